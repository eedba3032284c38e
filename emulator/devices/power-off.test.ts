import { expect, test } from 'vitest';
import { TestMachine } from '../machine/board-pc.testing';

function spell(machine: TestMachine, word: string): void {
  for (const letter of word) machine.out(0x8900, letter.charCodeAt(0));
}

test('SLP_EN with sleep type 0 turns the machine off', () => {
  const machine = new TestMachine();
  machine.out(0x604, 0x2000, 2);
  expect(machine.endings).toEqual(['power-off 0']);
});

test('the register can be written by bytes, and keeps everything but SLP_EN', () => {
  const machine = new TestMachine();
  machine.out(0x604, 0x01);
  expect(machine.endings).toEqual([]);
  machine.out(0x605, 0x20);
  expect(machine.endings).toEqual(['power-off 0']);
  expect(machine.in(0x604, 2)).toBe(0x0001);
});

test('another sleep type does not turn it off', () => {
  const machine = new TestMachine();
  machine.out(0x604, 0x3400, 2);
  expect(machine.endings).toEqual([]);
  expect(machine.in(0x604, 2)).toBe(0x1400);
  expect(machine.in(0x605)).toBe(0x14);
});

test('the word "Shutdown" turns it off, also after a false start', () => {
  const machine = new TestMachine();
  spell(machine, 'Shut');
  spell(machine, 'ShShutdow');
  expect(machine.endings).toEqual([]);
  spell(machine, 'n');
  expect(machine.endings).toEqual(['power-off 0']);
});
