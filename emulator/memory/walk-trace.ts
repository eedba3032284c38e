/** What a page walk read, entry by entry, for the debugger. The walkers fill it in when they are given one. */
import { decodedBits, describeBits, type BitLayout, type DecodedBits } from '../vmx/bit-fields';

/** One paging-structure entry a walk read. */
export interface WalkStep {
  /** `PML4E`, `PDE (2-MiB page)`, `EPT PTE`. */
  readonly level: string;
  /** The address space of `tableAddress` and `entryAddress`; the four PDPTEs of PAE paging are in registers. */
  readonly space: 'guest-physical' | 'host-physical' | 'register';
  readonly tableAddress: number | undefined;
  readonly index: number;
  readonly entryAddress: number | undefined;
  /** Host-physical address the entry was read from; undefined for a register. */
  readonly hostAddress: number | undefined;
  readonly value: bigint;
  readonly bits: readonly DecodedBits[];
  /** The entry in one line: `present, writable, user, accessed`. */
  readonly words: string;
  /** The entry maps a page. */
  readonly leaf: boolean;
  /** Bytes of the page a leaf maps. */
  readonly pageSize: number | undefined;
  /** The page or the next table, in the address space the walk translates to; undefined when the entry is not present. */
  readonly pointsTo: number | undefined;
  /** Why the walk or the access failed here. */
  problem: string | undefined;
  /** The nested walk that found this entry: guest paging structures have guest-physical addresses. */
  readonly nested: readonly WalkStep[];
}

/** How the entries of one kind of paging structure are named and laid out. `level` is 5 (PML5) to 1 (page table). */
export interface EntryFormat {
  name(level: number, leaf: boolean): string;
  layout(level: number, leaf: boolean): BitLayout;
  isPresent(low: number): boolean;
  pageSize(level: number): number;
  /** What the entry points to, and where pages of this size start in it. */
  pointsTo(level: number, leaf: boolean, value: bigint): bigint;
}

export class WalkTrace {
  readonly steps: WalkStep[] = [];
  /** Steps of a nested walk whose guest entry has not been read yet; after the walk, those of the final address. */
  pendingNested: WalkStep[] = [];
  /** Why there is no translation, in a sentence. */
  failure: string | undefined;
  private readonly isNested: boolean;

  /** @param nested whether guest paging structures go through nested paging */
  constructor(nested: boolean) {
    this.isNested = nested;
  }

  /** An entry of the guest's paging structures; `table` halves are the table's address, undefined for PDPTE registers. */
  guestEntry(
    format: EntryFormat,
    level: number,
    leaf: boolean,
    table: number | undefined,
    index: number,
    entryBytes: number,
    host: number | undefined,
    low: number,
    high: number,
  ): void {
    const space = table === undefined ? 'register' : this.isNested ? 'guest-physical' : 'host-physical';
    this.steps.push(step(format, level, leaf, space, table, index, entryBytes, host, low, high, this.pendingNested));
    this.pendingNested = [];
  }

  /** An entry of the nested paging structures. */
  nestedEntry(
    format: EntryFormat,
    level: number,
    leaf: boolean,
    table: number,
    index: number,
    low: number,
    high: number,
  ): void {
    this.pendingNested.push(
      step(format, level, leaf, 'host-physical', table, index, 8, table + index * 8, low, high, []),
    );
  }

  /** The walk of the guest's structures failed at the last entry read. */
  guestProblem(problem: string): void {
    this.fail(this.steps, problem);
  }

  nestedProblem(problem: string): void {
    this.fail(this.pendingNested, problem);
  }

  private fail(steps: readonly WalkStep[], problem: string): void {
    const last = steps.at(-1);
    if (last !== undefined) last.problem = problem;
    this.failure = last === undefined ? problem : `${last.level}: ${problem}`;
  }

  /** The access was denied: `problem` at every entry that lacks the right. */
  denied(kind: 'guest' | 'nested', problem: string, lacksRight: (value: bigint) => boolean): void {
    const steps = kind === 'guest' ? this.steps : this.pendingNested;
    const lacking = steps.filter(({ value, space }) => space !== 'register' && lacksRight(value));
    for (const each of lacking) each.problem = problem;
    this.failure = lacking.length === 0 ? problem : `${lacking.map(({ level }) => level).join(', ')}: ${problem}`;
  }
}

function step(
  format: EntryFormat,
  level: number,
  leaf: boolean,
  space: WalkStep['space'],
  tableAddress: number | undefined,
  index: number,
  entryBytes: number,
  hostAddress: number | undefined,
  low: number,
  high: number,
  nested: readonly WalkStep[],
): WalkStep {
  const value = (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
  const present = format.isPresent(low);
  const layout = format.layout(level, leaf);
  return {
    level: format.name(level, leaf),
    space,
    tableAddress,
    index,
    entryAddress: tableAddress === undefined ? undefined : tableAddress + index * entryBytes,
    hostAddress,
    value,
    bits: decodedBits(layout, value),
    words: present ? describeBits(layout, value) : 'not present',
    leaf: leaf && present,
    pageSize: leaf && present ? format.pageSize(level) : undefined,
    pointsTo: present ? Number(format.pointsTo(level, leaf, value)) : undefined,
    problem: undefined,
    nested,
  };
}

/** Set bits as the manual writes them: `51:46, 7`. */
export function bitRanges(low: number, high: number): string {
  const set: number[] = [];
  for (let bit = 63; bit >= 0; bit--) if (((bit < 32 ? low >>> bit : high >>> (bit - 32)) & 1) !== 0) set.push(bit);
  const ranges: [number, number][] = [];
  for (const bit of set) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === bit + 1) last[1] = bit;
    else ranges.push([bit, bit]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}:${last}`)).join(', ');
}
