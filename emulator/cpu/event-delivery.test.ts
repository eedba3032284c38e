import { describe, expect, it } from 'vitest';
import { SystemProgram } from '../isa/testing/system-program';
import { deliver } from './event-delivery';
import { ProcessorException, vector } from './exception';
import type { EventKind } from './interrupt-delivery';

const handler = 0x10_0100;

/**
 * Delivers `first` where its own gate is bad in a way that raises `second`. Gates of both #DF and `second` are good, so that what arrives is what
 * the processor made of the two.
 */
function deliverTwo(first: number, kind: EventKind, second: number): SystemProgram {
  const program = new SystemProgram('long', '90');
  for (let each = 0; each < 32; each++) program.interruptGate(each, handler + each * 16);
  const at = 0x8000 + first * 16;
  if (second === vector.segmentNotPresent) program.write64(at, program.read64(at) & ~(0x80n << 40n));
  else if (second === vector.generalProtection) program.write64(at, 0n);
  else program.write64(at + 8, 0n).write64(at, program.read64(at) | (1n << 32n)); // IST 1
  // IST 1 is 0xF000_0000_0000: canonical it is not, so #SS; or an address that nothing maps, so #PF.
  if (second === vector.stackFault) program.write64(0x600 + 0x24, 0x8000_0000_0000n);
  else program.write64(0x600 + 0x24, 0x7000_0000_0000n);
  program.cpu.modeChanged();
  const errorCode = kind === 'hardwareException' && [8, 10, 11, 12, 13, 14, 17].includes(first) ? 0 : undefined;
  deliver(program.cpu, { vector: first, kind, errorCode, instructionLength: 0 });
  return program;
}

/** Vector of the handler that runs. */
function arrived({ state }: SystemProgram): number {
  return (Number(state.rip) - handler) / 16;
}

const {
  divideError,
  debug,
  invalidOpcode,
  doubleFault,
  invalidTss,
  segmentNotPresent,
  stackFault,
  generalProtection,
  pageFault,
} = vector;

describe('a fault in the delivery of another event (SDM 3A table 6-5)', () => {
  const benign = [debug, invalidOpcode] as const;
  const contributory = [divideError, invalidTss, segmentNotPresent, stackFault, generalProtection] as const;
  const seconds = [segmentNotPresent, generalProtection, stackFault, pageFault] as const;

  for (const second of seconds) {
    it.each(benign.map((first) => [first]))(`of #${second} after benign #%i is delivered itself`, (first) => {
      expect(arrived(deliverTwo(first, 'hardwareException', second))).toBe(second);
    });

    it.each([['external'], ['nmi'], ['softwareInterrupt']] as const)(
      `of #${second} after an event that is no exception (%s)`,
      (kind) => {
        const first = kind === 'nmi' ? 2 : 30;
        expect(arrived(deliverTwo(first, kind, second))).toBe(second);
      },
    );

    it.each(contributory.filter((first) => first !== second).map((first) => [first]))(
      `of #${second} after contributory #%i`,
      (first) => {
        expect(arrived(deliverTwo(first, 'hardwareException', second))).toBe(
          second === pageFault ? pageFault : doubleFault,
        );
      },
    );

    it(`of #${second} after a double fault shuts down`, () => {
      const program = deliverTwo(doubleFault, 'hardwareException', second);
      expect(program.machine.ended).toMatchObject({ kind: 'triple-fault' });
      expect(program.state.activityState).toBe(2);
    });
  }

  it.each([[segmentNotPresent], [generalProtection], [stackFault]])(
    'of #%i after a page fault is a double fault',
    (second) => {
      expect(arrived(deliverTwo(pageFault, 'hardwareException', second))).toBe(doubleFault);
    },
  );

  it('a page fault after a page fault is a double fault, with the second address in CR2', () => {
    const program = deliverTwo(pageFault, 'hardwareException', pageFault);
    expect(arrived(program)).toBe(doubleFault);
    expect(program.state.cr2 >> 12n).toBe(0x6fff_ffff_fn);
    expect(program.read64(Number(program.state.rsp))).toBe(0n);
  });

  it('reports every fault of the chain to a triple fault, oldest first', () => {
    const program = new SystemProgram('long', '0f 0b'); // no IDT at all
    program.run(1);
    const event = program.events.find(({ kind }) => kind === 'triple-fault');
    expect(event).toMatchObject({
      chain: [{ vector: 6 }, { vector: 13 }, { vector: 13 }, { vector: 8 }, { vector: 13 }],
    });
    expect(program.machine.run(1)).toEqual({ kind: 'ended' });
  });
});

describe('state that comes with an exception', () => {
  it('CR2 is the address of a page fault', () => {
    const program = new SystemProgram('long', '8b 04 25 00 00 00 80').interruptGate(14, handler); // mov eax, [0xFFFFFFFF80000000]
    program.run(1);
    expect([program.state.cr2, program.firstFault]).toEqual([0xffff_ffff_8000_0000n, '#14(0)']);
  });

  it('DR6 gathers what a debug exception says, and DR7.GD is cleared for its handler', () => {
    const program = new SystemProgram('long', '0f 21 c0').interruptGate(1, handler); // mov rax, dr0
    program.state.dr7 = 0x2400n;
    program.run(1);
    expect([program.state.dr6, program.state.dr7]).toEqual([0xffff_2ff0n, 0x400n]);
  });

  it('an event ends HLT and the shadow of STI', () => {
    const program = new SystemProgram('long', '90').interruptGate(32, handler);
    program.state.activityState = 1;
    program.state.interruptibilityState = 3;
    deliver(program.cpu, { vector: 32, kind: 'external', errorCode: undefined, instructionLength: 0 });
    expect([program.state.activityState, program.state.interruptibilityState]).toEqual([0, 0]);
  });

  it('a fault keeps its restart address and its error code', () => {
    const program = new SystemProgram('long', '90').interruptGate(13, handler);
    deliver(
      program.cpu,
      { vector: 13, kind: 'hardwareException', errorCode: 0x1234, instructionLength: 0 },
      new ProcessorException(13, 0x1234),
    );
    expect(program.read64(Number(program.state.rsp))).toBe(0x1234n);
    expect(program.read64(Number(program.state.rsp) + 8)).toBe(0x10_0000n);
    // RF is set in the image, so that an instruction breakpoint is not met again.
    expect(program.read64(Number(program.state.rsp) + 24)).toBe(0x1_0002n);
  });
});
