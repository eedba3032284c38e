/** The last-exits scope: how many of each reason, and the newest in full. */
import { exitByReason } from '../../emulator/index';
import { counted, formatNumber, hex } from '../number-format';
import type { RecordedExit } from '../session/exit-history';
import type { Session } from '../session/session';
import type { TreeNode } from './variable-tree';

const shown = 64;

export function lastExitNodes(session: Session): TreeNode[] {
  const { exits } = session;
  if (exits.total === 0) return [{ name: 'none', value: 'No VM exit has happened yet.' }];
  return [
    { name: 'Exits by reason', value: counted(exits.total, 'exit'), children: () => reasonNodes(session) },
    ...exits.latest(shown).map((exit) => exitNode(session, exit)),
  ];
}

function reasonNodes(session: Session): TreeNode[] {
  return session.exits
    .byReason()
    .map(({ name, title, count }) => ({ name: `exit:${name}`, value: `${count}  ${title}` }));
}

function exitNode(session: Session, { number, event }: RecordedExit): TreeNode {
  return {
    name: `#${number}`,
    value: session.describeEvent(event).replace(/^VM exit: /, ''),
    children: () => {
      const { format } = session;
      const row = exitByReason(event.reason);
      const place = session.program.symbols.describe(event.guestRip);
      return [
        { name: 'reason', value: `${formatNumber(event.reason, 32, format)}  ${row?.title ?? 'unknown'}` },
        { name: 'qualification', value: formatNumber(event.qualification, 64, format) },
        {
          name: 'guest_rip',
          value: `${formatNumber(event.guestRip, 64, format)}${place ? `  ${place}` : ''}`,
          memoryReference: `gva:${hex(event.guestRip)}`,
        },
        { name: 'guest_linear_address', value: formatNumber(event.guestLinearAddress, 64, format) },
        {
          name: 'guest_physical_address',
          value: formatNumber(event.guestPhysicalAddress, 64, format),
          memoryReference: `gpa:${hex(event.guestPhysicalAddress)}`,
        },
        { name: 'instruction_length', value: formatNumber(event.instructionLength, 32, format) },
        { name: 'instruction_information', value: formatNumber(event.instructionInformation, 32, format) },
        { name: 'interruption_information', value: formatNumber(event.interruptionInformation, 32, format) },
        { name: 'interruption_error_code', value: formatNumber(event.interruptionErrorCode, 32, format) },
        { name: 'vmcs', value: formatNumber(event.vmcs, 64, format) },
        { name: 'instructions', value: `${event.count} retired before it` },
      ];
    },
  };
}
