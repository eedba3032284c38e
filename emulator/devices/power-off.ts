/**
 * The two ways a guest without ACPI tables turns a virtual PC off.
 *
 * - Port 0x604, 16 bits: the ACPI PM1a control register where QEMU's `pc` and `q35` machines have it. Writing SLP_EN (bit 13)
 *   with sleep type 0, soft off on those machines, ends the run: `outw(0x604, 0x2000)`. Other sleep types are not offered;
 *   the register keeps them and nothing sleeps. SLP_EN reads as 0.
 *   Specification: ACPI 6.5, 4.8.3.2.1 "PM1 Control Registers"; QEMU hw/acpi/core.c.
 * - Port 0x8900, 8 bits: the word "Shutdown" written letter by letter. Reads give all ones.
 *   Specification: Bochs "unmapped" device.
 */
import type { AccessSize, Board, Device, PortHandler } from '../machine/device';
import { register } from '../state/device-fields';
import { deviceState } from '../state/device-state';

const pm1ControlPort = 0x604;
const shutdownPort = 0x8900;
const shutdownWord = 'Shutdown';

const sleepEnable = 1 << 13;
const sleepTypeMask = 7 << 10;
const softOff = 0 << 10;

export class PowerOff implements Device {
  readonly name = 'powerOff';
  readonly state = deviceState({
    pm1Control: register(16, 'ACPI PM1a control register'),
    lettersSeen: register(4, `letters of "${shutdownWord}" seen on port 0x8900`),
  });

  constructor(private readonly board: Board) {
    const pm1Control: PortHandler = {
      readPort: (port, size) => (this.state.pm1Control >>> this.shiftOf(port)) & (size === 2 ? 0xffff : 0xff),
      writePort: (port, size, value) => this.writePm1Control(port, size, value),
    };
    const shutdown: PortHandler = {
      readPort: () => 0xff,
      writePort: (_port, _size, value) => this.writeShutdown(value),
    };
    board.registerPorts(pm1ControlPort, 2, pm1Control, 2);
    board.registerPorts(shutdownPort, 1, shutdown);
  }

  reset(): void {
    this.state.reset();
  }

  private shiftOf(port: number): number {
    return 8 * (port - pm1ControlPort);
  }

  private writePm1Control(port: number, size: AccessSize, value: number): void {
    const shift = this.shiftOf(port);
    const written = size === 2 ? value : (this.state.pm1Control & ~(0xff << shift)) | (value << shift);
    this.state.pm1Control = written & ~sleepEnable;
    if (written & sleepEnable && (written & sleepTypeMask) === softOff) this.board.powerOff('power-off', 0);
  }

  private writeShutdown(value: number): void {
    const letter = String.fromCharCode(value);
    const { lettersSeen } = this.state;
    if (letter === shutdownWord[lettersSeen]) this.state.lettersSeen = lettersSeen + 1;
    else this.state.lettersSeen = letter === shutdownWord[0] ? 1 : 0;
    if (this.state.lettersSeen === shutdownWord.length) {
      this.state.lettersSeen = 0;
      this.board.powerOff('power-off', 0);
    }
  }
}
