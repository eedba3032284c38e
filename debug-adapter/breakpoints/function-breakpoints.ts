/** The free text of a function breakpoint, and of the command line's `--until`: an event, a symbol or an address. */
import { RingsideError } from '../../emulator/index';
import { closeNames } from '../program/symbol-table';
import { eventFilters, findEventFilter, type EventFilter } from './event-filters';

export type BreakpointPlace =
  | { readonly kind: 'event'; readonly filter: EventFilter; readonly condition?: string }
  | { readonly kind: 'code'; readonly expression: string; readonly condition?: string };

/**
 * Reads `exit:NAME`, `entry-failed`, `fault`, a symbol or an address expression, each with an optional `if EXPRESSION`.
 * @throws RingsideError 3041 when the text is empty or names no exit reason
 */
export function parseBreakpointPlace(text: string): BreakpointPlace {
  const found = /^\s*(.*?)(?:\s+if\s+(.*?))?\s*$/s.exec(text);
  const name = found?.[1] ?? '';
  const condition = found?.[2];
  if (name === '') {
    throw new RingsideError(3041, 'The breakpoint has no name.', 'Write a symbol, an address or exit:NAME.');
  }
  const lower = name.toLowerCase().replaceAll(/\s+/g, '');
  const filter = findEventFilter(lower);
  if (filter !== undefined) return { kind: 'event', filter, condition };
  if (!lower.startsWith('exit:')) return { kind: 'code', expression: name, condition };
  const near = closeNames(lower, eventFilters.map((known) => known.name)); // prettier-ignore
  throw new RingsideError(
    3041,
    `"${name}" names no VM-exit reason.`,
    near.length > 0
      ? `Did you mean ${near.join(' or ')}?`
      : 'Use names such as exit:cpuid, exit:ept_violation, exit:any.',
  );
}
