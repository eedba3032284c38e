import { describe, expect, it } from 'vitest';
import { bitWidth, vmcsFieldNamed, vmcsFields } from './fields';
import { shadowIndicator, Vmcs, vmcsFieldOffset } from './vmcs';
import { testMemory } from './plain-memory.testing';

describe('a VMCS in memory', () => {
  it('keeps every field apart from every other, cut to its width', () => {
    const vmcs = new Vmcs(testMemory(0x4000), 0x1000);
    const valueOf = (index: number) => 0xfedc_ba98_7654_0000n + BigInt(index);
    vmcsFields.forEach((field, index) => vmcs.writeField(field, valueOf(index)));
    vmcsFields.forEach((field, index) => {
      expect(vmcs.readField(field), field.name).toBe(BigInt.asUintN(bitWidth(field), valueOf(index)));
      expect(vmcs.read(field.name)).toBe(vmcs.readField(field));
      expect(vmcs.read32(field.name)).toBe(Number(BigInt.asUintN(32, vmcs.readField(field))));
    });
  });

  it('stays inside its region and off its header', () => {
    const memory = testMemory(0x4000);
    const vmcs = new Vmcs(memory, 0x1000);
    memory.write32(0x1000, 0x1234);
    vmcs.abortIndicator = 0;
    for (const field of vmcsFields) vmcs.writeField(field, 0xffff_ffff_ffff_ffffn);
    expect(vmcs.revision).toBe(0x1234);
    expect(vmcs.abortIndicator).toBe(0);
    expect(vmcs.launchState).toBe('clear');
    expect(memory.ram.slice(0, 0x1000).every((byte) => byte === 0)).toBe(true);
    expect(memory.ram.slice(0x2000).every((byte) => byte === 0)).toBe(true);
    expect(Math.max(...vmcsFields.map(vmcsFieldOffset))).toBeLessThanOrEqual(4096 - 8);
  });

  it('takes numbers, signed ones too', () => {
    const vmcs = new Vmcs(testMemory(0x1000), 0);
    vmcs.write('vm_exit_reason', -2147483615);
    expect(vmcs.read32('vm_exit_reason')).toBe(0x8000_0021);
    vmcs.write('guest_rip', 0x1234);
    expect(vmcs.read('guest_rip')).toBe(0x1234n);
    vmcs.write('guest_cs_selector', 0x1_0008);
    expect(vmcs.read('guest_cs_selector')).toBe(8n);
  });

  it('shows its words by field index', () => {
    const vmcs = new Vmcs(testMemory(0x2000), 0x1000);
    vmcs.write('guest_rip', 0x1_0000_0002n);
    const { index } = vmcsFieldNamed.guest_rip;
    expect([...vmcs.fieldWords()!.slice(2 * index, 2 * index + 2)]).toEqual([2, 1]);
    expect(new Vmcs(testMemory(0x1000), 0x1000).fieldWords()).toBeUndefined();
  });

  it('tells launch state and shadow indicator', () => {
    const memory = testMemory(0x1000);
    const vmcs = new Vmcs(memory, 0);
    vmcs.launchState = 'launched';
    expect(new Vmcs(memory, 0).launchState).toBe('launched');
    vmcs.launchState = 'clear';
    expect(vmcs.launchState).toBe('clear');
    expect(vmcs.isShadow).toBe(false);
    memory.write32(0, shadowIndicator + 1);
    expect(vmcs.isShadow).toBe(true);
  });

  it('can be copied with its memory', () => {
    const memory = testMemory(0x2000);
    new Vmcs(memory, 0).write('guest_rip', 0x4000n);
    memory.ram.copyWithin(0x1000, 0, 0x1000);
    expect(new Vmcs(memory, 0x1000).readField(vmcsFieldNamed.guest_rip)).toBe(0x4000n);
  });
});
