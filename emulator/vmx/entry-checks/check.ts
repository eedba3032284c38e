import type { VmxCapabilities } from '../capabilities';
import type { VmcsFieldName } from '../fields';
import type { VmEntryState } from './entry-state';

/** What a VM entry is about to use: the VMCS and the processor and memory around it. */
export interface VmEntryView {
  /** A VMCS field's value; natural-width fields have 64 bits. A field that does not exist reads 0. */
  field(name: VmcsFieldName): bigint;
  /** The low 32 bits of a field, where that is cheaper to have. */
  field32?(name: VmcsFieldName): number;
  readonly capabilities: VmxCapabilities;
  /** Host-physical address of the VMCS. */
  readonly vmcsAddress: bigint;
  readonly physicalAddressWidth: number;
  readonly linearAddressWidth: 48 | 57;
  /** Registers at the time of VM entry. */
  readonly host: { readonly cr0: bigint; readonly cr4: bigint; readonly efer: bigint; readonly rtitCtl?: bigint };
  /** Host-physical reads; outside RAM they return all ones and never throw. */
  readonly memory: { read32(address: number): number; read64(address: number): bigint };
  /** In system-management mode; this machine never is. */
  readonly inSmm?: boolean;
  /** Whether WRMSR at CPL 0 would cause #GP; without, only the rules of SDM 3C 27.4 itself are checked. */
  wrmsrFaults?(index: number, value: bigint): boolean;
}

/** How a failed check shows (SDM 3C 27.2 and 27.8). */
export type EntryFailure =
  | {
      readonly kind: 'vmfail';
      /** VM-instruction error number. */
      readonly instructionError: 7 | 8;
    }
  | {
      readonly kind: 'vm-exit';
      /** Basic exit reason; the field has bit 31 set as well. */
      readonly exitReason: 33 | 34;
      readonly qualification: number;
    };

/** One bullet of the manual. */
export interface EntryCheck {
  readonly id: string;
  /** SDM 3C section number and title. */
  readonly section: string;
  /** Fields that the rule looks at; what a person would change to satisfy it. */
  readonly reads: readonly VmcsFieldName[];
  /** Whether the rule concerns this VM entry at all. */
  readonly applies?: (state: VmEntryState) => boolean;
  readonly holds: (state: VmEntryState) => boolean;
  readonly failure: EntryFailure | ((state: VmEntryState) => EntryFailure);
  /** The values that broke the rule, and what would satisfy it. Only asked when the rule is broken. */
  readonly says: (state: VmEntryState) => string;
}

export const invalidControlField: EntryFailure = { kind: 'vmfail', instructionError: 7 };
export const invalidHostState: EntryFailure = { kind: 'vmfail', instructionError: 8 };
export const invalidGuestState: EntryFailure = { kind: 'vm-exit', exitReason: 33, qualification: 0 };
/** Qualification 2: loading the page-directory-pointer-table entries. */
export const invalidPdpte: EntryFailure = { kind: 'vm-exit', exitReason: 33, qualification: 2 };
/** Qualification 3: injecting an NMI into a guest that blocks events by STI. */
export const nmiInjectionBlocked: EntryFailure = { kind: 'vm-exit', exitReason: 33, qualification: 3 };
/** Qualification 4: the VMCS link pointer. */
export const invalidLinkPointer: EntryFailure = { kind: 'vm-exit', exitReason: 33, qualification: 4 };

type CheckBody = Pick<EntryCheck, 'reads' | 'holds' | 'says'> & Partial<Pick<EntryCheck, 'applies' | 'failure'>>;

/** Writes one row. */
export type CheckRow = (id: string, body: CheckBody) => EntryCheck;

/** Returns the row function of one manual section, whose checks fail alike. */
export function checksOf(section: string, failure: EntryFailure): CheckRow {
  return (id, body) => ({ id, section, failure, ...body });
}
