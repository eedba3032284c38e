import { describe, expect, it } from 'vitest';
import { ramBase, tlbBanks, tlbBase, tlbBankBytes, tlbEntries, tlbEntryBytes, tlbOffset } from './linear-memory';
import { SoftTlb, type TlbKind } from './soft-tlb';

const kinds: readonly TlbKind[] = ['read', 'write', 'execute'];

class Probe {
  readonly buffer = new ArrayBuffer(tlbBase + tlbBanks * tlbBankBytes);
  readonly tlb = new SoftTlb(this.buffer);
  private readonly view = new DataView(this.buffer);

  /** What generated code would find: the target, or undefined for a miss. */
  find(bank: number, kind: TlbKind, linear: bigint): number | undefined {
    const index = Number((linear >> 12n) & BigInt(tlbEntries - 1));
    const at = this.tlb.bankAddress(bank) + tlbOffset[kind] + index * tlbEntryBytes;
    if (this.view.getBigUint64(at, true) !== (linear & ~0xfffn)) return undefined;
    const value = this.view.getUint32(at + 8, true);
    return kind === 'execute' ? value : (value + Number(linear & 0xffff_ffffn)) >>> 0;
  }

  fill(bank: number, kind: TlbKind, linear: bigint, target: number): void {
    this.tlb.fill(bank, kind, Number(linear & 0xffff_ffffn), Number(linear >> 32n), target);
  }
}

const page = ramBase + 0x5000;
const high = 0xffff_8000_0000_3000n;

describe('SoftTlb', () => {
  it('starts empty', () => {
    const probe = new Probe();
    for (const kind of kinds)
      for (let bank = 0; bank < tlbBanks; bank++) expect(probe.find(bank, kind, 0n)).toBeUndefined();
  });

  it('finds what was filled, for its bank, kind and page alone', () => {
    const probe = new Probe();
    probe.fill(1, 'read', high + 0x123n, page);
    expect(probe.find(1, 'read', high + 0xabcn)).toBe(page + 0xabc);
    expect(probe.find(0, 'read', high)).toBeUndefined();
    expect(probe.find(1, 'write', high)).toBeUndefined();
    expect(probe.find(1, 'read', high & 0xffff_ffffn)).toBeUndefined();
    expect(probe.find(1, 'read', high + 0x1000n)).toBeUndefined();
  });

  it('gives the records of a page for execution', () => {
    const probe = new Probe();
    probe.fill(0, 'execute', 0xffff_f000n, 0x12_3456);
    expect(probe.find(0, 'execute', 0xffff_f008n)).toBe(0x12_3456);
  });

  it.each([1, 511, 512, 513, 3000])('flushes %i filled entries', (count) => {
    const probe = new Probe();
    const linear = (index: number) => BigInt(index) << 12n;
    for (let round = 0; round < 2; round++) {
      for (let index = 0; index < count; index++) probe.fill(2, kinds[index % 3] as TlbKind, linear(index), page);
      probe.tlb.flushAll();
      for (let index = 0; index < count; index++)
        expect(probe.find(2, kinds[index % 3] as TlbKind, linear(index))).toBeUndefined();
    }
  });

  it('flushes one bank', () => {
    const probe = new Probe();
    for (let bank = 0; bank < tlbBanks; bank++) probe.fill(bank, 'read', high, page);
    probe.tlb.flushBank(1);
    expect([0, 1, 2, 3].map((bank) => probe.find(bank, 'read', high))).toEqual([page, undefined, page, page]);
    probe.tlb.flushGuest();
    expect([0, 1, 2, 3].map((bank) => probe.find(bank, 'read', high))).toEqual([page, undefined, undefined, undefined]);
  });

  it('flushes the execute entries alone', () => {
    const probe = new Probe();
    for (const bank of [0, 1]) for (const kind of kinds) probe.fill(bank, kind, high, page);
    probe.tlb.flushExecute(0);
    expect(kinds.map((kind) => probe.find(0, kind, high))).toEqual([page, page, undefined]);
    expect(probe.find(1, 'execute', high)).toBe(page);
    probe.tlb.flushExecute();
    expect(probe.find(1, 'execute', high)).toBeUndefined();
  });

  it('flushes one page in every bank and kind, and leaves its neighbours', () => {
    const probe = new Probe();
    for (let bank = 0; bank < tlbBanks; bank++) {
      for (const kind of kinds) {
        probe.fill(bank, kind, high, page);
        probe.fill(bank, kind, high + 0x1000n, page);
      }
    }
    probe.tlb.flushPage(Number(high & 0xffff_ffffn), Number(high >> 32n));
    for (let bank = 0; bank < tlbBanks; bank++) {
      for (const kind of kinds) {
        expect(probe.find(bank, kind, high)).toBeUndefined();
        expect(probe.find(bank, kind, high + 0x1000n)).toBe(page);
      }
    }
  });

  it('withholds one kind of access to a page of RAM, wherever it is mapped', () => {
    const probe = new Probe();
    for (const linear of [0x1000n, high]) {
      for (const bank of [0, 3]) {
        probe.fill(bank, 'read', linear, page);
        probe.fill(bank, 'write', linear, page);
      }
    }
    probe.fill(0, 'write', 0x2000n, page + 0x1000);
    probe.tlb.withhold('write', page);
    for (const linear of [0x1000n, high]) {
      for (const bank of [0, 3])
        expect([probe.find(bank, 'read', linear), probe.find(bank, 'write', linear)]).toEqual([page, undefined]);
    }
    expect(probe.find(0, 'write', 0x2000n)).toBe(page + 0x1000);
  });
});
