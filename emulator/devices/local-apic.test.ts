import { beforeEach, describe, expect, test } from 'vitest';
import { TestMachine } from '../machine/board-pc.testing';
import { ApicBus } from './apic-bus';
import { LocalApic } from './local-apic';

const [id, versionRegister, tpr, ppr, eoi, ldr, dfr, svr] = [0x20, 0x30, 0x80, 0xa0, 0xb0, 0xd0, 0xe0, 0xf0];
const [isr, tmr, irr, esr, icrLow, icrHigh] = [0x100, 0x180, 0x200, 0x280, 0x300, 0x310];
const [lvtTimer, lvtLint0, lvtLint1, lvtError] = [0x320, 0x350, 0x360, 0x370];
const [initialCount, currentCount, divide] = [0x380, 0x390, 0x3e0];
const divideBy1 = 0b1011;
const periodic = 1 << 17;
const tscDeadlineMode = 2 << 17;
const masked = 1 << 16;
const selfShorthand = 1 << 18;

let machine: TestMachine;
beforeEach(() => {
  machine = new TestMachine();
});
const read = (offset: number): number => machine.readApic(offset);
const write = (offset: number, value: number): void => machine.writeApic(offset, value);
const pending = (): number | undefined => machine.board.localApic.pendingVector();
const acknowledge = (): number => machine.board.localApic.acknowledge();
const sendToSelf = (vector: number): void => write(icrLow, selfShorthand | vector);

describe('registers', () => {
  test('after power-on the board is in virtual wire mode', () => {
    expect([read(id), read(versionRegister), read(svr), read(lvtLint0), read(lvtLint1)]).toEqual([
      0, 0x0005_0014, 0x1ff, 0x700, 0x400,
    ]); // prettier-ignore
    expect([read(lvtTimer), read(dfr)]).toEqual([masked, 0xffff_ffff]);
  });

  test('reserved bits are not writable', () => {
    write(lvtTimer, 0xffff_ffff);
    write(lvtError, 0xffff_ffff);
    write(dfr, 0);
    write(ldr, 0xffff_ffff);
    expect([read(lvtTimer), read(lvtError), read(dfr), read(ldr)]).toEqual([
      0x7_00ff, 0x1_00ff, 0x0fff_ffff, 0xff00_0000,
    ]); // prettier-ignore
  });

  test('IA32_APIC_BASE moves and disables it', () => {
    const { localApic } = machine.board;
    expect(localApic.apicBase).toBe(0xfee0_0900n);
    expect(localApic.writeApicBase(0xfee0_0d00n)).toBe(false); // x2APIC is not offered
    expect(localApic.writeApicBase(1n << 46n)).toBe(false);
    expect(localApic.apicBase).toBe(0xfee0_0900n);

    expect(localApic.writeApicBase(0x3_0000_0900n)).toBe(true);
    expect(machine.board.readMmio(0x3_0000_0030, 4)).toBe(0x0005_0014);
    expect(read(versionRegister)).toBe(0xffff_ffff);

    machine.board.writeMmio(0x3_0000_0080, 4, 0x50);
    localApic.writeApicBase(0x3_0000_0100n);
    expect(machine.board.readMmio(0x3_0000_0080, 4)).toBe(0xffff_ffff);
    localApic.writeApicBase(0xfee0_0900n);
    expect([read(tpr), read(svr)]).toEqual([0, 0xff]);
  });

  test('narrow reads see part of a register; other wrong accesses are errors in ESR', () => {
    expect(machine.board.readMmio(0xfee0_0032, 1)).toBe(0x05);
    write(esr, 0);
    expect(read(esr)).toBe(0);
    for (const access of [
      () => read(0x40),
      () => machine.board.readMmio(0xfee0_0034, 4),
      () => write(versionRegister, 1),
      () => machine.board.writeMmio(0xfee0_0080, 1, 0x20),
    ]) {
      access();
      write(esr, 0);
      expect(read(esr)).toBe(0x80);
    }
    expect(read(tpr)).toBe(0);
  });
});

describe('priorities', () => {
  test('the highest vector is served first and holds back its class', () => {
    for (const vector of [0x31, 0x52, 0x58, 0x41]) sendToSelf(vector);
    expect(read(irr + 0x10)).toBe(1 << 0x11);
    expect(acknowledge()).toBe(0x58);
    expect(read(isr + 0x20)).toBe(1 << 0x18);
    expect(read(ppr)).toBe(0x50);
    expect(pending()).toBeUndefined(); // 0x52 is of the same class
    sendToSelf(0x61);
    expect(acknowledge()).toBe(0x61);
    write(eoi, 0);
    write(eoi, 0);
    expect([acknowledge(), read(ppr)]).toEqual([0x52, 0x50]);
    write(eoi, 0);
    expect([acknowledge(), read(ppr)]).toEqual([0x41, 0x40]);
  });

  test('the task priority holds back its class and lower; CR8 is its high half', () => {
    const { localApic } = machine.board;
    sendToSelf(0x45);
    write(tpr, 0x40);
    expect([pending(), localApic.taskPriorityClass, read(ppr)]).toEqual([undefined, 4, 0x40]);
    const notices = machine.interruptNotices;
    localApic.taskPriorityClass = 3;
    expect([pending(), read(tpr)]).toEqual([0x45, 0x30]);
    expect(machine.interruptNotices).toBeGreaterThan(notices);
  });

  test('a request held back between pending and acknowledge gives the spurious vector', () => {
    sendToSelf(0x45);
    write(tpr, 0xf0);
    expect(acknowledge()).toBe(0xff);
    expect(read(isr + 0x20)).toBe(0);
    write(tpr, 0);
    expect(acknowledge()).toBe(0x45);
  });

  test('disabled by software it keeps requests, takes no new ones and masks the LVT', () => {
    sendToSelf(0x45);
    write(svr, 0xff);
    sendToSelf(0x46);
    write(lvtTimer, 0x30);
    expect(read(lvtTimer)).toBe(masked | 0x30);
    expect(read(irr + 0x20)).toBe(1 << 5);
    expect(acknowledge()).toBe(0x45);
  });
});

describe('interprocessor interrupts', () => {
  test('illegal vectors are errors, and the error interrupt tells', () => {
    write(lvtError, 0x77);
    sendToSelf(0x0f);
    expect(acknowledge()).toBe(0x77);
    write(esr, 0);
    expect(read(esr)).toBe(0x20);
    write(esr, 0);
    expect(read(esr)).toBe(0);
  });

  test('an NMI to itself waits until it is taken', () => {
    write(icrLow, selfShorthand | (4 << 8));
    const { interruptController } = machine.board;
    expect([interruptController.nmiPending, pending()]).toEqual([true, undefined]);
    interruptController.acknowledgeNmi();
    expect(interruptController.nmiPending).toBe(false);
  });

  test('INIT and start-up reach the processor; INIT de-assert does not', () => {
    write(icrHigh, 0);
    write(icrLow, 0x0000_4500);
    write(icrLow, 0x0000_8500);
    write(icrLow, 0x0000_4608);
    expect(machine.startMessages).toEqual(['INIT', 'SIPI 8']);
  });

  test('destinations: physical, logical flat and cluster, lowest priority, all but self', () => {
    const bus = new ApicBus();
    const surroundings = {
      clock: machine.board.clock,
      bus,
      externalInterrupts: { interruptRequested: false, pendingVector: () => undefined, acknowledge: () => 0 },
      registerMmio: () => ({ remove: () => {} }),
    };
    const processor = {
      physicalAddressBits: 46,
      tscOffset: () => 0n,
      interruptStateChanged: () => {},
      init: () => {},
      startUp: () => {},
    };
    const apics = [0, 1, 2].map((n) => new LocalApic(`apic ${n}`, n, n === 0, processor, surroundings));
    apics.forEach((apic, n) => {
      apic.writeMmio(svr, 4, 0x1ff);
      apic.writeMmio(ldr, 4, 1 << (24 + n));
    });
    let vector = 0x30;
    /** Which APICs get an interrupt that APIC 0 sends. */
    const targets = (destination: number, command: number): number[] => {
      vector++;
      apics[0].writeMmio(icrHigh, 4, destination * 0x100_0000);
      apics[0].writeMmio(icrLow, 4, command | vector);
      return apics.flatMap((apic, n) => {
        if (apic.pendingVector() !== vector) return [];
        apic.acknowledge();
        apic.writeMmio(eoi, 4, 0);
        return [n];
      });
    };
    const [logical, lowest, allButSelf, all] = [1 << 11, 1 << 8, 3 << 18, 2 << 18];
    expect(targets(2, 0)).toEqual([2]);
    expect(targets(3, 0)).toEqual([]);
    expect(targets(0xff, 0)).toEqual([0, 1, 2]);
    expect(targets(0, allButSelf)).toEqual([1, 2]);
    expect(targets(0, all)).toEqual([0, 1, 2]);
    expect(targets(0b110, logical)).toEqual([1, 2]);
    apics[1].writeMmio(tpr, 4, 0x20);
    expect(targets(0b110, logical | lowest)).toEqual([2]);

    for (const apic of apics) apic.writeMmio(dfr, 4, 0x0fff_ffff);
    apics[1].writeMmio(ldr, 4, 0x2100_0000);
    apics[2].writeMmio(ldr, 4, 0x2200_0000);
    expect(targets(0x23, logical)).toEqual([1, 2]);
    expect(targets(0x22, logical)).toEqual([2]);
    expect(targets(0x11, logical)).toEqual([]);
  });
});

describe('pins', () => {
  test('the 8259A reaches the processor through LINT0, past the task priority', () => {
    machine.initializePic(0x68);
    write(tpr, 0xf0);
    machine.board.interruptLine(3).set(true);
    expect(pending()).toBe(0x6b);
    expect(acknowledge()).toBe(0x6b);
    expect(read(isr + 0x60)).toBe(0); // not in service here
    expect(pending()).toBeUndefined();
  });

  test('masking LINT0 cuts the 8259A off, disabling the APIC connects it directly', () => {
    machine.initializePic();
    write(lvtLint0, 0x700 | masked);
    machine.board.interruptLine(3).set(true);
    expect(pending()).toBeUndefined();
    machine.board.localApic.writeApicBase(0xfee0_0100n);
    expect(pending()).toBe(0x23);
  });

  test('a level-triggered pin interrupts again after EOI while it is asserted', () => {
    const ended: number[] = [];
    const levelTriggered = 1 << 15;
    write(lvtLint1, levelTriggered | 0x91);
    const { localApic } = machine.board;
    localApic.setPin('lint1', true);
    expect(read(lvtLint1)).toBe(0x4000 | levelTriggered | 0x91);
    for (let i = 0; i < 2; i++) {
      expect(acknowledge()).toBe(0x91);
      expect(read(tmr + 0x40)).toBe(1 << 0x11);
      expect(pending()).toBeUndefined();
      if (i === 1) localApic.setPin('lint1', false);
      write(eoi, 0);
      ended.push(pending() ?? 0);
    }
    expect(ended).toEqual([0x91, 0]);
    expect(read(lvtLint1)).toBe(levelTriggered | 0x91);
  });

  test('LINT1 is NMI in virtual wire mode', () => {
    machine.board.localApic.setPin('lint1', true);
    expect(machine.board.interruptController.nmiPending).toBe(true);
  });
});

describe('timer', () => {
  test('one-shot: interrupts once, after count times divisor ticks', () => {
    machine.run(12_345);
    write(divide, 0b0011); // by 16
    write(lvtTimer, 0x40);
    write(initialCount, 1000);
    machine.run(160);
    expect(read(currentCount)).toBe(990);
    expect(machine.runUntilInterrupt(1e6)).toBe(16_000 - 160);
    expect([acknowledge(), read(currentCount)]).toEqual([0x40, 0]);
    write(eoi, 0);
    expect(machine.runUntilInterrupt(1e6)).toBeUndefined();
  });

  test('periodic: an interrupt each period, without drift, and none when masked', () => {
    write(divide, divideBy1);
    write(lvtTimer, periodic | 0x40);
    write(initialCount, 777);
    const times = Array.from({ length: 5 }, () => {
      machine.runUntilInterrupt(1e6);
      acknowledge();
      machine.run(10); // the handler
      write(eoi, 0);
      return machine.board.clock.now() - 10;
    });
    expect(times).toEqual([1, 2, 3, 4, 5].map((n) => 777 * n));
    expect(read(currentCount)).toBe(777 - 10);
    write(lvtTimer, periodic | masked | 0x40);
    expect(machine.runUntilInterrupt(5000)).toBeUndefined();
    expect(read(currentCount)).toBeGreaterThan(0); // counts on
    write(initialCount, 0);
    expect([read(currentCount), machine.board.nextDeadline()]).toEqual([0, Infinity]);
  });

  test('periods that a halted processor slept through make one interrupt, and the beat stays', () => {
    write(divide, divideBy1);
    write(lvtTimer, periodic | 0x40);
    write(initialCount, 100);
    machine.board.clock.skipTo(1050);
    machine.board.runDue();
    expect(acknowledge()).toBe(0x40);
    expect(pending()).toBeUndefined();
    expect(machine.board.nextDeadline()).toBe(1100);
  });

  test('changing the divisor keeps the count', () => {
    write(divide, divideBy1);
    write(lvtTimer, 0x40);
    write(initialCount, 1000);
    machine.run(400);
    write(divide, 0b0000); // by 2
    expect(read(currentCount)).toBe(600);
    expect(machine.runUntilInterrupt(1e6)).toBe(1200);
  });

  test('TSC deadline: interrupts when the time-stamp counter gets there, then disarms', () => {
    const { localApic } = machine.board;
    machine.tscOffset = 5000n;
    localApic.tscDeadline = 9000n;
    expect(localApic.tscDeadline).toBe(0n); // other modes ignore it
    write(lvtTimer, tscDeadlineMode | 0x40);
    write(initialCount, 10);
    expect(read(currentCount)).toBe(0);
    localApic.tscDeadline = 9000n;
    expect(machine.runUntilInterrupt(1e6)).toBe(4000);
    expect([acknowledge(), localApic.tscDeadline]).toEqual([0x40, 0n]);
    write(eoi, 0);

    localApic.tscDeadline = 1n; // long past
    expect(machine.runUntilInterrupt(1)).toBeLessThanOrEqual(1);
    acknowledge();
    write(eoi, 0);

    localApic.tscDeadline = 20_000n;
    machine.tscOffset = 10_000n; // WRMSR to the time-stamp counter
    localApic.tscOffsetChanged();
    machine.runUntilInterrupt(1e6);
    expect(machine.board.clock.now()).toBe(10_000);
    acknowledge();
    write(eoi, 0);

    localApic.tscDeadline = 0xffff_ffff_ffff_ffffn;
    expect(machine.board.nextDeadline()).toBe(Infinity);
    localApic.tscDeadline = 30_000n;
    write(lvtTimer, 0x40); // leaving the mode disarms
    expect([localApic.tscDeadline, machine.board.nextDeadline()]).toEqual([0n, Infinity]);
  });
});
