/**
 * The typed builder in which instruction meanings are written. A meaning is a TypeScript function that calls these
 * methods in the order the processor does things; each call emits WebAssembly. How an operand is found (in a decoded
 * record, or as a constant of a translated region) is left to the subclass.
 */
import { cellAddress, cpuCells, type CellName, type GeneralRegisterName } from '../state/layout';
import type { FunctionEncoder } from './wasm-encoder';
import { op, type ValueType } from './wasm-encoder';

export type OperandSize = 8 | 16 | 32 | 64;

/** A 64-bit value of the running instruction. Bits above the operand size are unspecified unless a method says otherwise. */
export interface Value {
  readonly local: number;
}

/** A condition: zero or one. */
export interface Bool {
  readonly condition: number;
}

/** The result of an addition or subtraction, which remembers its operands so that flags can be derived from it. */
export interface Sum extends Value {
  readonly left: Value;
  readonly right: Value;
  readonly operation: 'add' | 'subtract';
}

/** Where an operand is. */
export type Place =
  | { readonly kind: 'register'; readonly slot: 0 | 1; readonly size: OperandSize }
  | { readonly kind: 'memory'; readonly size: OperandSize }
  | { readonly kind: 'immediate'; readonly size: OperandSize }
  | { readonly kind: 'branch'; readonly size: OperandSize }
  | { readonly kind: 'cell'; readonly cell: CellName; readonly byte: 0 | 1; readonly size: OperandSize };

/** How wide addresses and the stack are in the code a handler is for. */
export type AddressWidth = 16 | 32 | 64;

export type MemorySegment = 'es' | 'cs' | 'ss' | 'ds' | 'fs' | 'gs' | 'operand';

export type StatusFlag = 'CF' | 'PF' | 'AF' | 'ZF' | 'SF' | 'OF';

/** Bits of the `flagCarries` cell; see engine/flags.ts. */
const carriesMask = 0xc000_0000_0000_0008n;

/** RFLAGS positions used by meanings (SDM 1 3.4.3). */
const directionFlagBit = 10;

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

/** CF, OF and AF of an instruction whose other flags follow from its result; an absent one is cleared. */
export interface CarryFlags {
  readonly carry?: Bool;
  readonly overflow?: Bool;
  readonly auxiliary?: Bool;
}

export abstract class Meaning {
  constructor(
    readonly code: FunctionEncoder,
    /** Operand size of the form, bits. */
    readonly size: OperandSize,
    /** Width of RIP in this code: 64 in 64-bit mode, else 32 (16-bit code also has a 32-bit EIP). */
    readonly codeWidth: AddressWidth,
    readonly stackWidth: AddressWidth,
    readonly addressWidth: AddressWidth,
  ) {}

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

  // Arithmetic on 64-bit values.

  constant(value: bigint | number): Value {
    this.code.i64(BigInt(value));
    return this.result();
  }

  add(left: Value, right: Value): Sum {
    return { ...this.binary(op.i64Add, left, right), left, right, operation: 'add' };
  }

  subtract(left: Value, right: Value): Sum {
    return { ...this.binary(op.i64Sub, left, right), left, right, operation: 'subtract' };
  }

  and(left: Value, right: Value): Value {
    return this.binary(op.i64And, left, right);
  }

  or(left: Value, right: Value): Value {
    return this.binary(op.i64Or, left, right);
  }

  xor(left: Value, right: Value): Value {
    return this.binary(op.i64Xor, left, right);
  }

  not(value: Value): Value {
    return this.binary(op.i64Xor, value, this.constant(-1));
  }

  multiply(left: Value, right: Value): Value {
    return this.binary(op.i64Mul, left, right);
  }

  /** Unsigned 64-bit quotient; the divisor must not be zero. */
  divideUnsigned(left: Value, right: Value): Value {
    return this.binary(op.i64DivU, left, right);
  }

  remainderUnsigned(left: Value, right: Value): Value {
    return this.binary(op.i64RemU, left, right);
  }

  /** Signed 64-bit quotient; the divisor must not be zero and the quotient must fit. */
  divideSigned(left: Value, right: Value): Value {
    return this.binary(op.i64DivS, left, right);
  }

  remainderSigned(left: Value, right: Value): Value {
    return this.binary(op.i64RemS, left, right);
  }

  /** Shifts take their count modulo 64. */
  shiftLeft(value: Value, count: Value | number): Value {
    return this.binary(op.i64Shl, value, this.asValue(count));
  }

  shiftRightUnsigned(value: Value, count: Value | number): Value {
    return this.binary(op.i64ShrU, value, this.asValue(count));
  }

  shiftRightSigned(value: Value, count: Value | number): Value {
    return this.binary(op.i64ShrS, value, this.asValue(count));
  }

  rotateLeft64(value: Value, count: Value | number): Value {
    return this.binary(op.i64Rotl, value, this.asValue(count));
  }

  rotateRight64(value: Value, count: Value | number): Value {
    return this.binary(op.i64Rotr, value, this.asValue(count));
  }

  /** Number of leading zeros of the 64-bit value (64 for zero). */
  countLeadingZeros64(value: Value): Value {
    return this.unary(op.i64Clz, value);
  }

  countTrailingZeros64(value: Value): Value {
    return this.unary(op.i64Ctz, value);
  }

  populationCount64(value: Value): Value {
    return this.unary(op.i64Popcnt, value);
  }

  /** The low `size` bits, zero-extended. */
  zeroExtend(value: Value, size: OperandSize = this.size): Value {
    if (size === 64) return value;
    return this.binary(op.i64And, value, this.constant((1n << BigInt(size)) - 1n));
  }

  /** The low `size` bits, sign-extended. */
  signExtend(value: Value, size: OperandSize = this.size): Value {
    if (size === 64) return value;
    return this.unary(size === 32 ? op.i64Extend32S : size === 16 ? op.i64Extend16S : op.i64Extend8S, value);
  }

  // Conditions.

  equal(left: Value, right: Value): Bool {
    return this.comparison(op.i64Eq, left, right);
  }

  notEqual(left: Value, right: Value): Bool {
    return this.comparison(op.i64Ne, left, right);
  }

  /** Comparisons of full 64-bit values: extend narrower ones first. */
  lessUnsigned(left: Value, right: Value): Bool {
    return this.comparison(op.i64LtU, left, right);
  }

  lessSigned(left: Value, right: Value): Bool {
    return this.comparison(op.i64LtS, left, right);
  }

  isZero(value: Value): Bool {
    this.code.get(value.local).emit(op.i64Eqz);
    return this.conditionResult();
  }

  isNegative(value: Value): Bool {
    return this.lessSigned(value, this.constant(0));
  }

  isNotZero(value: Value): Bool {
    return this.notEqual(value, this.constant(0));
  }

  /** A condition known when the meaning is written. */
  always(holds: boolean): Bool {
    this.code.i32(holds ? 1 : 0);
    return this.conditionResult();
  }

  /** Whether bit `position` (below 64) is set. */
  bit(value: Value, position: Value | number): Bool {
    const shifted = this.and(this.shiftRightUnsigned(value, position), this.constant(1));
    this.code.get(shifted.local).emit(op.i32WrapI64);
    return this.conditionResult();
  }

  negate(condition: Bool): Bool {
    this.code.get(condition.condition).emit(op.i32Eqz);
    return this.conditionResult();
  }

  both(left: Bool, right: Bool): Bool {
    return this.combined(op.i32And, left, right);
  }

  either(left: Bool, right: Bool): Bool {
    return this.combined(op.i32Or, left, right);
  }

  differ(left: Bool, right: Bool): Bool {
    return this.combined(op.i32Xor, left, right);
  }

  /** The condition as 0 or 1. */
  asNumber(condition: Bool): Value {
    this.code.get(condition.condition).emit(op.i64ExtendI32U);
    return this.result();
  }

  select(condition: Bool, whenTrue: Value, whenFalse: Value): Value {
    this.code.get(whenTrue.local).get(whenFalse.local).get(condition.condition).emit(op.select);
    return this.result();
  }

  /** The smaller of two unsigned 64-bit values. */
  minimum(left: Value, right: Value): Value {
    return this.select(this.lessUnsigned(left, right), left, right);
  }

  /** Runs one of two bodies. Values made inside must not be used outside; see {@link variable}. */
  when(condition: Bool, whenTrue: () => void, whenFalse?: () => void): void {
    this.code.get(condition.condition).if();
    whenTrue();
    if (whenFalse !== undefined) {
      this.code.else();
      whenFalse();
    }
    this.code.end();
  }

  /** A value that can be assigned again, also inside {@link when} and {@link whileTrue}. */
  variable(initial: Value): Value & { assign(value: Value): void } {
    const local = this.code.local('i64');
    this.code.get(initial.local).set(local);
    return {
      local,
      assign: (value) => {
        this.code.get(value.local).set(local);
      },
    };
  }

  /** Repeats `body` while `condition` holds; for bounded loops inside one instruction (ENTER, RCL). */
  whileTrue(condition: () => Bool, body: () => void): void {
    this.code.block().loop();
    const holds = condition();
    this.code.get(holds.condition).emit(op.i32Eqz).brIf(1);
    body();
    this.code.br(0).end().end();
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

  /** Reads a cell of the state table, zero-extended. */
  cell(name: CellName): Value {
    this.loadAt(cellAddress[name], cpuCells[name].width);
    return this.result();
  }

  setCell(name: CellName, value: Value): void {
    this.storeAt(cellAddress[name], cpuCells[name].width, value);
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

  // Status flags. They are kept as a result (ZF, SF, PF) and carries (CF, OF, AF); engine/flags.ts has the other half.

  /** All six flags of an addition or subtraction of `size` bits, without carry-in. */
  flagsOfSum(sum: Sum, size: OperandSize = this.size): void {
    this.setFlagCells(this.signExtend(sum, size), this.carriesOf(sum, sum.left, sum.right, sum.operation, size));
  }

  /** All six flags where `result` = left ± right ± carry. */
  flagsOfCarryingSum(result: Value, left: Value, right: Value, operation: 'add' | 'subtract'): void {
    this.setFlagCells(this.signExtend(result), this.carriesOf(result, left, right, operation, this.size));
  }

  /** SF, ZF, PF, OF, AF of an addition or subtraction; CF stays (INC, DEC). */
  flagsOfSumKeepingCarry(sum: Sum): void {
    const carries = this.carriesOf(sum, sum.left, sum.right, sum.operation, this.size);
    // Flip bits 63 and 62 together: CF becomes the old one, OF (their difference) stays.
    const signBit = this.constant(1n << 63n);
    const changed = this.and(this.xor(carries, this.flagCarries()), signBit);
    const kept = this.xor(carries, this.or(changed, this.shiftRightUnsigned(changed, 1)));
    this.setFlagCells(this.signExtend(sum), kept);
  }

  /** SF, ZF, PF by the result; CF, OF and AF cleared. */
  flagsOfLogic(result: Value): void {
    this.setFlagCells(this.signExtend(result), this.constant(0));
  }

  /** SF, ZF, PF by the low `size` bits of the result; CF, OF and AF as given. */
  flagsOfResult(result: Value, { carry, overflow, auxiliary }: CarryFlags = {}, size: OperandSize = this.size): void {
    const clear = this.always(false);
    let carries = this.carriesFrom(carry ?? clear, overflow ?? clear);
    if (auxiliary !== undefined) carries = this.or(carries, this.shiftLeft(this.asNumber(auxiliary), 3));
    this.setFlagCells(this.signExtend(result, size), carries);
  }

  /** CF and OF as given; the others stay (rotates). */
  setCarryAndOverflow(carry: Bool, overflow: Bool): void {
    const others = this.and(this.flagCarries(), this.constant(~(3n << 62n)));
    this.setFlagCarries(this.or(others, this.carriesFrom(carry, overflow)));
  }

  /** CF as given; the others stay. */
  setCarry(carry: Bool): void {
    this.setCarryAndOverflow(carry, this.flag('OF'));
  }

  /** ZF as given; the others stay (CMPXCHG8B). */
  setZero(zero: Bool): void {
    const [CF, PF, AF, SF, OF] = (['CF', 'PF', 'AF', 'SF', 'OF'] as const).map((name) => this.flag(name)) as [Bool, Bool, Bool, Bool, Bool];
    this.setFlags({ CF, PF, AF, ZF: zero, SF, OF });
  }

  /** Sets all six flags one by one; for the few instructions no rule above fits. */
  setFlags(flags: Record<StatusFlag, Bool>): void {
    // Result 0 or 1 gives ZF; the delta bits correct SF and PF (engine/flags.ts).
    const zero = this.asNumber(this.negate(flags.ZF));
    const parityOfResult = flags.ZF; // parity of 0 is even, of 1 odd
    const parityDelta = this.shiftLeft(this.asNumber(this.differ(parityOfResult, flags.PF)), 8);
    const deltas = this.or(parityDelta, this.asNumber(flags.SF));
    const auxiliary = this.shiftLeft(this.asNumber(flags.AF), 3);
    this.setFlagCells(zero, this.or(this.or(deltas, auxiliary), this.carriesFrom(flags.CF, flags.OF)));
  }

  flag(name: StatusFlag): Bool {
    switch (name) {
      case 'CF':
        return this.isNegative(this.flagCarries());
      case 'OF': {
        const carries = this.flagCarries();
        return this.isNegative(this.xor(carries, this.shiftLeft(carries, 1)));
      }
      case 'AF':
        return this.bit(this.flagCarries(), 3);
      case 'ZF':
        return this.isZero(this.flagResult());
      case 'SF':
        return this.isNegative(this.xor(this.flagResult(), this.shiftLeft(this.flagCarries(), 63)));
      case 'PF': {
        const low = this.xor(this.flagResult(), this.shiftRightUnsigned(this.flagCarries(), 8));
        const ones = this.populationCount64(this.zeroExtend(low, 8));
        return this.negate(this.bit(ones, 0));
      }
    }
  }

  /** SF is not OF: the signed "less" condition, in one expression because compilers love it. */
  signDiffersFromOverflow(): Bool {
    const carries = this.flagCarries();
    const overflow = this.xor(carries, this.shiftLeft(carries, 1));
    const sign = this.xor(this.flagResult(), this.shiftLeft(carries, 63));
    return this.isNegative(this.xor(overflow, sign));
  }

  protected flagResult(): Value {
    return this.cell('flagResult');
  }

  protected flagCarries(): Value {
    return this.cell('flagCarries');
  }

  protected setFlagCarries(carries: Value): void {
    this.setCell('flagCarries', carries);
  }

  protected setFlagCells(result: Value, carries: Value): void {
    this.setCell('flagResult', result);
    this.setCell('flagCarries', carries);
  }

  private carriesFrom(carry: Bool, overflow: Bool): Value {
    // Bit 63 is CF; bit 62 is the carry into the top bit, so that OF is their difference.
    const top = this.shiftLeft(this.asNumber(carry), 63);
    const below = this.shiftLeft(this.asNumber(this.differ(carry, overflow)), 62);
    return this.or(top, below);
  }

  /** The carry (borrow) out of each bit, of which CF, OF and AF are kept. */
  private carriesOf(result: Value, left: Value, right: Value, operation: 'add' | 'subtract', size: OperandSize): Value {
    const first = operation === 'add' ? left : this.not(left);
    const keeps = operation === 'add' ? this.not(result) : result;
    const carries = this.or(this.and(first, right), this.and(this.or(first, right), keeps));
    if (size === 64) return this.and(carries, this.constant(carriesMask));
    const top = this.and(this.shiftLeft(carries, 64 - size), this.constant(3n << 62n));
    return this.or(top, this.and(carries, this.constant(8)));
  }

  // Emission.

  protected result(): Value {
    const local = this.code.local('i64');
    this.code.set(local);
    return { local };
  }

  protected conditionResult(): Bool {
    const condition = this.code.local('i32');
    this.code.set(condition);
    return { condition };
  }

  protected loadAt(address: number, size: OperandSize): void {
    this.code.i32(0).memory(loadOpcode[size], address);
  }

  protected storeAt(address: number, size: OperandSize, value: Value): void {
    this.code.i32(0).get(value.local).memory(storeOpcode[size], address);
  }

  private asValue(count: Value | number): Value {
    return typeof count === 'number' ? this.constant(count) : count;
  }

  private binary(opcode: number, left: Value, right: Value): Value {
    this.code.get(left.local).get(right.local).emit(opcode);
    return this.result();
  }

  private unary(opcode: number, value: Value): Value {
    this.code.get(value.local).emit(opcode);
    return this.result();
  }

  private comparison(opcode: number, left: Value, right: Value): Bool {
    this.code.get(left.local).get(right.local).emit(opcode);
    return this.conditionResult();
  }

  private combined(opcode: number, left: Bool, right: Bool): Bool {
    this.code.get(left.condition).get(right.condition).emit(opcode);
    return this.conditionResult();
  }
}

/** WebAssembly loads that zero-extend `size` bits to an i64, and stores that truncate. */
export const loadOpcode: Record<OperandSize, number> = { 8: op.i64Load8U, 16: op.i64Load16U, 32: op.i64Load32U, 64: op.i64Load };
export const storeOpcode: Record<OperandSize, number> = { 8: op.i64Store8, 16: op.i64Store16, 32: op.i64Store32, 64: op.i64Store };
export type { ValueType };
