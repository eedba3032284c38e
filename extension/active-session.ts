import * as vscode from 'vscode';
import type { RingsideRequests } from '../debug-adapter/ringside-protocol';
import { debugType } from './debug-type';
import { showProblem } from './problem';

/** The Ringside session in focus; without one, says so and answers undefined. */
export function activeSession(): vscode.DebugSession | undefined {
  const session = vscode.debug.activeDebugSession;
  if (session?.type === debugType) return session;
  void showProblem(5001, 'No Ringside debug session is active.', 'Start one with F5 on an assembly file.');
  return undefined;
}

/** The DAP id of the stack frame in focus, in which expressions are evaluated. */
export function activeFrameId(session: vscode.DebugSession): number | undefined {
  const item = vscode.debug.activeStackItem;
  return item instanceof vscode.DebugStackFrame && item.session.id === session.id ? item.frameId : undefined;
}

/** Sends one of Ringside's own requests to the adapter. A refusal rejects, with the adapter's sentence. */
export function ringsideRequest<Name extends keyof RingsideRequests>(
  session: vscode.DebugSession,
  name: Name,
  parameters: RingsideRequests[Name]['arguments'],
): Thenable<RingsideRequests[Name]['body']> {
  return session.customRequest(name, parameters);
}
