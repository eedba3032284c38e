/** The VM entry: SDM 3C chapter 27 "VM Entries". */
import { activity, blocking } from '../cpu/boundary';
import { deliver } from '../cpu/event-delivery';
import { cr4, efer } from '../cpu/modes';
import type { Processor } from '../cpu/processor';
import { deriveSegmentLimits } from '../cpu/segments';
import { segmentNames } from '../state/layout';
import type { VmEntryView } from './entry-checks';
import { injectedEvent, otherEvent } from './event-injection';
import { exitReason } from './exits';
import { pdpteState, plainGuestState, unmodifiedCr0Bits } from './guest-state';
import { loadMsrArea } from './msr-areas';
import { GuestControls } from './operation';
import type { Vmcs } from './vmcs';
import { failVmEntry } from './vm-exit';
import { wrmsrFaults } from '../cpu/msrs';

/** What the entry checks look at: a VMCS, and the processor as it is now. */
export function entryView(cpu: Processor, vmcs: Vmcs): VmEntryView {
  const { state, memory } = cpu;
  return {
    field: (name) => vmcs.read(name),
    field32: (name) => vmcs.read32(name),
    capabilities: cpu.vmx.capabilities,
    vmcsAddress: BigInt(vmcs.address),
    physicalAddressWidth: cpu.physicalAddressBits,
    linearAddressWidth: 48,
    host: { cr0: state.cr0, cr4: state.cr4, efer: state.efer },
    memory: {
      read32: (address) => (address + 4 <= memory.ramSize ? memory.read32(address) : 0xffff_ffff),
      read64: (address) => (address + 8 <= memory.ramSize ? memory.read64(address) : 0xffff_ffff_ffff_ffffn),
    },
    wrmsrFaults: (index, value) => wrmsrFaults(cpu, index, value),
  };
}

/**
 * Enters the guest of the current VMCS. Returns the VM-instruction error number when the entry ends in VMfail, undefined when control has
 * gone to the guest or, by an entry failure, to the host's exit handler.
 */
export function enterGuest(cpu: Processor, vmcs: Vmcs, instruction: 'vmlaunch' | 'vmresume'): number | undefined {
  const blockedByNmi = cpu.state.interruptibilityState & blocking.byNmi;
  const failing = cpu.vmx.entryChecks.firstFailing(entryView(cpu, vmcs), vmcs);
  const guest = new GuestControls(vmcs);
  if (failing !== undefined) {
    const { failure } = failing;
    const instructionError = failure.kind === 'vmfail' ? failure.instructionError : 0;
    cpu.report({
      kind: 'entry-failed',
      count: cpu.count,
      vmcs: vmcs.address,
      instructionError,
      check: failing.check.id,
      says: failing.says,
    });
    if (failure.kind === 'vmfail') return failure.instructionError;
    failVmEntry(cpu, guest, failure.exitReason, failure.qualification, blockedByNmi);
    return undefined;
  }
  const { vmx } = cpu;
  const { rip: hostRip, rsp: hostRsp } = cpu.state;
  loadGuestState(cpu, guest);
  const refused = loadMsrArea(cpu, vmcs, 'vm_entry_msr_load');
  if (refused !== undefined) {
    const { id, says, number } = refused;
    cpu.report({ kind: 'entry-failed', count: cpu.count, vmcs: vmcs.address, instructionError: 0, check: id, says });
    failVmEntry(cpu, guest, exitReason.entry_failure_msr_loading, number, blockedByNmi);
    return undefined;
  }
  if (instruction === 'vmlaunch') vmcs.launchState = 'launched';
  vmx.guest = guest;
  cpu.state.vmxOperation = 2;
  // Without VPIDs a VM entry invalidates what was cached for VPID 0 (SDM 3C 29.4.3.1).
  cpu.worldChanged(guest.vpid, guest.eptPointer);
  cpu.modeChanged();
  const guestRip = vmcs.read('guest_rip');
  cpu.jumpTo(guestRip);
  startPreemptionTimer(cpu, guest);
  cpu.report({ kind: 'vm-entry', count: cpu.count, vmcs: vmcs.address, instruction, guestRip, hostRip, hostRsp });
  inject(cpu, guest);
  return undefined;
}

/** SDM 3C 27.3.2 "Loading Guest State". */
function loadGuestState(cpu: Processor, guest: GuestControls): void {
  const { state } = cpu;
  const { vmcs } = guest;
  state.cr0 = (state.cr0 & unmodifiedCr0Bits) | (vmcs.read('guest_cr0') & ~unmodifiedCr0Bits) | 0x10n;
  state.cr4 = vmcs.read('guest_cr4');
  plainGuestState.load(state, vmcs);
  for (const name of segmentNames) deriveSegmentLimits(state, name);
  if (guest.hasEntry('loadDebugControls')) {
    state.dr7 = (vmcs.read('guest_dr7') & ~0xd800n) | 0x400n;
    state.debugctl = vmcs.read('guest_ia32_debugctl');
  }
  const long = guest.hasEntry('ia32eModeGuest');
  if (guest.hasEntry('loadIa32Efer')) {
    state.efer = vmcs.read('guest_ia32_efer');
  } else {
    // LMA follows the control; LME too while paging is on (SDM 3C 27.3.2.1).
    const lma = BigInt(efer.LMA);
    const lme = BigInt(efer.LME);
    state.efer = long ? state.efer | lma | lme : state.efer & ~lma & ((state.cr0Low & 0x8000_0000) !== 0 ? ~lme : ~0n);
  }
  if (guest.hasEntry('loadIa32Pat')) state.pat = vmcs.read('guest_ia32_pat');
  cpu.flags = vmcs.read32('guest_rflags');
  if ((state.cr0Low & 0x8000_0000) !== 0 && (state.cr4Low & cr4.PAE) !== 0 && !long) {
    // With EPT the PDPTEs come from the VMCS; without, the checks have read them from memory (SDM 3C 27.3.2.4).
    if (guest.eptPointer !== undefined) pdpteState.load(state, vmcs);
    else cpu.loadPdptes();
  }
}

/** SDM 3C 27.7.4 "VMX-Preemption Timer". */
function startPreemptionTimer(cpu: Processor, guest: GuestControls): void {
  const { vmx } = cpu;
  vmx.monitorTrapPending = false;
  vmx.preemptionDeadline = Infinity;
  if (!guest.hasPin('activateVmxPreemptionTimer')) return;
  const ticks = 2 ** vmx.capabilities.features.preemptionTimerShift;
  const now = cpu.clock.now();
  // The timer counts down when the TSC bit changes, so the first tick may be short.
  vmx.preemptionDeadline = (Math.floor(now / ticks) + guest.vmcs.read32('vmx_preemption_timer_value')) * ticks;
}

/** SDM 3C 27.6 "Event Injection". */
function inject(cpu: Processor, guest: GuestControls): void {
  const { vmcs } = guest;
  const information = vmcs.read32('vm_entry_interruption_information');
  const { state } = cpu;
  if (information >>> 31 === 0) {
    // SDM 3C 27.7.3 "Delivery of Pending Debug Exceptions after VM Entry".
    if (state.activityState > activity.hlt) state.pendingDebugExceptions = 0n;
    return;
  }
  const type = (information >>> 8) & 7;
  if (type === otherEvent) {
    cpu.vmx.monitorTrapPending = true;
    return;
  }
  const event = injectedEvent(
    information,
    vmcs.read32('vm_entry_exception_error_code'),
    vmcs.read32('vm_entry_instruction_length'),
  );
  if (event === undefined) return;
  if (event.kind === 'nmi') state.interruptibilityState |= blocking.byNmi;
  const bySoftware = event.kind === 'softwareInterrupt' || event.kind === 'softwareException';
  if (!bySoftware || (state.interruptibilityState & blocking.byMovSs) === 0) state.pendingDebugExceptions = 0n;
  // CR2 is not changed by an injected page fault; the hypervisor sets it (SDM 3C 27.6.1.1).
  deliver(cpu, event, undefined, true);
}
