/** What VM exits save and load: SDM 3C chapter 28. */
import { describe, expect, it } from 'vitest';
import { rflags } from '../engine/flags';
import { code, place, primary, secondary, VmxGuest } from './vmx-guest.testing';

describe('state', () => {
  it('is saved exactly as the guest left it, and comes back', () => {
    const guest = new VmxGuest(
      '0f a2 0f a2',
      'vm_exit_controls.saveDebugControls',
      'vm_exit_controls.saveIa32Efer',
      'vm_exit_controls.saveIa32Pat',
    );
    guest.with(
      'vm_entry_controls.loadIa32Efer',
      'vm_entry_controls.loadIa32Pat',
      'vm_entry_controls.loadDebugControls',
    );
    guest.set({
      guest_dr7: 0x401, guest_ia32_debugctl: 1, guest_ia32_sysenter_cs: 8, guest_ia32_sysenter_esp: 0x1234n, guest_ia32_sysenter_eip: 0x5678n,
      guest_gdtr_base: 0x9000, guest_gdtr_limit: 0x123, guest_ia32_pat: 0x0606_0606_0606_0606n, guest_fs_base: 0xffff_8000_0000_0000n,
      guest_ldtr_selector: 0x40, guest_ldtr_base: 0xa000, guest_ldtr_limit: 0xff, guest_ldtr_access_rights: 0x82, guest_rflags: 0xad7,
    }); // prettier-ignore
    const fields = [
      'guest_cr0', 'guest_cr3', 'guest_cr4', 'guest_dr7', 'guest_ia32_debugctl', 'guest_rsp', 'guest_rip', 'guest_rflags', 'guest_ia32_sysenter_cs',
      'guest_ia32_sysenter_esp', 'guest_ia32_sysenter_eip', 'guest_gdtr_base', 'guest_gdtr_limit', 'guest_idtr_base', 'guest_idtr_limit', 'guest_ia32_pat',
      'guest_ia32_efer', 'guest_activity_state', 'guest_interruptibility_state', 'guest_pending_debug_exceptions', 'guest_cs_access_rights',
      'guest_ss_access_rights', 'guest_ds_access_rights', 'guest_fs_base', 'guest_ldtr_selector', 'guest_ldtr_base', 'guest_ldtr_limit',
      'guest_ldtr_access_rights', 'guest_tr_selector', 'guest_tr_base', 'guest_tr_limit', 'guest_tr_access_rights',
    ] as const; // prettier-ignore
    const before = fields.map((name) => [name, guest.vmcs.read(name)]);
    for (let round = 0; round < 3; round++) {
      expect(guest.exit().reason).toBe('cpuid');
      expect(fields.map((name) => [name, guest.vmcs.read(name)])).toEqual(before);
    }
  });

  it('of the hypervisor is what the host-state area says', () => {
    const guest = new VmxGuest('0f a2').set({
      host_fs_base: 0x1111n,
      host_gs_base: 0x2222n,
      host_ia32_sysenter_cs: 0x33,
      host_idtr_base: 0x4444n,
    });
    guest.state.dr7 = 0x401n;
    guest.exit();
    const { state } = guest;
    expect([state.fsBase, state.gsBase, state.sysenterCs, state.idtrBase, state.idtrLimit]).toEqual([
      0x1111n,
      0x2222n,
      0x33n,
      0x4444n,
      0xffff,
    ]);
    expect([
      state.trLimit,
      state.trAccessRights,
      state.ldtrAccessRights & 0x1_0000,
      state.dr7,
      guest.cpu.flags,
    ]).toEqual([0x67, 0x8b, 0x1_0000, 0x400n, 2]);
    // The data segments were null selectors, so they are unusable; CS is 64-bit code.
    expect([state.dsAccessRights >>> 16, state.csAccessRights]).toEqual([1, 0xa09b]);
  });

  it('a guest that writes its own code sees it after the next entry', () => {
    const guest = new VmxGuest('0f a2 90');
    guest.exit();
    guest.place(place.guestCode, '0f 31 90');
    guest.with(primary('rdtscExiting'));
    expect(guest.exit().reason).toBe('rdtsc');
  });

  it('VM exits clear the valid bit of the entry interruption information only', () => {
    const guest = new VmxGuest('0f a2').set({ vm_entry_interruption_information: 0x0000_0b0e });
    guest.exit();
    expect(guest.vmcs.read32('vm_entry_interruption_information')).toBe(0xb0e);
  });

  it('RF is saved as 0 when an instruction exits', () => {
    const guest = new VmxGuest('0f a2').set({ guest_rflags: 2 | rflags.RF });
    guest.exit();
    expect(guest.vmcs.read32('guest_rflags')).toBe(2);
  });

  it('a single step of the guest ends in its own debug exception, not at an exit', () => {
    const guest = new VmxGuest('90 0f a2', primary('hltExiting')).set({ guest_rflags: 0x102 });
    const handler = guest.handler(1);
    expect(guest.exit()).toMatchObject({ reason: 'hlt', guestRip: BigInt(handler) });
    expect(guest.read64(Number(guest.vmcs.read('guest_rsp')))).toBe(code + 1n);
  });

  it('the unrestricted-guest and EPT controls are those the guest runs with', () => {
    const guest = new VmxGuest('0f a2').withEpt().with(secondary('unrestrictedGuest'));
    expect(guest.exit().reason).toBe('cpuid');
  });
});

describe('the TPR shadow', () => {
  it('takes MOV to CR8, and exits after it when the threshold is passed', () => {
    const guest = new VmxGuest('44 0f 22 c1 90', primary('useTprShadow')).set({ tpr_threshold: 5 }); // mov cr8, rcx
    guest.cpu.memory.write32(place.virtualApic + 0x80, 0x70);
    guest.state.rcx = 3n;
    const before = guest.machine.instructionCount;
    expect(guest.exit()).toMatchObject({ reason: 'tpr_below_threshold', guestRip: code + 4n });
    expect([guest.cpu.memory.read32(place.virtualApic + 0x80), guest.cpu.interrupts.taskPriorityClass]).toEqual([
      0x30, 0,
    ]);
    expect(guest.machine.instructionCount - before).toBe(2);
  });
});

describe('the time-stamp counter', () => {
  it('is offset in the guest', () => {
    const guest = new VmxGuest('0f 31 f4', primary('useTscOffsetting'), primary('hltExiting')).set({
      tsc_offset: 0x5_0000_0000n,
    });
    guest.exit();
    expect(guest.state.rdx).toBe(5n);
  });
});
