import { beforeEach, expect, test } from 'vitest';
import { ticksPerSecond } from '../machine/device';
import { TestMachine } from '../machine/board-pc.testing';

const pitHertz = 1_193_182;
const control = 0x43;

/** The tick of input clock `clock`. */
const tickOf = (clock: number): number => Math.ceil((clock * ticksPerSecond) / pitHertz);

let machine: TestMachine;
beforeEach(() => {
  machine = new TestMachine();
  machine.initializePic();
});

function program(counter: number, mode: number, count: number, bcd = 0): void {
  machine.out(control, (counter << 6) | 0x30 | (mode << 1) | bcd);
  machine.out(0x40 + counter, count & 0xff);
  machine.out(0x40 + counter, count >> 8);
}

function readCount(counter: number): number {
  machine.out(control, counter << 6); // latch
  return machine.in(0x40 + counter) | (machine.in(0x40 + counter) << 8);
}

function status(counter: number): number {
  machine.out(control, 0xe0 | (2 << counter));
  return machine.in(0x40 + counter);
}

function runToClock(clock: number): void {
  machine.run(tickOf(clock) - machine.board.clock.now());
}

/** The output of counter 2 as 1s and 0s, for the clocks from `first` on. */
function waveform(first: number, count: number): string {
  return Array.from({ length: count }, (_, i) => {
    runToClock(first + i);
    return machine.in(0x61) & 0x20 ? '1' : '0';
  }).join('');
}

/** Clocks at which IRQ 0 interrupts, each ended at once. */
function interruptClocks(count: number): number[] {
  return Array.from({ length: count }, () => {
    expect(machine.runUntilInterrupt(ticksPerSecond)).toBeDefined();
    expect(machine.board.interruptController.acknowledge()).toBe(0x20);
    machine.out(0x20, 0x20);
    return Math.floor((machine.board.clock.now() * pitHertz) / ticksPerSecond);
  });
}

const openGate2 = (): void => machine.out(0x61, 0x01);
const closeGate2 = (): void => machine.out(0x61, 0x00);

// The waveforms below start at clock 1, the first after the count (or the trigger) came at clock 0.

test('mode 0: the output rises N + 1 clocks after the count was written, and interrupts once', () => {
  program(0, 0, 1000);
  expect(interruptClocks(1)).toEqual([1001]);
  expect(machine.board.clock.now()).toBe(tickOf(1001));
  expect(machine.runUntilInterrupt(ticksPerSecond)).toBeUndefined();
});

test('mode 0: the gate stops and goes on, and the count wraps at zero', () => {
  openGate2();
  program(2, 0, 4);
  expect(waveform(1, 2)).toBe('00');
  closeGate2();
  expect(readCount(2)).toBe(3);
  expect(waveform(3, 3)).toBe('000');
  expect(readCount(2)).toBe(3);
  openGate2();
  expect(waveform(6, 3)).toBe('001');
  runToClock(10);
  expect(readCount(2)).toBe(0xfffe);
});

test('mode 0: the first byte of a new count stops it and takes the output down', () => {
  openGate2();
  program(2, 0, 2);
  expect(waveform(1, 4)).toBe('0011');
  machine.out(0x42, 3);
  expect(waveform(5, 3)).toBe('000');
  machine.out(0x42, 0);
  expect(waveform(8, 5)).toBe('00011');
});

test('mode 1: a trigger starts one low pulse of N clocks, and again makes it longer', () => {
  program(2, 1, 3);
  expect(waveform(0, 2)).toBe('11');
  openGate2(); // at clock 1
  expect(waveform(2, 2)).toBe('00');
  closeGate2();
  openGate2(); // at clock 3: low from 4 to 6
  expect(waveform(4, 5)).toBe('00011');
});

test('mode 2: one clock low in each N, an interrupt every N clocks', () => {
  openGate2();
  program(2, 2, 3);
  expect(waveform(1, 9)).toBe('110110110');

  machine = new TestMachine();
  machine.initializePic();
  program(0, 2, 11_932); // 100 Hz
  const clocks = interruptClocks(5);
  expect(clocks).toEqual([1, 2, 3, 4, 5].map((n) => 1 + n * 11_932));
});

test('mode 2: counts N down to 1, takes a new count at the end of its period, and starts anew at a trigger', () => {
  openGate2();
  program(2, 2, 5);
  const counts = [1, 2, 3, 4, 5, 6].map((clock) => {
    runToClock(clock);
    return readCount(2);
  });
  expect(counts).toEqual([5, 4, 3, 2, 1, 5]);
  machine.out(0x42, 3);
  machine.out(0x42, 0);
  expect(status(2) & 0x40).toBe(0x40); // null count: not loaded yet
  expect(waveform(7, 9)).toBe('111' + '0' + '110' + '11'); // clocks 7..10 end the old period
  expect(status(2)).toBe(0x80 | 0x34);
  closeGate2();
  expect(waveform(16, 2)).toBe('11');
  openGate2(); // at clock 17
  expect(waveform(18, 4)).toBe('1101');
});

test('mode 3: a square wave, the high half one longer for an odd count', () => {
  openGate2();
  program(2, 3, 4);
  expect(waveform(1, 9)).toBe('110011001');
  const base = 9;
  program(2, 3, 5);
  expect(waveform(base + 1, 11)).toBe('11100111001');
});

test('mode 3: counts down by two', () => {
  openGate2();
  program(2, 3, 5);
  const counts = [1, 2, 3, 4, 5, 6].map((clock) => {
    runToClock(clock);
    return readCount(2);
  });
  expect(counts).toEqual([4, 2, 0, 4, 2, 4]);
});

test('mode 3: a new count begins with the next half', () => {
  openGate2();
  program(2, 3, 8);
  runToClock(2);
  machine.out(0x42, 4);
  machine.out(0x42, 0);
  expect(waveform(3, 8)).toBe('11' + '00' + '11' + '00');
});

test('mode 3 with count 0 is the 18.2 Hz of a PC', () => {
  program(0, 3, 0);
  expect(interruptClocks(3)).toEqual([1, 2, 3].map((n) => 1 + n * 0x1_0000));
});

test('mode 4: one clock low, N + 1 clocks after the count', () => {
  openGate2();
  program(2, 4, 3);
  expect(waveform(1, 6)).toBe('111011');
});

test('mode 5: one clock low, N + 1 clocks after the trigger', () => {
  program(2, 5, 3);
  expect(waveform(1, 5)).toBe('11111');
  openGate2(); // at clock 5
  expect(waveform(6, 6)).toBe('111011');
});

test('a latched count stays until it is read; read-back latches status and count together', () => {
  openGate2();
  program(2, 2, 1000);
  runToClock(101);
  machine.out(control, 0x80); // latch counter 2
  runToClock(301);
  machine.out(control, 0x80); // ignored: the first is not read yet
  expect(machine.in(0x42) | (machine.in(0x42) << 8)).toBe(900);
  expect(readCount(2)).toBe(700);
  machine.out(control, 0xc0 | 0x08); // read-back, status and count
  runToClock(401);
  expect(machine.in(0x42)).toBe(0x80 | 0x34);
  expect(machine.in(0x42) | (machine.in(0x42) << 8)).toBe(700);
});

test('byte-only access and BCD', () => {
  openGate2();
  machine.out(control, 0xa1 | (2 << 1)); // counter 2, high byte only, mode 2, BCD
  machine.out(0x42, 0x12); // 1200
  runToClock(1 + 250);
  expect(machine.in(0x42)).toBe(0x09);
  program(2, 2, 0x0100, 1);
  runToClock(251 + 1 + 25);
  expect(readCount(2)).toBe(0x75);
});

test('port 0x61 keeps its low bits and shows the refresh toggle', () => {
  machine.out(0x61, 0xff);
  expect(machine.in(0x61) & 0x0f).toBe(0x0f);
  const toggles = new Set<number>();
  for (let clock = 0; clock < 40; clock += 9) {
    runToClock(clock);
    toggles.add(machine.in(0x61) & 0x10);
  }
  expect(toggles).toEqual(new Set([0, 0x10]));
});
