/**
 * Memory as instructions reach it: translation with the current privilege, filling of the soft TLB, MMIO, accesses across pages,
 * writes to pages with decoded code, and watches. Generated code comes here when the soft TLB does not know.
 */
import type { Engine } from '../engine/engine';
import { ramBase } from '../engine/linear-memory';
import type { SystemMemory } from '../memory/system-memory';
import { Access, translationFailure, type AddressTranslator } from '../memory/translation';
import { recordField, slowAccess } from '../engine/record';
import { exitReason } from '../vmx/exits';
import { VmExitRequest } from '../vmx/vm-exit-request';
import { cellAddress, segmentNames, type SegmentName } from '../state/layout';
import type { HardwareBreakpoints } from './hardware-breakpoints';
import { accessRights, cr4 } from './modes';
import { generalProtection, ProcessorException, stackFault, vector } from './exception';

/** An access that touches a watched range of RAM, after it has happened. Host-physical. */
export type WatchListener = (access: 'read' | 'write', linear: bigint, physical: number, bytes: number) => void;

interface Watch {
  readonly first: number;
  readonly last: number;
  readonly reads: boolean;
  readonly writes: boolean;
}

export class MemoryAccess {
  private readonly watches = new Set<Watch>();
  private readonly segmentOfBaseCell = new Map<number, SegmentName>(
    segmentNames.map((name) => [cellAddress[`${name}Base`], name]),
  );

  constructor(
    private readonly engine: Engine,
    private readonly memory: SystemMemory,
    readonly translator: AddressTranslator,
    private readonly breakpoints: HardwareBreakpoints,
    private readonly onWatch: WatchListener,
  ) {}

  /** Host-physical address for an instruction fetch; throws #PF or a VM-exit request. */
  translateFetch(linearLow: number, linearHigh: number): number {
    if (this.engine.wideAddresses) this.checkCanonical(linearLow, linearHigh, 1, false);
    const physical = this.translate(linearLow, linearHigh, Access.fetch);
    this.noteLargePage(linearLow, linearHigh);
    return physical;
  }

  /** An access of generated code that the soft TLB did not answer. `bytes` carries {@link slowAccess} bits. */
  slow(linearLow: number, linearHigh: number, bytes: number, access: number): void {
    const count = bytes & slowAccess.bytes;
    if (this.engine.wideAddresses) this.checkCanonical(linearLow, linearHigh, count, this.isStackAccess(bytes));
    this.transfer(linearLow, linearHigh, count, access);
  }

  private isStackAccess(bytes: number): boolean {
    if (bytes & slowAccess.stack) return true;
    const { view, currentRecord } = this.engine.state;
    return (
      (bytes & slowAccess.operand) !== 0 &&
      view.getUint16(currentRecord + recordField.segment, true) === cellAddress.stackZero
    );
  }

  /** SDM 1 3.3.7.1 "Canonical Addressing": #SS(0) through the stack segment, #GP(0) otherwise. */
  private checkCanonical(linearLow: number, linearHigh: number, bytes: number, stack: boolean): void {
    const shift = this.engine.state.cr4Low & cr4.LA57 ? 7 : 16;
    const last = (linearLow >>> 0) + bytes - 1 > 0xffff_ffff ? (linearHigh + 1) | 0 : linearHigh | 0;
    const canonical = (high: number) => (high << shift) >> shift === (high | 0);
    if (canonical(linearHigh) && canonical(last)) return;
    throw stack ? stackFault() : generalProtection();
  }

  /** Host-physical address; throws #PF, or the exit for an EPT violation or misconfiguration. */
  private translate(linearLow: number, linearHigh: number, access: number): number {
    const physical = this.translator.translate(linearLow, linearHigh, access);
    if (physical < 0) this.failTranslation(physical, linearLow, linearHigh);
    return physical;
  }

  /** Host-physical address for a guest-physical one, through EPT where it is in use; throws the exit for a violation. */
  translateGuestPhysical(address: number): number {
    const physical = this.translator.translatePhysical(address, Access.read | Access.physical);
    if (physical < 0) this.failTranslation(physical, 0, 0);
    return physical;
  }

  private failTranslation(failure: number, linearLow: number, linearHigh: number): never {
    const linear = (BigInt(linearHigh >>> 0) << 32n) | BigInt(linearLow >>> 0);
    const { guest, ept } = this.translator;
    if (failure === translationFailure.pageFault)
      throw new ProcessorException(vector.pageFault, guest.errorCode, linear);
    const details = { guestLinearAddress: linear, guestPhysicalAddress: ept.guestPhysical };
    if (failure === translationFailure.nestedViolation)
      throw new VmExitRequest(exitReason.ept_violation, BigInt(ept.qualification >>> 0), details);
    throw new VmExitRequest(exitReason.ept_misconfiguration, 0n, details);
  }

  /** Reads 1 to 16 bytes at a linear address with the current privilege. */
  read(linear: bigint, bytes: number, access: number = Access.read): bigint {
    let value = 0n;
    for (let done = 0; done < bytes; done += 8) {
      const here = Math.min(8, bytes - done);
      const at = linear + BigInt(done);
      this.transfer(Number(at & 0xffff_ffffn), Number((at >> 32n) & 0xffff_ffffn), here, access);
      value |= BigInt.asUintN(here * 8, this.engine.state.slowValue) << BigInt(done * 8);
    }
    return value;
  }

  /** Writes 1 to 16 bytes; faults before anything is written when any byte cannot be. */
  write(linear: bigint, bytes: number, value: bigint, access: number = Access.write): void {
    if (bytes > 8) this.read(linear, bytes, (access & ~Access.write) | Access.update);
    for (let done = 0; done < bytes; done += 8) {
      const here = Math.min(8, bytes - done);
      const at = linear + BigInt(done);
      this.engine.state.slowValue = BigInt.asUintN(64, value >> BigInt(done * 8));
      this.transfer(Number(at & 0xffff_ffffn), Number((at >> 32n) & 0xffff_ffffn), here, access);
    }
  }

  /** Faults as a write of 1 to 8 bytes would, and writes nothing. */
  checkWritable(linear: bigint, bytes: number): void {
    for (const at of [linear, linear + BigInt(bytes - 1)]) {
      this.translate(Number(at & 0xffff_ffffn), Number((at >> 32n) & 0xffff_ffffn), Access.write);
    }
  }

  /** Watches a range of RAM. Returns what ends the watch. */
  watch(address: number, length: number, kind: 'read' | 'write' | 'access'): () => void {
    const watch = { first: address, last: address + length - 1, reads: kind !== 'write', writes: kind !== 'read' };
    this.watches.add(watch);
    for (let page = Math.floor(watch.first / 4096); page <= Math.floor(watch.last / 4096); page++) {
      if (watch.reads) this.engine.tlb.withhold('read', ramBase + page * 4096);
      // Updates read through the write TLB, so a read watch withholds that too.
      this.engine.tlb.withhold('write', ramBase + page * 4096);
    }
    return () => this.watches.delete(watch);
  }

  /** The exact segment check, for what the limit cells do not allow outright (SDM 3A 5.3, 5.4.1). */
  checkSegmentCell(baseCell: number, offset: number, bytes: number, writes: boolean): void {
    this.checkSegment(this.segmentOfBaseCell.get(baseCell) as SegmentName, offset, bytes, writes);
  }

  checkSegment(segment: SegmentName, offset: number, bytes: number, writes: boolean): void {
    const { state } = this.engine;
    const rights = state[`${segment}AccessRights`];
    const fault = () => (segment === 'ss' ? stackFault() : generalProtection());
    // A null selector leaves the segment unusable (SDM 3A 3.4.2); that is #GP whichever segment it is, except SS.
    if (rights & accessRights.unusable) throw fault();
    const type = rights & accessRights.type;
    const code = (type & 8) !== 0;
    if ((state.cr0Low & 1) !== 0) {
      if (writes && (code || (type & 2) === 0)) throw fault();
      if (!writes && code && (type & 2) === 0) throw fault();
    }
    const limit = state[`${segment}Limit`];
    const last = offset + bytes - 1;
    if (!code && type & 4) {
      const top = rights & accessRights.DB ? 0xffff_ffff : 0xffff;
      if (offset <= limit || last > top) throw fault();
    } else if (last > limit) {
      throw fault();
    }
  }

  private transfer(linearLow: number, linearHigh: number, bytes: number, access: number): void {
    linearLow >>>= 0;
    linearHigh >>>= 0;
    const inPage = linearLow & 0xfff;
    if (inPage + bytes > 4096) return this.transferAcross(linearLow, linearHigh, bytes, access);
    const physical = this.translate(linearLow, linearHigh, access);
    if (physical < this.memory.ramSize) this.fill(linearLow, linearHigh, physical, access);
    this.move(physical, bytes, (access & Access.write) !== 0);
    if (this.watches.size > 0) this.reportWatches(linearLow, linearHigh, physical, bytes, access);
    if (this.breakpoints.watchesData) this.meetBreakpoints(linearLow, linearHigh, bytes, access);
  }

  /** Both pages are translated before either is touched. */
  private transferAcross(linearLow: number, linearHigh: number, bytes: number, access: number): void {
    const { state } = this.engine;
    const onFirst = 4096 - (linearLow & 0xfff);
    const secondLow = (linearLow + onFirst) >>> 0;
    const secondHigh = this.engine.wideAddresses ? (secondLow === 0 ? (linearHigh + 1) >>> 0 : linearHigh) : 0;
    const first = this.translate(linearLow, linearHigh, access);
    const second = this.translate(secondLow, secondHigh, access);
    const value = state.slowValue;
    const writes = (access & Access.write) !== 0;
    let result = 0n;
    for (let index = 0; index < bytes; index++) {
      const at = index < onFirst ? first + index : second + index - onFirst;
      if (writes) this.memory.write8(at, Number((value >> BigInt(index * 8)) & 0xffn));
      else result |= BigInt(this.memory.read8(at)) << BigInt(index * 8);
    }
    if (!writes) state.slowValue = result;
    if (this.watches.size > 0) {
      this.reportWatches(linearLow, linearHigh, first, onFirst, access);
      this.reportWatches(secondLow, secondHigh, second, bytes - onFirst, access);
    }
    if (this.breakpoints.watchesData) {
      this.meetBreakpoints(linearLow, linearHigh, onFirst, access);
      this.meetBreakpoints(secondLow, secondHigh, bytes - onFirst, access);
    }
  }

  /** Only what the program itself accesses: not descriptor tables and the TSS. */
  private meetBreakpoints(linearLow: number, linearHigh: number, bytes: number, access: number): void {
    if ((access & Access.supervisor) === 0)
      this.breakpoints.accessed(linearLow, linearHigh, bytes, (access & Access.write) !== 0);
  }

  private move(physical: number, bytes: number, writes: boolean): void {
    const { memory } = this;
    const { state } = this.engine;
    switch (bytes) {
      case 1:
        if (writes) memory.write8(physical, state.slowValueLow & 0xff);
        else state.slowValueLow = memory.read8(physical);
        break;
      case 2:
        if (writes) memory.write16(physical, state.slowValueLow & 0xffff);
        else state.slowValueLow = memory.read16(physical);
        break;
      case 4:
        if (writes) memory.write32(physical, state.slowValueLow);
        else state.slowValueLow = memory.read32(physical);
        break;
      case 8:
        // Two halves: a bigint for each access would cost more than the access.
        if (writes) {
          memory.write32(physical, state.slowValueLow);
          memory.write32(physical + 4, state.slowValueHigh);
        } else {
          state.slowValueLow = memory.read32(physical);
          state.slowValueHigh = memory.read32(physical + 4);
        }
        break;
      default:
        this.moveBytes(physical, bytes, writes);
    }
  }

  private moveBytes(physical: number, bytes: number, writes: boolean): void {
    const { state } = this.engine;
    let value = writes ? state.slowValue : 0n;
    for (let index = 0; index < bytes; index++) {
      if (writes) {
        this.memory.write8(physical + index, Number(value & 0xffn));
        value >>= 8n;
      } else {
        value |= BigInt(this.memory.read8(physical + index)) << BigInt(index * 8);
      }
    }
    if (!writes) state.slowValue = value;
  }

  private fill(linearLow: number, linearHigh: number, physical: number, access: number): void {
    // Accesses with a privilege of their own (descriptor tables) must not leave entries for the current one.
    if (access & Access.supervisor) return;
    const { tlb, tlbBank, codeCache } = this.engine;
    this.noteLargePage(linearLow, linearHigh);
    const page = Math.floor(physical / 4096);
    const target = ramBase + page * 4096;
    let watched = this.watches.size > 0 ? this.watchedKinds(page * 4096) : 0;
    if (this.breakpoints.watchesData) watched |= this.breakpoints.withheldIn(linearLow, linearHigh);
    if ((watched & 1) === 0) tlb.fill(tlbBank, 'read', linearLow, linearHigh, target);
    if (watched === 0 && this.translator.writable && !codeCache.hasCode(page))
      tlb.fill(tlbBank, 'write', linearLow, linearHigh, target);
  }

  private noteLargePage(linearLow: number, linearHigh: number): void {
    // INVLPG goes by the guest's pages; EPT pages are forgotten by INVEPT, which forgets everything.
    const { pageSize } = this.translator.guest;
    if (pageSize > 4096) this.engine.tlb.noteLargePage(linearLow, linearHigh, pageSize);
  }

  /** 1 when reads of the page are watched, 2 when writes are. */
  private watchedKinds(page: number): number {
    let kinds = 0;
    for (const watch of this.watches) {
      if (watch.first < page + 4096 && watch.last >= page) kinds |= (watch.reads ? 1 : 0) | (watch.writes ? 2 : 0);
    }
    return kinds;
  }

  private reportWatches(linearLow: number, linearHigh: number, physical: number, bytes: number, access: number): void {
    const writes = (access & Access.write) !== 0;
    for (const watch of this.watches) {
      if (physical > watch.last || physical + bytes - 1 < watch.first || !(writes ? watch.writes : watch.reads))
        continue;
      this.onWatch(writes ? 'write' : 'read', (BigInt(linearHigh) << 32n) | BigInt(linearLow), physical, bytes);
      return;
    }
  }
}
