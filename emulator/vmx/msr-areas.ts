/** The MSR areas of VM exits and VM entries (SDM 3C 25.7.2, 25.8.2, 27.4, 28.4, 28.6). */
import { ProcessorException } from '../cpu/exception';
import { readMsr, writeMsr, wrmsrFaults } from '../cpu/msrs';
import type { Processor } from '../cpu/processor';
import { areaNames, msrEntries, msrLoadProblem, type MsrEntry, type MsrLoadArea } from './entry-checks/msr-load';
import type { Vmcs } from './vmcs';

/** An entry that the processor could not process; `number` counts from 1. */
export interface RefusedMsr {
  readonly number: number;
  /** Which rule it broke (vmx/entry-checks/msr-load.ts), where one did. */
  readonly id: string | undefined;
  readonly says: string;
}

/** Loads an area. Returns the first entry that cannot be loaded, those before it being loaded; undefined when all were. */
export function loadMsrArea(cpu: Processor, vmcs: Vmcs, area: MsrLoadArea): RefusedMsr | undefined {
  const view = { wrmsrFaults: (index: number, value: bigint) => wrmsrFaults(cpu, index, value) };
  for (const entry of entriesOf(cpu, vmcs, area)) {
    const { number } = entry;
    const problem = msrLoadProblem(entry, view, area);
    if (problem !== undefined) return { number, ...problem };
    // Whether a device takes a value is known only when it is tried.
    if (!succeeds(() => writeMsr(cpu, entry.index, entry.value))) return refusal(entry, area, 'WRMSR would cause #GP');
  }
  return undefined;
}

/** Stores an area. Returns the first entry that cannot be stored (SDM 3C 28.4 "Saving MSRs"); undefined when all were. */
export function storeMsrArea(cpu: Processor, vmcs: Vmcs): RefusedMsr | undefined {
  const area = 'vm_exit_msr_store';
  for (const entry of entriesOf(cpu, vmcs, area)) {
    const { index, address, reserved } = entry;
    if (reserved !== 0) return refusal(entry, area, 'bits 63:32 are not 0');
    if (index >>> 8 === 8) return refusal(entry, area, 'the MSR is in the x2APIC range 0x800 to 0x8ff');
    if (index === smbase) return refusal(entry, area, 'IA32_SMBASE can be read only in SMM');
    if (!succeeds(() => cpu.memory.write64(address + 8, readMsr(cpu, index))))
      return refusal(entry, area, `RDMSR of 0x${index.toString(16)} would cause #GP`);
  }
  return undefined;
}

const smbase = 0x9e;

function entriesOf(cpu: Processor, vmcs: Vmcs, area: MsrLoadArea | 'vm_exit_msr_store'): Generator<MsrEntry> {
  return msrEntries(cpu.memory, Number(vmcs.read(`${area}_address`)), vmcs.read32(`${area}_count`));
}

function refusal({ number }: MsrEntry, area: keyof typeof areaNames, why: string): RefusedMsr {
  return { number, id: undefined, says: `entry ${number} of the ${areaNames[area]}: ${why}` };
}

function succeeds(action: () => void): boolean {
  try {
    action();
    return true;
  } catch (thrown) {
    if (thrown instanceof ProcessorException) return false;
    throw thrown;
  }
}
