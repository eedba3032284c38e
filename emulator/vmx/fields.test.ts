import { describe, expect, it } from 'vitest';
import { encode } from './bit-fields';
import { createVmxCapabilities } from './capabilities';
import { controlFieldNames, controlFields } from './controls';
import { accessRightsBits } from './access-rights';
import { crAccessQualification, exitReason } from './exits';
import {
  bitWidth,
  decodeField,
  describeField,
  encodingTypes,
  fieldByEncoding,
  fieldByName,
  fieldExists,
  highestFieldIndex,
  vmcsFieldNamed,
  vmcsFields,
  type VmcsFieldName,
} from './fields';

const machine = createVmxCapabilities();

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

describe('the field table', () => {
  it('has each encoding and each name once', () => {
    expect(new Set(vmcsFields.map(({ encoding }) => encoding)).size).toBe(vmcsFields.length);
    expect(new Set(vmcsFields.map(({ name }) => name)).size).toBe(vmcsFields.length);
  });

  it('uses no reserved bit and no high access type in an encoding', () => {
    for (const { encoding } of vmcsFields) expect(encoding & ~0x6ffe).toBe(0);
  });

  it('has the indices of SDM 3D Appendix B in every group of width and type', () => {
    const groups: Record<string, number[]> = {};
    for (const { width, encoding } of vmcsFields) {
      (groups[`${width} ${encodingTypes[(encoding >> 10) & 3]}`] ??= []).push((encoding >> 1) & 0x1ff);
    }
    for (const indices of Object.values(groups)) indices.sort((a, b) => a - b);
    expect(groups).toEqual({
      '16 control': span(0, 5),
      '16 guest-state': span(0, 10),
      '16 host-state': span(0, 6),
      '64 control': [...span(0, 6), ...span(8, 0x1f), 0x20, 0x21, 0x22, 0x25, 0x26, 0x27, 0x29, 7].sort(
        (a, b) => a - b,
      ),
      '64 exit-information': [0, 1, 2],
      '64 guest-state': [...span(0, 0x14), 0x17, 0x18],
      '64 host-state': [...span(0, 0xb), 0xd],
      '32 control': span(0, 0x12),
      '32 exit-information': span(0, 7),
      '32 guest-state': [...span(0, 0x15), 0x17],
      '32 host-state': [0],
      'natural control': span(0, 7),
      'natural exit-information': span(0, 5),
      'natural guest-state': span(0, 0x16),
      'natural host-state': span(0, 0xe),
    });
  });

  it('puts each field in the area its encoding says', () => {
    for (const { area, encoding } of vmcsFields) {
      const type = encodingTypes[(encoding >> 10) & 3];
      expect(area.endsWith('control') ? 'control' : area).toBe(type);
    }
  });

  it('makes exactly the VM-exit information fields read-only', () => {
    for (const { area, access } of vmcsFields)
      expect(access).toBe(area === 'exit-information' ? 'read-only' : 'read-write');
  });

  it('keeps the bits of a layout inside the field', () => {
    for (const field of vmcsFields) {
      for (const { high, low } of Object.values(field.layout ?? {})) {
        expect(high).toBeLessThan(bitWidth(field));
        expect(low).toBeLessThanOrEqual(high);
      }
    }
  });

  it('says where the manual describes each field', () => {
    for (const { section, title } of vmcsFields) {
      expect(section).toMatch(/^25\.\d+(\.\d+)? "\w.+"$/);
      expect(title).toMatch(/\w/);
    }
  });

  it('names every field of controls', () => {
    for (const name of controlFieldNames) {
      expect(vmcsFieldNamed[name].controls).toBe(name);
      expect(vmcsFieldNamed[name].title).toBe(controlFields[name].title);
    }
  });
});

describe('finding a field', () => {
  it.each<[number, VmcsFieldName]>([
    [0x0000, 'virtual_processor_identifier'],
    [0x0802, 'guest_cs_selector'],
    [0x0c0c, 'host_tr_selector'],
    [0x201a, 'ept_pointer'],
    [0x2400, 'guest_physical_address'],
    [0x2800, 'vmcs_link_pointer'],
    [0x401e, 'secondary_processor_based_controls'],
    [0x4402, 'vm_exit_reason'],
    [0x440e, 'vm_exit_instruction_information'],
    [0x482e, 'vmx_preemption_timer_value'],
    [0x6400, 'exit_qualification'],
    [0x681e, 'guest_rip'],
    [0x6c16, 'host_rip'],
  ])('%i is %s', (encoding, name) => {
    expect(fieldByEncoding(encoding)).toEqual({ field: vmcsFieldNamed[name], high: false });
    expect(fieldByName(name.toUpperCase())?.encoding).toBe(encoding);
  });

  it('reaches the high half of 64-bit fields only', () => {
    expect(fieldByEncoding(0x201b)).toEqual({ field: vmcsFieldNamed.ept_pointer, high: true });
    expect(fieldByEncoding(0x681f)).toBeUndefined();
    expect(fieldByEncoding(0x4403)).toBeUndefined();
    expect(fieldByEncoding(0x0001)).toBeUndefined();
  });

  it('knows nothing of encodings without a field', () => {
    for (const encoding of [0x7ffe, 0x8000, 0x1_0000_681en, 0xffff_ffff_ffff_ffffn, 0x1000, -2]) {
      expect(fieldByEncoding(encoding)).toBeUndefined();
    }
    expect(fieldByName('guest_rap')).toBeUndefined();
    expect(fieldByName('constructor')).toBeUndefined();
  });
});

describe('fields on this machine', () => {
  it('exist with the controls that use them', () => {
    const exists = (name: VmcsFieldName) => fieldExists(vmcsFieldNamed[name], machine);
    expect(exists('ept_pointer')).toBe(true);
    expect(exists('guest_rip')).toBe(true);
    expect(exists('tsc_multiplier')).toBe(true);
    expect(exists('pml_address')).toBe(false);
    expect(exists('guest_ssp')).toBe(false);
    expect(exists('tertiary_processor_based_controls')).toBe(false);
    expect(exists('shared_ept_pointer')).toBe(false);
  });

  it('have the TSC multiplier as highest index', () => {
    expect(highestFieldIndex(machine)).toBe((0x2032 >> 1) & 0x1ff);
  });
});

describe('words', () => {
  const words = (name: VmcsFieldName, value: bigint, others: Partial<Record<VmcsFieldName, bigint>> = {}) =>
    describeField(vmcsFieldNamed[name], value, (other) => others[other] ?? 0n);

  it('describe values of every kind', () => {
    expect(words('guest_cs_access_rights', 0xa09bn)).toBe(
      '64-bit execute/read code, accessed, DPL 0, present, 4-KiB limit',
    );
    expect(words('guest_tr_access_rights', 0x8bn)).toBe('busy TSS, DPL 0, present');
    expect(words('guest_ldtr_access_rights', 0x1_0000n)).toBe('unusable');
    expect(words('guest_ss_selector', 0x13n)).toBe('index 2 of the GDT, RPL 3');
    expect(words('guest_cr0', 0x8000_0031n)).toBe('PE, ET, NE, PG');
    expect(words('guest_rflags', 0x246n)).toBe('PF, ZF, IF');
    expect(words('guest_activity_state', 1n)).toBe('HLT');
    expect(words('vm_entry_interruption_information', 0x8000_0b0en)).toBe('#PF page fault');
    expect(words('vm_exit_reason', 0x8000_0021n)).toBe('VM-entry failure due to invalid guest state, VM-entry failure');
    expect(words('vm_instruction_error', 7n)).toBe('VM entry with invalid control field(s)');
    expect(words('ept_pointer', 0x1_205en)).toBe('WB, 4-level walk, accessed and dirty flags, EPT PML4 at 0x12000');
    expect(words('vmcs_link_pointer', 0xffff_ffff_ffff_ffffn)).toBe('none');
    expect(words('secondary_processor_based_controls', 0x82n)).toBe('enable EPT, unrestricted guest');
    expect(words('exception_bitmap', 0x6000n)).toBe('#GP, #PF');
    expect(words('guest_rip', 0x1234n)).toBe('');
  });

  it('read the exit qualification by the exit reason', () => {
    const qualification = encode(crAccessQualification, { register: 3, accessType: 0, generalRegister: 2 });
    expect(words('exit_qualification', qualification, { vm_exit_reason: BigInt(exitReason.cr_access) })).toBe(
      'CR3, MOV to, RDX',
    );
    expect(words('exit_qualification', 0x1234n, { vm_exit_reason: BigInt(exitReason.cpuid) })).toBe('');
    expect(words('exit_qualification', 0x1234n, { vm_exit_reason: BigInt(exitReason.invlpg) })).toBe('linear address');
    const exception = (vector: bigint) => ({
      vm_exit_reason: 0n,
      vm_exit_interruption_information: 0x8000_0300n | vector,
    });
    expect(words('exit_qualification', 0x4001n, exception(1n))).toBe('DR0 met, single step');
    expect(words('exit_qualification', 0x4001n, exception(14n))).toBe('linear address');
    expect(words('exit_qualification', 0x4001n, exception(13n))).toBe('');
  });

  it('say something of every field and every value without failing', () => {
    for (const field of vmcsFields) {
      const ones = BigInt.asUintN(bitWidth(field), -1n);
      for (const value of [0n, 1n, ones, ones >> 1n]) {
        expect(describeField(field, value)).not.toMatch(/undefined$/);
        for (const { title } of decodeField(field, value)) expect(title).not.toBe('');
      }
    }
  });

  it('show bits that no name covers', () => {
    const decoded = decodeField(vmcsFieldNamed.guest_cs_access_rights, 0xf00n);
    expect(decoded.at(-1)).toMatchObject({ name: 'reserved', value: 0xf00n });
    expect(decoded).toHaveLength(Object.keys(accessRightsBits).length + 1);
  });
});
