/**
 * The typed builder in which instruction meanings are written. A meaning is a TypeScript function that calls these
 * methods in the order the processor does things; each call emits WebAssembly. How an operand is found (in a decoded
 * record, or as a constant of a translated region) is left to the subclass.
 */
import type { CellName, GeneralRegisterName } from '../state/layout';
import { FlagBuilder } from './flag-builder';
import type { OperandSize, Value } from './value-builder';
import type { FunctionEncoder } from './wasm-encoder';

export { loadOpcode, storeOpcode } from './value-builder';
export type { Bool, OperandSize, Sum, Value, Variable } from './value-builder';
export type { CarryFlags, StatusFlag } from './flag-builder';

/** Which of an instruction's register operands. */
export type RegisterSlot = 0 | 1 | 2;

/** Where an operand is. */
export type Place =
  | { readonly kind: 'register'; readonly slot: RegisterSlot; readonly size: OperandSize }
  | { readonly kind: 'memory'; readonly size: OperandSize }
  | { readonly kind: 'immediate'; readonly size: OperandSize }
  | { readonly kind: 'branch'; readonly size: OperandSize }
  | { readonly kind: 'cell'; readonly cell: CellName; readonly byte: 0 | 1; readonly size: OperandSize };

/** How wide addresses and the stack are in the code a handler is for. */
export type AddressWidth = 16 | 32 | 64;

export type MemorySegment = 'es' | 'cs' | 'ss' | 'ds' | 'fs' | 'gs' | 'operand';

/** RFLAGS positions used by meanings (SDM 1 3.4.3). */
const directionFlagBit = 10;
const virtual8086ModeBit = 17;
/** CR0.PE (SDM 3A 2.5). */
const protectionEnableBit = 0;

/** A register or memory place whose address was found once, for a read followed by a write. */
export interface Update {
  readonly value: Value;
  store(value: Value): void;
}

/** Where the next element of a string is. */
export interface StringPointer {
  readonly segment: MemorySegment;
  readonly offset: Value;
}

export interface RepeatOptions {
  /** The body compares: REPE stops after an iteration that leaves ZF clear, REPNE after one that sets it. */
  readonly comparing?: boolean;
  /** A faster way through several iterations, tried before each through the body. */
  readonly bulk?: {
    /** Does up to `most` iterations but for moving the index registers, and gives how many; 0 asks for one through the body. */
    readonly run: (most: Value) => Value;
    /** Moves the index registers past so many elements. */
    readonly skip: (elements: Value) => void;
  };
}

export abstract class Meaning extends FlagBuilder {
  constructor(
    code: FunctionEncoder,
    size: OperandSize,
    /** Width of RIP in this code: 64 in 64-bit mode, else 32 (16-bit code also has a 32-bit EIP). */
    readonly codeWidth: AddressWidth,
    readonly stackWidth: AddressWidth,
    readonly addressWidth: AddressWidth,
  ) {
    super(code, size);
  }

  // Operands.

  /** Reads an operand, zero-extended to 64 bits (immediates are sign-extended). */
  abstract load(place: Place): Value;
  /**
   * Writes an operand; the value is truncated to the place. A 32-bit register write clears the upper half (SDM 1 3.4.1.1).
   * `stackAdjustment` is added to the address of a memory place whose base register is RSP.
   */
  abstract store(place: Place, value: Value, stackAdjustment?: number): void;
  /** Reads an operand that the instruction will write: faults now if it cannot be written. */
  abstract update(place: Place): Update;
  /** Offset of the memory operand in its segment (what LEA gives). */
  abstract effectiveAddress(): Value;
  /** Reads `size` bits at `offset` in `segment`, zero-extended. */
  abstract readMemory(segment: MemorySegment, offset: Value, size: OperandSize): Value;
  abstract writeMemory(segment: MemorySegment, offset: Value, size: OperandSize, value: Value): void;
  abstract updateMemory(segment: MemorySegment, offset: Value, size: OperandSize): Update;
  /** The immediate that does not fit the first (ENTER's level, EXTRQ's index). */
  abstract secondImmediate(): Value;

  // Control flow of the guest.

  /** Offset in CS of the instruction after this one. */
  abstract nextRip(): Value;
  /** Ends the instruction by jumping to the branch operand. */
  abstract jumpRelative(place: Place): void;
  /** Ends the instruction by jumping to an offset in CS, which {@link checkTarget} must have accepted. */
  abstract jump(target: Value): void;
  /** Raises #GP(0) when a near branch to this offset is not allowed: not canonical, or beyond the CS limit. */
  abstract checkTarget(target: Value): void;
  /** Target of the branch operand as an offset in CS. */
  abstract branchTarget(place: Place): Value;
  /** Raises an exception; nothing after it runs. */
  abstract raise(vector: number, errorCode?: number): void;
  /**
   * Repeats `body` while the count register is not zero, if the form has a REP prefix; else does it once. The instruction counts as one and
   * can be interrupted between iterations.
   */
  abstract repeated(body: () => void, options?: RepeatOptions): void;
  /**
   * Copies elements upward as a repeated MOVS would, at most `most`, and gives how many. It is 0 when they must go one by one: backwards, across
   * pages or segment limits, to where a copied element would be read again, or where the soft TLB does not know the pages.
   */
  abstract copyElements(size: OperandSize, source: StringPointer, destination: StringPointer, most: Value): Value;
  /** Stores elements upward as a repeated STOS would, at most `most`, and gives how many; 0 when they must go one by one. */
  abstract fillElements(size: OperandSize, destination: StringPointer, value: Value, most: Value): Value;
  /** Raises #GP(0) unless the linear address of the memory operand is a multiple of `bytes`, a power of two. */
  abstract requireAlignment(bytes: number): void;

  /** Raises #UD in real-address and virtual-8086 mode. */
  requireProtectedMode(): void {
    const virtual8086 = this.bit(this.cell('systemFlags'), virtual8086ModeBit);
    const real = this.negate(this.bit(this.cell('cr0'), protectionEnableBit));
    this.when(this.either(real, virtual8086), () => this.raise(6));
  }

  // Registers and stack.

  /** A whole or partial general register by name: `register('rcx', 8)` is CL. */
  register(name: GeneralRegisterName, size: OperandSize = 64): Place {
    return { kind: 'cell', cell: name, byte: 0, size };
  }

  /** Bits 8..15 of RAX, RCX, RDX or RBX. */
  highByte(name: 'rax' | 'rcx' | 'rdx' | 'rbx'): Place {
    return { kind: 'cell', cell: name, byte: 1, size: 8 };
  }

  /** The stack pointer as the stack segment's size sees it, zero-extended. */
  stackPointer(): Value {
    return this.load(this.register('rsp', this.stackWidth));
  }

  setStackPointer(value: Value): void {
    this.store(this.register('rsp', this.stackWidth), value);
  }

  /** `pointer + bytes` at the width of the stack. */
  stackOffset(pointer: Value, bytes: number): Value {
    return this.zeroExtend(this.add(pointer, this.constant(bytes)), this.stackWidth);
  }

  /** Stores below the stack pointer, then moves it (SDM 2B "PUSH"). */
  push(value: Value, size: OperandSize = this.size): void {
    const pointer = this.stackOffset(this.stackPointer(), -size / 8);
    this.writeMemory('ss', pointer, size, value);
    this.setStackPointer(pointer);
  }

  /** Reads the top of the stack without moving the pointer. */
  peek(bytesAbove = 0, size: OperandSize = this.size): Value {
    return this.readMemory('ss', this.stackOffset(this.stackPointer(), bytesAbove), size);
  }

  /** Moves the stack pointer up, after the pop's reads have succeeded. */
  release(bytes: number): void {
    this.setStackPointer(this.stackOffset(this.stackPointer(), bytes));
  }

  /** +bytes or -bytes by the direction flag. */
  stringStep(bytes: number): Value {
    const backwards = this.bit(this.cell('systemFlags'), directionFlagBit);
    return this.select(backwards, this.constant(-bytes), this.constant(bytes));
  }
}
