/** Far JMP and CALL (SDM 2A "CALL", "JMP", 3A 5.8 "Privilege Level Checking When Transferring Program Control Between Code Segments"). */
import { Access } from '../memory/translation';
import {
  descriptorAddress, dplOf, isCode, isConformingCode, isPresent, isSystem, markAccessed, readDescriptor, readUpperHalf, systemType, typeOf, type Descriptor,
} from './descriptors'; // prettier-ignore
import { generalProtection, ProcessorException, stackFault, vector } from './exception';
import { readInnerStack } from './interrupt-delivery';
import { accessRights, efer } from './modes';
import type { Processor } from './processor';
import { nullSegment, realModeSegment } from './segment-loading';
import { setSegment } from './segments';
import { push, pushOnInnerStack } from './stack';

type TransferKind = 'jmp' | 'call';

/** A far pointer with the operand size of the instruction, bits. */
export interface FarPointer {
  readonly selector: number;
  readonly offset: bigint;
  readonly size: 16 | 32 | 64;
}

const isLong = (cpu: Processor) => (cpu.state.eferLow & efer.LMA) !== 0;
const errorCodeOf = (selector: number) => selector & 0xfffc;

/** Carries out a far JMP or CALL to a code segment, or through a call gate, task gate or TSS. */
export function farTransfer(cpu: Processor, kind: TransferKind, target: FarPointer): void {
  if (cpu.mode === 'real' || cpu.mode === 'virtual-8086') return realModeTransfer(cpu, kind, target);
  const { selector, offset, size } = target;
  if (errorCodeOf(selector) === 0) throw generalProtection();
  const descriptor = readDescriptor(cpu, selector);
  if (isCode(descriptor)) {
    checkDirectTransfer(cpu, selector, descriptor);
    checkTarget(cpu, descriptor, offset);
    if (kind === 'call') push(cpu, [BigInt(cpu.state.csSelector), cpu.nextRip], size / 8);
    enterCodeSegment(cpu, selector, descriptor, cpu.cpl);
    cpu.modeChanged();
    cpu.jumpTo(offset);
    return;
  }
  if (!isSystem(descriptor)) throw generalProtection(errorCodeOf(selector));
  transferThroughSystemDescriptor(cpu, kind, selector, descriptor);
}

/** SDM 3A 20.1: the selector is the base divided by 16. */
function realModeTransfer(cpu: Processor, kind: TransferKind, { selector, offset, size }: FarPointer): void {
  const segment = realModeSegment(cpu, 'cs', selector);
  if (offset > BigInt(segment.limit)) throw generalProtection();
  if (kind === 'call') push(cpu, [BigInt(cpu.state.csSelector), cpu.nextRip], size / 8);
  setSegment(cpu.state, 'cs', segment);
  cpu.modeChanged();
  cpu.jumpTo(offset);
}

/** SDM 3A 5.8.1 "Direct Calls or Jumps to Code Segments". */
function checkDirectTransfer(cpu: Processor, selector: number, code: Descriptor): void {
  const errorCode = errorCodeOf(selector);
  checkLongModeBits(cpu, code, errorCode);
  const allowed = isConformingCode(code)
    ? dplOf(code) <= cpu.cpl
    : (selector & 3) <= cpu.cpl && dplOf(code) === cpu.cpl;
  if (!allowed) throw generalProtection(errorCode);
  if (!isPresent(code)) throw new ProcessorException(vector.segmentNotPresent, errorCode);
}

/** In IA-32e mode a code segment may not have both L and D set (SDM 3A 5.2.1). */
export function checkLongModeBits(cpu: Processor, code: Descriptor, errorCode: number): void {
  const both = accessRights.L | accessRights.DB;
  if (isLong(cpu) && (code.accessRights & both) === both) throw generalProtection(errorCode);
}

/** Whether a code segment is a 64-bit one, now. */
export function isLongCode(cpu: Processor, code: { readonly accessRights: number }): boolean {
  return isLong(cpu) && (code.accessRights & accessRights.L) !== 0;
}

/** The offset must be canonical in 64-bit code, and within the limit elsewhere. */
export function checkTarget(cpu: Processor, code: Descriptor, offset: bigint): void {
  const reachable = isLongCode(cpu, code) ? cpu.isCanonical(offset) : offset <= BigInt(code.limit);
  if (!reachable) throw generalProtection();
}

/** Loads CS from a descriptor that has been checked; RPL becomes CPL. */
export function enterCodeSegment(cpu: Processor, selector: number, code: Descriptor, cpl: number): void {
  markAccessed(cpu, selector, code);
  const { base, limit } = code;
  setSegment(cpu.state, 'cs', {
    selector: (selector & 0xfffc) | cpl,
    base,
    limit,
    accessRights: code.accessRights | 1,
  });
}

function transferThroughSystemDescriptor(cpu: Processor, kind: TransferKind, selector: number, gate: Descriptor): void {
  const errorCode = errorCodeOf(selector);
  const type = typeOf(gate);
  const { callGate16, callGate32, taskGate, tss16Available, tss32Available } = systemType;
  const legacy: readonly number[] = [callGate16, callGate32, taskGate, tss16Available, tss32Available];
  const known = isLong(cpu) ? type === callGate32 : legacy.includes(type);
  if (!known || dplOf(gate) < Math.max(cpu.cpl, selector & 3)) throw generalProtection(errorCode);
  if (!isPresent(gate)) throw new ProcessorException(vector.segmentNotPresent, errorCode);
  if (type === taskGate) return cpu.switchTask(kind, gate.low >>> 16);
  if (type === tss16Available || type === tss32Available) return cpu.switchTask(kind, selector);
  if (isLong(cpu)) return longCallGate(cpu, kind, selector, gate);
  callGate(cpu, kind, gate);
}

/** The code segment behind a gate and the privilege level it runs at (SDM 3A 5.8.4 "Accessing a Code Segment Through a Call Gate"). */
function codeBehindGate(cpu: Processor, kind: TransferKind, selector: number): { code: Descriptor; cpl: number } {
  if (errorCodeOf(selector) === 0) throw generalProtection();
  const errorCode = errorCodeOf(selector);
  const code = readDescriptor(cpu, selector);
  if (!isCode(code) || dplOf(code) > cpu.cpl) throw generalProtection(errorCode);
  if (kind === 'jmp' && !isConformingCode(code) && dplOf(code) !== cpu.cpl) throw generalProtection(errorCode);
  if (isLong(cpu) && (code.accessRights & (accessRights.L | accessRights.DB)) !== accessRights.L)
    throw generalProtection(errorCode);
  if (!isPresent(code)) throw new ProcessorException(vector.segmentNotPresent, errorCode);
  return { code, cpl: isConformingCode(code) ? cpu.cpl : dplOf(code) };
}

/** A 16-bit or 32-bit call gate (SDM 3A 5.8.3, 5.8.5 "Stack Switching"). */
function callGate(cpu: Processor, kind: TransferKind, gate: Descriptor): void {
  const { state } = cpu;
  const wide = typeOf(gate) === systemType.callGate32;
  const bytes = wide ? 4 : 2;
  const selector = gate.low >>> 16;
  const offset = BigInt(wide ? ((gate.high & 0xffff_0000) | (gate.low & 0xffff)) >>> 0 : gate.low & 0xffff);
  const { code, cpl } = codeBehindGate(cpu, kind, selector);
  if (offset > BigInt(code.limit)) throw generalProtection();
  const returnAddress = [BigInt(state.csSelector), cpu.nextRip];
  if (kind === 'call' && cpl < cpu.cpl) {
    const { segment, pointer } = readInnerStack(cpu, cpl, 0);
    const parameters = readParameters(cpu, gate.high & 0x1f, bytes);
    const values = [BigInt(state.ssSelector), state.rsp, ...parameters, ...returnAddress];
    const newPointer = pushOnInnerStack(cpu, segment, pointer, values, bytes);
    setSegment(state, 'ss', segment);
    state.rsp = BigInt(newPointer);
  } else if (kind === 'call') {
    push(cpu, returnAddress, bytes);
  }
  enterCodeSegment(cpu, selector, code, cpl);
  cpu.modeChanged();
  cpu.jumpTo(offset);
}

/** The parameters a gate copies from the caller's stack, in the order they are pushed again. */
function readParameters(cpu: Processor, count: number, bytes: number): bigint[] {
  const mask = cpu.state.ssAccessRights & accessRights.DB ? 0xffff_ffffn : 0xffffn;
  return Array.from({ length: count }, (_, index) => {
    const offset = (cpu.state.rsp + BigInt((count - 1 - index) * bytes)) & mask;
    return cpu.readSegmented('ss', offset, bytes);
  });
}

/** A call gate of IA-32e mode: 16 bytes, to 64-bit code, without parameters (SDM 3A 5.8.3.1 "IA-32e Mode Call Gates"). */
function longCallGate(cpu: Processor, kind: TransferKind, gateSelector: number, gate: Descriptor): void {
  const { state } = cpu;
  if (descriptorAddress(cpu, gateSelector, 16) === undefined) throw generalProtection(errorCodeOf(gateSelector));
  const upper = readUpperHalf(cpu, gateSelector);
  if (((upper >> 40n) & 0x1fn) !== 0n) throw generalProtection(errorCodeOf(gateSelector));
  const selector = gate.low >>> 16;
  const offset = BigInt(((gate.high & 0xffff_0000) | (gate.low & 0xffff)) >>> 0) | ((upper & 0xffff_ffffn) << 32n);
  const { code, cpl } = codeBehindGate(cpu, kind, selector);
  if (!cpu.isCanonical(offset)) throw generalProtection();
  if (kind === 'call') {
    const changesStack = cpl < cpu.cpl;
    const returnAddress = [BigInt(state.csSelector), cpu.nextRip];
    const values = changesStack ? [BigInt(state.ssSelector), state.rsp, ...returnAddress] : returnAddress;
    const top = changesStack ? readLongStackPointer(cpu, cpl) : state.rsp;
    // The target runs in 64-bit mode, so its stack is flat even if the caller's was not.
    const privilege = cpl === 3 ? 0 : Access.supervisor;
    const slots = values.map((value, index) => ({ value, address: BigInt.asUintN(64, top - BigInt((index + 1) * 8)) }));
    if (slots.some(({ address }) => !cpu.isCanonical(address))) throw stackFault();
    for (const { value, address } of slots) cpu.access.write(address, 8, value, Access.write | privilege);
    if (changesStack) setSegment(state, 'ss', nullSegment(cpl, cpl));
    state.rsp = slots.at(-1)?.address ?? top;
  }
  enterCodeSegment(cpu, selector, code, cpl);
  cpu.modeChanged();
  cpu.jumpTo(offset);
}

/** RSP for a privilege level from the 64-bit TSS (SDM 3A 8.7 "Task Management in 64-bit Mode"). */
function readLongStackPointer(cpu: Processor, cpl: number): bigint {
  const { state } = cpu;
  const offset = 4 + cpl * 8;
  if (offset + 7 > state.trLimit) throw new ProcessorException(vector.invalidTss, errorCodeOf(state.trSelector));
  const pointer = cpu.access.read(state.trBase + BigInt(offset), 8, Access.read | Access.supervisor);
  if (!cpu.isCanonical(pointer)) throw stackFault();
  return pointer;
}
