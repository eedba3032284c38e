/**
 * Decoded instructions, by host-physical page and code mode. A page's records stand at their byte offsets; an undecoded one asks to be
 * decoded. A write to bytes that were decoded drops just the instructions it overlaps.
 */
import { codePageBytes, codePagesBase, codePageSlots, crossingRecords, recordsPerCodePage } from './linear-memory';
import { fixedHandler, recordBytes, recordField } from './record';

/** Longest x86 instruction in bytes (SDM 2A 2.3.11). */
export const maximumInstructionLength = 15;

interface CodePage {
  readonly physicalPage: number;
  readonly records: number;
  /** Offset behind the last byte that the code segment's limit allows; 4096 for a page that is inside. */
  readonly end: number;
}

export class CodeCache {
  /** Where an instruction that crosses a page boundary is decoded. */
  readonly crossingRecord = crossingRecords;
  private readonly halves: Uint16Array;
  private readonly bytes: Uint8Array;
  private readonly pages = new Map<number, CodePage>();
  private readonly pagesOfPhysical = new Map<number, CodePage[]>();
  private readonly pageOfSlot: CodePage[] = [];
  /** Which RAM pages hold decoded code: such a page has no write entry in the soft TLB. */
  private readonly holdsCode: Uint8Array;

  constructor(
    buffer: ArrayBuffer,
    ramPages: number,
    /** Called when a RAM page begins to hold code (its number), and when every page is dropped (undefined). */
    private readonly onChange: (physicalPage: number | undefined) => void,
  ) {
    this.halves = new Uint16Array(buffer);
    this.bytes = new Uint8Array(buffer);
    this.holdsCode = new Uint8Array(ramPages);
    this.clear(crossingRecords);
    for (let record = 1; record < recordsPerCodePage; record++)
      this.setHandler(crossingRecords + record * recordBytes, fixedHandler.pageEnd);
  }

  hasCode(physicalPage: number): boolean {
    return this.holdsCode[physicalPage] === 1;
  }

  /**
   * The records of a RAM page for one code mode; makes room by dropping everything when all slots are taken. `end` is the offset where the code
   * segment ends in the page.
   */
  recordsOf(physicalPage: number, codeMode: number, end = 4096): number {
    const key = (physicalPage * 0x2000 + end) * 0x1_0000 + codeMode;
    const found = this.pages.get(key);
    if (found !== undefined) return found.records;
    if (this.pageOfSlot.length === codePageSlots) this.dropAll();
    const page = { physicalPage, end, records: codePagesBase + this.pageOfSlot.length * codePageBytes };
    this.pageOfSlot.push(page);
    this.clear(page.records);
    this.pages.set(key, page);
    const siblings = this.pagesOfPhysical.get(physicalPage);
    if (siblings === undefined) {
      this.pagesOfPhysical.set(physicalPage, [page]);
      this.holdsCode[physicalPage] = 1;
      this.onChange(physicalPage);
    } else {
      siblings.push(page);
    }
    return page.records;
  }

  /** The RAM page whose decoded records contain this one. */
  physicalPageOf(record: number): number {
    return this.pageOf(record).physicalPage;
  }

  /** Where the code segment ends in the page of this record. */
  endOf(record: number): number {
    return this.pageOf(record).end;
  }

  private pageOf(record: number): CodePage {
    return this.pageOfSlot[Math.floor((record - codePagesBase) / codePageBytes)] as CodePage;
  }

  /** Drops decoded instructions that overlap `length` bytes of host-physical memory. */
  invalidate(address: number, length: number): void {
    while (length > 0) {
      const inPage = address & 0xfff;
      const here = Math.min(length, 4096 - inPage);
      const page = Math.floor(address / 4096);
      if (this.holdsCode[page] === 1)
        for (const { records } of this.pagesOfPhysical.get(page) ?? []) this.invalidateIn(records, inPage, here);
      address += here;
      length -= here;
    }
  }

  /** Calls `visit` with the record at a page offset of every decoded page. */
  forEachRecordAt(pageOffset: number, visit: (record: number) => void): void {
    for (const page of this.pageOfSlot) visit(page.records + pageOffset * recordBytes);
  }

  handler(record: number): number {
    return this.halves[record >>> 1] as number;
  }

  setHandler(record: number, handler: number): void {
    this.halves[(record + recordField.handler) >>> 1] = handler;
  }

  dropAll(): void {
    this.pages.clear();
    this.pagesOfPhysical.clear();
    this.pageOfSlot.length = 0;
    this.holdsCode.fill(0);
    this.onChange(undefined);
  }

  private invalidateIn(records: number, first: number, length: number): void {
    for (let offset = Math.max(0, first - maximumInstructionLength + 1); offset < first + length; offset++) {
      const record = records + offset * recordBytes;
      if (this.handler(record) === fixedHandler.decode) continue;
      if (offset + (this.bytes[record + recordField.length] as number) > first)
        this.setHandler(record, fixedHandler.decode);
    }
  }

  private clear(records: number): void {
    this.bytes.fill(0, records, records + codePageBytes);
    for (let record = 4096; record < recordsPerCodePage; record++)
      this.setHandler(records + record * recordBytes, fixedHandler.pageEnd);
  }
}
