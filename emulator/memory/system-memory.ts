/** Host-physical memory of a board: RAM from 0, and the bus for the rest. */
import type { AccessSize } from '../machine/device';
import type { PhysicalMemory } from './physical-memory';

/** What answers outside RAM. Host-physical addresses; unsigned values. */
export interface MemoryBus {
  readMmio(address: number, size: AccessSize): number;
  writeMmio(address: number, size: AccessSize, value: number): void;
}

export class SystemMemory implements PhysicalMemory {
  readonly ramSize: number;
  private readonly view: DataView;

  constructor(
    readonly ram: Uint8Array,
    private readonly bus: MemoryBus,
    /** Drops decoded instructions in a RAM range. */
    readonly invalidateCode: (address: number, length: number) => void,
  ) {
    this.ramSize = ram.length;
    this.view = new DataView(ram.buffer, ram.byteOffset, ram.byteLength);
  }

  read8(address: number): number {
    return address < this.ramSize ? (this.ram[address] as number) : this.bus.readMmio(address, 1);
  }

  read16(address: number): number {
    if (address <= this.ramSize - 2) return this.view.getUint16(address, true);
    return this.outsideRam(address)
      ? this.bus.readMmio(address, 2)
      : this.read8(address) | (this.read8(address + 1) << 8);
  }

  read32(address: number): number {
    if (address <= this.ramSize - 4) return this.view.getUint32(address, true);
    return this.outsideRam(address)
      ? this.bus.readMmio(address, 4)
      : (this.read16(address) | (this.read16(address + 2) << 16)) >>> 0;
  }

  read64(address: number): bigint {
    if (address <= this.ramSize - 8) return this.view.getBigUint64(address, true);
    return BigInt(this.read32(address)) | (BigInt(this.read32(address + 4)) << 32n);
  }

  write8(address: number, value: number): void {
    if (address >= this.ramSize) return this.bus.writeMmio(address, 1, value & 0xff);
    this.ram[address] = value;
    this.invalidateCode(address, 1);
  }

  write16(address: number, value: number): void {
    if (address <= this.ramSize - 2) {
      this.view.setUint16(address, value, true);
      this.invalidateCode(address, 2);
    } else if (this.outsideRam(address)) {
      this.bus.writeMmio(address, 2, value & 0xffff);
    } else {
      this.write8(address, value & 0xff);
      this.write8(address + 1, (value >>> 8) & 0xff);
    }
  }

  write32(address: number, value: number): void {
    if (address <= this.ramSize - 4) {
      this.view.setUint32(address, value, true);
      this.invalidateCode(address, 4);
    } else if (this.outsideRam(address)) {
      this.bus.writeMmio(address, 4, value >>> 0);
    } else {
      this.write16(address, value & 0xffff);
      this.write16(address + 2, value >>> 16);
    }
  }

  write64(address: number, value: bigint): void {
    if (address <= this.ramSize - 8) {
      this.view.setBigUint64(address, value, true);
      this.invalidateCode(address, 8);
    } else {
      this.write32(address, Number(value & 0xffff_ffffn));
      this.write32(address + 4, Number((value >> 32n) & 0xffff_ffffn));
    }
  }

  private outsideRam(address: number): boolean {
    return address >= this.ramSize;
  }
}
