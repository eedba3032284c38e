/**
 * Finds the callers of a place without unwind tables, which hand-written guests do not have: the RBP chain where there is one,
 * else the first plausible return address on the stack. A return address counts only when a CALL ends right before it.
 */

/** One frame: where it is, and what its stack registers were. Linear addresses. */
export interface UnwoundFrame {
  /** The next instruction of the frame; for a caller, where it goes on after the call. */
  readonly address: bigint;
  readonly stackPointer: bigint;
  readonly framePointer: bigint;
}

/** The stack and code that are unwound. */
export interface UnwindSpace {
  /** Size of a return address: 2, 4 or 8 bytes. */
  readonly pointerBytes: 2 | 4 | 8;
  /** Base of CS, added to return addresses outside 64-bit mode. */
  readonly codeBase: bigint;
  /** Base of SS, added to stack pointers outside 64-bit mode. */
  readonly stackBase: bigint;
  /** All the bytes, or undefined when one is not mapped. */
  read(address: bigint, length: number): Uint8Array | undefined;
  /** Whether the program says that code begins exactly here, so that nothing has been pushed yet. */
  isFunctionStart(address: bigint): boolean;
}

const mostFrames = 64;
/** Slots searched for a return address where there is no RBP chain. */
const slotsSearched = 64;
/** A frame larger than this is taken for a register that holds no frame pointer. */
const largestFrame = 1n << 20n;

/** The frame given and its callers, innermost first. */
export function unwind(space: UnwindSpace, innermost: UnwoundFrame): UnwoundFrame[] {
  const frames = [innermost];
  while (frames.length < mostFrames) {
    const caller = callerOf(space, frames[frames.length - 1], frames.length === 1);
    if (caller === undefined) break;
    frames.push(caller);
  }
  return frames;
}

function callerOf(space: UnwindSpace, frame: UnwoundFrame, isInnermost: boolean): UnwoundFrame | undefined {
  // At a function's first instruction RBP is still the caller's.
  if (isInnermost && space.isFunctionStart(frame.address)) {
    const pushed = callerAtSlot(space, frame.stackPointer, frame.framePointer);
    if (pushed !== undefined) return pushed;
  }
  return callerByFramePointer(space, frame) ?? callerBySearch(space, frame);
}

function callerByFramePointer(
  space: UnwindSpace,
  { stackPointer, framePointer }: UnwoundFrame,
): UnwoundFrame | undefined {
  if (framePointer < stackPointer || framePointer - stackPointer > largestFrame) return undefined;
  const saved = readPointer(space, framePointer);
  if (saved === undefined) return undefined;
  return callerAtSlot(space, framePointer + BigInt(space.pointerBytes), saved);
}

function callerBySearch(space: UnwindSpace, { stackPointer, framePointer }: UnwoundFrame): UnwoundFrame | undefined {
  for (let slot = 0; slot < slotsSearched; slot++) {
    const caller = callerAtSlot(space, stackPointer + BigInt(slot * space.pointerBytes), framePointer);
    if (caller !== undefined) return caller;
  }
  return undefined;
}

/** The caller whose return address is in this slot, when it is one. */
function callerAtSlot(space: UnwindSpace, slot: bigint, framePointer: bigint): UnwoundFrame | undefined {
  const offset = readPointer(space, slot);
  if (offset === undefined) return undefined;
  const address = BigInt.asUintN(64, space.codeBase + offset);
  if (!followsCall(space, address)) return undefined;
  return { address, stackPointer: slot + BigInt(space.pointerBytes), framePointer };
}

function readPointer(space: UnwindSpace, stackOffset: bigint): bigint | undefined {
  const bytes = space.read(BigInt.asUintN(64, space.stackBase + stackOffset), space.pointerBytes);
  return bytes && bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

/** Bytes of the longest CALL searched: FF /2 with SIB and a 32-bit displacement. */
const longestCall = 7;

/** Whether a CALL ends right before the address: E8 with its displacement, or FF /2 or /3 (SDM 2A "CALL"). */
function followsCall(space: UnwindSpace, address: bigint): boolean {
  for (let length = longestCall; length >= 2; length--) {
    const bytes = address >= BigInt(length) ? space.read(address - BigInt(length), length) : undefined;
    if (bytes !== undefined && isCall(bytes, space.pointerBytes)) return true;
  }
  return false;
}

function isCall(bytes: Uint8Array, pointerBytes: number): boolean {
  if (bytes[0] === 0xe8) return bytes.length === (pointerBytes === 2 ? 3 : 5);
  if (bytes[0] !== 0xff) return false;
  const modrm = bytes[1];
  const extension = (modrm >> 3) & 7;
  if (extension !== 2 && extension !== 3) return false;
  return bytes.length === (pointerBytes === 2 ? modrmLength16(modrm) : modrmLength(modrm, bytes[2]));
}

/** Length of opcode, ModRM, SIB and displacement (SDM 2A table 2-2 "32-Bit Addressing Forms with the ModR/M Byte"). */
function modrmLength(modrm: number, sib: number): number {
  const mode = modrm >> 6;
  const base = modrm & 7;
  if (mode === 3) return 2;
  const hasSib = base === 4;
  const head = hasSib ? 3 : 2;
  if (mode === 1) return head + 1;
  if (mode === 2) return head + 4;
  return base === 5 || (hasSib && (sib & 7) === 5) ? head + 4 : head;
}

/** The same for 16-bit addressing (SDM 2A table 2-1 "16-Bit Addressing Forms with the ModR/M Byte"). */
function modrmLength16(modrm: number): number {
  const mode = modrm >> 6;
  if (mode === 3) return 2;
  if (mode === 1) return 3;
  return mode === 2 || (modrm & 7) === 6 ? 4 : 2;
}
