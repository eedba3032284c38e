/**
 * The architectural state of one logical processor, declared once.
 *
 * Every cell has a name, a width in bits, a group and a way to show it. From this table come the byte offsets that
 * generated code uses, the typed accessors of {@link CpuState}, the snapshot codec and the inspect tree. Cells live in the
 * engine's linear memory, little-endian, naturally aligned.
 */

export type CellWidth = 8 | 16 | 32 | 64;

/** How a person reads the cell; the inspect tree chooses words by it. */
export type CellPresentation =
  'integer' | 'address' | 'physicalAddress' | 'selector' | 'accessRights' | 'bits' | 'hidden';

/** Which part of the inspect tree holds the cell. `engine` cells are derived or bookkeeping and are not shown. */
export type CellGroup =
  'general' | 'flags' | 'segments' | 'descriptorTables' | 'control' | 'debug' | 'msr' | 'vmx' | 'engine';

export interface Cell<Width extends CellWidth = CellWidth> {
  readonly width: Width;
  readonly group: CellGroup;
  readonly shows: CellPresentation;
}

function cell<Width extends CellWidth>(
  width: Width,
  group: CellGroup,
  shows: CellPresentation = 'integer',
): Cell<Width> {
  return { width, group, shows };
}

export const segmentNames = ['es', 'cs', 'ss', 'ds', 'fs', 'gs', 'ldtr', 'tr'] as const;
export type SegmentName = (typeof segmentNames)[number];

/**
 * The cells of one segment register: the visible selector and the hidden part. Access rights have the VMCS layout
 * (SDM 3C 25.4.1 "Guest Register State", table "Format of Access Rights"), bit 16 meaning unusable.
 */
type SegmentCells<Name extends SegmentName> = { [K in `${Name}Selector`]: Cell<16> } & {
  [K in `${Name}AccessRights` | `${Name}Limit`]: Cell<32>;
} & {
  [K in `${Name}Base`]: Cell<64>;
} & { [K in `${Name}ReadLimit` | `${Name}WriteLimit`]: Cell<64> };

function segment<Name extends SegmentName>(name: Name): SegmentCells<Name> {
  return {
    [`${name}Base`]: cell(64, 'segments', 'address'),
    // Offsets below these may be read or written without asking the slow path; 0 always asks. Derived by `cpu/segments.ts`.
    [`${name}ReadLimit`]: cell(64, 'engine', 'hidden'),
    [`${name}WriteLimit`]: cell(64, 'engine', 'hidden'),
    [`${name}Limit`]: cell(32, 'segments'),
    [`${name}AccessRights`]: cell(32, 'segments', 'accessRights'),
    [`${name}Selector`]: cell(16, 'segments', 'selector'),
  } as SegmentCells<Name>;
}

/** General registers in encoding order (SDM 2A table 2-2). */
export const generalRegisterNames = [
  'rax', 'rcx', 'rdx', 'rbx', 'rsp', 'rbp', 'rsi', 'rdi', 'r8', 'r9', 'r10', 'r11', 'r12', 'r13', 'r14', 'r15',
] as const; // prettier-ignore
export type GeneralRegisterName = (typeof generalRegisterNames)[number];

const general = Object.fromEntries(generalRegisterNames.map((name) => [name, cell(64, 'general')])) as {
  [K in GeneralRegisterName]: Cell<64>;
};

/** Variable-range memory-type range registers (IA32_MTRRCAP.VCNT). */
export const variableMtrrs = 8;

/** The fixed-range memory-type range registers by MSR index (SDM 3A 12.11.2.2 "Fixed Range MTRRs"). */
export const fixedMtrrs = {
  mtrrFix64k00000: 0x250, mtrrFix16k80000: 0x258, mtrrFix16kA0000: 0x259, mtrrFix4kC0000: 0x268, mtrrFix4kC8000: 0x269,
  mtrrFix4kD0000: 0x26a, mtrrFix4kD8000: 0x26b, mtrrFix4kE0000: 0x26c, mtrrFix4kE8000: 0x26d, mtrrFix4kF0000: 0x26e, mtrrFix4kF8000: 0x26f,
} as const; // prettier-ignore

type VariableMtrr = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;
type MtrrCells = {
  [K in `mtrrPhysBase${VariableMtrr}` | `mtrrPhysMask${VariableMtrr}` | keyof typeof fixedMtrrs]: Cell<64>;
};

const mtrrs = Object.fromEntries([
  ...Array.from({ length: variableMtrrs }, (_, index) => [`mtrrPhysBase${index}`, cell(64, 'msr', 'bits')]),
  ...Array.from({ length: variableMtrrs }, (_, index) => [`mtrrPhysMask${index}`, cell(64, 'msr', 'bits')]),
  ...Object.keys(fixedMtrrs).map((name) => [name, cell(64, 'msr')]),
]) as MtrrCells;

export const cpuCells = {
  // Always zero: what generated code reads for an absent base, index or segment base.
  zero: cell(64, 'engine', 'hidden'),
  // Zero too: the base of SS in 64-bit mode, told apart because faults through it are #SS.
  stackZero: cell(64, 'engine', 'hidden'),
  ...general,
  /** Offset of the next instruction in CS; current whenever TypeScript runs (see engine/run-loop.ts). */
  rip: cell(64, 'general', 'address'),

  // Arithmetic flags are kept as the last result and its carries (engine/flags.ts tells how to read them).
  flagResult: cell(64, 'engine', 'hidden'),
  flagCarries: cell(64, 'engine', 'hidden'),
  /** RFLAGS without OF, SF, ZF, AF, PF and CF; bit 1 is always 1 (SDM 1 3.4.3). */
  systemFlags: cell(32, 'engine', 'hidden'),

  // Engine bookkeeping (engine/run-loop.ts).
  currentRecord: cell(32, 'engine', 'hidden'),
  remainingInstructions: cell(32, 'engine', 'hidden'),
  codePageRecords: cell(32, 'engine', 'hidden'),
  tlbBank: cell(32, 'engine', 'hidden'),
  codePageRip: cell(64, 'engine', 'hidden'),
  slowValue: cell(64, 'engine', 'hidden'),
  codeMode: cell(32, 'engine', 'hidden'),

  ...segment('es'),
  ...segment('cs'),
  ...segment('ss'),
  ...segment('ds'),
  ...segment('fs'),
  ...segment('gs'),
  ...segment('ldtr'),
  ...segment('tr'),

  gdtrBase: cell(64, 'descriptorTables', 'address'),
  idtrBase: cell(64, 'descriptorTables', 'address'),
  gdtrLimit: cell(16, 'descriptorTables'),
  idtrLimit: cell(16, 'descriptorTables'),

  cr0: cell(64, 'control', 'bits'),
  cr2: cell(64, 'control', 'address'),
  cr3: cell(64, 'control', 'physicalAddress'),
  cr4: cell(64, 'control', 'bits'),
  /** The task-priority class, which is the local APIC's; a copy to look at. */
  cr8: cell(64, 'control'),
  xcr0: cell(64, 'control', 'bits'),
  /** The four PAE page-directory-pointer entries as loaded (SDM 3A 4.4.1 "PDPTE Registers"). */
  pdpte0: cell(64, 'control', 'bits'),
  pdpte1: cell(64, 'control', 'bits'),
  pdpte2: cell(64, 'control', 'bits'),
  pdpte3: cell(64, 'control', 'bits'),

  dr0: cell(64, 'debug', 'address'),
  dr1: cell(64, 'debug', 'address'),
  dr2: cell(64, 'debug', 'address'),
  dr3: cell(64, 'debug', 'address'),
  dr6: cell(64, 'debug', 'bits'),
  dr7: cell(64, 'debug', 'bits'),

  efer: cell(64, 'msr', 'bits'),
  star: cell(64, 'msr'),
  lstar: cell(64, 'msr', 'address'),
  cstar: cell(64, 'msr', 'address'),
  fmask: cell(64, 'msr'),
  kernelGsBase: cell(64, 'msr', 'address'),
  tscAux: cell(64, 'msr'),
  /** Added to the instruction count to make the time-stamp counter (written through IA32_TIME_STAMP_COUNTER). */
  tscOffset: cell(64, 'msr'),
  sysenterCs: cell(64, 'msr'),
  sysenterEsp: cell(64, 'msr', 'address'),
  sysenterEip: cell(64, 'msr', 'address'),
  pat: cell(64, 'msr'),
  debugctl: cell(64, 'msr', 'bits'),
  featureControl: cell(64, 'msr', 'bits'),
  miscEnable: cell(64, 'msr', 'bits'),
  biosSignature: cell(64, 'msr'),
  mtrrDefType: cell(64, 'msr', 'bits'),
  ...mtrrs,
  perfGlobalCtrl: cell(64, 'msr', 'bits'),
  bndcfgs: cell(64, 'msr', 'bits'),

  /** 0 active, 1 HLT, 2 shutdown, 3 wait-for-SIPI (the VMCS encoding, SDM 3C 25.4.2). */
  activityState: cell(32, 'control'),
  /** Blocking by STI (0), MOV SS (1), SMI (2), NMI (3) (the VMCS encoding, SDM 3C 25.4.2). */
  interruptibilityState: cell(32, 'control', 'bits'),
  /** Pending debug exceptions (the VMCS encoding, SDM 3C 25.4.2). */
  pendingDebugExceptions: cell(64, 'debug', 'bits'),

  /** 0 outside VMX operation, 1 VMX root operation, 2 VMX non-root operation. */
  vmxOperation: cell(32, 'vmx'),
  /** VMXON region, host-physical; all ones when VMXON has not run. */
  vmxonPointer: cell(64, 'vmx', 'physicalAddress'),
  /** Current VMCS, host-physical; all ones when there is none. */
  currentVmcs: cell(64, 'vmx', 'physicalAddress'),
  /** Tick at which the VMX-preemption timer reaches zero; all ones when it does not run. */
  preemptionDeadline: cell(64, 'engine', 'hidden'),
  /** 1 when a monitor-trap-flag exit is due before the next instruction. */
  monitorTrapPending: cell(8, 'engine', 'hidden'),

  /** Where the stream of RDRAND and RDSEED is (isa/random.ts). */
  randomState: cell(64, 'engine', 'hidden'),
} as const;

export type CellName = keyof typeof cpuCells;

/** Where the cells start in linear memory, in bytes. Not 0, so that a record pointer of 0 can mean "none". */
export const stateBase = 0x100;

/** Linear-memory address of each cell, in bytes. Cells are laid out in table order, naturally aligned. */
export const cellAddress: Readonly<Record<CellName, number>> = (() => {
  const addresses: Partial<Record<CellName, number>> = {};
  let next = stateBase;
  for (const [name, { width }] of Object.entries(cpuCells) as [CellName, Cell][]) {
    const bytes = width / 8;
    next = Math.ceil(next / bytes) * bytes;
    addresses[name] = next;
    next += bytes;
  }
  return addresses as Record<CellName, number>;
})();

/** Linear-memory addresses of a segment register's cells, for code that goes over all of them. */
export const segmentAddresses = Object.fromEntries(
  segmentNames.map((name) => [
    name,
    {
      selector: cellAddress[`${name}Selector`],
      base: cellAddress[`${name}Base`],
      limit: cellAddress[`${name}Limit`],
      accessRights: cellAddress[`${name}AccessRights`],
      readLimit: cellAddress[`${name}ReadLimit`],
      writeLimit: cellAddress[`${name}WriteLimit`],
    },
  ]),
) as Readonly<
  Record<
    SegmentName,
    Readonly<Record<'selector' | 'base' | 'limit' | 'accessRights' | 'readLimit' | 'writeLimit', number>>
  >
>;

/** One past the last byte of the state in linear memory. */
export const stateEnd = Math.max(
  ...(Object.keys(cpuCells) as CellName[]).map((name) => cellAddress[name] + cpuCells[name].width / 8),
);
