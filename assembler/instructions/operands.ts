import type { Register } from 'iced-x86';
import { evaluate, isAddressOrConstant } from '../expressions/evaluate';
import type { EvaluationScope, Value } from '../expressions/evaluate';
import type { InstructionStatement, Operand } from '../statements/statement';
import { resolveAddress } from './effective-address';
import type { EffectiveAddress } from './effective-address';
import { registerFacts } from './registers';
import type { RegisterFacts } from './registers';

/** The state an instruction is assembled in. */
export interface InstructionScope extends EvaluationScope {
  bits: 16 | 32 | 64;
  relativeByDefault: boolean;
}

/** An operand with its expression evaluated in the current pass. */
export type ResolvedOperand = { operand: Operand } & (
  | { kind: 'register'; register: Register; facts: RegisterFacts }
  | { kind: 'memory'; address: EffectiveAddress }
  | { kind: 'immediate'; value: Value; segment?: Value }
);

/** Evaluates the operands. Undefined when one of them makes no sense, which has been reported. */
export function resolveOperands(
  statement: InstructionStatement,
  scope: InstructionScope,
): ResolvedOperand[] | undefined {
  const resolved: ResolvedOperand[] = [];
  for (const operand of statement.operands) {
    let { value } = operand;
    // `lea eax, 5` is `lea eax, [5]`.
    if (statement.mnemonic === 'lea' && resolved.length === 1 && value.kind === 'immediate' && !value.segment) {
      value = { kind: 'memory', expression: value.expression };
    }
    if (value.kind === 'register') {
      resolved.push({ operand, kind: 'register', register: value.register, facts: registerFacts(value.register) });
      continue;
    }
    const number = evaluate(value.expression, scope);
    if (value.kind === 'memory') {
      const mode = {
        bits: scope.bits,
        relative: scope.relativeByDefault,
        diagnostics: scope.diagnostics,
        at: operand.at,
      };
      const address = resolveAddress(value, number, mode, statement.prefixes.addressSize);
      if (!address) return undefined;
      resolved.push({ operand, kind: 'memory', address });
      continue;
    }
    const segment = value.segment && evaluate(value.segment, scope);
    if (number.registers || segment?.registers) {
      scope.diagnostics.error(
        'registerInExpression',
        operand.at,
        'A register cannot be part of an immediate value; did you mean [ ... ]?',
      );
      return undefined;
    }
    if (!isAddressOrConstant(number) || (segment && !isAddressOrConstant(segment))) {
      scope.diagnostics.error('notConstant', operand.at, 'This value depends on more than one section or symbol.');
      return undefined;
    }
    resolved.push({ operand, kind: 'immediate', value: number, segment });
  }
  return resolved;
}
