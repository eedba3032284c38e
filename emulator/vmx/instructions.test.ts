import { describe, expect, it } from 'vitest';
import { SystemProgram } from '../isa/testing/system-program';
import { vmcsFieldNamed } from './fields';
import { place, VmxGuest } from './vmx-guest.testing';

const pointer = 0x22_0000;
const rcx = 4n;

/** Runs one instruction of the hypervisor, with RBX at a pointer in memory. */
function host(code: string, value = 0n, change?: (guest: VmxGuest) => void): VmxGuest {
  const guest = new VmxGuest('90').place(place.vmlaunch, code).write64(pointer, value);
  Object.assign(guest.state, { rbx: BigInt(pointer), rcx });
  guest.cpu.flags = 0x8d5 | 2;
  change?.(guest);
  guest.run(1);
  return guest;
}

const vmcs2 = 0x23_0000n;
const withRevision = (guest: VmxGuest, revision = guest.cpu.vmx.capabilities.revisionIdentifier) =>
  guest.cpu.memory.write32(Number(vmcs2), revision);

describe('VMX instructions in root operation', () => {
  it.each([
    ['VMCLEAR', '66 0f c7 33', vmcs2, 0],
    ['VMCLEAR of an address that is not aligned', '66 0f c7 33', vmcs2 + 8n, 2],
    ['VMCLEAR of an address beyond MAXPHYADDR', '66 0f c7 33', 1n << 39n, 2],
    ['VMCLEAR of the VMXON region', '66 0f c7 33', BigInt(place.vmxon), 3],
    ['VMPTRLD', '0f c7 33', vmcs2, 0],
    ['VMPTRLD of an address that is not aligned', '0f c7 33', vmcs2 + 1n, 9],
    ['VMPTRLD of the VMXON region', '0f c7 33', BigInt(place.vmxon), 10],
    ['VMPTRLD of a region with another revision', '0f c7 33', 0x24_0000n, 11],
    ['VMXON', 'f3 0f c7 33', vmcs2, 15],
    ['VMCALL', '0f 01 c1', 0n, 1],
    ['VMRESUME of a VMCS that is not launched', '0f 01 c3', 0n, 5],
    ['VMREAD of a field that does not exist', '0f 78 c8', 0n, 12],
    ['VMWRITE of a field that does not exist', '0f 79 c8', 0n, 12],
    ['INVEPT of type 4', '66 0f 38 80 0b', 0n, 28],
    ['INVVPID of type 4', '66 0f 38 81 0b', 0n, 28],
  ] as const)('%s', (_, code, value, failure) => {
    const guest = host(code, value, (made) => {
      withRevision(made);
      made.state.rcx = code.startsWith('0f 7') ? 0x7777n : rcx;
    });
    expect(guest.failure).toBe(failure);
    // All six status flags are written (SDM 3C 31.2), the others are not.
    expect(guest.cpu.flags & 0x8d5).toBe(failure === 0 ? 0 : 0x40);
    expect(guest.firstFault).toBe('none');
  });

  it('VMLAUNCH of a launched VMCS, and any entry in the shadow of MOV SS', () => {
    expect(host('0f 01 c2', 0n, (guest) => (guest.vmcs.launchState = 'launched')).failure).toBe(4);
    expect(host('0f 01 c2', 0n, (guest) => (guest.state.interruptibilityState = 2)).failure).toBe(26);
  });

  it('without a current VMCS end in VMfailInvalid', () => {
    for (const code of ['0f 01 c2', '0f 01 c3', '0f 78 c8', '0f 79 c8', '0f 01 c1']) {
      const guest = host(code, 0n, ({ state }) => (state.currentVmcs = 0xffff_ffff_ffff_ffffn));
      expect(guest.failure).toBe('invalid');
      expect(guest.cpu.flags & 0x8d5).toBe(1);
    }
  });

  it('VMCLEAR makes the VMCS clear, and none current when it was', () => {
    const guest = host('66 0f c7 33', BigInt(place.vmcs), ({ vmcs }) => (vmcs.launchState = 'launched'));
    expect([guest.vmcs.launchState, guest.state.currentVmcs]).toEqual(['clear', 0xffff_ffff_ffff_ffffn]);
    const other = host('66 0f c7 33', vmcs2);
    expect(other.state.currentVmcs).toBe(BigInt(place.vmcs));
  });

  it('VMPTRLD and VMPTRST', () => {
    const guest = host('0f c7 33 0f c7 7b 08', vmcs2, withRevision); // vmptrld [rbx]; vmptrst [rbx+8]
    expect(guest.state.currentVmcs).toBe(vmcs2);
    guest.run(1);
    expect([guest.read64(pointer + 8), guest.failure]).toEqual([vmcs2, 0]);
  });

  it('VMWRITE and VMREAD move a field through registers and memory', () => {
    const guest = host('0f 79 c8 0f 78 cb 0f 78 0a', 0n, ({ state }) => {
      // vmwrite rcx, rax; vmread rbx, rcx; vmread [rdx], rcx
      Object.assign(state, {
        rcx: BigInt(vmcsFieldNamed.guest_rsp.encoding),
        rax: 0x1234_5678_9abc_def0n,
        rdx: BigInt(pointer),
      });
    }).run(2);
    expect([guest.vmcs.read('guest_rsp'), guest.state.rbx, guest.read64(pointer)]).toEqual(
      Array(3).fill(0x1234_5678_9abc_def0n),
    );
  });

  it('VMWRITE cuts to the width of the field, VMREAD zero-extends', () => {
    const guest = host('0f 79 c8 0f 78 cb', 0n, ({ state }) => {
      Object.assign(state, { rcx: BigInt(vmcsFieldNamed.exception_bitmap.encoding), rax: 0x1234_5678_9abc_def0n });
    }).run(1);
    expect(guest.state.rbx).toBe(0x9abc_def0n);
  });

  it('the high half of a 64-bit field has an encoding of its own', () => {
    const guest = host('0f 79 c8 0f 78 cb', 0n, (made) => {
      made.set({ io_bitmap_a_address: 0x1111_2222_3333_4444n });
      Object.assign(made.state, { rcx: BigInt(vmcsFieldNamed.io_bitmap_a_address.encoding + 1), rax: 0x5555_6666n });
    }).run(1);
    expect([guest.vmcs.read('io_bitmap_a_address'), guest.state.rbx]).toEqual([0x5555_6666_3333_4444n, 0x5555_6666n]);
  });

  it('VMWRITE to exit information is refused', () => {
    const guest = host('0f 79 c8', 0n, ({ state }) => (state.rcx = BigInt(vmcsFieldNamed.exit_qualification.encoding)));
    expect(guest.failure).toBe(13);
  });

  it('VMXOFF ends VMX operation', () => {
    const guest = host('0f 01 c4 0f 01 c4');
    expect([guest.state.vmxOperation, guest.failure]).toEqual([0, 0]);
    guest.run(1);
    expect(guest.firstFault).toBe('#6');
  });

  it.each([
    ['0f 01 c4', 'VMXOFF'],
    ['0f c7 33', 'VMPTRLD'],
    ['0f 78 c8', 'VMREAD'],
    ['0f 01 c2', 'VMLAUNCH'],
    ['66 0f 38 80 0b', 'INVEPT'],
  ])('%s (%s) is #UD outside VMX operation and #GP for a user', (code) => {
    expect(host(code, 0n, ({ state }) => (state.vmxOperation = 0)).firstFault).toBe('#6');
    const user = host(code, 0n, ({ state, cpu }) => {
      state.csAccessRights = 0xa0fb;
      state.ssAccessRights = 0xc0f3;
      cpu.modeChanged();
    });
    expect(user.firstFault).toBe('#13(0)');
  });

  it.each([
    [1n, 0x21_001en, 0],
    [1n, 0x21_005en, 0], // accessed and dirty flags
    [1n, 0x21_001fn, 28], // memory type 7
    [1n, 0x21_0016n, 28], // walk length 3
    [2n, 0xffffn, 0],
    [0n, 0x21_001en, 28],
  ])('INVEPT of type %i with pointer %i', (type, eptPointer, failure) => {
    expect(host('66 0f 38 80 0b', eptPointer, ({ state }) => (state.rcx = type)).failure).toBe(failure);
  });

  it.each([
    [0n, 1n, 0x1000n, 0],
    [0n, 1n, 1n << 47n, 28],
    [0n, 0n, 0x1000n, 28],
    [1n, 0x1_0001n, 0n, 28],
    [1n, 7n, 0n, 0],
    [2n, 0n, 0n, 0],
    [3n, 0n, 0n, 28],
  ])('INVVPID of type %i, VPID %i, address %i', (type, vpid, linear, failure) => {
    const guest = host('66 0f 38 81 0b', vpid, (made) => {
      made.write64(pointer + 8, linear);
      made.state.rcx = type;
    });
    expect(guest.failure).toBe(failure);
  });
});

describe('VMXON', () => {
  function vmxon(change: (program: SystemProgram) => void): SystemProgram {
    const program = new SystemProgram('long', 'f3 0f c7 33').write64(pointer, 0x20_0000n);
    program.cpu.memory.write32(0x20_0000, program.cpu.vmx.capabilities.revisionIdentifier);
    Object.assign(program.state, { rbx: BigInt(pointer), cr4: program.state.cr4 | 0x2000n, featureControl: 5n });
    change(program);
    return program.run(1);
  }

  it('enters VMX root operation, with no current VMCS', () => {
    const { state, cpu } = vmxon(() => {});
    expect([state.vmxOperation, state.vmxonPointer, state.currentVmcs, cpu.flags & 0x8d5]).toEqual([
      1,
      0x20_0000n,
      0xffff_ffff_ffff_ffffn,
      0,
    ]);
  });

  it.each([
    ['#UD without CR4.VMXE', '#6', ({ state }: SystemProgram) => (state.cr4 &= ~0x2000n)],
    [
      '#GP when IA32_FEATURE_CONTROL is not locked',
      '#13(0)',
      ({ state }: SystemProgram) => (state.featureControl = 4n),
    ],
    ['#GP when it forbids VMXON', '#13(0)', ({ state }: SystemProgram) => (state.featureControl = 1n)],
    ['#GP without CR0.NE', '#13(0)', ({ state }: SystemProgram) => (state.cr0 &= ~0x20n)],
  ])('%s', (_, fault, change) => {
    const program = vmxon(change);
    expect([program.firstFault, program.state.vmxOperation]).toEqual([fault, 0]);
  });

  it.each([
    ['not aligned', 0x20_0010n],
    ['beyond MAXPHYADDR', 1n << 39n],
    ['of another revision', 0x20_1000n],
  ])('VMfailInvalid for a region %s', (_, address) => {
    const { cpu, state } = vmxon((program) => program.write64(pointer, address));
    expect([cpu.flags & 0x41, state.vmxOperation]).toEqual([1, 0]);
  });
});
