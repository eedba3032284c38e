/** The instruction table: every row of every family, by iced-x86 mnemonic. */
import { EncodingKind, Mnemonic } from 'iced-x86';
import { arithmeticRows } from './arithmetic';
import { bitManipulationRows } from './bit-manipulation';
import { bitRows } from './bits';
import { checksumRows } from './checksum';
import { controlTransferRows } from './control-transfer';
import { dataTransferRows } from './data-transfer';
import { decimalRows } from './decimal';
import { flagControlRows } from './flag-control';
import type { InstructionRow, MeaningRow, SystemRow } from './instruction';
import { multiPrecisionRows } from './multi-precision';
import { multiplyDivideRows } from './multiply-divide';
import { fitsMeaning, type FormTemplate } from './operands';
import { randomRows } from './random';
import { shiftRotateRows } from './shift-rotate';
import { stackRows } from './stack';
import { stringRows } from './strings';
import { systemIoRows } from './system-io';
import { systemRegisterRows } from './system-registers';
import { systemSegmentRows } from './system-segments';
import { systemTransferRows } from './system-transfers';
import { vmxRows } from '../vmx/instructions';

const families: readonly (readonly InstructionRow[])[] = [
  arithmeticRows, multiplyDivideRows, multiPrecisionRows, shiftRotateRows, bitRows, bitManipulationRows, checksumRows, decimalRows, flagControlRows,
  dataTransferRows, stringRows, stackRows, controlTransferRows, vmxRows,
  systemRegisterRows, systemSegmentRows, systemTransferRows, systemIoRows, randomRows,
]; // prettier-ignore

/** The rows of one mnemonic: a meaning for ordinary operands, a TypeScript function for the forms only it can carry out. */
export interface MnemonicRows {
  readonly meaning?: MeaningRow;
  readonly system?: SystemRow;
}

export const instructionTable: ReadonlyMap<Mnemonic, MnemonicRows> = (() => {
  const table = new Map<Mnemonic, { meaning?: MeaningRow; system?: SystemRow }>();
  for (const row of families.flat()) {
    const mnemonic = Mnemonic[row.mnemonic];
    if (mnemonic === undefined) throw new Error(`no such mnemonic: ${row.mnemonic}`);
    const rows = table.get(mnemonic) ?? {};
    if (rows[row.kind] !== undefined) throw new Error(`two ${row.kind} rows for ${row.mnemonic}`);
    table.set(mnemonic, { ...rows, [row.kind]: row });
  }
  return table;
})();

/** The row that carries out a form: a meaning where its operands allow one. Undefined when the table lacks it. */
export function rowOfForm(mnemonic: Mnemonic, template: FormTemplate): InstructionRow | undefined {
  // TBM, which is not offered, shares the mnemonic BEXTR with BMI1.
  if (template.encoding === EncodingKind.XOP) return undefined;
  const rows = instructionTable.get(mnemonic);
  return (fitsMeaning(template) ? rows?.meaning : undefined) ?? rows?.system;
}
