import { beforeEach, expect, test } from 'vitest';
import { TestMachine } from '../machine/board-pc.testing';
import { ioApicAddress } from './io-apic';

const level = 1 << 15;
const remoteIrr = 1 << 14;
const masked = 1 << 16;

let machine: TestMachine;
beforeEach(() => (machine = new TestMachine()));

function write(index: number, value: number): void {
  machine.board.writeMmio(ioApicAddress, 4, index);
  machine.board.writeMmio(ioApicAddress + 0x10, 4, value);
}

function read(index: number): number {
  machine.board.writeMmio(ioApicAddress, 4, index);
  return machine.board.readMmio(ioApicAddress + 0x10, 4);
}

const setEntry = (input: number, low: number) => write(0x10 + 2 * input, low);
const entry = (input: number) => read(0x10 + 2 * input);
const pending = () => machine.board.interruptController.pendingVector();
const acknowledge = () => machine.board.interruptController.acknowledge();
const endOfInterrupt = () => machine.writeApic(0xb0, 0);

test('says version 0x11 with 24 entries, all masked', () => {
  expect(read(1)).toBe(0x0017_0011);
  expect(Array.from({ length: 24 }, (_, input) => entry(input))).toEqual(new Array(24).fill(masked));
});

test('ID and destination are kept in their high bytes', () => {
  write(0, 0xffff_ffff);
  expect([read(0), read(2)]).toEqual([0x0f00_0000, 0x0f00_0000]);
  write(0x11, 0xffff_ffff);
  expect(read(0x11)).toBe(0xff00_0000);
});

test('delivery status and remote IRR cannot be written', () => {
  setEntry(5, 0xffff_ffff);
  expect(entry(5)).toBe(0x1_afff);
});

test('an edge makes one interrupt', () => {
  setEntry(4, 0x44);
  machine.board.interruptLine(4).set(true);
  expect(pending()).toBe(0x44);
  expect(acknowledge()).toBe(0x44);
  endOfInterrupt();
  expect(pending()).toBeUndefined();
  machine.board.interruptLine(4).set(true);
  expect(pending()).toBeUndefined();
});

test('an edge on a masked input is lost', () => {
  machine.board.interruptLine(4).set(true);
  setEntry(4, 0x44);
  expect(pending()).toBeUndefined();
});

test('a level makes the next interrupt when the one before has ended, while it lasts', () => {
  const line = machine.board.interruptLine(11);
  setEntry(11, level | 0x51);
  line.set(true);
  expect(entry(11)).toBe(level | remoteIrr | 0x51);
  acknowledge();
  expect(pending()).toBeUndefined();
  endOfInterrupt();
  expect(pending()).toBe(0x51);
  acknowledge();
  line.set(false);
  endOfInterrupt();
  expect(pending()).toBeUndefined();
  expect(entry(11)).toBe(level | 0x51);
});

test('a level is seen when its entry is unmasked', () => {
  machine.board.interruptLine(11).set(true);
  setEntry(11, level | masked | 0x51);
  expect(pending()).toBeUndefined();
  setEntry(11, level | 0x51);
  expect(pending()).toBe(0x51);
});

test('making an entry edge-triggered clears its remote IRR', () => {
  machine.board.interruptLine(11).set(true);
  setEntry(11, level | 0x51);
  setEntry(11, masked | 0x51);
  setEntry(11, level | masked | 0x51);
  expect(entry(11)).toBe(level | masked | 0x51);
});

test('an entry reaches only the APIC that its destination names', () => {
  write(0x10 + 2 * 4 + 1, 0x0100_0000);
  setEntry(4, 0x44);
  machine.board.interruptLine(4).set(true);
  expect(pending()).toBeUndefined();
});

test('NMI delivery ignores the vector', () => {
  setEntry(7, (4 << 8) | 0x44);
  machine.board.interruptLine(7).set(true);
  expect(pending()).toBeUndefined();
  expect(machine.board.interruptController.nmiPending).toBe(true);
});

test('the interval timer comes to input 2 and the 8259A alike', () => {
  machine.initializePic();
  machine.out(0x21, 0xff);
  setEntry(2, 0x32);
  machine.out(0x43, 0x34);
  machine.out(0x40, 0xe8);
  machine.out(0x40, 0x03);
  expect(machine.runUntilInterrupt(2_000_000)).toBeGreaterThan(0);
  expect(acknowledge()).toBe(0x32);
  endOfInterrupt();
  machine.out(0x21, 0xfe);
  expect(pending()).toBe(0x20);
});

test('a narrow write reaches the index, not the window', () => {
  write(0, 0x0500_0000);
  machine.board.writeMmio(ioApicAddress, 1, 0);
  machine.board.writeMmio(ioApicAddress + 0x10, 1, 0xff);
  expect(machine.board.readMmio(ioApicAddress + 0x13, 1)).toBe(0x05);
});

test('a restored I/O APIC still waits for the end of its interrupt', () => {
  machine.board.interruptLine(11).set(true);
  setEntry(11, level | 0x51);
  acknowledge();
  const other = new TestMachine();
  other.board.restore(machine.board.save());
  other.writeApic(0xb0, 0);
  expect(other.board.interruptController.pendingVector()).toBe(0x51);
});
