import { expect, test } from 'vitest';
import { oneSession } from './one-session';
import { Workbench } from './workbench';

// F5 in a folder that has no launch.json.
let workbench: Workbench;

oneSession(async () => {
  workbench = await Workbench.open('samples', {
    launchConfigurations: false,
    files: {
      'plain.asm': 'bits 64\norg 0x200000\nfirst:\n  mov eax, 1\n  hlt\n',
      'broken.asm': 'bits 64\n  mov eax\n  nonsense rax, 1\n',
    },
  });
  return workbench;
});

test('F5 on a hypervisor stops at its first VM exit', async () => {
  await workbench.openFile('01-first-exit/first-exit.asm');
  await workbench.debug();
  expect(await workbench.stopReason()).toMatch(/VM exit/);
  await workbench.stopDebugging();
});

test('F5 on any other guest stops at its first instruction', async () => {
  await workbench.openFile('plain.asm');
  await workbench.debug();
  expect(await workbench.stopReason()).toMatch(/Before the first instruction/);
  expect((await workbench.callStack())[0]).toMatch(/^first/);
  await workbench.stopDebugging();
});

test('an error in Watch or the Debug Console stays there', async () => {
  await workbench.debug();
  expect(await workbench.evaluate('no_such_name')).toMatch(/RS3509/);
  expect(await workbench.page.locator('.notification-list-item-message').count()).toBe(0);
  await workbench.stopDebugging();
});

test('a source with errors says where, and no session starts', async () => {
  await workbench.openFile('broken.asm');
  await workbench.page.keyboard.press('F5');
  expect(await workbench.dialog()).toMatch(/RS\d{4}.*broken\.asm.*2 errors/);
});
