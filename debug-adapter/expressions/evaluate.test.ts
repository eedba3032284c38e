import { beforeEach, describe, expect, it } from 'vitest';
import { formatMemoryReference, type MemoryReference } from '../memory-references';
import type { EvaluationContext } from './context';
import { evaluate, evaluateCondition, requireNumber } from './evaluate';

/** 64 KiB of memory in which linear 0x1000 is guest-physical 0x2000 is host-physical 0x3000; nothing else is mapped. */
class OnePageContext implements EvaluationContext {
  readonly registers = new Map([
    ['rax', 0x1122334455667788n],
    ['rsp', 0x1010n],
    ['rip', 0x1000n],
  ]);
  readonly page = new Uint8Array(0x1000);
  hasVmcs = true;
  exits = true;
  readonly vmcs = new Map([['guest_rip', 0x7c1an]]);

  register(given: string) {
    const name = given.toLowerCase();
    if (name === 'al') return { value: this.registers.get('rax')! & 0xffn, bits: 8 };
    const value = this.registers.get(name);
    return value === undefined ? undefined : { value, bits: 64 };
  }
  setRegister(name: string, value: bigint) {
    this.registers.set(name, value);
  }
  segmentBase() {
    return 0x1000n;
  }
  private slice({ space, address }: MemoryReference, length: number) {
    const base = { gva: 0x1000, gpa: 0x2000, hpa: 0x3000 }[space];
    const at = Number(address) - base;
    return at >= 0 && at + length <= 0x1000 ? this.page.subarray(at, at + length) : undefined;
  }
  readMemory(reference: MemoryReference, length: number) {
    return this.slice(reference, length);
  }
  writeMemory(reference: MemoryReference, bytes: Uint8Array) {
    this.slice(reference, bytes.length)?.set(bytes);
    return this.slice(reference, bytes.length) !== undefined;
  }
  symbol(name: string) {
    return { main: 0x1040n, 'main.loop': 0x1044n, rax: 0x1050n }[name];
  }
  vmcsField(name: string) {
    const value = this.vmcs.get(name);
    return value === undefined ? undefined : { value, bits: 64 };
  }
  setVmcsField(name: string, value: bigint) {
    this.vmcs.set(name, value);
  }
  exitField(name: string) {
    if (name !== 'qualification') return undefined;
    return this.exits ? { value: 0x182n, bits: 64 } : ('no exit yet' as const);
  }
  translate({ address }: MemoryReference, to: 'gpa' | 'hpa') {
    const offset = address - 0x1000n;
    if (offset < 0n || offset > 0xfffn) return undefined;
    return offset + (to === 'gpa' ? 0x2000n : 0x3000n);
  }
  suggest(name: string) {
    return name === 'mian' ? ['main'] : [];
  }
}

let context: OnePageContext;
beforeEach(() => {
  context = new OnePageContext();
});
const number = (text: string) => requireNumber(evaluate(text, context)).value;

describe('arithmetic', () => {
  it.each([
    ['1 + 2 * 3', 7n],
    ['(1 + 2) * 3', 9n],
    ['10 - 3 - 2', 5n],
    ['1 | 6 ^ 2 & 3', 5n],
    ['1 << 4 + 1', 32n],
    ['6 & 2 == 2', 1n],
    ['-1', 0xffffffffffffffffn],
    ['~0 >> 60', 15n],
    ['1 << 64', 0n],
    ['0xffffffffffffffff + 1', 0n],
    ['17 % 5 / 2', 1n],
    ['!0 && !!7', 1n],
    ['-1 > 1', 1n],
    ["'A'", 65n],
    ['1fh + 0b11 + 1_000', 1034n],
  ])('%s is %s', (text, value) => {
    expect(number(text)).toBe(value);
  });

  it('does not evaluate the right side of && and || when the left decides', () => {
    expect(number('0 && nosuch')).toBe(0n);
    expect(number('1 || 1 / 0')).toBe(1n);
  });
});

describe('names', () => {
  it.each([
    ['RAX', 0x1122334455667788n],
    ['al', 0x88n],
    ['main.loop', 0x1044n],
    ['$rax', 0x1050n],
    ['vmcs.guest_rip', 0x7c1an],
    ['VMCS.GUEST_RIP', 0x7c1an],
    ['exit.qualification', 0x182n],
    ['qualification & 2', 2n],
  ])('%s', (text, value) => {
    expect(number(text)).toBe(value);
  });
});

describe('memory', () => {
  beforeEach(() => context.page.set([1, 2, 3, 4, 5, 6, 7, 8], 0x10));
  it.each([
    ['byte[rsp]', 1n, 8],
    ['word[rsp + 1]', 0x302n, 16],
    ['dword ptr [0x1010]', 0x4030201n, 32],
    ['qword[rsp]', 0x807060504030201n, 64],
    ['[rsp]', 0x807060504030201n, 64],
    ['byte[gpa:0x2010]', 1n, 8],
    ['byte[hpa:0x3000 + 0x11]', 2n, 8],
    ['byte[gs:0x10]', 1n, 8],
    ['byte[gpa(rsp)]', 1n, 8],
    ['byte[hpa(rsp) + 1]', 2n, 8],
    ['byte[byte[rsp] + 0x1010]', 2n, 8],
  ])('%s', (text, value, bits) => {
    expect(requireNumber(evaluate(text, context))).toMatchObject({ value, bits });
  });

  it('keeps the space of a walk', () => {
    const walk = evaluate('walk(gpa:0x2000, ept)', context);
    expect(walk.kind === 'walk' && formatMemoryReference(walk.reference)).toBe('gpa:0x2000');
    expect(walk).toMatchObject({ through: 'ept' });
  });
});

describe('assignment', () => {
  it.each([
    ['rax = 5', () => context.registers.get('rax'), 5n],
    ['vmcs.guest_rip = rip + 2', () => context.vmcs.get('guest_rip'), 0x1002n],
    ['word[gpa:0x2000] = 0x1234', () => context.page.join().slice(0, 7), '52,18,0'],
  ])('%s', (text, read, value) => {
    evaluate(text, context, true);
    expect(read()).toBe(value);
  });
});

describe('errors', () => {
  it.each([
    ['', 3503],
    ['1 +', 3504],
    ['(1', 3504],
    ['rax rbx', 3504],
    ['rax = 1', 3506],
    ['a"b', 3501],
    ['0x1g', 3501],
    ['0x10000000000000000', 3501],
    ['xyz:5', 3505],
    ['nosuch', 3509],
    ['vmcs.nosuch', 3509],
    ['sin(1)', 3509],
    ['walk()', 3513],
    ['walk(1, sideways)', 3513],
    ['walk(1) + 1', 3507],
    ['1 / 0', 3514],
    ['1 % (rax - rax)', 3514],
    ['byte[0]', 3515],
    ['qword[gpa:0x2ffc]', 3515],
    ['gpa(0x9000)', 3512],
    ['x'.repeat(5000), 3502],
    ['('.repeat(1000), 3502],
    ['-'.repeat(1000), 3502],
    [')', 3504],
    ['🙂', 3501],
  ])('%s is error %i', (text, expected) => {
    expect(() => evaluate(text, context)).toThrow(expect.objectContaining({ number: expected }));
  });

  it('refuses to assign to what has no place', () => {
    expect(() => evaluate('1 + rax = 2', context, true)).toThrow(expect.objectContaining({ number: 3508 }));
    expect(() => evaluate('byte[0] = 2', context, true)).toThrow(expect.objectContaining({ number: 3515 }));
  });

  it('suggests a close name', () => {
    expect(() => evaluate('mian', context)).toThrow(/Did you mean main\?/);
  });

  it('says that there is no VMCS, and no exit', () => {
    context.hasVmcs = false;
    context.exits = false;
    expect(() => evaluate('vmcs.guest_rip', context)).toThrow(expect.objectContaining({ number: 3510 }));
    expect(() => evaluate('exit.qualification', context)).toThrow(expect.objectContaining({ number: 3511 }));
  });
});

it('evaluates conditions', () => {
  expect(evaluateCondition('qualification & 2 != 0 && al == 0x88', context)).toBe(true);
  expect(evaluateCondition('al - 0x88', context)).toBe(false);
});
