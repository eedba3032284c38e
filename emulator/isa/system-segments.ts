/** Segment registers, descriptor tables and what they say about segments (SDM 1 7.3.15, 3A 5.10 "Pointer Validation"). */
import { blocking } from '../cpu/boundary';
import {
  descriptorAddress, dplOf, isCode, isConformingCode, isSystem, parseDescriptor, readUpperHalf, systemType, typeOf, type Descriptor,
} from '../cpu/descriptors'; // prettier-ignore
import { generalProtection, invalidOpcode } from '../cpu/exception';
import { efer } from '../cpu/modes';
import type { Processor } from '../cpu/processor';
import { loadLocalDescriptorTable, loadSegment, loadTaskRegister, type DataSegmentName } from '../cpu/segment-loading';
import { peek, push, release } from '../cpu/stack';
import { rflags } from '../engine/flags';
import { Access } from '../memory/translation';
import type { DecodedInstruction, MemoryOperand } from '../engine/decoded-instruction';
import { systemInstruction, type InstructionRow } from './instruction';

/** The low 16 bits of an r/m operand: of memory only these are touched (SDM 2B "MOV"). */
function readSelector(cpu: Processor, instruction: DecodedInstruction, index: number): number {
  const operand = instruction.operands[index];
  if (operand?.kind === 'memory')
    return Number(cpu.readSegmented(operand.segment, cpu.effectiveAddress(instruction, operand), 2));
  return Number(cpu.readOperand(instruction, index) & 0xffffn);
}

/** Stores a selector: a register takes it zero-extended to its size, memory gets 16 bits. */
function storeSelector(cpu: Processor, instruction: DecodedInstruction, index: number, selector: number): void {
  cpu.writeOperand(instruction, index, BigInt(selector), 2);
}

function loadInto(cpu: Processor, segment: string, selector: number): void {
  if (segment === 'cs') throw invalidOpcode();
  loadSegment(cpu, segment as DataSegmentName, selector);
  // Interrupts wait until RSP has been loaded as well (SDM 3A 6.8.3 "Masking Exceptions and Interrupts When Switching Stacks").
  if (segment === 'ss') cpu.state.interruptibilityState |= blocking.byMovSs;
}

/** MOV to and from a segment register. */
export function moveSegment(cpu: Processor, instruction: DecodedInstruction): void {
  const [destination, source] = instruction.operands;
  if (destination?.kind === 'segment') {
    loadInto(cpu, destination.segment, readSelector(cpu, instruction, 1));
  } else if (source?.kind === 'segment') {
    storeSelector(cpu, instruction, 0, cpu.state[`${source.segment}Selector`]);
  }
}

/** PUSH of a segment register; the selector is zero-extended to the operand size. */
function pushSegment(cpu: Processor, instruction: DecodedInstruction): void {
  push(cpu, [cpu.readOperand(instruction, 0)], instruction.size / 8);
}

function popSegment(cpu: Processor, instruction: DecodedInstruction): void {
  const bytes = instruction.size / 8;
  const [destination] = instruction.operands;
  if (destination?.kind !== 'segment') throw invalidOpcode();
  const selector = Number(peek(cpu, 0, bytes) & 0xffffn);
  if (destination.segment === 'ss') {
    // The width of the stack pointer that moves is that of the old stack segment.
    const { rsp } = cpu.state;
    release(cpu, bytes);
    try {
      loadInto(cpu, 'ss', selector);
    } catch (fault) {
      cpu.state.rsp = rsp;
      throw fault;
    }
  } else {
    loadInto(cpu, destination.segment, selector);
    release(cpu, bytes);
  }
}

/** LDS, LES, LFS, LGS, LSS: an offset of the operand size, then a selector. */
const loadFarPointer = (segment: DataSegmentName) => (cpu: Processor, instruction: DecodedInstruction) => {
  const memory = memoryOf(instruction);
  const address = cpu.effectiveAddress(instruction, memory);
  const bytes = instruction.size / 8;
  const offset = cpu.readSegmented(memory.segment, address, bytes);
  const selector = Number(cpu.readSegmented(memory.segment, after(memory, address, bytes), 2));
  loadSegment(cpu, segment, selector);
  cpu.writeOperand(instruction, 0, offset);
};

function memoryOf(instruction: DecodedInstruction): MemoryOperand {
  const memory = instruction.operands.find((operand): operand is MemoryOperand => operand.kind === 'memory');
  if (memory === undefined) throw invalidOpcode();
  return memory;
}

function after(memory: MemoryOperand, address: bigint, bytes: number): bigint {
  return BigInt.asUintN(memory.addressSize, address + BigInt(bytes));
}

/** LGDT and LIDT: a 16-bit limit, then the base; with 16-bit operand size 24 bits of it (SDM 2A "LGDT/LIDT"). */
const loadTable = (name: 'gdtr' | 'idtr') => (cpu: Processor, instruction: DecodedInstruction) => {
  const memory = memoryOf(instruction);
  const address = cpu.effectiveAddress(instruction, memory);
  const wide = cpu.mode === '64-bit';
  const limit = Number(cpu.readSegmented(memory.segment, address, 2));
  let base = cpu.readSegmented(memory.segment, after(memory, address, 2), wide ? 8 : 4);
  if (!wide && instruction.size === 16) base &= 0xff_ffffn;
  if (!cpu.isCanonical(base)) throw generalProtection();
  cpu.state[`${name}Limit`] = limit;
  cpu.state[`${name}Base`] = base;
};

/** SGDT and SIDT: the base always has 32 bits outside 64-bit mode (SDM 2B "SGDT"). */
const storeTable = (name: 'gdtr' | 'idtr') => (cpu: Processor, instruction: DecodedInstruction) => {
  const memory = memoryOf(instruction);
  const address = cpu.effectiveAddress(instruction, memory);
  const bytes = cpu.mode === '64-bit' ? 8 : 4;
  cpu.writeSegmented(memory.segment, address, 2, BigInt(cpu.state[`${name}Limit`]));
  cpu.writeSegmented(memory.segment, after(memory, address, 2), bytes, cpu.state[`${name}Base`]);
};

/** The descriptor a selector names, if there is one: LAR, LSL, VERR and VERW answer by ZF and do not fault for it. */
function describedBy(cpu: Processor, selector: number): Descriptor | undefined {
  if ((selector & 0xfffc) === 0) return undefined;
  const address = descriptorAddress(cpu, selector);
  if (address === undefined) return undefined;
  const value = cpu.access.read(address, 8, Access.read | Access.supervisor);
  return parseDescriptor(Number(value & 0xffff_ffffn), Number(value >> 32n));
}

function isVisible(cpu: Processor, selector: number, descriptor: Descriptor): boolean {
  return isConformingCode(descriptor) || dplOf(descriptor) >= Math.max(cpu.cpl, selector & 3);
}

function setZeroFlag(cpu: Processor, value: boolean): void {
  cpu.flags = value ? cpu.flags | rflags.ZF : cpu.flags & ~rflags.ZF;
}

const { tss16Available, tss16Busy, ldt, callGate16, taskGate, tss32Available, tss32Busy, callGate32 } = systemType;
/** System types LAR and LSL accept (SDM 2A "LAR" table 3-53, "LSL" table 3-57). */
const described = {
  Lar: {
    legacy: [tss16Available, ldt, tss16Busy, callGate16, taskGate, tss32Available, tss32Busy, callGate32],
    long: [ldt, tss32Available, tss32Busy, callGate32],
  },
  Lsl: { legacy: [tss16Available, ldt, tss16Busy, tss32Available, tss32Busy], long: [ldt, tss32Available, tss32Busy] },
} as const;

const describe =
  (name: 'Lar' | 'Lsl', value: (descriptor: Descriptor) => number) =>
  (cpu: Processor, instruction: DecodedInstruction) => {
    const selector = readSelector(cpu, instruction, 1);
    const descriptor = describedBy(cpu, selector);
    const long = (cpu.state.eferLow & efer.LMA) !== 0;
    const types: readonly number[] = described[name][long ? 'long' : 'legacy'];
    const valid =
      descriptor !== undefined &&
      isVisible(cpu, selector, descriptor) &&
      (!isSystem(descriptor) || (types.includes(typeOf(descriptor)) && (!long || hasUpperHalf(cpu, selector))));
    if (valid) cpu.writeOperand(instruction, 0, BigInt(value(descriptor) >>> 0));
    setZeroFlag(cpu, valid);
  };

/** In IA-32e mode a system descriptor has 16 bytes, whose upper type field is 0. */
function hasUpperHalf(cpu: Processor, selector: number): boolean {
  if (descriptorAddress(cpu, selector, 16) === undefined) return false;
  return ((readUpperHalf(cpu, selector) >> 40n) & 0x1fn) === 0n;
}

/** VERR and VERW (SDM 2D "VERR/VERW"). */
const verify = (allowed: (descriptor: Descriptor) => boolean) => (cpu: Processor, instruction: DecodedInstruction) => {
  const selector = readSelector(cpu, instruction, 0);
  const descriptor = describedBy(cpu, selector);
  setZeroFlag(
    cpu,
    descriptor !== undefined && !isSystem(descriptor) && isVisible(cpu, selector, descriptor) && allowed(descriptor),
  );
};

export const systemSegmentRows: readonly InstructionRow[] = [
  systemInstruction('Lds', loadFarPointer('ds')),
  systemInstruction('Les', loadFarPointer('es')),
  systemInstruction('Lfs', loadFarPointer('fs')),
  systemInstruction('Lgs', loadFarPointer('gs')),
  systemInstruction('Lss', loadFarPointer('ss')),
  systemInstruction('Push', pushSegment),
  systemInstruction('Pop', popSegment),

  systemInstruction('Lgdt', loadTable('gdtr')),
  systemInstruction('Lidt', loadTable('idtr')),
  systemInstruction('Sgdt', storeTable('gdtr')),
  systemInstruction('Sidt', storeTable('idtr')),
  systemInstruction('Lldt', (cpu, instruction) => loadLocalDescriptorTable(cpu, readSelector(cpu, instruction, 0))),
  systemInstruction('Ltr', (cpu, instruction) => loadTaskRegister(cpu, readSelector(cpu, instruction, 0))),
  systemInstruction('Sldt', (cpu, instruction) => storeSelector(cpu, instruction, 0, cpu.state.ldtrSelector)),
  systemInstruction('Str', (cpu, instruction) => storeSelector(cpu, instruction, 0, cpu.state.trSelector)),

  systemInstruction(
    'Lar',
    describe('Lar', ({ high }) => high & 0x00ff_ff00),
  ),
  systemInstruction(
    'Lsl',
    describe('Lsl', ({ limit }) => limit),
  ),
  systemInstruction('Verr', verify((descriptor) => !isCode(descriptor) || (descriptor.accessRights & 2) !== 0)), // prettier-ignore
  systemInstruction('Verw', verify((descriptor) => !isCode(descriptor) && (descriptor.accessRights & 2) !== 0)), // prettier-ignore
  systemInstruction('Arpl', (cpu, instruction) => {
    const destination = readSelector(cpu, instruction, 0);
    const rpl = readSelector(cpu, instruction, 1) & 3;
    const raises = (destination & 3) < rpl;
    if (raises) storeRpl(cpu, instruction, (destination & ~3) | rpl);
    setZeroFlag(cpu, raises);
  }),
];

/** ARPL writes 16 bits whatever the operand size is. */
function storeRpl(cpu: Processor, instruction: DecodedInstruction, selector: number): void {
  const [destination] = instruction.operands;
  if (destination?.kind === 'register') {
    cpu.state.write(destination.cell, (cpu.state.read(destination.cell) & ~0xffffn) | BigInt(selector));
  } else {
    cpu.writeOperand(instruction, 0, BigInt(selector), 2);
  }
}
