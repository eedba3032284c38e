import { bits, bitsOf, flag, type BitLayout } from './bit-fields';

/** SDM 3C 25.4.1 "Guest Register State", table "Format of Access Rights". */
export const accessRightsBits = {
  type: bits(3, 0, 'type'),
  codeOrData: flag(4, 'S', ['system', 'code or data']),
  dpl: bits(6, 5, 'DPL'),
  present: flag(7, 'P', ['not present', 'present']),
  available: flag(12, 'AVL'),
  long: flag(13, 'L (64-bit code)'),
  defaultSize32: flag(14, 'D/B', ['16-bit', '32-bit']),
  granularity: flag(15, 'G', ['limit in bytes', 'limit in 4-KiB units']),
  unusable: flag(16, 'unusable', ['usable', 'unusable']),
} satisfies BitLayout;

/** SDM 3A 3.5 "System Descriptor Types". */
const systemTypes: Readonly<Record<number, string>> = {
  1: 'available 16-bit TSS',
  2: 'LDT',
  3: 'busy 16-bit TSS',
  4: '16-bit call gate',
  5: 'task gate',
  6: '16-bit interrupt gate',
  7: '16-bit trap gate',
  9: 'available TSS',
  11: 'busy TSS',
  12: 'call gate',
  14: 'interrupt gate',
  15: 'trap gate',
};

/** The type of a segment in words (SDM 3A 3.4.5.1 "Code- and Data-Segment Descriptor Types" and 3.5). */
export function describeSegmentType(accessRights: bigint): string {
  const type = bitsOf(accessRightsBits, 'type', accessRights);
  if (bitsOf(accessRightsBits, 'codeOrData', accessRights) === 0)
    return systemTypes[type] ?? `reserved system type ${type}`;
  const accessed = (type & 1) !== 0 ? ', accessed' : '';
  if ((type & 8) === 0) {
    return `${(type & 2) !== 0 ? 'read/write' : 'read-only'}${(type & 4) !== 0 ? ' expand-down' : ''} data${accessed}`;
  }
  return `${(type & 4) !== 0 ? 'conforming ' : ''}${(type & 2) !== 0 ? 'execute/read' : 'execute-only'} code${accessed}`;
}

/** Access rights in words: `64-bit execute/read code, accessed, DPL 0, present`. */
export function describeAccessRights(accessRights: bigint): string {
  if (bitsOf(accessRightsBits, 'unusable', accessRights) === 1) return 'unusable';
  const codeOrData = bitsOf(accessRightsBits, 'codeOrData', accessRights) === 1;
  const long = bitsOf(accessRightsBits, 'long', accessRights) === 1;
  const wide = bitsOf(accessRightsBits, 'defaultSize32', accessRights) === 1;
  const size = !codeOrData ? '' : long ? '64-bit ' : wide ? '32-bit ' : '16-bit ';
  return [
    size + describeSegmentType(accessRights),
    `DPL ${bitsOf(accessRightsBits, 'dpl', accessRights)}`,
    bitsOf(accessRightsBits, 'present', accessRights) === 1 ? 'present' : 'not present',
    ...(bitsOf(accessRightsBits, 'granularity', accessRights) === 1 ? ['4-KiB limit'] : []),
    ...(bitsOf(accessRightsBits, 'available', accessRights) === 1 ? ['AVL'] : []),
  ].join(', ');
}
