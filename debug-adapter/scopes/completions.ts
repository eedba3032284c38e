/** What the debug console offers while typing. */
import type { DebugProtocol } from '@vscode/debugprotocol';
import { vmcsFields } from '../../emulator/index';
import { registerNames } from '../session/register-names';
import type { Session } from '../session/session';
import { commands } from './commands';

const most = 200;

/** @param column 1-based place of the cursor in the text */
export function completions(session: Session, text: string, column: number): DebugProtocol.CompletionItem[] {
  const before = text.slice(0, Math.max(0, column - 1));
  const word = /[\w.$?@]*$/.exec(before)?.[0].toLowerCase() ?? '';
  const candidates: [type: DebugProtocol.CompletionItemType, names: readonly string[]][] = [
    ['property', vmcsFields.map((field) => `vmcs.${field.name}`)],
    ['variable', registerNames],
    ['function', ['walk', 'gpa', 'hpa']],
    ['keyword', Object.keys(commands)],
    ['reference', session.program.symbols.names],
  ];
  return candidates
    .flatMap(([type, names]) => names.map((label) => ({ label, type })))
    .filter(({ label }) => label.toLowerCase().startsWith(word))
    .slice(0, most)
    .map((item) => ({ ...item, start: before.length - word.length, length: word.length }));
}
