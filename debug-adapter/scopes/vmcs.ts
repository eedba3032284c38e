/** The VMCS scope: the current VMCS by the manual's areas, every field with its words, changed ones marked. */
import {
  bitWidth,
  decodeField,
  describeField,
  vmcsAreaTitles,
  fieldExists,
  vmcsFields,
  type Vmcs,
  type VmcsArea,
  type VmcsField,
} from '../../emulator/index';
import { counted, formatNumber, hex } from '../number-format';
import type { Session } from '../session/session';
import { bitNodes } from './bit-nodes';
import type { TreeNode } from './variable-tree';

/** The rows of the scope; one that says so when there is no current VMCS. */
export function vmcsNodes(session: Session): TreeNode[] {
  const vmcs = session.machine.currentVmcs;
  if (vmcs === undefined) return [{ name: 'none', value: 'There is no current VMCS (VMPTRLD makes one current).' }];
  const changed = vmcsFields.filter((field) => session.changes.before(vmcs.address, field) !== undefined);
  return [
    {
      name: 'VMCS',
      value: `at hpa ${hex(vmcs.address)}, ${vmcs.launchState}`,
      memoryReference: `hpa:${hex(vmcs.address)}`,
    },
    {
      name: 'Changed since the last exit',
      value: changed.length === 0 ? 'nothing' : counted(changed.length, 'field'),
      ...(changed.length > 0 && { children: () => changed.map((field) => fieldNode(session, vmcs, field)) }),
    },
    ...(Object.keys(vmcsAreaTitles) as VmcsArea[]).map((area) => areaNode(session, vmcs, area)),
  ];
}

/** The fields of an area that this processor's VMREAD knows. */
export function vmcsFieldsOf(session: Session, area: VmcsArea): VmcsField[] {
  const { vmxCapabilities } = session.machine;
  return vmcsFields.filter((field) => field.area === area && fieldExists(field, vmxCapabilities));
}

function areaNode(session: Session, vmcs: Vmcs, area: VmcsArea): TreeNode {
  const fields = vmcsFieldsOf(session, area);
  return {
    name: vmcsAreaTitles[area],
    value: counted(fields.length, 'field'),
    children: () => fields.map((field) => fieldNode(session, vmcs, field)),
  };
}

function fieldNode(session: Session, vmcs: Vmcs, field: VmcsField): TreeNode {
  const value = vmcs.readField(field);
  const before = session.changes.before(vmcs.address, field);
  const isTaken = decodeField(field, value, (name) => vmcs.read(name)).length > 0;
  return {
    name: field.name,
    value:
      describeFieldValue(session, vmcs, field) +
      (before === undefined ? '' : `  (changed, was ${formatNumber(before, bitWidth(field), session.format)})`),
    type: `${field.title}, ${field.width === 'natural' ? 'natural width' : `${field.width} bits`}, ${hex(field.encoding)}`,
    evaluateName: `vmcs.${field.name}`,
    memoryReference:
      field.shows === 'linear-address'
        ? `gva:${hex(value)}`
        : field.shows === 'physical-address'
          ? `hpa:${hex(value)}`
          : undefined,
    ...(isTaken && { children: () => fieldBitNodes(session, vmcs, field) }),
    ...(field.access === 'read-write' && { set: (wanted: bigint) => vmcs.writeField(field, wanted) }),
  };
}

/** `0x0000000000007c1a`, with the field's words behind it when it has some. */
export function describeFieldValue(session: Session, vmcs: Vmcs, field: VmcsField): string {
  const value = vmcs.readField(field);
  const words = describeField(field, value, (name) => vmcs.read(name));
  const number = formatNumber(value, bitWidth(field), session.format);
  const place = field.shows === 'linear-address' ? session.program.symbols.describe(value) : undefined;
  return [number, words, place].filter((part) => part !== undefined && part !== '').join('  ');
}

function fieldBitNodes(session: Session, vmcs: Vmcs, field: VmcsField): TreeNode[] {
  const read = (): bigint => vmcs.readField(field);
  return bitNodes(session, {
    decode: () => decodeField(field, read(), (name) => vmcs.read(name)),
    read,
    write: field.access === 'read-write' ? (value) => vmcs.writeField(field, value) : undefined,
  });
}
