import { Code, CodeExt, CpuidFeature, Instruction, Mnemonic } from 'iced-x86';
import { describe, expect, it } from 'vitest';
import { formTemplate } from '../isa/operands';
import { rowOfForm } from '../isa/table';
import { SystemProgram } from '../isa/testing/system-program';
import { createVmxCapabilities } from '../vmx/capabilities';
import { cpuid } from './cpuid';
import { features, supportedCr4, type FeatureName } from './features';

const machine = () => new SystemProgram('long', '90').cpu;

/**
 * Rows beyond the features shown: compilers use the first for any x86-64 processor, whose SSE2 is a given; CRC32 stands alone until the rest of
 * SSE4.2 is here; XGETBV and XSETBV raise #UD by themselves, and RDSSP does nothing.
 */
const ahead = new Set([
  'Prefetchnta', 'Prefetcht0', 'Prefetcht1', 'Prefetcht2', 'Lfence', 'Mfence', 'Sfence', 'Movnti', 'Crc32', 'Xgetbv', 'Xsetbv', 'Rdsspd', 'Rdsspq',
]); // prettier-ignore

const isFeature = (name: string): name is FeatureName => Object.hasOwn(features, name);

/** The optional features an encoding needs. */
function featuresOf(code: Code): string[] {
  const instruction = new Instruction();
  instruction.code = code;
  const names = [...instruction.cpuidFeatures()].map((feature) => CpuidFeature[feature] as string);
  instruction.free();
  return names;
}

function mnemonicOf(code: Code): Mnemonic {
  const info = CodeExt.opCode(code);
  const { mnemonic } = info;
  info.free();
  return mnemonic;
}

const codes = Object.values(Code).filter((code): code is Code => typeof code === 'number');
/** Every encoding that belongs to exactly one feature of ours. */
const encodings = codes.flatMap((code) => {
  const [only, ...others] = featuresOf(code);
  if (only === undefined || others.length > 0 || !isFeature(only)) return [];
  const mnemonic = mnemonicOf(code);
  const inTable = rowOfForm(mnemonic, formTemplate(code)) !== undefined;
  return [
    {
      name: `${Code[code]} (${only})`,
      mnemonic: Mnemonic[mnemonic] as string,
      offered: features[only].offered,
      inTable,
    },
  ];
});

describe('CPUID and the instruction table', () => {
  it('a feature that is shown has all its instructions', () => {
    expect(encodings.filter(({ offered, inTable }) => offered && !inTable).map(({ name }) => name)).toEqual([]);
  });

  it('an instruction of the table has its feature shown', () => {
    const hidden = encodings.filter(({ mnemonic, offered, inTable }) => inTable && !offered && !ahead.has(mnemonic));
    expect(hidden.map(({ name }) => name)).toEqual([]);
  });

  it('the features of general-purpose instructions are known to iced-x86 by the names here', () => {
    const named = new Set(codes.flatMap(featuresOf));
    const general = [
      'CMOV', 'CMPXCHG16B', 'CX8', 'POPCNT', 'LZCNT', 'MOVBE', 'FSGSBASE', 'INVPCID', 'RDPID', 'RDTSCP', 'SEP', 'SMAP', 'SYSCALL', 'VMX', 'MSR', 'TSC',
      'MONITOR', 'CLFSH', 'CLFLUSHOPT', 'CLWB', 'CLDEMOTE', 'WBNOINVD', 'SERIALIZE', 'PREFETCHW', 'BMI1', 'BMI2', 'ADX', 'RDRAND', 'RDSEED',
    ]; // prettier-ignore
    expect(general.filter((name) => !named.has(name) || !isFeature(name))).toEqual([]);
  });
});

describe('leaves', () => {
  it('name vendor and brand', () => {
    const cpu = machine();
    const { eax, ebx, ecx, edx } = cpuid(cpu, 0, 0);
    expect([eax, text(ebx, edx, ecx)]).toEqual([0x16, 'GenuineIntel']);
    const brand = [0x8000_0002, 0x8000_0003, 0x8000_0004].map((leaf) => {
      const part = cpuid(cpu, leaf, 0);
      return text(part.eax, part.ebx, part.ecx, part.edx);
    });
    expect(brand.join('').replace(/\0+$/, '')).toBe('Ringside virtual x86-64 processor');
  });

  it('show VMX, long mode, and no hypervisor', () => {
    const cpu = machine();
    const { ecx, edx } = cpuid(cpu, 1, 0);
    expect([(ecx >>> 5) & 1, ecx >>> 31, edx & 0x71]).toEqual([1, 0, 0x70]);
    expect((cpuid(cpu, 0x8000_0001, 0).edx >>> 29) & 1).toBe(1);
  });

  it('follow the state: APIC by IA32_APIC_BASE, SYSCALL by the mode', () => {
    const cpu = machine();
    expect((cpuid(cpu, 1, 0).edx >>> 9) & 1).toBe(1);
    cpu.interrupts.writeApicBase(0xfee0_0100n);
    expect((cpuid(cpu, 1, 0).edx >>> 9) & 1).toBe(0);
    expect((cpuid(cpu, 0x8000_0001, 0).edx >>> 11) & 1).toBe(1);
    expect((cpuid(new SystemProgram('protected', '90').cpu, 0x8000_0001, 0).edx >>> 11) & 1).toBe(0);
  });

  it('tell the address widths that paging uses, and WBNOINVD beside them', () => {
    const cpu = machine();
    expect(cpuid(cpu, 0x8000_0008, 0).ebx).toBe(1 << 9);
    expect(cpuid(cpu, 0x8000_0008, 0).eax).toBe(cpu.physicalAddressBits | (48 << 8));
  });

  it('beyond the highest answer as the highest basic one; unused ones are zero', () => {
    const cpu = machine();
    for (const leaf of [0x17, 0x4000_0000, 0x8000_0009, 0xffff_ffff])
      expect(cpuid(cpu, leaf, 0)).toEqual(cpuid(cpu, 0x16, 0));
    expect(cpuid(cpu, 0xd, 0)).toEqual({ eax: 0, ebx: 0, ecx: 0, edx: 0 });
    expect(cpuid(cpu, 7, 1)).toEqual({ eax: 0, ebx: 0, ecx: 0, edx: 0 });
  });

  it('CR4 in VMX operation may have what CR4 may have outside', () => {
    expect(createVmxCapabilities().features.cr4Fixed1).toBe(BigInt(supportedCr4));
  });

  it('leaf 1 loads the microcode revision', () => {
    const program = new SystemProgram('long', '0f a2');
    program.state.rax = 1n;
    program.run(1);
    expect([program.state.rax, program.state.biosSignature]).toEqual([0x663n, 1n << 32n]);
  });
});

function text(...registers: number[]): string {
  return registers
    .flatMap((value) => [0, 8, 16, 24].map((shift) => String.fromCharCode((value >>> shift) & 0xff)))
    .join('');
}
