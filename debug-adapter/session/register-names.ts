/** Names and widths of registers, as people write them. */
import { cpuCells, generalRegisterNames, segmentNames, type Cell, type CellName } from '../../emulator/index';

const widths = new Map<string, number>();

const legacy = { rax: 'ax', rcx: 'cx', rdx: 'dx', rbx: 'bx', rsp: 'sp', rbp: 'bp', rsi: 'si', rdi: 'di' } as const;

for (const name of generalRegisterNames) {
  widths.set(name, 64);
  const short = legacy[name as keyof typeof legacy];
  if (short === undefined) {
    widths.set(`${name}d`, 32).set(`${name}w`, 16).set(`${name}b`, 8);
    continue;
  }
  widths.set(`e${short}`, 32).set(short, 16);
  if (short.endsWith('x')) widths.set(`${short[0]}l`, 8).set(`${short[0]}h`, 8);
  else widths.set(`${short}l`, 8);
}
for (const name of segmentNames) widths.set(name, 16);
widths.set('rip', 64).set('eip', 32).set('ip', 16).set('rflags', 64).set('eflags', 32).set('flags', 16);

/** The state's cells by a plain form of their names, so that `gdtr_base` and `GDTRBASE` are `gdtrBase`. */
const cells = new Map<string, CellName>();
for (const [name, cell] of Object.entries(cpuCells) as [CellName, Cell][]) {
  if (cell.group === 'engine') continue;
  cells.set(name.toLowerCase(), name);
  if (!widths.has(name)) widths.set(name, cell.width);
}

/** The machine's own name of a register that someone wrote; undefined when there is none. */
export function registerNamed(written: string): string | undefined {
  const lower = written.toLowerCase();
  return widths.has(lower) ? lower : cells.get(lower.replaceAll('_', ''));
}

/** Width of a register by the machine's name, in bits. */
export function registerBits(name: string): number {
  return widths.get(name) ?? 64;
}

export const registerNames: readonly string[] = [...widths.keys()];
