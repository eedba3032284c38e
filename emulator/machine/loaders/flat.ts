/** A flat binary: bytes at an address, entered at the first or at a given place. */
import { RingsideError } from '../../errors';
import { hex, type LoadableImage } from './image';

/** Physical addresses have at most 52 bits. */
const physicalAddresses = 2 ** 52;

/**
 * @param address host-physical address of the first byte
 * @param entry host-physical address of the first instruction; by default the first byte
 * @throws RingsideError 1120 for an empty image, 1121 for an address that is none, 1122 for an entry outside the image
 */
export function loadFlat(bytes: Uint8Array, address: number, entry: number | bigint = address): LoadableImage {
  if (bytes.length === 0) throw new RingsideError(1120, 'The image is empty.', 'Check that the build wrote it.');
  if (!Number.isInteger(address) || address < 0 || address + bytes.length > physicalAddresses) {
    throw new RingsideError(
      1121,
      `The load address ${address} is not a physical address.`,
      'Give a whole number, 0 or greater, such as 0x100000.',
    );
  }
  const start = Number(entry);
  if (!(start >= address && start < address + bytes.length)) {
    throw new RingsideError(
      1122,
      `The entry ${hex(entry)} is outside the image, which goes from ${hex(address)} to ${hex(address + bytes.length - 1)}.`,
      'Check the origin of the program against its load address.',
    );
  }
  return { format: 'flat', segments: [{ address, bytes, zeroFill: 0 }], entry: start, entryState: undefined };
}
