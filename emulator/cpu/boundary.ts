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

/** DR6.BS: single step (SDM 3B 18.2.3). */
const singleStepBit = 1 << 14;

/**
 * Delivers at most one event that is due before the next instruction. Returns whether one was; the caller looks again.
 */
export function deliverPending(cpu: Processor): boolean {
  const { state, interrupts } = cpu;
  if (cpu.vmx.inGuest && cpu.vmx.exitBeforeInstruction()) return true;
  const blockedByMovSs = (state.interruptibilityState & blocking.byMovSs) !== 0;
  if (state.pendingDebugExceptionsLow !== 0 && !blockedByMovSs) {
    const bits = state.pendingDebugExceptionsLow & (singleStepBit | 0xf);
    state.pendingDebugExceptions = 0n;
    if (bits !== 0) {
      deliverException(cpu, new ProcessorException(vector.debug, undefined, undefined, bits));
      return true;
    }
  }
  if (interrupts.nmiPending && nmiOpen(cpu)) {
    interrupts.acknowledgeNmi();
    // NMIs stay blocked until IRET (SDM 3A 6.7.1), unless the NMI exits.
    const nmi = { vector: vector.nmi, kind: 'nmi', errorCode: undefined, instructionLength: 0 } as const;
    if (!cpu.vmx.exitsOnEvent(nmi, undefined)) state.interruptibilityState |= blocking.byNmi;
    deliver(cpu, nmi);
    return true;
  }
  if (cpu.vmx.inGuest && cpu.vmx.exitOnWindow()) return true;
  if (interruptsOpen(cpu)) {
    const pending = interrupts.pendingVector();
    if (pending !== undefined) {
        if (cpu.vmx.exitOnExternalInterrupt()) return true;
      const taken = interrupts.acknowledge();
      deliver(cpu, { vector: taken, kind: 'external', errorCode: undefined, instructionLength: 0 });
      return true;
    }
  }
  return false;
}

function nmiOpen(cpu: Processor): boolean {
  const { interruptibilityState } = cpu.state;
  if (cpu.vmx.nmisExit) return (interruptibilityState & blocking.byMovSs) === 0;
  return (interruptibilityState & (blocking.byNmi | blocking.byMovSs)) === 0;
}

/** Whether a maskable interrupt may be taken: IF, no shadow; with "external-interrupt exiting" IF does not matter (SDM 3C 26.2). */
function interruptsOpen(cpu: Processor): boolean {
  const { state } = cpu;
  if (state.interruptibilityState & (blocking.bySti | blocking.byMovSs)) return false;
  return cpu.vmx.externalInterruptsExit || (state.systemFlags & rflags.IF) !== 0;
}

/** How many instructions may run before the boundary needs attention; 1 when each must be looked after. */
export function instructionsUntilAttention(cpu: Processor): number {
  const { state } = cpu;
  if (state.systemFlags & (rflags.TF | rflags.RF) || state.interruptibilityState & (blocking.bySti | blocking.byMovSs)) return 1;
  return cpu.vmx.inGuest ? cpu.vmx.instructionsUntilAttention() : Infinity;
}

/** What a single step has to do afterwards. Taken before the instruction runs, because the instruction may change it. */
export interface StepState {
  readonly shadow: number;
  readonly singleStep: boolean;
  readonly resume: boolean;
}

export function beforeStep(cpu: Processor): StepState {
  const { state } = cpu;
  return {
    shadow: state.interruptibilityState & (blocking.bySti | blocking.byMovSs),
    singleStep: (state.systemFlags & rflags.TF) !== 0,
    resume: (state.systemFlags & rflags.RF) !== 0,
  };
}

/** Ends interrupt shadows and RF, and makes the single-step trap pending. `retired` tells whether the instruction completed. */
export function afterStep(cpu: Processor, before: StepState, retired: boolean): void {
  const { state } = cpu;
  if (!retired) return;
  if (before.shadow !== 0) state.interruptibilityState &= ~before.shadow;
  if (before.resume) state.systemFlags &= ~rflags.RF;
  if (before.singleStep) state.pendingDebugExceptionsLow |= singleStepBit;
  if (cpu.vmx.inGuest) cpu.vmx.instructionRetired();
}
