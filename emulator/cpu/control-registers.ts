/**
 * The control registers as instructions read and write them: MOV CR, LMSW, SMSW, CLTS (SDM 2B "MOV - Move to/from Control Registers", 3A 2.5
 * "Control Registers"). In a guest, masks and shadows decide what is seen and changed (SDM 3C 26.3 "Changes to Instruction Behavior in VMX
 * Non-Root Operation").
 */
import { exitReason } from '../vmx/exits';
import { VmExitRequest } from '../vmx/vm-exit-request';
import { generalProtection, invalidOpcode } from './exception';
import { supportedCr4 } from './features';
import { accessRights, cr0, cr4, efer } from './modes';
import type { Processor } from './processor';

const low32 = 0xffff_ffffn;
const definedCr0 = BigInt(
  (cr0.PE | cr0.MP | cr0.EM | cr0.TS | cr0.NE | cr0.WP | cr0.AM | cr0.NW | cr0.CD | cr0.PG) >>> 0,
);
const cr0Pg = BigInt(cr0.PG);
/** Bits of CR0 and CR4 whose change loads the PDPTE registers under PAE paging (SDM 3A 4.4.1 "PDPTE Registers"). */
const pdpteCr0 = (cr0.PG | cr0.CD | cr0.NW) >>> 0;
const pdpteCr4 = cr4.PAE | cr4.PGE | cr4.PSE | cr4.SMEP;
/** Bits that change what linear addresses mean. */
const pagingCr0 = (cr0.PG | cr0.WP | cr0.PE) >>> 0;
const pagingCr4 =
  cr4.PSE | cr4.PAE | cr4.PGE | cr4.LA57 | cr4.PCIDE | cr4.SMEP | cr4.SMAP | cr4.PKE | cr4.PKS | cr4.CET;
/** The bits that LMSW loads. */
const machineStatusBits = 0xfn;
const noFlush = 1n << 63n;
/** Offset of VTPR in the virtual-APIC page (SDM 3C 30.1.1 "Virtualized APIC Registers"). */
const virtualTaskPriority = 0x80;

/** A control register as the running program sees it. Throws #UD for numbers that do not exist. */
export function readControlRegister(cpu: Processor, register: number): bigint {
  const { state } = cpu;
  const { guest } = cpu.vmx;
  switch (register) {
    case 0:
      return guest === undefined
        ? state.cr0
        : (state.cr0 & ~guest.cr0Mask) | (guest.vmcs.read('cr0_read_shadow') & guest.cr0Mask);
    case 2:
      return state.cr2;
    case 3:
      return state.cr3;
    case 4:
      return guest === undefined
        ? state.cr4
        : (state.cr4 & ~guest.cr4Mask) | (guest.vmcs.read('cr4_read_shadow') & guest.cr4Mask);
    case 8:
      return BigInt(readTaskPriority(cpu));
    default:
      throw invalidOpcode();
  }
}

/** MOV to a control register. Throws #GP(0) for values the processor does not take, having changed nothing. */
export function writeControlRegister(cpu: Processor, register: number, value: bigint): void {
  switch (register) {
    case 0:
      return writeCr0(cpu, value);
    case 2:
      cpu.state.cr2 = value;
      return;
    case 3:
      return writeCr3(cpu, value);
    case 4:
      return writeCr4(cpu, value);
    case 8:
      return writeTaskPriority(cpu, value);
    default:
      throw invalidOpcode();
  }
}

/** LMSW: PE, MP, EM and TS; PE can be set but not cleared (SDM 2A "LMSW"). Bits a hypervisor owns keep their value. */
export function loadMachineStatusWord(cpu: Processor, word: bigint): void {
  const pe = cpu.state.cr0 & 1n;
  writeCr0(cpu, (cpu.state.cr0 & ~machineStatusBits) | (word & machineStatusBits) | pe);
}

/** CLTS. In a guest whose hypervisor owns TS nothing changes (SDM 3C 26.3). */
export function clearTaskSwitched(cpu: Processor): void {
  const owned = cpu.vmx.guest?.cr0Mask ?? 0n;
  cpu.state.cr0 &= ~(BigInt(cr0.TS) & ~owned);
}

function report(cpu: Processor, register: 0 | 3 | 4 | 8, value: bigint): void {
  cpu.report({ kind: 'cr-write', count: cpu.count, side: cpu.side, register, value });
}

/** SDM 3C 24.8 "Restrictions on VMX Operation": bits fixed while VMX operation lasts. */
function checkFixedBits(cpu: Processor, value: bigint, fixed0: bigint, fixed1: bigint): void {
  if (!cpu.vmx.active) return;
  if ((value & fixed0) !== fixed0 || (value & ~fixed1) !== 0n) throw generalProtection();
}

function writeCr0(cpu: Processor, requested: bigint): void {
  const { state } = cpu;
  const { guest } = cpu.vmx;
  const old = state.cr0;
  if (requested > low32) throw generalProtection();
  const wanted = guest === undefined ? requested : (old & guest.cr0Mask) | (requested & ~guest.cr0Mask);
  // Reserved bits of the low half are ignored; ET is always 1.
  const value = (wanted & definedCr0) | BigInt(cr0.ET);
  const bits = Number(value);
  const changed = Number((value ^ old) & low32);
  const has = (bit: number) => (bits & bit) !== 0;
  if (has(cr0.PG) && !has(cr0.PE)) throw generalProtection();
  if (has(cr0.NW) && !has(cr0.CD)) throw generalProtection();
  const { cr0Fixed0, cr0Fixed1 } = cpu.vmx.capabilities.features;
  // An unrestricted guest may clear PE and PG (SDM 3C 26.6 "Unrestricted Guests").
  const exempt = guest?.hasSecondary('unrestrictedGuest') ? cr0Pg | 1n : 0n;
  checkFixedBits(cpu, value, cr0Fixed0 & ~exempt, cr0Fixed1);
  const pagingStarts = has(cr0.PG) && (old & cr0Pg) === 0n;
  const pagingEnds = !has(cr0.PG) && (old & cr0Pg) !== 0n;
  const longModeEnabled = (state.eferLow & efer.LME) !== 0;
  if (pagingStarts && longModeEnabled) {
    // SDM 3A 10.8.5 "Initializing IA-32e Mode".
    if ((state.cr4Low & cr4.PAE) === 0 || (state.csAccessRights & accessRights.L) !== 0) throw generalProtection();
  }
  if (pagingEnds && (cpu.mode === '64-bit' || (state.cr4Low & cr4.PCIDE) !== 0)) throw generalProtection();
  if (has(cr0.PG) && (state.cr4Low & cr4.PAE) !== 0 && !longModeEnabled && (changed & pdpteCr0) !== 0) cpu.loadPdptes();

  state.cr0 = value;
  if (pagingStarts && longModeEnabled) state.eferLow |= efer.LMA;
  if (pagingEnds) state.eferLow &= ~efer.LMA;
  if ((changed & pagingCr0) !== 0) {
    cpu.pagingChanged();
    cpu.modeChanged();
  }
  report(cpu, 0, value);
}

function writeCr3(cpu: Processor, requested: bigint): void {
  const { state } = cpu;
  const identifiers = (state.cr4Low & cr4.PCIDE) !== 0;
  const keepsTranslations = identifiers && (requested & noFlush) !== 0n;
  const value = keepsTranslations ? requested & ~noFlush : requested;
  if (value >> BigInt(cpu.physicalAddressBits) !== 0n) throw generalProtection();
  const old = state.cr3;
  state.cr3 = value;
  if ((state.cr0Low & cr0.PG) !== 0 && (state.cr4Low & cr4.PAE) !== 0 && (state.eferLow & efer.LMA) === 0) {
    try {
      cpu.loadPdptes();
    } catch (fault) {
      state.cr3 = old;
      throw fault;
    }
  }
  cpu.pagingChanged();
  report(cpu, 3, value);
}

function writeCr4(cpu: Processor, requested: bigint): void {
  const { state } = cpu;
  const { guest } = cpu.vmx;
  const old = state.cr4;
  const value = guest === undefined ? requested : (old & guest.cr4Mask) | (requested & ~guest.cr4Mask);
  if ((value & ~BigInt(supportedCr4)) !== 0n) throw generalProtection();
  const bits = Number(value);
  const changed = Number((value ^ old) & low32);
  const has = (bit: number) => (bits & bit) !== 0;
  const longMode = (state.eferLow & efer.LMA) !== 0;
  if (longMode && !has(cr4.PAE)) throw generalProtection();
  if (has(cr4.PCIDE) && (changed & cr4.PCIDE) !== 0 && (!longMode || (state.cr3 & 0xfffn) !== 0n))
    throw generalProtection();
  const { cr4Fixed0, cr4Fixed1 } = cpu.vmx.capabilities.features;
  checkFixedBits(cpu, value, cr4Fixed0, cr4Fixed1);
  if ((state.cr0Low & cr0.PG) !== 0 && has(cr4.PAE) && !longMode && (changed & pdpteCr4) !== 0) cpu.loadPdptes();

  state.cr4 = value;
  if ((changed & pagingCr4) !== 0) cpu.pagingChanged();
  report(cpu, 4, value);
}

function virtualTaskPriorityAddress(cpu: Processor): number | undefined {
  const { guest } = cpu.vmx;
  return guest?.hasPrimary('useTprShadow')
    ? Number(guest.vmcs.read('virtual_apic_address')) + virtualTaskPriority
    : undefined;
}

/** CR8; with a TPR shadow that is VTPR of the virtual-APIC page (SDM 3C 30.3 "Virtualizing CR8-Based TPR Accesses"). */
function readTaskPriority(cpu: Processor): number {
  const shadow = virtualTaskPriorityAddress(cpu);
  return shadow === undefined ? cpu.interrupts.taskPriorityClass : (cpu.memory.read32(shadow) >>> 4) & 0xf;
}

function writeTaskPriority(cpu: Processor, value: bigint): void {
  if (value > 0xfn) throw generalProtection();
  report(cpu, 8, value);
  const shadow = virtualTaskPriorityAddress(cpu);
  if (shadow === undefined) {
    cpu.interrupts.taskPriorityClass = Number(value);
    return;
  }
  cpu.memory.write32(shadow, Number(value) << 4);
  // SDM 3C 30.1.2 "TPR Virtualization": a trap-like exit, after the instruction.
  const threshold = (cpu.vmx.guest?.vmcs.read32('tpr_threshold') ?? 0) & 0xf;
  if (value < BigInt(threshold)) {
    cpu.completeInstruction();
    throw new VmExitRequest(exitReason.tpr_below_threshold);
  }
}
