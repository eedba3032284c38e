import { expect, test } from 'vitest';
import { rflags } from '../engine/flags';
import { problemsOf, type InstructionCase } from './testing/instruction-case';

const ones = 0xffff_ffff_ffff_ffffn;
const { CF, OF } = rflags;

const cases: readonly InstructionCase[] = [
  { name: 'mulx eax, ecx, ebx', code: 'c4 e2 73 f6 c3', before: { rax: ones, rbx: 0xffff_ffffn, rcx: ones, rdx: ones }, after: { rax: 0xffff_fffen, rcx: 1n } },
  { name: 'mulx rax, rcx, [rdi]', code: 'c4 e2 f3 f6 07', before: { rdx: ones, rdi: 0x2000n }, memory: 'ff ff ff ff ff ff ff ff', after: { rax: ones - 1n, rcx: 1n } },
  { name: 'mulx rax, rax, rcx: the high half stays', code: 'c4 e2 fb f6 c1', before: { rcx: 1n << 63n, rdx: 6n }, after: { rax: 3n } },
  { name: 'mulx rax, rcx, [rdi]: page fault', code: 'c4 e2 f3 f6 07', before: { rdi: 0x3000n }, fault: 14 },
  { name: 'adcx eax, ecx: carry in and out', code: '66 0f 38 f6 c1', flagsBefore: CF, before: { rax: ones, rcx: 0n }, after: { rax: 0n }, flags: { CF: 1 } },
  { name: 'adcx eax, ecx: OF is not a carry', code: '66 0f 38 f6 c1', flagsBefore: OF, before: { rax: 0x7fff_ffffn, rcx: 1n }, after: { rax: 0x8000_0000n }, flags: { CF: 0 } },
  { name: 'adcx rax, [rdi]', code: '66 48 0f 38 f6 07', flagsBefore: 0, before: { rax: 1n << 63n, rdi: 0x2000n }, memory: '05 00 00 00 00 00 00 80', after: { rax: 5n }, flags: { CF: 1 } },
  { name: 'adox eax, ecx: carry in OF', code: 'f3 0f 38 f6 c1', flagsBefore: OF, before: { rax: 1n, rcx: 1n }, after: { rax: 3n }, flags: { OF: 0 } },
  { name: 'adox rax, rcx: carry out in OF, CF stays', code: 'f3 48 0f 38 f6 c1', flagsBefore: CF | OF, before: { rax: ones, rcx: ones }, after: { rax: ones }, flags: { OF: 1 } },
  { name: 'adox leaves the other flags', code: 'f3 0f 38 f6 c1', flagsBefore: rflags.PF | rflags.AF | rflags.ZF | rflags.SF, before: { rax: 1n, rcx: 1n }, after: { rax: 2n }, flags: { OF: 0 } },
  { name: 'lock adcx', code: 'f0 66 0f 38 f6 07', before: { rdi: 0x2000n }, fault: 6 },
]; // prettier-ignore

test.each(cases)('$name', (row) => {
  expect(problemsOf(row)).toEqual([]);
});
