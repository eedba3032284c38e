import { expect, test } from 'vitest';
import { TestMachine } from '../machine/board-pc.testing';

test('bytes written to port 0xE9 reach the console, and reading it tells that it is there', () => {
  const machine = new TestMachine();
  for (const byte of [0x68, 0x69, 0x0a]) machine.out(0xe9, byte);
  expect(machine.consoles).toEqual({ debugcon: 'hi\n' });
  expect(machine.in(0xe9)).toBe(0xe9);
});

test('only the low byte of a wide write is for the console', () => {
  const machine = new TestMachine();
  machine.out(0xe9, 0x4241, 2);
  expect(machine.consoles).toEqual({ debugcon: 'A' });
  expect(machine.unanswered).toEqual([{ space: 'port', direction: 'write', address: 0xea, size: 1, value: 0x42 }]);
});
