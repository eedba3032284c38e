/**
 * The walk of the guest's paging structures: SDM 3A chapter 4 "Paging". One walker for every mode; it runs at every miss of the soft TLB,
 * so addresses are halves of 32 bits and nothing is allocated. With a trace it also tells what it read.
 */
import { Access, accessWrites, translationFailure, type TranslationFailure } from './access';
import type { PageTableMemory } from './page-table-memory';
import { leafRow, PagingMode, type PagingContext } from './paging-context';
import { guestEntryFormats, leafPageSize } from './paging-entries';
import { bitRanges, type WalkTrace } from './walk-trace';

/** Translation of guest-physical addresses, as the walk of guest structures needs it: EPT, or nested page tables. */
export interface NestedPaging {
  /** Host-physical address for the guest-physical one, or a {@link TranslationFailure}. Halves are 32-bit. */
  translate(guestPhysicalLow: number, guestPhysicalHigh: number, access: number): number;
}

/** Bits of paging-structure entries. */
const entry = { present: 1, writable: 2, user: 4, accessed: 0x20, dirty: 0x40, pageSize: 0x80, global: 0x100 } as const;
/** Page-fault error code: SDM 3A figure 4-12. */
export const pageFaultError = {
  present: 1,
  write: 2,
  user: 4,
  reserved: 8,
  fetch: 16,
  protectionKey: 32,
  shadowStack: 64,
} as const;

const readStructure = Access.read | Access.pagingStructure;
const writeStructure = Access.write | Access.pagingStructure;

export class GuestPaging {
  /** Where guest-physical addresses are not host-physical ones. */
  nested: NestedPaging | undefined;
  trace: WalkTrace | undefined;
  /** False in walks of the debugger, which must leave accessed and dirty flags alone. */
  updatesFlags = true;

  // What the last walk found. Addresses are guest-physical halves, signed 32-bit.
  physicalLow = 0;
  physicalHigh = 0;
  /** Level of the entry that mapped the page: 1 to 3; 0 without paging. */
  leafLevel = 0;
  /** Writes with the same privilege need no further walk: they are allowed, and the page is dirty. */
  writable = false;
  userPage = false;
  /** Bit G of the leaf, with CR4.PGE. */
  global = false;
  executeDisable = false;
  /** Bits 62:59 of the leaf. Protection keys are not enforced: CR4.PKE and CR4.PKS are not offered. */
  protectionKey = 0;
  /** The error code after {@link translationFailure.pageFault}. */
  errorCode = 0;

  // The entries of the last walk, by level.
  private readonly entryLow = new Int32Array(6);
  private readonly entryHost = new Float64Array(6);
  private readonly entryPhysicalLow = new Int32Array(6);
  private readonly entryPhysicalHigh = new Int32Array(6);

  constructor(
    private readonly memory: PageTableMemory,
    readonly context: PagingContext,
  ) {}

  /** Bytes of the page the last walk found. */
  get pageSize(): number {
    return this.leafLevel === 0 ? 0x1000 : leafPageSize(this.leafLevel, this.context.narrow);
  }

  /** Translates a linear address to {@link physicalLow}, {@link physicalHigh}. Returns 0, or why there is no translation. */
  walk(linearLow: number, linearHigh: number, access: number): 0 | TranslationFailure {
    const { context, nested, trace, memory } = this;
    if (context.mode === PagingMode.none) return this.untranslated(linearLow);

    let level = context.topLevel;
    let tableLow = context.rootLow;
    let tableHigh = context.rootHigh;
    let low = 0;
    let high = 0;
    if (context.mode === PagingMode.pae) {
      const register = linearLow >>> 30;
      low = context.pdptes[register * 2];
      high = context.pdptes[register * 2 + 1];
      if (trace !== undefined)
        trace.guestEntry(guestEntryFormats[context.mode], 3, false, undefined, register, 8, undefined, low, high);
      if ((low & entry.present) === 0) return this.notPresent(access);
      tableLow = low & ~0xfff;
      tableHigh = high & 0xf_ffff;
    }

    const narrow = context.narrow;
    const reservedHigh = context.reservedHigh;
    // The AND of R/W, U/S and A, and the OR of XD, of all entries.
    let common = entry.writable | entry.user | entry.accessed;
    let disables = 0;
    let leaf = false;
    for (; ; level--) {
      const index = narrow
        ? level === 2
          ? linearLow >>> 22
          : (linearLow >>> 12) & 0x3ff
        : tableIndex(level, linearLow, linearHigh);
      const addressLow = tableLow | (index << (narrow ? 2 : 3));
      let host: number;
      if (nested === undefined) {
        host = tableHigh === 0 ? addressLow >>> 0 : joined(tableHigh, addressLow);
      } else {
        host = nested.translate(addressLow, tableHigh, readStructure | (access & Access.inspect));
        if (host < 0) return host as TranslationFailure;
      }
      low = memory.read(host);
      high = narrow ? 0 : memory.read(host + 4);
      leaf = level === 1 || ((low & entry.pageSize) !== 0 && ((context.largePageLevels >>> level) & 1) !== 0);
      if (trace !== undefined) {
        const table = joined(tableHigh, tableLow);
        trace.guestEntry(guestEntryFormats[context.mode], level, leaf, table, index, narrow ? 4 : 8, host, low, high);
      }
      if ((low & entry.present) === 0) return this.notPresent(access);
      const reservedLow = context.reservedLow[leaf ? level + leafRow : level];
      if ((low & reservedLow) !== 0 || (high & reservedHigh) !== 0)
        return this.reservedBits(access, low & reservedLow, high & reservedHigh);
      this.entryLow[level] = low;
      this.entryHost[level] = host;
      this.entryPhysicalLow[level] = addressLow;
      this.entryPhysicalHigh[level] = tableHigh;
      common &= low;
      disables |= high;
      if (leaf) break;
      tableLow = low & ~0xfff;
      tableHigh = high & 0xf_ffff;
    }

    // Access rights: SDM 3A 4.6.1 "Determination of Access Rights".
    const writes = (access & accessWrites) !== 0;
    const user = context.user && (access & Access.supervisor) === 0;
    const userPage = (common & entry.user) !== 0;
    const mayWrite = (common & entry.writable) !== 0 || !(user || context.writeProtect);
    if ((access & Access.inspect) === 0) {
      if (user ? !userPage : userPage && this.supervisorIsKeptOut(access)) return this.denied(access);
      if ((access & Access.fetch) !== 0 ? disables < 0 : writes && !mayWrite) return this.denied(access);
      if ((common & entry.accessed) === 0 || (writes && (low & entry.dirty) === 0)) {
        const failure = this.setFlags(level, writes);
        if (failure !== 0) return failure;
      }
    }

    const offsetMask = level === 1 ? 0xfff : level === 2 ? (narrow ? 0x3f_ffff : 0x1f_ffff) : 0x3fff_ffff;
    this.physicalLow = (low & ~offsetMask) | (linearLow & offsetMask);
    // A 4-MiB page has its address bits 39:32 in bits 20:13 (SDM 3A table 4-4).
    this.physicalHigh = narrow ? (level === 2 ? (low >>> 13) & 0xff : 0) : high & 0xf_ffff;
    this.leafLevel = level;
    this.writable = mayWrite && (writes || (low & entry.dirty) !== 0);
    this.userPage = userPage;
    this.executeDisable = disables < 0;
    this.global = context.globalPages && (low & entry.global) !== 0;
    this.protectionKey = (high >>> 27) & 15;
    return 0;
  }

  /** Without paging, linear addresses are physical ones (SDM 3A 4.1.1). */
  private untranslated(linearLow: number): 0 {
    this.physicalLow = linearLow | 0;
    this.physicalHigh = 0;
    this.leafLevel = 0;
    this.writable = true;
    this.userPage = true;
    this.executeDisable = false;
    this.global = false;
    this.protectionKey = 0;
    return 0;
  }

  /** SMEP for fetches, SMAP for data accesses, of supervisor mode to a user page. */
  private supervisorIsKeptOut(access: number): boolean {
    const { context } = this;
    if (access & Access.fetch) return context.smep;
    return access & Access.supervisor ? context.smap : context.smapForExplicit;
  }

  /**
   * Sets accessed flags from the top to `leafLevel`, and the dirty flag there for a write (SDM 3A 4.8). Through nested paging these are
   * writes to the guest's tables, which may fail.
   */
  private setFlags(leafLevel: number, writes: boolean): 0 | TranslationFailure {
    for (let level = this.context.topLevel; level >= leafLevel; level--) {
      const wanted = level === leafLevel && writes ? entry.accessed | entry.dirty : entry.accessed;
      if ((this.entryLow[level] & wanted) === wanted) continue;
      if (this.nested !== undefined) {
        const host = this.nested.translate(this.entryPhysicalLow[level], this.entryPhysicalHigh[level], writeStructure);
        if (host < 0) return host as TranslationFailure;
        // The entry's own nested walk is in the trace already.
        if (this.trace !== undefined) this.trace.pendingNested = [];
      }
      if (this.updatesFlags) this.memory.setBits(this.entryHost[level], wanted);
    }
    return 0;
  }

  private notPresent(access: number): TranslationFailure {
    this.trace?.guestProblem('the entry is not present (bit 0 is clear)');
    return this.fault(access, 0);
  }

  private reservedBits(access: number, low: number, high: number): TranslationFailure {
    this.trace?.guestProblem(`reserved bits ${bitRanges(low, high)} are set`);
    return this.fault(access, pageFaultError.present | pageFaultError.reserved);
  }

  private denied(access: number): TranslationFailure {
    const { trace, context } = this;
    if (trace !== undefined) {
      const user = context.user && (access & Access.supervisor) === 0;
      const supervisorOnly = (value: bigint) => (value & BigInt(entry.user)) === 0n;
      if (user && trace.steps.some(({ space, value }) => space !== 'register' && supervisorOnly(value))) {
        trace.denied('guest', 'the page is for supervisor mode only (U/S is 0)', supervisorOnly);
      } else if (
        !user &&
        !trace.steps.some(({ space, value }) => space !== 'register' && supervisorOnly(value)) &&
        this.supervisorIsKeptOut(access)
      ) {
        trace.denied(
          'guest',
          `the page is a user page, which ${access & Access.fetch ? 'CR4.SMEP' : 'CR4.SMAP'} keeps supervisor mode out of`,
          () => false,
        );
      } else if (access & Access.fetch) {
        trace.denied('guest', 'execution is disabled (XD is 1)', (value) => value >> 63n !== 0n);
      } else {
        const words = user ? 'the page is read-only (R/W is 0)' : 'the page is read-only (R/W is 0) and CR0.WP is 1';
        trace.denied('guest', words, (value) => (value & BigInt(entry.writable)) === 0n);
      }
    }
    return this.fault(access, pageFaultError.present);
  }

  /** SDM 3A 4.7 "Page-Fault Exceptions". */
  private fault(access: number, why: number): TranslationFailure {
    const { context } = this;
    this.errorCode =
      why |
      (access & accessWrites ? pageFaultError.write : 0) |
      (context.user && (access & Access.supervisor) === 0 ? pageFaultError.user : 0) |
      (access & Access.fetch ? context.fetchErrorCode : 0);
    return translationFailure.pageFault;
  }
}

/** Index of the 8-byte entry for a linear address in a table of `level`. Also of EPT, whose tables are cut the same way. */
export function tableIndex(level: number, low: number, high: number): number {
  switch (level) {
    case 1:
      return (low >>> 12) & 0x1ff;
    case 2:
      return (low >>> 21) & 0x1ff;
    case 3:
      return ((low >>> 30) | (high << 2)) & 0x1ff;
    case 4:
      return (high >>> 7) & 0x1ff;
    default:
      return (high >>> 16) & 0x1ff;
  }
}

/** A physical address from its halves. */
export function joined(high: number, low: number): number {
  return (high >>> 0) * 0x1_0000_0000 + (low >>> 0);
}
