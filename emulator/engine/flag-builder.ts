/**
 * Status flags as meanings set and read them. They are kept as a result (ZF, SF, PF) and carries (CF, OF, AF); engine/flags.ts tells how, and has the
 * other half.
 */
import { ValueBuilder, type Bool, type OperandSize, type Sum, type Value } from './value-builder';

export type StatusFlag = 'CF' | 'PF' | 'AF' | 'ZF' | 'SF' | 'OF';

/** Bits of the `flagCarries` cell; see engine/flags.ts. */
const carriesMask = 0xc000_0000_0000_0008n;

/** CF, OF and AF of an instruction whose other flags follow from its result; an absent one is cleared. */
export interface CarryFlags {
  readonly carry?: Bool;
  readonly overflow?: Bool;
  readonly auxiliary?: Bool;
}

export abstract class FlagBuilder extends ValueBuilder {
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
    const [CF, PF, AF, SF, OF] = (['CF', 'PF', 'AF', 'SF', 'OF'] as const).map((name) => this.flag(name)) as [
      Bool,
      Bool,
      Bool,
      Bool,
      Bool,
    ];
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
}
