import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { assemble } from './index';
import { problems } from './diagnostics';
import type { Problem } from './diagnostics';

const scratch = mkdtempSync(join(tmpdir(), 'diagnostics-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const nasm = (() => {
  try {
    return execFileSync('nasm', ['-v']).toString().startsWith('NASM version 2.16');
  } catch {
    return false;
  }
})();

function diagnose(source: string) {
  const { diagnostics } = assemble({ fileName: 'test.asm', source, readFile: () => undefined });
  return diagnostics;
}

function errorsOf(source: string) {
  return diagnose(source).filter(({ severity }) => severity === 'error');
}

/** One row a mistake: the source, the problem, and the text that must be underlined on the last line. */
const mistakes: [source: string, problem: Problem, underlined: string][] = [
  [`db 'abc`, 'unterminatedString', `'abc`],
  ['mov eax, 0x12g4', 'badNumber', '0x12g4'],
  ['frobnicate eax, 5', 'unknownInstruction', 'eax'],
  ['x: frobnicate', 'unknownInstruction', 'frobnicate'],
  ['mov eax, ebx ecx', 'trailingTokens', 'ecx'],
  ['mov eax,', 'operandExpected', ' '],
  ['mov eax, [ebx', 'badEffectiveAddress', '['],
  ['bits 32\nmov eax, [ebx+ecx+edx]', 'badEffectiveAddress', '[ebx+ecx+edx]'],
  ['bits 32\nmov eax, [esp*2]', 'badEffectiveAddress', '[esp*2]'],
  ['bits 32\nmov eax, [ebx*7]', 'badEffectiveAddress', '[ebx*7]'],
  ['mov eax, (1 + 2', 'unbalancedParenthesis', '('],
  ['mov eax, missing', 'symbolNotDefined', 'missing'],
  ['mov eax, 5 / 0', 'divisionByZero', '/'],
  ['bits 32\nmov eax, bx', 'invalidOperands', 'mov'],
  ['bits 32\nmov eax, word [ebx]', 'invalidOperands', 'mov'],
  ['bits 32\nmov [ebx], 5', 'operandSizeMissing', '[ebx]'],
  ['bits 32\npush rax', 'notInThisMode', 'push'],
  ['bits 64\npusha', 'notInThisMode', 'pusha'],
  ['bits 64\nmov ah, r8b', 'cannotEncode', 'mov'],
  ['a: nop\na: nop', 'symbolRedefined', 'a'],
  ['jmp short x\ntimes 200 nop\nx: loop $ - 200', 'branchOutOfRange', '$ - 200'],
  ['%if 1', 'unbalancedConditional', '%if'],
  ['%endif', 'unbalancedConditional', '%endif'],
  ['%macro m 1', 'unbalancedMacro', '%macro'],
  ['%rep 5', 'unbalancedRepeat', '%rep'],
  ['%nonsense', 'unknownDirective', '%nonsense'],
  ['%error no good', 'userError', '%error'],
  ['%include "nowhere.inc"', 'fileNotFound', '"nowhere.inc"'],
  ['incbin "nowhere.bin"', 'fileNotFound', '"nowhere.bin"'],
  ['%if later > 5\n%endif\nlater: nop\n%if later > 5', 'unbalancedConditional', '%if'],
  ['times -1 nop', 'negativeCount', 'times'],
  ['resb -1', 'negativeCount', 'resb'],
  ['bits 48', 'badDirectiveArgument', '48'],
  ['extern printf\ncall printf', 'cannotRelocate', 'printf'],
  ['section x follows=nowhere', 'badSection', 'follows'],
  ['align 3', 'badAlignment', 'align 3'],
  ['absolute 5\nnop', 'initializedInNobits', 'nop'],
  ['lock 5', 'statementExpected', '5'],
  ['%pop', 'contextStack', '%pop'],
  ['mov eax, %$x', 'contextStack', '%$x'],
  ['db eax', 'registerInExpression', 'eax'],
  ['x equ y + z\ny: nop\nsection .data\nz: nop', 'notConstant', 'z: nop'],
];

describe('every mistake is reported with its number and place', () => {
  test.each(mistakes)('%j', (source, problem, underlined) => {
    const found = errorsOf(source).filter(({ number }) => number === problems[problem]);
    expect(found, JSON.stringify(errorsOf(source))).not.toEqual([]);
    const lines = source.split('\n');
    const texts = found.map(({ line, column, length }) => `${lines[line - 1]} `.slice(column - 1, column - 1 + length));
    if (underlined !== 'z: nop') expect(texts).toContain(underlined);
  });

  test.runIf(nasm)('NASM refuses all of them too', () => {
    for (const [source] of mistakes) {
      const file = join(scratch, 'mistake.asm');
      writeFileSync(file, `${source}\n`);
      const run = () => execFileSync('nasm', ['-f', 'bin', '-o', join(scratch, 'out'), file], { stdio: 'ignore' });
      expect(run, source).toThrow();
    }
  });
});

test('all mistakes are reported, not only the first', () => {
  const source = ['bits 64', 'mov eax, bx', 'frob eax', 'mov rax, missing', 'db 5 +', 'jmp other'].join('\n');
  expect(
    errorsOf(source)
      .map(({ line }) => line)
      .sort(),
  ).toEqual([2, 3, 4, 5, 6]);
});

test('a mistake in a macro is shown where the macro was used, and says where it is', () => {
  const [error] = errorsOf('bits 32\n%macro load 1\nnop\nmov eax, %1\n%endmacro\nload bx');
  expect(error).toMatchObject({ line: 6, column: 1, length: 7 });
  expect(error.message).toContain(`In macro 'load', test.asm:4`);
});

test('an argument is underlined itself', () => {
  const [error] = errorsOf('bits 32\n%macro load 1\nmov eax, %1\n%endmacro\nload  missing');
  expect(error).toMatchObject({ line: 5, column: 7, length: 7 });
});

test('warnings do not stop the assembly', () => {
  const { bytes, diagnostics } = assemble({
    fileName: 'w.asm',
    source: 'db 300\nlonely\n%warning careful\n',
    readFile: () => undefined,
  });
  expect([...bytes]).toEqual([44]);
  expect(diagnostics.map(({ severity, line }) => [severity, line])).toEqual([
    ['warning', 1],
    ['warning', 2],
    ['warning', 3],
  ]);
});

test('numbers are unique and in the range of the assembler', () => {
  const numbers = Object.values(problems);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.every((number) => number >= 2000 && number <= 2999)).toBe(true);
});
