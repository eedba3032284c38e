import { beforeEach, expect, test } from 'vitest';
import { TestMachine } from '../machine/board-pc.testing';

let machine: TestMachine;
beforeEach(() => (machine = new TestMachine()));

const command = (value: number) => machine.out(0x64, value);
const data = (value: number) => machine.out(0x60, value);
const key = (...bytes: number[]) => machine.board.keyboard.sendKey(bytes);

/** Every byte that waits. */
function drain(of = machine): number[] {
  const bytes: number[] = [];
  while (of.in(0x64) & 1) bytes.push(of.in(0x60));
  return bytes;
}

test('self-test and interface tests pass', () => {
  command(0xaa);
  expect(machine.in(0x64) & 0x0d).toBe(0x0d);
  expect(drain()).toEqual([0x55]);
  command(0xab);
  expect(drain()).toEqual([0x00]);
});

test('the command byte is written and read', () => {
  command(0x60);
  data(0x61);
  command(0x20);
  expect(drain()).toEqual([0x61]);
  command(0xad);
  command(0x20);
  expect(drain()).toEqual([0x71]);
});

test('keys are translated to set 1, or come as they are', () => {
  key(0x1c);
  key(0xf0, 0x1c);
  key(0xe0, 0xf0, 0x75);
  expect(drain()).toEqual([0x1e, 0x9e, 0xe0, 0xc8]);
  command(0x60);
  data(0x05);
  key(0xf0, 0x1c);
  expect(drain()).toEqual([0xf0, 0x1c]);
});

test('a key makes one IRQ 1 a byte', () => {
  machine.initializePic();
  key(0xe0, 0x75);
  for (const byte of [0xe0, 0x48]) {
    expect(machine.board.interruptController.acknowledge()).toBe(0x21);
    machine.out(0x20, 0x20);
    expect(machine.board.interruptController.pendingVector()).toBeUndefined();
    expect(machine.in(0x60)).toBe(byte);
  }
  expect(machine.board.interruptController.pendingVector()).toBeUndefined();
});

test('a disabled keyboard keeps its keys', () => {
  command(0xad);
  key(0x1c);
  expect(drain()).toEqual([]);
  command(0xae);
  expect(drain()).toEqual([0x1e]);
});

test('the keyboard drops what it has no room for, whole', () => {
  command(0xad);
  for (let i = 0; i < 5; i++) expect(key(0xe0, 0xf0, 0x75)).toBe(true);
  expect(key(0xf0, 0x1c)).toBe(false);
  expect(key(0x1c)).toBe(true);
});

test.each([
  ['echo', [0xee], [0xee]],
  ['identify', [0xf2], [0xfa, 0xab, 0x41]],
  ['reset', [0xff], [0xfa, 0xaa]],
  ['lamps', [0xed, 0x07], [0xfa, 0xfa]],
  ['which scan code set', [0xf0, 0x00], [0xfa, 0xfa, 0x41]],
  ['no command', [0xe1], [0xfe]],
] as const)('keyboard command: %s', (name, bytes, answer) => {
  for (const byte of bytes) data(byte);
  // Set number 2 comes through translation, as every byte of the keyboard.
  expect(drain(), name).toEqual([...answer]);
});

test('a keyboard that does not scan sends no keys', () => {
  data(0xf5);
  expect(key(0x1c)).toBe(false);
  data(0xf4);
  expect(drain()).toEqual([0xfa, 0xfa]);
  expect(key(0x1c)).toBe(true);
});

test('nothing answers on the mouse port', () => {
  command(0xd4);
  data(0xff);
  expect(machine.in(0x64) & 0x21).toBe(0x21);
  expect(drain()).toEqual([0xfe]);
});

test('the output port shows and keeps address line 20', () => {
  command(0xd0);
  expect(drain()[0] & 0x03).toBe(0x03);
  command(0xd1);
  data(0xdd);
  command(0xd0);
  expect(drain()[0] & 0x03).toBe(0x01);
  expect(machine.endings).toEqual([]);
});

test.each([['pulse', () => command(0xfe)], ['output port', () => (command(0xd1), data(0x02))]])(
  'reset by %s', (_, act) => {
    act();
    expect(machine.endings).toEqual(['reset keyboard controller']);
  },
); // prettier-ignore

test('pulsing other bits resets nothing', () => {
  command(0xff);
  expect(machine.endings).toEqual([]);
});

test('what waits is saved', () => {
  key(0xf0, 0x1c);
  key(0x32);
  const other = new TestMachine();
  other.board.restore(machine.board.save());
  expect(drain(other)).toEqual([0x9e, 0x30]);
});
