/** Moves, exchanges and conversions (SDM 1 7.3.1, 7.3.1.5). */
import type { Meaning, OperandSize, Place, Value } from '../engine/meaning';
import { swapBytes } from './bits';
import { instruction, type InstructionRow, type MnemonicName } from './instruction';

/** Instructions that do nothing a program on one in-order processor can see. */
const withoutEffect: readonly MnemonicName[] = [
  'Nop', 'Reservednop', 'Endbr32', 'Endbr64', 'Prefetch', 'Prefetchw', 'Prefetchwt1', 'Prefetchnta', 'Prefetcht0', 'Prefetcht1', 'Prefetcht2',
  'Prefetchit0', 'Prefetchit1', 'Cldemote', 'Lfence', 'Mfence', 'Sfence',
  // Without shadow stacks these are NOPs, which programs rely on to learn whether there are any (SDM 2B "RDSSPD/RDSSPQ").
  'Rdsspd', 'Rdsspq',
]; // prettier-ignore

export const dataTransferRows: readonly InstructionRow[] = [
  instruction('Mov', (m, dst, src) => m.store(dst, m.load(src))),
  instruction('Movzx', (m, dst, src) => m.store(dst, m.load(src))),
  instruction('Movsx', (m, dst, src) => m.store(dst, m.signExtend(m.load(src), src.size))),
  instruction('Movsxd', (m, dst, src) => m.store(dst, m.signExtend(m.load(src), src.size))),
  instruction('Movbe', (m, dst, src) => m.store(dst, swapBytes(m, m.load(src), m.size))),
  instruction('Movnti', (m, dst, src) => m.store(dst, m.load(src))),
  instruction('Lea', (m, dst) => m.store(dst, m.effectiveAddress())),
  instruction('Xlatb', (m) => {
    const table = m.load(m.register('rbx', m.addressWidth));
    const offset = m.zeroExtend(m.add(table, m.load(m.register('rax', 8))), m.addressWidth);
    m.store(m.register('rax', 8), m.readMemory('operand', offset, 8));
  }),

  instruction('Xchg', (m, first, second) => {
    const other = m.load(second);
    const target = m.update(first);
    target.store(other);
    m.store(second, target.value);
  }),
  instruction('Xadd', (m, dst, src) => {
    const addend = m.load(src);
    const target = m.update(dst);
    const sum = m.add(target.value, addend);
    // When both are the same register the sum stays (SDM 2D "XADD").
    m.store(src, target.value);
    target.store(sum);
    m.flagsOfSum(sum);
  }),
  instruction('Cmpxchg', (m, dst, src) => {
    const accumulator = m.register('rax', m.size);
    const replacement = m.load(src);
    const target = m.update(dst);
    const difference = m.subtract(m.load(accumulator), target.value);
    const equal = m.isZero(difference);
    // Memory is written either way (SDM 2A "CMPXCHG"); a 32-bit register that differs is not even zero-extended.
    if (dst.kind === 'memory') target.store(m.select(equal, replacement, target.value));
    m.when(
      equal,
      () => dst.kind !== 'memory' && m.store(dst, replacement),
      () => m.store(accumulator, target.value),
    );
    m.flagsOfSum(difference);
  }),
  instruction('Cmpxchg8b', (m) => exchangePair(m, 32)),
  instruction('Cmpxchg16b', (m) => {
    m.requireAlignment(16);
    exchangePair(m, 64);
  }),

  instruction('Cbw', (m) => widenAccumulator(m, 8)),
  instruction('Cwde', (m) => widenAccumulator(m, 16)),
  instruction('Cdqe', (m) => widenAccumulator(m, 32)),
  ...(['Cwd', 'Cdq', 'Cqo'] as const).map((mnemonic) =>
    instruction(mnemonic, (m) => {
      const value = m.signExtend(m.load(m.register('rax', m.size)));
      m.store(m.register('rdx', m.size), m.shiftRightSigned(value, 63));
    }),
  ),

  ...withoutEffect.map((mnemonic) => instruction(mnemonic, () => {})),
];

function widenAccumulator(m: Meaning, from: OperandSize): void {
  m.store(m.register('rax', m.size), m.signExtend(m.load(m.register('rax', from)), from));
}

/** CMPXCHG8B and CMPXCHG16B: the pair rDX:rAX against memory, of which `half` bits each (SDM 2A "CMPXCHG8B/CMPXCHG16B"). */
function exchangePair(m: Meaning, half: 32 | 64): void {
  const [low, high] = [m.register('rax', half), m.register('rdx', half)];
  const offset = m.effectiveAddress();
  const upperOffset = m.zeroExtend(m.add(offset, m.constant(half / 8)), m.addressWidth);
  // Eight bytes are one access; sixteen are two, which are aligned and so on one page.
  const whole = half === 32 ? m.updateMemory('operand', offset, 64) : undefined;
  const lower = whole ?? m.updateMemory('operand', offset, 64);
  const upper = whole ?? m.updateMemory('operand', upperOffset, 64);
  const lowValue = m.zeroExtend(lower.value, half);
  const highValue = whole === undefined ? upper.value : m.shiftRightUnsigned(whole.value, 32);
  const equal = m.both(m.equal(m.load(low), lowValue), m.equal(m.load(high), highValue));
  const chosen = (replacement: Place, old: Value) => m.select(equal, m.load(replacement), old);
  const newLow = chosen(m.register('rbx', half), lowValue);
  const newHigh = chosen(m.register('rcx', half), highValue);
  if (whole !== undefined) {
    whole.store(m.or(newLow, m.shiftLeft(newHigh, 32)));
  } else {
    lower.store(newLow);
    upper.store(newHigh);
  }
  m.when(m.negate(equal), () => {
    m.store(low, lowValue);
    m.store(high, highValue);
  });
  m.setZero(equal);
}
