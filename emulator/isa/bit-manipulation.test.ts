import { Code, Mnemonic } from 'iced-x86';
import { expect, test } from 'vitest';
import { rflags } from '../engine/flags';
import { formTemplate } from './operands';
import { rowOfForm } from './table';
import { problemsOf, type InstructionCase } from './testing/instruction-case';
import { SystemProgram } from './testing/system-program';

const ones = 0xffff_ffff_ffff_ffffn;
const top = 1n << 63n;
const afterLogic = ['AF', 'PF'] as const;
const afterExtract = ['AF', 'PF', 'SF'] as const;

const cases: readonly InstructionCase[] = [
  { name: 'andn eax, ecx, [rdi]', code: 'c4 e2 70 f2 07', before: { rax: ones, rcx: 0xff_0000_00ffn, rdi: 0x2000n }, memory: 'ff 00 00 80', after: { rax: 0x8000_0000n }, flags: { CF: 0, ZF: 0, SF: 1, OF: 0 }, undefinedFlags: afterLogic },
  { name: 'andn r8, r9, r10: three registers', code: 'c4 42 b0 f2 c2', before: { r9: 0xf0n, r10: ones }, after: { r8: ones ^ 0xf0n }, flags: { CF: 0, ZF: 0, SF: 1, OF: 0 }, undefinedFlags: afterLogic },
  { name: 'andn rax, rcx, rdx: nothing left', code: 'c4 e2 f0 f2 c2', before: { rcx: ones, rdx: ones }, after: { rax: 0n }, flags: { CF: 0, ZF: 1, SF: 0, OF: 0 }, undefinedFlags: afterLogic },
  { name: 'andn rax, rcx, [rip-1]: page fault outside', code: 'c4 e2 f0 f2 05 ff ff ff 7f', fault: 14 },
  { name: 'bextr eax, ecx, edx: 8 bits from 4', code: 'c4 e2 68 f7 c1', before: { rax: ones, rcx: 0xabc_def5n, rdx: 0xffff_0804n }, after: { rax: 0xefn }, flags: { CF: 0, ZF: 0, OF: 0 }, undefinedFlags: afterExtract },
  { name: 'bextr eax, ecx, edx: from beyond the operand', code: 'c4 e2 68 f7 c1', before: { rcx: ones, rdx: 0x0820n }, after: { rax: 0n }, flags: { CF: 0, ZF: 1, OF: 0 }, undefinedFlags: afterExtract },
  { name: 'bextr rax, rcx, rdx: longer than the operand', code: 'c4 e2 e8 f7 c1', before: { rcx: ones, rdx: 0xff3fn }, after: { rax: 1n }, flags: { CF: 0, ZF: 0, OF: 0 }, undefinedFlags: afterExtract },
  { name: 'bextr rax, rcx, rdx: start 64 is beyond, not 0', code: 'c4 e2 e8 f7 c1', before: { rcx: ones, rdx: 0x0840n }, after: { rax: 0n }, flags: { CF: 0, ZF: 1, OF: 0 }, undefinedFlags: afterExtract },
  { name: 'bextr rax, [rdi], rdx: length 0', code: 'c4 e2 e8 f7 07', before: { rdi: 0x2000n, rdx: 4n }, memory: 'ff ff ff ff ff ff ff ff', after: { rax: 0n }, flags: { CF: 0, ZF: 1, OF: 0 }, undefinedFlags: afterExtract },
  { name: 'blsi eax, ecx', code: 'c4 e2 78 f3 d9', before: { rcx: 0xf_8000_0000n }, after: { rax: 0x8000_0000n }, flags: { CF: 1, ZF: 0, SF: 1, OF: 0 }, undefinedFlags: afterLogic },
  { name: 'blsi rax, rcx: zero', code: 'c4 e2 f8 f3 d9', before: { rcx: 0n }, after: { rax: 0n }, flags: { CF: 0, ZF: 1, SF: 0, OF: 0 }, undefinedFlags: afterLogic },
  { name: 'blsmsk eax, ecx: zero gives all ones', code: 'c4 e2 78 f3 d1', before: { rcx: 1n << 32n }, after: { rax: 0xffff_ffffn }, flags: { CF: 1, ZF: 0, SF: 1, OF: 0 }, undefinedFlags: afterLogic },
  { name: 'blsmsk rax, [rdi]', code: 'c4 e2 f8 f3 17', before: { rdi: 0x2000n }, memory: '00 05 00 00 00 00 00 80', after: { rax: 0x1ffn }, flags: { CF: 0, ZF: 0, SF: 0, OF: 0 }, undefinedFlags: afterLogic },
  { name: 'blsr eax, ecx: the last bit', code: 'c4 e2 78 f3 c9', before: { rcx: 0xf_0000_0001n }, after: { rax: 0n }, flags: { CF: 0, ZF: 1, SF: 0, OF: 0 }, undefinedFlags: afterLogic },
  { name: 'blsr eax, ecx: zero', code: 'c4 e2 78 f3 c9', before: { rcx: 1n << 32n }, after: { rax: 0n }, flags: { CF: 1, ZF: 1, SF: 0, OF: 0 }, undefinedFlags: afterLogic },
  { name: 'blsr rax, rcx', code: 'c4 e2 f8 f3 c9', before: { rcx: top | 0x30n }, after: { rax: top | 0x20n }, flags: { CF: 0, ZF: 0, SF: 1, OF: 0 }, undefinedFlags: afterLogic },
  { name: 'bzhi eax, ecx, edx: only 8 bits of the index', code: 'c4 e2 68 f5 c1', before: { rcx: ones, rdx: 0x1_0104n }, after: { rax: 0xfn }, flags: { CF: 0, ZF: 0, SF: 0, OF: 0 }, undefinedFlags: afterLogic },
  { name: 'bzhi eax, ecx, edx: index 32 keeps all', code: 'c4 e2 68 f5 c1', before: { rax: ones, rcx: ones, rdx: 32n }, after: { rax: 0xffff_ffffn }, flags: { CF: 1, ZF: 0, SF: 1, OF: 0 }, undefinedFlags: afterLogic },
  { name: 'bzhi rax, rcx, rdx: index 64 keeps all', code: 'c4 e2 e8 f5 c1', before: { rcx: ones, rdx: 64n }, after: { rax: ones }, flags: { CF: 1, ZF: 0, SF: 1, OF: 0 }, undefinedFlags: afterLogic },
  { name: 'bzhi rax, rcx, rdx: index 0', code: 'c4 e2 e8 f5 c1', before: { rcx: ones, rdx: 0n }, after: { rax: 0n }, flags: { CF: 0, ZF: 1, SF: 0, OF: 0 }, undefinedFlags: afterLogic },
  { name: 'pdep eax, ecx, edx', code: 'c4 e2 73 f5 c2', before: { rax: ones, rcx: 0b1101n, rdx: 0xf_8100_0011n }, after: { rax: 0x8100_0001n } },
  { name: 'pdep rax, rcx, rdx: all of it', code: 'c4 e2 f3 f5 c2', before: { rcx: 0x1234_5678_9abc_def0n, rdx: ones }, after: { rax: 0x1234_5678_9abc_def0n } },
  { name: 'pext eax, ecx, edx', code: 'c4 e2 72 f5 c2', before: { rax: ones, rcx: 0x8100_0001n, rdx: 0xf_8100_0011n }, after: { rax: 0b1101n } },
  { name: 'pext rax, rcx, [rdi]: top bit', code: 'c4 e2 f2 f5 07', before: { rcx: top, rdi: 0x2000n }, memory: '00 00 00 00 00 00 00 80', after: { rax: 1n } },
  { name: 'rorx eax, ecx, 36: count modulo 32', code: 'c4 e3 7b f0 c1 24', before: { rax: ones, rcx: 0x9_1234_5678n }, after: { rax: 0x8123_4567n } },
  { name: 'rorx eax, ecx, 32: stays', code: 'c4 e3 7b f0 c1 20', before: { rcx: 0x9_1234_5678n }, after: { rax: 0x1234_5678n } },
  { name: 'rorx rax, rcx, 4', code: 'c4 e3 fb f0 c1 04', before: { rcx: 0x1234_5678_9abc_def1n }, after: { rax: 0x1123_4567_89ab_cdefn } },
  { name: 'sarx eax, ecx, edx', code: 'c4 e2 6a f7 c1', before: { rax: ones, rcx: 0x8000_0000n, rdx: 0x24n }, after: { rax: 0xf800_0000n } },
  { name: 'shlx rax, rcx, rdx: count modulo 64', code: 'c4 e2 e9 f7 c1', before: { rcx: 0x81n, rdx: 0x78n }, after: { rax: 0x81n << 56n } },
  { name: 'shrx eax, [rdi], edx', code: 'c4 e2 6b f7 07', before: { rax: ones, rdx: 31n, rdi: 0x2000n }, memory: '00 00 00 80', after: { rax: 1n } },
  { name: '32-bit code: blsr eax, [edi]', bits: 32, code: 'c4 e2 78 f3 0f', before: { rdi: 0x2000n }, memory: '03 00 00 00', after: { rax: 2n }, flags: { CF: 0, ZF: 0, SF: 0, OF: 0 }, undefinedFlags: afterLogic },
  { name: '32-bit code: VEX.W does not widen', bits: 32, code: 'c4 e2 f3 f5 c2', before: { rcx: 3n, rdx: 0x8000_0001n }, after: { rax: 0x8000_0001n } },
  { name: '16-bit code: pext eax, ecx, edx', bits: 16, code: 'c4 e2 72 f5 c2', before: { rcx: 0x8000_0001n, rdx: 0x8000_0001n }, after: { rax: 3n } },
  { name: 'virtual-8086 mode has no VEX: registers', bits: 16, code: 'c4 e2 72 f5 c2', flagsBefore: rflags.VM, fault: 6 },
  { name: 'virtual-8086 mode has no VEX: memory that would fault', bits: 16, code: 'c4 e2 78 f3 0d', before: { rdi: 0x9000n }, flagsBefore: rflags.VM, fault: 6 },
  { name: 'lock andn', code: 'f0 c4 e2 f0 f2 c2', fault: 6 },
  { name: 'REX before VEX', code: '48 c4 e2 f0 f2 c2', fault: 6 },
  { name: 'andn with VEX.L', code: 'c4 e2 f4 f2 c2', fault: 6 },
  { name: 'rorx with a register in VEX.vvvv', code: 'c4 e3 73 f0 c1 04', fault: 6 },
]; // prettier-ignore

test.each(cases)('$name', (row) => {
  expect(problemsOf(row)).toEqual([]);
});

test.each([
  ['andn eax, ecx, edx', 'c4 e2 70 f2 c2'],
  ['blsr eax, [di]', 'c4 e2 78 f3 0d'],
])('real-address mode has no VEX: %s', (_, code) => {
  expect(new SystemProgram('real', code).run(1).firstFault).toBe('#6');
});

test('BEXTR of TBM, whose encoding is XOP, is not that of BMI1', () => {
  expect(rowOfForm(Mnemonic.Bextr, formTemplate(Code.VEX_Bextr_r32_rm32_r32))?.mnemonic).toBe('Bextr');
  expect(rowOfForm(Mnemonic.Bextr, formTemplate(Code.XOP_Bextr_r32_rm32_imm32))).toBeUndefined();
});
