import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Mnemonic } from 'iced-x86';
import { describe, expect, test } from 'vitest';
import { instructionTable } from '../../emulator/isa/table';
import { EmulatedMachine } from './emulated-machine';
import { formsOf, type Form } from './forms';
import { recordedMnemonics, uncoveredMnemonics, type MnemonicName } from './mnemonics';
import { loadFamily, replayForm } from './replay';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'vectors');
const machine = new EmulatedMachine();
/** Differences shown for a family: the first ones tell enough. */
const shown = 5;

const families = new Map<string, Form[]>();
for (const form of formsOf(recordedMnemonics)) families.set(form.family, [...(families.get(form.family) ?? []), form]);

describe('the machine does what the processor did', () => {
  test.each([...families.keys()])('%s', (family) => {
    const vectors = loadFamily(folder, family).forms;
    const differences: string[] = [];
    for (const form of families.get(family) ?? []) {
      const recorded = vectors.get(form.id);
      if (!recorded) throw new Error(`${form.id} has no vectors: node tests/oracle/record.mjs ${family}`);
      if (differences.length < shown) differences.push(...replayForm(machine, form, recorded, 1));
    }
    expect(differences.join('\n')).toBe('');
  });
});

test('every row of the instruction table has vectors, or a reason to have none', () => {
  const mnemonics = [...instructionTable.keys()].map((mnemonic) => Mnemonic[mnemonic] as MnemonicName);
  expect(uncoveredMnemonics(mnemonics)).toEqual([]);
});
