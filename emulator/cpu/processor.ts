/**
 * One logical processor: the engine, and everything about it that is not hot. Instruction rows in TypeScript see this class; the files
 * beside it hold what it does by subject (modes, segments, exceptions, interrupts, MSRs, CPUID).
 */
import { Engine, type EngineHost, type ExecutionEnd } from '../engine/engine';
import { codeMode } from '../engine/decoder';
import { readFlags, rflags, writeFlags } from '../engine/flags';
import type { DecodedInstruction, MemoryOperand } from '../engine/decoded-instruction';
import type { SystemInstruction } from '../engine/decoder';
import type { InterpreterImage } from '../engine/interpreter';
import { RingsideError } from '../errors';
import type { MachineEvent, ProcessorMode, Side } from '../machine/events';
import { Access, AddressTranslator } from '../memory/translation';
import type { UnansweredAccess } from '../machine/bus';
import type { InterruptController, VirtualClock } from '../machine/device';
import type { ApicProcessor, LocalApic } from '../devices/local-apic';
import { noPointer, VmxOperation } from '../vmx/operation';
import { instructionExit } from '../vmx/instruction-exits';
import { SystemMemory, type MemoryBus } from '../memory/system-memory';
import type { CpuState } from '../state/cpu-state';
import type { SegmentName } from '../state/layout';
import { generalProtection, invalidOpcode, ProcessorException, stackFault } from './exception';
import { HardwareBreakpoints } from './hardware-breakpoints';
import { MemoryAccess } from './memory-access';
import { cpl, cr4, processorMode, segmentCells } from './modes';
import { resetMsrs } from './msrs';
import { checkPreconditions } from './preconditions';
import { switchTask, type TaskSwitchSource } from './task-switch';
import type { VectoredEvent } from './interrupt-delivery';
import { Mnemonic } from 'iced-x86';

/** What a processor asks of its board. */
export interface ProcessorBoard extends MemoryBus {
  readPort(port: number, size: 1 | 2 | 4): number;
  writePort(port: number, size: 1 | 2 | 4, value: number): void;
}

/** The local APIC as its processor uses it: interrupts, CR8 and its MSRs. */
export type ProcessorApic = InterruptController &
  Pick<LocalApic, 'apicBase' | 'writeApicBase' | 'tscDeadline' | 'tscOffsetChanged'>;

/** MAXPHYADDR: 39, as client processors have. */
const maximumPhysicalAddressBits = 39;

export class Processor implements EngineHost {
  readonly engine: Engine;
  readonly state: CpuState;
  readonly memory: SystemMemory;
  readonly access: MemoryAccess;
  readonly hardwareBreakpoints: HardwareBreakpoints;
  readonly vmx: VmxOperation;
  interrupts!: ProcessorApic;
  clock!: Pick<VirtualClock, 'now'>;
  /** MAXPHYADDR. */
  readonly physicalAddressBits = maximumPhysicalAddressBits;
  /** What the instruction that is carried out asked for: to continue at the next one, where it jumped to, or to come again. */
  private continues: 'next' | 'elsewhere' | 'again' = 'next';
  /** The instruction that is carried out. */
  private current: DecodedInstruction | undefined;
  /** The mode last reported; undefined before reset. */
  private reportedMode: ProcessorMode | undefined;
  /** Events that were delivered through the IDT or IVT. */
  eventsDelivered = 0;
  /** Whether every port of the access that is made was answered. */
  private portAnswered = true;

  /** VPID and EPT pointer that the guest's banks of the soft TLB belong to. */
  private guestTranslations = '';

  constructor(
    ramBytes: number,
    image: InterpreterImage,
    readonly board: ProcessorBoard,
    /** Reports an event to the machine's watchers. */
    readonly report: (event: MachineEvent) => void,
  ) {
    this.engine = new Engine(ramBytes, image, this);
    this.state = this.engine.state;
    this.hardwareBreakpoints = new HardwareBreakpoints(this.engine);
    this.vmx = new VmxOperation(this);
    this.memory = new SystemMemory(this.engine.ram, board, (address, length) =>
      this.engine.codeCache.invalidate(address, length),
    );
    const translator = new AddressTranslator(this.memory, this.state, {
      physicalAddressWidth: this.physicalAddressBits,
      pages1G: true,
      pse36: true,
      ept: { executeOnly: this.vmx.capabilities.features.ept.executeOnly, pages2M: true, pages1G: true },
    });
    this.access = new MemoryAccess(
      this.engine,
      this.memory,
      translator,
      this.hardwareBreakpoints,
      (access, linearAddress, physicalAddress, size) => {
        this.engine.syncRip();
        const { count, side } = this;
        this.report({ kind: 'watch', count, side, access, linearAddress, physicalAddress, size, rip: this.state.rip });
      },
    );
  }

  /** Connects what exists only after the board has been made. */
  attach(interrupts: ProcessorApic, clock: Pick<VirtualClock, 'now'>): void {
    this.interrupts = interrupts;
    this.clock = clock;
  }

  /** What the local APIC asks of its processor. */
  readonly apicProcessor: ApicProcessor = {
    physicalAddressBits: maximumPhysicalAddressBits,
    tscOffset: () => this.state.tscOffset,
    interruptStateChanged: () => {
      this.engine.stopAfterCurrent();
      if (this.interrupts !== undefined) this.state.cr8 = BigInt(this.interrupts.taskPriorityClass);
    },
    init: () => {
      throw new RingsideError(
        1004,
        'An INIT message reached the processor.',
        'This machine has one processor, which cannot be restarted yet: do not send INIT through the interrupt command register.',
      );
    },
    // Only a processor in the wait-for-SIPI state takes a start-up message (SDM 3A 9.4.3), and INIT, which leads there, has stopped the machine.
    startUp: () => {},
  };

  /** Linear address of the next instruction. */
  get linearRip(): bigint {
    const { rip, csBase } = this.state;
    return this.mode === '64-bit' ? rip : (rip + csBase) & 0xffff_ffffn;
  }

  /** Power-on state of what is not zero (SDM 3A table 10-1); entry states set the rest. */
  reset(): void {
    const { state } = this;
    state.vmxonPointer = noPointer;
    state.currentVmcs = noPointer;
    this.vmx.preemptionDeadline = Infinity;
    state.systemFlags = 2;
    state.flagResultLow = 1;
    state.dr6 = 0xffff_0ff0n;
    state.dr7 = 0x400n;
    state.cr0 = 0x6000_0010n;
    state.xcr0 = 1n;
    resetMsrs(this);
    this.reportedMode = undefined;
    this.modeChanged();
  }

  /**
   * Tells that CR0, CR3, CR4, EFER, RFLAGS.AC, the PDPTEs or entries in memory changed what addresses mean, and forgets cached translations: all
   * of them, which the manual allows wherever it asks for some (SDM 3A 4.10.4.1).
   */
  pagingChanged(): void {
    this.access.translator.contextChanged();
    this.engine.tlb.flushAll();
    this.engine.redirect();
  }

  /** Forgets the translation of one linear address (INVLPG). */
  invalidatePage(linear: bigint): void {
    this.engine.tlb.flushPage(Number(linear & 0xffff_ffffn), Number(linear >> 32n));
    this.engine.redirect();
  }

  /**
   * A VM entry or exit put other paging structures in use. Without VPIDs it forgets all translations; with one, those of the hypervisor stay, and
   * those of the guest while the same VPID and EPT pointer come back (SDM 3C 29.4.3.1).
   */
  worldChanged(vpid: number, eptPointer: bigint | undefined): void {
    const { guest } = this.vmx;
    this.access.translator.useEpt(guest?.eptPointer);
    this.access.translator.contextChanged();
    const { tlb } = this.engine;
    const tag = `${vpid} ${eptPointer}`;
    if (vpid === 0) tlb.flushAll();
    else if (guest !== undefined && tag !== this.guestTranslations) tlb.flushGuest();
    this.guestTranslations = vpid === 0 ? '' : tag;
    this.engine.redirect();
  }

  /** Loads the PDPTE registers from CR3 under PAE paging (SDM 3A 4.4.1); raises #GP(0) when a present entry has reserved bits set. */
  loadPdptes(): void {
    const table = this.state.cr3Low & ~0x1f;
    const entries = [0, 1, 2, 3].map((index) =>
      this.memory.read64(this.access.translateGuestPhysical(table + index * 8)),
    );
    const reserved = (((1n << 64n) - 1n) & ~((1n << BigInt(this.physicalAddressBits)) - 1n)) | 0x1e6n;
    if (entries.some((entry) => (entry & 1n) !== 0n && (entry & reserved) !== 0n)) throw generalProtection();
    entries.forEach((entry, index) => this.state.write(`pdpte${index}` as 'pdpte0', entry));
    this.access.translator.contextChanged();
  }

  /** An access that nothing on the board answered. */
  unanswered({ space, direction, address, size }: UnansweredAccess): void {
    if (space === 'port') this.portAnswered = false;
    else this.report({ kind: 'mmio', count: this.count, direction, address, size, answered: false });
  }

  /** Whether anything could end HLT: an interrupt with IF set, or a guest's exits. */
  canWake(): boolean {
    return (this.state.systemFlags & rflags.IF) !== 0 || this.vmx.inGuest || this.interrupts.nmiPending;
  }

  /** Retired instructions; also the event count and the virtual clock. */
  get count(): number {
    return this.engine.retired;
  }

  /** `guest` in VMX non-root operation. */
  get side(): Side {
    return this.state.vmxOperation === 2 ? 'guest' : 'host';
  }

  get cpl(): number {
    return cpl(this.state);
  }

  get mode(): ProcessorMode {
    return processorMode(this.state);
  }

  /** RFLAGS with all status flags. */
  get flags(): number {
    return readFlags(this.state);
  }

  set flags(value: number) {
    const changed = this.state.systemFlags ^ value;
    writeFlags(this.state, value);
    // RFLAGS.AC lifts SMAP, so cached translations hold for one value of it (SDM 3A 4.6.1).
    if (changed & rflags.AC && this.state.cr4Low & cr4.SMAP) this.pagingChanged();
  }

  /** Continues at an offset in CS instead of the next instruction. */
  jumpTo(rip: bigint): void {
    this.state.rip = rip;
    this.engine.redirect();
    this.continues = 'elsewhere';
  }

  /** RIP of the next instruction. */
  get nextRip(): bigint {
    const next = this.state.rip + BigInt(this.current?.length ?? 0);
    return BigInt.asUintN(this.mode === '64-bit' ? 64 : 32, next);
  }

  /** Keeps RIP at the instruction, which has done part of its work and has not retired: it is carried out again unless an event comes first. */
  comeAgain(): void {
    this.continues = 'again';
  }

  /** Retires the instruction that is carried out now, for an exit that comes after it. */
  completeInstruction(): void {
    this.jumpTo(this.nextRip);
    this.state.remainingInstructions--;
  }

  /** Reads a port for IN or INS. */
  readPort(port: number, size: 1 | 2 | 4): number {
    this.portAnswered = true;
    const value = this.board.readPort(port, size);
    this.hardwareBreakpoints.portAccessed(port, size);
    this.reportPort('in', port, size, value);
    return value;
  }

  /** Writes a port for OUT or OUTS. */
  writePort(port: number, size: 1 | 2 | 4, value: number): void {
    this.portAnswered = true;
    this.board.writePort(port, size, value);
    this.hardwareBreakpoints.portAccessed(port, size);
    this.reportPort('out', port, size, value);
  }

  private reportPort(direction: 'in' | 'out', port: number, size: number, value: number): void {
    const { count, side, portAnswered: answered } = this;
    this.report({ kind: 'port', count, side, direction, port, size, value, answered });
  }

  /** A hardware task switch; `event` came through a task gate. */
  switchTask(source: TaskSwitchSource, selector: number, event?: VectoredEvent): void {
    const instructionLength = event?.instructionLength ?? this.current?.length ?? 0;
    const returnRip = event === undefined ? this.nextRip : this.state.rip + BigInt(instructionLength);
    switchTask(this, { source, selector, instructionLength, returnRip, event });
  }

  /**
   * Tells the engine that something changed on which decoding or translation rests: CR0, CR3, CR4, EFER, CS, SS, CPL, RFLAGS.VM, VMX
   * operation. Cheap when nothing did.
   */
  modeChanged(): void {
    const { state } = this;
    const mode = this.mode;
    const codeSize = mode === '64-bit' ? 64 : state.csAccessRights & 0x4000 ? 32 : 16;
    const stackWidth = mode === '64-bit' ? 64 : state.ssAccessRights & 0x4000 ? 32 : 16;
    const bank = (state.vmxOperation === 2 ? 2 : 0) | (this.cpl === 3 ? 1 : 0);
    this.access.translator.contextChanged();
    this.engine.selectMode(bank, codeMode(codeSize, stackWidth));
    this.hardwareBreakpoints.changed();
    if (mode === this.reportedMode) return;
    const { count, side } = this;
    if (this.reportedMode !== undefined) this.report({ kind: 'mode-change', count, side, mode });
    this.reportedMode = mode;
  }

  // Operands of TypeScript rows.

  /** Reads operand `index`, zero-extended to its size; immediates are sign-extended to 64 bits and given unsigned. */
  readOperand(instruction: DecodedInstruction, index: number): bigint {
    const operand = instruction.operands[index];
    switch (operand?.kind) {
      case 'register': {
        const value = this.state.read(operand.cell) >> BigInt(operand.byte * 8);
        return BigInt.asUintN(operand.size, value);
      }
      case 'segment':
        return BigInt(segmentCells(this.state, operand.segment).selector);
      case 'immediate':
        return BigInt.asUintN(64, operand.value);
      case 'memory':
        return this.readSegmented(operand.segment, this.effectiveAddress(instruction, operand), operand.size / 8);
      default:
        throw new Error(`operand ${index} of ${Mnemonic[instruction.mnemonic]} cannot be read`);
    }
  }

  /** Writes operand `index`, truncating; a 32-bit register's upper half is cleared. `bytes` overrides a memory operand's size. */
  writeOperand(instruction: DecodedInstruction, index: number, value: bigint, bytes?: number): void {
    const operand = instruction.operands[index];
    switch (operand?.kind) {
      case 'register': {
        if (operand.size >= 32) {
          this.state.write(operand.cell, BigInt.asUintN(operand.size, value));
          return;
        }
        const shift = BigInt(operand.byte * 8);
        const mask = ((1n << BigInt(operand.size)) - 1n) << shift;
        const old = this.state.read(operand.cell);
        this.state.write(operand.cell, (old & ~mask) | ((value << shift) & mask));
        return;
      }
      case 'memory':
        this.writeSegmented(
          operand.segment,
          this.effectiveAddress(instruction, operand),
          bytes ?? operand.size / 8,
          value,
        );
        return;
      default:
        throw new Error(`operand ${index} of ${Mnemonic[instruction.mnemonic]} cannot be written`);
    }
  }

  /** The memory operand of an instruction, or undefined when that operand is a register. */
  memoryOperand(instruction: DecodedInstruction): MemoryOperand | undefined {
    return instruction.operands.find((operand): operand is MemoryOperand => operand.kind === 'memory');
  }

  /** Offset of a memory operand in its segment, at its address size. */
  effectiveAddress(instruction: DecodedInstruction, operand: MemoryOperand): bigint {
    let offset = operand.displacement;
    if (operand.base !== undefined) offset += this.state.read(operand.base);
    if (operand.index !== undefined) offset += this.state.read(operand.index) * BigInt(operand.scale);
    if (operand.ripRelative) offset += this.state.rip + BigInt(instruction.length);
    return BigInt.asUintN(operand.addressSize, offset);
  }

  /**
   * Linear address of `bytes` at `offset` in a segment, after the segment and canonicality checks of the current mode
   * (SDM 3A 5.3 "Limit Checking", SDM 1 3.3.7.1 "Canonical Addressing").
   */
  linearAddress(segment: SegmentName, offset: bigint, bytes: number, writes: boolean): bigint {
    if (this.mode === '64-bit') {
      const base = segment === 'fs' || segment === 'gs' ? segmentCells(this.state, segment).base : 0n;
      const linear = BigInt.asUintN(64, offset + base);
      const last = BigInt.asUintN(64, linear + BigInt(bytes - 1));
      if (!this.isCanonical(linear) || !this.isCanonical(last))
        throw segment === 'ss' ? stackFault() : generalProtection();
      return linear;
    }
    this.access.checkSegment(segment, Number(offset & 0xffff_ffffn), bytes, writes);
    return (offset + segmentCells(this.state, segment).base) & 0xffff_ffffn;
  }

  /** Linear address of a memory operand without the checks of an access: what INVLPG takes. */
  unsegmentedAddress(instruction: DecodedInstruction, operand: MemoryOperand): bigint {
    return this.linearWithoutChecks(operand.segment, this.effectiveAddress(instruction, operand));
  }

  /** Linear address of an offset in a segment without the checks of an access. */
  linearWithoutChecks(segment: SegmentName, offset: bigint): bigint {
    if (this.mode === '64-bit')
      return segment === 'fs' || segment === 'gs' ? BigInt.asUintN(64, offset + this.state[`${segment}Base`]) : offset;
    return (offset + segmentCells(this.state, segment).base) & 0xffff_ffffn;
  }

  /** 48-bit, or with CR4.LA57 57-bit, canonical form (SDM 1 3.3.7.1). */
  isCanonical(address: bigint): boolean {
    const width = (this.state.cr4Low >>> 12) & 1 ? 57 : 48;
    return BigInt.asUintN(64, BigInt.asIntN(width, address)) === address;
  }

  /** Reads 1 to 16 bytes at an offset in a segment with the current privilege. */
  readSegmented(segment: SegmentName, offset: bigint, bytes: number): bigint {
    return this.access.read(this.linearAddress(segment, offset, bytes, false), bytes);
  }

  writeSegmented(segment: SegmentName, offset: bigint, bytes: number, value: bigint): void {
    this.access.write(this.linearAddress(segment, offset, bytes, true), bytes, value);
  }

  /** Raises #GP(0) unless at privilege level 0. */
  requireSupervisor(): void {
    if (this.cpl !== 0) throw generalProtection();
  }

  // EngineHost.

  translateFetch(linearLow: number, linearHigh: number): number {
    const physical = this.access.translateFetch(linearLow, linearHigh);
    if (physical >= this.memory.ramSize) {
      throw new RingsideError(
        1002,
        `The processor fetched an instruction from host-physical 0x${physical.toString(16)} (rip 0x${this.state.rip.toString(16)}), which is not RAM.`,
        'Check the jump or page table that led there, or give the machine more memory.',
      );
    }
    return physical;
  }

  readMemory(linearLow: number, linearHigh: number, bytes: number): void {
    this.access.slow(linearLow, linearHigh, bytes, Access.read);
  }

  readMemoryForUpdate(linearLow: number, linearHigh: number, bytes: number): void {
    this.access.slow(linearLow, linearHigh, bytes, Access.update);
  }

  writeMemory(linearLow: number, linearHigh: number, bytes: number): void {
    this.access.slow(linearLow, linearHigh, bytes, Access.write);
  }

  checkSegment(baseCell: number, offset: number, bytes: number, writes: boolean): void {
    this.access.checkSegmentCell(baseCell, offset, bytes, writes);
  }

  raise(vectorNumber: number, errorCode: number | undefined): never {
    throw new ProcessorException(vectorNumber, errorCode);
  }

  executeSystem({ instruction, row, bytes, tooLong }: SystemInstruction): boolean | 'again' {
    if (tooLong) throw generalProtection();
    if (row === undefined) {
      if (instruction.mnemonic === Mnemonic.INVALID) throw invalidOpcode();
      throw this.notImplemented(instruction, bytes);
    }
    if (row.kind !== 'system') throw new Error(`${row.mnemonic} is not a system row`);
    this.continues = 'next';
    this.current = instruction;
    checkPreconditions(this, instruction);
    const { guest } = this.vmx;
    const exit = guest === undefined ? undefined : instructionExit(this, guest, instruction);
    // An instruction that exits counts as executed: the hypervisor carries it out, and goes on behind it.
    if (exit === undefined) row.execute(this, instruction);
    else this.vmx.exit(exit, undefined);
    return this.outcome();
  }

  private outcome(): boolean | 'again' {
    return this.continues === 'again' ? 'again' : this.continues === 'elsewhere';
  }

  private notImplemented(instruction: DecodedInstruction, bytes: Uint8Array): RingsideError {
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    return new RingsideError(
      1001,
      `The instruction ${Mnemonic[instruction.mnemonic]?.toUpperCase()} (bytes ${hex}) at rip 0x${this.state.rip.toString(16)} is not in the instruction table.`,
      'The machine has stopped before it. Avoid the instruction, or add a row for it (CONTRIBUTING.md, "Add an instruction").',
    );
  }

  /** Runs up to `budget` instructions; faults come out as exceptions with RIP at the faulting instruction. */
  execute(budget: number): ExecutionEnd {
    return this.engine.execute(budget);
  }
}
