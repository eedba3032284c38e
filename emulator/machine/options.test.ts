import { expect, test } from 'vitest';
import { machineOptionFromText, machineOptionsSchema, readMachineOptions } from './options';

test('what is not given has its default', () => {
  expect(readMachineOptions({})).toEqual({ memoryMiB: 64, entry: 'long', board: 'pc' });
  expect(readMachineOptions({ memoryMiB: 2048, entry: 'real', board: undefined })).toEqual({
    memoryMiB: 2048,
    entry: 'real',
    board: 'pc',
  });
});

test.each([
  [{ memory: 64 }, 1100, '"memory" is not a machine option'],
  [{ constructor: 1 }, 1100, '"constructor" is not a machine option'],
  [{ memoryMiB: '64' }, 1101, '"memoryMiB" is "64", which is not a whole number'],
  [{ memoryMiB: 1.5 }, 1101, '"memoryMiB" is 1.5'],
  [{ memoryMiB: NaN }, 1101, 'not a whole number'],
  [{ memoryMiB: null }, 1101, '"memoryMiB" is null'],
  [{ memoryMiB: 0 }, 1102, '"memoryMiB" is 0, which is out of range'],
  [{ memoryMiB: 2049 }, 1102, 'from 1 to 2048'],
  [{ entry: 64 }, 1101, '"entry" is 64, which is not text'],
  [{ entry: 'Long' }, 1103, 'Give "long", "protected" or "real"'],
  [{ board: 'toString' }, 1103, '"board" is "toString"'],
])('%o is refused', (given, number, text) => {
  expect(() => readMachineOptions(given)).toThrow(expect.objectContaining({ number }));
  expect(() => readMachineOptions(given)).toThrow(text);
});

test('the text of a flag becomes the value it stands for', () => {
  expect(machineOptionFromText('memoryMiB', '128')).toBe(128);
  expect(machineOptionFromText('memoryMiB', '0x80')).toBe(128);
  expect(machineOptionFromText('entry', 'real')).toBe('real');
  expect(() => readMachineOptions({ memoryMiB: machineOptionFromText('memoryMiB', '1e3') })).toThrow('"1e3"');
  expect(() => readMachineOptions({ memoryMiB: machineOptionFromText('memoryMiB', '') })).toThrow(/RS1101/);
});

test('the schema says the same as the checks', () => {
  const schema = machineOptionsSchema();
  expect(schema.memoryMiB).toMatchObject({ type: 'integer', minimum: 1, maximum: 2048, default: 64 });
  expect(schema.entry).toMatchObject({ type: 'string', enum: ['long', 'protected', 'real'], default: 'long' });
});
