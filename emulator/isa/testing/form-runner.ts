/**
 * Test support: the engine alone, over pages mapped by hand, so that a row can be run without a machine around it. Faults come out as
 * {@link ProcessorException}, as they would reach the run loop.
 */
import { codeMode } from '../../engine/decoder';
import { Engine, type EngineHost, type ExecutionEnd } from '../../engine/engine';
import { readFlags, writeFlags } from '../../engine/flags';
import { interpreterImage } from '../../engine/interpreter-image';
import { ramBase } from '../../engine/linear-memory';
import { recordField, slowAccess } from '../../engine/record';
import { generalProtection, ProcessorException, stackFault, vector } from '../../cpu/exception';
import { cellAddress, segmentNames, type SegmentName } from '../../state/layout';

/** Rights of a mapped page. */
export type PageAccess = 'read-write' | 'read-only' | 'read-execute';

interface MappedPage {
  readonly physical: number;
  readonly access: PageAccess;
}

/** Page-fault error code bits (SDM 3A figure 4-12). */
const errorBits = { present: 1, write: 2, user: 4, fetch: 16 } as const;

export class FormRunner implements EngineHost {
  readonly engine: Engine;
  private readonly pages = new Map<bigint, MappedPage>();
  private nextPage = 0;

  /** `ramPages` is how many pages can be mapped. */
  constructor(
    readonly codeSize: 64 | 32 | 16,
    readonly ramPages = 64,
  ) {
    this.engine = new Engine(ramPages * 4096, interpreterImage(), this);
    for (const name of segmentNames) {
      this.limitSegment(name, 0xffff_ffff, name !== 'cs');
    }
    this.engine.selectMode(0, codeMode(codeSize, codeSize));
    writeFlags(this.engine.state, 2);
    // Protected mode: there are no encodings that only real-address mode has.
    this.engine.state.cr0 = 1n;
  }

  get state() {
    return this.engine.state;
  }

  get flags(): number {
    return readFlags(this.state);
  }

  set flags(value: number) {
    writeFlags(this.state, value);
  }

  /** Maps `count` pages from a linear address on, on fresh RAM. */
  map(linear: bigint | number, access: PageAccess = 'read-write', count = 1): void {
    for (let index = 0; index < count; index++) {
      if (this.nextPage === this.ramPages) throw new Error('the form runner has no RAM left');
      this.pages.set((BigInt(linear) >> 12n) + BigInt(index), { physical: this.nextPage++ * 4096, access });
    }
  }

  /** Unmaps everything. */
  clear(): void {
    this.pages.clear();
    this.nextPage = 0;
    this.engine.ram.fill(0);
    this.engine.tlb.flushAll();
    this.engine.codeCache.dropAll();
    this.engine.redirect();
  }

  /** Limits a segment: offsets up to `limit` may be read, and written if `writable`. */
  limitSegment(name: SegmentName, limit: number, writable = true): void {
    this.state[`${name}Limit`] = limit;
    this.state[`${name}ReadLimit`] = BigInt(limit) + 1n;
    this.state[`${name}WriteLimit`] = writable ? BigInt(limit) + 1n : 0n;
  }

  /** Puts bytes into mapped memory, whatever its rights, as outside software would. */
  place(linear: bigint | number, bytes: ArrayLike<number>): void {
    for (let index = 0; index < bytes.length; index++) {
      const physical = this.physical(BigInt(linear) + BigInt(index));
      if (this.engine.ram[physical] === bytes[index]) continue;
      this.engine.ram[physical] = bytes[index] as number;
      this.engine.codeCache.invalidate(physical, 1);
    }
  }

  /** The bytes of mapped memory. */
  bytes(linear: bigint | number, length: number): Uint8Array {
    return Uint8Array.from(
      { length },
      (_, index) => this.engine.ram[this.physical(BigInt(linear) + BigInt(index))] as number,
    );
  }

  /** Runs up to `budget` instructions from `rip`; gives the fault that ended them. */
  run(rip: bigint | number, budget = 1): ExecutionEnd | ProcessorException {
    this.state.rip = BigInt(rip);
    this.engine.redirect();
    return this.continue(budget);
  }

  /** Like {@link run}, from where the last run ended. */
  continue(budget = 1): ExecutionEnd | ProcessorException {
    try {
      return this.engine.execute(budget);
    } catch (error) {
      if (error instanceof ProcessorException) return error;
      throw error;
    }
  }

  // EngineHost.

  translateFetch(linearLow: number, linearHigh: number): number {
    return this.translate(wide(linearLow, linearHigh), errorBits.fetch);
  }

  readMemory(linearLow: number, linearHigh: number, access: number): void {
    this.read(wide(linearLow, linearHigh), access, false);
  }

  readMemoryForUpdate(linearLow: number, linearHigh: number, access: number): void {
    this.read(wide(linearLow, linearHigh), access, true);
  }

  writeMemory(linearLow: number, linearHigh: number, access: number): void {
    const linear = wide(linearLow, linearHigh);
    const value = this.state.slowValue;
    const addresses = this.addresses(linear, access, true);
    addresses.forEach((physical, index) => {
      this.engine.ram[physical] = Number((value >> BigInt(index * 8)) & 0xffn);
      this.engine.codeCache.invalidate(physical, 1);
    });
    this.fill(linear, true);
  }

  checkSegment(baseCell: number, offset: number, bytes: number, writes: boolean): void {
    const name = segmentNames.find((candidate) => cellAddress[`${candidate}Base`] === baseCell) as SegmentName;
    const writable = this.state[`${name}WriteLimit`] !== 0n;
    if (offset + bytes - 1 > this.state[`${name}Limit`] || (writes && !writable))
      throw name === 'ss' ? stackFault() : generalProtection();
  }

  raise(vectorNumber: number, errorCode: number | undefined): never {
    throw new ProcessorException(vectorNumber, errorCode);
  }

  executeSystem(): boolean {
    throw new ProcessorException(vector.invalidOpcode, undefined);
  }

  private read(linear: bigint, access: number, forUpdate: boolean): void {
    let value = 0n;
    this.addresses(linear, access, forUpdate).forEach((physical, index) => {
      value |= BigInt(this.engine.ram[physical] as number) << BigInt(index * 8);
    });
    this.state.slowValue = value;
    this.fill(linear, forUpdate);
  }

  /** Where each byte is; the first that is not allowed faults. `access` is the byte count with {@link slowAccess} bits. */
  private addresses(linear: bigint, access: number, writes: boolean): number[] {
    const bytes = Array.from({ length: access & slowAccess.bytes }, (_, index) => this.wrapped(linear + BigInt(index)));
    if (!bytes.every(isCanonical)) throw this.throughStack(access) ? stackFault() : generalProtection();
    return bytes.map((byte) => this.translate(byte, writes ? errorBits.write : 0));
  }

  private throughStack(access: number): boolean {
    const { view, currentRecord } = this.state;
    const namesStack = () => view.getUint16(currentRecord + recordField.segment, true) === cellAddress.stackZero;
    return (access & slowAccess.stack) !== 0 || ((access & slowAccess.operand) !== 0 && namesStack());
  }

  private wrapped(linear: bigint): bigint {
    return BigInt.asUintN(this.codeSize === 64 ? 64 : 32, linear);
  }

  private translate(linear: bigint, access: number): number {
    const page = this.pages.get(linear >> 12n);
    const writes = (access & errorBits.write) !== 0;
    if (page !== undefined && (!writes || page.access === 'read-write')) return page.physical + Number(linear & 0xfffn);
    throw new ProcessorException(
      vector.pageFault,
      access | errorBits.user | (page === undefined ? 0 : errorBits.present),
      linear,
    );
  }

  private fill(linear: bigint, writable: boolean): void {
    const page = this.pages.get(linear >> 12n);
    if (page === undefined) return;
    const [low, high] = [Number(linear & 0xffff_ffffn), Number(linear >> 32n)];
    this.engine.tlb.fill(0, 'read', low, high, ramBase + page.physical);
    const canWrite = writable && page.access === 'read-write' && !this.engine.codeCache.hasCode(page.physical / 4096);
    if (canWrite) this.engine.tlb.fill(0, 'write', low, high, ramBase + page.physical);
  }

  private physical(linear: bigint): number {
    const page = this.pages.get(linear >> 12n);
    if (page === undefined) throw new Error(`no page is mapped at 0x${linear.toString(16)}`);
    return page.physical + Number(linear & 0xfffn);
  }
}

function isCanonical(linear: bigint): boolean {
  return BigInt.asUintN(64, BigInt.asIntN(48, linear)) === linear;
}

function wide(low: number, high: number): bigint {
  return (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
}
