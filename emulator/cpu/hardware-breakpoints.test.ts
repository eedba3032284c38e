import { describe, expect, it } from 'vitest';
import { rflags } from '../engine/flags';
import { SystemProgram } from '../isa/testing/system-program';

const handler = 0x10_0100;
const start = 0x10_0000n;

/** A 64-bit program that loads DR0 and DR7 (by 5 and 6 instructions' worth of moves), and whose #DB handler is at {@link handler}. */
function program(address: number, dr7: number, code: string, handlerCode = '90 90'): SystemProgram {
  const bytes = (value: number) => [0, 8, 16, 24].map((shift) => ((value >>> shift) & 0xff).toString(16)).join(' ');
  // mov eax, address; mov dr0, rax; mov eax, dr7; mov dr7, rax
  const made = new SystemProgram('long', `b8 ${pad(bytes(address))} 0f 23 c0 b8 ${pad(bytes(dr7))} 0f 23 f8 ${code}`);
  made.place(handler, handlerCode).interruptGate(1, handler);
  return made;
}
const pad = (hex: string) => hex.split(' ').map((byte) => byte.padStart(2, '0')).join(' '); // prettier-ignore
/** Offset of the code behind the moves. */
const body = start + 16n;

describe('instruction breakpoints', () => {
  it('fault before the instruction, and RF lets it run', () => {
    // nop; inc ecx. handler: or dword [rsp+16], RF; iretq
    const made = program(0x10_0011, 1, '90 ff c1 ff c1', '81 4c 24 10 00 00 01 00 48 cf');
    const { state } = made.run(5);
    state.rcx = 0n;
    made.run(1);
    expect([made.firstFault, state.dr6 & 0xfn, state.rcx]).toEqual(['#1', 1n, 0n]);
    expect(made.read64(Number(state.rsp))).toBe(body + 1n);
    // The handler's IRET, then the instruction itself.
    made.run(2);
    expect([state.rcx, state.rip, made.faults.length, made.cpu.flags & rflags.RF]).toEqual([1n, body + 3n, 1, 0]);
  });

  it('leave a debugger breakpoint at the same place its stop', () => {
    const made = program(0x10_0011, 1, '90 ff c1');
    made.machine.setExecutionBreakpoints([body + 1n]);
    expect(made.machine.run(100)).toEqual({ kind: 'breakpoint', address: body + 1n });
    expect(made.faults).toEqual([]);
    made.run(1);
    expect(made.firstFault).toBe('#1');
  });

  it('go away with DR7', () => {
    const made = program(0x10_0011, 1, '90 ff c1').run(4);
    made.place(0x10_0010, '31 c0 0f 23 f8 90').place(0x10_0011, 'c0');
    made.state.dr7 = 0x400n;
    made.cpu.modeChanged();
    made.run(3);
    expect(made.faults).toEqual([]);
  });
});

describe('data breakpoints', () => {
  it.each([
    ['a write meets a write breakpoint', 0xd_0001, '89 04 25 00 90 00 00', true],
    ['a write that only overlaps meets it', 0xd_0001, '88 04 25 03 90 00 00', true],
    ['a write beside it does not', 0xd_0001, '88 04 25 04 90 00 00', false],
    ['a read does not meet a write breakpoint', 0xd_0001, '8b 0c 25 00 90 00 00', false],
    ['a read meets an access breakpoint', 0xf_0001, '8b 0c 25 00 90 00 00', true],
    ['an access across pages meets it', 0xf_0001, '48 8b 0c 25 fc 8f 00 00', true],
    ['a push meets it', 0xd_0001, '6a 00', true],
  ])('%s', (_, dr7, code, met) => {
    // First an access that fills the soft TLB, so that it must be withdrawn.
    const made = program(0x9000, dr7, `${code} 90 90`);
    made.state.rsp = 0x9008n;
    made.run(5);
    expect(made.faults).toEqual([]);
    made.run(1);
    expect([made.firstFault, made.state.dr6 & 0xfn]).toEqual(met ? ['#1', 1n] : ['none', 0n]);
    const length = code.split(' ').length;
    if (met) expect(made.read64(Number(made.state.rsp))).toBe(body + BigInt(length));
  });
});

describe('I/O breakpoints', () => {
  it.each([
    [8n, '#1'],
    [0n, 'none'],
  ])('exist with CR4.DE (%s)', (de, fault) => {
    const made = program(0xe9, 0x2_0001, 'e6 e9 90 90');
    made.state.cr4 |= de;
    expect(made.run(6).firstFault).toBe(fault);
  });
});
