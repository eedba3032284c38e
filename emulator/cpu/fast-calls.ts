/** SYSCALL, SYSRET, SYSENTER and SYSEXIT (SDM 3A 5.8.7, 5.8.8, 2B by mnemonic): segments with fixed contents, no memory access. */
import { rflags } from '../engine/flags';
import { generalProtection } from './exception';
import { accessRights, cr0, efer } from './modes';
import type { Processor } from './processor';
import { setSegment } from './segments';

const { P, S, L, DB, G } = accessRights;
const flat = { base: 0n, limit: 0xffff_ffff } as const;
/** RFLAGS bits that SYSRET takes from R11: all that exist but RF and VM (SDM 2B "SYSRET"). */
const returnableFlags = 0x3c_7fd7;

/** A flat code segment and the stack segment that goes with it. */
function enterFlat(
  cpu: Processor,
  codeSelector: number,
  stackSelector: number,
  dpl: number,
  size: typeof L | typeof DB,
): void {
  const privilege = dpl << 5;
  setSegment(cpu.state, 'cs', { ...flat, selector: codeSelector, accessRights: P | S | G | size | privilege | 11 });
  setSegment(cpu.state, 'ss', { ...flat, selector: stackSelector, accessRights: P | S | G | DB | privilege | 3 });
}

/** SYSCALL: 64-bit mode with EFER.SCE has been checked. */
export function systemCall(cpu: Processor): void {
  const { state } = cpu;
  const { lstar, fmask } = state;
  state.rcx = cpu.nextRip;
  state.r11 = BigInt(cpu.flags & ~rflags.RF);
  const selector = (state.starHigh & 0xfffc) >>> 0;
  enterFlat(cpu, selector, (selector + 8) & 0xffff, 0, L);
  cpu.flags &= ~Number(fmask & 0xffff_ffffn) & ~rflags.RF;
  cpu.modeChanged();
  cpu.jumpTo(lstar);
}

/** SYSRET, to 64-bit code with a 64-bit operand size, else to compatibility mode. */
export function systemReturn(cpu: Processor, wide: boolean): void {
  const { state } = cpu;
  const target = wide ? state.rcx : state.rcx & 0xffff_ffffn;
  if (!cpu.isCanonical(target)) throw generalProtection();
  const selector = state.starHigh >>> 16;
  enterFlat(cpu, (selector + (wide ? 16 : 0)) | 3, (selector + 8) | 3, 3, wide ? L : DB);
  cpu.flags = Number(state.r11 & 0xffff_ffffn) & returnableFlags;
  cpu.modeChanged();
  cpu.jumpTo(target);
}

function requireSysenter({ state }: Processor): number {
  const selector = state.sysenterCsLow & 0xfffc;
  if ((state.cr0Low & cr0.PE) === 0 || selector === 0) throw generalProtection();
  return selector;
}

export function systemEnter(cpu: Processor): void {
  const { state } = cpu;
  const selector = requireSysenter(cpu);
  const long = (state.eferLow & efer.LMA) !== 0;
  const mask = long ? ~0n : 0xffff_ffffn;
  const target = BigInt.asUintN(64, state.sysenterEip & mask);
  enterFlat(cpu, selector, (selector + 8) & 0xffff, 0, long ? L : DB);
  cpu.flags &= ~(rflags.VM | rflags.IF | rflags.RF);
  state.rsp = BigInt.asUintN(64, state.sysenterEsp & mask);
  cpu.modeChanged();
  cpu.jumpTo(target);
}

export function systemExit(cpu: Processor, wide: boolean): void {
  const { state } = cpu;
  const selector = requireSysenter(cpu);
  const mask = wide ? 0xffff_ffff_ffff_ffffn : 0xffff_ffffn;
  const target = state.rdx & mask;
  const pointer = state.rcx & mask;
  if (!cpu.isCanonical(target) || !cpu.isCanonical(pointer)) throw generalProtection();
  const code = selector + (wide ? 32 : 16);
  enterFlat(cpu, (code & 0xffff) | 3, ((code + 8) & 0xffff) | 3, 3, wide ? L : DB);
  state.rsp = pointer;
  cpu.modeChanged();
  cpu.jumpTo(target);
}
