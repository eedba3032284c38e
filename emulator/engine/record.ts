/**
 * A decoded instruction, as the interpreter's handlers read it. Byte offsets in a 32-byte record in linear memory.
 * The record of the instruction at page offset `o` is the `o`-th of its code page, so a record's address tells its RIP.
 */
export const recordBytes = 32;
export const recordShift = 5;

export const recordField = {
  /** u16: number of the handler. */
  handler: 0,
  /** u16: distance to the record of the next instruction in bytes, which saves scaling the length. */
  next: 2,
  /** u16: linear-memory address of the first, second register operand. */
  register0: 4,
  register1: 6,
  /** u16: linear-memory addresses of the base and index registers; `zero` when absent, `codePageRip` for RIP-relative. */
  base: 8,
  /** u16: linear-memory address of the third register operand: with three there is no memory operand, and so no base. */
  register2: 8,
  index: 10,
  /** u16: linear-memory address of the segment's base cell; its read and write limits follow it. */
  segment: 12,
  /** u8: log2 of the index scale. */
  scale: 14,
  /** u8: length of the instruction in bytes. */
  length: 15,
  /** i64: immediate, sign-extended; for branches the distance of the target (see isa/operands.ts); for system instructions the index of the decoded instruction. */
  immediate: 16,
  /** i64: displacement of the memory operand, or the second immediate. */
  displacement: 24,
} as const;

/** Handlers that exist before any instruction's, by their index in the table. */
export const fixedHandlers = ['decode', 'pageEnd', 'breakpoint', 'crossing', 'system'] as const;
export type FixedHandler = (typeof fixedHandlers)[number];

export const fixedHandler = Object.fromEntries(fixedHandlers.map((name, index) => [name, index])) as Readonly<
  Record<FixedHandler, number>
>;

/** Why `enter` came back to TypeScript. */
export const exitCode = {
  /** No instructions remain. */
  budget: 0,
  /** The next instruction's page is not in the execute TLB; `rip` is current, `currentRecord` is 0. */
  lookup: 1,
  /** A system instruction was carried out; `rip` is current. */
  system: 2,
  /** The record at `currentRecord` has a breakpoint; its instruction has not run. */
  breakpoint: 3,
  /** A repeated string instruction paused between iterations; it has not retired. */
  yielded: 4,
} as const;

/** Bits beside the byte count in the slow path's `bytes` argument. */
export const slowAccess = {
  bytes: 0xff,
  /** Through SS: faults are #SS instead of #GP. */
  stack: 0x100,
  /** Through the segment of the memory operand, which the record names. */
  operand: 0x200,
} as const;
