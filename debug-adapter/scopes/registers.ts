/** The registers scope: every cell of the architectural state by group, with words for those made of bits. */
import {
  cpuCells,
  decodedBits,
  describeAccessRights,
  describeBits,
  layoutOf,
  vmcsFieldNamed,
  segmentNames,
  type BitLayout,
  type Cell,
  type CellGroup,
  type CellName,
  type SegmentName,
} from '../../emulator/index';
import { formatNumber, hex } from '../number-format';
import type { Session } from '../session/session';
import type { CodeFrame } from '../stack/stack';
import { bitNodes } from './bit-nodes';
import type { TreeNode } from './variable-tree';

/** The groups shown, in order; `engine` cells are no one's business. */
const groupTitles: Readonly<Record<Exclude<CellGroup, 'engine' | 'flags' | 'segments'>, string>> = {
  general: 'General',
  control: 'Control',
  descriptorTables: 'Descriptor tables',
  debug: 'Debug',
  msr: 'MSRs',
  vmx: 'VMX',
};

/** How registers made of bits read: as the VMCS field that holds the guest's value of the same register. */
const layouts: Partial<Record<CellName, BitLayout>> = {
  cr0: layoutOf(vmcsFieldNamed.guest_cr0),
  cr4: layoutOf(vmcsFieldNamed.guest_cr4),
  efer: layoutOf(vmcsFieldNamed.guest_ia32_efer),
  dr7: layoutOf(vmcsFieldNamed.guest_dr7),
  debugctl: layoutOf(vmcsFieldNamed.guest_ia32_debugctl),
  pat: layoutOf(vmcsFieldNamed.guest_ia32_pat),
};
const rflagsBits: BitLayout = layoutOf(vmcsFieldNamed.guest_rflags) ?? {};

export function registerNodes(session: Session, frame: CodeFrame): TreeNode[] {
  const groups = Object.entries(groupTitles).map(([group, title]) =>
    groupNode(session, frame, group as CellGroup, title),
  );
  const [general, ...others] = groups;
  return [general, flagsNode(session, frame), segmentsNode(session, frame), ...others];
}

function groupNode(session: Session, frame: CodeFrame, group: CellGroup, name: string): TreeNode {
  const cells = (Object.entries(cpuCells) as [CellName, Cell][]).filter(
    ([, cell]) => cell.group === group && cell.shows !== 'hidden',
  );
  return {
    name,
    value: '',
    children: () => cells.map(([cell, { width, shows }]) => registerNode(session, frame, cell, width, shows)),
  };
}

function registerNode(
  session: Session,
  frame: CodeFrame,
  name: CellName,
  bits: number,
  shows: Cell['shows'],
): TreeNode {
  const value = frame.context.register(name)?.value ?? session.machine.state.read(name);
  const layout = layouts[name];
  const words =
    layout !== undefined
      ? describeBits(layout, value)
      : shows === 'address' || name === 'rip'
        ? session.program.symbols.describe(value)
        : undefined;
  return {
    name,
    value: withWords(formatNumber(value, bits, session.format), words),
    type: `${bits} bits`,
    evaluateName: name,
    memoryReference: shows === 'physicalAddress' ? `gpa:${hex(value)}` : `gva:${hex(value)}`,
    ...(layout && { children: () => registerBitNodes(session, frame, layout, name) }),
    set: (wanted) => frame.context.setRegister(name, wanted),
  };
}

function flagsNode(session: Session, frame: CodeFrame): TreeNode {
  const value = frame.context.register('rflags')?.value ?? 0n;
  return {
    name: 'rflags',
    value: withWords(formatNumber(value, 32, session.format), describeBits(rflagsBits, value)),
    type: 'flags',
    evaluateName: 'rflags',
    children: () => registerBitNodes(session, frame, rflagsBits, 'rflags'),
    set: (wanted) => frame.context.setRegister('rflags', wanted),
  };
}

function segmentsNode(session: Session, frame: CodeFrame): TreeNode {
  return { name: 'Segments', value: '', children: () => segmentNames.map((name) => segmentNode(session, frame, name)) };
}

function segmentNode(session: Session, { context }: CodeFrame, name: SegmentName): TreeNode {
  const selector = context.register(`${name}Selector`)?.value ?? 0n;
  const base = context.register(`${name}Base`)?.value ?? 0n;
  const visible: TreeNode[] = [
    { name: 'selector', value: formatNumber(selector, 16, session.format) },
    { name: 'base', value: formatNumber(base, 64, session.format), memoryReference: `gva:${hex(base)}` },
  ];
  const common = { name, type: 'segment', evaluateName: name };
  // The host-state area has no limits and access rights.
  if (context.world === 'entering')
    return { ...common, value: formatNumber(selector, 16, session.format), children: () => visible };
  const limit = context.register(`${name}Limit`)?.value ?? 0n;
  const accessRights = context.register(`${name}AccessRights`)?.value ?? 0n;
  const rights = describeAccessRights(accessRights);
  return {
    ...common,
    value: withWords(formatNumber(selector, 16, session.format), rights),
    children: () => [
      ...visible,
      { name: 'limit', value: formatNumber(limit, 32, session.format) },
      { name: 'access rights', value: withWords(formatNumber(accessRights, 32, session.format), rights) },
    ],
  };
}

function registerBitNodes(session: Session, { context }: CodeFrame, layout: BitLayout, name: string): TreeNode[] {
  const read = (): bigint => context.register(name)?.value ?? 0n;
  return bitNodes(session, {
    decode: () => decodedBits(layout, read()),
    read,
    write: (value) => context.setRegister(name, value),
  });
}

function withWords(number: string, words: string | undefined): string {
  return words === undefined || words === '' ? number : `${number}  ${words}`;
}
