/**
 * The soft TLB: which linear pages generated code may touch without asking. Read, write and execute have entries of their own, so
 * that a right can be withheld alone: a page with decoded code has no write entry, a watched page has none of what is watched.
 */
import { invalidTag, tlbBankBytes, tlbBanks, tlbBase, tlbEntries, tlbEntryBytes, tlbOffset } from './linear-memory';

/** Up to so many filled entries a flush clears them one by one. */
const fewEntries = 512;

export type TlbKind = keyof typeof tlbOffset;

export class SoftTlb {
  private readonly words: Uint32Array;
  private readonly tags: BigUint64Array;
  /** Words of the entries filled since a bank was flushed, while they are few: flushing then touches only those. */
  private readonly filled: Int32Array[] = [];
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
    for (let bank = 0; bank < tlbBanks; bank++) this.flushBank(bank);
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

  /** Forgets one linear page in every bank (INVLPG may invalidate more than asked: SDM 3A 4.10.4.1). */
  flushPage(linearLow: number): void {
    for (let bank = 0; bank < tlbBanks; bank++) {
      for (const kind of ['read', 'write', 'execute'] as const) this.words[this.entryWord(bank, kind, linearLow)] = Number(invalidTag);
    }
  }

  /** Withdraws every entry of one kind that maps the page at a linear-memory address. */
  withhold(kind: 'read' | 'write', page: number): void {
    for (let bank = 0; bank < tlbBanks; bank++) {
      let word = (tlbBase + bank * tlbBankBytes + tlbOffset[kind]) / 4;
      for (let entry = 0; entry < tlbEntries; entry++, word += tlbEntryBytes / 4) {
        const pageLow = this.words[word] as number;
        if ((pageLow & 0xfff) === 0 && ((this.words[word + 2] as number) + pageLow) >>> 0 === page) this.words[word] = Number(invalidTag);
      }
    }
  }

  private entryWord(bank: number, kind: TlbKind, linearLow: number): number {
    return (tlbBase + bank * tlbBankBytes + tlbOffset[kind]) / 4 + ((linearLow >>> 12) & (tlbEntries - 1)) * (tlbEntryBytes / 4);
  }
}
