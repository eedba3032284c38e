import { expect, test } from 'vitest';
import { ProcessorException } from '../cpu/exception';
import { FormRunner } from './testing/form-runner';
import { hexBytes, problemsOf, type InstructionCase } from './testing/instruction-case';

const cases: readonly InstructionCase[] = [
  { name: 'jrcxz: taken', code: 'e3 10', before: { rcx: 0n }, continuesAt: 0x12 },
  { name: 'jrcxz: not taken', code: 'e3 10', before: { rcx: 1n << 32n } },
  { name: 'jecxz: upper half is not looked at', code: '67 e3 10', before: { rcx: 1n << 32n }, continuesAt: 0x13 },
  { name: 'loop: counts down and leaves flags', code: 'e2 20', before: { rcx: 2n }, after: { rcx: 1n }, continuesAt: 0x22 },
  { name: 'loop: ends', code: 'e2 20', before: { rcx: 1n }, after: { rcx: 0n } },
  { name: 'loop: zero wraps', code: 'e2 20', before: { rcx: 0n }, after: { rcx: (1n << 64n) - 1n }, continuesAt: 0x22 },
  { name: 'loop with ECX', code: '67 e2 20', before: { rcx: 0x7_0000_0000n }, after: { rcx: 0xffff_ffffn }, continuesAt: 0x23 },
  { name: 'loop with CX', code: '67 e2 20', bits: 32, before: { rcx: 0x5_0002n }, after: { rcx: 0x5_0001n }, continuesAt: 0x23 },
  { name: 'loope: ZF clear ends', code: 'e1 20', before: { rcx: 5n }, after: { rcx: 4n }, flagsBefore: 0 },
  { name: 'loope: ZF set goes on', code: 'e1 20', before: { rcx: 5n }, after: { rcx: 4n }, flagsBefore: 0x40, continuesAt: 0x22 },
  { name: 'loopne: ZF set ends', code: 'e0 20', before: { rcx: 5n }, after: { rcx: 4n }, flagsBefore: 0x40 },
  { name: 'ret: non-canonical target', code: 'c3', before: { rsp: 0x2000n }, memory: '00 00 00 00 00 00 00 80', fault: 13 },
  { name: 'ret 16', code: 'c2 10 00', before: { rsp: 0x2000n }, memory: '00 00 01 00 00 00 00 00', after: { rsp: 0x2018n }, continuesAt: 0 },
  { name: 'call rax: non-canonical target', code: 'ff d0', before: { rax: 1n << 47n }, fault: 13 },
]; // prettier-ignore

test.each(cases)('$name', (row) => {
  expect(problemsOf(row)).toEqual([]);
});

test('loop across pages goes through the execute TLB and counts every instruction', () => {
  const runner = new FormRunner(64);
  runner.map(0x1000, 'read-execute', 2);
  // 0x1fe0: inc eax; jmp 0x2010    0x2010: loop 0x1fe0; nop
  runner.place(0x1fe0, hexBytes('ff c0 eb 2c'));
  runner.place(0x2010, hexBytes('e2 ce 90'));
  runner.state.rax = 0n;
  runner.state.rcx = 10n;
  runner.run(0x1fe0, 30);
  expect(runner.state.rax).toBe(10n);
  expect(runner.state.rip).toBe(0x2012n);
});

test('a taken loop beyond the limit of CS changes nothing', () => {
  const runner = new FormRunner(32);
  runner.map(0x1000, 'read-execute', 2);
  runner.place(0x1ff0, hexBytes('e2 40'));
  runner.limitSegment('cs', 0x1fff, false);
  runner.state.rcx = 5n;
  expect(runner.run(0x1ff0)).toEqual(new ProcessorException(13, 0));
  expect(runner.state.rcx).toBe(5n);
  expect(runner.state.rip).toBe(0x1ff0n);
});

test('a jump inside a page beyond the limit of CS is #GP', () => {
  const runner = new FormRunner(32);
  runner.map(0x1000, 'read-execute');
  runner.place(0x1000, hexBytes('eb 40'));
  runner.limitSegment('cs', 0x1041, false);
  expect(runner.run(0x1000)).toEqual(new ProcessorException(13, 0));
  runner.limitSegment('cs', 0x1042, false);
  expect(runner.run(0x1000)).toBe('budget');
  expect(runner.state.rip).toBe(0x1042n);
});
