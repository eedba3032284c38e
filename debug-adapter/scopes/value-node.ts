/** An evaluated expression as a row. */
import { assign, evaluate, type NumberValue } from '../expressions/evaluate';
import { formatMemoryReference } from '../memory-references';
import { formatNumber } from '../number-format';
import type { FrameContext } from '../session/frame-context';
import type { Session } from '../session/session';
import type { TreeNode } from './variable-tree';
import { walkNode } from './walk-nodes';

export function valueNode(session: Session, context: FrameContext, expression: string, mayAssign: boolean): TreeNode {
  const value = evaluate(expression, context, mayAssign);
  if (value.kind === 'walk') return walkNode(session, context, expression, value.reference, value.through);
  const { place } = value;
  return {
    name: expression,
    value: describeNumber(session, value),
    type: value.isTruth ? 'truth' : `${value.bits} bits`,
    memoryReference: formatMemoryReference({
      space: value.space ?? 'gva',
      address: place?.kind === 'memory' ? place.reference.address : value.value,
    }),
    ...(place && { set: (wanted: bigint) => assign(place, wanted, context) }),
  };
}

function describeNumber(session: Session, { value, bits, words, isTruth, space }: NumberValue): string {
  if (isTruth) return value === 0n ? 'false' : 'true';
  const number = formatNumber(value, bits, session.format);
  const prefix = space === 'gpa' || space === 'hpa' ? `${space}:` : '';
  const place = bits === 64 && prefix === '' ? session.program.symbols.describe(value) : undefined;
  return [prefix + number, words, place].filter((part) => part !== undefined && part !== '').join('  ');
}
