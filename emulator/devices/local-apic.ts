/**
 * The local APIC of one processor, as memory-mapped registers (xAPIC mode).
 *
 * Specification: SDM 3A, chapter "Advanced Programmable Interrupt Controller (APIC)". Register names are the manual's.
 * x2APIC mode is not offered: IA32_APIC_BASE.EXTD is reserved here. Its MSRs are to use the same register table.
 */
import type { InterruptController, MmioHandler, MmioRange, VirtualClock } from '../machine/device';
import { combinedState, type DeviceState } from '../state/device-state';
import { deliveryMode, type ApicBus, type BusAgent, type InterruptMessage } from './apic-bus';
import {
  baseBootstrap,
  baseEnable,
  baseFlags,
  broadcastDestination,
  deliveryModeOf,
  esrIllegalRegisterAddress,
  esrReceiveIllegalVector,
  esrSendIllegalVector,
  firstLegalVector,
  flatModel,
  hasVector,
  highestVector,
  icrAssert,
  icrLevelTriggered,
  icrLogical,
  icrWritable,
  localApicRegisters,
  type LocalVector,
  localVectors,
  localVectorTable,
  lvtLevelTriggered,
  lvtMasked,
  lvtRemoteIrr,
  setVector,
  svrSoftwareEnable,
  svrWritable,
  version,
} from './local-apic-registers';
import { LocalApicTimer, timerMode } from './local-apic-timer';

/** The processor that an APIC belongs to. */
export interface ApicProcessor {
  /** MAXPHYADDR, which bounds IA32_APIC_BASE. */
  readonly physicalAddressBits: number;
  /** What added to the virtual clock gives the time-stamp counter, modulo 2^64. */
  tscOffset(): bigint;
  /** What {@link InterruptController} would answer may have changed: look at it before the next instruction. */
  interruptStateChanged(): void;
  /** An INIT has arrived. The processor resets itself and calls {@link LocalApic.initialize}. */
  init(): void;
  /** A start-up message has arrived: a processor that waits for it starts in real mode at `vector << 12`. */
  startUp(vector: number): void;
}

/** The 8259A behind LINT0. */
export interface ExternalInterruptSource {
  readonly interruptRequested: boolean;
  pendingVector(): number | undefined;
  acknowledge(): number;
}

/** Where a local APIC finds the rest of the board. */
export interface LocalApicConnections {
  readonly clock: VirtualClock;
  readonly bus: ApicBus;
  readonly externalInterrupts: ExternalInterruptSource;
  registerMmio(address: number, length: number, handler: MmioHandler): MmioRange;
}

const mmioLength = 0x1000;

interface RegisterAccess {
  readonly read?: () => number;
  readonly write?: (value: number) => void;
}

export class LocalApic implements InterruptController, BusAgent, MmioHandler {
  private readonly registers = localApicRegisters();
  private readonly timer: LocalApicTimer;
  readonly state: DeviceState;
  private readonly registerTable = this.describeRegisters();
  private range: MmioRange | undefined;

  /**
   * @param initialId APIC ID after power-on.
   * @param bootstrap whether this is the processor that starts first.
   */
  constructor(
    readonly name: string,
    private readonly initialId: number,
    private readonly bootstrap: boolean,
    private readonly processor: ApicProcessor,
    private readonly connections: LocalApicConnections,
  ) {
    this.timer = new LocalApicTimer(
      `${name} timer`,
      connections.clock,
      () => this.registers.lvtTimer >> 17,
      () => processor.tscOffset(),
      () => this.deliverLocal('lvtTimer'),
    );
    this.state = combinedState({ registers: this.registers, timer: this.timer.state });
    connections.bus.connect(this);
    this.reset();
  }

  /** Power-on: everything returns, IA32_APIC_BASE too. */
  reset(): void {
    this.registers.reset();
    this.registers.id = this.initialId;
    if (this.bootstrap) this.registers.apicBase |= baseBootstrap;
    this.timer.reset();
    this.restored();
    this.processor.interruptStateChanged();
  }

  /** INIT: as after power-on, but APIC ID, IA32_APIC_BASE and the levels of the pins stay. */
  initialize(): void {
    const { apicBase, id, lint0Asserted, lint1Asserted } = this.registers;
    this.registers.reset();
    Object.assign(this.registers, { apicBase, id, lint0Asserted, lint1Asserted });
    this.timer.reset();
    this.processor.interruptStateChanged();
  }

  /** Answers where IA32_APIC_BASE says. */
  restored(): void {
    this.range?.remove();
    const address = Number(this.apicBase & ~baseFlags);
    this.range = this.enabled ? this.connections.registerMmio(address, mmioLength, this) : undefined;
  }

  /** IA32_APIC_BASE. */
  get apicBase(): bigint {
    return this.registers.apicBase;
  }

  /** WRMSR to IA32_APIC_BASE. False, and nothing changes, when a reserved bit is set: the processor raises #GP(0). */
  writeApicBase(value: bigint): boolean {
    const addressBits = (1n << BigInt(this.processor.physicalAddressBits)) - 0x1000n;
    if (value & ~(addressBits | baseFlags)) return false;
    const wasEnabled = this.enabled;
    this.registers.apicBase = value;
    // Disabling loses all state; enabled again, the APIC is as after power-on ("Enabling or Disabling the Local APIC").
    if (wasEnabled && !this.enabled) this.initialize();
    this.restored();
    this.processor.interruptStateChanged();
    return true;
  }

  /** IA32_APIC_BASE.EN; CPUID.1:EDX.APIC shows it. */
  get enabled(): boolean {
    return (this.apicBase & baseEnable) !== 0n;
  }

  /** IA32_TSC_DEADLINE. */
  get tscDeadline(): bigint {
    return this.timer.tscDeadline;
  }

  set tscDeadline(deadline: bigint) {
    this.timer.tscDeadline = deadline;
  }

  /** To be called when the time-stamp counter was written. */
  tscOffsetChanged(): void {
    this.timer.tscOffsetChanged();
  }

  get taskPriorityClass(): number {
    return this.registers.tpr >> 4;
  }

  set taskPriorityClass(value: number) {
    this.setTaskPriority((value & 0xf) << 4);
  }

  /** PPR: the higher of the task priority and the class in service ("Task and Processor Priorities"). */
  get processorPriority(): number {
    const { tpr } = this.registers;
    const inService = highestVector(this.registers.isr) ?? 0;
    return tpr >> 4 >= inService >> 4 ? tpr : inService & 0xf0;
  }

  pendingVector(): number | undefined {
    if (this.externalInterruptRequested) return this.connections.externalInterrupts.pendingVector();
    const vector = highestVector(this.registers.irr);
    return vector !== undefined && vector >> 4 > this.processorPriority >> 4 ? vector : undefined;
  }

  acknowledge(): number {
    if (this.externalInterruptRequested) return this.connections.externalInterrupts.acknowledge();
    const vector = this.pendingVector();
    if (vector === undefined) return this.registers.svr & 0xff;
    setVector(this.registers.irr, vector, false);
    setVector(this.registers.isr, vector, true);
    return vector;
  }

  get nmiPending(): boolean {
    return this.registers.nmiPending;
  }

  acknowledgeNmi(): void {
    this.registers.nmiPending = false;
  }

  /** Drives LINT0 (the 8259A's INT) or LINT1 (NMI). With the APIC disabled the pins are INTR and NMI themselves. */
  setPin(pin: 'lint0' | 'lint1', asserted: boolean): void {
    const level = `${pin}Asserted` as const;
    const rises = asserted && !this.registers[level];
    this.registers[level] = asserted;
    if (!this.enabled) {
      if (rises && pin === 'lint1') this.registers.nmiPending = true;
    } else if (rises) {
      this.deliverPin(pin);
    }
    this.processor.interruptStateChanged();
  }

  isDestination(destination: number, logical: boolean): boolean {
    if (destination === broadcastDestination) return true;
    const { id, logicalId, destinationModel } = this.registers;
    if (!logical) return destination === id;
    if (destinationModel === flatModel) return (destination & logicalId) !== 0;
    const sameCluster = destination >> 4 === logicalId >> 4 || destination >> 4 === 0xf;
    return sameCluster && (destination & logicalId & 0xf) !== 0;
  }

  accept({ deliveryMode: mode, vector, levelTriggered }: InterruptMessage): void {
    if (!this.enabled) return;
    switch (mode) {
      case deliveryMode.fixed:
      case deliveryMode.lowestPriority:
        this.request(vector, levelTriggered);
        break;
      case deliveryMode.nmi:
        this.registers.nmiPending = true;
        break;
      case deliveryMode.init:
        this.processor.init();
        break;
      case deliveryMode.startUp:
        this.processor.startUp(vector);
        break;
      default:
        // SMI: this machine has no system-management mode. ExtINT comes through the pin only. The rest is reserved.
        return;
    }
    this.processor.interruptStateChanged();
  }

  readMmio(offset: number, size: number): number {
    const value = offset % 16 === 0 && size === 4 ? this.readRegister(offset) : this.readPartOfRegister(offset, size);
    return value >>> 0;
  }

  writeMmio(offset: number, size: number, value: number): void {
    const row = this.registerTable[offset];
    // Registers take aligned 32-bit writes only; anything else is undefined ("The Local APIC Block Diagram").
    if (size === 4 && row?.write) row.write(value);
    else this.recordError(esrIllegalRegisterAddress);
  }

  private readRegister(offset: number): number {
    const row = this.registerTable[offset];
    if (!row) this.recordError(esrIllegalRegisterAddress);
    return row?.read?.() ?? 0;
  }

  /** A narrow read inside bytes 0 to 3 of a register gives its part; one that touches the other twelve is an error. */
  private readPartOfRegister(offset: number, size: number): number {
    const within = offset % 16;
    if (within + size > 4) {
      this.recordError(esrIllegalRegisterAddress);
      return 0;
    }
    return (this.readRegister(offset - within) >>> (8 * within)) & (size === 1 ? 0xff : 0xffff);
  }

  /** Every register by its offset: the manual's "Local APIC Register Address Map". */
  private describeRegisters(): Readonly<Record<number, RegisterAccess>> {
    const { registers } = this;
    const table: Record<number, RegisterAccess> = {
      0x020: { read: () => registers.id << 24, write: (value) => (registers.id = value >>> 24) },
      0x030: { read: () => version },
      0x080: { read: () => registers.tpr, write: (value) => this.setTaskPriority(value) },
      0x0a0: { read: () => this.processorPriority },
      0x0b0: { write: () => this.endOfInterrupt() },
      0x0d0: { read: () => registers.logicalId << 24, write: (value) => (registers.logicalId = value >>> 24) },
      0x0e0: {
        read: () => (registers.destinationModel << 28) | 0x0fff_ffff,
        write: (value) => (registers.destinationModel = value >>> 28),
      },
      0x0f0: { read: () => registers.svr, write: (value) => this.writeSpuriousVector(value) },
      0x280: { read: () => registers.esr, write: () => this.latchErrors() },
      0x300: { read: () => registers.icrLow, write: (value) => this.writeCommand(value) },
      0x310: { read: () => registers.icrHigh << 24, write: (value) => (registers.icrHigh = value >>> 24) },
      0x380: { read: () => this.timer.initialCount, write: (value) => (this.timer.initialCount = value) },
      0x390: { read: () => this.timer.currentCount },
      0x3e0: { read: () => this.timer.divideConfiguration, write: (value) => (this.timer.divideConfiguration = value) },
    };
    for (let i = 0; i < 8; i++) {
      table[0x100 + 16 * i] = { read: () => registers.isr[i] };
      table[0x180 + 16 * i] = { read: () => registers.tmr[i] };
      table[0x200 + 16 * i] = { read: () => registers.irr[i] };
    }
    for (const name of localVectors) {
      const { offset } = localVectorTable[name];
      table[offset] = { read: () => registers[name], write: (value) => this.writeLocalVector(name, value) };
    }
    return table;
  }

  /** The 8259A reaches the processor through LINT0 as ExtINT (virtual wire), past the priorities, or as INTR itself. */
  private get externalInterruptRequested(): boolean {
    if (!this.connections.externalInterrupts.interruptRequested) return false;
    const { lvtLint0 } = this.registers;
    return !this.enabled || (!(lvtLint0 & lvtMasked) && deliveryModeOf(lvtLint0) === deliveryMode.extInt);
  }

  private request(vector: number, levelTriggered: boolean): void {
    if (vector < firstLegalVector) {
      this.recordError(esrReceiveIllegalVector);
      return;
    }
    // Disabled by software, an APIC keeps what it has and takes only INIT, NMI, SMI and start-up messages.
    if (!(this.registers.svr & svrSoftwareEnable)) return;
    setVector(this.registers.irr, vector, true);
    setVector(this.registers.tmr, vector, levelTriggered);
  }

  private setTaskPriority(value: number): void {
    this.registers.tpr = value;
    this.processor.interruptStateChanged();
  }

  private endOfInterrupt(): void {
    const { registers } = this;
    const vector = highestVector(registers.isr);
    if (vector === undefined) return;
    setVector(registers.isr, vector, false);
    if (hasVector(registers.tmr, vector)) {
      this.connections.bus.onEndOfInterrupt(vector);
      this.endOfPinInterrupt('lint0', vector);
      this.endOfPinInterrupt('lint1', vector);
    }
    this.processor.interruptStateChanged();
  }

  /** A level-triggered pin that is still asserted after its interrupt has ended makes the next one. */
  private endOfPinInterrupt(pin: 'lint0' | 'lint1', vector: number): void {
    const name = pinVectors[pin];
    const entry = this.registers[name];
    if (!(entry & lvtRemoteIrr) || (entry & 0xff) !== vector) return;
    this.registers[name] = entry & ~lvtRemoteIrr;
    if (this.registers[`${pin}Asserted`]) this.deliverPin(pin);
  }

  private writeSpuriousVector(value: number): void {
    this.registers.svr = value & svrWritable;
    if (value & svrSoftwareEnable) return;
    for (const name of localVectors) this.registers[name] |= lvtMasked;
    this.processor.interruptStateChanged();
  }

  private writeLocalVector(name: LocalVector, value: number): void {
    const { registers } = this;
    const before = registers[name];
    // Disabled by software, every entry stays masked.
    const forced = registers.svr & svrSoftwareEnable ? 0 : lvtMasked;
    registers[name] = (value & localVectorTable[name].writable) | (before & lvtRemoteIrr) | forced;
    if (name === 'lvtTimer') {
      const isDeadline = (entry: number): boolean => entry >> 17 === timerMode.tscDeadline;
      if (isDeadline(before) !== isDeadline(registers.lvtTimer)) this.timer.disarm();
    } else if (name === 'lvtLint0' || name === 'lvtLint1') {
      const pin = name === 'lvtLint0' ? 'lint0' : 'lint1';
      // A level-triggered pin that is already asserted is seen as soon as its entry is unmasked.
      if (registers[name] & lvtLevelTriggered && registers[`${pin}Asserted`]) this.deliverPin(pin);
    }
    this.processor.interruptStateChanged();
  }

  private latchErrors(): void {
    this.registers.esr = this.registers.errors;
    this.registers.errors = 0;
  }

  private recordError(error: number): void {
    if (this.registers.errors & error) return;
    this.registers.errors |= error;
    this.deliverLocal('lvtError');
  }

  /** A write to the low half of ICR sends ("Interrupt Command Register (ICR)"). */
  private writeCommand(value: number): void {
    const { registers } = this;
    registers.icrLow = value & icrWritable;
    // The trigger mode means something for INIT only: every other message is sent as edge-triggered.
    const message: InterruptMessage = {
      deliveryMode: deliveryModeOf(value),
      vector: value & 0xff,
      levelTriggered: false,
    };
    const fixed = message.deliveryMode <= deliveryMode.lowestPriority;
    if (fixed && message.vector < firstLegalVector) {
      this.recordError(esrSendIllegalVector);
      return;
    }
    // INIT level de-assert only concerned the arbitration of processors before the Pentium 4.
    if (message.deliveryMode === deliveryMode.init && value & icrLevelTriggered && !(value & icrAssert)) return;
    const { bus } = this.connections;
    switch ((value >> 18) & 3) {
      case 0:
        bus.send(message, registers.icrHigh, (value & icrLogical) !== 0);
        break;
      case 1:
        this.accept(message);
        break;
      case 2:
        bus.broadcast(message);
        break;
      case 3:
        bus.broadcast(message, this);
        break;
    }
  }

  private deliverPin(pin: 'lint0' | 'lint1'): void {
    const name = pinVectors[pin];
    const entry = this.registers[name];
    if (deliveryModeOf(entry) === deliveryMode.fixed && entry & lvtLevelTriggered) {
      // Remote IRR is set while the interrupt that the level has made is not ended.
      if (entry & (lvtRemoteIrr | lvtMasked)) return;
      this.registers[name] = entry | lvtRemoteIrr;
    }
    this.deliverLocal(name);
  }

  private deliverLocal(name: LocalVector): void {
    const entry = this.registers[name];
    if (entry & lvtMasked) return;
    const levelTriggered = (entry & lvtLevelTriggered) !== 0;
    this.accept({ deliveryMode: deliveryModeOf(entry), vector: entry & 0xff, levelTriggered });
  }
}

const pinVectors = { lint0: 'lvtLint0', lint1: 'lvtLint1' } as const;
