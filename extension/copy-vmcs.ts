import * as vscode from 'vscode';
import { activeSession, ringsideRequest } from './active-session';
import { reportingProblems } from './problem';

/** Command: the current VMCS as text on the clipboard, for a mail or a bug report. */
export function registerCopyVmcs(): vscode.Disposable {
  return vscode.commands.registerCommand('ringside.copyVmcs', () =>
    reportingProblems(async () => {
      const session = activeSession();
      if (!session) return;
      const { text } = await ringsideRequest(session, 'ringside/vmcsText', {});
      await vscode.env.clipboard.writeText(text);
      vscode.window.setStatusBarMessage(`VMCS copied (${text.trimEnd().split('\n').length} lines)`, 5000);
    }),
  );
}
