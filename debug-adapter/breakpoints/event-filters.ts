/**
 * Breakpoints on what the machine reports, chosen by name: every VM-exit reason (from the exit table), failed VM entries and
 * processor exceptions. The editor shows them as exception filters; `exit:NAME` reaches them as a function breakpoint.
 */
import type { DebugProtocol } from '@vscode/debugprotocol';
import { entryFailureFlag, exits, type ExitGroup, type MachineEvent } from '../../emulator/index';

export interface EventFilter {
  /** As in `exit:cpuid`; the filter's id in the protocol. */
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly isDefault: boolean;
  readonly matches: (event: MachineEvent) => boolean;
}

const groupTitles: Readonly<Record<ExitGroup, string>> = {
  events: 'Exit on event',
  instructions: 'Exit on instruction',
  memory: 'Exit on memory',
  'control-registers-and-msrs': 'Exit on register',
  'vmx-instructions': 'Exit on VMX instruction',
  timers: 'Exit on timer',
  'entry-failures': 'Entry failure',
};

const generalFilters: readonly EventFilter[] = [
  {
    name: 'exit:any',
    label: 'Every VM exit',
    description: 'Stops in the hypervisor at its exit handler, whatever the reason.',
    isDefault: false,
    matches: (event) => event.kind === 'vm-exit',
  },
  {
    name: 'entry-failed',
    label: 'VM entry fails',
    description:
      'VMLAUNCH or VMRESUME ends in VMfail, or in a VM-entry failure exit. Says which check failed, and why.',
    isDefault: true,
    matches: (event) => event.kind === 'entry-failed',
  },
  {
    name: 'fault',
    label: 'Processor exception',
    description: 'Stops at the handler of an exception raised on either side. Condition, for example: vector == 14.',
    isDefault: false,
    matches: (event) => event.kind === 'fault',
  },
];

/** In the table's order within each group, so that the list in the editor reads by subject. */
const exitFilters: readonly EventFilter[] = (Object.keys(groupTitles) as ExitGroup[]).flatMap((group) =>
  exits
    .filter((row) => row.group === group)
    .map(({ name, title, reason, section }) => ({
      name: `exit:${name}`,
      label: `${groupTitles[group]}: ${title}`,
      description: `exit:${name}, basic exit reason ${reason}. SDM volume 3, ${section}.`,
      isDefault: false,
      matches: (event: MachineEvent) =>
        event.kind === 'vm-exit' && (event.reason & ~entryFailureFlag & 0xffff) === reason,
    })),
);

export const eventFilters: readonly EventFilter[] = [...generalFilters, ...exitFilters];

const byName = new Map(eventFilters.map((filter) => [filter.name, filter]));

/** A filter by its name; `exit:48` finds an exit by its number. */
export function findEventFilter(name: string): EventFilter | undefined {
  const number = /^exit:(\d+)$/.exec(name);
  const row = number && exits.find(({ reason }) => reason === Number(number[1]));
  return byName.get(row ? `exit:${row.name}` : name);
}

/** The filters as `initialize` declares them. */
export function exceptionBreakpointFilters(): DebugProtocol.ExceptionBreakpointsFilter[] {
  return eventFilters.map(({ name, label, description, isDefault }) => ({
    filter: name,
    label,
    description,
    default: isDefault,
    supportsCondition: true,
    conditionDescription:
      name === 'fault' ? 'for example vector == 14 && error_code & 2' : 'for example qualification & 2, or count > 100',
  }));
}
