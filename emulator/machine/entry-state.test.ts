import { describe, expect, it } from 'vitest';
import { cpl, processorMode } from '../cpu/modes';
import { readFlags } from '../engine/flags';
import { RingsideError } from '../errors';
import { SystemMemory } from '../memory/system-memory';
import { Access, AddressTranslator } from '../memory/translation';
import { createCpuState } from '../state/cpu-state';
import { generalRegisterNames, segmentNames, stateEnd } from '../state/layout';
import { enterImage, entryMemory, longSelectors, protectedSelectors, type EntryOptions } from './entry-state';
import { loadFlat, type LoadableImage } from './loaders';

function entered(image: LoadableImage, options: EntryOptions) {
  // Memory and registers start full of rubbish: what is not set shows.
  const memory = new SystemMemory(
    new Uint8Array(0x20_0000).fill(0xa5),
    { readMmio: () => 0xff, writeMmio() {} },
    () => {},
  );
  const state = createCpuState(new ArrayBuffer(stateEnd));
  for (const name of generalRegisterNames) state[name] = 0x5555n;
  enterImage(state, memory, image, options);
  return { state, memory };
}

const flat = (address = 0x10_0000) => loadFlat(new Uint8Array(0x100), address);

/** The descriptor a selector names, as the processor reads it. */
function descriptor(memory: SystemMemory, selector: number) {
  const low = memory.read32(entryMemory.gdt + selector);
  const high = memory.read32(entryMemory.gdt + selector + 4);
  const limit = (low & 0xffff) | (high & 0xf_0000);
  return {
    base: BigInt(((low >>> 16) | ((high & 0xff) << 16) | (high & 0xff00_0000)) >>> 0),
    limit: (high & 0x80_0000) !== 0 ? ((limit << 12) | 0xfff) >>> 0 : limit,
    accessRights: (high >>> 8) & 0xf0ff,
  };
}

describe.each(['long', 'protected'] as const)('%s', (entryState) => {
  const { state, memory } = entered(flat(), { entryState });
  const selectors = entryState === 'long' ? longSelectors : protectedSelectors;

  it('has hidden parts that agree with the GDT', () => {
    for (const name of segmentNames) {
      if (name === 'ldtr') continue;
      const { base, limit, accessRights } = descriptor(memory, state[`${name}Selector`]);
      expect([name, state[`${name}Base`], state[`${name}Limit`], state[`${name}AccessRights`]]).toEqual([
        name,
        base,
        limit,
        accessRights,
      ]);
    }
    expect(state.ldtrAccessRights).toBe(0x1_0000);
    expect(Object.values(selectors).every((selector) => selector + 7 <= state.gdtrLimit)).toBe(true);
  });

  it('is at privilege level 0 with interrupts off and only the stack pointer set', () => {
    expect(cpl(state)).toBe(0);
    expect(readFlags(state)).toBe(2);
    expect(generalRegisterNames.filter((name) => state[name] !== 0n)).toEqual(['rsp']);
    expect([state.rsp, state.rip, state.idtrLimit]).toEqual([0x9_0000n, 0x10_0000n, 0]);
  });

  it('has a TSS without an I/O permission bitmap', () => {
    expect([state.trBase, state.trLimit, state.trAccessRights]).toEqual([BigInt(entryMemory.tss), 0x67, 0x8b]);
    expect(memory.read16(entryMemory.tss + 0x66)).toBe(0x68);
  });

  it('meets the fixed bits of CR0 for VMXON but for paging', () => {
    expect(state.cr0 & 0x21n).toBe(0x21n);
    expect(state.cr4 & 0x2000n).toBe(0n);
  });
});

describe('long', () => {
  const { state, memory } = entered(flat(), { entryState: 'long' });
  it('is 64-bit mode with the identity map', () => {
    expect(processorMode(state)).toBe('64-bit');
    const translator = new AddressTranslator(memory, state, {
      physicalAddressWidth: 39,
      pages1G: true,
      pse36: true,
      ept: { executeOnly: true, pages2M: true, pages1G: true },
    });
    for (const address of [0, 0x1f_ffff, 0x10_0000, 0x8000_0000, 0xfee0_0020, 0xffff_fff8]) {
      for (const access of [Access.read, Access.write, Access.fetch])
        expect(translator.translate(address, 0, access)).toBe(address);
    }
    expect(translator.pageSize).toBe(0x20_0000);
    expect(translator.translate(0, 1, Access.read)).toBe(-1);
  });
  it('places user segments where SYSRET looks', () => {
    // SYSRET takes CS = base + 16 and SS = base + 8 for 64-bit mode, CS = base for 32-bit mode.
    expect([
      longSelectors.userData - longSelectors.userCode32,
      longSelectors.userCode - longSelectors.userCode32,
    ]).toEqual([8, 16]);
    expect(
      [longSelectors.userCode32, longSelectors.userData, longSelectors.userCode].map(
        (selector) => (descriptor(memory, selector).accessRights >> 5) & 3,
      ),
    ).toEqual([3, 3, 3]);
  });
  it('has the stack for interrupts in the TSS', () => {
    expect(memory.read64(entryMemory.tss + 4)).toBe(0x9_0000n);
    expect(memory.read64(entryMemory.gdt + longSelectors.tss + 8)).toBe(0n);
  });
});

it('protected is 32-bit without paging', () => {
  const { state, memory } = entered(flat(), { entryState: 'protected' });
  expect(processorMode(state)).toBe('protected');
  expect([state.cr0 >> 31n, state.efer, state.csAccessRights]).toEqual([0n, 0n, 0xc09b]);
  expect([memory.read32(entryMemory.tss + 4), memory.read32(entryMemory.tss + 8)]).toEqual([
    0x9_0000,
    protectedSelectors.data,
  ]);
});

describe('real', () => {
  it.each([
    [0x7c00, 0, 0x7c00],
    [0xffff, 0, 0xffff],
    [0x1_0000, 0x1000, 0],
    [0xf_fff5, 0xffff, 5],
  ])('enters 0x%x as %x:%x', (address, selector, offset) => {
    const { state } = entered(loadFlat(new Uint8Array(4), address), { entryState: 'real' });
    expect(processorMode(state)).toBe('real');
    expect([state.csSelector, state.csBase, state.rip]).toEqual([selector, BigInt(selector * 16), BigInt(offset)]);
    expect([state.ssBase, state.rsp, state.rdx, state.idtrBase, state.idtrLimit]).toEqual([
      0n,
      0x7c00n,
      0x80n,
      0n,
      0x3ff,
    ]);
  });
  it('cannot reach above 1 MiB', () => {
    expect(() => entered(flat(), { entryState: 'real' })).toThrow(RingsideError);
  });
});

it('multiboot hands over the boot information', () => {
  const image: LoadableImage = { ...flat(), format: 'Multiboot', entryState: 'multiboot' };
  const { state, memory } = entered(image, { entryState: 'long', commandLine: 'quiet' });
  expect(processorMode(state)).toBe('protected');
  expect([state.rax, state.rbx, state.csAccessRights]).toEqual([0x2bad_b002n, 0x9_0000n, 0xc09b]);
  expect(memory.read32(0x9_0000) & 1).toBe(1);
  expect(memory.read32(0x9_0008)).toBe(1024);
});

describe('an image where the state has its tables', () => {
  it.each([
    [0x6f80, 'long', true],
    [0x7000, 'long', false],
    [0x7c00, 'long', false],
    [0x6f80, 'protected', false],
    [0x400, 'protected', false],
    [0x480, 'protected', true],
    [0x600, 'real', false],
  ] as const)('0x%x, %s: refused is %s', (address, entryState, refused) => {
    const enter = () => entered(flat(address), { entryState });
    if (refused) expect(enter).toThrow(/RS1131/);
    else expect(enter).not.toThrow();
  });
});
