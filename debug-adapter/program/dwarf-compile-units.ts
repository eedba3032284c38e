/**
 * The folder each compile unit was built in: DWARF 5 sections 3.1.1 and 7.5. Line tables before version 5 do not have it. Only the first
 * entry of each unit is read.
 */
import { DwarfEnd, DwarfReader, implicitConstForm, type DwarfStrings } from './dwarf-reader';

const attribute = { statementList: 0x10, compilationDirectory: 0x1b } as const;
/** Unit types with more in their header: DW_UT_type and DW_UT_split_type, DW_UT_skeleton and DW_UT_split_compile. */
const typeUnits: ReadonlySet<number> = new Set([2, 6]);
const splitUnits: ReadonlySet<number> = new Set([4, 5]);

/** Compilation directories by the offset of the unit's line table in .debug_line. Units that cannot be read are left out. */
export function compilationDirectories(
  information: Uint8Array | undefined,
  abbreviations: Uint8Array | undefined,
  strings: DwarfStrings,
): Map<number, string> {
  const directories = new Map<number, string>();
  if (information === undefined || abbreviations === undefined) return directories;
  try {
    const reader = new DwarfReader(information);
    while (!reader.atEnd) {
      const unit = reader.part(reader.initialLength());
      unit.offsetSize = reader.offsetSize;
      readUnit(unit, abbreviations, strings, directories);
    }
  } catch (error) {
    // What comes after a broken unit cannot be found; what came before stays.
    if (!(error instanceof DwarfEnd)) throw error;
  }
  return directories;
}

function readUnit(
  unit: DwarfReader,
  abbreviations: Uint8Array,
  strings: DwarfStrings,
  directories: Map<number, string>,
): void {
  const version = unit.half();
  if (version < 2 || version > 5) return;
  const unitType = version >= 5 ? unit.byte() : 1;
  if (version >= 5) unit.addressSize = unit.byte();
  const abbreviationOffset = unit.offset();
  if (version < 5) unit.addressSize = unit.byte();
  if (typeUnits.has(unitType)) unit.skip(8 + unit.offsetSize);
  if (splitUnits.has(unitType)) unit.skip(8);

  const abbreviation = findAbbreviation(new DwarfReader(abbreviations, abbreviationOffset), unit.unsignedLeb());
  if (abbreviation === undefined) return;
  let lineTable: number | undefined;
  let directory: string | undefined;
  for (const { name, form } of abbreviation) {
    const value = unit.attribute(form, strings);
    if (name === attribute.statementList && typeof value === 'number') lineTable = value;
    if (name === attribute.compilationDirectory && typeof value === 'string') directory = value;
  }
  if (lineTable !== undefined && directory !== undefined) directories.set(lineTable, directory);
}

/** The attributes of an abbreviation (section 7.5.3), from the start of its table. */
function findAbbreviation(table: DwarfReader, code: number): { name: number; form: number }[] | undefined {
  for (;;) {
    const current = table.unsignedLeb();
    if (current === 0) return undefined;
    table.unsignedLeb(); // tag
    table.byte(); // whether it has children
    const attributes: { name: number; form: number }[] = [];
    for (;;) {
      const name = table.unsignedLeb();
      const form = table.unsignedLeb();
      if (form === implicitConstForm) table.signedLeb();
      if (name === 0 && form === 0) break;
      attributes.push({ name, form });
    }
    if (current === code) return attributes;
  }
}
