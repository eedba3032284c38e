/**
 * The one bus of a board: I/O ports and memory-mapped I/O. It finds the device that answers and splits accesses that are
 * wider than the device takes. What nothing answers reads all ones, as on a PC, and is reported.
 */
import { RingsideError } from '../errors';
import type { AccessSize, MmioHandler, MmioRange, PortHandler } from './device';

/** An access that no device answered. Each part of a split access that went unanswered is reported alone. */
export interface UnansweredAccess {
  readonly space: 'port' | 'mmio';
  readonly direction: 'read' | 'write';
  /** Port number, or host-physical address. */
  readonly address: number;
  readonly size: AccessSize;
  /** The value written, or the ones that were read. */
  readonly value: number;
}

interface PortEntry {
  readonly handler: PortHandler;
  readonly widest: AccessSize;
}

interface MmioEntry {
  readonly first: number;
  /** One past the last address. */
  readonly end: number;
  readonly handler: MmioHandler;
}

/** I/O ports are numbered with 16 bits (SDM 1 "I/O Port Addressing"). */
const portCount = 0x1_0000;
const mmioPageSize = 0x1000;

const allOnes: Readonly<Record<AccessSize, number>> = { 1: 0xff, 2: 0xffff, 4: 0xffff_ffff };

export class Bus {
  /** Called for each access that nothing answered, after it. */
  onUnanswered: (access: UnansweredAccess) => void = () => {};
  /** Called when a range of addresses changes owner; `address` and `length` in host-physical bytes. */
  onMmioChanged: (address: number, length: number) => void = () => {};

  private readonly ports: (PortEntry | undefined)[] = new Array<PortEntry | undefined>(portCount).fill(undefined);
  private readonly mmioPages = new Map<number, readonly MmioEntry[]>();

  registerPorts(first: number, count: number, handler: PortHandler, widest: AccessSize = 1): void {
    const entry = { handler, widest };
    for (let port = first; port < first + count; port++) {
      if (port >= portCount || this.ports[port]) {
        throw new RingsideError(
          1111,
          `Two devices of the board want I/O port 0x${port.toString(16)}, or there is no such port.`,
          'Give the devices ports of their own.',
        );
      }
      this.ports[port] = entry;
    }
  }

  registerMmio(address: number, length: number, handler: MmioHandler): MmioRange {
    const entry = { first: address, end: address + length, handler };
    this.editPages(entry, (entries) => [...entries, entry]);
    return { remove: () => this.editPages(entry, (entries) => entries.filter((other) => other !== entry)) };
  }

  readPort(port: number, size: AccessSize): number {
    const entry = this.ports[port];
    if (entry && this.takesWhole(entry, port, size)) return entry.handler.readPort(port, size);
    if (size === 1 || this.portsAreSilent(port, size)) {
      return this.unansweredRead('port', port, size);
    }
    return joinBytes(size, (i) => this.readPort((port + i) % portCount, 1));
  }

  writePort(port: number, size: AccessSize, value: number): void {
    const entry = this.ports[port];
    if (entry && this.takesWhole(entry, port, size)) {
      entry.handler.writePort(port, size, value);
    } else if (size === 1 || this.portsAreSilent(port, size)) {
      this.onUnanswered({ space: 'port', direction: 'write', address: port, size, value });
    } else {
      for (let i = 0; i < size; i++) this.writePort((port + i) % portCount, 1, (value >>> (8 * i)) & 0xff);
    }
  }

  /** Reads device memory at a host-physical address. */
  readMmio(address: number, size: AccessSize): number {
    const entry = this.mmioAt(address);
    if (entry && address + size <= entry.end) return entry.handler.readMmio(address - entry.first, size);
    if (size === 1 || this.mmioIsSilent(address, size)) return this.unansweredRead('mmio', address, size);
    return joinBytes(size, (i) => this.readMmio(address + i, 1));
  }

  writeMmio(address: number, size: AccessSize, value: number): void {
    const entry = this.mmioAt(address);
    if (entry && address + size <= entry.end) {
      entry.handler.writeMmio(address - entry.first, size, value);
    } else if (size === 1 || this.mmioIsSilent(address, size)) {
      this.onUnanswered({ space: 'mmio', direction: 'write', address, size, value });
    } else {
      for (let i = 0; i < size; i++) this.writeMmio(address + i, 1, (value >>> (8 * i)) & 0xff);
    }
  }

  private takesWhole(entry: PortEntry, port: number, size: AccessSize): boolean {
    return size === 1 || (size <= entry.widest && this.ports[port + size - 1] === entry);
  }

  private portsAreSilent(port: number, size: number): boolean {
    for (let i = 0; i < size; i++) if (this.ports[(port + i) % portCount]) return false;
    return true;
  }

  private mmioAt(address: number): MmioEntry | undefined {
    const entries = this.mmioPages.get(Math.floor(address / mmioPageSize));
    return entries?.find((entry) => address >= entry.first && address < entry.end);
  }

  private mmioIsSilent(address: number, size: number): boolean {
    for (let i = 0; i < size; i++) if (this.mmioAt(address + i)) return false;
    return true;
  }

  private unansweredRead(space: 'port' | 'mmio', address: number, size: AccessSize): number {
    const value = allOnes[size];
    this.onUnanswered({ space, direction: 'read', address, size, value });
    return value;
  }

  private editPages(range: MmioEntry, edit: (entries: readonly MmioEntry[]) => readonly MmioEntry[]): void {
    const lastPage = Math.floor((range.end - 1) / mmioPageSize);
    for (let page = Math.floor(range.first / mmioPageSize); page <= lastPage; page++) {
      const entries = edit(this.mmioPages.get(page) ?? []);
      if (entries.length > 0) this.mmioPages.set(page, entries);
      else this.mmioPages.delete(page);
    }
    this.onMmioChanged(range.first, range.end - range.first);
  }
}

function joinBytes(size: AccessSize, byteAt: (index: number) => number): number {
  let value = 0;
  for (let i = 0; i < size; i++) value |= byteAt(i) << (8 * i);
  return value >>> 0;
}
