/** Dialogues about a hypervisor and its guest, debugged as one program. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Dialogue, lineOf, sourceFile } from './testing/dialogue';
import { hypervisorSource } from './testing/hypervisor';

const line = (mark: string): number => lineOf(hypervisorSource, mark);
const guestCpuid = lineOf(hypervisorSource, 'cpuid\nafter_cpuid');

let client: Dialogue;
let program: string;
beforeEach(() => {
  client = new Dialogue();
  program = sourceFile(hypervisorSource);
});
afterEach(() => client.hangUp());

const place = async (): Promise<string> => (await client.frames())[0].name;
const row = (rows: { name: string; value: string }[], name: string): string | undefined =>
  rows.find((one) => one.name === name)?.value;

it('runs from the launch to the power-off', async () => {
  await client.start({ program });
  expect(await client.event('exited')).toEqual({ exitCode: 0 });
  expect(client.outputText('stdout')).toBe('G');
});

describe('breakpoints on VM exits', () => {
  it('stops at the exit handler, by an exception filter, and says what happened', async () => {
    await client.start({ program }, { filters: ['exit:cpuid'] });
    const stop = await client.event('stopped');
    expect(stop).toMatchObject({ reason: 'exception' });
    expect(stop.description).toMatch(/^VM exit: CPUID.* through rip 0x1[0-9a-f]+ <guest_work\+0x4> \(guest\)$/);
    expect(await place()).toBe('exit_handler');
    expect(await client.request('exceptionInfo', { threadId: 1 })).toMatchObject({
      exceptionId: 'VM exit',
      description: stop.description,
    });
  });

  it('stops by name and condition, in words that name the access', async () => {
    await client.start(
      { program },
      { functions: ['exit:ept_violation if qualification & 2', 'exit:cpuid if count > 1'] },
    );
    const stop = await client.event('stopped');
    expect(stop.description).toMatch(
      /^VM exit: EPT violation.*write.*0x400000.*through rip 0x.* <after_cpuid> \(guest\)/,
    );
    expect(await client.evaluate('exit.qualification & 2')).toMatch(/2$/);
    expect(await client.evaluate('exit.guest_physical_address')).toBe('0x0000000000400000');
  });

  it('stops at every exit, counted', async () => {
    await client.start({ program }, { filters: [{ filterId: 'exit:any', condition: 'count >= 2' }] });
    expect((await client.event('stopped')).description).toMatch(/EPT violation/);
    expect((await client.runUntilStopped('continue')).description).toMatch(/HLT/);
    const exits = await client.variables('Last exits');
    expect(exits.map(({ name }) => name)).toEqual(['Exits by reason', '#3', '#2', '#1']);
    expect(await client.variables('Last exits', 'Exits by reason')).toHaveLength(3);
  });

  it("stops where the launch configuration's stopOn says, and tells what in it is wrong", async () => {
    await client.start({ program, stopOn: ['exit:any if count == 1', 'exit:nosuch'] });
    expect((await client.event('stopped')).description).toMatch(/CPUID/);
    expect(client.outputText('important')).toMatch(/"stopOn": RS3041/);
    await client.request('continue', { threadId: 1 });
    await client.event('exited');
  });

  it('refuses a reason that does not exist, and a condition that cannot be read', async () => {
    await client.request('initialize');
    await client.request('launch', { program });
    const { breakpoints } = await client.request('setFunctionBreakpoints', {
      breakpoints: [{ name: 'exit:cpuidd' }, { name: 'exit:cpuid if 1 +' }, { name: '' }, { name: 'exit:10' }],
    });
    expect(breakpoints).toMatchObject([
      { verified: false, message: expect.stringMatching(/RS3041: .*Did you mean exit:cpuid/) },
      { verified: false, message: expect.stringContaining('RS3504') },
      { verified: false },
      { verified: true },
    ]);
    const answer = await client.request('setExceptionBreakpoints', {
      filters: ['nosuch'],
      filterOptions: [{ filterId: 'exit:cpuid', condition: ')' }],
    });
    expect(answer.breakpoints).toMatchObject([
      { verified: false },
      { verified: false, message: expect.stringContaining('RS3504') },
    ]);
  });
});

describe('the guest that a VM exit has left', () => {
  const atExit = async (): Promise<void> => {
    await client.start({ program }, { filters: ['exit:cpuid'] });
    await client.event('stopped');
  };

  it("continues the hypervisor's stack below a label, with its own callers", async () => {
    await atExit();
    const frames = await client.frames();
    expect(frames.map(({ name }) => name)).toEqual([
      'exit_handler',
      expect.stringMatching(/^VM exit: CPUID, VMCS 0x201000$/),
      'guest_work+0x4',
      expect.stringMatching(/^guest\+/),
    ]);
    expect(frames[1].presentationHint).toBe('label');
    expect(frames[2].line).toBe(guestCpuid);
  });

  it('has the registers of the exit, and its values cannot be changed there', async () => {
    await atExit();
    const [handler, , guest] = await client.frames();
    expect(await client.evaluate('rip == vmcs.guest_rip && rsp == vmcs.guest_rsp', 'watch', guest.id)).toBe('true');
    expect(await client.evaluate('rip == exit_handler', 'watch', handler.id)).toBe('true');
    expect(await client.evaluate('cr3 == vmcs.guest_cr3', 'watch', guest.id)).toBe('true');
    const assignment = { expression: 'rip = 5', context: 'repl', frameId: guest.id };
    expect(await client.refusal('evaluate', assignment)).toMatch(/RS3516: .*vmcs\.guest_rip/);
  });

  it('keeps them while the handler changes its own', async () => {
    await atExit();
    const before = await client.evaluate('rax', 'watch', (await client.frames())[2].id);
    await client.evaluate('rax = 0x1234', 'repl');
    expect(await client.evaluate('rax', 'watch', (await client.frames())[2].id)).toBe(before);
  });
});

describe('steps between hypervisor and guest', () => {
  const atLaunch = async (): Promise<void> => {
    await client.start({ program }, { lines: [line('vmlaunch')] });
    await client.event('stopped');
  };

  it("steps into VMLAUNCH to the guest's first instruction", async () => {
    await atLaunch();
    expect(await client.runUntilStopped('stepIn')).toMatchObject({
      reason: 'step',
      description: expect.stringContaining('VMLAUNCH'),
    });
    expect(await place()).toBe('guest');
  });

  it('steps over VMLAUNCH to the exit handler', async () => {
    await atLaunch();
    expect((await client.runUntilStopped('next')).description).toMatch(/^VM exit: CPUID/);
    expect(await place()).toBe('exit_handler');
  });

  it('steps over VMRESUME to the exit handler', async () => {
    await client.start({ program }, { functions: ['resume_cpuid'] });
    await client.event('stopped');
    expect((await client.runUntilStopped('next')).description).toMatch(/^VM exit: EPT violation/);
    expect(await place()).toBe('exit_handler');
  });

  it.each(['stepIn', 'next'] as const)(
    '%s in the guest onto an instruction that exits arrives at the exit handler',
    async (command) => {
      await client.start({ program }, { lines: [guestCpuid] });
      await client.event('stopped');
      expect((await client.frames())[0].line).toBe(guestCpuid);
      expect((await client.runUntilStopped(command)).description).toMatch(/^VM exit: CPUID/);
      expect(await place()).toBe('exit_handler');
    },
  );

  it("steps out of the guest's frames, and then out of the guest", async () => {
    await client.start({ program }, { functions: ['after_cpuid'] });
    await client.event('stopped');
    // The EPT violation and its handler run in between, and the instruction a second time.
    await client.request('setFunctionBreakpoints', { breakpoints: [] });
    await client.runUntilStopped('stepOut');
    expect(await place()).toMatch(/^guest\+/);
    expect((await client.runUntilStopped('stepOut')).description).toMatch(/^VM exit: HLT/);
  });
});

describe('the stack of a stopped guest', () => {
  it("goes on through a VM entry label to the hypervisor's frame that entered it", async () => {
    await client.start({ program }, { functions: ['after_cpuid'] });
    await client.event('stopped');
    const frames = await client.frames();
    expect(frames.map(({ name }) => name.replace(/\+.*/, ''))).toEqual([
      'after_cpuid',
      'guest',
      expect.stringMatching(/^VM entry: VMRESUME/),
      'resume_cpuid',
    ]);
    expect(frames[2].presentationHint).toBe('label');
    expect(frames[3].line).toBe(line('resume_cpuid:') + 1);
    expect(await client.evaluate('rsp', 'watch', frames[3].id)).toMatch(/^0x0*180000/);
    expect(await client.evaluate('rsp', 'watch', frames[0].id)).toMatch(/^0x0*18ff/);
    expect(await client.evaluate('cs_selector', 'watch', frames[3].id)).toBe('0x0008');
    expect((await client.request('scopes', { frameId: frames[2].id })).scopes).toEqual([]);
    expect((await client.request('scopes', { frameId: frames[3].id })).scopes).toHaveLength(5);
  });
});

describe('the VMCS', () => {
  beforeEach(async () => {
    await client.start({ program }, { filters: ['exit:cpuid'] });
    await client.event('stopped');
  });

  it("is shown by the manual's areas, in words, with what changed", async () => {
    const rows = await client.variables('VMCS');
    expect(rows.map(({ name }) => name)).toEqual([
      'VMCS',
      'Changed since the last exit',
      'Guest-state area',
      'Host-state area',
      'VM-execution control fields',
      'VM-exit control fields',
      'VM-entry control fields',
      'VM-exit information fields',
    ]);
    expect(row(rows, 'VMCS')).toMatch(/0x201000, launched/);
    const information = await client.variables('VMCS', 'VM-exit information fields');
    expect(row(information, 'vm_exit_reason')).toMatch(/^0x0000000a {2}CPUID {2}\(changed, was 0x00000000\)$/);
    expect(row(information, 'vm_exit_instruction_length')).toMatch(/^0x00000002/);
    const guest = await client.variables('VMCS', 'Guest-state area');
    expect(row(guest, 'guest_cs_access_rights')).toMatch(/64-bit execute\/read code, accessed/);
    expect(row(guest, 'guest_rip')).toMatch(/guest_work\+0x4.*changed/);
    expect(row(guest, 'guest_cr3')).not.toMatch(/changed/);
    const bits = await client.variables('VMCS', 'VM-execution control fields', 'secondary_processor_based_controls');
    expect(bits.find(({ name }) => name.startsWith('enable EPT'))?.value).toMatch(/^0x1/i);
  });

  it('can be changed, but for what is read-only', async () => {
    const [{ id }] = await client.frames();
    const { scopes } = await client.request('scopes', { frameId: id });
    const areas = (await client.request('variables', { variablesReference: scopes[1].variablesReference })).variables;
    const reference = (name: string): number =>
      areas.find((one: { name: string }) => one.name === name).variablesReference;
    await client.request('setVariable', {
      variablesReference: reference('Guest-state area'),
      name: 'guest_rip',
      value: 'vmcs.guest_rip + 2',
    });
    expect(await client.evaluate('vmcs.guest_rip == guest_work + 6')).toBe('true');
    expect(
      await client.refusal('setVariable', {
        variablesReference: reference('VM-exit information fields'),
        name: 'vm_exit_reason',
        value: '1',
      }),
    ).toMatch(/RS3052/);
  });

  it('is given as text', async () => {
    const { text } = await client.request('ringside/vmcsText');
    expect(text).toMatch(/^VMCS at hpa 0x201000, launched\n\nGuest-state area\n {2}guest_cr0 +0x/);
    expect(text).toMatch(/vm_exit_reason +0x0000000a {2}CPUID/);
  });
});

describe('VM-entry checks', () => {
  beforeEach(async () => {
    await client.start({ program }, { lines: [line('vmlaunch')], filters: ['entry-failed'] });
    await client.event('stopped');
  });

  it('say that the entry would succeed', async () => {
    expect((await client.variables('VM-entry checks'))[0].value).toMatch(/would succeed/);
  });

  it('show the failing ones first with their sentences, before and when the entry fails', async () => {
    await client.evaluate('vmcs.guest_cs_access_rights = 0xa093', 'repl');
    await client.evaluate('vmcs.guest_rflags = 0', 'repl');
    const rows = await client.variables('VM-entry checks');
    expect(rows[0].value).toMatch(/would fail: \d+ of \d+ checks/);
    expect(rows[1].value).toMatch(/^fails: /);
    expect(rows.at(-1)?.name).toBe('Checks that hold');
    expect(rows.slice(1, -1).some(({ value }) => /CS/.test(value))).toBe(true);
    const stop = await client.runUntilStopped('continue');
    expect(stop.description).toMatch(/^VM entry failed: .+/);
    expect(await client.request('exceptionInfo', { threadId: 1 })).toMatchObject({ exceptionId: 'VM entry failed' });
  });
});

describe('page tables and memory of a guest', () => {
  beforeEach(async () => {
    await client.start({ program }, { functions: ['after_cpuid'] });
    await client.event('stopped');
  });

  it('walks through guest and EPT, each entry with the nested walk that found it', async () => {
    const rows = await client.variables('Page tables');
    expect(rows.map(({ name }) => name)).toEqual(['walk(rip)', 'walk(rsp)', 'walk(cr2)']);
    const steps = await client.variables('Page tables', 'walk(rip)');
    expect(steps[0].name).toMatch(/^PML4E\[0\]$/);
    expect(steps.some(({ name }) => name.startsWith('EPT'))).toBe(true);
    const nested = await client.variables('Page tables', 'walk(rip)', 'PML4E[0]', 'EPT walk to this entry');
    expect(nested[0].name).toMatch(/^EPT PML4E/);
  });

  it("walks the guest's tables from the hypervisor too", async () => {
    await client.request('setFunctionBreakpoints', { breakpoints: [{ name: 'exit:ept_violation' }] });
    await client.runUntilStopped('continue');
    const rows = await client.variables('Page tables');
    expect(rows.map(({ name }) => name)).toEqual([
      'walk(rip)',
      'walk(rsp)',
      'walk(cr2)',
      'walk(vmcs.guest_rip, both)',
      'walk(vmcs.guest_rsp, both)',
      'walk(gpa:0x400000, ept)',
    ]);
    const steps = await client.variables('Page tables', 'walk(vmcs.guest_rip, both)');
    expect(steps.some(({ name }) => name.startsWith('EPT'))).toBe(true);
    expect((await client.variables('Page tables', 'walk(rip)')).some(({ name }) => name.startsWith('EPT'))).toBe(false);
  });

  it('walks EPT alone, and shows a read-only page', async () => {
    const answer = await client.request('evaluate', { expression: 'walk(gpa:0x400000, ept)' });
    expect(answer.result).toMatch(/^gpa:0x400000 -> hpa:0x400000 {2}\(EPT, 2 MiB page\)/);
    const { variables } = await client.request('variables', { variablesReference: answer.variablesReference });
    expect(variables.at(-1).value).toMatch(/readable, not writable, executable/);
  });

  it('reads the three address spaces', async () => {
    expect(await client.evaluate('gpa(rip) == rip && hpa(rip) == rip')).toBe('true');
    expect(await client.evaluate('dword[gpa:rip] == dword[rip] && dword[hpa:rip] == dword[rip]')).toBe('true');
  });

  it('watches guest-physical memory', async () => {
    await client.request('setFunctionBreakpoints', { breakpoints: [] });
    await client.request('ringside/watchPhysical', { address: '0x400000', length: 4, access: 'write' });
    const stop = await client.runUntilStopped('continue');
    expect(stop).toMatchObject({
      reason: 'data breakpoint',
      description: expect.stringMatching(/guest wrote 4 bytes at hpa 0x400000/),
    });
    expect(await client.evaluate('dword[0x400000]')).toBe('0x00001234');
  });
});
