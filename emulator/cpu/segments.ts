/** The one way to load a segment register's visible and hidden parts. */
import type { CpuState } from '../state/cpu-state';
import type { SegmentName } from '../state/layout';
import { accessRights, type SegmentView } from './modes';

/** Type bits of code and data descriptors (SDM 3A 3.4.5.1 "Code- and Data-Segment Descriptor Types"). */
const typeBit = { code: 8, expandDown: 4, writableDataOrReadableCode: 2 } as const;

/**
 * Writes all cells of a segment register, and the limits generated code compares offsets with. Nothing is checked: loading from a descriptor
 * table, the VMCS or an entry state each has rules of its own.
 */
export function setSegment(state: CpuState, name: SegmentName, segment: Readonly<SegmentView>): void {
  state[`${name}Selector`] = segment.selector;
  state[`${name}Base`] = segment.base;
  state[`${name}Limit`] = segment.limit;
  state[`${name}AccessRights`] = segment.accessRights;
  state[`${name}ReadLimit`] = readable(segment.accessRights) ? BigInt(segment.limit) + 1n : 0n;
  state[`${name}WriteLimit`] = writable(segment.accessRights) ? BigInt(segment.limit) + 1n : 0n;
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
