/** Near jumps, calls, returns and loops; set and move on condition (SDM 1 7.3.8, 7.3.1.1). */
import type { Bool, Meaning, Place } from '../engine/meaning';
import { instruction, type InstructionRow, type MnemonicName } from './instruction';

/** The sixteen conditions, each by its mnemonic suffix in iced-x86's spelling (SDM 1 appendix B "EFLAGS Condition Codes"). */
const conditions: Readonly<Record<string, (m: Meaning) => Bool>> = {
  o: (m) => m.flag('OF'),
  no: (m) => m.negate(m.flag('OF')),
  b: (m) => m.flag('CF'),
  ae: (m) => m.negate(m.flag('CF')),
  e: (m) => m.flag('ZF'),
  ne: (m) => m.negate(m.flag('ZF')),
  be: (m) => m.either(m.flag('CF'), m.flag('ZF')),
  a: (m) => m.negate(m.either(m.flag('CF'), m.flag('ZF'))),
  s: (m) => m.flag('SF'),
  ns: (m) => m.negate(m.flag('SF')),
  p: (m) => m.flag('PF'),
  np: (m) => m.negate(m.flag('PF')),
  l: (m) => m.signDiffersFromOverflow(),
  ge: (m) => m.negate(m.signDiffersFromOverflow()),
  le: (m) => m.either(m.flag('ZF'), m.signDiffersFromOverflow()),
  g: (m) => m.negate(m.either(m.flag('ZF'), m.signDiffersFromOverflow())),
};

const conditional = Object.entries(conditions).flatMap(([suffix, holds]): InstructionRow[] => [
  instruction(`J${suffix}` as MnemonicName, (m, target) => m.when(holds(m), () => m.jumpRelative(target))),
  instruction(`Set${suffix}` as MnemonicName, (m, dst) => m.store(dst, m.asNumber(holds(m)))),
  instruction(`Cmov${suffix}` as MnemonicName, (m, dst, src) => {
    // The source is read, and a 32-bit destination's upper half cleared, whatever the condition (SDM 2A "CMOVcc").
    const source = m.load(src);
    m.store(dst, m.select(holds(m), source, m.load(dst)));
  }),
]);

export const controlTransferRows: readonly InstructionRow[] = [
  ...conditional,
  instruction('Jmp', (m, target) => {
    if (target.kind === 'branch') return m.jumpRelative(target);
    const destination = m.load(target);
    m.checkTarget(destination);
    m.jump(destination);
  }),
  instruction('Call', (m, target) => {
    const destination = target.kind === 'branch' ? m.branchTarget(target) : m.load(target);
    m.checkTarget(destination);
    m.push(m.nextRip());
    if (target.kind === 'branch') m.jumpRelative(target);
    else m.jump(destination);
  }),
  instruction('Ret', (m, extra) => {
    const target = m.peek();
    m.checkTarget(target);
    const bytes = m.add(m.constant(m.size / 8), extra === undefined ? m.constant(0) : m.zeroExtend(m.load(extra), 16));
    m.setStackPointer(m.zeroExtend(m.add(m.stackPointer(), bytes), m.stackWidth));
    m.jump(target);
  }),
  ...(['Jcxz', 'Jecxz', 'Jrcxz'] as const).map((mnemonic) =>
    instruction(mnemonic, (m, target) =>
      m.when(m.isZero(m.load(m.register('rcx', m.addressWidth))), () => m.jumpRelative(target)),
    ),
  ),
  instruction('Loop', (m, target) => loop(m, target)),
  instruction('Loope', (m, target) => loop(m, target, m.flag('ZF'))),
  instruction('Loopne', (m, target) => loop(m, target, m.negate(m.flag('ZF')))),
];

/** Counts down and jumps while the count is not zero; the counter has the address size, and no flag changes (SDM 2A "LOOP/LOOPcc"). */
function loop(m: Meaning, target: Place, also: Bool = m.always(true)): void {
  const counter = m.register('rcx', m.addressWidth);
  const count = m.zeroExtend(m.subtract(m.load(counter), m.constant(1)), m.addressWidth);
  m.when(
    m.both(m.isNotZero(count), also),
    () => {
      m.checkTarget(m.branchTarget(target));
      m.store(counter, count);
      m.jumpRelative(target);
    },
    () => m.store(counter, count),
  );
}
