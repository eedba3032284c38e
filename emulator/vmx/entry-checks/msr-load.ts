import { hex } from '../bit-fields';
import { maximumMsrCount } from '../capabilities';
import type { EntryCheck, EntryFailure, VmEntryView } from './check';
import type { VmEntryState } from './entry-state';

/** One 16-byte entry of an MSR area (SDM 3C 25.7.2, table "Format of an MSR Entry"). */
export interface MsrEntry {
  /** Place in the area, from 1, as the exit qualification counts. */
  readonly number: number;
  readonly index: number;
  /** Bits 63:32 of the entry, which must be 0. */
  readonly reserved: number;
  readonly value: bigint;
}

/** One cause of SDM 3C 27.4 for the processing of an entry to fail. */
interface MsrEntryRule {
  readonly id: string;
  readonly holds: (entry: MsrEntry, view: VmEntryView) => boolean;
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

/** What is wrong with one entry of the VM-entry MSR-load area, if anything; the processor asks before loading each. */
export function msrEntryProblem(entry: MsrEntry, view: VmEntryView): { id: string; says: string } | undefined {
  const broken = rules.find((rule) => !rule.holds(entry, view));
  return broken && { id: broken.id, says: sentence(entry, broken) };
}

function sentence(entry: MsrEntry, rule: MsrEntryRule): string {
  return `entry ${entry.number} of the VM-entry MSR-load area: ${rule.says(entry)}`;
}

/** Entries of the VM-entry MSR-load area. Beyond the recommended 512 the manual leaves all open; here they are not looked at. */
export function* msrLoadEntries(view: Pick<VmEntryView, 'field' | 'memory'>): Generator<MsrEntry> {
  const count = Math.min(Number(view.field('vm_entry_msr_load_count')), maximumMsrCount);
  const area = Number(view.field('vm_entry_msr_load_address'));
  for (let number = 1; number <= count; number++) {
    const address = area + (number - 1) * 16;
    yield {
      number,
      index: view.memory.read32(address) >>> 0,
      reserved: view.memory.read32(address + 4) >>> 0,
      value: view.memory.read64(address + 8),
    };
  }
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
