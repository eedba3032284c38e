/** The debug registers as MOV DR reads and writes them (SDM 3B 18.2 "Debug Registers", 2B "MOV - Move to/from Debug Registers"). */
import { generalProtection, invalidOpcode, ProcessorException, vector } from './exception';
import { cr4 } from './modes';
import type { Processor } from './processor';

/** DR6.BD and DR7.GD: debug registers are guarded, and one was accessed. */
const accessDetected = 1 << 13;
const generalDetect = 1n << 13n;
/** DR6: B0 to B3, BD, BS and BT can be written; other bits have fixed values. */
const writableDr6 = 0xe00fn;
const fixedDr6 = 0xffff_0ff0n;
/** DR7: bits 15, 14, 12 and 11 are 0 and bit 10 is 1. */
const writableDr7 = 0xffff_23ffn;
const fixedDr7 = 0x400n;

/** DR4 and DR5 are names of DR6 and DR7, unless CR4.DE forbids them (SDM 3B 18.2.2). */
function registerBehind(cpu: Processor, register: number): number {
  if (register > 7) throw invalidOpcode();
  if (register !== 4 && register !== 5) return register;
  if (cpu.state.cr4Low & cr4.DE) throw invalidOpcode();
  return register + 2;
}

function checkGuard(cpu: Processor): void {
  if ((cpu.state.dr7 & generalDetect) !== 0n)
    throw new ProcessorException(vector.debug, undefined, undefined, accessDetected);
}

export function readDebugRegister(cpu: Processor, register: number): bigint {
  const actual = registerBehind(cpu, register);
  checkGuard(cpu);
  return cpu.state[`dr${actual}` as 'dr0'];
}

/** Throws #GP(0) when a bit of the upper half of DR6 or DR7 is set. */
export function writeDebugRegister(cpu: Processor, register: number, value: bigint): void {
  const actual = registerBehind(cpu, register);
  checkGuard(cpu);
  const { state } = cpu;
  if (actual < 4) {
    state[`dr${actual}` as 'dr0'] = value;
    cpu.hardwareBreakpoints.changed();
    return;
  }
  if (value > 0xffff_ffffn) throw generalProtection();
  if (actual === 6) state.dr6 = (value & writableDr6) | fixedDr6;
  else state.dr7 = (value & writableDr7) | fixedDr7;
  cpu.hardwareBreakpoints.changed();
}
