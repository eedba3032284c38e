import { describe, expect, it } from 'vitest';
import { SystemProgram, type EntryState } from '../isa/testing/system-program';
import { entryMemory } from '../machine/entry-state';
import type { WatchEvent } from '../machine/events';
import { setSegment } from './segments';

const apic = 0xfee0_0000;

function program(entry: EntryState, code: string, registers: Record<string, bigint> = {}): SystemProgram {
  const made = new SystemProgram(entry, code);
  Object.assign(made.state, registers);
  return made;
}

/** Maps the 2 MiB from linear 0x60_0000 on to other 2 MiB, or to nothing. */
function remap(made: SystemProgram, entry: bigint): void {
  made.write64(entryMemory.pageDirectories + 3 * 8, entry);
}

describe('accesses across a page', () => {
  it('reach two pages that are not neighbours', () => {
    // mov [rbx], rax; mov rcx, [rbx]; add [rbx], rax
    const made = program('long', '48 89 03 48 8b 0b 48 01 03', { rbx: 0x5f_fffdn, rax: 0x1122_3344_5566_7788n });
    remap(made, 0x20_0087n);
    made.cpu.pagingChanged();
    made.run(2);
    expect(made.state.rcx).toBe(0x1122_3344_5566_7788n);
    expect([made.read64(0x5f_fffd) & 0xff_ffffn, made.read64(0x20_0000) & 0xff_ffff_ffffn]).toEqual([
      0x66_7788n,
      0x11_2233_4455n,
    ]);
    made.run(1);
    expect(made.read64(0x20_0000) & 0xff_ffff_ffffn).toBe(0x22_4466_88aan);
  });

  it('write nothing when the second page is not there', () => {
    const made = program('long', '48 89 03', { rbx: 0x5f_fffdn, rax: -1n & 0xffff_ffff_ffff_ffffn });
    remap(made, 0n);
    made.cpu.pagingChanged();
    made.run(1);
    expect(made.faults[0]).toMatchObject({ vector: 14, errorCode: 2, linearAddress: 0x60_0000n });
    expect(made.read64(0x5f_fff8)).toBe(0n);
  });

  it('write nothing of 16 bytes when the last are not allowed', () => {
    const made = program('long', '90');
    remap(made, 0n);
    made.cpu.pagingChanged();
    made.state.slowValue = 0x5555n;
    expect(() => made.cpu.access.write(0x5f_fff4n, 16, -1n)).toThrowError();
    expect(made.read64(0x5f_fff4)).toBe(0n);
    made.cpu.access.write(0x5f_0000n, 16, 0x1111_2222_3333_4444_5555_6666_7777_8888n);
    expect(made.cpu.access.read(0x5f_0000n, 16)).toBe(0x1111_2222_3333_4444_5555_6666_7777_8888n);
  });

  it('wrap at 4 GiB in 32-bit code', () => {
    // mov [ebx], eax with DS at 0xFFFFF000, so that its last bytes are at 0
    const made = program('protected', '89 03', { rbx: 0xffen, rax: 0x1234_5678n });
    setSegment(made.state, 'ds', { selector: 0x10, base: 0xffff_f000n, limit: 0xffff_ffff, accessRights: 0xc093 });
    made.run(1);
    expect(made.firstFault).toBe('none');
    expect(made.read32(0) & 0xffff).toBe(0x1234);
  });
});

describe('addresses that are not canonical', () => {
  const hole = 0x8000_0000_0000n;
  it.each([
    ['mov eax, [rbx]', '8b 03', { rbx: hole }, '#13(0)'],
    ['mov [rbx], eax whose last byte is beyond', '89 03', { rbx: hole - 2n }, '#13(0)'],
    ['mov eax, [rbp]', '8b 45 00', { rbp: hole }, '#12(0)'],
    ['mov eax, [rsp]', '8b 04 24', { rsp: hole }, '#12(0)'],
    ['push rax', '50', { rsp: hole + 0x100n }, '#12(0)'],
    ['pop rax', '58', { rsp: hole }, '#12(0)'],
    ['call', 'e8 00 00 00 00', { rsp: hole + 0x100n }, '#12(0)'],
    ['mov eax, fs:[rbp]', '64 8b 45 00', { rbp: hole }, '#13(0)'],
    ['jmp rbx', 'ff e3', { rbx: hole }, '#13(0)'],
    ['stosb', 'aa', { rdi: hole }, '#13(0)'],
  ])('%s', (_, code, registers, outcome) => {
    const made = program('long', code, registers).run(1);
    expect(made.firstFault).toBe(outcome);
    expect(made.faults[0]?.rip).toBe(0x10_0000n);
  });
});

describe('segment limits and types', () => {
  it.each([
    ['read up to the limit', 'ds', '8b 03', { rbx: 0xffcn }, 0xc093 & ~0x8000, 'none'],
    ['read beyond the limit', 'ds', '8b 03', { rbx: 0xffdn }, 0x4093, '#13(0)'],
    ['read beyond the limit of SS', 'ss', '8b 45 00', { rbp: 0xffdn }, 0x4093, '#12(0)'],
    ['write a read-only segment', 'ds', '89 03', { rbx: 0n }, 0x4091, '#13(0)'],
    ['read an execute-only segment', 'ds', '8b 03', { rbx: 0n }, 0x4099, '#13(0)'],
    ['read a null segment', 'ds', '8b 03', { rbx: 0n }, 0x1_0000, '#13(0)'],
    ['expand-down, at the limit', 'ds', '8b 03', { rbx: 0xfffn }, 0x4097, '#13(0)'],
    ['expand-down, above the limit', 'ds', '8b 03', { rbx: 0x1000n }, 0x4097, 'none'],
    ['expand-down of 16 bits, above 64 KiB', 'ds', '8b 03', { rbx: 0xfffdn }, 0x97, '#13(0)'],
  ] as const)('%s', (_, name, code, registers, accessRights, outcome) => {
    const made = program('protected', code, registers);
    setSegment(made.state, name, { selector: 0x10, base: 0n, limit: 0xfff, accessRights });
    made.cpu.modeChanged();
    expect(made.run(1).firstFault).toBe(outcome);
  });
});

describe('writes through a read-only mapping', () => {
  it.each([
    ['are refused to a supervisor with CR0.WP', 0x8001_0033n, '#14(3)'],
    ['are allowed without', 0x8000_0033n, 'none'],
  ])('%s', (_, cr0, outcome) => {
    const made = program('long', '89 03', { rbx: 0x60_0000n });
    remap(made, 0x60_0085n);
    made.state.cr0 = cr0;
    made.cpu.pagingChanged();
    expect(made.run(1).firstFault).toBe(outcome);
  });
});

describe('INVLPG', () => {
  it('forgets all of a large page', () => {
    // mov al, [rbx+0x5000]; mov qword [page directory entry], 0x200087; invlpg [rbx]; mov cl, [rbx+0x5000]
    const made = program('long', '8a 83 00 50 00 00 48 c7 04 25 18 30 00 00 87 00 20 00 0f 01 3b 8a 8b 00 50 00 00', {
      rbx: 0x60_0000n,
    });
    made.place(0x60_5000, '11').place(0x20_5000, '22').run(4);
    expect([made.state.rax & 0xffn, made.state.rcx & 0xffn, made.firstFault]).toEqual([0x11n, 0x22n, 'none']);
  });
});

describe('device memory', () => {
  it('is reached through the bus, by every size', () => {
    // mov eax, [rbx+0x30]: the version register; mov [rbx+0x80], ecx: task priority
    const made = program('long', '8b 43 30 89 8b 80 00 00 00 48 8b 53 30', { rbx: BigInt(apic), rcx: 0x20n }).run(3);
    expect(made.state.rax & 0xffn).toBe(0x14n);
    expect(made.cpu.interrupts.taskPriorityClass).toBe(2);
    expect(made.state.rdx & 0xffn).toBe(0x14n);
  });

  it('reads all ones where nothing answers, and reports it', () => {
    const made = program('long', '8b 03', { rbx: 0x8000_0000n }).run(1);
    expect(made.state.rax).toBe(0xffff_ffffn);
    expect(made.events).toContainEqual(
      expect.objectContaining({ kind: 'mmio', direction: 'read', address: 0x8000_0000, answered: false }),
    );
  });
});

describe('watches', () => {
  function watched(code: string, kind: 'read' | 'write' | 'access', registers: Record<string, bigint>): WatchEvent[] {
    const made = program('long', code, { rbx: 0x20_0000n, ...registers });
    // The pages are in the soft TLB before they are watched.
    const warm = made.cpu;
    warm.access.read(0x20_0000n, 8);
    warm.access.write(0x20_0000n, 8, 0n);
    made.machine.watchPhysical(0x20_0004, 4, kind);
    made.run(1);
    expect(made.firstFault).toBe('none');
    return made.events.filter((event) => event.kind === 'watch');
  }

  it.each([
    ['a write of the last byte', '88 43 07', 'write', {}, ['write']],
    ['a write that only begins before', '48 89 43 fe', 'write', {}, ['write']],
    ['a write beside it', '89 03', 'write', {}, []],
    ['a read, when writes are watched', '8b 43 04', 'write', {}, []],
    ['a read', '8b 43 04', 'read', {}, ['read']],
    ['a read of a read-modify-write', '01 43 04', 'read', {}, ['read']],
    ['both of a read-modify-write', '01 43 04', 'access', {}, ['read', 'write']],
    ['a push', '50', 'write', { rsp: 0x20_000cn }, ['write']],
    [
      'every element of REP STOSB',
      'f3 aa',
      'write',
      { rdi: 0x20_0000n, rcx: 16n },
      ['write', 'write', 'write', 'write'],
    ],
  ] as const)('see %s', (_, code, kind, registers, expected) => {
    expect(watched(code, kind, registers).map(({ access }) => access)).toEqual(expected);
  });

  it('tell where it was', () => {
    const made = program('long', '89 43 04', { rbx: 0x60_0000n });
    remap(made, 0x20_0087n);
    made.cpu.pagingChanged();
    made.machine.watchPhysical(0x20_0004, 4, 'write');
    made.run(1);
    expect(made.events.find((event) => event.kind === 'watch')).toMatchObject({
      linearAddress: 0x60_0004n,
      physicalAddress: 0x20_0004,
      size: 4,
      rip: 0x10_0000n,
      side: 'host',
    });
  });

  it('end', () => {
    const made = program('long', '89 43 04 89 43 04', { rbx: 0x20_0000n });
    const watch = made.machine.watchPhysical(0x20_0004, 4, 'write');
    made.run(1);
    watch.dispose();
    made.run(1);
    expect(made.events.filter((event) => event.kind === 'watch')).toHaveLength(1);
  });
});
