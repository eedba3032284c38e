/** The VMX-preemption timer and the monitor trap flag: SDM 3C 26.5. */
import { describe, expect, it } from 'vitest';
import { code, information, pin, primary, VmxGuest } from './vmx-guest.testing';

describe('the VMX-preemption timer', () => {
  it('exits before the first instruction when it is 0', () => {
    const guest = new VmxGuest('90', pin('activateVmxPreemptionTimer'));
    expect(guest.exit()).toMatchObject({ reason: 'preemption_timer', guestRip: code });
  });

  it('counts in units of 32 instructions, exactly', () => {
    const guest = new VmxGuest('48 ff c0 eb fb', pin('activateVmxPreemptionTimer')).set({
      vmx_preemption_timer_value: 10,
    });
    const entered = guest.enter().machine.instructionCount;
    const { event } = guest.exit(10_000);
    expect(event.count).toBe((Math.floor(entered / 32) + 10) * 32);
    expect(guest.state.rax).toBe(BigInt(Math.ceil((event.count - entered) / 2)));
  });

  it('is saved when asked for', () => {
    const guest = new VmxGuest(
      `${'90 '.repeat(100)} 0f a2`,
      pin('activateVmxPreemptionTimer'),
      'vm_exit_controls.saveVmxPreemptionTimerValue',
    );
    guest.set({ vmx_preemption_timer_value: 50 });
    expect(guest.exit(200).reason).toBe('cpuid');
    // 101 or so instructions are 3 units; the exiting CPUID counts too.
    expect(guest.vmcs.read32('vmx_preemption_timer_value')).toBe(50 - 3);
  });

  it('wakes from HLT and from shutdown', () => {
    for (const state of [1, 2]) {
      const guest = new VmxGuest('90', pin('activateVmxPreemptionTimer')).set({
        vmx_preemption_timer_value: 1000,
        guest_activity_state: state,
      });
      expect(guest.exit().reason).toBe('preemption_timer');
      expect(guest.vmcs.read32('guest_activity_state')).toBe(state);
    }
  });

  it('comes after a debug trap', () => {
    const guest = new VmxGuest('90', pin('activateVmxPreemptionTimer')).set({
      exception_bitmap: 2, guest_pending_debug_exceptions: 0x1001,
    }); // prettier-ignore
    expect(guest.exit()).toMatchObject({ reason: 'exception_or_nmi', qualification: 1n });
  });
});

describe('the monitor trap flag', () => {
  it('exits after each instruction', () => {
    const guest = new VmxGuest('90 48 ff c0 eb 00 90', primary('monitorTrapFlag'));
    expect([1, 2, 3].map(() => guest.exit())).toMatchObject([
      { reason: 'monitor_trap_flag', guestRip: code + 1n },
      { reason: 'monitor_trap_flag', guestRip: code + 4n },
      { reason: 'monitor_trap_flag', guestRip: code + 6n },
    ]);
    expect(guest.state.rax).toBe(1n);
  });

  it('exits at the first instruction of the handler of a fault', () => {
    const guest = new VmxGuest('0f 0b', primary('monitorTrapFlag'));
    const handler = guest.handler(6);
    expect(guest.exit()).toMatchObject({ reason: 'monitor_trap_flag', guestRip: BigInt(handler) });
  });

  it('exits after an injected event, before any instruction', () => {
    const guest = new VmxGuest('90', primary('monitorTrapFlag'));
    const handler = guest.handler(0x40);
    guest.set({ guest_rflags: 0x202, vm_entry_interruption_information: information('external', 0x40) });
    expect(guest.exit()).toMatchObject({ reason: 'monitor_trap_flag', guestRip: BigInt(handler) });
  });

  it('can be injected without the control', () => {
    const guest = new VmxGuest('90').set({ vm_entry_interruption_information: 0x8000_0700 });
    expect(guest.exit()).toMatchObject({ reason: 'monitor_trap_flag', guestRip: code });
  });

  it('does not exit because of an instruction of the hypervisor', () => {
    const guest = new VmxGuest('90', primary('monitorTrapFlag'));
    guest.state.interruptibilityState = 1; // VMLAUNCH in the shadow of STI
    expect(guest.exit().guestRip).toBe(code + 1n);
  });
});
