import { describe, expect, it } from 'vitest';
import { unwind, type UnwindSpace } from './unwind';

/** 64 KiB of 64-bit memory. */
class FlatSpace implements UnwindSpace {
  pointerBytes: 2 | 4 | 8 = 8;
  codeBase = 0n;
  stackBase = 0n;
  readonly memory = new Uint8Array(0x10000);
  readonly functions = new Set<bigint>();

  read(address: bigint, length: number) {
    return address + BigInt(length) <= 0x10000n
      ? this.memory.subarray(Number(address), Number(address) + length)
      : undefined;
  }
  isFunctionStart(address: bigint) {
    return this.functions.has(address);
  }
  /** Puts a CALL so that it ends at the address, and answers the address. */
  call(address: number, bytes = [0xe8, 1, 2, 3, 4]) {
    this.memory.set(bytes, address - bytes.length);
    return address;
  }
  push(address: number, ...values: number[]) {
    const view = new DataView(this.memory.buffer);
    values.forEach((value, index) => {
      const at = address + index * this.pointerBytes;
      if (this.pointerBytes === 8) view.setBigUint64(at, BigInt(value), true);
      else view.setUint16(at, value, true);
    });
  }
}

const addresses = (space: UnwindSpace, address: bigint, stackPointer: bigint, framePointer: bigint) =>
  unwind(space, { address, stackPointer, framePointer }).map((frame) => Number(frame.address));

describe('unwinding', () => {
  it('follows the RBP chain past other return addresses on the stack', () => {
    const space = new FlatSpace();
    const [first, second, stray] = [space.call(0x1100), space.call(0x1200), space.call(0x1300)];
    space.push(0x8000, stray, 0, 0x8040, first);
    space.push(0x8040, 0, second);
    expect(addresses(space, 0x1000n, 0x8000n, 0x8010n)).toEqual([0x1000, first, second]);
  });

  it("finds the caller at a function's first instruction, where RBP is the caller's", () => {
    const space = new FlatSpace();
    const [first, second] = [space.call(0x1100), space.call(0x1200)];
    space.functions.add(0x1000n);
    space.push(0x8000, first);
    space.push(0x8010, 0, second);
    expect(addresses(space, 0x1000n, 0x8000n, 0x8010n)).toEqual([0x1000, first, second]);
  });

  it('searches the stack where RBP is no frame pointer', () => {
    const space = new FlatSpace();
    const first = space.call(0x1100, [0xff, 0x54, 0x24, 0x08]);
    space.push(0x8000, 5, 0x1050, first);
    expect(addresses(space, 0x1000n, 0x8000n, 7n)).toEqual([0x1000, first]);
  });

  it.each([
    ['call rax', [0xff, 0xd0], true],
    ['call [rip+4]', [0xff, 0x15, 4, 0, 0, 0], true],
    ['call [rbp+8]', [0xff, 0x55, 8], true],
    ['call [table+rax*8]', [0xff, 0x14, 0xc5, 0, 0, 1, 0], true],
    ['jmp rax', [0xff, 0xe0], false],
    ['push [rax]', [0xff, 0x30], false],
    ['jmp near', [0xe9, 0, 0, 0, 0], false],
  ])('a return address behind %s', (_, bytes, counts) => {
    const space = new FlatSpace();
    space.push(0x8000, space.call(0x1100, bytes));
    expect(addresses(space, 0x1000n, 0x8000n, 0n)).toEqual(counts ? [0x1000, 0x1100] : [0x1000]);
  });

  it('adds segment bases in real mode', () => {
    const space = new FlatSpace();
    Object.assign(space, { pointerBytes: 2, codeBase: 0x1000n, stackBase: 0x7000n });
    space.call(0x1100, [0xe8, 1, 2]);
    space.push(0x8000, 0x100);
    expect(addresses(space, 0x1050n, 0x1000n, 0n)).toEqual([0x1050, 0x1100]);
  });

  it('ends on a stack that is not mapped, and on a chain that does not end', () => {
    const space = new FlatSpace();
    expect(addresses(space, 0x1000n, 0xffff_0000n, 0n)).toEqual([0x1000]);
    space.push(0x8000, 0x8000, space.call(0x1100));
    expect(addresses(space, 0x1000n, 0x8000n, 0x8000n).length).toBeLessThanOrEqual(64);
  });
});
