/**
 * What may happen between two instructions, in the order of SDM 3A table 6-2 "Priority Among Concurrent Events" and SDM 3C 26.7
 * "VM exits ... special features of VMX non-root operation".
 */
import { rflags } from '../engine/flags';
import { ProcessorException, vector } from './exception';
import { deliver, deliverException } from './event-delivery';
import type { Processor } from './processor';

/** Bits of the interruptibility state (SDM 3C table 25-3). */
export const blocking = { bySti: 1, byMovSs: 2, bySmi: 4, byNmi: 8 } as const;

/** Activity states (SDM 3C 25.4.2 "Guest Non-Register State"). */
export const activity = { active: 0, hlt: 1, shutdown: 2, waitForSipi: 3 } as const;

/** DR6.BS: single step (SDM 3B 18.2.3). */
const singleStepBit = 1 << 14;
/** DR6.BT: the debug trap flag of a TSS (SDM 3B 18.3.1.5 "Task-Switch Exception Condition"). */
export const taskSwitchTrap = 1 << 15;

/**
 * Delivers at most one event that is due before the next instruction. Returns whether one was; the caller looks again.
 */
export function deliverPending(cpu: Processor): boolean {
  const { state, interrupts, vmx } = cpu;
  if (vmx.inGuest && vmx.exitOnMonitorTrap()) return true;
  const blockedByMovSs = (state.interruptibilityState & blocking.byMovSs) !== 0;
  if (state.pendingDebugExceptionsLow !== 0 && !blockedByMovSs) {
    const bits = state.pendingDebugExceptionsLow & (singleStepBit | taskSwitchTrap | 0xf);
    state.pendingDebugExceptions = 0n;
    if (bits !== 0) {
      deliverException(cpu, new ProcessorException(vector.debug, undefined, undefined, bits));
      return true;
    }
  }
  if (vmx.inGuest && (vmx.exitOnTimer() || vmx.exitOnNmiWindow())) return true;
  if (interrupts.nmiPending && nmiOpen(cpu)) {
    interrupts.acknowledgeNmi();
    // NMIs stay blocked until IRET (SDM 3A 6.7.1), unless the NMI exits.
    const nmi = { vector: vector.nmi, kind: 'nmi', errorCode: undefined, instructionLength: 0 } as const;
    if (!vmx.exitsOnEvent(nmi, undefined)) state.interruptibilityState |= blocking.byNmi;
    deliver(cpu, nmi);
    return true;
  }
  if (vmx.inGuest && vmx.exitOnInterruptWindow()) return true;
  if (interruptsOpen(cpu)) {
    const pending = interrupts.pendingVector();
    if (pending !== undefined) {
      if (vmx.exitOnExternalInterrupt()) return true;
      const taken = interrupts.acknowledge();
      deliver(cpu, { vector: taken, kind: 'external', errorCode: undefined, instructionLength: 0 });
      return true;
    }
  }
  return false;
}

/** Neither wait-for-SIPI nor what blocks NMIs; with "virtual NMIs" blocking by NMI is about virtual ones (SDM 3C table 25-3). */
function nmiOpen(cpu: Processor): boolean {
  const { interruptibilityState, activityState } = cpu.state;
  const blocks = cpu.vmx.virtualNmis ? blocking.byMovSs : blocking.byNmi | blocking.byMovSs;
  return (interruptibilityState & blocks) === 0 && activityState !== activity.waitForSipi;
}

/**
 * Whether a maskable interrupt may be taken: IF, no shadow, active or halted; with "external-interrupt exiting" IF does not matter (SDM 3C
 * 26.2).
 */
function interruptsOpen(cpu: Processor): boolean {
  const { state } = cpu;
  if (state.activityState > activity.hlt) return false;
  if (state.interruptibilityState & (blocking.bySti | blocking.byMovSs)) return false;
  return cpu.vmx.externalInterruptsExit || (state.systemFlags & rflags.IF) !== 0;
}

/** How many instructions may run before the boundary needs attention; 1 when each must be looked after. */
export function instructionsUntilAttention(cpu: Processor): number {
  const { state } = cpu;
  if (state.systemFlags & (rflags.TF | rflags.RF) || state.interruptibilityState & (blocking.bySti | blocking.byMovSs))
    return 1;
  return cpu.vmx.inGuest ? cpu.vmx.instructionsUntilAttention() : Infinity;
}

/** Instruction breakpoints are not met with RF set, or in the shadow of MOV SS (SDM 3B 18.3.1.1, SDM 3A 6.8.3). */
export function instructionBreakpointsOpen({ state }: Processor): boolean {
  return (state.systemFlags & rflags.RF) === 0 && (state.interruptibilityState & blocking.byMovSs) === 0;
}

/** What a single step has to do afterwards. Taken before the instruction runs, because the instruction may change it. */
export interface StepState {
  readonly shadow: number;
  readonly singleStep: boolean;
  readonly resume: boolean;
  /** The guest that runs, if any: a VM entry or exit ends all of the above. */
  readonly guest: object | undefined;
  readonly eventsDelivered: number;
}

export function beforeStep(cpu: Processor): StepState {
  const { state } = cpu;
  return {
    shadow: state.interruptibilityState & (blocking.bySti | blocking.byMovSs),
    singleStep: (state.systemFlags & rflags.TF) !== 0,
    resume: (state.systemFlags & rflags.RF) !== 0,
    guest: cpu.vmx.guest,
    eventsDelivered: cpu.eventsDelivered,
  };
}

/** Ends interrupt shadows and RF, and makes the single-step trap pending. `retired` tells whether the instruction completed. */
export function afterStep(cpu: Processor, before: StepState, retired: boolean): void {
  const { state } = cpu;
  if (!retired || cpu.vmx.guest !== before.guest) return;
  // INT n, INT3 and INTO clear TF and what would be pending (SDM 3B 18.3.1.4 "Single-Step Exception Condition").
  const delivered = cpu.eventsDelivered !== before.eventsDelivered;
  if (before.shadow !== 0) state.interruptibilityState &= ~before.shadow;
  if (before.resume) state.systemFlags &= ~rflags.RF;
  if (before.singleStep && !delivered) state.pendingDebugExceptionsLow |= singleStepBit;
  if (cpu.vmx.inGuest) cpu.vmx.boundaryReached();
}
