/**
 * Values of a running instruction, and the WebAssembly that computes them: each method emits code that leaves its result in a local.
 */
import { cellAddress, cpuCells, type CellName } from '../state/layout';
import type { FunctionEncoder } from './wasm-encoder';
import { op } from './wasm-encoder';

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

/** A value that can be assigned again, also inside {@link ValueBuilder.when} and {@link ValueBuilder.whileTrue}. */
export interface Variable extends Value {
  assign(value: Value): void;
}

/** WebAssembly loads that zero-extend `size` bits to an i64, and stores that truncate. */
export const loadOpcode: Record<OperandSize, number> = {
  8: op.i64Load8U,
  16: op.i64Load16U,
  32: op.i64Load32U,
  64: op.i64Load,
};
export const storeOpcode: Record<OperandSize, number> = {
  8: op.i64Store8,
  16: op.i64Store16,
  32: op.i64Store32,
  64: op.i64Store,
};

export abstract class ValueBuilder {
  constructor(
    readonly code: FunctionEncoder,
    /** Operand size of the form, bits. */
    readonly size: OperandSize,
  ) {}

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

  variable(initial: Value): Variable {
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

  // State.

  /** Reads a cell of the state table, zero-extended. */
  cell(name: CellName): Value {
    this.loadAt(cellAddress[name], cpuCells[name].width);
    return this.result();
  }

  setCell(name: CellName, value: Value): void {
    this.storeAt(cellAddress[name], cpuCells[name].width, value);
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
