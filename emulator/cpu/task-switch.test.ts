import { describe, expect, it } from 'vitest';
import { rflags } from '../engine/flags';
import { gate, segmentDescriptor, SystemProgram } from '../isa/testing/system-program';
import { entryMemory } from '../machine/entry-state';
import { setSegment } from './segments';

const oldTss = 0xa000;
const newTss = 0xa200;
const target = 0x10_0100;
const newSelector = 0x40;
const busy = 1n << 41n;

/** A protected-mode program in a task (TR = 0x38), and another task (0x40) whose code is `taskCode` at {@link target}. */
function twoTasks(code: string, taskCode = '90'): SystemProgram {
  const made = new SystemProgram('protected', code).place(target, taskCode);
  made.describe(0x38, segmentDescriptor(oldTss, 0x67, 0x8b, 0));
  made.describe(newSelector, segmentDescriptor(newTss, 0x67, 0x89, 0));
  setSegment(made.state, 'tr', { selector: 0x38, base: BigInt(oldTss), limit: 0x67, accessRights: 0x8b });
  const write = (offset: number, value: number) => made.cpu.memory.write32(newTss + offset, value);
  for (let offset = 0; offset < 0x68; offset += 4) write(offset, 0);
  write(0x20, target);
  write(0x24, 2 | rflags.CF);
  for (let register = 0; register < 8; register++) write(0x28 + register * 4, 0x1111_1111 * register);
  write(0x38, 0x7_0000);
  [0x10, 8, 0x10, 0x10, 0, 0x10].forEach((selector, index) => write(0x48 + index * 4, selector));
  return made;
}

const descriptor = (made: SystemProgram, selector: number) => made.read64(entryMemory.gdt + selector);
const jump = 'ea 00 00 00 00 40 00';
const call = '9a 00 00 00 00 40 00';

describe('task switches', () => {
  it('by JMP save the old task, load the new one and move the busy bit', () => {
    const made = twoTasks(jump);
    made.state.rbx = 0x1234_5678n;
    made.state.dr7 = 0x4ffn;
    const { state } = made.run(1);
    expect(made.firstFault).toBe('none');
    expect([state.rip, state.rcx, state.rsp, state.trSelector]).toEqual([
      BigInt(target),
      0x1111_1111n,
      0x7_0000n,
      0x40,
    ]);
    expect(made.cpu.flags).toBe(2 | rflags.CF);
    expect([state.cr0Low & 8, state.dr7, state.fsAccessRights & 0x1_0000]).toEqual([8, 0x4aan, 0x1_0000]);
    expect([made.read32(oldTss + 0x20), made.read32(oldTss + 0x34)]).toEqual([0x10_0007, 0x1234_5678]);
    expect([descriptor(made, 0x38) & busy, descriptor(made, newSelector) & busy]).toEqual([0n, busy]);
    expect(made.read32(newTss) & 0xffff).toBe(0);
  });

  it('by CALL nest, and IRET comes back', () => {
    const made = twoTasks(`${call} 40`, 'cf').run(1);
    expect(made.cpu.flags & rflags.NT).toBe(rflags.NT);
    expect(made.read32(newTss) & 0xffff).toBe(0x38);
    expect([descriptor(made, 0x38) & busy, descriptor(made, newSelector) & busy]).toEqual([busy, busy]);
    made.run(1);
    expect(made.firstFault).toBe('none');
    expect([made.state.trSelector, made.state.rip, made.cpu.flags & rflags.NT]).toEqual([0x38, 0x10_0007n, 0]);
    expect(descriptor(made, newSelector) & busy).toBe(0n);
    expect(made.read32(newTss + 0x24) & rflags.NT).toBe(0);
    expect(made.read32(newTss + 0x20)).toBe(target + 1);
  });

  it('go through task gates in the GDT', () => {
    const made = twoTasks('ea 00 00 00 00 48 00')
      .describe(0x48, gate(newSelector, 0, 0x85))
      .run(1);
    expect([made.firstFault, made.state.trSelector]).toEqual(['none', newSelector]);
  });

  it('go through task gates in the IDT and push the error code', () => {
    // mov ds, 0x1000 (beyond the GDT)
    const made = twoTasks('66 b8 00 10 8e d8').interruptGate(13, 0);
    made.write64(0x8000 + 13 * 8, gate(newSelector, 0, 0x85));
    made.run(1);
    made.run(1);
    const { state } = made;
    expect([state.trSelector, state.rsp, made.read32(0x6_fffc)]).toEqual([newSelector, 0x6_fffcn, 0x1000]);
    expect(made.read32(oldTss + 0x20)).toBe(0x10_0004);
    expect(made.read32(oldTss + 0x24) & rflags.RF).toBe(rflags.RF);
  });

  it('to a 16-bit TSS load the lower halves', () => {
    const made = twoTasks(jump).describe(newSelector, segmentDescriptor(newTss, 0x2b, 0x81, 0));
    const words = {
      0x0e: 0x100,
      0x10: 2,
      0x12: 0xabcd,
      0x1a: 0x7000,
      0x22: 0x10,
      0x24: 0x50,
      0x26: 0x10,
      0x28: 0x10,
      0x2a: 0,
    };
    for (const [offset, value] of Object.entries(words)) made.cpu.memory.write16(newTss + Number(offset), value);
    made.describe(0x50, segmentDescriptor(0x10_0000, 0xffff, 0x9a, 0)).run(1);
    expect(made.firstFault).toBe('none');
    const { state } = made;
    expect([state.rip, state.rax & 0xffffn, state.csBase, state.gsSelector]).toEqual([0x100n, 0xabcdn, 0x10_0000n, 0]);
  });

  it('trap behind the switch when the new TSS has its T flag set', () => {
    const made = twoTasks(jump).interruptGate(1, target + 0x40);
    made.cpu.memory.write16(newTss + 0x64, 1);
    made.run(2);
    expect([made.firstFault, made.state.dr6 & 0xe000n]).toEqual(['#1', 0x8000n]);
  });

  it('enter virtual-8086 mode', () => {
    const made = twoTasks(jump);
    made.cpu.memory.write32(newTss + 0x24, 2 | rflags.VM);
    made.cpu.memory.write32(newTss + 0x20, 0x100);
    made.cpu.memory.write32(newTss + 0x4c, 0x1234);
    made.run(1);
    expect([made.cpu.mode, made.state.csBase, made.cpu.cpl, made.state.rip]).toEqual([
      'virtual-8086',
      0x1_2340n,
      3,
      0x100n,
    ]);
  });
});

describe('a task switch faults', () => {
  it.each([
    ['for a busy TSS', segmentDescriptor(newTss, 0x67, 0x8b, 0), '#13(40)'],
    ['for one that is not present', segmentDescriptor(newTss, 0x67, 0x09, 0), '#11(40)'],
    ['for one that is too short', segmentDescriptor(newTss, 0x66, 0x89, 0), '#10(40)'],
  ])('%s, in the old task', (_, low, fault) => {
    const made = twoTasks(jump).describe(newSelector, low).run(1);
    expect([made.firstFault, made.faults[0]?.rip]).toEqual([fault, 0x10_0000n]);
    expect(made.state.trSelector).toBe(0x38);
  });

  it.each([
    ['LDT', 0x60, 8, '#10(8)'],
    ['CS that is data', 0x4c, 0x10, '#10(10)'],
    ['null CS', 0x4c, 0, '#10(0)'],
    ['SS of another level', 0x50, 0x23, '#10(20)'],
    ['DS beyond the GDT', 0x54, 0x1000, '#10(1000)'],
    ['EIP beyond the limit', 0x20, 0x20_0000, '#13(0)'],
  ])('for its %s, in the new task', (name, offset, value, fault) => {
    const made = twoTasks(jump);
    if (name.startsWith('EIP')) {
      made.describe(0x50, segmentDescriptor(0, 0xffff, 0x9a, 4));
      made.cpu.memory.write32(newTss + 0x4c, 0x50);
    }
    made.cpu.memory.write32(newTss + offset, value);
    made.run(1);
    expect([made.firstFault, made.state.trSelector]).toEqual([fault, newSelector]);
  });

  it('by IRET for a back link to a TSS that is not busy', () => {
    const made = twoTasks('cf');
    made.cpu.flags |= rflags.NT;
    made.cpu.memory.write16(oldTss, newSelector);
    expect(made.run(1).firstFault).toBe('#10(40)');
  });
});
