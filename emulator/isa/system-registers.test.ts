import { describe, expect, it } from 'vitest';
import { rflags } from '../engine/flags';
import { SystemProgram, type EntryState } from './testing/system-program';

type Registers = Parameters<typeof Object.assign>[1];

function run(entry: EntryState, code: string, registers: Registers = {}): SystemProgram {
  const program = new SystemProgram(entry, code);
  Object.assign(program.state, registers);
  return program.run(1);
}

/** Runs one instruction at privilege level 3. */
function runAsUser(code: string, flags = 2): SystemProgram {
  const program = new SystemProgram('long', `6a 2b 68 00 00 09 00 6a 02 6a 33 68 20 00 10 00 48 cf`)
    .place(0x10_0020, code)
    .run(6);
  program.cpu.flags = flags;
  return program.run(1);
}

describe('privilege', () => {
  it.each([
    ['mov cr0, rax', '0f 22 c0', '#13(0)'],
    ['hlt', 'f4', '#13(0)'],
    ['rdmsr', '0f 32', '#13(0)'],
    ['invlpg', '0f 01 38', '#13(0)'],
    ['swapgs', '0f 01 f8', '#13(0)'],
    ['wbnoinvd', 'f3 0f 09', '#13(0)'],
    ['mov rax, dr7', '0f 21 f8', '#13(0)'],
    ['cli', 'fa', '#13(0)'],
    ['in al, dx', 'ec', '#13(0)'],
    ['stac', '0f 01 cb', '#6'],
    ['monitor', '0f 01 c8', '#6'],
    ['rsm', '0f aa', '#6'],
    ['rdtsc', '0f 31', 'none'],
    ['cpuid', '0f a2', 'none'],
    ['rdrand rax', '48 0f c7 f0', 'none'],
    ['clwb [rsp]', '66 0f ae 34 24', 'none'],
    ['smsw eax', '0f 01 e0', 'none'],
    ['xgetbv', '0f 01 d0', '#6'],
    ['rdfsbase', 'f3 0f ae c0', '#6'],
    ['ud2', '0f 0b', '#6'],
  ])('%s at privilege level 3', (_, code, fault) => {
    expect(runAsUser(code).firstFault).toBe(fault);
  });

  it('CR4.TSD and CR4.UMIP take RDTSC and SGDT from users', () => {
    for (const [code, bit] of [
      ['0f 31', 4n],
      ['0f 01 04 25 00 90 00 00', 0x800n],
    ] as const) {
      const program = new SystemProgram('long', '6a 2b 68 00 00 09 00 6a 02 6a 33 68 20 00 10 00 48 cf').place(
        0x10_0020,
        code,
      );
      program.state.cr4 |= bit;
      expect(program.run(7).firstFault).toBe('#13(0)');
    }
  });
});

describe('flags', () => {
  it('PUSHF hides RF and VM', () => {
    const program = run('long', '9c');
    expect(program.read64(Number(program.state.rsp))).toBe(2n);
  });

  it('POPF at privilege level 0 sets IF, IOPL, NT, AC and ID, not VM, RF, VIF or VIP', () => {
    const program = new SystemProgram('long', '9d');
    program.state.rsp -= 8n;
    program.write64(Number(program.state.rsp), 0xffff_ffffn & ~BigInt(rflags.TF));
    program.run(1);
    const expected = 0x3f_7fd7 & ~(rflags.TF | rflags.VM | rflags.RF | rflags.VIF | rflags.VIP);
    expect(program.cpu.flags).toBe(expected);
  });

  it('POPF at IOPL 3 lets users change IF but not IOPL', () => {
    const program = runAsUser('68 00 02 00 00 9d', rflags.IOPL | 2).run(1);
    expect(program.cpu.flags).toBe(rflags.IOPL | rflags.IF | 2);
  });

  it('STI lets one more instruction pass before an interrupt', () => {
    const program = new SystemProgram('long', 'fb 90 90').interruptGate(0x20, 0x10_0040);
    program.machine.board.localApic.writeMmio(0x300, 4, 0x4_4020);
    program.run(1);
    expect([program.state.interruptibilityState, program.state.rip]).toEqual([1, 0x10_0001n]);
    program.run(1);
    expect(program.state.rip).toBe(0x10_0002n);
    program.place(0x10_0040, '90').run(1);
    expect(program.state.rip).toBe(0x10_0041n);
  });
});

describe('SMAP', () => {
  it('is lifted by STAC for the instructions after it, and holds again after CLAC', () => {
    // mov rax, [0x9000]; stac; mov rax, [0x9000]; clac; mov rax, [0x9000]
    const load = '48 8b 04 25 00 90 00 00';
    // The program is on a supervisor page, its data on a user page: 0x400000 and above is supervisor.
    const program = new SystemProgram('long', '90').place(0x40_0000, `0f 01 cb ${load} 0f 01 ca ${load}`);
    const directory = 0x3000;
    program.write64(directory + 16, program.read64(directory + 16) & ~4n);
    program.state.cr4 |= 0x20_0000n;
    program.state.rsp = 0x40_0800n;
    program.cpu.pagingChanged();
    program.cpu.jumpTo(0x40_0000n);
    program.run(3);
    expect(program.firstFault).toBe('none');
    program.run(1);
    expect(program.firstFault).toBe('#14(1)');
    expect(program.faults[0]?.linearAddress).toBe(0x9000n);
  });
});

describe('debug registers', () => {
  it('keep fixed bits', () => {
    expect(run('long', '0f 23 f8', { rax: 0xffff_ffffn }).state.dr7).toBe(0xffff_27ffn);
    expect(run('long', '0f 23 f0', { rax: 0n }).state.dr6).toBe(0xffff_0ff0n);
  });

  it('raise #GP(0) for the upper half of DR7', () => {
    expect(run('long', '0f 23 f8', { rax: 0x1_0000_0000n }).firstFault).toBe('#13(0)');
  });

  it('DR4 is DR6, unless CR4.DE is set', () => {
    expect(run('long', '0f 21 e0').state.rax).toBe(0xffff_0ff0n);
    expect(run('long', '0f 21 e0', { cr4: 0x28n }).firstFault).toBe('#6');
  });

  it('DR7.GD guards them with #DB, which clears it', () => {
    const program = new SystemProgram('long', '0f 21 c0').interruptGate(1, 0x10_0040);
    program.state.dr7 = 0x2400n;
    program.run(1);
    expect([program.firstFault, program.state.dr6, program.state.dr7]).toEqual(['#1', 0xffff_2ff0n, 0x400n]);
  });
});

describe('bases of FS and GS', () => {
  it('SWAPGS exchanges the base of GS with IA32_KERNEL_GS_BASE', () => {
    const { state } = run('long', '0f 01 f8', { gsBase: 1n, kernelGsBase: 2n });
    expect([state.gsBase, state.kernelGsBase]).toEqual([2n, 1n]);
  });

  it('WRFSBASE wants a canonical address', () => {
    const enabled = { cr4: 0x1_0020n };
    expect(run('long', 'f3 48 0f ae d0', { ...enabled, rax: 0x7fff_ffff_ffffn }).state.fsBase).toBe(0x7fff_ffff_ffffn);
    expect(run('long', 'f3 48 0f ae d0', { ...enabled, rax: 0x8000_0000_0000n }).firstFault).toBe('#13(0)');
  });
});

describe('time and model-specific registers by instruction', () => {
  it('RDTSC counts instructions, from what was written to the counter', () => {
    // wrmsr; rdtsc
    const program = run('long', '0f 30 0f 31', { rcx: 0x10n, rax: 1000n, rdx: 1n }).run(1);
    expect([program.state.rdx, program.state.rax]).toEqual([1n, 1001n]);
  });

  it('RDTSCP and RDPID give IA32_TSC_AUX', () => {
    expect(run('long', '0f 01 f9', { tscAux: 7n }).state.rcx).toBe(7n);
    expect(run('long', 'f3 0f c7 f8', { tscAux: 7n }).state.rax).toBe(7n);
  });

  it('RDMSR and WRMSR report, use EDX:EAX and raise #GP(0) for what does not exist', () => {
    const program = run('long', '0f 30', {
      rcx: 0xffff_ffff_c000_0102n,
      rax: 0xffff_ffff_8000_0000n,
      rdx: 0xffff_ffffn,
    });
    expect(program.state.kernelGsBase).toBe(0xffff_ffff_8000_0000n);
    expect(program.events).toContainEqual(
      expect.objectContaining({ kind: 'msr', direction: 'write', index: 0xc000_0102 }),
    );
    expect(run('long', '0f 32', { rcx: 0x1234n }).firstFault).toBe('#13(0)');
    expect(run('long', '0f 33').firstFault).toBe('#13(0)');
  });

  it('HLT waits, and an interrupt ends it past the instruction', () => {
    const program = new SystemProgram('long', 'f4 90').interruptGate(0x20, 0x10_0040).place(0x10_0040, '90');
    program.cpu.flags = rflags.IF | 2;
    program.run(1);
    expect([program.state.activityState, program.state.rip]).toEqual([1, 0x10_0001n]);
    program.machine.board.localApic.writeMmio(0x300, 4, 0x4_4020);
    program.run(1);
    expect([program.state.activityState, program.state.rip]).toEqual([0, 0x10_0041n]);
    expect(program.read64(Number(program.state.rsp))).toBe(0x10_0001n);
  });
});

describe('INVPCID', () => {
  it.each([
    ['a type that does not exist', 4n, 0n, 0n, '#13(0)'],
    ['reserved bits', 2n, 0x1000n, 0n, '#13(0)'],
    ['a PCID without CR4.PCIDE', 1n, 5n, 0n, '#13(0)'],
    ['an address that is not canonical', 0n, 0n, 0x8000_0000_0000n, '#13(0)'],
    ['everything', 2n, 0n, 0n, 'none'],
  ])('%s', (_, type, identifier, linear, fault) => {
    const program = new SystemProgram('long', '66 0f 38 82 01').write64(0x9000, identifier).write64(0x9008, linear);
    Object.assign(program.state, { rax: type, rcx: 0x9000n });
    expect(program.run(1).firstFault).toBe(fault);
  });
});
