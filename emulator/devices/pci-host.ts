/**
 * PCI configuration space at ports 0xCF8 and 0xCFC, with the two functions of a PC's chipset on bus 0: a host bridge (device 0) and an
 * ISA bridge (device 1). Every other function is absent: its registers read all ones.
 *
 * Specification: PCI Local Bus 3.0, 3.2.2.3.2 "Software Generation of Configuration Transactions" and 6.1 "Configuration Space
 * Organization"; Intel 82441FX (290549) for the host bridge, 82371SB (290550) for the ISA bridge. Of their own registers there are:
 * - PAM and SMRAM of the host bridge, fixed: addresses from 640 KiB to 1 MiB are always RAM, and there is no system-management RAM;
 * - PIRQ routing of the ISA bridge, kept; no device here drives a PIRQ.
 *
 * Port 0xCF9 lies within the address register's ports and belongs to the ISA bridge: reset control, which takes bytes. A rise of bit 2
 * resets the machine.
 */
import type { AccessSize, Board, Device } from '../machine/device';
import { register, words32 } from '../state/device-fields';
import { deviceState } from '../state/device-state';

const addressPort = 0xcf8;
const resetControlPort = 0xcf9;
const dataPort = 0xcfc;
const addressWritable = 0x80ff_fffc;
const enabled = 0x8000_0000;

const resetProcessor = 0x04;
const hardReset = 0x02;

/** One register of configuration space: its offset, bytes, value after power-on, and the bits that can be written. */
interface ConfigurationRow {
  readonly offset: number;
  readonly bytes: number;
  readonly value: number;
  readonly writable?: number;
}

interface PciFunction {
  readonly device: number;
  readonly rows: readonly ConfigurationRow[];
}

const configurationBytes = 256;
const intel = 0x8086;

const functions: readonly PciFunction[] = [
  {
    device: 0,
    rows: [
      { offset: 0x00, bytes: 2, value: intel },
      { offset: 0x02, bytes: 2, value: 0x1237 },
      { offset: 0x04, bytes: 2, value: 0x0006 }, // command: memory space, bus master; fixed
      { offset: 0x06, bytes: 2, value: 0x0280 }, // status: fast back-to-back, medium DEVSEL#
      { offset: 0x08, bytes: 1, value: 0x02 },
      { offset: 0x09, bytes: 3, value: 0x06_0000 }, // class: host bridge
      { offset: 0x59, bytes: 1, value: 0x30 }, // PAM0: BIOS area read and written in RAM
      { offset: 0x5a, bytes: 3, value: 0x33_3333 },
      { offset: 0x5d, bytes: 3, value: 0x33_3333 },
      { offset: 0x72, bytes: 1, value: 0x02 }, // SMRAM: at A0000, closed and disabled
    ],
  },
  {
    device: 1,
    rows: [
      { offset: 0x00, bytes: 2, value: intel },
      { offset: 0x02, bytes: 2, value: 0x7000 },
      { offset: 0x04, bytes: 2, value: 0x0007 }, // command: I/O and memory space, bus master; fixed
      { offset: 0x06, bytes: 2, value: 0x0200 },
      { offset: 0x09, bytes: 3, value: 0x06_0100 }, // class: ISA bridge
      { offset: 0x60, bytes: 4, value: 0x8080_8080, writable: 0x8f8f_8f8f }, // PIRQA# to PIRQD#, not routed
    ],
  },
];

/** The bytes of a function's configuration space. */
function bytesOf({ rows }: PciFunction, of: (row: ConfigurationRow) => number): Uint8Array {
  const bytes = new Uint8Array(configurationBytes);
  for (const row of rows) for (let i = 0; i < row.bytes; i++) bytes[row.offset + i] = of(row) >>> (8 * i);
  return bytes;
}

export class PciHost implements Device {
  readonly name = 'pciHost';
  readonly state = deviceState({
    address: register(32, 'configuration address'),
    resetControl: register(8, 'reset control (port 0xCF9)'),
    hostBridge: words32(configurationBytes / 4, 'configuration space of 00:00.0, host bridge'),
    isaBridge: words32(configurationBytes / 4, 'configuration space of 00:01.0, ISA bridge'),
  });
  private readonly writable = functions.map((row) => bytesOf(row, ({ writable }) => writable ?? 0));

  constructor(private readonly board: Board) {
    board.registerPorts(
      addressPort,
      4,
      {
        readPort: (port, size) => this.readAddress(port, size),
        writePort: (port, size, value) => this.writeAddress(port, size, value),
      },
      4,
    );
    board.registerPorts(
      dataPort,
      4,
      {
        readPort: (port, size) => this.readData(port - dataPort, size),
        writePort: (port, size, value) => this.writeData(port - dataPort, size, value),
      },
      4,
    );
    this.reset();
  }

  reset(): void {
    this.state.reset();
    functions.forEach((row, index) => {
      const bytes = bytesOf(row, ({ value }) => value);
      bytes.forEach((byte, offset) => this.setByte(index, offset, byte));
    });
  }

  /** The address register is one of 32 bits: narrower accesses are not for it (PCI 3.2.2.3.2). */
  private readAddress(port: number, size: AccessSize): number {
    if (port === addressPort && size === 4) return this.state.address;
    if (port === resetControlPort && size === 1) return this.state.resetControl;
    return 2 ** (8 * size) - 1;
  }

  private writeAddress(port: number, size: AccessSize, value: number): void {
    if (port === addressPort && size === 4) this.state.address = value & addressWritable;
    else if (port === resetControlPort && size === 1) this.writeResetControl(value);
  }

  private writeResetControl(value: number): void {
    const rises = (value & ~this.state.resetControl & resetProcessor) !== 0;
    this.state.resetControl = value & (hardReset | resetProcessor);
    if (rises) this.board.requestReset('port 0xCF9');
  }

  private readData(offset: number, size: AccessSize): number {
    const index = this.selected();
    if (index === undefined) return 2 ** (8 * size) - 1;
    let value = 0;
    for (let i = 0; i < size; i++) value |= this.byte(index, this.registerOffset(offset + i)) << (8 * i);
    return value >>> 0;
  }

  private writeData(offset: number, size: AccessSize, value: number): void {
    const index = this.selected();
    if (index === undefined) return;
    for (let i = 0; i < size; i++) {
      const at = this.registerOffset(offset + i);
      const mask = this.writable[index][at];
      this.setByte(index, at, (this.byte(index, at) & ~mask) | ((value >>> (8 * i)) & mask));
    }
  }

  /** Place in {@link functions} of the function that the address register names. */
  private selected(): number | undefined {
    const { address } = this.state;
    if ((address & enabled) === 0) return undefined;
    // Bus, device and function number, bits 23:8.
    const index = functions.findIndex(({ device }) => ((address >>> 8) & 0xffff) === device << 3);
    return index < 0 ? undefined : index;
  }

  private registerOffset(offset: number): number {
    return (this.state.address & 0xfc) + offset;
  }

  private words(index: number): Uint32Array {
    return index === 0 ? this.state.hostBridge : this.state.isaBridge;
  }

  private byte(index: number, offset: number): number {
    return (this.words(index)[offset >> 2] >>> (8 * (offset & 3))) & 0xff;
  }

  private setByte(index: number, offset: number, byte: number): void {
    const shift = 8 * (offset & 3);
    const words = this.words(index);
    words[offset >> 2] = (words[offset >> 2] & ~(0xff << shift)) | (byte << shift);
  }
}
