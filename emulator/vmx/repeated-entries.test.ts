import { describe, expect, it } from 'vitest';
import { createVmxCapabilities } from './capabilities';
import { firstFailingStateCheck, type VmEntryView } from './entry-checks';
import { breakingChanges } from './entry-checks/breaking-changes.testing';
import { everyFeature, guest64, guestPae, type TestEntry } from './entry-checks/valid-entries.testing';
import { RepeatedEntryChecks } from './repeated-entries';
import { vmcsFields } from './fields';
import { testMemory } from './plain-memory.testing';
import { Vmcs } from './vmcs';

const capabilities = createVmxCapabilities(everyFeature);

/** A view of a VMCS in RAM, with a count of the fields that were read. */
function viewOf(vmcs: Vmcs, memory: ReturnType<typeof testMemory>, host = guest64().host) {
  const counter = { reads: 0 };
  const view: VmEntryView = {
    field: (name) => {
      counter.reads++;
      return vmcs.read(name);
    },
    capabilities,
    vmcsAddress: BigInt(vmcs.address),
    physicalAddressWidth: 40,
    linearAddressWidth: 48,
    host,
    memory: {
      read32: (address) => (address + 4 <= memory.ramSize ? memory.read32(address) : 0xffff_ffff),
      read64: (address) => (address + 8 <= memory.ramSize ? memory.read64(address) : 0xffff_ffff_ffff_ffffn),
    },
  };
  return { view, counter };
}

function fill(vmcs: Vmcs, entry: TestEntry): void {
  for (const field of vmcsFields) vmcs.writeField(field, entry.fields.get(field.name) ?? 0n);
}

describe('repeated entries', () => {
  it('ask few checks again when little has changed', () => {
    const memory = testMemory(0x10000);
    const vmcs = new Vmcs(memory, 0x5000);
    fill(vmcs, guest64());
    const checks = new RepeatedEntryChecks();
    const { view, counter } = viewOf(vmcs, memory);
    expect(checks.firstFailing(view, vmcs)).toBeUndefined();
    const all = counter.reads;
    counter.reads = 0;
    vmcs.write('guest_rip', 0x40_0010);
    expect(checks.firstFailing(view, vmcs)).toBeUndefined();
    expect(counter.reads).toBeGreaterThan(0);
    expect(counter.reads).toBeLessThan(all / 20);
  });

  it('find what a change breaks, and forget when it is mended', () => {
    const memory = testMemory(0x10000);
    const vmcs = new Vmcs(memory, 0x5000);
    const checks = new RepeatedEntryChecks();
    fill(vmcs, guest64());
    const { view } = viewOf(vmcs, memory);
    for (const [id, change] of Object.entries(breakingChanges)) {
      const entry = change();
      const ordinary = entry.words.size === 0 && !entry.inSmm && entry.host.rtitCtl === undefined;
      if (!ordinary || entry.features !== everyFeature || entry.host.efer !== guest64().host.efer) continue;
      fill(vmcs, guest64());
      expect(checks.firstFailing(view, vmcs)).toBeUndefined();
      fill(vmcs, entry);
      expect(checks.firstFailing(view, vmcs)?.check.id).toBe(id.startsWith('msr-load') ? undefined : id);
    }
  });

  it('see memory that changed behind an unchanged VMCS', () => {
    const memory = testMemory(0x10000);
    const vmcs = new Vmcs(memory, 0x5000);
    fill(vmcs, guestPae());
    const checks = new RepeatedEntryChecks();
    const { view } = viewOf(vmcs, memory);
    expect(checks.firstFailing(view, vmcs)).toBeUndefined();
    memory.write32(0x3000, 3);
    expect(checks.firstFailing(view, vmcs)?.check.id).toBe('guest.pdpte0');
    memory.write32(0x3000, 0);
    expect(checks.firstFailing(view, vmcs)).toBeUndefined();
  });

  it('see the host leave IA-32e mode', () => {
    const memory = testMemory(0x10000);
    const vmcs = new Vmcs(memory, 0x5000);
    fill(vmcs, guestPae());
    const checks = new RepeatedEntryChecks();
    expect(checks.firstFailing(viewOf(vmcs, memory).view, vmcs)).toBeUndefined();
    const outside = viewOf(vmcs, memory, { ...guest64().host, efer: 0n }).view;
    expect(checks.firstFailing(outside, vmcs)?.check.id).toBe('size.outside-ia32e.host');
  });

  it('agree with the checks asked afresh after any changes', () => {
    const memory = testMemory(0x10000);
    const vmcs = new Vmcs(memory, 0x5000);
    fill(vmcs, guest64());
    const checks = new RepeatedEntryChecks();
    const { view } = viewOf(vmcs, memory);
    const good = guest64();
    let seed = 99n;
    const next = () => (seed = BigInt.asUintN(64, seed * 6364136223846793005n + 1442695040888963407n)) >> 8n;
    let passed = 0;
    for (let round = 0; round < 2000; round++) {
      const field = vmcsFields[Number(next() % BigInt(vmcsFields.length))];
      const before = vmcs.readField(field);
      const change = next() % 3n === 0n ? next() : before ^ (1n << (next() % 64n));
      vmcs.writeField(field, change);
      const expected = firstFailingStateCheck(view);
      expect(checks.firstFailing(view, vmcs)?.check.id).toBe(expected?.check.id);
      if (expected === undefined) passed++;
      else vmcs.writeField(field, good.fields.get(field.name) ?? 0n);
    }
    expect(passed).toBeGreaterThan(100);
  });

  it('work without RAM to compare', () => {
    const memory = testMemory(0x1000);
    const outside = { ...memory, read32: () => 0, read64: () => 0n, read16: () => 0, read8: () => 0 };
    const vmcs = new Vmcs(outside, 0x8000);
    const checks = new RepeatedEntryChecks();
    for (let round = 0; round < 2; round++) {
      expect(checks.firstFailing(viewOf(vmcs, memory).view, vmcs)?.check.id).toBe('controls.pin-based');
    }
  });
});
