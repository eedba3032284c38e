/** Multiboot images: Multiboot Specification 0.6.96, sections 3.1 "OS image format" and 3.2 "Machine state". */
import { RingsideError } from '../../errors';
import { isElf } from './elf-format';
import { loadElf } from './elf';
import { hex, type LoadableImage } from './image';

const headerMagic = 0x1bad_b002;
/** The header is wholly in the first 8 KiB, on a 4-byte boundary. */
const searchBytes = 8192;

/** Requirements in bits 15:0 that are met: page-aligned modules (there are none), memory information. */
const metRequirements = 0b11;
const addressFieldsFlag = 1 << 16;

export interface MultibootHeader {
  /** In the file. */
  readonly offset: number;
  readonly flags: number;
  /** The address fields, when flag 16 says they are valid. */
  readonly addresses:
    | {
        readonly header: number;
        readonly load: number;
        readonly loadEnd: number;
        readonly bssEnd: number;
        readonly entry: number;
      }
    | undefined;
}

/** The first Multiboot header, or undefined. */
export function findMultibootHeader(bytes: Uint8Array): MultibootHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = Math.min(bytes.length, searchBytes);
  for (let offset = 0; offset + 12 <= end; offset += 4) {
    if (view.getUint32(offset, true) !== headerMagic) continue;
    const flags = view.getUint32(offset + 4, true);
    if ((headerMagic + flags + view.getUint32(offset + 8, true)) % 2 ** 32 !== 0) continue;
    if ((flags & addressFieldsFlag) === 0) return { offset, flags, addresses: undefined };
    if (offset + 32 > end) continue;
    const field = (index: number) => view.getUint32(offset + 12 + index * 4, true);
    return {
      offset,
      flags,
      addresses: { header: field(0), load: field(1), loadEnd: field(2), bssEnd: field(3), entry: field(4) },
    };
  }
  return undefined;
}

/**
 * A Multiboot image: by the header's address fields if it has them, else as the ELF file it is.
 *
 * @throws RingsideError 1127 for a requirement that cannot be met, 1129 for address fields that do not fit together, and those of ELF files
 */
export function loadMultiboot(bytes: Uint8Array, header: MultibootHeader): LoadableImage {
  const unmet = header.flags & 0xffff & ~metRequirements;
  if (unmet !== 0) {
    const what = unmet & 4 ? 'a video mode (flag bit 2)' : `what flag bits ${hex(unmet)} mean`;
    throw new RingsideError(
      1127,
      `The Multiboot header requires ${what}, which this machine has not.`,
      'Clear the bit in the header: serial output and port 0xE9 are there.',
    );
  }
  if (header.addresses === undefined) return { ...loadElf(bytes), format: 'Multiboot', entryState: 'multiboot' };
  return loadByAddresses(bytes, header.offset, header.addresses);
}

/** Section 3.1.3 "The address fields of Multiboot header". */
function loadByAddresses(
  bytes: Uint8Array,
  headerOffset: number,
  fields: NonNullable<MultibootHeader['addresses']>,
): LoadableImage {
  const { header, load, loadEnd, bssEnd, entry } = fields;
  const fileStart = headerOffset - (header - load);
  const length = loadEnd === 0 ? bytes.length - fileStart : loadEnd - load;
  const broken = (what: string) =>
    new RingsideError(
      1129,
      `The address fields of the Multiboot header do not fit together: ${what}.`,
      'Check header_addr to entry_addr (offsets 12 to 28 of the header).',
    );
  if (load > header) throw broken(`load_addr ${hex(load)} is above header_addr ${hex(header)}`);
  if (fileStart < 0)
    throw broken(
      `load_addr ${hex(load)} is ${header - load} bytes before the header, which is at offset ${headerOffset} of the file`,
    );
  if (length <= 0 || fileStart + length > bytes.length)
    throw broken(
      `load_end_addr ${hex(loadEnd)} asks for ${length} bytes of the file, and ${bytes.length - fileStart} are there`,
    );
  if (bssEnd !== 0 && bssEnd < load + length)
    throw broken(`bss_end_addr ${hex(bssEnd)} is below the end of the loaded bytes, ${hex(load + length)}`);
  const end = Math.max(bssEnd, load + length);
  if (entry < load || entry >= end) throw broken(`entry_addr ${hex(entry)} is outside ${hex(load)} to ${hex(end - 1)}`);
  return {
    format: 'Multiboot',
    segments: [
      { address: load, bytes: bytes.subarray(fileStart, fileStart + length), zeroFill: end - (load + length) },
    ],
    entry,
    entryState: 'multiboot',
  };
}

/** Whether a file that is no ELF file says by itself where it goes. */
export function isSelfDescribing(bytes: Uint8Array): boolean {
  return isElf(bytes) || findMultibootHeader(bytes)?.addresses !== undefined;
}
