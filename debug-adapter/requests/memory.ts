/** Requests for memory and disassembly, by memory reference. */
import type { DebugProtocol } from '@vscode/debugprotocol';
import { RingsideError } from '../../emulator/index';
import { disassemble } from '../disassembly';
import { formatMemoryReference, parseMemoryReference } from '../memory-references';
import { requireArgument, sessionRequest, type RequestTable } from './request';

/** More in one request is refused, in bytes: an editor asks for pages. */
const mostBytes = 16 * 1024 * 1024;
const mostInstructions = 10_000;

export const memoryRequests: RequestTable = {
  readMemory: sessionRequest<DebugProtocol.ReadMemoryArguments>('launched', (session, parameters, adapter) => {
    const reference = parseMemoryReference(parameters.memoryReference, parameters.offset);
    const count = requireCount(parameters, 'count', mostBytes);
    const { bytes } = session.memory.read(reference, count, 'current');
    adapter.client.shownMemory.add(parameters.memoryReference, parameters.offset ?? 0, count);
    const unreadable = count - bytes.length;
    return {
      address: formatAddress(reference.address),
      data: Buffer.from(bytes).toString('base64'),
      ...(unreadable > 0 && { unreadableBytes: unreadable }),
    };
  }),
  writeMemory: sessionRequest<DebugProtocol.WriteMemoryArguments>('launched', (session, parameters, adapter) => {
    const reference = parseMemoryReference(parameters.memoryReference, parameters.offset);
    const bytes = decodeBase64(requireArgument(parameters, 'data', 'string'));
    const { bytes: present } = session.memory.read(reference, bytes.length, 'current');
    if (present.length < bytes.length && parameters.allowPartial !== true) {
      throw new RingsideError(
        3021,
        `Only ${present.length} of the ${bytes.length} bytes at ${formatMemoryReference(reference)} are mapped; nothing was written.`,
        'Write fewer bytes, or set allowPartial.',
      );
    }
    const bytesWritten = session.memory.write(reference, bytes, 'current');
    adapter.stateChanged();
    return { bytesWritten };
  }),
  disassemble: sessionRequest<DebugProtocol.DisassembleArguments>('launched', (session, parameters) => {
    const { space, address } = parseMemoryReference(parameters.memoryReference, parameters.offset);
    if (space !== 'gva') {
      throw new RingsideError(
        3022,
        `Instructions cannot be read at ${space}: addresses.`,
        'Give a linear address (gva:).',
      );
    }
    const count = requireCount(parameters, 'instructionCount', mostInstructions);
    const { instructionOffset = 0 } = parameters;
    if (!Number.isSafeInteger(instructionOffset) || Math.abs(instructionOffset) > mostInstructions) {
      throw new RingsideError(
        3004,
        `The argument "instructionOffset" is ${instructionOffset}.`,
        `It must be within ${mostInstructions} instructions.`,
      );
    }
    return { instructions: disassemble(session, address, instructionOffset, count) };
  }),
};

function formatAddress(address: bigint): string {
  return `0x${address.toString(16)}`;
}

function requireCount(parameters: object, name: string, most: number): number {
  const count = requireArgument(parameters, name, 'number');
  if (Number.isInteger(count) && count >= 0 && count <= most) return count;
  throw new RingsideError(3004, `The argument "${name}" is ${count}.`, `It must be a whole number from 0 to ${most}.`);
}

function decodeBase64(text: string): Uint8Array {
  if (/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return Buffer.from(text, 'base64');
  throw new RingsideError(3004, 'The argument "data" is not base64.', 'Encode the bytes as base64.');
}
