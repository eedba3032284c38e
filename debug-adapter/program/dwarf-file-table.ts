/** Files and folders of a line table: DWARF 4 and 5 section 6.2.4 "The Line Number Program Header". */
import { DwarfEnd, type DwarfReader, type DwarfStrings } from './dwarf-reader';

/** DW_LNCT codes. */
const content = { path: 1, directoryIndex: 2 } as const;
/** More than any program has. */
const mostEntries = 1 << 16;

interface File {
  readonly name: string;
  readonly directory: number;
}

export class FileTable {
  private readonly paths = new Map<number, string>();

  /**
   * @param firstIndex the number of the first file: 0 in version 5, 1 before
   * @param directories by number; 0 is the compilation directory
   */
  constructor(
    private readonly files: File[],
    private readonly directories: readonly string[],
    private readonly firstIndex: 0 | 1,
  ) {}

  /** A file's path by its number in the line program; empty when there is no such file. */
  path(index: number): string {
    const known = this.paths.get(index);
    if (known !== undefined) return known;
    const file = this.files[index - this.firstIndex];
    const path = file === undefined ? '' : this.resolve(file);
    this.paths.set(index, path);
    return path;
  }

  /** DW_LNE_define_file. */
  define(reader: DwarfReader): void {
    this.files.push(readOldFile(reader, reader.string()));
  }

  private resolve({ name, directory }: File): string {
    const compilationDirectory = this.directories[0] ?? '';
    return joinPath(compilationDirectory, joinPath(this.directories[directory] ?? '', name));
  }
}

/** @param compilationDirectory from the unit itself; version 5 has it in its own table */
export function readFileTable(
  header: DwarfReader,
  version: number,
  strings: DwarfStrings,
  compilationDirectory: string | undefined,
): FileTable {
  if (version >= 5) {
    const directories = readEntries(header, strings).map(({ name }) => name);
    return new FileTable(readEntries(header, strings), directories, 0);
  }
  const directories = [compilationDirectory ?? ''];
  for (let name = header.string(); name !== ''; name = header.string()) directories.push(name);
  const files: File[] = [];
  for (let name = header.string(); name !== ''; name = header.string()) files.push(readOldFile(header, name));
  return new FileTable(files, directories, 1);
}

function readOldFile(reader: DwarfReader, name: string): File {
  const directory = reader.unsignedLeb();
  reader.unsignedLeb(); // time of last change
  reader.unsignedLeb(); // length
  return { name, directory };
}

/** Directories or files of version 5: a list of what each entry consists of, then the entries. */
function readEntries(header: DwarfReader, strings: DwarfStrings): File[] {
  const formats = Array.from({ length: header.byte() }, () => ({
    content: header.unsignedLeb(),
    form: header.unsignedLeb(),
  }));
  const count = header.unsignedLeb();
  if (count > mostEntries || (count > 0 && formats.length === 0)) throw new DwarfEnd(`it has ${count} files`);
  return Array.from({ length: count }, () => {
    let name = '';
    let directory = 0;
    for (const format of formats) {
      const value = header.attribute(format.form, strings);
      if (format.content === content.path && typeof value === 'string') name = value;
      if (format.content === content.directoryIndex && typeof value === 'number') directory = value;
    }
    return { name, directory };
  });
}

/** `folder/name`, or `name` when it is absolute; `.` and `..` are resolved as far as they can be. */
export function joinPath(folder: string, name: string): string {
  if (folder === '' || /^([/\\]|[a-z]:[/\\])/i.test(name)) return simplified(name);
  return simplified(name === '' ? folder : `${folder.replace(/[/\\]+$/, '')}/${name}`);
}

function simplified(path: string): string {
  if (!/(^|[/\\])\.\.?([/\\]|$)/.test(path)) return path;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '.' && parts.length > 0) continue;
    if (part === '..' && parts.length > 1 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}
