import { isConstant } from '../expressions/evaluate';
import { registerFacts, resizedRegister } from './registers';
import type { ResolvedOperand } from './operands';

type Rewrite = (operands: ResolvedOperand[], bits: 16 | 32 | 64) => ResolvedOperand[];

/**
 * Where NASM rewrites what was written into an instruction with the same effect, usually shorter, before any form is
 * chosen. Every row was derived by asking NASM.
 */
export function preferredOperands(
  mnemonic: string,
  operands: ResolvedOperand[],
  bits: 16 | 32 | 64,
): ResolvedOperand[] {
  return Object.hasOwn(rewrites, mnemonic) ? rewrites[mnemonic](operands, bits) : operands;
}

type RegisterOperand = Extract<ResolvedOperand, { kind: 'register' }>;

function isGeneral(operand: ResolvedOperand | undefined): operand is RegisterOperand {
  return operand?.kind === 'register' && /^r(16|32|64)$/.test(operand.facts.class);
}

function isSelector(operand: ResolvedOperand | undefined): boolean {
  return operand?.kind === 'register' && operand.facts.class === 'segment';
}

function resized(operand: RegisterOperand, size: 'r16' | 'r32' | 'r64'): ResolvedOperand {
  if (operand.facts.class === size) return operand;
  const register = resizedRegister(operand.register, size);
  return { ...operand, register, facts: registerFacts(register) };
}

/** These write 32 bits and clear the rest; NASM ignores that a 64-bit register was named. */
const narrowTarget: Rewrite = (operands) => {
  const [target, ...rest] = operands;
  return isGeneral(target) && target.facts.class === 'r64' ? [resized(target, 'r32'), ...rest] : operands;
};

/** The source of these is a selector: 16 bits of a register of any size. */
const sourceLikeTarget: Rewrite = (operands) => {
  const [target, source] = operands;
  if (!isGeneral(target) || !isGeneral(source)) return operands;
  return [target, resized(source, target.facts.class as 'r16')];
};

/** The short form has its accumulator second; of two other registers NASM encodes the second as the r/m operand. */
const exchange: Rewrite = (operands) => {
  const [left, right] = operands;
  if (operands.length !== 2 || left.kind !== 'register' || right.kind !== 'register') return operands;
  return /^[er]?ax$/.test(right.facts.name) ? operands : [right, left];
};

const move: Rewrite = (operands, bits) => {
  const [target, source] = operands;
  // A selector has 16 bits, and the processor clears the rest of a register: no size prefix is needed.
  if (isSelector(target) && isGeneral(source)) {
    const needed = source.facts.class === 'r16' ? source : resized(source, bits === 16 ? 'r16' : 'r32');
    return [target, needed];
  }
  if (bits !== 64 || !isGeneral(target) || target.facts.class !== 'r64') return operands;
  if (isSelector(source)) return [resized(target, 'r32'), source];
  return source?.kind === 'immediate' ? shortMove(target, source) : operands;
};

/** `mov rax, 5` is `mov eax, 5`: writing a 32-bit register clears the upper half (SDM 1 3.4.1.1). */
function shortMove(
  target: RegisterOperand,
  source: Extract<ResolvedOperand, { kind: 'immediate' }>,
): ResolvedOperand[] {
  const { strict, size } = source.operand;
  if (strict || (size ?? 8) !== 8 || !isConstant(source.value)) return [target, source];
  const { number } = source.value;
  const short: ResolvedOperand = { ...source, operand: { ...source.operand, size: 4 } };
  if (number >= 0n && number <= 0xffffffffn) return [resized(target, 'r32'), short];
  // The seven-byte form extends its immediate by sign.
  return number < 0n && number >= -0x80000000n ? [target, short] : [target, source];
}

const rewrites: Record<string, Rewrite> = {
  mov: move,
  xchg: exchange,
  sldt: narrowTarget,
  lar: sourceLikeTarget,
  lsl: sourceLikeTarget,
  vmovmskps: narrowTarget,
  vmovmskpd: narrowTarget,
  vpmovmskb: narrowTarget,
  vpextrb: narrowTarget,
  vpextrw: narrowTarget,
};
