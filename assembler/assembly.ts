import type { Diagnostic } from './diagnostics';

/** What to assemble, and how. */
export interface AssembleOptions {
  /** Name of the source, as it appears in diagnostics and line tables. */
  fileName: string;
  source: string;
  /** For `%include` and `incbin`. The path is first tried beside the file that names it, then as it is written. */
  readFile(path: string): Uint8Array | undefined;
  /** Tried in order, after the place beside the file: like `-I`, without the slash at the end. */
  includeDirectories?: string[];
  /** Like `-D`: single-line macros defined before the first line. An empty text defines a macro without a body. */
  defines?: Record<string, string>;
  /** `bin` (the default): bytes to be loaded at the origin. `elf64`: a relocatable object for a linker. */
  format?: 'bin' | 'elf64';
}

/** A section of the output. */
export interface Section {
  name: string;
  /** Virtual address its labels count from. Zero for every section of a relocatable object. */
  address: bigint;
  /** Where its bytes stand in `Assembly.bytes`; for `nobits` sections where they would. */
  fileOffset: number;
  /** In bytes. */
  size: number;
  /** Empty when `nobits`. */
  bytes: Uint8Array;
  nobits: boolean;
  /** Power of two. */
  alignment: number;
  writable: boolean;
  executable: boolean;
}

/** A name and what it stands for. */
export interface AssemblySymbol {
  name: string;
  /** Virtual address of a label (offset in its section, for a relocatable object), value of an `equ`. Unsigned. */
  value: bigint;
  /** Undefined for constants. */
  section: string | undefined;
  global: boolean;
  kind: 'label' | 'equ' | 'extern';
  file: string;
  line: number;
  column: number;
}

/** Which source line some bytes came from. Sorted by section and address; entries do not overlap. */
export interface LineEntry {
  /** Virtual address (offset in its section, for a relocatable object). */
  address: bigint;
  section: string;
  /** In bytes; never 0. */
  size: number;
  /** Inside a macro this is the line that invoked it. */
  file: string;
  line: number;
  /** The line of the macro's body, when there is one. */
  innermost?: { file: string; line: number; macro: string };
  /** Instructions, as opposed to data. */
  code: boolean;
}

/** The result. `bytes` is what was made as far as it could be made; look at `diagnostics` before using it. */
export interface Assembly {
  /** The flat image for `bin`; the object file for `elf64`. */
  bytes: Uint8Array;
  sections: Section[];
  symbols: AssemblySymbol[];
  lines: LineEntry[];
  /** Virtual address of the first byte of a flat image (`org`). */
  origin: bigint;
  /** The value of `_start` or `start`, if it is global. */
  entry?: bigint;
  diagnostics: Diagnostic[];
}
