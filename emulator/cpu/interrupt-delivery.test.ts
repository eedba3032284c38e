import { describe, expect, it } from 'vitest';
import { rflags } from '../engine/flags';
import { gate, segmentDescriptor, SystemProgram, type EntryState } from '../isa/testing/system-program';
import { longSelectors } from '../machine/entry-state';
import { ProcessorException } from './exception';
import { deliverThroughTable, type EventKind } from './interrupt-delivery';
import { setSegment } from './segments';

const handler = 0x10_0100;
const idt = 0x8000;

function deliver(
  program: SystemProgram,
  vector: number,
  kind: EventKind,
  errorCode?: number,
  instructionLength = 0,
): string {
  try {
    deliverThroughTable(program.cpu, { vector, kind, errorCode, instructionLength });
    return 'delivered';
  } catch (thrown) {
    if (thrown instanceof ProcessorException)
      return `#${thrown.vector}${thrown.errorCode === undefined ? '' : `(${thrown.errorCode.toString(16)})`}`;
    throw thrown;
  }
}

const frame64 = (program: SystemProgram, words: number) =>
  Array.from({ length: words }, (_, index) => program.read64(Number(program.state.rsp) + index * 8));
const frame32 = (program: SystemProgram, words: number) =>
  Array.from({ length: words }, (_, index) => program.read32(Number(program.state.rsp) + index * 4));

function with64(vector: number, low: bigint, high = 0n): SystemProgram {
  const program = new SystemProgram('long', '90').interruptGate(vector, handler);
  program.write64(idt + vector * 16, low).write64(idt + vector * 16 + 8, high);
  program.cpu.flags = 0x4302; // NT, IF, TF
  return program;
}

describe('64-bit mode', () => {
  it('aligns the stack and pushes SS, RSP, RFLAGS, CS and RIP', () => {
    const program = with64(0x40, gate(8, handler, 0x8e));
    program.state.rsp = 0x8_0007n;
    expect(deliver(program, 0x40, 'external')).toBe('delivered');
    expect(program.state.rsp).toBe(0x8_0000n - 40n);
    expect(frame64(program, 5)).toEqual([0x10_0000n, 8n, 0x4302n, 0x8_0007n, 0x10n]);
    expect([program.state.rip, program.state.csSelector, program.cpu.flags]).toEqual([BigInt(handler), 8, 2]);
  });

  it('a trap gate leaves IF', () => {
    const program = with64(0x40, gate(8, handler, 0x8f));
    deliver(program, 0x40, 'external');
    expect(program.cpu.flags).toBe(0x202);
  });

  it('pushes the error code below', () => {
    const program = with64(13, gate(8, handler, 0x8e));
    deliver(program, 13, 'hardwareException', 0x18);
    expect(frame64(program, 2)).toEqual([0x18n, 0x10_0000n]);
    expect(program.state.rsp % 16n).toBe(0n);
    // The same vector as an interrupt has none.
    const interrupt = with64(13, gate(8, handler, 0x8e));
    deliver(interrupt, 13, 'external');
    expect(frame64(interrupt, 1)).toEqual([0x10_0000n]);
  });

  it('software events push RIP past the instruction', () => {
    const program = with64(0x40, gate(8, handler, 0x8e));
    deliver(program, 0x40, 'softwareInterrupt', undefined, 2);
    expect(frame64(program, 1)).toEqual([0x10_0002n]);
  });

  it('uses the stack of the gate', () => {
    const program = with64(0x40, gate(8, handler, 0x8e) | (3n << 32n)).write64(0x600 + 0x24 + 16, 0x7_0008n);
    deliver(program, 0x40, 'external');
    expect(program.state.rsp).toBe(0x7_0000n - 40n);
    expect(program.state.ssSelector).toBe(0x10);
  });

  it('takes 64-bit handlers', () => {
    const program = with64(0x40, gate(8, handler, 0x8e), 0xffff_8000n);
    deliver(program, 0x40, 'external');
    expect(program.state.rip).toBe(0xffff_8000_0000_0000n + BigInt(handler));
  });

  it.each([
    ['a gate beyond the IDT', 0xff, gate(8, handler, 0x8e), 0x7ff, '#13(7fb)'],
    ['a task gate', 0x40, gate(8, handler, 0x85), 0xfff, '#13(203)'],
    ['a 16-bit gate', 0x40, gate(8, handler, 0x86), 0xfff, '#13(203)'],
    ['a gate that is not present', 0x40, gate(8, handler, 0x0e), 0xfff, '#11(203)'],
    ['a null selector', 0x40, gate(0, handler, 0x8e), 0xfff, '#13(1)'],
    ['a selector beyond the GDT', 0x40, gate(0x1000, handler, 0x8e), 0xfff, '#13(1001)'],
    ['a data segment', 0x40, gate(longSelectors.data, handler, 0x8e), 0xfff, '#13(11)'],
    ['a 32-bit code segment', 0x40, gate(longSelectors.code32, handler, 0x8e), 0xfff, '#13(19)'],
    ['a code segment of an outer level', 0x40, gate(longSelectors.userCode, handler, 0x8e), 0xfff, '#13(31)'],
  ])('%s', (_, vector, low, limit, outcome) => {
    const program = with64(vector, low);
    program.state.idtrLimit = limit;
    const { rip, rsp } = program.state;
    expect(deliver(program, vector, 'external')).toBe(outcome);
    expect([program.state.rip, program.state.rsp, program.cpu.flags]).toEqual([rip, rsp, 0x4302]);
  });

  it('a handler, a stack of the TSS, or a stack pointer that is not canonical', () => {
    expect(deliver(with64(0x40, gate(8, handler, 0x8e), 0x8000n), 0x40, 'external')).toBe('#13(1)');
    const ist = () => with64(0x40, gate(8, handler, 0x8e) | (1n << 32n));
    expect(deliver(ist().write64(0x624, 1n << 47n), 0x40, 'external')).toBe('#12(1)');
    const short = ist();
    setSegment(short.state, 'tr', { selector: 0x38, base: 0x600n, limit: 0x2a, accessRights: 0x8b });
    expect(deliver(short, 0x40, 'external')).toBe('#10(39)');
    const stack = with64(0x40, gate(8, handler, 0x8e));
    stack.state.rsp = (1n << 47n) + 16n;
    expect(deliver(stack, 0x40, 'external')).toBe('#12(1)');
  });

  it('from a user: the stack of the TSS and a null SS; software is checked against the DPL of the gate', () => {
    const user = (rights: number) => {
      const program = with64(0x40, gate(8, handler, rights));
      setSegment(program.state, 'cs', { selector: 0x33, base: 0n, limit: 0xffff_ffff, accessRights: 0xa0fb });
      setSegment(program.state, 'ss', { selector: 0x2b, base: 0n, limit: 0xffff_ffff, accessRights: 0xc0f3 });
      program.state.rsp = 0x5_0000n;
      program.cpu.modeChanged();
      return program;
    };
    const program = user(0x8e);
    expect(deliver(program, 0x40, 'external')).toBe('delivered');
    expect(frame64(program, 5)).toEqual([0x10_0000n, 0x33n, 0x4302n, 0x5_0000n, 0x2bn]);
    expect([program.cpu.cpl, program.state.ssSelector, program.state.ssAccessRights >>> 16]).toEqual([0, 0, 1]);
    expect(deliver(user(0x8e), 0x40, 'softwareInterrupt')).toBe('#13(202)');
    expect(deliver(user(0xee), 0x40, 'softwareInterrupt')).toBe('delivered');
  });
});

describe('protected mode', () => {
  function with32(low: bigint): SystemProgram {
    const program = new SystemProgram('protected', '90').interruptGate(0x40, handler);
    program.write64(idt + 0x40 * 8, low);
    program.cpu.flags = 0x202;
    return program;
  }

  it('pushes EFLAGS, CS and EIP on the same stack', () => {
    const program = with32(gate(8, handler, 0x8e));
    expect(deliver(program, 0x40, 'external')).toBe('delivered');
    expect(frame32(program, 3)).toEqual([0x10_0000, 8, 0x202]);
    expect([program.state.rip, program.cpu.flags]).toEqual([BigInt(handler), 2]);
  });

  it('a 16-bit gate pushes words and takes 16 bits of the offset', () => {
    const program = with32(gate(8, 0x1234, 0x86) | (0xffffn << 48n));
    expect(deliver(program, 0x40, 'external')).toBe('delivered');
    expect([0, 2, 4].map((at) => program.cpu.memory.read16(Number(program.state.rsp) + at))).toEqual([0, 8, 0x202]);
    expect(program.state.rip).toBe(0x1234n);
  });

  it('from virtual-8086 mode pushes and clears the data segments', () => {
    const program = with32(gate(8, handler, 0x8e));
    for (const [index, name] of (['es', 'cs', 'ss', 'ds', 'fs', 'gs'] as const).entries()) {
      setSegment(program.state, name, {
        selector: 0x100 + index,
        base: BigInt((0x100 + index) * 16),
        limit: 0xffff,
        accessRights: 0xf3,
      });
    }
    program.state.rsp = 0x800n;
    program.state.rip = 0x20n;
    program.cpu.flags = 0x2_3202;
    program.cpu.modeChanged();
    expect(deliver(program, 0x40, 'external')).toBe('delivered');
    expect(frame32(program, 9)).toEqual([0x20, 0x101, 0x2_3202, 0x800, 0x102, 0x100, 0x103, 0x104, 0x105]);
    expect([program.cpu.mode, program.cpu.cpl, program.state.dsSelector, program.state.gsAccessRights]).toEqual([
      'protected',
      0,
      0,
      0x1_0000,
    ]);
  });

  it.each([
    ['a handler beyond the limit of its segment', gate(0x30, 0x1_0000, 0x8e), '#13(1)'],
    ['a call gate', gate(8, handler, 0x8c), '#13(203)'],
  ])('%s', (_, low, outcome) => {
    const program = with32(low).describe(0x30, segmentDescriptor(0, 0xffff, 0x9a, 4));
    expect(deliver(program, 0x40, 'external')).toBe(outcome);
  });

  it('a stack that is full is #SS with EXT, and nothing has moved', () => {
    const program = with32(gate(8, handler, 0x8e));
    setSegment(program.state, 'ss', { selector: 0x10, base: 0n, limit: 0xf_ffff, accessRights: 0x4097 }); // expand-down
    program.state.rsp = 0x10_0008n;
    expect(deliver(program, 0x40, 'external')).toBe('#12(1)');
    expect(program.state.rsp).toBe(0x10_0008n);
  });
});

describe('real-address mode', () => {
  it('goes through the vector table and pushes FLAGS, CS and IP', () => {
    const program = new SystemProgram('real', '90');
    program.cpu.memory.write32(0x21 * 4, 0x1234_5678);
    program.cpu.flags = 0x4_0303;
    expect(deliver(program, 0x21, 'softwareInterrupt', undefined, 2)).toBe('delivered');
    expect([program.state.csSelector, program.state.csBase, program.state.rip]).toEqual([0x1234, 0x1_2340n, 0x5678n]);
    expect([0, 2, 4].map((at) => program.cpu.memory.read16(Number(program.state.rsp) + at))).toEqual([
      0x7c02, 0, 0x303,
    ]);
    expect(program.cpu.flags & (rflags.IF | rflags.TF | rflags.AC)).toBe(0);
  });

  it('the stack pointer wraps in 64 KiB', () => {
    const program = new SystemProgram('real', '90');
    program.state.rsp = 0x1234_0002n;
    expect(deliver(program, 0x21, 'external')).toBe('delivered');
    expect(program.state.rsp).toBe(0x1234_fffcn);
  });

  it('a vector beyond the table is #GP without error code', () => {
    const program = new SystemProgram('real', '90');
    program.state.idtrLimit = 0x21 * 4 + 2;
    expect(deliver(program, 0x21, 'external')).toBe('#13');
  });
});

describe('after delivery', () => {
  it.each<[EntryState]>([['long'], ['protected'], ['real']])('the handler runs in %s mode', (entry) => {
    const program = new SystemProgram(entry, 'cd 40');
    if (entry === 'real') program.cpu.memory.write32(0x100, 0x9000);
    else program.interruptGate(0x40, 0x9000);
    program.place(0x9000, '90').run(2);
    expect([program.state.rip, program.firstFault]).toEqual([0x9001n, 'none']);
  });
});
