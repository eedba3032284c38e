import { hex } from '../bit-fields';
import { interruptionType } from '../event-words';
import { checksOf, invalidGuestState, type EntryCheck } from './check';
import type { VmEntryState } from './entry-state';
import { reservedBitsCheck } from './registers';
import { quoted, valueOf } from './sentences';

const tableCheck = checksOf('27.3.1.3 "Checks on Guest Descriptor-Table Registers"', invalidGuestState);
const pointerCheck = checksOf('27.3.1.4 "Checks on Guest RIP, RFLAGS, and SSP"', invalidGuestState);

export const guestDescriptorTableChecks: readonly EntryCheck[] = [
  ...(['gdtr', 'idtr'] as const).map((name) =>
    tableCheck(`guest.${name}.base`, {
      reads: [`guest_${name}_base`],
      holds: (v) => v.isCanonical(v.field(`guest_${name}_base`)),
      says: (v) => `${valueOf(v, `guest_${name}_base`)}; it must be canonical`,
    }),
  ),
  ...(['gdtr', 'idtr'] as const).map((name) =>
    tableCheck(`guest.${name}.limit`, {
      reads: [`guest_${name}_limit`],
      holds: (v) => v.field32(`guest_${name}_limit`) <= 0xffff,
      says: (v) => `${valueOf(v, `guest_${name}_limit`)}; bits 31:16 must be 0`,
    }),
  ),
];

const starts64 = (v: VmEntryState) => v.ia32eModeGuest && v.segments.cs.long;

/** Bits 63:N equal, N the linear-address width; weaker than canonical, bit N-1 may differ. */
function upperBitsEqual(v: VmEntryState, address: bigint): boolean {
  const upper = BigInt.asIntN(64, address) >> BigInt(v.view.linearAddressWidth);
  return upper === 0n || upper === -1n;
}

export const guestPointerChecks: readonly EntryCheck[] = [
  pointerCheck('guest.rip.upper', {
    reads: ['guest_rip', 'vm_entry_controls', 'guest_cs_access_rights'],
    applies: (v) => !starts64(v),
    holds: (v) => v.field('guest_rip') >> 32n === 0n,
    says: (v) =>
      `${valueOf(v, 'guest_rip')}; bits 63:32 must be 0 outside 64-bit mode ` +
      `(${quoted('vm_entry_controls', 'ia32eModeGuest')} is ${Number(v.ia32eModeGuest)}, CS.L is ${Number(v.segments.cs.long)})`,
  }),
  pointerCheck('guest.rip.width', {
    reads: ['guest_rip'],
    applies: starts64,
    holds: (v) => upperBitsEqual(v, v.field('guest_rip')),
    says: (v) => `${valueOf(v, 'guest_rip')}; bits 63:${v.view.linearAddressWidth} must all be equal`,
  }),
  pointerCheck('guest.rflags.reserved', {
    reads: ['guest_rflags'],
    holds: (v) => (v.field32('guest_rflags') & 0xffc0_802a) === 2 && v.field('guest_rflags') >> 32n === 0n,
    says: (v) => `${valueOf(v, 'guest_rflags')}; bits 63:22, 15, 5 and 3 must be 0 and bit 1 must be 1 (at least 0x2)`,
  }),
  pointerCheck('guest.rflags.vm', {
    reads: ['guest_rflags', 'vm_entry_controls', 'guest_cr0'],
    applies: (v) => v.ia32eModeGuest || !v.guestProtectedMode,
    holds: (v) => !v.virtual8086,
    says: (v) =>
      `${valueOf(v, 'guest_rflags')}: VM (bit 17) must be 0 ` +
      (v.ia32eModeGuest ? 'in IA-32e mode' : 'while guest CR0.PE is 0'),
  }),
  pointerCheck('guest.rflags.if', {
    reads: ['guest_rflags', 'vm_entry_interruption_information'],
    applies: (v) => v.injects && v.injectionType === interruptionType.externalInterrupt,
    holds: (v) => v.bit('guest_rflags', 9),
    says: (v) =>
      `external interrupt ${hex(v.injectionVector)} is injected but ${valueOf(v, 'guest_rflags')}; IF (bit 9) must be 1, ` +
      `or wait with ${quoted('primary_processor_based_controls', 'interruptWindowExiting')}`,
  }),
  reservedBitsCheck(
    pointerCheck,
    'guest.ssp.alignment',
    'guest_ssp',
    () => ~3n,
    (v) => v.entry('loadCetState'),
  ),
  pointerCheck('guest.ssp.width', {
    reads: ['guest_ssp'],
    applies: (v) => v.entry('loadCetState'),
    holds: (v) => upperBitsEqual(v, v.field('guest_ssp')),
    says: (v) => `${valueOf(v, 'guest_ssp')}; bits 63:${v.view.linearAddressWidth} must all be equal`,
  }),
];
