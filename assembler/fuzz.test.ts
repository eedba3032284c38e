import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assemble } from './index';

const folder = join(import.meta.dirname, 'testdata');
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.asm') && !name.startsWith('forms-'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));

/** Park and Miller's generator: the same mangled sources on every run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

const splinters = [
  '[',
  ']',
  '(',
  ')',
  '%',
  '%%',
  '%{',
  '%[',
  '$',
  '$$',
  ',',
  ':',
  '"',
  '`\\',
  '\\\n',
  '{',
  '}',
  '%rep 3\n',
  '%endrep\n',
  '%macro m 1-*\n',
  '%endmacro\n',
  '%if 1\n',
  '%endif\n',
  'times -1 ',
  'times 70000 ',
  ' equ ',
  '0x',
  '1e',
  '1.5',
  "'",
  'section ',
  'resb -5',
  'resq 0x7fffffffffff',
  'align 3',
  'istruc x\n',
  '\0',
  '\u{1f600}',
  '%define x x y\n',
  '%1',
  '%0',
  '..@',
  '.',
  '-',
  '~',
  '?',
  '<<',
  'dup (',
  'jmp far ',
  'strict ',
  'rel ',
  '{k1}',
  '{1to8}',
  'org 0xffffffffffffffff\n',
  'constructor',
  '__proto__ equ 1\n',
  'toString:',
  '%substr a "b" -9999999999\n',
  '%strlen x 5\n',
  '%include "x"\n',
  'absolute $\n',
  '9999999999999999999999',
];

function mangle(source: string, random: (below: number) => number): string {
  let text = source;
  for (let count = 1 + random(6); count > 0; count--) {
    const at = random(text.length + 1);
    const kind = random(4);
    const length = random(12);
    if (kind === 0) text = text.slice(0, at) + text.slice(at + length);
    else if (kind === 1) text = text.slice(0, at) + splinters[random(splinters.length)] + text.slice(at);
    else if (kind === 2) {
      const from = random(text.length + 1);
      text = text.slice(0, at) + text.slice(from, from + 40) + text.slice(at);
    } else {
      const lines = text.split('\n');
      const line = random(lines.length);
      lines.splice(line, 1, lines[random(lines.length)]);
      text = lines.join('\n');
    }
  }
  return text;
}

const bombs: Record<string, string> = {
  'nested %rep': '%rep 1000000\n%rep 1000000\nnop\n%endrep\n%endrep\n',
  'macros that double':
    Array.from({ length: 40 }, (_, index) => `%macro m${index} 0\nm${index + 1}\nm${index + 1}\n%endmacro`).join('\n') +
    '\nm0\n',
  'definitions that double':
    Array.from({ length: 60 }, (_, index) => `%define d${index} d${index + 1}, d${index + 1}`).join('\n') +
    '\ndb d0\n'.repeat(50),
  'a file that includes itself': '%macro m 0\nn\n%endmacro\n%macro n 0\nm\nm\n%endmacro\n%include "bomb.asm"\nm\n',
  'times without end': 'times 0x7fffffffffffffff db 0\n'.repeat(5),
  'reserved without end': 'section .bss\nresq 0x7fffffffffff\nresq 0x7fffffffffff\n',
  'nested dup': `db ${'100 dup ('.repeat(40)}1${')'.repeat(40)}\n`,
  'a deep expression': `dd ${'('.repeat(100_000)}1\n`,
  'a long expression': `dd 1${'+1'.repeat(100_000)}\n`,
  'many unary operators': `dd ${'-'.repeat(100_000)}1\n`,
  'sizes that chase each other': 'a equ b + 1\nb equ a + 1\ndd a\n',
  'a layout without solution': 'bits 32\nx: times 200 - ($ - y) nop\ny: times 100 + (y - x) nop\n',
};

test.each(Object.entries(bombs))(
  '%s is refused in reasonable time',
  (_, source) => {
    const bytes = new TextEncoder().encode(source);
    const start = performance.now();
    const { diagnostics } = assemble({ fileName: 'bomb.asm', source, readFile: () => bytes });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).not.toEqual([]);
    expect(performance.now() - start).toBeLessThan(10_000);
  },
  60_000,
);

test('mangled sources are assembled or refused, but never throw and never hang', () => {
  const random = generator(20250101);
  let refused = 0;
  for (let round = 0; round < 600; round++) {
    const source = mangle(sources[random(sources.length)], random);
    const format = random(5) === 0 ? 'elf64' : 'bin';
    const start = performance.now();
    let result;
    try {
      result = assemble({ fileName: 'mangled.asm', source, readFile: () => undefined, format });
    } catch (error) {
      throw new Error(`round ${round} threw ${String(error)} for:\n${source}`, { cause: error });
    }
    const lineCount = source.split(/\r\n|\n|\r/).length;
    for (const { file, line, column, length } of result.diagnostics) {
      expect(column).toBeGreaterThanOrEqual(1);
      expect(length).toBeGreaterThanOrEqual(1);
      if (file === 'mangled.asm') expect(line).toBeLessThanOrEqual(lineCount);
    }
    if (result.diagnostics.some(({ severity }) => severity === 'error')) refused++;
    expect(performance.now() - start, `round ${round} took long:\n${source}`).toBeLessThan(5000);
  }
  // Both outcomes must occur, or the generator mangles too much or too little.
  expect(refused).toBeGreaterThan(100);
  expect(refused).toBeLessThan(590);
}, 120_000);
