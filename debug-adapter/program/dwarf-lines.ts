/**
 * The line table of an ELF file: DWARF versions 2 to 5, section 6.2 "Line Number Information". A damaged file gives the rows that can be
 * read, and a warning for what cannot.
 */
import { readElf, type ElfFile } from '../../emulator/index';
import { compilationDirectories } from './dwarf-compile-units';
import { readFileTable, type FileTable } from './dwarf-file-table';
import { DwarfEnd, DwarfReader, type DwarfStrings } from './dwarf-reader';

/** A place where the source line changes. It holds up to the next row; the last of a sequence only ends it. */
export interface LineRow {
  /** Linear. */
  readonly address: bigint;
  /** As the compiler had it, absolute where that is known. */
  readonly file: string;
  /** 1-based; 0 for code of no line. */
  readonly line: number;
  /** 1-based; 0 when the table does not say. */
  readonly column: number;
  readonly isStatement: boolean;
  /** The first address behind a sequence of instructions. */
  readonly endSequence: boolean;
}

/** Damaged tables have lines no file has. */
const highestLine = 0x7fff_ffff;
const allocatedFlag = 2n;
const compressedFlag = 0x800n;

/**
 * Rows of all units, each sequence in the order of its addresses.
 *
 * @param warn takes a sentence for every part that cannot be read
 * @throws RingsideError 1123 or 1124 when it is no ELF file
 */
export function readLineTable(bytes: Uint8Array, warn: (warning: string) => void = () => {}): LineRow[] {
  const elf = readElf(bytes);
  const section = (name: string) => {
    const found = elf.sections.find((each) => each.name === name);
    if (found === undefined || (found.flags & compressedFlag) === 0n) return found?.contents;
    warn(`The section ${name} is compressed, and is left out. Link with --compress-debug-sections=none.`);
    return undefined;
  };
  const lines = section('.debug_line');
  if (lines === undefined) return [];
  const strings = { strings: section('.debug_str'), lineStrings: section('.debug_line_str') };
  const directories = compilationDirectories(section('.debug_info'), section('.debug_abbrev'), strings);
  const rows: LineRow[] = [];
  try {
    const reader = new DwarfReader(lines);
    while (!reader.atEnd) {
      const start = reader.position;
      const unit = reader.part(reader.initialLength());
      unit.offsetSize = reader.offsetSize;
      unit.addressSize = elf.bits / 8;
      try {
        for (const sequence of readUnit(unit, strings, directories.get(start)))
          if (isLoaded(elf, sequence)) rows.push(...sequence);
      } catch (error) {
        if (!(error instanceof DwarfEnd)) throw error;
        warn(`The line table at ${start} of .debug_line is left out: ${error.message}.`);
      }
    }
  } catch (error) {
    if (!(error instanceof DwarfEnd)) throw error;
    warn(`The section .debug_line is damaged: ${error.message}.`);
  }
  return rows;
}

/** Linkers leave the rows of functions they dropped, at address 0 or another that nothing is loaded to. */
function isLoaded({ sections }: ElfFile, [{ address }]: readonly LineRow[]): boolean {
  const loaded = sections.filter(({ flags }) => (flags & allocatedFlag) !== 0n);
  return loaded.some((each) => address >= each.address && address < each.address + each.size);
}

/** The header of a unit's line table that the program needs. */
interface LineProgram {
  readonly minimumInstructionLength: number;
  readonly maximumOperations: number;
  readonly defaultIsStatement: boolean;
  readonly lineBase: number;
  readonly lineRange: number;
  /** Operands of each standard opcode, from opcode 1 on. */
  readonly operandCounts: readonly number[];
  readonly files: FileTable;
}

function readUnit(unit: DwarfReader, strings: DwarfStrings, directory: string | undefined): LineRow[][] {
  const version = unit.half();
  if (version < 2 || version > 5) throw new DwarfEnd(`it has version ${version}`);
  if (version >= 5) {
    unit.addressSize = unit.byte();
    unit.byte(); // size of a segment selector
  }
  const header = unit.part(unit.offset());
  const minimumInstructionLength = header.byte();
  const maximumOperations = version >= 4 ? Math.max(1, header.byte()) : 1;
  const defaultIsStatement = header.byte() !== 0;
  const lineBase = header.signedByte();
  const lineRange = header.byte();
  const operandCounts = Array.from({ length: Math.max(0, header.byte() - 1) }, () => header.byte());
  const files = readFileTable(header, version, strings, directory);
  return runProgram(unit, {
    minimumInstructionLength,
    maximumOperations,
    defaultIsStatement,
    lineBase,
    lineRange,
    operandCounts,
    files,
  });
}

const opcode = {
  extended: 0, copy: 1, advancePc: 2, advanceLine: 3, setFile: 4, setColumn: 5, negateStatement: 6, setBasicBlock: 7, constAddPc: 8,
  fixedAdvancePc: 9, setPrologueEnd: 10, setEpilogueBegin: 11, setIsa: 12,
} as const; // prettier-ignore
const extendedOpcode = { endSequence: 1, setAddress: 2, defineFile: 3 } as const;

/** The state machine of section 6.2.2, on one unit's program. Every step takes at least a byte. */
function runProgram(code: DwarfReader, program: LineProgram): LineRow[][] {
  const { operandCounts, lineBase, lineRange, maximumOperations, files } = program;
  const sequences: LineRow[][] = [];
  const firstSpecial = operandCounts.length + 1;
  const initial = () => ({
    address: 0n,
    operation: 0,
    file: 1,
    line: 1,
    column: 0,
    isStatement: program.defaultIsStatement,
  });
  let registers = initial();
  let rows: LineRow[] = [];

  const append = (endSequence: boolean) => {
    const { address, file, line, column, isStatement } = registers;
    rows.push({
      address,
      file: files.path(file),
      line: line > 0 && line <= highestLine ? line : 0,
      column,
      isStatement,
      endSequence,
    });
  };
  // Section 6.2.5.1; the operation index matters to VLIW processors only.
  const advance = (operations: number) => {
    const total = registers.operation + operations;
    registers.address = BigInt.asUintN(
      64,
      registers.address + BigInt(program.minimumInstructionLength) * BigInt(Math.floor(total / maximumOperations)),
    );
    registers.operation = total % maximumOperations;
  };
  const special = (adjusted: number) => {
    if (lineRange === 0) throw new DwarfEnd('its line range is 0');
    advance(Math.floor(adjusted / lineRange));
    return lineBase + (adjusted % lineRange);
  };
  const extended = () => {
    const part = code.part(code.unsignedLeb());
    if (part.atEnd) return;
    switch (part.byte()) {
      case extendedOpcode.endSequence:
        append(true);
        sequences.push(rows);
        rows = [];
        registers = initial();
        break;
      case extendedOpcode.setAddress:
        registers.address = part.unsigned(Math.min(8, part.end - part.position));
        registers.operation = 0;
        break;
      case extendedOpcode.defineFile:
        files.define(part);
        break;
      // Others, such as discriminators, have no meaning here; their length is known.
    }
  };

  while (!code.atEnd) {
    const current = code.byte();
    if (current >= firstSpecial) {
      registers.line += special(current - firstSpecial);
      append(false);
      continue;
    }
    switch (current) {
      case opcode.extended:
        extended();
        break;
      case opcode.copy:
        append(false);
        break;
      case opcode.advancePc:
        advance(code.unsignedLeb());
        break;
      case opcode.advanceLine:
        registers.line += code.signedLeb();
        break;
      case opcode.setFile:
        registers.file = code.unsignedLeb();
        break;
      case opcode.setColumn:
        registers.column = code.unsignedLeb();
        break;
      case opcode.negateStatement:
        registers.isStatement = !registers.isStatement;
        break;
      case opcode.constAddPc:
        special(255 - firstSpecial);
        break;
      case opcode.fixedAdvancePc:
        registers.address = BigInt.asUintN(64, registers.address + BigInt(code.half()));
        registers.operation = 0;
        break;
      default:
        // No effect here, or unknown: the header says how many operands there are.
        for (let operands = operandCounts[current - 1]; operands > 0; operands--) code.unsignedLeb();
    }
  }
  return sequences;
}
