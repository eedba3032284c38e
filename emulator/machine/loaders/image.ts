/** A program as loaders hand it on: what goes where in memory, and how the processor enters it. */
import { RingsideError } from '../../errors';
import type { PhysicalMemory } from '../../memory/physical-memory';
import type { EntryStateName } from '../entry-state';

export interface ImageSegment {
  /** Host-physical. */
  readonly address: number;
  readonly bytes: Uint8Array;
  /** Zeros after the bytes. */
  readonly zeroFill: number;
}

export interface LoadableImage {
  readonly format: 'ELF64' | 'ELF32' | 'Multiboot' | 'flat';
  readonly segments: readonly ImageSegment[];
  /** Host-physical address of the first instruction. */
  readonly entry: number;
  /** The entry state the format asks for; undefined leaves it to the user. */
  readonly entryState: EntryStateName | undefined;
}

/** Host-physical address after the segment's last byte. */
export function segmentEnd({ address, bytes, zeroFill }: ImageSegment): number {
  return address + bytes.length + zeroFill;
}

export const hex = (value: number | bigint) => `0x${value.toString(16)}`;

/** Puts an image into RAM. Throws RS1128, and writes nothing, when a segment does not fit. */
export function writeImage(memory: PhysicalMemory, image: LoadableImage): void {
  for (const segment of image.segments) {
    if (segmentEnd(segment) <= memory.ramSize) continue;
    throw new RingsideError(
      1128,
      `The image needs memory from ${hex(segment.address)} to ${hex(segmentEnd(segment))}, and the machine has ${memory.ramSize / 0x10_0000} MiB.`,
      'Give the machine more memory, or link the image lower.',
    );
  }
  for (const { address, bytes, zeroFill } of image.segments) {
    memory.ram.set(bytes, address);
    memory.ram.fill(0, address + bytes.length, address + bytes.length + zeroFill);
    memory.invalidateCode(address, bytes.length + zeroFill);
  }
}
