/**
 * A second opinion on the vectors: what some instructions do to register operands, written from the manual in the most obvious way, to notice
 * a recorder that records something else than it should.
 */
import type { CaseInput } from './cases';
import type { Operand } from './encodings';
import type { MnemonicName } from './mnemonics';

export interface Outcome {
  /** The destination; undefined for instructions that only compare. */
  readonly value?: bigint;
  readonly flags: number;
}

interface Arithmetic {
  readonly bits: number;
  readonly first: bigint;
  readonly second: bigint;
  readonly carry: bigint;
}

const CF = 0x001;
const PF = 0x004;
const AF = 0x010;
const ZF = 0x040;
const SF = 0x080;
const OF = 0x800;

const meanings: Partial<Record<MnemonicName, (operands: Arithmetic) => Outcome>> = {
  Add: (o) => sum({ ...o, carry: 0n }),
  Adc: sum,
  Sub: (o) => difference({ ...o, carry: 0n }),
  Sbb: difference,
  Cmp: (o) => ({ flags: difference({ ...o, carry: 0n }).flags }),
  And: (o) => logical(o, o.first & o.second),
  Or: (o) => logical(o, o.first | o.second),
  Xor: (o) => logical(o, o.first ^ o.second),
  Test: (o) => ({ flags: logical(o, o.first & o.second).flags }),
  Shl: shiftLeft,
  Shr: (o) => shifted(o, o.first >> o.second, (o.first >> (o.second - 1n)) & 1n, o.first >> BigInt(o.bits - 1)),
  Sar: (o) => shifted(o, signedFirst(o) >> o.second, (signedFirst(o) >> (o.second - 1n)) & 1n, 0n),
};

/** The mnemonics this file has an opinion on. */
export const referenceMnemonics = Object.keys(meanings) as MnemonicName[];

/** What the instruction should do; undefined if an operand is not a register or immediate, or a shift by 0 changes nothing. */
export function referenceOutcome({ encoding, state }: CaseInput): Outcome | undefined {
  const [destination, source] = encoding.operands;
  if (destination?.class !== 'register' || !source) return undefined;
  const bits = destination.size;
  const isShift = /^S[ha][lr]$/.test(encoding.form.mnemonic);
  const read = (operand: Operand): bigint | undefined => {
    if (operand.class === 'immediate') return BigInt.asUintN(bits, operand.value);
    if (operand.class !== 'register') return undefined;
    return BigInt.asUintN(operand.size, state.registers[operand.number] >> (operand.high ? 8n : 0n));
  };
  const first = read(destination);
  let second = read(source);
  if (first === undefined || second === undefined) return undefined;
  if (isShift) second &= bits === 64 ? 63n : 31n;
  if (isShift && (second === 0n || second >= BigInt(bits))) return undefined;
  return meanings[encoding.form.mnemonic]?.({ bits, first, second, carry: BigInt(state.flags & CF) });
}

function sum({ bits, first, second, carry }: Arithmetic): Outcome {
  const full = first + second + carry;
  const value = BigInt.asUintN(bits, full);
  const signed = BigInt.asIntN(bits, first) + BigInt.asIntN(bits, second) + carry;
  return {
    value,
    flags:
      common(bits, value) |
      bit(full !== value, CF) |
      bit(signed !== BigInt.asIntN(bits, value), OF) |
      adjust(first, second, value),
  };
}

function difference({ bits, first, second, carry }: Arithmetic): Outcome {
  const full = first - second - carry;
  const value = BigInt.asUintN(bits, full);
  const signed = BigInt.asIntN(bits, first) - BigInt.asIntN(bits, second) - carry;
  return {
    value,
    flags:
      common(bits, value) |
      bit(full < 0n, CF) |
      bit(signed !== BigInt.asIntN(bits, value), OF) |
      adjust(first, second, value),
  };
}

function logical({ bits }: Arithmetic, result: bigint): Outcome {
  return { value: result, flags: common(bits, result) };
}

function shiftLeft(o: Arithmetic): Outcome {
  const carry = (o.first >> (BigInt(o.bits) - o.second)) & 1n;
  const sign = (o.first >> (BigInt(o.bits) - o.second - 1n)) & 1n;
  return shifted(o, o.first << o.second, carry, carry ^ sign);
}

function shifted({ bits }: Arithmetic, full: bigint, carry: bigint, overflow: bigint): Outcome {
  const value = BigInt.asUintN(bits, full);
  return { value, flags: common(bits, value) | bit(carry === 1n, CF) | bit(overflow === 1n, OF) };
}

function signedFirst({ bits, first }: Arithmetic): bigint {
  return BigInt.asIntN(bits, first);
}

function common(bits: number, value: bigint): number {
  let ones = 0;
  for (let low = Number(value & 0xffn); low > 0; low >>= 1) ones += low & 1;
  return bit(value === 0n, ZF) | bit(value >> BigInt(bits - 1) === 1n, SF) | bit(ones % 2 === 0, PF);
}

function adjust(first: bigint, second: bigint, value: bigint): number {
  return bit(((first ^ second ^ value) & 0x10n) !== 0n, AF);
}

function bit(set: boolean, flag: number): number {
  return set ? flag : 0;
}
