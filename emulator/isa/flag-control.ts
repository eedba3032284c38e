/** Instructions on single flags (SDM 1 7.3.13). */
import type { Meaning, StatusFlag } from '../engine/meaning';
import { instruction, type InstructionRow } from './instruction';

/** RFLAGS.DF (SDM 1 3.4.3.2). */
const directionFlag = 1n << 10n;

/** Status flags in the low byte of RFLAGS, by bit; bit 1 is always one (SDM 1 3.4.3.1). */
const lowFlags = [['CF', 0], ['PF', 2], ['AF', 4], ['ZF', 6], ['SF', 7]] as const satisfies readonly (readonly [StatusFlag, number])[]; // prettier-ignore

export const flagControlRows: readonly InstructionRow[] = [
  instruction('Clc', (m) => m.setCarry(m.always(false))),
  instruction('Stc', (m) => m.setCarry(m.always(true))),
  instruction('Cmc', (m) => m.setCarry(m.negate(m.flag('CF')))),
  instruction('Cld', (m) => m.setCell('systemFlags', m.and(m.cell('systemFlags'), m.constant(~directionFlag)))),
  instruction('Std', (m) => m.setCell('systemFlags', m.or(m.cell('systemFlags'), m.constant(directionFlag)))),
  instruction('Lahf', (m) => {
    const all = lowFlags.map(([name, position]) => m.shiftLeft(m.asNumber(m.flag(name)), position));
    m.store(m.highByte('rax'), all.reduce((sum, flag) => m.or(sum, flag), m.constant(2))); // prettier-ignore
  }),
  instruction('Sahf', (m) => {
    const value = m.load(m.highByte('rax'));
    const [CF, PF, AF, ZF, SF] = lowFlags.map(([, position]) => m.bit(value, position)) as FiveFlags;
    m.setFlags({ CF, PF, AF, ZF, SF, OF: m.flag('OF') });
  }),
];

type Flag = ReturnType<Meaning['flag']>;
type FiveFlags = [Flag, Flag, Flag, Flag, Flag];
