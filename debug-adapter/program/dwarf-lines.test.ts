import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RingsideError } from '../../emulator/index';
import { joinPath } from './dwarf-file-table';
import { readLineTable, type LineRow } from './dwarf-lines';
import { readSymbols } from './elf-symbols';

const guests = fileURLToPath(new URL('../../bench/guests/', import.meta.url));
const fixtures = fileURLToPath(new URL('./fixtures/', import.meta.url));
const bytesOf = (...parts: string[]) => new Uint8Array(fs.readFileSync(path.join(...parts)));

const symbol = (bytes: Uint8Array, name: string) => readSymbols(bytes).find((each) => each.name === name);
const at = (rows: readonly LineRow[], address: bigint | undefined) =>
  rows.find((row) => row.address === address && !row.endSequence);
const brief = ({ address, file, line, column, endSequence }: LineRow) => [address, file, line, column, endSequence];

describe('symbols', () => {
  it('have kinds and sizes', () => {
    const elf = bytesOf(fixtures, 'two-files.elf');
    expect(symbol(elf, 'add')).toMatchObject({ kind: 'function', address: 0x10_000en, size: 37 });
    expect(symbol(elf, 'counter')).toMatchObject({ kind: 'object', size: 4 });
    expect(readSymbols(elf).map(({ name }) => name)).not.toContain('two-files.c');
  });
  it('are labels and constants in an assembled file', () => {
    const elf = bytesOf(guests, 'elf/vmx64-s1.elf64');
    expect(symbol(elf, 'long_start')).toEqual({ name: 'long_start', address: 0x10_03d0n, size: 0, kind: 'label' });
    expect(symbol(elf, 'WORK')).toEqual({ name: 'WORK', address: 0x40_0000n, size: 0, kind: 'constant' });
    expect(symbol(elf, 'long_start.idt')?.kind).toBe('label');
  });
  it('are read from 32-bit files', () => {
    expect(symbol(bytesOf(guests, 'elf/bench32-s1.elf'), '_start')).toEqual({
      name: '_start',
      address: 0x10_0020n,
      size: 0,
      kind: 'label',
    });
  });
});

describe.each(['vmx64', 'svm64', 'bench64'])('lines of %s, DWARF 3 by nasm', (name) => {
  const elf = bytesOf(guests, `elf/${name}-s1.elf64`);
  const rows = readLineTable(elf, (warning) => expect.unreachable(warning));
  const sources = new Map<string, string[]>();
  const source = (file: string) => {
    const lines = sources.get(file) ?? fs.readFileSync(path.join(guests, path.basename(file)), 'utf8').split('\n');
    sources.set(file, lines);
    return lines;
  };

  it('lead from each label to a line just behind it', () => {
    let checked = 0;
    for (const { name: label, address, kind } of readSymbols(elf)) {
      const row = at(rows, address);
      if (kind === 'constant' || row === undefined || label.includes('.') || label.includes('@')) continue;
      expect(row.file).toMatch(/^\/usr\/src\/guests\/\w+\.(asm|inc)$/);
      const lines = source(row.file).slice(Math.max(0, row.line - 8), row.line);
      expect([label, lines.some((text) => new RegExp(`^${label}\\b`).test(text))]).toEqual([label, true]);
      checked++;
    }
    expect(checked).toBeGreaterThan(20);
  });

  it('rise within each sequence, which an end closes', () => {
    rows.forEach((row, index) => {
      const next = rows[index + 1];
      if (!row.endSequence) expect(next.address).toBeGreaterThanOrEqual(row.address);
      expect(row.isStatement).toBe(true);
    });
    expect(rows.at(-1)?.endSequence).toBe(true);
  });
});

it('reads files, columns and folders of DWARF 5, without the function the linker dropped', () => {
  const rows = readLineTable(bytesOf(fixtures, 'two-files.elf'), (warning) => expect.unreachable(warning));
  expect(rows.map(brief)).toEqual([
    [0x10_0000n, '/src/two-files.h', 1, 36, false],
    [0x10_0007n, '/src/two-files.h', 2, 16, false],
    [0x10_000cn, '/src/two-files.h', 3, 1, false],
    [0x10_000en, '/src/two-files.h', 3, 1, true],
    [0x10_000en, '/src/two-files.c', 12, 30, false],
    [0x10_0018n, '/src/two-files.c', 13, 11, false],
    [0x10_0029n, '/src/two-files.c', 14, 15, false],
    [0x10_0031n, '/src/two-files.c', 15, 1, false],
    [0x10_0033n, '/src/two-files.c', 15, 1, true],
    [0x10_0033n, '/src/two-files.c', 17, 19, false],
    [0x10_0037n, '/src/two-files.c', 18, 3, false],
    [0x10_004dn, '/src/two-files.c', 19, 3, false],
    [0x10_004fn, '/src/two-files.c', 19, 3, true],
  ]);
});

const hasGcc = spawnSync('gcc', ['-dumpmachine'], { encoding: 'utf8' }).stdout?.startsWith('x86_64') ?? false;
describe.runIf(hasGcc)('lines of what gcc makes', () => {
  const build = (...options: string[]) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ringside-lines-'));
    try {
      for (const file of ['two-files.c', 'two-files.h'])
        fs.copyFileSync(path.join(fixtures, file), path.join(folder, file));
      const flags = [
        '-O0',
        '-ffreestanding',
        '-nostdlib',
        '-static',
        '-no-pie',
        `-ffile-prefix-map=${folder}=/src`,
        '-Wl,-n,-Ttext=0x100000',
      ];
      execFileSync('gcc', ['-g', ...flags, ...options, 'two-files.c', '-o', 'out.elf'], { cwd: folder, stdio: 'pipe' });
      return bytesOf(folder, 'out.elf');
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  };
  it.each([
    ['-gdwarf-2'],
    ['-gdwarf-3'],
    ['-gdwarf-4'],
    ['-gdwarf-5'],
    ['-gdwarf-5', '-gdwarf64'],
    ['-gdwarf-4', '-gdwarf64'],
  ])('%s %s', (...options) => {
    const elf = build(...options);
    const rows = readLineTable(elf, (warning) => expect.unreachable(warning));
    expect(at(rows, symbol(elf, 'add')?.address)).toMatchObject({ file: '/src/two-files.c', line: 12 });
    expect(at(rows, symbol(elf, '_start')?.address)).toMatchObject({ file: '/src/two-files.c', line: 17 });
    expect(rows.some(({ file, line }) => file === '/src/two-files.h' && line === 2)).toBe(true);
  });
});

describe('damaged files', () => {
  const whole = bytesOf(fixtures, 'two-files.elf');
  const read = (bytes: Uint8Array) => {
    const warnings: string[] = [];
    try {
      return { rows: readLineTable(bytes, (warning) => warnings.push(warning)), symbols: readSymbols(bytes), warnings };
    } catch (error) {
      expect(error).toBeInstanceOf(RingsideError);
      return undefined;
    }
  };

  it('give what can be read, or a numbered error, wherever they end', () => {
    for (let length = 0; length < whole.length; length += 7) read(whole.slice(0, length));
  });

  it('give what can be read whatever bit is wrong', () => {
    let warned = 0;
    for (let bit = 0; bit < whole.length * 8; bit += 5) {
      const damaged = whole.slice();
      damaged[bit >> 3] ^= 1 << (bit & 7);
      const result = read(damaged);
      warned += result?.warnings.length ? 1 : 0;
      for (const row of result?.rows ?? [])
        expect(row.line >= 0 && row.column >= 0 && typeof row.address === 'bigint').toBe(true);
    }
    expect(warned).toBeGreaterThan(0);
  });

  it('say that compressed sections are left out', () => {
    const elf = whole.slice();
    const view = new DataView(elf.buffer);
    // SHF_COMPRESSED in every section header.
    for (let index = 0; index < view.getUint16(60, true); index++) {
      const flags = Number(view.getBigUint64(40, true)) + index * 64 + 8;
      view.setBigUint64(flags, view.getBigUint64(flags, true) | 0x800n, true);
    }
    expect(read(elf)).toMatchObject({ rows: [], warnings: [expect.stringContaining('.debug_line is compressed')] });
  });
});

/** An ELF64 file with code at 0x1000 to 0x1fff and these bytes as .debug_line. */
function elfWithLines(lines: readonly number[]): Uint8Array {
  const names = '\0.text\0.debug_line\0.shstrtab\0';
  const namesAt = 64 + lines.length;
  const sectionsAt = namesAt + names.length;
  const bytes = new Uint8Array(sectionsAt + 4 * 64);
  const view = new DataView(bytes.buffer);
  bytes.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
  bytes.set(lines, 64);
  bytes.set(Buffer.from(names), namesAt);
  view.setBigUint64(40, BigInt(sectionsAt), true);
  [64, 4, 3].forEach((value, index) => view.setUint16(58 + index * 2, value, true));
  // Name, type, flags, address, offset, size.
  const sections = [
    [0, 0, 0, 0, 0, 0],
    [1, 8, 2, 0x1000, 0, 0x1000],
    [names.indexOf('.debug'), 1, 0, 0, 64, lines.length],
    [names.indexOf('.shstrtab'), 3, 0, 0, namesAt, names.length],
  ];
  sections.forEach(([name, type, flags, address, offset, size], index) => {
    const at = sectionsAt + index * 64;
    view.setUint32(at, name, true);
    view.setUint32(at + 4, type, true);
    [flags, address, offset, size].forEach((value, part) => view.setBigUint64(at + 8 + part * 8, BigInt(value), true));
  });
  return bytes;
}

const word = (value: number) => [value & 0xff, (value >> 8) & 0xff, (value >> 16) & 0xff, value >>> 24];
const text = (value: string) => [...Buffer.from(value), 0];

/** A unit of version 2 for file `a.s` in folder `lib`: line base -1, line range 4, opcode base 10. */
function unitOf(program: readonly number[], version = 2): number[] {
  const header = [1, 1, 0xff, 4, 10, 0, 1, 1, 1, 1, 0, 0, 0, 1, ...text('lib'), 0, ...text('a.s'), 1, 0, 0, 0];
  const rest = [version, 0, ...word(header.length), ...header, ...program];
  return [...word(rest.length), ...rest];
}

const setAddress = (address: number) => [0, 9, 2, ...word(address), 0, 0, 0, 0];
const endSequence = [0, 1, 1];

describe('the line program', () => {
  const rowsOf = (program: readonly number[]) =>
    readLineTable(elfWithLines(unitOf(program)), (warning) => expect.unreachable(warning));
  const short = (rows: readonly LineRow[]) =>
    rows.map(({ address, line, endSequence: end }) => [Number(address), line, ...(end ? ['end'] : [])]);

  it('advances by special opcodes, constants and operands', () => {
    // Special opcode: 10 + (line - -1) + 4 * address. const_add_pc: (255 - 10) / 4 = 61. advance_pc 0x80 0x01 = 128.
    const program = [
      ...setAddress(0x1000),
      1,
      10 + 3 + 4 * 2,
      8,
      1,
      2,
      0x80,
      0x01,
      3,
      0x7d,
      9,
      5,
      1,
      1,
      ...endSequence,
    ];
    expect(short(rowsOf(program))).toEqual([
      [0x1000, 1],
      [0x1002, 3],
      [0x103f, 3],
      [0x11c4, 0],
      [0x11c4, 0, 'end'],
    ]);
  });
  it('keeps file, column and statement for the rows that follow, and forgets them at the end of a sequence', () => {
    const program = [...setAddress(0x1000), 5, 7, 6, 1, ...endSequence, ...setAddress(0x1100), 1, ...endSequence];
    expect(rowsOf(program).map(({ file, column, isStatement }) => [file, column, isStatement])).toEqual([
      ['lib/a.s', 7, false],
      ['lib/a.s', 7, false],
      ['lib/a.s', 0, true],
      ['lib/a.s', 0, true],
    ]);
  });
  it('defines files on the way, and steps over opcodes it does not know', () => {
    const defined = [3, ...text('b.s'), 0, 0, 0];
    const program = [...setAddress(0x1000), 0, defined.length, ...defined, 4, 2, 0, 3, 0x80, 1, 2, 1, ...endSequence];
    expect(rowsOf(program).map(({ file }) => file)).toEqual(['b.s', 'b.s']);
  });
  it('has no rows for code that is not there', () => {
    const program = [...setAddress(0), 1, ...endSequence, ...setAddress(0x2000), 1, ...endSequence];
    expect(rowsOf(program)).toEqual([]);
  });
  it('loses only the unit that is broken', () => {
    const good = unitOf([...setAddress(0x1000), 1, ...endSequence]);
    const cut = unitOf([...setAddress(0x1000), 2, 0x80]);
    const warnings: string[] = [];
    const rows = readLineTable(elfWithLines([...cut, ...good, ...unitOf([], 6), ...good]), (warning) =>
      warnings.push(warning),
    );
    expect(short(rows)).toEqual([
      [0x1000, 1],
      [0x1000, 1, 'end'],
      [0x1000, 1],
      [0x1000, 1, 'end'],
    ]);
    expect(warnings).toEqual([
      'The line table at 0 of .debug_line is left out: the data end in the middle.',
      `The line table at ${cut.length + good.length} of .debug_line is left out: it has version 6.`,
    ]);
  });
  it('bounds numbers and lengths', () => {
    const endless = Array.from({ length: 200 }, () => 0xff);
    const warnings: string[] = [];
    const warn = (warning: string) => warnings.push(warning);
    readLineTable(elfWithLines(unitOf([2, ...endless])), warn);
    readLineTable(elfWithLines([...word(0x7fff_ffff), 2, 0]), warn);
    readLineTable(elfWithLines([...word(-1), ...endless]), warn);
    expect(warnings).toHaveLength(3);
  });
});

it.each([
  ['/src', 'a.c', '/src/a.c'],
  ['/src/', './lib/../a.c', '/src/a.c'],
  ['/src', '/other/a.c', '/other/a.c'],
  ['/src', 'C:\\a.c', 'C:\\a.c'],
  ['', 'a.c', 'a.c'],
  ['../up', 'a.c', '../up/a.c'],
  ['/src', '../../a.c', '/../a.c'],
])('joins %s and %s', (folder, name, joined) => {
  expect(joinPath(folder, name)).toBe(joined);
});
