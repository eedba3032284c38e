import * as vscode from 'vscode';
import { activeSession, ringsideRequest } from './active-session';
import { reportingProblems } from './problem';

/** Command: numbers in hexadecimal or decimal. The editor's own switch reaches no adapter that speaks for itself. */
export function registerNumberFormat(): vscode.Disposable {
  const decimalSessions = new Set<string>();
  return vscode.Disposable.from(
    vscode.commands.registerCommand('ringside.toggleNumberFormat', () =>
      reportingProblems(async () => {
        const session = activeSession();
        if (!session) return;
        const wanted = decimalSessions.has(session.id) ? 'hex' : 'decimal';
        await ringsideRequest(session, 'ringside/setFormat', { format: wanted });
        if (wanted === 'decimal') decimalSessions.add(session.id);
        else decimalSessions.delete(session.id);
      }),
    ),
    vscode.debug.onDidStartDebugSession((session) => {
      if (session.configuration.format === 'decimal') decimalSessions.add(session.id);
    }),
    vscode.debug.onDidTerminateDebugSession((session) => decimalSessions.delete(session.id)),
  );
}
