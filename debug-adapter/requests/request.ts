/** How a request is declared: which state of the session it needs, and what answers it. */
import type { DebugProtocol } from '@vscode/debugprotocol';
import { RingsideError } from '../../emulator/index';
import type { Adapter } from '../adapter';
import type { Session } from '../session/session';

/**
 * What must be so for a request to make sense: `any` time; `initialized`; a `launched` program, running or not; a
 * machine that stands `stopped`.
 */
export type Needs = 'any' | 'initialized' | 'launched' | 'stopped';

export interface RequestRow {
  readonly needs: Needs;
  /** The editor shows the error of such a request nowhere by itself, and a user has asked for it. */
  readonly showsErrors?: boolean;
  /** The response's body. What it throws becomes an error response. */
  readonly answer: (adapter: Adapter, parameters: Parameters) => unknown;
}

export type RequestTable = Readonly<Record<string, RequestRow>>;

/** Arguments as they came over the wire: nothing is sure but that they are an object. */
export type Parameters = Readonly<Record<string, unknown>>;

/** A row whose arguments have the protocol's type; the answer checks what it relies on. */
export function request<Arguments>(
  needs: Needs,
  answer: (adapter: Adapter, parameters: Arguments) => unknown,
): RequestRow {
  return { needs, answer: (adapter, parameters) => answer(adapter, parameters as Arguments) };
}

/** The row, when what it throws is for the user to read as a notification. */
export function showingErrors(row: RequestRow): RequestRow {
  return { ...row, showsErrors: true };
}

/** A row for a session that is sure to exist. */
export function sessionRequest<Arguments>(
  needs: 'launched' | 'stopped',
  answer: (session: Session, parameters: Arguments, adapter: Adapter) => unknown,
): RequestRow {
  return { needs, answer: (adapter, parameters) => answer(adapter.requireSession(), parameters as Arguments, adapter) };
}

/** @throws RingsideError 3004 naming the argument that has the wrong type */
export function requireArgument<Type extends 'string' | 'number' | 'boolean'>(
  parameters: object,
  name: string,
  type: Type,
): { string: string; number: number; boolean: boolean }[Type] {
  const value = (parameters as Record<string, unknown>)[name];
  if (typeof value === type && !Number.isNaN(value)) return value as never;
  throw new RingsideError(
    3004,
    `The argument "${name}" is ${JSON.stringify(value) ?? 'missing'}.`,
    `It must be a ${type}.`,
  );
}

/** An optional array argument. */
export function listArgument<Item>(list: readonly Item[] | undefined, name: string): readonly Item[] {
  if (list === undefined || list === null) return [];
  if (
    Array.isArray(list) &&
    list.every((item) => (typeof item === 'object' ? item !== null : typeof item === 'string'))
  )
    return list;
  throw new RingsideError(3004, `The argument "${name}" is ${JSON.stringify(list)}.`, 'It must be a list.');
}

/**
 * The protocol's error message for a response. With `showUser` the editor opens a notification besides what it does with the
 * error anyway, such as writing it into the row of Watch.
 */
export function errorMessage(error: unknown, showUser = false): DebugProtocol.Message {
  if (error instanceof RingsideError) return { id: error.number, format: error.message, showUser };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { id: 3099, format: `RS3099: The debug adapter failed: ${text}. Please report this.`, showUser: true };
}
