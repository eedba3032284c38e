/**
 * Interval timer of a PC: an 8254 at I/O ports 0x40..0x43 with its counters at 1.193182 MHz of virtual time, and the system
 * control port 0x61. Counter 0 drives IRQ 0, counter 2 the speaker.
 *
 * Specification: Intel 8254 data sheet (231164); IBM PC/AT Technical Reference, "System Control Port B".
 */
import { ClockSignal } from '../machine/virtual-clock';
import type { Board, Device, InterruptLine, PortHandler, Timer } from '../machine/device';
import { register } from '../state/device-fields';
import { combinedState, deviceState } from '../state/device-state';
import { PitCounter } from './pit-8254-counter';

const inputClock = new ClockSignal(1_193_182);

const firstPort = 0x40;
const controlWord = 3;
const systemControlPort = 0x61;
const gate2Bit = 0x01;
const speakerBit = 0x02;
const refreshBit = 0x10;
const output2Bit = 0x20;
/** Input clocks in which the refresh bit of port 0x61 changes once; a PC refreshes its memory every 15 microseconds. */
const refreshClocks = 18;

export class Pit8254 implements Device {
  readonly name = 'pit';
  private readonly counters = [new PitCounter(), new PitCounter(), new PitCounter()] as const;
  private readonly control = deviceState({
    systemControl: register(8, 'port 0x61: counter 2 gate (0), speaker (1), parity checks off (2, 3)'),
  });
  readonly state = combinedState({
    counter0: this.counters[0].state,
    counter1: this.counters[1].state,
    counter2: this.counters[2].state,
    control: this.control,
  });
  private readonly interrupt: InterruptLine;
  private readonly timer: Timer;

  constructor(private readonly board: Board) {
    this.interrupt = board.interruptLine(0);
    this.timer = board.clock.timer('pit counter 0', () => this.update());
    const counters: PortHandler = {
      readPort: (port) => this.readCounterPort(port - firstPort),
      writePort: (port, _size, value) => this.writeCounterPort(port - firstPort, value),
    };
    const systemControl: PortHandler = {
      readPort: () => this.readSystemControl(),
      writePort: (_port, _size, value) => this.writeSystemControl(value),
    };
    board.registerPorts(firstPort, 4, counters);
    board.registerPorts(systemControlPort, 1, systemControl);
    this.reset();
  }

  reset(): void {
    this.state.reset();
    // A PC ties the gates of counters 0 and 1 high.
    this.counters[0].setGate(true, 0);
    this.counters[1].setGate(true, 0);
    this.update();
  }

  /** Input clocks since power-on. */
  private get clocks(): number {
    return inputClock.pulsesAt(this.board.clock.now());
  }

  private readCounterPort(offset: number): number {
    // The control word register can only be written; its data bus floats.
    return offset === controlWord ? 0xff : this.counters[offset].read(this.clocks);
  }

  private writeCounterPort(offset: number, value: number): void {
    const now = this.clocks;
    if (offset !== controlWord) this.counters[offset].write(value, now);
    else if (value >> 6 !== 3) this.counters[value >> 6].writeControlWord(value, now);
    else this.readBack(value, now);
    this.update();
  }

  /** Read-back command: latches count (bit 5 clear) and status (bit 4 clear) of the counters chosen by bits 1 to 3. */
  private readBack(command: number, now: number): void {
    this.counters.forEach((counter, index) => {
      if (!(command & (2 << index))) return;
      if (!(command & 0x20)) counter.latchCount(now);
      if (!(command & 0x10)) counter.latchStatus(now);
    });
  }

  private readSystemControl(): number {
    const now = this.clocks;
    const refresh = Math.floor(now / refreshClocks) % 2 === 1 ? refreshBit : 0;
    const output2 = this.counters[2].output(now) ? output2Bit : 0;
    return this.control.systemControl | refresh | output2;
  }

  private writeSystemControl(value: number): void {
    this.control.systemControl = value & (gate2Bit | speakerBit | 0x0c);
    this.counters[2].setGate((value & gate2Bit) !== 0, this.clocks);
  }

  /** Puts counter 0's output on its line and wakes up when it changes. */
  private update(): void {
    const now = this.clocks;
    this.interrupt.set(this.counters[0].output(now));
    this.timer.set(inputClock.tickOf(this.counters[0].nextOutputChange(now)));
  }
}
