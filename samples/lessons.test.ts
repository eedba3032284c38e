/** What the lessons' pages promise of the debugger, as dialogues through the protocol. */
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Dialogue } from '../debug-adapter/testing/dialogue';
import { sampleSources } from '../scripts/record-sample-images.mjs';

let client: Dialogue;
beforeEach(() => void (client = new Dialogue()));
afterEach(() => client.hangUp());

function programOf(name: string): string {
  return path.join(
    import.meta.dirname,
    sampleSources().find((source) => path.basename(source, '.asm') === name)!,
  );
}

/** The function at the top of the stack. */
const place = async (): Promise<string> => (await client.frames())[0].name.replace(/\+.*/, '');

async function row(name: string, scope: string, ...path: string[]): Promise<string> {
  const rows = await client.variables(scope, ...path);
  const found = rows.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no row ${name}; there are ${rows.map((each) => each.name).join(', ')}`);
  return found.value;
}

/** The rows below what an expression evaluates to. */
async function rowsOf(expression: string): Promise<string[]> {
  const { variablesReference } = await client.request('evaluate', { expression, context: 'repl' });
  const { variables } = await client.request('variables', { variablesReference });
  return variables.map(({ name, value }: { name: string; value: string }) => `${name} ${value}`);
}

describe('lesson 1', () => {
  const program = programOf('first-exit');

  test('the first exit is shown with its reason, length and RIP', async () => {
    await client.start({ program, stopOn: ['exit:any'] });
    expect((await client.event('stopped')).description).toMatch(
      /^VM exit: CPUID, through rip 0x20073e <guest\+0x5> \(guest\)$/,
    );
    expect(await place()).toBe('exit_handler');
    expect(await row('vm_exit_reason', 'VMCS', 'VM-exit information fields')).toMatch(/^0x0000000a {2}CPUID/);
    expect(await row('vm_exit_instruction_length', 'VMCS', 'VM-exit information fields')).toMatch(/^0x00000002/);
    expect(await row('guest_rip', 'VMCS', 'Guest-state area')).toMatch(/guest\+0x5/);
    expect((await client.variables('VMCS', 'Changed since the last exit')).length).toBeGreaterThan(2);
    const controls = await row('primary_processor_based_controls', 'VMCS', 'VM-execution control fields');
    expect(controls).toMatch(/HLT exiting/);
    expect(controls).toMatch(/unconditional I\/O exiting/);
  });

  test('VMRESUME is stepped over to the next exit, and into to the guest', async () => {
    await client.start(
      { program },
      { functions: ['exit_handler.resume_after_instruction', 'exit:io_instruction if count == 5'] },
    );
    await client.event('stopped');
    const toResume = async () => {
      // Seven instructions, and four POPs.
      for (let step = 0; step < 11; step++) await client.runUntilStopped('next');
    };
    await toResume();
    await client.runUntilStopped('stepIn');
    expect(await place()).toBe('guest');
    expect((await client.frames()).map(({ name }) => name)[1]).toMatch(/^VM entry: VMRESUME/);
    expect((await client.runUntilStopped('continue')).description).toMatch(/Breakpoint/);
    await toResume();
    expect((await client.runUntilStopped('next')).description).toMatch(/^VM exit: I\/O instruction/);
    expect(await client.evaluate('exit.qualification >> 16')).toMatch(/e9$/);
  });

  test('exercise 1: the vendor is changed in the debugger', async () => {
    await client.start({ program }, { functions: ['exit_handler.cpuid'] });
    await client.event('stopped');
    for (let step = 0; step < 4; step++) await client.runUntilStopped('next');
    await client.evaluate('dword[rsp + 16] = 0x65706f4e', 'repl');
    await client.request('continue', { threadId: 1 });
    await client.event('exited');
    expect(client.outputText('stdout')).toBe('Nopeside VMM\n');
  });
});

describe('lesson 2', () => {
  const program = programOf('ept');

  test('the EPT violation is explained by the walks', async () => {
    await client.start({ program, stopOn: ['exit:ept_violation'] });
    expect((await client.event('stopped')).description).toMatch(
      /write of guest-physical 0x8000 \(linear 0x8000\), page readable/,
    );
    const ept = await rowsOf('walk(0x8000, ept)');
    expect(ept).toHaveLength(4);
    expect(ept[3]).toMatch(/0x0*8031 /);
    expect((await rowsOf('walk(0x8000, guest)')).join('\n')).not.toMatch(/\*\*/);
    expect(await client.evaluate('exit.qualification & 0x3a')).toMatch(/0*a$/);
    expect(await client.evaluate('vmcs.guest_linear_address')).toMatch(/8000$/);
    expect(await client.evaluate('vmcs.guest_physical_address')).toMatch(/8000$/);
    expect(await client.evaluate('dword[gpa:0x8000]')).toMatch(/^0x0+$/);
    await client.request('continue', { threadId: 1 });
    await client.event('exited');
    expect(client.outputText('stdout')).toMatch(/once the hypervisor allowed it/);
  });

  test('in the guest, a walk goes through both structures', async () => {
    await client.start({ program }, { functions: ['guest'] });
    await client.event('stopped');
    const walk = await client.variables('Page tables', 'walk(rip)');
    expect(walk.map(({ name }) => name.replace(/\[.*/, ''))).toEqual([
      ...['PML4E', 'PDPTE', 'PDE (2-MiB page)'],
      ...['EPT PML4E', 'EPT PDPTE', 'EPT PDE (2-MiB page)'],
    ]);
    const [entry] = walk;
    const { variables } = await client.request('variables', { variablesReference: entry.variablesReference });
    expect(variables.at(-1)).toMatchObject({ name: 'EPT walk to this entry', value: '4 entries' });
  });
});

describe('lesson 3', () => {
  const program = programOf('why-entry-fails');

  test.each([
    ['first_attempt', 'controls.pin-based', /VM-instruction error 7/],
    ['second_attempt', 'host.cs.null', /VM-instruction error 8/],
    ['third_attempt', 'guest.rflags.reserved', /reason 33, qualification 0/],
    ['fourth_attempt', 'guest.cs.type', /reason 33, qualification 0/],
    ['fifth_attempt', 'guest.link-pointer.alignment', /reason 33, qualification 4/],
  ])('before %s the checks name %s and its outcome', async (label, id, outcome) => {
    await client.start({ program, stopOn: [label] });
    await client.event('stopped');
    expect(await row('VM entry', 'VM-entry checks')).toMatch(/^would fail: 1 /);
    const [, failing] = await client.variables('VM-entry checks');
    expect(failing.name).toBe(id);
    expect(await row('outcome', 'VM-entry checks', failing.name)).toMatch(outcome);
  });

  test('at last_attempt the entry would succeed', async () => {
    await client.start({ program, stopOn: ['last_attempt'] });
    await client.event('stopped');
    expect(await row('VM entry', 'VM-entry checks')).toMatch(/^would succeed/);
  });

  test('VMfail goes on behind VMLAUNCH, with the error in words; guest state fails at HOST_RIP', async () => {
    await client.start({ program, stopOn: ['first_attempt', 'third_attempt'] }, { filters: ['entry-failed'] });
    await client.event('stopped');
    await client.runUntilStopped('next');
    expect(await client.evaluate('vmcs.vm_instruction_error')).toMatch(/^0x00000007 .*invalid control field/i);
    await client.runUntilStopped('continue'); // second_attempt fails
    await client.runUntilStopped('continue');
    expect(await place()).toBe('third_attempt');
    expect((await client.runUntilStopped('next')).description).toMatch(/RFLAGS/);
    expect(await place()).toBe('after_third_attempt');
  });

  test('an entry is mended in the debugger', async () => {
    await client.start({ program, stopOn: ['fourth_attempt'] });
    await client.event('stopped');
    await client.evaluate('vmcs.guest_cs_access_rights = 0xa09b', 'repl');
    expect(await row('VM entry', 'VM-entry checks')).toMatch(/^would succeed/);
    expect((await client.runUntilStopped('next')).description).toMatch(/VMCALL/);
    expect(await place()).toBe('after_fourth_attempt');
  });
});
