/** Far RET and IRET (SDM 2B "RET", 2A "IRET/IRETD/IRETQ"). */
import { rflags } from '../engine/flags';
import { Access } from '../memory/translation';
import { blocking } from './boundary';
import { dplOf, isCode, isConformingCode, isPresent, readDescriptor, type Descriptor } from './descriptors';
import { generalProtection, ProcessorException, vector } from './exception';
import { checkLongModeBits, checkTarget, enterCodeSegment, isLongCode } from './far-transfers';
import { changeableFlags, replaceFlags } from './flag-rules';
import { efer, type SegmentView } from './modes';
import type { Processor } from './processor';
import { dropInnerSegments, realModeSegment, stackSegment, virtual8086Segment } from './segment-loading';
import { setSegment } from './segments';
import { peek, release, setStackPointer, stackWidth } from './stack';

const errorCodeOf = (selector: number) => selector & 0xfffc;
const low16 = (value: bigint) => Number(value & 0xffffn);

/** Far RET; `extra` bytes of parameters are dropped from both stacks. */
export function farReturn(cpu: Processor, bytes: number, extra: number): void {
  const offset = peek(cpu, 0, bytes);
  const selector = low16(peek(cpu, bytes, bytes));
  if (cpu.mode === 'real' || cpu.mode === 'virtual-8086') {
    const segment = realModeSegment(cpu, 'cs', selector);
    if (offset > BigInt(segment.limit)) throw generalProtection();
    release(cpu, bytes * 2 + extra);
    setSegment(cpu.state, 'cs', segment);
    cpu.modeChanged();
    cpu.jumpTo(offset);
    return;
  }
  const code = returnSegment(cpu, selector);
  checkTarget(cpu, code, offset);
  const newCpl = selector & 3;
  if (newCpl === cpu.cpl) {
    release(cpu, bytes * 2 + extra);
    enterCodeSegment(cpu, selector, code, newCpl);
    cpu.modeChanged();
    cpu.jumpTo(offset);
    return;
  }
  const pointer = peek(cpu, bytes * 2 + extra, bytes);
  const stackSelector = low16(peek(cpu, bytes * 3 + extra, bytes));
  const stack = stackSegment(cpu, stackSelector, newCpl, isLongCode(cpu, code));
  leaveToOuterLevel(cpu, { selector, code, offset, stack, pointer, extra });
}

/** The code segment returned to (SDM 3A 5.8.6 "Returning from a Called Procedure"). */
function returnSegment(cpu: Processor, selector: number): Descriptor {
  const errorCode = errorCodeOf(selector);
  if (errorCode === 0) throw generalProtection();
  const code = readDescriptor(cpu, selector);
  const rpl = selector & 3;
  if (!isCode(code) || rpl < cpu.cpl) throw generalProtection(errorCode);
  checkLongModeBits(cpu, code, errorCode);
  if (isConformingCode(code) ? dplOf(code) > rpl : dplOf(code) !== rpl) throw generalProtection(errorCode);
  if (!isPresent(code)) throw new ProcessorException(vector.segmentNotPresent, errorCode);
  return code;
}

interface OuterReturn {
  readonly selector: number;
  readonly code: Descriptor;
  readonly offset: bigint;
  readonly stack: SegmentView;
  readonly pointer: bigint;
  readonly extra: number;
}

function leaveToOuterLevel(cpu: Processor, { selector, code, offset, stack, pointer, extra }: OuterReturn): void {
  const newCpl = selector & 3;
  enterCodeSegment(cpu, selector, code, newCpl);
  setSegment(cpu.state, 'ss', stack);
  setStackPointer(cpu, pointer + BigInt(extra), stackWidth(cpu));
  dropInnerSegments(cpu, newCpl);
  cpu.modeChanged();
  cpu.jumpTo(offset);
}

/** IRET with an operand size of `bytes`. */
export function interruptReturn(cpu: Processor, bytes: number): void {
  unblockNmis(cpu);
  if (cpu.mode === 'real' || cpu.mode === 'virtual-8086') return returnInRealMode(cpu, bytes);
  const { state } = cpu;
  const long = (state.eferLow & efer.LMA) !== 0;
  if ((state.systemFlags & rflags.NT) !== 0) {
    if (long) throw generalProtection();
    // SDM 3A 8.4 "Task Linking": back to the task that the TSS names.
    const link = low16(cpu.access.read(state.trBase, 2, Access.read | Access.supervisor));
    return cpu.switchTask('iret', link);
  }
  const offset = peek(cpu, 0, bytes);
  const selector = low16(peek(cpu, bytes, bytes));
  const flags = Number(peek(cpu, bytes * 2, bytes) & 0xffff_ffffn);
  if ((flags & rflags.VM) !== 0 && bytes === 4 && !long && cpu.cpl === 0)
    return returnToVirtual8086(cpu, offset, selector, flags);
  const code = returnSegment(cpu, selector);
  checkTarget(cpu, code, offset);
  const newCpl = selector & 3;
  const mask = changeableFlags(cpu, bytes);
  // In 64-bit mode SS:RSP is popped whatever the privilege level is (SDM 3A 6.14.3 "IRET in IA-32e Mode").
  if (newCpl === cpu.cpl && cpu.mode !== '64-bit') {
    release(cpu, bytes * 3);
    enterCodeSegment(cpu, selector, code, newCpl);
    replaceFlags(cpu, flags, mask);
    cpu.modeChanged();
    cpu.jumpTo(offset);
    return;
  }
  const pointer = peek(cpu, bytes * 3, bytes);
  const stackSelector = low16(peek(cpu, bytes * 4, bytes));
  const stack = stackSegment(cpu, stackSelector, newCpl, isLongCode(cpu, code));
  const outer = newCpl > cpu.cpl;
  enterCodeSegment(cpu, selector, code, newCpl);
  setSegment(state, 'ss', stack);
  setStackPointer(cpu, pointer, stackWidth(cpu));
  if (outer) dropInnerSegments(cpu, newCpl);
  replaceFlags(cpu, flags, mask);
  cpu.modeChanged();
  cpu.jumpTo(offset);
}

/**
 * NMIs are open again, even if the IRET faults (SDM 3A 6.7.1). In a guest with "NMI exiting" and without virtual NMIs nothing changes
 * (SDM 3C 26.3).
 */
function unblockNmis(cpu: Processor): void {
  const { guest } = cpu.vmx;
  if (guest?.hasPin('nmiExiting') && !guest.hasPin('virtualNmis')) return;
  cpu.state.interruptibilityState &= ~blocking.byNmi;
}

function returnInRealMode(cpu: Processor, bytes: number): void {
  const offset = peek(cpu, 0, bytes);
  const selector = low16(peek(cpu, bytes, bytes));
  const flags = Number(peek(cpu, bytes * 2, bytes) & 0xffff_ffffn);
  const segment = realModeSegment(cpu, 'cs', selector);
  if (offset > BigInt(segment.limit)) throw generalProtection();
  // IOPL, VM, VIF and VIP stay in virtual-8086 mode; VIF, VIP and VM in real-address mode.
  const mask = changeableFlags(cpu, bytes) & ~(rflags.VIF | rflags.VIP);
  release(cpu, bytes * 3);
  setSegment(cpu.state, 'cs', segment);
  replaceFlags(cpu, flags, mask);
  cpu.modeChanged();
  cpu.jumpTo(offset);
}

/** SDM 3A 21.2.5 "Entering Virtual-8086 Mode": the frame holds ESP, SS, ES, DS, FS and GS as well. */
function returnToVirtual8086(cpu: Processor, offset: bigint, selector: number, flags: number): void {
  if (offset > 0xffffn) throw generalProtection();
  const pointer = peek(cpu, 12, 4);
  const names = ['ss', 'es', 'ds', 'fs', 'gs'] as const;
  const selectors = names.map((_, index) => low16(peek(cpu, 16 + index * 4, 4)));
  const mask = changeableFlags(cpu, 4) | rflags.VM;
  setSegment(cpu.state, 'cs', virtual8086Segment(selector));
  names.forEach((name, index) => setSegment(cpu.state, name, virtual8086Segment(selectors[index] as number)));
  cpu.state.rsp = pointer;
  replaceFlags(cpu, flags, mask);
  cpu.modeChanged();
  cpu.jumpTo(offset & 0xffffn);
}
