import { expect, test } from 'vitest';
import { ProcessorException } from '../cpu/exception';
import { codeMode } from '../engine/decoder';
import { FormRunner } from './testing/form-runner';
import { hexBytes, problemsOf, type InstructionCase } from './testing/instruction-case';

const data = { rdi: 0x2000n };

const cases: readonly InstructionCase[] = [
  { name: 'push rsp stores the old pointer', code: '54', before: { rsp: 0x2008n }, memory: '00 00 00 00 00 00 00 00', memoryAfter: '08 20 00 00 00 00 00 00', after: { rsp: 0x2000n } },
  { name: 'pop rsp takes what was popped', code: '5c', before: { rsp: 0x2000n }, memory: '10 20 00 00 00 00 00 00', after: { rsp: 0x2010n } },
  { name: 'pop qword [rsp+8] is addressed after the pop', code: '8f 44 24 08', before: { rsp: 0x2000n }, memory: '01 02 03 04 05 06 07 08 00 00 00 00 00 00 00 00 00', memoryAfter: '01 02 03 04 05 06 07 08 00 00 00 00 00 00 00 00 01', after: { rsp: 0x2008n } },
  { name: 'push qword [rsp] is addressed before the push', code: 'ff 34 24', before: { rsp: 0x2008n }, memory: '00 00 00 00 00 00 00 00 07 00 00 00 00 00 00 00', memoryAfter: '07 00 00 00 00 00 00 00 07 00 00 00 00 00 00 00', after: { rsp: 0x2000n } },
  { name: 'push imm8 is sign-extended', code: '6a fe', before: { rsp: 0x2008n }, memory: '00 00 00 00 00 00 00 00', memoryAfter: 'fe ff ff ff ff ff ff ff', after: { rsp: 0x2000n } },
  { name: 'push cx moves by two', code: '66 51', before: { rcx: 0x1234n, rsp: 0x2002n }, memory: '00 00', memoryAfter: '34 12', after: { rsp: 0x2000n } },
  { name: 'push at an unmapped address', code: '50', before: { rsp: 0x9000n }, fault: 14 },
  { name: 'push at a non-canonical address', code: '50', before: { rsp: 1n << 63n }, fault: 12 },
  { name: 'pop to memory that cannot be written', code: '8f 07', before: { rdi: 0x9000n }, fault: 14 },
  { name: 'leave', code: 'c9', before: { rbp: 0x2000n }, memory: '99 00 00 00 00 00 00 00', after: { rsp: 0x2008n, rbp: 0x99n } },
  { name: 'enter 16, 0', code: 'c8 10 00 00', before: { rbp: 0x77n, rsp: 0x2020n }, memory: '', after: { rbp: 0x2018n, rsp: 0x2008n } },
  { name: 'enter 0, 2 copies one frame pointer', code: 'c8 00 00 02', before: { rbp: 0x2028n, rsp: 0x2018n }, memory: '00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 aa 00 00 00 00 00 00 00', memoryAfter: '10 20 00 00 00 00 00 00 aa 00 00 00 00 00 00 00 28 20 00 00 00 00 00 00 00 00 00 00 00 00 00 00 aa 00 00 00 00 00 00 00', after: { rbp: 0x2010n, rsp: 0x2000n } },
  { name: 'enter: the new top must be writable', code: 'c8 00 20 00', before: { rbp: 0x77n, rsp: 0x2020n }, memory: '', fault: 14 },
  { name: 'pushad', code: '60', bits: 32, before: { rax: 1n, rcx: 2n, rdx: 3n, rbx: 4n, rsp: 0x2020n, rbp: 5n, rsi: 6n, ...data }, memory: '00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00', memoryAfter: '00 20 00 00 06 00 00 00 05 00 00 00 20 20 00 00 04 00 00 00 03 00 00 00 02 00 00 00 01 00 00 00', after: { rsp: 0x2000n } },
  { name: 'popa', code: '66 61', bits: 32, before: { rax: 0x1_1111n, rsp: 0x2000n }, memory: '01 00 02 00 03 00 ff ff 04 00 05 00 06 00 07 00', after: { rdi: 0x0707_0001n, rsi: 0x0606_0002n, rbp: 0x0505_0003n, rbx: 0x0303_0004n, rdx: 0x0202_0005n, rcx: 0x0101_0006n, rax: 0x1_0007n, rsp: 0x2010n } },
]; // prettier-ignore

test.each(cases)('$name', (row) => {
  expect(problemsOf(row)).toEqual([]);
});

/** 32-bit code whose stack segment is 16-bit and based at 64 KiB. */
function smallStack(): FormRunner {
  const runner = new FormRunner(32);
  runner.map(0x1000, 'read-execute');
  runner.map(0x1_0000, 'read-write', 16);
  runner.state.ssBase = 0x1_0000n;
  runner.limitSegment('ss', 0xffff);
  runner.engine.selectMode(0, codeMode(32, 16));
  return runner;
}

test('a 16-bit stack wraps SP, keeps the upper half of ESP, and is based', () => {
  const runner = smallStack();
  runner.place(0x1000, hexBytes('50 58'));
  runner.state.rax = 0x1234_5678n;
  runner.state.rsp = 0xabcd_0000n;
  runner.run(0x1000);
  expect(runner.state.rsp).toBe(0xabcd_fffcn);
  expect(runner.bytes(0x1_fffc, 4)).toEqual(Uint8Array.of(0x78, 0x56, 0x34, 0x12));
  runner.state.rax = 0n;
  runner.continue();
  expect(runner.state.rax).toBe(0x1234_5678n);
  expect(runner.state.rsp).toBe(0xabcd_0000n);
});

test('a push beyond the limit of SS is #SS', () => {
  const runner = smallStack();
  runner.place(0x1000, hexBytes('50'));
  runner.state.rsp = 0x2n;
  expect(runner.run(0x1000)).toEqual(new ProcessorException(12, 0));
  expect(runner.state.rsp).toBe(2n);
});
