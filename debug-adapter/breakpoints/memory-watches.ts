/**
 * Watches on physical memory: data breakpoints of the editor, and `ringside/watchPhysical`. The machine watches host-physical
 * addresses, so a linear or guest-physical one is translated when the watch is set.
 */
import type { DebugProtocol } from '@vscode/debugprotocol';
import { RingsideError, type Machine } from '../../emulator/index';
import { evaluate } from '../expressions/evaluate';
import { formatMemoryReference, parseMemoryReference, type MemoryReference } from '../memory-references';
import type { Session } from '../session/session';

export type WatchAccess = 'read' | 'write' | 'access';

const accesses: Readonly<Record<DebugProtocol.DataBreakpointAccessType, WatchAccess>> = {
  read: 'read',
  write: 'write',
  readWrite: 'access',
};
const longestWatch = 4096;

interface Disposable {
  dispose(): void;
}

export class MemoryWatches {
  private ofClient: Disposable[] = [];
  private nextId = 1;

  constructor(
    private readonly machine: Machine,
    private readonly translate: (reference: MemoryReference) => bigint | undefined,
  ) {}

  /** What can be watched: a memory expression, or an address the client gives. The id holds the place. */
  describe(
    session: Session,
    { name, asAddress, bytes }: DebugProtocol.DataBreakpointInfoArguments,
  ): DebugProtocol.DataBreakpointInfoResponse['body'] {
    try {
      const { reference, length } = asAddress
        ? { reference: parseMemoryReference(name), length: bytes ?? 1 }
        : placeOf(String(name), bytes, session);
      const text = formatMemoryReference(reference);
      return {
        dataId: `${text}/${length}`,
        description: `${length} bytes at ${text}`,
        accessTypes: ['read', 'write', 'readWrite'],
      };
    } catch (error) {
      if (!(error instanceof RingsideError)) throw error;
      return { dataId: null, description: error.message };
    }
  }

  /** Replaces the client's data breakpoints. */
  set(requested: readonly DebugProtocol.DataBreakpoint[]): DebugProtocol.Breakpoint[] {
    for (const watch of this.ofClient) watch.dispose();
    this.ofClient = [];
    return requested.map(({ dataId, accessType = 'write' }) => {
      const id = this.nextId++;
      try {
        const [reference, length] = String(dataId).split('/');
        this.ofClient.push(this.watch(parseMemoryReference(reference), Number(length), accesses[accessType]));
        return { id, verified: true };
      } catch (error) {
        if (!(error instanceof RingsideError)) throw error;
        return { id, verified: false, message: error.message };
      }
    });
  }

  /** Adds a watch that stays until the session ends. @throws RingsideError 3044 */
  watch(reference: MemoryReference, length: number, access: WatchAccess): Disposable {
    if (!Number.isInteger(length) || length < 1 || length > longestWatch) {
      throw new RingsideError(3044, `A watch of ${length} bytes cannot be set.`, `Watch 1 to ${longestWatch} bytes.`);
    }
    if (!Object.values(accesses).includes(access)) {
      throw new RingsideError(
        3044,
        `A watch for "${String(access)}" cannot be set.`,
        'Watch for read, write or access.',
      );
    }
    const address = this.translate(reference);
    if (address === undefined) {
      throw new RingsideError(3044, `${formatMemoryReference(reference)} is not mapped.`, 'Watch it once it is.');
    }
    return this.machine.watchPhysical(Number(address), length, access);
  }
}

function placeOf(
  expression: string,
  bytes: number | undefined,
  session: Session,
): { reference: MemoryReference; length: number } {
  const value = evaluate(expression, session.context());
  if (value.kind === 'number' && value.place?.kind === 'memory') {
    return { reference: value.place.reference, length: bytes ?? value.place.size };
  }
  throw new RingsideError(
    3044,
    `"${expression}" is no place in memory.`,
    'Watch memory such as dword[rsp] or qword[gpa:0x1000].',
  );
}
