/** A failure of the command line: what to print on standard error, and the exit status. */
import { RingsideError } from '../emulator/index';
import { exitCodes, type ExitName } from './exit-codes';

export class CommandFailure extends Error {
  constructor(
    readonly exit: ExitName,
    message: string,
  ) {
    super(message);
  }
}

/** Files that cannot be read, ports and files that cannot be written; other numbered errors are about the input. */
const namedNumbers: Readonly<Record<number, ExitName>> = {
  3011: 'noInput',
  3010: 'usage',
  3041: 'usage',
  3090: 'cannotWrite',
};

/** Prints what went wrong and answers the exit status. */
export function reportFailure(error: unknown): number {
  if (error instanceof CommandFailure) return print(error.message, error.exit);
  if (!(error instanceof RingsideError))
    return print(`RS4099: ringside itself failed. Please report this.\n${stackOf(error)}`, 'failure');
  const { number } = error;
  const isOption = number >= 1100 && number <= 1103;
  const isExpression = number >= 3500 && number < 4000;
  return print(error.message, namedNumbers[number] ?? (isOption || isExpression ? 'usage' : 'badInput'));
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function print(message: string, exit: ExitName): number {
  process.stderr.write(`ringside: ${message}\n`);
  return exitCodes[exit].code;
}
