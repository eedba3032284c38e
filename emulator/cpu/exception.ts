/** Exceptions and interrupts by vector (SDM 3A 6.3 "Sources of Interrupts", table 6-1). */

export const vector = {
  divideError: 0, debug: 1, nmi: 2, breakpoint: 3, overflow: 4, boundRange: 5, invalidOpcode: 6, deviceNotAvailable: 7, doubleFault: 8,
  invalidTss: 10, segmentNotPresent: 11, stackFault: 12, generalProtection: 13, pageFault: 14, floatingPoint: 16, alignmentCheck: 17,
  machineCheck: 18, simdFloatingPoint: 19, virtualization: 20, controlProtection: 21,
} as const; // prettier-ignore

/** Mnemonic of an exception as the manual writes it, `#GP`; undefined for vectors that are not exceptions. */
export const exceptionNames: Readonly<Record<number, string>> = {
  0: '#DE', 1: '#DB', 2: 'NMI', 3: '#BP', 4: '#OF', 5: '#BR', 6: '#UD', 7: '#NM', 8: '#DF', 10: '#TS', 11: '#NP', 12: '#SS', 13: '#GP', 14: '#PF',
  16: '#MF', 17: '#AC', 18: '#MC', 19: '#XM', 20: '#VE', 21: '#CP',
}; // prettier-ignore

/** Vectors that push an error code (SDM 3A table 6-1). */
export const vectorsWithErrorCode: ReadonlySet<number> = new Set([8, 10, 11, 12, 13, 14, 17, 21]);

/**
 * Thrown by whatever finds a fault; it unwinds to the run loop, which delivers it. Not an Error on purpose: a stack trace would cost more
 * than the fault.
 */
export class ProcessorException {
  constructor(
    readonly vector: number,
    readonly errorCode: number | undefined,
    /** Page faults: the linear address for CR2. */
    readonly linearAddress: bigint | undefined = undefined,
    /** #DB: the bits to set in DR6. */
    readonly debugBits: number = 0,
  ) {}
}

export function generalProtection(errorCode = 0): ProcessorException {
  return new ProcessorException(vector.generalProtection, errorCode);
}

export function invalidOpcode(): ProcessorException {
  return new ProcessorException(vector.invalidOpcode, undefined);
}

export function stackFault(errorCode = 0): ProcessorException {
  return new ProcessorException(vector.stackFault, errorCode);
}
