/** The encodings DWARF is made of: DWARF 5 section 7. Reading past the end throws {@link DwarfEnd}, so no loop outlives its bytes. */
import { readString } from '../../emulator/index';

/** What is read ends before it is complete, or makes no sense. */
export class DwarfEnd extends Error {
  override readonly name = 'DwarfEnd';
}

/** Contents of the sections that forms refer to. */
export interface DwarfStrings {
  /** .debug_str */
  readonly strings: Uint8Array | undefined;
  /** .debug_line_str */
  readonly lineStrings: Uint8Array | undefined;
}

/** Longer strings are cut: no path or name is longer, and a damaged file may have none that ends. */
const longestString = 4096;

/** DW_FORM codes: DWARF 5 table 7.6; `size` of those that are just so many bytes. */
const form = {
  addr: 0x01, block2: 0x03, block4: 0x04, string: 0x08, block: 0x09, block1: 0x0a, sdata: 0x0d, strp: 0x0e, udata: 0x0f, refUdata: 0x15,
  indirect: 0x16, exprloc: 0x18, strx: 0x1a, addrx: 0x1b, data16: 0x1e, lineStrp: 0x1f, implicitConst: 0x21, loclistx: 0x22, rnglistx: 0x23,
} as const; // prettier-ignore
const fixedSizes: Readonly<Record<number, number>> = {
  0x0b: 1, 0x05: 2, 0x06: 4, 0x07: 8, 0x0c: 1, 0x11: 1, 0x12: 2, 0x13: 4, 0x14: 8, 0x19: 0, 0x1c: 4, 0x20: 8, 0x24: 8, 0x25: 1, 0x26: 2, 0x27: 3,
  0x28: 4, 0x29: 1, 0x2a: 2, 0x2b: 3, 0x2c: 4,
}; // prettier-ignore
/** References into other sections: as wide as the unit's offsets. */
const offsetForms: ReadonlySet<number> = new Set([0x10, 0x17, 0x1d]);
export const implicitConstForm = form.implicitConst;

export class DwarfReader {
  private readonly view: DataView;
  /** Bytes of an offset: 4, or 8 in the 64-bit format. */
  offsetSize: 4 | 8 = 4;
  addressSize = 8;

  constructor(
    private readonly bytes: Uint8Array,
    public position = 0,
    readonly end = bytes.length,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (end > bytes.length || position > end) throw new DwarfEnd('a length goes beyond its section');
  }

  get atEnd(): boolean {
    return this.position >= this.end;
  }

  /** A reader of the same formats for the part from here to `length` bytes on, which this one then skips. */
  part(length: number): DwarfReader {
    const start = this.take(length);
    const part = new DwarfReader(this.bytes, start, start + length);
    part.offsetSize = this.offsetSize;
    part.addressSize = this.addressSize;
    return part;
  }

  skip(length: number): void {
    this.take(length);
  }

  unsigned(size: number): bigint {
    const at = this.take(size);
    let value = 0n;
    for (let index = size - 1; index >= 0; index--) value = (value << 8n) | BigInt(this.view.getUint8(at + index));
    return value;
  }

  byte(): number {
    return this.view.getUint8(this.take(1));
  }

  signedByte(): number {
    return this.view.getInt8(this.take(1));
  }

  half(): number {
    return this.view.getUint16(this.take(2), true);
  }

  offset(): number {
    return this.offsetSize === 4 ? this.view.getUint32(this.take(4), true) : Number(this.unsigned(8));
  }

  /** The length that starts a unit; it also says how wide offsets are (section 7.4). */
  initialLength(): number {
    this.offsetSize = 4;
    const length = this.offset();
    if (length < 0xffff_fff0) return length;
    if (length !== 0xffff_ffff) throw new DwarfEnd('a unit has a reserved length');
    this.offsetSize = 8;
    return this.offset();
  }

  /** LEB128. Beyond 2^53 the number is no longer exact, and nothing that large is meaningful. */
  unsignedLeb(): number {
    const { value } = this.leb();
    return Number.isSafeInteger(value) ? value : Number.MAX_SAFE_INTEGER;
  }

  signedLeb(): number {
    const { value, last, scale } = this.leb();
    return last & 0x40 ? value - scale * 128 : value;
  }

  private leb(): { value: number; last: number; scale: number } {
    let value = 0;
    for (let scale = 1; scale < 2 ** 70; scale *= 128) {
      const last = this.byte();
      value += (last & 0x7f) * scale;
      if (last < 0x80) return { value, last, scale };
    }
    throw new DwarfEnd('a number has more than 70 bits');
  }

  string(): string {
    const text = readString(this.bytes.subarray(0, Math.min(this.end, this.position + longestString)), this.position);
    while (this.byte() !== 0);
    return text;
  }

  /** Reads an attribute: its text, its number, or undefined for a kind nobody here asks for. Unknown forms throw: their length is unknown. */
  attribute(code: number, sections: DwarfStrings): string | number | undefined {
    const fixed = fixedSizes[code];
    if (fixed !== undefined) {
      if (fixed <= 4) return Number(this.unsigned(fixed));
      this.skip(fixed);
      return undefined;
    }
    if (offsetForms.has(code)) return this.offset();
    switch (code) {
      case form.string:
        return this.string();
      case form.strp:
        return stringAt(sections.strings, this.offset());
      case form.lineStrp:
        return stringAt(sections.lineStrings, this.offset());
      case form.udata:
        return this.unsignedLeb();
      case form.sdata:
        return this.signedLeb();
      case form.refUdata:
      case form.strx:
      case form.addrx:
      case form.loclistx:
      case form.rnglistx:
        this.unsignedLeb();
        return undefined;
      case form.addr:
        this.skip(this.addressSize);
        return undefined;
      case form.data16:
        this.skip(16);
        return undefined;
      case form.block1:
        this.skip(this.byte());
        return undefined;
      case form.block2:
        this.skip(this.half());
        return undefined;
      case form.block4:
        this.skip(Number(this.unsigned(4)));
        return undefined;
      case form.block:
      case form.exprloc:
        this.skip(this.unsignedLeb());
        return undefined;
      case form.implicitConst:
        return undefined;
      case form.indirect: {
        const actual = this.unsignedLeb();
        if (actual === form.indirect) throw new DwarfEnd('an indirect form names itself');
        return this.attribute(actual, sections);
      }
      default:
        throw new DwarfEnd(`form 0x${code.toString(16)} is not known`);
    }
  }

  private take(length: number): number {
    const at = this.position;
    if (length < 0 || !(at + length <= this.end)) throw new DwarfEnd('the data end in the middle');
    this.position = at + length;
    return at;
  }
}

function stringAt(section: Uint8Array | undefined, offset: number): string | undefined {
  if (section === undefined || offset >= section.length) return undefined;
  return readString(section.subarray(offset, offset + longestString), 0);
}
