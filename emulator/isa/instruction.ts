/**
 * One row of the instruction table. A row says what an instruction means, once: either as a meaning, emitted as WebAssembly for
 * each operand shape, or as a TypeScript function on the same state for what is not hot.
 *
 * Which flags and registers an instruction reads and writes is iced-x86's knowledge (`InstructionInfo`, `rflagsWritten` ...); it is not repeated here.
 */
import type { Mnemonic } from 'iced-x86';
import type { Processor } from '../cpu/processor';
import type { DecodedInstruction } from '../engine/decoded-instruction';
import type { Meaning, Place } from '../engine/meaning';

export type MnemonicName = keyof typeof Mnemonic;

/** An instruction whose meaning is emitted as WebAssembly. Operands come in iced-x86's (Intel's) order. */
export interface MeaningRow {
  readonly kind: 'meaning';
  readonly mnemonic: MnemonicName;
  readonly meaning: (m: Meaning, ...operands: Place[]) => void;
  readonly properties: MeaningProperties;
}

export interface MeaningProperties {
  /** The instruction can be repeated with REP, REPE or REPNE, which its meaning handles; it gets a form for each. */
  readonly repeats?: boolean;
}

/** An instruction carried out in TypeScript. It sees RIP of the instruction itself, and moves it past unless it throws or sets it. */
export interface SystemRow {
  readonly kind: 'system';
  readonly mnemonic: MnemonicName;
  readonly execute: (cpu: Processor, instruction: DecodedInstruction) => void;
}

export type InstructionRow = MeaningRow | SystemRow;

/** A row whose meaning is emitted as WebAssembly. */
export function instruction(
  mnemonic: MnemonicName,
  meaning: MeaningRow['meaning'],
  properties: MeaningProperties = {},
): MeaningRow {
  return { kind: 'meaning', mnemonic, meaning, properties };
}

/** A row carried out in TypeScript. */
export function systemInstruction(mnemonic: MnemonicName, execute: SystemRow['execute']): SystemRow {
  return { kind: 'system', mnemonic, execute };
}
