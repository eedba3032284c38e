import { expect, test } from 'vitest';
import { TestMachine } from '../machine/board-pc.testing';

test.each([
  [0, 1, 'debug-exit 1'],
  [0x10, 1, 'debug-exit 33'],
  [0x1234, 2, 'debug-exit 9321'],
  [0xffff_ffff, 4, 'debug-exit 4294967295'],
] as const)('writing 0x%s with %i bytes ends the run: %s', (value, size, ending) => {
  const machine = new TestMachine();
  machine.out(0xf4, value, size);
  expect(machine.endings).toEqual([ending]);
});

test('reading does not end the run', () => {
  const machine = new TestMachine();
  expect(machine.in(0xf4, 4)).toBe(0);
  expect(machine.endings).toEqual([]);
});
