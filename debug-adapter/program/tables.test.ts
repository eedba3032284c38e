import { describe, expect, it } from 'vitest';
import { LineTable, type LineRange } from './line-table';
import { closeNames, SymbolTable } from './symbol-table';

describe('symbols', () => {
  const table = new SymbolTable([
    { name: 'main.loop', address: 0x1010n, size: 0, kind: 'place' },
    { name: 'main', address: 0x1000n, size: 0, kind: 'place' },
    { name: 'sized', address: 0x2000n, size: 4, kind: 'place' },
    { name: 'alias', address: 0x2000n, size: 0, kind: 'place' },
    { name: 'SCALE', address: 0x1008n, size: 0, kind: 'constant' },
  ]);
  it.each([
    [0x1000n, 'main'],
    [0x1009n, 'main+0x9'],
    [0x1012n, 'main.loop+0x2'],
    [0x2003n, 'sized+0x3'],
    [0x2004n, undefined],
    [0xfffn, undefined],
    [0x900000n, undefined],
  ])('describes 0x%x', (address, text) => {
    expect(table.describe(address)).toBe(text);
  });

  it('names a return address by the function that called', () => {
    expect(table.describe(0x1010n, 0x100fn)).toBe('main+0x10');
  });

  it('finds constants by name only', () => {
    expect(table.find('SCALE')?.address).toBe(0x1008n);
    expect(table.isPlace(0x1008n)).toBe(false);
    expect(table.isPlace(0x1010n)).toBe(true);
  });

  it('finds close names', () => {
    expect(closeNames('guest_irp', ['guest_rip', 'guest_rsp', 'host_rip'])).toEqual(['guest_rip', 'guest_rsp']);
    expect(closeNames('zzz', ['rax'])).toEqual([]);
  });
});

describe('lines', () => {
  const range = (start: number, end: number, line: number, file = '/src/a.asm', isStatement = true): LineRange => ({
    start: BigInt(start),
    end: BigInt(end),
    file,
    line,
    column: 0,
    isStatement,
  });
  const table = new LineTable([
    range(0x110, 0x112, 9),
    range(0x100, 0x102, 5),
    range(0x102, 0x104, 5),
    range(0x104, 0x106, 7),
    range(0x106, 0x108, 7, '/src/a.asm', false),
    range(0x200, 0x201, 5),
    range(0x300, 0x301, 3, '/src/lib/a.asm'),
  ]);

  it('finds the line of an address', () => {
    expect(table.find(0x103n)).toMatchObject({ line: 5 });
    expect(table.find(0x107n)).toMatchObject({ line: 7 });
    expect(table.find(0x108n)).toBeUndefined();
    expect(table.find(0xffn)).toBeUndefined();
  });

  it('breaks once where a line goes on, and at every place a line has', () => {
    expect(table.breakpointPlaces('/src/a.asm', 5)).toEqual({ line: 5, addresses: [0x100n, 0x200n] });
  });

  it('moves a breakpoint to the next line with code', () => {
    expect(table.breakpointPlaces('/src/a.asm', 6)).toEqual({ line: 7, addresses: [0x104n] });
    expect(table.breakpointPlaces('/src/a.asm', 10)).toBeUndefined();
  });

  it('knows a file by the end of its path', () => {
    expect(table.breakpointPlaces('/elsewhere/lib/a.asm', 1)).toMatchObject({ line: 3 });
    expect(table.breakpointPlaces('/elsewhere/b.asm', 1)).toBeUndefined();
    expect(table.breakpointPlaces('/elsewhere/a.asm', 1)).toBeUndefined();
  });
});
