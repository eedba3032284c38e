/**
 * What happens to an exception or interrupt: an exit to the hypervisor, its handler, a double fault, or shutdown
 * (SDM 3A 6.15 "Interrupt 8 - Double Fault Exception", SDM 3C 26.2 "Other Causes of VM Exits").
 */
import type { FaultEvent } from '../machine/events';
import { VmExitRequest } from '../vmx/vm-exit-request';
import { activity, blocking } from './boundary';
import { ProcessorException, vector, vectorsWithErrorCode } from './exception';
import { deliverThroughTable, type VectoredEvent } from './interrupt-delivery';
import type { Processor } from './processor';

/** Contributory exceptions (SDM 3A table 6-4). */
const contributory: ReadonlySet<number> = new Set([
  vector.divideError,
  vector.invalidTss,
  vector.segmentNotPresent,
  vector.stackFault,
  vector.generalProtection,
  vector.controlProtection,
]);
const pageFaults: ReadonlySet<number> = new Set([vector.pageFault, vector.virtualization]);

/** Delivers a fault that an instruction raised; RIP is at the instruction. */
export function deliverException(cpu: Processor, exception: ProcessorException): void {
  deliver(cpu, hardwareEvent(exception), exception);
}

/**
 * Delivers an event, following faults of the delivery itself to double fault and shutdown. An event that a VM entry injects does not exit
 * itself, though one that arises in its delivery may (SDM 3C 27.6.1.2).
 */
export function deliver(cpu: Processor, first: VectoredEvent, cause?: ProcessorException, injected = false): void {
  let event = first;
  let exception = cause;
  let vectoring: VectoredEvent | undefined;
  const chain: FaultEvent[] = [];
  for (;;) {
    if (!(injected && event === first) && cpu.vmx.exitsOnEvent(event, exception)) {
      // A double fault that exits is not seen as an exit during delivery (SDM 3C 28.2.4 "Information for VM Exits During Event Delivery").
      cpu.vmx.exitForEvent(event, exception, isDoubleFault(event) ? undefined : vectoring);
      return;
    }
    beginDelivery(cpu);
    if (exception !== undefined) applyExceptionState(cpu, exception);
    if (
      event.kind === 'hardwareException' ||
      event.kind === 'softwareException' ||
      event.kind === 'privilegedSoftwareException'
    ) {
      chain.push(reportFault(cpu, event, exception));
    } else {
      const source =
        injected && event === first ? 'injected' : event.kind === 'softwareInterrupt' ? 'software' : event.kind;
      cpu.report({
        kind: 'interrupt',
        count: cpu.count,
        side: cpu.side,
        vector: event.vector,
        source,
        rip: cpu.state.rip,
      });
    }
    try {
      deliverThroughTable(cpu, event);
      cpu.eventsDelivered++;
      cpu.vmx.boundaryReached();
      return;
    } catch (thrown) {
      if (thrown instanceof VmExitRequest) {
        cpu.vmx.exit(thrown, event);
        return;
      }
      if (!(thrown instanceof ProcessorException)) throw thrown;
      vectoring = event;
      const next = afterSecondFault(event, thrown);
      if (next === 'shutdown') {
        chain.push(reportFault(cpu, hardwareEvent(thrown), thrown));
        shutDown(cpu, chain);
        return;
      }
      event = next;
      exception = next.vector === thrown.vector ? thrown : new ProcessorException(next.vector, next.errorCode);
      // The page that could not be reached is what a person wants to see first in the chain.
      if (next.vector !== thrown.vector) chain.push(reportFault(cpu, hardwareEvent(thrown), thrown));
      if (next.vector !== thrown.vector && thrown.linearAddress !== undefined) cpu.state.cr2 = thrown.linearAddress;
    }
  }
}

/**
 * An event ends inactive states and the shadows of STI and MOV SS, even when a VM exit interrupts its delivery (SDM 3C 28.1 "Architectural State
 * Before a VM Exit").
 */
function beginDelivery({ state }: Processor): void {
  state.activityState = activity.active;
  state.interruptibilityState &= ~(blocking.bySti | blocking.byMovSs);
}

function isDoubleFault(event: VectoredEvent): boolean {
  return event.kind === 'hardwareException' && event.vector === vector.doubleFault;
}

function hardwareEvent(exception: ProcessorException): VectoredEvent {
  return { vector: exception.vector, kind: 'hardwareException', errorCode: exception.errorCode, instructionLength: 0 };
}

function applyExceptionState(cpu: Processor, exception: ProcessorException): void {
  if (exception.vector === vector.pageFault && exception.linearAddress !== undefined)
    cpu.state.cr2 = exception.linearAddress;
  if (exception.vector === vector.debug) {
    // DR6 bits accumulate; DR7.GD is cleared for the handler (SDM 3B 18.2.3).
    cpu.state.dr6 |= BigInt(exception.debugBits);
    cpu.state.dr7 &= ~(1n << 13n);
    cpu.state.debugctl &= ~1n;
  }
}

function reportFault(cpu: Processor, event: VectoredEvent, exception: ProcessorException | undefined): FaultEvent {
  const fault: FaultEvent = {
    kind: 'fault',
    count: cpu.count,
    side: cpu.side,
    vector: event.vector,
    errorCode: event.errorCode,
    rip: cpu.state.rip,
    linearAddress: exception?.linearAddress,
  };
  cpu.report(fault);
  return fault;
}

/** What a fault during the delivery of `first` becomes (SDM 3A table 6-5). */
function afterSecondFault(first: VectoredEvent, second: ProcessorException): VectoredEvent | 'shutdown' {
  const isException = first.kind === 'hardwareException';
  const worsens = contributory.has(second.vector) || pageFaults.has(second.vector);
  if (isDoubleFault(first) && worsens) return 'shutdown';
  const double =
    isException &&
    ((contributory.has(first.vector) && contributory.has(second.vector)) || (pageFaults.has(first.vector) && worsens));
  if (double) return { vector: vector.doubleFault, kind: 'hardwareException', errorCode: 0, instructionLength: 0 };
  const errorCode = vectorsWithErrorCode.has(second.vector) ? second.errorCode : undefined;
  return { vector: second.vector, kind: 'hardwareException', errorCode, instructionLength: 0 };
}

function shutDown(cpu: Processor, chain: readonly FaultEvent[]): void {
  if (cpu.vmx.inGuest) {
    cpu.vmx.exitForTripleFault();
    return;
  }
  cpu.state.activityState = 2;
  cpu.report({ kind: 'triple-fault', count: cpu.count, chain });
}
