/** The one way to load a segment register's visible and hidden parts. */
import type { CpuState } from '../state/cpu-state';
import { segmentAddresses, type SegmentName } from '../state/layout';
import { accessRights, type SegmentView } from './modes';

/** Type bits of code and data descriptors (SDM 3A 3.4.5.1 "Code- and Data-Segment Descriptor Types"). */
const typeBit = { code: 8, expandDown: 4, writableDataOrReadableCode: 2 } as const;

/**
 * Writes all cells of a segment register, and the limits generated code compares offsets with. Nothing is checked: loading from a descriptor
 * table, the VMCS or an entry state each has rules of its own.
 */
export function setSegment(state: CpuState, name: SegmentName, segment: Readonly<SegmentView>): void {
  const { view } = state;
  const cells = segmentAddresses[name];
  view.setUint16(cells.selector, segment.selector, true);
  view.setBigUint64(cells.base, segment.base, true);
  setLimits(state, name, segment.limit, segment.accessRights);
}

/** Writes limit and access rights of a segment register whose selector and base are there already. */
export function setLimits(state: CpuState, name: SegmentName, limit: number, rights: number): void {
  const { view } = state;
  const cells = segmentAddresses[name];
  view.setUint32(cells.limit, limit, true);
  view.setUint32(cells.accessRights, rights, true);
  deriveSegmentLimits(state, name);
}

/** Computes what generated code compares offsets with, after limit and access rights have been written. */
export function deriveSegmentLimits({ view }: CpuState, name: SegmentName): void {
  const cells = segmentAddresses[name];
  const limit = view.getUint32(cells.limit, true);
  const rights = view.getUint32(cells.accessRights, true);
  writeLimit(view, cells.readLimit, readable(rights), limit);
  writeLimit(view, cells.writeLimit, writable(rights), limit);
}

/** One past the limit, which may be 2^32; 0 where the slow path must be asked. */
function writeLimit(view: DataView, address: number, allowed: boolean, limit: number): void {
  view.setUint32(address, allowed ? limit + 1 : 0, true);
  view.setUint32(address + 4, allowed && limit === 0xffff_ffff ? 1 : 0, true);
}

/** Whether every offset from 0 to the limit may be read without a further check. */
function readable(rights: number): boolean {
  if (!isUsableCodeOrData(rights)) return false;
  return rights & typeBit.code
    ? (rights & typeBit.writableDataOrReadableCode) !== 0
    : (rights & typeBit.expandDown) === 0;
}

/** Whether every offset from 0 to the limit may be written. Never for code: real mode, where it may, asks the exact check. */
function writable(rights: number): boolean {
  return isUsableCodeOrData(rights) && (rights & 0xf & ~1) === typeBit.writableDataOrReadableCode;
}

function isUsableCodeOrData(rights: number): boolean {
  const needed = accessRights.S | accessRights.P;
  return (rights & (needed | accessRights.unusable)) === needed;
}
