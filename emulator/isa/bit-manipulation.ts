/**
 * BMI1 and BMI2: bit fields, lowest set bits, and shifts that leave the flags (SDM 1 7.3.6 and 7.3.5, 2A to 2D by mnemonic). TZCNT and LZCNT are
 * in bits.ts, MULX in multi-precision.ts.
 */
import type { Meaning, Place, Value } from '../engine/meaning';
import { instruction, type InstructionRow } from './instruction';

export const bitManipulationRows: readonly InstructionRow[] = [
  instruction('Andn', (m, dst, inverted, src) => {
    const result = m.and(m.not(m.load(inverted)), m.load(src));
    m.store(dst, result);
    m.flagsOfLogic(result);
  }),
  instruction('Bextr', (m, dst, src, field) => {
    const value = m.load(src);
    const control = m.load(field);
    const start = m.zeroExtend(control, 8);
    const length = m.zeroExtend(m.shiftRightUnsigned(control, 8), 8);
    // Above the operand there are zeros.
    const shifted = m.select(below(m, start, 64), m.shiftRightUnsigned(value, start), m.constant(0));
    const result = lowBits(m, shifted, length);
    m.store(dst, result);
    m.flagsOfResult(result);
  }),

  instruction('Blsi', (m, dst, src) => {
    const source = m.load(src);
    const result = m.and(m.subtract(m.constant(0), source), source);
    m.store(dst, result);
    m.flagsOfResult(result, { carry: m.isNotZero(source) });
  }),
  instruction('Blsmsk', (m, dst, src) => {
    const source = m.load(src);
    const result = m.xor(m.subtract(source, m.constant(1)), source);
    m.store(dst, result);
    m.flagsOfResult(result, { carry: m.isZero(source) });
  }),
  instruction('Blsr', (m, dst, src) => {
    const source = m.load(src);
    const result = m.and(m.subtract(source, m.constant(1)), source);
    m.store(dst, result);
    m.flagsOfResult(result, { carry: m.isZero(source) });
  }),
  instruction('Bzhi', (m, dst, src, index) => {
    const value = m.load(src);
    const length = m.zeroExtend(m.load(index), 8);
    const result = lowBits(m, value, length);
    m.store(dst, result);
    m.flagsOfResult(result, { carry: m.negate(below(m, length, m.size)) });
  }),

  instruction('Pdep', (m, dst, src, mask) => {
    const source = m.variable(m.load(src));
    m.store(
      dst,
      overSetBits(m, m.load(mask), (bit) => {
        const deposited = m.select(m.bit(source, 0), bit, m.constant(0));
        source.assign(m.shiftRightUnsigned(source, 1));
        return deposited;
      }),
    );
  }),
  instruction('Pext', (m, dst, src, mask) => {
    const source = m.load(src);
    const place = m.variable(m.constant(1));
    m.store(
      dst,
      overSetBits(m, m.load(mask), (bit) => {
        const extracted = m.select(m.isNotZero(m.and(source, bit)), place, m.constant(0));
        place.assign(m.shiftLeft(place, 1));
        return extracted;
      }),
    );
  }),

  instruction('Rorx', (m, dst, src, places) => {
    const value = m.load(src);
    const count = m.and(m.load(places), m.constant(m.size - 1));
    if (m.size === 64) {
      m.store(dst, m.rotateRight64(value, count));
    } else {
      const wrapped = m.shiftLeft(value, m.subtract(m.constant(m.size), count));
      m.store(dst, m.or(m.shiftRightUnsigned(value, count), wrapped));
    }
  }),
  instruction('Sarx', (m, dst, src, places) =>
    shift(m, dst, src, places, (value, count) => m.shiftRightSigned(m.signExtend(value), count)),
  ),
  instruction('Shlx', (m, dst, src, places) => shift(m, dst, src, places, (value, count) => m.shiftLeft(value, count))),
  instruction('Shrx', (m, dst, src, places) =>
    shift(m, dst, src, places, (value, count) => m.shiftRightUnsigned(value, count)),
  ),
];

/** Whether an unsigned value is below a known limit. */
function below(m: Meaning, value: Value, limit: number) {
  return m.lessUnsigned(value, m.constant(limit));
}

/** The lowest `length` bits of a zero-extended value, or all of it. */
function lowBits(m: Meaning, value: Value, length: Value): Value {
  const mask = m.subtract(m.shiftLeft(m.constant(1), length), m.constant(1));
  return m.select(below(m, length, 64), m.and(value, mask), value);
}

/** Goes over the set bits of a mask, lowest first, and combines what each gives; `bit` has that bit only. */
function overSetBits(m: Meaning, mask: Value, each: (bit: Value) => Value): Value {
  const left = m.variable(mask);
  const combined = m.variable(m.constant(0));
  m.whileTrue(
    () => m.isNotZero(left),
    () => {
      const rest = m.and(left, m.subtract(left, m.constant(1)));
      combined.assign(m.or(combined, each(m.xor(left, rest))));
      left.assign(rest);
    },
  );
  return combined;
}

function shift(m: Meaning, dst: Place, src: Place, places: Place, by: (value: Value, count: Value) => Value): void {
  const value = m.load(src);
  m.store(dst, by(value, m.and(m.load(places), m.constant(m.size - 1))));
}
