import { beforeEach, expect, test } from 'vitest';
import { TestMachine } from '../machine/board-pc.testing';
import { ticksPerSecond } from '../machine/device';

let machine: TestMachine;
beforeEach(() => (machine = new TestMachine()));

function read(index: number, of = machine): number {
  of.out(0x70, index);
  return of.in(0x71);
}

function write(index: number, value: number): void {
  machine.out(0x70, index);
  machine.out(0x71, value);
}

const seconds = (count: number) => machine.run(count * ticksPerSecond);
/** Century, year, month, day, day of the week, hours, minutes, seconds, as the registers show them in hexadecimal. */
const time = (of = machine) => [0x32, 9, 8, 7, 6, 4, 2, 0].map((index) => read(index, of).toString(16)).join(' ');

test('every run begins on the same day', () => {
  expect(time()).toBe('20 25 1 1 4 0 0 0');
  expect([read(0xa), read(0xb), read(0xd)]).toEqual([0x26, 0x02, 0x80]);
});

test('time goes on with virtual time, over the end of a year', () => {
  for (const [index, value] of [[4, 0x23], [2, 0x59], [0, 0x58], [8, 0x12], [7, 0x31], [9, 0x99]]) write(index, value); // prettier-ignore
  expect(time()).toBe('20 99 12 31 5 23 59 58');
  seconds(2);
  expect(time()).toBe('21 0 1 1 6 0 0 0');
});

test('binary and 12-hour formats', () => {
  write(0x4, 0x17);
  expect(read(4)).toBe(0x17);
  write(0xb, 0x04);
  expect(read(4)).toBe(0x80 | 5);
  write(4, 12);
  write(0xb, 0x06);
  expect(read(4)).toBe(0);
  write(0, 45);
  expect(read(0)).toBe(45);
});

test('SET holds the time and the update goes on with its phase', () => {
  machine.run(0.75 * ticksPerSecond);
  write(0xb, 0x82);
  seconds(10);
  expect(read(0)).toBe(0);
  write(0, 0x30);
  write(0xb, 0x02);
  machine.run(0.25 * ticksPerSecond);
  expect(read(0)).toBe(0x31);
});

test('the divider let go updates after half a second', () => {
  machine.run(0.9 * ticksPerSecond);
  write(0xa, 0x66);
  seconds(5);
  write(0xa, 0x26);
  machine.run(0.5 * ticksPerSecond - 1);
  expect(read(0)).toBe(0);
  machine.run(1);
  expect(read(0)).toBe(1);
});

test('update in progress ends with the second', () => {
  machine.run(ticksPerSecond - 2_228_001);
  expect(read(0xa)).toBe(0x26);
  machine.run(1);
  expect(read(0xa)).toBe(0xa6);
  machine.run(2_228_000);
  expect(read(0xa)).toBe(0x26);
});

test('flags are set with interrupts disabled, and cleared by reading', () => {
  seconds(1);
  expect(read(0xc)).toBe(0x50); // no alarm: its bytes say midnight, a day away
  expect(read(0xc)).toBe(0);
});

test('interrupts come on IRQ 8: the periodic one at 1024 Hz', () => {
  machine.initializePic();
  read(0xc);
  write(0xb, 0x42);
  expect(machine.runUntilInterrupt(ticksPerSecond)).toBe(976_563);
  expect(machine.board.interruptController.acknowledge()).toBe(0x28);
  machine.out(0xa0, 0x20);
  machine.out(0x20, 0x20);
  expect(machine.runUntilInterrupt(ticksPerSecond)).toBeUndefined();
  expect(read(0xc) & 0xc0).toBe(0xc0);
  expect(machine.runUntilInterrupt(ticksPerSecond)).toBeLessThan(976_563);
});

test('the alarm comes at its time, wildcards at every', () => {
  machine.initializePic();
  for (const [index, value] of [[5, 0x01], [3, 0x02], [1, 0x03]]) write(index, value); // prettier-ignore
  write(0xb, 0x22);
  expect(machine.runUntilInterrupt(86_400 * ticksPerSecond)).toBe(3723 * ticksPerSecond);
  expect(read(0xc) & 0xa0).toBe(0xa0);
  write(5, 0xff);
  write(3, 0xc0);
  machine.run(56 * ticksPerSecond);
  expect(read(0xc) & 0x20).toBe(0);
  machine.run(4 * ticksPerSecond);
  expect(read(0xc) & 0x20).toBe(0x20);
});

test('an alarm that never matches needs no timer', () => {
  write(1, 0x77);
  write(0xb, 0x22);
  expect(machine.board.nextDeadline()).toBe(Infinity);
});

test('the update interrupt comes each second; SET disables it', () => {
  write(0xb, 0x12);
  expect(machine.board.nextDeadline()).toBe(ticksPerSecond);
  write(0xb, 0x92);
  expect(read(0xb)).toBe(0x82);
  expect(machine.board.nextDeadline()).toBe(Infinity);
});

test('memory sizes and checksum are those firmware would leave', () => {
  const word = (index: number) => read(index) | (read(index + 1) << 8);
  expect([word(0x15), word(0x17), word(0x30), word(0x34)]).toEqual([640, 63 * 1024, 63 * 1024, 48 * 16]);
  let sum = 0;
  for (let index = 0x10; index <= 0x2d; index++) sum += read(index);
  expect((read(0x2e) << 8) | read(0x2f)).toBe(sum);
});

test('reset disables interrupts; time and memory stay', () => {
  write(0x40, 0x5a);
  write(4, 0x11);
  write(0xb, 0x72);
  machine.board.reset();
  expect([read(0x40), read(4), read(0xb)]).toEqual([0x5a, 0x11, 0x02]);
  expect(machine.board.nextDeadline()).toBe(Infinity);
});

test('a restored clock shows the same time and comes to the same alarm', () => {
  write(5, 0x01);
  write(0xb, 0x22);
  seconds(100);
  const other = new TestMachine();
  other.retired = machine.retired;
  other.board.restore(machine.board.save());
  expect(time(other)).toBe(time());
  expect(other.board.nextDeadline()).toBe(3600 * ticksPerSecond);
});
