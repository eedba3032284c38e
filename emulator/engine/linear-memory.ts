/**
 * The map of the engine's linear memory (WebAssembly addresses, in bytes). Guest RAM lives in the same memory as the
 * processor state, so that generated code reaches both with plain loads and stores.
 *
 * ```
 * 0x0000_0100  processor state (state/layout.ts)
 * 0x0001_0000  soft TLB banks
 * 0x0010_0000  decoded code pages
 * ramBase      guest RAM, host-physical 0 upward
 * ```
 */
import { recordBytes } from './record';

/** Entries of one soft TLB (read, write or execute); a power of two. */
export const tlbEntries = 1024;
/** One entry: the tag (linear page address, 8 bytes) and the addend or code page (4 bytes), padded to 16. */
export const tlbEntryBytes = 16;
/** Byte offsets of the three TLBs in a bank. */
export const tlbOffset = {
  read: 0,
  write: tlbEntries * tlbEntryBytes,
  execute: 2 * tlbEntries * tlbEntryBytes,
} as const;
export const tlbBankBytes = 3 * tlbEntries * tlbEntryBytes;
/** A tag no linear page address equals. */
export const invalidTag = 1n;

/**
 * A bank for each kind of translation that may be live at once: {outside or VMX root, VMX non-root} x {supervisor, user}.
 * Switching between them costs one store.
 */
export const tlbBanks = 4;
export const tlbBase = 0x1_0000;

export const codePagesBase = 0x10_0000;
/** Records of one page: one for each byte, then those an instruction at the end of the page falls through to. */
export const recordsPerCodePage = 4096 + 16;
export const codePageBytes = recordsPerCodePage * recordBytes;
export const codePageSlots = 512;
/** Records for an instruction that crosses a page boundary, and for what follows it. */
export const crossingRecords = codePagesBase + codePageSlots * codePageBytes;

export const wasmPageBytes = 65_536;
export const ramBase = Math.ceil((crossingRecords + recordsPerCodePage * recordBytes) / wasmPageBytes) * wasmPageBytes;
