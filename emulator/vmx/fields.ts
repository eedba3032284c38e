/**
 * Every VMCS field: SDM 3D Appendix B "Field Encoding in VMCS". VMREAD and VMWRITE, the VMCS view, `vmcs.guest_rip` in
 * expressions, the assembler's constants and hover text read this one table.
 */

import { describeAccessRights } from './access-rights';
import { decodedBits, describeBits, flag, hex, type BitLayout, type DecodedBits } from './bit-fields';
import type { VmxCapabilities } from './capabilities';
import { controlFieldNames, controlsOf, type ControlFieldName } from './controls';
import { describeEvent } from './event-words';
import { exitByReason, qualificationOf, type ExitRow } from './exits';
import { executionControlFields } from './fields/execution-control';
import { entryControlFields, exitControlFields, exitInformationFields } from './fields/exit-and-entry';
import type { VmcsArea, VmcsFieldRow } from './fields/field-row';
import { guestStateFields } from './fields/guest-state';
import { hostStateFields } from './fields/host-state';

export { vmcsAreaTitles, type VmcsArea } from './fields/field-row';

const areas = {
  'guest-state': guestStateFields,
  'host-state': hostStateFields,
  'execution-control': executionControlFields,
  'exit-control': exitControlFields,
  'entry-control': entryControlFields,
  'exit-information': exitInformationFields,
} satisfies Record<VmcsArea, Record<string, VmcsFieldRow>>;

/** The name of a field, as in `vmcs.guest_rip`. */
export type VmcsFieldName = { [Area in VmcsArea]: keyof (typeof areas)[Area] }[VmcsArea];

export interface VmcsField extends VmcsFieldRow {
  readonly name: VmcsFieldName;
  readonly area: VmcsArea;
  /** From bits 14:13 of the encoding; natural-width fields have 64 bits on this machine. */
  readonly width: 16 | 32 | 64 | 'natural';
  /** From bits 11:10 of the encoding: VM-exit information fields are read-only. */
  readonly access: 'read-only' | 'read-write';
  /** Place in {@link vmcsFields}. */
  readonly index: number;
}

const widths = [16, 64, 32, 'natural'] as const;

/** SDM 3C 25.11.2, table "Structure of VMCS Component Encoding": the type in bits 11:10. */
export const encodingTypes = ['control', 'exit-information', 'guest-state', 'host-state'] as const;

/** Every field, by area in the manual's order. */
export const vmcsFields: readonly VmcsField[] = (Object.keys(areas) as VmcsArea[])
  .flatMap((area) => Object.entries<VmcsFieldRow>(areas[area]).map(([name, row]) => ({ ...row, name, area })))
  .map((row, index) => ({
    ...row,
    name: row.name as VmcsFieldName,
    width: widths[(row.encoding >> 13) & 3],
    access: encodingTypes[(row.encoding >> 10) & 3] === 'exit-information' ? 'read-only' : 'read-write',
    index,
  }));

/** Every field by name. */
export const vmcsFieldNamed = Object.fromEntries(vmcsFields.map((field) => [field.name, field])) as Readonly<
  Record<VmcsFieldName, VmcsField>
>;

// 15 bits of encoding say everything: a dense array makes VMREAD one load.
const fieldOfEncoding: (VmcsField | undefined)[] = new Array<VmcsField | undefined>(0x8000).fill(undefined);
for (const field of vmcsFields) fieldOfEncoding[field.encoding] = field;

/** Where a VMREAD or VMWRITE encoding points. */
export interface FieldAccess {
  readonly field: VmcsField;
  /** Access type 1: the upper 32 bits of a 64-bit field. */
  readonly high: boolean;
}

/** The field of an encoding, also with access type "high" (bit 0) for 64-bit fields; undefined if there is none. */
export function fieldByEncoding(encoding: number | bigint): FieldAccess | undefined {
  if (encoding < 0 || encoding >= 0x8000) return undefined;
  const number = Number(encoding);
  const field = fieldOfEncoding[number & ~1];
  if (field === undefined) return undefined;
  const high = (number & 1) !== 0;
  return high && field.width !== 64 ? undefined : { field, high };
}

/** The field of a name, also in upper case; undefined if there is none. */
export function fieldByName(name: string): VmcsField | undefined {
  const lower = name.toLowerCase();
  return Object.hasOwn(vmcsFieldNamed, lower) ? vmcsFieldNamed[lower as VmcsFieldName] : undefined;
}

/** The field's bits: 16, 32 or 64. */
export function bitWidth(field: VmcsField): 16 | 32 | 64 {
  return field.width === 'natural' ? 64 : field.width;
}

/** Whether VMREAD and VMWRITE know the field on a processor with these capabilities. */
export function fieldExists(field: VmcsField, capabilities: VmxCapabilities): boolean {
  return field.existsWith === undefined || field.existsWith.some((path) => capabilities.allows(path));
}

/** Highest index (bits 9:1 of the encoding) of an existing field, for IA32_VMX_VMCS_ENUM (SDM 3D A.9). */
export function highestFieldIndex(capabilities: VmxCapabilities): number {
  const indices = vmcsFields
    .filter((field) => fieldExists(field, capabilities))
    .map(({ encoding }) => (encoding >> 1) & 0x1ff);
  return Math.max(...indices);
}

const controlLayouts = Object.fromEntries(
  controlFieldNames.map((name) => [
    name,
    Object.fromEntries(Object.entries(controlsOf(name)).map(([key, { bit, title }]) => [key, flag(bit, title)])),
  ]),
) as Record<ControlFieldName, BitLayout>;

/** The other fields a description may need (the exit reason says how to read the qualification). */
export type RelatedFields = (name: VmcsFieldName) => bigint;

function qualificationFrom(related: RelatedFields | undefined): ExitRow['qualification'] {
  return related && qualificationOf(Number(related('vm_exit_reason')), related('vm_exit_interruption_information'));
}

/** The layout of a field's bits, where it has one now. */
export function layoutOf(field: VmcsField, related?: RelatedFields): BitLayout | undefined {
  if (field.controls !== undefined) return controlLayouts[field.controls];
  if (field.shows === 'exit-qualification') {
    const qualification = qualificationFrom(related);
    return typeof qualification === 'object' ? qualification : undefined;
  }
  if (field.shows === 'instruction-information') {
    return related && exitByReason(Number(related('vm_exit_reason')))?.information;
  }
  return field.layout;
}

/** Each group of bits of a value with its words, for a tree; empty for a field without structure. */
export function decodeField(field: VmcsField, value: bigint, related?: RelatedFields): DecodedBits[] {
  const layout = layoutOf(field, related);
  return layout === undefined ? [] : decodedBits(layout, value);
}

/** A field's value in words, in one line, without the number itself; empty when the number says it all. */
export function describeField(field: VmcsField, value: bigint, related?: RelatedFields): string {
  if (field.values !== undefined) return field.values[Number(value)] ?? 'undefined value';
  switch (field.shows) {
    case 'access-rights':
      return describeAccessRights(value);
    case 'event':
      return describeEvent(value);
    case 'selector':
      return describeSelector(value);
    case 'exit-qualification': {
      const qualification = qualificationFrom(related);
      if (qualification === 'linear-address') return 'linear address';
      if (qualification === 'displacement') return 'displacement of the memory operand';
      break;
    }
    default:
      break;
  }
  if (field.name === 'ept_pointer') {
    const address = value & 0xf_ffff_ffff_f000n;
    return `${describeBits(field.layout as BitLayout, value & ~address)}, EPT PML4 at ${hex(address)}`;
  }
  if (field.name === 'vmcs_link_pointer' && value === 0xffff_ffff_ffff_ffffn) return 'none';
  if (field.name === 'vm_exit_reason') return describeBits(field.layout as BitLayout, value);
  const layout = layoutOf(field, related);
  if (layout === undefined) return '';
  return field.controls === undefined ? describeBits(layout, value) : describeControls(field.controls, value);
}

function describeSelector(value: bigint): string {
  if (value <= 3n) return 'null';
  return `index ${value >> 3n} of the ${(value & 4n) === 0n ? 'GDT' : 'LDT'}, RPL ${value & 3n}`;
}

/** The titles of the controls that are 1; bits that must be 1 anyway are not worth a word. */
function describeControls(name: ControlFieldName, value: bigint): string {
  const set = Object.values(controlsOf(name)).filter(({ bit }) => (value & (1n << BigInt(bit))) !== 0n);
  return set.length === 0 ? 'none' : set.map(({ title }) => title).join(', ');
}
