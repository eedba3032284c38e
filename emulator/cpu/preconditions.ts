/**
 * What an instruction demands of mode and privilege before it does anything. These faults come before VM exits (SDM 3C 26.1.1 "Relative
 * Priority of Faults and VM Exits").
 */
import { CodeExt, Mnemonic, type Code } from 'iced-x86';
import type { DecodedInstruction } from '../engine/decoded-instruction';
import type { MnemonicName } from '../isa/instruction';
import { rflags } from '../engine/flags';
import { generalProtection, invalidOpcode } from './exception';
import { cr4, efer } from './modes';
import type { Processor } from './processor';

type Precondition = (cpu: Processor) => void;

/** Segment and task instructions do not exist in real-address and virtual-8086 mode. */
const protectedModeOnly: Precondition = (cpu) => {
  if (cpu.mode === 'real' || cpu.mode === 'virtual-8086') throw invalidOpcode();
};

const supervisorElseUndefined: Precondition = (cpu) => {
  if (cpu.cpl !== 0) throw invalidOpcode();
};

const supervisor: Precondition = (cpu) => cpu.requireSupervisor();

const needsCr4 =
  (bit: number): Precondition =>
  (cpu) => {
    if ((cpu.state.cr4Low & bit) === 0) throw invalidOpcode();
  };

/** SDM 3A 2.5, CR4.UMIP: these tell user programs where system tables are. */
const notForUserUnderUmip: Precondition = (cpu) => {
  if (cpu.cpl !== 0 && (cpu.state.cr4Low & cr4.UMIP) !== 0) throw generalProtection();
};

/** CR4.TSD (SDM 3B 18.17). */
const readsTimeStamp: Precondition = (cpu) => {
  if (cpu.cpl !== 0 && (cpu.state.cr4Low & cr4.TSD) !== 0) throw generalProtection();
};

/** A guest has some instructions only with the control that enables them (SDM 3C 26.3). */
const enabledForGuest =
  (control: 'enableRdtscp' | 'enableInvpcid'): Precondition =>
  (cpu) => {
    if (cpu.vmx.guest?.hasSecondary(control) === false) throw invalidOpcode();
  };

/** SYSCALL and SYSRET (SDM 2B "SYSCALL"): 64-bit mode with EFER.SCE set. */
const fastCallsEnabled: Precondition = (cpu) => {
  if (cpu.mode !== '64-bit' || (cpu.state.eferLow & efer.SCE) === 0) throw invalidOpcode();
};

/** PUSHF, POPF, INT n and IRET in virtual-8086 mode (SDM 3A 21.2.3, CR4.VME being 0). */
const virtual8086Needs3: Precondition = (cpu) => {
  if (cpu.mode === 'virtual-8086' && (cpu.state.systemFlags & rflags.IOPL) !== rflags.IOPL) throw generalProtection();
};

/** CLI and STI (SDM 2A "CLI"): virtual-8086 mode has privilege level 3 for this, real-address mode 0. */
const mayChangeInterruptFlag: Precondition = (cpu) => {
  if (cpu.cpl > (cpu.state.systemFlags & rflags.IOPL) >> 12) throw generalProtection();
};

const table: { readonly [Name in MnemonicName]?: readonly Precondition[] } = {
  Arpl: [protectedModeOnly],
  Cli: [mayChangeInterruptFlag],
  Clac: [supervisorElseUndefined],
  Int: [virtual8086Needs3],
  Iret: [virtual8086Needs3],
  Iretd: [virtual8086Needs3],
  Invpcid: [enabledForGuest('enableInvpcid'), supervisor],
  Lar: [protectedModeOnly],
  Lldt: [protectedModeOnly, supervisor],
  Lsl: [protectedModeOnly],
  Ltr: [protectedModeOnly, supervisor],
  Monitor: [supervisorElseUndefined],
  Mwait: [supervisorElseUndefined],
  Popf: [virtual8086Needs3],
  Popfd: [virtual8086Needs3],
  Pushf: [virtual8086Needs3],
  Pushfd: [virtual8086Needs3],
  Rdfsbase: [needsCr4(cr4.FSGSBASE)],
  Rdgsbase: [needsCr4(cr4.FSGSBASE)],
  Rdpid: [enabledForGuest('enableRdtscp')],
  Rdpmc: [
    (cpu) => {
      if (cpu.cpl !== 0 && (cpu.state.cr4Low & cr4.PCE) === 0) throw generalProtection();
    },
  ],
  Rdtsc: [readsTimeStamp],
  Rdtscp: [enabledForGuest('enableRdtscp'), readsTimeStamp],
  // RSM exists in system-management mode only.
  Rsm: [
    () => {
      throw invalidOpcode();
    },
  ],
  Sgdt: [notForUserUnderUmip],
  Sidt: [notForUserUnderUmip],
  Sldt: [protectedModeOnly, notForUserUnderUmip],
  Smsw: [notForUserUnderUmip],
  Stac: [supervisorElseUndefined],
  Sti: [mayChangeInterruptFlag],
  Str: [protectedModeOnly, notForUserUnderUmip],
  Syscall: [fastCallsEnabled],
  Sysret: [fastCallsEnabled, supervisor],
  Sysretq: [fastCallsEnabled, supervisor],
  Verr: [protectedModeOnly],
  Verw: [protectedModeOnly],
  Wrfsbase: [needsCr4(cr4.FSGSBASE)],
  Wrgsbase: [needsCr4(cr4.FSGSBASE)],
  Xgetbv: [needsCr4(cr4.OSXSAVE)],
  Xsetbv: [needsCr4(cr4.OSXSAVE), supervisor],
};

/** VMX instructions check #UD, VM exit and privilege in an order of their own (SDM 3C chapter 31). */
const checkThemselves: ReadonlySet<MnemonicName> = new Set([
  'Getsec', 'Invept', 'Invvpid', 'Vmcall', 'Vmclear', 'Vmfunc', 'Vmlaunch', 'Vmptrld', 'Vmptrst', 'Vmread', 'Vmresume', 'Vmwrite', 'Vmxoff',
  'Vmxon',
]); // prettier-ignore

const byCode = new Map<Code, readonly Precondition[]>();

function preconditionsOf(code: Code, mnemonic: Mnemonic): readonly Precondition[] {
  const known = byCode.get(code);
  if (known !== undefined) return known;
  const name = Mnemonic[mnemonic] as MnemonicName;
  const info = CodeExt.opCode(code);
  const rows = table[name] ?? (info.mustBeCpl0 && !checkThemselves.has(name) ? [supervisor] : []);
  info.free();
  byCode.set(code, rows);
  return rows;
}

/** Throws the fault of the first demand that is not met. */
export function checkPreconditions(cpu: Processor, { code, mnemonic }: DecodedInstruction): void {
  for (const demand of preconditionsOf(code, mnemonic)) demand(cpu);
}
