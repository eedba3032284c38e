import { expect, test } from 'vitest';
import { problemsOf, type InstructionCase } from './testing/instruction-case';
import { FormRunner } from './testing/form-runner';

const cases: readonly InstructionCase[] = [
  { name: 'clc', code: 'f8', flags: { CF: 0 } },
  { name: 'stc', code: 'f9', flags: { CF: 1 } },
  { name: 'cmc: sets', code: 'f5', flags: { CF: 1 }, flagsBefore: 0x840 },
  { name: 'cmc: clears', code: 'f5', flags: { CF: 0 }, flagsBefore: 0x041 },
  { name: 'lahf: none', code: '9f', before: { rax: 0xff11n }, after: { rax: 0x0211n }, flagsBefore: 0x800 },
  { name: 'lahf: all', code: '9f', before: { rax: 0x11n }, after: { rax: 0xd711n }, flagsBefore: 0x0d5 },
  { name: 'sahf: all', code: '9e', before: { rax: 0xd700n }, flags: { CF: 1, PF: 1, AF: 1, ZF: 1, SF: 1 } },
  { name: 'sahf: parity without zero', code: '9e', before: { rax: 0x0400n }, flags: { CF: 0, PF: 1, AF: 0, ZF: 0, SF: 0 } },
]; // prettier-ignore

test.each(cases)('$name', (row) => {
  expect(problemsOf(row)).toEqual([]);
});

test('std and cld change DF and nothing else', () => {
  const runner = new FormRunner(64);
  runner.map(0x1000, 'read-execute');
  runner.place(0x1000, [0xfd, 0xfc]);
  runner.flags = 0xad7;
  runner.run(0x1000);
  expect(runner.flags).toBe(0xed7);
  runner.continue();
  expect(runner.flags).toBe(0xad7);
});
