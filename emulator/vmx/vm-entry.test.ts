/** VM entries: SDM 3C chapter 27. What is checked before has tests of its own (entry-checks.test.ts). */
import { describe, expect, it } from 'vitest';
import { code, interrupt, pin, place, primary, VmxGuest } from './vmx-guest.testing';

describe('entry failures', () => {
  it('VMfail 7 and 8 leave the hypervisor where it was', () => {
    const controls = new VmxGuest('90').set({ pin_based_controls: 0 }).enter();
    expect([controls.failure, controls.state.rip]).toEqual([7, BigInt(place.vmlaunch + 3)]);
    const host = new VmxGuest('90').set({ host_cr3: -1n }).enter();
    expect([host.failure, host.cpu.vmx.inGuest, host.vmcs.launchState]).toEqual([8, false, 'clear']);
    expect(host.events.find(({ kind }) => kind === 'entry-failed')).toMatchObject({ instructionError: 8 });
  });

  it('invalid guest state exits with reason 33 to the exit handler, the VMCS not launched', () => {
    const guest = new VmxGuest('90').set({ guest_rflags: 0, exit_qualification: 0x55 });
    const seen = guest.exit();
    expect(seen).toMatchObject({ reason: 'entry_failure_guest_state', entryFailure: true, qualification: 0n });
    expect(guest.vmcs.read32('vm_exit_reason')).toBe(0x8000_0021);
    expect([guest.state.rip, guest.vmcs.launchState, guest.cpu.vmx.inGuest]).toEqual([
      BigInt(place.exitHandler),
      'clear',
      false,
    ]);
  });

  it('the VMCS link pointer is qualification 4', () => {
    expect(new VmxGuest('90').set({ vmcs_link_pointer: 1n }).exit()).toMatchObject({
      reason: 'entry_failure_guest_state',
      qualification: 4n,
    });
  });

  it('MSR loading exits with reason 34 and the number of the entry', () => {
    const guest = new VmxGuest('90')
      .msrEntry('vm_entry_msr_load', 1, 0xc000_0081, 7n)
      .msrEntry('vm_entry_msr_load', 2, 0xc000_0100);
    expect(guest.exit()).toMatchObject({ reason: 'entry_failure_msr_loading', entryFailure: true, qualification: 2n });
    expect(guest.state.star).toBe(7n); // those before it have been loaded
    expect(guest.events.find(({ kind }) => kind === 'entry-failed')).toMatchObject({ check: 'msr-load.segment-base' });
    expect(guest.vmcs.launchState).toBe('clear');
  });

  it('blocking by NMI is what it was before the entry (SDM 3C 27.8)', () => {
    const guest = new VmxGuest('90')
      .msrEntry('vm_entry_msr_load', 1, 0x1234_5678)
      .set({ guest_interruptibility_state: 0 });
    guest.state.interruptibilityState = 8;
    guest.exit();
    expect(guest.state.interruptibilityState).toBe(8);
  });

  it('after a failure the same VMCS enters once it is mended', () => {
    const guest = new VmxGuest('0f a2').set({ guest_rflags: 0 });
    guest.exit();
    expect(guest.set({ guest_rflags: 2 }).exit().reason).toBe('cpuid');
  });
});

describe('MSR areas', () => {
  it('are loaded and stored in order', () => {
    const guest = new VmxGuest('0f 32 f4', primary('useMsrBitmaps'), primary('hltExiting')); // rdmsr
    guest.msrEntry('vm_entry_msr_load', 1, 0xc000_0082, 0x111n).msrEntry('vm_entry_msr_load', 2, 0xc000_0082, 0x222n);
    guest.msrEntry('vm_exit_msr_store', 1, 0xc000_0082).msrEntry('vm_exit_msr_load', 1, 0xc000_0082, 0x333n);
    guest.state.rcx = 0xc000_0082n;
    expect(guest.exit().reason).toBe('hlt');
    expect([guest.state.rax, guest.state.lstar]).toEqual([0x222n, 0x333n]);
    expect(guest.read64(place.msrAreas.vm_exit_msr_store + 8)).toBe(0x222n);
  });

  it.each([
    ['vm_exit_msr_store', 1, 0x1234_5678, 0n, 'RDMSR'],
    ['vm_exit_msr_store', 1, 0x0000_0830, 0n, 'x2APIC'],
    ['vm_exit_msr_load', 4, 0xc000_0101, 0n, 'IA32_GS_BASE'],
    ['vm_exit_msr_load', 4, 0xc000_0080, 0xffffn, 'WRMSR'],
  ] as const)('that VM exits cannot process abort: %s', (area, indicator, index, value, words) => {
    const guest = new VmxGuest('0f a2').msrEntry(area, 1, index, value);
    expect(guest.exitWithin(10)).toBeUndefined();
    expect(guest.machine.ended).toMatchObject({ kind: 'error', error: { number: 1202 } });
    expect((guest.machine.ended as { error: Error }).error.message).toContain(words);
    expect(guest.vmcs.abortIndicator).toBe(indicator);
  });

  it('are looked at for no more than 512 entries', () => {
    const guest = new VmxGuest('0f a2').msrEntry('vm_exit_msr_store', 1, 0xc000_0082);
    for (let number = 2; number <= 512; number++) guest.msrEntry('vm_exit_msr_store', number, 0xc000_0082);
    guest.set({ vm_exit_msr_store_count: 0x7fff_ffff });
    expect(guest.exit().reason).toBe('cpuid');
  });
});

describe('guest modes', () => {
  it('an unrestricted guest runs in real-address mode, and its faults go through the IVT', () => {
    const guest = new VmxGuest('', primary('hltExiting')).enterRealMode('b8 34 12 cd 21'); // mov ax, 0x1234; int 0x21
    guest.cpu.memory.write32(0x84, 0x0070_0000); // 0070:0000
    guest.place(0x700, 'f4');
    const { reason, guestRip } = guest.exit();
    expect([reason, guestRip, guest.vmcs.read32('guest_cs_selector')]).toEqual(['hlt', 0n, 0x70]);
    expect([guest.state.rax & 0xffffn, guest.cpu.memory.read16(0x5ffa)]).toEqual([0x1234n, 0x7005]);
    expect([guest.vmcs.read('guest_cr0'), guest.cpu.mode]).toEqual([0x30n, '64-bit']);
  });

  it('an unrestricted guest goes to protected mode by MOV CR0', () => {
    const guest = new VmxGuest('', primary('hltExiting')).enterRealMode('0f 20 c0 0c 01 0f 22 c0 f4'); // mov eax, cr0; or al, 1; mov cr0, eax
    expect(guest.exit().reason).toBe('hlt');
    expect(guest.vmcs.read('guest_cr0') & 1n).toBe(1n);
    expect(guest.events.some((event) => event.kind === 'fault')).toBe(false);
  });

  it('a guest with PAE paging takes its PDPTEs from the VMCS under EPT', () => {
    const guest = new VmxGuest('8b 03 f4', primary('hltExiting')).withEpt().without('vm_entry_controls.ia32eModeGuest');
    guest.set({
      guest_cs_access_rights: 0xc09b,
      guest_cr3: 0x5000_0000n,
      guest_pdpte0: 0x3001n,
      guest_pdpte1: 0x22_0001n,
    });
    // Its second GiB is at guest-physical 0x400000.
    guest.write64(0x22_0000, BigInt(place.guestData) | 0x83n).place(place.guestData, '11 22 33 44');
    guest.state.rbx = 0x4000_0000n;
    expect(guest.exit().reason).toBe('hlt');
    expect([guest.state.rax, guest.vmcs.read('guest_pdpte1')]).toEqual([0x4433_2211n, 0x22_0001n]);
  });

  it('a halted guest stays halted until something wakes it', () => {
    const guest = new VmxGuest('90', pin('activateVmxPreemptionTimer')).set({
      guest_activity_state: 1,
      vmx_preemption_timer_value: 100,
    });
    const { reason, guestRip, event } = guest.exit();
    expect([reason, guestRip, event.count]).toEqual(['preemption_timer', code, 1]);
  });

  it('HLT of a guest without the control is part of it', () => {
    const guest = new VmxGuest('f4', pin('externalInterruptExiting'));
    expect(guest.exitWithin(10)).toBeUndefined();
    interrupt(guest, 0x41);
    expect(guest.exit()).toMatchObject({ reason: 'external_interrupt', guestRip: code + 1n });
    expect(guest.vmcs.read32('guest_activity_state')).toBe(1);
  });
});
