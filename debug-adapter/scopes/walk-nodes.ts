/** Page walks as rows: each entry that was read, with its meaning, and the nested walk that found it. */
import type { WalkExplanation, WalkStep } from '../../emulator/index';
import type { WalkThrough } from '../expressions/context';
import { formatMemoryReference, type MemoryReference } from '../memory-references';
import { formatNumber, hex } from '../number-format';
import type { FrameContext } from '../session/frame-context';
import type { Session } from '../session/session';
import type { TreeNode } from './variable-tree';

/** One row for a walk, opening to its entries. */
export function walkNode(
  session: Session,
  context: FrameContext,
  name: string,
  reference: MemoryReference,
  through: WalkThrough,
): TreeNode {
  const walk = session.memory.walk(reference, through, context.world);
  return {
    name,
    value: describeWalk(reference, walk),
    type: 'page walk',
    children: () => walkSteps(session, session.memory.walk(reference, through, context.world)),
  };
}

/** `gva:0x7c00 -> hpa:0x107c00, 2 MiB page`, or why there is no translation. */
export function describeWalk(reference: MemoryReference, walk: WalkExplanation): string {
  const from = formatMemoryReference(reference);
  if (walk.outcome !== 'translated') return `${from} is not mapped: ${walk.outcome}, ${walk.problem ?? 'no entry'}`;
  const viaGuest =
    walk.guestPhysical === undefined || walk.guestPhysical === walk.hostPhysical
      ? ''
      : ` -> gpa:${hex(walk.guestPhysical)}`;
  const target = walk.hostPhysical === undefined ? '' : ` -> hpa:${hex(walk.hostPhysical)}`;
  return `${from}${viaGuest}${target}  (${walk.kind}${walk.pageSize === undefined ? '' : `, ${pageSizeWords(walk.pageSize)} page`})`;
}

function pageSizeWords(bytes: number): string {
  if (bytes >= 1 << 30) return `${bytes / (1 << 30)} GiB`;
  return bytes >= 1 << 20 ? `${bytes / (1 << 20)} MiB` : `${bytes / 1024} KiB`;
}

function walkSteps(session: Session, walk: WalkExplanation): TreeNode[] {
  return [...walk.steps, ...walk.nestedSteps].map((step) => stepNode(session, step));
}

function stepNode(session: Session, step: WalkStep): TreeNode {
  const space = step.space === 'guest-physical' ? 'gpa' : 'hpa';
  const target = step.pointsTo === undefined ? '' : ` -> ${step.leaf ? 'page' : 'table'} ${hex(step.pointsTo)}`;
  const problem = step.problem === undefined ? '' : `  ** ${step.problem} **`;
  return {
    name: `${step.level}[${step.index}]`,
    value: `${formatNumber(step.value, 64, session.format)}  ${step.words}${target}${problem}`,
    type: 'paging-structure entry',
    memoryReference:
      step.entryAddress === undefined
        ? undefined
        : formatMemoryReference({ space, address: BigInt(step.entryAddress) }),
    children: () => stepDetails(session, step),
  };
}

function stepDetails(session: Session, step: WalkStep): TreeNode[] {
  const rows: TreeNode[] = [];
  if (step.entryAddress !== undefined)
    rows.push({ name: 'entry at', value: `${hex(step.entryAddress)} (${step.space})` });
  for (const { title, name, bits, value, words } of step.bits) {
    rows.push({
      name: `${title || name} [${bits}]`,
      value: words ? `${formatNumber(value, 1, session.format)}  ${words}` : formatNumber(value, 1, session.format),
    });
  }
  if (step.nested.length > 0) {
    rows.push({
      name: 'EPT walk to this entry',
      value: `${step.nested.length} entries`,
      children: () => step.nested.map((nested) => stepNode(session, nested)),
    });
  }
  return rows;
}
