/**
 * Shifts and rotates (SDM 1 7.3.5). Counts are taken modulo 32, or 64 with 64-bit operands. A count of zero leaves the flags. OF is defined for
 * a count of one; for others its rule is applied to the last step, as processors do.
 */
import type { Meaning, Place, Value } from '../engine/meaning';
import { instruction, type InstructionRow } from './instruction';

export const shiftRotateRows: readonly InstructionRow[] = [
  instruction('Shl', shiftLeft),
  instruction('Sal', shiftLeft),
  instruction('Shr', (m, dst, src) => {
    const { value, count, finish } = shifted(m, dst, src);
    finish(m.shiftRightUnsigned(value, count), (result) => {
      const carry = m.bit(m.shiftRightUnsigned(value, m.subtract(count, m.constant(1))), 0);
      m.flagsOfResult(result, { carry, overflow: topBitsDiffer(m, result) });
    });
  }),
  instruction('Sar', (m, dst, src) => {
    const { value, count, finish } = shifted(m, dst, src);
    const signed = m.signExtend(value);
    finish(m.shiftRightSigned(signed, count), (result) => {
      const carry = m.bit(m.shiftRightSigned(signed, m.subtract(count, m.constant(1))), 0);
      m.flagsOfResult(result, { carry });
    });
  }),
  instruction('Rol', (m, dst, src) => {
    const { value, count, finish } = shifted(m, dst, src);
    finish(rotateLeft(m, value, count), (result) => {
      const carry = m.bit(result, 0);
      m.setCarryAndOverflow(carry, m.differ(carry, topBit(m, result)));
    });
  }),
  instruction('Ror', (m, dst, src) => {
    const { value, count, finish } = shifted(m, dst, src);
    finish(rotateLeft(m, value, m.subtract(m.constant(m.size), count)), (result) => {
      m.setCarryAndOverflow(topBit(m, result), topBitsDiffer(m, result));
    });
  }),
  instruction('Rcl', (m, dst, src) => rotateThroughCarry(m, dst, src, 'left')),
  instruction('Rcr', (m, dst, src) => rotateThroughCarry(m, dst, src, 'right')),
  instruction('Shld', (m, dst, src, places) => {
    const filler = m.load(src);
    const { value, count, finish } = shifted(m, dst, places);
    finish(doubleShiftLeft(m, value, filler, count), (result) => {
      const carry = topBit(m, doubleShiftLeft(m, value, filler, m.subtract(count, m.constant(1))));
      m.flagsOfResult(result, { carry, overflow: m.differ(carry, topBit(m, result)) });
    });
  }),
  instruction('Shrd', (m, dst, src, places) => {
    const filler = m.load(src);
    const { value, count, finish } = shifted(m, dst, places);
    finish(doubleShiftRight(m, value, filler, count), (result) => {
      const carry = m.bit(doubleShiftRight(m, value, filler, m.subtract(count, m.constant(1))), 0);
      m.flagsOfResult(result, { carry, overflow: topBitsDiffer(m, result) });
    });
  }),
];

interface Shift {
  readonly value: Value;
  readonly count: Value;
  /** Writes the result; then sets flags, unless the count is zero. */
  finish(result: Value, flags: (result: Value) => void): void;
}

function shifted(m: Meaning, dst: Place, places: Place): Shift {
  const count = m.and(m.load(places), m.constant(m.size === 64 ? 63 : 31));
  const target = m.update(dst);
  return {
    value: target.value,
    count,
    finish: (result, flags) => {
      target.store(result);
      m.when(m.isNotZero(count), () => flags(result));
    },
  };
}

function shiftLeft(m: Meaning, dst: Place, src: Place): void {
  const { value, count, finish } = shifted(m, dst, src);
  finish(m.shiftLeft(value, count), (result) => {
    // Up to 32 bits move left by up to 31, so what left the operand is still in the 64-bit value.
    const carry =
      m.size === 64 ? m.bit(m.shiftRightUnsigned(value, m.subtract(m.constant(64), count)), 0) : m.bit(result, m.size);
    m.flagsOfResult(result, { carry, overflow: m.differ(carry, topBit(m, result)) });
  });
}

/** A zero-extended value rotated left by any count. */
function rotateLeft(m: Meaning, value: Value, count: Value): Value {
  if (m.size === 64) return m.rotateLeft64(value, count);
  const places = m.and(count, m.constant(m.size - 1));
  return m.or(m.shiftLeft(value, places), m.shiftRightUnsigned(value, m.subtract(m.constant(m.size), places)));
}

/** RCL and RCR rotate the operand and CF as one value of size + 1 bits (SDM 2B "RCL/RCR/ROL/ROR"). */
function rotateThroughCarry(m: Meaning, dst: Place, src: Place, direction: 'left' | 'right'): void {
  const width = m.size + 1;
  const { value, count, finish } = shifted(m, dst, src);
  const reduced = m.size <= 16 ? m.remainderUnsigned(count, m.constant(width)) : count;
  // Rotating right by n is rotating left by width - n.
  const left = direction === 'left' ? reduced : m.subtract(m.constant(width), reduced);
  const right = direction === 'left' ? m.subtract(m.constant(width), reduced) : reduced;
  const carryIn = m.asNumber(m.flag('CF'));
  let result: Value;
  let carry: () => Value;
  if (m.size === 64) {
    // value << left | carry << left - 1 | value >> 65 - left, where the count is 1 to 63 in the chosen direction.
    const high = m.shiftLeft(m.shiftLeft(value, m.subtract(left, m.constant(1))), 1);
    const low = m.shiftRightUnsigned(m.shiftRightUnsigned(value, m.subtract(right, m.constant(1))), 1);
    const rotated = m.or(m.or(high, m.shiftLeft(carryIn, m.subtract(left, m.constant(1)))), low);
    result = m.select(m.isZero(count), value, rotated);
    carry = () =>
      m.shiftRightUnsigned(
        value,
        direction === 'left' ? m.subtract(m.constant(64), left) : m.subtract(right, m.constant(1)),
      );
  } else {
    const whole = m.or(value, m.shiftLeft(carryIn, m.size));
    result = m.and(
      m.or(m.shiftLeft(whole, left), m.shiftRightUnsigned(whole, right)),
      m.constant((1n << BigInt(width)) - 1n),
    );
    carry = () => m.shiftRightUnsigned(result, m.size);
  }
  finish(result, () => {
    const carryOut = m.bit(carry(), 0);
    const overflow = direction === 'left' ? m.differ(carryOut, topBit(m, result)) : topBitsDiffer(m, result);
    m.setCarryAndOverflow(carryOut, overflow);
  });
}

/** The destination shifted left, filled from the top of `filler`; 16-bit operands shifted by more than 16 go on with the destination again. */
function doubleShiftLeft(m: Meaning, value: Value, filler: Value, count: Value): Value {
  switch (m.size) {
    case 64: {
      const fill = m.shiftRightUnsigned(m.shiftRightUnsigned(filler, 1), m.subtract(m.constant(63), count));
      return m.or(m.shiftLeft(value, count), fill);
    }
    case 32:
      return m.shiftRightUnsigned(m.shiftLeft(m.or(m.shiftLeft(value, 32), filler), count), 32);
    default: {
      const all = m.or(m.or(m.shiftLeft(value, 32), m.shiftLeft(filler, 16)), value);
      return m.shiftRightUnsigned(m.shiftLeft(all, count), 32);
    }
  }
}

function doubleShiftRight(m: Meaning, value: Value, filler: Value, count: Value): Value {
  switch (m.size) {
    case 64: {
      const fill = m.shiftLeft(m.shiftLeft(filler, 1), m.subtract(m.constant(63), count));
      return m.or(m.shiftRightUnsigned(value, count), fill);
    }
    case 32:
      return m.shiftRightUnsigned(m.or(m.shiftLeft(filler, 32), value), count);
    default: {
      const all = m.or(m.or(m.shiftLeft(value, 32), m.shiftLeft(filler, 16)), value);
      return m.shiftRightUnsigned(all, count);
    }
  }
}

function topBit(m: Meaning, result: Value) {
  return m.bit(result, m.size - 1);
}

function topBitsDiffer(m: Meaning, result: Value) {
  return m.bit(m.xor(result, m.shiftLeft(result, 1)), m.size - 1);
}
