/**
 * Real-time clock and CMOS memory of a PC: an MC146818 with 128 bytes at ports 0x70 (index) and 0x71 (data), interrupt on IRQ 8.
 *
 * Specification: Motorola MC146818 data sheet (ADI856R3); IBM PC/AT Technical Reference, "CMOS RAM Addresses", for what firmware leaves in
 * memory; register 0x32 is the century, as the FADT says it.
 *
 * It counts virtual time from {@link startDate}: no run knows what day it is outside. The 32.768-kHz time base is the only one; SQW has no pin
 * and daylight saving is not done, their bits are kept. Bit 7 of port 0x70 would mask NMIs of the board, which has none to send.
 */
import {
  ticksPerSecond,
  type Board,
  type Device,
  type InterruptLine,
  type PortHandler,
  type Timer,
} from '../machine/device';
import { ClockSignal } from '../machine/virtual-clock';
import { register, tick, words32 } from '../state/device-fields';
import { deviceState } from '../state/device-state';
import { calendarTime, secondsInDay, secondsSince1970, weekday, type CalendarTime } from './calendar';

/** The moment of power-on: 2025-01-01, 00:00:00. */
export const startDate: CalendarTime = { year: 2025, month: 1, day: 1, hours: 0, minutes: 0, seconds: 0 };

const timeBase = new ClockSignal(32_768);
const indexPort = 0x70;
const memoryBytes = 128;

const registerA = 0x0a;
const registerB = 0x0b;
const registerC = 0x0c;
const registerD = 0x0d;
const centuryRegister = 0x32;

/** Clock registers by index, with the part of the time that each shows. */
const timeParts = {
  0x00: 'seconds',
  0x02: 'minutes',
  0x04: 'hours',
  0x07: 'day',
  0x08: 'month',
  0x09: 'year',
  [centuryRegister]: 'century',
} as const;
const weekdayRegister = 0x06;
const alarmSeconds = 0x01;
const alarmMinutes = 0x03;
const alarmHours = 0x05;
/** An alarm byte from 0xC0 on matches always. */
const dontCare = 0xc0;

const updateInProgress = 0x80;
/** Update cycle of 1984 microseconds and the 244 before it (data sheet, table 6), which end with the new second. */
const updateTicks = (ticksPerSecond / 1_000_000) * (1984 + 244);
/** DV2..DV0 of register A: the 32.768-kHz time base; 11x holds the divider in reset. */
const dividerRuns = 0x20;
const dividerMask = 0x70;

const setBit = 0x80;
const binaryMode = 0x04;
const mode24 = 0x02;
const squareWave = 0x08;

/** Flags of register C; enabled by the same bits of register B. */
const periodicFlag = 0x40;
const alarmFlag = 0x20;
const updateFlag = 0x10;
const flags = periodicFlag | alarmFlag | updateFlag;
const interruptRequest = 0x80;
const validTime = 0x80;
const afternoon = 0x80;

export class CmosRtc implements Device, PortHandler {
  readonly name = 'cmosRtc';
  readonly state = deviceState({
    index: register(7, 'index (port 0x70)'),
    registerA: register(8, 'register A: divider and periodic rate', 0x26),
    registerB: register(8, 'register B: SET, interrupt enables, formats', mode24),
    flags: register(8, 'register C: periodic (6), alarm (5), update (4)'),
    memory: words32(memoryBytes / 4, 'CMOS memory, alarm bytes among it'),
    baseSeconds: tick('seconds since 1970 at the base tick', secondsSince1970(startDate)),
    baseTick: tick('tick at which that second began', 0),
    weekdayShift: register(3, 'what a program added to the day of the week'),
    examinedTo: tick('tick up to which events are in the flags', 0),
  });
  private readonly interrupt: InterruptLine;
  private readonly timer: Timer;

  /** @param ramBytes size of memory, which firmware writes into CMOS memory */
  constructor(
    private readonly board: Board,
    ramBytes: number,
  ) {
    this.interrupt = board.interruptLine(8);
    this.timer = board.clock.timer('real-time clock', () => this.update());
    board.registerPorts(indexPort, 2, this);
    this.storeMemorySizes(ramBytes);
  }

  /** RESET: interrupts are off and their flags clear. Time and memory have a battery (data sheet, "RESET"). */
  reset(): void {
    this.examine();
    this.state.index = 0;
    this.state.registerB &= ~(flags | squareWave);
    this.state.flags = 0;
    this.update();
  }

  readPort(port: number): number {
    // The index can only be written.
    return port === indexPort ? 0xff : this.readRegister(this.state.index);
  }

  writePort(port: number, _size: 1 | 2 | 4, value: number): void {
    if (port === indexPort) this.state.index = value;
    else this.writeRegister(this.state.index, value);
  }

  private get running(): boolean {
    return this.dividerRunning && (this.state.registerB & setBit) === 0;
  }

  private get dividerRunning(): boolean {
    return (this.state.registerA & dividerMask) === dividerRuns;
  }

  private secondsAt(now: number): number {
    if (!this.running) return this.state.baseSeconds;
    return this.state.baseSeconds + Math.floor((now - this.state.baseTick) / ticksPerSecond);
  }

  private readRegister(index: number): number {
    const { state } = this;
    const now = this.board.clock.now();
    switch (index) {
      case registerA: {
        const rest = (now - state.baseTick) % ticksPerSecond;
        return state.registerA | (this.running && rest >= ticksPerSecond - updateTicks ? updateInProgress : 0);
      }
      case registerB:
        return state.registerB;
      case registerC:
        return this.takeFlags();
      case registerD:
        return validTime;
      case weekdayRegister:
        return this.encode(((weekday(this.secondsAt(now)) - 1 + state.weekdayShift) % 7) + 1);
      default:
        return isTimePart(index) ? this.readTime(index, now) : this.readMemory(index);
    }
  }

  private writeRegister(index: number, value: number): void {
    this.examine();
    switch (index) {
      case registerA:
        this.writeRegisterA(value & 0x7f);
        break;
      case registerB:
        this.writeRegisterB(value);
        break;
      case registerC:
      case registerD:
        return;
      case weekdayRegister: {
        const today = weekday(this.secondsAt(this.board.clock.now()));
        this.state.weekdayShift = (((this.decode(value) - today) % 7) + 7) % 7;
        break;
      }
      default:
        if (isTimePart(index)) this.writeTime(index, value);
        else this.writeMemory(index, value);
    }
    this.update();
  }

  private writeRegisterA(value: number): void {
    const { state } = this;
    const before = this.dividerRunning;
    this.keepTime(() => (state.registerA = value));
    // The first update comes half a second after the divider is let go (data sheet, "Divider Control").
    if (!before && this.dividerRunning) state.baseTick = this.board.clock.now() - ticksPerSecond / 2;
  }

  private writeRegisterB(value: number): void {
    // SET clears the enable of the update-ended interrupt (data sheet, "UIE").
    this.keepTime(() => (this.state.registerB = value & setBit ? value & ~updateFlag : value));
  }

  /** Makes a change that may stop or start the clock; the time stays what it is and the divider keeps its phase. */
  private keepTime(change: () => void): void {
    const { state } = this;
    const now = this.board.clock.now();
    state.baseSeconds = this.secondsAt(now);
    state.baseTick += Math.floor((now - state.baseTick) / ticksPerSecond) * ticksPerSecond;
    change();
  }

  private readTime(index: TimeIndex, now: number): number {
    const time = calendarTime(this.secondsAt(now));
    switch (timeParts[index]) {
      case 'century':
        return this.encode(Math.floor(time.year / 100) % 100);
      case 'year':
        return this.encode(time.year % 100);
      case 'hours':
        return this.encodeHours(time.hours);
      default:
        return this.encode(time[timeParts[index] as 'seconds' | 'minutes' | 'day' | 'month']);
    }
  }

  private writeTime(index: TimeIndex, value: number): void {
    this.keepTime(() => {
      const time = calendarTime(this.state.baseSeconds);
      const part = timeParts[index];
      const number = part === 'hours' ? this.decodeHours(value) : this.decode(value);
      const century = time.year - (time.year % 100);
      const changed =
        part === 'century'
          ? { year: number * 100 + (time.year % 100) }
          : { [part]: part === 'year' ? century + (number % 100) : number };
      const next = { ...time, ...changed };
      // Written part by part, a date passes through days that its month does not have; the day written last counts.
      if (part === 'month' || part === 'year') next.day = Math.min(next.day, daysIn(next));
      this.state.baseSeconds = secondsSince1970(next);
    });
  }

  private encode(value: number): number {
    return this.state.registerB & binaryMode ? value : (Math.floor(value / 10) << 4) | (value % 10);
  }

  private decode(value: number): number {
    return this.state.registerB & binaryMode ? value : (value >> 4) * 10 + (value & 15);
  }

  private encodeHours(hours: number): number {
    if (this.state.registerB & mode24) return this.encode(hours);
    return this.encode(hours % 12 === 0 ? 12 : hours % 12) | (hours >= 12 ? afternoon : 0);
  }

  private decodeHours(value: number): number {
    if (this.state.registerB & mode24) return this.decode(value);
    return (this.decode(value & ~afternoon) % 12) + (value & afternoon ? 12 : 0);
  }

  private readMemory(index: number): number {
    return (this.state.memory[index >> 2] >>> (8 * (index & 3))) & 0xff;
  }

  private writeMemory(index: number, value: number): void {
    const shift = 8 * (index & 3);
    const { memory } = this.state;
    memory[index >> 2] = (memory[index >> 2] & ~(0xff << shift)) | (value << shift);
  }

  /** Reading register C clears its flags and takes the interrupt back. */
  private takeFlags(): number {
    this.examine();
    const { state } = this;
    const value = state.flags | (state.flags & state.registerB & flags ? interruptRequest : 0);
    state.flags = 0;
    this.update();
    return value;
  }

  /** Brings the flags, the interrupt line and the timer up to date. */
  private update(): void {
    this.examine();
    const { state } = this;
    const requested = (state.flags & state.registerB & flags) !== 0;
    this.interrupt.set(requested);
    // A line that is already asserted has nothing to wait for: register C must be read first.
    this.timer.set(requested ? Infinity : this.nextInterrupt());
  }

  /** Sets the flags of what has happened since they were brought up to date. */
  private examine(): void {
    const { state } = this;
    const now = this.board.clock.now();
    for (const event of [periodicFlag, alarmFlag, updateFlag]) {
      if (this.nextEvent(event, state.examinedTo) <= now) state.flags |= event;
    }
    state.examinedTo = now;
  }

  private nextInterrupt(): number {
    const now = this.board.clock.now();
    const enabled = [periodicFlag, alarmFlag, updateFlag].filter((event) => this.state.registerB & event);
    return Math.min(Infinity, ...enabled.map((event) => this.nextEvent(event, now)));
  }

  /** The tick of the first event of this kind after tick `after`. */
  private nextEvent(event: number, after: number): number {
    if (event === periodicFlag) return this.nextPeriod(after);
    if (!this.running) return Infinity;
    const { baseSeconds, baseTick } = this.state;
    const tickOf = (second: number): number => baseTick + (second - baseSeconds) * ticksPerSecond;
    const next = this.secondsAt(after) + 1;
    return tickOf(event === updateFlag ? next : this.nextAlarm(next));
  }

  private nextPeriod(after: number): number {
    const rate = this.state.registerA & 15;
    if (rate === 0 || !this.dividerRunning) return Infinity;
    // Rates 1 and 2 give what 8 and 9 give with this time base (data sheet, table 5).
    const pulses = 2 ** ((rate <= 2 ? rate + 7 : rate) - 1);
    return timeBase.tickOf((Math.floor(timeBase.pulsesAt(after) / pulses) + 1) * pulses);
  }

  /** The first second from `second` on that the alarm bytes match; Infinity when none does. */
  private nextAlarm(second: number): number {
    const matcher = (index: number, decode: (value: number) => number): ((value: number) => boolean) => {
      const byte = this.readMemory(index);
      return byte >= dontCare ? () => true : (value) => decode(byte) === value;
    };
    const hours = matcher(alarmHours, (value) => this.decodeHours(value));
    const minutes = matcher(alarmMinutes, (value) => this.decode(value));
    const seconds = matcher(alarmSeconds, (value) => this.decode(value));
    const end = second + secondsInDay;
    while (second < end) {
      const time = calendarTime(second);
      if (!hours(time.hours)) second += 3600 - (time.minutes * 60 + time.seconds);
      else if (!minutes(time.minutes)) second += 60 - time.seconds;
      else if (!seconds(time.seconds)) second++;
      else return second;
    }
    return Infinity;
  }

  /** What firmware leaves in memory: its sizes, and the checksum over 0x10 to 0x2D (PC/AT Technical Reference). */
  private storeMemorySizes(ramBytes: number): void {
    const word = (index: number, value: number): void => {
      const fitted = Math.min(value, 0xffff);
      this.writeMemory(index, fitted & 0xff);
      this.writeMemory(index + 1, fitted >> 8);
    };
    const kib = Math.floor(ramBytes / 1024);
    const extended = Math.max(0, kib - 1024);
    word(0x15, Math.min(kib, 640));
    word(0x17, extended);
    word(0x30, extended);
    // Above 16 MiB, in units of 64 KiB, as QEMU's firmware interface has it.
    word(0x34, Math.max(0, Math.floor((kib - 16 * 1024) / 64)));
    let sum = 0;
    for (let index = 0x10; index <= 0x2d; index++) sum += this.readMemory(index);
    this.writeMemory(0x2e, sum >> 8);
    this.writeMemory(0x2f, sum & 0xff);
  }
}

type TimeIndex = keyof typeof timeParts;

function isTimePart(index: number): index is TimeIndex {
  return index in timeParts;
}

function daysIn({ year, month }: CalendarTime): number {
  const first = { year, month, day: 1, hours: 0, minutes: 0, seconds: 0 };
  return (
    (secondsSince1970({ ...first, ...(month === 12 ? { year: year + 1, month: 1 } : { month: month + 1 }) }) -
      secondsSince1970(first)) /
    secondsInDay
  );
}
