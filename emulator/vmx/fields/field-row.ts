import type { BitLayout } from '../bit-fields';
import type { ControlFieldName, ControlPath } from '../controls';

/** The areas of SDM 3C 25.3 "Organization of VMCS Data". */
export type VmcsArea =
  'guest-state' | 'host-state' | 'execution-control' | 'exit-control' | 'entry-control' | 'exit-information';

export const vmcsAreaTitles: Readonly<Record<VmcsArea, string>> = {
  'guest-state': 'Guest-state area',
  'host-state': 'Host-state area',
  'execution-control': 'VM-execution control fields',
  'exit-control': 'VM-exit control fields',
  'entry-control': 'VM-entry control fields',
  'exit-information': 'VM-exit information fields',
};

/** How a value without bits reads: what kind of number it is. */
export type FieldPresentation =
  | 'integer'
  | 'bits'
  | 'selector'
  | 'linear-address'
  | 'physical-address'
  | 'guest-physical-address'
  | 'access-rights'
  | 'event'
  | 'exit-qualification'
  | 'instruction-information';

/** One row: what SDM 3D Appendix B says of a field, and how to read its value. */
export interface VmcsFieldRow {
  /** The full encoding (access type 0). Width and area type are in its bits, SDM 3C 25.11.2. */
  readonly encoding: number;
  readonly title: string;
  /** SDM 3C section. */
  readonly section: string;
  readonly shows: FieldPresentation;
  /** The field's bits, where it has structure. */
  readonly layout?: BitLayout;
  /** Words for values of the whole field. */
  readonly values?: Readonly<Record<number, string>>;
  /** The field's bits are this row of `controls.ts`. */
  readonly controls?: ControlFieldName;
  /** The field exists only if one of these controls may be 1; without, it always exists. */
  readonly existsWith?: readonly ControlPath[];
}

export type RowDetails = Partial<Omit<VmcsFieldRow, 'encoding' | 'title' | 'section'>>;

/** Returns the row function of one manual section. */
export function rowsOf(section: string, shared: RowDetails = {}) {
  return (encoding: number, title: string, details: RowDetails = {}): VmcsFieldRow => {
    const row = { ...shared, ...details };
    return { shows: row.layout || row.controls ? 'bits' : 'integer', ...row, encoding, title, section };
  };
}
