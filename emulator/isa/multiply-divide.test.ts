import { expect, test } from 'vitest';
import { problemsOf, type InstructionCase } from './testing/instruction-case';

const ones = 0xffff_ffff_ffff_ffffn;
const top = 0x8000_0000_0000_0000n;
/** SF, ZF, AF and PF are undefined after every multiplication; all six flags after a division. */
const afterMultiply = ['SF', 'ZF', 'AF', 'PF'] as const;
const afterDivide = ['CF', 'PF', 'AF', 'ZF', 'SF', 'OF'] as const;

const multiplications: readonly InstructionCase[] = [
  { name: 'mul cl: product in AX', code: 'f6 e1', before: { rax: 0xffff_ffffn, rcx: 0x10n }, after: { rax: 0xffff_0ff0n }, flags: { CF: 1, OF: 1 } },
  { name: 'mul cl: upper half zero', code: 'f6 e1', before: { rax: 0xff0fn, rcx: 0x11n }, after: { rax: 0xffn }, flags: { CF: 0, OF: 0 } },
  { name: 'mul cx: halves in DX:AX', code: '66 f7 e1', before: { rax: 0xffff_ffffn, rcx: 0xffffn, rdx: 0x1_1111n }, after: { rax: 0xffff_0001n, rdx: 0x1_fffen }, flags: { CF: 1, OF: 1 } },
  { name: 'mul ecx: both halves zero-extended', code: 'f7 e1', before: { rax: ones, rcx: ones, rdx: ones }, after: { rax: 1n, rdx: 0xffff_fffen }, flags: { CF: 1, OF: 1 } },
  { name: 'mul rcx: largest', code: '48 f7 e1', before: { rax: ones, rcx: ones, rdx: 0n }, after: { rax: 1n, rdx: ones - 1n }, flags: { CF: 1, OF: 1 } },
  { name: 'mul rcx: carries between the middle products', code: '48 f7 e1', before: { rax: 0x1_0000_0001n, rcx: 0xffff_ffff_ffffn, rdx: 7n }, after: { rax: 0xfffe_ffff_ffffn, rdx: 0x1_0000n }, flags: { CF: 1, OF: 1 } },
  { name: 'imul cl: -1 * -128', code: 'f6 e9', before: { rax: 0xffn, rcx: 0x80n }, after: { rax: 0x80n }, flags: { CF: 1, OF: 1 } },
  { name: 'imul rcx: -1 * 1', code: '48 f7 e9', before: { rax: ones, rcx: 1n, rdx: 0n }, after: { rax: ones, rdx: ones }, flags: { CF: 0, OF: 0 } },
  { name: 'imul rcx: smallest squared', code: '48 f7 e9', before: { rax: top, rcx: top, rdx: 0n }, after: { rax: 0n, rdx: 1n << 62n }, flags: { CF: 1, OF: 1 } },
  { name: 'imul rax, rcx: smallest * -1', code: '48 0f af c1', before: { rax: top, rcx: ones }, after: { rax: top }, flags: { CF: 1, OF: 1 } },
  { name: 'imul eax, ecx: fits', code: '0f af c1', before: { rax: ones, rcx: 5n }, after: { rax: 0xffff_fffbn }, flags: { CF: 0, OF: 0 } },
  { name: 'imul ax, cx, -2', code: '66 6b c1 fe', before: { rax: 0x1234_5678n, rcx: 0x4000n }, after: { rax: 0x1234_8000n }, flags: { CF: 0, OF: 0 } },
  { name: 'imul ax, cx, 4: overflow', code: '66 6b c1 04', before: { rax: 0n, rcx: 0x2000n }, after: { rax: 0x8000n }, flags: { CF: 1, OF: 1 } },
]; // prettier-ignore

const divisions: readonly InstructionCase[] = [
  { name: 'div cl', code: 'f6 f1', before: { rax: 0x1_0107n, rcx: 0x10n }, after: { rax: 0x1_0710n } },
  { name: 'div cl: by zero', code: 'f6 f1', before: { rcx: 0x100n }, fault: 0 },
  { name: 'div cl: quotient of nine bits', code: 'f6 f1', before: { rax: 0x1000n, rcx: 0x10n }, fault: 0 },
  { name: 'div ecx: largest quotient', code: 'f7 f1', before: { rax: 0xffff_ffffn, rcx: 2n, rdx: 1n }, after: { rax: 0xffff_ffffn, rdx: 1n } },
  { name: 'div ecx: quotient just too large', code: 'f7 f1', before: { rax: 0n, rcx: 2n, rdx: 2n }, fault: 0 },
  { name: 'div rcx: 64-bit dividend', code: '48 f7 f1', before: { rax: 100n, rcx: 7n, rdx: 0n }, after: { rax: 14n, rdx: 2n } },
  { name: 'div rcx: 128-bit dividend', code: '48 f7 f1', before: { rax: ones, rcx: ones, rdx: ones - 1n }, after: { rax: ones, rdx: ones - 1n } },
  { name: 'div rcx: divisor that needs no normalization', code: '48 f7 f1', before: { rax: 5n, rcx: top, rdx: top - 1n }, after: { rax: ones - 1n, rdx: 5n } },
  { name: 'div rcx: first digit estimated two too large', code: '48 f7 f1', before: { rax: 0n, rcx: 0x8000_0000_ffff_ffffn, rdx: 0x8000_0000_0000_0000n }, after: { rax: ((1n << 127n) / 0x8000_0000_ffff_ffffn), rdx: (1n << 127n) % 0x8000_0000_ffff_ffffn } },
  { name: 'div rcx: high half equal to the divisor', code: '48 f7 f1', before: { rax: 0n, rcx: 5n, rdx: 5n }, fault: 0 },
  { name: 'idiv cl: -7 / 2', code: 'f6 f9', before: { rax: 0xfff9n, rcx: 2n }, after: { rax: 0xfffdn } },
  { name: 'idiv cl: smallest quotient', code: 'f6 f9', before: { rax: 0xff80n, rcx: 1n }, after: { rax: 0x0080n } },
  { name: 'idiv cl: 128 does not fit', code: 'f6 f9', before: { rax: 0xff80n, rcx: 0xffn }, fault: 0 },
  { name: 'idiv ecx: smallest / -1', code: 'f7 f9', before: { rax: 0x8000_0000n, rcx: 0xffff_ffffn, rdx: 0xffff_ffffn }, fault: 0 },
  { name: 'idiv ecx: the smallest 64-bit dividend / -1', code: 'f7 f9', before: { rax: 0n, rcx: 0xffff_ffffn, rdx: 0x8000_0000n }, fault: 0 },
  { name: 'idiv rcx: 7 / -2', code: '48 f7 f9', before: { rax: 7n, rcx: ones - 1n, rdx: 0n }, after: { rax: ones - 2n, rdx: 1n } },
  { name: 'idiv rcx: -2^64 / 3', code: '48 f7 f9', before: { rax: 0n, rcx: 3n, rdx: ones }, after: { rax: BigInt.asUintN(64, -(1n << 64n) / 3n), rdx: ones } },
  { name: 'idiv rcx: smallest / -1', code: '48 f7 f9', before: { rax: top, rcx: ones, rdx: ones }, fault: 0 },
  { name: 'idiv rcx: by zero', code: '48 f7 f9', before: { rax: 1n, rcx: 0n, rdx: 0n }, fault: 0 },
]; // prettier-ignore

test.each(multiplications)('$name', (row) => {
  expect(problemsOf({ ...row, undefinedFlags: afterMultiply })).toEqual([]);
});

test.each(divisions)('$name', (row) => {
  expect(problemsOf({ ...row, undefinedFlags: afterDivide })).toEqual([]);
});
