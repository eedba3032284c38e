/**
 * VMX operation of one processor: what the current VMCS asks for while a guest runs, and the transitions. The tables say what fields, controls,
 * checks and exits there are; this connects them to the processor.
 */
import type { ProcessorException } from '../cpu/exception';
import { vector } from '../cpu/exception';
import type { VectoredEvent } from '../cpu/interrupt-delivery';
import type { Processor } from '../cpu/processor';
import { rflags } from '../engine/flags';
import { activity, blocking } from '../cpu/boundary';
import { createVmxCapabilities, type VmxCapabilities } from './capabilities';
import { controlFields } from './controls';
import { exitReason } from './exits';
import { RepeatedEntryChecks } from './repeated-entries';
import { Vmcs } from './vmcs';
import { interruptionTypeOf } from './event-injection';
import { performVmExit, type ExitContext } from './vm-exit';
import { VmExitRequest } from './vm-exit-request';

/** No VMCS is current, or VMXON has not run (SDM 3C 25.1). */
export const noPointer = 0xffff_ffff_ffff_ffffn;

type ControlsOf<Field extends keyof typeof controlFields> = keyof (typeof controlFields)[Field]['controls'];

/** The controls of the running guest, read once at VM entry. */
export class GuestControls {
  readonly pin: number;
  readonly primary: number;
  readonly secondary: number;
  readonly exit: number;
  readonly entry: number;
  readonly exceptionBitmap: number;
  readonly pageFaultMask: number;
  readonly pageFaultMatch: number;
  readonly cr0Mask: bigint;
  readonly cr4Mask: bigint;
  readonly vpid: number;
  readonly eptPointer: bigint | undefined;

  constructor(readonly vmcs: Vmcs) {
    this.pin = vmcs.read32('pin_based_controls');
    this.primary = vmcs.read32('primary_processor_based_controls');
    this.secondary = this.hasPrimary('activateSecondaryControls')
      ? vmcs.read32('secondary_processor_based_controls')
      : 0;
    this.exit = vmcs.read32('vm_exit_controls');
    this.entry = vmcs.read32('vm_entry_controls');
    this.exceptionBitmap = vmcs.read32('exception_bitmap');
    this.pageFaultMask = vmcs.read32('page_fault_error_code_mask');
    this.pageFaultMatch = vmcs.read32('page_fault_error_code_match');
    this.cr0Mask = vmcs.read('cr0_guest_host_mask');
    this.cr4Mask = vmcs.read('cr4_guest_host_mask');
    this.vpid = this.hasSecondary('enableVpid') ? vmcs.read32('virtual_processor_identifier') : 0;
    this.eptPointer = this.hasSecondary('enableEpt') ? vmcs.read('ept_pointer') : undefined;
  }

  hasPin(control: ControlsOf<'pin_based_controls'>): boolean {
    return bitSet(this.pin, controlFields.pin_based_controls.controls[control].bit);
  }

  hasPrimary(control: ControlsOf<'primary_processor_based_controls'>): boolean {
    return bitSet(this.primary, controlFields.primary_processor_based_controls.controls[control].bit);
  }

  hasSecondary(control: ControlsOf<'secondary_processor_based_controls'>): boolean {
    return bitSet(this.secondary, controlFields.secondary_processor_based_controls.controls[control].bit);
  }

  hasExit(control: ControlsOf<'vm_exit_controls'>): boolean {
    return bitSet(this.exit, controlFields.vm_exit_controls.controls[control].bit);
  }

  hasEntry(control: ControlsOf<'vm_entry_controls'>): boolean {
    return bitSet(this.entry, controlFields.vm_entry_controls.controls[control].bit);
  }
}

/** Whether RFLAGS.RF would be pushed as 1 (SDM 3A 6.8.3). */
function isFault({ kind, vector: number }: VectoredEvent): boolean {
  return kind === 'hardwareException' && number !== vector.debug;
}

/** RF in the saved RFLAGS (SDM 3C 28.3.3 "Saving RIP, RSP, RFLAGS, and SSP"). */
function resumeFlagOf(reason: number, vectoring: VectoredEvent | undefined): ExitContext['resumeFlag'] {
  if (reason !== exitReason.ept_violation && reason !== exitReason.ept_misconfiguration)
    return vectoring === undefined ? 'cleared' : 'kept';
  return vectoring === undefined || isFault(vectoring) ? 'set' : 'kept';
}

const bitSet = (value: number, bit: number) => ((value >>> bit) & 1) === 1;

export class VmxOperation {
  readonly capabilities: VmxCapabilities = createVmxCapabilities();
  readonly entryChecks = new RepeatedEntryChecks();
  private lastVmcs: Vmcs | undefined;
  /** Controls of the running guest; undefined in VMX root operation and outside VMX operation. */
  guest: GuestControls | undefined;

  constructor(readonly cpu: Processor) {}

  /** Tick at which the VMX-preemption timer reaches zero; Infinity when it does not run. */
  get preemptionDeadline(): number {
    const { preemptionDeadlineLow, preemptionDeadlineHigh } = this.cpu.state;
    return preemptionDeadlineHigh === 0xffff_ffff
      ? Infinity
      : preemptionDeadlineHigh * 0x1_0000_0000 + preemptionDeadlineLow;
  }

  set preemptionDeadline(tick: number) {
    const { state } = this.cpu;
    state.preemptionDeadlineLow = tick === Infinity ? 0xffff_ffff : tick % 0x1_0000_0000;
    state.preemptionDeadlineHigh = tick === Infinity ? 0xffff_ffff : Math.floor(tick / 0x1_0000_0000);
  }

  /** A monitor-trap-flag exit is pending before the next instruction. */
  get monitorTrapPending(): boolean {
    return this.cpu.state.monitorTrapPending !== 0;
  }

  set monitorTrapPending(pending: boolean) {
    this.cpu.state.monitorTrapPending = pending ? 1 : 0;
  }

  get inGuest(): boolean {
    return this.guest !== undefined;
  }

  /** Whether VMXON has run. */
  get active(): boolean {
    return this.cpu.state.vmxOperation !== 0;
  }

  /** The current VMCS, whose pointer VMPTRLD set. */
  get currentVmcs(): Vmcs | undefined {
    const { currentVmcsLow, currentVmcsHigh } = this.cpu.state;
    if ((currentVmcsLow & currentVmcsHigh) >>> 0 === 0xffff_ffff) return undefined;
    const address = currentVmcsHigh * 0x1_0000_0000 + currentVmcsLow;
    if (this.lastVmcs?.address !== address) this.lastVmcs = new Vmcs(this.cpu.memory, address);
    return this.lastVmcs;
  }

  // Events.

  /** External interrupts exit whatever RFLAGS.IF is (SDM 3C 25.6.1). */
  get externalInterruptsExit(): boolean {
    return this.guest?.hasPin('externalInterruptExiting') ?? false;
  }

  /** Blocking by NMI is about virtual NMIs; NMIs themselves are not blocked (SDM 3C table 25-3). */
  get virtualNmis(): boolean {
    return this.guest?.hasPin('virtualNmis') ?? false;
  }

  /** Whether an event that is about to be delivered exits instead (SDM 3C 26.2). */
  exitsOnEvent(event: VectoredEvent, exception: ProcessorException | undefined): boolean {
    const { guest } = this;
    if (guest === undefined) return false;
    switch (event.kind) {
      case 'external':
      case 'softwareInterrupt':
        return false;
      case 'nmi':
        return guest.hasPin('nmiExiting');
      default: {
        const inBitmap = bitSet(guest.exceptionBitmap, event.vector);
        if (event.vector !== vector.pageFault) return inBitmap;
        // SDM 3C 26.2: a page fault exits if the bitmap's bit 14 equals whether the masked error code matches.
        const matches = ((exception?.errorCode ?? event.errorCode ?? 0) & guest.pageFaultMask) === guest.pageFaultMatch;
        return inBitmap === matches;
      }
    }
  }

  /** Exits for an exception or NMI. `vectoring` is the event whose delivery it interrupted. */
  exitForEvent(
    event: VectoredEvent,
    exception: ProcessorException | undefined,
    vectoring: VectoredEvent | undefined,
  ): void {
    const errorCode = event.errorCode;
    let qualification = 0n;
    if (event.vector === vector.pageFault) qualification = exception?.linearAddress ?? 0n;
    else if (event.vector === vector.debug) qualification = BigInt(exception?.debugBits ?? 0);
    const information =
      (0x8000_0000 | (errorCode !== undefined ? 0x800 : 0) | (interruptionTypeOf(event) << 8) | event.vector) >>> 0;
    performVmExit(
      this.cpu,
      new VmExitRequest(exitReason.exception_or_nmi, qualification, {
        instructionLength: event.instructionLength || vectoring?.instructionLength,
      }),
      {
        interruptionInformation: information,
        interruptionErrorCode: errorCode ?? 0,
        vectoring,
        resumeFlag: isFault(event) ? 'set' : 'kept',
        blocksNmis: event.kind === 'nmi',
      },
    );
  }

  /** A triple fault records no IDT-vectoring information (SDM 3C 28.2.4). */
  exitForTripleFault(): void {
    performVmExit(this.cpu, new VmExitRequest(exitReason.triple_fault), { vectoring: undefined, resumeFlag: 'kept' });
  }

  /** Performs an exit that an instruction or access asked for. `vectoring` is the event whose delivery made the access. */
  exit(request: VmExitRequest, vectoring: VectoredEvent | undefined): void {
    performVmExit(this.cpu, request, { vectoring, resumeFlag: resumeFlagOf(request.reason, vectoring) });
  }

  /** Performs an exit that comes at an instruction boundary. */
  private exitAtBoundary(reason: number, interruptionInformation?: number): void {
    performVmExit(this.cpu, new VmExitRequest(reason), {
      vectoring: undefined,
      resumeFlag: 'kept',
      interruptionInformation,
    });
  }

  // Between instructions.

  /** Monitor-trap-flag exits have priority over debug traps (SDM 3C 26.5.2). */
  exitOnMonitorTrap(): boolean {
    if (!this.monitorTrapPending) return false;
    this.monitorTrapPending = false;
    this.exitAtBoundary(exitReason.monitor_trap_flag);
    return true;
  }

  /** The VMX-preemption timer comes after debug traps. It does not exit in the wait-for-SIPI state (SDM 3C 26.5.1). */
  exitOnTimer(): boolean {
    const { cpu } = this;
    if (cpu.clock.now() < this.preemptionDeadline || cpu.state.activityState === activity.waitForSipi) return false;
    this.exitAtBoundary(exitReason.preemption_timer);
    return true;
  }

  /** NMI-window exits have priority over NMIs, and wake from what an NMI would (SDM 3C 26.2). */
  exitOnNmiWindow(): boolean {
    if (!this.guest?.hasPrimary('nmiWindowExiting')) return false;
    const { interruptibilityState, activityState } = this.cpu.state;
    const blocks = blocking.byNmi | blocking.byMovSs | blocking.bySti;
    if ((interruptibilityState & blocks) !== 0 || activityState === activity.waitForSipi) return false;
    this.exitAtBoundary(exitReason.nmi_window);
    return true;
  }

  /** Interrupt-window exits come between NMIs and external interrupts, and wake from what an interrupt would (SDM 3C 26.2). */
  exitOnInterruptWindow(): boolean {
    if (!this.guest?.hasPrimary('interruptWindowExiting')) return false;
    const { interruptibilityState, systemFlags, activityState } = this.cpu.state;
    const open = (systemFlags & rflags.IF) !== 0 && (interruptibilityState & (blocking.bySti | blocking.byMovSs)) === 0;
    if (!open || activityState > activity.hlt) return false;
    this.exitAtBoundary(exitReason.interrupt_window);
    return true;
  }

  /** Exits for a waiting external interrupt if the guest's controls say so; acknowledges it with "acknowledge interrupt on exit". */
  exitOnExternalInterrupt(): boolean {
    const { guest, cpu } = this;
    if (guest === undefined || !guest.hasPin('externalInterruptExiting')) return false;
    const information = guest.hasExit('acknowledgeInterruptOnExit')
      ? (0x8000_0000 | cpu.interrupts.acknowledge()) >>> 0
      : 0;
    this.exitAtBoundary(exitReason.external_interrupt, information);
    return true;
  }

  /** How many instructions the guest may retire before the boundary must be looked at. */
  instructionsUntilAttention(): number {
    if (this.guest?.hasPrimary('monitorTrapFlag')) return 1;
    return this.preemptionDeadline === Infinity
      ? Infinity
      : Math.max(1, this.preemptionDeadline - this.cpu.clock.now());
  }

  /** Virtual time at which a halted guest has something to do. */
  deadline(): number {
    return this.preemptionDeadline;
  }

  /** The guest has come to an instruction boundary: an instruction has completed, or an event was delivered (SDM 3C 26.5.2). */
  boundaryReached(): void {
    if (this.guest?.hasPrimary('monitorTrapFlag')) this.monitorTrapPending = true;
  }
}
