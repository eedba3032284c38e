import { beforeEach, expect, test } from 'vitest';
import { TestMachine } from '../machine/board-pc.testing';

let machine: TestMachine;
beforeEach(() => (machine = new TestMachine()));

function select(device: number, offset: number, bus = 0, pciFunction = 0): void {
  machine.out(0xcf8, 0x8000_0000 + (bus << 16) + (device << 11) + (pciFunction << 8) + offset, 4);
}

function read(device: number, offset: number): number {
  select(device, offset);
  return machine.in(0xcfc, 4);
}

test('configuration mechanism 1 is found as software looks for it', () => {
  machine.out(0xcf8, 0x8000_0000, 4);
  expect(machine.in(0xcf8, 4)).toBe(0x8000_0000);
  machine.out(0xcf8, 0xffff_ffff, 4);
  expect(machine.in(0xcf8, 4)).toBe(0x80ff_fffc);
});

test.each([
  [0, 0x1237_8086, 0x0600_0002, 'host bridge'],
  [1, 0x7000_8086, 0x0601_0000, 'ISA bridge'],
])('device %i: identity and class of the %s', (device, identity, classAndRevision) => {
  expect(read(device, 0)).toBe(identity);
  expect(read(device, 8)).toBe(classAndRevision);
  expect(read(device, 0x0c)).toBe(0);
});

test('what is not there reads all ones', () => {
  for (const [device, bus, pciFunction] of [[2, 0, 0], [0, 1, 0], [1, 0, 1], [31, 255, 7]]) {
    select(device, 0, bus, pciFunction);
    expect(machine.in(0xcfc, 4)).toBe(0xffff_ffff);
    expect(machine.in(0xcfe, 2)).toBe(0xffff);
  } // prettier-ignore
});

test('without the enable bit there is no configuration space', () => {
  machine.out(0xcf8, 0, 4);
  expect(machine.in(0xcfc, 4)).toBe(0xffff_ffff);
});

test('bytes and words of a register are read at their ports', () => {
  select(0, 0);
  expect([machine.in(0xcfc, 2), machine.in(0xcfe, 2), machine.in(0xcff)]).toEqual([0x8086, 0x1237, 0x12]);
});

test('identity cannot be written, interrupt routing can, in its bits', () => {
  select(0, 0);
  machine.out(0xcfc, 0, 4);
  expect(read(0, 0)).toBe(0x1237_8086);
  select(1, 0x60);
  machine.out(0xcfd, 0xff);
  expect(read(1, 0x60)).toBe(0x8080_8f80);
  machine.board.reset();
  expect(read(1, 0x60)).toBe(0x8080_8080);
});

test('narrow accesses do not reach the address register', () => {
  select(1, 0x60);
  machine.out(0xcf8, 0);
  machine.out(0xcf8, 0, 2);
  expect([machine.in(0xcf8), machine.in(0xcf8, 2), machine.in(0xcf8, 4)]).toEqual([0xff, 0xffff, 0x8000_0860]);
});

test('a rise of bit 2 of port 0xCF9 resets, once', () => {
  machine.out(0xcf9, 0x02);
  expect(machine.endings).toEqual([]);
  machine.out(0xcf9, 0x06);
  machine.out(0xcf9, 0x06);
  expect(machine.endings).toEqual(['reset port 0xCF9']);
  expect(machine.in(0xcf9)).toBe(0x06);
});

test('the routing and the address are saved', () => {
  select(1, 0x60);
  machine.out(0xcfc, 0x0b);
  const other = new TestMachine();
  other.board.restore(machine.board.save());
  expect(other.in(0xcfc, 4)).toBe(0x8080_800b);
});
