/**
 * The initial states an encoding runs on: registers and memory drawn at random, then bent so that memory operands hit the windows and
 * that each instruction meets what is interesting to it (`interest.ts`).
 */
import { largestWindow, windowList, windows, type Window } from './address-space';
import {
  rax,
  rbx,
  rcx,
  rdi,
  rsi,
  rsp,
  type Addressing,
  type AddressSize,
  type Encoding,
  type Operand,
} from './encodings';
import { interestOf } from './interest';
import type { Random } from './random';

const dataFlags = [0x001, 0x004, 0x010, 0x040, 0x080, 0x800]; // CF PF AF ZF SF OF
const allDataFlags = dataFlags.reduce((all, flag) => all | flag, 0);
const directionFlag = 0x400;
/** Bit 1 and IF: what RFLAGS of a user program always has. */
export const alwaysFlags = 0x202;

/** A window and what the case puts in it. */
export class FilledWindow {
  window: Window = windows.data;
  bytes = new Uint8Array(largestWindow);
  readonly #words = new Uint32Array(this.bytes.buffer);

  fill(window: Window, random: Random): void {
    this.window = window;
    this.bytes = new Uint8Array(this.#words.buffer, 0, window.size);
    for (let index = 0; index < window.size / 4; index++) this.#words[index] = random.u32();
  }
}

/** One initial state. The object is reused: its contents hold until the next draw. */
export class CaseState {
  readonly registers = new BigUint64Array(16);
  /** The registers as 32-bit halves, low half first. */
  readonly words = new Uint32Array(this.registers.buffer);
  flags = alwaysFlags;
  /** Windows in use; the others are zero. */
  readonly filled: FilledWindow[] = [];
  readonly #spare = [new FilledWindow(), new FilledWindow()];

  /** Starts over with random registers and flags. */
  draw(mode: 64 | 32, random: Random): void {
    this.filled.length = 0;
    for (let register = 0; register < 16; register++) {
      random.value(this.words, register * 2);
      if (mode === 32) this.words[register * 2 + 1] = 0;
      if (mode === 32 && register >= 8) this.words[register * 2] = 0;
    }
    const kind = random.below(8);
    let flags = kind === 0 ? 0 : allDataFlags;
    if (kind > 1) {
      const bits = random.u32();
      flags = dataFlags.reduce((some, flag, index) => (bits & (1 << index) ? some | flag : some), 0);
    }
    this.flags = alwaysFlags | flags | (random.chance(20) ? directionFlag : 0);
  }

  /** Puts random bytes in a window, unless it has some. */
  use(window: Window, random: Random): void {
    if (this.filled.some((used) => used.window === window)) return;
    const free = this.#spare[this.filled.length];
    if (!free) throw new Error('a case fills two windows at most');
    free.fill(window, random);
    this.filled.push(free);
  }

  byte(address: number): number {
    for (const { window, bytes } of this.filled) {
      if (address >= window.address && address < window.address + window.size) return bytes[address - window.address];
    }
    return 0;
  }

  setByte(address: number, value: number): void {
    for (const { window, bytes } of this.filled) {
      if (address >= window.address && address < window.address + window.size) bytes[address - window.address] = value;
    }
  }

  read(address: number, bytes: number): bigint {
    let value = 0n;
    for (let index = bytes - 1; index >= 0; index--) value = (value << 8n) | BigInt(this.byte(address + index));
    return value;
  }

  write(address: number, bytes: number, value: bigint): void {
    for (let index = 0; index < bytes; index++)
      this.setByte(address + index, Number((value >> BigInt(index * 8)) & 0xffn));
  }
}

/** Where the operands of one case are, for what bends it (`interest.ts`). */
export interface CaseDraft {
  readonly encoding: Encoding;
  readonly state: CaseState;
  readonly random: Random;
  /** Address of the memory operand or string source; undefined if there is none or it is nowhere in a window. */
  source?: number;
  /** Address of the string destination. */
  destination?: number;
}

/** Draws the initial state of one case into `state`. */
export function drawState(encoding: Encoding, state: CaseState, random: Random): void {
  const { form, operands } = encoding;
  state.draw(form.mode, random);
  const draft: CaseDraft = { encoding, state, random };
  if (form.usesStack) placeStack(draft);
  const memory = operands.find((operand) => operand.class === 'memory');
  const accessed = memory && !/^(Lea|Nop|Reservednop|Prefetch)/.test(form.mnemonic);
  if (accessed) placeMemory(draft, memory);
  for (const operand of operands) {
    if (operand.class === 'source' || operand.class === 'destination')
      placeString(draft, operand.class, operand.bytes, operand.addressSize);
  }
  if (operands.some((operand) => operand.class === 'table')) placeTable(draft);
  if (random.chance(15)) equalOperands(draft);
  interestOf(form.mnemonic)?.(draft);
  if (accessed && draft.source !== undefined && !(memory.addressing.base === rsp && form.usesStack)) {
    solveAddress(state, memory.addressing, draft.source, random);
    if (random.chance(2)) breakCanonicalForm(state, memory.addressing);
  }
  if (form.mode === 32) for (let register = 0; register < 16; register++) state.words[register * 2 + 1] = 0;
}

function placeStack({ state, random }: CaseDraft): void {
  const place = random.below(32);
  const window = place === 0 ? windows.stackStart : place === 1 ? windows.stackEnd : windows.stack;
  state.use(window, random);
  const offset = place === 0 ? random.below(24) : place === 1 ? window.size - random.below(24) : 128 + random.below(64);
  state.registers[rsp] = BigInt(window.address + offset);
}

function placeMemory(draft: CaseDraft, memory: Operand & { class: 'memory' }): void {
  const { state, random, encoding } = draft;
  const { addressing } = memory;
  if (addressing.fixedAddress !== undefined) draft.source = addressing.fixedAddress;
  else if (addressing.base === rsp && encoding.form.usesStack) {
    const popped = encoding.form.mnemonic === 'Pop' ? memory.bytes : 0;
    draft.source = Number(state.registers[rsp]) + popped + addressing.displacement;
    return;
  } else draft.source = drawAddress(memory.bytes, addressing.addressSize, isBitString(encoding), random);
  // An index alone reaches only multiples of the scale away from the displacement.
  if (addressing.index !== undefined && addressing.base === undefined) {
    draft.source -= (draft.source - addressing.displacement) % addressing.scale;
  }
  useWindowAt(draft, draft.source, memory.bytes, isBitString(encoding) ? 64 : 0);
  random.value(scratch, 0);
  const [value] = scratchValue;
  state.write(draft.source, Math.min(memory.bytes, 8), value);
}

const scratch = new Uint32Array(2);
const scratchValue = new BigUint64Array(scratch.buffer);

function isBitString(encoding: Encoding): boolean {
  return /^Bt/.test(encoding.form.mnemonic);
}

/** Mostly in the data window; sometimes across into the read-only page, at either end of the mapped pages, or beyond. */
function drawAddress(bytes: number, addressSize: AddressSize, centred: boolean, random: Random): number {
  if (addressSize === 16) return windows.low.address + (centred ? 48 : 16) + random.below(centred ? 16 : 96);
  const place = random.below(32);
  if (place === 0) return windows.readOnlyBoundary.address + 64 - bytes + random.below(bytes + 8);
  if (place === 1) return windows.dataEnd.address + windows.dataEnd.size - random.below(2 * bytes);
  if (place === 2) return windows.dataStart.address - bytes + random.below(2 * bytes);
  const aligned = random.chance(40) ? bytes : 1;
  const offset = centred ? 48 + random.below(16) : 16 + random.below(96);
  return windows.data.address + offset - (offset % aligned);
}

/** `reach` is how far from its operand's address the instruction may go. */
function useWindowAt({ state, random }: CaseDraft, address: number, bytes: number, reach = 0): void {
  const window = windowList.find(
    (candidate) => address + bytes + reach > candidate.address && address - reach < candidate.address + candidate.size,
  );
  if (window) state.use(window, random);
}

function placeString(draft: CaseDraft, place: 'source' | 'destination', bytes: number, addressSize: AddressSize): void {
  const { state, random, encoding } = draft;
  const register = place === 'source' ? rsi : rdi;
  let address = drawAddress(bytes, addressSize, false, random);
  // A repetition should get somewhere before it reaches what it cannot access.
  const lead = random.below(6) * bytes;
  const backwards = (state.flags & directionFlag) !== 0;
  if (backwards && address < windows.dataStart.address + 8 && addressSize !== 16) address += lead;
  if (!backwards && address > windows.readOnlyBoundary.address) address -= lead;
  // Copies onto themselves: what was just stored is loaded again.
  const other = draft.source ?? draft.destination;
  if (other !== undefined && random.chance(25)) address = other + random.below(33) - 16;
  const isSecond = draft.source !== undefined || draft.destination !== undefined;
  if (!isSecond || state.filled.length < 2) useWindowAt(draft, address, bytes);
  draft[place] = address;
  setLow(state, register, addressSize, address);
  if (encoding.form.repeat === 'none') return;
  setLow(state, rcx, addressSize, random.chance(10) ? 0 : random.below(random.pick([4, 10, 24, 120])));
}

function placeTable(draft: CaseDraft): void {
  const { state, random, encoding } = draft;
  const [operand] = encoding.operands as [Operand & { class: 'table' }];
  draft.source = drawAddress(1, operand.addressSize, false, random);
  useWindowAt(draft, draft.source, 1);
  setLow(state, rbx, operand.addressSize, draft.source - (state.words[rax * 2] & 0xff));
}

/** Sets the part of a register that an address of some size uses; the part above it keeps its random bits. */
export function setLow(state: CaseState, register: number, size: AddressSize, value: number): void {
  if (size === 16) state.words[register * 2] = ((state.words[register * 2] & 0xffff_0000) | (value & 0xffff)) >>> 0;
  else if (size === 32) state.words[register * 2] = value >>> 0;
  else state.registers[register] = BigInt.asUintN(64, BigInt(value));
}

/** Gives a base or index register the value that makes the effective address `target`. */
function solveAddress(state: CaseState, addressing: Addressing, target: number, random: Random): void {
  const { addressSize, base, index, scale, displacement } = addressing;
  if (base === undefined && index === undefined) return;
  if (base === undefined) {
    setLow(state, index as number, addressSize, (target - displacement) / scale);
    return;
  }
  if (index === undefined) {
    setLow(state, base, addressSize, target - displacement);
    return;
  }
  if (addressSize === 64) {
    if (random.chance(50)) state.registers[index] = BigInt(random.below(0x1_0000));
    state.registers[base] = BigInt.asUintN(64, BigInt(target - displacement) - state.registers[index] * BigInt(scale));
  } else {
    setLow(state, base, addressSize, (target - displacement - Math.imul(state.words[index * 2], scale)) >>> 0);
  }
}

/** Makes a 64-bit base register, and so the address, non-canonical (SDM 1 3.3.7.1 "Canonical Addressing"). */
function breakCanonicalForm(state: CaseState, addressing: Addressing): void {
  if (addressing.addressSize === 64 && addressing.base !== undefined && addressing.base !== rsp)
    state.words[addressing.base * 2 + 1] ^= 0x1234_0000;
}

/** Makes the second operand equal to the first, for comparisons and for carries that just do not happen. */
function equalOperands({ encoding, state, source }: CaseDraft): void {
  const [first, second] = encoding.operands;
  if (!first || !second) return;
  if (first.class === 'register' && second.class === 'register')
    state.registers[second.number] = state.registers[first.number];
  else if (first.class === 'memory' && second.class === 'register' && source !== undefined)
    state.registers[second.number] = state.read(source, 8);
  else if (first.class === 'register' && second.class === 'memory' && source !== undefined)
    state.write(source, second.bytes, state.registers[first.number]);
}
