/** Source places as the protocol gives them. */
import type { DebugProtocol } from '@vscode/debugprotocol';
import type { Session } from './session/session';

export interface SourcePlace {
  readonly source: DebugProtocol.Source;
  readonly line: number;
  readonly column: number;
}

/** The source line of a linear address, when the program says one and the file is there to be shown. */
export function sourceAt(session: Session, address: bigint): SourcePlace | undefined {
  const range = session.program.lines.find(address);
  if (range === undefined || !session.host.isFile(range.file)) return undefined;
  return { source: toSource(range.file), line: range.line, column: Math.max(1, range.column) };
}

export function toSource(path: string): DebugProtocol.Source {
  return { path, name: path.split(/[\\/]/).at(-1) };
}
