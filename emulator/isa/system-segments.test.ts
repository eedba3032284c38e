import { describe, expect, it } from 'vitest';
import { rflags } from '../engine/flags';
import { entryMemory, longSelectors, protectedSelectors } from '../machine/entry-state';
import { gate, segmentDescriptor, SystemProgram } from './testing/system-program';

const data = (rights: number) => segmentDescriptor(0x1_0000, 0xfff, rights, 4);

/** Runs one instruction in protected mode with AX holding a selector; 0x30 names `descriptor`. */
function withSelector(code: string, selector: number, descriptor?: bigint): SystemProgram {
  const program = new SystemProgram('protected', code);
  if (descriptor !== undefined) program.describe(0x30, descriptor);
  program.state.rax = BigInt(selector);
  return program.run(1);
}

describe('MOV to a segment register', () => {
  it.each([
    ['DS, data', '8e d8', 0x30, data(0x92), 'none'],
    ['DS, readable code', '8e d8', 0x30, data(0x9a), 'none'],
    ['DS, null', '8e d8', 3, undefined, 'none'],
    ['DS, execute-only code', '8e d8', 0x30, data(0x98), '#13(30)'],
    ['DS, a system segment', '8e d8', 0x30, data(0x82), '#13(30)'],
    ['DS, RPL beyond DPL', '8e d8', 0x31, data(0x92), '#13(30)'],
    ['DS, conforming code with any RPL', '8e d8', 0x33, data(0x9e), 'none'],
    ['DS, not present', '8e d8', 0x30, data(0x12), '#11(30)'],
    ['DS, beyond the GDT', '8e d8', 0x1000, undefined, '#13(1000)'],
    ['DS, in an LDT that is not there', '8e d8', 0x0c, undefined, '#13(c)'],
    ['SS, null', '8e d0', 0, undefined, '#13(0)'],
    ['SS, read-only data', '8e d0', 0x30, data(0x90), '#13(30)'],
    ['SS, DPL other than CPL', '8e d0', 0x30, data(0xf2), '#13(30)'],
    ['SS, RPL other than CPL', '8e d0', 0x31, data(0x92), '#13(30)'],
    ['SS, not present', '8e d0', 0x30, data(0x12), '#12(30)'],
    ['SS, writable data', '8e d0', 0x30, data(0x92), 'none'],
  ])('%s', (_, code, selector, descriptor, fault) => {
    expect(withSelector(code, selector, descriptor).firstFault).toBe(fault);
  });

  it('loads base, limit and rights, and marks the descriptor accessed', () => {
    const program = withSelector('8e d8', 0x30, data(0x92));
    const { state } = program;
    expect([state.dsSelector, state.dsBase, state.dsLimit, state.dsAccessRights]).toEqual([
      0x30,
      0x1_0000n,
      0xfff,
      0x4093,
    ]);
    expect(program.read64(entryMemory.gdt + 0x30) & (1n << 40n)).not.toBe(0n);
  });

  it('makes limits hold: a read beyond is #GP(0), beyond an expand-down segment too', () => {
    // mov ds, ax; mov eax, [0x1000]
    for (const [rights, address, fault] of [
      [0x92, 0x1000, '#13(0)'],
      [0x92, 0xffc, 'none'],
      [0x96, 0xffc, '#13(0)'],
      [0x96, 0x1000, 'none'],
    ] as const) {
      const program = withSelector(`8e d8 a1 ${hex(address)} ${hex(address >> 8)} 00 00`, 0x30, data(rights));
      expect([rights, address, program.run(1).firstFault]).toEqual([rights, address, fault]);
    }
  });

  it('a write through a read-only segment is #GP(0), and through a null one', () => {
    expect(withSelector('8e d8 a3 00 00 00 00', 0x30, data(0x90)).run(1).firstFault).toBe('#13(0)');
    expect(withSelector('8e d8 a3 00 00 00 00', 0).run(1).firstFault).toBe('#13(0)');
  });

  it('does not touch the descriptor when it faults', () => {
    const program = withSelector('8e d8', 0x31, data(0x92));
    expect(program.read64(entryMemory.gdt + 0x30)).toBe(data(0x92));
    expect(program.state.dsSelector).toBe(protectedSelectors.data);
  });

  it('allows a null SS below privilege level 3 in 64-bit mode', () => {
    const program = new SystemProgram('long', '8e d0').run(1);
    expect([program.firstFault, program.state.ssAccessRights]).toEqual(['none', 0x1_0000]);
  });

  it('keeps limit and size in real-address mode', () => {
    const program = new SystemProgram('real', '8e d8');
    program.state.rax = 0x1234n;
    program.state.dsLimit = 0xffff_ffff;
    program.run(1);
    expect([program.state.dsSelector, program.state.dsBase, program.state.dsLimit]).toEqual([
      0x1234,
      0x1_2340n,
      0xffff_ffff,
    ]);
  });

  it('CS is #UD', () => {
    expect(withSelector('8e c8', 8).firstFault).toBe('#6');
  });
});

const hex = (value: number) => (value & 0xff).toString(16);

describe('the shadow of a load of SS', () => {
  it('keeps interrupts away for one instruction', () => {
    // mov ss, eax; nop; nop
    const program = new SystemProgram('long', '8e d0 90 90').interruptGate(0x20, 0x10_0040);
    program.state.rax = BigInt(longSelectors.data);
    program.cpu.flags = rflags.IF | 2;
    program.run(1);
    expect(program.state.interruptibilityState).toBe(2);
    // A self-sent interrupt: shorthand self, fixed, vector 0x20.
    program.machine.board.localApic.writeMmio(0x300, 4, 0x4_4020);
    program.run(1);
    expect([program.state.rip, program.state.interruptibilityState]).toEqual([0x10_0003n, 0]);
    program.place(0x10_0040, '90').run(1);
    expect(program.state.rip).toBe(0x10_0041n);
  });
});

describe('PUSH, POP and far-pointer loads', () => {
  it('push the selector zero-extended, and pop it', () => {
    // push ds; pop es
    const program = new SystemProgram('protected', '1e 07');
    program.cpu.memory.write32(entryMemory.stackTop - 4, 0xffff_ffff);
    program.run(1);
    expect(program.read32(Number(program.state.rsp))).toBe(protectedSelectors.data);
    program.run(1);
    expect([program.state.esSelector, program.state.rsp]).toEqual([
      protectedSelectors.data,
      BigInt(entryMemory.stackTop),
    ]);
  });

  it('POP leaves RSP when the load faults', () => {
    const program = new SystemProgram('protected', '07');
    program.cpu.memory.write32(entryMemory.stackTop - 4, 0x1000);
    program.state.rsp -= 4n;
    // Shutdown follows, as there is no IDT; RSP is that of the instruction.
    expect(program.run(1).firstFault).toBe('#13(1000)');
    expect(program.state.rsp).toBe(BigInt(entryMemory.stackTop - 4));
  });

  it('LDS loads the register only with the segment', () => {
    const good = new SystemProgram('protected', 'c5 05 00 90 00 00').place(0x9000, '78 56 34 12 10 00').run(1);
    expect([good.state.rax, good.state.dsSelector]).toEqual([0x1234_5678n, 0x10]);
    const bad = new SystemProgram('protected', 'c5 05 00 90 00 00').place(0x9000, '78 56 34 12 00 10').run(1);
    expect([bad.firstFault, bad.state.rax]).toEqual(['#13(1000)', 0n]);
  });
});

describe('descriptor-table registers', () => {
  it('LGDT takes 32 bits of base, 24 with a 16-bit operand', () => {
    // lgdt [0x9000]; o16 lgdt [0x9000]; sgdt [0x9010]
    const program = new SystemProgram('protected', '0f 01 15 00 90 00 00 66 0f 01 15 00 90 00 00 0f 01 05 10 90 00 00');
    program.place(0x9000, 'ff 01 78 56 34 12').run(1);
    expect([program.state.gdtrLimit, program.state.gdtrBase]).toEqual([0x1ff, 0x1234_5678n]);
    program.run(1);
    expect(program.state.gdtrBase).toBe(0x34_5678n);
    program.run(1);
    expect(program.read64(0x9010)).toBe(0x0034_5678_01ffn);
  });

  it('LIDT takes a canonical 64-bit base', () => {
    const lidt = '0f 01 1c 25 00 90 00 00';
    const good = new SystemProgram('long', lidt).place(0x9000, 'ff 0f 00 00 00 00 00 80 ff ff').run(1);
    expect([good.state.idtrLimit, good.state.idtrBase]).toEqual([0xfff, 0xffff_8000_0000_0000n]);
    const bad = new SystemProgram('long', lidt).place(0x9000, 'ff 0f 00 00 00 00 00 80 00 00').run(1);
    expect(bad.firstFault).toBe('#13(0)');
  });

  it('LTR makes an available TSS busy and refuses a busy one', () => {
    const program = new SystemProgram('long', '0f 00 d8 0f 00 d8').describe(
      0x50,
      segmentDescriptor(0x9000, 0x67, 0x89, 0),
      1n,
    );
    program.state.rax = 0x50n;
    program.run(1);
    const { state } = program;
    expect([state.trSelector, state.trBase, state.trAccessRights]).toEqual([0x50, 0x1_0000_9000n, 0x8b]);
    expect((program.read64(entryMemory.gdt + 0x50) >> 40n) & 0xffn).toBe(0x8bn);
    expect(program.run(1).firstFault).toBe('#13(50)');
  });

  it('LLDT makes selectors with TI mean the LDT', () => {
    // lldt ax; mov ds, cx
    const program = new SystemProgram('protected', '0f 00 d0 8e d9').describe(
      0x30,
      segmentDescriptor(0x9000, 0xf, 0x82, 0),
    );
    program.write64(0x9008, data(0x92));
    Object.assign(program.state, { rax: 0x30n, rcx: 0x0cn });
    program.run(2);
    expect([program.firstFault, program.state.dsBase]).toEqual(['none', 0x1_0000n]);
  });

  it('LLDT is #UD in real-address mode and #GP(0) for users', () => {
    expect(new SystemProgram('real', '0f 00 d0').run(1).firstFault).toBe('#6');
    const user = new SystemProgram(
      'protected',
      '6a 23 68 00 00 08 00 68 02 02 00 00 6a 1b 68 14 00 10 00 cf 0f 00 d0',
    ).run(7);
    expect(user.firstFault).toBe('#13(0)');
  });
});

describe('LAR, LSL, VERR, VERW and ARPL', () => {
  const zero = (program: SystemProgram) => (program.cpu.flags & rflags.ZF) !== 0;

  it('LAR and LSL tell rights and limit', () => {
    const lar = withSelector('0f 02 c8', 0x30, segmentDescriptor(0, 0xf_ffff, 0x92, 0xc));
    expect([zero(lar), lar.state.rcx]).toEqual([true, 0xcf_9200n]);
    const lsl = withSelector('0f 03 c8', 0x30, segmentDescriptor(0, 0xf_ffff, 0x92, 0xc));
    expect([zero(lsl), lsl.state.rcx]).toEqual([true, 0xffff_ffffn]);
  });

  it.each([
    ['LAR of a call gate', '0f 02 c8', 0x30, gate(8, 0, 0x8c), true],
    ['LSL of a call gate', '0f 03 c8', 0x30, gate(8, 0, 0x8c), false],
    ['LAR of an interrupt gate', '0f 02 c8', 0x30, gate(8, 0, 0x8e), false],
    ['LAR with RPL beyond DPL', '0f 02 c8', 0x33, data(0x92), false],
    ['LAR of a null selector', '0f 02 c8', 0, undefined, false],
    ['VERR of readable code', '0f 00 e0', 0x30, data(0x9a), true],
    ['VERR of execute-only code', '0f 00 e0', 0x30, data(0x98), false],
    ['VERW of writable data', '0f 00 e8', 0x30, data(0x92), true],
    ['VERW of read-only data', '0f 00 e8', 0x30, data(0x90), false],
    ['VERW of code', '0f 00 e8', 0x30, data(0x9a), false],
    ['VERR beyond the GDT', '0f 00 e0', 0x1000, undefined, false],
  ])('%s', (_, code, selector, descriptor, expected) => {
    const program = withSelector(code, selector, descriptor);
    expect([program.firstFault, zero(program)]).toEqual(['none', expected]);
  });

  it('ARPL raises the RPL and keeps the upper half of the register', () => {
    const program = new SystemProgram('protected', '63 c8 63 c8');
    Object.assign(program.state, { rax: 0xabcd_0010n, rcx: 3n });
    program.run(1);
    expect([program.state.rax, zero(program)]).toEqual([0xabcd_0013n, true]);
    program.run(1);
    expect([program.state.rax, zero(program)]).toEqual([0xabcd_0013n, false]);
  });
});
