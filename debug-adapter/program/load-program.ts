/** Makes a program of a file: assembles a source, reads an ELF's symbols and lines, or takes a flat image as it is. */
import { assemble, type Assembly, type Diagnostic } from '../../assembler/index';
import { isSelfDescribing, loadFlat, loadImage, RingsideError, type LoadableImage } from '../../emulator/index';
import type { Host } from '../host';
import { readLineTable } from './dwarf-lines';
import { readSymbols } from './elf-symbols';
import { LineTable, type LineRange } from './line-table';
import type { Program } from './program';
import { SymbolTable, type ProgramSymbol } from './symbol-table';

/** What a program is made from. */
export interface ProgramSource {
  /** Absolute path. */
  readonly path: string;
  /** Host-physical address of a flat image; undefined takes the default. */
  readonly loadAddress?: number;
  readonly defines?: Readonly<Record<string, string>>;
  /** Absolute path of an ELF file that describes a flat image. */
  readonly symbols?: string;
}

/** The files a program is made from. */
export type ProgramFiles = Pick<Host, 'readFile' | 'isFile'>;

/** Where a flat image goes when nothing says so: where a PC's firmware loads a boot sector. */
export const defaultLoadAddress = 0x7c00;

const assemblyExtensions = /\.(asm|nasm|s)$/i;

/**
 * @param report takes each of the assembler's errors, with its place, before the exception that sums them up
 * @throws RingsideError 3011 when a file cannot be read, 3012 when a source has errors, 1100s when an image is broken
 */
export function loadProgram(source: ProgramSource, files: ProgramFiles, report: (line: string) => void): Program {
  const bytes = requireFile(source.path, files, 'program');
  if (assemblyExtensions.test(source.path)) return assembleProgram(source, bytes, files, report);
  if (isElf(bytes)) return elfProgram(source.path, bytes, files);
  const warnings: string[] = [];
  const warn = (warning: string): void => void warnings.push(warning);
  const described = source.symbols === undefined ? undefined : requireFile(source.symbols, files, 'symbols');
  return {
    path: source.path,
    kind: 'flat',
    image: isSelfDescribing(bytes) ? loadImage(bytes) : loadFlat(bytes, source.loadAddress ?? defaultLoadAddress),
    symbols: new SymbolTable(described === undefined ? [] : elfSymbols(described)),
    lines: new LineTable(
      described === undefined ? [] : elfLines(described, source.symbols ?? source.path, files, warn),
    ),
    warnings,
  };
}

/** `first-exit.asm:12:5: error: ... (RS2302)`: the form that editors and problem matchers read. */
export function formatDiagnostic({ file, line, column, severity, message, number }: Diagnostic): string {
  return `${file}:${line}:${column}: ${severity}: ${message} (RS${number})`;
}

function requireFile(path: string, files: ProgramFiles, key: string): Uint8Array {
  const bytes = files.readFile(path);
  if (bytes !== undefined) return bytes;
  throw new RingsideError(3011, `The file ${path} cannot be read.`, `Check the path in "${key}".`);
}

function isElf(bytes: Uint8Array): boolean {
  return bytes[0] === 0x7f && bytes[1] === 0x45 && bytes[2] === 0x4c && bytes[3] === 0x46;
}

function assembleProgram(
  source: ProgramSource,
  bytes: Uint8Array,
  files: ProgramFiles,
  report: (line: string) => void,
): Program {
  const assembly = assemble({
    fileName: source.path,
    source: new TextDecoder().decode(bytes),
    readFile: files.readFile,
    defines: { ...source.defines },
  });
  const errors = assembly.diagnostics.filter(({ severity }) => severity === 'error');
  for (const error of errors) report(formatDiagnostic(error));
  if (errors.length > 0) {
    const first = errors.length === 1 ? 'an error' : `${errors.length} errors`;
    throw new RingsideError(
      3012,
      `${source.path} has ${first}: ${formatDiagnostic(errors[0])}.`,
      'The debug console lists them all.',
    );
  }
  return {
    path: source.path,
    kind: 'assembly',
    image: imageOf(assembly),
    symbols: new SymbolTable(assembly.symbols.filter(({ kind }) => kind !== 'extern').map(assemblySymbol)),
    lines: new LineTable(assembly.lines.filter(({ code }) => code).map(assemblyLine)),
    warnings: assembly.diagnostics.filter(({ severity }) => severity === 'warning').map(formatDiagnostic),
  };
}

function imageOf(assembly: Assembly): LoadableImage {
  // A source may make a Multiboot image, which says by itself where it goes.
  return isSelfDescribing(assembly.bytes)
    ? loadImage(assembly.bytes)
    : loadFlat(assembly.bytes, Number(assembly.origin), assembly.entry);
}

/** A macro's own labels (`..@12.next`) are known by name, but a place is better described by the label before the macro. */
function assemblySymbol({ name, value, kind }: Assembly['symbols'][number]): ProgramSymbol {
  const isPlace = kind === 'label' && !name.startsWith('..@');
  return { name, address: value, size: 0, kind: isPlace ? 'place' : 'constant' };
}

function assemblyLine({ address, size, file, line }: Assembly['lines'][number]): LineRange {
  return { start: address, end: address + BigInt(size), file, line, column: 0, isStatement: true };
}

function elfProgram(path: string, bytes: Uint8Array, files: ProgramFiles): Program {
  const warnings: string[] = [];
  return {
    path,
    kind: 'elf',
    image: loadImage(bytes),
    symbols: new SymbolTable(elfSymbols(bytes)),
    lines: new LineTable(elfLines(bytes, path, files, (warning) => void warnings.push(warning))),
    warnings,
  };
}

function elfSymbols(bytes: Uint8Array): ProgramSymbol[] {
  return readSymbols(bytes).map(({ name, address, size, kind }) => ({
    name,
    address,
    size,
    kind: kind === 'constant' ? 'constant' : 'place',
  }));
}

/** Each row of DWARF's table goes as far as the next one. `warn` takes a sentence for each part that cannot be read. */
function elfLines(bytes: Uint8Array, path: string, files: ProgramFiles, warn: (warning: string) => void): LineRange[] {
  const rows = readLineTable(bytes, warn);
  const located = new Map(
    [...new Set(rows.map(({ file }) => file))].map((file) => [file, locateSource(file, path, files)]),
  );
  return rows.flatMap((row, index) => {
    const next = rows[index + 1];
    if (row.endSequence || next === undefined || next.address <= row.address) return [];
    const { address, line, column, isStatement } = row;
    return [{ start: address, end: next.address, file: located.get(row.file) ?? row.file, line, column, isStatement }];
  });
}

/** A source where the image says, or else beside the image: images travel, and are often built in a container. */
function locateSource(file: string, image: string, { isFile }: ProgramFiles): string {
  if (isFile(file)) return file;
  const folder = image.slice(0, Math.max(image.lastIndexOf('/'), image.lastIndexOf('\\')) + 1);
  const beside = folder + file.split(/[\\/]/).at(-1);
  return isFile(beside) ? beside : file;
}
