import { describeEvent, interruptionType } from '../event-words';
import { hex } from '../bit-fields';
import { activityStates } from '../fields/guest-state';
import { shadowIndicator } from '../vmcs';
import { checksOf, invalidGuestState, invalidLinkPointer, nmiInjectionBlocked, type EntryCheck } from './check';
import type { VmEntryState } from './entry-state';
import { quoted, valueOf } from './sentences';

const section = '27.3.1.5 "Checks on Guest Non-Register State"';
const check = checksOf(section, invalidGuestState);
const linkCheck = checksOf(section, invalidLinkPointer);

/** The encoding of SDM 3C 25.4.2 "Guest Non-Register State". */
const activity = { active: 0, hlt: 1, shutdown: 2, waitForSipi: 3 } as const;

const activityOf = (v: VmEntryState) => v.field32('guest_activity_state');
const stiBlocks = (v: VmEntryState) => v.bit('guest_interruptibility_state', 0);
const movSsBlocks = (v: VmEntryState) => v.bit('guest_interruptibility_state', 1);
const injectsType = (type: number) => (v: VmEntryState) => v.injects && v.injectionType === type;

function supportedStates(v: VmEntryState): number[] {
  const { hlt, shutdown, waitForSipi } = v.view.capabilities.features.activityStates;
  return [
    activity.active,
    ...(hlt ? [activity.hlt] : []),
    ...(shutdown ? [activity.shutdown] : []),
    ...(waitForSipi ? [activity.waitForSipi] : []),
  ];
}

function stateWords(state: number): string {
  return `${state} (${activityStates[state as keyof typeof activityStates] ?? 'reserved'})`;
}

/** Whether an event may be injected into a processor in this activity state. */
function injectable(v: VmEntryState): boolean {
  const type = v.injectionType;
  const vector = v.injectionVector;
  const machineCheck = type === interruptionType.hardwareException && vector === 18;
  switch (activityOf(v)) {
    case activity.hlt:
      return (
        type === interruptionType.externalInterrupt ||
        type === interruptionType.nmi ||
        machineCheck ||
        (type === interruptionType.hardwareException && vector === 1) ||
        (type === interruptionType.otherEvent && vector === 0)
      );
    case activity.shutdown:
      return type === interruptionType.nmi || machineCheck;
    case activity.waitForSipi:
      return false;
    default:
      return true;
  }
}

export const activityStateChecks: readonly EntryCheck[] = [
  check('guest.activity.supported', {
    reads: ['guest_activity_state'],
    holds: (v) => activityOf(v) === activity.active || supportedStates(v).includes(activityOf(v)),
    says: (v) =>
      `Guest activity state is ${stateWords(activityOf(v))}; this processor supports ${supportedStates(v).map(stateWords).join(', ')}`,
  }),
  check('guest.activity.hlt-dpl', {
    reads: ['guest_activity_state', 'guest_ss_access_rights'],
    applies: (v) => activityOf(v) === activity.hlt,
    holds: (v) => v.segments.ss.dpl === 0,
    says: (v) => `Guest activity state is HLT but SS DPL is ${v.segments.ss.dpl}; HLT needs CPL 0`,
  }),
  check('guest.activity.blocking', {
    reads: ['guest_activity_state', 'guest_interruptibility_state'],
    applies: (v) => stiBlocks(v) || movSsBlocks(v),
    holds: (v) => activityOf(v) === activity.active,
    says: (v) =>
      `Guest activity state is ${stateWords(activityOf(v))} but ${stiBlocks(v) ? 'STI' : 'MOV SS'} blocks events ` +
      `(${valueOf(v, 'guest_interruptibility_state')}); the state must be active`,
  }),
  check('guest.activity.injection', {
    reads: ['guest_activity_state', 'vm_entry_interruption_information'],
    applies: (v) => v.injects && activityOf(v) !== activity.active,
    holds: injectable,
    says: (v) =>
      `${describeEvent(v.field('vm_entry_interruption_information'))} cannot be injected in activity state ` +
      `${stateWords(activityOf(v))}; make it active (0)`,
  }),
  check('guest.activity.smm', {
    reads: ['guest_activity_state', 'vm_entry_controls'],
    applies: (v) => v.entry('entryToSmm'),
    holds: (v) => activityOf(v) !== activity.waitForSipi,
    says: () => `Guest activity state is wait-for-SIPI, not allowed with ${quoted('vm_entry_controls', 'entryToSmm')}`,
  }),
];

export const interruptibilityChecks: readonly EntryCheck[] = [
  check('guest.interruptibility.reserved', {
    reads: ['guest_interruptibility_state'],
    holds: (v) => v.field32('guest_interruptibility_state') <= 0x1f,
    says: (v) => `${valueOf(v, 'guest_interruptibility_state')}; bits 31:5 are reserved and must be 0`,
  }),
  check('guest.interruptibility.sti-and-mov-ss', {
    reads: ['guest_interruptibility_state'],
    applies: stiBlocks,
    holds: (v) => !movSsBlocks(v),
    says: (v) => `${valueOf(v, 'guest_interruptibility_state')}; blocking by STI and by MOV SS cannot both be 1`,
  }),
  check('guest.interruptibility.sti-if', {
    reads: ['guest_interruptibility_state', 'guest_rflags'],
    applies: stiBlocks,
    holds: (v) => v.bit('guest_rflags', 9),
    says: (v) => `blocking by STI is 1 but ${valueOf(v, 'guest_rflags')}; IF (bit 9) must be 1, or clear the blocking`,
  }),
  check('guest.interruptibility.external-interrupt', {
    reads: ['guest_interruptibility_state', 'vm_entry_interruption_information'],
    applies: injectsType(interruptionType.externalInterrupt),
    holds: (v) => !stiBlocks(v) && !movSsBlocks(v),
    says: (v) =>
      `an external interrupt is injected but ${valueOf(v, 'guest_interruptibility_state')}; ` +
      'blocking by STI (bit 0) and by MOV SS (bit 1) must be 0',
  }),
  check('guest.interruptibility.nmi-mov-ss', {
    reads: ['guest_interruptibility_state', 'vm_entry_interruption_information'],
    applies: injectsType(interruptionType.nmi),
    holds: (v) => !movSsBlocks(v),
    says: () => 'an NMI is injected but blocking by MOV SS (bit 1 of the interruptibility state) is 1; it must be 0',
  }),
  check('guest.interruptibility.smi-outside-smm', {
    reads: ['guest_interruptibility_state'],
    applies: (v) => !v.inSmm,
    holds: (v) => !v.bit('guest_interruptibility_state', 2),
    says: (v) => `${valueOf(v, 'guest_interruptibility_state')}; blocking by SMI (bit 2) must be 0 outside SMM`,
  }),
  check('guest.interruptibility.smi-entry', {
    reads: ['guest_interruptibility_state', 'vm_entry_controls'],
    applies: (v) => v.entry('entryToSmm'),
    holds: (v) => v.bit('guest_interruptibility_state', 2),
    says: () => `blocking by SMI (bit 2) must be 1 with ${quoted('vm_entry_controls', 'entryToSmm')}`,
  }),
  check('guest.interruptibility.nmi-sti', {
    reads: ['guest_interruptibility_state', 'vm_entry_interruption_information'],
    applies: injectsType(interruptionType.nmi),
    holds: (v) => !stiBlocks(v),
    failure: nmiInjectionBlocked,
    says: () => 'an NMI is injected but blocking by STI (bit 0 of the interruptibility state) is 1; it must be 0',
  }),
  check('guest.interruptibility.virtual-nmi', {
    reads: ['guest_interruptibility_state', 'vm_entry_interruption_information', 'pin_based_controls'],
    applies: (v) => v.pin('virtualNmis') && injectsType(interruptionType.nmi)(v),
    holds: (v) => !v.bit('guest_interruptibility_state', 3),
    says: () =>
      `an NMI is injected with ${quoted('pin_based_controls', 'virtualNmis')} 1 but blocking by NMI (bit 3) is 1; it must be 0`,
  }),
  check('guest.interruptibility.enclave', {
    reads: ['guest_interruptibility_state'],
    applies: (v) => v.bit('guest_interruptibility_state', 4),
    holds: (v) => !movSsBlocks(v) && v.view.capabilities.features.sgx,
    says: (v) =>
      `${valueOf(v, 'guest_interruptibility_state')}: enclave interruption (bit 4) needs SGX and excludes blocking by MOV SS`,
  }),
];

/** Whether a single-step trap must be pending exactly when the guest is being single-stepped. */
const singleStepMatters = (v: VmEntryState) => stiBlocks(v) || movSsBlocks(v) || activityOf(v) === activity.hlt;
const singleStepping = (v: VmEntryState) => v.bit('guest_rflags', 8) && !v.bit('guest_ia32_debugctl', 1);

export const pendingDebugChecks: readonly EntryCheck[] = [
  check('guest.pending-debug.reserved', {
    reads: ['guest_pending_debug_exceptions'],
    holds: (v) => (v.field('guest_pending_debug_exceptions') & ~0x1_500fn) === 0n,
    says: (v) => `${valueOf(v, 'guest_pending_debug_exceptions')}; bits 11:4, 13, 15 and 63:17 must be 0`,
  }),
  check('guest.pending-debug.bs-set', {
    reads: ['guest_pending_debug_exceptions', 'guest_rflags', 'guest_ia32_debugctl'],
    applies: (v) => singleStepMatters(v) && singleStepping(v),
    holds: (v) => v.bit('guest_pending_debug_exceptions', 14),
    says: () =>
      'the guest single-steps (RFLAGS.TF 1, IA32_DEBUGCTL.BTF 0) and is blocked or halted, ' +
      'so BS (bit 14 of the pending debug exceptions) must be 1',
  }),
  check('guest.pending-debug.bs-clear', {
    reads: ['guest_pending_debug_exceptions', 'guest_rflags', 'guest_ia32_debugctl'],
    applies: (v) => singleStepMatters(v) && !singleStepping(v),
    holds: (v) => !v.bit('guest_pending_debug_exceptions', 14),
    says: () =>
      'the guest does not single-step (RFLAGS.TF 0 or IA32_DEBUGCTL.BTF 1) and is blocked or halted, ' +
      'so BS (bit 14 of the pending debug exceptions) must be 0',
  }),
  check('guest.pending-debug.rtm', {
    reads: ['guest_pending_debug_exceptions', 'guest_interruptibility_state'],
    applies: (v) => v.bit('guest_pending_debug_exceptions', 16),
    holds: (v) =>
      (v.field('guest_pending_debug_exceptions') & 0xffff_ffff_fffe_ffffn) === 0x1000n &&
      v.view.capabilities.features.rtm &&
      !movSsBlocks(v),
    says: (v) =>
      `${valueOf(v, 'guest_pending_debug_exceptions')}: RTM (bit 16) needs a processor with RTM, bit 12 alone beside it, ` +
      'and no blocking by MOV SS',
  }),
];

const noLink = 0xffff_ffff_ffff_ffffn;
const hasLink = (v: VmEntryState) => v.field('vmcs_link_pointer') !== noLink;
/** The pointer itself is good, so what it points to can be read. */
const linkIsReadable = (v: VmEntryState) =>
  hasLink(v) && (v.field('vmcs_link_pointer') & 0xfffn) === 0n && v.isPhysical(v.field('vmcs_link_pointer'));
const linkedRevision = (v: VmEntryState) => v.read32(Number(v.field('vmcs_link_pointer')));
const advice = 'without VMCS shadowing it should be 0xffffffffffffffff';

export const linkPointerChecks: readonly EntryCheck[] = [
  linkCheck('guest.link-pointer.alignment', {
    reads: ['vmcs_link_pointer'],
    applies: hasLink,
    holds: (v) => (v.field('vmcs_link_pointer') & 0xfffn) === 0n,
    says: (v) => `${valueOf(v, 'vmcs_link_pointer')}; bits 11:0 must be 0; ${advice}`,
  }),
  linkCheck('guest.link-pointer.width', {
    reads: ['vmcs_link_pointer'],
    applies: hasLink,
    holds: (v) => v.isPhysical(v.field('vmcs_link_pointer')),
    says: (v) => `${valueOf(v, 'vmcs_link_pointer')}; bits 63:${v.view.physicalAddressWidth} must be 0; ${advice}`,
  }),
  linkCheck('guest.link-pointer.revision', {
    reads: ['vmcs_link_pointer'],
    applies: linkIsReadable,
    holds: (v) => linkedRevision(v) % shadowIndicator === v.view.capabilities.revisionIdentifier,
    says: (v) =>
      `${valueOf(v, 'vmcs_link_pointer')}: bits 30:0 there are ${hex(linkedRevision(v) % shadowIndicator)}, not the VMCS ` +
      `revision identifier ${hex(v.view.capabilities.revisionIdentifier)}; ${advice}`,
  }),
  linkCheck('guest.link-pointer.shadow', {
    reads: ['vmcs_link_pointer', 'secondary_processor_based_controls'],
    applies: linkIsReadable,
    holds: (v) => linkedRevision(v) >= shadowIndicator === v.secondary('vmcsShadowing'),
    says: (v) =>
      `${valueOf(v, 'vmcs_link_pointer')}: the shadow-VMCS indicator there (bit 31) must equal ` +
      `${quoted('secondary_processor_based_controls', 'vmcsShadowing')}, which is ${Number(v.secondary('vmcsShadowing'))}`,
  }),
  linkCheck('guest.link-pointer.current', {
    reads: ['vmcs_link_pointer'],
    applies: (v) => hasLink(v) && (!v.inSmm || v.entry('entryToSmm')),
    holds: (v) => v.field('vmcs_link_pointer') !== v.view.vmcsAddress,
    says: (v) => `${valueOf(v, 'vmcs_link_pointer')}, which is the current VMCS; ${advice}`,
  }),
  linkCheck('guest.link-pointer.executive', {
    reads: ['vmcs_link_pointer', 'executive_vmcs_pointer'],
    applies: (v) => hasLink(v) && v.inSmm && !v.entry('entryToSmm'),
    holds: (v) => v.field('vmcs_link_pointer') !== v.field('executive_vmcs_pointer'),
    says: (v) => `${valueOf(v, 'vmcs_link_pointer')}, which is the executive-VMCS pointer; they must differ`,
  }),
];
