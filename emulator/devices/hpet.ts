/**
 * High-precision event timer: a 64-bit counter at 100 MHz of virtual time and three comparators, at address 0xFED00000.
 *
 * Specification: Intel, IA-PC HPET (High Precision Event Timers) Specification 1.0a. Every comparator has 64 bits and can be periodic, and
 * can be wired to the I/O APIC's inputs 16 to 23; there are no interrupts by message (FSB). With legacy replacement comparator 0 drives IRQ 0 in
 * place of the interval timer, and comparator 1 IRQ 8 in place of the real-time clock: their lines run through this device.
 */
import {
  ticksPerSecond,
  type AccessSize,
  type Board,
  type Device,
  type InterruptLine,
  type MmioHandler,
  type Timer,
} from '../machine/device';
import { flag, register, register64, tick } from '../state/device-fields';
import { combinedState, deviceState } from '../state/device-state';

export const hpetAddress = 0xfed0_0000;
const mmioLength = 0x400;
const hertz = 100_000_000;
const ticksPerCount = ticksPerSecond / hertz;
const comparatorCount = 3;

/** Inputs of the I/O APIC that a comparator can have. */
export const firstHpetInput = 16;
const lastInput = 23;

/** Period in femtoseconds; vendor Intel, legacy replacement, 64 bits, number of the last comparator, revision 1 (2.3.4). */
const capabilities = (BigInt(1e15 / hertz) << 32n) | 0x8086_a001n | (BigInt(comparatorCount - 1) << 8n);

// General configuration (2.3.5).
const enable = 1n;
const legacyReplacement = 2n;

// Comparator configuration (2.3.8).
const levelTriggered = 1n << 1n;
const interruptEnable = 1n << 2n;
const periodic = 1n << 3n;
const setsValue = 1n << 6n;
const narrowMode = 1n << 8n;
const routeShift = 9n;
const routeMask = 0x1fn << routeShift;
const configurationWritable = levelTriggered | interruptEnable | periodic | setsValue | narrowMode | routeMask;
/** Periodic, 64 bits, and the inputs it can have. */
const configurationFixed = (1n << 4n) | (1n << 5n) | (0x00ff_0000n << 32n);

const low32 = 0xffff_ffffn;
const all64 = 0xffff_ffff_ffff_ffffn;

/** The lines that the board gives to the HPET. */
export interface HpetLines {
  /** IRQ 0 and IRQ 8, as the interrupt controllers see them. */
  readonly legacy: readonly [InterruptLine, InterruptLine];
  /** Inputs 16 to 23 of the I/O APIC. */
  readonly inputs: readonly InterruptLine[];
}

const comparatorState = () =>
  deviceState({
    configuration: register64('configuration'),
    comparator: register64('count at which it matches', all64),
    period: register64('counts from match to match'),
  });

export class Hpet implements Device, MmioHandler {
  readonly name = 'hpet';
  private readonly general = deviceState({
    configuration: register(2, 'general configuration: counts (0), legacy replacement (1)'),
    status: register(comparatorCount, 'level-triggered interrupts that wait'),
    count: register64('main counter at the base tick'),
    baseTick: tick('tick of that count; never while it is halted'),
    timerAsserted: flag('level of the interval timer'),
    clockAsserted: flag('level of the real-time clock'),
  });
  private readonly comparators = Array.from({ length: comparatorCount }, comparatorState);
  readonly state = combinedState({
    general: this.general,
    ...Object.fromEntries(this.comparators.map((state, index) => [`comparator${index}`, state])),
  });
  private readonly timer: Timer;

  constructor(
    private readonly board: Board,
    private readonly lines: HpetLines,
  ) {
    this.timer = board.clock.timer('hpet', () => this.update());
    board.registerMmio(hpetAddress, mmioLength, this);
  }

  reset(): void {
    this.state.reset();
    this.timer.cancel();
  }

  /** The line of the interval timer (0) or the real-time clock (1), which ends here during legacy replacement. */
  legacyLine(index: 0 | 1): InterruptLine {
    const level = index === 0 ? 'timerAsserted' : 'clockAsserted';
    return {
      set: (asserted) => {
        this.general[level] = asserted;
        if (!this.replacing) this.lines.legacy[index].set(asserted);
      },
    };
  }

  readMmio(offset: number, size: AccessSize): number {
    this.update();
    const value = this.readRegister(offset & ~7) >> BigInt(8 * (offset & 7));
    return Number(value & ((1n << BigInt(8 * size)) - 1n));
  }

  /** Registers are written by aligned halves or whole, a whole as two halves (2.3.1); a narrower write is not allowed and does nothing. */
  writeMmio(offset: number, size: AccessSize, value: number): void {
    if (size !== 4 || offset % 4 !== 0) return;
    this.update();
    const shift = BigInt(8 * (offset & 4));
    this.writeRegister(offset & ~7, BigInt(value) << shift, low32 << shift);
    this.update();
  }

  private get counting(): boolean {
    return (this.general.configuration & Number(enable)) !== 0;
  }

  private get replacing(): boolean {
    return (this.general.configuration & Number(legacyReplacement)) !== 0;
  }

  /** Main counter. */
  private count(): bigint {
    const { count, baseTick } = this.general;
    if (!this.counting) return count;
    return BigInt.asUintN(64, count + BigInt(Math.floor((this.board.clock.now() - baseTick) / ticksPerCount)));
  }

  private readRegister(offset: number): bigint {
    const index = comparatorOf(offset);
    if (index !== undefined) {
      const { configuration, comparator } = this.comparators[index];
      if (offset % 0x20 === 0) return configuration | configurationFixed;
      return offset % 0x20 === 8 ? comparator : 0n;
    }
    switch (offset) {
      case 0x000:
        return capabilities;
      case 0x010:
        return BigInt(this.general.configuration);
      case 0x020:
        return BigInt(this.general.status);
      case 0x0f0:
        return this.count();
      default:
        return 0n;
    }
  }

  /** Writes the bits of `mask`. */
  private writeRegister(offset: number, value: bigint, mask: bigint): void {
    const { general } = this;
    const index = comparatorOf(offset);
    if (index !== undefined) {
      if (offset % 0x20 === 0) this.configure(index, value, mask);
      else if (offset % 0x20 === 8) this.writeComparator(index, value, mask);
      return;
    }
    switch (offset) {
      case 0x010:
        if (mask & low32) this.writeConfiguration(Number(value & low32));
        break;
      case 0x020:
        if (mask & low32) {
          general.status &= ~Number(value & low32);
          this.driveLevels();
        }
        break;
      case 0x0f0:
        // The counter is to be written while it is halted (2.3.7).
        if (!this.counting) general.count = (general.count & ~mask) | value;
        break;
    }
  }

  private writeConfiguration(value: number): void {
    const { general, lines } = this;
    general.count = this.count();
    const replaced = this.replacing;
    general.configuration = value;
    general.baseTick = this.counting ? this.board.clock.now() : Infinity;
    if (replaced !== this.replacing) {
      lines.legacy[0].set(!this.replacing && general.timerAsserted);
      lines.legacy[1].set(!this.replacing && general.clockAsserted);
      for (const line of lines.inputs) line.set(false);
    }
    this.driveLevels();
  }

  private configure(index: number, value: bigint, mask: bigint): void {
    const state = this.comparators[index];
    // The comparator may get another line, or another trigger: it lets go of the one it had.
    this.lineOf(index)?.set(false);
    state.configuration = ((state.configuration & ~mask) | value) & configurationWritable;
    const route = this.routeOf(index);
    if (route !== 0 && (route < firstHpetInput || route > lastInput)) state.configuration &= ~routeMask;
    if (state.configuration & narrowMode) {
      state.comparator &= low32;
      state.period &= low32;
    }
    this.driveLevels();
  }

  /** In periodic mode a write is the period, and the next match too after "value set" was written (2.3.9.2.2). */
  private writeComparator(index: number, value: bigint, mask: bigint): void {
    const state = this.comparators[index];
    const width = this.widthOf(index);
    const isPeriodic = (state.configuration & periodic) !== 0n;
    if (!isPeriodic || state.configuration & setsValue) {
      state.comparator = BigInt.asUintN(width, (state.comparator & ~mask) | value);
    }
    if (isPeriodic) state.period = BigInt.asUintN(width, (state.period & ~mask) | value);
    // A 64-bit write comes as two halves: "value set" stays until the high one, or the only one of 32 bits.
    if (mask !== low32 || width === 32) state.configuration &= ~setsValue;
  }

  private widthOf(index: number): 32 | 64 {
    return this.comparators[index].configuration & narrowMode ? 32 : 64;
  }

  private routeOf(index: number): number {
    return Number((this.comparators[index].configuration & routeMask) >> routeShift);
  }

  private lineOf(index: number): InterruptLine | undefined {
    if (this.replacing && index < 2) return this.lines.legacy[index];
    return this.lines.inputs[this.routeOf(index) - firstHpetInput];
  }

  /** Counts from the base tick to the next match after the count that is there; always at least one. */
  private countsToMatch(index: number, count: bigint): bigint {
    const width = this.widthOf(index);
    const counts = BigInt.asUintN(width, this.comparators[index].comparator - count);
    return counts === 0n ? 1n << BigInt(width) : counts;
  }

  /** Brings everything up to now: matches that have come, and when the next comes. */
  private update(): void {
    if (!this.counting) {
      this.timer.cancel();
      return;
    }
    const { general } = this;
    const elapsed = Math.floor((this.board.clock.now() - general.baseTick) / ticksPerCount);
    const before = general.count;
    general.count = this.count();
    general.baseTick += elapsed * ticksPerCount;
    let next = Infinity;
    this.comparators.forEach((state, index) => {
      const counts = this.countsToMatch(index, before);
      if (counts <= BigInt(elapsed)) this.match(index, BigInt(elapsed) - counts);
      if (state.configuration & interruptEnable) {
        next = Math.min(next, general.baseTick + Number(this.countsToMatch(index, general.count)) * ticksPerCount);
      }
    });
    this.timer.set(next <= Number.MAX_SAFE_INTEGER ? next : Infinity);
  }

  /** A match so many counts ago; those of whole periods gone by unseen are one. */
  private match(index: number, ago: bigint): void {
    const state = this.comparators[index];
    const { configuration, period } = state;
    if (configuration & periodic && period !== 0n) {
      state.comparator = BigInt.asUintN(this.widthOf(index), state.comparator + period * (ago / period + 1n));
    }
    if (configuration & levelTriggered) {
      this.general.status |= 1 << index;
      this.driveLevels();
    } else if (configuration & interruptEnable) {
      // An 8259A forgets a request whose line drops before it is acknowledged: the line stays up until the next edge.
      this.lineOf(index)?.set(false);
      this.lineOf(index)?.set(true);
    }
  }

  /** The lines of level-triggered comparators; those that share an input are asserted together. */
  private driveLevels(): void {
    const asserted = new Map<InterruptLine, boolean>();
    this.comparators.forEach(({ configuration }, index) => {
      const line = this.lineOf(index);
      if (line === undefined || !(configuration & levelTriggered)) return;
      const waits = (configuration & interruptEnable) !== 0n && (this.general.status & (1 << index)) !== 0;
      asserted.set(line, waits || asserted.get(line) === true);
    });
    for (const [line, level] of asserted) line.set(level);
  }
}

/** The comparator whose registers these are. */
function comparatorOf(offset: number): number | undefined {
  const index = (offset - 0x100) >> 5;
  return index >= 0 && index < comparatorCount ? index : undefined;
}
