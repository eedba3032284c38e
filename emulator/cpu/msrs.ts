/**
 * The model-specific registers (SDM 4 "Model-Specific Registers", table 2-2 "IA-32 Architectural MSRs"). One row says what a register reads,
 * which values it takes and what writing it does; RDMSR, WRMSR, the MSR areas of VM entries and exits, the entry checks and the inspect
 * tree read this table. What has no row does not exist: #GP(0).
 */
import { baseFlags } from '../devices/local-apic-registers';
import { fixedMtrrs, variableMtrrs, type CellName } from '../state/layout';
import { generalProtection } from './exception';
import { cr0, efer } from './modes';
import type { Processor } from './processor';
import { setTimeStampCounter, visibleTimeStampCounter } from './time-stamp';

export interface MsrRow {
  readonly index: number;
  /** The manual's name. */
  readonly name: string;
  /** Where the manual describes it. */
  readonly section: string;
  readonly read: (cpu: Processor) => bigint;
  /** Absent for registers that every machine has. */
  readonly exists?: (cpu: Processor) => boolean;
  /** Undefined for registers that can only be read. */
  readonly write?: (cpu: Processor, value: bigint) => void;
  /** Whether WRMSR takes the value; it causes #GP(0) otherwise. */
  readonly accepts: (cpu: Processor, value: bigint) => boolean;
  /** Value after power-on, when that is not 0. */
  readonly reset?: (cpu: Processor) => void;
}

interface Stored {
  /** Bits that exist; a value with any other bit set causes #GP(0). All by default. */
  readonly bits?: bigint | ((cpu: Processor) => bigint);
  readonly accepts?: (cpu: Processor, value: bigint) => boolean;
  readonly reset?: bigint;
}

const allBits = 0xffff_ffff_ffff_ffffn;
const low32 = 0xffff_ffffn;

/** A register that is a cell of the state. */
function stored(
  index: number,
  name: string,
  cell: CellName,
  section: string,
  { bits = allBits, accepts, reset }: Stored = {},
): MsrRow {
  const existing = typeof bits === 'bigint' ? () => bits : bits;
  return {
    index,
    name,
    section,
    read: (cpu) => cpu.state.read(cell),
    write: (cpu, value) => cpu.state.write(cell, value),
    accepts: (cpu, value) => (value & ~existing(cpu)) === 0n && (accepts?.(cpu, value) ?? true),
    ...(reset === undefined ? {} : { reset: (cpu: Processor) => cpu.state.write(cell, reset) }),
  };
}

/** A register that can only be read. */
function readOnly(index: number, name: string, section: string, read: (cpu: Processor) => bigint): MsrRow {
  return { index, name, section, read, accepts: () => false };
}

const canonical = (cpu: Processor, value: bigint) => cpu.isCanonical(value);

/** Memory types, SDM 3A table 12-8 for MTRRs; a PAT also has UC- (table 12-10). */
const mtrrTypes: ReadonlySet<number> = new Set([0, 1, 4, 5, 6]);
const patTypes: ReadonlySet<number> = new Set([...mtrrTypes, 7]);
const everyByteIn = (types: ReadonlySet<number>) => (_: Processor, value: bigint) => {
  for (let byte = 0n; byte < 64n; byte += 8n) if (!types.has(Number((value >> byte) & 0xffn))) return false;
  return true;
};
const lowByteIn = (types: ReadonlySet<number>) => (_: Processor, value: bigint) => types.has(Number(value & 0xffn));
const pageAddressBits = (cpu: Processor) => (1n << BigInt(cpu.physicalAddressBits)) - 0x1000n;

/** IA32_FEATURE_CONTROL (SDM 3C 24.7 "Enabling and Entering VMX Operation"). */
const featureControlLock = 1n;
const featureControlBits = featureControlLock | 4n;

/** No branch trace storage, no PEBS, MONITOR and MWAIT enabled: none of it can be changed. Only fast strings can. */
const miscEnableFixed = 0x4_1800n;
const fastStrings = 1n;

/** RDCL_NO, SKIP_L1DFL_VMENTRY, SSB_NO, MDS_NO, PSCHANGE_MC_NO, TAA_NO: nothing is speculated here. */
const architecturalCapabilities = 0x179n;
/** Write-combining and fixed-range MTRRs, and this many variable ones. */
const mtrrCapabilities = 0x500n | BigInt(variableMtrrs);
/** Ratio 10 to a 100-MHz bus: the 1-GHz time-stamp counter. */
const platformInformation = 10n << 8n;

const mtrrSection = 'SDM 3A 12.11 "Memory Type Range Registers"';
const table = 'SDM 4 table 2-2';

/** EFER (SDM 3A 2.2.1 "Extended Feature Enable Register"). LMA cannot be written; LME only without paging. */
const eferRow: MsrRow = {
  index: 0xc000_0080,
  name: 'IA32_EFER',
  section: 'SDM 3A 2.2.1 "Extended Feature Enable Register"',
  read: (cpu) => cpu.state.efer,
  write: (cpu, value) => {
    const lma = BigInt(efer.LMA);
    cpu.state.efer = (value & ~lma) | (cpu.state.efer & lma);
    cpu.pagingChanged();
  },
  accepts: (cpu, value) => {
    if ((value & ~cpu.vmx.capabilities.features.msrBits.efer) !== 0n) return false;
    const changesLme = ((value ^ cpu.state.efer) & BigInt(efer.LME)) !== 0n;
    return !(changesLme && (cpu.state.cr0Low & cr0.PG) !== 0);
  },
};

export const msrRows: readonly MsrRow[] = [
  // No machine check ever happens (SDM 3B 16.10 "Machine-Check Exceptions" of the P5).
  readOnly(0x0, 'IA32_P5_MC_ADDR', table, () => 0n),
  readOnly(0x1, 'IA32_P5_MC_TYPE', table, () => 0n),
  {
    index: 0x10,
    name: 'IA32_TIME_STAMP_COUNTER',
    section: 'SDM 3B 18.17 "Time-Stamp Counter"',
    read: visibleTimeStampCounter,
    write: setTimeStampCounter,
    accepts: () => true,
  },
  {
    index: 0x1b,
    name: 'IA32_APIC_BASE',
    section: 'SDM 3A 11.4.4 "Local APIC Status and Location"',
    read: (cpu) => cpu.interrupts.apicBase,
    write: (cpu, value) => {
      if (!cpu.interrupts.writeApicBase(value)) throw generalProtection();
    },
    accepts: (cpu, value) => (value & ~(pageAddressBits(cpu) | baseFlags)) === 0n,
  },
  stored(0x3a, 'IA32_FEATURE_CONTROL', 'featureControl', 'SDM 3C 24.7 "Enabling and Entering VMX Operation"', {
    bits: featureControlBits,
    accepts: (cpu) => (cpu.state.featureControl & featureControlLock) === 0n,
  }),
  {
    index: 0x3b,
    name: 'IA32_TSC_ADJUST',
    section: 'SDM 3B 18.17.3 "Time-Stamp Counter Adjustment"',
    // Both the counter's offset and this start at 0 and change by the same amounts: they are one.
    read: (cpu) => cpu.state.tscOffset,
    write: (cpu, value) => {
      cpu.state.tscOffset = value;
      cpu.interrupts.tscOffsetChanged();
    },
    accepts: () => true,
  },
  stored(0x8b, 'IA32_BIOS_SIGN_ID', 'biosSignature', 'SDM 3A 10.11.7 "Update Signature and Verification"'),
  readOnly(0xce, 'MSR_PLATFORM_INFO', 'SDM 4 table 2-21', () => platformInformation),
  readOnly(0xfe, 'IA32_MTRRCAP', mtrrSection, () => mtrrCapabilities),
  readOnly(0x10a, 'IA32_ARCH_CAPABILITIES', table, () => architecturalCapabilities),
  stored(0x174, 'IA32_SYSENTER_CS', 'sysenterCs', 'SDM 3A 5.8.7 "SYSENTER and SYSEXIT"', { bits: low32 }),
  stored(0x175, 'IA32_SYSENTER_ESP', 'sysenterEsp', 'SDM 3A 5.8.7 "SYSENTER and SYSEXIT"', { accepts: canonical }),
  stored(0x176, 'IA32_SYSENTER_EIP', 'sysenterEip', 'SDM 3A 5.8.7 "SYSENTER and SYSEXIT"', { accepts: canonical }),
  {
    index: 0x1a0,
    name: 'IA32_MISC_ENABLE',
    section: table,
    read: (cpu) => cpu.state.miscEnable | miscEnableFixed,
    write: (cpu, value) => (cpu.state.miscEnable = value & fastStrings),
    accepts: (_, value) => (value & ~fastStrings) === miscEnableFixed,
    reset: (cpu) => (cpu.state.miscEnable = fastStrings),
  },
  stored(0x1d9, 'IA32_DEBUGCTL', 'debugctl', 'SDM 3B 18.4.1 "IA32_DEBUGCTL MSR"', {
    bits: (cpu) => cpu.vmx.capabilities.features.msrBits.debugctl,
  }),
  ...Array.from({ length: variableMtrrs }, (_, index) => [
    stored(0x200 + index * 2, `IA32_MTRR_PHYSBASE${index}`, `mtrrPhysBase${index}` as CellName, mtrrSection, {
      bits: (cpu) => pageAddressBits(cpu) | 0xffn,
      accepts: lowByteIn(mtrrTypes),
    }),
    stored(0x201 + index * 2, `IA32_MTRR_PHYSMASK${index}`, `mtrrPhysMask${index}` as CellName, mtrrSection, {
      bits: (cpu) => pageAddressBits(cpu) | 0x800n,
    }),
  ]).flat(),
  ...(Object.entries(fixedMtrrs) as [keyof typeof fixedMtrrs, number][]).map(([cell, index]) =>
    stored(index, cell.replace('mtrrFix', 'IA32_MTRR_FIX').replace(/k/, 'K_'), cell, mtrrSection, {
      accepts: everyByteIn(mtrrTypes),
    }),
  ),
  stored(0x277, 'IA32_PAT', 'pat', 'SDM 3A 12.12.2 "IA32_PAT MSR"', {
    accepts: everyByteIn(patTypes),
    reset: 0x0007_0406_0007_0406n,
  }),
  stored(0x2ff, 'IA32_MTRR_DEF_TYPE', 'mtrrDefType', mtrrSection, { bits: 0xcffn, accepts: lowByteIn(mtrrTypes) }),
  ...vmxRows(),
  {
    index: 0x6e0,
    name: 'IA32_TSC_DEADLINE',
    section: 'SDM 3A 11.5.4.1 "TSC-Deadline Mode"',
    read: (cpu) => cpu.interrupts.tscDeadline,
    write: (cpu, value) => (cpu.interrupts.tscDeadline = value),
    accepts: () => true,
  },
  eferRow,
  stored(0xc000_0081, 'IA32_STAR', 'star', 'SDM 3A 5.8.8 "SYSCALL and SYSRET"'),
  stored(0xc000_0082, 'IA32_LSTAR', 'lstar', 'SDM 3A 5.8.8 "SYSCALL and SYSRET"', { accepts: canonical }),
  stored(0xc000_0083, 'IA32_CSTAR', 'cstar', 'SDM 3A 5.8.8 "SYSCALL and SYSRET"', { accepts: canonical }),
  stored(0xc000_0084, 'IA32_FMASK', 'fmask', 'SDM 3A 5.8.8 "SYSCALL and SYSRET"', { bits: low32 }),
  stored(0xc000_0100, 'IA32_FS_BASE', 'fsBase', 'SDM 3A 3.4.4.1 "Segment Descriptor Tables in IA-32e Mode"', {
    accepts: canonical,
  }),
  stored(0xc000_0101, 'IA32_GS_BASE', 'gsBase', 'SDM 3A 3.4.4.1 "Segment Descriptor Tables in IA-32e Mode"', {
    accepts: canonical,
  }),
  stored(0xc000_0102, 'IA32_KERNEL_GS_BASE', 'kernelGsBase', 'SDM 3A 5.8.8 "SYSCALL and SYSRET"', {
    accepts: canonical,
  }),
  stored(0xc000_0103, 'IA32_TSC_AUX', 'tscAux', 'SDM 3B 18.17.2 "IA32_TSC_AUX Register and RDTSCP Support"', {
    bits: low32,
  }),
];

/** The capability MSRs of VMX; which of them exist follows from the controls offered (SDM 3D appendix A). */
function vmxRows(): readonly MsrRow[] {
  const names = [
    'BASIC', 'PINBASED_CTLS', 'PROCBASED_CTLS', 'EXIT_CTLS', 'ENTRY_CTLS', 'MISC', 'CR0_FIXED0', 'CR0_FIXED1', 'CR4_FIXED0', 'CR4_FIXED1',
    'VMCS_ENUM', 'PROCBASED_CTLS2', 'EPT_VPID_CAP', 'TRUE_PINBASED_CTLS', 'TRUE_PROCBASED_CTLS', 'TRUE_EXIT_CTLS', 'TRUE_ENTRY_CTLS', 'VMFUNC',
    'PROCBASED_CTLS3', 'EXIT_CTLS2',
  ]; // prettier-ignore
  return names.map((name, offset) => {
    const index = 0x480 + offset;
    const value = (cpu: Processor) => cpu.vmx.capabilities.readMsr(index);
    const section = 'SDM 3D appendix A "VMX Capability Reporting Facility"';
    return {
      ...readOnly(index, `IA32_VMX_${name}`, section, (cpu) => value(cpu) ?? 0n),
      exists: (cpu: Processor) => value(cpu) !== undefined,
    };
  });
}

const byIndex: ReadonlyMap<number, MsrRow> = new Map(msrRows.map((row) => [row.index, row]));

/** Reads an MSR as RDMSR does in the current VMX operation; throws #GP(0) when it does not exist. */
export function readMsr(cpu: Processor, index: number): bigint {
  const row = byIndex.get(index >>> 0);
  if (row === undefined || row.exists?.(cpu) === false) throw generalProtection();
  return row.read(cpu);
}

/** Writes an MSR; throws #GP(0), having changed nothing, when it does not exist or does not take the value. */
export function writeMsr(cpu: Processor, index: number, value: bigint): void {
  const row = byIndex.get(index >>> 0);
  if (row?.write === undefined || !row.accepts(cpu, value)) throw generalProtection();
  row.write(cpu, value);
}

/** Whether WRMSR of this value would cause #GP(0) now. */
export function wrmsrFaults(cpu: Processor, index: number, value: bigint): boolean {
  const row = byIndex.get(index >>> 0);
  return row?.write === undefined || !row.accepts(cpu, value);
}

/** Every MSR that exists, with its value as RDMSR would give it now. */
export function msrValues(cpu: Processor): { readonly row: MsrRow; readonly value: bigint }[] {
  return msrRows.filter(({ exists }) => exists?.(cpu) ?? true).map((row) => ({ row, value: row.read(cpu) }));
}

/** Sets the MSRs that are not 0 after power-on. */
export function resetMsrs(cpu: Processor): void {
  for (const row of msrRows) row.reset?.(cpu);
}
