import { hex } from '../bit-fields';
import { checksOf, invalidPdpte, type EntryCheck } from './check';
import type { VmEntryState } from './entry-state';
import { bitList } from './sentences';

const check = checksOf('27.3.1.6 "Checks on Guest Page-Directory-Pointer-Table Entries"', invalidPdpte);

/** The guest will use PAE paging. */
const usesPae = (v: VmEntryState) => v.guestPaging && v.bit('guest_cr4', 5) && !v.ia32eModeGuest;

/** SDM 3A 4.4.1: a present entry has bits 2:1 and 8:5 and those beyond the physical-address width 0. */
function reservedBits(v: VmEntryState): bigint {
  return 0x1e6n | ((BigInt.asUintN(64, -1n) << BigInt(v.view.physicalAddressWidth)) & 0xffff_ffff_ffff_ffffn);
}

/** With EPT from the VMCS, else from the table that CR3 points to. */
function pdpte(v: VmEntryState, index: 0 | 1 | 2 | 3): bigint {
  if (v.secondary('enableEpt')) return v.field(`guest_pdpte${index}`);
  const table = Number(v.field('guest_cr3') & 0xffff_ffe0n);
  return v.read64(table + 8 * index);
}

export const guestPdpteChecks: readonly EntryCheck[] = ([0, 1, 2, 3] as const).map((index) =>
  check(`guest.pdpte${index}`, {
    reads: [`guest_pdpte${index}`, 'guest_cr3', 'secondary_processor_based_controls'],
    applies: usesPae,
    holds: (v) => {
      const entry = pdpte(v, index);
      return (entry & 1n) === 0n || (entry & reservedBits(v)) === 0n;
    },
    says: (v) =>
      `PDPTE${index} is ${hex(pdpte(v, index))} (${v.secondary('enableEpt') ? 'VMCS field' : `at CR3 ${hex(v.field('guest_cr3'))}`}); ` +
      `present, but reserved ${bitList(pdpte(v, index) & reservedBits(v))} must be 0`,
  }),
);
