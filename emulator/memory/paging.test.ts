import { describe, expect, it } from 'vitest';
import { A, D, G, P, PagingTestMachine, PS, testCapabilities, U, W, XD } from './paging-machine.testing';
import { Access, translationFailure } from './translation';

const all = P | W | U;
const fault = translationFailure.pageFault;

function errorCode(machine: PagingTestMachine, linear: bigint, access: number): number {
  expect(machine.translate(linear, access)).toBe(fault);
  return machine.translator.guest.errorCode;
}

describe('without paging', () => {
  it('is the identity on 32 bits', () => {
    const machine = new PagingTestMachine();
    expect(machine.translate(0xffff_f123n, Access.write)).toBe(0xffff_f123);
    expect(machine.translator.writable).toBe(true);
  });
});

describe('32-bit paging', () => {
  const machine = () => new PagingTestMachine().set({ cr0: 0x8001_0001n, cr3: 0x1018n, cr4: 0x10n });
  it('walks two levels of 4-byte entries', () => {
    const paged = machine().entry32(0x1000, 0x3ff, 0x2003).entry32(0x2000, 0x3fe, 0x5003);
    expect(paged.translate(0xffff_e123n, Access.read)).toBe(0x5123);
    expect(paged.translator.pageSize).toBe(0x1000);
  });
  it('maps 4 MiB above 4 GiB with PSE-36', () => {
    // PDE bits 20:13 are address bits 39:32, bits 31:22 as they are.
    const paged = machine().entry32(0x1000, 1, 0x00c0_0083 | (0x12 << 13));
    expect(paged.translate(0x7f_fffcn, Access.read)).toBe(0x12_00ff_fffc);
    expect(paged.translator.pageSize).toBe(0x40_0000);
  });
  it('reserves bit 21 of a 4-MiB page, and address bits beyond MAXPHYADDR', () => {
    expect(errorCode(machine().entry32(0x1000, 0, 0x0020_0083), 0n, Access.read)).toBe(9);
    const narrow = new PagingTestMachine({ ...testCapabilities, physicalAddressWidth: 36 });
    narrow
      .set({ cr0: 0x8000_0001n, cr3: 0x1000n, cr4: 0x10n })
      .entry32(0x1000, 0, 0x83 | (1 << 17))
      .entry32(0x1000, 1, 0x83 | (1 << 16));
    expect(errorCode(narrow, 0n, Access.read)).toBe(9);
    expect(narrow.translate(0x40_0000n, Access.read)).toBe(0x8_0000_0000);
  });
  it('takes PS as ignored without CR4.PSE', () => {
    const paged = machine().set({ cr4: 0n }).entry32(0x1000, 0, 0x2083).entry32(0x2000, 1, 0x6003);
    expect(paged.translate(0x1004n, Access.read)).toBe(0x6004);
  });
  it('reports fetches as such only with SMEP', () => {
    expect(errorCode(machine(), 0n, Access.fetch)).toBe(0);
    expect(errorCode(machine().set({ cr4: 0x10_0010n }), 0n, Access.fetch)).toBe(16);
    // EFER.NXE does not matter without CR4.PAE.
    expect(errorCode(machine().set({ efer: 0x800n }), 0n, Access.fetch)).toBe(0);
  });
});

describe('PAE paging', () => {
  const machine = () =>
    new PagingTestMachine().set({
      cr0: 0x8001_0001n,
      cr3: 0n,
      cr4: 0x20n,
      efer: 0x800n,
      pdpte2: 0x2001n,
      pdpte3: 0x3001n,
    });
  it('starts from the PDPTE registers', () => {
    const paged = machine()
      .entry(0x3000, 0x1ff, 0x4000n | all)
      .entry(0x4000, 0x1ff, 0x9_0000_7000n | all);
    expect(paged.translate(0xffff_f010n, Access.read)).toBe(0x9_0000_7010);
    expect(errorCode(paged, 0x4000_0000n, Access.write)).toBe(2);
  });
  it('maps 2 MiB whatever CR4.PSE is', () => {
    const paged = machine().entry(0x2000, 1, 0xa0_0000n | all | PS);
    expect(paged.translate(0x8020_0000n + 0x12_3456n, Access.read)).toBe(0xb2_3456);
    expect(paged.translator.pageSize).toBe(0x20_0000);
  });
  it('reserves bits 62:52, which 4-level paging ignores', () => {
    const paged = machine().entry(0x2000, 0, 0x20_0000n | all | PS | (1n << 52n));
    expect(errorCode(paged, 0x8000_0000n, Access.read)).toBe(9);
    const long = new PagingTestMachine().longMode().map4([all, all, all, all | (1n << 52n)]);
    expect(long.translate(0n, Access.read)).toBe(0x8000);
  });
});

describe('4-level and 5-level paging', () => {
  it('uses bits 47:12 of the address, and CR3 without PWT and PCD', () => {
    const machine = new PagingTestMachine().longMode().set({ cr3: 0x1018n });
    machine
      .entry(0x1000, 0x1ff, 0x2000n | all)
      .entry(0x2000, 0x102, 0x3000n | all)
      .entry(0x3000, 0x81, 0x4000n | all)
      .entry(0x4000, 0x42, 0x7_1234_5000n | all);
    const linear =
      0xffff_0000_0000_0000n | (0x1ffn << 39n) | (0x102n << 30n) | (0x81n << 21n) | (0x42n << 12n) | 0xabcn;
    expect(machine.translate(linear, Access.read)).toBe(0x7_1234_5abc);
  });
  it('maps 1 GiB and 2 MiB', () => {
    const machine = new PagingTestMachine().longMode().entry(0x1000, 0, 0x2000n | all);
    machine
      .entry(0x2000, 1, 0x40_0000_0000n - 0x4000_0000n + (all | PS))
      .entry(0x2000, 0, 0x3000n | all)
      .entry(0x3000, 3, 0x20_0000n | all | PS);
    expect(machine.translate(0x7fff_ffffn, Access.read)).toBe(0x3f_ffff_ffff);
    expect(machine.translator.pageSize).toBe(0x4000_0000);
    expect(machine.translate(0x60_0001n, Access.read)).toBe(0x20_0001);
  });
  it('walks a fifth level with CR4.LA57', () => {
    const machine = new PagingTestMachine().longMode().set({ cr3: 0x7000n, cr4: 0x1020n }).map4([all, all, all, all]);
    machine.entry(0x7000, 0x1ff, 0x1000n | all);
    expect(machine.translate(0xffff_0000_0000_0008n, Access.read)).toBe(0x8008);
  });

  const ps = [
    ['PML4E with PS', [all | PS, all, all, all], 9],
    ['1-GiB page with bit 13', [all, all | PS | 0x2000n, all, all], 9],
    ['2-MiB page with bit 20', [all, all, all | PS | 0x10_0000n, all], 9],
    ['PTE beyond MAXPHYADDR', [all, all, all, all | (1n << 40n)], 9],
    ['PDE beyond MAXPHYADDR', [all, all, all | (1n << 51n), all], 9],
    ['not present wins over reserved bits', [all, all, (1n << 51n) | W, all], 0],
    ['bits 58:52 are ignored', [all, all, all, all | (0x7fn << 52n)], undefined],
  ] as const;
  it.each(ps)('%s', (_name, flags, code) => {
    // A 1-GiB page starts at 0x2000's frame only when bits 29:12 of the target are clear.
    const machine = new PagingTestMachine().longMode();
    const targets = [0x2000n, flags[1] & PS ? 0n : 0x3000n, flags[2] & PS ? 0n : 0x4000n, 0x8000n];
    targets.forEach((target, level) => machine.entry(0x1000 * (level + 1), 0, target | flags[level]));
    if (code === undefined) expect(machine.translate(0n, Access.read)).toBe(0x8000);
    else expect(errorCode(machine, 0n, Access.read)).toBe(code);
  });

  it('reserves XD without EFER.NXE', () => {
    const machine = new PagingTestMachine().longMode().map4([all, all, all, all | XD]);
    expect(errorCode(machine, 0n, Access.fetch)).toBe(0x11);
    expect(machine.translate(0n, Access.read)).toBe(0x8000);
    machine.set({ efer: 0x500n });
    expect(errorCode(machine, 0n, Access.read)).toBe(9);
    // Neither NXE nor SMEP: the error code does not tell fetches.
    expect(errorCode(machine, 0n, Access.fetch)).toBe(9);
  });
  it('reserves PS of a PDPTE without 1-GiB pages', () => {
    const machine = new PagingTestMachine({ ...testCapabilities, pages1G: false })
      .longMode()
      .map4([all, all | PS, all, all]);
    expect(errorCode(machine, 0n, Access.read)).toBe(9);
  });
  it('reads tables outside RAM through the bus', () => {
    const machine = new PagingTestMachine().longMode().set({ cr3: 0xff_0000_0000n });
    // All ones: PS of a PML4E is reserved.
    expect(errorCode(machine, 0n, Access.read)).toBe(9);
  });
});

describe('access rights (SDM 3A 4.6.1) against the manual as a list of sentences', () => {
  interface Case {
    user: boolean;
    userPage: boolean;
    writable: boolean;
    disabled: boolean;
    wp: boolean;
    smep: boolean;
    smap: boolean;
    ac: boolean;
    implicit: boolean;
  }
  // The manual's sentences, each as it stands there.
  const allowed = (c: Case, access: number): boolean => {
    const userAccess = c.user && !c.implicit;
    if (!userAccess) {
      const explicitUserPage = !c.smap || (c.ac && !c.implicit);
      if (access === Access.read) return c.userPage ? explicitUserPage : true;
      if (access === Access.fetch) return c.userPage ? !c.smep && !c.disabled : !c.disabled;
      if (!c.wp) return c.userPage ? explicitUserPage : true;
      return c.userPage ? c.writable && explicitUserPage : c.writable;
    }
    if (access === Access.read) return c.userPage;
    if (access === Access.fetch) return c.userPage && !c.disabled;
    return c.userPage && c.writable;
  };
  const names = ['user', 'userPage', 'writable', 'disabled', 'wp', 'smep', 'smap', 'ac', 'implicit'] as const;
  it('agrees in all combinations, with the right missing at any level', () => {
    for (let number = 0; number < 1 << names.length; number++) {
      const c = Object.fromEntries(
        names.map((name, index) => [name, ((number >> index) & 1) === 1]),
      ) as unknown as Case;
      const machine = new PagingTestMachine().longMode().set({
        cr0: c.wp ? 0x8001_0001n : 0x8000_0001n,
        cr4: 0x20n | (c.smep ? 1n << 20n : 0n) | (c.smap ? 1n << 21n : 0n),
      });
      machine.cpl(c.user ? 3 : 0, c.ac);
      const flags = [all, all, all, all];
      if (!c.userPage) flags[number % 4] &= ~U;
      if (!c.writable) flags[(number >> 2) % 4] &= ~W;
      if (c.disabled) flags[(number >> 1) % 4] |= XD;
      for (const access of [Access.read, Access.write, Access.fetch]) {
        machine.map4(flags);
        const result = machine.translate(0x10n, access | (c.implicit ? Access.supervisor : 0));
        const what = JSON.stringify({ ...c, access });
        expect(result >= 0, what).toBe(allowed(c, access));
        const write = access === Access.write ? 2 : 0;
        const user = c.user && !c.implicit ? 4 : 0;
        if (result < 0)
          expect(machine.translator.guest.errorCode, what).toBe(1 | write | user | (access === Access.fetch ? 16 : 0));
      }
    }
  });
});

describe('accessed and dirty flags', () => {
  const flagsOf = (machine: PagingTestMachine) =>
    [1, 2, 3, 4].map((table) => machine.memory.read64(table * 0x1000) & (A | D));
  it('are set by reads and writes, dirty only in the leaf', () => {
    const machine = new PagingTestMachine().longMode().map4([all, all, all, all]);
    machine.translate(0n, Access.read);
    expect(flagsOf(machine)).toEqual([A, A, A, A]);
    expect(machine.translator.writable).toBe(false);
    machine.translate(0n, Access.write);
    expect(flagsOf(machine)).toEqual([A, A, A, A | D]);
    expect(machine.translator.writable).toBe(true);
    machine.translate(0n, Access.read);
    expect(machine.translator.writable).toBe(true);
  });
  it('are set by a read that a write follows', () => {
    const machine = new PagingTestMachine().longMode().map4([all, all, all, all]);
    machine.translate(0n, Access.update);
    expect(flagsOf(machine)).toEqual([A, A, A, A | D]);
  });
  it('stay as they are on a fault', () => {
    const machine = new PagingTestMachine().longMode().map4([all, all, all, all & ~W]);
    expect(errorCode(machine, 0n, Access.update)).toBe(3);
    expect(flagsOf(machine)).toEqual([0n, 0n, 0n, 0n]);
  });
  it('allow no cached write to a read-only page', () => {
    const machine = new PagingTestMachine().longMode().map4([all, all & ~W, all, all | A | D]);
    machine.translate(0n, Access.read);
    expect(machine.translator.writable).toBe(false);
    // Without CR0.WP the supervisor may.
    machine.set({ cr0: 0x8000_0001n }).translate(0n, Access.read);
    expect(machine.translator.writable).toBe(true);
  });
  it('are written back in 32-bit entries without touching the neighbour', () => {
    const machine = new PagingTestMachine()
      .set({ cr0: 0x8001_0001n, cr3: 0x1000n, cr4: 0x10n })
      .entry32(0x1000, 0, 0x2003)
      .entry32(0x2000, 0, 0x5003);
    machine.translate(0n, Access.write);
    expect([machine.memory.read64(0x1000), machine.memory.read64(0x2000)]).toEqual([0x2023n, 0x5063n]);
  });
});

it('reports the global bit with CR4.PGE, XD and the protection key', () => {
  const machine = new PagingTestMachine().longMode().map4([all, all | XD, all, all | G | (5n << 59n)]);
  machine.translate(0n, Access.read);
  const { guest } = machine.translator;
  expect([guest.global, guest.executeDisable, guest.protectionKey, guest.userPage]).toEqual([false, true, 5, true]);
  machine.set({ cr4: 0xa0n }).translate(0n, Access.read);
  expect(guest.global).toBe(true);
});

describe('explain', () => {
  it('tells every entry, and changes nothing', () => {
    const machine = new PagingTestMachine().longMode().map4([all, all, all, all | G]);
    const before = machine.memory.ram.slice();
    const walk = machine.translator.explain(0x123n, Access.write, machine.context);
    expect(machine.memory.ram.every((byte, address) => byte === before[address])).toBe(true);
    expect(walk).toMatchObject({
      outcome: 'translated',
      kind: '4-level paging',
      access: 'supervisor-mode data write',
      hostPhysical: 0x8123,
      pageSize: 0x1000,
    });
    expect(walk.steps.map(({ level, entryAddress, pointsTo, leaf }) => [level, entryAddress, pointsTo, leaf])).toEqual([
      ['PML4E', 0x1000, 0x2000, false],
      ['PDPTE', 0x2000, 0x3000, false],
      ['PDE', 0x3000, 0x4000, false],
      ['PTE', 0x4000, 0x8000, true],
    ]);
    expect(walk.steps[3].words).toBe('present, writable, user, not accessed, clean, global, page number 0x8');
  });

  it.each([
    ['not present', [all, all, 0n, all], 0, Access.read, 'PDE: the entry is not present (bit 0 is clear)', 2],
    ['read-only', [all, all & ~W, all, all], 3, Access.write, 'PDPTE: the page is read-only (R/W is 0)', 1],
    [
      'supervisor',
      [all, all, all, all & ~U],
      3,
      Access.read,
      'PTE: the page is for supervisor mode only (U/S is 0)',
      3,
    ],
    ['XD', [all | XD, all, all, all], 0, Access.fetch, 'PML4E: execution is disabled (XD is 1)', 0],
    [
      'reserved',
      [all, all, all, all | (3n << 40n) | (1n << 45n)],
      0,
      Access.read,
      'PTE: reserved bits 45, 41:40 are set',
      3,
    ],
  ] as const)('names the entry that failed: %s', (_name, flags, cpl, access, problem, at) => {
    const machine = new PagingTestMachine()
      .longMode()
      .map4([...flags])
      .cpl(cpl);
    const walk = machine.translator.explain(0n, access, machine.context);
    expect(walk.outcome).toBe('page fault');
    expect(walk.problem).toBe(problem);
    expect(walk.steps.findIndex((step) => step.problem !== undefined)).toBe(at);
    expect(walk.errorCode).toBe(errorCode(machine, 0n, access));
  });

  it('names SMAP and SMEP', () => {
    const machine = new PagingTestMachine().longMode().map4([all, all, all, all]).set({ cr4: 0x30_0020n });
    expect(machine.translator.explain(0n, Access.read, machine.context).problem).toMatch(/CR4\.SMAP/);
    expect(machine.translator.explain(0n, Access.fetch, machine.context).problem).toMatch(/CR4\.SMEP/);
  });

  it('shows the PDPTE register of PAE paging', () => {
    const machine = new PagingTestMachine()
      .set({ cr0: 0x8000_0001n, cr4: 0x20n, pdpte0: 0x2001n })
      .entry(0x2000, 0, 0x20_0000n | all | PS);
    const walk = machine.translator.explain(0x1234n, Access.read, machine.context);
    expect(walk.steps.map(({ level, space }) => [level, space])).toEqual([
      ['PDPTE', 'register'],
      ['PDE (2-MiB page)', 'host-physical'],
    ]);
    expect(walk.hostPhysical).toBe(0x20_1234);
  });
});
