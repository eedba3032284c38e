import { hex } from '../bit-fields';
import type { VmcsFieldName } from '../fields';
import type { CheckRow, EntryCheck } from './check';
import type { Condition } from './control-rows';
import type { VmEntryState } from './entry-state';
import { bitList, valueOf } from './sentences';

/** Rules that the manual gives for the host-state and the guest-state area alike. */

export type RegisterSide = 'host' | 'guest';

/** Bits with a value that CR0 or CR4 cannot have in VMX operation, `ignored` aside (SDM 3C 24.8). */
export function unsupportedBits(value: bigint, fixed0: bigint, fixed1: bigint, ignored = 0n): bigint {
  return ((fixed0 & ~value) | (value & ~fixed1)) & ~ignored;
}

/** The sentence for a control register with such bits. */
export function unsupportedSentence(name: string, value: bigint, fixed0: bigint, wrong: bigint): string {
  const mustBeOne = wrong & fixed0 & ~value;
  const mustBeZero = wrong & value;
  const parts: string[] = [];
  if (mustBeOne !== 0n) parts.push(`${bitList(mustBeOne)} must be 1`);
  if (mustBeZero !== 0n) parts.push(`${bitList(mustBeZero)} must be 0`);
  return `${name} is ${hex(value)}: ${parts.join(', ')} in VMX operation`;
}

export function canonicalCheck(row: CheckRow, id: string, name: VmcsFieldName, applies?: Condition): EntryCheck {
  return row(id, {
    reads: [name],
    ...(applies && { applies }),
    holds: (v) => v.isCanonical(v.field(name)),
    says: (v) => `${valueOf(v, name)}; it must be canonical (bits 63:${v.view.linearAddressWidth - 1} all equal)`,
  });
}

/** Bits outside `allowed` must be 0. */
export function reservedBitsCheck(
  row: CheckRow,
  id: string,
  name: VmcsFieldName,
  allowed: (state: VmEntryState) => bigint,
  applies?: Condition,
): EntryCheck {
  return row(id, {
    reads: [name],
    ...(applies && { applies }),
    holds: (v) => (v.field(name) & ~allowed(v)) === 0n,
    says: (v) => `${valueOf(v, name)}; ${bitList(v.field(name) & ~allowed(v))} reserved, must be 0`,
  });
}

const validMemoryTypes = [0n, 1n, 4n, 5n, 6n, 7n];

function patIsValid(value: bigint): boolean {
  // The usual value, without eight comparisons.
  if (value === 0x0007_0406_0007_0406n) return true;
  for (let byte = 0n; byte < 64n; byte += 8n) {
    if (!validMemoryTypes.includes((value >> byte) & 0xffn)) return false;
  }
  return true;
}

/** Each byte of IA32_PAT is a memory type. */
export function patCheck(row: CheckRow, id: string, name: VmcsFieldName, applies: Condition): EntryCheck {
  return row(id, {
    reads: [name],
    applies,
    holds: (v) => patIsValid(v.field(name)),
    says: (v) => `${valueOf(v, name)}; each byte must be 0 (UC), 1 (WC), 4 (WT), 5 (WP), 6 (WB) or 7 (UC-)`,
  });
}

/** CR4.CET needs CR0.WP. */
export function cetNeedsWriteProtect(row: CheckRow, side: RegisterSide): EntryCheck {
  return row(`${side}.cr4.cet`, {
    reads: [`${side}_cr4`, `${side}_cr0`],
    applies: (v) => v.bit(`${side}_cr4`, 23),
    holds: (v) => v.bit(`${side}_cr0`, 16),
    says: (v) => `${valueOf(v, `${side}_cr4`)} has CET (bit 23) but ${valueOf(v, `${side}_cr0`)} lacks WP (bit 16)`,
  });
}

export function cr3Check(row: CheckRow, side: RegisterSide): EntryCheck {
  return row(`${side}.cr3`, {
    reads: [`${side}_cr3`],
    holds: (v) => v.isPhysical(v.field(`${side}_cr3`)),
    says: (v) =>
      `${valueOf(v, `${side}_cr3`)}; bits 63:${v.view.physicalAddressWidth} must be 0, beyond the physical-address width`,
  });
}

/** IA32_S_CET: bits 9:6 are reserved, and SUPPRESS excludes TRACKER. */
export function sCetChecks(row: CheckRow, side: RegisterSide, applies: Condition): EntryCheck[] {
  const name = `${side}_ia32_s_cet` as const;
  return [
    reservedBitsCheck(row, `${side}.s-cet.reserved`, name, () => ~0x3c0n, applies),
    row(`${side}.s-cet.suppress-tracker`, {
      reads: [name],
      applies,
      holds: (v) => !(v.bit(name, 10) && v.bit(name, 11)),
      says: (v) => `${valueOf(v, name)}; SUPPRESS (bit 10) and TRACKER (bit 11) must not both be 1`,
    }),
  ];
}

/** IA32_FRED_CONFIG, RSP1 to RSP3 and SSP1 to SSP3. */
export function fredChecks(row: CheckRow, side: RegisterSide, applies: Condition): EntryCheck[] {
  const pointer = (name: VmcsFieldName, id: string, lowBits: bigint): EntryCheck[] => [
    reservedBitsCheck(row, `${side}.fred.${id}.reserved`, name, () => ~lowBits, applies),
    canonicalCheck(row, `${side}.fred.${id}.canonical`, name, applies),
  ];
  return [
    ...pointer(`${side}_ia32_fred_config`, 'config', 0x834n),
    ...([1, 2, 3] as const).flatMap((n) => pointer(`${side}_ia32_fred_rsp${n}`, `rsp${n}`, 0x3fn)),
    ...([1, 2, 3] as const).flatMap((n) => pointer(`${side}_ia32_fred_ssp${n}`, `ssp${n}`, 0x7n)),
  ];
}
