/**
 * RDRAND and RDSEED (SDM 1 7.3.17). They take from one stream that is part of the state, so a run that is repeated gets the same numbers. It never runs
 * dry.
 */
import type { Processor } from '../cpu/processor';
import type { DecodedInstruction } from '../engine/decoded-instruction';
import { rflags, statusFlags } from '../engine/flags';
import { systemInstruction, type InstructionRow } from './instruction';

const low64 = (1n << 64n) - 1n;

/**
 * The next 64 bits of the stream: SplitMix64 (Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators", 2014), whose state is a counter.
 */
function nextRandom(cpu: Processor): bigint {
  const counter = (cpu.state.randomState + 0x9e37_79b9_7f4a_7c15n) & low64;
  cpu.state.randomState = counter;
  const first = ((counter ^ (counter >> 30n)) * 0xbf58_476d_1ce4_e5b9n) & low64;
  const second = ((first ^ (first >> 27n)) * 0x94d0_49bb_1331_11ebn) & low64;
  return second ^ (second >> 31n);
}

/** CF tells that there was a number; the other status flags are cleared. */
function storeRandom(cpu: Processor, instruction: DecodedInstruction): void {
  cpu.writeOperand(instruction, 0, nextRandom(cpu));
  cpu.flags = (cpu.flags & ~statusFlags) | rflags.CF;
}

export const randomRows: readonly InstructionRow[] = [
  systemInstruction('Rdrand', storeRandom),
  systemInstruction('Rdseed', storeRandom),
];
