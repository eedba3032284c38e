import { hex } from '../bit-fields';
import { maximumMsrCount } from '../capabilities';
import type { EntryCheck, EntryFailure, VmEntryView } from './check';
import type { VmEntryState } from './entry-state';

/** One 16-byte entry of an MSR area (SDM 3C 25.7.2, table "Format of an MSR Entry"). */
export interface MsrEntry {
  /** Place in the area, from 1, as the exit qualification counts. */
  readonly number: number;
  /** Host-physical address of the entry. */
  readonly address: number;
  readonly index: number;
  /** Bits 63:32 of the entry, which must be 0. */
  readonly reserved: number;
  readonly value: bigint;
}

/** What the rules ask of the processor. */
export type MsrLoadView = Pick<VmEntryView, 'inSmm' | 'wrmsrFaults'>;

/** The areas as messages name them. */
export const areaNames = {
  vm_entry_msr_load: 'VM-entry MSR-load area',
  vm_exit_msr_load: 'VM-exit MSR-load area',
  vm_exit_msr_store: 'VM-exit MSR-store area',
} as const;

/** The areas that are loaded; VM exits load by the same rules as VM entries (SDM 3C 28.6 "Loading MSRs"). */
export type MsrLoadArea = 'vm_entry_msr_load' | 'vm_exit_msr_load';

/** One cause of SDM 3C 27.4 for the processing of an entry to fail. */
interface MsrEntryRule {
  readonly id: string;
  readonly holds: (entry: MsrEntry, view: MsrLoadView) => boolean;
  readonly says: (entry: MsrEntry) => string;
}

const fsBase = 0xc000_0100;
const gsBase = 0xc000_0101;
const smmMonitorControl = 0x9b;
/** Loading microcode during VM entry is refused (SDM 3C 27.4, SDM 3A 10.11.6). */
const microcodeUpdateTrigger = 0x79;

const rules: readonly MsrEntryRule[] = [
  {
    id: 'msr-load.segment-base',
    holds: ({ index }) => index !== fsBase && index !== gsBase,
    says: ({ index }) =>
      `MSR ${hex(index)} is IA32_${index === fsBase ? 'FS' : 'GS'}_BASE, which has a VMCS field of its own`,
  },
  {
    id: 'msr-load.x2apic',
    holds: ({ index }) => index >>> 8 !== 0x8,
    says: ({ index }) => `MSR ${hex(index)} is in the x2APIC range 0x800 to 0x8ff`,
  },
  {
    id: 'msr-load.smm',
    holds: ({ index }, view) => index !== smmMonitorControl || view.inSmm === true,
    says: ({ index }) => `MSR ${hex(index)} (IA32_SMM_MONITOR_CTL) can be written only in SMM`,
  },
  {
    id: 'msr-load.model-specific',
    holds: ({ index }) => index !== microcodeUpdateTrigger,
    says: ({ index }) => `MSR ${hex(index)} (IA32_BIOS_UPDT_TRIG) cannot be loaded by VM entries`,
  },
  {
    id: 'msr-load.reserved',
    holds: ({ reserved }) => reserved === 0,
    says: ({ reserved }) => `bits 63:32 of the entry are ${hex(reserved)}; they must be 0`,
  },
  {
    id: 'msr-load.wrmsr',
    holds: ({ index, value }, view) => view.wrmsrFaults?.(index, value) !== true,
    says: ({ index, value }) => `WRMSR of ${hex(value)} to MSR ${hex(index)} would cause #GP`,
  },
];

/** What is wrong with one entry of an area that is loaded, if anything; the processor asks before loading each. */
export function msrLoadProblem(
  entry: MsrEntry,
  view: MsrLoadView,
  area: MsrLoadArea,
): { id: string; says: string } | undefined {
  const broken = rules.find((rule) => !rule.holds(entry, view));
  return broken && { id: broken.id, says: sentence(entry, broken, area) };
}

/** As {@link msrLoadProblem}, for the VM-entry MSR-load area. */
export function msrEntryProblem(entry: MsrEntry, view: VmEntryView): { id: string; says: string } | undefined {
  return msrLoadProblem(entry, view, 'vm_entry_msr_load');
}

function sentence(entry: MsrEntry, rule: MsrEntryRule, area: MsrLoadArea = 'vm_entry_msr_load'): string {
  return `entry ${entry.number} of the ${areaNames[area]}: ${rule.says(entry)}`;
}

/** Entries of an area. Beyond the recommended 512 the manual leaves all open; here they are not looked at. */
export function* msrEntries(memory: VmEntryView['memory'], area: number, count: number): Generator<MsrEntry> {
  for (let number = 1; number <= Math.min(count, maximumMsrCount); number++) {
    const address = area + (number - 1) * 16;
    yield {
      number,
      address,
      index: memory.read32(address) >>> 0,
      reserved: memory.read32(address + 4) >>> 0,
      value: memory.read64(address + 8),
    };
  }
}

/** Entries of the VM-entry MSR-load area. */
export function msrLoadEntries(view: Pick<VmEntryView, 'field' | 'memory'>): Generator<MsrEntry> {
  return msrEntries(
    view.memory,
    Number(view.field('vm_entry_msr_load_address')),
    Number(view.field('vm_entry_msr_load_count')),
  );
}

/** The first entry that breaks a rule. */
function offender(v: VmEntryState, rule: MsrEntryRule): MsrEntry | undefined {
  for (const entry of msrLoadEntries(v.view)) {
    if (!rule.holds(entry, v.view)) return entry;
  }
  return undefined;
}

/** The area lies where it can be read: the checks on the control fields say so. */
const areaIsReadable = (v: VmEntryState) =>
  v.field32('vm_entry_msr_load_count') !== 0 && v.isPhysical(v.field('vm_entry_msr_load_address'));

export const msrLoadChecks: readonly EntryCheck[] = rules.map((rule) => ({
  id: rule.id,
  section: '27.4 "Loading MSRs"',
  reads: ['vm_entry_msr_load_address', 'vm_entry_msr_load_count'],
  applies: areaIsReadable,
  holds: (v) => offender(v, rule) === undefined,
  failure: (v): EntryFailure => ({
    kind: 'vm-exit',
    exitReason: 34,
    qualification: offender(v, rule)?.number ?? 0,
  }),
  says: (v) => {
    const entry = offender(v, rule);
    return entry === undefined ? '' : sentence(entry, rule);
  },
}));
