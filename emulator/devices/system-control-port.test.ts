import { expect, test } from 'vitest';
import { TestMachine } from '../machine/board-pc.testing';

test('address line 20 is on after power-on, and its bit reads back', () => {
  const machine = new TestMachine();
  expect(machine.in(0x92)).toBe(0x02);
  machine.out(0x92, 0xfc);
  expect(machine.in(0x92)).toBe(0x00);
  expect(machine.endings).toEqual([]);
});

test('a rise of bit 0 resets, once', () => {
  const machine = new TestMachine();
  machine.out(0x92, 0x03);
  machine.out(0x92, 0x03);
  expect(machine.endings).toEqual(['reset port 0x92']);
});

test('its bits are saved', () => {
  const machine = new TestMachine();
  machine.out(0x92, 0x00);
  const other = new TestMachine();
  other.board.restore(machine.board.save());
  expect(other.in(0x92)).toBe(0);
});
