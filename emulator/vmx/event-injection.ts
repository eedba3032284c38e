/** Events in the VMCS's interruption-information format (SDM 3C 25.8.3, 25.9.2, 25.9.3). */
import type { EventKind, VectoredEvent } from '../cpu/interrupt-delivery';

/** Interruption types (SDM 3C table "Format of the VM-Entry Interruption-Information Field"). */
const interruptionTypes: Readonly<Record<EventKind, number>> = {
  external: 0,
  nmi: 2,
  hardwareException: 3,
  softwareInterrupt: 4,
  privilegedSoftwareException: 5,
  softwareException: 6,
};

/** Type 7 injects no event but a pending monitor-trap-flag exit. */
export const otherEvent = 7;

export function interruptionTypeOf(event: VectoredEvent): number {
  return interruptionTypes[event.kind];
}

/** An event as an interruption-information value, valid bit set. */
export function interruptionInformation(event: VectoredEvent): number {
  const errorCodeValid = event.errorCode !== undefined ? 0x800 : 0;
  return (0x8000_0000 | errorCodeValid | (interruptionTypeOf(event) << 8) | event.vector) >>> 0;
}

/** The event that a VM entry injects; undefined for type 7. */
export function injectedEvent(
  information: number,
  errorCode: number,
  instructionLength: number,
): VectoredEvent | undefined {
  const type = (information >>> 8) & 7;
  const kind = (Object.entries(interruptionTypes) as [EventKind, number][]).find(([, value]) => value === type)?.[0];
  if (kind === undefined) return undefined;
  return {
    vector: information & 0xff,
    kind,
    errorCode: information & 0x800 ? errorCode : undefined,
    instructionLength,
  };
}
