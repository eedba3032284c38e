/**
 * What page walks depend on besides memory: the paging mode and the rights it gives, computed when a control register changes and
 * not at every walk (SDM 3A 4.1 "Paging Modes and Control Bits").
 */
import type { CpuState } from '../state/cpu-state';

export const PagingMode = { none: 0, bits32: 1, pae: 2, level4: 3, level5: 4 } as const;
export type PagingMode = (typeof PagingMode)[keyof typeof PagingMode];

export const pagingModeNames: Readonly<Record<PagingMode, string>> = {
  [PagingMode.none]: 'no paging',
  [PagingMode.bits32]: '32-bit paging',
  [PagingMode.pae]: 'PAE paging',
  [PagingMode.level4]: '4-level paging',
  [PagingMode.level5]: '5-level paging',
};

/** What differs between processors. */
export interface PagingCapabilities {
  /** MAXPHYADDR: 36 to 52. */
  readonly physicalAddressWidth: number;
  /** 1-GiB pages in 4-level and 5-level paging (CPUID.80000001H:EDX[26]). */
  readonly pages1G: boolean;
  /** PSE-36: 40-bit addresses of 4-MiB pages (CPUID.01H:EDX[17]). */
  readonly pse36: boolean;
}

/** The registers paging depends on, as values: of a processor, or of a guest as its VMCS has them. */
export interface PagingRegisters {
  readonly cr0: bigint;
  readonly cr3: bigint;
  readonly cr4: bigint;
  readonly efer: bigint;
  /** The PDPTE registers; they matter under PAE paging only. */
  readonly pdptes?: readonly [bigint, bigint, bigint, bigint];
  readonly cpl: number;
  /** RFLAGS; of interest is AC, which lifts SMAP. */
  readonly rflags: bigint;
}

// CR0, CR4, EFER and RFLAGS bits, SDM 3A 2.5 "Control Registers" and 2.2.1 "Extended Feature Enable Register".
const bit = {
  wp: 1 << 16,
  pg: 1 << 31,
  pse: 1 << 4,
  pae: 1 << 5,
  pge: 1 << 7,
  la57: 1 << 12,
  smep: 1 << 20,
  smap: 1 << 21,
} as const;
const eferBit = { lma: 1 << 10, nxe: 1 << 11 } as const;
const alignmentCheckFlag = 1 << 18;

/** Rows of {@link PagingContext.reservedLow}: the level, plus this for an entry that maps a page. */
export const leafRow = 8;

/** The first table's level, by mode. */
const topLevels = [0, 2, 2, 4, 5] as const;

export class PagingContext {
  mode: PagingMode = PagingMode.none;
  /** Level of the first table in memory: 5 PML5 to 1 page table. Under PAE paging the page directory, 2. */
  topLevel = 0;
  /** 32-bit entries. */
  narrow = false;
  /** Address of the first table, from CR3: low and high half, signed 32-bit. */
  rootLow = 0;
  rootHigh = 0;
  /** PDPTE registers: low, high, low, ... signed 32-bit. */
  readonly pdptes = new Int32Array(8);

  /** CPL is 3. */
  user = false;
  writeProtect = false;
  /** CR4.SMAP is set and RFLAGS.AC is clear: explicit supervisor accesses to user pages fault. */
  smapForExplicit = false;
  smap = false;
  smep = false;
  executeDisable = false;
  globalPages = false;
  /** Levels at which an entry with PS set maps a page, as a set of bits. */
  largePageLevels = 0;
  /** The I/D bit of an instruction fetch's page-fault error code, 0 where it is not reported (SDM 3A 4.7). */
  fetchErrorCode = 0;
  /** Reserved bits in the low half of a present entry, by level (+ leafRow for an entry that maps a page). */
  readonly reservedLow = new Int32Array(2 * leafRow);
  /** Reserved bits in the high half of any 64-bit entry. */
  reservedHigh = 0;

  constructor(private readonly capabilities: PagingCapabilities) {
    this.addressMaskHigh = 2 ** (capabilities.physicalAddressWidth - 32) - 1;
  }

  /** Takes the registers of a running processor; no allocation. */
  refresh(state: CpuState): void {
    const { pdptes } = this;
    this.setControl(state.cr0Low, state.cr3Low, state.cr3High, state.cr4Low, state.eferLow);
    this.setPrivilege((state.ssAccessRights >>> 5) & 3, state.systemFlags);
    if (this.mode !== PagingMode.pae) return;
    pdptes[0] = state.pdpte0Low;
    pdptes[1] = state.pdpte0High;
    pdptes[2] = state.pdpte1Low;
    pdptes[3] = state.pdpte1High;
    pdptes[4] = state.pdpte2Low;
    pdptes[5] = state.pdpte2High;
    pdptes[6] = state.pdpte3Low;
    pdptes[7] = state.pdpte3High;
  }

  /** Takes registers given as values. */
  load(registers: PagingRegisters): void {
    const low = (value: bigint) => Number(BigInt.asIntN(32, value));
    const high = (value: bigint) => Number(BigInt.asIntN(32, value >> 32n));
    const { cr0, cr3, cr4, efer, pdptes, cpl, rflags } = registers;
    this.setControl(low(cr0), low(cr3), high(cr3), low(cr4), low(efer));
    this.setPrivilege(cpl, low(rflags));
    pdptes?.forEach((value, index) => {
      this.pdptes[index * 2] = low(value);
      this.pdptes[index * 2 + 1] = high(value);
    });
  }

  private setPrivilege(cpl: number, rflags: number): void {
    this.user = cpl === 3;
    this.smapForExplicit = this.smap && (rflags & alignmentCheckFlag) === 0;
  }

  private setControl(cr0: number, cr3Low: number, cr3High: number, cr4: number, efer: number): void {
    this.mode = pagingMode(cr0, cr4, efer);
    const wide = this.mode >= PagingMode.pae;
    this.narrow = this.mode === PagingMode.bits32;
    this.topLevel = topLevels[this.mode];
    // SDM 3A tables 4-3, 4-12: 32-bit and PAE paging use CR3 bits 31:12.
    this.rootLow = cr3Low & ~0xfff;
    this.rootHigh = this.mode >= PagingMode.level4 ? cr3High & this.addressMaskHigh : 0;
    this.writeProtect = (cr0 & bit.wp) !== 0;
    this.smap = (cr4 & bit.smap) !== 0;
    this.smep = (cr4 & bit.smep) !== 0;
    this.executeDisable = wide && (efer & eferBit.nxe) !== 0;
    this.globalPages = (cr4 & bit.pge) !== 0;
    this.fetchErrorCode = this.smep || this.executeDisable ? 0x10 : 0;
    const formatKey = this.mode | (this.executeDisable ? 8 : 0) | (cr4 & bit.pse);
    if (formatKey !== this.formatKey) this.setEntryFormat((cr4 & bit.pse) !== 0);
    this.formatKey = formatKey;
  }

  /** Bits 51:32 of an address within MAXPHYADDR. */
  private readonly addressMaskHigh: number;
  /** What the entry format was computed from last. */
  private formatKey = -1;

  /** Which entries map pages, and reserved bits: SDM 3A tables 4-4 to 4-6 (32-bit), 4-9 to 4-11 (PAE), 4-14 to 4-20 (4-level, 5-level). */
  private setEntryFormat(pageSizeExtensions: boolean): void {
    const { reservedLow, mode } = this;
    reservedLow.fill(0);
    if (mode === PagingMode.bits32) {
      this.largePageLevels = pageSizeExtensions ? 1 << 2 : 0;
      // A 4-MiB page has its address bits 39:32 in bits 20:13, as far as MAXPHYADDR goes; bit 21 is reserved.
      const extension = this.capabilities.pse36 ? Math.min(40, this.capabilities.physicalAddressWidth) - 32 : 0;
      reservedLow[2 + leafRow] = 0x003f_e000 & ~((2 ** extension - 1) << 13);
      this.reservedHigh = 0;
      return;
    }
    const ps = 1 << 7;
    const { pages1G } = this.capabilities;
    this.largePageLevels = (1 << 2) | (pages1G && mode >= PagingMode.level4 ? 1 << 3 : 0);
    reservedLow[5] = ps;
    reservedLow[4] = ps;
    if (!pages1G) reservedLow[3] = ps;
    reservedLow[3 + leafRow] = 0x3fff_e000;
    reservedLow[2 + leafRow] = 0x001f_e000;
    const beyondWidth = 0xf_ffff & ~this.addressMaskHigh;
    // PAE paging reserves bits 62:52 as well; 4-level and 5-level paging ignore them.
    this.reservedHigh = beyondWidth | (mode === PagingMode.pae ? 0x7ff0_0000 : 0) | (this.executeDisable ? 0 : 1 << 31);
  }
}

/** SDM 3A 4.1.1 "Four Paging Modes". */
function pagingMode(cr0: number, cr4: number, efer: number): PagingMode {
  if ((cr0 & bit.pg) === 0) return PagingMode.none;
  if ((cr4 & bit.pae) === 0) return PagingMode.bits32;
  if ((efer & eferBit.lma) === 0) return PagingMode.pae;
  return cr4 & bit.la57 ? PagingMode.level5 : PagingMode.level4;
}
