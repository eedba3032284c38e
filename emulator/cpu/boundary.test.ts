import { describe, expect, it } from 'vitest';
import { rflags } from '../engine/flags';
import { SystemProgram } from '../isa/testing/system-program';
import { blocking } from './boundary';

const start = 0x10_0000n;
const handlers = 0x10_1000;

/** A program whose vectors all have a handler that halts, and whose interrupt 0x41 is requested. */
function interrupted(code: string): SystemProgram {
  const program = new SystemProgram('long', code);
  for (const vector of [1, 2, 3, 6, 0x20, 0x41])
    program.interruptGate(vector, handlers + vector * 16).place(handlers + vector * 16, 'f4');
  program.machine.board.localApic.writeMmio(0x300, 4, 0x4_0041);
  return program;
}

/** RIP that the event pushed. */
const pushedRip = (program: SystemProgram) => program.read64(Number(program.state.rsp));
const inHandler = ({ state }: SystemProgram, vector: number) => (state.rip & ~1n) === BigInt(handlers + vector * 16);

describe('shadows', () => {
  it('an interrupt waits for the instruction after STI', () => {
    const program = interrupted('fb 90 90').run(3);
    expect(inHandler(program, 0x41)).toBe(true);
    expect(pushedRip(program)).toBe(start + 2n);
  });

  it('STI with IF set already has no shadow', () => {
    const program = interrupted('fb fb 90 90').run(3);
    expect(pushedRip(program)).toBe(start + 2n);
  });

  it('an interrupt never comes between STI and CLI', () => {
    const program = interrupted('fb fa 90 90').run(4);
    expect(program.state.rip).toBe(start + 4n);
  });

  it('MOV SS delays interrupts and NMIs by one instruction', () => {
    // mov ss, eax; nop; nop
    for (const [vector, request] of [
      [0x41, 0],
      [2, 0x400],
    ] as const) {
      const program = interrupted('8e d0 90 90');
      program.state.rax = 0x10n;
      program.run(1);
      program.cpu.flags |= rflags.IF;
      if (request !== 0) program.machine.board.localApic.writeMmio(0x300, 4, 0x4_0000 | request);
      program.run(2);
      expect(inHandler(program, vector)).toBe(true);
      expect(pushedRip(program)).toBe(start + 3n);
    }
  });

  it('a fault ends the shadow', () => {
    const program = interrupted('fb 0f 0b').run(2);
    expect(inHandler(program, 6)).toBe(true);
    expect(program.state.interruptibilityState).toBe(0);
  });
});

describe('NMIs', () => {
  const nmi = ({ machine }: SystemProgram) => machine.board.localApic.writeMmio(0x300, 4, 0x4_0400);

  it('are delivered with IF clear, before interrupts', () => {
    const program = interrupted('90');
    program.cpu.flags |= rflags.IF;
    nmi(program);
    program.run(1);
    expect(inHandler(program, 2)).toBe(true);
  });

  it('block further NMIs until IRET', () => {
    const program = interrupted('90 90').place(handlers + 32, '90 48 cf'); // nop; iretq
    nmi(program);
    program.run(1);
    expect(program.state.interruptibilityState & blocking.byNmi).toBe(blocking.byNmi);
    nmi(program);
    program.run(1);
    expect(program.state.rip).toBe(start); // IRET went back: the second is delivered before anything else
    program.run(1);
    expect(program.state.rip).toBe(BigInt(handlers + 33));
  });

  it('end HLT even with IF clear', () => {
    const program = new SystemProgram('long', 'f4').interruptGate(2, handlers).place(handlers, '90');
    nmi(program);
    program.state.interruptibilityState = blocking.byMovSs;
    program.run(2);
    expect(program.state.rip).toBe(BigInt(handlers + 1));
    expect(pushedRip(program)).toBe(start + 1n);
  });
});

describe('single step', () => {
  function stepped(code: string): SystemProgram {
    const program = new SystemProgram('long', code);
    for (const vector of [1, 0x40])
      program.interruptGate(vector, handlers + vector * 16).place(handlers + vector * 16, '90 90 90 f4');
    program.cpu.flags |= rflags.TF;
    return program;
  }

  it('traps after the instruction, with DR6.BS and RIP past it', () => {
    const program = stepped('48 ff c0 90').run(2);
    expect(pushedRip(program)).toBe(start + 3n);
    expect([program.state.rax, program.state.dr6 & 0x4000n, program.cpu.flags & rflags.TF]).toEqual([1n, 0x4000n, 0]);
    expect(program.read64(Number(program.state.rsp) + 16)).toBe(0x102n);
  });

  it('begins after the instruction that sets TF', () => {
    const program = stepped('9d 90 90'); // popfq; nop
    program.cpu.flags = 2;
    program.state.rsp -= 8n;
    program.write64(Number(program.state.rsp), 0x102n);
    program.run(3);
    expect(pushedRip(program)).toBe(start + 2n);
  });

  it('traps after POPF that clears TF', () => {
    const program = stepped('9d 90');
    program.state.rsp -= 8n;
    program.write64(Number(program.state.rsp), 2n);
    program.run(2);
    expect(pushedRip(program)).toBe(start + 1n);
  });

  it('does not trap in the handler of INT n', () => {
    const program = stepped('cd 40').run(3);
    expect(program.state.rip).toBe(BigInt(handlers + 0x40 * 16 + 2));
    expect(pushedRip(program)).toBe(start + 2n);
  });

  it('a fault has priority, and TF is in its image', () => {
    const program = stepped('0f 0b').interruptGate(6, handlers).place(handlers, '90').run(1);
    expect([program.state.rip, program.read64(Number(program.state.rsp) + 16)]).toEqual([
      BigInt(handlers + 1),
      0x1_0102n,
    ]);
  });

  it('waits for the instruction after MOV SS', () => {
    const program = stepped('8e d0 90 90');
    program.state.rax = 0x10n;
    program.run(3);
    expect(pushedRip(program)).toBe(start + 3n);
  });

  it('traps once for a repetition that never paused', () => {
    const program = stepped('f3 aa 90');
    Object.assign(program.state, { rcx: 3n, rdi: 0x20_0000n });
    program.run(2);
    expect(pushedRip(program)).toBe(start + 2n);
  });
});

describe('RF', () => {
  it('ends with the first instruction', () => {
    const program = new SystemProgram('long', '90 90');
    program.cpu.flags |= rflags.RF;
    program.run(1);
    expect(program.cpu.flags & rflags.RF).toBe(0);
  });
});

describe('HLT', () => {
  const apicTimer = (program: SystemProgram, ticks: number) => {
    const apic = program.machine.board.localApic;
    apic.writeMmio(0x3e0, 4, 0xb); // divide by 1
    apic.writeMmio(0x320, 4, 0x20);
    apic.writeMmio(0x380, 4, ticks);
  };

  it('ends when the APIC timer interrupts, and time has passed', () => {
    const program = new SystemProgram('long', 'fb f4 90').interruptGate(0x20, handlers).place(handlers, '90');
    apicTimer(program, 1_000_000);
    const before = program.cpu.clock.now();
    expect(program.machine.run(3)).toEqual({ kind: 'limit' });
    expect([program.state.rip, pushedRip(program)]).toEqual([BigInt(handlers + 1), start + 2n]);
    expect(program.cpu.clock.now() - before).toBe(1_000_001);
    expect(program.machine.instructionCount).toBe(3);
  });

  it('ends when the PIT interrupts through the 8259', () => {
    const program = new SystemProgram('long', 'fb f4 90').interruptGate(0x20, handlers).place(handlers, '90');
    const { board } = program.machine;
    for (const [port, value] of [
      [0x20, 0x11],
      [0x21, 0x20],
      [0x21, 4],
      [0x21, 1],
      [0x21, 0xfe],
      [0x43, 0x30],
      [0x40, 0xff],
      [0x40, 0xff],
    ] as const) {
      board.writePort(port, 1, value);
    }
    expect(program.machine.run(3)).toEqual({ kind: 'limit' });
    expect(program.state.rip).toBe(BigInt(handlers + 1));
    // 65536 pulses of 1.193182 MHz are 54.9 ms.
    expect(program.cpu.clock.now()).toBeGreaterThan(54_000_000);
    expect(program.cpu.clock.now()).toBeLessThan(56_000_000);
  });

  it('a timer interrupts running code after exactly its ticks', () => {
    const program = new SystemProgram('long', 'fb 48 ff c0 eb fb').interruptGate(0x20, handlers).place(handlers, 'f4');
    apicTimer(program, 501);
    program.machine.run(502);
    // sti, then 500 instructions; then the handler's HLT.
    expect([program.state.rax, program.state.rip]).toEqual([250n, BigInt(handlers + 1)]);
  });
});
