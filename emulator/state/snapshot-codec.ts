/** The bytes of a snapshot. */
import { RingsideError } from '../errors';

/** Writes a snapshot, little-endian. */
export class SnapshotWriter {
  private view = new DataView(new ArrayBuffer(128));
  private length = 0;

  uint32(value: number): void {
    const at = this.reserve(4);
    this.view.setUint32(at, value, true);
  }

  uint64(value: bigint): void {
    const at = this.reserve(8);
    this.view.setBigUint64(at, value, true);
  }

  float64(value: number): void {
    const at = this.reserve(8);
    this.view.setFloat64(at, value, true);
  }

  append(bytes: Uint8Array): void {
    const at = this.reserve(bytes.length);
    new Uint8Array(this.view.buffer).set(bytes, at);
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.view.buffer.slice(0, this.length));
  }

  private reserve(bytes: number): number {
    const at = this.length;
    this.length += bytes;
    if (this.length > this.view.byteLength) {
      const grown = new Uint8Array(Math.max(this.length, this.view.byteLength * 2));
      grown.set(new Uint8Array(this.view.buffer));
      this.view = new DataView(grown.buffer);
    }
    return at;
  }
}

/** Reads what {@link SnapshotWriter} wrote. Throws RS1110 when the bytes end too soon or too late. */
export class SnapshotReader {
  private readonly view: DataView;
  private next = 0;

  constructor(private readonly snapshot: Uint8Array) {
    this.view = new DataView(snapshot.buffer, snapshot.byteOffset, snapshot.byteLength);
  }

  uint32(): number {
    return this.view.getUint32(this.advance(4), true);
  }

  uint64(): bigint {
    return this.view.getBigUint64(this.advance(8), true);
  }

  float64(): number {
    return this.view.getFloat64(this.advance(8), true);
  }

  take(length: number): Uint8Array {
    const at = this.advance(length);
    return this.snapshot.subarray(at, at + length);
  }

  end(): void {
    if (this.next !== this.snapshot.length) {
      throw snapshotMismatch(`it has ${this.snapshot.length - this.next} bytes too many`);
    }
  }

  private advance(bytes: number): number {
    const at = this.next;
    this.next += bytes;
    if (this.next > this.snapshot.length) throw snapshotMismatch('it ends too soon');
    return at;
  }
}

/** The error for bytes that were saved from something else. */
export function snapshotMismatch(why: string): RingsideError {
  return new RingsideError(
    1110,
    `The device snapshot does not fit this machine: ${why}.`,
    'Restore it in a machine with the same board, options and version of Ringside.',
  );
}
