/** Entries of the guest's paging structures in words: SDM 3A tables 4-4 to 4-6, 4-8 to 4-11 and 4-14 to 4-20. */
import { bits, flag, type BitLayout } from '../vmx/bit-fields';
import { PagingMode } from './paging-context';
import type { EntryFormat } from './walk-trace';

const levelNames = ['', 'PTE', 'PDE', 'PDPTE', 'PML4E', 'PML5E'];

const rights = {
  present: flag(0, 'present', ['not present', 'present']),
  writable: flag(1, 'R/W', ['read-only', 'writable']),
  user: flag(2, 'U/S', ['supervisor', 'user']),
  writeThrough: flag(3, 'PWT'),
  cacheDisable: flag(4, 'PCD'),
  accessed: flag(5, 'accessed', ['not accessed', 'accessed']),
};

const mapsPage = {
  dirty: flag(6, 'dirty', ['clean', 'dirty']),
  global: flag(8, 'global'),
  ignored: bits(11, 9, 'ignored bits 11:9'),
};

const table32 = {
  ...rights,
  ignored6: flag(6, 'ignored bit 6'),
  pageSize: flag(7, 'PS'),
  ignored: bits(11, 8, 'ignored bits 11:8'),
  address: bits(31, 12, 'table number'),
} satisfies BitLayout;

const page32 = {
  ...rights,
  ...mapsPage,
  pat: flag(7, 'PAT'),
  address: bits(31, 12, 'page number'),
} satisfies BitLayout;

const largePage32 = {
  ...rights,
  ...mapsPage,
  pageSize: flag(7, 'PS'),
  pat: flag(12, 'PAT'),
  addressHigh: bits(20, 13, 'address bits 39:32'),
  address: bits(31, 22, 'page number'),
} satisfies BitLayout;

/** Above bit 51, where 4-level and 5-level paging have protection keys and PAE paging reserved bits. */
const upperTable = { ignoredHigh: bits(62, 52, 'bits 62:52'), executeDisable: flag(63, 'XD (execute-disable)') };
const upperPage = {
  ignoredHigh: bits(58, 52, 'bits 58:52'),
  protectionKey: bits(62, 59, 'protection key'),
  executeDisable: flag(63, 'XD (execute-disable)'),
};

const table64 = {
  ...rights,
  ignored6: flag(6, 'ignored bit 6'),
  pageSize: flag(7, 'PS'),
  ignored: bits(11, 8, 'ignored bits 11:8'),
  address: bits(51, 12, 'table number'),
  ...upperTable,
} satisfies BitLayout;

const page64 = {
  ...rights,
  ...mapsPage,
  pat: flag(7, 'PAT'),
  address: bits(51, 12, 'page number'),
  ...upperPage,
} satisfies BitLayout;

const largePage64 = {
  ...rights,
  ...mapsPage,
  pageSize: flag(7, 'PS'),
  pat: flag(12, 'PAT'),
  address: bits(51, 13, 'page number'),
  ...upperPage,
} satisfies BitLayout;

/** SDM 3A table 4-8: a PDPTE of PAE paging has no rights of its own. */
const pdpteRegister = {
  present: rights.present,
  writeThrough: rights.writeThrough,
  cacheDisable: rights.cacheDisable,
  ignored: bits(11, 9, 'ignored bits 11:9'),
  address: bits(51, 12, 'table number'),
} satisfies BitLayout;

export const pageSizeWords: Readonly<Record<number, string>> = {
  0x1000: '4-KiB',
  0x20_0000: '2-MiB',
  0x40_0000: '4-MiB',
  0x4000_0000: '1-GiB',
};

/** Bytes of the page that a leaf at `level` maps. */
export function leafPageSize(level: number, narrow: boolean): number {
  return level === 1 ? 0x1000 : level === 2 ? (narrow ? 0x40_0000 : 0x20_0000) : 0x4000_0000;
}

function format(mode: PagingMode): EntryFormat {
  const narrow = mode === PagingMode.bits32;
  return {
    name: (level, leaf) =>
      levelNames[level] + (leaf && level > 1 ? ` (${pageSizeWords[leafPageSize(level, narrow)]} page)` : ''),
    layout(level, leaf) {
      if (mode === PagingMode.pae && level === 3) return pdpteRegister;
      if (narrow) return !leaf ? table32 : level === 1 ? page32 : largePage32;
      return !leaf ? table64 : level === 1 ? page64 : largePage64;
    },
    isPresent: (low) => (low & 1) !== 0,
    pageSize: (level) => leafPageSize(level, narrow),
    pointsTo(level, leaf, value) {
      const address = value & 0xf_ffff_ffff_f000n;
      if (!leaf) return address;
      if (narrow && level === 2) return (value & 0xffc0_0000n) | (((value >> 13n) & 0xffn) << 32n);
      return address & ~BigInt(leafPageSize(level, narrow) - 1);
    },
  };
}

export const guestEntryFormats: Readonly<Record<PagingMode, EntryFormat>> = {
  [PagingMode.none]: format(PagingMode.none),
  [PagingMode.bits32]: format(PagingMode.bits32),
  [PagingMode.pae]: format(PagingMode.pae),
  [PagingMode.level4]: format(PagingMode.level4),
  [PagingMode.level5]: format(PagingMode.level5),
};
