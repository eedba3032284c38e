/**
 * The memory every recorded case runs in: the same virtual addresses natively and in our machine, all below 4 GiB so that 32-bit code reaches
 * them. Pages not listed are not mapped.
 */

export const pageSize = 4096;

export interface Page {
  /** Virtual address of the first byte. */
  readonly address: number;
  readonly access: 'read-write' | 'read-only' | 'read-execute';
  /** What the page holds outside the windows and the instruction. */
  readonly filledWith: number;
}

/** A part of the data or stack pages that a case fills with its own bytes; all other data bytes are zero. */
export interface Window {
  readonly name: string;
  readonly address: number;
  readonly size: number;
}

const breakpointOpcode = 0xcc; // INT3: control that leaves the instruction stops at once, wherever it lands

/** Instructions run from here; the second page boundary is where their fetch may cross, the third where it faults. */
export const codeAddress = 0x1000_0000;
export const codePages = 3;

export const pages: readonly Page[] = [
  ...Array.from({ length: codePages }, (_, index): Page => ({
    address: codeAddress + index * pageSize,
    access: 'read-execute',
    filledWith: breakpointOpcode,
  })),
  { address: 0x7000, access: 'read-write', filledWith: 0 },
  { address: 0x8000, access: 'read-write', filledWith: 0 },
  { address: 0x2000_1000, access: 'read-write', filledWith: 0 },
  { address: 0x2000_2000, access: 'read-write', filledWith: 0 },
  { address: 0x2000_3000, access: 'read-only', filledWith: 0 },
  { address: 0x3000_1000, access: 'read-write', filledWith: 0 },
];

export const windows = {
  /** Data, across the boundary of two writable pages. */
  data: { name: 'data', address: 0x2000_1fc0, size: 128 },
  /** Data, across the boundary from a writable to a read-only page. */
  readOnlyBoundary: { name: 'readOnlyBoundary', address: 0x2000_2fc0, size: 128 },
  /** Data, up to the end of the last mapped page. */
  dataEnd: { name: 'dataEnd', address: 0x2000_3fc0, size: 64 },
  /** Data, from the start of the first mapped page. */
  dataStart: { name: 'dataStart', address: 0x2000_1000, size: 64 },
  /** Data that 16-bit addresses reach. */
  low: { name: 'low', address: 0x7fc0, size: 128 },
  stack: { name: 'stack', address: 0x3000_1780, size: 256 },
  stackStart: { name: 'stackStart', address: 0x3000_1000, size: 96 },
  stackEnd: { name: 'stackEnd', address: 0x3000_1f40, size: 192 },
} as const satisfies Record<string, Window>;

export const windowList: readonly Window[] = Object.values(windows);
export const largestWindow = Math.max(...windowList.map((window) => window.size));
