import type { SourceSpan } from '../diagnostics';
import type { Base, Value } from '../expressions/evaluate';
import type { Fixup } from '../instructions/encode';
import type { LineOrigin } from '../preprocessor/preprocessor';

/** An address in a section's bytes that only the linker (or the flat layout) knows. */
export interface SectionFixup extends Fixup {
  /** Offset of the instruction or data item in the section. */
  start: number;
  /** Its length: relative values count from its end. */
  length: number;
}

export interface SectionLine {
  offset: number;
  size: number;
  origin: LineOrigin;
  code: boolean;
}

/** A section under construction. */
export class SectionBuilder implements Base {
  readonly baseName: string;
  /** The value `$$`. */
  readonly start: Value;
  nobits = false;
  writable = false;
  executable = false;
  allocated = true;
  /** 0: not written anywhere. */
  alignment = 0;
  /** Attributes of the flat format (NASM manual "Multisection Support for the bin Format"). */
  startAddress: bigint | undefined;
  virtualStart: bigint | undefined;
  /** 0: not written. */
  virtualAlignment = 0;
  follows: { name: string; at: SourceSpan } | undefined;
  virtualFollows: { name: string; at: SourceSpan } | undefined;

  /** Where the current pass is. */
  offset = 0;
  /** How large the section was in the pass before. */
  size = 0;
  /** Virtual address, known before the last pass. */
  address = 0n;
  fileOffset = 0;

  readonly fixups: SectionFixup[] = [];
  readonly lines: SectionLine[] = [];
  #bytes = new Uint8Array(0);

  constructor(readonly name: string) {
    this.baseName = name;
    this.start = { number: 0n, bases: new Map([[this as Base, 1n]]) };
  }

  /** The value `$`. */
  here(): Value {
    return { number: BigInt(this.offset), bases: this.start.bases };
  }

  beginPass(): void {
    this.size = Math.max(this.offset, 0);
    this.offset = 0;
    this.fixups.length = 0;
    this.lines.length = 0;
  }

  /** Makes room at `offset` for `length` bytes, zeroed. */
  reserve(length: number): void {
    const needed = this.offset + length;
    if (this.nobits || needed <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2, 4096));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }

  write(bytes: ArrayLike<number>): void {
    if (this.nobits) return;
    this.reserve(bytes.length);
    this.#bytes.set(bytes, this.offset);
  }

  get bytes(): Uint8Array {
    return this.nobits ? new Uint8Array(0) : this.#bytes.subarray(0, this.offset);
  }
}

/** A symbol that another object file defines. */
export class ExternSymbol implements Base {
  readonly baseName: string;
  readonly value: Value;

  constructor(
    readonly name: string,
    readonly at: SourceSpan,
    /** Size of a common symbol; undefined for an ordinary one. */
    readonly commonSize?: number,
  ) {
    this.baseName = name;
    this.value = { number: 0n, bases: new Map([[this as Base, 1n]]) };
  }
}
