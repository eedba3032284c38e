import { Register } from 'iced-x86';
import type { InstructionStatement, Operand } from '../statements/statement';
import { registerFacts } from './registers';
import type { RegisterClass } from './registers';
import type { ResolvedOperand } from './operands';

/**
 * Other ways to write the same operands. NASM lets a program leave out what is clear, swap what commutes, and name what
 * is implied; iced's tables hold one canonical form. Each row yields operand lists to try when the written one fits no form.
 */
type Adaptation = (operands: ResolvedOperand[], statement: InstructionStatement) => ResolvedOperand[] | undefined;

function registerOperand(register: Register, like: InstructionStatement): ResolvedOperand {
  const operand: Operand = { at: like.at, value: { kind: 'register', register } };
  return { operand, kind: 'register', register, facts: registerFacts(register) };
}

function immediateOperand(number: bigint, like: InstructionStatement): ResolvedOperand {
  const operand: Operand = { at: like.at, value: { kind: 'immediate', expression: { kind: 'number', value: number } } };
  return { operand, kind: 'immediate', value: { number } };
}

const isClass = (operand: ResolvedOperand | undefined, name: RegisterClass) =>
  operand?.kind === 'register' && operand.facts.class === name;

/** `xchg` and `test` do the same either way round. */
const swap: Adaptation = ([left, right, ...more]) => (right && more.length === 0 ? [right, left] : undefined);

/** `imul eax, 5` and `vaddps xmm1, xmm2`: the destination is the first source too. */
const repeatFirst: Adaptation = ([first, ...more]) =>
  first?.kind === 'register' && more.length > 0
    ? [first, { ...first, operand: { ...first.operand, mask: undefined, zeroing: undefined } }, ...more]
    : undefined;

/** `blendvps xmm1, xmm2, xmm0`: the last operand is always xmm0. */
const dropTrailingXmm0: Adaptation = (operands) => {
  const last = operands.at(-1);
  return last?.kind === 'register' && last.register === Register.XMM0 ? operands.slice(0, -1) : undefined;
};

/** `monitor eax, ecx, edx`: the operands are always these. */
const dropAll: Adaptation = (operands) =>
  operands.length > 0 && operands.every((operand) => operand.kind === 'register') ? [] : undefined;

const st = (number: number, statement: InstructionStatement) =>
  registerOperand((Register.ST0 + number) as Register, statement);

/** `fadd st1` is `fadd st0, st1`; `fadd to st1` is `fadd st1, st0`. */
const addStackTop: Adaptation = (operands, statement) => {
  if (operands.length !== 1 || !isClass(operands[0], 'st')) return undefined;
  return operands[0].operand.to ? [operands[0], st(0, statement)] : [st(0, statement), operands[0]];
};
const addStackTopLast: Adaptation = (operands, statement) =>
  operands.length === 1 && isClass(operands[0], 'st') ? [operands[0], st(0, statement)] : undefined;
const bothStackTops: Adaptation = (operands, statement) =>
  operands.length === 0 ? [st(0, statement), st(1, statement)] : undefined;
const popStackTops: Adaptation = (operands, statement) =>
  operands.length === 0 ? [st(1, statement), st(0, statement)] : undefined;
const oneStackTop: Adaptation = (operands, statement) => (operands.length === 0 ? [st(1, statement)] : undefined);
/** `fcmovb st0, st1` may leave out st0; others may name the st0 that they do not encode. */
const dropStackTop: Adaptation = ([first, second, ...more]) =>
  first?.kind === 'register' && first.register === Register.ST0 && second && more.length === 0 ? [second] : undefined;

const decimalBase: Adaptation = (operands, statement) =>
  operands.length === 0 ? [immediateOperand(10n, statement)] : undefined;

/** `shld eax, ebx` by nothing, and shifts by nothing, are not NASM. A jump's counter register picks the address size. */
const rows: [RegExp, Adaptation[]][] = [
  [/^(xchg|test)$/, [swap]],
  [/^imul$/, [repeatFirst]],
  [/^v/, [repeatFirst]],
  [/^(aam|aad)$/, [decimalBase]],
  [/^(blendvp[sd]|pblendvb|sha256rnds2)$/, [dropTrailingXmm0]],
  [
    /^(monitorx?|mwaitx?|vmrun|vmload|vmsave|invlpga|skinit|clzero|rmpadjust|pvalidate|psmash|rmpupdate|umwait|tpause)$/,
    [dropAll],
  ],
  [/^f(add|mul|subr?|divr?)$/, [addStackTop]],
  [/^f(add|mul|subr?|divr?)p$/, [addStackTopLast, popStackTops]],
  [/^fxch$/, [swap]],
  [/^f(xch|com|comp|ucom|ucomp|comi|comip|ucomi|ucomip|cmov\w+)$/, [addStackTop, bothStackTops]],
  [/^f(free|freep|st|stp|ld)$/, [oneStackTop, dropStackTop]],
];

/** Operand lists to try, the written one first. */
export function* operandLists(
  statement: InstructionStatement,
  written: ResolvedOperand[],
): Generator<ResolvedOperand[]> {
  yield written;
  for (const [pattern, adaptations] of rows) {
    if (!pattern.test(statement.mnemonic)) continue;
    for (const adapt of adaptations) {
      const adapted = adapt(written, statement);
      if (adapted) yield adapted;
    }
  }
}

/** `fadd` without operands pops: it is another instruction. */
export const withoutOperands: Record<string, string> = {
  fadd: 'faddp',
  fmul: 'fmulp',
  fsub: 'fsubp',
  fsubr: 'fsubrp',
  fdiv: 'fdivp',
  fdivr: 'fdivrp',
};

/** `loop label, ecx`: the counter register, taken off the operands, is the address size. */
export function counterSize(statement: InstructionStatement, operands: ResolvedOperand[]): 16 | 32 | 64 | undefined {
  const last = operands[1];
  if (!/^loop/.test(statement.mnemonic) || operands.length !== 2 || last?.kind !== 'register') return undefined;
  return ({ [Register.CX]: 16, [Register.ECX]: 32, [Register.RCX]: 64 } as const)[last.register as never];
}
