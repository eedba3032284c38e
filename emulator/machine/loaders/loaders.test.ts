import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RingsideError } from '../../errors';
import { SystemMemory } from '../../memory/system-memory';
import { isSelfDescribing, loadFlat, loadImage, writeImage, type LoadableImage } from './index';
import { findMultibootHeader } from './multiboot';
import { bootInformation } from './multiboot-information';

const guests = new URL('../../../bench/guests/elf/', import.meta.url);
const guest = (name: string) => new Uint8Array(fs.readFileSync(new URL(name, guests)));

/** An ELF64 executable with one segment, to be damaged; `change` sees a view of it. */
function elf64(change: (view: DataView) => void = () => {}): Uint8Array {
  const bytes = new Uint8Array(0x90);
  bytes.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
  const view = new DataView(bytes.buffer);
  view.setUint16(16, 2, true);
  view.setUint16(18, 62, true);
  view.setBigUint64(24, 0xffff_8000_0010_0004n, true);
  view.setBigUint64(32, 64n, true);
  view.setUint16(54, 56, true);
  view.setUint16(56, 1, true);
  view.setUint32(64, 1, true);
  [0x80n, 0xffff_8000_0010_0000n, 0x20_0000n, 0x10n, 0x30n].forEach((value, index) =>
    view.setBigUint64(72 + index * 8, value, true),
  );
  bytes.fill(0xcc, 0x80);
  change(view);
  return bytes;
}

/** A Multiboot header at `offset` of a file, with address fields when given. */
function multiboot(length: number, offset: number, flags: number, fields: readonly number[] = []): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  [0x1bad_b002, flags, -(0x1bad_b002 + flags), ...fields].forEach((value, index) =>
    view.setUint32(offset + index * 4, value, true),
  );
  return bytes;
}

function errorNumber(load: () => unknown): number | undefined {
  try {
    load();
  } catch (error) {
    if (error instanceof RingsideError) return error.number;
    throw error;
  }
  return undefined;
}

const shape = ({ format, segments, entry, entryState }: LoadableImage) => ({
  format,
  entry,
  entryState,
  segments: segments.map(({ address, bytes, zeroFill }) => [address, bytes.length, zeroFill]),
});

describe('ELF', () => {
  it('loads a segment at its physical address, and enters it there', () => {
    expect(shape(loadImage(elf64()))).toEqual({
      format: 'ELF64',
      entry: 0x20_0004,
      entryState: undefined,
      segments: [[0x20_0000, 0x10, 0x20]],
    });
  });

  it('takes an entry that is given as a physical address', () => {
    expect(loadImage(elf64((view) => view.setBigUint64(24, 0x20_0008n, true))).entry).toBe(0x20_0008);
  });

  const damages: [string, (view: DataView) => void, number][] = [
    ['big-endian', (view) => view.setUint8(5, 2), 1123],
    ['an unknown class', (view) => view.setUint8(4, 3), 1123],
    ['program headers beyond the file', (view) => view.setBigUint64(32, 0x80n, true), 1124],
    ['program headers at 2^64', (view) => view.setBigUint64(32, 2n ** 64n - 1n, true), 1124],
    ['program headers that are too small', (view) => view.setUint16(54, 32, true), 1124],
    ['another machine', (view) => view.setUint16(18, 183, true), 1125],
    ['an object file', (view) => view.setUint16(16, 1, true), 1125],
    ['a position-independent file', (view) => view.setUint16(16, 3, true), 1125],
    ['a core dump', (view) => view.setUint16(16, 4, true), 1125],
    ['a dynamic linker', (view) => view.setUint32(64, 3, true), 1125],
    ['no segment', (view) => view.setUint32(64, 6, true), 1126],
    ['a segment beyond the file', (view) => view.setBigUint64(72, 0x81n, true), 1126],
    ['a segment at 2^64 of the file', (view) => view.setBigUint64(72, 2n ** 64n - 8n, true), 1126],
    ['more bytes than memory', (view) => view.setBigUint64(104, 0xfn, true), 1126],
    ['a physical address of 64 bits', (view) => view.setBigUint64(88, 2n ** 64n - 16n, true), 1126],
    ['an entry outside', (view) => view.setBigUint64(24, 0x30_0000n, true), 1126],
  ];
  it.each(damages)('refuses %s', (_name, change, number) => {
    expect(errorNumber(() => loadImage(elf64(change)))).toBe(number);
  });

  it.each([
    'bench64-s1.elf64',
    'vmx64-s1.elf64',
    'svm64-s1.elf64',
    'bench32-s1.elf',
    'bench64-s1.elf',
    'vmx64-s1.elf',
    'svm64-s1.elf',
  ])('loads %s, a Multiboot image', (name) => {
    const image = loadImage(guest(name));
    expect(image).toMatchObject({ format: 'Multiboot', entry: 0x10_0020, entryState: 'multiboot' });
    expect(image.segments.map(({ address }) => address)).toEqual([0x10_0000]);
    // The header is the first thing the linker script places.
    expect([...image.segments[0].bytes.subarray(0, 4)]).toEqual([0x02, 0xb0, 0xad, 0x1b]);
  });

  it('answers every truncation and every flipped bit with an image or a numbered error', () => {
    const seen = new Set<number | undefined>();
    for (const name of ['bench32-s1.elf', 'vmx64-s1.elf64']) {
      const whole = guest(name);
      for (let length = 0; length < whole.length; length += length < 0x200 ? 1 : 97)
        seen.add(errorNumber(() => loadImage(whole.slice(0, length))));
      for (let bit = 0; bit < 0x100 * 8; bit++) {
        const damaged = whole.slice();
        damaged[bit >> 3] ^= 1 << (bit & 7);
        const memory = new SystemMemory(new Uint8Array(0x20_0000), { readMmio: () => 0, writeMmio() {} }, () => {});
        seen.add(errorNumber(() => writeImage(memory, loadImage(damaged))));
      }
    }
    expect([...seen].every((number) => number === undefined || (number >= 1123 && number <= 1129))).toBe(true);
    expect(seen.size).toBeGreaterThan(4);
  });
});

describe('Multiboot', () => {
  it('finds the header in the first 8 KiB, on 4-byte boundaries, with a right checksum', () => {
    expect(findMultibootHeader(multiboot(0x4000, 0x1ff4, 0))?.offset).toBe(0x1ff4);
    expect(findMultibootHeader(multiboot(0x4000, 0x1ff8, 0))).toBeUndefined();
    expect(findMultibootHeader(multiboot(0x4000, 0x102, 0))).toBeUndefined();
    const wrong = multiboot(0x100, 0x10, 3);
    wrong[0x18] ^= 1;
    expect(findMultibootHeader(wrong)).toBeUndefined();
    expect(isSelfDescribing(multiboot(0x100, 0, 3))).toBe(false);
  });

  const aout = 0x1_0003;
  it('loads by the address fields', () => {
    const image = loadImage(multiboot(0x300, 0x40, aout, [0x10_0020, 0x10_0000, 0x10_0200, 0x10_1000, 0x10_0100]));
    expect(shape(image)).toEqual({
      format: 'Multiboot',
      entry: 0x10_0100,
      entryState: 'multiboot',
      segments: [[0x10_0000, 0x200, 0xe00]],
    });
    // load_addr is 0x20 before the header.
    expect(image.segments[0].bytes[0x20]).toBe(0x02);
  });
  it('loads all of the file when load_end_addr is 0, and zeros nothing when bss_end_addr is', () => {
    const image = loadImage(multiboot(0x300, 0, aout, [0x10_0000, 0x10_0000, 0, 0, 0x10_0000]));
    expect(shape(image).segments).toEqual([[0x10_0000, 0x300, 0]]);
    expect(isSelfDescribing(multiboot(0x300, 0, aout, [0x10_0000, 0x10_0000, 0, 0, 0x10_0000]))).toBe(true);
  });
  it.each([
    ['load above header', [0x10_0000, 0x10_0001, 0, 0, 0x10_0001]],
    ['load before the file', [0x10_0000, 0xf_0000, 0, 0, 0x10_0000]],
    ['end beyond the file', [0x10_0000, 0x10_0000, 0x10_0301, 0, 0x10_0000]],
    ['end below load', [0x10_0000, 0x10_0000, 0xf_0000, 0, 0x10_0000]],
    ['bss below end', [0x10_0000, 0x10_0000, 0x10_0200, 0x10_01ff, 0x10_0000]],
    ['entry outside', [0x10_0000, 0x10_0000, 0x10_0200, 0x10_0400, 0x10_0400]],
  ])('refuses address fields with %s', (_name, fields) => {
    expect(errorNumber(() => loadImage(multiboot(0x300, 0, aout, fields)))).toBe(1129);
  });
  it('refuses requirements it cannot meet', () => {
    expect(errorNumber(() => loadImage(multiboot(0x300, 0, 4)))).toBe(1127);
    expect(errorNumber(() => loadImage(multiboot(0x300, 0, 0x8000)))).toBe(1127);
  });

  it('hands over memory sizes, map, command line and name', () => {
    const bytes = bootInformation(
      { ramSize: 0x400_0000, commandLine: 'kernel --größe', loaderName: 'Ringside' },
      0x9_0000,
      0x1_0000,
    );
    const view = new DataView(bytes.buffer);
    const word = (offset: number) => view.getUint32(offset, true);
    const text = (address: number) => {
      const start = address - 0x9_0000;
      return new TextDecoder().decode(bytes.subarray(start, bytes.indexOf(0, start)));
    };
    expect([word(0), word(4), word(8)]).toEqual([0x245, 640, 63 * 1024]);
    expect([text(word(16)), text(word(64))]).toEqual(['kernel --größe', 'Ringside']);
    const map: bigint[][] = [];
    for (let at = word(48) - 0x9_0000, end = at + word(44); at < end; at += word(at) + 4) {
      map.push([view.getBigUint64(at + 4, true), view.getBigUint64(at + 12, true), BigInt(word(at + 20))]);
    }
    expect(map).toEqual([
      [0n, 0xa_0000n, 1n],
      [0xa_0000n, 0x6_0000n, 2n],
      [0x10_0000n, 0x3f0_0000n, 1n],
    ]);
    expect(
      errorNumber(() => bootInformation({ ramSize: 0x10_0000, commandLine: 'x'.repeat(500), loaderName: '' }, 0, 400)),
    ).toBe(1130);
  });
});

describe('flat', () => {
  it('loads and enters at its address, or where told', () => {
    expect(shape(loadFlat(new Uint8Array(4), 0x7c00))).toEqual({
      format: 'flat',
      entry: 0x7c00,
      entryState: undefined,
      segments: [[0x7c00, 4, 0]],
    });
    expect(loadFlat(new Uint8Array(4), 0x7c00, 0x7c03n).entry).toBe(0x7c03);
  });
  it.each([
    [0, 0x7c00, undefined, 1120],
    [4, -1, undefined, 1121],
    [4, 0.5, undefined, 1121],
    [4, NaN, undefined, 1121],
    [4, 2 ** 52, undefined, 1121],
    [4, 0x7c00, 0x7c04, 1122],
    [4, 0x7c00, 0x7bff, 1122],
  ])('refuses %i bytes at %d, entry %s', (length, address, entry, number) => {
    expect(errorNumber(() => loadFlat(new Uint8Array(length), address, entry))).toBe(number);
  });
});

describe('writing an image', () => {
  it('zeroes what the file does not fill, and drops decoded code', () => {
    const dropped: number[][] = [];
    const memory = new SystemMemory(
      new Uint8Array(0x30_0000).fill(0xff),
      { readMmio: () => 0, writeMmio() {} },
      (...range) => dropped.push(range),
    );
    writeImage(memory, loadImage(elf64()));
    expect([...memory.ram.subarray(0x1f_ffff, 0x20_0031)]).toEqual([
      0xff,
      ...Array(16).fill(0xcc),
      ...Array(32).fill(0),
      0xff,
    ]);
    expect(dropped).toEqual([[0x20_0000, 0x30]]);
  });
  it('refuses what does not fit, before writing', () => {
    const memory = new SystemMemory(new Uint8Array(0x20_0020), { readMmio: () => 0, writeMmio() {} }, () => {});
    expect(errorNumber(() => writeImage(memory, loadImage(elf64())))).toBe(1128);
    expect(memory.ram.every((byte) => byte === 0)).toBe(true);
  });
});
