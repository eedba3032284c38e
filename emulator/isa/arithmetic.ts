/** Integer addition, subtraction, logic (SDM 1 7.3.2, 7.3.4). */
import type { Meaning } from '../engine/meaning';
import { instruction, type InstructionRow } from './instruction';

export const arithmeticRows: readonly InstructionRow[] = [
  instruction('Add', (m, dst, src) => {
    const addend = m.load(src);
    const target = m.update(dst);
    const sum = m.add(target.value, addend);
    target.store(sum);
    m.flagsOfSum(sum);
  }),
  instruction('Adc', (m, dst, src) => withCarry(m, dst, src, 'add')),
  instruction('Sub', (m, dst, src) => {
    const subtrahend = m.load(src);
    const target = m.update(dst);
    const difference = m.subtract(target.value, subtrahend);
    target.store(difference);
    m.flagsOfSum(difference);
  }),
  instruction('Sbb', (m, dst, src) => withCarry(m, dst, src, 'subtract')),
  instruction('Cmp', (m, left, right) => {
    const minuend = m.load(left);
    m.flagsOfSum(m.subtract(minuend, m.load(right)));
  }),
  instruction('And', (m, dst, src) => logic(m, dst, src, 'and')),
  instruction('Or', (m, dst, src) => logic(m, dst, src, 'or')),
  instruction('Xor', (m, dst, src) => logic(m, dst, src, 'xor')),
  instruction('Test', (m, left, right) => {
    const value = m.load(left);
    m.flagsOfLogic(m.and(value, m.load(right)));
  }),
  instruction('Inc', (m, dst) => {
    const target = m.update(dst);
    const sum = m.add(target.value, m.constant(1));
    target.store(sum);
    m.flagsOfSumKeepingCarry(sum);
  }),
  instruction('Dec', (m, dst) => {
    const target = m.update(dst);
    const difference = m.subtract(target.value, m.constant(1));
    target.store(difference);
    m.flagsOfSumKeepingCarry(difference);
  }),
  instruction('Neg', (m, dst) => {
    const target = m.update(dst);
    const difference = m.subtract(m.constant(0), target.value);
    target.store(difference);
    m.flagsOfSum(difference);
  }),
  instruction('Not', (m, dst) => {
    const target = m.update(dst);
    target.store(m.not(target.value));
  }),
];

type Operand = Parameters<Meaning['load']>[0];

function withCarry(m: Meaning, dst: Operand, src: Operand, operation: 'add' | 'subtract'): void {
  const right = m.load(src);
  const target = m.update(dst);
  const carry = m.asNumber(m.flag('CF'));
  const result =
    operation === 'add' ? m.add(m.add(target.value, right), carry) : m.subtract(m.subtract(target.value, right), carry);
  target.store(result);
  m.flagsOfCarryingSum(result, target.value, right, operation);
}

function logic(m: Meaning, dst: Operand, src: Operand, operation: 'and' | 'or' | 'xor'): void {
  const right = m.load(src);
  const target = m.update(dst);
  const result = m[operation](target.value, right);
  target.store(result);
  m.flagsOfLogic(result);
}
