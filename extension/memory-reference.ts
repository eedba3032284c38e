import type * as vscode from 'vscode';
import { activeFrameId } from './active-session';

/** What the adapter calls a memory reference: an address in one of its three address spaces. */
const memoryReference = /^(?:gva|gpa|hpa):(?:0x[\da-f]+|\d+)$/i;

/** The memory reference a user means: one that was typed as such, or what the adapter says an expression refers to. */
export async function memoryReferenceOf(session: vscode.DebugSession, entered: string): Promise<string> {
  if (memoryReference.test(entered)) return entered.toLowerCase();
  const frameId = activeFrameId(session);
  const answer = (await session.customRequest('evaluate', { expression: entered, frameId, context: 'watch' })) as {
    result: string;
    memoryReference?: string;
  };
  if (answer.memoryReference) return answer.memoryReference;
  throw new Error(`RS5007: \`${entered}\` is ${answer.result}, which is not an address. Enter one such as gpa:0x8000.`);
}
