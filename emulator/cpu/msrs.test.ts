import { describe, expect, it } from 'vitest';
import { SystemProgram } from '../isa/testing/system-program';
import { GuestControls } from '../vmx/operation';
import { Vmcs } from '../vmx/vmcs';
import { ProcessorException } from './exception';
import { msrRows, msrValues, readMsr, writeMsr, wrmsrFaults } from './msrs';

const machine = () => new SystemProgram('long', '90').cpu;

function faults(action: () => unknown): boolean {
  try {
    action();
    return false;
  } catch (thrown) {
    if (thrown instanceof ProcessorException && thrown.vector === 13 && thrown.errorCode === 0) return true;
    throw thrown;
  }
}

describe('the table', () => {
  it('has each index once, and a name and a section for each', () => {
    expect(new Set(msrRows.map((row) => row.index)).size).toBe(msrRows.length);
    expect(new Set(msrRows.map((row) => row.name)).size).toBe(msrRows.length);
    for (const row of msrRows) expect(row.section).toMatch(/^SDM /);
  });

  it('takes back every value that it gives, where it can be written', () => {
    const cpu = machine();
    for (const row of msrRows) {
      if (row.write === undefined) continue;
      const value = readMsr(cpu, row.index);
      expect([row.name, wrmsrFaults(cpu, row.index, value)]).toEqual([row.name, false]);
      writeMsr(cpu, row.index, value);
      expect([row.name, readMsr(cpu, row.index)]).toEqual([row.name, value]);
    }
  });

  it('agrees with itself: what would fault does, and changes nothing', () => {
    const cpu = machine();
    for (const row of msrRows) {
      for (const value of [1n << 63n, 1n << 47n, 0xffff_ffff_ffff_ffffn, 2n, 0x0202_0202_0202_0202n]) {
        const exists = !faults(() => readMsr(cpu, row.index));
        const before = exists ? readMsr(cpu, row.index) : 0n;
        if (!wrmsrFaults(cpu, row.index, value)) continue;
        expect([row.name, value, faults(() => writeMsr(cpu, row.index, value))]).toEqual([row.name, value, true]);
        if (exists) expect([row.name, readMsr(cpu, row.index)]).toEqual([row.name, before]);
      }
    }
  });
});

describe('values that raise #GP(0)', () => {
  it.each([
    ['an MSR that does not exist', 0x1234, 0n],
    ['x2APIC, which is not there', 0x802, 0n],
    ['IA32_LSTAR, not canonical', 0xc000_0082, 0x8000_0000_0000n],
    ['IA32_FS_BASE, not canonical', 0xc000_0100, 1n << 63n],
    ['IA32_FMASK, the upper half', 0xc000_0084, 1n << 32n],
    ['IA32_TSC_AUX, the upper half', 0xc000_0103, 1n << 32n],
    ['IA32_PAT, type 2', 0x277, 0x02n],
    ['IA32_EFER, a reserved bit', 0xc000_0080, 0xd02n],
    ['IA32_EFER, LME while paging is on', 0xc000_0080, 0xc00n],
    ['IA32_MTRR_DEF_TYPE, type 7', 0x2ff, 7n],
    ['IA32_MTRR_PHYSBASE0, beyond MAXPHYADDR', 0x200, 1n << 39n],
    ['IA32_APIC_BASE, x2APIC enable', 0x1b, 0xfee0_0d00n],
    ['IA32_MTRRCAP, which is read-only', 0xfe, 0x508n],
    ['IA32_VMX_BASIC, which is read-only', 0x480, 0n],
    ['IA32_MISC_ENABLE, a bit that is fixed', 0x1a0, 0n],
    ['IA32_DEBUGCTL, a reserved bit', 0x1d9, 4n],
  ])('%s', (_, index, value) => {
    const cpu = machine();
    expect([wrmsrFaults(cpu, index, value), faults(() => writeMsr(cpu, index, value))]).toEqual([true, true]);
  });
});

describe('registers with rules of their own', () => {
  it('IA32_FEATURE_CONTROL cannot be written once its lock is set', () => {
    const cpu = machine();
    writeMsr(cpu, 0x3a, 4n);
    writeMsr(cpu, 0x3a, 5n);
    expect(faults(() => writeMsr(cpu, 0x3a, 4n))).toBe(true);
    expect(readMsr(cpu, 0x3a)).toBe(5n);
  });

  it('IA32_EFER.LMA keeps its value whatever is written', () => {
    const cpu = machine();
    writeMsr(cpu, 0xc000_0080, 0x101n);
    expect(readMsr(cpu, 0xc000_0080)).toBe(0x501n);
  });

  it('IA32_TSC_ADJUST moves with the counter, and the counter with it', () => {
    const cpu = machine();
    writeMsr(cpu, 0x10, 5000n);
    expect(readMsr(cpu, 0x3b)).toBe(5000n);
    writeMsr(cpu, 0x3b, 0n);
    expect(readMsr(cpu, 0x10)).toBe(0n);
  });

  it('IA32_APIC_BASE moves the local APIC', () => {
    const cpu = machine();
    writeMsr(cpu, 0x1b, 0xfed0_0900n);
    expect(cpu.memory.read32(0xfed0_0030)).not.toBe(0xffff_ffff);
    expect(cpu.memory.read32(0xfee0_0030)).toBe(0xffff_ffff);
  });

  it('the VMX capability MSRs that the controls do not need do not exist', () => {
    const cpu = machine();
    expect(readMsr(cpu, 0x480) & 0x7fff_ffffn).toBe(BigInt(cpu.vmx.capabilities.revisionIdentifier));
    expect(faults(() => readMsr(cpu, 0x492))).toBe(true);
    expect(msrValues(cpu).some(({ row }) => row.index === 0x492)).toBe(false);
    expect(msrValues(cpu)).toContainEqual(expect.objectContaining({ value: readMsr(cpu, 0x480) }));
  });

  it('a guest reads the time-stamp counter scaled and offset', () => {
    const cpu = machine();
    const vmcs = new Vmcs(cpu.memory, 0x2_0000);
    vmcs.write('primary_processor_based_controls', 0x8000_0008);
    vmcs.write('secondary_processor_based_controls', 1 << 25);
    vmcs.write('tsc_multiplier', 3n << 47n);
    vmcs.write('tsc_offset', 0xffff_ffff_ffff_ffffn);
    writeMsr(cpu, 0x10, 1000n);
    cpu.vmx.guest = new GuestControls(vmcs);
    expect(readMsr(cpu, 0x10)).toBe(1499n);
  });
});
