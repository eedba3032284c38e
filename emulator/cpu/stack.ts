/** The stack as TypeScript rows use it: values are pushed and popped as a whole, and RSP moves last (SDM 1 6.2.3, 6.2.5). */
import { Access } from '../memory/translation';
import { ProcessorException, vector } from './exception';
import { accessRights, type SegmentView } from './modes';
import type { Processor } from './processor';

export type StackWidth = 16 | 32 | 64;

/** Bits of the stack pointer that are used: 64 in 64-bit mode, else by the B flag of SS. */
export function stackWidth(cpu: Processor): StackWidth {
  if (cpu.mode === '64-bit') return 64;
  return cpu.state.ssAccessRights & accessRights.DB ? 32 : 16;
}

/** RSP with its used bits replaced. */
export function setStackPointer(cpu: Processor, offset: bigint, width: StackWidth = stackWidth(cpu)): void {
  const { state } = cpu;
  state.rsp = width === 16 ? (state.rsp & ~0xffffn) | (offset & 0xffffn) : BigInt.asUintN(width, offset);
}

/** Offset in SS of what lies `distance` bytes above the top of the stack. */
export function stackOffset(cpu: Processor, distance: number): bigint {
  return BigInt.asUintN(stackWidth(cpu), cpu.state.rsp + BigInt(distance));
}

/** Reads `bytes` at `distance` bytes above the top of the stack. */
export function peek(cpu: Processor, distance: number, bytes: number): bigint {
  return cpu.readSegmented('ss', stackOffset(cpu, distance), bytes);
}

/** Drops `bytes` from the stack. */
export function release(cpu: Processor, bytes: number): void {
  setStackPointer(cpu, stackOffset(cpu, bytes));
}

/** Pushes values of `bytes` each, first one first, on the current stack. */
export function push(cpu: Processor, values: readonly bigint[], bytes: number): void {
  const offsets = values.map((_, index) => stackOffset(cpu, -(index + 1) * bytes));
  // The segment is checked for all before anything is written. A page fault half-way leaves RSP, so that what is below it does not count.
  const linear = offsets.map((offset) => cpu.linearAddress('ss', offset, bytes, true));
  linear.forEach((address, index) =>
    cpu.access.write(address, bytes, BigInt.asUintN(bytes * 8, values[index] as bigint)),
  );
  setStackPointer(cpu, offsets.at(-1) ?? cpu.state.rsp);
}

/**
 * Writes values on the stack of an inner privilege level, which is not loaded yet, and gives the new stack pointer. #SS carries the
 * selector of that stack (SDM 2A "CALL").
 */
export function pushOnInnerStack(
  cpu: Processor,
  segment: SegmentView,
  pointer: number,
  values: readonly bigint[],
  bytes: number,
): number {
  const mask = segment.accessRights & accessRights.DB ? 0xffff_ffff : 0xffff;
  const offsets = values.map((_, index) => ((pointer - (index + 1) * bytes) & mask) >>> 0);
  for (const offset of offsets) {
    if (!fits(segment, offset, bytes)) throw new ProcessorException(vector.stackFault, segment.selector & 0xfffc);
  }
  const privilege = (segment.selector & 3) === 3 ? 0 : Access.supervisor;
  const linear = (offset: number) => (segment.base + BigInt(offset)) & 0xffff_ffffn;
  offsets.forEach((offset, index) => {
    cpu.access.write(
      linear(offset),
      bytes,
      BigInt.asUintN(bytes * 8, values[index] as bigint),
      Access.write | privilege,
    );
  });
  return offsets.at(-1) ?? pointer;
}

/** Whether a data segment holds the bytes; expand-down segments hold what is above their limit (SDM 3A 5.3). */
function fits(segment: SegmentView, offset: number, bytes: number): boolean {
  if ((segment.accessRights & 0xc) === 4) {
    const top = segment.accessRights & accessRights.DB ? 0xffff_ffff : 0xffff;
    return offset > segment.limit && offset + bytes - 1 <= top;
  }
  return offset + bytes - 1 <= segment.limit;
}
