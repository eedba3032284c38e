import * as vscode from 'vscode';
import { activeSession } from './active-session';
import { memoryReferenceOf } from './memory-reference';
import { reportingProblems, showProblem } from './problem';

const hexEditorExtension = 'ms-vscode.hexeditor';
const hexEditor = 'hexEditor.hexedit';

/** Command: asks for an address or an expression and opens the memory there in the hex editor. */
export function registerOpenMemory(): vscode.Disposable {
  return vscode.commands.registerCommand('ringside.openMemory', () =>
    reportingProblems(async () => {
      const session = activeSession();
      if (!session || !(await hexEditorIsInstalled())) return;
      const entered = await vscode.window.showInputBox({
        title: 'Open Memory',
        prompt:
          'An expression (rsp, vmcs.guest_rip) or an address in a space: gva: virtual, gpa: guest-physical, hpa: host-physical',
        value: 'rsp',
      });
      if (!entered?.trim()) return;
      const reference = await memoryReferenceOf(session, entered.trim());
      await vscode.commands.executeCommand('vscode.openWith', memoryUri(session, reference), hexEditor, {
        preview: false,
      });
    }),
  );
}

/** The address the editor itself uses for a session's memory; its file system provider reads through the adapter. */
function memoryUri(session: vscode.DebugSession, reference: string): vscode.Uri {
  return vscode.Uri.from({
    scheme: 'vscode-debug-memory',
    authority: session.id,
    path: `/${encodeURIComponent(reference)}/memory.bin`,
  });
}

async function hexEditorIsInstalled(): Promise<boolean> {
  if (vscode.extensions.getExtension(hexEditorExtension)) return true;
  const chosen = await showProblem(
    5006,
    'Memory opens in the Hex Editor, which is not installed.',
    `Install the extension ${hexEditorExtension}, then run this command again.`,
    'Install',
  );
  if (chosen) await vscode.commands.executeCommand('workbench.extensions.installExtension', hexEditorExtension);
  return vscode.extensions.getExtension(hexEditorExtension) !== undefined;
}
