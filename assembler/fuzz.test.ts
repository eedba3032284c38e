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
