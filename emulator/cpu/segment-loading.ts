/**
 * Loading segment registers with the checks of each mode (SDM 3A 5.5 to 5.7 "Privilege Checking When Accessing Data Segments", "... When Loading
 * the SS Register", 2B "MOV", 2A "LLDT", "LTR").
 */
import {
  dplOf, isCode, isConformingCode, isPresent, isSystem, markAccessed, markBusy, readDescriptor, readUpperHalf, systemType, typeOf, type Descriptor,
} from './descriptors'; // prettier-ignore
import { generalProtection, ProcessorException, stackFault, vector } from './exception';
import { accessRights, efer, segmentCells, type SegmentView } from './modes';
import type { Processor } from './processor';
import { setSegment } from './segments';

export type DataSegmentName = 'es' | 'ss' | 'ds' | 'fs' | 'gs';

const isNull = (selector: number) => (selector & 0xfffc) === 0;
const rplOf = (selector: number) => selector & 3;
const present = accessRights.P | accessRights.S;
/** Type 3: read/write data, accessed. */
const writableData = 3;

/** A register that holds a null selector: any use of it faults. SS keeps CPL in its DPL. */
export function nullSegment(selector: number, dpl = 0): SegmentView {
  return { selector, base: 0n, limit: 0, accessRights: accessRights.unusable | (dpl << 5) };
}

/** A segment register's contents from a descriptor. */
export function segmentOf(selector: number, descriptor: Descriptor): SegmentView {
  return { selector, base: descriptor.base, limit: descriptor.limit, accessRights: descriptor.accessRights | 1 };
}

/** Loads ES, SS, DS, FS or GS as MOV, POP and LDS to LGS do. */
export function loadSegment(cpu: Processor, name: DataSegmentName, selector: number): void {
  const { mode } = cpu;
  if (mode === 'real' || mode === 'virtual-8086') {
    setSegment(cpu.state, name, realModeSegment(cpu, name, selector));
  } else if (name === 'ss') {
    setSegment(cpu.state, 'ss', stackSegment(cpu, selector, cpu.cpl));
  } else {
    setSegment(cpu.state, name, dataSegment(cpu, selector));
  }
  if (name === 'ss') cpu.modeChanged();
}

/**
 * What a selector means in real-address mode, where limit and size stay what they were (SDM 3A 20.1.1), and in virtual-8086 mode (SDM 3A
 * 21.2).
 */
export function realModeSegment(cpu: Processor, name: DataSegmentName | 'cs', selector: number): SegmentView {
  const base = BigInt(selector) << 4n;
  if (cpu.mode === 'virtual-8086') return virtual8086Segment(selector);
  const { accessRights: old, limit } = segmentCells(cpu.state, name);
  const unusable = (old & accessRights.unusable) !== 0;
  const kept = unusable ? 0 : old & (accessRights.DB | accessRights.G);
  return { selector, base, limit: unusable ? 0xffff : limit, accessRights: present | writableData | kept };
}

/** SDM 3A 21.2: a 64-KiB segment of privilege level 3. */
export function virtual8086Segment(selector: number): SegmentView {
  return { selector, base: BigInt(selector) << 4n, limit: 0xffff, accessRights: present | writableData | (3 << 5) };
}

/** SDM 2B "MOV", loading DS, ES, FS or GS in protected mode. */
function dataSegment(cpu: Processor, selector: number): SegmentView {
  if (isNull(selector)) return nullSegment(selector);
  const descriptor = readDescriptor(cpu, selector);
  const errorCode = selector & 0xfffc;
  const readableCode = isCode(descriptor) && (descriptor.accessRights & 2) !== 0;
  if (isSystem(descriptor) || (isCode(descriptor) && !readableCode)) throw generalProtection(errorCode);
  if (!isConformingCode(descriptor) && dplOf(descriptor) < Math.max(cpu.cpl, rplOf(selector)))
    throw generalProtection(errorCode);
  if (!isPresent(descriptor)) throw new ProcessorException(vector.segmentNotPresent, errorCode);
  markAccessed(cpu, selector, descriptor);
  return segmentOf(selector, descriptor);
}

/**
 * A stack segment for a privilege level (SDM 3A 5.7). In 64-bit mode SS may be null below privilege level 3; `long` tells whether the code
 * that will use it is 64-bit.
 */
export function stackSegment(cpu: Processor, selector: number, cpl: number, long = cpu.mode === '64-bit'): SegmentView {
  if (isNull(selector)) {
    if (!long || cpl === 3 || rplOf(selector) !== cpl) throw generalProtection();
    return nullSegment(selector, cpl);
  }
  const descriptor = readDescriptor(cpu, selector);
  const errorCode = selector & 0xfffc;
  const writable = !isSystem(descriptor) && !isCode(descriptor) && (descriptor.accessRights & 2) !== 0;
  if (!writable || rplOf(selector) !== cpl || dplOf(descriptor) !== cpl) throw generalProtection(errorCode);
  if (!isPresent(descriptor)) throw stackFault(errorCode);
  markAccessed(cpu, selector, descriptor);
  return segmentOf(selector, descriptor);
}

/** After a return to an outer privilege level, segments the new level may not use become null (SDM 3A 5.8.6). */
export function dropInnerSegments(cpu: Processor, newCpl: number): void {
  const { state } = cpu;
  for (const name of ['es', 'ds', 'fs', 'gs'] as const) {
    const rights = state[`${name}AccessRights`];
    if (rights & accessRights.unusable) continue;
    const conforming = (rights & 0x1c) === 0x1c;
    if (!conforming && dplOf({ accessRights: rights }) < newCpl) setSegment(state, name, nullSegment(0));
  }
}

/** LLDT. */
export function loadLocalDescriptorTable(cpu: Processor, selector: number): void {
  if (isNull(selector)) {
    setSegment(cpu.state, 'ldtr', nullSegment(selector));
    return;
  }
  const { descriptor, base } = systemDescriptor(cpu, selector, [systemType.ldt]);
  setSegment(cpu.state, 'ldtr', { selector, base, limit: descriptor.limit, accessRights: descriptor.accessRights });
}

/** LTR: the TSS becomes busy. */
export function loadTaskRegister(cpu: Processor, selector: number): void {
  if (isNull(selector)) throw generalProtection();
  const long = (cpu.state.eferLow & efer.LMA) !== 0;
  const wanted = long ? [systemType.tss32Available] : [systemType.tss16Available, systemType.tss32Available];
  const { descriptor, base } = systemDescriptor(cpu, selector, wanted);
  markBusy(cpu, selector, true);
  setSegment(cpu.state, 'tr', { selector, base, limit: descriptor.limit, accessRights: descriptor.accessRights | 2 });
}

/** An LDT or TSS descriptor; 16 bytes in IA-32e mode (SDM 3A 3.5.2). */
function systemDescriptor(
  cpu: Processor,
  selector: number,
  wanted: readonly number[],
): { descriptor: Descriptor; base: bigint } {
  const errorCode = selector & 0xfffc;
  if ((selector & 4) !== 0) throw generalProtection(errorCode);
  const long = (cpu.state.eferLow & efer.LMA) !== 0;
  const descriptor = readDescriptor(cpu, selector);
  const upper = long ? readUpperHalf(cpu, selector) : 0n;
  if (!isSystem(descriptor) || !wanted.includes(typeOf(descriptor))) throw generalProtection(errorCode);
  // The type field of the upper half must be 0.
  if (((upper >> 40n) & 0x1fn) !== 0n) throw generalProtection(errorCode);
  if (!isPresent(descriptor)) throw new ProcessorException(vector.segmentNotPresent, errorCode);
  const base = descriptor.base | ((upper & 0xffff_ffffn) << 32n);
  if (!cpu.isCanonical(base)) throw generalProtection(errorCode);
  return { descriptor, base };
}
