/** The client as the adapter sees it: responses and events out. */
import { TextDecoder } from 'node:util';
import { Event } from '@vscode/debugadapter';
import type { DebugProtocol } from '@vscode/debugprotocol';
import { ShownMemory } from './shown-memory';

/** Where a message goes; it gets its number there. */
export type Send = (message: DebugProtocol.Event | DebugProtocol.Response) => void;

/** What a response answers. */
export interface Request {
  readonly seq: number;
  readonly command: string;
}

export class Client {
  /** Memory the client may be showing. */
  readonly shownMemory = new ShownMemory();
  private readonly decoders = new Map<string, TextDecoder>();

  constructor(private readonly send: Send) {}

  respond(request: Request, rest: { success: boolean; message?: string; body?: unknown }): void {
    const { seq: request_seq, command } = request;
    this.send({ seq: 0, type: 'response', request_seq, command, ...rest } as DebugProtocol.Response);
  }

  event(event: string, body?: unknown): void {
    this.send(new Event(event, body));
  }

  /** A line of the debugger's own. */
  console(text: string, category: 'console' | 'important' | 'stderr' = 'console'): void {
    this.event('output', { category, output: `${text}\n` });
  }

  /** What the guest wrote. A guest writes bytes; the parts of one character may come in two slices. */
  guestOutput(channel: string, bytes: Uint8Array): void {
    const decoder = this.decoders.get(channel) ?? new TextDecoder();
    this.decoders.set(channel, decoder);
    const text = decoder.decode(bytes, { stream: true });
    if (text === '') return;
    this.event('output', { category: 'stdout', output: text });
    this.event('ringside/serial', { channel, text });
  }

  /** What the client shows of the machine may be out of date. */
  stateChanged(areas: readonly ('variables' | 'stacks')[]): void {
    this.event('invalidated', { areas });
    this.memoryChanged();
  }

  memoryChanged(): void {
    for (const range of this.shownMemory.ranges()) this.event('memory', range);
  }
}
