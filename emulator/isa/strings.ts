/** String instructions and their repetition (SDM 1 7.3.9). */
import type { Meaning, OperandSize, Place, StringPointer, Value } from '../engine/meaning';
import { instruction, type InstructionRow, type MnemonicName } from './instruction';

const elementSizes = { b: 8, w: 16, d: 32, q: 64 } as const;

export const stringRows: readonly InstructionRow[] = (Object.entries(elementSizes) as [string, OperandSize][]).flatMap(
  ([suffix, size]) => {
    const row = (name: string, meaning: (m: Meaning) => void) =>
      instruction(`${name}${suffix}` as MnemonicName, meaning, { repeats: true });
    const accumulator = (m: Meaning) => m.register('rax', size);
    return [
      row('Movs', (m) =>
        m.repeated(
          () => {
            m.writeMemory('es', m.load(destinationIndex(m)), size, readSource(m, size));
            advance(m, sourceIndex(m), size);
            advance(m, destinationIndex(m), size);
          },
          {
            bulk: {
              run: (most) => m.copyElements(size, sourcePointer(m), destinationPointer(m), most),
              skip: (elements) => {
                skip(m, sourceIndex(m), size, elements);
                skip(m, destinationIndex(m), size, elements);
              },
            },
          },
        ),
      ),
      row('Stos', (m) =>
        m.repeated(
          () => {
            m.writeMemory('es', m.load(destinationIndex(m)), size, m.load(accumulator(m)));
            advance(m, destinationIndex(m), size);
          },
          {
            bulk: {
              run: (most) => m.fillElements(size, destinationPointer(m), m.load(accumulator(m)), most),
              skip: (elements) => skip(m, destinationIndex(m), size, elements),
            },
          },
        ),
      ),
      row('Lods', (m) =>
        m.repeated(() => {
          m.store(accumulator(m), readSource(m, size));
          advance(m, sourceIndex(m), size);
        }),
      ),
      row('Cmps', (m) =>
        m.repeated(
          () => {
            const source = readSource(m, size);
            const destination = m.readMemory('es', m.load(destinationIndex(m)), size);
            advance(m, sourceIndex(m), size);
            advance(m, destinationIndex(m), size);
            m.flagsOfSum(m.subtract(source, destination), size);
          },
          { comparing: true },
        ),
      ),
      row('Scas', (m) =>
        m.repeated(
          () => {
            const destination = m.readMemory('es', m.load(destinationIndex(m)), size);
            advance(m, destinationIndex(m), size);
            m.flagsOfSum(m.subtract(m.load(accumulator(m)), destination), size);
          },
          { comparing: true },
        ),
      ),
    ];
  },
);

function sourceIndex(m: Meaning): Place {
  return m.register('rsi', m.addressWidth);
}

function destinationIndex(m: Meaning): Place {
  return m.register('rdi', m.addressWidth);
}

/** DS:rSI, whose segment can be overridden; ES:rDI, whose cannot (SDM 1 7.3.9.1). */
function sourcePointer(m: Meaning): StringPointer {
  return { segment: 'operand', offset: m.load(sourceIndex(m)) };
}

function destinationPointer(m: Meaning): StringPointer {
  return { segment: 'es', offset: m.load(destinationIndex(m)) };
}

function readSource(m: Meaning, size: OperandSize): Value {
  return m.readMemory('operand', m.load(sourceIndex(m)), size);
}

/** Moves an index to the next element, by the direction flag. */
function advance(m: Meaning, index: Place, size: OperandSize): void {
  m.store(index, m.add(m.load(index), m.stringStep(size / 8)));
}

/** Moves an index up by some elements. */
function skip(m: Meaning, index: Place, size: OperandSize, elements: Value): void {
  m.store(index, m.add(m.load(index), m.multiply(elements, m.constant(size / 8))));
}
