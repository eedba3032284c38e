import { beforeEach, expect, test } from 'vitest';
import { TestMachine } from '../machine/board-pc.testing';

const [master, slave] = [0x20, 0xa0];
const nonSpecificEoi = 0x20;

let machine: TestMachine;
beforeEach(() => {
  machine = new TestMachine();
  machine.initializePic();
  lower(0); // the interval timer's output is high at power-on
});

function raise(...irqs: number[]): void {
  for (const irq of irqs) machine.board.interruptLine(irq).set(true);
}

function lower(...irqs: number[]): void {
  for (const irq of irqs) machine.board.interruptLine(irq).set(false);
}

/** The vectors that the processor gets when it ends each interrupt before it takes the next. */
function takeAll(): number[] {
  const vectors: number[] = [];
  while (machine.board.pic.interruptRequested) {
    const vector = machine.board.pic.acknowledge();
    vectors.push(vector);
    if (vector >= 0x28) machine.out(slave, nonSpecificEoi);
    machine.out(master, nonSpecificEoi);
  }
  return vectors;
}

function readRequests(port: number): number {
  machine.out(port, 0x0a);
  return machine.in(port);
}

function readInService(port: number): number {
  machine.out(port, 0x0b);
  return machine.in(port);
}

test('before it is initialized the pair is silent', () => {
  const fresh = new TestMachine();
  fresh.board.interruptLine(0).set(true);
  expect(fresh.board.pic.interruptRequested).toBe(false);
});

test('fixed priority: input 0 first, the slave in the place of input 2', () => {
  raise(7, 12, 3, 8, 1, 0);
  expect(takeAll()).toEqual([0x20, 0x21, 0x28, 0x2c, 0x23, 0x27]);
});

test('pendingVector tells what acknowledge will give, and changes nothing', () => {
  raise(10);
  expect(machine.board.pic.pendingVector()).toBe(0x2a);
  expect(readInService(slave)).toBe(0);
  expect(machine.board.pic.acknowledge()).toBe(0x2a);
  expect([readInService(master), readInService(slave)]).toEqual([0x04, 0x04]);
  expect(machine.board.pic.pendingVector()).toBeUndefined();
});

test('an interrupt in service holds back lower priorities and lets higher ones nest', () => {
  raise(4);
  expect(machine.board.pic.acknowledge()).toBe(0x24);
  raise(5);
  expect(machine.board.pic.interruptRequested).toBe(false);
  raise(1);
  expect(machine.board.pic.acknowledge()).toBe(0x21);
  expect(readInService(master)).toBe(0x12);
  machine.out(master, nonSpecificEoi);
  expect(readInService(master)).toBe(0x10);
  machine.out(master, nonSpecificEoi);
  expect(machine.board.pic.acknowledge()).toBe(0x25);
});

test('a masked input waits in IRR until it is unmasked', () => {
  machine.out(master + 1, 0x08);
  raise(3);
  expect(machine.board.pic.interruptRequested).toBe(false);
  expect(readRequests(master)).toBe(0x08);
  expect(machine.in(master + 1)).toBe(0x08);
  machine.out(master + 1, 0x00);
  expect(takeAll()).toEqual([0x23]);
});

test('an edge makes one interrupt however long the line stays up', () => {
  raise(3);
  expect(takeAll()).toEqual([0x23]);
  raise(3);
  expect(takeAll()).toEqual([]);
  lower(3);
  raise(3);
  expect(takeAll()).toEqual([0x23]);
});

test('a request that is gone at the acknowledge gives input 7, not in service', () => {
  raise(3);
  lower(3);
  expect(machine.board.pic.interruptRequested).toBe(false);
  expect(machine.board.pic.acknowledge()).toBe(0x27);
  expect(readInService(master)).toBe(0);
});

test('a level-triggered input interrupts again until the device lets go', () => {
  machine.out(0x4d0, 0xff);
  machine.out(0x4d1, 0xff);
  expect([machine.in(0x4d0), machine.in(0x4d1)]).toEqual([0xf8, 0xde]);
  raise(11);
  const vectors = [1, 2].map(() => {
    const vector = machine.board.pic.acknowledge();
    machine.out(slave, nonSpecificEoi);
    machine.out(master, nonSpecificEoi);
    return vector;
  });
  expect(vectors).toEqual([0x2b, 0x2b]);
  lower(11);
  expect(machine.board.pic.interruptRequested).toBe(false);
});

test('a second request of the slave reaches the master after the first has ended', () => {
  raise(12);
  expect(machine.board.pic.acknowledge()).toBe(0x2c);
  raise(9);
  // Not before the end: the master serves its input 2 already.
  expect(machine.board.pic.interruptRequested).toBe(false);
  machine.out(master, nonSpecificEoi);
  expect(machine.board.pic.acknowledge()).toBe(0x29);
});

test('special fully nested mode lets a higher request of the slave through at once', () => {
  machine.out(master, 0x11);
  for (const word of [0x20, 0x04, 0x11]) machine.out(master + 1, word);
  raise(12);
  expect(machine.board.pic.acknowledge()).toBe(0x2c);
  raise(9);
  expect(machine.board.pic.acknowledge()).toBe(0x29);
  expect(readInService(slave)).toBe(0x12);
});

test('rotation gives the input just served the lowest priority', () => {
  raise(0, 1);
  expect(machine.board.pic.acknowledge()).toBe(0x20);
  machine.out(master, 0xa0); // rotate on non-specific EOI
  lower(0);
  raise(0);
  expect(takeAll()).toEqual([0x21, 0x20]);
});

test('set priority and rotate on specific EOI choose the lowest input', () => {
  machine.out(master, 0xc0 | 4);
  raise(0, 3, 5);
  expect(machine.board.pic.acknowledge()).toBe(0x25);
  machine.out(master, 0xe0 | 5); // ends 5 and makes 6 the highest
  expect(readInService(master)).toBe(0);
  expect(takeAll()).toEqual([0x20, 0x23]);
});

test('automatic end of interrupt leaves nothing in service, and can rotate', () => {
  machine.out(master, 0x11);
  for (const word of [0x20, 0x04, 0x03]) machine.out(master + 1, word);
  machine.out(master, 0x80); // rotate in automatic EOI mode
  raise(1, 6);
  expect(machine.board.pic.acknowledge()).toBe(0x21);
  expect(readInService(master)).toBe(0);
  lower(1);
  raise(1);
  const order = [machine.board.pic.acknowledge(), machine.board.pic.acknowledge()];
  expect(order).toEqual([0x26, 0x21]);
});

test('special mask mode lets lower priorities through while a masked interrupt is in service', () => {
  raise(2 + 2);
  machine.board.pic.acknowledge();
  machine.out(master, 0x68); // special mask mode on
  machine.out(master + 1, 0x10);
  raise(6);
  expect(machine.board.pic.acknowledge()).toBe(0x26);
  machine.out(master, nonSpecificEoi); // ends 6: it does not see the masked 4
  expect(readInService(master)).toBe(0x10);
  machine.out(master, 0x60 | 4);
  expect(readInService(master)).toBe(0);
});

test('a poll acknowledges and names the input', () => {
  raise(5);
  machine.out(master, 0x0c);
  expect(machine.in(master)).toBe(0x85);
  expect(readInService(master)).toBe(0x20);
  machine.out(master, 0x0c);
  expect(machine.in(master)).toBe(0);
});

test('initialization clears mask, service and edges', () => {
  machine.out(master + 1, 0xff);
  raise(3);
  machine.out(master, 0x11);
  expect(machine.in(master + 1)).toBe(0);
  for (const word of [0x43, 0x04, 0x01]) machine.out(master + 1, word);
  expect(machine.board.pic.interruptRequested).toBe(false);
  lower(3);
  raise(3);
  expect(takeAll()).toEqual([0x43]);
});
