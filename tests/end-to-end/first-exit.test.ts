import { expect, test } from 'vitest';
import { oneSession } from './one-session';
import { Workbench } from './workbench';

// The first sample, as its user meets it.
let workbench: Workbench;

oneSession(async () => {
  workbench = await Workbench.open('samples');
  await workbench.openFile('01-first-exit/first-exit.asm');
  return workbench;
});

test('an assembly file is in the language of this extension', async () => {
  expect(await workbench.language()).toBe('NASM x86 assembly');
});

test('F5 stops the hypervisor at its first VM exit, and says which', async () => {
  await workbench.debug();
  expect(await workbench.stopReason()).toMatch(/VM exit: CPUID/);
  // The editor asks for the innermost frame first, then for the rest.
  await expect.poll(() => workbench.callStack()).toHaveLength(3);
  const [handler, exit, guest] = await workbench.callStack();
  expect(handler).toContain('exit_handler');
  expect(exit).toMatch(/^VM exit: CPUID/);
  expect(guest).toMatch(/^guest.* first-exit\.asm/);
});

test('the VMCS is read in words', async () => {
  await workbench.screenshot('first-exit');
  await workbench.showVariablesWide();
  expect(await workbench.variable('VMCS', 'Guest-state area', 'guest_rip')).toMatch(/0x[\da-f]{16}.*guest/);
  expect(await workbench.variable('VMCS', 'VM-exit information fields', 'vm_exit_reason')).toMatch(/CPUID/i);
  await workbench.screenshot('vmcs');
});

test('a register is read in Variables', async () => {
  expect(await workbench.variable('Registers', 'General', 'rsp')).toMatch(/0x[\da-f]{16}/);
});

test('F11 steps one line of the hypervisor', async () => {
  const before = await workbench.currentLine();
  await workbench.stepInto();
  expect(await workbench.currentLine()).toBe(before + 1);
});

test('F5 goes on to the next exit', async () => {
  await workbench.resume();
  expect(await workbench.stopReason()).toMatch(/VM exit: I\/O instruction/);
});

test('stepping over VMRESUME runs to the next exit, stepping into it arrives in the guest', async () => {
  await workbench.toggleBreakpoint(workbench.lineOf(' vmresume'));
  await workbench.resume();
  await workbench.stepInto();
  await expect.poll(() => workbench.callStack()).toHaveLength(3);
  const [guest, entry, hypervisor] = await workbench.callStack();
  expect(guest).toMatch(/^guest/);
  expect(entry).toMatch(/^VM entry: VMRESUME/);
  expect(hypervisor).toMatch(/^exit_handler/);
  await workbench.screenshot('guest-stack');
});

test('the disassembly shows instructions around the one that runs, with symbols', async () => {
  const rows = await workbench.disassembly();
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.join('\n')).toMatch(/lodsb|loop|out/);
  await workbench.screenshot('disassembly');
});

test('what the guest writes is in a terminal of its own', async () => {
  await workbench.command('Ringside: Show Serial Console');
  expect(await workbench.terminal('R')).toContain('R');
});

test('Shift+F5 ends the session', async () => {
  await workbench.stopDebugging();
});
