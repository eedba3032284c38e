/**
 * RFLAGS as the engine keeps it, and as software sees it.
 *
 * Arithmetic leaves two cells. `flagResult` is the result, sign-extended to 64 bits. `flagCarries` holds carries and corrections:
 *
 * | bit  | meaning                                                    |
 * |------|------------------------------------------------------------|
 * | 63   | CF: carry or borrow out of the top bit                     |
 * | 62   | carry into the top bit; OF = bit 63 xor bit 62             |
 * | 15:8 | xored into the low byte of the result before its parity is taken |
 * | 3    | AF: carry out of bit 3                                     |
 * | 0    | xored into the sign of the result                          |
 *
 * ZF = result is 0, SF = sign of the result (xor bit 0), PF = even parity of the low byte. Every combination of the six flags can be
 * written this way, so there is no second representation.
 */
import type { CpuState } from '../state/cpu-state';

/** RFLAGS bits (SDM 1 3.4.3 "EFLAGS Register"). */
export const rflags = {
  CF: 1 << 0, PF: 1 << 2, AF: 1 << 4, ZF: 1 << 6, SF: 1 << 7, TF: 1 << 8, IF: 1 << 9, DF: 1 << 10, OF: 1 << 11, IOPL: 3 << 12, NT: 1 << 14,
  RF: 1 << 16, VM: 1 << 17, AC: 1 << 18, VIF: 1 << 19, VIP: 1 << 20, ID: 1 << 21,
} as const; // prettier-ignore

export const statusFlags = rflags.CF | rflags.PF | rflags.AF | rflags.ZF | rflags.SF | rflags.OF;
/** Bits of RFLAGS that exist; the others read as zero, bit 1 as one. */
export const writableFlags = Object.values(rflags).reduce((all, bit) => all | bit, 0);

/** RFLAGS as PUSHF would store it, with RF and VM. */
export function readFlags(state: CpuState): number {
  const resultLow = state.flagResultLow;
  const resultHigh = state.flagResultHigh;
  const carriesLow = state.flagCarriesLow;
  const carriesHigh = state.flagCarriesHigh;
  let flags = state.systemFlags | 2;
  if (carriesHigh >>> 31) flags |= rflags.CF;
  if (((carriesHigh >>> 31) ^ (carriesHigh >>> 30)) & 1) flags |= rflags.OF;
  if (carriesLow & 8) flags |= rflags.AF;
  if ((resultLow | resultHigh) === 0) flags |= rflags.ZF;
  if (((resultHigh >>> 31) ^ carriesLow) & 1) flags |= rflags.SF;
  let parity = (resultLow ^ (carriesLow >>> 8)) & 0xff;
  parity ^= parity >> 4;
  parity ^= parity >> 2;
  parity ^= parity >> 1;
  if ((parity & 1) === 0) flags |= rflags.PF;
  return flags;
}

/** Sets all of RFLAGS; bits that do not exist are dropped. */
export function writeFlags(state: CpuState, flags: number): void {
  const zero = (flags & rflags.ZF) !== 0;
  state.flagResultHigh = 0;
  state.flagResultLow = zero ? 0 : 1;
  const evenParity = (flags & rflags.PF) !== 0;
  let low = 0;
  if (evenParity !== zero) low |= 0x100;
  if (flags & rflags.AF) low |= 8;
  if (flags & rflags.SF) low |= 1;
  const carry = (flags & rflags.CF) !== 0;
  const overflow = (flags & rflags.OF) !== 0;
  state.flagCarriesLow = low;
  state.flagCarriesHigh = ((carry ? 0x8000_0000 : 0) | (carry !== overflow ? 0x4000_0000 : 0)) >>> 0;
  state.systemFlags = (flags & writableFlags & ~statusFlags) | 2;
}
