/** `ringside run`: the machine in a terminal. The guest's console is standard output; everything else goes to standard error. */
import fs from 'node:fs';
import type { MachineEvent } from '../emulator/index';
import { nodeHost } from '../debug-adapter/node-host';
import { readLaunchArguments } from '../debug-adapter/launch-arguments';
import { startMachine } from '../debug-adapter/program/start-machine';
import { ending } from '../debug-adapter/session/ending';
import type { Halt } from '../debug-adapter/session/run-control';
import { Session } from '../debug-adapter/session/session';
import { exitCodes, type ExitName } from './exit-codes';
import { CommandFailure } from './failure';
import { forwardInput } from './guest-input';
import { writeReport } from './report';

export interface RunOptions {
  /** Checked by the machine's option table, as launch.json's keys are. */
  readonly machine: Readonly<Record<string, unknown>>;
  readonly loadAddress?: string;
  readonly symbols?: string;
  readonly define?: Readonly<Record<string, string>>;
  /** A line on standard error for each VM exit. */
  readonly exits?: boolean;
  readonly until?: string;
  readonly maxInstructions?: number;
  /** Seconds of real time. */
  readonly timeout?: number;
  /** File for the report. */
  readonly json?: string;
}

/** How the run ended, as the report tells it. */
export interface RunResult {
  readonly kind: ExitName | 'debug-exit';
  readonly words: string;
  readonly status: number;
}

const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** @returns the exit status */
export async function runCommand(program: string, options: RunOptions): Promise<number> {
  const session = startSession(program, options);
  if (options.exits) session.machine.onEvent((event) => printExit(session, event));
  if (options.until !== undefined) setUntil(session, options.until);
  const started = performance.now();
  const input = forwardInput(session.machine);
  const interruption = interruptAfter(session, options.timeout);
  let result: RunResult;
  try {
    result = resultOf(session, await runOn(session, options, input), interruption.cause(), options);
  } finally {
    interruption.dispose();
    input.dispose();
    session.flushOutput();
  }
  say(result.words);
  if (options.json !== undefined) writeReport(options.json, session, result, (performance.now() - started) / 1000);
  return result.status;
}

function startSession(program: string, options: RunOptions): Session {
  const { machine: machineOptions, loadAddress, symbols, define } = options;
  const { launch } = readLaunchArguments({ program, ...machineOptions, loadAddress, symbols, defines: define });
  const { machine, program: loaded } = startMachine(launch, nodeHost, say);
  for (const warning of loaded.warnings) say(warning);
  return new Session(machine, loaded, launch, nodeHost, {
    console: say,
    guestOutput: (_, bytes) => writeConsole(bytes),
  });
}

/** Writes to standard output at once, so that a killed run has shown all that came before. */
function writeConsole(bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) {
    try {
      done += fs.writeSync(1, bytes, done);
    } catch (error) {
      // A full pipe: the reader is slower than the guest.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN')
        throw new CommandFailure('cannotWrite', `Standard output: ${(error as Error).message}`);
    }
  }
}

function printExit(session: Session, event: MachineEvent): void {
  if (event.kind !== 'vm-exit') return;
  say(`#${session.exits.total} at ${event.count}: ${session.describeEvent(event)}`);
}

function setUntil(session: Session, until: string): void {
  const [breakpoint] = session.breakpoints.setFunction([{ name: until }]);
  if (!breakpoint.verified) throw new CommandFailure('usage', `--until ${until}: ${breakpoint.message}`);
}

/** Lets the timer and Ctrl+C end the run, and remembers which of them did. */
function interruptAfter(session: Session, seconds: number | undefined): { cause(): ExitName; dispose(): void } {
  let cause: ExitName = 'interrupted';
  const timer =
    seconds === undefined
      ? undefined
      : setTimeout(() => {
          cause = 'timeout';
          session.control.pause();
        }, seconds * 1000);
  const interrupt = (): void => session.control.pause();
  process.once('SIGINT', interrupt);
  return {
    cause: () => cause,
    dispose() {
      clearTimeout(timer);
      process.off('SIGINT', interrupt);
    },
  };
}

function runOn(session: Session, { maxInstructions }: RunOptions, input: { readonly ended: boolean }): Promise<Halt> {
  return session.control.run({ isFirst: true, instructions: maxInstructions, idleEnds: () => input.ended });
}

function resultOf(session: Session, halt: Halt, interruption: ExitName, { until }: RunOptions): RunResult {
  if (halt.kind === 'ended') return endedResult(session, until !== undefined);
  if (halt.kind === 'arrived')
    return plain('instructionLimit', `The limit of instructions is reached at ${session.nameOf(session.linearRip())}.`);
  if (halt.kind === 'idle')
    return plain(
      'waiting',
      `The guest waits for input at ${session.nameOf(session.linearRip())}, and standard input has ended.`,
    );
  const { stop } = halt;
  if (stop.reason === 'pause') {
    const words = interruption === 'timeout' ? 'The time is over' : 'Interrupted';
    return plain(interruption, `${words} at ${session.nameOf(session.linearRip())}.`);
  }
  if (stop.breakpointIds !== undefined) return plain('done', `Reached --until: ${stop.description}.`);
  return endedResult(session, until !== undefined);
}

function endedResult(session: Session, hasUntil: boolean): RunResult {
  const end = ending(session);
  switch (session.machine.ended?.kind) {
    case 'triple-fault':
      return plain('tripleFault', end.words);
    case 'reset':
      return plain('reset', end.words);
    case 'error':
      return plain('machineError', end.words);
    case 'debug-exit':
      return { kind: 'debug-exit', words: end.words, status: end.exitCode };
    default:
      return hasUntil ? plain('untilMissed', `${end.words} --until was not reached.`) : plain('done', end.words);
  }
}

function plain(kind: ExitName, words: string): RunResult {
  return { kind, words, status: exitCodes[kind].code };
}
