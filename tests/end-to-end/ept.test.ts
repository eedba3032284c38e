import { expect, test } from 'vitest';
import { oneSession } from './one-session';
import { Workbench } from './workbench';

// The second sample: a guest writes where EPT lets it only read.
let workbench: Workbench;

oneSession(async () => {
  workbench = await Workbench.open('samples');
  await workbench.openFile('02-ept/ept.asm');
  return workbench;
});

test('a breakpoint in the guest stops there, and the walk goes through its page tables and EPT', async () => {
  await workbench.toggleBreakpoint(workbench.lineOf('reading is allowed'));
  await workbench.debug();
  expect((await workbench.callStack())[0]).toMatch(/^guest/);
  await workbench.showVariablesWide();
  expect(await workbench.variable('Page tables', 'walk(rip)')).toMatch(/gva:0x2007.* -> hpa:0x2007/);
  // The guest's last entry, and below it EPT's own walk to where that entry is.
  expect(await workbench.variable('Page tables', 'walk(rip)', 'PDE (2-MiB page)[1]')).toMatch(/page 0x200000/);
  expect(await workbench.variable('Page tables', 'walk(rip)', 'PDE (2-MiB page)[1]', 'EPT walk to this entry')).toMatch(
    /entries/,
  );
  await workbench.screenshot('page-tables');
});

test('the stop at an EPT violation says who did what to which guest-physical address', async () => {
  await workbench.resume();
  expect(await workbench.stopReason()).toMatch(/EPT violation: write of guest-physical 0x8000/);
});

test('an expression with a VMCS field is evaluated in the Debug Console', async () => {
  expect(await workbench.evaluate('vmcs.guest_physical_address')).toContain('8000');
  expect(await workbench.evaluate('gpa(vmcs.guest_linear_address)')).toContain('8000');
  await workbench.screenshot('debug-console');
});

test('memory opens in the hex editor, and without that extension the command says so', async () => {
  await workbench.command('Ringside: Open Memory at Address');
  expect(await workbench.notification('RS5006')).toContain('ms-vscode.hexeditor');
});

test('a watch on guest-physical memory stops after the write', async () => {
  await workbench.command('Ringside: Watch Guest-Physical Memory');
  await workbench.answer('0x8000');
  await workbench.answer('4');
  await workbench.answer('Write');
  await workbench.resume();
  expect(await workbench.stopReason()).toMatch(/Watch: guest wrote 4 bytes at hpa 0x8000/);
});

test('the current VMCS is copied as text', async () => {
  await workbench.command('Ringside: Copy VMCS as Text');
  await expect.poll(() => workbench.clipboard()).toMatch(/guest_rip/);
});
