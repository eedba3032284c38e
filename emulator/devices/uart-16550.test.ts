import { beforeEach, expect, test } from 'vitest';
import { ticksPerSecond } from '../machine/device';
import { TestMachine } from '../machine/board-pc.testing';

const com1 = 0x3f8;
const [data, ier, iir, lcr, mcr, lsr, msr, scr] = [0, 1, 2, 3, 4, 5, 6, 7].map((offset) => com1 + offset);
const fcr = iir;
const irq4Vector = 0x24;
const dtrRtsOut2 = 0x0b;
const loopback = 0x10;

let machine: TestMachine;
beforeEach(() => {
  machine = new TestMachine();
  machine.initializePic();
  machine.out(mcr, dtrRtsOut2);
});

const type = (text: string): void => machine.board.uart.receive(new TextEncoder().encode(text));
const read = (count: number): string =>
  Array.from({ length: count }, () => String.fromCharCode(machine.in(data))).join('');

/** Whether IRQ 4 interrupts now; takes and ends the interrupt. */
function interrupted(): boolean {
  if (machine.board.interruptController.pendingVector() !== irq4Vector) return false;
  machine.board.interruptController.acknowledge();
  machine.out(0x20, 0x20);
  return true;
}

test('bytes written are sent, and the transmitter is empty at once', () => {
  for (const character of 'ok\n') {
    expect(machine.in(lsr) & 0x60).toBe(0x60);
    machine.out(data, character.charCodeAt(0));
  }
  expect(machine.consoles).toEqual({ serial0: 'ok\n' });
});

test('DLAB shows the divisor latch in place of data and interrupt enable', () => {
  machine.out(ier, 0x0f);
  machine.out(lcr, 0x83);
  machine.out(data, 0x0c);
  machine.out(ier, 0x01);
  expect([machine.in(data), machine.in(ier), machine.in(lcr)]).toEqual([0x0c, 0x01, 0x83]);
  machine.out(lcr, 0x03);
  expect(machine.in(ier)).toBe(0x0f);
  expect(machine.consoles).toEqual({});
});

test('the scratch register holds a byte', () => {
  machine.out(scr, 0xa5);
  expect(machine.in(scr)).toBe(0xa5);
});

test('without FIFOs one byte is received at a time and the rest wait on the line', () => {
  expect(machine.in(lsr) & 1).toBe(0);
  type('abc');
  expect(machine.in(lsr)).toBe(0x61);
  expect(read(3)).toBe('abc');
  expect(machine.in(lsr)).toBe(0x60);
});

test('received data interrupts until it is read', () => {
  machine.out(ier, 0x01);
  expect(machine.in(iir)).toBe(0x01);
  type('a');
  expect(interrupted()).toBe(true);
  expect(machine.in(iir)).toBe(0x04);
  read(1);
  expect(machine.in(iir)).toBe(0x01);
  expect(interrupted()).toBe(false);
});

test('OUT2 connects the interrupt to the bus', () => {
  machine.out(mcr, 0x03);
  machine.out(ier, 0x01);
  type('a');
  expect(interrupted()).toBe(false);
  expect(machine.in(iir)).toBe(0x04);
  machine.out(mcr, dtrRtsOut2);
  expect(interrupted()).toBe(true);
});

test('the transmitter-empty interrupt comes on enabling and after each byte, and reading IIR ends it', () => {
  machine.out(ier, 0x02);
  expect(interrupted()).toBe(true);
  expect(machine.in(iir)).toBe(0x02);
  expect(machine.in(iir)).toBe(0x01);
  machine.out(data, 0x41);
  expect(interrupted()).toBe(true);
  machine.out(ier, 0x02); // already enabled: no news
  expect(machine.in(iir)).toBe(0x02);
  machine.out(ier, 0x02);
  expect(machine.in(iir)).toBe(0x01);
});

test('in FIFO mode the interrupt waits for the trigger level', () => {
  machine.out(fcr, 0x81); // 8 bytes
  machine.out(ier, 0x01);
  type('1234567');
  expect(machine.in(iir)).toBe(0xc1);
  type('8');
  expect(interrupted()).toBe(true);
  expect(machine.in(iir)).toBe(0xc4);
  expect(read(1)).toBe('1');
  expect(machine.in(iir)).toBe(0xc1);
});

test('bytes below the trigger level time out after four character times', () => {
  machine.out(lcr, 0x83);
  machine.out(data, 12); // 9600 baud
  machine.out(lcr, 0x03); // 8 bits, no parity, 1 stop: 10 bits a character
  machine.out(fcr, 0xc1);
  machine.out(ier, 0x01);
  type('ab');
  const fourCharacters = Math.ceil((4 * 10 * ticksPerSecond) / 9600);
  expect(machine.runUntilInterrupt(ticksPerSecond)).toBe(fourCharacters);
  expect(machine.in(iir)).toBe(0xcc);
  expect(read(1)).toBe('a');
  expect(machine.in(iir)).toBe(0xc1);
  interrupted();
  expect(machine.runUntilInterrupt(ticksPerSecond)).toBe(fourCharacters);
  expect(read(1)).toBe('b');
  interrupted();
  expect(machine.runUntilInterrupt(ticksPerSecond)).toBeUndefined();
});

test('the FIFO holds 16 bytes and takes more from the line as it is read', () => {
  machine.out(fcr, 0x01);
  const text = 'The quick brown fox jumps over the lazy dog';
  type(text);
  expect(read(text.length)).toBe(text);
  expect(machine.in(lsr) & 1).toBe(0);
  type('x');
  machine.out(fcr, 0x03);
  expect(machine.in(lsr) & 1).toBe(0);
});

test('loopback receives what is sent, interrupts, and sends nothing out', () => {
  machine.out(mcr, dtrRtsOut2 | loopback);
  machine.out(ier, 0x01);
  machine.out(data, 0x5a);
  expect(interrupted()).toBe(true);
  expect(machine.in(iir)).toBe(0x04);
  expect(machine.in(data)).toBe(0x5a);
  expect(machine.consoles).toEqual({});
  type('later');
  expect(machine.in(lsr) & 1).toBe(0);
  machine.out(mcr, dtrRtsOut2);
  expect(read(5)).toBe('later');
});

test('loopback connects the modem control outputs to the status inputs, with deltas', () => {
  machine.in(msr);
  machine.out(mcr, loopback);
  expect(machine.in(msr)).toBe(0x0b); // CTS, DSR and DCD fell
  machine.out(mcr, loopback | 0x04); // OUT1 is RI
  expect(machine.in(msr)).toBe(0x40); // no delta on the ring's leading edge
  machine.out(ier, 0x08);
  machine.out(mcr, loopback | 0x0a); // RTS is CTS, OUT2 is DCD; the ring ends
  expect(interrupted()).toBe(true);
  expect(machine.in(iir)).toBe(0x00);
  expect(machine.in(msr)).toBe(0x9d);
  expect(machine.in(iir)).toBe(0x01);
});

test('the receiver overruns in loopback; line status comes first and reading LSR clears it', () => {
  machine.out(mcr, dtrRtsOut2 | loopback);
  machine.out(fcr, 0x01);
  machine.out(ier, 0x05);
  for (let i = 0; i <= 16; i++) machine.out(data, i);
  expect(machine.in(iir)).toBe(0xc6);
  expect(machine.in(lsr)).toBe(0x63);
  expect(machine.in(lsr)).toBe(0x61);
  expect(machine.in(iir)).toBe(0xc4);
  const received = Array.from({ length: 16 }, () => machine.in(data));
  expect(received).toEqual(Array.from({ length: 16 }, (_, i) => i)); // byte 16 was lost

  machine.out(fcr, 0x00);
  machine.out(data, 1);
  machine.out(data, 2);
  expect(machine.in(data)).toBe(2); // without FIFOs the older byte is lost
});

test('COM2 sends to a console of its own and interrupts on IRQ 3', () => {
  const machine = new TestMachine();
  machine.initializePic();
  machine.out(0x2f8, 0x41);
  machine.out(0x3f8, 0x42);
  expect(machine.consoles).toEqual({ serial0: 'B', serial1: 'A' });
  machine.out(0x2fc, 0x08);
  machine.out(0x2f9, 0x02);
  expect(machine.board.interruptController.pendingVector()).toBe(0x23);
});
