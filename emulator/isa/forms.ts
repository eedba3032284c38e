/**
 * The handlers the interpreter needs: for each row, every combination of operand kinds, sizes and addressing that the op-code table
 * allows. The decoder asks for the same key that the generator enumerates.
 */
import type { Mnemonic } from 'iced-x86';
import { Code, CodeExt } from 'iced-x86';
import type { AddressWidth } from '../engine/meaning';
import { instructionTable, rowOfForm } from './table';
import type { MeaningRow, MnemonicName } from './instruction';
import { formTemplate, type FormTemplate } from './operands';

/**
 * How the memory operand's linear address is computed. In 64-bit mode: `flat` is base + displacement; `full` has an index or a segment base;
 * `full32` has a 32-bit address size. Elsewhere every access is through a segment with a limit, with 32- or 16-bit offsets.
 */
export type AddressVariant = 'none' | 'flat' | 'full' | 'full32' | 'segmented32' | 'segmented16';

export type RepeatVariant = 'none' | 'rep' | 'repne';

/** A relative branch that stays in its page moves by records; another goes through the execute TLB. */
export type BranchVariant = 'none' | 'page' | 'other';

export interface HandlerVariant {
  /** 64 in 64-bit mode, 32 elsewhere; 0 when it makes no difference. */
  readonly codeWidth: 0 | 32 | 64;
  readonly stackWidth: 0 | AddressWidth;
  readonly address: AddressVariant;
  readonly branch: BranchVariant;
  readonly repeat: RepeatVariant;
}

/** What an operand turned out to be, with its size: `r32`, `m64`, `i8`, `b64`. */
export type OperandShape = string;

export interface HandlerForm {
  readonly key: string;
  readonly row: MeaningRow;
  readonly template: FormTemplate;
  readonly shapes: readonly OperandShape[];
  readonly variant: HandlerVariant;
}

/** The name of a handler: `add/32/r32,m32/0.0.flat.none.none`. */
export function handlerKey(
  mnemonic: MnemonicName,
  size: number,
  shapes: readonly OperandShape[],
  variant: HandlerVariant,
): string {
  const { codeWidth, stackWidth, address, branch, repeat } = variant;
  return `${mnemonic}/${size}/${shapes.join()}/${codeWidth}.${stackWidth}.${address}.${branch}.${repeat}`;
}

/** All codes of one mnemonic that an Intel processor decodes. */
export function codesOf(mnemonic: Mnemonic): readonly Code[] {
  return codesByMnemonic.get(mnemonic) ?? [];
}

const codesByMnemonic: ReadonlyMap<Mnemonic, readonly Code[]> = (() => {
  const found = new Map<Mnemonic, Code[]>();
  for (const code of Object.values(Code).filter((value): value is Code => typeof value === 'number')) {
    const info = CodeExt.opCode(code);
    const { mnemonic } = info;
    info.free();
    const codes = found.get(mnemonic);
    if (codes === undefined) found.set(mnemonic, [code]);
    else codes.push(code);
  }
  return found;
})();

/** The address variant of an implied address: a string operand's, or the counter's of LOOP. */
export function impliedAddressVariant(codeWidth: 32 | 64, addressSize: 16 | 32 | 64): AddressVariant {
  if (codeWidth === 64) return addressSize === 64 ? 'full' : 'full32';
  return addressSize === 16 ? 'segmented16' : 'segmented32';
}

/** What distinguishes the handlers of one form, with what makes no difference to it left out. */
export function handlerVariant(
  template: FormTemplate,
  codeWidth: 32 | 64,
  stackWidth: AddressWidth,
  address: AddressVariant,
  branch: BranchVariant,
  repeat: RepeatVariant,
): HandlerVariant {
  const differsByMode = template.controlFlow || template.usesStack || template.protectedModeOnly || address !== 'none';
  return {
    codeWidth: differsByMode ? codeWidth : 0,
    stackWidth: template.usesStack ? stackWidth : 0,
    address,
    branch,
    repeat,
  };
}

const addressVariants: Record<32 | 64, readonly AddressVariant[]> = {
  64: ['flat', 'full', 'full32'],
  32: ['segmented32', 'segmented16'],
};
const stringSizes: Record<32 | 64, readonly (16 | 32 | 64)[]> = { 64: [64, 32], 32: [32, 16] };
const stackWidths: Record<32 | 64, readonly AddressWidth[]> = { 64: [64], 32: [32, 16] };

/** Shape letters of the operands when an r/m operand is memory or not. */
export function operandShapes(template: FormTemplate, memory: boolean): OperandShape[] {
  return template.operands.map((operand) => {
    switch (operand.class) {
      case 'either':
        return `${memory ? 'm' : 'r'}${operand.size}`;
      case 'register':
        return `r${operand.size}`;
      case 'memory':
        return `m${operand.size}`;
      case 'string':
        return `s${operand.size}`;
      case 'immediate':
        return `i`;
      case 'branch':
        return `b${operand.size}`;
      case 'special':
        throw new Error(`form ${Code[template.code]} has an operand no meaning can use`);
    }
  });
}

/** Every handler form of the table, each once, in a fixed order. */
export function enumerateForms(): readonly HandlerForm[] {
  const forms = new Map<string, HandlerForm>();
  for (const mnemonic of instructionTable.keys()) {
    for (const code of codesOf(mnemonic)) {
      const template = formTemplate(code);
      const row = rowOfForm(mnemonic, template);
      if (row?.kind !== 'meaning') continue;
      for (const form of formsOfCode(row, template)) if (!forms.has(form.key)) forms.set(form.key, form);
    }
  }
  return [...forms.values()];
}

function* formsOfCode(row: MeaningRow, template: FormTemplate): Iterable<HandlerForm> {
  const hasEither = template.operands.some((operand) => operand.class === 'either');
  const hasMemory = template.operands.some((operand) => operand.class === 'memory');
  const hasBranch = template.operands.some((operand) => operand.class === 'branch');
  const codeWidths: (32 | 64)[] = [];
  if (template.modes.bits64) codeWidths.push(64);
  if (template.modes.bits32 || template.modes.bits16) codeWidths.push(32);
  const repeats: readonly RepeatVariant[] = row.properties.repeats ? ['none', 'rep', 'repne'] : ['none'];
  for (const codeWidth of codeWidths) {
    const stacks = template.usesStack ? stackWidths[codeWidth] : [codeWidth];
    const branches: readonly BranchVariant[] = hasBranch ? ['page', 'other'] : ['none'];
    for (const memory of hasEither ? [false, true] : [hasMemory]) {
      const shapes = operandShapes(template, memory);
      for (const address of addressesOf(template, codeWidth, memory))
        for (const stackWidth of stacks)
          for (const branch of branches)
            for (const repeat of repeats) {
              const variant = handlerVariant(template, codeWidth, stackWidth, address, branch, repeat);
              yield { key: handlerKey(row.mnemonic, template.size, shapes, variant), row, template, shapes, variant };
            }
    }
  }
}

function addressesOf(template: FormTemplate, codeWidth: 32 | 64, memory: boolean): readonly AddressVariant[] {
  if (template.operands.some((operand) => operand.class === 'string')) {
    return stringSizes[codeWidth].map((size) => impliedAddressVariant(codeWidth, size));
  }
  if (memory) return addressVariants[codeWidth];
  return [template.addressSize === 0 ? 'none' : impliedAddressVariant(codeWidth, template.addressSize)];
}
