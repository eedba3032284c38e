/** EPT as a guest meets it: SDM 3C 29.3. The walk has tests of its own (memory/translation.test.ts). */
import { describe, expect, it } from 'vitest';
import { code, information, interrupt, place, primary, secondary, VmxGuest } from './vmx-guest.testing';

describe('EPT', () => {
  const data = BigInt(place.guestData);

  it.each([
    ['read of a page not there', '8b 03', 0n, 0x181n],
    ['write to a read-only page', '89 03', data | 0x31n, 0x18an],
    ['read-modify-write of a read-only page', '01 03', data | 0x31n, 0x18bn],
    ['read of an execute-only page', '8b 03', data | 0x34n, 0x1a1n],
    ['fetch from a page that cannot be executed', 'ff e3', data | 0x33n, 0x19cn],
  ])('violation: %s', (_, bytes, entry, qualification) => {
    const guest = new VmxGuest(bytes).withEpt().mapData(0, entry);
    guest.state.rbx = data + 0x10n;
    const seen = guest.exit();
    expect([seen.reason, seen.qualification]).toEqual(['ept_violation', qualification]);
    expect([seen.event.guestPhysicalAddress, seen.event.guestLinearAddress]).toEqual([data + 0x10n, data + 0x10n]);
    expect(seen.guestRip).toBe(bytes === 'ff e3' ? data + 0x10n : code);
    expect(guest.vmcs.read32('guest_rflags')).toBe(0x1_0002);
  });

  it.each([
    ['writable but not readable', 2n],
    ['memory type 2', data | 0x17n],
    ['an address beyond MAXPHYADDR', data | (1n << 50n) | 0x37n],
  ])('misconfiguration: %s', (_, entry) => {
    const guest = new VmxGuest('8b 03').withEpt().mapData(0, entry);
    guest.state.rbx = data;
    const seen = guest.exit();
    expect([seen.reason, seen.qualification, seen.event.guestPhysicalAddress]).toEqual([
      'ept_misconfiguration',
      0n,
      data,
    ]);
  });

  it('violation of the walk of the guest, which says it was not the access itself', () => {
    // The guest's page directory for 0xC0000000 on is at 0x6000; its EPT entry is made unreadable through a page of its own.
    const guest = new VmxGuest('8b 03').withEpt();
    guest.write64(0x2000 + 24, data | 7n).mapData(0, 0n);
    guest.state.rbx = 0xc000_0008n;
    const { reason, qualification, event } = guest.exit();
    expect([reason, qualification, event.guestPhysicalAddress, event.guestLinearAddress]).toEqual([
      'ept_violation',
      0x81n,
      data,
      0xc000_0008n,
    ]);
  });

  it('is mended and tried again: the instruction runs as if nothing had been', () => {
    const guest = new VmxGuest('03 03 f4', primary('hltExiting')).withEpt().mapData(0, 0n); // add eax, [rbx]
    Object.assign(guest.state, { rbx: data, rax: 1n });
    expect(guest.exit().reason).toBe('ept_violation');
    guest.mapData(0, data | 0x37n).place(place.guestData, '29 00 00 00');
    expect(guest.exit().reason).toBe('hlt');
    expect(guest.state.rax).toBe(42n);
  });

  it('translates to other host-physical memory', () => {
    const guest = new VmxGuest('8b 03 f4', primary('hltExiting'))
      .withEpt()
      .mapData(0, BigInt(place.guestData + 0x5000) | 0x37n);
    guest.place(place.guestData + 0x5000, '11 22 33 44');
    guest.state.rbx = data;
    guest.exit();
    expect(guest.state.rax).toBe(0x4433_2211n);
  });

  it('sets accessed and dirty flags when the pointer asks for it', () => {
    const guest = new VmxGuest('8b 03 89 43 08 f4', primary('hltExiting')).withEpt(0x40);
    guest.state.rbx = data;
    guest.exit();
    expect(guest.read64(place.eptTable) & 0x300n).toBe(0x300n);
    expect(guest.read64(place.eptTable + 8) & 0x300n).toBe(0n);
  });

  it('violation in the delivery of an event: IDT-vectoring information, RSP and flags as before', () => {
    const guest = new VmxGuest('0f 0b')
      .withEpt()
      .mapData(0, 0n)
      .set({ guest_rsp: data + 0x100n });
    guest.handler(6);
    const { reason, qualification, guestRip } = guest.exit();
    expect([reason, qualification & 0x1ffn, guestRip]).toEqual(['ept_violation', 0x182n, code]);
    expect([guest.vmcs.read32('idt_vectoring_information'), guest.vmcs.read('guest_rsp')]).toEqual([
      information('exception', 6),
      data + 0x100n,
    ]);
  });

  it('violation in the delivery of INT n: its length, and RIP at it', () => {
    const guest = new VmxGuest('cd 40')
      .withEpt()
      .mapData(0, 0n)
      .set({ guest_rsp: data + 0x100n });
    guest.handler(0x40);
    const { guestRip, event } = guest.exit();
    expect([guestRip, event.instructionLength]).toEqual([code, 2]);
    expect(guest.vmcs.read32('idt_vectoring_information')).toBe(information('software', 0x40));
  });

  it('violation in the delivery of an interrupt to a halted guest: it is active, and the interrupt acknowledged', () => {
    const guest = new VmxGuest('90')
      .withEpt()
      .mapData(0, 0n)
      .set({ guest_rsp: data + 0x100n, guest_rflags: 0x202, guest_activity_state: 1 });
    guest.handler(0x41);
    guest.enter();
    interrupt(guest, 0x41);
    expect(guest.exit().reason).toBe('ept_violation');
    expect(guest.vmcs.read32('idt_vectoring_information')).toBe(information('external', 0x41));
    expect([guest.vmcs.read32('guest_activity_state'), guest.cpu.interrupts.pendingVector()]).toEqual([0, undefined]);
  });
});

describe('cached translations', () => {
  const data = BigInt(place.guestData);
  /** Runs `mov eax, [rbx]; cpuid` with what the page holds at `page` after `between` of the hypervisor. */
  function readTwice(guest: VmxGuest, between: () => void): [bigint, bigint] {
    guest.place(place.guestData, '11 00 00 00').place(place.guestData + 0x1000, '22 00 00 00');
    guest.state.rbx = data;
    guest.exit();
    const first = guest.state.rax;
    between();
    guest.set({ guest_rip: place.guestCode });
    guest.exit();
    return [first, guest.state.rax];
  }
  const other = (data + 0x1000n) | 0x37n;

  it('without a VPID do not outlive an exit', () => {
    const guest = new VmxGuest('8b 03 0f a2').withEpt();
    expect(readTwice(guest, () => guest.mapData(0, other))).toEqual([0x11n, 0x22n]);
  });

  it('with a VPID end with INVEPT', () => {
    const guest = new VmxGuest('8b 03 0f a2')
      .withEpt()
      .with(secondary('enableVpid'))
      .set({ virtual_processor_identifier: 1 });
    const invept = () => {
      guest
        .mapData(0, other)
        .place(place.exitHandler + 0x10, '66 0f 38 80 0b')
        .write64(0x22_0000, guest.vmcs.read('ept_pointer'));
      Object.assign(guest.state, { rip: BigInt(place.exitHandler + 0x10), rcx: 1n, rbx: 0x22_0000n });
      guest.cpu.engine.redirect();
      guest.run(1);
      expect(guest.failure).toBe(0);
      guest.state.rbx = data;
    };
    expect(readTwice(guest, invept)).toEqual([0x11n, 0x22n]);
  });

  it('of one guest are not seen by another VPID', () => {
    const guest = new VmxGuest('8b 03 0f a2')
      .withEpt()
      .with(secondary('enableVpid'))
      .set({ virtual_processor_identifier: 1 });
    const change = () => guest.mapData(0, other).set({ virtual_processor_identifier: 2 });
    expect(readTwice(guest, change)).toEqual([0x11n, 0x22n]);
  });
});
