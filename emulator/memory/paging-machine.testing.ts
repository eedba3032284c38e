/** A memory and a translator for tests of page walks: tables are written entry by entry, as software would. */
import { createCpuState, type CpuState } from '../state/cpu-state';
import { stateEnd } from '../state/layout';
import { SystemMemory } from './system-memory';
import { AddressTranslator, type TranslationCapabilities } from './translation';

export const testCapabilities: TranslationCapabilities = {
  physicalAddressWidth: 40,
  pages1G: true,
  pse36: true,
  ept: { executeOnly: true, pages2M: true, pages1G: true },
};

/** Entry bits by the letters the tests use. */
export const P = 1n;
export const W = 2n;
export const U = 4n;
export const A = 0x20n;
export const D = 0x40n;
export const PS = 0x80n;
export const G = 0x100n;
export const XD = 1n << 63n;

export class PagingTestMachine {
  readonly memory: SystemMemory;
  readonly state: CpuState = createCpuState(new ArrayBuffer(stateEnd));
  readonly translator: AddressTranslator;

  constructor(capabilities: TranslationCapabilities = testCapabilities, ramBytes = 0x4_0000) {
    // Nothing answers outside RAM: all ones.
    const bus = { readMmio: (_address: number, size: number) => 2 ** (size * 8) - 1, writeMmio() {} };
    this.memory = new SystemMemory(new Uint8Array(ramBytes), bus, () => {});
    this.translator = new AddressTranslator(this.memory, this.state, capabilities);
  }

  /** 4-level paging with NXE, WP and CR3 0x1000, at CPL 0. */
  longMode(): this {
    Object.assign(this.state, { cr0: 0x8001_0001n, cr3: 0x1000n, cr4: 0x20n, efer: 0xd00n });
    this.translator.contextChanged();
    return this;
  }

  set(
    cells: Partial<Record<'cr0' | 'cr3' | 'cr4' | 'efer' | 'pdpte0' | 'pdpte1' | 'pdpte2' | 'pdpte3', bigint>>,
  ): this {
    Object.assign(this.state, cells);
    this.translator.contextChanged();
    return this;
  }

  cpl(level: 0 | 3, alignmentCheck = false): this {
    this.state.ssAccessRights = 0xc093 | (level << 5);
    this.state.systemFlags = alignmentCheck ? 1 << 18 : 0;
    this.translator.contextChanged();
    return this;
  }

  entry(table: number, index: number, value: bigint): this {
    this.memory.write64(table + index * 8, value);
    return this;
  }

  entry32(table: number, index: number, value: number): this {
    this.memory.write32(table + index * 4, value);
    return this;
  }

  /** Four levels at 0x1000, 0x2000, 0x3000 and 0x4000 with these flags each (top first), mapping linear 0 to `page`. */
  map4(flags: readonly bigint[], page = 0x8000n): this {
    [0x2000n, 0x3000n, 0x4000n, page].forEach((target, level) =>
      this.entry(0x1000 * (level + 1), 0, target | flags[level]),
    );
    return this;
  }

  translate(linear: bigint, access: number): number {
    return this.translator.translate(Number(linear & 0xffff_ffffn), Number(linear >> 32n), access);
  }

  /** The current registers, for explain. */
  get context() {
    return { registers: this.translator.currentRegisters() };
  }
}
