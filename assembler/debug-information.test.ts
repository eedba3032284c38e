import { describe, expect, test } from 'vitest';
import { assemble } from './index';

function run(source: string, files: Record<string, string> = {}) {
  const readFile = (path: string) => (path in files ? new TextEncoder().encode(files[path]) : undefined);
  const result = assemble({ fileName: 'src/main.asm', source, readFile });
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return result;
}

/** `address:size line` and where inside a macro. */
function lines(source: string, files?: Record<string, string>): string[] {
  return run(source, files).lines.map(({ address, size, file, line, innermost, code }) => {
    const inside = innermost ? ` in ${innermost.macro} ${innermost.file}:${innermost.line}` : '';
    return `${address.toString(16)}:${size} ${file}:${line}${inside}${code ? '' : ' data'}`;
  });
}

describe('lines', () => {
  test('have the address and size of what they made', () => {
    expect(lines('org 0x7c00\nbits 16\nstart:\n  mov ax, 5\n  jmp start\n\n  db 1, 2, 3')).toEqual([
      '7c00:3 src/main.asm:4',
      '7c03:2 src/main.asm:5',
      '7c05:3 src/main.asm:7 data',
    ]);
  });

  test('in a macro are those of the invocation, with the line of the body beside', () => {
    const source = '%macro two 1\nmov ax, %1\nmov bx, %1\n%endmacro\nnop\ntwo 5\nnop';
    expect(lines(source)).toEqual([
      '0:1 src/main.asm:5',
      '1:3 src/main.asm:6 in two src/main.asm:2',
      '4:3 src/main.asm:6 in two src/main.asm:3',
      '7:1 src/main.asm:7',
    ]);
  });

  test('of nested macros name the innermost one', () => {
    const source = '%macro inner 0\nnop\n%endmacro\n%macro outer 0\ninner\nnop\n%endmacro\nouter';
    expect(lines(source)).toEqual([
      '0:1 src/main.asm:8 in inner src/main.asm:2',
      '1:1 src/main.asm:8 in outer src/main.asm:6',
    ]);
  });

  test('of a %rep and of an included file are their own', () => {
    const source = '%rep 2\nnop\n%endrep\n%include "part.inc"\nnop';
    expect(lines(source, { 'src/part.inc': '\ncli\nsti\n' })).toEqual([
      '0:1 src/main.asm:2',
      '1:1 src/main.asm:2',
      '2:1 src/part.inc:2',
      '3:1 src/part.inc:3',
      '4:1 src/main.asm:5',
    ]);
  });

  test('of a standard macro are where it is written', () => {
    expect(lines('nop\nalign 4\nnop')).toEqual(['0:1 src/main.asm:1', '1:3 src/main.asm:2', '4:1 src/main.asm:3']);
  });

  test('cover every byte of every stored section exactly once', () => {
    const { sections, lines: entries } = run(
      'nop\nsection .data\ndd 1\nx: times 5 db 2\nsection .text\ndd x\ntimes 3 hlt',
    );
    for (const section of sections) {
      let at = section.address;
      for (const entry of entries.filter((candidate) => candidate.section === section.name)) {
        expect(entry.address).toBe(at);
        at += BigInt(entry.size);
      }
      expect(at).toBe(section.address + BigInt(section.size));
    }
  });
});

describe('symbols', () => {
  const source = 'org 0x1000\nglobal _start\nnop\n_start: nop\n.local: nop\nsize equ 5\nsection .data\nd: db 1';
  const { symbols, entry, origin, sections } = run(source);

  test('have their final address, section, kind and place', () => {
    expect(symbols).toEqual([
      {
        name: '_start',
        value: 0x1001n,
        section: '.text',
        global: true,
        kind: 'label',
        file: 'src/main.asm',
        line: 4,
        column: 1,
      },
      {
        name: '_start.local',
        value: 0x1002n,
        section: '.text',
        global: false,
        kind: 'label',
        file: 'src/main.asm',
        line: 5,
        column: 1,
      },
      {
        name: 'size',
        value: 5n,
        section: undefined,
        global: false,
        kind: 'equ',
        file: 'src/main.asm',
        line: 6,
        column: 1,
      },
      {
        name: 'd',
        value: 0x1004n,
        section: '.data',
        global: false,
        kind: 'label',
        file: 'src/main.asm',
        line: 8,
        column: 1,
      },
    ]);
  });

  test('give the entry and the origin', () => {
    expect([entry, origin]).toEqual([0x1001n, 0x1000n]);
    expect(sections.map(({ name, address, fileOffset, size }) => [name, address, fileOffset, size])).toEqual([
      ['.text', 0x1000n, 0, 3],
      ['.data', 0x1004n, 4, 1],
    ]);
  });
});

test('defines work as on the command line', () => {
  const source = 'db SCALE\n%ifdef FLAG\ndb 2\n%endif';
  const { bytes } = assemble({
    fileName: 'd.asm',
    source,
    readFile: () => undefined,
    defines: { SCALE: '3 + 4', FLAG: '' },
  });
  expect([...bytes]).toEqual([7, 2]);
});

test('files are looked for beside the including file, then in the include directories', () => {
  const files: Record<string, string> = {
    'inc/a.inc': '%include "b.inc"\n',
    'inc/b.inc': 'db 1\n',
    'src/b.inc': 'db 2\n',
  };
  const readFile = (path: string) => (path in files ? new TextEncoder().encode(files[path]) : undefined);
  const source = '%include "a.inc"\n%include "b.inc"';
  const { bytes } = assemble({ fileName: 'src/main.asm', source, readFile, includeDirectories: ['inc'] });
  expect([...bytes]).toEqual([1, 2]);
});
