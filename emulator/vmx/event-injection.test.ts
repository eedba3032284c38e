/** SDM 3C 27.6 "Event Injection". */
import { describe, expect, it } from 'vitest';
import { code, information, primary, VmxGuest } from './vmx-guest.testing';

describe('event injection', () => {
  it.each([
    ['external interrupt', information('external', 0x40), 0, 0, 0n],
    ['NMI', information('nmi', 2), 0, 0, 0n],
    ['hardware exception', information('exception', 6), 0, 0, 0n],
    ['hardware exception with error code', information('exception', 13, true), 0x123, 0, 0n],
    ['software interrupt', information('software', 0x40), 0, 2, 2n],
    ['privileged software exception', information('privileged', 1), 0, 1, 1n],
    ['software exception', information('softwareException', 3), 0, 1, 1n],
  ])('%s', (_, interruption, errorCode, length, pushed) => {
    const guest = new VmxGuest('90', primary('hltExiting')).set({
      guest_rflags: 0x202, exception_bitmap: 0xffff_ffff,
      vm_entry_interruption_information: interruption, vm_entry_exception_error_code: errorCode, vm_entry_instruction_length: length,
    }); // prettier-ignore
    const handler = guest.handler(interruption & 0xff);
    const { reason, guestRip } = guest.exit();
    // Injected events do not exit themselves (SDM 3C 27.6.1.2), and are gone afterwards.
    expect([reason, guestRip]).toEqual(['hlt', BigInt(handler)]);
    expect(guest.vmcs.read32('vm_entry_interruption_information')).toBe(interruption & 0x7fff_ffff);
    const withError = (interruption & 0x800) !== 0;
    const top = Number(guest.vmcs.read('guest_rsp'));
    expect(guest.read64(top + (withError ? 8 : 0))).toBe(code + pushed);
    if (withError) expect(guest.read64(top)).toBe(BigInt(errorCode));
    expect(guest.vmcs.read32('guest_interruptibility_state')).toBe(interruption === information('nmi', 2) ? 8 : 0);
  });

  it('leaves CR2 to the hypervisor', () => {
    const guest = new VmxGuest('90', primary('hltExiting'));
    guest.handler(14);
    guest.state.cr2 = 0x1234n;
    guest.set({
      vm_entry_interruption_information: information('exception', 14, true),
      vm_entry_exception_error_code: 2,
    });
    guest.exit();
    expect(guest.state.cr2).toBe(0x1234n);
  });

  it('wakes a halted guest', () => {
    const guest = new VmxGuest('90', primary('hltExiting')).set({ guest_activity_state: 1, guest_rflags: 0x202 });
    const handler = guest.handler(0x40);
    guest.set({ vm_entry_interruption_information: information('external', 0x40) });
    expect(guest.exit().guestRip).toBe(BigInt(handler));
    expect(guest.vmcs.read32('guest_activity_state')).toBe(0);
  });

  it('a fault of its delivery may exit, with the event as IDT-vectoring information', () => {
    const guest = new VmxGuest('90').set({
      guest_rflags: 0x202, guest_idtr_limit: 0, exception_bitmap: 1 << 13, vm_entry_interruption_information: information('software', 0x40),
      vm_entry_instruction_length: 2,
    }); // prettier-ignore
    const { event, guestRip } = guest.exit();
    expect([event.interruptionInformation, event.interruptionErrorCode, guestRip]).toEqual([
      information('exception', 13, true),
      0x202,
      code,
    ]);
    expect([guest.vmcs.read32('idt_vectoring_information'), guest.vmcs.read32('vm_exit_instruction_length')]).toEqual([
      information('software', 0x40),
      2,
    ]);
  });
});
