import { describe, expect, it } from 'vitest';
import { createCpuState } from '../state/cpu-state';
import { stateEnd } from '../state/layout';
import { setSegment } from './segments';

describe('setSegment', () => {
  // Access rights, limit, then one past the last offset that may be read and written without asking.
  it.each([
    ['flat read/write data', 0xc093, 0xffff_ffff, 0x1_0000_0000n, 0x1_0000_0000n],
    ['read-only data', 0xc091, 0xffff_ffff, 0x1_0000_0000n, 0n],
    ['execute/read code', 0xc09b, 0xffff_ffff, 0x1_0000_0000n, 0n],
    ['execute-only code', 0xc099, 0xffff_ffff, 0n, 0n],
    ['conforming execute/read code', 0xc09f, 0xffff_ffff, 0x1_0000_0000n, 0n],
    ['expand-down data', 0xc097, 0xffff, 0n, 0n],
    ['64 KiB data', 0x93, 0xffff, 0x1_0000n, 0x1_0000n],
    ['unusable', 0x1_c093, 0xffff_ffff, 0n, 0n],
    ['not present', 0xc013, 0xffff_ffff, 0n, 0n],
    ['system', 0x8b, 0x67, 0n, 0n],
  ])('%s', (_name, accessRights, limit, readLimit, writeLimit) => {
    const state = createCpuState(new ArrayBuffer(stateEnd));
    setSegment(state, 'gs', { selector: 0x1b, base: 0xffff_8000_0000_1000n, limit, accessRights });
    expect([state.gsReadLimit, state.gsWriteLimit]).toEqual([readLimit, writeLimit]);
    expect([state.gsSelector, state.gsBase, state.gsLimit, state.gsAccessRights]).toEqual([
      0x1b,
      0xffff_8000_0000_1000n,
      limit,
      accessRights,
    ]);
  });
});
