/**
 * The debug adapter: a dispatch list. Each request is a row in `requests/`; this class keeps the session's state, checks that a
 * request fits it, and turns whatever a row throws into an error response. It knows no transport and no process.
 */
import type { DebugProtocol } from '@vscode/debugprotocol';
import { RingsideError } from '../emulator/index';
import { Client, type Request, type Send } from './client';
import type { Host } from './host';
import { readLaunchArguments } from './launch-arguments';
import { startMachine } from './program/start-machine';
import { breakpointRequests } from './requests/breakpoints';
import { executionRequests, threadId } from './requests/execution';
import { inspectionRequests } from './requests/inspection';
import { lifecycleRequests } from './requests/lifecycle';
import { memoryRequests } from './requests/memory';
import { errorMessage, type Needs, type Parameters, type RequestTable } from './requests/request';
import { ringsideRequests } from './requests/ringside';
import { ending } from './session/ending';
import type { Halt } from './session/run-control';
import { Session } from './session/session';
import type { Stop } from './session/stop';
import { sourceAt } from './source';

const requests: RequestTable = {
  ...lifecycleRequests,
  ...executionRequests,
  ...breakpointRequests,
  ...inspectionRequests,
  ...memoryRequests,
  ...ringsideRequests,
};

type Phase = 'fresh' | 'initialized' | 'launched' | 'begun' | 'ended';

export class Adapter {
  private phase: Phase = 'fresh';
  private session: Session | undefined;
  readonly client: Client;

  constructor(
    private readonly host: Host,
    send: Send,
    /** Called when the client has disconnected. */
    private readonly disconnected: () => void,
  ) {
    this.client = new Client(send);
  }

  /** Takes one message. Never throws: what is wrong with it comes back as an error response. */
  async receive(message: unknown): Promise<void> {
    const { type, seq, command, arguments: given } = (message ?? {}) as Partial<DebugProtocol.Request>;
    if (type === 'response' || type === 'event') return;
    const request = {
      seq: Number.isInteger(seq) ? (seq as number) : 0,
      command: typeof command === 'string' ? command : '',
    };
    try {
      if (type !== 'request' || request.command === '' || !Number.isInteger(seq)) {
        throw new RingsideError(
          3002,
          'The message is no request.',
          'A request has "type": "request", a number "seq" and a "command".',
        );
      }
      const body = await this.answer(request.command, given);
      this.client.respond(request, { success: true, body });
      this.afterResponse(request.command);
    } catch (error) {
      this.refuse(error, request, this.showsErrors(error, request.command));
    }
  }

  /** Reports an error that belongs to no request, such as bytes that are no message. */
  refuse(error: unknown, request: Request = { seq: 0, command: '' }, showUser = false): void {
    const message = errorMessage(error, showUser);
    this.client.respond(request, { success: false, message: message.format, body: { error: message } });
  }

  /** A request that comes too late, since the machine runs already, is no one's mistake. */
  private showsErrors(error: unknown, command: string): boolean {
    const isOutOfOrder = error instanceof RingsideError && error.number === 3005;
    return !isOutOfOrder && Object.hasOwn(requests, command) && requests[command].showsErrors === true;
  }

  private answer(command: string, given: unknown): unknown {
    const row = Object.hasOwn(requests, command) ? requests[command] : undefined;
    if (row === undefined) {
      throw new RingsideError(
        3003,
        `The request "${command}" is not known.`,
        'See the capabilities that initialize answers.',
      );
    }
    if (given !== undefined && given !== null && (typeof given !== 'object' || Array.isArray(given))) {
      throw new RingsideError(3004, `The arguments of "${command}" are no object.`, 'Give an object.');
    }
    this.requirePhase(command, row.needs);
    return row.answer(this, (given ?? {}) as Parameters);
  }

  private requirePhase(command: string, needs: Needs): void {
    if (needs === 'any') return;
    const refuse = (problem: string, advice: string): never => {
      throw new RingsideError(3005, `"${command}" comes out of order: ${problem}.`, advice);
    };
    if (this.phase === 'fresh') refuse('nothing is initialized', 'Send initialize first.');
    if (needs === 'initialized') return;
    if (this.session === undefined) refuse('nothing is launched', 'Send launch first.');
    if (this.phase === 'ended') refuse('the session has ended', 'Launch again in a new session.');
    if (needs === 'launched') return;
    if (this.phase === 'launched') refuse('the machine has not begun', 'Send configurationDone first.');
    if (this.session?.stop === undefined) refuse('the machine is running', 'Pause it first.');
  }

  // What requests do.

  requireSession(): Session {
    if (this.session !== undefined) return this.session;
    throw new RingsideError(3005, 'Nothing is launched.', 'Send launch first.');
  }

  initialize({ supportsMemoryEvent }: DebugProtocol.InitializeRequestArguments): void {
    if (this.phase !== 'fresh') throw new RingsideError(3005, '"initialize" comes a second time.', 'Send it once.');
    this.client.shownMemory.isWanted = supportsMemoryEvent === true;
    this.phase = 'initialized';
  }

  launch(given: unknown): void {
    if (this.session !== undefined)
      throw new RingsideError(3005, '"launch" comes a second time.', 'Start a new session.');
    const { launch, warnings } = readLaunchArguments(given);
    for (const warning of warnings) this.client.console(warning, 'important');
    const { machine, program } = startMachine(launch, this.host, (line) => this.client.console(line, 'stderr'));
    for (const warning of program.warnings) this.client.console(warning, 'console');
    this.session = new Session(machine, program, launch, this.host, {
      console: (text) => this.client.console(text, 'console'),
      guestOutput: (channel, bytes) => this.client.guestOutput(channel, bytes),
    });
    for (const { message } of this.session.breakpoints.setLaunch(launch.stopOn)) {
      if (message !== undefined) this.client.console(`"stopOn": ${message}`, 'important');
    }
    this.phase = 'launched';
  }

  /** Lets the machine begin: the client has set its breakpoints. */
  begin(): void {
    const session = this.requireSession();
    if (this.phase !== 'launched')
      throw new RingsideError(3005, '"configurationDone" comes a second time.', 'Send it once.');
    this.phase = 'begun';
    if (!session.launch.stopOnEntry || session.launch.noDebug)
      return this.resume(() => session.control.run({ isFirst: true }));
    this.resume(() =>
      Promise.resolve<Halt>({
        kind: 'stopped',
        stop: { reason: 'entry', description: 'Before the first instruction' },
      }),
    );
  }

  /** Runs the machine after the response has gone, and tells the client how that ended. */
  resume(run: () => Promise<Halt>): void {
    const session = this.requireSession();
    if (session.stop?.isFinal) return this.endSession(session.machine.ended ? ending(session).exitCode : 1);
    session.stop = undefined;
    session.control.forgetPause();
    session.stack.clear();
    session.tree.clear();
    void this.host
      .soon()
      .then(run)
      .then((halt) => this.halted(halt))
      .catch((error: unknown) => this.failed(error));
  }

  /** Tells the client what may be out of date after someone has written to registers or memory. */
  stateChanged(): void {
    const moved = this.requireSession().stack.clearIfMoved();
    this.client.stateChanged(moved ? ['stacks', 'variables'] : ['variables']);
  }

  pause(): void {
    const session = this.requireSession();
    if (session.stop === undefined) session.control.pause();
  }

  terminate(): void {
    if (this.phase === 'ended') return;
    this.session?.control.pause();
    this.endSession();
  }

  disconnect(): void {
    this.session?.control.pause();
    this.phase = 'ended';
  }

  // What the client is told.

  private halted(halt: Halt): void {
    const session = this.requireSession();
    session.flushOutput();
    if (this.phase === 'ended') return;
    if (halt.kind === 'ended') {
      const end = ending(session);
      this.client.console(end.words, end.isFailure ? 'stderr' : 'console');
      if (end.stop !== undefined && !session.launch.noDebug) return this.stopped(end.stop);
      return this.endSession(end.exitCode);
    }
    this.stopped(
      halt.kind === 'stopped' ? halt.stop : session.stopAfterStep(halt.kind === 'arrived' ? halt.event : undefined),
    );
  }

  private stopped(stop: Stop): void {
    this.requireSession().stop = stop;
    const { description, text, breakpointIds } = stop;
    this.client.event('stopped', {
      reason: this.reasonFor(stop),
      description,
      text,
      threadId,
      allThreadsStopped: true,
      hitBreakpointIds: breakpointIds,
    });
    this.client.memoryChanged();
  }

  /**
   * Where no source is known, an editor selects the frame, so that there are registers to look at, and opens the disassembly only
   * for this reason (VS Code, `Thread.getTopStackFrame` and `StackFrame.openInEditor`).
   */
  private reasonFor({ reason }: Stop): Stop['reason'] {
    const session = this.requireSession();
    return sourceAt(session, session.linearRip()) === undefined ? 'instruction breakpoint' : reason;
  }

  private endSession(exitCode = 0): void {
    this.phase = 'ended';
    this.client.event('exited', { exitCode });
    this.client.event('terminated');
  }

  /** The run itself failed: a defect here, but the client must not wait for ever. */
  private failed(error: unknown): void {
    const { format } = errorMessage(error);
    this.client.console(format, 'stderr');
    this.stopped({ reason: 'exception', description: format, text: format, exceptionId: 'RS3099', isFinal: true });
  }

  private afterResponse(command: string): void {
    if (command === 'launch') this.client.event('initialized');
    if (command === 'disconnect') this.disconnected();
  }
}
