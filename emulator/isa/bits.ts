/** Bit test, bit scan and bit counts (SDM 1 7.3.6). */
import type { Meaning, OperandSize, Place, Update, Value } from '../engine/meaning';
import { instruction, type InstructionRow } from './instruction';

export const bitRows: readonly InstructionRow[] = [
  instruction('Bt', (m, base, offset) => {
    const { string, mask } = bitString(m, base, offset, 'read');
    m.setCarry(m.isNotZero(m.and(string.value, mask)));
  }),
  instruction('Bts', (m, base, offset) => modify(m, base, offset, (value, mask) => m.or(value, mask))),
  instruction('Btr', (m, base, offset) => modify(m, base, offset, (value, mask) => m.and(value, m.not(mask)))),
  instruction('Btc', (m, base, offset) => modify(m, base, offset, (value, mask) => m.xor(value, mask))),

  instruction('Bsf', (m, dst, src) => scan(m, dst, src, (source) => m.countTrailingZeros64(source))),
  instruction('Bsr', (m, dst, src) =>
    scan(m, dst, src, (source) => m.subtract(m.constant(63), m.countLeadingZeros64(source))),
  ),
  instruction('Tzcnt', (m, dst, src) => {
    // A bit above the operand makes the count of zero its size.
    const source = m.load(src);
    const bounded = m.size === 64 ? source : m.or(source, m.constant(1n << BigInt(m.size)));
    count(m, dst, source, m.countTrailingZeros64(bounded));
  }),
  instruction('Lzcnt', (m, dst, src) => {
    const source = m.load(src);
    count(m, dst, source, m.subtract(m.countLeadingZeros64(source), m.constant(64 - m.size)));
  }),
  instruction('Popcnt', (m, dst, src) => {
    const source = m.load(src);
    m.store(dst, m.populationCount64(source));
    const clear = m.always(false);
    m.setFlags({ CF: clear, PF: clear, AF: clear, ZF: m.isZero(source), SF: clear, OF: clear });
  }),
  instruction('Bswap', (m, dst) => {
    // With 16 bits the result is undefined (SDM 2A "BSWAP"); processors clear them.
    m.store(dst, m.size === 16 ? m.constant(0) : swapBytes(m, m.load(dst), m.size));
  }),
];

/** The low `size` bits with their bytes in reverse order, zero-extended. */
export function swapBytes(m: Meaning, value: Value, size: OperandSize): Value {
  const exchange = (input: Value, mask: bigint, distance: number) =>
    m.or(
      m.shiftLeft(m.and(input, m.constant(mask)), distance),
      m.and(m.shiftRightUnsigned(input, distance), m.constant(mask)),
    );
  const bytes = exchange(value, 0x00ff_00ff_00ff_00ffn, 8);
  const words = exchange(bytes, 0x0000_ffff_0000_ffffn, 16);
  const all = m.rotateLeft64(words, 32);
  return size === 64 ? all : m.shiftRightUnsigned(all, 64 - size);
}

/**
 * The operand-sized part of the bit string that holds the selected bit, and a mask of that bit. A register offset into memory reaches beyond the
 * operand, in both directions (SDM 2A 3.1.1.9 "Bit(BitBase, BitOffset)").
 */
function bitString(m: Meaning, base: Place, offset: Place, access: 'read' | 'update'): { string: Update; mask: Value } {
  const index = m.load(offset);
  const mask = m.shiftLeft(m.constant(1), m.and(index, m.constant(m.size - 1)));
  if (base.kind === 'memory' && offset.kind === 'register') {
    const element = m.shiftRightSigned(m.signExtend(index), Math.log2(m.size));
    const bytes = m.multiply(element, m.constant(m.size / 8));
    const address = m.zeroExtend(m.add(m.effectiveAddress(), bytes), m.addressWidth);
    if (access === 'update') return { string: m.updateMemory('operand', address, m.size), mask };
    return { string: { value: m.readMemory('operand', address, m.size), store: () => {} }, mask };
  }
  return { string: access === 'update' ? m.update(base) : { value: m.load(base), store: () => {} }, mask };
}

function modify(m: Meaning, base: Place, offset: Place, change: (value: Value, mask: Value) => Value): void {
  const { string, mask } = bitString(m, base, offset, 'update');
  string.store(change(string.value, mask));
  m.setCarry(m.isNotZero(m.and(string.value, mask)));
}

function scan(m: Meaning, dst: Place, src: Place, position: (source: Value) => Value): void {
  const source = m.load(src);
  // A source of zero leaves the destination as it was (SDM 2A "BSF").
  m.when(m.isNotZero(source), () => m.store(dst, position(source)));
  m.flagsOfResult(source);
}

function count(m: Meaning, dst: Place, source: Value, result: Value): void {
  m.store(dst, result);
  m.flagsOfResult(result, { carry: m.isZero(source) });
}
