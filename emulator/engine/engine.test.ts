import { describe, expect, it } from 'vitest';
import { ProcessorException } from '../cpu/exception';
import { FormRunner } from '../isa/testing/form-runner';
import { hexBytes } from '../isa/testing/instruction-case';
import { SystemProgram } from '../isa/testing/system-program';
import { entryMemory } from '../machine/entry-state';
import { generalRegisterNames } from '../state/layout';
import { rflags } from './flags';
import { codePageSlots } from './linear-memory';

const code = 0x1_0000;
const data = 0x4_0000;

/** The engine with two pages of code and two of data, and nothing after them. */
function runnerWith(bytes: string, at = code): FormRunner {
  const runner = new FormRunner(64);
  runner.map(code, 'read-write', 2);
  runner.map(data, 'read-write', 2);
  runner.place(at, hexBytes(bytes));
  runner.state.rsp = BigInt(data + 0x1800);
  return runner;
}

function placeCode(runner: FormRunner, at: number, bytes: string): void {
  runner.place(at, hexBytes(bytes));
}

function fault(end: unknown): ProcessorException {
  expect(end).toBeInstanceOf(ProcessorException);
  return end as ProcessorException;
}

describe('budgets', () => {
  /** inc rcx; call; 21 nops; add rdx, imm32 across the page end; dec rbx; jnz; at 0x11100 inc rsi; ret. */
  function loop(): FormRunner {
    const runner = runnerWith(
      `48 ff c1 e8 18 01 00 00 ${'90 '.repeat(21)} 48 81 c2 78 56 34 12 48 ff cb 75 d7 eb fe`,
      code + 0xfe0,
    );
    placeCode(runner, code + 0x1100, '48 ff c6 c3');
    runner.state.rbx = 4n;
    return runner;
  }

  const shown = ({ state, engine }: FormRunner) => [
    state.rip,
    state.rcx,
    state.rdx,
    state.rbx,
    state.rsi,
    state.rsp,
    engine.retired,
  ];

  it('retire exactly as many instructions as they allow, wherever they end', () => {
    const stepped = loop();
    const trace = [[]] as unknown[][];
    stepped.run(code + 0xfe0, 1);
    trace.push(shown(stepped));
    for (let step = 2; step <= 150; step++) {
      expect(stepped.continue(1)).toBe('budget');
      trace.push(shown(stepped));
    }
    expect(stepped.engine.retired).toBe(150);
    for (let budget = 2; budget <= 40; budget++) {
      const runner = loop();
      for (let done = budget; done <= 150; done += budget) {
        if (done === budget) runner.run(code + 0xfe0, budget);
        else runner.continue(budget);
        expect(shown(runner)).toEqual(trace[done]);
      }
    }
  });

  it('count what retired before a fault', () => {
    const runner = runnerWith('90 90 90 8b 04 25 00 00 00 00'); // nop three times; mov eax, [0]
    expect(fault(runner.run(code, 100)).vector).toBe(14);
    expect([runner.engine.retired, runner.state.rip]).toEqual([3, BigInt(code + 3)]);
    // Again from there: nothing more has retired.
    expect(fault(runner.continue(100)).vector).toBe(14);
    expect(runner.engine.retired).toBe(3);
  });

  it('end after the running instruction when a device asks for it', () => {
    // nop; mov eax, [rbx]; inc ecx twice
    const program = new SystemProgram('long', '90 8b 03 ff c1 ff c1');
    const { engine } = program.cpu;
    program.machine.board.bus.registerMmio(0xd000_0000, 0x1000, {
      readMmio: () => {
        engine.stopAfterCurrent();
        return 7;
      },
      writeMmio: () => {},
    });
    program.state.rbx = 0xd000_0000n;
    expect(engine.execute(100)).toBe('budget');
    expect([engine.retired, program.state.rax, program.state.rip]).toEqual([2, 7n, 0x10_0003n]);
    engine.execute(2);
    expect([engine.retired, program.state.rcx]).toEqual([4, 2n]);
  });
});

describe('self-modifying code', () => {
  it('changes the very next instruction', () => {
    const runner = runnerWith('c6 05 01 00 00 00 c1 ff c0'); // mov byte [rip+1], 0xc1; inc eax, which becomes inc ecx
    runner.run(code + 7, 1);
    expect(runner.state.rax).toBe(1n);
    runner.run(code, 2);
    expect([runner.state.rax, runner.state.rcx]).toEqual([1n, 1n]);
  });

  it('changes the instruction that is running, for the next time', () => {
    const runner = runnerWith('c6 05 f9 ff ff ff 90'); // mov byte [rip-7], 0x90: its own first byte
    runner.run(code, 1);
    expect(runner.state.rip).toBe(BigInt(code + 7));
    runner.run(code, 1);
    expect(runner.state.rip).toBe(BigInt(code + 1));
  });

  it('has code and data on one page', () => {
    const runner = runnerWith('ff 05 fa 00 00 00 ff c9 75 f6'); // inc dword [rip+0xfa]; dec ecx; jnz
    runner.state.rcx = 100n;
    runner.run(code, 300);
    expect(runner.bytes(code + 0x100, 4)).toEqual(Uint8Array.of(100, 0, 0, 0));
    expect(runner.state.rcx).toBe(0n);
  });

  it('is written by REP MOVS and REP STOS', () => {
    const runner = runnerWith('f3 a4 ff c0 ff c0 ff c0'); // rep movsb over inc eax three times
    runner.run(code + 2, 3);
    placeCode(runner, data, 'ff c2 ff c2 ff c2'); // inc edx
    Object.assign(runner.state, { rsi: BigInt(data), rdi: BigInt(code + 2), rcx: 6n, rax: 0n });
    runner.run(code, 4);
    expect([runner.state.rax, runner.state.rdx]).toEqual([0n, 3n]);
    placeCode(runner, code, 'f3 aa'); // rep stosb
    Object.assign(runner.state, { rdi: BigInt(code + 2), rcx: 6n, rax: 0x90n });
    runner.run(code, 4);
    expect([runner.state.rdx, runner.state.rip]).toEqual([3n, BigInt(code + 5)]);
  });

  it('is written from outside', () => {
    const runner = runnerWith('ff c0 ff c0');
    runner.run(code, 1);
    placeCode(runner, code + 3, 'c1');
    runner.continue(1);
    expect([runner.state.rax, runner.state.rcx]).toEqual([1n, 1n]);
  });

  it('is written through another mapping of its page', () => {
    // mov byte [0x500009], 0xc1; inc eax. Linear 0x400000 on maps physical 0 on.
    const program = new SystemProgram('long', 'c6 04 25 09 00 50 00 c1 ff c0');
    program.write64(entryMemory.pageDirectories + 16, 0x87n);
    program.cpu.pagingChanged();
    program.state.rip = 0x10_0008n;
    program.cpu.engine.redirect();
    program.run(1);
    program.state.rip = 0x10_0000n;
    program.cpu.engine.redirect();
    program.run(2);
    expect([program.state.rax, program.state.rcx, program.firstFault]).toEqual([1n, 1n, 'none']);
  });
});

describe('instructions that cross a page', () => {
  const start = code + 0xffd;
  const addRdx = '48 81 c2 78 56 34 12';

  it('run as one, also when their second part changes', () => {
    const runner = runnerWith(addRdx, start);
    runner.run(start, 1);
    expect(runner.state.rip).toBe(BigInt(start + 7));
    placeCode(runner, code + 0x1000, '01');
    runner.run(start, 1);
    expect(runner.state.rdx).toBe(0x1234_5678n + 0x1234_5601n);
    placeCode(runner, start + 1, '83'); // add r/m64, imm8
    runner.run(start, 1);
    expect([runner.state.rdx, runner.state.rip]).toEqual([0x1234_5678n + 0x1234_5601n + 1n, BigInt(start + 4)]);
  });

  it('fault at the second page with nothing done, and run once it is there', () => {
    const runner = new FormRunner(64);
    runner.map(code);
    placeCode(runner, start, '48 81 c2');
    const end = fault(runner.run(start, 5));
    expect([end.vector, end.linearAddress, runner.state.rip, runner.engine.retired]).toEqual([
      14,
      BigInt(code + 0x1000),
      BigInt(start),
      0,
    ]);
    runner.map(code + 0x1000);
    placeCode(runner, code + 0x1000, '78 56 34 12');
    runner.continue(1);
    expect(runner.state.rdx).toBe(0x1234_5678n);
  });

  it('branch relative to their end', () => {
    const runner = runnerWith('e9 f8 00 00 00', start + 1); // jmp rel32 to the next page's 0xfb
    runner.run(start + 1, 1);
    expect(runner.state.rip).toBe(BigInt(code + 0x10fb));
  });

  it('report a page fault of a fetch with the I/D bit', () => {
    const program = new SystemProgram('long', '90').place(0x1f_fffd, '48 81 c2');
    program.write64(entryMemory.pageDirectories + 8, 0n);
    program.cpu.pagingChanged();
    program.state.rip = 0x1f_fffdn;
    program.cpu.engine.redirect();
    program.run(1);
    expect(program.faults[0]).toMatchObject({
      vector: 14,
      errorCode: 0x10,
      linearAddress: 0x20_0000n,
      rip: 0x1f_fffdn,
    });
  });

  it('wrap to address 0 at the end of a 32-bit address space', () => {
    const runner = new FormRunner(32);
    runner.map(0xffff_f000);
    runner.map(0);
    placeCode(runner, 0xffff_fffe, '81 c2');
    placeCode(runner, 0, '78 56 34 12');
    runner.run(0xffff_fffe, 1);
    expect([runner.state.rdx, runner.state.rip]).toEqual([0x1234_5678n, 4n]);
  });
});

describe('instruction length', () => {
  it.each([
    [14, 'none'],
    [15, '#13(0)'],
    [40, '#13(0)'],
  ])('%i prefixes before a NOP: %s', (prefixes, outcome) => {
    expect(new SystemProgram('long', `${'66 '.repeat(prefixes)} 90`).run(1).firstFault).toBe(outcome);
  });

  it('an invalid opcode is #UD', () => {
    expect(new SystemProgram('long', '06').run(1).firstFault).toBe('#6');
  });
});

describe('breakpoints', () => {
  const start = 0x10_0000n;
  const at = (offset: number) => ({ kind: 'breakpoint', address: start + BigInt(offset) });

  function program(bytes: string, ...offsets: number[]): SystemProgram {
    const made = new SystemProgram('long', bytes);
    made.machine.setExecutionBreakpoints(offsets.map((offset) => start + BigInt(offset)));
    return made;
  }

  it('stop before the instruction, set before it was ever decoded', () => {
    const { machine, state } = program('ff c0 ff c0 ff c0', 2);
    expect(machine.run(10)).toEqual(at(2));
    expect([state.rax, machine.instructionCount]).toEqual([1n, 1]);
  });

  it('stop when set after the instruction was decoded', () => {
    const { machine, state } = program('ff c0 ff c0 eb fa');
    machine.run(10);
    const before = state.rax;
    machine.setExecutionBreakpoints([start + 2n]);
    expect(machine.run(10)).toEqual(at(2));
    expect(state.rax - before).toBeLessThanOrEqual(2n);
    machine.setExecutionBreakpoints([]);
    expect(machine.run(10)).toEqual({ kind: 'limit' });
  });

  it('run the first instruction although it has one, decoded or not', () => {
    const { machine } = program('ff c0 eb fc', 0);
    expect(machine.run(1)).toEqual({ kind: 'limit' });
    expect(machine.instructionCount).toBe(1);
    expect(machine.run(10)).toEqual(at(0));
    expect(machine.run(10)).toEqual(at(0));
    expect(machine.instructionCount).toBe(4);
  });

  it('stay after the code was written', () => {
    const { machine, cpu, state } = program('ff c0 ff c0 eb fa', 2);
    expect(machine.run(10)).toEqual(at(2));
    cpu.memory.write8(0x10_0003, 0xc1);
    expect(machine.run(1)).toEqual({ kind: 'limit' });
    expect([state.rax, state.rcx]).toEqual([1n, 1n]);
    expect(machine.run(10)).toEqual(at(2));
    expect(machine.run(10)).toEqual(at(2));
  });

  it('stay after the code wrote itself', () => {
    // mov byte [rip+2], 0x90; inc eax; nop; jmp start
    const { machine } = program('c6 05 02 00 00 00 90 ff c0 90 eb f4', 7);
    expect(machine.run(10)).toEqual(at(7));
    expect(machine.run(10)).toEqual(at(7));
  });

  it('stop at an instruction that crosses a page, and step over it', () => {
    const { machine, state } = program('90', 0xffe).place(0x10_0ff0, `${'90 '.repeat(14)} 81 c2 78 56 34 12 90`);
    state.rip = start + 0xff0n;
    machine.processor.engine.redirect();
    expect(machine.run(100)).toEqual(at(0xffe));
    expect(machine.run(1)).toEqual({ kind: 'limit' });
    expect([state.rdx, state.rip]).toEqual([0x1234_5678n, start + 0x1004n]);
  });

  it('stop at the first instruction of a page, and step over it', () => {
    const { machine, state } = program('90', 0x1000).place(0x10_0ff0, '90 '.repeat(32));
    state.rip = start + 0xff0n;
    machine.processor.engine.redirect();
    expect(machine.run(16)).toEqual({ kind: 'limit' });
    expect(state.rip).toBe(start + 0x1000n);
    expect(machine.run(1)).toEqual({ kind: 'limit' });
    expect(state.rip).toBe(start + 0x1001n);
  });

  it('stop at a branch target', () => {
    const { machine, state } = program('eb 02 90 90 ff c0 eb f8', 4);
    expect(machine.run(100)).toEqual(at(4));
    expect(state.rip).toBe(start + 4n);
    expect(machine.run(100)).toEqual(at(4));
    expect(machine.instructionCount).toBe(4);
  });

  it('do not stop at the same offset of another page', () => {
    const { machine, state } = program('ff c0 eb fc', 0x1000);
    expect(machine.run(101)).toEqual({ kind: 'limit' });
    expect(state.rax).toBe(51n);
    expect(machine.instructionCount).toBe(101);
  });

  it('do not stop again at a repetition that has begun', () => {
    const { machine, state } = program('90 f3 aa 90', 1);
    Object.assign(state, { rdi: 0x20_0000n, rcx: 0x3_0000n });
    expect(machine.run(10)).toEqual(at(1));
    expect(machine.run(1)).toEqual({ kind: 'limit' });
    expect([state.rcx, machine.instructionCount]).toEqual([0n, 2]);
  });
});

describe('REP', () => {
  it('pauses between iterations and goes on where it was', () => {
    const runner = new FormRunner(64);
    runner.map(code);
    runner.map(data, 'read-write', 60);
    placeCode(runner, code, 'f3 aa 90');
    Object.assign(runner.state, { rdi: BigInt(data), rcx: 200_000n, rax: 0x5an });
    expect(runner.run(code, 2)).toBe('yielded');
    expect([runner.state.rip, runner.engine.retired]).toEqual([BigInt(code), 0]);
    expect(runner.state.rcx).toBe(200_000n - 65_536n);
    let pauses = 1;
    while (runner.continue(2) === 'yielded') pauses++;
    expect(pauses).toBe(3);
    expect([runner.state.rcx, runner.state.rdi, runner.engine.retired]).toEqual([0n, BigInt(data + 200_000), 2]);
    expect(runner.bytes(data, 200_000).every((byte) => byte === 0x5a)).toBe(true);
    expect(runner.bytes(data + 200_000, 1)[0]).toBe(0);
  });

  it.each([
    ['stosb', 'f3 aa', 0x2000 - 0xff0, 0n],
    ['stosd', 'f3 ab', (0x2000 - 0xff0) / 4, 0n],
    ['movsw', 'f3 66 a5', (0x2000 - 0xff0) / 2, BigInt(0x2000 - 0xff0)],
  ])('%s faults in the middle: what was done stays, and it can be restarted', (_, bytes, done, moved) => {
    const runner = runnerWith(bytes);
    Object.assign(runner.state, { rdi: BigInt(data + 0xff0), rsi: BigInt(code), rcx: 0x2000n, rax: 1n });
    runner.flags = 2;
    const end = fault(runner.run(code, 10));
    expect([end.vector, end.linearAddress]).toEqual([14, BigInt(data + 0x2000)]);
    expect([runner.state.rcx, runner.state.rdi, runner.state.rip]).toEqual([
      0x2000n - BigInt(done),
      BigInt(data + 0x2000),
      BigInt(code),
    ]);
    expect(runner.state.rsi).toBe(BigInt(code) + moved);
    expect(runner.engine.retired).toBe(0);
    runner.map(data + 0x2000, 'read-write', 20);
    if (moved !== 0n) runner.map(code + 0x2000, 'read-write', 20);
    expect(runner.continue(1)).toBe('budget');
    expect([runner.state.rcx, runner.engine.retired]).toEqual([0n, 1]);
  });

  it('goes down to a page that is not there', () => {
    const runner = runnerWith('f3 aa');
    Object.assign(runner.state, { rdi: BigInt(data + 3), rcx: 10n });
    runner.flags = rflags.DF;
    const end = fault(runner.run(code, 10));
    expect([end.linearAddress, runner.state.rcx, runner.state.rdi]).toEqual([BigInt(data - 1), 6n, BigInt(data - 1)]);
  });
});

describe('a fault leaves everything as it was', () => {
  const unmapped = 0x9_0000n;
  it.each([
    ['add [rbx], eax, read-only', '01 03', {}],
    ['xchg [rbx], eax, read-only', '87 03', {}],
    ['cmpxchg [rbx], ecx, read-only', '0f b1 0b', {}],
    ['pop [rbx], read-only', '8f 03', {}],
    ['push [rbx], unmapped', 'ff 33', { rbx: unmapped }],
    ['push rax on an unmapped stack', '50', { rsp: unmapped + 8n }],
    ['call with an unmapped stack', 'e8 10 00 00 00', { rsp: unmapped + 8n }],
    ['ret from an unmapped stack', 'c3', { rsp: unmapped }],
    ['enter on an unmapped stack', 'c8 10 00 00', { rsp: unmapped + 8n }],
    ['jmp [rbx], unmapped', 'ff 23', { rbx: unmapped }],
    ['ret to an address that is not canonical', 'c3', {}],
    ['div by 0', 'f7 f1', { rcx: 0n }],
    ['mov across into an unmapped page', '48 89 03', { rbx: BigInt(data + 0x1ffc) }],
    ['cmps with the second operand unmapped', 'a6', { rsi: BigInt(data), rdi: unmapped }],
    ['movs to a read-only page', 'a4', { rsi: BigInt(data), rdi: 0x8_0000n }],
  ])('%s', (_, bytes, registers) => {
    const runner = runnerWith(bytes);
    runner.map(0x8_0000, 'read-only');
    runner.place(data + 0x1800, hexBytes('00 00 00 00 00 00 80 00'));
    generalRegisterNames.forEach((name, index) => {
      if (name !== 'rsp') runner.state[name] = BigInt(index) * 0x1111n;
    });
    Object.assign(runner.state, { rbx: 0x8_0000n, ...registers });
    runner.flags = 0xad5;
    const before = generalRegisterNames.map((name) => runner.state[name]);
    const memory = runner.bytes(data, 0x2000);
    expect([0, 13, 14]).toContain(fault(runner.run(code, 5)).vector);
    expect(generalRegisterNames.map((name) => runner.state[name])).toEqual(before);
    expect([runner.state.rip, runner.flags, runner.engine.retired]).toEqual([BigInt(code), 0xad7, 0]);
    expect(runner.bytes(data, 0x2000)).toEqual(memory);
  });
});

describe('more pages of code than the cache holds', () => {
  it('run, are decoded anew, and see writes', () => {
    const pages = codePageSlots + 20;
    const runner = new FormRunner(64, pages + 1);
    runner.map(code, 'read-write', pages);
    // inc eax; jmp to the next page
    for (let page = 0; page < pages; page++) placeCode(runner, code + page * 4096, 'ff c0 e9 f9 0f 00 00');
    placeCode(runner, code + pages * 4096 - 4096 + 2, 'eb fe');
    for (let round = 1; round <= 2; round++) {
      expect(runner.run(code, 2 * pages)).toBe('budget');
      expect(runner.state.rax).toBe(BigInt(round * pages));
    }
    // mov byte [code + 1], 0xc1: inc eax of the first page becomes inc ecx.
    placeCode(runner, code + pages * 4096 - 4096, 'c6 04 25 01 00 01 00 c1');
    runner.run(code + pages * 4096 - 4096, 1);
    runner.run(code, 1);
    expect([runner.state.rax, runner.state.rcx]).toEqual([BigInt(2 * pages), 1n]);
  });
});
