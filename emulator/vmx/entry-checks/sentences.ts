import { hex } from '../bit-fields';
import { controlsOf, controlFields, type ControlFieldName, type ControlName } from '../controls';
import { vmcsFieldNamed, type VmcsFieldName } from '../fields';
import type { VmEntryState } from './entry-state';

/** `Guest CR3 is 0x123`. */
export function valueOf(state: VmEntryState, name: VmcsFieldName): string {
  return `${vmcsFieldNamed[name].title} is ${hex(state.field(name))}`;
}

/** `"enable EPT"`, as the manual writes controls. */
export function quoted<Field extends ControlFieldName>(field: Field, name: ControlName<Field>): string {
  return `"${controlsOf(field)[name].title}"`;
}

/** `bits 3 and 63:52`, for a mask. */
export function bitList(mask: bigint): string {
  const ranges: string[] = [];
  let bit = 0n;
  for (let rest = mask; rest !== 0n;) {
    if ((rest & 1n) === 0n) {
      rest >>= 1n;
      bit++;
      continue;
    }
    const low = bit;
    while ((rest & 1n) !== 0n) {
      rest >>= 1n;
      bit++;
    }
    ranges.unshift(bit - 1n === low ? `${low}` : `${bit - 1n}:${low}`);
  }
  const last = ranges.pop();
  if (last === undefined) return 'no bits';
  if (ranges.length === 0) return last.includes(':') ? `bits ${last}` : `bit ${last}`;
  return `bits ${ranges.join(', ')} and ${last}`;
}

/** The wrong bits of a control field by their names: what must be 1 and what must be 0. */
export function wrongControls(state: VmEntryState, field: ControlFieldName): string {
  const value = state.field(field);
  const { allowed0, allowed1 } = state.view.capabilities;
  const mustBeOne = allowed0[field] & ~value;
  const mustBeZero = value & ~allowed1[field];
  const parts: string[] = [];
  if (mustBeOne !== 0n) parts.push(`${namedBits(field, mustBeOne)} must be 1`);
  if (mustBeZero !== 0n) parts.push(`${namedBits(field, mustBeZero)} must be 0 (this processor does not allow 1)`);
  return `${controlFields[field].title} are ${hex(value)}: ${parts.join('; ')}`;
}

function namedBits(field: ControlFieldName, mask: bigint): string {
  const named = Object.values(controlsOf(field)).filter(({ bit }) => (mask & (1n << BigInt(bit))) !== 0n);
  const titles = named.map(({ title }) => `"${title}"`).join(', ');
  return titles === '' ? bitList(mask) : `${bitList(mask)} (${titles})`;
}

/** A title inside a sentence: its first letter small, names left alone. */
export function inSentence(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
