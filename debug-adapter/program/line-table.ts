/** Source lines of addresses, from the assembler's line table or DWARF. Addresses are linear. */

/** Bytes that one source line produced. */
export interface LineRange {
  readonly start: bigint;
  /** First address behind the range. */
  readonly end: bigint;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, or 0 when the source does not say. */
  readonly column: number;
  /** Whether a breakpoint may stop at `start`. */
  readonly isStatement: boolean;
}

export class LineTable {
  private readonly ranges: LineRange[];
  /** By file, then line: the addresses where a statement of that line starts. */
  private readonly starts = new Map<string, Map<number, bigint[]>>();
  private readonly startAddresses = new Set<bigint>();

  constructor(ranges: Iterable<LineRange>) {
    this.ranges = [...ranges]
      .filter(({ start, end, line }) => end > start && line > 0)
      .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
    let previous: LineRange | undefined;
    for (const range of this.ranges) {
      // A line that goes on where it left off is one statement: one breakpoint, one step.
      const goesOn = previous?.end === range.start && previous.line === range.line && previous.file === range.file;
      if (range.isStatement && !goesOn) this.addStart(range);
      previous = range;
    }
  }

  private addStart({ file, line, start }: LineRange): void {
    const lines = this.starts.get(file) ?? new Map<number, bigint[]>();
    this.starts.set(file, lines);
    lines.set(line, [...(lines.get(line) ?? []), start]);
    this.startAddresses.add(start);
  }

  /** Source files that have code. */
  get files(): string[] {
    return [...this.starts.keys()];
  }

  /** The range that holds an address. */
  find(address: bigint): LineRange | undefined {
    let low = 0;
    let high = this.ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ranges[middle].start <= address) low = middle + 1;
      else high = middle;
    }
    const range = this.ranges[low - 1];
    return range !== undefined && address < range.end ? range : undefined;
  }

  /** Whether a statement starts at exactly this address. */
  isStatementStart(address: bigint): boolean {
    return this.startAddresses.has(address);
  }

  /**
   * Where to break for a line: its own statements, or those of the next line that has some.
   * @returns undefined when the file has no code from that line on
   */
  breakpointPlaces(file: string, line: number): { line: number; addresses: bigint[] } | undefined {
    const lines = this.starts.get(this.knownFile(file) ?? '');
    const found = lines && [...lines.keys()].filter((candidate) => candidate >= line).sort((a, b) => a - b)[0];
    return found === undefined ? undefined : { line: found, addresses: lines!.get(found)! };
  }

  /** Lines with statements, from `first` to `last`, ascending. */
  linesWithCode(file: string, first: number, last: number): number[] {
    const lines = this.starts.get(this.knownFile(file) ?? '') ?? new Map<number, bigint[]>();
    return [...lines.keys()].filter((line) => line >= first && line <= last).sort((a, b) => a - b);
  }

  /**
   * The table's own name for a file: the same path, or else the one file that shares the longest end with it, since an
   * image may have been built in another folder.
   */
  private knownFile(file: string): string | undefined {
    if (this.starts.has(file)) return file;
    const wanted = pathParts(file);
    const scored = this.files
      .map((candidate) => ({ candidate, shared: sharedEnd(wanted, pathParts(candidate)) }))
      .filter(({ shared }) => shared > 0)
      .sort((a, b) => b.shared - a.shared);
    return scored.length === 1 || scored[0]?.shared > scored[1]?.shared ? scored[0]?.candidate : undefined;
  }
}

function pathParts(path: string): string[] {
  return path.split(/[\\/]+/).filter((part) => part !== '' && part !== '.');
}

function sharedEnd(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[a.length - 1 - shared] === b[b.length - 1 - shared]) shared++;
  return shared;
}
