/**
 * The soft TLB: which linear pages generated code may touch without asking. Read, write and execute have entries of their own, so
 * that a right can be withheld alone: a page with decoded code has no write entry, a watched page has none of what is watched.
 */
import { invalidTag, tlbBankBytes, tlbBanks, tlbBase, tlbEntries, tlbEntryBytes, tlbOffset } from './linear-memory';

/** Up to so many filled entries a flush clears them one by one. */
const fewEntries = 512;

/** 2-MiB and 4-MiB pages, and 1-GiB pages. */
const largePageSizes = [0x20_0000, 0x40_0000, 0x4000_0000] as const;

/** The page's number, and its size so that pages of different sizes differ. */
function largePageKey(linearLow: number, linearHigh: number, pageSize: number): number {
  const number = Math.floor(((linearHigh & 0xffff) * 0x1_0000_0000 + (linearLow >>> 0)) / pageSize);
  return number * 4 + largePageSizes.indexOf(pageSize as (typeof largePageSizes)[number]);
}

export type TlbKind = keyof typeof tlbOffset;

export class SoftTlb {
  private readonly words: Uint32Array;
  private readonly tags: BigUint64Array;
  /** Words of the entries filled since a bank was flushed, while they are few: flushing then touches only those. */
  private readonly filled: Int32Array[] = [];
  /** Large pages of which a part is filled; see {@link largePageKey}. */
  private readonly largePages = new Set<number>();
  private readonly filledCount = new Int32Array(tlbBanks);

  constructor(buffer: ArrayBuffer) {
    this.words = new Uint32Array(buffer, 0, (tlbBase + tlbBanks * tlbBankBytes) / 4);
    this.tags = new BigUint64Array(buffer, 0, (tlbBase + tlbBanks * tlbBankBytes) / 8);
    for (let bank = 0; bank < tlbBanks; bank++) {
      this.filled.push(new Int32Array(fewEntries));
      this.filledCount[bank] = fewEntries + 1;
    }
    this.flushAll();
  }

  /** Linear-memory address of a bank. */
  bankAddress(bank: number): number {
    return tlbBase + bank * tlbBankBytes;
  }

  /**
   * Maps a linear page. `target` is, for reads and writes, the linear-memory address of the page's first byte; for execution, the
   * address of its records.
   */
  fill(bank: number, kind: TlbKind, linearLow: number, linearHigh: number, target: number): void {
    const word = this.entryWord(bank, kind, linearLow);
    const pageLow = (linearLow & ~0xfff) >>> 0;
    const count = this.filledCount[bank] as number;
    if (count < fewEntries) (this.filled[bank] as Int32Array)[count] = word;
    if (count <= fewEntries) this.filledCount[bank] = count + 1;
    this.words[word] = pageLow;
    this.words[word + 1] = linearHigh;
    // Data entries hold what to add to the low half of a linear address.
    this.words[word + 2] = kind === 'execute' ? target : target - pageLow;
  }

  flushAll(): void {
    this.largePages.clear();
    for (let bank = 0; bank < tlbBanks; bank++) this.flushBank(bank);
  }

  /** Forgets what guests have used: the banks of VMX non-root operation. */
  flushGuest(): void {
    this.flushBank(2);
    this.flushBank(3);
  }

  flushBank(bank: number): void {
    const count = this.filledCount[bank] as number;
    this.filledCount[bank] = 0;
    if (count <= fewEntries) {
      const filled = this.filled[bank] as Int32Array;
      for (let index = 0; index < count; index++) this.words[filled[index] as number] = Number(invalidTag);
      return;
    }
    const first = (tlbBase + bank * tlbBankBytes) / 8;
    this.tags.fill(invalidTag, first, first + tlbBankBytes / 8);
  }

  /** Forgets the execute entries of every bank, after decoded pages have moved. */
  flushExecute(bank?: number): void {
    for (let each = 0; each < tlbBanks; each++) {
      if (bank !== undefined && bank !== each) continue;
      const first = (tlbBase + each * tlbBankBytes + tlbOffset.execute) / 8;
      this.tags.fill(invalidTag, first, first + (tlbEntries * tlbEntryBytes) / 8);
    }
  }

  /** Forgets the execute entry that would answer for a linear address below 4 GiB. */
  forgetExecute(bank: number, linear: number): void {
    this.words[this.entryWord(bank, 'execute', linear)] = Number(invalidTag);
  }

  /** Tells that a page filled from now on is part of a larger one, of `pageSize` bytes: it must be forgotten with that. */
  noteLargePage(linearLow: number, linearHigh: number, pageSize: number): void {
    this.largePages.add(largePageKey(linearLow, linearHigh, pageSize));
  }

  /**
   * Forgets one linear page in every bank, with all of the large page it may be part of (INVLPG; it may invalidate more than asked: SDM 3A
   * 4.10.4.1).
   */
  flushPage(linearLow: number, linearHigh: number): void {
    if (
      this.largePages.size > 0 &&
      largePageSizes.some((size) => this.largePages.has(largePageKey(linearLow, linearHigh, size)))
    ) {
      this.flushAll();
      return;
    }
    // The three TLBs of a bank, and the banks, lie one behind the other.
    const stride = (tlbEntries * tlbEntryBytes) / 4;
    let word = this.entryWord(0, 'read', linearLow);
    for (let each = 0; each < 3 * tlbBanks; each++, word += stride) this.words[word] = 1;
  }

  /** Withdraws every entry of one kind that maps the page at a linear-memory address. */
  withhold(kind: 'read' | 'write', page: number): void {
    for (let bank = 0; bank < tlbBanks; bank++) {
      let word = (tlbBase + bank * tlbBankBytes + tlbOffset[kind]) / 4;
      for (let entry = 0; entry < tlbEntries; entry++, word += tlbEntryBytes / 4) {
        const pageLow = this.words[word] as number;
        if ((pageLow & 0xfff) === 0 && ((this.words[word + 2] as number) + pageLow) >>> 0 === page)
          this.words[word] = Number(invalidTag);
      }
    }
  }

  private entryWord(bank: number, kind: TlbKind, linearLow: number): number {
    return (
      (tlbBase + bank * tlbBankBytes + tlbOffset[kind]) / 4 +
      ((linearLow >>> 12) & (tlbEntries - 1)) * (tlbEntryBytes / 4)
    );
  }
}
