import type { Expression } from '../expressions/expression';
import type { DataItem, StatementBody } from './statement';

/** Whether a statement makes the same bytes wherever it stands and whatever labels are worth. */
export function isFixed(body: StatementBody): boolean {
  if (body.kind === 'data') return body.items.every(isFixedItem);
  if (body.kind !== 'instruction') return false;
  return (
    body.operands.every(({ value }) => {
      if (value.kind === 'register') return true;
      return (
        isFixedExpression(value.expression) &&
        (value.kind === 'memory' || !value.segment || isFixedExpression(value.segment))
      );
    }) && !/^(j|call|loop|xbegin)/.test(body.mnemonic)
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
