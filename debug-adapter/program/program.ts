/** A guest program with what is known of its source. */
import type { LoadableImage } from '../../emulator/index';
import type { LineTable } from './line-table';
import type { SymbolTable } from './symbol-table';

export interface Program {
  /** Absolute path. */
  readonly path: string;
  readonly kind: 'assembly' | 'elf' | 'flat';
  readonly image: LoadableImage;
  readonly symbols: SymbolTable;
  readonly lines: LineTable;
  /** The assembler's warnings, each with its place. */
  readonly warnings: readonly string[];
}
