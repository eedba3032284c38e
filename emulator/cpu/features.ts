/**
 * Which optional features the processor has. One row says where CPUID shows a feature and which CR4 bits come with it; CPUID, the CR4 bits
 * that may be set and IA32_VMX_CR4_FIXED1 follow. Rows that are not offered are here so that what is missing can be read, too.
 *
 * SDM 2A "CPUID", tables 3-10 and 3-11, and 3A 2.5 "Control Registers".
 */
import { cr4 } from './modes';

export type CpuidRegister = 'eax' | 'ebx' | 'ecx' | 'edx';

export interface Feature {
  readonly leaf: number;
  readonly register: CpuidRegister;
  readonly bit: number;
  readonly offered: boolean;
  /** Bits of CR4 that are reserved without the feature. */
  readonly cr4: number;
}

type Place = readonly [leaf: number, register: CpuidRegister];

function row(offered: boolean, [leaf, register]: Place, bit: number, cr4Bits: number): Feature {
  return { leaf, register, bit, offered, cr4: cr4Bits };
}

const has = (place: Place, bit: number, cr4Bits = 0): Feature => row(true, place, bit, cr4Bits);
const lacks = (place: Place, bit: number, cr4Bits = 0): Feature => row(false, place, bit, cr4Bits);

const leaf1c = [1, 'ecx'] as const;
const leaf1d = [1, 'edx'] as const;
const leaf7b = [7, 'ebx'] as const;
const leaf7c = [7, 'ecx'] as const;
const leaf7d = [7, 'edx'] as const;
const extendedC = [0x8000_0001, 'ecx'] as const;
const extendedD = [0x8000_0001, 'edx'] as const;
const extended8B = [0x8000_0008, 'ebx'] as const;

/** Names are the manual's; where iced-x86 has a CPUID feature of the same name, its instructions belong to the feature. */
export const features = {
  SSE3: lacks(leaf1c, 0),
  PCLMULQDQ: lacks(leaf1c, 1),
  MONITOR: has(leaf1c, 3),
  VMX: has(leaf1c, 5, cr4.VMXE),
  SMX: lacks(leaf1c, 6, cr4.SMXE),
  SSSE3: lacks(leaf1c, 9),
  CMPXCHG16B: has(leaf1c, 13),
  PCID: has(leaf1c, 17, cr4.PCIDE),
  SSE4_1: lacks(leaf1c, 19),
  SSE4_2: lacks(leaf1c, 20),
  X2APIC: lacks(leaf1c, 21),
  MOVBE: has(leaf1c, 22),
  POPCNT: has(leaf1c, 23),
  TSC_DEADLINE: has(leaf1c, 24),
  XSAVE: lacks(leaf1c, 26, cr4.OSXSAVE),
  RDRAND: has(leaf1c, 30),

  FPU: lacks(leaf1d, 0),
  VME: lacks(leaf1d, 1, cr4.VME | cr4.PVI),
  DE: has(leaf1d, 2, cr4.DE),
  PSE: has(leaf1d, 3, cr4.PSE),
  TSC: has(leaf1d, 4, cr4.TSD),
  MSR: has(leaf1d, 5),
  PAE: has(leaf1d, 6, cr4.PAE),
  MCE: has(leaf1d, 7, cr4.MCE),
  CX8: has(leaf1d, 8),
  APIC: has(leaf1d, 9),
  SEP: has(leaf1d, 11),
  MTRR: has(leaf1d, 12),
  PGE: has(leaf1d, 13, cr4.PGE),
  MCA: lacks(leaf1d, 14),
  CMOV: has(leaf1d, 15),
  PAT: has(leaf1d, 16),
  PSE36: has(leaf1d, 17),
  CLFSH: has(leaf1d, 19),
  MMX: lacks(leaf1d, 23),
  FXSR: lacks(leaf1d, 24),
  SSE: lacks(leaf1d, 25),
  SSE2: lacks(leaf1d, 26),

  FSGSBASE: has(leaf7b, 0, cr4.FSGSBASE),
  TSC_ADJUST: has(leaf7b, 1),
  BMI1: has(leaf7b, 3),
  SMEP: has(leaf7b, 7, cr4.SMEP),
  BMI2: has(leaf7b, 8),
  ERMS: has(leaf7b, 9),
  INVPCID: has(leaf7b, 10),
  RDSEED: has(leaf7b, 18),
  ADX: has(leaf7b, 19),
  SMAP: has(leaf7b, 20, cr4.SMAP),
  CLFLUSHOPT: has(leaf7b, 23),
  CLWB: has(leaf7b, 24),
  UMIP: has(leaf7c, 2, cr4.UMIP),
  PKU: lacks(leaf7c, 3, cr4.PKE),
  CET_SS: lacks(leaf7c, 7, cr4.CET),
  LA57: lacks(leaf7c, 16, cr4.LA57),
  RDPID: has(leaf7c, 22),
  CLDEMOTE: has(leaf7c, 25),
  SERIALIZE: has(leaf7d, 14),
  ARCH_CAPABILITIES: has(leaf7d, 29),

  LAHF_SAHF: has(extendedC, 0),
  LZCNT: has(extendedC, 5),
  PREFETCHW: has(extendedC, 8),
  SYSCALL: has(extendedD, 11),
  NX: has(extendedD, 20),
  PAGE1G: has(extendedD, 26),
  RDTSCP: has(extendedD, 27),
  LM: has(extendedD, 29),
  WBNOINVD: has(extended8B, 9),
} as const satisfies Readonly<Record<string, Feature>>;

export type FeatureName = keyof typeof features;

/**
 * CR4 bits without a CPUID feature, or accepted before it: PCE, which every processor of this family has; OSFXSR and OSXMMEXCPT, which
 * 64-bit kernels set unseen because SSE2 belongs to that architecture. SSE instructions stop the machine by name until they are here.
 */
const cr4WithoutFeature = cr4.PCE | cr4.OSFXSR | cr4.OSXMMEXCPT;

/** The bits of CR4 that may be 1. */
export const supportedCr4: number = Object.values(features).reduce(
  (bits, { offered, cr4: those }) => (offered ? bits | those : bits),
  cr4WithoutFeature,
);
