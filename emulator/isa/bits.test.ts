import { expect, test } from 'vitest';
import { problemsOf, type InstructionCase } from './testing/instruction-case';

const afterTest = ['PF', 'AF', 'SF', 'OF'] as const;
const afterScan = ['CF', 'PF', 'AF', 'SF', 'OF'] as const;
const afterCount = ['PF', 'AF', 'SF', 'OF'] as const;
const ones = 0xffff_ffff_ffff_ffffn;

const cases: readonly InstructionCase[] = [
  { name: 'bt eax, ecx: offset modulo 32', code: '0f a3 c8', before: { rax: 4n, rcx: 34n }, flags: { CF: 1 }, undefinedFlags: afterTest },
  { name: 'bts rax, 63', code: '48 0f ba e8 3f', before: { rax: 0n }, after: { rax: 1n << 63n }, flags: { CF: 0 }, undefinedFlags: afterTest },
  { name: 'btr ax, cx: upper bits stay', code: '66 0f b3 c8', before: { rax: 0xffff_ffffn, rcx: 0x11n }, after: { rax: 0xffff_fffdn }, flags: { CF: 1 }, undefinedFlags: afterTest },
  { name: 'btc dword [rdi], 35: immediate modulo 32', code: '0f ba 3f 23', before: { rdi: 0x2000n }, memory: '00 00 00 00 00', memoryAfter: '08 00 00 00 00', flags: { CF: 0 }, undefinedFlags: afterTest },
  { name: 'bts [rdi], ecx: beyond the operand', code: '0f ab 0f', before: { rdi: 0x2000n, rcx: 33n }, memory: '00 00 00 00 00 00 00 00', memoryAfter: '00 00 00 00 02 00 00 00', flags: { CF: 0 }, undefinedFlags: afterTest },
  { name: 'btr [rdi+4], rcx: before the operand', code: '48 0f b3 4f 08', before: { rdi: 0x2000n, rcx: ones }, memory: '00 00 00 00 00 00 00 80 00', memoryAfter: '00 00 00 00 00 00 00 00 00', flags: { CF: 1 }, undefinedFlags: afterTest },
  { name: 'bt [rdi], cx: 16-bit offset is signed', code: '66 0f a3 4f 02', before: { rdi: 0x2000n, rcx: 0x1_ffffn }, memory: '00 80 00 00', flags: { CF: 1 }, undefinedFlags: afterTest },
  { name: 'bts far outside: page fault', code: '0f ab 0f', before: { rdi: 0x2000n, rcx: 0x8_0000n }, fault: 14 },
  { name: 'bsf rax, rcx', code: '48 0f bc c1', before: { rcx: 0x50n }, after: { rax: 4n }, flags: { ZF: 0 }, undefinedFlags: afterScan },
  { name: 'bsr ax, cx', code: '66 0f bd c1', before: { rax: ones, rcx: 0x1_0050n }, after: { rax: 0xffff_ffff_ffff_0006n }, flags: { ZF: 0 }, undefinedFlags: afterScan },
  { name: 'bsf eax, ecx: zero leaves the destination', code: '0f bc c1', before: { rcx: ones << 32n & ones }, flags: { ZF: 1 }, undefinedFlags: afterScan },
  { name: 'tzcnt ax, cx: zero gives 16', code: '66 f3 0f bc c1', before: { rax: 0xffff_ffffn, rcx: 0x1_0000n }, after: { rax: 0xffff_0010n }, flags: { CF: 1, ZF: 0 }, undefinedFlags: afterCount },
  { name: 'tzcnt eax, ecx: odd', code: 'f3 0f bc c1', before: { rcx: 1n }, after: { rax: 0n }, flags: { CF: 0, ZF: 1 }, undefinedFlags: afterCount },
  { name: 'lzcnt rax, rcx: zero gives 64', code: 'f3 48 0f bd c1', before: { rcx: 0n }, after: { rax: 64n }, flags: { CF: 1, ZF: 0 }, undefinedFlags: afterCount },
  { name: 'lzcnt eax, ecx', code: 'f3 0f bd c1', before: { rcx: 0x1_0100_0000n }, after: { rax: 7n }, flags: { CF: 0, ZF: 0 }, undefinedFlags: afterCount },
  { name: 'popcnt eax, ecx', code: 'f3 0f b8 c1', before: { rcx: 0xf_8000_0101n }, after: { rax: 3n }, flags: { CF: 0, PF: 0, AF: 0, ZF: 0, SF: 0, OF: 0 } },
  { name: 'popcnt rax, rcx: zero', code: 'f3 48 0f b8 c1', before: { rcx: 0n }, after: { rax: 0n }, flags: { CF: 0, PF: 0, AF: 0, ZF: 1, SF: 0, OF: 0 } },
  { name: 'bswap eax', code: '0f c8', before: { rax: 0x99_1234_5678n }, after: { rax: 0x7856_3412n } },
  { name: 'bswap rax', code: '48 0f c8', before: { rax: 0x0102_0304_0506_0708n }, after: { rax: 0x0807_0605_0403_0201n } },
]; // prettier-ignore

test.each(cases)('$name', (row) => {
  expect(problemsOf(row)).toEqual([]);
});
