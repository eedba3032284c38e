import { hex } from '../bit-fields';
import { interruptionType } from '../event-words';
import type { VmcsFieldName } from '../fields';
import { checksOf, invalidControlField, type CheckRow, type EntryCheck } from './check';
import { addressChecks, reservedControlBits } from './control-rows';
import type { VmEntryState } from './entry-state';
import { quoted, valueOf } from './sentences';

const exitCheck = checksOf('27.2.1.2 "VM-Exit Control Fields"', invalidControlField);
const entryCheck = checksOf('27.2.1.3 "VM-Entry Control Fields"', invalidControlField);

/** Bytes of one entry of an MSR area (SDM 3C 25.7.2). */
const msrEntrySize = 16n;

/** The bullets of an MSR area: alignment and width of its address, and the width of its last byte. */
function msrAreaChecks(row: CheckRow, id: string, address: VmcsFieldName, count: VmcsFieldName): EntryCheck[] {
  const used = (v: VmEntryState) => v.field32(count) !== 0;
  const lastByte = (v: VmEntryState) => v.field(address) + v.field(count) * msrEntrySize - 1n;
  return [
    ...addressChecks(row, id, address, 4, used),
    row(`${id}.last-byte`, {
      reads: [address, count],
      applies: (v) => used(v) && v.isPhysical(v.field(address)),
      holds: (v) => v.isPhysical(lastByte(v)),
      says: (v) =>
        `${valueOf(v, count)}: the last byte of the area would be at ${hex(lastByte(v))}, beyond the physical-address ` +
        `width of ${v.view.physicalAddressWidth} bits; lower the count`,
    }),
  ];
}

export const exitControlChecks: readonly EntryCheck[] = [
  reservedControlBits(exitCheck, 'exit-controls.primary', 'vm_exit_controls'),
  reservedControlBits(exitCheck, 'exit-controls.secondary', 'secondary_vm_exit_controls', (v) =>
    v.exit('activateSecondaryControls'),
  ),
  exitCheck('exit-controls.save-preemption-timer', {
    reads: ['vm_exit_controls', 'pin_based_controls'],
    applies: (v) => v.exit('saveVmxPreemptionTimerValue'),
    holds: (v) => v.pin('activateVmxPreemptionTimer'),
    says: () =>
      `${quoted('vm_exit_controls', 'saveVmxPreemptionTimerValue')} is 1 but ` +
      `${quoted('pin_based_controls', 'activateVmxPreemptionTimer')} is 0; set the latter or clear the former`,
  }),
  ...msrAreaChecks(exitCheck, 'exit-controls.msr-store', 'vm_exit_msr_store_address', 'vm_exit_msr_store_count'),
  ...msrAreaChecks(exitCheck, 'exit-controls.msr-load', 'vm_exit_msr_load_address', 'vm_exit_msr_load_count'),
];

/** #DF, #TS, #NP, #SS, #GP, #PF and #AC deliver an error code. */
const vectorsWithErrorCode = [8, 10, 11, 12, 13, 14, 17];

/** 1 or 0 where the manual fixes the deliver-error-code bit, undefined where both are allowed. */
function requiredErrorCodeBit(v: VmEntryState): 0 | 1 | undefined {
  if (v.injectionType !== interruptionType.hardwareException) return 0;
  if (v.unrestrictedGuest && !v.guestProtectedMode) return 0;
  if (v.view.capabilities.features.anyErrorCodeInjection) return undefined;
  return vectorsWithErrorCode.includes(v.injectionVector) ? 1 : 0;
}

const softwareTypes: readonly number[] = [
  interruptionType.softwareInterrupt,
  interruptionType.privilegedSoftwareException,
  interruptionType.softwareException,
];

function smallestInstructionLength(v: VmEntryState): number {
  return v.view.capabilities.features.zeroLengthInjection ? 0 : 1;
}

function reservedInjectionBits(v: VmEntryState): number {
  return v.view.capabilities.features.nestedExceptionInjection ? 0x7fff_d000 : 0x7fff_f000;
}

const injects = (v: VmEntryState) => v.injects;

export const entryControlChecks: readonly EntryCheck[] = [
  reservedControlBits(entryCheck, 'entry-controls.primary', 'vm_entry_controls'),
  entryCheck('entry-controls.injection.type', {
    reads: ['vm_entry_interruption_information'],
    applies: injects,
    holds: (v) =>
      v.injectionType !== 1 &&
      (v.injectionType !== interruptionType.otherEvent ||
        v.view.capabilities.allows('primary_processor_based_controls.monitorTrapFlag')),
    says: (v) => `${valueOf(v, 'vm_entry_interruption_information')}: interruption type ${v.injectionType} is reserved`,
  }),
  entryCheck('entry-controls.injection.nmi-vector', {
    reads: ['vm_entry_interruption_information'],
    applies: (v) => v.injects && v.injectionType === interruptionType.nmi,
    holds: (v) => v.injectionVector === 2,
    says: (v) => `an NMI is injected with vector ${v.injectionVector}; the vector must be 2`,
  }),
  entryCheck('entry-controls.injection.exception-vector', {
    reads: ['vm_entry_interruption_information'],
    applies: (v) => v.injects && v.injectionType === interruptionType.hardwareException,
    holds: (v) => v.injectionVector <= 31,
    says: (v) => `a hardware exception is injected with vector ${v.injectionVector}; the vector must be at most 31`,
  }),
  entryCheck('entry-controls.injection.other-event-vector', {
    reads: ['vm_entry_interruption_information', 'guest_cr4'],
    applies: (v) => v.injects && v.injectionType === interruptionType.otherEvent,
    // With FRED also 1 (SYSCALL) and 2 (SYSENTER).
    holds: (v) => v.injectionVector === 0 || (v.bit('guest_cr4', 32) && v.injectionVector <= 2),
    says: (v) =>
      `an "other event" is injected with vector ${v.injectionVector}; it must be 0 (pending monitor-trap-flag VM exit)`,
  }),
  entryCheck('entry-controls.injection.error-code-bit', {
    reads: ['vm_entry_interruption_information', 'guest_cr0', 'secondary_processor_based_controls'],
    applies: (v) => v.injects && requiredErrorCodeBit(v) !== undefined,
    holds: (v) => Number(v.bit('vm_entry_interruption_information', 11)) === requiredErrorCodeBit(v),
    says: (v) =>
      `${valueOf(v, 'vm_entry_interruption_information')}: deliver-error-code (bit 11) must be ${requiredErrorCodeBit(v)} ` +
      `for type ${v.injectionType}, vector ${v.injectionVector}${v.guestProtectedMode ? '' : ' with guest CR0.PE 0'}`,
  }),
  entryCheck('entry-controls.injection.reserved', {
    reads: ['vm_entry_interruption_information'],
    applies: injects,
    holds: (v) => (v.field32('vm_entry_interruption_information') & reservedInjectionBits(v)) === 0,
    says: (v) => `${valueOf(v, 'vm_entry_interruption_information')}: bits 30:12 are reserved and must be 0`,
  }),
  entryCheck('entry-controls.injection.error-code', {
    reads: ['vm_entry_exception_error_code'],
    applies: (v) => v.injects && v.bit('vm_entry_interruption_information', 11),
    holds: (v) => v.field32('vm_entry_exception_error_code') <= 0xffff,
    says: (v) => `${valueOf(v, 'vm_entry_exception_error_code')}; bits 31:16 must be 0`,
  }),
  entryCheck('entry-controls.injection.instruction-length', {
    reads: ['vm_entry_instruction_length', 'vm_entry_interruption_information'],
    applies: (v) => v.injects && softwareTypes.includes(v.injectionType),
    holds: (v) => {
      const length = v.field32('vm_entry_instruction_length');
      return length <= 15 && length >= smallestInstructionLength(v);
    },
    says: (v) =>
      `${valueOf(v, 'vm_entry_instruction_length')}; for a software interrupt or exception it must be ` +
      `${smallestInstructionLength(v)} to 15`,
  }),
  ...msrAreaChecks(entryCheck, 'entry-controls.msr-load', 'vm_entry_msr_load_address', 'vm_entry_msr_load_count'),
  entryCheck('entry-controls.smm', {
    reads: ['vm_entry_controls'],
    applies: (v) => !v.inSmm,
    holds: (v) => !v.entry('entryToSmm') && !v.entry('deactivateDualMonitorTreatment'),
    says: () =>
      `${quoted('vm_entry_controls', 'entryToSmm')} and ${quoted('vm_entry_controls', 'deactivateDualMonitorTreatment')} ` +
      'must be 0 outside SMM',
  }),
  entryCheck('entry-controls.smm-exclusive', {
    reads: ['vm_entry_controls'],
    holds: (v) => !(v.entry('entryToSmm') && v.entry('deactivateDualMonitorTreatment')),
    says: () =>
      `${quoted('vm_entry_controls', 'entryToSmm')} and ${quoted('vm_entry_controls', 'deactivateDualMonitorTreatment')} ` +
      'cannot both be 1',
  }),
];
