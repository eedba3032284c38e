import { describe, expect, it } from 'vitest';
import { SystemProgram, type EntryState } from '../isa/testing/system-program';
import { GuestControls } from '../vmx/operation';
import { Vmcs } from '../vmx/vmcs';
import { supportedCr4 } from './features';
import type { VmcsFieldName } from '../vmx/fields';

type Registers = Parameters<typeof Object.assign>[1];

const code = {
  'mov cr0, rax': '0f 22 c0',
  'mov cr3, rax': '0f 22 d8',
  'mov cr4, rax': '0f 22 e0',
  'mov cr8, rax': '44 0f 22 c0',
  'mov rax, cr0': '0f 20 c0',
  'mov rax, cr4': '0f 20 e0',
  'mov rax, cr8': '44 0f 20 c0',
  'lmsw ax': '0f 01 f0',
  'smsw eax': '0f 01 e0',
  clts: '0f 06',
} as const;

function run(entry: EntryState, instruction: keyof typeof code, rax: bigint, state: Registers = {}): SystemProgram {
  const program = new SystemProgram(entry, code[instruction]);
  Object.assign(program.state, state, { rax });
  return program.run(1);
}

describe('values that raise #GP(0)', () => {
  it.each([
    ['CR0: PG without PE', 'protected', 'mov cr0, rax', 0x8000_0010n, {}],
    ['CR0: NW without CD', 'protected', 'mov cr0, rax', 0x2000_0011n, {}],
    ['CR0: a bit of the upper half', 'long', 'mov cr0, rax', 0x1_8001_0033n, {}],
    ['CR0: paging off in 64-bit mode', 'long', 'mov cr0, rax', 0x33n, {}],
    ['CR0: long mode without PAE', 'protected', 'mov cr0, rax', 0x8000_0033n, { efer: 0x100n }],
    ['CR0: a fixed bit in VMX operation', 'long', 'mov cr0, rax', 0x8001_0013n, { vmxOperation: 1 }],
    ['CR3: beyond MAXPHYADDR', 'long', 'mov cr3, rax', 1n << 39n, {}],
    ['CR3: bit 63 without PCIDs', 'long', 'mov cr3, rax', (1n << 63n) | 0x1000n, {}],
    ['CR4: PAE off in long mode', 'long', 'mov cr4, rax', 0n, {}],
    ['CR4: a bit of a feature that is not there', 'long', 'mov cr4, rax', 0x4_0020n, {}],
    ['CR4: PCIDE outside long mode', 'protected', 'mov cr4, rax', 0x2_0020n, {}],
    ['CR4: PCIDE with a PCID in CR3', 'long', 'mov cr4, rax', 0x2_0020n, { cr3: 0x1001n }],
    ['CR4: VMXE off in VMX operation', 'long', 'mov cr4, rax', 0x20n, { vmxOperation: 1, cr4: 0x2020n }],
    ['CR8: more than 4 bits', 'long', 'mov cr8, rax', 0x10n, {}],
  ] as const)('%s', (_, entry, instruction, rax, state) => {
    const before = new SystemProgram(entry, code[instruction]);
    Object.assign(before.state, state);
    const { cr0, cr3, cr4 } = before.state;
    const after = run(entry, instruction, rax, state);
    expect(after.firstFault).toBe('#13(0)');
    expect([after.state.cr0, after.state.cr3, after.state.cr4]).toEqual([cr0, cr3, cr4]);
  });
});

describe('values that are taken', () => {
  it('CR0: reserved bits of the low half are dropped and ET stays', () => {
    expect(run('protected', 'mov cr0, rax', 0x0ff0_ffc1n).state.cr0).toBe(0x11n);
  });

  it('CR4: every bit of a feature that is there, and nothing else', () => {
    const all = BigInt(supportedCr4);
    expect(run('long', 'mov cr4, rax', all).state.cr4).toBe(all);
  });

  it('CR8 is the task priority of the local APIC', () => {
    const program = run('long', 'mov cr8, rax', 9n);
    expect(program.machine.board.localApic.taskPriorityClass).toBe(9);
    expect(program.events).toContainEqual(expect.objectContaining({ kind: 'cr-write', register: 8, value: 9n }));
    program.place(0x10_0004, code['mov rax, cr8']).run(1);
    expect(program.state.rax).toBe(9n);
  });

  it('CR3 with bit 63 and PCIDs drops the bit', () => {
    expect(run('long', 'mov cr3, rax', (1n << 63n) | 0x1005n, { cr4: 0x2_0020n }).state.cr3).toBe(0x1005n);
  });

  it('LMSW sets PE but does not clear it, and touches four bits only', () => {
    expect(run('protected', 'lmsw ax', 0xfff8n).state.cr0).toBe(0x39n);
    const real = run('real', 'lmsw ax', 1n);
    expect([
      real.cpu.mode,
      real.events.some((event) => event.kind === 'mode-change' && event.mode === 'protected'),
    ]).toEqual(['protected', true]);
  });

  it('CLTS clears TS', () => {
    expect(run('protected', 'clts', 0n, { cr0: 0x3bn }).state.cr0).toBe(0x33n);
  });
});

describe('the way to long mode', () => {
  it('sets and clears LMA with paging', () => {
    // mov cr0, eax; mov eax, 0x33; mov cr0, eax
    const program = new SystemProgram('protected', '0f 22 c0 b8 33 00 00 00 0f 22 c0');
    identityTables(program);
    Object.assign(program.state, { cr4: 0x20n, cr3: 0x2000n, efer: 0x100n, rax: 0x8000_0033n });
    program.run(1);
    expect([program.cpu.mode, program.state.efer]).toEqual(['compatibility', 0x500n]);
    program.run(2);
    expect([program.firstFault, program.cpu.mode, program.state.efer]).toEqual(['none', 'protected', 0x100n]);
  });
});

/** 4-level tables at 0x2000 that map the first 2 MiB to themselves. */
function identityTables(program: SystemProgram): void {
  program.write64(0x2000, 0x3003n).write64(0x3000, 0x4003n).write64(0x4000, 0x83n);
}

describe('PAE paging', () => {
  const pae = { cr4: 0x20n, cr3: 0x2000n };

  it('loads the PDPTEs when paging starts', () => {
    const program = new SystemProgram('protected', code['mov cr0, rax'])
      .write64(0x2000, 0x4001n)
      .write64(0x4000, 0x83n);
    Object.assign(program.state, pae, { rax: 0x8000_0033n });
    program.run(1);
    expect([program.firstFault, program.state.pdpte0, program.state.pdpte1]).toEqual(['none', 0x4001n, 0n]);
  });

  it('raises #GP(0) for reserved bits of a present PDPTE, and paging stays off', () => {
    const program = new SystemProgram('protected', code['mov cr0, rax']).write64(0x2000, 0x4003n);
    Object.assign(program.state, pae, { rax: 0x8000_0033n });
    program.run(1);
    expect([program.firstFault, program.state.cr0]).toEqual(['#13(0)', 0x33n]);
  });
});

/** Makes the machine a guest whose VMCS has these fields. */
function asGuest(
  instruction: keyof typeof code,
  fields: Partial<Record<VmcsFieldName, number | bigint>>,
): SystemProgram {
  const program = new SystemProgram('long', code[instruction]);
  const vmcs = new Vmcs(program.cpu.memory, 0x2_0000);
  for (const [name, value] of Object.entries(fields)) vmcs.write(name as VmcsFieldName, value as bigint);
  program.cpu.vmx.guest = new GuestControls(vmcs);
  program.state.vmxOperation = 2;
  return program;
}

describe('in a guest', () => {
  const masked = {
    cr0_guest_host_mask: 0x28n,
    cr0_read_shadow: 0x20n,
    cr4_guest_host_mask: 0x2000n,
    cr4_read_shadow: 0n,
  };

  it('MOV from CR and SMSW show the shadow of what the hypervisor owns', () => {
    const program = asGuest('mov rax, cr0', masked);
    program.state.cr0 |= 8n;
    program.run(1);
    expect(program.state.rax & 0x28n).toBe(0x20n);
    const cr4 = asGuest('mov rax, cr4', masked);
    cr4.state.cr4 |= 0x2000n;
    cr4.run(1);
    expect(cr4.state.rax & 0x2000n).toBe(0n);
    const smsw = asGuest('smsw eax', masked);
    smsw.state.cr0 |= 8n;
    smsw.run(1);
    expect(smsw.state.rax & 0x28n).toBe(0x20n);
  });

  it('MOV to CR0 keeps what the hypervisor owns', () => {
    const program = asGuest('mov cr0, rax', { cr0_guest_host_mask: 8n, cr0_read_shadow: 0n });
    program.state.cr0 |= 8n;
    program.state.rax = 0x8001_0021n;
    program.run(1);
    expect([program.firstFault, program.state.cr0]).toEqual(['none', 0x8001_0039n]);
  });

  it('CLTS does nothing to a TS the hypervisor owns, if its shadow is clear', () => {
    const program = asGuest('clts', { cr0_guest_host_mask: 8n, cr0_read_shadow: 0n });
    program.state.cr0 |= 8n;
    program.run(1);
    expect(program.state.cr0 & 8n).toBe(8n);
  });

  it('CR8 is VTPR with a TPR shadow, and falling below the threshold exits after the instruction', () => {
    const shadow = { primary_processor_based_controls: 1 << 21, virtual_apic_address: 0x3_0000n, tpr_threshold: 3 };
    const program = asGuest('mov cr8, rax', shadow);
    program.state.rax = 5n;
    program.run(1);
    expect([program.read32(0x3_0080), program.machine.board.localApic.taskPriorityClass]).toEqual([0x50, 0]);
    const exiting = asGuest('mov cr8, rax', shadow);
    exiting.state.rax = 2n;
    exiting.run(1);
    expect(exiting.events).toContainEqual(
      expect.objectContaining({ kind: 'vm-exit', reason: 43, guestRip: 0x10_0004n }),
    );
    expect(exiting.machine.instructionCount).toBe(1);
  });
});
