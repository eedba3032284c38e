/** Multiplication and division (SDM 1 7.3.2). */
import type { Meaning, Place, Value } from '../engine/meaning';
import { instruction, type InstructionRow } from './instruction';

export const multiplyDivideRows: readonly InstructionRow[] = [
  instruction('Mul', (m, src) => {
    const accumulator = m.load(m.register('rax', m.size));
    const factor = m.load(src);
    const low = m.multiply(accumulator, factor);
    const high = m.size === 64 ? highProduct(m, accumulator, factor) : m.shiftRightUnsigned(low, m.size);
    storeProduct(m, low, high);
    const carry = m.isNotZero(high);
    m.flagsOfResult(low, { carry, overflow: carry });
  }),
  instruction('Imul', (m, first, second, third) => {
    const left = m.signExtend(
      m.load(second === undefined ? m.register('rax', m.size) : third === undefined ? first : second),
    );
    const right = m.signExtend(m.load(third ?? second ?? first));
    const low = m.multiply(left, right);
    // The high half is not wanted, but tells whether the low one lost something.
    const high = m.size === 64 ? signedHighProduct(m, left, right) : m.shiftRightSigned(low, m.size);
    if (second === undefined) storeProduct(m, low, high);
    else m.store(first, low);
    const carry = m.size === 64 ? m.notEqual(high, m.shiftRightSigned(low, 63)) : m.notEqual(low, m.signExtend(low));
    m.flagsOfResult(low, { carry, overflow: carry });
  }),
  instruction('Div', (m, src) => {
    const divisor = m.load(src);
    const { low, high } = loadDividend(m);
    // The quotient fits exactly when the high half is below the divisor; this includes division by zero.
    m.when(m.negate(m.lessUnsigned(high, divisor)), () => m.raise(divideError));
    const { quotient, remainder } =
      m.size === 64
        ? divideWide(m, high, low, divisor)
        : divideNarrow(m, m.or(m.shiftLeft(high, m.size), low), divisor);
    storeQuotient(m, quotient, remainder);
  }),
  instruction('Idiv', (m, src) => {
    const divisor = m.signExtend(m.load(src));
    const { low, high } = loadDividend(m);
    const { magnitude, negative } = m.size === 64 ? wideMagnitude(m, high, low) : narrowMagnitude(m, high, low);
    const divisorNegative = m.isNegative(divisor);
    const divisorMagnitude = m.select(divisorNegative, m.subtract(m.constant(0), divisor), divisor);
    m.when(m.negate(m.lessUnsigned(magnitude.high, divisorMagnitude)), () => m.raise(divideError));
    const { quotient, remainder } =
      m.size === 64
        ? divideWide(m, magnitude.high, magnitude.low, divisorMagnitude)
        : divideNarrow(m, m.or(m.shiftLeft(magnitude.high, m.size), magnitude.low), divisorMagnitude);
    // A negative quotient can be one larger in magnitude than a positive one.
    const quotientNegative = m.differ(negative, divisorNegative);
    const largest = m.add(m.constant((1n << BigInt(m.size - 1)) - 1n), m.asNumber(quotientNegative));
    m.when(m.lessUnsigned(largest, quotient), () => m.raise(divideError));
    const signed = (value: Value, isNegative: typeof negative) =>
      m.select(isNegative, m.subtract(m.constant(0), value), value);
    storeQuotient(m, signed(quotient, quotientNegative), signed(remainder, negative));
  }),
];

/** Vector of #DE (SDM 3A table 6-1). */
const divideError = 0;

/** Both halves zero-extended. */
interface Dividend {
  readonly low: Value;
  readonly high: Value;
}

interface Division {
  readonly quotient: Value;
  readonly remainder: Value;
}

function upperHalf(m: Meaning): Place {
  return m.size === 8 ? m.highByte('rax') : m.register('rdx', m.size);
}

function storeProduct(m: Meaning, low: Value, high: Value): void {
  m.store(m.register('rax', m.size), low);
  m.store(upperHalf(m), high);
}

function loadDividend(m: Meaning): Dividend {
  return { low: m.load(m.register('rax', m.size)), high: m.load(upperHalf(m)) };
}

function storeQuotient(m: Meaning, quotient: Value, remainder: Value): void {
  m.store(m.register('rax', m.size), quotient);
  m.store(upperHalf(m), remainder);
}

const low32 = 0xffff_ffffn;

/** Bits 127:64 of an unsigned product, from products of 32-bit halves. */
export function highProduct(m: Meaning, left: Value, right: Value): Value {
  const half = (value: Value) => ({ low: m.and(value, m.constant(low32)), high: m.shiftRightUnsigned(value, 32) });
  const [a, b] = [half(left), half(right)];
  const middle = m.add(m.multiply(a.high, b.low), m.shiftRightUnsigned(m.multiply(a.low, b.low), 32));
  const other = m.add(m.multiply(a.low, b.high), m.and(middle, m.constant(low32)));
  return m.add(m.multiply(a.high, b.high), m.add(m.shiftRightUnsigned(middle, 32), m.shiftRightUnsigned(other, 32)));
}

/** Bits 127:64 of a signed product: a negative factor took 2^64 times the other too much. */
function signedHighProduct(m: Meaning, left: Value, right: Value): Value {
  const excess = m.add(m.and(m.shiftRightSigned(left, 63), right), m.and(m.shiftRightSigned(right, 63), left));
  return m.subtract(highProduct(m, left, right), excess);
}

function narrowMagnitude(m: Meaning, high: Value, low: Value) {
  const whole = m.or(m.shiftLeft(high, m.size), low);
  const dividend = m.size === 32 ? whole : m.signExtend(whole, m.size === 8 ? 16 : 32);
  const negative = m.isNegative(dividend);
  const magnitude = m.select(negative, m.subtract(m.constant(0), dividend), dividend);
  return { negative, magnitude: { low: m.zeroExtend(magnitude), high: m.shiftRightUnsigned(magnitude, m.size) } };
}

function wideMagnitude(m: Meaning, high: Value, low: Value) {
  const negative = m.isNegative(high);
  const negatedLow = m.subtract(m.constant(0), low);
  const negatedHigh = m.subtract(m.not(high), m.constant(-1n));
  const borrowless = m.select(m.isZero(low), negatedHigh, m.not(high));
  return {
    negative,
    magnitude: { low: m.select(negative, negatedLow, low), high: m.select(negative, borrowless, high) },
  };
}

function divideNarrow(m: Meaning, dividend: Value, divisor: Value): Division {
  return { quotient: m.divideUnsigned(dividend, divisor), remainder: m.remainderUnsigned(dividend, divisor) };
}

/** 128 by 64 bits, unsigned, where the quotient fits: schoolbook division with 32-bit digits (Knuth, TAOCP volume 2, 4.3.1, algorithm D). */
function divideWide(m: Meaning, high: Value, low: Value, divisor: Value): Division {
  const quotient = m.variable(m.constant(0));
  const remainder = m.variable(m.constant(0));
  m.when(
    m.isZero(high),
    () => {
      quotient.assign(m.divideUnsigned(low, divisor));
      remainder.assign(m.remainderUnsigned(low, divisor));
    },
    () => {
      const shift = m.countLeadingZeros64(divisor);
      const normal = m.shiftLeft(divisor, shift);
      const divisorDigits = { low: m.and(normal, m.constant(low32)), high: m.shiftRightUnsigned(normal, 32) };
      // Two shifts, because together they may be 64.
      const carried = m.shiftRightUnsigned(m.shiftRightUnsigned(low, 1), m.subtract(m.constant(63), shift));
      const top = m.or(m.shiftLeft(high, shift), carried);
      const rest = m.shiftLeft(low, shift);
      const digit = (partial: Value, next: Value) => {
        let estimate = m.divideUnsigned(partial, divisorDigits.high);
        let left = m.subtract(partial, m.multiply(estimate, divisorDigits.high)) as Value;
        // The estimate is at most two too large.
        for (let correction = 0; correction < 2; correction++) {
          const tooLarge = m.lessUnsigned(m.or(m.shiftLeft(left, 32), next), m.multiply(estimate, divisorDigits.low));
          const beyond = m.either(m.lessUnsigned(m.constant(low32), estimate), tooLarge);
          const correct = m.both(beyond, m.negate(m.lessUnsigned(m.constant(low32), left)));
          estimate = m.subtract(estimate, m.asNumber(correct));
          left = m.select(correct, m.add(left, divisorDigits.high), left);
        }
        const newPartial = m.subtract(m.or(m.shiftLeft(partial, 32), next), m.multiply(estimate, normal));
        return { estimate, newPartial };
      };
      const first = digit(top, m.shiftRightUnsigned(rest, 32));
      const second = digit(first.newPartial, m.and(rest, m.constant(low32)));
      quotient.assign(m.or(m.shiftLeft(first.estimate, 32), second.estimate));
      remainder.assign(m.shiftRightUnsigned(second.newPartial, shift));
    },
  );
  return { quotient, remainder };
}
