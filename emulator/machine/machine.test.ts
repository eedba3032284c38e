import { describe, expect, it } from 'vitest';
import { SystemProgram, type EntryState } from '../isa/testing/system-program';
import { loadFlat } from './loaders';
import { Machine } from './machine';

describe('Machine.run', () => {
  it('ends at its limit, exactly', () => {
    const { machine } = new SystemProgram('long', 'eb fe');
    for (const limit of [1, 2, 1000, 7]) {
      const before = machine.instructionCount;
      expect(machine.run(limit)).toEqual({ kind: 'limit' });
      expect(machine.instructionCount - before).toBe(limit);
    }
    expect(machine.run(0)).toEqual({ kind: 'limit' });
  });

  it('stops on request, with the event it was made for', () => {
    const { machine } = new SystemProgram('long', '90 e6 80 90 90'); // out 0x80, al
    machine.onEvent((event) => event.kind === 'port' && machine.requestStop(event));
    expect(machine.run(100)).toMatchObject({ kind: 'stop-requested', event: { kind: 'port', port: 0x80 } });
    expect([machine.instructionCount, machine.processor.state.rip]).toEqual([2, 0x10_0003n]);
    // A request is for one run.
    expect(machine.run(1)).toEqual({ kind: 'limit' });
  });

  it('waits when only outside input could end HLT', () => {
    const { machine } = new SystemProgram('long', 'fb f4'); // sti; hlt
    expect(machine.run(100)).toEqual({ kind: 'waiting' });
    expect(machine.instructionCount).toBe(2);
    expect(machine.run(100)).toEqual({ kind: 'waiting' });
    expect(machine.ended).toBeUndefined();
  });

  it('ends as halted when nothing can end HLT', () => {
    const { machine } = new SystemProgram('long', 'f4');
    expect(machine.run(100)).toEqual({ kind: 'ended' });
    expect(machine.ended).toEqual({ kind: 'halted' });
    expect(machine.instructionCount).toBe(1);
  });

  it('ends with a reset by the keyboard controller', () => {
    const { machine } = new SystemProgram('long', 'b0 fe e6 64 90'); // mov al, 0xFE; out 0x64, al
    const events: string[] = [];
    machine.onEvent(({ kind }) => events.push(kind));
    expect(machine.run(100)).toEqual({ kind: 'ended' });
    expect(machine.ended).toEqual({ kind: 'reset', source: 'keyboard controller' });
    expect(machine.instructionCount).toBe(2);
    expect(events).toContain('reset');
  });

  it('ends with a triple fault', () => {
    const { machine } = new SystemProgram('protected', '0f 0b');
    expect(machine.run(100)).toEqual({ kind: 'ended' });
    expect(machine.ended).toMatchObject({ kind: 'triple-fault', event: { count: 0 } });
  });

  it('ends with RS1001 at an instruction that is not in the table', () => {
    const { machine, state } = new SystemProgram('long', '90 0f 58 c1'); // addps xmm0, xmm1
    expect(machine.run(100)).toEqual({ kind: 'ended' });
    expect(machine.ended).toMatchObject({ kind: 'error', error: { number: 1001 } });
    expect([state.rip, machine.instructionCount]).toEqual([0x10_0001n, 1]);
    expect(machine.run(100)).toEqual({ kind: 'ended' });
  });

  it('ends with RS1002 where it fetches from what is no RAM', () => {
    const { machine, state } = new SystemProgram('long', 'b8 00 00 00 f0 ff e0'); // mov eax, 0xF0000000; jmp rax
    expect(machine.run(100)).toEqual({ kind: 'ended' });
    expect(machine.ended).toMatchObject({ kind: 'error', error: { number: 1002 } });
    expect(state.rip).toBe(0xf000_0000n);
  });

  it('ends with the exit status of the debug-exit port', () => {
    const { machine } = new SystemProgram('long', 'b0 2a e6 f4 90'); // mov al, 42; out 0xF4, al
    expect(machine.run(100)).toEqual({ kind: 'ended' });
    expect(machine.ended).toMatchObject({ kind: 'debug-exit' });
    expect(machine.instructionCount).toBe(2);
  });

  it('comes back from a processor that only faults', () => {
    // The handler of #UD begins with UD2 and has a stack of its own, so that this never ends.
    const program = new SystemProgram('long', '0f 0b').interruptGate(6, 0x10_0000);
    program.write64(0x8000 + 6 * 16, program.read64(0x8000 + 6 * 16) | (1n << 32n)).write64(0x600 + 0x24, 0x9_0000n);
    expect(program.machine.run(100)).toEqual({ kind: 'limit' });
    expect(program.machine.instructionCount).toBe(0);
  });

  it('comes back from a repetition without end', () => {
    const program = new SystemProgram('long', 'f3 ac'); // rep lodsb
    program.state.rcx = 1n << 62n;
    expect(program.machine.run(100)).toEqual({ kind: 'limit' });
    expect(program.state.rcx).toBeLessThan(1n << 62n);
  });

  it('gives the same run for the same inputs', () => {
    const states = [1, 17, 1000].map((slice) => {
      // Counts while the timer interrupts: inc rax; jmp. Handler: inc rbx; mov dword [r8+0xb0], 0; iretq.
      const program = new SystemProgram('long', '48 ff c0 eb fb').interruptGate(0x20, 0x10_0100);
      program.place(0x10_0100, '48 ff c3 41 c7 80 b0 00 00 00 00 00 00 00 48 cf');
      program.state.r8 = 0xfee0_0000n;
      const { machine, cpu } = program;
      cpu.access.write(0xfee0_03e0n, 4, 0xbn);
      cpu.access.write(0xfee0_0320n, 4, 0x2_0020n);
      cpu.access.write(0xfee0_0380n, 4, 333n);
      cpu.flags |= 0x200;
      while (machine.instructionCount < 10_000) machine.run(Math.min(slice, 10_000 - machine.instructionCount));
      return [machine.instructionCount, cpu.state.rip, cpu.state.rax, cpu.state.rbx];
    });
    expect(states[1]).toEqual(states[0]);
    expect(states[2]).toEqual(states[0]);
    expect(states[0]?.[3]).toBeGreaterThan(20n);
  });
});

/** xorshift32: the programs are the same every time. */
function randomBytes(seed: number, length: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 0xff;
  });
}

describe('random bytes as code', () => {
  it.each<[EntryState, number]>([
    ['long', 0x10_0000],
    ['protected', 0x10_0000],
    ['real', 0x7c00],
  ])('never break the machine in %s mode', (entry, start) => {
    const ends: string[] = [];
    for (let seed = 1; seed <= 70; seed++) {
      const machine = new Machine({ memoryMiB: 2, entry, board: 'pc' });
      machine.load(loadFlat(randomBytes(seed * 0x9e37_79b9, 4096), start));
      // Registers that point to memory let more instructions complete.
      const { state } = machine.processor;
      for (const name of ['rax', 'rbx', 'rsi', 'rdi', 'rbp'] as const) state[name] = 0x1_8000n;
      for (let slice = 0; slice < 20 && machine.ended === undefined; slice++) machine.run(100);
      ends.push(machine.ended?.kind ?? 'running');
    }
    // They do not all end at once in the same way.
    expect(new Set(ends).size).toBeGreaterThan(1);
  });
});
