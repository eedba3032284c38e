/**
 * The Debug Adapter Protocol's framing: `Content-Length: N`, an empty line, N bytes of JSON.
 * Source: Debug Adapter Protocol, "Base Protocol".
 */
import { RingsideError } from '../emulator/index';

/** What came over the wire: one JSON value, or what was wrong with the bytes that were dropped. */
export type Received = { readonly message: unknown } | { readonly error: RingsideError };

const headerEnd = Buffer.from('\r\n\r\n');
/** A header longer than this is no header: real ones have some 20 bytes. */
const longestHeader = 4096;
/** The largest body accepted, in bytes; a `writeMemory` of 32 MiB fits. */
const largestBody = 64 * 1024 * 1024;

/** Cuts a stream of bytes into messages. Bytes that are no message are dropped and reported, and reading goes on behind them. */
export class MessageReader {
  private pending: Buffer = Buffer.alloc(0);
  /** Chunks of a body that has not arrived whole. */
  private chunks: Buffer[] = [];
  private arrived = 0;
  private bodyLength: number | undefined;

  /** Takes the next bytes and answers everything they complete. */
  *push(chunk: Uint8Array): Generator<Received> {
    this.chunks.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    this.arrived += chunk.byteLength;
    if (this.bodyLength !== undefined && this.arrived < this.bodyLength) return;
    this.pending = Buffer.concat(this.chunks);
    for (;;) {
      const received = this.bodyLength === undefined ? this.takeHeader() : this.takeBody(this.bodyLength);
      if (received === 'more') break;
      if (received !== undefined) yield received;
    }
    this.chunks = [this.pending];
    this.arrived = this.pending.length;
  }

  private takeHeader(): Received | undefined | 'more' {
    const end = this.pending.indexOf(headerEnd);
    if (end < 0) {
      if (this.pending.length <= longestHeader) return 'more';
      return this.drop(this.pending.length, `${this.pending.length} bytes hold no message header`);
    }
    const header = this.pending.toString('latin1', 0, end);
    const found = /Content-Length: *(\d{1,12}) *(?:\r\n[\w-]+: [^\r\n]*)*$/i.exec(header);
    if (found === null)
      return this.drop(end + headerEnd.length, `${JSON.stringify(clip(header))} is no message header`);
    const length = Number(found[1]);
    if (length > largestBody) {
      return this.drop(end + headerEnd.length, `a message of ${length} bytes is larger than ${largestBody} bytes`);
    }
    this.pending = this.pending.subarray(end + headerEnd.length);
    this.bodyLength = length;
    const before = header.slice(0, found.index);
    // Other header fields may stand before Content-Length; anything else there was garbage.
    if (/^(?:[\w-]+: [^\r\n]*\r\n)*$/.test(before)) return undefined;
    return { error: wireError(`${JSON.stringify(clip(before))} before a message header`) };
  }

  private takeBody(length: number): Received | 'more' {
    if (this.pending.length < length) return 'more';
    const text = this.pending.toString('utf8', 0, length);
    this.pending = this.pending.subarray(length);
    this.bodyLength = undefined;
    try {
      return { message: JSON.parse(text) as unknown };
    } catch (error) {
      return { error: wireError(`a message body is not JSON (${(error as Error).message})`) };
    }
  }

  private drop(length: number, problem: string): Received {
    this.pending = this.pending.subarray(length);
    return { error: wireError(problem) };
  }
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}...` : text;
}

function wireError(problem: string): RingsideError {
  return new RingsideError(
    3001,
    `The bytes received are no Debug Adapter Protocol message: ${problem}.`,
    'They were dropped; send `Content-Length: N`, an empty line, and N bytes of JSON.',
  );
}
