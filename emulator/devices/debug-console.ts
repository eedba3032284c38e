/**
 * Debug console at I/O port 0xE9: every byte written there goes to the console, and reading the port gives 0xE9, by which a
 * guest finds out that the console is there.
 *
 * Specification: Bochs User Manual "port_e9_hack"; QEMU `-device isa-debugcon`.
 */
import type { Board, Device, PortHandler } from '../machine/device';
import { deviceState } from '../state/device-state';

const consolePort = 0xe9;

export class DebugConsole implements Device, PortHandler {
  readonly name = 'debugConsole';
  readonly state = deviceState({});

  constructor(private readonly board: Board) {
    board.registerPorts(consolePort, 1, this);
  }

  reset(): void {
    this.state.reset();
  }

  readPort(): number {
    return consolePort;
  }

  writePort(_port: number, _size: number, value: number): void {
    this.board.output('debugcon', value);
  }
}
