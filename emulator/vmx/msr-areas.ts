/** The MSR areas of VM exits and VM entries (SDM 3C 25.7.2, 25.8.2, 27.4, 28.4, 28.6). */
import { ProcessorException } from '../cpu/exception';
import { readMsr, writeMsr } from '../cpu/msrs';
import type { Processor } from '../cpu/processor';

/** MSRs that an area may not load: bases of FS and GS, the x2APIC range, SMM (SDM 3C 27.4 "Loading MSRs"). */
function mayLoad(index: number, reserved: number): boolean {
  if (reserved !== 0) return false;
  if (index === 0xc000_0100 || index === 0xc000_0101) return false;
  return index >>> 8 !== 8 && index !== 0x9e && index !== 0x9b;
}

/**
 * Loads `count` entries from a host-physical address. Returns the number, from 1, of the first that cannot be loaded; 0 when all were.
 */
export function loadMsrArea(cpu: Processor, address: number, count: number): number {
  for (let entry = 0; entry < count; entry++) {
    const at = address + entry * 16;
    const index = cpu.memory.read32(at);
    if (!mayLoad(index, cpu.memory.read32(at + 4))) return entry + 1;
    try {
      writeMsr(cpu, index, cpu.memory.read64(at + 8));
    } catch (thrown) {
      if (thrown instanceof ProcessorException) return entry + 1;
      throw thrown;
    }
  }
  return 0;
}

/** Stores `count` entries to a host-physical address. Returns the number, from 1, of the first that cannot be stored; 0 when all were. */
export function storeMsrArea(cpu: Processor, address: number, count: number): number {
  for (let entry = 0; entry < count; entry++) {
    const at = address + entry * 16;
    const index = cpu.memory.read32(at);
    if (cpu.memory.read32(at + 4) !== 0 || index >>> 8 === 8 || index === 0x9e) return entry + 1;
    try {
      cpu.memory.write64(at + 8, readMsr(cpu, index));
    } catch (thrown) {
      if (thrown instanceof ProcessorException) return entry + 1;
      throw thrown;
    }
  }
  return 0;
}
