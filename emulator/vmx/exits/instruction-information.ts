import { bits, flag, type BitLayout } from '../bit-fields';
import { generalRegisters } from './qualifications';

/**
 * VM-exit instruction-information layouts: SDM 3C 28.2.5 "Information for VM Exits Due to Instruction Execution". Address
 * groups are undefined when the operand is a register; the processor leaves them 0.
 */

const segmentRegisters = { 0: 'ES', 1: 'CS', 2: 'SS', 3: 'DS', 4: 'FS', 5: 'GS' };

const addressSize = bits(9, 7, 'address size', { 0: '16-bit', 1: '32-bit', 2: '64-bit' });
const segment = bits(17, 15, 'segment', segmentRegisters);
const register1 = bits(6, 3, 'register 1', generalRegisters);
const register2 = bits(31, 28, 'register 2', generalRegisters);
const registerOperand = flag(10, 'operand', ['memory', 'register']);

/** What every memory operand of these instructions has in the same place. */
const memoryOperand = {
  scaling: bits(1, 0, 'scaling', { 0: 'index * 1', 1: 'index * 2', 2: 'index * 4', 3: 'index * 8' }),
  addressSize,
  segment,
  indexRegister: bits(21, 18, 'index', generalRegisters),
  indexInvalid: flag(22, 'no index register'),
  baseRegister: bits(26, 23, 'base', generalRegisters),
  baseInvalid: flag(27, 'no base register'),
} satisfies BitLayout;

/** Table "Format of the VM-Exit Instruction-Information Field as Used for INS and OUTS". */
export const insOutsInformation = { addressSize, segment } satisfies BitLayout;

/** Table "... as Used for INVEPT, INVPCID, and INVVPID". */
export const invalidateInformation = { ...memoryOperand, register2 } satisfies BitLayout;

/** Table "... as Used for LIDT, LGDT, SIDT, or SGDT". */
export const descriptorTableInformation = {
  ...memoryOperand,
  operandSize32: flag(11, 'operand size', ['16-bit', '32-bit']),
  instruction: bits(29, 28, 'instruction', { 0: 'SGDT', 1: 'SIDT', 2: 'LGDT', 3: 'LIDT' }),
} satisfies BitLayout;

/** Table "... as Used for LLDT, LTR, SLDT, and STR". */
export const segmentTableInformation = {
  ...memoryOperand,
  register1,
  registerOperand,
  instruction: bits(29, 28, 'instruction', { 0: 'SLDT', 1: 'STR', 2: 'LLDT', 3: 'LTR' }),
} satisfies BitLayout;

/** Table "... as Used for RDRAND, RDSEED, TPAUSE, and UMWAIT". */
export const randomInformation = {
  register1,
  operandSize: bits(12, 11, 'operand size', { 0: '16-bit', 1: '32-bit', 2: '64-bit' }),
} satisfies BitLayout;

/** Table "... as Used for VMCLEAR, VMPTRLD, VMPTRST, VMXON, XRSTORS, and XSAVES". */
export const vmcsPointerInformation = memoryOperand;

/** Table "... as Used for VMREAD and VMWRITE". */
export const vmreadInformation = { ...memoryOperand, register1, registerOperand, register2 } satisfies BitLayout;

/** Table "... as Used for LOADIWKEY": two XMM registers. */
export const loadiwkeyInformation = {
  register1: bits(6, 3, 'XMM register 1'),
  register2: bits(31, 28, 'XMM register 2'),
} satisfies BitLayout;
