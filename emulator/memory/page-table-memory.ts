/** How page walks reach paging-structure entries: 32 bits at a time, plain numbers, RAM without a call. */
import type { PhysicalMemory } from './physical-memory';

export class PageTableMemory {
  private readonly words: Int32Array;
  /** Below this, an aligned 32-bit word is wholly in RAM. */
  private readonly ramEnd: number;

  constructor(private readonly memory: PhysicalMemory) {
    const { ram } = memory;
    this.words = new Int32Array(ram.buffer, ram.byteOffset, ram.byteLength >>> 2);
    this.ramEnd = this.words.length * 4;
  }

  /** The aligned 32-bit word at a host-physical address, signed: small integers cost V8 nothing. */
  read(address: number): number {
    return address < this.ramEnd ? this.words[address >>> 2] : this.memory.read32(address) | 0;
  }

  /** Sets bits of a word as the processor does, with a locked update (SDM 3A 4.8 "Accessed and Dirty Flags"). */
  setBits(address: number, bits: number): void {
    this.memory.write32(address, (this.read(address) | bits) >>> 0);
  }
}
