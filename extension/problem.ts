import * as vscode from 'vscode';

/**
 * Tells the user what was wrong and what to do, with a number to look for, as a notification. Answers the action that was
 * chosen, if any.
 */
export function showProblem<Action extends string>(
  number: number,
  problem: string,
  advice: string,
  ...actions: Action[]
): Thenable<Action | undefined> {
  return vscode.window.showErrorMessage(`RS${number}: ${problem} ${advice}`, ...actions);
}

/** Runs a command that talks to the debug adapter; the adapter's own error message is what the user reads. */
export async function reportingProblems(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}
