/**
 * The ELF file header, program headers and section headers: System V ABI (gABI) chapters 4 and 5, for both classes, little-endian. Throws
 * numbered errors for what is not such a file; offsets are checked before anything is read.
 */
import { RingsideError } from '../../errors';

export interface ElfFile {
  readonly bytes: Uint8Array;
  readonly bits: 32 | 64;
  readonly type: number;
  readonly machine: number;
  /** Virtual. */
  readonly entry: bigint;
  readonly programHeaders: readonly ProgramHeader[];
  readonly sections: readonly SectionHeader[];
}

export interface ProgramHeader {
  readonly type: number;
  readonly offset: bigint;
  readonly virtualAddress: bigint;
  readonly physicalAddress: bigint;
  readonly fileSize: bigint;
  readonly memorySize: bigint;
}

export interface SectionHeader {
  /** Empty when the section names are broken. */
  readonly name: string;
  readonly type: number;
  readonly flags: bigint;
  readonly address: bigint;
  /** Bytes in memory. */
  readonly size: bigint;
  readonly link: number;
  readonly entrySize: bigint;
  /** The contents; undefined for a section that has none in the file, or whose range is not in the file. */
  readonly contents: Uint8Array | undefined;
}

export const elfType = { relocatable: 1, executable: 2, shared: 3 } as const;
export const elfMachine = { i386: 3, x86_64: 62 } as const;
export const segmentType = { load: 1, interpreter: 3 } as const;
export const sectionType = { symbolTable: 2, noBits: 8 } as const;

export function isElf(bytes: Uint8Array): boolean {
  return bytes[0] === 0x7f && bytes[1] === 0x45 && bytes[2] === 0x4c && bytes[3] === 0x46;
}

/** Where the parts of each class's structures are: gABI "ELF Header", "Program Header", "Section Header". */
const layouts = {
  32: {
    header: { size: 52, entry: 24, programHeaders: 28, sections: 32, counts: 42 },
    program: { size: 32, type: 0, offset: 4, virtualAddress: 8, physicalAddress: 12, fileSize: 16, memorySize: 20 },
    section: { size: 40, flags: 8, address: 12, offset: 16, length: 20, link: 24, entrySize: 36 },
  },
  64: {
    header: { size: 64, entry: 24, programHeaders: 32, sections: 40, counts: 54 },
    program: { size: 56, type: 0, offset: 8, virtualAddress: 16, physicalAddress: 24, fileSize: 32, memorySize: 40 },
    section: { size: 64, flags: 8, address: 16, offset: 24, length: 32, link: 40, entrySize: 56 },
  },
} as const;

/**
 * Reads the headers. Section headers that are not in the file count as absent: only debuggers read them.
 *
 * @throws RingsideError 1123 when it is no complete ELF header of a known kind, 1124 when the program headers are not in the file
 */
export function readElf(bytes: Uint8Array): ElfFile {
  if (!isElf(bytes))
    throw new RingsideError(1123, 'The file does not start with the ELF signature.', 'Give an ELF executable.');
  const elfClass = bytes[4];
  const bits = elfClass === 1 ? 32 : 64;
  const layout = layouts[bits];
  if ((elfClass !== 1 && elfClass !== 2) || bytes[5] !== 1 || bytes.length < layout.header.size) {
    const what =
      bytes.length < layout.header.size
        ? `is ${bytes.length} bytes long`
        : `has class ${elfClass} and data encoding ${bytes[5]}`;
    throw new RingsideError(
      1123,
      `The ELF file ${what}.`,
      'Give a complete 32-bit or 64-bit little-endian ELF executable.',
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number) => (bits === 64 ? view.getBigUint64(at, true) : BigInt(view.getUint32(at, true)));
  const { header } = layout;
  const count = (index: number) => view.getUint16(header.counts + index * 2, true);
  const programHeaders = tableOf(word(header.programHeaders), count(0), count(1), layout.program.size, bytes.length);
  if (programHeaders === undefined) {
    throw new RingsideError(
      1124,
      `The ELF file's program headers (${count(1)} of ${count(0)} bytes at ${word(header.programHeaders)}) are not in the file.`,
      'The file is damaged or cut off; build it again.',
    );
  }
  return {
    bytes,
    bits,
    type: view.getUint16(16, true),
    machine: view.getUint16(18, true),
    entry: word(header.entry),
    programHeaders: programHeaders.map((at) => readProgramHeader(view, word, at, bits)),
    sections: readSections(
      bytes,
      view,
      word,
      tableOf(word(header.sections), count(2), count(3), layout.section.size, bytes.length) ?? [],
      count(4),
      bits,
    ),
  };
}

/** File offsets of a table's entries; undefined when they are not all in the file. */
function tableOf(
  offset: bigint,
  entrySize: number,
  count: number,
  leastSize: number,
  fileSize: number,
): number[] | undefined {
  if (count === 0) return [];
  if (entrySize < leastSize || offset + BigInt(entrySize * count) > BigInt(fileSize)) return undefined;
  return Array.from({ length: count }, (_, index) => Number(offset) + index * entrySize);
}

function readProgramHeader(view: DataView, word: (at: number) => bigint, at: number, bits: 32 | 64): ProgramHeader {
  const { program } = layouts[bits];
  return {
    type: view.getUint32(at + program.type, true),
    offset: word(at + program.offset),
    virtualAddress: word(at + program.virtualAddress),
    physicalAddress: word(at + program.physicalAddress),
    fileSize: word(at + program.fileSize),
    memorySize: word(at + program.memorySize),
  };
}

function readSections(
  bytes: Uint8Array,
  view: DataView,
  word: (at: number) => bigint,
  places: readonly number[],
  namesIndex: number,
  bits: 32 | 64,
): SectionHeader[] {
  const { section } = layouts[bits];
  const contents = (at: number) => {
    const offset = word(at + section.offset);
    const length = word(at + section.length);
    if (view.getUint32(at + 4, true) === sectionType.noBits || offset + length > BigInt(bytes.length)) return undefined;
    return bytes.subarray(Number(offset), Number(offset + length));
  };
  const names = places[namesIndex] === undefined ? undefined : contents(places[namesIndex]);
  return places.map((at) => ({
    name: names === undefined ? '' : readString(names, view.getUint32(at, true)),
    type: view.getUint32(at + 4, true),
    flags: word(at + section.flags),
    address: word(at + section.address),
    size: word(at + section.length),
    link: view.getUint32(at + section.link, true),
    entrySize: word(at + section.entrySize),
    contents: contents(at),
  }));
}

/** A NUL-terminated string, one character a byte unless it is UTF-8; empty when `offset` is outside. */
export function readString(table: Uint8Array, offset: number): string {
  if (offset >= table.length) return '';
  const end = table.indexOf(0, offset);
  return decodeUtf8(table.subarray(offset, end < 0 ? table.length : end));
}

/** UTF-8 to text; the emulator has no TextDecoder. Bytes that are not UTF-8 count one character each. */
export function decodeUtf8(bytes: Uint8Array): string {
  let escaped = '';
  let ascii = true;
  for (const byte of bytes) {
    ascii &&= byte < 0x80;
    escaped += `%${byte.toString(16).padStart(2, '0')}`;
  }
  const plain = () => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  if (ascii) return plain();
  try {
    return decodeURIComponent(escaped);
  } catch {
    return plain();
  }
}
