/**
 * Extended page tables: SDM 3C 29.3 "The Extended Page Table Mechanism (EPT)". Like the walk of guest structures it runs at every miss of
 * the soft TLB, many times within one guest walk: plain numbers, no allocation; with a trace it tells what it read.
 */
import { Access, accessWrites, translationFailure, type TranslationFailure } from '../memory/access';
import type { PageTableMemory } from '../memory/page-table-memory';
import { joined, tableIndex, type NestedPaging } from '../memory/paging';
import { leafPageSize } from '../memory/paging-entries';
import { bitRanges, type WalkTrace } from '../memory/walk-trace';
import { eptEntryFormat } from './ept-entries';

export interface EptCapabilities {
  /** MAXPHYADDR. */
  readonly physicalAddressWidth: number;
  /** Execute without read (IA32_VMX_EPT_VPID_CAP bit 0). */
  readonly executeOnly: boolean;
  readonly pages2M: boolean;
  readonly pages1G: boolean;
}

const right = { read: 1, write: 2, execute: 4 } as const;
const entry = { rights: 7, large: 0x80, accessed: 0x100, dirty: 0x200 } as const;
/** Memory types that are reserved, as a set of bits: 2, 3 and 7. */
const invalidMemoryTypes = 0b1000_1100;
/** Rows of `reservedLow`: the level, plus this for an entry that maps a page. */
const leafRow = 8;

/** Exit-qualification bits for EPT violations, SDM 3C table 28-7; `exits/qualifications.ts` has the words. */
const qualificationBit = { linearAddressValid: 0x80, translated: 0x100 } as const;

export class ExtendedPageTables implements NestedPaging {
  trace: WalkTrace | undefined;
  /** False in walks of the debugger. */
  updatesFlags = true;

  // What the last walk found.
  /** Level of the entry that mapped the page: 1 to 3. */
  leafLevel = 1;
  /** Writes need no further walk: they are allowed, and the page is dirty where dirty flags are enabled. */
  writable = false;
  executable = false;
  /** SDM 3A table 12-2: 0 UC to 6 WB. */
  memoryType = 6;

  /** Exit qualification after an EPT violation; the processor adds bit 12, NMI unblocking due to IRET. */
  qualification = 0;
  /** The guest-physical address of the last failure. */
  guestPhysical = 0;

  private topLevel = 4;
  private rootLow = 0;
  private rootHigh = 0;
  private accessedAndDirty = false;
  private readonly reservedHigh: number;
  /** Combinations of bits 2:0 that are reserved, as a set of bits. */
  private readonly invalidRights: number;
  private readonly reservedLow = new Int32Array(2 * leafRow);
  private readonly largePageLevels: number;
  private readonly entryHost = new Float64Array(6);
  private readonly entryLow = new Int32Array(6);

  constructor(
    private readonly memory: PageTableMemory,
    capabilities: EptCapabilities,
  ) {
    this.reservedHigh = 0xf_ffff & ~(2 ** (capabilities.physicalAddressWidth - 32) - 1);
    const withoutRead = (1 << right.write) | (1 << (right.write | right.execute));
    this.invalidRights = withoutRead | (capabilities.executeOnly ? 0 : 1 << right.execute);
    this.largePageLevels = (capabilities.pages2M ? 1 << 2 : 0) | (capabilities.pages1G ? 1 << 3 : 0);
    // Tables 29-1, 29-3, 29-5: bits 7:3 of an entry that references a table; bit 7 of a PDPTE or PDE that does is 0 by definition.
    const { reservedLow } = this;
    for (let level = 2; level <= 5; level++) reservedLow[level] = 0xf8;
    reservedLow[3 + leafRow] = 0x3fff_f000;
    reservedLow[2 + leafRow] = 0x001f_f000;
  }

  /** Takes the EPT pointer of a VMCS, which VM entry has checked. */
  load(eptpLow: number, eptpHigh: number): void {
    this.topLevel = ((eptpLow >>> 3) & 7) + 1;
    this.accessedAndDirty = (eptpLow & 0x40) !== 0;
    this.rootLow = eptpLow & ~0xfff;
    this.rootHigh = eptpHigh & 0xf_ffff;
  }

  /** Bytes of the page the last walk found. */
  get pageSize(): number {
    return leafPageSize(this.leafLevel, false);
  }

  /**
   * Host-physical address for a guest-physical one. Negative on failure: then {@link guestPhysical} is set and, after a violation,
   * {@link qualification}.
   */
  translate(low: number, high: number, access: number): number {
    const { memory, trace } = this;
    let permissions: number = entry.rights;
    let common: number = entry.accessed;
    let level = this.topLevel;
    let tableLow = this.rootLow;
    let tableHigh = this.rootHigh;
    let entryLow = 0;
    let entryHigh = 0;
    let leaf = false;
    // A 4-level walk covers 48 bits (SDM 3C 29.3.3.2 "EPT Violations").
    if (level === 4 && high >>> 16 !== 0)
      return this.violation(low, high, access, 0, 'the guest-physical address is wider than 48 bits');
    for (; ; level--) {
      const index = tableIndex(level, low, high);
      const addressLow = tableLow | (index << 3);
      const host = tableHigh === 0 ? addressLow >>> 0 : joined(tableHigh, addressLow);
      entryLow = memory.read(host);
      entryHigh = memory.read(host + 4);
      leaf = level === 1 || ((entryLow & entry.large) !== 0 && ((this.largePageLevels >>> level) & 1) !== 0);
      if (trace !== undefined)
        trace.nestedEntry(eptEntryFormat, level, leaf, joined(tableHigh, tableLow), index, entryLow, entryHigh);
      const rights = entryLow & entry.rights;
      if (rights === 0) return this.violation(low, high, access, 0, 'the entry is not present (bits 2:0 are 0)');
      if (this.misconfigurations(level, leaf, entryLow, entryHigh) !== 0)
        return this.misconfiguration(low, high, level, leaf, entryLow, entryHigh);
      permissions &= rights;
      common &= entryLow;
      this.entryHost[level] = host;
      this.entryLow[level] = entryLow;
      if (leaf) break;
      tableLow = entryLow & ~0xfff;
      tableHigh = entryHigh & 0xf_ffff;
    }

    // With accessed and dirty flags, the walk's accesses to guest structures are writes (SDM 3C 29.3.5).
    const isWalk = (access & Access.pagingStructure) !== 0;
    const writes = (access & accessWrites) !== 0 || (isWalk && this.accessedAndDirty);
    const needed = access & Access.fetch ? right.execute : writes ? right.write : right.read;
    if ((access & Access.inspect) === 0) {
      if ((permissions & needed) === 0) return this.violation(low, high, access, permissions, undefined);
      if (this.accessedAndDirty && ((common & entry.accessed) === 0 || (writes && (entryLow & entry.dirty) === 0)))
        this.setFlags(level, writes);
    }

    this.leafLevel = level;
    this.writable =
      (permissions & right.write) !== 0 && (!this.accessedAndDirty || writes || (entryLow & entry.dirty) !== 0);
    this.executable = (permissions & right.execute) !== 0;
    this.memoryType = (entryLow >>> 3) & 7;
    const offsetMask = level === 1 ? 0xfff : level === 2 ? 0x1f_ffff : 0x3fff_ffff;
    const pageLow = (entryLow & ~offsetMask) | (low & offsetMask);
    const pageHigh = entryHigh & 0xf_ffff;
    return pageHigh === 0 ? pageLow >>> 0 : joined(pageHigh, pageLow);
  }

  /** SDM 3C 29.3.3.1 "EPT Misconfigurations". Not 0 when an entry that is present is misconfigured. */
  private misconfigurations(level: number, leaf: boolean, low: number, high: number): number {
    return (
      ((this.invalidRights >>> (low & entry.rights)) & 1) |
      (low & this.reservedLow[leaf ? level + leafRow : level]) |
      (high & this.reservedHigh) |
      (leaf ? (invalidMemoryTypes >>> ((low >>> 3) & 7)) & 1 : 0)
    );
  }

  private misconfiguration(
    low: number,
    high: number,
    level: number,
    leaf: boolean,
    entryLow: number,
    entryHigh: number,
  ): TranslationFailure {
    this.guestPhysical = joined(high, low);
    this.qualification = 0;
    this.trace?.nestedProblem(this.misconfigurationWords(level, leaf, entryLow, entryHigh));
    return translationFailure.nestedMisconfiguration;
  }

  private misconfigurationWords(level: number, leaf: boolean, low: number, high: number): string {
    const rights = low & entry.rights;
    if ((rights & (right.read | right.write)) === right.write) return 'the entry is writable but not readable';
    if (((this.invalidRights >>> rights) & 1) !== 0)
      return 'the entry is execute-only, which this processor does not offer';
    const reservedLow = low & this.reservedLow[leaf ? level + leafRow : level];
    const reservedHigh = high & this.reservedHigh;
    if (reservedLow !== 0 || reservedHigh !== 0) return `reserved bits ${bitRanges(reservedLow, reservedHigh)} are set`;
    return `memory type ${(low >>> 3) & 7} is reserved`;
  }

  /** SDM 3C 29.3.3.2 "EPT Violations" and table 28-7 "Exit Qualification for EPT Violations". */
  private violation(
    low: number,
    high: number,
    access: number,
    permissions: number,
    problem: string | undefined,
  ): TranslationFailure {
    const isWalk = (access & Access.pagingStructure) !== 0;
    const update = (access & Access.update) !== 0 || (isWalk && this.accessedAndDirty);
    const reads = update || (access & (Access.read | accessWrites)) === Access.read;
    const writes = update || (access & Access.write) !== 0;
    this.qualification =
      (reads ? 1 : 0) |
      (writes ? 2 : 0) |
      (access & Access.fetch ? 4 : 0) |
      (permissions << 3) |
      (access & Access.physical ? 0 : qualificationBit.linearAddressValid | (isWalk ? 0 : qualificationBit.translated));
    this.guestPhysical = joined(high, low);
    const { trace } = this;
    if (problem !== undefined) trace?.nestedProblem(problem);
    else if (access & Access.fetch)
      trace?.denied('nested', 'execution is not allowed (bit 2 is 0)', (value) => (value & 4n) === 0n);
    else if (writes) trace?.denied('nested', 'writing is not allowed (bit 1 is 0)', (value) => (value & 2n) === 0n);
    else trace?.denied('nested', 'reading is not allowed (bit 0 is 0)', (value) => (value & 1n) === 0n);
    return translationFailure.nestedViolation;
  }

  /** SDM 3C 29.3.5 "Accessed and Dirty Flags for EPT". */
  private setFlags(leafLevel: number, writes: boolean): void {
    if (!this.updatesFlags) return;
    for (let level = this.topLevel; level >= leafLevel; level--) {
      const wanted = level === leafLevel && writes ? entry.accessed | entry.dirty : entry.accessed;
      if ((this.entryLow[level] & wanted) !== wanted) this.memory.setBits(this.entryHost[level], wanted);
    }
  }
}
