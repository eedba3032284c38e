/**
 * One client on a pair of streams. Messages are numbered, framed and written by `@vscode/debugadapter`; what comes in is cut by
 * {@link MessageReader} first, because its own reader takes garbage for the end of the stream.
 */
import { PassThrough } from 'node:stream';
import { ProtocolServer } from '@vscode/debugadapter/lib/protocol';
import type { DebugProtocol } from '@vscode/debugprotocol';
import { Adapter } from './adapter';
import { nodeHost } from './node-host';
import { MessageReader } from './wire';

export class Connection extends ProtocolServer {
  private readonly reader = new MessageReader();
  private readonly adapter: Adapter;

  /** @param disconnected called when the client has disconnected or is gone */
  constructor(
    output: NodeJS.WritableStream,
    private readonly disconnected: () => void,
  ) {
    super();
    this.adapter = new Adapter(nodeHost, (message) => this.deliver(message), disconnected);
    // A client that goes away while a message is on its way to it.
    this.on('error', () => this.close());
    this.start(new PassThrough(), output);
  }

  /** Takes the next bytes. */
  receive(chunk: Uint8Array): void {
    for (const received of this.reader.push(chunk)) {
      if ('error' in received) this.adapter.refuse(received.error);
      else this.handleMessage(received.message as DebugProtocol.ProtocolMessage);
    }
  }

  /** Any JSON value may come; what is no request is refused by the adapter. */
  override handleMessage(message: DebugProtocol.ProtocolMessage): void {
    void this.adapter.receive(message);
  }

  close(): void {
    this.adapter.disconnect();
    this.disconnected();
  }

  private deliver(message: DebugProtocol.Event | DebugProtocol.Response): void {
    if (message.type === 'event') this.sendEvent(message as DebugProtocol.Event);
    else this.sendResponse(message as DebugProtocol.Response);
  }
}
