import { expect, test } from 'vitest';
import { problemsOf, type InstructionCase } from './testing/instruction-case';

const none = 0;
const carry = 0x001;
const auxiliary = 0x010;
const afterUnpacked = ['PF', 'ZF', 'SF', 'OF'] as const;
const afterBase = ['CF', 'AF', 'OF'] as const;

const cases: readonly InstructionCase[] = [
  // SDM 2A "DAA", Example.
  { name: 'daa: 79h + 35h', code: '27', before: { rax: 0xaen }, after: { rax: 0x14n }, flags: { CF: 1, PF: 1, AF: 1, ZF: 0, SF: 0 }, undefinedFlags: ['OF'], flagsBefore: none },
  { name: 'daa: AF alone', code: '27', before: { rax: 0x12n }, after: { rax: 0x18n }, flags: { CF: 0, PF: 1, AF: 1, ZF: 0, SF: 0 }, undefinedFlags: ['OF'], flagsBefore: auxiliary },
  { name: 'daa: CF stays', code: '27', before: { rax: 0x12n }, after: { rax: 0x72n }, flags: { CF: 1, PF: 1, AF: 0, ZF: 0, SF: 0 }, undefinedFlags: ['OF'], flagsBefore: carry },
  // SDM 2A "DAS", Example.
  { name: 'das: 35h - 47h', code: '2f', before: { rax: 0xeen }, after: { rax: 0x88n }, flags: { CF: 1, PF: 1, AF: 1, ZF: 0, SF: 1 }, undefinedFlags: ['OF'], flagsBefore: carry | auxiliary },
  { name: 'das: the first correction borrows', code: '2f', before: { rax: 0x03n }, after: { rax: 0xfdn }, flags: { CF: 1, PF: 0, AF: 1, ZF: 0, SF: 1 }, undefinedFlags: ['OF'], flagsBefore: auxiliary },
  { name: 'aaa: wrong digit', code: '37', before: { rax: 0x1_000bn }, after: { rax: 0x1_0101n }, flags: { CF: 1, AF: 1 }, undefinedFlags: afterUnpacked, flagsBefore: none },
  { name: 'aaa: right digit', code: '37', before: { rax: 0x35n }, after: { rax: 0x05n }, flags: { CF: 0, AF: 0 }, undefinedFlags: afterUnpacked, flagsBefore: carry },
  { name: 'aas: borrows from AH through AL too', code: '3f', before: { rax: 0x0203n }, after: { rax: 0x000dn }, flags: { CF: 1, AF: 1 }, undefinedFlags: afterUnpacked, flagsBefore: auxiliary },
  { name: 'aam', code: 'd4 0a', before: { rax: 0x1_ff3fn }, after: { rax: 0x1_0603n }, flags: { PF: 1, ZF: 0, SF: 0 }, undefinedFlags: afterBase },
  { name: 'aam: base zero', code: 'd4 00', fault: 0 },
  { name: 'aad', code: 'd5 0a', before: { rax: 0x0603n }, after: { rax: 0x3fn }, flags: { PF: 1, ZF: 0, SF: 0 }, undefinedFlags: afterBase },
  { name: 'salc: clear', code: 'd6', before: { rax: 0x1234n }, after: { rax: 0x1200n }, flagsBefore: none },
  { name: 'salc: set', code: 'd6', before: { rax: 0x1234n }, after: { rax: 0x12ffn }, flagsBefore: carry },
  { name: 'bound: signed, inclusive', code: '66 62 07', before: { rax: 0xfffen, rdi: 0x2000n }, memory: 'fe ff 01 00' },
  { name: 'bound: below', code: '66 62 07', before: { rax: 0xfffdn, rdi: 0x2000n }, memory: 'fe ff 01 00', fault: 5 },
  { name: 'bound: above', code: '62 07', before: { rax: 2n, rdi: 0x2000n }, memory: 'fe ff ff ff 01 00 00 00', fault: 5 },
]; // prettier-ignore

test.each(cases)('$name', (row) => {
  expect(problemsOf({ ...row, bits: 32 })).toEqual([]);
});
