/**
 * Which parts of a recorded result the architecture defines. The rest is this processor's own and is not compared.
 * iced-x86 knows the flags each instruction leaves undefined; here is what depends on the values.
 */
import { RflagsBits } from 'iced-x86';
import type { CaseInput, CaseResult } from './cases';
import { rcx, rdi, rsi, type Encoding, type Operand } from './encodings';

export interface DefinedParts {
  /** RFLAGS bits to compare. */
  flags: number;
  /** Bits of the changed operand's register to compare; all registers if absent. */
  register?: { readonly number: number; readonly mask: bigint };
  /** Whether all other registers and RIP are defined. */
  registers: boolean;
  memory: boolean;
  /** Bits of the error code to compare. */
  errorCode: number;
}

const CF = 0x001;
const PF = 0x004;
const AF = 0x010;
const ZF = 0x040;
const SF = 0x080;
const OF = 0x800;
const statusFlags = CF | PF | AF | ZF | SF | OF;

const icedFlags: readonly (readonly [RflagsBits, number])[] = [
  [RflagsBits.CF, CF],
  [RflagsBits.PF, PF],
  [RflagsBits.AF, AF],
  [RflagsBits.ZF, ZF],
  [RflagsBits.SF, SF],
  [RflagsBits.OF, OF],
];

const pagePresent = 1;
const firstNonUserAddress = 1n << 47n;

/** What of `result` the manuals define, given what the instruction was and started from. */
export function definedParts(input: CaseInput, result: CaseResult): DefinedParts {
  const { encoding } = input;
  const defined: DefinedParts = { flags: ~0, registers: true, memory: true, errorCode: ~0 };
  if (result.fault) faultedParts(encoding, result, defined);
  else if (/^(Sh[lr]d?|Sal|Sar|Ro[lr]|Rc[lr])$/.test(encoding.form.mnemonic)) shiftedParts(input, defined);
  else {
    for (const [iced, flag] of icedFlags) if (encoding.undefinedFlags & iced) defined.flags &= ~flag;
    if (/^Bs[fr]$/.test(encoding.form.mnemonic)) scannedParts(encoding, result, defined);
    if (/^Movs[bwdq]$/.test(encoding.form.mnemonic)) movedParts(input, defined);
    if (encoding.form.mnemonic === 'Cmpxchg') comparedParts(encoding, result, defined);
  }
  return defined;
}

/** An instruction that faults has done nothing, but for these. */
function faultedParts({ form }: Encoding, { fault }: CaseResult, defined: DefinedParts): void {
  // SDM 2B "REP": flags are as before the instruction. AMD shows those of the last comparison; either way it continues correctly.
  if (form.repeat !== 'none' && /^(Cmps|Scas)/.test(form.mnemonic)) defined.flags &= ~statusFlags;
  // Some pushes may have been written, some pops loaded, before the one that faults; RSP is unchanged, so the instruction restarts.
  if (/^(Pusha|Enter)/.test(form.mnemonic)) defined.memory = false;
  if (/^Popa/.test(form.mnemonic)) defined.registers = false;
  // Linux reports every fault on a kernel address as one on a present page, to keep its layout secret.
  if (fault?.address !== undefined && fault.address >= firstNonUserAddress) defined.errorCode &= ~pagePresent;
}

/** SDM 2B "RCL/RCR/ROL/ROR", "SAL/SAR/SHL/SHR", "SHLD", "SHRD": "Flags Affected". */
function shiftedParts({ encoding, state }: CaseInput, defined: DefinedParts): void {
  const { mnemonic } = encoding.form;
  const [destination] = encoding.operands;
  const bits = sizeOf(destination);
  const count = shiftCount(encoding, state.words) & (bits === 64 ? 63 : 31);
  if (count === 0) return;
  const isRotate = /^R/.test(mnemonic);
  if (count !== 1) defined.flags &= ~OF;
  if (!isRotate) defined.flags &= ~AF;
  if (/^Sh[lr]$|^Sal$/.test(mnemonic) && count >= bits) defined.flags &= ~CF;
  if (!/d$/.test(mnemonic) || count <= bits) return;
  // A double shift by more than the operand's size defines nothing.
  defined.flags &= ~statusFlags;
  if (destination.class === 'register')
    defined.register = { number: destination.number, mask: ~((1n << BigInt(bits)) - 1n) };
  else defined.memory = false;
}

function shiftCount({ operands }: Encoding, words: Uint32Array): number {
  const count = operands[operands.length - 1];
  if (count.class === 'immediate') return Number(count.value) & 0xff;
  return words[rcx * 2] & 0xff;
}

/**
 * A scan of zero leaves the destination unchanged (AMD APM 3 "BSF"; Intel calls it undefined and does the same), but whether a 32-bit destination
 * is zero-extended then differs.
 */
function scannedParts({ operands }: Encoding, result: CaseResult, defined: DefinedParts): void {
  const [destination] = operands;
  if (!(result.flags & ZF) || destination.class !== 'register' || destination.size !== 32) return;
  defined.register = { number: destination.number, mask: 0xffff_ffffn };
}

/**
 * A comparison that fails leaves a 32-bit destination register alone on AMD; Intel writes it back, which clears the upper half (SDM 2A
 * "CMPXCHG", "Operation").
 */
function comparedParts({ operands }: Encoding, result: CaseResult, defined: DefinedParts): void {
  const [destination] = operands;
  if (result.flags & ZF || destination.class !== 'register' || destination.size !== 32) return;
  defined.register = { number: destination.number, mask: 0xffff_ffffn };
}

/**
 * With 16-bit addresses, this processor's REP MOVS onto the next few bytes is not what moving element by element gives (SDM 2B "REP", "Operation").
 * With wider addresses it is.
 */
function movedParts({ encoding, state }: CaseInput, defined: DefinedParts): void {
  const [destination] = encoding.operands;
  if (encoding.form.repeat === 'none' || destination.class !== 'destination' || destination.addressSize !== 16) return;
  const ahead = ((state.words[rdi * 2] - state.words[rsi * 2]) << 16) >> 16;
  if (Math.abs(ahead) < 16) defined.memory = false;
}

/** Bits of an operand. */
function sizeOf(operand: Operand): number {
  if (operand.class === 'register') return operand.size;
  return operand.class === 'memory' ? operand.bytes * 8 : 0;
}
