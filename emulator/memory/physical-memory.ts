/**
 * Host-physical memory as the processor sees it: RAM, and everything else through the bus.
 *
 * Host-physical addresses are plain numbers (at most 52 bits, so exact). Values of 64 bits are bigint, narrower ones unsigned numbers.
 */
export interface PhysicalMemory {
  /** Bytes of RAM, which starts at host-physical 0. */
  readonly ramSize: number;
  /** RAM itself, for bulk copies by loaders and debuggers. Writers must call {@link invalidateCode} afterwards. */
  readonly ram: Uint8Array;
  read8(address: number): number;
  read16(address: number): number;
  read32(address: number): number;
  read64(address: number): bigint;
  write8(address: number, value: number): void;
  write16(address: number, value: number): void;
  write32(address: number, value: number): void;
  write64(address: number, value: bigint): void;
  /** Drops decoded instructions that overlap `length` bytes from `address`. The write functions above do it themselves. */
  invalidateCode(address: number, length: number): void;
}
