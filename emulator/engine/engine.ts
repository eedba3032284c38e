/**
 * The engine: linear memory with state, TLB, decoded code and RAM, and the generated interpreter over it. It executes instructions;
 * what they mean beyond the table, and what happens between them, is the processor's ({@link EngineHost}).
 */
import { ramBase, wasmPageBytes } from './linear-memory';
import { CodeCache, maximumInstructionLength } from './code-cache';
import { RecordDecoder, type SystemInstruction } from './decoder';
import { exitCode, fixedHandler, recordBytes, recordField, recordShift } from './record';
import { SoftTlb } from './soft-tlb';
import type { InterpreterImage } from './interpreter';
import { createCpuState, type CpuState } from '../state/cpu-state';

/** What the engine asks of the processor. Each may throw a processor exception; it unwinds to the caller of {@link Engine.execute}. */
export interface EngineHost {
  /** Host-physical address of the code byte at a linear address; fetch rights are checked. */
  translateFetch(linearLow: number, linearHigh: number): number;
  /** Reads `bytes` at a linear address into `slowValue`. */
  readMemory(linearLow: number, linearHigh: number, bytes: number): void;
  readMemoryForUpdate(linearLow: number, linearHigh: number, bytes: number): void;
  /** Writes `slowValue`. */
  writeMemory(linearLow: number, linearHigh: number, bytes: number): void;
  checkSegment(baseCell: number, offset: number, bytes: number, writes: boolean): void;
  raise(vector: number, errorCode: number | undefined): never;
  /**
   * Carries out a system instruction. RIP is that of the instruction; returns whether it set RIP itself, or `again` when it has not
   * completed and is to be carried out again.
   */
  executeSystem(instruction: SystemInstruction): boolean | 'again';
}

export type ExecutionEnd = 'budget' | 'system' | 'breakpoint' | 'yielded';

/** Instructions of one call to generated code. WebAssembly engines put optimized code in place between calls only, so a call must end soon. */
const instructionsPerCall = 1 << 18;

/** Instructions decoded at once when an undecoded one is reached. */
const decodeAhead = 16;

export class Engine {
  readonly buffer: ArrayBuffer;
  readonly state: CpuState;
  readonly tlb: SoftTlb;
  readonly codeCache: CodeCache;
  readonly ram: Uint8Array;
  /** Bank of the soft TLB in use, and the mode of decoded code. */
  private bank = 0;
  private mode = 0;
  private readonly modeOfBank: number[] = [];
  private readonly decoder: RecordDecoder;
  private readonly enter: (record: number, remaining: number) => number;
  private readonly bytes: Uint8Array;
  /** Instructions allowed in the current {@link execute}, of which `remainingInstructions` are left. */
  private given = 0;
  /** What of it generated code has not been told yet. */
  private heldBack = 0;
  private retiredBefore = 0;
  private debuggerBreakpoints: readonly bigint[] = [];
  private processorBreakpoints: readonly bigint[] = [];
  private readonly breakpointOffsets = new Set<number>();
  private readonly coveredHandlers = new Map<number, number>();
  private readonly crossings = new Map<number, { bytes: Uint8Array; mode: number; record: Uint8Array }>();
  private readonly crossingRecord: number;

  constructor(
    ramBytes: number,
    image: InterpreterImage,
    private readonly host: EngineHost,
  ) {
    const memory = new WebAssembly.Memory({ initial: Math.ceil((ramBase + ramBytes) / wasmPageBytes) });
    this.buffer = memory.buffer;
    this.bytes = new Uint8Array(this.buffer);
    this.ram = new Uint8Array(this.buffer, ramBase, ramBytes);
    this.state = createCpuState(this.buffer);
    this.tlb = new SoftTlb(this.buffer);
    this.codeCache = new CodeCache(this.buffer, Math.ceil(ramBytes / 4096), (page) => this.codeChanged(page));
    this.decoder = new RecordDecoder(this.buffer, image.handlerKeys);
    this.crossingRecord = this.codeCache.crossingRecord;
    const instance = new WebAssembly.Instance(new WebAssembly.Module(image.module), {
      engine: {
        memory,
        decode: (record: number) => this.decode(record),
        crossing: (record: number) => this.prepareCrossing(record),
        system: (record: number) => this.system(record),
        readMemory: host.readMemory.bind(host),
        readMemoryForUpdate: host.readMemoryForUpdate.bind(host),
        writeMemory: host.writeMemory.bind(host),
        checkSegment: (cell: number, offset: number, bytes: number, writes: number) =>
          host.checkSegment(cell, offset >>> 0, bytes, writes !== 0),
        raise: (vector: number, errorCode: number) => host.raise(vector, errorCode < 0 ? undefined : errorCode),
      },
    });
    this.enter = instance.exports['enter'] as (record: number, remaining: number) => number;
    this.selectMode(0, 0);
  }

  /** Instructions retired since power-on: exact whenever TypeScript runs. */
  get retired(): number {
    return this.retiredBefore + this.given - this.heldBack - this.state.remainingInstructions;
  }

  /**
   * Retires up to `budget` instructions from RIP on. Before it returns or throws, RIP is that of the next instruction (for a fault, of
   * the faulting one).
   */
  execute(budget: number): ExecutionEnd {
    const { state } = this;
    this.retiredBefore = this.retired;
    this.given = this.heldBack = budget;
    state.remainingInstructions = 0;
    this.giveMore();
    try {
      for (;;) {
        const record = state.currentRecord || this.locate();
        switch (this.enter(record, state.remainingInstructions)) {
          case exitCode.budget:
            if (!this.giveMore()) return 'budget';
            break;
          case exitCode.system:
            return 'system';
          case exitCode.breakpoint:
            return 'breakpoint';
          case exitCode.yielded:
            return 'yielded';
          default:
            // The page was not in the execute TLB: find it here and go on.
            if (state.remainingInstructions === 0 && !this.giveMore()) return 'budget';
        }
      }
    } finally {
      this.syncRip();
    }
  }

  /** Hands the next part of the budget to generated code; false when there is none left. */
  private giveMore(): boolean {
    const part = Math.min(this.heldBack, instructionsPerCall);
    this.heldBack -= part;
    this.state.remainingInstructions += part;
    return part > 0;
  }

  /** Runs one instruction even if it has a breakpoint. */
  executePastBreakpoint(): ExecutionEnd {
    const { state } = this;
    // Beyond the end of a page the instruction's own record is on the next one.
    if (state.currentRecord !== 0 && this.codeCache.handler(state.currentRecord) === fixedHandler.pageEnd) {
      this.syncRip();
      this.redirect();
    }
    const record = state.currentRecord || this.locate();
    state.currentRecord = record;
    // Decoding puts the breakpoint in place; it must be there before it can be taken away.
    if (this.codeCache.handler(record) === fixedHandler.decode) this.decode(record);
    const covered = this.coveredHandlers.get(record);
    if (covered === undefined || this.codeCache.handler(record) !== fixedHandler.breakpoint) return this.execute(1);
    this.codeCache.setHandler(record, covered);
    try {
      return this.execute(1);
    } finally {
      if (this.codeCache.handler(record) !== fixedHandler.decode && this.coveredHandlers.has(record)) {
        this.coveredHandlers.set(record, this.codeCache.handler(record));
        this.codeCache.setHandler(record, fixedHandler.breakpoint);
      }
    }
  }

  /** How often {@link stopAfterCurrent} was called: a long instruction looks whether it was meant. */
  stopRequests = 0;

  /** Makes {@link execute} return after the instruction that is running now. */
  stopAfterCurrent(): void {
    const { state } = this;
    this.stopRequests++;
    this.given -= this.heldBack;
    this.heldBack = 0;
    if (state.remainingInstructions <= 1) return;
    this.given -= state.remainingInstructions - 1;
    state.remainingInstructions = 1;
  }

  /** Tells that RIP, CS or the translation of the next instruction changed. */
  redirect(): void {
    this.state.currentRecord = 0;
  }

  /** Chooses the soft-TLB bank and how code is decoded from now on. */
  selectMode(bank: number, mode: number): void {
    if ((mode & 0xff) !== 64) this.forgetLastPage(bank);
    if (bank === this.bank && mode === this.mode) return;
    this.syncRip();
    if (this.modeOfBank[bank] !== mode) this.tlb.flushExecute(bank);
    this.modeOfBank[bank] = mode;
    this.bank = bank;
    this.mode = mode;
    this.state.tlbBank = this.tlb.bankAddress(bank);
    this.state.codeMode = mode;
    this.redirect();
  }

  /** A page that lies inside one segment may be the last one of the next. */
  private forgetLastPage(bank: number): void {
    const { csBaseLow, csLimit } = this.state;
    const last = (csBaseLow + csLimit) >>> 0;
    if ((last & 0xfff) !== 0xfff) this.tlb.forgetExecute(bank, last);
  }

  /** The bank in use, for {@link SoftTlb.fill}. */
  get tlbBank(): number {
    return this.bank;
  }

  /** Whether linear addresses have 64 bits in the current mode. */
  get wideAddresses(): boolean {
    return (this.mode & 0xff) === 64;
  }

  /** Sets the debugger's breakpoints, by linear address. */
  setBreakpoints(addresses: Iterable<bigint>): void {
    this.debuggerBreakpoints = [...addresses];
    this.placeBreakpoints();
  }

  /** Sets the instruction breakpoints of the debug registers. */
  setProcessorBreakpoints(addresses: Iterable<bigint>): void {
    this.processorBreakpoints = [...addresses];
    this.placeBreakpoints();
  }

  private placeBreakpoints(): void {
    for (const [record, handler] of this.coveredHandlers) {
      if (this.codeCache.handler(record) === fixedHandler.breakpoint) this.codeCache.setHandler(record, handler);
    }
    this.coveredHandlers.clear();
    this.breakpointOffsets.clear();
    for (const address of [...this.debuggerBreakpoints, ...this.processorBreakpoints])
      this.breakpointOffsets.add(Number(address & 0xfffn));
    for (const offset of this.breakpointOffsets)
      this.codeCache.forEachRecordAt(offset, (record) => this.coverIfDecoded(record));
  }

  /** Brings `rip` up to date with the record about to run. */
  syncRip(): void {
    const { state } = this;
    if (state.currentRecord === 0) return;
    const inPage = (state.currentRecord - state.codePageRecords) >> recordShift;
    this.setRip(state.codePageRipLow, state.codePageRipHigh, inPage);
  }

  /** RIP becomes `base + distance`, in halves: a bigint for each system instruction would cost as much as the instruction. */
  private setRip(baseLow: number, baseHigh: number, distance: number): void {
    const { state } = this;
    const low = baseLow + distance;
    state.ripLow = low;
    state.ripHigh = this.wideAddresses ? baseHigh + Math.floor(low / 0x1_0000_0000) : 0;
  }

  /** Finds the records of the page RIP is in. Returns the record of the instruction at RIP. */
  private locate(): number {
    const { state } = this;
    const wide = (this.mode & 0xff) === 64;
    const base = wide ? 0n : state.csBase;
    let linear = state.rip + base;
    if (!wide) {
      linear &= 0xffff_ffffn;
      // SDM 3A 6.15 #GP: exceeding the code segment limit.
      if (state.rip > BigInt(state.csLimit)) this.host.raise(13, 0);
    }
    const low = Number(linear & 0xffff_ffffn);
    const high = Number(linear >> 32n);
    const physical = this.host.translateFetch(low, high);
    // Where the segment ends inside the page, the page has records of its own, which no other segment may find through the TLB.
    const left = wide ? 4096 : state.csLimit + 1 - Number(state.rip);
    const end = Math.min(4096, (low & 0xfff) + left);
    const records = this.codeCache.recordsOf(Math.floor(physical / 4096), this.mode, end);
    if (end === 4096) this.tlb.fill(this.bank, 'execute', low, high, records);
    state.codePageRecords = records;
    state.codePageRip = state.rip - BigInt(low & 0xfff);
    return records + (low & 0xfff) * recordBytes;
  }

  private decode(first: number): number {
    const page = this.codeCache.physicalPageOf(first) * 4096;
    const end = this.codeCache.endOf(first);
    const { codePageRecords } = this.state;
    let offset = (first - codePageRecords) >> recordShift;
    for (let count = 0; count < decodeAhead && offset < 4096; count++) {
      const record = codePageRecords + offset * recordBytes;
      if (this.codeCache.handler(record) !== fixedHandler.decode) break;
      const bytes = this.ram.subarray(page + offset, Math.min(page + 4096, page + offset + maximumInstructionLength));
      const decoded = this.decoder.decode(record, bytes, offset, this.mode, false);
      const beyond = decoded !== undefined && offset + decoded.length > end;
      if (decoded === undefined || beyond) this.decoder.markCrossing(record);
      if (this.breakpointOffsets.has(offset)) this.coverIfDecoded(record);
      if (decoded === undefined || decoded.ends || beyond) break;
      offset += decoded.length;
    }
    return first;
  }

  /** SDM 3A 5.3 "Limit Checking": every byte of an instruction must be in the code segment. */
  private checkCodeLimit(length: number): void {
    const { state } = this;
    // A segment of 4 GiB wraps instead.
    if ((this.mode & 0xff) === 64 || state.csLimit === 0xffff_ffff) return;
    if (Number(state.rip) + length - 1 > state.csLimit) this.host.raise(13, 0);
  }

  /**
   * Decodes an instruction whose bytes are on two pages, anew each time unless nothing changed. Also comes here: one that the limit of the code
   * segment cuts off.
   */
  private prepareCrossing(record: number): number {
    const { state } = this;
    this.syncRip();
    const offset = (record - state.codePageRecords) >> recordShift;
    const onThisPage = 4096 - offset;
    this.checkCodeLimit(onThisPage + 1);
    const next = state.rip + BigInt(onThisPage);
    const nextPage = (this.mode & 0xff) === 64 ? next : (next + state.csBase) & 0xffff_ffffn;
    const bytes = new Uint8Array(maximumInstructionLength);
    const firstPage = this.codeCache.physicalPageOf(record) * 4096;
    bytes.set(this.ram.subarray(firstPage + offset, firstPage + 4096));
    const nextPhysical = this.host.translateFetch(
      Number(nextPage & 0xffff_ffffn),
      Number((nextPage >> 32n) & 0xffff_ffffn),
    );
    bytes.set(this.ram.subarray(nextPhysical, nextPhysical + maximumInstructionLength - onThisPage), onThisPage);
    const target = this.crossingRecord;
    const known = this.crossings.get(record);
    if (known !== undefined && known.mode === this.mode && known.bytes.every((byte, index) => byte === bytes[index])) {
      this.bytes.set(known.record, target);
    } else {
      this.decoder.decode(target, bytes, 0, this.mode, true);
      this.crossings.set(record, { bytes, mode: this.mode, record: this.bytes.slice(target, target + recordBytes) });
    }
    this.checkCodeLimit(this.bytes[target + recordField.length] as number);
    state.codePageRip = state.rip;
    state.codePageRecords = target;
    state.currentRecord = target;
    return target;
  }

  private system(record: number): number {
    const { state } = this;
    this.syncRip();
    const index = state.view.getUint32(record + recordField.immediate, true);
    const system = this.decoder.systemInstructions[index] as SystemInstruction;
    const redirected = this.host.executeSystem(system);
    if (redirected === 'again') return exitCode.yielded;
    state.remainingInstructions--;
    // The row may have redirected without moving RIP itself (a change of mode or translation).
    if (!redirected) {
      this.setRip(state.ripLow, state.ripHigh, system.instruction.length);
      if (state.currentRecord !== 0) state.currentRecord = record + system.instruction.length * recordBytes;
    } else {
      state.currentRecord = 0;
    }
    return exitCode.system;
  }

  private coverIfDecoded(record: number): void {
    const handler = this.codeCache.handler(record);
    if (handler === fixedHandler.decode || handler === fixedHandler.breakpoint) return;
    this.coveredHandlers.set(record, handler);
    this.codeCache.setHandler(record, fixedHandler.breakpoint);
  }

  private codeChanged(physicalPage: number | undefined): void {
    if (physicalPage === undefined) {
      this.tlb.flushExecute();
      this.coveredHandlers.clear();
      this.crossings.clear();
    } else {
      this.tlb.withhold('write', ramBase + physicalPage * 4096);
    }
  }
}
