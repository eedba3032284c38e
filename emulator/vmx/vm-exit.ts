/** The VM exit: SDM 3C chapter 28 "VM Exits". */
import { blocking } from '../cpu/boundary';
import { ProcessorException } from '../cpu/exception';
import { rflags } from '../engine/flags';
import type { VectoredEvent } from '../cpu/interrupt-delivery';
import { accessRights, cr4, efer } from '../cpu/modes';
import type { Processor } from '../cpu/processor';
import { setLimits, setSegment } from '../cpu/segments';
import type { CpuState } from '../state/cpu-state';
import { segmentAddresses } from '../state/layout';
import { RingsideError } from '../errors';
import { controlFields } from './controls';
import { interruptionInformation } from './event-injection';
import { entryFailureFlag } from './exits';
import { pdpteState, plainGuestState, plainHostState, savedGuestState, unmodifiedCr0Bits } from './guest-state';
import { loadMsrArea, storeMsrArea } from './msr-areas';
import type { GuestControls } from './operation';
import type { Vmcs } from './vmcs';
import type { VmExitRequest } from './vm-exit-request';

export interface ExitContext {
  /** The event whose delivery was interrupted: IDT-vectoring information (SDM 3C 28.2.4). */
  readonly vectoring: VectoredEvent | undefined;
  /** RFLAGS.RF as it is saved: 1 as a fault would push it, 0 for an instruction that exits, else what it was (SDM 3C 28.3.3). */
  readonly resumeFlag: 'set' | 'cleared' | 'kept';
  /** The exit is due to an NMI: further ones are blocked (SDM 3C 28.5.5). */
  readonly blocksNmis?: boolean;
  readonly interruptionInformation?: number;
  readonly interruptionErrorCode?: number;
}

/** Leaves the guest: records why, saves its state, loads the host's, and reports the event. RIP of the state is the guest's. */
export function performVmExit(cpu: Processor, request: VmExitRequest, context: ExitContext): void {
  const guest = cpu.vmx.guest as GuestControls;
  const { vmcs } = guest;
  const { rip: guestRip, interruptibilityState } = cpu.state;
  recordExit(vmcs, request, context);
  // The valid bit of the VM-entry interruption information is cleared (SDM 3C 28.2 "Recording VM-Exit Information").
  vmcs.write('vm_entry_interruption_information', vmcs.read32('vm_entry_interruption_information') & 0x7fff_ffff);
  saveGuestState(cpu, guest, context);
  const refused = storeMsrArea(cpu, vmcs);
  if (refused !== undefined) abort(vmcs, 1, refused.says);
  // With virtual NMIs the guest's blocking was not of NMIs themselves.
  const blocked = guest.hasPin('virtualNmis') ? 0 : interruptibilityState & blocking.byNmi;
  leaveGuest(cpu, guest, context.blocksNmis ? blocking.byNmi : blocked);
  reportExit(cpu, request.reason, guestRip, vmcs);
}

/**
 * A VM entry that failed after the checks on controls and host state: like an exit, but guest state and the MSR-store area are not written
 * (SDM 3C 27.8 "VM-Entry Failures During or After Loading Guest State"). `blockedByNmi` is the blocking from before the entry.
 */
export function failVmEntry(
  cpu: Processor,
  guest: GuestControls,
  reason: number,
  qualification: number,
  blockedByNmi: number,
): void {
  const { vmcs } = guest;
  vmcs.write('vm_exit_reason', (reason | entryFailureFlag) >>> 0);
  vmcs.write('exit_qualification', qualification);
  const guestRip = vmcs.read('guest_rip');
  leaveGuest(cpu, guest, blockedByNmi);
  reportExit(cpu, (reason | entryFailureFlag) >>> 0, guestRip, vmcs);
}

/** SDM 3C 28.2 "Recording VM-Exit Information and Updating VM-entry Control Fields". */
function recordExit(vmcs: Vmcs, request: VmExitRequest, context: ExitContext): void {
  const { details } = request;
  vmcs.write('vm_exit_reason', request.reason);
  vmcs.write('exit_qualification', request.qualification);
  if (details.guestLinearAddress !== undefined) vmcs.write('guest_linear_address', details.guestLinearAddress);
  if (details.guestPhysicalAddress !== undefined)
    vmcs.write('guest_physical_address', BigInt(details.guestPhysicalAddress));
  vmcs.write('vm_exit_interruption_information', context.interruptionInformation ?? 0);
  vmcs.write('vm_exit_interruption_error_code', context.interruptionErrorCode ?? 0);
  const { vectoring } = context;
  vmcs.write('idt_vectoring_information', vectoring === undefined ? 0 : interruptionInformation(vectoring));
  vmcs.write('idt_vectoring_error_code', vectoring?.errorCode ?? 0);
  // Also defined for exits during the delivery of a software event (SDM 3C 28.2.5).
  const length = details.instructionLength ?? vectoring?.instructionLength ?? 0;
  vmcs.write('vm_exit_instruction_length', length);
  vmcs.write('vm_exit_instruction_information', details.instructionInformation ?? 0);
}

/** SDM 3C 28.3 "Saving Guest State". */
function saveGuestState(cpu: Processor, guest: GuestControls, context: ExitContext): void {
  const { state } = cpu;
  const { vmcs } = guest;
  plainGuestState.save(state, vmcs);
  savedGuestState.save(state, vmcs);
  vmcs.write('guest_rflags', savedFlags(cpu.flags, context.resumeFlag));
  if (guest.hasExit('saveDebugControls')) {
    vmcs.write('guest_dr7', state.dr7);
    vmcs.write('guest_ia32_debugctl', state.debugctl);
  }
  if (guest.hasExit('saveIa32Pat')) vmcs.write('guest_ia32_pat', state.pat);
  if (guest.hasExit('saveIa32Efer')) vmcs.write('guest_ia32_efer', state.efer);
  if (guest.hasExit('saveVmxPreemptionTimerValue')) {
    const left = Math.max(0, cpu.vmx.preemptionDeadline - cpu.clock.now());
    const shift = cpu.vmx.capabilities.features.preemptionTimerShift;
    vmcs.write('vmx_preemption_timer_value', left === Infinity ? 0 : Math.ceil(left / 2 ** shift));
  }
  if (guest.eptPointer !== undefined && (state.cr4Low & cr4.PAE) !== 0 && (state.eferLow & efer.LMA) === 0) {
    pdpteState.save(state, vmcs);
  }
  // "IA-32e mode guest" follows EFER.LMA on processors with unrestricted guest (SDM 3C 28.2).
  const ia32eModeGuest = 1 << controlFields.vm_entry_controls.controls.ia32eModeGuest.bit;
  const entry = vmcs.read32('vm_entry_controls');
  vmcs.write('vm_entry_controls', state.eferLow & efer.LMA ? entry | ia32eModeGuest : entry & ~ia32eModeGuest);
}

function savedFlags(flags: number, resumeFlag: ExitContext['resumeFlag']): number {
  if (resumeFlag === 'kept') return flags;
  return resumeFlag === 'set' ? flags | rflags.RF : flags & ~rflags.RF;
}

/** SDM 3C 28.5 "Loading Host State", 28.6 "Loading MSRs". `blockedByNmi` becomes the interruptibility state. */
function leaveGuest(cpu: Processor, guest: GuestControls, blockedByNmi: number): void {
  const { state } = cpu;
  const { vmcs } = guest;
  const long = guest.hasExit('hostAddressSpaceSize');
  cpu.vmx.guest = undefined;
  cpu.vmx.preemptionDeadline = Infinity;
  cpu.vmx.monitorTrapPending = false;
  state.vmxOperation = 1;
  state.cr0 = (state.cr0 & unmodifiedCr0Bits) | (vmcs.read('host_cr0') & ~unmodifiedCr0Bits);
  plainHostState.load(state, vmcs);
  let hostCr4 = vmcs.read('host_cr4');
  if (long) hostCr4 |= BigInt(cr4.PAE);
  else hostCr4 &= ~BigInt(cr4.PCIDE);
  state.cr4 = hostCr4;
  state.dr7 = 0x400n;
  state.debugctl = 0n;
  const longBits = BigInt(efer.LMA | efer.LME);
  state.efer = guest.hasExit('loadIa32Efer')
    ? vmcs.read('host_ia32_efer')
    : long
      ? state.efer | longBits
      : state.efer & ~longBits;
  if (guest.hasExit('loadIa32Pat')) state.pat = vmcs.read('host_ia32_pat');
  loadHostSegments(state, long);
  cpu.flags = 2;
  state.activityState = 0;
  state.interruptibilityState = blockedByNmi; // SDM 3C 28.5.5
  state.pendingDebugExceptions = 0n;
  cpu.worldChanged(guest.vpid, guest.eptPointer);
  cpu.modeChanged();
  cpu.jumpTo(vmcs.read('host_rip'));
  if (!long && (state.cr4Low & cr4.PAE) !== 0) loadHostPdptes(cpu, vmcs);
  const refused = loadMsrArea(cpu, vmcs, 'vm_exit_msr_load');
  if (refused !== undefined) abort(vmcs, 4, refused.says);
}

const flatSegments = ['es', 'cs', 'ss', 'ds'] as const;
const dataSegments = ['es', 'ss', 'ds', 'fs', 'gs'] as const;

/** SDM 3C 28.5.2 "Loading Host Segment and Descriptor-Table Registers". */
function loadHostSegments(state: CpuState, long: boolean): void {
  const data = accessRights.P | accessRights.S | accessRights.DB | accessRights.G | 3;
  const code = accessRights.P | accessRights.S | accessRights.G | 11 | (long ? accessRights.L : accessRights.DB);
  // Selectors, and the bases of FS, GS and TR, have been loaded from their fields.
  const { view } = state;
  for (const name of flatSegments) view.setBigUint64(segmentAddresses[name].base, 0n, true);
  setLimits(state, 'cs', 0xffff_ffff, code);
  for (const name of dataSegments) {
    // A null selector leaves the register unusable; SS keeps DPL 0 either way.
    const isNull = view.getUint16(segmentAddresses[name].selector, true) === 0;
    setLimits(state, name, 0xffff_ffff, isNull ? data | accessRights.unusable : data);
  }
  setLimits(state, 'tr', 0x67, accessRights.P | 11);
  setSegment(state, 'ldtr', { selector: 0, base: 0n, limit: 0, accessRights: accessRights.unusable });
  state.gdtrLimit = 0xffff;
  state.idtrLimit = 0xffff;
}

/** SDM 3C 28.5.4 "Checking and Loading Host Page-Directory-Pointer-Table Entries". */
function loadHostPdptes(cpu: Processor, vmcs: Vmcs): void {
  try {
    cpu.loadPdptes();
  } catch (thrown) {
    if (!(thrown instanceof ProcessorException)) throw thrown;
    abort(
      vmcs,
      2,
      `a page-directory-pointer-table entry at host CR3 0x${cpu.state.cr3.toString(16)} has reserved bits set`,
    );
  }
}

/** SDM 3C 28.7 "VMX Aborts": the processor shuts down; the hypervisor's author wants to know why. */
function abort(vmcs: Vmcs, indicator: number, why: string): never {
  vmcs.abortIndicator = indicator;
  throw new RingsideError(
    1202,
    `VMX abort ${indicator} with the VMCS at 0x${vmcs.address.toString(16)}: ${why}.`,
    'Mend it: an MSR must exist and take the value, and reserved bits must be 0 (SDM 3C 28.4, 28.5.4, 28.6).',
  );
}

function reportExit(cpu: Processor, reason: number, guestRip: bigint, vmcs: Vmcs): void {
  cpu.report({
    kind: 'vm-exit',
    count: cpu.count,
    vmcs: vmcs.address,
    reason,
    qualification: vmcs.read('exit_qualification'),
    guestRip,
    guestLinearAddress: vmcs.read('guest_linear_address'),
    guestPhysicalAddress: vmcs.read('guest_physical_address'),
    instructionLength: vmcs.read32('vm_exit_instruction_length'),
    instructionInformation: vmcs.read32('vm_exit_instruction_information'),
    interruptionInformation: vmcs.read32('vm_exit_interruption_information'),
    interruptionErrorCode: vmcs.read32('vm_exit_interruption_error_code'),
  });
}
