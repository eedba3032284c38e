/** Arithmetic of large integers: a product that leaves the flags, and two chains of carries (SDM 1 5.1.2, 2A "ADCX", "ADOX", 2B "MULX"). */
import type { Bool, Meaning, Place } from '../engine/meaning';
import { instruction, type InstructionRow } from './instruction';
import { highProduct } from './multiply-divide';

export const multiPrecisionRows: readonly InstructionRow[] = [
  instruction('Mulx', (m, high, low, src) => {
    const left = m.load(m.register('rdx', m.size));
    const right = m.load(src);
    const product = m.multiply(left, right);
    const upper = m.size === 64 ? highProduct(m, left, right) : m.shiftRightUnsigned(product, m.size);
    // When both are the same register the high half stays.
    m.store(low, product);
    m.store(high, upper);
  }),
  instruction('Adcx', (m, dst, src) => {
    const carry = addWithCarry(m, dst, src, m.flag('CF'));
    m.setCarryAndOverflow(carry, m.flag('OF'));
  }),
  instruction('Adox', (m, dst, src) => {
    const carry = addWithCarry(m, dst, src, m.flag('OF'));
    m.setCarryAndOverflow(m.flag('CF'), carry);
  }),
];

/** Adds a source and a carry to the destination; gives the carry out. */
function addWithCarry(m: Meaning, dst: Place, src: Place, carryIn: Bool): Bool {
  const right = m.load(src);
  const left = m.load(dst);
  const sum = m.add(m.add(left, right), m.asNumber(carryIn));
  m.store(dst, sum);
  if (m.size !== 64) return m.bit(sum, m.size);
  return m.isNegative(m.or(m.and(left, right), m.and(m.or(left, right), m.not(sum))));
}
