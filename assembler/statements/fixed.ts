import type { Expression } from '../expressions/expression';
import type { Fixup } from '../instructions/encode';
import type { DataItem, InstructionStatement, StatementBody } from './statement';

/** Whether a statement makes the same bytes wherever it stands and whatever labels are worth. */
export function isFixed(body: StatementBody): boolean {
  if (body.kind === 'data') return body.items.every(isFixedItem);
  if (body.kind !== 'instruction') return false;
  return symbolicOperands(body) === 0 && !isBranch(body);
}

/** Branches are encoded relative to where they stand. */
function isBranch(body: InstructionStatement): boolean {
  return /^(j|call|loop|xbegin)/.test(body.mnemonic);
}

/** Number of operands that depend on labels or on the place. */
function symbolicOperands(body: InstructionStatement): number {
  return body.operands.filter(({ value }) => {
    if (value.kind === 'register') return false;
    if (!isFixedExpression(value.expression)) return true;
    return value.kind === 'immediate' && value.segment !== undefined && !isFixedExpression(value.segment);
  }).length;
}

/** Whether an instruction keeps its length when its labels move: all its unknowns are addresses in sections. */
export function keepsLength(body: InstructionStatement, fixups: readonly Fixup[]): boolean {
  return (
    !isBranch(body) &&
    fixups.length === symbolicOperands(body) &&
    fixups.every(({ value }) => value.bases !== undefined)
  );
}

function isFixedItem(item: DataItem): boolean {
  if (item.kind === 'value') return isFixedExpression(item.expression);
  if (item.kind === 'duplicate') return isFixedExpression(item.count) && item.items.every(isFixedItem);
  return true;
}

function isFixedExpression(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
    case 'register':
      return true;
    case 'unary':
      return isFixedExpression(expression.operand);
    case 'binary':
      return isFixedExpression(expression.left) && isFixedExpression(expression.right);
    case 'conditional':
      return [expression.condition, expression.whenTrue, expression.whenFalse].every(isFixedExpression);
    default:
      return false;
  }
}
