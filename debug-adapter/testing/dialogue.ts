/** A DAP client for tests: it knows the protocol and nothing of the adapter behind the streams. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import type { DebugProtocol } from '@vscode/debugprotocol';
import { serveStreams } from '../serve';

type Body = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

interface Waiter {
  readonly matches: (message: Body) => boolean;
  readonly resolve: (message: Body) => void;
}

/** How long a test waits for one message, in milliseconds. */
const patience = 8000;

export class Dialogue {
  readonly messages: Body[] = [];
  private readonly input = new PassThrough();
  private readonly output = new PassThrough();
  private waiters: Waiter[] = [];
  private sequence = 1;
  private buffer = Buffer.alloc(0);
  /** Messages before this one have been answered to `event`. */
  private eventsSeen = 0;
  readonly served: Promise<void>;

  constructor() {
    this.served = serveStreams(this.input, this.output);
    this.output.on('data', (chunk: Buffer) => this.take(chunk));
  }

  /** Sends bytes as they are. */
  write(bytes: string | Buffer): void {
    this.input.write(bytes);
  }

  /** Ends the stream to the adapter. */
  hangUp(): void {
    this.input.end();
  }

  send(message: object): void {
    const body = JSON.stringify(message);
    this.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  /** Sends a request and waits for its response, whether it succeeds or not. */
  async exchange(command: string, args?: object): Promise<Body> {
    const seq = this.sequence++;
    this.send({ seq, type: 'request', command, arguments: args });
    return this.wait(
      `the response to ${command}`,
      (message) => message.type === 'response' && message.request_seq === seq,
    );
  }

  /** Sends a request that must succeed, and gives its body. */
  async request(command: string, args?: object): Promise<Body> {
    const response = await this.exchange(command, args);
    if (!response.success) throw new Error(`${command} failed: ${response.message}`);
    return response.body ?? {};
  }

  /** Sends a request that must fail, and gives its message. */
  async refusal(command: string, args?: object): Promise<string> {
    const response = await this.exchange(command, args);
    if (response.success) throw new Error(`${command} succeeded: ${JSON.stringify(response.body)}`);
    return response.message;
  }

  /** The next event of this name that has not been waited for. */
  async event(name: string): Promise<Body> {
    const message = await this.wait(
      `the event ${name}`,
      (candidate) =>
        candidate.type === 'event' && candidate.event === name && this.messages.indexOf(candidate) >= this.eventsSeen,
    );
    this.eventsSeen = this.messages.indexOf(message) + 1;
    return message.body ?? {};
  }

  private wait(what: string, matches: (message: Body) => boolean): Promise<Body> {
    const arrived = this.messages.find(matches);
    if (arrived !== undefined) return Promise.resolve(arrived);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const last = this.messages.slice(-5).map((message) => JSON.stringify(message).slice(0, 300));
        reject(new Error(`${what} did not come within ${patience} ms; the last messages were\n${last.join('\n')}`));
      }, patience);
      this.waiters.push({
        matches,
        resolve: (message) => {
          clearTimeout(timer);
          resolve(message);
        },
      });
    });
  }

  private take(chunk: Buffer): void {
    this.buffer = Buffer.concat([this.buffer, chunk]);
    for (;;) {
      const header = /^Content-Length: (\d+)\r\n\r\n/.exec(this.buffer.toString('latin1', 0, 64));
      const end = header && header[0].length + Number(header[1]);
      if (!end || this.buffer.length < end) return;
      this.deliver(JSON.parse(this.buffer.toString('utf8', header[0].length, end)) as Body);
      this.buffer = this.buffer.subarray(end);
    }
  }

  private deliver(message: Body): void {
    this.messages.push(message);
    const ready = this.waiters.filter(({ matches }) => matches(message));
    this.waiters = this.waiters.filter((waiter) => !ready.includes(waiter));
    for (const { resolve } of ready) resolve(message);
  }

  // What most tests do.

  /** Initializes, launches, sets breakpoints and lets the machine begin. */
  async start(launch: Body, breakpoints: StartBreakpoints = {}): Promise<void> {
    await this.request('initialize', { adapterID: 'ringside', linesStartAt1: true });
    await this.request('launch', launch);
    await this.event('initialized');
    if (breakpoints.functions) {
      await this.request('setFunctionBreakpoints', {
        breakpoints: breakpoints.functions.map((one) => (typeof one === 'string' ? { name: one } : one)),
      });
    }
    if (breakpoints.lines) {
      await this.request('setBreakpoints', {
        source: { path: launch.program },
        breakpoints: breakpoints.lines.map((one) => (typeof one === 'number' ? { line: one } : one)),
      });
    }
    if (breakpoints.filters) {
      await this.request('setExceptionBreakpoints', {
        filters: [],
        filterOptions: breakpoints.filters.map((one) => (typeof one === 'string' ? { filterId: one } : one)),
      });
    }
    await this.request('configurationDone');
  }

  /** Sends a request that runs the machine, and waits until it stops. */
  async runUntilStopped(command: 'continue' | 'next' | 'stepIn' | 'stepOut', args: object = {}): Promise<Body> {
    await this.request(command, { threadId: 1, ...args });
    return this.event('stopped');
  }

  async frames(): Promise<DebugProtocol.StackFrame[]> {
    return (await this.request('stackTrace', { threadId: 1 })).stackFrames;
  }

  async evaluate(expression: string, context = 'watch', frameId?: number): Promise<string> {
    return (await this.request('evaluate', { expression, context, frameId })).result;
  }

  /** The rows of a scope of the topmost frame, or below it by a path of names. */
  async variables(scope: string, ...names: string[]): Promise<DebugProtocol.Variable[]> {
    const [{ id }] = await this.frames();
    const { scopes } = await this.request('scopes', { frameId: id });
    let reference = (scopes as DebugProtocol.Scope[]).find(({ name }) => name === scope)?.variablesReference;
    for (const name of names) {
      const rows = (await this.request('variables', { variablesReference: reference }))
        .variables as DebugProtocol.Variable[];
      reference = rows.find((row) => row.name === name)?.variablesReference;
      if (!reference)
        throw new Error(`no row ${name} with rows below; there are ${rows.map((row) => row.name).join(', ')}`);
    }
    return (await this.request('variables', { variablesReference: reference })).variables;
  }

  /** All text of a category of output events so far. */
  outputText(category: string): string {
    return this.messages
      .filter((message) => message.event === 'output' && message.body.category === category)
      .map((message) => message.body.output)
      .join('');
  }
}

interface StartBreakpoints {
  readonly functions?: readonly (string | Body)[];
  readonly lines?: readonly (number | Body)[];
  readonly filters?: readonly (string | Body)[];
}

/** Writes a source file into a new temporary folder, and gives its path. */
export function sourceFile(text: string, name = 'guest.asm'): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ringside-test-'));
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  return file;
}

/** 1-based number of the line that holds `mark`. */
export function lineOf(text: string, mark: string): number {
  return text.slice(0, text.indexOf(mark)).split('\n').length;
}
