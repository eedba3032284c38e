import { describe, expect, it } from 'vitest';
import { createCpuState } from '../state/cpu-state';
import { readFlags, rflags, statusFlags, writableFlags, writeFlags } from './flags';

const names = ['CF', 'PF', 'AF', 'ZF', 'SF', 'OF'] as const;
const combinations = Array.from({ length: 64 }, (_, index) =>
  names.reduce((flags, name, bit) => flags | ((index >> bit) & 1 ? rflags[name] : 0), 0),
);

describe('RFLAGS', () => {
  const state = createCpuState(new ArrayBuffer(0x1_0000));

  it('round-trips every combination of the status flags, with and without the others', () => {
    for (const others of [2, (writableFlags & ~statusFlags) | 2]) {
      for (const flags of combinations) {
        writeFlags(state, flags | others);
        expect(readFlags(state)).toBe(flags | others);
      }
    }
  });

  it('drops bits that do not exist and keeps bit 1', () => {
    writeFlags(state, -1);
    expect(readFlags(state)).toBe(writableFlags | 2);
    writeFlags(state, 0);
    expect(readFlags(state)).toBe(2);
  });
});
