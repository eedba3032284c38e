import { describe, expect, it } from 'vitest';
import { rflags } from '../engine/flags';
import { entryMemory, longSelectors, protectedSelectors } from '../machine/entry-state';
import { gate, segmentDescriptor, SystemProgram } from './testing/system-program';

const start = 0x10_0000n;
/** push 0x2B; push 0x90000; push 0x202; push 0x33; push user; iretq */
const toUser64 = '6a 2b 68 00 00 09 00 68 02 02 00 00 6a 33 68 15 00 10 00 48 cf';
/** push 0x23; push 0x80000; push 0x202; push 0x1B; push user; iretd */
const toUser32 = '6a 23 68 00 00 08 00 68 02 02 00 00 6a 1b 68 14 00 10 00 cf';

describe('IRET', () => {
  it('returns to user code in 64-bit mode', () => {
    const program = new SystemProgram('long', toUser64).run(6);
    const { state, cpu } = program;
    expect(program.firstFault).toBe('none');
    expect([cpu.cpl, state.rip, state.rsp, cpu.flags]).toEqual([3, start + 0x15n, 0x9_0000n, 0x202]);
    expect([state.csSelector, state.ssSelector]).toEqual([longSelectors.userCode | 3, longSelectors.userData | 3]);
  });

  it('makes segments null that the outer level may not use', () => {
    const { state } = new SystemProgram('protected', toUser32).run(6);
    expect([state.dsSelector, state.dsAccessRights]).toEqual([0, 0x1_0000]);
    expect(state.csSelector).toBe(protectedSelectors.userCode | 3);
  });

  it('does not let user code set IOPL or IF', () => {
    // user: pushf; or dword [esp], 0x3200; popf
    const program = new SystemProgram('protected', `${toUser32} 9c 81 0c 24 00 32 00 00 9d`);
    program.run(6);
    program.cpu.flags = 2;
    program.run(3);
    expect(program.firstFault).toBe('none');
    expect(program.cpu.flags & (rflags.IOPL | rflags.IF)).toBe(0);
  });

  it('faults for a selector beyond the GDT with the selector as error code', () => {
    // push 0x2B; push 0x90000; push 2; push 0x1003; push 0; iretq
    const program = new SystemProgram('long', '6a 2b 68 00 00 09 00 6a 02 68 03 10 00 00 6a 00 48 cf').run(6);
    expect(program.firstFault).toBe('#13(1000)');
    expect(program.faults[0]?.rip).toBe(start + 0x10n);
  });

  it('faults for a return to an inner privilege level', () => {
    // user: push 0x10; push 0x90000; push 2; push 8; push 0; iretq
    const program = new SystemProgram('long', `${toUser64} 6a 10 68 00 00 09 00 6a 02 6a 08 6a 00 48 cf`).run(12);
    expect(program.firstFault).toBe('#13(8)');
  });

  it('returns in real-address mode with 16-bit flags', () => {
    // push 0x0ED7; push 0x0100; push 0x0020; iret
    const program = new SystemProgram('real', '68 d7 0e 68 00 01 6a 20 cf').run(4);
    const { state, cpu } = program;
    expect([state.csSelector, state.csBase, state.rip, state.rsp]).toEqual([0x100, 0x1000n, 0x20n, 0x7c00n]);
    expect(cpu.flags).toBe(0xed7);
  });

  it('enters virtual-8086 mode', () => {
    // push 1; push 2; push 3; push 4; push 5; push 0x6000; push 0x23002; push 0x200; push 0x10; iretd
    const code = '6a 01 6a 02 6a 03 6a 04 6a 05 68 00 60 00 00 68 02 30 02 00 68 00 02 00 00 6a 10 cf';
    const program = new SystemProgram('protected', code).run(10);
    const { state, cpu } = program;
    expect(cpu.mode).toBe('virtual-8086');
    expect([state.csBase, state.rip, state.ssSelector, state.rsp]).toEqual([0x2000n, 0x10n, 5, 0x6000n]);
    expect([state.esSelector, state.dsSelector, state.fsSelector, state.gsSelector]).toEqual([4, 3, 2, 1]);
    expect(cpu.cpl).toBe(3);
  });
});

describe('software interrupts', () => {
  it('go to the handler on the inner stack and come back', () => {
    const program = new SystemProgram('long', `${toUser64} cd 80`)
      .interruptGate(0x80, 0x10_0040)
      .place(0x10_0040, '48 cf');
    const { state, cpu } = program.run(7);
    expect([cpu.cpl, state.rip, state.rsp]).toEqual([0, 0x10_0040n, BigInt(entryMemory.stackTop - 40)]);
    expect(program.read64(entryMemory.stackTop - 40)).toBe(start + 0x17n);
    expect(program.read64(entryMemory.stackTop - 8)).toBe(0x2bn);
    program.run(1);
    expect([cpu.cpl, state.rip, state.rsp]).toEqual([3, start + 0x17n, 0x9_0000n]);
  });

  it('fault when the gate is for inner levels only', () => {
    const program = new SystemProgram('long', `${toUser64} cd 80`).interruptGate(0x80, 0x10_0040);
    program.write64(0x8000 + 0x80 * 16, gate(8, 0x10_0040, 0x8e));
    program.run(7);
    expect(program.firstFault).toBe('#13(402)');
    expect(program.faults[0]?.rip).toBe(start + 0x15n);
  });

  it('push RIP past INT3', () => {
    const program = new SystemProgram('long', 'cc').interruptGate(3, 0x10_0040).run(1);
    expect(program.read64(Number(program.state.rsp))).toBe(start + 1n);
  });

  it('INTO interrupts with OF only', () => {
    const program = new SystemProgram('protected', 'ce ce').interruptGate(4, 0x10_0040);
    program.run(1);
    expect(program.state.rip).toBe(start + 1n);
    program.cpu.flags |= rflags.OF;
    program.run(1);
    expect(program.state.rip).toBe(0x10_0040n);
  });
});

describe('SYSCALL and SYSRET', () => {
  // mov rcx, 0x100020; mov r11d, 0x202; sysretq
  const program = () => {
    const made = new SystemProgram('long', 'b9 20 00 10 00 41 bb 02 02 00 00 48 0f 07').place(0x10_0020, '0f 05');
    made.state.efer |= 1n;
    made.state.star = (BigInt(longSelectors.userCode32 | 3) << 48n) | (BigInt(longSelectors.code) << 32n);
    made.state.lstar = 0x10_0080n;
    made.state.fmask = 0x200n;
    return made;
  };

  it('make a round trip', () => {
    const made = program().run(3);
    const { state, cpu } = made;
    expect([cpu.cpl, cpu.mode, state.rip, cpu.flags]).toEqual([3, '64-bit', 0x10_0020n, 0x202]);
    expect([state.csSelector, state.ssSelector]).toEqual([longSelectors.userCode | 3, longSelectors.userData | 3]);
    made.run(1);
    expect([cpu.cpl, state.rip, state.rcx, state.r11, cpu.flags]).toEqual([0, 0x10_0080n, 0x10_0022n, 0x202n, 2]);
    expect([state.csSelector, state.ssSelector]).toEqual([8, 0x10]);
    expect(made.firstFault).toBe('none');
  });

  it('do not exist without EFER.SCE', () => {
    const made = program();
    made.state.efer &= ~1n;
    expect(made.run(3).firstFault).toBe('#6');
  });

  it('SYSRET raises #GP(0) for a RIP that is not canonical', () => {
    const made = program().run(2);
    made.state.rcx = 0x8000_0000_0000n;
    expect(made.run(1).firstFault).toBe('#13(0)');
  });

  it('SYSRET with a 32-bit operand goes to compatibility mode', () => {
    const made = program().place(0x10_000b, '0f 07').run(3);
    expect([made.cpu.mode, made.state.csSelector, made.cpu.cpl]).toEqual([
      'compatibility',
      longSelectors.userCode32 | 3,
      3,
    ]);
  });
});

describe('SYSENTER and SYSEXIT', () => {
  it('make a round trip in protected mode', () => {
    // mov edx, 0x100020; mov ecx, 0x80000; sysexit
    const program = new SystemProgram('protected', 'ba 20 00 10 00 b9 00 00 08 00 0f 35').place(0x10_0020, '0f 34');
    const { state, cpu } = program;
    Object.assign(state, { sysenterCs: 8n, sysenterEsp: 0x7_0000n, sysenterEip: 0x10_0040n });
    program.run(3);
    expect([cpu.cpl, state.rip, state.rsp, state.csSelector]).toEqual([3, 0x10_0020n, 0x8_0000n, 0x1b]);
    program.run(1);
    expect([cpu.cpl, state.rip, state.rsp, state.csSelector, state.ssSelector]).toEqual([
      0,
      0x10_0040n,
      0x7_0000n,
      8,
      0x10,
    ]);
  });

  it('SYSENTER raises #GP(0) with a null IA32_SYSENTER_CS', () => {
    expect(new SystemProgram('protected', '0f 34').run(1).firstFault).toBe('#13(0)');
  });
});

describe('call gates', () => {
  it('copy parameters to the inner stack, and RETF drops them from both', () => {
    // user: push 0x1234; push 0x5678; call 0x3B:0. gate: retf 8
    const program = new SystemProgram('protected', `${toUser32} 68 34 12 00 00 68 78 56 00 00 9a 00 00 00 00 3b 00`);
    program.place(0x10_0040, 'ca 08 00').describe(0x38, gate(protectedSelectors.code, 0x10_0040, 0xec, 2));
    const { state, cpu } = program.run(9);
    expect(program.firstFault).toBe('none');
    expect([cpu.cpl, state.rip, state.csSelector]).toEqual([0, 0x10_0040n, 8]);
    const top = Number(state.rsp);
    const frame = [0, 4, 8, 12, 16, 20].map((offset) => program.read32(top + offset));
    expect(frame).toEqual([0x10_0025, 0x1b, 0x5678, 0x1234, 0x7_fff8, 0x23]);
    program.run(1);
    expect([cpu.cpl, state.rip, state.rsp]).toEqual([3, 0x10_0025n, 0x8_0000n]);
  });

  it('push SS:RSP in 64-bit mode and load a null SS', () => {
    // user: call far [0x100060]. gate: retfq
    const program = new SystemProgram('long', `${toUser64} ff 1c 25 60 00 10 00`);
    program
      .place(0x10_0060, '00 00 00 00 53 00')
      .place(0x10_0040, '48 cb')
      .describe(0x50, gate(8, 0x10_0040, 0xec), 0n);
    const { state, cpu } = program.run(7);
    expect(program.firstFault).toBe('none');
    expect([cpu.cpl, state.rip, state.ssSelector, state.ssAccessRights]).toEqual([0, 0x10_0040n, 0, 0x1_0000]);
    expect(program.read64(Number(state.rsp) + 24)).toBe(0x2bn);
    program.run(1);
    expect([cpu.cpl, state.rip, state.rsp]).toEqual([3, start + 0x1cn, 0x9_0000n]);
  });

  it('are refused to outer levels by their DPL', () => {
    const program = new SystemProgram('protected', `${toUser32} 9a 00 00 00 00 3b 00`);
    program.describe(0x38, gate(protectedSelectors.code, 0x10_0040, 0x8c));
    expect(program.run(7).firstFault).toBe('#13(38)');
  });
});

describe('far jumps and calls', () => {
  it('go from protected to a 16-bit segment and back by RETF', () => {
    // call 0x30:0x40, whose base is 0x100000. There: retfd
    const program = new SystemProgram('protected', '9a 40 00 00 00 30 00').place(0x10_0040, '66 cb');
    program.describe(0x30, segmentDescriptor(0x10_0000, 0xffff, 0x9a, 0));
    const { state } = program.run(1);
    expect([state.csBase, state.rip]).toEqual([0x10_0000n, 0x40n]);
    program.run(1);
    expect([state.csSelector, state.rip]).toEqual([8, start + 7n]);
    // Loading it has marked it accessed.
    expect(program.read64(entryMemory.gdt + 0x30) & (1n << 40n)).not.toBe(0n);
  });

  it.each([
    ['null selector', '00 00', 0n, '#13(0)'],
    ['data segment', '10 00', 0n, '#13(10)'],
    ['segment that is not present', '30 00', segmentDescriptor(0, 0xf_ffff, 0x1a, 0xc), '#11(30)'],
    ['code of an outer level', '30 00', segmentDescriptor(0, 0xf_ffff, 0xfa, 0xc), '#13(30)'],
    ['offset beyond the limit', '30 00', segmentDescriptor(0, 0xfff, 0x9a, 0), '#13(0)'],
  ])('fault for a %s', (_, selector, descriptor, fault) => {
    const program = new SystemProgram('protected', `ea 40 00 10 00 ${selector}`);
    if (descriptor !== 0n) program.describe(0x30, descriptor);
    program.run(1);
    expect(program.firstFault).toBe(fault);
  });

  it('load CS in real-address mode', () => {
    // jmp 0x1234:0x0010
    const { state } = new SystemProgram('real', 'ea 10 00 34 12').run(1);
    expect([state.csSelector, state.csBase, state.rip]).toEqual([0x1234, 0x1_2340n, 0x10n]);
  });

  it('go from 64-bit to compatibility mode and report it', () => {
    // jmp far [0x100060]: 0x18:0x100040
    const program = new SystemProgram('long', 'ff 2c 25 60 00 10 00').place(0x10_0060, '40 00 10 00 18 00').run(1);
    expect([program.cpu.mode, program.state.rip]).toEqual(['compatibility', 0x10_0040n]);
    expect(program.events).toContainEqual(expect.objectContaining({ kind: 'mode-change', mode: 'compatibility' }));
  });
});
