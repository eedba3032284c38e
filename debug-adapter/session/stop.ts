/** Why the machine stands still, and the words for it. */
import {
  entryFailureFlag,
  exceptionNames,
  type FaultEvent,
  type MachineEvent,
  type TripleFaultEvent,
  type WatchEvent,
} from '../../emulator/index';
import { hex } from '../number-format';

/** A stop as the protocol's `stopped` event tells it. */
export interface Stop {
  readonly reason:
    | 'entry'
    | 'step'
    | 'breakpoint'
    | 'function breakpoint'
    | 'instruction breakpoint'
    | 'data breakpoint'
    | 'exception'
    | 'pause';
  /** The stop in words; the editor shows it at the thread. */
  readonly description: string;
  /** Longer words, for the exception view. */
  readonly text?: string;
  /** What kind of exception it is, for `exceptionInfo`. */
  readonly exceptionId?: string;
  readonly breakpointIds?: readonly number[];
  /** Ends the session when the user goes on. */
  readonly isFinal?: boolean;
}

/** `#PF with error code 0x2 at rip 0x7c1a (guest), linear address 0x8000`. */
export function describeFault(fault: FaultEvent): string {
  const name = exceptionNames[fault.vector] ?? `exception ${fault.vector}`;
  const errorCode = fault.errorCode === undefined ? '' : ` with error code ${hex(fault.errorCode)}`;
  const address = fault.linearAddress === undefined ? '' : `, linear address ${hex(fault.linearAddress)}`;
  return `${name}${errorCode} at rip ${hex(fault.rip)}${fault.side === 'guest' ? ' (guest)' : ''}${address}`;
}

export function describeTripleFault({ chain }: TripleFaultEvent): string {
  if (chain.length === 0) return 'Triple fault';
  return `Triple fault: ${chain.map(describeFault).join(', then ')}`;
}

export function describeWatch(watch: WatchEvent): string {
  const done = watch.access === 'write' ? 'wrote' : 'read';
  return (
    `Watch: ${watch.side === 'guest' ? 'guest ' : ''}${done} ${watch.size} byte${watch.size === 1 ? '' : 's'} at hpa ${hex(watch.physicalAddress)} ` +
    `(linear ${hex(watch.linearAddress)}) through rip ${hex(watch.rip)}`
  );
}

export function sideWord(side: 'host' | 'guest'): string {
  return side === 'guest' ? 'guest' : 'hypervisor';
}

/** The stop of an event that always stops, or that a filter chose; `words` are the VM exit's. */
export function stopOfEvent(event: MachineEvent, words: string, breakpointId: number | undefined): Stop {
  const breakpointIds = breakpointId === undefined ? undefined : [breakpointId];
  switch (event.kind) {
    case 'vm-exit': {
      const failed = (event.reason & entryFailureFlag) !== 0;
      return {
        reason: 'exception',
        description: words,
        text: words,
        exceptionId: failed ? 'VM-entry failure' : 'VM exit',
        breakpointIds,
      };
    }
    case 'entry-failed':
      return { reason: 'exception', description: words, text: words, exceptionId: 'VM entry failed', breakpointIds };
    case 'fault':
      return {
        reason: 'exception',
        description: describeFault(event),
        text: describeFault(event),
        exceptionId: 'Processor exception',
        breakpointIds,
      };
    case 'triple-fault': {
      const text = describeTripleFault(event);
      return { reason: 'exception', description: text, text, exceptionId: 'Triple fault', isFinal: true };
    }
    case 'watch':
      return {
        reason: 'data breakpoint',
        description: describeWatch(event),
        text: describeWatch(event),
        breakpointIds,
      };
    default:
      return { reason: 'exception', description: event.kind, exceptionId: event.kind, breakpointIds };
  }
}
