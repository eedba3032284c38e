import { isConstant } from '../expressions/evaluate';
import { fitsEither, fitsSigned } from '../expressions/range';
import { formsOf } from './forms';
import type { EffectiveAddress } from './effective-address';
import type { Form, OperandShape } from './forms';
import { operandLists, counterSize, withoutOperands } from './adapt';
import { CannotEncode, encodeForm } from './encode';
import type { EncodedInstruction } from './encode';
import { matchForm } from './match';
import type { MatchScope } from './match';
import { spellingOf } from './mnemonics';
import { resolveOperands } from './operands';
import type { InstructionScope, ResolvedOperand } from './operands';
import type { RegisterClass } from './registers';
import { preferredOperands } from './preferences';
import { barePrefixes } from './prefixes';
import type { InstructionStatement } from '../statements/statement';

/** Assembles one instruction. Undefined when it cannot be, which has been reported. */
export function assembleInstruction(
  statement: InstructionStatement,
  scope: InstructionScope,
  place: MatchScope,
): EncodedInstruction | undefined {
  if (statement.mnemonic === '') return { bytes: barePrefixes(statement.prefixes, scope.bits), fixups: [] };
  const resolved = resolveOperands(statement, scope);
  if (!resolved) return undefined;
  const name =
    resolved.length === 0
      ? (Object.hasOwn(withoutOperands, statement.mnemonic) && withoutOperands[statement.mnemonic]) ||
        statement.mnemonic
      : statement.mnemonic;
  const spelling = spellingOf(canonicalName(name, resolved), scope.bits);
  if (!spelling) return undefined;
  const counter = counterSize(statement, resolved);
  if (counter !== undefined) {
    resolved.pop();
    statement = { ...statement, prefixes: { ...statement.prefixes, addressSize: counter } };
  }
  if (spelling.immediate !== undefined) {
    const value = BigInt(spelling.immediate);
    const operand = { at: statement.at, value: { kind: 'immediate', expression: { kind: 'number', value } } } as const;
    resolved.push({ operand, kind: 'immediate', value: { number: value } });
  }
  if (scope.bits === 64 && isSwapOfEaxWithItself(statement, resolved)) place = { ...place, noShortExchange: true };
  const wanted = spelling.operandSize ?? prefixedSize(statement, spelling.mnemonic);
  let failure: ReturnType<typeof matchForm> = { reason: 'operands' };
  let refused: CannotEncode | undefined;
  for (const list of operandLists({ ...statement, mnemonic: name }, resolved)) {
    const operands = preferredOperands(name, list, scope.bits);
    const match = matchForm(spelling.mnemonic, statement, operands, place, wanted);
    if ('form' in match) {
      const encoded = encodeForm(match.form, statement, operands, scope.bits);
      if (!(encoded instanceof CannotEncode)) {
        warnOfLostBits(match.form, operands, scope);
        return encoded;
      }
      refused = encoded;
    } else if ('ambiguous' in match || failureRank(match) > failureRank(failure)) failure = match;
  }
  report(statement, scope, failure, refused);
  return undefined;
}

/** A constant that does not fit is cut; NASM warns of it too. */
function warnOfLostBits(form: Form, operands: readonly ResolvedOperand[], scope: InstructionScope): void {
  const shapes = form.operands.filter((shape) => !shape.implied);
  for (const [index, resolved] of operands.entries()) {
    if (resolved.kind === 'register') continue;
    const value = resolved.kind === 'immediate' ? resolved.value : resolved.address.displacement;
    if (!isConstant(value)) continue;
    const survives = resolved.kind === 'immediate' ? immediateSurvives : displacementSurvives;
    if (survives(value.number, shapes[index], resolved as never)) continue;
    const what = resolved.kind === 'immediate' ? 'immediate value' : 'displacement';
    const message = `The ${what} ${value.number} does not fit; its low bits are kept.`;
    scope.diagnostics.warning('valueTooLarge', resolved.operand.at, message);
  }
}

function immediateSurvives(value: bigint, { immediate }: OperandShape): boolean {
  if (!immediate) return true;
  const { stored, extended, signed } = immediate;
  if (!signed) return fitsEither(value, stored);
  return fitsSigned(value, stored) || (extended < 8 && fitsSigned(BigInt.asIntN(extended * 8, value), stored));
}

function displacementSurvives(
  value: bigint,
  { memory }: OperandShape,
  { address }: { address: EffectiveAddress },
): boolean {
  if (memory === 'offset') return true;
  if (address.writtenSize === 1) return fitsSigned(value, 1);
  return fitsEither(value, address.addressSize === 16 ? 2 : 4);
}

function isSwapOfEaxWithItself(statement: InstructionStatement, operands: readonly ResolvedOperand[]): boolean {
  return (
    statement.mnemonic === 'xchg' &&
    operands.every((operand) => operand.kind === 'register' && operand.facts.name === 'eax')
  );
}

/** What NASM calls `movsx rax, ecx` and `movd xmm0, rax`, Intel calls MOVSXD and MOVQ. */
function canonicalName(name: string, operands: readonly ResolvedOperand[]): string {
  const isClass = (operand: ResolvedOperand | undefined, kind: RegisterClass) =>
    operand?.kind === 'register' && operand.facts.class === kind;
  const [target, source] = operands;
  if (name === 'movsx' && isClass(target, 'r64') && source) {
    return isClass(source, 'r32') || (source.kind === 'memory' && source.operand.size === 4) ? 'movsxd' : name;
  }
  return name === 'movd' && (isClass(target, 'r64') || isClass(source, 'r64')) ? 'movq' : name;
}

/** A written `o16` picks the form of that operand size, where there is one. */
function prefixedSize(statement: InstructionStatement, mnemonic: Parameters<typeof formsOf>[0]) {
  const size = statement.prefixes.operandSize;
  if (size === undefined || statement.operands.length > 0) return undefined;
  return formsOf(mnemonic).some((form) => form.operandSize === size) ? size : undefined;
}

function failureRank(failure: ReturnType<typeof matchForm>): number {
  if ('ambiguous' in failure) return 3;
  return 'reason' in failure ? ['operands', 'mode', 'size'].indexOf(failure.reason) : 4;
}

const sizeNames: Record<number, string> = {
  1: 'byte',
  2: 'word',
  4: 'dword',
  8: 'qword',
  10: 'tword',
  16: 'oword',
  32: 'yword',
  64: 'zword',
};

function report(
  statement: InstructionStatement,
  scope: InstructionScope,
  failure: ReturnType<typeof matchForm>,
  refused: CannotEncode | undefined,
): void {
  const { diagnostics } = scope;
  const name = statement.mnemonic;
  const at = statement.at;
  if ('ambiguous' in failure) {
    const memory = statement.operands.find((operand) => operand.value.kind === 'memory');
    const choices = failure.ambiguous.map((size) => sizeNames[size]).join(', ');
    diagnostics.error(
      'operandSizeMissing',
      memory?.at ?? at,
      `The size of this memory operand of '${name}' is not known; write one of: ${choices}.`,
    );
  } else if (refused) {
    diagnostics.error(
      'cannotEncode',
      at,
      `These operands of '${name}' cannot be in one instruction: ${refused.message.replace(/^Error: /, '')}.`,
    );
  } else if ('reason' in failure && failure.reason === 'mode') {
    diagnostics.error('notInThisMode', at, `'${name}' with these operands does not exist in ${scope.bits}-bit mode.`);
  } else if ('reason' in failure && failure.reason === 'size') {
    diagnostics.error('invalidOperands', at, `The sizes of the operands of '${name}' do not go together.`);
  } else {
    const count = statement.operands.length;
    const what = count === 0 ? 'without operands' : 'with these operands';
    diagnostics.error('invalidOperands', at, `There is no '${name}' ${what}.`);
  }
}
