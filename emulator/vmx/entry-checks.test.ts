import { describe, expect, it } from 'vitest';
import { createVmxCapabilities, machineVmxFeatures } from './capabilities';
import { entryChecks, failingChecks, firstFailingCheck, firstFailingStateCheck } from './entry-checks';
import { breakingChanges, overlappingChanges } from './entry-checks/breaking-changes.testing';
import { VmEntryState } from './entry-checks/entry-state';
import {
  guest64,
  guestPae,
  guestReal,
  guestVirtual8086,
  host32,
  withEpt,
  type TestEntry,
} from './entry-checks/valid-entries.testing';
import { vmcsFields, type VmcsFieldName } from './fields';

const idsOf = (entry: TestEntry) => failingChecks(entry).map(({ check }) => check.id);

describe('a valid VM entry', () => {
  const valid = { guest64, guestPae, guestReal, guestVirtual8086, host32, withEpt: () => withEpt(guest64()) };
  for (const [name, entry] of Object.entries(valid)) {
    it(`passes every check: ${name}`, () => {
      expect(failingChecks(entry()).map(({ check, says }) => `${check.id}: ${says}`)).toEqual([]);
      expect(firstFailingCheck(entry())).toBeUndefined();
    });
  }

  it('passes on this machine, which offers less', () => {
    const entry = withEpt(guest64());
    entry.features = machineVmxFeatures;
    expect(idsOf(entry)).toEqual([]);
  });
});

describe('every check', () => {
  it('has an id of its own', () => {
    expect(new Set(entryChecks.map(({ id }) => id)).size).toBe(entryChecks.length);
  });

  it('is broken by exactly one of the changes', () => {
    const changed = [...Object.keys(breakingChanges), ...Object.keys(overlappingChanges)];
    expect(changed.toSorted()).toEqual(entryChecks.map(({ id }) => id).toSorted());
  });

  for (const check of entryChecks) {
    it(`${check.id} fails alone, stops the entry and says why`, () => {
      const overlapping = overlappingChanges[check.id];
      const entry = breakingChanges[check.id] ?? overlapping?.entry;
      expect(idsOf(entry()).toSorted()).toEqual([check.id, ...(overlapping?.also ?? [])].toSorted());
      const first = firstFailingCheck(entry());
      if (overlapping === undefined) expect(first?.check.id).toBe(check.id);
      const { says } = failingChecks(entry()).find((failed) => failed.check.id === check.id)!;
      expect(says).toMatch(/\w/);
      expect(says).not.toMatch(/undefined|NaN|\[object/);
    });

    it(`${check.id} reads the fields it names`, () => {
      const entry = (breakingChanges[check.id] ?? overlappingChanges[check.id].entry)();
      entry.fieldsRead.clear();
      check.holds(new VmEntryState(entry));
      // "activate secondary controls" and its like decide whether a control counts; the sentence is about the control.
      const switches: readonly VmcsFieldName[] = ['primary_processor_based_controls', 'vm_exit_controls'];
      const read = [...entry.fieldsRead].filter((name) => !switches.includes(name));
      expect(check.reads).toEqual(expect.arrayContaining(read));
      if (read.length > 0) expect(check.reads.some((name) => entry.fieldsRead.has(name))).toBe(true);
    });
  }
});

describe('failures', () => {
  const failureOf = (id: string) => firstFailingCheck(breakingChanges[id]())?.failure;

  it('carry the VM-instruction error or the exit reason and qualification', () => {
    expect(failureOf('controls.vpid')).toEqual({ kind: 'vmfail', instructionError: 7 });
    expect(failureOf('entry-controls.injection.reserved')).toEqual({ kind: 'vmfail', instructionError: 7 });
    expect(failureOf('host.cr0')).toEqual({ kind: 'vmfail', instructionError: 8 });
    expect(failureOf('size.host64.rip')).toEqual({ kind: 'vmfail', instructionError: 8 });
    expect(failureOf('guest.cs.type')).toEqual({ kind: 'vm-exit', exitReason: 33, qualification: 0 });
    expect(failureOf('guest.pdpte0')).toEqual({ kind: 'vm-exit', exitReason: 33, qualification: 2 });
    expect(failureOf('guest.interruptibility.nmi-sti')).toEqual({ kind: 'vm-exit', exitReason: 33, qualification: 3 });
    expect(failureOf('guest.link-pointer.current')).toEqual({ kind: 'vm-exit', exitReason: 33, qualification: 4 });
  });

  it('name the entry of the MSR-load area that fails first, whatever its reason', () => {
    const entry = guest64().msrEntry(1, 0x174).msrEntry(2, 0x174, 1).msrEntry(3, 0xc000_0101);
    expect(firstFailingCheck(entry)).toMatchObject({
      check: { id: 'msr-load.reserved' },
      failure: { kind: 'vm-exit', exitReason: 34, qualification: 2 },
    });
    expect(failingChecks(entry).map(({ failure }) => failure)).toEqual([
      { kind: 'vm-exit', exitReason: 34, qualification: 3 },
      { kind: 'vm-exit', exitReason: 34, qualification: 2 },
    ]);
    expect(firstFailingStateCheck(entry)).toBeUndefined();
  });

  it('come in the order controls, host state, guest state', () => {
    const entry = breakingChanges['guest.cs.type']()
      .set('host_cr3', 1n << 45n)
      .set('cr3_target_count', 9);
    expect(idsOf(entry)).toEqual(['controls.cr3-target-count', 'host.cr3', 'guest.cs.type']);
    expect(firstFailingCheck(entry)?.check.id).toBe('controls.cr3-target-count');
  });
});

describe('sentences', () => {
  const says = (id: string) => failingChecks(breakingChanges[id]()).find(({ check }) => check.id === id)?.says;

  it('tell the values and what would satisfy the rule', () => {
    expect(says('guest.cs.type')).toBe('CS type is 10 (execute/read code); it must be 9, 11, 13 or 15 (accessed code)');
    expect(says('controls.virtual-nmis')).toBe(
      '"virtual NMIs" is 1 but "NMI exiting" is 0; set "NMI exiting" in the pin-based VM-execution controls, or clear "virtual NMIs"',
    );
    expect(says('host.cr3')).toBe(
      'Host CR3 is 0x200000000000; bits 63:40 must be 0, beyond the physical-address width',
    );
    expect(says('guest.pdpte0')).toBe('PDPTE0 is 0x3 (at CR3 0x3000); present, but reserved bit 1 must be 0');
  });

  it('name the controls that this processor does not allow', () => {
    const entry = guest64().with('secondary_processor_based_controls.enablePml');
    entry.features = machineVmxFeatures;
    expect(firstFailingCheck(entry)?.says).toBe(
      'Secondary processor-based VM-execution controls are 0x20000: bit 17 ("enable PML") must be 0 ' +
        '(this processor does not allow 1)',
    );
  });
});

describe('robustness', () => {
  it('never throws, whatever the fields hold', () => {
    // A linear congruential generator: the same entries every run.
    let seed = 12345n;
    const next = () => (seed = BigInt.asUintN(64, seed * 6364136223846793005n + 1442695040888963407n));
    for (let round = 0; round < 300; round++) {
      const entry = guest64();
      if (round % 2 === 0) entry.features = machineVmxFeatures;
      for (const field of vmcsFields) {
        const random = next();
        if (random % 3n !== 0n) continue;
        const width = field.width === 'natural' ? 64 : field.width;
        entry.set(field.name, BigInt.asUintN(width, next()));
      }
      const failing = failingChecks(entry);
      for (const { says } of failing) expect(says).not.toMatch(/undefined|NaN/);
      // MSR loading comes last and has an order of its own.
      const state = failing.find(({ failure }) => failure.kind === 'vmfail' || failure.exitReason === 33);
      expect(firstFailingStateCheck(entry)?.check.id).toBe(state?.check.id);
    }
  });

  it('accepts an empty VMCS', () => {
    const entry = guest64();
    entry.fields.clear();
    expect(createVmxCapabilities().allowed0.pin_based_controls).toBe(0x16n);
    expect(firstFailingCheck(entry)?.check.id).toBe('controls.pin-based');
    expect(failingChecks(entry).length).toBeGreaterThan(10);
  });
});
