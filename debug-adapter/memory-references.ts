/**
 * Memory references: an address with the space it belongs to, as the protocol's opaque `memoryReference`.
 *
 * `gva:` is a linear (virtual) address through the paging of whoever is running (the guest in VMX non-root operation);
 * `gpa:` is guest-physical, through the current EPT when there is one; `hpa:` is host-physical, RAM itself.
 */
import { RingsideError } from '../emulator/index';

export const addressSpaces = ['gva', 'gpa', 'hpa'] as const;
export type AddressSpace = (typeof addressSpaces)[number];

export interface MemoryReference {
  readonly space: AddressSpace;
  readonly address: bigint;
}

/** `gva:0x7c00`; the protocol hands it back unread. */
export function formatMemoryReference({ space, address }: MemoryReference): string {
  return `${space}:0x${address.toString(16)}`;
}

/**
 * Reads a memory reference. A plain number is a linear address: the disassembly view and people write those.
 * @param offset bytes added to the address, wrapping at 2^64
 * @throws RingsideError 3020 when the text is no reference
 */
export function parseMemoryReference(reference: unknown, offset: unknown = 0): MemoryReference {
  const found =
    typeof reference === 'string' && /^\s*(?:(gva|gpa|hpa):)?(0x[0-9a-f]{1,16}|\d{1,20})\s*$/i.exec(reference);
  if (!found) {
    throw new RingsideError(
      3020,
      `${JSON.stringify(reference)} is no memory reference.`,
      'Write an address such as 0x7c00, or gva:, gpa: or hpa: and an address.',
    );
  }
  if (typeof offset !== 'number' || !Number.isSafeInteger(offset)) {
    throw new RingsideError(
      3020,
      `The offset ${JSON.stringify(offset)} is no whole number.`,
      'Give the offset in bytes.',
    );
  }
  const space = (found[1]?.toLowerCase() ?? 'gva') as AddressSpace;
  return { space, address: BigInt.asUintN(64, BigInt(found[2]) + BigInt(offset)) };
}
