import { describe, expect, test } from 'vitest';
import { ProcessorException } from '../cpu/exception';
import { rflags } from '../engine/flags';
import { FormRunner } from './testing/form-runner';
import { hexBytes, problemsOf, type InstructionCase } from './testing/instruction-case';

const backwards = rflags.DF;
const afterCompare = { CF: 1, PF: 1, AF: 1, ZF: 0, SF: 1, OF: 0 } as const;

const cases: readonly InstructionCase[] = [
  { name: 'movsb', code: 'a4', before: { rsi: 0x2000n, rdi: 0x2001n }, memory: '77 00', memoryAfter: '77 77', after: { rsi: 0x2001n, rdi: 0x2002n } },
  { name: 'movsq backwards', code: '48 a5', before: { rsi: 0x2000n, rdi: 0x2008n }, memory: '01 02 03 04 05 06 07 08 00', memoryAfter: '01 02 03 04 05 06 07 08 01', after: { rsi: 0x1ff8n, rdi: 0x2000n }, flagsBefore: backwards },
  { name: 'stosw', code: '66 ab', before: { rax: 0x1234n, rdi: 0x2000n }, memory: '00 00 00', memoryAfter: '34 12 00', after: { rdi: 0x2002n } },
  { name: 'lodsd clears the upper half', code: 'ad', before: { rax: (1n << 64n) - 1n, rsi: 0x2000n }, memory: '01 02 03 84', after: { rax: 0x8403_0201n, rsi: 0x2004n } },
  { name: 'lodsb with a 32-bit address', code: '67 ac', before: { rax: 0n, rsi: 0x7_0000_2000n }, memory: '05', after: { rax: 5n, rsi: 0x2001n } },
  { name: 'cmpsb: source minus destination', code: 'a6', before: { rsi: 0x2000n, rdi: 0x2001n }, memory: '01 02', after: { rsi: 0x2001n, rdi: 0x2002n }, flags: afterCompare },
  { name: 'scasd: accumulator minus destination', code: 'af', before: { rax: 0xff_0000_0001n, rdi: 0x2000n }, memory: '02 00 00 00', after: { rdi: 0x2004n }, flags: afterCompare },
  { name: 'rep movsb: count 0', code: 'f3 a4', before: { rcx: 0n, rsi: 0x2000n, rdi: 0x2001n }, memory: '77 00' },
  { name: 'rep stosb with a 32-bit count', code: '67 f3 aa', before: { rax: 9n, rcx: 0x5_0000_0002n, rdi: 0x9_0000_2000n }, memory: '00 00 00', memoryAfter: '09 09 00', after: { rcx: 0n, rdi: 0x2002n } },
  { name: 'rep stosd: bytes differ', code: 'f3 ab', before: { rax: 0x0403_0201n, rcx: 2n, rdi: 0x2000n }, memory: '00 00 00 00 00 00 00 00 00', memoryAfter: '01 02 03 04 01 02 03 04 00', after: { rcx: 0n, rdi: 0x2008n } },
  { name: 'rep movsb onto itself one further: spreads the byte', code: 'f3 a4', before: { rcx: 4n, rsi: 0x2000n, rdi: 0x2001n }, memory: '77 01 02 03 04 05', memoryAfter: '77 77 77 77 77 05', after: { rcx: 0n, rsi: 0x2004n, rdi: 0x2005n } },
  { name: 'rep movsb onto itself one lower', code: 'f3 a4', before: { rcx: 4n, rsi: 0x2001n, rdi: 0x2000n }, memory: '77 01 02 03 04 05', memoryAfter: '01 02 03 04 04 05', after: { rcx: 0n, rsi: 0x2005n, rdi: 0x2004n } },
  { name: 'rep movsw backwards', code: 'f3 66 a5', before: { rcx: 2n, rsi: 0x2002n, rdi: 0x2004n }, memory: '01 02 03 04 00 00', memoryAfter: '01 02 01 02 03 04', after: { rcx: 0n, rsi: 0x1ffen, rdi: 0x2000n }, flagsBefore: backwards },
  { name: 'repe cmpsb: stops after the difference', code: 'f3 a6', before: { rcx: 4n, rsi: 0x2000n, rdi: 0x2004n }, memory: '01 02 03 04 01 03 03 04', after: { rcx: 2n, rsi: 0x2002n, rdi: 0x2006n }, flags: afterCompare },
  { name: 'repne scasb: stops after the match', code: 'f2 ae', before: { rax: 3n, rcx: 9n, rdi: 0x2000n }, memory: '01 02 03 04', after: { rcx: 6n, rdi: 0x2003n }, flags: { CF: 0, PF: 1, AF: 0, ZF: 1, SF: 0, OF: 0 } },
  { name: 'repe scasb: count 0 leaves flags', code: 'f3 ae', before: { rcx: 0n, rdi: 0x2000n } },
]; // prettier-ignore

test.each(cases)('$name', (row) => {
  expect(problemsOf(row)).toEqual([]);
});

describe('long repetitions', () => {
  const code = 0x1_0000;
  const data = 0x10_0000;

  function runner(instruction: string, bits: 64 | 32 = 64): FormRunner {
    const made = new FormRunner(bits);
    made.map(code, 'read-execute');
    made.place(code, hexBytes(instruction));
    return made;
  }

  /** Touches each page for reading and writing, so that the soft TLB knows it. */
  function warm(made: FormRunner, pages: number): void {
    made.place(code + 0x100, [0x80, 0x0f, 0x00]); // or byte [rdi], 0
    for (let page = 0; page < pages; page++) {
      made.state.rdi = BigInt(data + page * 4096);
      made.run(code + 0x100);
    }
  }

  const pattern = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 7 + (index >> 8)) & 0xff);

  test.each([
    ['movsb', 'f3 a4', 1],
    ['movsq', 'f3 48 a5', 8],
  ])('%s copies across unaligned pages', (_, instruction, bytes) => {
    const made = runner(instruction);
    made.map(data, 'read-write', 8);
    warm(made, 8);
    const length = 10_000;
    made.place(data + 5, pattern(length));
    Object.assign(made.state, { rsi: BigInt(data + 5), rdi: BigInt(data + 4 * 4096 + 3), rcx: BigInt(length / bytes) });
    expect(made.run(code)).toBe('budget');
    expect(made.bytes(data + 4 * 4096 + 3, length)).toEqual(pattern(length));
    expect(made.bytes(data + 4 * 4096 + 3 + length, 1)).toEqual(Uint8Array.of(0));
    expect(made.state.rsi).toBe(BigInt(data + 5 + length));
    expect(made.engine.retired).toBeGreaterThan(0);
  });

  test('stosd fills up to a page that is not mapped, and faults there', () => {
    const made = runner('f3 ab');
    made.map(data, 'read-write', 2);
    warm(made, 2);
    Object.assign(made.state, { rax: 0x0102_0304n, rdi: BigInt(data + 2), rcx: 4096n });
    const end = made.run(code);
    expect(end).toEqual(new ProcessorException(14, 6, BigInt(data + 2 * 4096)));
    // The element across the boundary is not written at all.
    expect(made.state.rdi).toBe(BigInt(data + 2 * 4096 - 2));
    expect(made.state.rcx).toBe(4096n - 2047n);
    expect(made.bytes(data + 2 * 4096 - 6, 6)).toEqual(Uint8Array.of(4, 3, 2, 1, 0, 0));
    expect(made.state.rip).toBe(BigInt(code));
  });

  test('a limit ends a fill exactly', () => {
    const made = runner('f3 aa', 32);
    made.map(data, 'read-write');
    warm(made, 1);
    made.limitSegment('es', data + 99);
    Object.assign(made.state, { rax: 0x55n, rdi: BigInt(data + 90), rcx: 50n });
    expect(made.run(code)).toEqual(new ProcessorException(13, 0));
    expect(made.state.rdi).toBe(BigInt(data + 100));
    expect(made.state.rcx).toBe(40n);
    expect(made.bytes(data + 99, 2)).toEqual(Uint8Array.of(0x55, 0));
  });

  test('offsets wrap at the address size', () => {
    const made = runner('67 f3 aa', 32);
    made.map(0xf000, 'read-write');
    made.map(0, 'read-write');
    Object.assign(made.state, { rax: 0x55n, rdi: 0xabcd_fffen, rcx: 0x7777_0004n });
    expect(made.run(code)).toBe('budget');
    expect(made.bytes(0xfffd, 3)).toEqual(Uint8Array.of(0, 0x55, 0x55));
    expect(made.bytes(0, 3)).toEqual(Uint8Array.of(0x55, 0x55, 0));
    expect(made.state.rdi).toBe(0xabcd_0002n);
    expect(made.state.rcx).toBe(0x7777_0000n);
  });

  test('a long repetition yields, goes on, and counts as one instruction', () => {
    const made = runner('f3 ae'); // repe scasb over zeros
    made.map(data, 'read-write', 40);
    Object.assign(made.state, { rax: 0n, rdi: BigInt(data), rcx: 100_000n });
    const before = made.engine.retired;
    expect(made.run(code)).toBe('yielded');
    expect(made.state.rip).toBe(BigInt(code));
    expect(made.state.rcx).toBe(100_000n - 65_536n);
    expect(made.flags & rflags.ZF).toBe(rflags.ZF);
    expect(made.engine.retired).toBe(before);
    expect(made.continue()).toBe('budget');
    expect(made.state.rcx).toBe(0n);
    expect(made.engine.retired).toBe(before + 1);
  });

  test('a fault in repe cmpsb leaves flags as before the instruction', () => {
    const made = runner('f3 a6');
    made.map(data, 'read-write');
    made.flags = 0x8d5;
    Object.assign(made.state, { rsi: BigInt(data + 4090), rdi: BigInt(data), rcx: 10n });
    expect(made.run(code)).toEqual(new ProcessorException(14, 4, BigInt(data + 4096)));
    expect(made.state.rcx).toBe(4n);
    expect(made.flags & 0x8d5).toBe(0x8d5);
  });

  test('writing over the next instruction is seen', () => {
    const made = runner('f3 aa 40 90');
    made.map(code, 'read-write');
    made.place(code, hexBytes('f3 aa 90 90 90 90'));
    made.run(code + 2, 4);
    Object.assign(made.state, { rax: 0xf9n, rdi: BigInt(code + 2), rcx: 2n }); // stc
    made.flags = 0;
    expect(made.run(code, 2)).toBe('budget');
    expect(made.flags & rflags.CF).toBe(rflags.CF);
  });
});
