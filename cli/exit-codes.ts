/**
 * The exit statuses of `ringside`, in one table: the code, and the README's words for it. A guest that ends the run through the
 * debug-exit port gives its own status, whatever it is.
 */
export const exitCodes = {
  done: { code: 0, meaning: 'The guest powered off or halted for good, or the place of --until was reached.' },
  usage: { code: 64, meaning: 'The command line is wrong.' },
  badInput: { code: 65, meaning: 'The image is broken, or the source has errors.' },
  noInput: { code: 66, meaning: 'A file cannot be read.' },
  machineError: { code: 70, meaning: 'The guest did something that the machine cannot do (the message has a number).' },
  failure: { code: 71, meaning: 'A defect of ringside itself.' },
  cannotWrite: { code: 73, meaning: 'An output file cannot be written, or a port cannot be opened.' },
  reset: { code: 119, meaning: 'The guest reset the machine, which ends the run.' },
  tripleFault: { code: 120, meaning: 'Triple fault; the faults that led to it are on standard error.' },
  instructionLimit: { code: 121, meaning: '--max-instructions were run.' },
  waiting: { code: 122, meaning: 'The guest waits for input, and standard input has ended.' },
  untilMissed: { code: 123, meaning: 'The guest ended before the place of --until was reached.' },
  timeout: { code: 124, meaning: '--timeout seconds have passed.' },
  interrupted: { code: 130, meaning: 'Ctrl+C.' },
} as const satisfies Record<string, { code: number; meaning: string }>;

export type ExitName = keyof typeof exitCodes;

/** The table as text, for `--help`. */
export function exitCodeHelp(): string {
  const rows = Object.values(exitCodes).map(({ code, meaning }) => `  ${String(code).padStart(3)}  ${meaning}`);
  return [
    '',
    "Exit status: the guest's own, when it ends the run through the debug-exit port; otherwise",
    ...rows,
  ].join('\n');
}
