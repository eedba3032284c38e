import { bits, bitsOf, flag, hex, type BitLayout } from './bit-fields';

/** SDM 3A table 6-1 "Protected-Mode Exceptions and Interrupts". */
export const exceptionNames: Readonly<Record<number, string>> = {
  0: '#DE divide error',
  1: '#DB debug exception',
  2: 'NMI',
  3: '#BP breakpoint',
  4: '#OF overflow',
  5: '#BR bound range exceeded',
  6: '#UD invalid opcode',
  7: '#NM device not available',
  8: '#DF double fault',
  10: '#TS invalid TSS',
  11: '#NP segment not present',
  12: '#SS stack fault',
  13: '#GP general protection',
  14: '#PF page fault',
  16: '#MF x87 error',
  17: '#AC alignment check',
  18: '#MC machine check',
  19: '#XM SIMD exception',
  20: '#VE virtualization exception',
  21: '#CP control protection',
};

/** The interruption types of VM-entry and VM-exit interruption information. */
export const interruptionType = {
  externalInterrupt: 0,
  nmi: 2,
  hardwareException: 3,
  softwareInterrupt: 4,
  privilegedSoftwareException: 5,
  softwareException: 6,
  otherEvent: 7,
} as const;

const typeWords = {
  0: 'external interrupt',
  1: 'reserved type 1',
  2: 'NMI',
  3: 'hardware exception',
  4: 'software interrupt',
  5: 'privileged software exception',
  6: 'software exception',
  7: 'other event',
};

/** SDM 3C 25.8.3 "VM-Entry Controls for Event Injection", table "Format of the VM-Entry Interruption-Information Field". */
export const entryInterruptionInformation = {
  vector: bits(7, 0, 'vector'),
  type: bits(10, 8, 'type', typeWords),
  deliverErrorCode: flag(11, 'deliver error code'),
  nestedException: flag(13, 'nested exception'),
  valid: flag(31, 'valid', ['not valid', 'valid']),
} satisfies BitLayout;

/** SDM 3C 25.9.2 "Information for VM Exits Due to Vectored Events" and 25.9.3 (IDT-vectoring information has the same form). */
export const exitInterruptionInformation = {
  vector: bits(7, 0, 'vector'),
  type: bits(10, 8, 'type', typeWords),
  errorCodeValid: flag(11, 'error code valid'),
  nmiUnblockingDueToIret: flag(12, 'NMI unblocking due to IRET'),
  nestedException: flag(13, 'nested exception'),
  valid: flag(31, 'valid', ['not valid', 'valid']),
} satisfies BitLayout;

/** The event of an interruption-information field in words: `#PF page fault`, `external interrupt 0x20`, `none`. */
export function describeEvent(information: bigint): string {
  if (bitsOf(exitInterruptionInformation, 'valid', information) === 0) return 'none';
  const vector = bitsOf(exitInterruptionInformation, 'vector', information);
  const type = bitsOf(exitInterruptionInformation, 'type', information);
  switch (type) {
    case interruptionType.nmi:
      return 'NMI';
    case interruptionType.hardwareException:
      return exceptionNames[vector] ?? `exception ${vector}`;
    case interruptionType.privilegedSoftwareException:
    case interruptionType.softwareException:
      return `${exceptionNames[vector] ?? `exception ${vector}`} (${typeWords[type]})`;
    case interruptionType.otherEvent:
      return vector === 0 ? 'pending monitor-trap-flag VM exit' : `other event ${vector}`;
    default:
      return `${typeWords[type as keyof typeof typeWords]} ${hex(vector)}`;
  }
}
