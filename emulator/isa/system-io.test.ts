import { describe, expect, it } from 'vitest';
import { rflags } from '../engine/flags';
import { entryMemory } from '../machine/entry-state';
import { SystemProgram } from './testing/system-program';

const output = (program: SystemProgram) =>
  String.fromCharCode(...program.events.filter((event) => event.kind === 'output').map((event) => event.byte));

describe('IN and OUT', () => {
  it('reach devices and report what was answered', () => {
    // out 0xE9, al; in eax, dx
    const program = new SystemProgram('long', 'e6 e9 ed');
    Object.assign(program.state, { rax: 0xffff_ffff_0000_0041n, rdx: 0x9999n });
    program.run(2);
    expect(output(program)).toBe('A');
    expect(program.events.filter((event) => event.kind === 'port')).toMatchObject([
      { direction: 'out', port: 0xe9, size: 1, value: 0x41, answered: true },
      { direction: 'in', port: 0x9999, size: 4, value: 0xffff_ffff, answered: false },
    ]);
    expect(program.state.rax).toBe(0xffff_ffffn);
  });

  it('IN to AL and AX keeps the rest of RAX', () => {
    // in al, dx; in ax, dx
    const program = new SystemProgram('long', 'ec 66 ed');
    Object.assign(program.state, { rax: 0n, rdx: 0x9999n });
    program.run(1);
    expect(program.state.rax).toBe(0xffn);
    program.run(1);
    expect(program.state.rax).toBe(0xffffn);
  });
});

describe('the I/O permission bitmap', () => {
  /** User code at IOPL 0 with a TSS of `limit` bytes whose bitmap starts at 0x68. */
  function user(code: string, limit: number, bitmap: string): SystemProgram {
    const program = new SystemProgram(
      'protected',
      `6a 23 68 00 00 08 00 68 02 02 00 00 6a 1b 68 14 00 10 00 cf ${code}`,
    );
    program.place(entryMemory.tss + 0x68, bitmap).state.trLimit = limit;
    return program.run(7);
  }

  it('decides at a privilege level the IOPL does not allow', () => {
    // out 0x03, al
    expect(user('e6 03', 0x69, '00 ff').firstFault).toBe('none');
    expect(user('e6 03', 0x69, '08 ff').firstFault).toBe('#13(0)');
  });

  it('needs the byte after it within the limit', () => {
    expect(user('e6 03', 0x68, '00').firstFault).toBe('#13(0)');
  });

  it('is asked for every port of a wide access', () => {
    // out 0x07, eax: ports 7 to 10
    expect(user('e7 07', 0x6a, '00 00 ff').firstFault).toBe('none');
    expect(user('e7 07', 0x6a, '00 04 ff').firstFault).toBe('#13(0)');
  });

  it('is not asked when the IOPL allows', () => {
    const program = new SystemProgram('protected', '6a 23 68 00 00 08 00 68 02 32 00 00 6a 1b 68 14 00 10 00 cf e6 e9');
    expect(program.run(7).firstFault).toBe('none');
  });
});

describe('INS and OUTS', () => {
  it('REP OUTSB is one instruction that sends all bytes', () => {
    const program = new SystemProgram('long', 'f3 6e').place(0x9000, '48 65 6c 6c 6f');
    Object.assign(program.state, { rsi: 0x9000n, rcx: 5n, rdx: 0xe9n });
    const before = program.machine.instructionCount;
    program.run(1);
    expect(output(program)).toBe('Hello');
    const { state } = program;
    expect([state.rsi, state.rcx, state.rip, program.machine.instructionCount - before]).toEqual([
      0x9005n,
      0n,
      0x10_0002n,
      1,
    ]);
  });

  it('REP OUTSB longer than a slice still retires once', () => {
    const program = new SystemProgram('long', 'f3 6e 90');
    Object.assign(program.state, { rsi: 0x9000n, rcx: 3000n, rdx: 0xe9n });
    program.run(1);
    expect([program.machine.instructionCount, program.state.rcx, output(program).length]).toEqual([1, 0n, 3000]);
  });

  it('goes down with DF set, and REP with a zero count does nothing', () => {
    // outsw; rep outsw
    const program = new SystemProgram('long', '66 6f f3 66 6f');
    Object.assign(program.state, { rsi: 0x9000n, rcx: 0n, rdx: 0xe9n });
    program.cpu.flags = rflags.DF | 2;
    program.run(2);
    expect([program.state.rsi, program.state.rip]).toEqual([0x8ffen, 0x10_0005n]);
  });

  it('INSB does not read the port when the memory faults', () => {
    // insb to a page above the mapped 4 GiB
    const program = new SystemProgram('long', '6c');
    Object.assign(program.state, { rdi: 0x1_0000_0000n, rdx: 0x9999n });
    program.run(1);
    expect(program.firstFault).toBe('#14(2)');
    expect(program.events.some((event) => event.kind === 'port')).toBe(false);
  });

  it('a fault in a repetition leaves the registers of those done', () => {
    const program = new SystemProgram('long', 'f3 6c');
    Object.assign(program.state, { rdi: 0xffff_fffen, rcx: 4n, rdx: 0x9999n });
    program.run(1);
    // 0xFFFFFFFE and 0xFFFFFFFF are device addresses; the next page is not mapped.
    expect([program.firstFault, program.state.rdi, program.state.rcx]).toEqual(['#14(2)', 0x1_0000_0000n, 2n]);
  });
});

describe('a repetition that does not end soon', () => {
  it('lets the machine come back, and goes on from there past a breakpoint on it', () => {
    const program = new SystemProgram('long', 'f3 6e 90');
    Object.assign(program.state, { rsi: 0x9000n, rcx: 100_000n, rdx: 0xe9n });
    program.machine.setExecutionBreakpoints([0x10_0000n]);
    expect(program.machine.run(1)).toEqual({ kind: 'limit' });
    expect([program.machine.instructionCount, program.state.rip]).toEqual([0, 0x10_0000n]);
    for (let runs = 0; runs < 10 && program.machine.instructionCount === 0; runs++) program.machine.run(1);
    expect([program.state.rcx, program.state.rip, program.machine.instructionCount]).toEqual([0n, 0x10_0002n, 1]);
    expect(output(program).length).toBe(100_000);
  });

  it('stops between two bytes when the machine is powered off', () => {
    // rep outsb to the debug-exit port
    const program = new SystemProgram('long', 'f3 6e');
    Object.assign(program.state, { rsi: 0x9000n, rcx: 10n, rdx: 0xf4n });
    program.machine.run(5);
    expect([program.machine.ended?.kind, program.state.rcx]).toEqual(['debug-exit', 9n]);
  });
});
