import { describe, expect, it } from 'vitest';
import { SystemProgram } from '../isa/testing/system-program';
import { setLimits } from '../cpu/segments';

/** A protected-mode program whose CS ends behind `bytes` bytes of it. */
function limited(code: string, bytes: number): SystemProgram {
  const made = new SystemProgram('protected', code);
  setLimits(made.state, 'cs', 0x10_0000 + bytes - 1, made.state.csAccessRights & ~0x8000);
  made.cpu.modeChanged();
  return made;
}

describe('the limit of the code segment', () => {
  it('faults when execution runs past it inside a page', () => {
    const made = limited('40 40 40 40', 2).run(2);
    expect(made.firstFault).toBe('none');
    expect(made.run(1).firstFault).toBe('#13(0)');
    expect(made.state.rax).toBe(2n);
  });

  it('faults for an instruction that is only partly inside', () => {
    const made = limited('40 b8 01 00 00 00', 5).run(2);
    expect([made.firstFault, made.faults[0]?.rip]).toEqual(['#13(0)', 0x10_0001n]);
  });

  it('lets an instruction end at it', () => {
    expect(limited('40 b8 01 00 00 00', 6).run(2).firstFault).toBe('none');
  });

  it('faults for an instruction whose second page is outside', () => {
    const made = limited('e9 f9 0f 00 00', 0x1000).place(0x10_0ffe, 'b8 01 00 00 00').run(2);
    expect([made.firstFault, made.faults[0]?.rip]).toEqual(['#13(0)', 0x10_0ffen]);
  });

  it('holds for code that a wider segment has run before', () => {
    const made = new SystemProgram('protected', '40 40 40 eb fb').run(4);
    setLimits(made.state, 'cs', 0x10_0001, made.state.csAccessRights & ~0x8000);
    made.cpu.modeChanged();
    made.cpu.engine.redirect();
    expect(made.run(2).firstFault).toBe('none');
    expect(made.run(1).firstFault).toBe('#13(0)');
  });

  it('ends 16-bit code at 64 KiB instead of wrapping', () => {
    const made = new SystemProgram('real', '90').place(0xffff, '90');
    made.state.rip = 0xffffn;
    made.cpu.engine.redirect();
    expect(made.run(2).firstFault).toMatch(/^#13/);
  });
});
