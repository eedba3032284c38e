/** VM exits for events: SDM 3C 26.2 "Other Causes of VM Exits". */
import { describe, expect, it } from 'vitest';
import { code, information, interrupt, pin, primary, VmxGuest } from './vmx-guest.testing';

function nmi(guest: VmxGuest): void {
  guest.machine.board.localApic.writeMmio(0x310, 4, 0);
  guest.machine.board.localApic.writeMmio(0x300, 4, 0x400);
}
const pendingNmi = (guest: VmxGuest) => guest.cpu.interrupts.nmiPending;

describe('exceptions', () => {
  it.each([
    ['#UD', '0f 0b', 6, information('exception', 6), 0, 0, 0x1_0002],
    ['#DE', 'f7 f1', 0, information('exception', 0), 0, 0, 0x1_0002],
    ['#GP', '8b 03', 13, information('exception', 13, true), 0, 0, 0x1_0002],
    ['#BP', 'cc', 3, information('softwareException', 3), 0, 1, 2],
    ['INT1', 'f1', 1, information('privileged', 1), 0, 1, 2],
  ])('%s exits by the bitmap', (_, bytes, vector, interruption, errorCode, length, flags) => {
    const guest = new VmxGuest(bytes).set({ exception_bitmap: 1 << vector });
    Object.assign(guest.state, { rbx: 0x8000_0000_0000n, rcx: 0n });
    const { reason, event } = guest.exit();
    expect([reason, event.interruptionInformation, event.interruptionErrorCode]).toEqual([
      'exception_or_nmi',
      interruption,
      errorCode,
    ]);
    expect(guest.vmcs.read32('vm_exit_instruction_length')).toBe(length);
    // RIP stays at the instruction; a fault saves RF as 1 (SDM 3C 28.3.3).
    expect([guest.vmcs.read('guest_rip'), guest.vmcs.read32('guest_rflags')]).toEqual([code, flags]);
    expect(guest.vmcs.read32('idt_vectoring_information')).toBe(0);
  });

  it('go to the guest without their bit', () => {
    const guest = new VmxGuest('0f 0b', primary('hltExiting')).set({ exception_bitmap: ~(1 << 6) >>> 0 });
    const handler = guest.handler(6);
    expect(guest.exit()).toMatchObject({ reason: 'hlt', guestRip: BigInt(handler) });
  });

  it('INT n never exits', () => {
    const guest = new VmxGuest('cd 06', primary('hltExiting')).set({ exception_bitmap: 0xffff_ffff });
    guest.handler(6);
    expect(guest.exit().reason).toBe('hlt');
  });

  // SDM 3C 26.2: bit 14 of the bitmap is turned over when the masked error code differs from the match.
  it.each([
    [true, 0, 0, true],
    [false, 0, 0, false],
    [true, 2, 2, true], // a write: matches
    [true, 2, 0, false],
    [false, 2, 0, true],
    [false, 2, 2, false],
    [true, 1, 1, false], // not present
  ])('page faults with bit %s, mask %i, match %i exit: %s', (bit, mask, match, exits) => {
    const guest = new VmxGuest('89 03', primary('hltExiting')); // mov [rbx], eax
    guest.set({
      exception_bitmap: bit ? 1 << 14 : 0,
      page_fault_error_code_mask: mask,
      page_fault_error_code_match: match,
    });
    const handler = guest.handler(14);
    Object.assign(guest.state, { rbx: 0xffff_8000_0000_1234n, cr2: 0x77n });
    const { reason, qualification, guestRip, event } = guest.exit();
    if (exits) {
      expect([reason, qualification, event.interruptionErrorCode]).toEqual([
        'exception_or_nmi',
        0xffff_8000_0000_1234n,
        2,
      ]);
      expect([event.interruptionInformation, guest.state.cr2]).toEqual([information('exception', 14, true), 0x77n]);
    } else {
      expect([reason, guestRip, guest.state.cr2]).toEqual(['hlt', BigInt(handler), 0xffff_8000_0000_1234n]);
    }
  });

  it('#DB tells what it is about in the qualification and leaves DR6', () => {
    const guest = new VmxGuest('90 90').set({ exception_bitmap: 2, guest_rflags: 0x102 });
    guest.state.dr6 = 0xffff_0ff0n;
    const { qualification, guestRip, event } = guest.exit();
    expect([qualification, guestRip, event.interruptionInformation]).toEqual([
      0x4000n,
      code + 1n,
      information('exception', 1),
    ]);
    expect([guest.state.dr6, guest.vmcs.read('guest_pending_debug_exceptions')]).toEqual([0xffff_0ff0n, 0n]);
  });

  it('a triple fault exits, without IDT-vectoring information', () => {
    const guest = new VmxGuest('0f 0b').set({ guest_idtr_limit: 0 });
    const { reason, guestRip, event } = guest.exit();
    expect([reason, guestRip, event.interruptionInformation]).toEqual(['triple_fault', code, 0]);
    expect([guest.vmcs.read32('idt_vectoring_information'), guest.machine.ended]).toEqual([0, undefined]);
    expect(guest.vmcs.read32('guest_activity_state')).toBe(0);
  });

  it('a fault in the delivery of another exits with both', () => {
    const guest = new VmxGuest('0f 0b').set({ guest_idtr_limit: 0, exception_bitmap: 1 << 13 });
    const { event } = guest.exit();
    expect([event.interruptionInformation, event.interruptionErrorCode]).toEqual([
      information('exception', 13, true),
      6 * 8 + 3,
    ]);
    expect(guest.vmcs.read32('idt_vectoring_information')).toBe(information('exception', 6));
  });

  it('a double fault exits as if it were the first (SDM 3C 28.2.4)', () => {
    const guest = new VmxGuest('8b 03').set({ guest_idtr_limit: 0, exception_bitmap: 1 << 8 });
    guest.state.rbx = 0x8000_0000_0000n;
    const { event } = guest.exit();
    expect([event.interruptionInformation, event.interruptionErrorCode]).toEqual([
      information('exception', 8, true),
      0,
    ]);
    expect(guest.vmcs.read32('idt_vectoring_information')).toBe(0);
  });
});

describe('external interrupts', () => {
  it('exit whatever RFLAGS.IF is, and stay requested', () => {
    const guest = new VmxGuest('eb fe', pin('externalInterruptExiting'));
    interrupt(guest, 0x41);
    const { reason, guestRip, event } = guest.exit();
    expect([reason, guestRip, event.interruptionInformation]).toEqual(['external_interrupt', code, 0]);
    expect(guest.cpu.interrupts.pendingVector()).toBe(0x41);
  });

  it('are acknowledged on exit when asked to be', () => {
    const guest = new VmxGuest('eb fe', pin('externalInterruptExiting'), 'vm_exit_controls.acknowledgeInterruptOnExit');
    interrupt(guest, 0x41);
    expect(guest.exit().event.interruptionInformation).toBe(information('external', 0x41));
    expect(guest.cpu.interrupts.pendingVector()).toBeUndefined();
  });

  it('go through the guest IDT without the control, with IF set', () => {
    const guest = new VmxGuest('fb 90 eb fe', primary('hltExiting')); // sti; nop
    const handler = guest.handler(0x41);
    interrupt(guest, 0x41);
    expect(guest.exit()).toMatchObject({ reason: 'hlt', guestRip: BigInt(handler) });
    expect(guest.read64(Number(guest.vmcs.read('guest_rsp')))).toBe(code + 2n);
  });

  it('keep RF as it was (SDM 3C 28.3.3)', () => {
    const guest = new VmxGuest('eb fe', pin('externalInterruptExiting')).set({ guest_rflags: 0x1_0002 });
    interrupt(guest, 0x41);
    guest.exit();
    expect(guest.vmcs.read32('guest_rflags')).toBe(0x1_0002);
  });

  it('wait for the end of the shadow of STI', () => {
    const guest = new VmxGuest('90 90', pin('externalInterruptExiting')).set({
      guest_rflags: 0x202,
      guest_interruptibility_state: 1,
    });
    interrupt(guest, 0x41);
    expect(guest.exit().guestRip).toBe(code + 1n);
    expect(guest.vmcs.read32('guest_interruptibility_state')).toBe(0);
  });

  it('wake a halted guest, whose activity state is saved as HLT', () => {
    const guest = new VmxGuest('90', pin('externalInterruptExiting')).set({ guest_activity_state: 1 });
    expect(guest.exitWithin(10)).toBeUndefined();
    expect(guest.state.rip).toBe(code);
    interrupt(guest, 0x41);
    expect(guest.exit().reason).toBe('external_interrupt');
    expect(guest.vmcs.read32('guest_activity_state')).toBe(1);
  });

  it('do not reach a guest in shutdown', () => {
    const guest = new VmxGuest('90', pin('externalInterruptExiting')).set({ guest_activity_state: 2 });
    interrupt(guest, 0x41);
    expect(guest.exitWithin(10)).toBeUndefined();
  });
});

describe('NMIs', () => {
  it('exit, and are blocked in the hypervisor afterwards', () => {
    const guest = new VmxGuest('90', pin('nmiExiting'));
    guest.enter();
    nmi(guest);
    const { reason, event } = guest.exit();
    expect([reason, event.interruptionInformation]).toEqual(['exception_or_nmi', information('nmi', 2)]);
    expect([
      guest.state.interruptibilityState,
      guest.vmcs.read32('guest_interruptibility_state'),
      pendingNmi(guest),
    ]).toEqual([8, 0, false]);
  });

  it('go to the guest without the control, and block further ones until IRET', () => {
    const guest = new VmxGuest('90', primary('hltExiting'));
    guest.handler(2);
    guest.enter();
    nmi(guest);
    expect(guest.exit().reason).toBe('hlt');
    expect([guest.vmcs.read32('guest_interruptibility_state'), guest.state.interruptibilityState]).toEqual([8, 8]);
  });

  it('are blocked by NMI blocking, but not by virtual-NMI blocking', () => {
    const blocked = new VmxGuest('90 90', pin('nmiExiting')).set({ guest_interruptibility_state: 8 });
    blocked.enter();
    nmi(blocked);
    expect(blocked.exitWithin(1)).toBeUndefined();
    const virtual = new VmxGuest('90 90', pin('nmiExiting'), pin('virtualNmis')).set({
      guest_interruptibility_state: 8,
    });
    virtual.enter();
    nmi(virtual);
    expect(virtual.exit().event.interruptionInformation).toBe(information('nmi', 2));
  });

  it('virtual-NMI blocking is not blocking for the hypervisor', () => {
    const guest = new VmxGuest('0f a2', pin('nmiExiting'), pin('virtualNmis')).set({ guest_interruptibility_state: 8 });
    guest.exit();
    expect([guest.vmcs.read32('guest_interruptibility_state'), guest.state.interruptibilityState]).toEqual([8, 0]);
  });

  it('the NMI window has priority over an NMI', () => {
    const guest = new VmxGuest('90', pin('nmiExiting'), pin('virtualNmis'), primary('nmiWindowExiting'));
    guest.enter();
    nmi(guest);
    expect(guest.exit()).toMatchObject({ reason: 'nmi_window', guestRip: code });
    expect(pendingNmi(guest)).toBe(true);
  });
});

describe('windows', () => {
  it('the interrupt window opens with IF, after the shadow of STI', () => {
    const guest = new VmxGuest('90 fb 90 90', primary('interruptWindowExiting'));
    expect(guest.exit()).toMatchObject({ reason: 'interrupt_window', guestRip: code + 3n });
  });

  it('the interrupt window is there at once, before an interrupt', () => {
    const guest = new VmxGuest('90', primary('interruptWindowExiting'), pin('externalInterruptExiting')).set({
      guest_rflags: 0x202,
    });
    interrupt(guest, 0x41);
    expect(guest.exit()).toMatchObject({ reason: 'interrupt_window', guestRip: code });
  });

  it('the interrupt window wakes from HLT', () => {
    const guest = new VmxGuest('90', primary('interruptWindowExiting')).set({
      guest_rflags: 0x202,
      guest_activity_state: 1,
    });
    expect(guest.exit().reason).toBe('interrupt_window');
  });

  it('the NMI window waits for the end of virtual-NMI blocking by IRET', () => {
    // push frame; iretq to the instruction after it
    const guest = new VmxGuest(
      '6a 10 68 00 00 38 00 6a 02 6a 08 68 13 00 30 00 48 cf 90 90',
      pin('nmiExiting'),
      pin('virtualNmis'),
      primary('nmiWindowExiting'),
    );
    guest.set({ guest_interruptibility_state: 8 });
    expect(guest.exit()).toMatchObject({ reason: 'nmi_window', guestRip: code + 0x13n });
  });
});
