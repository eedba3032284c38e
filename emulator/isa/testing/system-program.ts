/**
 * Test support: a program in a whole machine, entered in one of the entry states, with what tests of system instructions need around it: pages
 * that user code may use, descriptors, and the faults that were reported.
 */
import { Machine } from '../../machine/machine';
import { entryMemory } from '../../machine/entry-state';
import type { FaultEvent, MachineEvent } from '../../machine/events';
import { loadFlat } from '../../machine/loaders';
import type { Processor } from '../../cpu/processor';
import type { CpuState } from '../../state/cpu-state';
import { hexBytes } from './instruction-case';

export type EntryState = 'long' | 'protected' | 'real';

/** Where programs start: linear, physical and offset in CS are the same in every entry state. */
export const programStart = { long: 0x10_0000, protected: 0x10_0000, real: 0x7c00 } as const;
/** Free memory for tables and data. */
export const freeMemory = 0x8000;

export class SystemProgram {
  readonly machine: Machine;
  readonly events: MachineEvent[] = [];

  /** `code` is hex, blanks between bytes. */
  constructor(
    readonly entry: EntryState,
    code: string,
  ) {
    this.machine = new Machine({ memoryMiB: 8, entry, board: 'pc' });
    this.machine.load(loadFlat(Uint8Array.from(hexBytes(code)), programStart[entry]));
    this.machine.onEvent((event) => this.events.push(event));
    if (entry === 'long') this.openPagesToUsers();
  }

  get cpu(): Processor {
    return this.machine.processor;
  }

  get state(): CpuState {
    return this.machine.processor.state;
  }

  /** Runs at most `count` instructions. */
  run(count = 1): this {
    this.machine.run(count);
    return this;
  }

  /** The faults so far, oldest first. */
  get faults(): readonly FaultEvent[] {
    return this.events.filter((event) => event.kind === 'fault');
  }

  /** The first fault as `#13(8)`, or `none`. */
  get firstFault(): string {
    const [fault] = this.faults;
    if (fault === undefined) return 'none';
    return fault.errorCode === undefined ? `#${fault.vector}` : `#${fault.vector}(${fault.errorCode.toString(16)})`;
  }

  place(address: number, hex: string): this {
    hexBytes(hex).forEach((byte, index) => this.cpu.memory.write8(address + index, byte));
    return this;
  }

  write64(address: number, value: bigint): this {
    this.cpu.memory.write64(address, value);
    return this;
  }

  read64(address: number): bigint {
    return this.cpu.memory.read64(address);
  }

  read32(address: number): number {
    return this.cpu.memory.read32(address);
  }

  /** Puts a descriptor into the GDT of the entry state and makes the table long enough for it. */
  describe(selector: number, low: bigint, high?: bigint): this {
    this.write64(entryMemory.gdt + (selector & 0xfff8), low);
    if (high !== undefined) this.write64(entryMemory.gdt + (selector & 0xfff8) + 8, high);
    this.state.gdtrLimit = Math.max(this.state.gdtrLimit, (selector & 0xfff8) + (high === undefined ? 7 : 15));
    return this;
  }

  /** Puts an interrupt gate for `vector` into an IDT at {@link freeMemory}, for every privilege level. */
  interruptGate(vector: number, handler: number, selector = 8): this {
    const wide = this.entry === 'long';
    const at = freeMemory + vector * (wide ? 16 : 8);
    this.write64(at, gate(selector, handler, 0xee));
    if (wide) this.write64(at + 8, 0n);
    this.state.idtrBase = BigInt(freeMemory);
    this.state.idtrLimit = 0xfff;
    return this;
  }

  private openPagesToUsers(): void {
    const user = 4n;
    const { pml4, pdpt, pageDirectories } = entryMemory;
    this.write64(pml4, this.read64(pml4) | user);
    this.write64(pdpt, this.read64(pdpt) | user);
    for (let page = 0; page < 4; page++)
      this.write64(pageDirectories + page * 8, this.read64(pageDirectories + page * 8) | user);
    this.cpu.pagingChanged();
  }
}

/** The low half of a gate descriptor (SDM 3A 6.11); `rights` is bits 15:8 of its upper dword. */
export function gate(selector: number, offset: number, rights: number, parameters = 0): bigint {
  const low = BigInt(offset & 0xffff) | (BigInt(selector) << 16n);
  const high = BigInt(((offset & 0xffff_0000) | (rights << 8) | parameters) >>> 0);
  return (high << 32n) | low;
}

/** A segment descriptor (SDM 3A 3.4.5); `rights` is bits 15:8, `flags` bits 23:20 of its upper dword. */
export function segmentDescriptor(base: number, limit: number, rights: number, flags: number): bigint {
  const low = BigInt(((limit & 0xffff) | ((base & 0xffff) << 16)) >>> 0);
  const high = BigInt(
    (((base >>> 16) & 0xff) | (rights << 8) | (limit & 0xf_0000) | (flags << 20) | (base & 0xff00_0000)) >>> 0,
  );
  return (high << 32n) | low;
}
