/** The report of `--json`. */
import fs from 'node:fs';
import type { Session } from '../debug-adapter/session/session';
import { CommandFailure } from './failure';
import type { RunResult } from './run';

export interface RunReport {
  readonly program: string;
  /** `done`, `debug-exit`, `tripleFault`, ...: the names of the exit-status table. */
  readonly ended: string;
  readonly words: string;
  readonly status: number;
  readonly instructions: number;
  readonly exits: { readonly total: number; readonly byReason: Readonly<Record<string, number>> };
  /** Real time of the run, without loading. */
  readonly seconds: number;
}

export function writeReport(file: string, session: Session, { kind, words, status }: RunResult, seconds: number): void {
  const report: RunReport = {
    program: session.program.path,
    ended: kind,
    words,
    status,
    instructions: session.machine.instructionCount,
    exits: {
      total: session.exits.total,
      byReason: Object.fromEntries(session.exits.byReason().map(({ name, count }) => [name, count])),
    },
    seconds: Number(seconds.toFixed(6)),
  };
  try {
    fs.writeFileSync(file, `${JSON.stringify(report, undefined, 2)}\n`);
  } catch (error) {
    throw new CommandFailure('cannotWrite', `The report cannot be written: ${(error as Error).message}.`);
  }
}
