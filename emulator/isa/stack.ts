/** The stack (SDM 1 6.2, 6.6 "Procedure Calls for Block-structured Languages", 7.3.1.4). */
import type { GeneralRegisterName } from '../state/layout';
import type { Meaning, OperandSize, Value } from '../engine/meaning';
import { instruction, type InstructionRow } from './instruction';

/** In the order PUSHA pushes them (SDM 2B "PUSHA/PUSHAD"). */
const allRegisters = [
  'rax',
  'rcx',
  'rdx',
  'rbx',
  'rsp',
  'rbp',
  'rsi',
  'rdi',
] as const satisfies readonly GeneralRegisterName[];

export const stackRows: readonly InstructionRow[] = [
  instruction('Push', (m, src) => m.push(m.load(src))),
  instruction('Pop', (m, dst) => {
    const value = m.peek();
    if (dst.kind === 'memory') {
      // A destination based on RSP is addressed as if RSP were already incremented (SDM 2B "POP").
      m.store(dst, value, m.size / 8);
      m.release(m.size / 8);
    } else {
      m.release(m.size / 8);
      m.store(dst, value);
    }
  }),
  instruction('Pusha', pushAll),
  instruction('Pushad', pushAll),
  instruction('Popa', popAll),
  instruction('Popad', popAll),
  instruction('Enter', enter),
  instruction('Leave', (m) => {
    const frame = m.load(m.register('rbp', m.stackWidth));
    const value = m.readMemory('ss', frame, m.size);
    m.setStackPointer(m.stackOffset(frame, m.size / 8));
    m.store(m.register('rbp', m.size), value);
  }),
];

function pushAll(m: Meaning): void {
  const pointer = m.stackPointer();
  allRegisters.forEach((name, index) => {
    m.writeMemory('ss', m.stackOffset(pointer, (-(index + 1) * m.size) / 8), m.size, m.load(m.register(name, m.size)));
  });
  m.setStackPointer(m.stackOffset(pointer, -m.size));
}

function popAll(m: Meaning): void {
  // The stored stack pointer is read like the others, but not loaded (SDM 2B "POPA/POPAD").
  const popped = allRegisters.toReversed().map((name, index) => ({ name, value: m.peek((index * m.size) / 8) }));
  m.release(m.size);
  for (const { name, value } of popped) if (name !== 'rsp') m.store(m.register(name, m.size), value);
}

/** SDM 2A "ENTER". RBP and RSP move only after every access has succeeded. */
function enter(m: Meaning, allocation: Parameters<Meaning['load']>[0]): void {
  const bytes = m.size / 8;
  const level = m.and(m.secondImmediate(), m.constant(31));
  const framePointer = m.load(m.register('rbp', m.stackWidth));
  const pointer = m.variable(m.stackPointer());
  const push = (value: Value) => {
    const below = m.stackOffset(pointer, -bytes);
    m.writeMemory('ss', below, m.size, value);
    pointer.assign(below);
  };
  push(m.load(m.register('rbp', m.size)));
  const frame = m.variable(pointer);
  m.when(m.isNotZero(level), () => {
    const outer = m.variable(framePointer);
    const left = m.variable(level);
    m.whileTrue(
      () => m.lessUnsigned(m.constant(1), left),
      () => {
        outer.assign(m.stackOffset(outer, -bytes));
        push(m.readMemory('ss', outer, m.size));
        left.assign(m.subtract(left, m.constant(1)));
      },
    );
    push(frame);
  });
  const top = m.zeroExtend(m.subtract(pointer, m.zeroExtend(m.load(allocation), 16)), m.stackWidth);
  // The new top of the stack must be writable, although nothing is written there.
  m.updateMemory('ss', top, m.size);
  m.store(m.register('rbp', Math.min(m.size, m.stackWidth) as OperandSize), frame);
  m.setStackPointer(top);
}
