import { expect, test } from 'vitest';
import { rflags, statusFlags } from '../engine/flags';
import { SystemProgram } from './testing/system-program';

const ones = 0xffff_ffff_ffff_ffffn;

test.each([0, statusFlags])('RDRAND and RDSEED take from one stream and set CF only (flags %i before)', (flags) => {
  const program = new SystemProgram('long', '48 0f c7 f0 0f c7 f9 66 0f c7 f2');
  Object.assign(program.state, { rax: ones, rcx: ones, rdx: ones });
  program.cpu.flags = flags;
  program.run(1);
  expect(program.cpu.flags & statusFlags).toBe(rflags.CF);
  program.run(2);
  // The first numbers of SplitMix64 from 0; 32 bits are zero-extended, 16 bits leave what is above.
  const { rax, rcx, rdx } = program.state;
  expect([rax, rcx, rdx]).toEqual([0xe220_a839_7b1d_cdafn, 0xa1b9_65f4n, (ones ^ 0xffffn) | 0x454fn]);
});

test('the stream is part of the state', () => {
  const program = new SystemProgram('long', '48 0f c7 f0 48 0f c7 f1');
  program.run(1);
  const { randomState } = program.state;
  program.run(1);
  const drawn = program.state.rcx;
  program.state.randomState = randomState;
  program.cpu.jumpTo(program.state.rip - 4n);
  program.state.rcx = 0n;
  program.run(1);
  expect(program.state.rcx).toBe(drawn);
});

test.each([
  ['LOCK RDRAND', 'f0 0f c7 f0', '#6'],
  ['RDRAND of memory, which is VMPTRLD outside VMX operation', '0f c7 30', '#6'],
])('%s', (_, code, fault) => {
  expect(new SystemProgram('long', code).run(1).firstFault).toBe(fault);
});
