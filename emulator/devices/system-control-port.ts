/**
 * System control port A, port 0x92: a fast way to what the keyboard controller's output port does.
 *
 * Specification: IBM PS/2 Hardware Interface Technical Reference, "System Control Port A". A rise of bit 0 resets the machine. Bit 1 is the
 * gate of address line 20; this processor's line 20 is never masked, so the bit is kept and reads back. The other bits read 0.
 */
import type { Board, Device, PortHandler } from '../machine/device';
import { register } from '../state/device-fields';
import { deviceState } from '../state/device-state';

const port = 0x92;
const fastReset = 0x01;
const gateA20 = 0x02;

export class SystemControlPort implements Device, PortHandler {
  readonly name = 'systemControlPort';
  readonly state = deviceState({
    control: register(8, 'port 0x92: reset (0), address line 20 (1)', gateA20),
  });

  constructor(private readonly board: Board) {
    board.registerPorts(port, 1, this);
  }

  reset(): void {
    this.state.reset();
  }

  readPort(): number {
    return this.state.control;
  }

  writePort(_port: number, _size: 1 | 2 | 4, value: number): void {
    const rises = (value & ~this.state.control & fastReset) !== 0;
    this.state.control = value & (fastReset | gateA20);
    if (rises) this.board.requestReset('port 0x92');
  }
}
