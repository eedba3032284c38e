import { describe, expect, it } from 'vitest';
import { bitsOf, decode, encode, maskOf, type BitLayout } from './bit-fields';
import {
  crAccessQualification,
  entryFailureFlag,
  eptViolationQualification,
  exitByName,
  exitByReason,
  exitReason,
  exits,
  ioQualification,
  movDrQualification,
  taskSwitchQualification,
  vmreadInformation,
} from './exits';
import { describeExit } from './exits/describe-exit';

describe('the exit table', () => {
  it('has the basic exit reasons of SDM 3D Appendix C', () => {
    const missing = [35, 38, 42, 71, 82, 83];
    const expected = Array.from({ length: 86 }, (_, reason) => reason).filter((reason) => !missing.includes(reason));
    expect(exits.map(({ reason }) => reason)).toEqual(expected);
    expect(new Set(exits.map(({ title }) => title)).size).toBe(exits.length);
  });

  it('finds a row by reason and by name', () => {
    expect(exitByReason(10)?.name).toBe('cpuid');
    expect(exitByReason(entryFailureFlag | 33)?.name).toBe('entry_failure_guest_state');
    expect(exitByReason(35)).toBeUndefined();
    expect(exitByName('ept_violation')?.reason).toBe(48);
    expect(exitByName('toString')).toBeUndefined();
    for (const { name, reason } of exits) expect(exitReason[name as keyof typeof exitReason]).toBe(reason);
  });

  it('has layouts whose groups do not overlap', () => {
    const layouts = exits
      .flatMap((row) => [row.qualification, row.information])
      .filter((each) => typeof each === 'object');
    for (const layout of layouts as BitLayout[]) {
      let used = 0n;
      for (const field of Object.values(layout)) {
        expect(used & maskOf(field)).toBe(0n);
        used |= maskOf(field);
      }
    }
  });

  it('reports a field for every layout', () => {
    for (const row of exits) {
      expect(row.reports.includes('exit_qualification')).toBe(row.qualification !== undefined);
      expect(row.reports.includes('vm_exit_instruction_information')).toBe(row.information !== undefined);
      expect(new Set(row.reports).size).toBe(row.reports.length);
    }
  });
});

describe('layouts', () => {
  it('encode as the manual draws them', () => {
    expect(encode(crAccessQualification, { register: 4, accessType: 1, generalRegister: 12 })).toBe(0xc14n);
    expect(encode(movDrQualification, { register: 7, fromDebugRegister: true, generalRegister: 3 })).toBe(0x317n);
    expect(encode(ioQualification, { size: 0, in: false, immediate: true, port: 0xe9 })).toBe(0xe9_0040n);
    expect(encode(ioQualification, { size: 3, in: true, string: true, rep: true, port: 0x3f8 })).toBe(0x3f8_003bn);
    expect(
      encode(eptViolationQualification, { write: true, readable: true, linearAddressValid: true, translated: true }),
    ).toBe(0x18an);
    expect(encode(taskSwitchQualification, { selector: 0x28, source: 2 })).toBe(0x8000_0028n);
    expect(encode(vmreadInformation, { registerOperand: true, register1: 1, register2: 2, addressSize: 2 })).toBe(
      0x2000_0508n,
    );
  });

  it('decode what they encode', () => {
    for (const row of exits) {
      for (const layout of [row.qualification, row.information]) {
        if (typeof layout !== 'object') continue;
        const names = Object.keys(layout);
        const values = Object.fromEntries(names.map((name, index) => [name, BigInt(index % 2)]));
        expect(decode(layout, encode(layout, values))).toEqual(values);
      }
    }
  });

  it('cut a value that is too wide', () => {
    expect(bitsOf(crAccessQualification, 'register', encode(crAccessQualification, { register: 0x1f }))).toBe(15);
  });
});

describe('a sentence for an exit', () => {
  it.each([
    [{ reason: exitReason.cpuid, qualification: 0n }, 'CPUID'],
    [
      {
        reason: exitReason.ept_violation,
        qualification: encode(eptViolationQualification, {
          write: true,
          readable: true,
          executable: true,
          linearAddressValid: true,
          translated: true,
        }),
        guestPhysicalAddress: 0x8000n,
        guestLinearAddress: 0x8000n,
      },
      'EPT violation: write of guest-physical 0x8000 (linear 0x8000), page readable, executable',
    ],
    [
      {
        reason: exitReason.ept_violation,
        qualification: 0x84n,
        guestPhysicalAddress: 0x1000n,
        guestLinearAddress: 0x7000n,
      },
      'EPT violation: instruction fetch of guest-physical 0x1000 (linear 0x7000, while walking guest page tables), page not present',
    ],
    [{ reason: exitReason.io_instruction, qualification: 0xe9_0040n }, 'I/O instruction: OUT port 0xe9, 1 byte'],
    [
      { reason: exitReason.io_instruction, qualification: 0x3f8_003bn, guestLinearAddress: 0x9000n },
      'I/O instruction: REP INS port 0x3f8, 4 bytes, memory at linear 0x9000',
    ],
    [{ reason: exitReason.cr_access, qualification: 0xc14n }, 'Control-register access: MOV R12, CR4'],
    [{ reason: exitReason.cr_access, qualification: 0x20n }, 'Control-register access: CLTS'],
    [{ reason: exitReason.mov_dr, qualification: 0x307n }, 'MOV DR: MOV DR7, RBX'],
    [
      {
        reason: exitReason.exception_or_nmi,
        qualification: 0x1234n,
        interruptionInformation: 0x8000_0b0e,
        interruptionErrorCode: 2,
      },
      'Exception or NMI: #PF page fault at linear 0x1234, error code 0x2',
    ],
    [
      { reason: exitReason.exception_or_nmi, qualification: 0n, interruptionInformation: 0x8000_0202 },
      'Exception or NMI: NMI',
    ],
    [
      { reason: exitReason.external_interrupt, qualification: 0n, interruptionInformation: 0x8000_0020 },
      'External interrupt: vector 0x20',
    ],
    [{ reason: exitReason.external_interrupt, qualification: 0n }, 'External interrupt: not acknowledged'],
    [
      { reason: (entryFailureFlag | 33) >>> 0, qualification: 4n },
      'VM-entry failure due to invalid guest state: VMCS link pointer',
    ],
    [
      { reason: (entryFailureFlag | 34) >>> 0, qualification: 2n },
      'VM-entry failure due to MSR loading: entry 2 of the VM-entry MSR-load area',
    ],
    [{ reason: exitReason.invlpg, qualification: 0x5000n }, 'INVLPG: linear 0x5000'],
    [{ reason: exitReason.task_switch, qualification: 0x8000_0028n }, 'Task switch: JMP to TSS 0x28'],
    [{ reason: 0xfff, qualification: 0n }, 'exit reason 4095, which the manual does not define'],
  ])('%o', (exit, words) => {
    expect(describeExit(exit)).toBe(words);
  });

  it('is there for every reason', () => {
    for (const { reason, title } of exits) {
      for (const qualification of [0n, 0xffff_ffffn, 0xffff_ffff_ffff_ffffn]) {
        const words = describeExit({ reason, qualification });
        expect(words.startsWith(title)).toBe(true);
        expect(words).not.toMatch(/undefined|NaN|, ,|: $/);
      }
    }
  });
});
