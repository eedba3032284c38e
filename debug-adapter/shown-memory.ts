/** Memory that the client has read and may be showing, so that it can be told when that may be out of date. */

export interface MemoryRange {
  readonly memoryReference: string;
  readonly offset: number;
  readonly count: number;
}

/** References remembered; a client that shows more sees the oldest refreshed only when it reads again. */
const most = 64;

export class ShownMemory {
  /** Whether the client understands `memory` events. */
  isWanted = false;
  private readonly byReference = new Map<string, MemoryRange>();

  add(memoryReference: string, offset: number, count: number): void {
    if (!this.isWanted) return;
    const known = this.byReference.get(memoryReference);
    const first = Math.min(offset, known?.offset ?? offset);
    const end = Math.max(offset + count, known === undefined ? 0 : known.offset + known.count);
    // Deleted first, so that the map's order is by last use.
    this.byReference.delete(memoryReference);
    this.byReference.set(memoryReference, { memoryReference, offset: first, count: end - first });
    const oldest = this.byReference.keys().next().value;
    if (this.byReference.size > most && oldest !== undefined) this.byReference.delete(oldest);
  }

  ranges(): MemoryRange[] {
    return [...this.byReference.values()];
  }
}
