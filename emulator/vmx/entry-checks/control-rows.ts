import { controlByPath, controlFields, type ControlFieldName, type ControlPath } from '../controls';
import type { VmcsFieldName } from '../fields';
import type { CheckRow, EntryCheck } from './check';
import type { VmEntryState } from './entry-state';
import { inSentence, valueOf, wrongControls } from './sentences';

/** Rules that the manual repeats for one control field or address after another. */

export type Condition = (state: VmEntryState) => boolean;

/** Every bit has a value that the capability MSRs allow. */
export function reservedControlBits(
  row: CheckRow,
  id: string,
  field: ControlFieldName,
  applies?: Condition,
): EntryCheck {
  return row(id, {
    reads: [field],
    ...(applies && { applies }),
    holds: (v) => {
      const { allowed0, allowed1 } = v.view.capabilities;
      const value = v.field(field);
      return (value & allowed0[field]) === allowed0[field] && (value & ~allowed1[field]) === 0n;
    },
    says: (v) => wrongControls(v, field),
  });
}

/** A control that is 1 needs others to be 1; the row is `requires` of `controls.ts`. */
export function requirement(
  row: CheckRow,
  id: string,
  path: ControlPath,
  needed: ControlPath,
  isSet: Condition,
  holds: Condition,
): EntryCheck {
  const [field] = path.split('.') as [ControlFieldName];
  const [neededField] = needed.split('.') as [ControlFieldName];
  const title = `"${controlByPath(path).title}"`;
  const neededTitle = `"${controlByPath(needed).title}"`;
  return row(id, {
    reads: [field, neededField],
    applies: isSet,
    holds,
    says: () =>
      `${title} is 1 but ${neededTitle} is 0; set ${neededTitle} in the ${inSentence(controlFields[neededField].title)}, ` +
      `or clear ${title}`,
  });
}

/** Two bullets of an address: low bits 0, and inside the physical-address width. */
export function addressChecks(
  row: CheckRow,
  id: string,
  name: VmcsFieldName,
  alignmentBits: number,
  applies: Condition,
): EntryCheck[] {
  const lowBits = (1n << BigInt(alignmentBits)) - 1n;
  return [
    row(`${id}.alignment`, {
      reads: [name],
      applies,
      holds: (v) => (v.field(name) & lowBits) === 0n,
      says: (v) =>
        `${valueOf(v, name)}; bits ${alignmentBits - 1}:0 must be 0 (aligned to ${1 << alignmentBits} bytes)`,
    }),
    row(`${id}.width`, {
      reads: [name],
      applies,
      holds: (v) => v.isPhysical(v.field(name)),
      says: (v) =>
        `${valueOf(v, name)}; bits 63:${v.view.physicalAddressWidth} must be 0, beyond the physical-address width`,
    }),
  ];
}
