/** Decimal adjustment, and the few other rows that 64-bit mode no longer has (SDM 1 7.3.3, 7.3.1.1). */
import type { Bool, Meaning, Place, Value } from '../engine/meaning';
import { instruction, type InstructionRow } from './instruction';

const divideError = 0;
const boundRange = 5;

export const decimalRows: readonly InstructionRow[] = [
  instruction('Daa', (m) => adjustPacked(m, 'add')),
  instruction('Das', (m) => adjustPacked(m, 'subtract')),
  instruction('Aaa', (m) => adjustUnpacked(m, 'add')),
  instruction('Aas', (m) => adjustUnpacked(m, 'subtract')),
  instruction('Aam', (m, base) => {
    const divisor = m.zeroExtend(m.load(base), 8);
    m.when(m.isZero(divisor), () => m.raise(divideError));
    const value = m.load(al(m));
    const remainder = m.remainderUnsigned(value, divisor);
    m.store(ah(m), m.divideUnsigned(value, divisor));
    m.store(al(m), remainder);
    m.flagsOfResult(remainder, {}, 8);
  }),
  instruction('Aad', (m, base) => {
    const value = m.add(m.load(al(m)), m.multiply(m.load(ah(m)), m.load(base)));
    m.store(m.register('rax', 16), m.zeroExtend(value, 8));
    m.flagsOfResult(value, {}, 8);
  }),
  instruction('Salc', (m) => m.store(al(m), m.subtract(m.constant(0), m.asNumber(m.flag('CF'))))),
  instruction('Bound', (m, index, bounds) => {
    // Lower bound first in memory, both signed (SDM 2A "BOUND").
    const pair = m.load(bounds);
    const value = m.signExtend(m.load(index));
    const lower = m.signExtend(pair);
    const upper = m.signExtend(m.shiftRightUnsigned(pair, m.size));
    m.when(m.either(m.lessSigned(value, lower), m.lessSigned(upper, value)), () => m.raise(boundRange));
  }),
];

function al(m: Meaning): Place {
  return m.register('rax', 8);
}

function ah(m: Meaning): Place {
  return m.highByte('rax');
}

/** Whether the low decimal digit needs correction: it is above nine or carried (SDM 2A "DAA", "AAA"). */
function lowDigitWrong(m: Meaning, value: Value): Bool {
  return m.either(m.lessUnsigned(m.constant(9), m.and(value, m.constant(15))), m.flag('AF'));
}

/** SDM 2A "DAA", "DAS". */
function adjustPacked(m: Meaning, operation: 'add' | 'subtract'): void {
  const value = m.load(al(m));
  const oldCarry = m.flag('CF');
  const low = lowDigitWrong(m, value);
  const high = m.either(m.lessUnsigned(m.constant(0x99), value), oldCarry);
  const six = m.select(low, m.constant(6), m.constant(0));
  const sixty = m.select(high, m.constant(0x60), m.constant(0));
  const corrected = m[operation](m[operation](value, six), sixty);
  // DAS can also borrow with its first correction; DAA's carry there means that the second is needed anyway.
  const carry = operation === 'add' ? high : m.either(high, m.both(low, m.lessUnsigned(value, m.constant(6))));
  m.store(al(m), corrected);
  m.flagsOfResult(corrected, { carry, auxiliary: low }, 8);
}

/** SDM 2A "AAA", "AAS". */
function adjustUnpacked(m: Meaning, operation: 'add' | 'subtract'): void {
  const accumulator = m.load(m.register('rax', 16));
  const wrong = lowDigitWrong(m, accumulator);
  const adjusted = m.select(wrong, m[operation](accumulator, m.constant(0x106)), accumulator);
  const result = m.and(adjusted, m.constant(0xff0f));
  m.store(m.register('rax', 16), result);
  m.flagsOfResult(result, { carry: wrong, auxiliary: wrong }, 8);
}
