/** The VM exits of a run: the last ones in full, and how many there were of each reason. */
import { exitByReason, type VmExitEvent } from '../../emulator/index';

/** Exits kept in full. */
const kept = 256;

export interface RecordedExit {
  /** 1 for the first exit of the run. */
  readonly number: number;
  readonly event: VmExitEvent;
}

export class ExitHistory {
  private readonly ring: RecordedExit[] = [];
  private readonly counts = new Map<number, number>();
  /** VM exits so far. */
  total = 0;

  add(event: VmExitEvent): void {
    this.total++;
    this.ring[(this.total - 1) % kept] = { number: this.total, event };
    const reason = event.reason & 0xffff;
    this.counts.set(reason, (this.counts.get(reason) ?? 0) + 1);
  }

  get last(): RecordedExit | undefined {
    return this.total === 0 ? undefined : this.ring[(this.total - 1) % kept];
  }

  /** The last `count` exits, newest first. */
  latest(count: number): RecordedExit[] {
    const available = Math.min(count, this.total, kept);
    return Array.from({ length: available }, (_, index) => this.ring[(this.total - 1 - index) % kept]);
  }

  /** How many exits each reason had, by the exit table's name, most frequent first. */
  byReason(): { name: string; title: string; count: number }[] {
    return [...this.counts]
      .map(([reason, count]) => {
        const row = exitByReason(reason);
        return { name: row?.name ?? `reason_${reason}`, title: row?.title ?? `Exit reason ${reason}`, count };
      })
      .sort((a, b) => b.count - a.count);
  }
}
