/** The information a Multiboot loader hands over: Multiboot Specification 0.6.96, section 3.3 "Boot information format". */
import { RingsideError } from '../../errors';

export interface BootInformation {
  readonly ramSize: number;
  readonly commandLine: string;
  readonly loaderName: string;
}

/** Flags of the fields that are valid: memory sizes, command line, memory map, loader name. */
const flag = { memory: 1 << 0, commandLine: 1 << 2, memoryMap: 1 << 6, loaderName: 1 << 9 } as const;
const offsetOf = {
  flags: 0,
  memoryLower: 4,
  memoryUpper: 8,
  commandLine: 16,
  memoryMapLength: 44,
  memoryMapAddress: 48,
  loaderName: 64,
} as const;
const structureBytes = 120;
const memoryMapEntryBytes = 24;
/** From 640 KiB to 1 MiB a PC has no memory a kernel may take, and neither does it look so here. */
const legacyHole = { start: 0xa_0000, end: 0x10_0000 } as const;

/** The structure with everything it points to, for `address` (host-physical). Throws RS1130 when it is longer than `capacity` bytes. */
export function bootInformation(
  { ramSize, commandLine, loaderName }: BootInformation,
  address: number,
  capacity: number,
): Uint8Array {
  const ranges = [
    { start: 0, end: Math.min(ramSize, legacyHole.start), type: 1 },
    { start: legacyHole.start, end: legacyHole.end, type: 2 },
    { start: legacyHole.end, end: ramSize, type: 1 },
  ].filter(({ start, end }) => end > start);
  const mapOffset = structureBytes;
  const commandLineOffset = mapOffset + ranges.length * memoryMapEntryBytes;
  const commandLineBytes = zeroTerminated(commandLine);
  const loaderNameOffset = commandLineOffset + commandLineBytes.length;
  const loaderNameBytes = zeroTerminated(loaderName);
  const length = loaderNameOffset + loaderNameBytes.length;
  if (length > capacity) {
    throw new RingsideError(
      1130,
      `The command line has ${commandLineBytes.length} bytes, and ${capacity - (length - commandLineBytes.length)} fit.`,
      'Shorten it.',
    );
  }

  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const put = (offset: number, value: number) => view.setUint32(offset, value, true);
  put(offsetOf.flags, flag.memory | flag.commandLine | flag.memoryMap | flag.loaderName);
  put(offsetOf.memoryLower, Math.min(ramSize, legacyHole.start) / 1024);
  put(offsetOf.memoryUpper, Math.max(0, ramSize - legacyHole.end) / 1024);
  put(offsetOf.commandLine, address + commandLineOffset);
  put(offsetOf.memoryMapLength, ranges.length * memoryMapEntryBytes);
  put(offsetOf.memoryMapAddress, address + mapOffset);
  put(offsetOf.loaderName, address + loaderNameOffset);
  ranges.forEach(({ start, end, type }, index) => {
    const at = mapOffset + index * memoryMapEntryBytes;
    // The size of an entry does not count the size field itself.
    put(at, memoryMapEntryBytes - 4);
    view.setBigUint64(at + 4, BigInt(start), true);
    view.setBigUint64(at + 12, BigInt(end - start), true);
    put(at + 20, type);
  });
  bytes.set(commandLineBytes, commandLineOffset);
  bytes.set(loaderNameBytes, loaderNameOffset);
  return bytes;
}

function zeroTerminated(text: string): Uint8Array {
  // encodeURIComponent is the one UTF-8 encoder of the language itself.
  const wellFormed = text.replace(/[\ud800-\udfff]/gu, '\ufffd');
  const utf8 = encodeURIComponent(wellFormed).replace(/%([0-9A-F]{2})/g, (_, digits: string) =>
    String.fromCharCode(parseInt(digits, 16)),
  );
  return Uint8Array.from(`${utf8}\0`, (character) => character.charCodeAt(0));
}
