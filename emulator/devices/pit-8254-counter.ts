/**
 * One counter of an 8254. It is never clocked: what it holds at an input clock follows from when it was loaded.
 *
 * Specification: Intel 8254 data sheet (231164), "Operational Description" and "Mode Definitions". Times are numbers of
 * input clock pulses since power-on. A count that is written, or a trigger that comes, after pulse n loads the counting
 * element at pulse n + 1; the first decrement is at n + 2.
 */
import { flag, register, tick } from '../state/device-fields';
import { deviceState } from '../state/device-state';

// RW field of the control word.
const latchCommand = 0;
const lowByteOnly = 1;
const highByteOnly = 2;
const bothBytes = 3;

const modeNames = [
  'interrupt on terminal count',
  'hardware retriggerable one-shot',
  'rate generator',
  'square wave',
  'software triggered strobe',
  'hardware triggered strobe',
];

export class PitCounter {
  readonly state = deviceState({
    // The mode at power-on is not defined; PC firmware leaves 3, whose output is high.
    mode: register(3, 'mode', 3, (mode) => modeNames[mode]),
    bytes: register(2, 'bytes read and written (RW): 1 low, 2 high, 3 both', bothBytes),
    decimal: flag('counts in BCD'),
    gate: flag('gate input'),
    countRegister: register(16, 'count last written'),
    countWritten: flag('a count was written since the control word'),
    lowByte: register(8, 'low byte written, high byte to come'),
    highByteNext: flag('the next write is the high byte'),
    readHighNext: flag('the next read is the high byte'),
    loaded: register(17, 'count the counting element was loaded with, in pulses'),
    loadedAt: tick('clock at which the counting element was loaded'),
    frozenAt: tick('pulses counted when the gate stopped the counter'),
    firstHalf: flag('mode 3: the half that began at the load has a high output', true),
    reloadAt: tick('clock at which the count last written will be loaded (modes 2 and 3)'),
    reloadFirstHalf: flag('mode 3: output of the half that begins at the reload'),
    latchedCount: register(16, 'latched count'),
    latchedBytes: register(2, 'bytes of the latched count not yet read'),
    latchedStatus: register(8, 'latched status'),
    statusLatched: flag('the next read gives the latched status'),
  });

  writeControlWord(value: number, now: number): void {
    const { state } = this;
    const bytes = (value >> 4) & 3;
    if (bytes === latchCommand) {
      this.latchCount(now);
      return;
    }
    const { gate, countRegister } = state;
    state.reset();
    state.gate = gate;
    state.countRegister = countRegister;
    state.bytes = bytes;
    const mode = (value >> 1) & 7;
    state.mode = mode >= 6 ? mode - 4 : mode;
    state.decimal = (value & 1) !== 0;
  }

  write(value: number, now: number): void {
    const { state } = this;
    switch (state.bytes) {
      case lowByteOnly:
        this.writeCount(value, now);
        break;
      case highByteOnly:
        this.writeCount(value << 8, now);
        break;
      default:
        if (state.highByteNext) {
          this.writeCount(state.lowByte | (value << 8), now);
        } else {
          state.lowByte = value;
          // The first byte stops mode 0 and puts its output low at once; the other modes go on until the second.
          if (state.mode === 0) this.unload();
        }
        state.highByteNext = !state.highByteNext;
    }
  }

  read(now: number): number {
    const { state } = this;
    if (state.statusLatched) {
      state.statusLatched = false;
      return state.latchedStatus;
    }
    const count = state.latchedBytes > 0 ? state.latchedCount : this.count(now);
    if (state.latchedBytes > 0) state.latchedBytes--;
    const high = state.bytes === highByteOnly || (state.bytes === bothBytes && state.readHighNext);
    if (state.bytes === bothBytes) state.readHighNext = !state.readHighNext;
    return high ? count >> 8 : count & 0xff;
  }

  /** Latches the count until it is read; a second latch before that does nothing. */
  latchCount(now: number): void {
    const { state } = this;
    if (state.latchedBytes > 0) return;
    state.latchedCount = this.count(now);
    state.latchedBytes = state.bytes === bothBytes && !state.readHighNext ? 2 : 1;
  }

  /** Latches the status byte until it is read: output, null count, RW, mode, BCD (data sheet figure "Status Byte"). */
  latchStatus(now: number): void {
    const { state } = this;
    if (state.statusLatched) return;
    const nullCount = !state.countWritten || now < state.loadedAt || state.reloadAt !== Infinity;
    state.latchedStatus =
      (this.output(now) ? 0x80 : 0) |
      (nullCount ? 0x40 : 0) |
      (state.bytes << 4) |
      (state.mode << 1) |
      (state.decimal ? 1 : 0);
    state.statusLatched = true;
  }

  setGate(gate: boolean, now: number): void {
    const { state } = this;
    if (gate === state.gate) return;
    this.settle(now);
    state.gate = gate;
    switch (state.mode) {
      case 1:
      case 5:
        if (gate && state.countWritten) this.load(now);
        break;
      case 2:
      case 3:
        if (gate && state.countWritten) this.load(now);
        else if (!gate) this.freeze(now);
        break;
      default:
        if (gate) this.unfreeze(now);
        else this.freeze(now);
    }
  }

  /** Level of the OUT pin. */
  output(now: number): boolean {
    this.settle(now);
    const { mode, loaded, gate } = this.state;
    const elapsed = this.elapsed(now);
    switch (mode) {
      case 0:
        return elapsed >= loaded && this.isLoaded;
      case 1:
        return !(elapsed >= 0 && elapsed < loaded);
      case 2:
        return !gate || !this.isLoaded || elapsed < 0 || elapsed % loaded !== loaded - 1;
      case 3:
        return !gate || !this.isLoaded || elapsed < 0 || this.half(elapsed).high;
      default:
        return elapsed !== loaded;
    }
  }

  /** The first clock after `now` at which the output changes if nothing is written and the gate stays; Infinity if none. */
  nextOutputChange(now: number): number {
    this.settle(now);
    const { mode, loaded, loadedAt, frozenAt } = this.state;
    if (!this.isLoaded || frozenAt !== Infinity) return Infinity;
    const elapsed = now - loadedAt;
    switch (mode) {
      case 0:
        return elapsed < loaded ? loadedAt + loaded : Infinity;
      case 1:
        if (elapsed < 0) return loadedAt;
        return elapsed < loaded ? loadedAt + loaded : Infinity;
      case 2: {
        if (elapsed < 0) return loadedAt + loaded - 1;
        const position = elapsed % loaded;
        return now - position + (position === loaded - 1 ? loaded : loaded - 1);
      }
      case 3: {
        const { position, length } = this.half(Math.max(0, elapsed));
        return Math.max(now, loadedAt) - position + length;
      }
      default:
        if (elapsed < loaded) return loadedAt + loaded;
        return elapsed === loaded ? now + 1 : Infinity;
    }
  }

  /** The counting element as a program reads it. */
  private count(now: number): number {
    this.settle(now);
    const { mode, loaded, decimal } = this.state;
    const wrap = decimal ? 10_000 : 0x1_0000;
    const elapsed = Math.max(0, this.elapsed(now));
    let count: number;
    if (!this.isLoaded) count = 0;
    else if (mode === 2) count = loaded - (elapsed % loaded);
    else if (mode === 3) count = loaded - (loaded % 2) - 2 * this.half(elapsed).position;
    else count = loaded - (elapsed % wrap) + wrap;
    return decimal ? toDecimal(count % wrap) : count % wrap;
  }

  private get isLoaded(): boolean {
    return this.state.loadedAt !== Infinity;
  }

  /** Pulses since the counting element was loaded; negative before, and minus infinity when it never was. */
  private elapsed(now: number): number {
    const { loadedAt, frozenAt } = this.state;
    return frozenAt !== Infinity ? frozenAt : now - loadedAt;
  }

  /** Mode 3: where in its half of the square wave the counter is. An odd count makes the high half one pulse longer. */
  private half(elapsed: number): { high: boolean; position: number; length: number } {
    const { loaded, firstHalf } = this.state;
    const lengthOf = (high: boolean): number => (high ? Math.ceil(loaded / 2) : Math.floor(loaded / 2));
    const position = elapsed % loaded;
    const first = lengthOf(firstHalf);
    return position < first
      ? { high: firstHalf, position, length: first }
      : { high: !firstHalf, position: position - first, length: lengthOf(!firstHalf) };
  }

  private writeCount(value: number, now: number): void {
    const { state } = this;
    this.settle(now);
    const running = this.isLoaded && now >= state.loadedAt && state.frozenAt === Infinity;
    state.countRegister = value;
    state.countWritten = true;
    switch (state.mode) {
      case 1:
      case 5: // waits for the trigger
        break;
      case 2:
      case 3:
        if (!running) this.load(now);
        else this.reloadAtBoundary(now);
        break;
      default:
        this.load(now);
    }
  }

  /** Loads the counting element at the next pulse. */
  private load(now: number): void {
    const { state } = this;
    state.loaded = this.pulsesOf(state.countRegister);
    state.loadedAt = now + 1;
    state.firstHalf = true;
    state.reloadAt = Infinity;
    const stopped = !state.gate && state.mode !== 1 && state.mode !== 5;
    state.frozenAt = stopped ? 0 : Infinity;
  }

  private unload(): void {
    this.state.loadedAt = Infinity;
    this.state.frozenAt = Infinity;
  }

  /** A new count of modes 2 and 3 is loaded when the period, or the half of the square wave, ends. */
  private reloadAtBoundary(now: number): void {
    const { state } = this;
    const elapsed = now - state.loadedAt;
    if (state.mode === 2) {
      state.reloadAt = now - (elapsed % state.loaded) + state.loaded;
    } else {
      const { high, position, length } = this.half(elapsed);
      state.reloadAt = now - position + length;
      state.reloadFirstHalf = !high;
    }
  }

  private settle(now: number): void {
    const { state } = this;
    if (now < state.reloadAt || state.frozenAt !== Infinity) return;
    state.loaded = this.pulsesOf(state.countRegister);
    state.loadedAt = state.reloadAt;
    state.firstHalf = state.reloadFirstHalf;
    state.reloadAt = Infinity;
  }

  private freeze(now: number): void {
    if (this.isLoaded) this.state.frozenAt = Math.max(0, now - this.state.loadedAt);
  }

  private unfreeze(now: number): void {
    const { state } = this;
    if (state.frozenAt === Infinity) return;
    state.loadedAt = Math.max(now - state.frozenAt, state.frozenAt === 0 ? state.loadedAt : 0);
    state.frozenAt = Infinity;
  }

  /**
   * Pulses that a count stands for: 0 is the largest. The data sheet forbids 1 in modes 2 and 3; it counts as 2 here.
   */
  private pulsesOf(countRegister: number): number {
    const { decimal, mode } = this.state;
    const pulses = (decimal ? fromDecimal(countRegister) : countRegister) || (decimal ? 10_000 : 0x1_0000);
    return mode === 2 || mode === 3 ? Math.max(2, pulses) : pulses;
  }
}

function fromDecimal(digits: number): number {
  return (digits >> 12) * 1000 + ((digits >> 8) & 15) * 100 + ((digits >> 4) & 15) * 10 + (digits & 15);
}

function toDecimal(count: number): number {
  return (Math.floor(count / 1000) << 12) | ((Math.floor(count / 100) % 10) << 8) | ((Math.floor(count / 10) % 10) << 4) | count % 10; // prettier-ignore
}
