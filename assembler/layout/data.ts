import type { DiagnosticSink } from '../diagnostics';
import { evaluate, isAddressOrConstant, isConstant } from '../expressions/evaluate';
import type { EvaluationScope } from '../expressions/evaluate';
import { fitsEither } from '../expressions/range';
import type { Fixup } from '../instructions/encode';
import { floatBits, floatFormats, formatOfSize } from '../source/floats';
import type { DataItem } from '../statements/statement';

/** Bytes of a `db` statement and the addresses in them. */
export interface EncodedData {
  bytes: number[];
  fixups: Fixup[];
}

/** More than this from one statement is a mistake in a count. */
export const largestStatement = 1 << 27;

/** How many bytes the items take; counts of `dup` are evaluated, values are not. */
export function dataSize(items: readonly DataItem[], elementSize: number, scope: EvaluationScope): number {
  let size = 0;
  for (const item of items) {
    if (item.kind === 'bytes') size += roundUp(item.bytes.length, elementSize);
    else if (item.kind === 'duplicate') {
      size += Number(duplicateCount(item, scope)) * dataSize(item.items, item.elementSize, scope);
    } else size += elementSize;
  }
  return size;
}

function roundUp(length: number, elementSize: number): number {
  return Math.ceil(length / elementSize) * elementSize;
}

function duplicateCount(item: Extract<DataItem, { kind: 'duplicate' }>, scope: EvaluationScope): bigint {
  const count = evaluate(item.count, scope);
  if (count.unknown) return 0n;
  if (!isConstant(count) || count.number < 0n || count.number > BigInt(largestStatement)) {
    scope.diagnostics.error(
      'negativeCount',
      item.at,
      `The count of this 'dup' is not a number from 0 to ${largestStatement}.`,
    );
    return 0n;
  }
  return count.number;
}

/** Makes the bytes. Only the last pass needs them. */
export function encodeData(items: readonly DataItem[], elementSize: number, scope: EvaluationScope): EncodedData {
  const out: EncodedData = { bytes: [], fixups: [] };
  appendData(out, items, elementSize, scope);
  return out;
}

function appendData(out: EncodedData, items: readonly DataItem[], elementSize: number, scope: EvaluationScope): void {
  const { bytes } = out;
  for (const item of items) {
    switch (item.kind) {
      case 'bytes':
        for (const byte of item.bytes) bytes.push(byte);
        for (let size = item.bytes.length; size < roundUp(item.bytes.length, elementSize); size++) bytes.push(0);
        break;
      case 'uninitialized':
        for (let index = 0; index < elementSize; index++) bytes.push(0);
        break;
      case 'float':
        appendNumber(bytes, floatValue(item, elementSize, scope.diagnostics), elementSize);
        break;
      case 'value':
        appendValue(out, item, elementSize, scope);
        break;
      case 'duplicate':
        for (let count = duplicateCount(item, scope); count > 0n && bytes.length <= largestStatement; count--) {
          appendData(out, item.items, item.elementSize, scope);
        }
    }
  }
}

function floatValue(
  item: Extract<DataItem, { kind: 'float' }>,
  elementSize: number,
  diagnostics: DiagnosticSink,
): bigint {
  const format = item.format ? floatFormats[item.format] : formatOfSize(elementSize);
  if (!format) {
    diagnostics.error('badFloat', item.at, `There is no floating-point format of ${elementSize} bytes.`);
    return 0n;
  }
  const bits = floatBits(item.text, item.negative, format);
  if (bits === undefined) diagnostics.error('badFloat', item.at, `'${item.text}' is no floating-point constant.`);
  return bits ?? 0n;
}

function appendValue(
  out: EncodedData,
  item: Extract<DataItem, { kind: 'value' }>,
  elementSize: number,
  scope: EvaluationScope,
): void {
  const value = evaluate(item.expression, scope);
  const { diagnostics } = scope;
  if (value.registers) {
    diagnostics.error('registerInExpression', item.at, 'A register has no value before the program runs.');
  } else if (!isAddressOrConstant(value)) {
    diagnostics.error('notConstant', item.at, 'This value depends on more than one section or symbol.');
  } else if (!isConstant(value) && !value.unknown) {
    if (elementSize > 8)
      diagnostics.error('cannotRelocate', item.at, `An address cannot be stored in ${elementSize} bytes.`);
    else {
      const size = elementSize as Fixup['size'];
      const fixup = { offset: out.bytes.length, size, kind: 'absolute', signed: false, isBranch: false } as const;
      out.fixups.push({ ...fixup, value, at: item.at });
    }
  } else if (elementSize < 8 && !fitsEither(value.number, elementSize)) {
    diagnostics.warning(
      'valueTooLarge',
      item.at,
      `${value.number} does not fit in ${elementSize} byte${elementSize > 1 ? 's' : ''}; its low bits are kept.`,
    );
  }
  appendNumber(out.bytes, value.number, elementSize);
}

function appendNumber(bytes: number[], value: bigint, size: number): void {
  for (let index = 0; index < size; index++) {
    bytes.push(Number((value >> BigInt(8 * index)) & 255n));
  }
}
