/** The instruction table: every row of every family, by iced-x86 mnemonic. */
import { Mnemonic } from 'iced-x86';
import { arithmeticRows } from './arithmetic';
import { bitRows } from './bits';
import { controlTransferRows } from './control-transfer';
import { dataTransferRows } from './data-transfer';
import { decimalRows } from './decimal';
import { flagControlRows } from './flag-control';
import type { InstructionRow, MeaningRow, SystemRow } from './instruction';
import { multiplyDivideRows } from './multiply-divide';
import { fitsMeaning, type FormTemplate } from './operands';
import { shiftRotateRows } from './shift-rotate';
import { stackRows } from './stack';
import { stringRows } from './strings';
import { systemIoRows } from './system-io';
import { systemRegisterRows } from './system-registers';
import { systemSegmentRows } from './system-segments';
import { systemTransferRows } from './system-transfers';
import { vmxRows } from '../vmx/instructions';

const families: readonly (readonly InstructionRow[])[] = [
  arithmeticRows, multiplyDivideRows, shiftRotateRows, bitRows, decimalRows, flagControlRows,
  dataTransferRows, stringRows, stackRows, controlTransferRows, vmxRows,
  systemRegisterRows, systemSegmentRows, systemTransferRows, systemIoRows,
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
  const rows = instructionTable.get(mnemonic);
  return (fitsMeaning(template) ? rows?.meaning : undefined) ?? rows?.system;
}
