/** Our machine as an {@link OracleMachine}: page tables and segments set up by hand, exceptions caught before they are delivered. */
import {
  cr0,
  cr4,
  efer,
  generalRegisterNames,
  Machine,
  readMachineOptions,
  segmentNames,
  type SegmentName,
} from '../../emulator/index';
import { pageSize } from './address-space';
import type { Fault, Mode, OracleMachine, Page } from './replay';

/** Page-table entry bits (SDM 3A 4.5, table 4-20). */
const present = 1n;
const writable = 2n;
const user = 4n;
const noExecute = 1n << 63n;

const tablesAt = 0x1_0000;
const pagesAt = 0x10_0000;

/** Access rights in the VMCS layout: present, DPL 3, accessed; read-write data, and 64- and 32-bit readable code. */
const dataRights = 0xc0f3;
const codeRights: Record<Mode, number> = { 64: 0xa0fb, 32: 0xc0fb };

/** Most steps for one instruction: a repetition may take one for each element. */
const longestRepetition = 4096;

export class EmulatedMachine implements OracleMachine {
  readonly #processor = new Machine(readMachineOptions({ memoryMiB: 4 })).processor;
  /** Physical addresses of the mapped pages, by virtual page number. */
  readonly #physical = new Map<number, number>();
  #mode: Mode | undefined;
  #rip = 0n;

  reset(mode: Mode, pages: readonly Page[]): void {
    if (this.#physical.size === 0) this.#map(pages);
    if (this.#mode !== mode) this.#enter(mode);
    this.#mode = mode;
    for (const page of pages) this.writeMemory(page.address, new Uint8Array(pageSize).fill(page.filledWith));
  }

  writeMemory(address: number, bytes: Uint8Array): void {
    const { memory } = this.#processor;
    this.#eachPage(address, bytes.length, (physical, from, to) => {
      memory.ram.set(bytes.subarray(from, to), physical);
      memory.invalidateCode(physical, to - from);
    });
  }

  readMemory(address: number, length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    this.#eachPage(address, length, (physical, from, to) => {
      bytes.set(this.#processor.memory.ram.subarray(physical, physical + to - from), from);
    });
    return bytes;
  }

  load(registers: BigUint64Array, rip: number, flags: number): void {
    const { state } = this.#processor;
    generalRegisterNames.forEach((name, number) => {
      state[name] = registers[number];
    });
    this.#rip = state.rip = BigInt(rip);
    this.#processor.flags = flags;
    this.#processor.engine.redirect();
  }

  step(): Fault | undefined {
    const processor = this.#processor;
    try {
      for (let steps = 0; steps < longestRepetition; steps++) {
        processor.execute(1);
        if (processor.state.rip !== this.#rip) return undefined;
      }
    } catch (error) {
      if (error instanceof Error || !isException(error)) throw error;
      return { vector: error.vector, errorCode: error.errorCode ?? 0, address: error.linearAddress };
    }
    throw new Error('the instruction does not end');
  }

  read(registers: BigUint64Array): { rip: bigint; flags: number } {
    const { state, flags } = this.#processor;
    generalRegisterNames.forEach((name, number) => {
      registers[number] = state[name];
    });
    return { rip: state.rip, flags };
  }

  /** Four-level page tables for these pages. */
  #map(pages: readonly Page[]): void {
    const { ram } = this.#processor.memory;
    const view = new DataView(ram.buffer, ram.byteOffset, ram.length);
    let free = tablesAt + pageSize;
    pages.forEach((page, index) => {
      let table = tablesAt;
      for (const shift of [39, 30, 21]) {
        const entry = table + (Math.floor(page.address / 2 ** shift) & 0x1ff) * 8;
        if (view.getBigUint64(entry, true) === 0n) {
          view.setBigUint64(entry, BigInt(free) | present | writable | user, true);
          free += pageSize;
        }
        table = Number(view.getBigUint64(entry, true) & 0xf_f000n);
      }
      const physical = pagesAt + index * pageSize;
      const rights =
        page.access === 'read-execute' ? 0n : page.access === 'read-write' ? writable | noExecute : noExecute;
      view.setBigUint64(
        table + ((page.address / pageSize) & 0x1ff) * 8,
        BigInt(physical) | present | user | rights,
        true,
      );
      this.#physical.set(page.address / pageSize, physical);
    });
  }

  /** 64-bit or compatibility mode at CPL 3, with flat segments. */
  #enter(mode: Mode): void {
    const processor = this.#processor;
    const { state } = processor;
    state.cr0 = BigInt(cr0.PE | cr0.MP | cr0.ET | cr0.NE | cr0.WP) | BigInt(cr0.PG >>> 0);
    state.cr3 = BigInt(tablesAt);
    state.cr4 = BigInt(cr4.PAE | cr4.OSFXSR);
    state.efer = BigInt(efer.SCE | efer.LME | efer.LMA | efer.NXE);
    for (const name of segmentNames.slice(0, 6) as SegmentName[]) {
      const rights = name === 'cs' ? codeRights[mode] : dataRights;
      state[`${name}Selector`] = 0x2b;
      state[`${name}Limit`] = 0xffff_ffff;
      state[`${name}AccessRights`] = rights;
      state[`${name}ReadLimit`] = 0xffff_ffffn;
      state[`${name}WriteLimit`] = name === 'cs' ? 0n : 0xffff_ffffn;
    }
    processor.pagingChanged();
    processor.modeChanged();
  }

  /** Calls with the physical address of each part on a mapped page, and which bytes of the whole it is. */
  #eachPage(address: number, length: number, use: (physical: number, from: number, to: number) => void): void {
    for (let from = 0; from < length;) {
      const offset = (address + from) % pageSize;
      const to = Math.min(length, from + pageSize - offset);
      const physical = this.#physical.get((address + from - offset) / pageSize);
      if (physical !== undefined) use(physical + offset, from, to);
      from = to;
    }
  }
}

interface Exception {
  readonly vector: number;
  readonly errorCode: number | undefined;
  readonly linearAddress: bigint | undefined;
}

function isException(thrown: unknown): thrown is Exception {
  return typeof thrown === 'object' && thrown !== null && 'vector' in thrown;
}
