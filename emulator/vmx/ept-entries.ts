/** Entries of the extended page tables in words: SDM 3C tables 29-1 to 29-7 "Format of an EPT ... Entry". */
import { leafPageSize, pageSizeWords } from '../memory/paging-entries';
import type { EntryFormat } from '../memory/walk-trace';
import { bits, flag, type BitLayout } from './bit-fields';

/** Memory types of leaf entries and of the EPTP; the others are reserved (SDM 3A table 12-2). */
export const memoryTypeWords: Readonly<Record<number, string>> = { 0: 'UC', 1: 'WC', 4: 'WT', 5: 'WP', 6: 'WB' };

const rights = {
  read: flag(0, 'readable', ['not readable', 'readable']),
  write: flag(1, 'writable', ['not writable', 'writable']),
  execute: flag(2, 'executable', ['not executable', 'executable']),
};

const ignored = bits(11, 10, 'ignored bits 11:10');
const ignoredHigh = bits(63, 52, 'bits 63:52');

const tableEntry = {
  ...rights,
  reserved: bits(7, 3, 'bits 7:3'),
  accessed: flag(8, 'accessed'),
  ignored9: flag(9, 'ignored bit 9'),
  ignored,
  address: bits(51, 12, 'table number'),
  ignoredHigh,
} satisfies BitLayout;

const pageEntry = {
  ...rights,
  memoryType: bits(5, 3, 'memory type', memoryTypeWords),
  ignorePat: flag(6, 'ignore PAT'),
  large: flag(7, ''),
  accessed: flag(8, 'accessed'),
  dirty: flag(9, 'dirty'),
  ignored,
  address: bits(51, 12, 'page number'),
  ignoredHigh,
} satisfies BitLayout;

const levelNames = ['', 'EPT PTE', 'EPT PDE', 'EPT PDPTE', 'EPT PML4E', 'EPT PML5E'];

export const eptEntryFormat: EntryFormat = {
  name: (level, leaf) =>
    levelNames[level] + (leaf && level > 1 ? ` (${pageSizeWords[leafPageSize(level, false)]} page)` : ''),
  layout: (_level, leaf) => (leaf ? pageEntry : tableEntry),
  isPresent: (low) => (low & 7) !== 0,
  pageSize: (level) => leafPageSize(level, false),
  pointsTo: (level, leaf, value) => value & 0xf_ffff_ffff_f000n & ~(leaf ? BigInt(leafPageSize(level, false) - 1) : 0n),
};
