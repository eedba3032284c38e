/**
 * The states a program may be entered in. They stand for what firmware and a boot loader leave behind, so a guest starts where its own
 * code starts to matter. Everything is here bit by bit: registers below, memory in {@link entryMemory}.
 *
 * | state       | processor |
 * |-------------|-----------|
 * | `long`      | 64-bit mode, CPL 0: first 4 GiB identity-mapped in 2-MiB pages (writable, supervisor), flat segments, a 64-bit TSS in TR |
 * | `protected` | 32-bit protected mode, CPL 0: paging off, flat segments, a 32-bit TSS in TR |
 * | `real`      | real-address mode: CS:IP at the entry, other segments 0, SP 0x7C00, DL 0x80 as after a boot loader |
 * | `multiboot` | `protected` with EAX = 0x2BADB002 and EBX = the boot information (Multiboot Specification 0.6.96, section 3.2) |
 *
 * In all of them interrupts are disabled (RFLAGS = 2), the general registers are 0 but for the stack pointer and those named above, and
 * the debug registers are as after power-on. In `long` and `protected` the IDT is empty, CR0.NE is set, and VMXON needs no more than
 * CR4.VMXE and IA32_FEATURE_CONTROL; TR and the segments are fit for the host-state area of a VMCS.
 */
import { setSegment } from '../cpu/segments';
import { cr0, cr4, efer } from '../cpu/modes';
import { writeFlags } from '../engine/flags';
import { RingsideError } from '../errors';
import type { PhysicalMemory } from '../memory/physical-memory';
import type { CpuState } from '../state/cpu-state';
import { cpuCells, segmentNames, type CellGroup, type CellName } from '../state/layout';
import { hex, segmentEnd, type LoadableImage } from './loaders/image';
import { bootInformation } from './loaders/multiboot-information';

export type EntryStateName = 'long' | 'protected' | 'real' | 'multiboot';

/** Host-physical memory that entry states fill, in bytes. Programs may take it over once they have tables of their own. */
export const entryMemory = {
  /** `long`, `protected`, `multiboot`. */
  gdt: 0x500,
  /** `long`, `protected`, `multiboot`. */
  tss: 0x600,
  /** `long`: one PML4 table, one page-directory-pointer table, four page directories. */
  pml4: 0x1000,
  pdpt: 0x2000,
  pageDirectories: 0x3000,
  tablesEnd: 0x7000,
  /** RSP at entry to `long`, `protected` and `multiboot`; the stack grows down from here. */
  stackTop: 0x9_0000,
  /** `multiboot`: the boot information, up to its end. */
  bootInformation: 0x9_0000,
  bootInformationEnd: 0xa_0000,
  /** `real`: SP at entry, SS = 0. */
  realStackTop: 0x7c00,
} as const;

/** Selectors of the GDT that `long` loads. The user segments stand as SYSRET wants them (SDM 2B "SYSRET"). */
export const longSelectors = {
  code: 0x08,
  data: 0x10,
  code32: 0x18,
  userCode32: 0x20,
  userData: 0x28,
  userCode: 0x30,
  tss: 0x38,
} as const;
/** Selectors of the GDT that `protected` and `multiboot` load. */
export const protectedSelectors = { code: 0x08, data: 0x10, userCode: 0x18, userData: 0x20, tss: 0x28 } as const;

/** Access rights in the VMCS layout: all accessed, present, 4-KiB limits. */
const rights = {
  code64: 0xa09b,
  code32: 0xc09b,
  data: 0xc093,
  userCode64: 0xa0fb,
  userCode32: 0xc0fb,
  userData: 0xc0f3,
  busyTss: 0x8b,
  unusable: 0x1_0000,
} as const;
/** Access rights of real-address mode: 16-bit, accessed, present, limits in bytes. */
const realRights = { code: 0x9b, data: 0x93, ldt: 0x82, tss: 0x8b } as const;
/** Without the I/O permission bitmap: its offset is the limit + 1 (SDM 3A 8.2.1, 8.7). */
const tssBytes = 0x68;

const multibootMagic = 0x2bad_b002n;

export interface EntryOptions {
  /** The state to enter an image in that does not ask for one itself. */
  readonly entryState: Exclude<EntryStateName, 'multiboot'>;
  /** For `multiboot`. */
  readonly commandLine?: string;
}

/** The state an image is entered in. */
export function entryStateOf(image: LoadableImage, { entryState }: EntryOptions): EntryStateName {
  return image.entryState ?? entryState;
}

/**
 * Puts the processor before the first instruction of an image that is in memory already. IA32_EFER is set, other MSRs stay as they are;
 * the caller tells the engine that the mode has changed.
 *
 * @throws RingsideError 1131 when the image lies where the state has its tables, 1132 when the state cannot reach the entry, 1130 for a
 * command line that is too long
 */
export function enterImage(state: CpuState, memory: PhysicalMemory, image: LoadableImage, options: EntryOptions): void {
  const name = entryStateOf(image, options);
  requireFreeMemory(image, name);
  clearRegisters(state);
  switch (name) {
    case 'long':
      enterLong(state, memory);
      break;
    case 'protected':
      enterProtected(state, memory);
      break;
    case 'multiboot':
      enterProtected(state, memory);
      handOver(state, memory, options.commandLine ?? '');
      break;
    case 'real':
      enterReal(state, image.entry);
      return;
  }
  state.rip = BigInt(image.entry);
}

function requireFreeMemory(image: LoadableImage, name: EntryStateName): void {
  if (name === 'real') return;
  const used: [string, number, number][] = [['descriptor tables', entryMemory.gdt, entryMemory.tss + tssBytes]];
  if (name === 'long') used.push(['page tables', entryMemory.pml4, entryMemory.tablesEnd]);
  if (name === 'multiboot')
    used.push(['boot information', entryMemory.bootInformation, entryMemory.bootInformationEnd]);
  for (const [what, start, end] of used) {
    for (const segment of image.segments) {
      if (segment.address >= end || segmentEnd(segment) <= start) continue;
      throw new RingsideError(
        1131,
        `The image lies at ${hex(segment.address)} to ${hex(segmentEnd(segment) - 1)}, where the entry state "${name}" has its ${what} (${hex(start)} to ${hex(end - 1)}).`,
        'Load or link it at another address, such as 0x100000.',
      );
    }
  }
}

const clearedGroups: ReadonlySet<CellGroup> = new Set([
  'general',
  'flags',
  'segments',
  'descriptorTables',
  'control',
  'debug',
]);

function clearRegisters(state: CpuState): void {
  for (const name of Object.keys(cpuCells) as CellName[])
    if (clearedGroups.has(cpuCells[name].group)) state.write(name, 0n);
  for (const name of segmentNames)
    setSegment(state, name, { selector: 0, base: 0n, limit: 0, accessRights: rights.unusable });
  writeFlags(state, 2);
  state.dr6 = 0xffff_0ff0n;
  state.dr7 = 0x400n;
  state.xcr0 = 1n;
  state.efer = 0n;
}

function enterLong(state: CpuState, memory: PhysicalMemory): void {
  identityMap(memory);
  const { gdt, tss, stackTop } = entryMemory;
  const s = longSelectors;
  writeGdt(state, memory, [
    [s.code, rights.code64],
    [s.data, rights.data],
    [s.code32, rights.code32],
    [s.userCode32, rights.userCode32],
    [s.userData, rights.userData],
    [s.userCode, rights.userCode64],
  ]);
  // A TSS descriptor has 16 bytes in IA-32e mode; bits 63:32 of the base are 0 (SDM 3A 8.2.3).
  writeTss(state, memory, s.tss);
  memory.write64(gdt + s.tss + 8, 0n);
  state.gdtrLimit = s.tss + 15;
  memory.write64(tss + 4, BigInt(stackTop)); // RSP0
  loadFlatSegments(state, s.code, rights.code64, s.data);
  state.cr0 = BigInt(cr0.PE | cr0.MP | cr0.ET | cr0.NE | cr0.WP) | BigInt(cr0.PG);
  state.cr3 = BigInt(entryMemory.pml4);
  state.cr4 = BigInt(cr4.PAE | cr4.OSFXSR | cr4.OSXMMEXCPT);
  state.efer = BigInt(efer.LME | efer.LMA | efer.NXE);
  state.rsp = BigInt(stackTop);
}

/** The first 4 GiB at their own addresses: SDM 3A 4.5 "4-Level Paging", 2-MiB pages, present and writable, supervisor. */
function identityMap(memory: PhysicalMemory): void {
  const { pml4, pdpt, pageDirectories, tablesEnd } = entryMemory;
  memory.ram.fill(0, pml4, tablesEnd);
  memory.invalidateCode(pml4, tablesEnd - pml4);
  const table = 0x03n;
  const largePage = 0x83n;
  memory.write64(pml4, BigInt(pdpt) | table);
  for (let gigabyte = 0; gigabyte < 4; gigabyte++)
    memory.write64(pdpt + gigabyte * 8, BigInt(pageDirectories + gigabyte * 0x1000) | table);
  for (let page = 0; page < 2048; page++) memory.write64(pageDirectories + page * 8, (BigInt(page) << 21n) | largePage);
}

function enterProtected(state: CpuState, memory: PhysicalMemory): void {
  const s = protectedSelectors;
  writeGdt(state, memory, [
    [s.code, rights.code32],
    [s.data, rights.data],
    [s.userCode, rights.userCode32],
    [s.userData, rights.userData],
  ]);
  writeTss(state, memory, s.tss);
  state.gdtrLimit = s.tss + 7;
  memory.write32(entryMemory.tss + 4, entryMemory.stackTop); // ESP0
  memory.write32(entryMemory.tss + 8, s.data); // SS0
  loadFlatSegments(state, s.code, rights.code32, s.data);
  state.cr0 = BigInt(cr0.PE | cr0.MP | cr0.ET | cr0.NE);
  state.cr4 = BigInt(cr4.OSFXSR | cr4.OSXMMEXCPT);
  state.rsp = BigInt(entryMemory.stackTop);
}

/** Registers and memory of section 3.2 "Machine state", beyond those of `protected`. */
function handOver(state: CpuState, memory: PhysicalMemory, commandLine: string): void {
  const { bootInformation: address, bootInformationEnd } = entryMemory;
  const bytes = bootInformation(
    { ramSize: memory.ramSize, commandLine, loaderName: 'Ringside' },
    address,
    bootInformationEnd - address,
  );
  memory.ram.set(bytes, address);
  memory.invalidateCode(address, bytes.length);
  state.rax = multibootMagic;
  state.rbx = BigInt(address);
}

/** SDM 3A 20.1 "Real-Address Mode". A boot sector at 0x7C00 is entered as 0000:7C00. */
function enterReal(state: CpuState, entry: number): void {
  const selector = entry <= 0xffff ? 0 : (entry >>> 4) & 0xffff;
  const offset = entry - selector * 16;
  if (entry > 0xf_ffff) {
    throw new RingsideError(
      1132,
      `The entry ${hex(entry)} is above 1 MiB, which real-address mode cannot reach.`,
      'Load the image lower, such as at 0x7c00, or choose the entry state "protected" or "long".',
    );
  }
  setSegment(state, 'cs', { selector, base: BigInt(selector * 16), limit: 0xffff, accessRights: realRights.code });
  for (const name of ['es', 'ss', 'ds', 'fs', 'gs'] as const)
    setSegment(state, name, { selector: 0, base: 0n, limit: 0xffff, accessRights: realRights.data });
  setSegment(state, 'ldtr', { selector: 0, base: 0n, limit: 0xffff, accessRights: realRights.ldt });
  setSegment(state, 'tr', { selector: 0, base: 0n, limit: 0xffff, accessRights: realRights.tss });
  state.idtrLimit = 0x3ff;
  state.gdtrLimit = 0xffff;
  state.cr0 = BigInt(cr0.ET);
  state.rsp = BigInt(entryMemory.realStackTop);
  state.rdx = 0x80n;
  state.rip = BigInt(offset);
}

/** Flat segments at their selectors, from entry 0 (null) on; sets GDTR's base. */
function writeGdt(
  state: CpuState,
  memory: PhysicalMemory,
  segments: readonly (readonly [selector: number, accessRights: number])[],
): void {
  const { gdt } = entryMemory;
  memory.write64(gdt, 0n);
  for (const [selector, accessRights] of segments)
    memory.write64(gdt + selector, descriptor(0, 0xf_ffff, accessRights));
  state.gdtrBase = BigInt(gdt);
}

/** An empty TSS in memory, its descriptor in the GDT, and TR (SDM 3A 8.2 "Task Management Data Structures"). */
function writeTss(state: CpuState, memory: PhysicalMemory, selector: number): void {
  const { gdt, tss } = entryMemory;
  memory.ram.fill(0, tss, tss + tssBytes);
  memory.invalidateCode(tss, tssBytes);
  memory.write16(tss + 0x66, tssBytes);
  memory.write64(gdt + selector, descriptor(tss, tssBytes - 1, rights.busyTss));
  setSegment(state, 'tr', { selector, base: BigInt(tss), limit: tssBytes - 1, accessRights: rights.busyTss });
}

/** A segment descriptor (SDM 3A figure 3-8). The limit is in units of its granularity. */
function descriptor(base: number, limit: number, accessRights: number): bigint {
  const low = (BigInt(base & 0xffff) << 16n) | BigInt(limit & 0xffff);
  const high = (base & 0xff00_0000) | (limit & 0xf_0000) | ((accessRights & 0xf0ff) << 8) | ((base >>> 16) & 0xff);
  return (BigInt(high >>> 0) << 32n) | low;
}

function loadFlatSegments(state: CpuState, code: number, codeRights: number, data: number): void {
  const flat = { base: 0n, limit: 0xffff_ffff };
  setSegment(state, 'cs', { ...flat, selector: code, accessRights: codeRights });
  for (const name of ['es', 'ss', 'ds', 'fs', 'gs'] as const)
    setSegment(state, name, { ...flat, selector: data, accessRights: rights.data });
}
