import type { PhysicalMemory } from '../memory/physical-memory';

/** RAM alone, for tests of what lives in it. */
export function testMemory(size: number): PhysicalMemory {
  const ram = new Uint8Array(size);
  const view = new DataView(ram.buffer);
  return {
    ramSize: size,
    ram,
    read8: (address) => view.getUint8(address),
    read16: (address) => view.getUint16(address, true),
    read32: (address) => view.getUint32(address, true),
    read64: (address) => view.getBigUint64(address, true),
    write8: (address, value) => view.setUint8(address, value),
    write16: (address, value) => view.setUint16(address, value, true),
    write32: (address, value) => view.setUint32(address, value, true),
    write64: (address, value) => view.setBigUint64(address, value, true),
    invalidateCode: () => undefined,
  };
}
