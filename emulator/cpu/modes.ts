/** Which mode the processor is in, read from its state (SDM 3A 2.2 "Modes of Operation"). */
import { rflags } from '../engine/flags';
import type { ProcessorMode } from '../machine/events';
import type { CpuState } from '../state/cpu-state';
import type { SegmentName } from '../state/layout';

/** EFER bits (SDM 3A 2.2.1, 4.1.1). */
export const efer = { SCE: 1 << 0, LME: 1 << 8, LMA: 1 << 10, NXE: 1 << 11 } as const;

/** CR0 bits (SDM 3A 2.5 "Control Registers"). */
export const cr0 = {
  PE: 1,
  MP: 2,
  EM: 4,
  TS: 8,
  ET: 16,
  NE: 32,
  WP: 1 << 16,
  AM: 1 << 18,
  NW: 1 << 29,
  CD: 1 << 30,
  PG: 0x8000_0000,
} as const;

/** CR4 bits (SDM 3A 2.5 "Control Registers"). */
export const cr4 = {
  VME: 1, PVI: 2, TSD: 4, DE: 8, PSE: 16, PAE: 32, MCE: 64, PGE: 128, PCE: 256, OSFXSR: 512, OSXMMEXCPT: 1024, UMIP: 2048, LA57: 4096,
  VMXE: 8192, SMXE: 1 << 14, FSGSBASE: 1 << 16, PCIDE: 1 << 17, OSXSAVE: 1 << 18, SMEP: 1 << 20, SMAP: 1 << 21, PKE: 1 << 22, CET: 1 << 23, PKS: 1 << 24,
} as const; // prettier-ignore

/** Access-rights bits in the VMCS layout (SDM 3C 25.4.1). */
export const accessRights = {
  type: 0xf,
  S: 0x10,
  dpl: 0x60,
  P: 0x80,
  AVL: 0x1000,
  L: 0x2000,
  DB: 0x4000,
  G: 0x8000,
  unusable: 0x1_0000,
} as const;

export function processorMode(state: CpuState): ProcessorMode {
  if ((state.cr0Low & cr0.PE) === 0) return 'real';
  if (state.systemFlags & rflags.VM) return 'virtual-8086';
  if ((state.eferLow & efer.LMA) === 0) return 'protected';
  return state.csAccessRights & accessRights.L ? '64-bit' : 'compatibility';
}

/** Current privilege level: DPL of SS, which is kept equal to CPL (SDM 3C 25.4.1). Real mode is 0, virtual-8086 mode 3. */
export function cpl(state: CpuState): 0 | 1 | 2 | 3 {
  return ((state.ssAccessRights & accessRights.dpl) >> 5) as 0 | 1 | 2 | 3;
}

export interface SegmentView {
  selector: number;
  base: bigint;
  limit: number;
  accessRights: number;
}

/** A segment register's visible and hidden parts. Write through `segments.ts`, which keeps the derived limits right. */
export function segmentCells(state: CpuState, name: SegmentName): Readonly<SegmentView> {
  return {
    selector: state[`${name}Selector`],
    base: state[`${name}Base`],
    limit: state[`${name}Limit`],
    accessRights: state[`${name}AccessRights`],
  };
}
