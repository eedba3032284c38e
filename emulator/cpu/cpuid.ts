/**
 * What CPUID answers: one row a leaf (SDM 2A "CPUID"). The model is an Intel processor of a family and model number that no product had, so that
 * no system applies a product's workarounds to it.
 */
import { ticksPerSecond } from '../machine/device';
import { features, type CpuidRegister, type FeatureName } from './features';
import { cr4 } from './modes';
import type { Processor } from './processor';

export type CpuidResult = Readonly<Record<CpuidRegister, number>>;

/** Family 6, model 6, stepping 3. */
const signature = 0x663;
/** Microcode revision, which CPUID leaf 1 loads into IA32_BIOS_SIGN_ID (SDM 3A 10.11.7.1). */
export const microcodeRevision = 1;
const vendor = 'GenuineIntel';
const brand = 'Ringside virtual x86-64 processor';
const cacheLineBytes = 64;
/** 4-level paging. */
const linearAddressBits = 48;

type Leaf = (cpu: Processor, subleaf: number) => Partial<CpuidResult>;

/** Four characters of a text as CPUID gives them, NUL-padded. */
function characters(text: string, first: number): number {
  let value = 0;
  for (let index = 3; index >= 0; index--) value = (value << 8) | (text.charCodeAt(first + index) || 0);
  return value >>> 0;
}

function featureBits(leaf: number, register: CpuidRegister): number {
  return Object.values(features).reduce(
    (bits, row) => (row.offered && row.leaf === leaf && row.register === register ? bits | (1 << row.bit) : bits),
    0,
  );
}

/** Features whose bit follows the processor's state. */
const stateDependent: { readonly [Name in FeatureName]?: (cpu: Processor) => boolean } = {
  APIC: (cpu) => (cpu.interrupts.apicBase & 0x800n) !== 0n,
  // SDM 2A table 3-11: the bit is for 64-bit mode.
  SYSCALL: (cpu) => cpu.mode === '64-bit',
};

function featureLeaf(leaf: number): (cpu: Processor) => CpuidResult {
  const registers = ['eax', 'ebx', 'ecx', 'edx'] as const;
  const always = Object.fromEntries(
    registers.map((register) => [register, featureBits(leaf, register)]),
  ) as CpuidResult;
  const varying = (Object.entries(stateDependent) as [FeatureName, (cpu: Processor) => boolean][]).filter(
    ([name]) => features[name].leaf === leaf,
  );
  return (cpu) => {
    const result: Record<CpuidRegister, number> = { ...always };
    for (const [name, holds] of varying) {
      const { register, bit } = features[name];
      if (!holds(cpu)) result[register] &= ~(1 << bit);
    }
    return result;
  };
}

const leaf1Features = featureLeaf(1);
const leaf7Features = featureLeaf(7);
const addressFeatures = featureLeaf(0x8000_0008);

const basicLeaves: readonly (readonly [number, Leaf])[] = [
  [
    0,
    () => ({
      eax: highestBasicLeaf,
      ebx: characters(vendor, 0),
      edx: characters(vendor, 4),
      ecx: characters(vendor, 8),
    }),
  ],
  [
    1,
    (cpu) => {
      const { ecx, edx } = leaf1Features(cpu);
      const osxsave = cpu.state.cr4Low & cr4.OSXSAVE ? 1 << 27 : 0;
      const logicalProcessors = 1;
      return { eax: signature, ebx: (logicalProcessors << 16) | ((cacheLineBytes / 8) << 8), ecx: ecx | osxsave, edx };
    },
  ],
  // One descriptor byte, 0xFF: leaf 4 tells about caches, and says there are none.
  [2, () => ({ eax: 0xff01 })],
  // MONITOR and MWAIT: lines of 64 bytes, no power states, interrupts as break events with ECX bit 0.
  [5, () => ({ eax: cacheLineBytes, ebx: cacheLineBytes, ecx: 3 })],
  [7, (cpu, subleaf) => (subleaf === 0 ? leaf7Features(cpu) : {})],
  // One processor with one thread: levels SMT and core, then none. EDX is the APIC ID.
  [
    0xb,
    (_, subleaf) => {
      const level = subleaf === 0 ? 1 : subleaf === 1 ? 2 : 0;
      return { ebx: level === 0 ? 0 : 1, ecx: (subleaf & 0xff) | (level << 8) };
    },
  ],
  // The time-stamp counter runs at the rate of the core crystal clock, which the local APIC's timer counts too.
  [0x15, () => ({ eax: 1, ebx: 1, ecx: ticksPerSecond })],
  [0x16, () => ({ eax: ticksPerSecond / 1e6, ebx: ticksPerSecond / 1e6, ecx: ticksPerSecond / 1e6 })],
];

const highestBasicLeaf = basicLeaves.at(-1)?.[0] ?? 0;

const extendedLeaves: readonly (readonly [number, Leaf])[] = [
  [0x8000_0000, () => ({ eax: highestExtendedLeaf })],
  [0x8000_0001, featureLeaf(0x8000_0001)],
  [0x8000_0002, () => brandPart(0)],
  [0x8000_0003, () => brandPart(16)],
  [0x8000_0004, () => brandPart(32)],
  [0x8000_0006, () => ({ ecx: cacheLineBytes })],
  // Invariant TSC.
  [0x8000_0007, () => ({ edx: 1 << 8 })],
  [0x8000_0008, (cpu) => ({ ...addressFeatures(cpu), eax: cpu.physicalAddressBits | (linearAddressBits << 8) })],
];

const highestExtendedLeaf = extendedLeaves.at(-1)?.[0] ?? 0;

function brandPart(first: number): CpuidResult {
  const [eax, ebx, ecx, edx] = [0, 4, 8, 12].map((at) => characters(brand, first + at)) as [
    number,
    number,
    number,
    number,
  ];
  return { eax, ebx, ecx, edx };
}

const noInformation: Leaf = () => ({});

const leaves: ReadonlyMap<number, Leaf> = new Map([...basicLeaves, ...extendedLeaves]);

/**
 * What CPUID gives for EAX and ECX. Leaves without a row are zero; one beyond the highest answers as the highest basic leaf does (SDM 2A
 * "CPUID").
 */
export function cpuid(cpu: Processor, leaf: number, subleaf: number): CpuidResult {
  const row = leaves.get(isWithin(leaf >>> 0) ? leaf >>> 0 : highestBasicLeaf) ?? noInformation;
  const { eax = 0, ebx = 0, ecx = 0, edx = 0 } = row(cpu, subleaf >>> 0);
  return { eax: eax >>> 0, ebx: ebx >>> 0, ecx: ecx >>> 0, edx: edx >>> 0 };
}

function isWithin(leaf: number): boolean {
  return leaf >= 0x8000_0000 ? leaf <= highestExtendedLeaf : leaf <= highestBasicLeaf;
}
