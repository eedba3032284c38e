import { describe, expect, it } from 'vitest';
import { eptViolationQualification } from '../vmx/exits/qualifications';
import { decodedBits } from '../vmx/bit-fields';
import { A, D, P, PagingTestMachine, testCapabilities, U, W, XD } from './paging-machine.testing';
import { Access, translationFailure } from './translation';

const all = P | W | U;
const R = 1n;
const RWX = 7n;
const WB = 6n << 3n;
const large = 0x80n;
const { nestedViolation, nestedMisconfiguration } = translationFailure;
const plainEptp = 0x1_0000n | (3n << 3n) | 6n;
const accessedDirtyEptp = plainEptp | 0x40n;

/**
 * EPT tables at 0x10000 to 0x13000; guest-physical pages 0 to 0x1f000 are host-physical 0x20000 to 0x3f000. The guest's own tables are at
 * guest-physical 0x1000 to 0x4000 and map linear 0 to guest-physical 0x8000.
 */
function nested(flags: readonly bigint[] = [all, all, all, all], eptp = plainEptp): PagingTestMachine {
  const machine = new PagingTestMachine().longMode();
  machine
    .entry(0x10000, 0, 0x11000n | RWX)
    .entry(0x11000, 0, 0x12000n | RWX)
    .entry(0x12000, 0, 0x13000n | RWX);
  for (let page = 0; page < 0x20; page++) machine.entry(0x13000, page, BigInt(0x20000 + page * 0x1000) | RWX | WB);
  [0x2000n, 0x3000n, 0x4000n, 0x8000n].forEach((target, level) =>
    machine.entry(0x21000 + level * 0x1000, 0, target | flags[level]),
  );
  machine.translator.useEpt(eptp);
  return machine;
}

const eptPage = (machine: PagingTestMachine, guestPhysical: number, value: bigint) =>
  machine.entry(0x13000, guestPhysical >> 12, value);
const hostPage = (guestPhysical: bigint) => guestPhysical + 0x20000n;

function violation(machine: PagingTestMachine, linear: bigint, access: number) {
  expect(machine.translate(linear, access)).toBe(nestedViolation);
  const { qualification, guestPhysical } = machine.translator.ept;
  const set = decodedBits(eptViolationQualification, BigInt(qualification)).filter(({ value }) => value !== 0n);
  return { guestPhysical, bits: set.map(({ name }) => name).join(' ') };
}

describe('two-dimensional translation', () => {
  it('puts every guest access through EPT', () => {
    const machine = nested();
    expect(machine.translate(0x123n, Access.read)).toBe(0x28123);
    expect(machine.translator.pageSize).toBe(0x1000);
    // The guest's accessed flags are in its tables, where EPT has them.
    expect([1, 2, 3, 4].map((table) => machine.memory.read64(0x20000 + table * 0x1000) & (A | D))).toEqual([
      A,
      A,
      A,
      A,
    ]);
  });

  it('translates guest-physical addresses of a guest without paging', () => {
    const machine = nested().set({ cr0: 0n });
    expect(machine.translate(0x5678n, Access.fetch)).toBe(0x25678);
  });

  it('goes back to one dimension', () => {
    const machine = nested();
    machine.translator.useEpt(undefined);
    expect(machine.translate(0n, Access.read)).toBe(translationFailure.pageFault);
    expect(machine.translator.translatePhysical(0x5000, Access.read | Access.physical)).toBe(0x5000);
  });

  it('tells a guest page fault from an EPT violation', () => {
    const machine = nested([all, all, 0n, all]);
    expect(machine.translate(0n, Access.write)).toBe(translationFailure.pageFault);
    expect(machine.translator.guest.errorCode).toBe(2);
  });

  it('maps 2 MiB and 1 GiB, the smaller page of both counts', () => {
    const machine = nested();
    machine
      .entry(0x12000, 1, 0x60_0000n | RWX | WB | large)
      .entry(0x11000, 1, 0x8000_0000n | RWX | WB | large)
      .set({ cr0: 0n });
    expect(machine.translate(0x2f_ffffn, Access.read)).toBe(0x6f_ffff);
    expect(machine.translator.ept.pageSize).toBe(0x20_0000);
    expect(machine.translate(0x7fff_fff8n, Access.read)).toBe(0xbfff_fff8);
    expect(machine.translator.ept.pageSize).toBe(0x4000_0000);
    expect(machine.translator.pageSize).toBe(0x1000);
  });
});

describe('EPT violations (SDM 3C table 28-7)', () => {
  it.each([
    ['read of an absent page', 0n, Access.read, 'read linearAddressValid translated'],
    ['write to a read-only page', R, Access.write, 'write readable linearAddressValid translated'],
    [
      'fetch from a page without execution',
      R | 2n,
      Access.fetch,
      'fetch readable writable linearAddressValid translated',
    ],
    ['read of an execute-only page', 4n, Access.read, 'read executable linearAddressValid translated'],
    ['read-modify-write', R, Access.update, 'read write readable linearAddressValid translated'],
  ])('%s', (_name, rights, access, bits) => {
    const machine = nested();
    eptPage(machine, 0x8000, 0x28000n | rights | (rights ? WB : 0n));
    expect(violation(machine, 0x88n, access)).toEqual({ guestPhysical: 0x8088, bits });
  });

  it('takes the AND of the permissions of all levels', () => {
    const machine = nested()
      .set({ cr0: 0n })
      .entry(0x11000, 0, 0x12000n | R | 4n);
    expect(violation(machine, 0n, Access.write).bits).toBe('write readable executable linearAddressValid translated');
  });

  it('reports the guest table entry it could not read', () => {
    const machine = nested();
    eptPage(machine, 0x3000, 0n);
    expect(violation(machine, 0x20_1000n, Access.write)).toEqual({
      guestPhysical: 0x3008,
      bits: 'read linearAddressValid',
    });
  });

  it('reports the guest table whose accessed flag it could not set', () => {
    const machine = nested();
    eptPage(machine, 0x2000, hostPage(0x2000n) | R | WB);
    expect(violation(machine, 0n, Access.read)).toEqual({
      guestPhysical: 0x2000,
      bits: 'write readable linearAddressValid',
    });
    machine.entry(0x22000, 0, 0x3000n | all | A);
    expect(machine.translate(0n, Access.read)).toBe(0x28000);
  });

  it('treats walks as writes with accessed and dirty flags (29.3.3.2)', () => {
    const machine = nested([all | A, all | A, all | A, all | A], accessedDirtyEptp);
    eptPage(machine, 0x2000, hostPage(0x2000n) | R | WB);
    expect(violation(machine, 0n, Access.read)).toEqual({
      guestPhysical: 0x2000,
      bits: 'read write readable linearAddressValid',
    });
  });

  it('has no linear address for the PDPTEs', () => {
    const machine = nested();
    eptPage(machine, 0x5000, 0n);
    const access = Access.read | Access.physical;
    expect(machine.translator.translatePhysical(0x4018, access)).toBe(0x24018);
    expect(machine.translator.translatePhysical(0x5018, access)).toBe(nestedViolation);
    expect(machine.translator.ept.qualification).toBe(1);
  });

  it('covers 48 bits with 4 levels', () => {
    const wide = new PagingTestMachine({ ...testCapabilities, physicalAddressWidth: 52 });
    wide.translator.useEpt(plainEptp);
    expect(wide.translator.translatePhysical(2 ** 48, Access.read)).toBe(nestedViolation);
    expect(wide.translator.ept.guestPhysical).toBe(2 ** 48);
  });
});

describe('EPT misconfigurations (SDM 3C 29.3.3.1)', () => {
  const page = 0x28000n;
  it.each([
    ['write without read', 1, page | 2n | WB, 'EPT PTE: the entry is writable but not readable'],
    ['write and execute without read', 1, page | 6n | WB, 'EPT PTE: the entry is writable but not readable'],
    ['memory type 2', 1, page | RWX | (2n << 3n), 'EPT PTE: memory type 2 is reserved'],
    ['memory type 3', 1, page | RWX | (3n << 3n), 'EPT PTE: memory type 3 is reserved'],
    ['memory type 7', 1, page | RWX | (7n << 3n), 'EPT PTE: memory type 7 is reserved'],
    ['address beyond MAXPHYADDR', 1, page | RWX | WB | (1n << 40n), 'EPT PTE: reserved bits 40 are set'],
    ['bits 6:3 of a PDE for a table', 2, 0x13000n | RWX | 0x48n, 'EPT PDE: reserved bits 6, 3 are set'],
    ['bits 20:12 of a 2-MiB page', 2, 0x1000n | RWX | WB | large, 'EPT PDE (2-MiB page): reserved bits 12 are set'],
    [
      'bits 29:12 of a 1-GiB page',
      3,
      0x2000_0000n | RWX | WB | large,
      'EPT PDPTE (1-GiB page): reserved bits 29 are set',
    ],
    ['bit 7 of a PML4E', 4, 0x11000n | RWX | large, 'EPT PML4E: reserved bits 7 are set'],
  ])('%s', (_name, level, value, problem) => {
    const machine = nested().set({ cr0: 0n });
    machine.entry([0, 0x13000, 0x12000, 0x11000, 0x10000][level], level === 1 ? 8 : 0, value);
    expect(machine.translate(0x8000n, Access.read)).toBe(nestedMisconfiguration);
    expect(machine.translator.ept.guestPhysical).toBe(0x8000);
    const walk = machine.translator.explainPhysical(0x8000, Access.read, plainEptp);
    expect([walk.outcome, walk.problem]).toEqual(['EPT misconfiguration', problem]);
    expect(walk.exitQualification).toBeUndefined();
  });

  it('depends on the capabilities', () => {
    const machine = new PagingTestMachine({
      ...testCapabilities,
      ept: { executeOnly: false, pages2M: false, pages1G: false },
    });
    machine.entry(0x10000, 0, 0x11000n | RWX).entry(0x11000, 0, 0x8000_0000n | RWX | WB | large);
    machine.translator.useEpt(plainEptp);
    expect(machine.translate(0n, Access.read)).toBe(nestedMisconfiguration);
    machine.entry(0x10000, 0, 0x11000n | 4n);
    expect(machine.translate(0n, Access.fetch)).toBe(nestedMisconfiguration);
  });

  it('ignores everything in an entry that is not present', () => {
    const machine = nested();
    eptPage(machine, 0x8000, 0xffff_ffff_ffff_fff8n);
    expect(machine.translate(0n, Access.read)).toBe(nestedViolation);
  });

  it('comes before the violation an entry above would cause', () => {
    const machine = nested().entry(0x12000, 0, 0x13000n | R);
    eptPage(machine, 0x1000, 0x21000n | 2n | WB);
    expect(machine.translate(0n, Access.write)).toBe(nestedMisconfiguration);
  });
});

describe('EPT accessed and dirty flags (SDM 3C 29.3.5)', () => {
  const eptFlags = (machine: PagingTestMachine, table: number, index = 0) =>
    machine.memory.read64(table + index * 8) & 0x300n;
  it('are left alone unless the EPTP enables them', () => {
    const machine = nested();
    machine.translate(0n, Access.write);
    expect([0x10000, 0x11000, 0x12000].map((table) => eptFlags(machine, table))).toEqual([0n, 0n, 0n]);
    expect(eptFlags(machine, 0x13000, 8)).toBe(0n);
    expect(machine.translator.writable).toBe(true);
  });
  it('are set, dirty for writes and for the guest tables a walk reads', () => {
    const machine = nested(undefined, accessedDirtyEptp);
    machine.translate(0n, Access.read);
    expect([0x10000, 0x11000, 0x12000].map((table) => eptFlags(machine, table))).toEqual([0x100n, 0x100n, 0x100n]);
    expect(eptFlags(machine, 0x13000, 8)).toBe(0x100n);
    expect([1, 2, 3, 4].map((page) => eptFlags(machine, 0x13000, page))).toEqual([0x300n, 0x300n, 0x300n, 0x300n]);
    expect(machine.translator.writable).toBe(false);
    machine.translate(0n, Access.write);
    expect(eptFlags(machine, 0x13000, 8)).toBe(0x300n);
    machine.translate(0n, Access.read);
    expect(machine.translator.writable).toBe(true);
  });
});

describe('explaining a two-dimensional walk', () => {
  const context = (machine: PagingTestMachine, eptp = plainEptp) => ({ ...machine.context, eptp });

  it('shows each guest entry with the EPT walk that found it', () => {
    const machine = nested(undefined, accessedDirtyEptp);
    const before = machine.memory.ram.slice();
    const walk = machine.translator.explain(0x123n, Access.write, context(machine, accessedDirtyEptp));
    expect(machine.memory.ram.every((byte, address) => byte === before[address])).toBe(true);
    expect(walk).toMatchObject({
      outcome: 'translated',
      guestPhysical: 0x8123,
      hostPhysical: 0x28123,
      pageSize: 0x1000,
    });
    expect(
      walk.steps.map((step) => [step.level, step.space, step.entryAddress, step.hostAddress, step.nested.length]),
    ).toEqual([
      ['PML4E', 'guest-physical', 0x1000, 0x21000, 4],
      ['PDPTE', 'guest-physical', 0x2000, 0x22000, 4],
      ['PDE', 'guest-physical', 0x3000, 0x23000, 4],
      ['PTE', 'guest-physical', 0x4000, 0x24000, 4],
    ]);
    expect(walk.nestedSteps.map(({ level, pointsTo }) => [level, pointsTo])).toEqual([
      ['EPT PML4E', 0x11000],
      ['EPT PDPTE', 0x12000],
      ['EPT PDE', 0x13000],
      ['EPT PTE', 0x28000],
    ]);
    expect(walk.nestedSteps[3].words).toBe('readable, writable, executable, WB, page number 0x28');
  });

  it('shows how far a walk came that failed in EPT', () => {
    const machine = nested();
    eptPage(machine, 0x3000, 0n);
    const walk = machine.translator.explain(0n, Access.read, context(machine));
    expect(walk).toMatchObject({
      outcome: 'EPT violation',
      guestPhysical: 0x3000,
      hostPhysical: undefined,
      exitQualification: 0x81,
    });
    expect(walk.problem).toBe('EPT PTE: the entry is not present (bits 2:0 are 0)');
    expect(walk.steps.map(({ level }) => level)).toEqual(['PML4E', 'PDPTE']);
    expect(walk.nestedSteps.at(-1)).toMatchObject({
      level: 'EPT PTE',
      words: 'not present',
      problem: 'the entry is not present (bits 2:0 are 0)',
    });
  });

  it('takes a guest that is not running, from its VMCS', () => {
    const machine = nested();
    machine.translator.useEpt(undefined);
    const guest = { cr0: 0x8001_0001n, cr3: 0x1000n, cr4: 0x20n, efer: 0xd00n, cpl: 3, rflags: 2n };
    machine.set({ cr3: 0x7000n });
    const walk = machine.translator.explain(0x10n, Access.fetch, { registers: guest, eptp: plainEptp });
    expect([walk.hostPhysical, walk.access]).toEqual([0x28010, 'user-mode instruction fetch']);
    expect(machine.translator.explain(0x10n, Access.fetch, { registers: { ...guest, efer: 0x500n } }).outcome).toBe(
      'page fault',
    );
  });

  it('lets a debugger look at what is mapped, whatever its rights', () => {
    const machine = nested([all & ~U, all, all, all | XD])
      .cpl(3)
      .set({ cr4: 0x30_0020n });
    eptPage(machine, 0x8000, hostPage(0x8000n) | 4n | WB);
    eptPage(machine, 0x2000, hostPage(0x2000n) | R | WB);
    expect(machine.translator.explain(0x10n, Access.inspect, context(machine))).toMatchObject({
      outcome: 'translated',
      hostPhysical: 0x28010,
    });
    expect(machine.translate(0x10n, Access.inspect)).toBe(0x28010);
    expect(machine.memory.read64(0x21000) & A).toBe(0n);
    expect(machine.translator.explain(0x20_0000n, Access.inspect, context(machine)).outcome).toBe('page fault');
  });

  it('agrees with the translation it explains, outcome for outcome', () => {
    // A deterministic shuffle of rights at random places, guest and EPT.
    let seed = 12345;
    const random = (below: number) => ((seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) >>> 8) % below;
    const outcomes = new Set<string>();
    for (let round = 0; round < 400; round++) {
      const flags = Array.from({ length: 4 }, () => all & ~(random(6) === 0 ? 1n << BigInt(random(3)) : 0n)).map(
        (value) => value | (random(9) === 0 ? XD : 0n),
      );
      const eptp = random(2) ? plainEptp : accessedDirtyEptp;
      const machine = nested(flags, eptp);
      const victim = random(16);
      if (random(2))
        eptPage(machine, victim << 12, BigInt(0x20000 + (victim << 12)) | BigInt(random(8)) | BigInt(random(8) << 3));
      machine.cpl(random(2) ? 3 : 0);
      const access = [Access.read, Access.write, Access.fetch, Access.update][random(4)];
      const walk = machine.translator.explain(0x40n, access, context(machine, eptp));
      const result = machine.translate(0x40n, access);
      outcomes.add(walk.outcome);
      if (result >= 0) expect(walk.hostPhysical).toBe(result);
      else if (result === translationFailure.pageFault) expect(walk.errorCode).toBe(machine.translator.guest.errorCode);
      else if (result === nestedViolation) expect(walk.exitQualification).toBe(machine.translator.ept.qualification);
      else expect(walk.outcome).toBe('EPT misconfiguration');
      if (result < 0) expect(walk.problem).toBeDefined();
      if (result < -1) expect(walk.guestPhysical).toBe(machine.translator.ept.guestPhysical);
    }
    expect(outcomes.size).toBe(4);
  });
});
