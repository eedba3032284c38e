/** Commands of the debug console: whole words that are no expressions. */
import { expressionHelp } from '../expressions/help';
import { counted } from '../number-format';
import type { Session } from '../session/session';
import { entryCheckNodes } from './entry-checks';
import { lastExitNodes } from './last-exits';
import { vmcsNodes } from './vmcs';
import type { TreeNode } from './variable-tree';

type Command = (session: Session) => Pick<TreeNode, 'value' | 'children'>;

export const commands: Readonly<Record<string, Command>> = {
  help: () => ({ value: expressionHelp }),
  vmcs: (session) => ({ value: vmcsNodes(session)[0].value, children: () => vmcsNodes(session) }),
  checks: (session) => ({
    value: `VM entry ${entryCheckNodes(session)[0].value}`,
    children: () => entryCheckNodes(session),
  }),
  exits: (session) => ({ value: counted(session.exits.total, 'VM exit'), children: () => lastExitNodes(session) }),
};

/** Runs the command a text names; undefined when it names none. */
export function runCommand(session: Session, text: string): ReturnType<Command> | undefined {
  const name = text.trim().toLowerCase();
  return Object.hasOwn(commands, name) ? commands[name](session) : undefined;
}
