import type { PhysicalMemory } from '../memory/physical-memory';
import { vmcsRegionSize } from './capabilities';
import { bitWidth, vmcsFieldNamed, vmcsFields, type VmcsField, type VmcsFieldName } from './fields';

/**
 * A VMCS lives in its 4-KiB region of RAM (SDM 3C 25.2 "Format of the VMCS Region"): revision identifier, VMX-abort
 * indicator, then this processor's own data. Nothing is cached, so snapshots, VMCLEAR and a hypervisor that copies a
 * region see the truth.
 */

/** Bits 30:0 revision identifier, bit 31 shadow-VMCS indicator. */
const revisionOffset = 0;
const abortOffset = 4;
const launchStateOffset = 8;
const fieldsOffset = 16;

export type LaunchState = 'clear' | 'launched';

/** Bit 31 of the first word: the region is a shadow VMCS. */
export const shadowIndicator = 0x8000_0000;

/** Byte offset of each field in the region, by {@link VmcsField.index}: one 8-byte slot a field. */
const offsets = Uint16Array.from(vmcsFields, (_, index) => fieldsOffset + 8 * index);
const bitWidths = Uint8Array.from(vmcsFields, bitWidth);

if (fieldsOffset + 8 * vmcsFields.length > vmcsRegionSize) throw new Error('the VMCS fields do not fit in the region');

/** Where a field lies in the region, in bytes; the layout is this processor's own business, so only for debuggers. */
export function vmcsFieldOffset(field: VmcsField): number {
  return offsets[field.index];
}

/** One VMCS at a host-physical address. Values are unsigned; reading a region that is not RAM reads what the bus answers. */
export class Vmcs {
  private words: Uint32Array | undefined;

  constructor(
    readonly memory: PhysicalMemory,
    /** Host-physical address of the region, 4-KiB aligned. */
    readonly address: number,
  ) {}

  /** The first word: revision identifier and shadow indicator. */
  get revision(): number {
    return this.memory.read32(this.address + revisionOffset);
  }

  get isShadow(): boolean {
    return this.revision >= shadowIndicator;
  }

  /** SDM 3C 28.7 "VMX Aborts". */
  get abortIndicator(): number {
    return this.memory.read32(this.address + abortOffset);
  }

  set abortIndicator(value: number) {
    this.memory.write32(this.address + abortOffset, value);
  }

  get launchState(): LaunchState {
    return this.memory.read8(this.address + launchStateOffset) === 1 ? 'launched' : 'clear';
  }

  set launchState(state: LaunchState) {
    this.memory.write8(this.address + launchStateOffset, state === 'launched' ? 1 : 0);
  }

  /**
   * The slots of all fields by index as they lie in RAM, two little-endian words a field, for those who compare a VMCS with what it was;
   * undefined when the region is not in RAM.
   */
  fieldWords(): Uint32Array | undefined {
    const { ram, ramSize } = this.memory;
    if (this.address + vmcsRegionSize > ramSize) return undefined;
    this.words ??= new Uint32Array(ram.buffer, ram.byteOffset + this.address + fieldsOffset, 2 * vmcsFields.length);
    return this.words;
  }

  read(name: VmcsFieldName): bigint {
    return this.readField(vmcsFieldNamed[name]);
  }

  /** A field of 16 or 32 bits, or the low half of a wider one. */
  read32(name: VmcsFieldName): number {
    const { index } = vmcsFieldNamed[name];
    const address = this.address + offsets[index];
    return bitWidths[index] === 16 ? this.memory.read16(address) : this.memory.read32(address);
  }

  /** Writes a field; the value is cut to the field's width. */
  write(name: VmcsFieldName, value: bigint | number): void {
    this.writeField(vmcsFieldNamed[name], value);
  }

  readField(field: VmcsField): bigint {
    const address = this.address + offsets[field.index];
    switch (bitWidths[field.index]) {
      case 16:
        return BigInt(this.memory.read16(address));
      case 32:
        return BigInt(this.memory.read32(address));
      default:
        return this.memory.read64(address);
    }
  }

  writeField(field: VmcsField, value: bigint | number): void {
    const address = this.address + offsets[field.index];
    switch (bitWidths[field.index]) {
      case 16:
        this.memory.write16(address, Number(BigInt.asUintN(16, BigInt(value))));
        break;
      case 32:
        this.memory.write32(address, typeof value === 'number' ? value >>> 0 : Number(BigInt.asUintN(32, value)));
        break;
      default:
        this.memory.write64(address, BigInt.asUintN(64, BigInt(value)));
    }
  }
}
