/**
 * Delivery of exceptions and interrupts through the IVT or IDT (SDM 3A 6.12 "Exception and Interrupt Handling", 6.14 "Exception and Interrupt
 * Handling in 64-bit Mode", 20.1.4 for real-address mode).
 */
import { rflags } from '../engine/flags';
import { Access } from '../memory/translation';
import {
  dplOf,
  isCode,
  isConformingCode,
  isPresent,
  isSystem,
  markAccessed,
  readDescriptor,
  systemType,
  type Descriptor,
} from './descriptors';
import { ProcessorException, vector, vectorsWithErrorCode } from './exception';
import { accessRights, efer } from './modes';
import type { Processor } from './processor';
import { setSegment } from './segments';

/** How an event came about; decides what RIP is pushed, the EXT bit and how VMX reports it (SDM 3C 25.8.3 table "Format of the VM-Entry Interruption-Information Field"). */
export type EventKind =
  'external' | 'nmi' | 'hardwareException' | 'softwareInterrupt' | 'privilegedSoftwareException' | 'softwareException';

export interface VectoredEvent {
  readonly vector: number;
  readonly kind: EventKind;
  readonly errorCode: number | undefined;
  /** Length of the INT n, INT3, INTO or INT1 instruction; 0 otherwise. */
  readonly instructionLength: number;
}

/** Software asked for it with INT n, INT3 or INTO: the gate's DPL is checked, EXT is clear, and RIP is past the instruction. */
function bySoftware(event: VectoredEvent): boolean {
  return event.kind === 'softwareInterrupt' || event.kind === 'softwareException';
}

/**
 * Transfers control to the handler of an event. RIP of the state is what is pushed, after adding the instruction length for software
 * events. Throws a processor exception when delivery itself faults; nothing but memory has changed then.
 */
export function deliverThroughTable(cpu: Processor, event: VectoredEvent): void {
  const returnRip =
    cpu.state.rip +
    BigInt(
      event.kind === 'external' || event.kind === 'nmi' || event.kind === 'hardwareException'
        ? 0
        : event.instructionLength,
    );
  if (cpu.mode === 'real') deliverReal(cpu, event, returnRip);
  else if (cpu.state.eferLow & efer.LMA) deliverLong(cpu, event, returnRip);
  else deliverProtected(cpu, event, returnRip);
}

/** SDM 3A 20.1.4 "Interrupt and Exception Handling" (real-address mode). */
function deliverReal(cpu: Processor, event: VectoredEvent, returnRip: bigint): void {
  const { state } = cpu;
  const entry = event.vector * 4;
  if (entry + 3 > state.idtrLimit) throw new ProcessorException(vector.generalProtection, undefined);
  const target = cpu.access.read(state.idtrBase + BigInt(entry), 4);
  const sp = state.rsp & 0xffffn;
  const push = (slot: number, value: number) =>
    cpu.writeSegmented('ss', (sp - BigInt(slot * 2)) & 0xffffn, 2, BigInt(value));
  push(1, cpu.flags & 0xffff);
  push(2, state.csSelector);
  push(3, Number(returnRip & 0xffffn));
  state.rsp = (state.rsp & ~0xffffn) | ((sp - 6n) & 0xffffn);
  const selector = Number(target >> 16n);
  setSegment(state, 'cs', {
    selector,
    base: BigInt(selector) << 4n,
    limit: state.csLimit,
    accessRights: state.csAccessRights,
  });
  cpu.flags &= ~(rflags.IF | rflags.TF | rflags.AC | rflags.RF);
  cpu.modeChanged();
  cpu.jumpTo(target & 0xffffn);
}

interface Gate {
  readonly selector: number;
  readonly offset: bigint;
  readonly type: number;
  readonly ist: number;
}

function readGate(cpu: Processor, event: VectoredEvent, bytes: 8 | 16): Gate {
  const { state } = cpu;
  // SDM 3A 6.13 "Error Code": index in the IDT, IDT bit set, EXT unless software asked.
  const errorCode = event.vector * 8 + 2 + (bySoftware(event) ? 0 : 1);
  const offset = event.vector * bytes;
  if (offset + bytes - 1 > state.idtrLimit) throw new ProcessorException(vector.generalProtection, errorCode);
  const low = cpu.access.read(state.idtrBase + BigInt(offset), 8, Access.read | Access.supervisor);
  const high =
    bytes === 16 ? cpu.access.read(state.idtrBase + BigInt(offset + 8), 8, Access.read | Access.supervisor) : 0n;
  const rights = Number((low >> 40n) & 0xffn);
  const type = rights & 0x1f;
  const known: readonly number[] =
    bytes === 16
      ? [systemType.interruptGate32, systemType.trapGate32]
      : [
          systemType.taskGate,
          systemType.interruptGate16,
          systemType.trapGate16,
          systemType.interruptGate32,
          systemType.trapGate32,
        ];
  if (!known.includes(type)) throw new ProcessorException(vector.generalProtection, errorCode);
  if (bySoftware(event) && (rights >> 5) % 4 < cpu.cpl)
    throw new ProcessorException(vector.generalProtection, errorCode);
  if ((rights & 0x80) === 0) throw new ProcessorException(vector.segmentNotPresent, errorCode);
  return {
    selector: Number((low >> 16n) & 0xffffn),
    offset: (low & 0xffffn) | ((low >> 32n) & 0xffff_0000n) | ((high & 0xffff_ffffn) << 32n),
    type,
    ist: bytes === 16 ? Number((low >> 32n) & 7n) : 0,
  };
}

/** Checks the handler's code segment (SDM 3A 6.12.1.1) and returns it with the new CPL. */
function handlerSegment(
  cpu: Processor,
  selector: number,
  external: number,
  long: boolean,
): { code: Descriptor; cpl: number } {
  if ((selector & 0xfffc) === 0) throw new ProcessorException(vector.generalProtection, external);
  const code = readDescriptor(cpu, selector, vector.generalProtection, external);
  const errorCode = (selector & 0xfffc) | external;
  if (!isCode(code) || dplOf(code) > cpu.cpl) throw new ProcessorException(vector.generalProtection, errorCode);
  if (!isPresent(code)) throw new ProcessorException(vector.segmentNotPresent, errorCode);
  if (long && (code.accessRights & (accessRights.L | accessRights.DB)) !== accessRights.L)
    throw new ProcessorException(vector.generalProtection, errorCode);
  return { code, cpl: isConformingCode(code) ? cpu.cpl : dplOf(code) };
}

function pushesErrorCode(event: VectoredEvent): boolean {
  return event.kind === 'hardwareException' && vectorsWithErrorCode.has(event.vector);
}

function clearedFlags(gateType: number): number {
  // Interrupt gates clear IF; both clear TF, NT, RF, VM (SDM 3A 6.12.1.3).
  const isInterruptGate = gateType === systemType.interruptGate32 || gateType === systemType.interruptGate16;
  return rflags.TF | rflags.NT | rflags.RF | rflags.VM | (isInterruptGate ? rflags.IF : 0);
}

/** SDM 3A 6.14 "Exception and Interrupt Handling in 64-bit Mode". */
function deliverLong(cpu: Processor, event: VectoredEvent, returnRip: bigint): void {
  const { state } = cpu;
  const external = bySoftware(event) ? 0 : 1;
  const gate = readGate(cpu, event, 16);
  const { code, cpl } = handlerSegment(cpu, gate.selector, external, true);
  const changesStack = cpl < cpu.cpl;
  let stack = state.rsp;
  if (gate.ist !== 0) stack = readStackPointer64(cpu, 0x24 + (gate.ist - 1) * 8, external);
  else if (changesStack) stack = readStackPointer64(cpu, 4 + cpl * 8, external);
  stack &= ~0xfn;
  const frame: bigint[] = [
    BigInt(state.ssSelector),
    state.rsp,
    BigInt(pushedFlags(cpu, event)),
    BigInt(state.csSelector),
    returnRip,
  ];
  if (pushesErrorCode(event)) frame.push(BigInt(event.errorCode ?? 0));
  const privilege = cpl === 3 ? 0 : Access.supervisor;
  const lowest = BigInt.asUintN(64, stack - BigInt(frame.length * 8));
  if (!cpu.isCanonical(lowest) || !cpu.isCanonical(BigInt.asUintN(64, stack - 8n)))
    throw new ProcessorException(vector.stackFault, external);
  if (!cpu.isCanonical(gate.offset)) throw new ProcessorException(vector.generalProtection, external);
  // The lowest slot first: if the frame spans two pages, both are known to be writable before anything is pushed.
  cpu.access.write(lowest, 8, frame.at(-1) as bigint, Access.write | privilege);
  frame.forEach((value, index) =>
    cpu.access.write(stack - BigInt((index + 1) * 8), 8, value, Access.write | privilege),
  );
  if (changesStack)
    setSegment(state, 'ss', {
      selector: cpl,
      base: 0n,
      limit: 0xffff_ffff,
      accessRights: accessRights.unusable | (cpl << 5),
    });
  enterHandler(cpu, gate, code, cpl);
  state.rsp = lowest;
  cpu.flags = cpu.flags & ~clearedFlags(gate.type);
  cpu.modeChanged();
  cpu.jumpTo(gate.offset);
}

function pushedFlags(cpu: Processor, event: VectoredEvent): number {
  // Faults push RF set so that the instruction breakpoint is not hit again on return (SDM 3A 6.8.3); traps and interrupts push it as it is.
  const isFault = event.kind === 'hardwareException' && event.vector !== vector.debug;
  return (cpu.flags | (isFault ? rflags.RF : 0)) >>> 0;
}

function readStackPointer64(cpu: Processor, offset: number, external: number): bigint {
  const { state } = cpu;
  if (offset + 7 > state.trLimit)
    throw new ProcessorException(vector.invalidTss, (state.trSelector & 0xfffc) | external);
  const pointer = cpu.access.read(state.trBase + BigInt(offset), 8, Access.read | Access.supervisor);
  if (!cpu.isCanonical(pointer)) throw new ProcessorException(vector.stackFault, external);
  return pointer;
}

function enterHandler(cpu: Processor, gate: Gate, code: Descriptor, cpl: number): void {
  markAccessed(cpu, gate.selector, code);
  setSegment(cpu.state, 'cs', {
    selector: (gate.selector & 0xfffc) | cpl,
    base: code.base,
    limit: code.limit,
    accessRights: code.accessRights | 1,
  });
}

/** SDM 3A 6.12.1 "Exception- or Interrupt-Handler Procedures". */
function deliverProtected(cpu: Processor, event: VectoredEvent, returnRip: bigint): void {
  const { state } = cpu;
  const external = bySoftware(event) ? 0 : 1;
  const fromV86 = (state.systemFlags & rflags.VM) !== 0;
  const gate = readGate(cpu, event, 8);
  if (gate.type === systemType.taskGate) return cpu.switchTask('idt', gate.selector, event);
  const wide = gate.type === systemType.interruptGate32 || gate.type === systemType.trapGate32;
  const bytes = wide ? 4 : 2;
  const { code, cpl } = handlerSegment(cpu, gate.selector, external, false);
  if (fromV86 && cpl !== 0) throw new ProcessorException(vector.generalProtection, (gate.selector & 0xfffc) | external);
  const frame: number[] = [];
  const changesStack = cpl < cpu.cpl;
  let stackSegment: { selector: number; base: bigint; limit: number; accessRights: number };
  let stack: number;
  if (changesStack) {
    const inner = readInnerStack(cpu, cpl, external);
    stackSegment = inner.segment;
    stack = inner.pointer;
    if (fromV86) frame.push(state.gsSelector, state.fsSelector, state.dsSelector, state.esSelector);
    frame.push(state.ssSelector, Number(state.rsp & 0xffff_ffffn));
  } else {
    stackSegment = {
      selector: state.ssSelector,
      base: state.ssBase,
      limit: state.ssLimit,
      accessRights: state.ssAccessRights,
    };
    stack = Number(state.rsp & 0xffff_ffffn);
  }
  frame.push(pushedFlags(cpu, event), state.csSelector, Number(returnRip & 0xffff_ffffn));
  if (pushesErrorCode(event)) frame.push(event.errorCode ?? 0);
  const mask = stackSegment.accessRights & accessRights.DB ? 0xffff_ffff : 0xffff;
  const privilege = cpl === 3 ? 0 : Access.supervisor;
  const slots = frame.map((value, index) => ({ value, offset: ((stack - (index + 1) * bytes) & mask) >>> 0 }));
  const stackSelector = changesStack ? (stackSegment.selector & 0xfffc) | external : external;
  for (const { offset } of slots) {
    if (!fitsStack(stackSegment, offset, bytes)) throw new ProcessorException(vector.stackFault, stackSelector);
  }
  const target = wide ? gate.offset : gate.offset & 0xffffn;
  if (target > BigInt(code.limit)) throw new ProcessorException(vector.generalProtection, external);
  // The far end first, so that a fault leaves the stack as it was seen by the handler of that fault.
  for (const { value, offset } of [slots.at(-1) as (typeof slots)[0], ...slots]) {
    const linear = (stackSegment.base + BigInt(offset)) & 0xffff_ffffn;
    cpu.access.write(linear, bytes, BigInt(value >>> 0), Access.write | privilege);
  }
  if (changesStack) setSegment(state, 'ss', stackSegment);
  if (fromV86) {
    for (const name of ['es', 'ds', 'fs', 'gs'] as const)
      setSegment(state, name, { selector: 0, base: 0n, limit: 0, accessRights: accessRights.unusable });
  }
  const pointer = (slots.at(-1) as (typeof slots)[0]).offset;
  state.rsp = mask === 0xffff && !changesStack ? (state.rsp & ~0xffffn) | BigInt(pointer) : BigInt(pointer);
  cpu.flags = cpu.flags & ~clearedFlags(gate.type);
  enterHandler(cpu, gate, code, cpl);
  cpu.modeChanged();
  cpu.jumpTo(target);
}

function fitsStack(segment: { limit: number; accessRights: number }, offset: number, bytes: number): boolean {
  if ((segment.accessRights & 0xc) === 4) {
    const top = segment.accessRights & accessRights.DB ? 0xffff_ffff : 0xffff;
    return offset > segment.limit && offset + bytes - 1 <= top;
  }
  return offset + bytes - 1 <= segment.limit;
}

/** The stack of an inner privilege level from the TSS, checked as SDM 3A 6.12.1 "stack switch" says. */
export function readInnerStack(
  cpu: Processor,
  cpl: number,
  external: number,
): { segment: { selector: number; base: bigint; limit: number; accessRights: number }; pointer: number } {
  const { state } = cpu;
  const wide = (state.trAccessRights & 8) !== 0; // 32-bit TSS
  const offset = wide ? 4 + cpl * 8 : 2 + cpl * 4;
  if (offset + (wide ? 5 : 3) > state.trLimit)
    throw new ProcessorException(vector.invalidTss, (state.trSelector & 0xfffc) | external);
  const read = (at: number, bytes: number) =>
    Number(cpu.access.read(state.trBase + BigInt(at), bytes, Access.read | Access.supervisor));
  const pointer = read(offset, wide ? 4 : 2);
  const selector = read(offset + (wide ? 4 : 2), 2);
  const errorCode = (selector & 0xfffc) | external;
  if ((selector & 0xfffc) === 0) throw new ProcessorException(vector.invalidTss, external);
  if ((selector & 3) !== cpl) throw new ProcessorException(vector.invalidTss, errorCode);
  const descriptor = readDescriptor(cpu, selector, vector.invalidTss, external);
  const writableData = !isSystem(descriptor) && !isCode(descriptor) && (descriptor.accessRights & 2) !== 0;
  if (!writableData || dplOf(descriptor) !== cpl) throw new ProcessorException(vector.invalidTss, errorCode);
  if (!isPresent(descriptor)) throw new ProcessorException(vector.stackFault, errorCode);
  markAccessed(cpu, selector, descriptor);
  return {
    segment: { selector, base: descriptor.base, limit: descriptor.limit, accessRights: descriptor.accessRights | 1 },
    pointer,
  };
}
