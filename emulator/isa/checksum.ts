/** CRC32, the one instruction of SSE4.2 without vectors (SDM 2A "CRC32"). */
import { instruction, type InstructionRow } from './instruction';

/** The polynomial 0x11EDC6F41 (iSCSI) with its bits in reverse order, as CRC32 keeps them, and without the highest. */
const reflectedPolynomial = 0x82f6_3b78;

export const checksumRows: readonly InstructionRow[] = [
  instruction('Crc32', (m, dst, src) => {
    const source = m.load(src);
    // All of the source can be added at once: what is above bit 31 only moves down.
    const remainder = m.variable(m.xor(m.zeroExtend(m.load(dst), 32), source));
    const bitsLeft = m.variable(m.constant(src.size));
    m.whileTrue(
      () => m.isNotZero(bitsLeft),
      () => {
        const subtrahend = m.select(m.bit(remainder, 0), m.constant(reflectedPolynomial), m.constant(0));
        remainder.assign(m.xor(m.shiftRightUnsigned(remainder, 1), subtrahend));
        bitsLeft.assign(m.subtract(bitsLeft, m.constant(1)));
      },
    );
    m.store(dst, remainder);
  }),
];
