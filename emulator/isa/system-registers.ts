/** Control, debug and model-specific registers, flags, and what else belongs to the system (SDM 1 7.3.15, 7.3.16, 2A to 2D by mnemonic). */
import { blocking } from '../cpu/boundary';
import {
  clearTaskSwitched,
  loadMachineStatusWord,
  readControlRegister,
  writeControlRegister,
} from '../cpu/control-registers';
import { cpuid, microcodeRevision } from '../cpu/cpuid';
import { readDebugRegister, writeDebugRegister } from '../cpu/debug-registers';
import { generalProtection, invalidOpcode } from '../cpu/exception';
import { changeableFlags, replaceFlags } from '../cpu/flag-rules';
import { cr4 } from '../cpu/modes';
import { readMsr, writeMsr } from '../cpu/msrs';
import type { Processor } from '../cpu/processor';
import { peek, push, release } from '../cpu/stack';
import { visibleTimeStampCounter } from '../cpu/time-stamp';
import type { DecodedInstruction } from '../engine/decoded-instruction';
import { rflags } from '../engine/flags';
import type { CellName, GeneralRegisterName } from '../state/layout';
import { systemInstruction, type InstructionRow } from './instruction';
import { moveSegment } from './system-segments';

const low32 = 0xffff_ffffn;

function low(cpu: Processor, register: GeneralRegisterName): number {
  return Number(cpu.state[register] & low32);
}

/** EDX:EAX, whose upper halves are cleared on writing. */
function readPair(cpu: Processor): bigint {
  return ((cpu.state.rdx & low32) << 32n) | (cpu.state.rax & low32);
}

function writePair(cpu: Processor, value: bigint): void {
  cpu.state.rax = value & low32;
  cpu.state.rdx = (value >> 32n) & low32;
}

/** MOV with a control, debug or segment register. */
function moveSystem(cpu: Processor, instruction: DecodedInstruction): void {
  const [destination, source] = instruction.operands;
  if (destination?.kind === 'control')
    return writeControlRegister(cpu, destination.index, cpu.readOperand(instruction, 1));
  if (destination?.kind === 'debug') return writeDebugRegister(cpu, destination.index, cpu.readOperand(instruction, 1));
  if (source?.kind === 'control') return cpu.writeOperand(instruction, 0, readControlRegister(cpu, source.index));
  if (source?.kind === 'debug') return cpu.writeOperand(instruction, 0, readDebugRegister(cpu, source.index));
  moveSegment(cpu, instruction);
}

/** The 16-bit operand of LMSW. */
function readWord(cpu: Processor, instruction: DecodedInstruction): bigint {
  const [operand] = instruction.operands;
  if (operand?.kind === 'memory')
    return cpu.readSegmented(operand.segment, cpu.effectiveAddress(instruction, operand), 2);
  return cpu.readOperand(instruction, 0) & 0xffffn;
}

function reportMsr(cpu: Processor, direction: 'read' | 'write', index: number, value: bigint): void {
  cpu.report({ kind: 'msr', count: cpu.count, side: cpu.side, direction, index, value });
}

function pushFlags(cpu: Processor, instruction: DecodedInstruction): void {
  // VM and RF read as 0 (SDM 2B "PUSHF/PUSHFD/PUSHFQ").
  push(cpu, [BigInt(cpu.flags & ~(rflags.VM | rflags.RF))], instruction.size / 8);
}

function popFlags(cpu: Processor, instruction: DecodedInstruction): void {
  const bytes = instruction.size / 8;
  // VM, VIP and VIF stay; RF is cleared by wide operands (SDM 2B "POPF/POPFD/POPFQ").
  const popped = Number(peek(cpu, 0, bytes) & low32) & ~rflags.RF;
  release(cpu, bytes);
  replaceFlags(cpu, popped, changeableFlags(cpu, bytes) & ~(rflags.VIF | rflags.VIP));
}

/** INVPCID (SDM 2A "INVPCID"). Translations are cached without PCIDs, so every type may forget them all. */
function invalidateByIdentifier(cpu: Processor, instruction: DecodedInstruction): void {
  const type = cpu.readOperand(instruction, 0);
  const memory = cpu.memoryOperand(instruction);
  if (memory === undefined) throw invalidOpcode();
  const address = cpu.effectiveAddress(instruction, memory);
  const descriptor = cpu.readSegmented(memory.segment, address, 8);
  const linear = cpu.readSegmented(memory.segment, BigInt.asUintN(memory.addressSize, address + 8n), 8);
  if (type > 3n || descriptor > 0xfffn) throw generalProtection();
  const identifiers = (cpu.state.cr4Low & cr4.PCIDE) !== 0;
  if (type < 2n && !identifiers && descriptor !== 0n) throw generalProtection();
  if (type === 0n && !cpu.isCanonical(linear)) throw generalProtection();
  cpu.pagingChanged();
}

/** A 64-bit XCR0 value (SDM 1 13.3 "Enabling the XSAVE Feature Set"): x87 state always, and nothing else is here. */
const allowedXcr0 = 1n;

/** RDFSBASE and its kin: 32-bit forms zero-extend, a base must be canonical. */
const readBase = (cell: CellName) => (cpu: Processor, instruction: DecodedInstruction) =>
  cpu.writeOperand(instruction, 0, cpu.state.read(cell));
const writeBase = (cell: CellName) => (cpu: Processor, instruction: DecodedInstruction) => {
  const base = cpu.readOperand(instruction, 0);
  if (!cpu.isCanonical(base)) throw generalProtection();
  cpu.state.write(cell, base);
};

const raiseInvalidOpcode = (): never => {
  throw invalidOpcode();
};

/** Nothing a program can see: there are no caches, and instructions complete in order. */
const withoutEffect = (): void => {};

/** CLFLUSH, CLFLUSHOPT and CLWB check their operand as a byte load does (SDM 2A "CLFLUSH"). */
function flushCacheLine(cpu: Processor, instruction: DecodedInstruction): void {
  const memory = cpu.memoryOperand(instruction);
  if (memory === undefined) throw invalidOpcode();
  cpu.readSegmented(memory.segment, cpu.effectiveAddress(instruction, memory), 1);
}

export const systemRegisterRows: readonly InstructionRow[] = [
  systemInstruction('Mov', moveSystem),
  systemInstruction('Lmsw', (cpu, instruction) => loadMachineStatusWord(cpu, readWord(cpu, instruction))),
  systemInstruction('Smsw', (cpu, instruction) => cpu.writeOperand(instruction, 0, readControlRegister(cpu, 0), 2)),
  systemInstruction('Clts', clearTaskSwitched),

  systemInstruction('Invlpg', (cpu, instruction) => {
    const memory = cpu.memoryOperand(instruction);
    if (memory === undefined) throw invalidOpcode();
    cpu.invalidatePage(cpu.unsegmentedAddress(instruction, memory));
  }),
  systemInstruction('Invpcid', invalidateByIdentifier),
  systemInstruction('Invd', withoutEffect),
  systemInstruction('Wbinvd', withoutEffect),
  systemInstruction('Wbnoinvd', withoutEffect),
  systemInstruction('Clflush', flushCacheLine),
  systemInstruction('Clflushopt', flushCacheLine),
  systemInstruction('Clwb', flushCacheLine),
  systemInstruction('Serialize', withoutEffect),

  systemInstruction('Rdmsr', (cpu) => {
    const index = low(cpu, 'rcx');
    const value = readMsr(cpu, index);
    writePair(cpu, value);
    reportMsr(cpu, 'read', index, value);
  }),
  systemInstruction('Wrmsr', (cpu) => {
    const index = low(cpu, 'rcx');
    const value = readPair(cpu);
    writeMsr(cpu, index, value);
    reportMsr(cpu, 'write', index, value);
  }),
  systemInstruction('Rdtsc', (cpu) => writePair(cpu, visibleTimeStampCounter(cpu))),
  systemInstruction('Rdtscp', (cpu) => {
    writePair(cpu, visibleTimeStampCounter(cpu));
    cpu.state.rcx = cpu.state.tscAux & low32;
  }),
  systemInstruction('Rdpid', (cpu, instruction) => cpu.writeOperand(instruction, 0, cpu.state.tscAux & low32)),
  // There are no performance counters, so no value of ECX names one (SDM 2B "RDPMC").
  systemInstruction('Rdpmc', () => {
    throw generalProtection();
  }),
  systemInstruction('Cpuid', (cpu) => {
    const leaf = low(cpu, 'rax');
    const { eax, ebx, ecx, edx } = cpuid(cpu, leaf, low(cpu, 'rcx'));
    if (leaf === 1) cpu.state.biosSignature = BigInt(microcodeRevision) << 32n;
    Object.assign(cpu.state, { rax: BigInt(eax), rbx: BigInt(ebx), rcx: BigInt(ecx), rdx: BigInt(edx) });
  }),

  systemInstruction('Hlt', (cpu) => {
    cpu.state.activityState = 1;
  }),
  systemInstruction('Pause', withoutEffect),
  systemInstruction('Monitor', (cpu, instruction) => {
    if ((cpu.state.rcx & low32) !== 0n) throw generalProtection();
    const address = BigInt.asUintN(instruction.addressSize, cpu.state.rax);
    cpu.readSegmented(instruction.segment, address, 1);
  }),
  // MWAIT may leave its state at once for any reason (SDM 2B "MWAIT"); with nothing else storing to memory it always does.
  systemInstruction('Mwait', (cpu) => {
    if ((cpu.state.rcx & low32) > 1n) throw generalProtection();
  }),

  systemInstruction('Xgetbv', (cpu) => {
    if ((cpu.state.rcx & low32) !== 0n) throw generalProtection();
    writePair(cpu, cpu.state.xcr0);
  }),
  systemInstruction('Xsetbv', (cpu) => {
    const value = readPair(cpu);
    if ((cpu.state.rcx & low32) !== 0n || value !== allowedXcr0) throw generalProtection();
    cpu.state.xcr0 = value;
  }),

  systemInstruction('Rdfsbase', readBase('fsBase')),
  systemInstruction('Rdgsbase', readBase('gsBase')),
  systemInstruction('Wrfsbase', writeBase('fsBase')),
  systemInstruction('Wrgsbase', writeBase('gsBase')),
  systemInstruction('Swapgs', ({ state }) => {
    const { gsBase, kernelGsBase } = state;
    state.gsBase = kernelGsBase;
    state.kernelGsBase = gsBase;
  }),

  systemInstruction('Stac', (cpu) => (cpu.flags |= rflags.AC)),
  systemInstruction('Clac', (cpu) => (cpu.flags &= ~rflags.AC)),
  systemInstruction('Cli', (cpu) => (cpu.state.systemFlags &= ~rflags.IF)),
  systemInstruction('Sti', (cpu) => {
    // Interrupts wait for one more instruction, if they were masked (SDM 2B "STI").
    if ((cpu.state.systemFlags & rflags.IF) === 0) cpu.state.interruptibilityState |= blocking.bySti;
    cpu.state.systemFlags |= rflags.IF;
  }),
  ...(['Pushf', 'Pushfd', 'Pushfq'] as const).map((name) => systemInstruction(name, pushFlags)),
  ...(['Popf', 'Popfd', 'Popfq'] as const).map((name) => systemInstruction(name, popFlags)),

  ...(['Ud0', 'Ud1', 'Ud2', 'Rsm'] as const).map((name) => systemInstruction(name, raiseInvalidOpcode)),
];
