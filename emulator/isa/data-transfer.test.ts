import { expect, test } from 'vitest';
import { problemsOf, type InstructionCase } from './testing/instruction-case';

const ones = 0xffff_ffff_ffff_ffffn;

const cases: readonly InstructionCase[] = [
  { name: 'mov ah, bh: both high bytes', code: '88 fc', before: { rax: 0x1122n, rbx: 0x3344n }, after: { rax: 0x3322n } },
  { name: 'mov eax, eax clears the upper half', code: '89 c0', before: { rax: ones }, after: { rax: 0xffff_ffffn } },
  { name: 'movbe cx, [rdi]', code: '66 0f 38 f0 0f', before: { rcx: ones, rdi: 0x2000n }, memory: '12 34', after: { rcx: 0xffff_ffff_ffff_1234n } },
  { name: 'movbe [rdi], ecx', code: '0f 38 f1 0f', before: { rcx: 0x0102_0304n, rdi: 0x2000n }, memory: '00 00 00 00', memoryAfter: '01 02 03 04' },
  { name: 'movsxd rax, ecx', code: '48 63 c1', before: { rcx: 0x8000_0000n }, after: { rax: 0xffff_ffff_8000_0000n } },
  { name: 'lea eax, [rdi+rcx*4-1]', code: '8d 44 8f ff', before: { rdi: ones, rcx: 2n }, after: { rax: 6n } },
  { name: 'xlatb: AL is unsigned', code: 'd7', before: { rax: 0xff80n, rbx: 0x1f82n }, memory: '00 00 77', after: { rax: 0xff77n } },
  { name: 'xchg [rdi], ah', code: '86 27', before: { rax: 0x1234n, rdi: 0x2000n }, memory: '56', memoryAfter: '12', after: { rax: 0x5634n } },
  { name: 'xadd eax, eax: the sum stays', code: '0f c1 c0', before: { rax: 0x8000_0000n }, after: { rax: 0n }, flags: { CF: 1, PF: 1, AF: 0, ZF: 1, SF: 0, OF: 1 } },
  { name: 'lock xadd [rdi], cl', code: 'f0 0f c0 0f', before: { rcx: 0x11n, rdi: 0x2000n }, memory: 'ff', memoryAfter: '10', after: { rcx: 0xffn }, flags: { CF: 1, PF: 0, AF: 1, ZF: 0, SF: 0, OF: 0 } },
  { name: 'cmpxchg [rdi], ecx: equal', code: '0f b1 0f', before: { rax: 0x5_0000_0001n, rcx: 9n, rdi: 0x2000n }, memory: '01 00 00 00', memoryAfter: '09 00 00 00', flags: { CF: 0, PF: 1, AF: 0, ZF: 1, SF: 0, OF: 0 } },
  { name: 'cmpxchg [rdi], ecx: different', code: '0f b1 0f', before: { rax: 0x5_0000_0001n, rcx: 9n, rdi: 0x2000n }, memory: '02 00 00 00', after: { rax: 2n }, flags: { CF: 1, PF: 1, AF: 1, ZF: 0, SF: 1, OF: 0 } },
  { name: 'cmpxchg edx, ecx: different leaves all 64 bits', code: '0f b1 ca', before: { rax: 1n, rdx: 0x7_0000_0003n }, after: { rax: 3n }, flags: { CF: 1, PF: 0, AF: 1, ZF: 0, SF: 1, OF: 0 } },
  { name: 'cmpxchg8b: equal', code: '0f c7 0f', before: { rax: 1n, rdx: 2n, rbx: 3n, rcx: 4n, rdi: 0x2000n }, memory: '01 00 00 00 02 00 00 00', memoryAfter: '03 00 00 00 04 00 00 00', flags: { ZF: 1 } },
  { name: 'cmpxchg8b: different', code: '0f c7 0f', before: { rax: ones, rdx: 2n, rbx: 3n, rcx: 4n, rdi: 0x2000n }, memory: '01 00 00 00 02 00 00 00', after: { rax: 1n }, flags: { ZF: 0 } },
  { name: 'cmpxchg16b: equal', code: '48 0f c7 0f', before: { rax: 1n, rdx: 2n, rbx: 3n, rcx: 4n, rdi: 0x2000n }, memory: '01 00 00 00 00 00 00 00 02 00 00 00 00 00 00 00', memoryAfter: '03 00 00 00 00 00 00 00 04 00 00 00 00 00 00 00', flags: { ZF: 1 } },
  { name: 'cmpxchg16b: not aligned', code: '48 0f c7 0f', before: { rdi: 0x2008n }, fault: 13 },
  { name: 'cbw', code: '66 98', before: { rax: 0x1_1180n }, after: { rax: 0x1_ff80n } },
  { name: 'cwde', code: '98', before: { rax: 0x1_0000_8000n }, after: { rax: 0xffff_8000n } },
  { name: 'cqo', code: '48 99', before: { rax: 1n << 63n }, after: { rdx: ones } },
  { name: 'cdq', code: '99', before: { rax: 0x8000_0000n }, after: { rdx: 0xffff_ffffn } },
  { name: 'cwd', code: '66 99', before: { rax: 0x7fffn, rdx: ones }, after: { rdx: 0xffff_ffff_ffff_0000n } },
  { name: 'nop dword at an unmapped address', code: '0f 1f 00', before: { rax: 0xdead_0000_0000_0000n } },
  { name: 'prefetcht0 at an unmapped address', code: '0f 18 08', before: { rax: 0xdead_0000_0000_0000n } },
  { name: 'rdsspq rax without shadow stacks', code: 'f3 48 0f 1e c8' },
  { name: 'endbr64', code: 'f3 0f 1e fa' },
  { name: 'xchg rax, rax is nop', code: '48 90', before: { rax: ones } },
]; // prettier-ignore

test.each(cases)('$name', (row) => {
  expect(problemsOf(row)).toEqual([]);
});
