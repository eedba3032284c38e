import { beforeEach, expect, test } from 'vitest';
import { Bus, type UnansweredAccess } from './bus';
import type { MmioHandler, PortHandler } from './device';

let bus: Bus;
let unanswered: UnansweredAccess[];
beforeEach(() => {
  bus = new Bus();
  unanswered = [];
  bus.onUnanswered = (access) => unanswered.push(access);
});

/** Gives the low byte of the port (or offset) in every byte read, and logs what it saw. */
function recorder(log: string[]): PortHandler & MmioHandler {
  const read = (address: number, size: number) => {
    log.push(`r${size} ${address.toString(16)}`);
    return Number.parseInt((address & 0xff).toString(16).padStart(2, '0').repeat(size), 16);
  };
  const write = (address: number, size: number, value: number) => {
    log.push(`w${size} ${address.toString(16)}=${value.toString(16)}`);
  };
  return { readPort: read, writePort: write, readMmio: read, writeMmio: write };
}

test('wide accesses to an 8-bit device are split into bytes at consecutive ports', () => {
  const log: string[] = [];
  bus.registerPorts(0x40, 4, recorder(log));
  expect(bus.readPort(0x40, 4)).toBe(0x43424140);
  bus.writePort(0x42, 2, 0xbeef);
  expect(log).toEqual(['r1 40', 'r1 41', 'r1 42', 'r1 43', 'w1 42=ef', 'w1 43=be']);
});

test('a device takes accesses up to its width whole', () => {
  const log: string[] = [];
  bus.registerPorts(0xcf8, 4, recorder(log), 4);
  bus.writePort(0xcf8, 4, 0x8000_0000);
  bus.readPort(0xcfa, 2);
  bus.readPort(0xcfa, 4);
  expect(log).toEqual(['w4 cf8=80000000', 'r2 cfa', 'r1 cfa', 'r1 cfb']);
  expect(unanswered.map(({ address, size }) => [address, size])).toEqual([
    [0xcfc, 1],
    [0xcfd, 1],
  ]);
});

test('neighbouring devices each get their bytes', () => {
  const [left, right]: [string[], string[]] = [[], []];
  bus.registerPorts(0x100, 1, recorder(left), 4);
  bus.registerPorts(0x101, 1, recorder(right), 4);
  expect(bus.readPort(0x100, 2)).toBe(0x0100);
  expect([left, right]).toEqual([['r1 100'], ['r1 101']]);
});

test('what nothing answers reads all ones and is one event', () => {
  expect(bus.readPort(0x1234, 2)).toBe(0xffff);
  bus.writePort(0xffff, 4, 0xdead_beef);
  expect(bus.readMmio(0xd000_0000, 4)).toBe(0xffff_ffff);
  bus.writeMmio(0xd000_0ffe, 4, 5);
  expect(unanswered).toEqual([
    { space: 'port', direction: 'read', address: 0x1234, size: 2, value: 0xffff },
    { space: 'port', direction: 'write', address: 0xffff, size: 4, value: 0xdead_beef },
    { space: 'mmio', direction: 'read', address: 0xd000_0000, size: 4, value: 0xffff_ffff },
    { space: 'mmio', direction: 'write', address: 0xd000_0ffe, size: 4, value: 5 },
  ]);
});

test('a port has one owner', () => {
  bus.registerPorts(0x3f8, 8, recorder([]));
  expect(() => bus.registerPorts(0x3ff, 1, recorder([]))).toThrow(/RS1111.*0x3ff/);
});

test('device memory is found by page, above 4 GiB too, and can move', () => {
  const log: string[] = [];
  const changes: number[] = [];
  bus.onMmioChanged = (address) => changes.push(address);
  const range = bus.registerMmio(0x12_3456_7000, 0x2000, recorder(log));
  expect(bus.readMmio(0x12_3456_8010, 4)).toBe(0x10101010);
  expect(log).toEqual(['r4 1010']);
  range.remove();
  expect(bus.readMmio(0x12_3456_8010, 4)).toBe(0xffff_ffff);
  expect(changes).toEqual([0x12_3456_7000, 0x12_3456_7000]);
});

test('an access that leaves a device in the middle of a page is split', () => {
  const log: string[] = [];
  bus.registerMmio(0xe000_0000, 0x10, recorder(log));
  expect(bus.readMmio(0xe000_000e, 4)).toBe(0xffff_0f0e);
  expect(log).toEqual(['r1 e', 'r1 f']);
  expect(unanswered.map(({ address }) => address)).toEqual([0xe000_0010, 0xe000_0011]);
});
