import { describe, expect, it } from 'vitest';
import type { ControlPath } from './controls';
import { lengthOf, place, primary, secondary, VmxGuest } from './vmx-guest.testing';

const rbx = BigInt(place.guestData);
const registers = { rax: 0x1_2345n, rbx, rcx: 4n, rdx: 0x1234n, rsi: rbx + 0x100n, rdi: rbx + 0x200n };

interface Row {
  readonly name: string;
  readonly code: string;
  readonly reason: string;
  /** Must be 1 for the exit; the last of them is cleared to see that there is none. */
  readonly controls?: readonly ControlPath[];
  readonly qualification?: bigint;
  readonly information?: number;
  readonly linear?: bigint;
}

const memoryRbx = 0x1c1_8100; // base RBX, no index, DS, 64-bit addresses

const rows: readonly Row[] = [
  { name: 'CPUID', code: '0f a2', reason: 'cpuid' },
  { name: 'INVD', code: '0f 08', reason: 'invd' },
  { name: 'VMCALL', code: '0f 01 c1', reason: 'vmcall' },
  { name: 'VMCLEAR [rbx]', code: '66 0f c7 33', reason: 'vmclear', information: memoryRbx },
  { name: 'VMLAUNCH', code: '0f 01 c2', reason: 'vmlaunch' },
  { name: 'VMPTRLD [rbx+8]', code: '0f c7 73 08', reason: 'vmptrld', information: memoryRbx, qualification: 8n },
  { name: 'VMPTRST [rbx-8]', code: '0f c7 7b f8', reason: 'vmptrst', information: memoryRbx, qualification: 0xffff_ffff_ffff_fff8n },
  { name: 'VMRESUME', code: '0f 01 c3', reason: 'vmresume' },
  { name: 'VMXOFF', code: '0f 01 c4', reason: 'vmxoff' },
  { name: 'VMXON [rbx]', code: 'f3 0f c7 33', reason: 'vmxon', information: memoryRbx },
  { name: 'VMREAD rax, rcx', code: '0f 78 c8', reason: 'vmread', information: 0x1000_0400 },
  { name: 'VMREAD [rbx], rcx', code: '0f 78 0b', reason: 'vmread', information: 0x1000_0000 | memoryRbx },
  { name: 'VMWRITE rcx, rax', code: '0f 79 c8', reason: 'vmwrite', information: 0x1000_0400 },
  { name: 'INVEPT rcx, [rbx]', code: '66 0f 38 80 0b', reason: 'invept', information: 0x1000_0000 | memoryRbx },
  { name: 'INVVPID rcx, [rbx]', code: '66 0f 38 81 0b', reason: 'invvpid', information: 0x1000_0000 | memoryRbx },
  { name: 'HLT', code: 'f4', reason: 'hlt', controls: [primary('hltExiting')] },
  { name: 'INVLPG [rbx+rcx*4+0x10]', code: '0f 01 7c 8b 10', reason: 'invlpg', controls: [primary('invlpgExiting')], qualification: rbx + 0x20n },
  {
    name: 'INVPCID rcx, [rbx]', code: '66 0f 38 82 0b', reason: 'invpcid',
    controls: [secondary('enableInvpcid'), primary('invlpgExiting')], information: 0x1000_0000 | memoryRbx,
  },
  { name: 'MONITOR', code: '0f 01 c8', reason: 'monitor', controls: [primary('monitorExiting')], qualification: 0x1_2345n },
  { name: 'MWAIT', code: '0f 01 c9', reason: 'mwait', controls: [primary('mwaitExiting')] },
  { name: 'PAUSE', code: 'f3 90', reason: 'pause', controls: [primary('pauseExiting')] },
  { name: 'RDPMC', code: '0f 33', reason: 'rdpmc', controls: [primary('rdpmcExiting')] },
  { name: 'RDTSC', code: '0f 31', reason: 'rdtsc', controls: [primary('rdtscExiting')] },
  { name: 'RDTSCP', code: '0f 01 f9', reason: 'rdtscp', controls: [secondary('enableRdtscp'), primary('rdtscExiting')] },
  { name: 'WBINVD', code: '0f 09', reason: 'wbinvd', controls: [secondary('wbinvdExiting')] },
  { name: 'WBNOINVD', code: 'f3 0f 09', reason: 'wbinvd', controls: [secondary('wbinvdExiting')] },
  { name: 'RDRAND r9', code: '49 0f c7 f1', reason: 'rdrand', controls: [secondary('rdrandExiting')], information: 0x1048 },
  { name: 'RDRAND cx', code: '66 0f c7 f1', reason: 'rdrand', controls: [secondary('rdrandExiting')], information: 0x8 },
  { name: 'RDSEED edx', code: '0f c7 fa', reason: 'rdseed', controls: [secondary('rdseedExiting')], information: 0x810 },
  { name: 'RDMSR without bitmaps', code: '0f 32', reason: 'rdmsr' },
  { name: 'WRMSR without bitmaps', code: '0f 30', reason: 'wrmsr' },
  { name: 'MOV dr3, rax', code: '0f 23 d8', reason: 'mov_dr', controls: [primary('movDrExiting')], qualification: 3n },
  { name: 'MOV rcx, dr7', code: '0f 21 f9', reason: 'mov_dr', controls: [primary('movDrExiting')], qualification: 0x117n },
  { name: 'MOV cr3, rcx', code: '0f 22 d9', reason: 'cr_access', controls: [primary('cr3LoadExiting')], qualification: 0x103n },
  { name: 'MOV rdx, cr3', code: '0f 20 da', reason: 'cr_access', controls: [primary('cr3StoreExiting')], qualification: 0x213n },
  { name: 'MOV cr8, rcx', code: '44 0f 22 c1', reason: 'cr_access', controls: [primary('cr8LoadExiting')], qualification: 0x108n },
  { name: 'MOV r9, cr8', code: '45 0f 20 c1', reason: 'cr_access', controls: [primary('cr8StoreExiting')], qualification: 0x918n },
  { name: 'IN al, 0x80', code: 'e4 80', reason: 'io_instruction', controls: [primary('unconditionalIoExiting')], qualification: 0x80_0048n },
  { name: 'OUT dx, eax', code: 'ef', reason: 'io_instruction', controls: [primary('unconditionalIoExiting')], qualification: 0x1234_0003n },
  {
    name: 'INSB', code: '6c', reason: 'io_instruction', controls: [primary('unconditionalIoExiting')],
    qualification: 0x1234_0018n, information: 0x100, linear: rbx + 0x200n,
  },
  {
    name: 'REP OUTSW', code: 'f3 66 6f', reason: 'io_instruction', controls: [primary('unconditionalIoExiting')],
    qualification: 0x1234_0031n, information: 0x1_8100, linear: rbx + 0x100n,
  },
  { name: 'SGDT [rbx]', code: '0f 01 03', reason: 'gdtr_idtr_access', controls: [secondary('descriptorTableExiting')], information: 0x800 | memoryRbx },
  {
    name: 'LIDT [rbx+4]', code: '0f 01 5b 04', reason: 'gdtr_idtr_access', controls: [secondary('descriptorTableExiting')],
    information: 0x3000_0800 | memoryRbx, qualification: 4n,
  },
  { name: 'SLDT eax', code: '0f 00 c0', reason: 'ldtr_tr_access', controls: [secondary('descriptorTableExiting')], information: 0x400 },
  { name: 'STR [rbx]', code: '0f 00 0b', reason: 'ldtr_tr_access', controls: [secondary('descriptorTableExiting')], information: 0x1000_0000 | memoryRbx },
  { name: 'LLDT cx', code: '0f 00 d1', reason: 'ldtr_tr_access', controls: [secondary('descriptorTableExiting')], information: 0x2000_0408 },
  {
    name: 'LTR [rbx+rcx*2]', code: '0f 00 1c 4b', reason: 'ldtr_tr_access', controls: [secondary('descriptorTableExiting')], information: 0x3185_8101,
  },
]; // prettier-ignore

function guestFor({ code, controls = [] }: Row): VmxGuest {
  const guest = new VmxGuest(code, ...controls);
  Object.assign(guest.state, registers);
  return guest;
}

describe('instructions that exit', () => {
  it.each(rows)('$name', (row) => {
    const guest = guestFor(row);
    const before = guest.machine.instructionCount;
    const { reason, qualification, guestRip, event } = guest.exit();
    expect([reason, guestRip, event.instructionLength]).toEqual([
      row.reason,
      BigInt(place.guestCode),
      lengthOf(row.code),
    ]);
    expect(qualification).toBe(row.qualification ?? 0n);
    expect(event.instructionInformation).toBe(row.information ?? 0);
    if (row.linear !== undefined) expect(event.guestLinearAddress).toBe(row.linear);
    expect(event.interruptionInformation).toBe(0);
    // The instruction has done nothing.
    expect(guest.vmcs.read('guest_rip')).toBe(BigInt(place.guestCode));
    for (const [name, value] of Object.entries(registers)) expect(guest.state[name as 'rax']).toBe(value);
    expect(guest.machine.instructionCount - before).toBe(2);
    // The hypervisor runs.
    expect([guest.state.rip, guest.state.vmxOperation]).toEqual([BigInt(place.exitHandler), 1]);
  });

  it.each(rows.filter(({ controls }) => controls !== undefined))('$name not without its control', (row) => {
    const guest = guestFor(row).without(row.controls?.at(-1) as ControlPath);
    guest.enter().run(1);
    expect(guest.events.some((event) => event.kind === 'vm-exit' && event.reason !== 2)).toBe(false);
  });
});

describe('faults with priority over the exit', () => {
  function faultOf(code: string, change: (guest: VmxGuest) => void, ...controls: ControlPath[]): number {
    const guest = new VmxGuest(code, ...controls).set({ exception_bitmap: 0xffff_ffff });
    change(guest);
    const { reason, event } = guest.exit();
    expect(reason).toBe('exception_or_nmi');
    return event.interruptionInformation & 0xff;
  }

  const asUser = (guest: VmxGuest) => {
    guest.set({
      guest_cs_selector: 0x33,
      guest_cs_access_rights: 0xa0fb,
      guest_ss_selector: 0x2b,
      guest_ss_access_rights: 0xc0f3,
    });
  };
  const inCompatibilityMode = (guest: VmxGuest) => guest.set({ guest_cs_access_rights: 0xc09b });

  it.each([
    ['HLT', 'f4', 13],
    ['RDMSR', '0f 32', 13],
    ['MOV cr3, rcx', '0f 22 d9', 13],
    ['MONITOR', '0f 01 c8', 6],
    ['IN, by the bitmap of the TSS', 'e4 80', 13],
  ])('%s of a user', (_, code, vector) => {
    const controls = [
      primary('hltExiting'),
      primary('cr3LoadExiting'),
      primary('monitorExiting'),
      primary('unconditionalIoExiting'),
    ];
    expect(faultOf(code, asUser, ...controls)).toBe(vector);
  });

  it.each([
    ['VMREAD', '0f 78 c8'],
    ['VMXOFF', '0f 01 c4'],
    ['VMPTRLD', '0f c7 33'],
    ['INVEPT', '66 0f 38 80 0b'],
  ])('%s in compatibility mode', (_, code) => {
    expect(faultOf(code, inCompatibilityMode)).toBe(6);
  });

  it('VMCALL exits in every mode and at every privilege level', () => {
    for (const change of [asUser, inCompatibilityMode]) {
      const guest = new VmxGuest('0f 01 c1');
      change(guest);
      expect(guest.exit().reason).toBe('vmcall');
    }
  });

  it('RDTSCP and INVPCID do not exist without their controls', () => {
    expect(faultOf('0f 01 f9', () => {})).toBe(6);
    expect(faultOf('66 0f 38 82 0b', () => {})).toBe(6);
  });

  it('REP INS with a zero count accesses no port', () => {
    const guest = new VmxGuest('f3 6c', primary('unconditionalIoExiting'));
    guest.state.rcx = 0n;
    expect(guest.exitWithin(1)).toBeUndefined();
    expect(guest.state.rip).toBe(BigInt(place.guestCode + 2));
  });
});

describe('CR0 and CR4', () => {
  const cr0 = 0x8001_0033n;
  const masked = (code: string, shadow: bigint, mask = 0xen) =>
    new VmxGuest(code).set({
      cr0_guest_host_mask: mask,
      cr0_read_shadow: shadow,
      cr4_guest_host_mask: 0x2000n,
      cr4_read_shadow: 0n,
    });

  it('MOV to CR0 exits when an owned bit differs from the shadow', () => {
    const guest = masked('0f 22 c0', 8n); // mov cr0, rax
    guest.state.rax = cr0 & ~2n;
    expect(guest.exit()).toMatchObject({ reason: 'cr_access', qualification: 0n });
  });

  it('MOV to CR0 changes the other bits and keeps the owned ones', () => {
    const guest = masked('0f 22 c0', 8n);
    guest.state.rax = (cr0 | 8n) & ~2n & ~0x1_0000n; // TS as the shadow has it; MP is 0 in the shadow, too; WP is the guest's
    expect(guest.exitWithin(1)).toBeUndefined();
    expect(guest.state.cr0 & 0x1_000en).toBe(2n);
  });

  it('MOV from CR0 and SMSW read the shadow for owned bits', () => {
    const guest = masked('0f 20 c0 0f 01 e1', 0xcn); // mov rax, cr0; smsw ecx
    expect(guest.exitWithin(2)).toBeUndefined();
    expect(guest.state.rax & 0xffn).toBe(0x3dn);
    expect(guest.state.rcx & 0xffn).toBe(0x3dn);
  });

  it('MOV from CR4 hides VMXE behind the shadow', () => {
    const guest = masked('0f 20 e0', 0n);
    expect(guest.exitWithin(1)).toBeUndefined();
    expect(guest.state.rax & 0x2000n).toBe(0n);
  });

  it('MOV to CR4 exits when VMXE differs from its shadow, and faults for what VMX operation fixes otherwise', () => {
    const guest = masked('0f 22 e0', 0n); // mov cr4, rax
    guest.state.rax = 0x2620n;
    expect(guest.exit()).toMatchObject({ reason: 'cr_access', qualification: 4n });
    const fixed = new VmxGuest('0f 22 e0').set({ exception_bitmap: 1 << 13 });
    fixed.state.rax = 0x620n;
    expect(fixed.exit().event.interruptionInformation).toBe(0x8000_0b0d);
  });

  it('CLTS exits when the host owns TS and its shadow is 1, and does nothing when the shadow is 0', () => {
    expect(masked('0f 06', 8n).exit()).toMatchObject({ reason: 'cr_access', qualification: 0x20n });
    const guest = masked('0f 06', 0n).set({ guest_cr0: cr0 | 8n });
    expect(guest.exitWithin(1)).toBeUndefined();
    expect(guest.state.cr0 & 8n).toBe(8n);
  });

  it('LMSW exits for owned bits, with its operand in the qualification', () => {
    const guest = masked('0f 01 f1', 0n); // lmsw cx
    guest.state.rcx = 0x1234_000bn;
    expect(guest.exit()).toMatchObject({ reason: 'cr_access', qualification: 0xb_0030n });
    const memory = masked('0f 01 33', 0n); // lmsw [rbx]
    memory.state.rbx = rbx;
    memory.place(place.guestData, '0b 00');
    const seen = memory.exit();
    expect([seen.qualification, seen.event.guestLinearAddress]).toEqual([0xb_0070n, rbx]);
  });

  it('LMSW exits for PE only when it would set it', () => {
    const guest = masked('0f 01 f1', 1n, 1n);
    guest.state.rcx = 2n; // PE clear, shadow set: LMSW cannot clear it
    expect(guest.exitWithin(1)).toBeUndefined();
  });

  it('MOV to CR3 does not exit for a target value', () => {
    const guest = new VmxGuest('0f 22 d8 0f 22 d9', primary('cr3LoadExiting')); // mov cr3, rax; mov cr3, rcx
    guest.set({ cr3_target_count: 2, cr3_target_value1: 0x1000n, cr3_target_value2: 0x2000n });
    Object.assign(guest.state, { rax: 0x1000n, rcx: 0x2000n });
    const { guestRip, qualification } = guest.exit();
    expect([guestRip, qualification]).toEqual([BigInt(place.guestCode + 3), 0x103n]);
  });
});

describe('bitmaps', () => {
  const setBit = (guest: VmxGuest, bitmap: number, bit: number) => {
    const at = bitmap + (bit >>> 3);
    guest.cpu.memory.write8(at, guest.cpu.memory.read8(at) | (1 << (bit & 7)));
  };

  it.each([
    ['OUT to a port of bitmap A', 'ee', 0x1234, place.ioBitmapA, 0x1234, true],
    ['OUT to the port before', 'ee', 0x1233, place.ioBitmapA, 0x1234, false],
    ['OUT of 4 bytes whose last has its bit', 'ef', 0x1231, place.ioBitmapA, 0x1234, true],
    ['OUT to a port of bitmap B', 'ee', 0x8005, place.ioBitmapB, 5, true],
    ['OUT across both bitmaps', 'ef', 0x7ffe, place.ioBitmapB, 1, true],
  ])('%s', (_, code, port, bitmap, bit, exits) => {
    const guest = new VmxGuest(code, primary('useIoBitmaps'), primary('unconditionalIoExiting'));
    setBit(guest, bitmap, bit);
    guest.state.rdx = BigInt(port);
    expect(guest.exitWithin(1)?.reason).toBe(exits ? 'io_instruction' : undefined);
  });

  it('an access that wraps around the ports exits', () => {
    const guest = new VmxGuest('ef', primary('useIoBitmaps'));
    guest.state.rdx = 0xffffn;
    expect(guest.exitWithin(1)?.reason).toBe('io_instruction');
  });

  it.each([
    ['RDMSR of a low MSR', '0f 32', 0x174, 0x174, true],
    ['RDMSR whose write bit is set', '0f 32', 0x174, 2048 * 8 + 0x174, false],
    ['WRMSR of a low MSR', '0f 30', 0x174, 2048 * 8 + 0x174, true],
    ['RDMSR of a high MSR', '0f 32', 0xc000_0081, 1024 * 8 + 0x81, true],
    ['WRMSR of a high MSR', '0f 30', 0xc000_0081, 3072 * 8 + 0x81, true],
    ['RDMSR of a high MSR with the bit of the low one', '0f 32', 0xc000_0081, 0x81, false],
    ['RDMSR beyond both ranges', '0f 32', 0x2000, 0, true],
    ['RDMSR beyond the high range', '0f 32', 0xc000_2000, 0, true],
  ])('%s', (_, code, index, bit, exits) => {
    const guest = new VmxGuest(code, primary('useMsrBitmaps'));
    setBit(guest, place.msrBitmap, bit);
    guest.state.rcx = BigInt(index);
    const seen = guest.exitWithin(1);
    expect(seen?.reason).toBe(exits ? (code === '0f 32' ? 'rdmsr' : 'wrmsr') : undefined);
  });
});
