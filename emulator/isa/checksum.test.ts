import { expect, test } from 'vitest';
import { problemsOf, type InstructionCase } from './testing/instruction-case';

/** The check value of CRC-32C is that of the text "123456789" from all ones, inverted: 0xE3069283. */
const cases: readonly InstructionCase[] = [
  { name: 'crc32 rax, rcx: "12345678"', code: 'f2 48 0f 38 f1 c1', before: { rax: 0xffff_ffff_ffff_ffffn, rcx: 0x3837_3635_3433_3231n }, after: { rax: 0x9f78_7f65n } },
  { name: 'crc32 rax, cl: "9" after it', code: 'f2 48 0f 38 f0 c1', before: { rax: 0xffff_ffff_9f78_7f65n, rcx: 0xff39n }, after: { rax: 0xe306_9283n ^ 0xffff_ffffn } },
  { name: 'crc32 eax, byte [rdi]', code: 'f2 0f 38 f0 07', before: { rax: 0xf_0000_0000n, rdi: 0x2000n }, memory: '31', after: { rax: 0xc288_cab2n } },
  { name: 'crc32 eax, cx', code: '66 f2 0f 38 f1 c1', before: { rax: 0xf_0000_0000n, rcx: 0xffff_3231n }, after: { rax: 0x8234_b3b2n } },
  { name: 'crc32 eax, ecx', code: 'f2 0f 38 f1 c1', before: { rax: 0xffff_ffffn, rcx: 0xf_3433_3231n }, after: { rax: 0x9c50_b11n } },
  { name: 'crc32 ebp, ch', code: 'f2 0f 38 f0 ed', before: { rbp: 0n, rcx: 0x31ffn }, after: { rbp: 0xc288_cab2n } },
  { name: 'crc32 rax, [rdi]: page fault', code: 'f2 48 0f 38 f1 07', before: { rdi: 0x2ffcn }, fault: 14 },
  { name: '16-bit code: crc32 eax, ecx', bits: 16, code: '66 f2 0f 38 f1 c1', before: { rax: 0xffff_ffffn, rcx: 0x3433_3231n }, after: { rax: 0x9c50_b11n } },
  { name: 'lock crc32', code: 'f0 f2 0f 38 f0 07', before: { rdi: 0x2000n }, fault: 6 },
]; // prettier-ignore

test.each(cases)('$name', (row) => {
  expect(problemsOf(row)).toEqual([]);
});
