import { expect, test } from 'vitest';
import { oneSession } from './one-session';
import { Workbench } from './workbench';

// The third sample: VM entries that fail.
let workbench: Workbench;

oneSession(async () => {
  workbench = await Workbench.open('samples');
  await workbench.openFile('03-why-entry-fails/why-entry-fails.asm');
  return workbench;
});

test('a VM entry that fails stops the machine', async () => {
  await workbench.debug();
  expect(await workbench.stopReason()).toMatch(/VM entry/i);
});

test('the VM-entry checks name the rule that was broken', async () => {
  await workbench.showVariablesWide();
  expect(await workbench.variable('VM-entry checks', 'VM entry')).toMatch(/would fail: 1\b/);
  expect(await workbench.variable('VM-entry checks', 'controls.pin-based', 'outcome')).toMatch(
    /VM-instruction error 7/,
  );
  await workbench.screenshot('why-entry-fails');
});
