import { describe, expect, it } from 'vitest';
import { bitsOf } from './bit-fields';
import {
  basicInformationBits,
  createVmxCapabilities,
  eptVpidBits,
  machineVmxFeatures,
  miscellaneousBits,
} from './capabilities';
import { controlFieldNames, controlFields, controlsOf, type ControlPath } from './controls';

const machine = createVmxCapabilities();
const msr = (index: number) => {
  const value = machine.readMsr(index);
  if (value === undefined) throw new Error(`no MSR ${index.toString(16)}`);
  return value;
};

describe('the capability MSRs of this machine', () => {
  it('report the region and the TRUE MSRs in IA32_VMX_BASIC', () => {
    expect(bitsOf(basicInformationBits, 'revisionIdentifier', msr(0x480))).toBe(machineVmxFeatures.revisionIdentifier);
    expect(bitsOf(basicInformationBits, 'vmcsSize', msr(0x480))).toBe(4096);
    expect(bitsOf(basicInformationBits, 'memoryType', msr(0x480))).toBe(6);
    expect(bitsOf(basicInformationBits, 'trueControls', msr(0x480))).toBe(1);
    expect(msr(0x480) & 0x8000_0000n).toBe(0n);
  });

  it('have the default1 classes of SDM 3D A.2 in the original MSRs and less in the TRUE ones', () => {
    const low = (index: number) => BigInt.asUintN(32, msr(index));
    expect(low(0x481)).toBe(0x16n);
    expect(low(0x482)).toBe(0x0401_e172n);
    expect(low(0x483)).toBe(0x0003_6dffn);
    expect(low(0x484)).toBe(0x0000_11ffn);
    expect(low(0x48d)).toBe(0x16n);
    expect(low(0x48e)).toBe(0x0400_6172n);
    expect(low(0x48f)).toBe(0x0003_6dfbn);
    expect(low(0x490)).toBe(0x0000_11fbn);
    expect(low(0x48b)).toBe(0n);
  });

  it('allow a control exactly when its row offers it', () => {
    for (const field of controlFieldNames) {
      for (const [name, row] of Object.entries(controlsOf(field))) {
        const path = `${field}.${name}` as ControlPath;
        expect(machine.allows(path), path).toBe(row.offered);
        expect((machine.allowed1[field] >> BigInt(row.bit)) & 1n, path).toBe(row.offered ? 1n : 0n);
      }
      const index = controlFields[field].capabilityMsr;
      const value = machine.readMsr(index);
      if (value !== undefined && index < 0x492) expect(value >> 32n).toBe(machine.allowed1[field]);
    }
  });

  it('allow every bit that must be 1', () => {
    for (const field of controlFieldNames) {
      expect(machine.allowed0[field] & ~machine.allowed1[field]).toBe(0n);
    }
  });

  it('report the rest of Appendix A', () => {
    expect(bitsOf(miscellaneousBits, 'cr3TargetCount', msr(0x485))).toBe(4);
    expect(bitsOf(miscellaneousBits, 'storesLma', msr(0x485))).toBe(1);
    expect(bitsOf(miscellaneousBits, 'msrListLength', msr(0x485))).toBe(0);
    expect(msr(0x486)).toBe(0x8000_0021n);
    expect(msr(0x487)).toBe(0xffff_ffffn);
    expect(msr(0x488)).toBe(0x2000n);
    expect(msr(0x488) & ~msr(0x489)).toBe(0n);
    expect(msr(0x48a)).toBe(0x32n);
    expect(bitsOf(eptVpidBits, 'walkLength4', msr(0x48c))).toBe(1);
    expect(msr(0x48c) & ~0xf01_0673_41c1n).toBe(0n);
  });

  it('do not exist for controls that do not', () => {
    for (const index of [0x491, 0x492, 0x493, 0x47f, 0x494]) expect(machine.readMsr(index)).toBeUndefined();
  });
});

describe('a processor without secondary controls', () => {
  const plain = createVmxCapabilities({
    ...machineVmxFeatures,
    offers: (path) =>
      path !== 'primary_processor_based_controls.activateSecondaryControls' && machineVmxFeatures.offers(path),
  });

  it('allows none of them', () => {
    expect(plain.allows('secondary_processor_based_controls.enableEpt')).toBe(false);
    expect(plain.allowed1.secondary_processor_based_controls).toBe(0n);
    expect(plain.readMsr(0x48b)).toBeUndefined();
    expect(plain.readMsr(0x48c)).toBeUndefined();
  });
});
