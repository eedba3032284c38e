/** Which flags POPF and IRET may change, by privilege (SDM 2B "POPF/POPFD/POPFQ", 2A "IRET/IRETD/IRETQ"). */
import { rflags } from '../engine/flags';
import type { Processor } from './processor';

/** Flags any program may set. */
const userFlags =
  rflags.CF | rflags.PF | rflags.AF | rflags.ZF | rflags.SF | rflags.TF | rflags.DF | rflags.OF | rflags.NT;
/** Those that only 32-bit and wider operands reach. */
const wideUserFlags = rflags.RF | rflags.AC | rflags.ID;

/** Flags that an operand of `bytes` may change at the current privilege level; VM is never among them. */
export function changeableFlags(cpu: Processor, bytes: number): number {
  const { cpl } = cpu;
  const privilegeNeeded = (cpu.state.systemFlags & rflags.IOPL) >> 12;
  const real = cpu.mode === 'real';
  let flags = userFlags;
  if (bytes > 2) flags |= wideUserFlags;
  if (real || cpl <= privilegeNeeded) flags |= rflags.IF;
  if (real || cpl === 0) flags |= rflags.IOPL | (bytes > 2 ? rflags.VIF | rflags.VIP : 0);
  return flags;
}

/** Takes the flags of `mask` from `value` and keeps the others. */
export function replaceFlags(cpu: Processor, value: number, mask: number): void {
  cpu.flags = (cpu.flags & ~mask) | (value & mask);
}
