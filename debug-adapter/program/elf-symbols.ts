/** The symbol table of an ELF file: System V ABI (gABI) chapter 4 "Symbol Table". */
import { readElf, readString, sectionType, type ElfFile } from '../../emulator/index';

export interface ElfSymbol {
  readonly name: string;
  /** Linear, or a constant's value. */
  readonly address: bigint;
  /** Bytes; 0 when the table does not say. */
  readonly size: number;
  /** A `label` has no type, as assemblers' labels; a `constant` (an `equ`, a linker script's value) names no place. */
  readonly kind: 'function' | 'object' | 'label' | 'constant';
}

/** Places of an entry's parts, by class. */
const layouts = {
  32: { bytes: 16, value: 4, size: 8, info: 12, section: 14 },
  64: { bytes: 24, value: 8, size: 16, info: 4, section: 6 },
} as const;

const undefinedSection = 0;
const absoluteSection = 0xfff1;

/** STT_NOTYPE, STT_OBJECT, STT_FUNC, STT_GNU_IFUNC; sections, files and thread-local offsets name no address. */
const kinds: Readonly<Record<number, ElfSymbol['kind']>> = { 0: 'label', 1: 'object', 2: 'function', 10: 'function' };

/**
 * Defined symbols with a name, in the table's order. A file without a symbol table, or with a damaged one, has as many as can be read.
 *
 * @throws RingsideError 1123 or 1124 when it is no ELF file
 */
export function readSymbols(bytes: Uint8Array): ElfSymbol[] {
  const elf = readElf(bytes);
  return elf.sections.filter(({ type }) => type === sectionType.symbolTable).flatMap((table) => symbolsOf(elf, table));
}

function symbolsOf(
  { bits, sections }: ElfFile,
  { contents, entrySize, link }: ElfFile['sections'][number],
): ElfSymbol[] {
  const layout = layouts[bits];
  const names = sections[link]?.contents;
  if (contents === undefined || names === undefined || entrySize < layout.bytes || entrySize > contents.length)
    return [];
  const view = new DataView(contents.buffer, contents.byteOffset, contents.byteLength);
  const word = (at: number) => (bits === 64 ? view.getBigUint64(at, true) : BigInt(view.getUint32(at, true)));
  const symbols: ElfSymbol[] = [];
  for (let at = 0; at + layout.bytes <= contents.length; at += Number(entrySize)) {
    const kind = kinds[view.getUint8(at + layout.info) & 15];
    const section = view.getUint16(at + layout.section, true);
    if (kind === undefined || section === undefinedSection) continue;
    const name = readString(names, view.getUint32(at, true));
    if (name === '') continue;
    symbols.push({
      name,
      address: word(at + layout.value),
      size: Number(word(at + layout.size)),
      kind: section === absoluteSection ? 'constant' : kind,
    });
  }
  return symbols;
}
