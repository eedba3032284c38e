/** From the bytes of a file to an image: what every loader shares, and the choice between them. */
import { loadElf } from './elf';
import type { LoadableImage } from './image';
import { findMultibootHeader, loadMultiboot } from './multiboot';

export { loadFlat } from './flat';
export { isSelfDescribing } from './multiboot';
export { readElf, readString, sectionType, type ElfFile, type SectionHeader } from './elf-format';
export { segmentEnd, writeImage, type ImageSegment, type LoadableImage } from './image';

/**
 * An image that says by itself where it goes: a Multiboot 1 image (32-bit or 64-bit ELF file, or with address fields), or an ELF executable.
 * Anything else is for {@link loadFlat}.
 *
 * @throws RingsideError 1123 to 1129 for a file that is broken or not for this machine
 */
export function loadImage(bytes: Uint8Array): LoadableImage {
  const multiboot = findMultibootHeader(bytes);
  return multiboot === undefined ? loadElf(bytes) : loadMultiboot(bytes, multiboot);
}
