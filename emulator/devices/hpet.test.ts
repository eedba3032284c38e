import { beforeEach, expect, test } from 'vitest';
import { TestMachine } from '../machine/board-pc.testing';
import { hpetAddress } from './hpet';
import { ioApicAddress } from './io-apic';

let machine: TestMachine;
beforeEach(() => (machine = new TestMachine()));

const read = (offset: number, of = machine) => of.board.readMmio(hpetAddress + offset, 4);
const write = (offset: number, value: number) => machine.board.writeMmio(hpetAddress + offset, 4, value);
const pending = () => machine.board.interruptController.pendingVector();

function end(): void {
  machine.board.interruptController.acknowledge();
  machine.writeApic(0xb0, 0);
}

/** Lets an input of the I/O APIC make interrupts. */
function openInput(input: number, entry: number): void {
  machine.board.writeMmio(ioApicAddress, 4, 0x10 + 2 * input);
  machine.board.writeMmio(ioApicAddress + 0x10, 4, entry);
}

const level = 2;
const enabled = 4;
const periodic = 8;
const setsValue = 0x40;
const narrow = 0x100;
const route = (input: number) => input << 9;

test('says three comparators of 64 bits at 100 MHz, with legacy replacement', () => {
  expect([read(0), read(4)]).toEqual([0x8086_a201, 10_000_000]);
  expect([read(0x120), read(0x124)]).toEqual([0x30, 0x00ff_0000]);
});

test('counts only while it is enabled, and is written while it is halted', () => {
  machine.run(1000);
  expect(read(0xf0)).toBe(0);
  write(0xf0, 0xffff_fff0);
  write(0x10, 1);
  machine.run(205);
  expect([read(0xf0), read(0xf4)]).toEqual([4, 1]);
  write(0xf0, 0);
  expect(read(0xf0)).toBe(4);
  write(0x10, 0);
  machine.run(1000);
  expect(read(0xf0)).toBe(4);
});

test('a one-shot comparator interrupts at its count', () => {
  openInput(16, 0x50);
  write(0x100, enabled | route(16));
  write(0x108, 5000);
  write(0x10c, 0);
  write(0x10, 1);
  expect(machine.runUntilInterrupt(1_000_000)).toBe(50_000);
  expect(pending()).toBe(0x50);
  end();
  expect(machine.board.nextDeadline()).toBe(Infinity);
});

test('a periodic comparator interrupts at its first count, then each period', () => {
  openInput(20, 0x50);
  write(0x120, enabled | periodic | setsValue | narrow | route(20));
  write(0x128, 300);
  write(0x128, 1000);
  write(0x10, 1);
  for (const ticks of [3000, 10_000, 10_000]) {
    expect(machine.runUntilInterrupt(1_000_000)).toBe(ticks);
    end();
  }
  expect(read(0x128)).toBe(3300);
});

test('a level-triggered interrupt waits until its status is cleared', () => {
  openInput(17, 0x8000 | 0x51);
  write(0x140, enabled | level | route(17));
  write(0x148, 10);
  write(0x14c, 0);
  write(0x10, 1);
  machine.run(100);
  expect(read(0x20)).toBe(4);
  end();
  expect(pending()).toBe(0x51);
  write(0x20, 4);
  end();
  expect(pending()).toBeUndefined();
  expect(read(0x20)).toBe(0);
});

test('legacy replacement takes IRQ 0 from the interval timer, and gives it back', () => {
  machine.initializePic();
  machine.out(0x43, 0x34);
  machine.out(0x40, 0xe8);
  machine.out(0x40, 0x03);
  write(0x100, enabled);
  write(0x108, 1_000_000);
  write(0x10c, 0);
  write(0x10, 3);
  expect(machine.runUntilInterrupt(100_000_000)).toBe(10_000_000);
  expect(machine.board.interruptController.acknowledge()).toBe(0x20);
  machine.out(0x20, 0x20);
  expect(machine.runUntilInterrupt(10_000_000)).toBeUndefined();
  write(0x10, 1);
  expect(machine.runUntilInterrupt(10_000_000)).toBeDefined();
});

test('a route that the comparator does not have is not taken', () => {
  write(0x100, route(3));
  expect(read(0x100)).toBe(0x30);
  write(0x100, route(23));
  expect(read(0x100)).toBe(0x30 | route(23));
});

test('a restored counter goes on and comes to the same match', () => {
  write(0x100, enabled | route(16));
  write(0x108, 5000);
  write(0x10c, 0);
  write(0x10, 1);
  machine.run(777);
  const other = new TestMachine();
  other.retired = machine.retired;
  other.board.restore(machine.board.save());
  expect(read(0xf0, other)).toBe(77);
  expect(other.board.nextDeadline()).toBe(50_000);
});
