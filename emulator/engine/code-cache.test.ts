import { beforeEach, describe, expect, it } from 'vitest';
import { CodeCache } from './code-cache';
import { codePageSlots, ramBase } from './linear-memory';
import { fixedHandler, recordBytes, recordField } from './record';

const handler = 100;
const mode = 64;

describe('CodeCache', () => {
  const buffer = new ArrayBuffer(ramBase);
  const bytes = new Uint8Array(buffer);
  let changes: (number | undefined)[];
  let cache: CodeCache;

  beforeEach(() => {
    changes = [];
    cache = new CodeCache(buffer, codePageSlots + 8, (page) => changes.push(page));
  });

  /** Makes it look decoded: an instruction of `length` bytes at an offset of a page. */
  function decoded(records: number, offset: number, length: number): number {
    const record = records + offset * recordBytes;
    cache.setHandler(record, handler);
    bytes[record + recordField.length] = length;
    return record;
  }

  const isDecoded = (record: number) => cache.handler(record) !== fixedHandler.decode;

  it('gives a page its records once for each mode, undecoded at first', () => {
    const records = cache.recordsOf(3, mode);
    expect(cache.recordsOf(3, mode)).toBe(records);
    expect(cache.recordsOf(3, 32)).not.toBe(records);
    expect(cache.physicalPageOf(records + 4095 * recordBytes)).toBe(3);
    expect(isDecoded(records)).toBe(false);
    // The records behind the page lead to the next one.
    expect(cache.handler(records + 4096 * recordBytes)).toBe(fixedHandler.pageEnd);
    expect(cache.handler(records + 4110 * recordBytes)).toBe(fixedHandler.pageEnd);
  });

  it('tells once that a page begins to hold code', () => {
    cache.recordsOf(3, mode);
    cache.recordsOf(3, 32);
    expect(changes).toEqual([3]);
    expect([cache.hasCode(3), cache.hasCode(4)]).toEqual([true, false]);
  });

  it('drops the instructions that a write overlaps, and no others', () => {
    const records = cache.recordsOf(3, mode);
    const before = decoded(records, 90, 10); // 90 to 99
    const over = decoded(records, 91, 10); // 91 to 100
    const longest = decoded(records, 86, 15); // 86 to 100
    const last = decoded(records, 101, 1);
    const after = decoded(records, 102, 2);
    cache.invalidate(3 * 4096 + 100, 2);
    expect([before, over, longest, last, after].map(isDecoded)).toEqual([true, false, false, false, true]);
  });

  it('drops in every mode, and on every page of a long write', () => {
    const first = decoded(cache.recordsOf(3, mode), 4095, 1);
    const other = decoded(cache.recordsOf(3, 32), 4095, 1);
    const second = decoded(cache.recordsOf(4, mode), 0, 3);
    const far = decoded(cache.recordsOf(4, mode), 8, 1);
    cache.invalidate(3 * 4096 + 4095, 2);
    expect([first, other, second, far].map(isDecoded)).toEqual([false, false, false, true]);
  });

  it('finds an instruction at the start of a page without looking before it', () => {
    const first = decoded(cache.recordsOf(3, mode), 0, 2);
    cache.invalidate(3 * 4096 + 1, 1);
    expect(isDecoded(first)).toBe(false);
  });

  it('drops everything when its slots are used up, and says so', () => {
    for (let page = 0; page < codePageSlots; page++) cache.recordsOf(page, mode);
    const first = decoded(cache.recordsOf(0, mode), 0, 1);
    expect(changes).not.toContain(undefined);
    cache.recordsOf(codePageSlots, mode);
    expect(changes.slice(-2)).toEqual([undefined, codePageSlots]);
    expect([cache.hasCode(0), cache.hasCode(codePageSlots)]).toEqual([false, true]);
    expect(isDecoded(first)).toBe(false);
  });

  it('takes writes outside RAM', () => {
    expect(() => cache.invalidate(0xfee0_0000, 8)).not.toThrow();
  });
});
