import { expect, test } from 'vitest';
import { byteQueue, flag, register, register64, tick, words32 } from './device-fields';
import { combinedState, deviceState } from './device-state';

const declaration = () => ({
  divisor: register(16, 'divisor latch', 1),
  wide: register64('deadline'),
  on: flag('powered'),
  due: tick('due'),
  words: words32(2, 'requests'),
  fifo: byteQueue('received'),
});

test('fields start at their initial values and keep to their width', () => {
  const state = deviceState(declaration());
  expect([state.divisor, state.wide, state.on, state.due, [...state.words], state.fifo.length]).toEqual([
    1, 0n, false, Infinity, [0, 0], 0,
  ]); // prettier-ignore
  state.divisor = 0x1_2345;
  state.wide = -1n;
  expect(state.divisor).toBe(0x2345);
  expect(state.wide).toBe(0xffff_ffff_ffff_ffffn);
});

test('a register of 32 bits stays unsigned', () => {
  const state = deviceState({ all: register(32, 'all bits') });
  state.all = ~0;
  expect(state.all).toBe(0xffff_ffff);
});

test('what was not declared cannot be added', () => {
  const state = deviceState(declaration()) as object as Record<string, unknown>;
  expect(() => (state.forgotten = 1)).toThrow(TypeError);
});

test('save and restore bring every field back, in place', () => {
  const state = deviceState(declaration());
  const { words, fifo } = state;
  Object.assign(state, { divisor: 12, wide: 5n, on: true, due: 1e12 });
  words[1] = 7;
  for (let i = 0; i < 300; i++) fifo.push(i);
  for (let i = 0; i < 100; i++) fifo.shift();
  const snapshot = state.save();

  state.reset();
  expect(state.save()).not.toEqual(snapshot);
  expect(fifo.length).toBe(0);

  state.restore(snapshot);
  expect([state.divisor, state.wide, state.on, state.due]).toEqual([12, 5n, true, 1e12]);
  expect(words[1]).toBe(7);
  expect([...fifo]).toEqual(Array.from({ length: 200 }, (_, i) => (i + 100) & 0xff));
  expect(state.save()).toEqual(snapshot);
});

test('a snapshot of another declaration, or one cut short or too long, is refused', () => {
  const state = deviceState(declaration());
  const snapshot = state.save();
  expect(() => deviceState({ ...declaration(), on: register(1, 'powered') }).restore(snapshot)).toThrow(/RS1110/);
  expect(() => state.restore(snapshot.subarray(0, -1))).toThrow(/ends too soon/);
  expect(() => state.restore(new Uint8Array([...snapshot, 0]))).toThrow(/1 bytes too many/);
  expect(() => combinedState({ other: state }).restore(combinedState({ one: state }).save())).toThrow(/RS1110/);
});

test('combined states save and restore their parts', () => {
  const a = deviceState({ value: register(8, 'a') });
  const b = deviceState({ value: register(8, 'b') });
  const both = combinedState({ a, b });
  a.value = 1;
  b.value = 2;
  const snapshot = both.save();
  both.reset();
  expect([a.value, b.value]).toEqual([0, 0]);
  both.restore(snapshot);
  expect([a.value, b.value]).toEqual([1, 2]);
});

test('the inspect tree names each field with its value, width and words', () => {
  const state = deviceState({ mode: register(3, 'mode', 2, (mode) => `mode ${mode}`), due: tick('due at tick') });
  expect(combinedState({ timer: state }).inspect()).toEqual([
    {
      name: 'timer',
      value: undefined,
      width: 0,
      words: '',
      children: [
        { name: 'mode', value: 2n, width: 3, words: 'mode 2', children: [] },
        { name: 'due', value: undefined, width: 0, words: 'due at tick: never', children: [] },
      ],
    },
  ]);
});
