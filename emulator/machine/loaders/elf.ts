/** ELF executables: System V ABI (gABI) chapter 5 "Program Loading", without a dynamic linker. */
import { RingsideError } from '../../errors';
import { elfMachine, elfType, readElf, segmentType, type ElfFile, type ProgramHeader } from './elf-format';
import { hex, type ImageSegment, type LoadableImage } from './image';

/**
 * An ELF executable's loadable segments, at their physical addresses.
 *
 * @throws RingsideError 1123 and 1124 for broken headers, 1125 for a file that is no executable for this machine, 1126 for broken segments
 */
export function loadElf(bytes: Uint8Array): LoadableImage {
  const elf = readElf(bytes);
  requireExecutable(elf);
  const loadable = elf.programHeaders.filter(({ type, memorySize }) => type === segmentType.load && memorySize > 0n);
  if (loadable.length === 0) {
    throw new RingsideError(
      1126,
      'The ELF file has no loadable segment.',
      'Link it with a linker script or -Ttext that places its sections.',
    );
  }
  return {
    format: elf.bits === 64 ? 'ELF64' : 'ELF32',
    segments: loadable.map((header) => segmentOf(bytes, header)),
    entry: physicalEntry(elf.entry, loadable),
    // 32-bit code cannot start in 64-bit mode.
    entryState: elf.bits === 64 ? undefined : 'protected',
  };
}

function requireExecutable({ type, machine, bits, programHeaders }: ElfFile): void {
  const wanted = bits === 64 ? elfMachine.x86_64 : elfMachine.i386;
  if (machine !== wanted) {
    throw new RingsideError(
      1125,
      `The ELF file is ${bits}-bit, for machine type ${machine}.`,
      `Build it for x86: machine type ${wanted}.`,
    );
  }
  if (type === elfType.relocatable) {
    throw new RingsideError(
      1125,
      'The ELF file is an object file, not an executable.',
      'Link it: ld -Ttext=0x100000 -o kernel.elf file.o',
    );
  }
  if (type === elfType.shared) {
    throw new RingsideError(1125, 'The ELF file is position-independent.', 'Link it with -no-pie at a fixed address.');
  }
  if (type !== elfType.executable)
    throw new RingsideError(1125, `The ELF file is of type ${type}, no executable.`, 'Give an executable.');
  if (programHeaders.some((header) => header.type === segmentType.interpreter)) {
    throw new RingsideError(
      1125,
      'The ELF file is a program for an operating system: it asks for a dynamic linker.',
      'Build for bare metal: -ffreestanding -nostdlib -static -no-pie.',
    );
  }
}

function segmentOf(bytes: Uint8Array, header: ProgramHeader): ImageSegment {
  const { offset, fileSize, memorySize, physicalAddress } = header;
  const place = `The segment at ${hex(physicalAddress)}`;
  if (offset + fileSize > BigInt(bytes.length)) {
    throw new RingsideError(
      1126,
      `${place} takes ${fileSize} bytes of the file from ${offset}, and the file has ${bytes.length}.`,
      'The file is damaged or cut off; build it again.',
    );
  }
  if (fileSize > memorySize) {
    throw new RingsideError(
      1126,
      `${place} has ${fileSize} bytes in the file and only ${memorySize} in memory.`,
      'The file is damaged; build it again.',
    );
  }
  if (physicalAddress + memorySize > 1n << 52n) {
    throw new RingsideError(
      1126,
      `${place} is ${memorySize} bytes long: beyond any physical address.`,
      'Give it a load address (AT in the linker script).',
    );
  }
  return {
    address: Number(physicalAddress),
    bytes: bytes.subarray(Number(offset), Number(offset + fileSize)),
    zeroFill: Number(memorySize - fileSize),
  };
}

/** The entry is virtual; paging starts as the identity or off, so it is entered where its segment lies physically. */
function physicalEntry(entry: bigint, segments: readonly ProgramHeader[]): number {
  const home = segments.find(
    ({ virtualAddress, memorySize }) => entry >= virtualAddress && entry < virtualAddress + memorySize,
  );
  const physical = segments.find(
    ({ physicalAddress, memorySize }) => entry >= physicalAddress && entry < physicalAddress + memorySize,
  );
  if (home !== undefined) return Number(entry - home.virtualAddress + home.physicalAddress);
  if (physical !== undefined) return Number(entry);
  throw new RingsideError(
    1126,
    `The entry ${hex(entry)} is in no loadable segment.`,
    'Name the entry symbol: ENTRY(_start), or ld -e _start.',
  );
}
