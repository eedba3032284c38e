/**
 * An error that reaches a user: it has a number, says what was wrong with which input, and what to do about it.
 *
 * Ranges: 1000 engine and processor, 1100 machine, boards and loaders, 1200 VMX, 2000 assembler, 3000 debug adapter,
 * 3500 expressions, 4000 command line, 5000 extension.
 */
export class RingsideError extends Error {
  override readonly name = 'RingsideError';

  constructor(
    readonly number: number,
    /** What was wrong, with which input. One sentence or more, each ending with a full stop. */
    readonly problem: string,
    /** What the user can do. */
    readonly advice: string,
  ) {
    super(`RS${number}: ${problem} ${advice}`);
  }
}
