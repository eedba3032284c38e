import { expect, test } from 'vitest';
import { problemsOf, type InstructionCase } from './testing/instruction-case';

const top = 1n << 63n;
const ones = 0xffff_ffff_ffff_ffffn;

const shifts: readonly InstructionCase[] = [
  { name: 'shl eax, cl: count 0 leaves flags and clears the upper half', code: 'd3 e0', before: { rax: ones, rcx: 0x20n }, after: { rax: 0xffff_ffffn } },
  { name: 'shl rax, cl: count 32 is not 0', code: '48 d3 e0', before: { rax: 1n, rcx: 0x20n }, after: { rax: 0x1_0000_0000n }, flags: { CF: 0, PF: 1, ZF: 0, SF: 0 }, undefinedFlags: ['AF', 'OF'] },
  { name: 'shl al, 1: sign changes', code: 'd0 e0', before: { rax: 0x1140n }, after: { rax: 0x1180n }, flags: { CF: 0, PF: 0, ZF: 0, SF: 1, OF: 1 }, undefinedFlags: ['AF'] },
  { name: 'shl al, cl: last bit out', code: 'd2 e0', before: { rax: 0x01n, rcx: 8n }, after: { rax: 0n }, flags: { PF: 1, ZF: 1, SF: 0 }, undefinedFlags: ['AF', 'OF', 'CF'] },
  { name: 'shl rax, 1: carry out', code: '48 d1 e0', before: { rax: top }, after: { rax: 0n }, flags: { CF: 1, PF: 1, ZF: 1, SF: 0, OF: 1 }, undefinedFlags: ['AF'] },
  { name: 'shr eax, 1: OF is the old sign', code: 'd1 e8', before: { rax: 0x8000_0001n }, after: { rax: 0x4000_0000n }, flags: { CF: 1, PF: 1, ZF: 0, SF: 0, OF: 1 }, undefinedFlags: ['AF'] },
  { name: 'sar ah, 1', code: 'd0 fc', before: { rax: 0x8100n }, after: { rax: 0xc000n }, flags: { CF: 1, PF: 1, ZF: 0, SF: 1, OF: 0 }, undefinedFlags: ['AF'] },
  { name: 'sar rax, 63', code: '48 c1 f8 3f', before: { rax: top }, after: { rax: ones }, flags: { CF: 0, PF: 1, ZF: 0, SF: 1 }, undefinedFlags: ['AF', 'OF'] },
  { name: 'sar al, 31: more than the operand', code: 'c0 f8 1f', before: { rax: 0x80n }, after: { rax: 0xffn }, flags: { CF: 1, PF: 1, ZF: 0, SF: 1 }, undefinedFlags: ['AF', 'OF'] },
  { name: 'shl byte [rdi], 4', code: 'c0 27 04', before: { rdi: 0x2000n }, memory: '18 55', memoryAfter: '80 55', flags: { CF: 1, PF: 0, ZF: 0, SF: 1 }, undefinedFlags: ['AF', 'OF'] },
  { name: 'shl byte at an unmapped address', code: 'c0 27 04', before: { rdi: 0x9000n }, fault: 14 },
  { name: 'shld eax, ecx, 8', code: '0f a4 c8 08', before: { rax: 0x1234_5678n, rcx: 0xab00_0000n }, after: { rax: 0x3456_78abn }, flags: { CF: 0, PF: 0, ZF: 0, SF: 0 }, undefinedFlags: ['AF', 'OF'] },
  { name: 'shld rax, rcx, 1: sign changes', code: '48 0f a4 c8 01', before: { rax: top - 1n, rcx: top }, after: { rax: ones }, flags: { CF: 0, PF: 1, ZF: 0, SF: 1, OF: 1 }, flagsBefore: 0, undefinedFlags: ['AF'] },
  { name: 'shld ax, cx, cl: count 0', code: '66 0f a5 c8', before: { rcx: 0x20n } },
  { name: 'shrd rax, rcx, 63', code: '48 0f ac c8 3f', before: { rax: top | (1n << 62n), rcx: 3n }, after: { rax: 7n }, flags: { CF: 1, PF: 0, ZF: 0, SF: 0 }, undefinedFlags: ['AF', 'OF'] },
  { name: 'shrd ax, cx, 4', code: '66 0f ac c8 04', before: { rax: 0xffff_1238n, rcx: 0x000fn }, after: { rax: 0xffff_f123n }, flags: { CF: 1, PF: 0, ZF: 0, SF: 1 }, undefinedFlags: ['AF', 'OF'] },
]; // prettier-ignore

const rotates: readonly InstructionCase[] = [
  { name: 'rol al, 8: whole turn sets CF', code: 'c0 c0 08', before: { rax: 0x81n }, flags: { CF: 1 }, undefinedFlags: ['OF'] },
  { name: 'rol eax, 1', code: 'd1 c0', before: { rax: 0x8000_0000n }, after: { rax: 1n }, flags: { CF: 1, OF: 1 } },
  { name: 'rol rax, 33', code: '48 c1 c0 21', before: { rax: 1n }, after: { rax: 1n << 33n }, flags: { CF: 0 }, undefinedFlags: ['OF'] },
  { name: 'ror eax, 1: top two bits differ', code: 'd1 c8', before: { rax: 1n }, after: { rax: 0x8000_0000n }, flags: { CF: 1, OF: 1 } },
  { name: 'ror ax, cl: count 32 is 0', code: '66 d3 c8', before: { rcx: 0x20n } },
  { name: 'rcl al, 1: CF in and out', code: 'd0 d0', before: { rax: 0x80n }, after: { rax: 0x01n }, flags: { CF: 1, OF: 1 }, flagsBefore: 0x801 },
  { name: 'rcl al, 9: all nine bits', code: 'c0 d0 09', before: { rax: 0x5an }, undefinedFlags: ['OF'] },
  { name: 'rcl rax, 2', code: '48 c1 d0 02', before: { rax: (1n << 62n) | 1n }, after: { rax: 6n }, flags: { CF: 1 }, flagsBefore: 1, undefinedFlags: ['OF'] },
  { name: 'rcr eax, 1: CF to the top', code: 'd1 d8', before: { rax: 2n }, after: { rax: 0x8000_0001n }, flags: { CF: 0, OF: 1 }, flagsBefore: 1 },
  { name: 'rcr rax, 1: bottom to CF', code: '48 d1 d8', before: { rax: 1n }, after: { rax: 0n }, flags: { CF: 1, OF: 0 }, flagsBefore: 0 },
  { name: 'rcr rax, 63', code: '48 c1 d8 3f', before: { rax: 1n << 62n }, after: { rax: 2n }, flags: { CF: 1 }, flagsBefore: 1, undefinedFlags: ['OF'] },
  { name: 'rcr ax, 17: all seventeen bits', code: '66 c1 d8 11', before: { rax: 0x1234n }, undefinedFlags: ['OF'] },
]; // prettier-ignore

test.each([...shifts, ...rotates])('$name', (row) => {
  expect(problemsOf(row)).toEqual([]);
});
