/**
 * Debug exit at I/O ports 0xF4..0xF7: a write ends the run with the exit status `(value << 1) | 1`, where value is what was
 * written with the size it was written. The status is odd, so that no value can be taken for the success of a power-off.
 *
 * Specification: QEMU `-device isa-debug-exit,iobase=0xf4,iosize=4`. Reads give 0. As a process has only 8 bits of exit status,
 * the command line shows the low 8 of it, as with QEMU.
 */
import type { AccessSize, Board, Device, PortHandler } from '../machine/device';
import { deviceState } from '../state/device-state';

const firstPort = 0xf4;
const portCount = 4;

export class DebugExit implements Device, PortHandler {
  readonly name = 'debugExit';
  readonly state = deviceState({});

  constructor(private readonly board: Board) {
    board.registerPorts(firstPort, portCount, this, 4);
  }

  reset(): void {
    this.state.reset();
  }

  readPort(): number {
    return 0;
  }

  writePort(_port: number, _size: AccessSize, value: number): void {
    this.board.powerOff('debug-exit', ((value << 1) | 1) >>> 0);
  }
}
