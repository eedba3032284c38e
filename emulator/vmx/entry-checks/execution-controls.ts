import { hex } from '../bit-fields';
import type { ControlPath } from '../controls';
import { vmcsFieldNamed } from '../fields';
import { checksOf, invalidControlField, type EntryCheck } from './check';
import { addressChecks, requirement, reservedControlBits, type Condition } from './control-rows';
import type { VmEntryState } from './entry-state';
import { bitList, quoted, valueOf } from './sentences';

const check = checksOf('27.2.1.1 "VM-Execution Control Fields"', invalidControlField);

const usesIoBitmaps: Condition = (v) => v.primary('useIoBitmaps');
const usesTprShadow: Condition = (v) => v.primary('useTprShadow');
const usesEpt: Condition = (v) => v.secondary('enableEpt');
const postsInterrupts: Condition = (v) => v.pin('processPostedInterrupts');
const virtualizesIpis: Condition = (v) => v.tertiary('ipiVirtualization');
const switchesEptp: Condition = (v) =>
  v.secondary('enableVmFunctions') && (v.field32('vm_function_controls') & 1) !== 0;

/** Without "use TPR shadow" the control must be 0. */
function needsTprShadow(id: string, path: ControlPath, isSet: Condition): EntryCheck {
  return requirement(check, id, path, 'primary_processor_based_controls.useTprShadow', isSet, usesTprShadow);
}

/** Without "enable EPT" the control must be 0. */
function needsEpt(id: string, path: ControlPath, isSet: Condition): EntryCheck {
  return requirement(check, id, path, 'secondary_processor_based_controls.enableEpt', isSet, usesEpt);
}

export const executionControlChecks: readonly EntryCheck[] = [
  reservedControlBits(check, 'controls.pin-based', 'pin_based_controls'),
  reservedControlBits(check, 'controls.primary', 'primary_processor_based_controls'),
  reservedControlBits(check, 'controls.secondary', 'secondary_processor_based_controls', (v) =>
    v.primary('activateSecondaryControls'),
  ),
  reservedControlBits(check, 'controls.tertiary', 'tertiary_processor_based_controls', (v) =>
    v.primary('activateTertiaryControls'),
  ),

  check('controls.cr3-target-count', {
    reads: ['cr3_target_count'],
    holds: (v) => v.field32('cr3_target_count') <= v.view.capabilities.features.cr3TargetCount,
    says: (v) =>
      `${valueOf(v, 'cr3_target_count')}; this processor has ${v.view.capabilities.features.cr3TargetCount} CR3-target values`,
  }),

  ...addressChecks(check, 'controls.io-bitmap-a', 'io_bitmap_a_address', 12, usesIoBitmaps),
  ...addressChecks(check, 'controls.io-bitmap-b', 'io_bitmap_b_address', 12, usesIoBitmaps),
  ...addressChecks(check, 'controls.msr-bitmap', 'msr_bitmap_address', 12, (v) => v.primary('useMsrBitmaps')),

  ...addressChecks(check, 'controls.virtual-apic', 'virtual_apic_address', 12, usesTprShadow),
  check('controls.tpr-threshold.reserved', {
    reads: ['tpr_threshold'],
    applies: (v) => v.primary('useTprShadow') && !v.secondary('virtualInterruptDelivery'),
    holds: (v) => v.field32('tpr_threshold') <= 15,
    says: (v) => `${valueOf(v, 'tpr_threshold')}; bits 31:4 must be 0 (at most 0xf)`,
  }),
  check('controls.tpr-threshold.vtpr', {
    reads: ['tpr_threshold', 'virtual_apic_address'],
    applies: (v) =>
      v.primary('useTprShadow') &&
      !v.secondary('virtualizeApicAccesses') &&
      !v.secondary('virtualInterruptDelivery') &&
      v.isPhysical(v.field('virtual_apic_address')),
    holds: (v) => (v.field32('tpr_threshold') & 15) <= virtualTaskPriority(v) >> 4,
    says: (v) =>
      `${valueOf(v, 'tpr_threshold')} but bits 7:4 of VTPR (byte 0x80 of the virtual-APIC page) are ` +
      `${hex(virtualTaskPriority(v) >> 4)}; the threshold must not be greater`,
  }),

  requirement(
    check,
    'controls.virtual-nmis',
    'pin_based_controls.virtualNmis',
    'pin_based_controls.nmiExiting',
    (v) => v.pin('virtualNmis'),
    (v) => v.pin('nmiExiting'),
  ),
  requirement(
    check,
    'controls.nmi-window-exiting',
    'primary_processor_based_controls.nmiWindowExiting',
    'pin_based_controls.virtualNmis',
    (v) => v.primary('nmiWindowExiting'),
    (v) => v.pin('virtualNmis'),
  ),

  ...addressChecks(check, 'controls.apic-access', 'apic_access_address', 12, (v) =>
    v.secondary('virtualizeApicAccesses'),
  ),
  needsTprShadow('controls.x2apic.tpr-shadow', 'secondary_processor_based_controls.virtualizeX2apicMode', (v) =>
    v.secondary('virtualizeX2apicMode'),
  ),
  needsTprShadow(
    'controls.apic-register-virtualization.tpr-shadow',
    'secondary_processor_based_controls.apicRegisterVirtualization',
    (v) => v.secondary('apicRegisterVirtualization'),
  ),
  needsTprShadow(
    'controls.virtual-interrupt-delivery.tpr-shadow',
    'secondary_processor_based_controls.virtualInterruptDelivery',
    (v) => v.secondary('virtualInterruptDelivery'),
  ),
  needsTprShadow(
    'controls.ipi-virtualization.tpr-shadow',
    'tertiary_processor_based_controls.ipiVirtualization',
    virtualizesIpis,
  ),
  check('controls.x2apic.apic-accesses', {
    reads: ['secondary_processor_based_controls'],
    applies: (v) => v.secondary('virtualizeX2apicMode'),
    holds: (v) => !v.secondary('virtualizeApicAccesses'),
    says: () =>
      `${quoted('secondary_processor_based_controls', 'virtualizeX2apicMode')} and ` +
      `${quoted('secondary_processor_based_controls', 'virtualizeApicAccesses')} are both 1; clear one of them`,
  }),
  requirement(
    check,
    'controls.virtual-interrupt-delivery.external-interrupts',
    'secondary_processor_based_controls.virtualInterruptDelivery',
    'pin_based_controls.externalInterruptExiting',
    (v) => v.secondary('virtualInterruptDelivery'),
    (v) => v.pin('externalInterruptExiting'),
  ),

  requirement(
    check,
    'controls.posted-interrupts.virtual-interrupt-delivery',
    'pin_based_controls.processPostedInterrupts',
    'secondary_processor_based_controls.virtualInterruptDelivery',
    postsInterrupts,
    (v) => v.secondary('virtualInterruptDelivery'),
  ),
  requirement(
    check,
    'controls.posted-interrupts.acknowledge',
    'pin_based_controls.processPostedInterrupts',
    'vm_exit_controls.acknowledgeInterruptOnExit',
    postsInterrupts,
    (v) => v.exit('acknowledgeInterruptOnExit'),
  ),
  check('controls.posted-interrupts.vector', {
    reads: ['posted_interrupt_notification_vector'],
    applies: postsInterrupts,
    holds: (v) => v.field32('posted_interrupt_notification_vector') <= 255,
    says: (v) => `${valueOf(v, 'posted_interrupt_notification_vector')}; bits 15:8 must be 0`,
  }),
  ...addressChecks(
    check,
    'controls.posted-interrupts.descriptor',
    'posted_interrupt_descriptor_address',
    6,
    postsInterrupts,
  ),

  check('controls.vpid', {
    reads: ['virtual_processor_identifier'],
    applies: (v) => v.secondary('enableVpid'),
    holds: (v) => v.field32('virtual_processor_identifier') !== 0,
    says: () =>
      `VPID is 0 while ${quoted('secondary_processor_based_controls', 'enableVpid')} is 1; 0 belongs to VMX root operation`,
  }),

  check('controls.eptp.memory-type', {
    reads: ['ept_pointer'],
    applies: usesEpt,
    holds: (v) => [0, 6].includes(v.field32('ept_pointer') & 7),
    says: (v) =>
      `${valueOf(v, 'ept_pointer')}: memory type ${v.field32('ept_pointer') & 7}; it must be 0 (UC) or 6 (WB)`,
  }),
  check('controls.eptp.walk-length', {
    reads: ['ept_pointer'],
    applies: usesEpt,
    holds: (v) => eptWalkLengths(v).includes((v.field32('ept_pointer') >> 3) & 7),
    says: (v) =>
      `${valueOf(v, 'ept_pointer')}: bits 5:3 (page-walk length less 1) are ${(v.field32('ept_pointer') >> 3) & 7}; ` +
      `this processor allows ${eptWalkLengths(v).join(' or ')}`,
  }),
  check('controls.eptp.accessed-and-dirty', {
    reads: ['ept_pointer'],
    applies: (v) => v.secondary('enableEpt') && !v.view.capabilities.features.ept.accessedAndDirty,
    holds: (v) => !v.bit('ept_pointer', 6),
    says: (v) => `${valueOf(v, 'ept_pointer')}: bit 6 must be 0, this processor has no EPT accessed and dirty flags`,
  }),
  check('controls.eptp.reserved', {
    reads: ['ept_pointer'],
    applies: usesEpt,
    holds: (v) => (v.field32('ept_pointer') & eptReservedLow(v)) === 0,
    says: (v) => `${valueOf(v, 'ept_pointer')}; reserved ${bitList(BigInt(eptReservedLow(v)))} must be 0`,
  }),
  check('controls.eptp.width', {
    reads: ['ept_pointer'],
    applies: usesEpt,
    holds: (v) => v.isPhysical(v.field('ept_pointer')),
    says: (v) =>
      `${valueOf(v, 'ept_pointer')}; bits 63:${v.view.physicalAddressWidth} must be 0, beyond the physical-address width`,
  }),

  needsEpt('controls.pml.ept', 'secondary_processor_based_controls.enablePml', (v) => v.secondary('enablePml')),
  ...addressChecks(check, 'controls.pml.address', 'pml_address', 12, (v) => v.secondary('enablePml')),
  needsEpt('controls.unrestricted-guest.ept', 'secondary_processor_based_controls.unrestrictedGuest', (v) =>
    v.secondary('unrestrictedGuest'),
  ),
  needsEpt('controls.mode-based-execute.ept', 'secondary_processor_based_controls.modeBasedExecuteControlForEpt', (v) =>
    v.secondary('modeBasedExecuteControlForEpt'),
  ),
  needsEpt('controls.sub-page.ept', 'secondary_processor_based_controls.subPageWritePermissionsForEpt', (v) =>
    v.secondary('subPageWritePermissionsForEpt'),
  ),
  ...addressChecks(check, 'controls.sub-page.table', 'sub_page_permission_table_pointer', 12, (v) =>
    v.secondary('subPageWritePermissionsForEpt'),
  ),

  check('controls.vm-functions.reserved', {
    reads: ['vm_function_controls'],
    applies: (v) => v.secondary('enableVmFunctions'),
    holds: (v) => (v.field('vm_function_controls') & ~v.view.capabilities.features.vmFunctions) === 0n,
    says: (v) =>
      `${valueOf(v, 'vm_function_controls')}; IA32_VMX_VMFUNC allows only ${hex(v.view.capabilities.features.vmFunctions)}`,
  }),
  check('controls.eptp-switching.ept', {
    reads: ['vm_function_controls', 'secondary_processor_based_controls'],
    applies: switchesEptp,
    holds: usesEpt,
    says: () =>
      `the VM function "EPTP switching" is 1 but ${quoted('secondary_processor_based_controls', 'enableEpt')} is 0; set it`,
  }),
  ...addressChecks(check, 'controls.eptp-switching.list', 'eptp_list_address', 12, switchesEptp),

  ...addressChecks(check, 'controls.shadowing.vmread-bitmap', 'vmread_bitmap_address', 12, (v) =>
    v.secondary('vmcsShadowing'),
  ),
  ...addressChecks(check, 'controls.shadowing.vmwrite-bitmap', 'vmwrite_bitmap_address', 12, (v) =>
    v.secondary('vmcsShadowing'),
  ),
  ...addressChecks(
    check,
    'controls.virtualization-exception.area',
    'virtualization_exception_information_address',
    12,
    (v) => v.secondary('eptViolationVe'),
  ),

  needsEpt('controls.intel-pt.ept', 'secondary_processor_based_controls.intelPtUsesGuestPhysicalAddresses', (v) =>
    v.secondary('intelPtUsesGuestPhysicalAddresses'),
  ),
  requirement(
    check,
    'controls.intel-pt.load-rtit',
    'secondary_processor_based_controls.intelPtUsesGuestPhysicalAddresses',
    'vm_entry_controls.loadIa32RtitCtl',
    (v) => v.secondary('intelPtUsesGuestPhysicalAddresses'),
    (v) => v.entry('loadIa32RtitCtl'),
  ),
  requirement(
    check,
    'controls.intel-pt.clear-rtit',
    'secondary_processor_based_controls.intelPtUsesGuestPhysicalAddresses',
    'vm_exit_controls.clearIa32RtitCtl',
    (v) => v.secondary('intelPtUsesGuestPhysicalAddresses'),
    (v) => v.exit('clearIa32RtitCtl'),
  ),
  check('controls.intel-pt.enabled', {
    reads: ['vm_entry_controls'],
    applies: (v) => ((v.view.host.rtitCtl ?? 0n) & 1n) !== 0n,
    holds: (v) => !v.entry('loadIa32RtitCtl'),
    says: () =>
      `Intel PT is enabled (IA32_RTIT_CTL.TraceEn is 1), so ${quoted('vm_entry_controls', 'loadIa32RtitCtl')} must be 0`,
  }),
  check('controls.tsc-multiplier', {
    reads: ['tsc_multiplier'],
    applies: (v) => v.secondary('useTscScaling'),
    holds: (v) => v.field('tsc_multiplier') !== 0n,
    says: () =>
      `TSC multiplier is 0 while ${quoted('secondary_processor_based_controls', 'useTscScaling')} is 1; ` +
      'it must not be 0 (1 << 48 leaves the TSC as it is)',
  }),

  needsEpt('controls.hlat.ept', 'tertiary_processor_based_controls.enableHlat', (v) => v.tertiary('enableHlat')),
  check('controls.hlat.reserved', {
    reads: ['hlat_pointer'],
    applies: (v) => v.tertiary('enableHlat'),
    // Bits 4:3 are PWT and PCD, as in CR3.
    holds: (v) => (v.field32('hlat_pointer') & 0xfe7) === 0,
    says: (v) => `${valueOf(v, 'hlat_pointer')}; bits 2:0 and 11:5 are reserved and must be 0`,
  }),
  check('controls.hlat.width', {
    reads: ['hlat_pointer'],
    applies: (v) => v.tertiary('enableHlat'),
    holds: (v) => v.isPhysical(v.field('hlat_pointer')),
    says: (v) =>
      `${valueOf(v, 'hlat_pointer')}; bits 63:${v.view.physicalAddressWidth} must be 0, beyond the physical-address width`,
  }),
  needsEpt('controls.paging-write.ept', 'tertiary_processor_based_controls.eptPagingWriteControl', (v) =>
    v.tertiary('eptPagingWriteControl'),
  ),
  needsEpt('controls.guest-paging-verification.ept', 'tertiary_processor_based_controls.guestPagingVerification', (v) =>
    v.tertiary('guestPagingVerification'),
  ),
  needsEpt('controls.pebs.ept', 'tertiary_processor_based_controls.pebsUsesGuestPhysicalAddresses', (v) =>
    v.tertiary('pebsUsesGuestPhysicalAddresses'),
  ),
  ...addressChecks(check, 'controls.pid-pointer-table', 'pid_pointer_table_address', 3, virtualizesIpis),
  check('controls.pid-pointer-table.last', {
    reads: ['pid_pointer_table_address', 'last_pid_pointer_index'],
    applies: (v) => virtualizesIpis(v) && v.isPhysical(v.field('pid_pointer_table_address')),
    holds: (v) => v.isPhysical(lastPidPointer(v)),
    says: (v) =>
      `the last entry of the PID-pointer table would be at ${hex(lastPidPointer(v))}, beyond the physical-address width; ` +
      `lower ${vmcsFieldNamed.last_pid_pointer_index.title} (${hex(v.field('last_pid_pointer_index'))})`,
  }),
  ...addressChecks(check, 'controls.pasid.low', 'low_pasid_directory_address', 12, (v) =>
    v.secondary('pasidTranslation'),
  ),
  ...addressChecks(check, 'controls.pasid.high', 'high_pasid_directory_address', 12, (v) =>
    v.secondary('pasidTranslation'),
  ),
  requirement(
    check,
    'controls.apic-timer.virtual-interrupt-delivery',
    'tertiary_processor_based_controls.apicTimerVirtualization',
    'secondary_processor_based_controls.virtualInterruptDelivery',
    (v) => v.tertiary('apicTimerVirtualization'),
    (v) => v.secondary('virtualInterruptDelivery'),
  ),
  check('controls.apic-timer.rdtsc', {
    reads: ['primary_processor_based_controls'],
    applies: (v) => v.tertiary('apicTimerVirtualization'),
    holds: (v) => !v.primary('rdtscExiting'),
    says: () =>
      `${quoted('tertiary_processor_based_controls', 'apicTimerVirtualization')} is 1, so ` +
      `${quoted('primary_processor_based_controls', 'rdtscExiting')} must be 0`,
  }),
  check('controls.apic-timer.vector', {
    reads: ['virtual_timer_vector'],
    applies: (v) => v.tertiary('apicTimerVirtualization'),
    holds: (v) => v.field32('virtual_timer_vector') <= 255,
    says: (v) => `${valueOf(v, 'virtual_timer_vector')}; bits 15:8 must be 0`,
  }),
];

/** VTPR: byte 0x80 of the virtual-APIC page (SDM 3C 30.1.1 "Virtualized APIC Registers"). */
function virtualTaskPriority(v: VmEntryState): number {
  const page = v.field('virtual_apic_address') & ~0xfffn;
  return v.read32(Number(page) + 0x80) & 0xff;
}

function eptWalkLengths(v: VmEntryState): number[] {
  return v.view.capabilities.features.ept.walkLength5 ? [3, 4] : [3];
}

function eptReservedLow(v: VmEntryState): number {
  return v.view.capabilities.features.ept.supervisorShadowStack ? 0xf00 : 0xf80;
}

function lastPidPointer(v: VmEntryState): bigint {
  return v.field('pid_pointer_table_address') + (v.field('last_pid_pointer_index') << 3n);
}
