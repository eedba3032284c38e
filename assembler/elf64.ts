import type { DiagnosticSink } from './diagnostics';
import { baseOf } from './expressions/evaluate';
import { ExternSymbol, SectionBuilder } from './layout/section';
import type { SectionFixup } from './layout/section';
import type { SymbolEntry, SymbolTable } from './layout/symbol-table';
import { store } from './output/resolve-fixups';
import { encodeUtf8 } from './source/literals';

/** A relocatable ELF64 object for x86-64: System V ABI gABI chapter 4, and the psABI's "Relocation". */

const elfHeaderSize = 64;
const sectionHeaderSize = 64;
const symbolSize = 24;
const relocationSize = 24;

const SHT_PROGBITS = 1;
const SHT_SYMTAB = 2;
const SHT_STRTAB = 3;
const SHT_RELA = 4;
const SHT_NOBITS = 8;
const SHF_WRITE = 1;
const SHF_ALLOC = 2;
const SHF_EXECINSTR = 4;
const SHF_INFO_LINK = 0x40;
const SHN_ABS = 0xfff1;
const SHN_COMMON = 0xfff2;
const STB_GLOBAL = 1 << 4;
const STT_SECTION = 3;
const STT_FILE = 4;

/** psABI table "Relocation Types", by kind and bytes. */
const relocationTypes = {
  absolute: { 1: 14, 2: 12, 4: 10, 8: 1 },
  relative: { 1: 15, 2: 13, 4: 2, 8: 24 },
} as const;
const R_X86_64_32S = 11;

/** What NASM aligns its own sections to when nothing is written. */
const defaultAlignments: Record<string, number> = { '.text': 16, '.rodata': 4, '.data': 4, '.bss': 4 };

class StringTable {
  readonly bytes: number[] = [0];
  readonly #offsets = new Map<string, number>();

  add(text: string): number {
    if (text === '') return 0;
    let offset = this.#offsets.get(text);
    if (offset === undefined) {
      offset = this.bytes.length;
      this.#offsets.set(text, offset);
      this.bytes.push(...encodeUtf8(text), 0);
    }
    return offset;
  }
}

interface OutputSection {
  name: string;
  type: number;
  flags: number;
  size: number;
  bytes: Uint8Array;
  link: number;
  info: number;
  alignment: number;
  entrySize: number;
}

/** Makes the object file. `relocations` holds what could not be resolved inside each section. */
export function objectFile(
  fileName: string,
  sections: readonly SectionBuilder[],
  relocations: ReadonlyMap<SectionBuilder, SectionFixup[]>,
  symbols: SymbolTable,
  diagnostics: DiagnosticSink,
): Uint8Array {
  const output: OutputSection[] = sections.map((section) => ({
    name: section.name,
    type: section.nobits ? SHT_NOBITS : SHT_PROGBITS,
    flags:
      (section.allocated ? SHF_ALLOC : 0) |
      (section.writable ? SHF_WRITE : 0) |
      (section.executable ? SHF_EXECINSTR : 0),
    size: section.offset,
    bytes: section.bytes,
    link: 0,
    info: 0,
    alignment: Math.max(
      section.alignment,
      Object.hasOwn(defaultAlignments, section.name) ? defaultAlignments[section.name] : 1,
    ),
    entrySize: 0,
  }));
  // Section header 0 is reserved, so the index of a section is one more than its place in the list.
  const indexOf = new Map(sections.map((section, index) => [section, index + 1]));
  const symbolTable = new SymbolWriter(fileName, sections, indexOf, symbols);
  const symbolTableIndex = output.length + 1;
  output.push(
    table('.symtab', SHT_SYMTAB, symbolTable.bytes(), symbolTableIndex + 1, symbolTable.localCount, symbolSize),
  );
  output.push(table('.strtab', SHT_STRTAB, Uint8Array.from(symbolTable.strings.bytes), 0, 0, 0));
  for (const [section, fixups] of relocations) {
    if (fixups.length === 0) continue;
    const entries = fixups.map((fixup) => relocationEntry(fixup, symbolTable, indexOf, diagnostics));
    const bytes = new Uint8Array(entries.length * relocationSize);
    entries.forEach((entry, index) => bytes.set(entry, index * relocationSize));
    const rela = table(
      `.rela${section.name}`,
      SHT_RELA,
      bytes,
      symbolTableIndex,
      indexOf.get(section)!,
      relocationSize,
    );
    output.push({ ...rela, flags: SHF_INFO_LINK });
  }
  return layOut(output);
}

function table(
  name: string,
  type: number,
  bytes: Uint8Array,
  link: number,
  info: number,
  entrySize: number,
): OutputSection {
  return {
    name,
    type,
    flags: 0,
    size: bytes.length,
    bytes,
    link,
    info,
    alignment: type === SHT_STRTAB ? 1 : 8,
    entrySize,
  };
}

/** Symbols in the order ELF asks for: the file, the sections, local labels, then everything global. */
class SymbolWriter {
  readonly strings = new StringTable();
  readonly #entries: Uint8Array[] = [new Uint8Array(symbolSize)];
  readonly #externIndex = new Map<string, number>();
  readonly localCount: number;

  constructor(
    fileName: string,
    sections: readonly SectionBuilder[],
    indexOf: ReadonlyMap<SectionBuilder, number>,
    symbols: SymbolTable,
  ) {
    this.#add(fileName.slice(fileName.lastIndexOf('/') + 1), STT_FILE, SHN_ABS, 0n, 0n);
    for (const section of sections) this.#add('', STT_SECTION, indexOf.get(section)!, 0n, 0n);
    const place = ({ value }: SymbolEntry) => {
      const base = baseOf(value);
      return base instanceof SectionBuilder ? (indexOf.get(base) ?? 0) : SHN_ABS;
    };
    const all = [...symbols.entries.values()].filter(
      ({ value }) => !value.unknown && !(baseOf(value) instanceof ExternSymbol),
    );
    for (const entry of all) {
      if (!symbols.globals.has(entry.name)) this.#add(entry.name, 0, place(entry), entry.value.number, 0n);
    }
    this.localCount = this.#entries.length;
    for (const entry of all) {
      if (symbols.globals.has(entry.name)) this.#add(entry.name, STB_GLOBAL, place(entry), entry.value.number, 0n);
    }
    for (const { name, commonSize } of symbols.externs.values()) {
      if (symbols.entries.has(name)) continue;
      this.#externIndex.set(name, this.#entries.length);
      if (commonSize === undefined) this.#add(name, STB_GLOBAL, 0, 0n, 0n);
      else this.#add(name, STB_GLOBAL, SHN_COMMON, 8n, BigInt(commonSize));
    }
  }

  #add(name: string, info: number, section: number, value: bigint, size: bigint): void {
    const entry = new Uint8Array(symbolSize);
    store(entry, 0, 4, BigInt(this.strings.add(name)));
    entry[4] = info;
    store(entry, 6, 2, BigInt(section));
    store(entry, 8, 8, value);
    store(entry, 16, 8, size);
    this.#entries.push(entry);
  }

  externIndex(name: string): number {
    return this.#externIndex.get(name) ?? 0;
  }

  bytes(): Uint8Array {
    const bytes = new Uint8Array(this.#entries.length * symbolSize);
    this.#entries.forEach((entry, index) => bytes.set(entry, index * symbolSize));
    return bytes;
  }
}

function relocationEntry(
  fixup: SectionFixup,
  symbols: SymbolWriter,
  indexOf: ReadonlyMap<SectionBuilder, number>,
  diagnostics: DiagnosticSink,
): Uint8Array {
  const base = baseOf(fixup.value);
  // The section symbols follow the null symbol and the file.
  const symbol =
    base instanceof SectionBuilder
      ? indexOf.get(base)! + 1
      : base instanceof ExternSymbol
        ? symbols.externIndex(base.name)
        : 0;
  let addend = fixup.value.number;
  if (fixup.kind === 'relative') addend -= BigInt(fixup.length - fixup.offset);
  const type =
    fixup.kind === 'absolute' && fixup.size === 4 && fixup.signed
      ? R_X86_64_32S
      : relocationTypes[fixup.kind][fixup.size];
  if (symbol === 0 && fixup.kind === 'absolute') {
    diagnostics.error('cannotRelocate', fixup.at, 'This address has no symbol or section a linker could relocate.');
  }
  const entry = new Uint8Array(relocationSize);
  store(entry, 0, 8, BigInt(fixup.start + fixup.offset));
  store(entry, 8, 8, (BigInt(symbol) << 32n) | BigInt(type));
  store(entry, 16, 8, addend);
  return entry;
}

function layOut(sections: OutputSection[]): Uint8Array {
  const names = new StringTable();
  const nameOffsets = [...sections.map(({ name }) => name), '.shstrtab'].map((name) => names.add(name));
  const all = [...sections, table('.shstrtab', SHT_STRTAB, Uint8Array.from(names.bytes), 0, 0, 0)];
  let end = elfHeaderSize;
  const offsets = all.map((section) => {
    const offset =
      Math.ceil(end / Math.max(1, Math.min(section.alignment, 4096))) * Math.max(1, Math.min(section.alignment, 4096));
    end = offset + section.bytes.length;
    return offset;
  });
  const headers = Math.ceil(end / 8) * 8;
  const file = new Uint8Array(headers + (all.length + 1) * sectionHeaderSize);
  file.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
  store(file, 16, 2, 1n); // ET_REL
  store(file, 18, 2, 62n); // EM_X86_64
  store(file, 20, 4, 1n);
  store(file, 40, 8, BigInt(headers));
  store(file, 52, 2, BigInt(elfHeaderSize));
  store(file, 58, 2, BigInt(sectionHeaderSize));
  store(file, 60, 2, BigInt(all.length + 1));
  store(file, 62, 2, BigInt(all.length));
  all.forEach((section, index) => {
    file.set(section.bytes, offsets[index]);
    const at = headers + (index + 1) * sectionHeaderSize;
    store(file, at, 4, BigInt(nameOffsets[index]));
    store(file, at + 4, 4, BigInt(section.type));
    store(file, at + 8, 8, BigInt(section.flags));
    store(file, at + 24, 8, BigInt(offsets[index]));
    store(file, at + 32, 8, BigInt(section.size));
    store(file, at + 40, 4, BigInt(section.link));
    store(file, at + 44, 4, BigInt(section.info));
    store(file, at + 48, 8, BigInt(section.alignment));
    store(file, at + 56, 8, BigInt(section.entrySize));
  });
  return file;
}
