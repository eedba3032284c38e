/** The task-state segment as a task switch reads and writes it (SDM 3A 8.2.1 "Task-State Segment (TSS)", 8.6 "16-Bit Task-State Segment (TSS)"). */
import { Access } from '../memory/translation';
import type { Processor } from './processor';

/** Offsets; the general registers and the segment selectors lie one behind the other. */
export const tssLayout = {
  32: { limit: 0x67, rip: 0x20, flags: 0x24, general: 0x28, selectors: 0x48, lastSaved: 0x5d, ldt: 0x60, step: 4 },
  16: { limit: 0x2b, rip: 0x0e, flags: 0x10, general: 0x12, selectors: 0x22, lastSaved: 0x29, ldt: 0x2a, step: 2 },
} as const;
const cr3Offset = 0x1c;
const trapOffset = 0x64;

export const generalNames = ['rax', 'rcx', 'rdx', 'rbx', 'rsp', 'rbp', 'rsi', 'rdi'] as const;
export const selectorNames = ['es', 'cs', 'ss', 'ds', 'fs', 'gs'] as const;

export interface Tss {
  readonly base: bigint;
  readonly width: 16 | 32;
}

/** What a TSS holds for the task it describes. */
export interface TaskState {
  /** Undefined in a 16-bit TSS, which keeps the paging of the old task. */
  readonly cr3: number | undefined;
  readonly rip: number;
  readonly flags: number;
  readonly general: readonly number[];
  readonly selectors: Readonly<Record<(typeof selectorNames)[number], number>>;
  readonly ldt: number;
  /** The T flag: #DB when the task has been entered. */
  readonly debugTrap: boolean;
}

/** Type bit 3 of a TSS descriptor tells the width. */
export function tssOf(base: bigint, accessRights: number): Tss {
  return { base, width: (accessRights & 8) !== 0 ? 32 : 16 };
}

/** A 16-bit TSS has no FS and GS: they become null. */
function storedSelectors({ width }: Tss): readonly (typeof selectorNames)[number][] {
  return width === 32 ? selectorNames : selectorNames.slice(0, 4);
}

export function readTaskState(cpu: Processor, tss: Tss): TaskState {
  const { rip, flags, general, selectors, ldt, step } = tssLayout[tss.width];
  const read = (offset: number, bytes: number) =>
    Number(cpu.access.read((tss.base + BigInt(offset)) & 0xffff_ffffn, bytes, Access.read | Access.supervisor));
  const stored = storedSelectors(tss);
  const selectorOf = (name: (typeof selectorNames)[number]) => {
    const index = stored.indexOf(name);
    return index < 0 ? 0 : read(selectors + index * step, 2);
  };
  // The upper halves that a 16-bit TSS does not hold come out as ones.
  const upper = tss.width === 16 ? 0xffff_0000 : 0;
  return {
    cr3: tss.width === 32 ? read(cr3Offset, 4) : undefined,
    rip: read(rip, step),
    flags: read(flags, step),
    general: generalNames.map((_, index) => (read(general + index * step, step) | upper) >>> 0),
    selectors: {
      es: selectorOf('es'), cs: selectorOf('cs'), ss: selectorOf('ss'), ds: selectorOf('ds'), fs: selectorOf('fs'), gs: selectorOf('gs'),
    }, // prettier-ignore
    ldt: read(ldt, 2),
    debugTrap: tss.width === 32 && (read(trapOffset, 2) & 1) !== 0,
  };
}

/** Saves the dynamic fields (SDM 3A 8.2.1): EIP, EFLAGS, general registers and selectors. */
export function writeTaskState(cpu: Processor, tss: Tss, flagsValue: number, returnRip: bigint): void {
  const { rip, flags, general, selectors, step } = tssLayout[tss.width];
  const write = (offset: number, bytes: number, value: bigint) =>
    cpu.access.write(
      (tss.base + BigInt(offset)) & 0xffff_ffffn,
      bytes,
      BigInt.asUintN(bytes * 8, value),
      Access.write | Access.supervisor,
    );
  const { state } = cpu;
  write(rip, step, returnRip);
  write(flags, step, BigInt(flagsValue >>> 0));
  generalNames.forEach((name, index) => write(general + index * step, step, state[name]));
  storedSelectors(tss).forEach((name, index) => write(selectors + index * step, 2, BigInt(state[`${name}Selector`])));
}
