import * as vscode from 'vscode';
import type { WatchPhysicalArguments } from '../debug-adapter/ringside-protocol';
import { activeSession, ringsideRequest } from './active-session';
import { memoryReferenceOf } from './memory-reference';
import { reportingProblems } from './problem';

const accesses: (vscode.QuickPickItem & Pick<WatchPhysicalArguments, 'access'>)[] = [
  { label: 'Write', description: 'stop when the guest writes there', access: 'write' },
  { label: 'Read', description: 'stop when the guest reads there', access: 'read' },
  { label: 'Read or write', access: 'access' },
];

/** Command: a data breakpoint on guest-physical memory; the editor's own take virtual addresses only. */
export function registerWatchGuestPhysical(): vscode.Disposable {
  return vscode.commands.registerCommand('ringside.watchGuestPhysical', () =>
    reportingProblems(async () => {
      const session = activeSession();
      if (!session) return;
      const address = await vscode.window.showInputBox({
        title: 'Watch Guest-Physical Memory (1/3)',
        prompt: 'A guest-physical address such as 0x8000, or an expression for one: gpa(rsp)',
      });
      if (!address?.trim()) return;
      const length = await vscode.window.showInputBox({
        title: 'Watch Guest-Physical Memory (2/3)',
        prompt: 'How many bytes',
        value: '8',
        validateInput: (text) => (bytesOf(text) ? undefined : 'A whole number from 1 to 4096'),
      });
      if (length === undefined) return;
      const picked = await vscode.window.showQuickPick(accesses, { title: 'Watch Guest-Physical Memory (3/3)' });
      if (!picked) return;
      const { description } = await ringsideRequest(session, 'ringside/watchPhysical', {
        address: await physicalAddressOf(session, address.trim()),
        length: bytesOf(length)!,
        access: picked.access,
      });
      vscode.window.setStatusBarMessage(`Watching ${description}`, 5000);
    }),
  );
}

/** A number as it is; anything else is evaluated and must come out guest-physical. */
async function physicalAddressOf(session: vscode.DebugSession, entered: string): Promise<string> {
  if (/^(?:0x[\da-f]+|\d+)$/i.test(entered)) return entered;
  const [space, address] = (await memoryReferenceOf(session, entered)).split(':');
  if (space === 'gpa') return address;
  throw new Error(
    `RS5008: \`${entered}\` is an address in ${space}:, not guest-physical. Enter gpa(${entered}) or gpa:0x8000.`,
  );
}

function bytesOf(text: string): number | undefined {
  const bytes = Number(text);
  return Number.isInteger(bytes) && bytes >= 1 && bytes <= 4096 ? bytes : undefined;
}
