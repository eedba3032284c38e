import { expect, test } from 'vitest';
import { TestMachine } from './board-pc.testing';

/** Starts every source of change on the board. */
function busyMachine(): TestMachine {
  const machine = new TestMachine();
  machine.initializePic();
  machine.out(0x43, 0x34);
  machine.out(0x40, 0xe8);
  machine.out(0x40, 0x03);
  machine.out(0x3fc, 0x0b);
  machine.out(0x3fa, 0xc1);
  machine.out(0x3f9, 0x01);
  machine.board.uart.receive([0x61, 0x62]);
  machine.writeApic(0x3e0, 0b1011);
  machine.writeApic(0x320, (1 << 17) | 0x40);
  machine.writeApic(0x380, 123_457);
  return machine;
}

/** Takes every interrupt for so many ticks, and tells when and which. */
function interrupts(machine: TestMachine, ticks: number): string[] {
  const end = machine.board.clock.now() + ticks;
  const log: string[] = [];
  for (;;) {
    const left = end - machine.board.clock.now();
    if (left <= 0 || machine.runUntilInterrupt(left) === undefined) return log;
    const vector = machine.board.interruptController.acknowledge();
    log.push(`${machine.board.clock.now()}: 0x${vector.toString(16)}`);
    if (vector === 0x40) machine.writeApic(0xb0, 0);
    else machine.out(0x20, 0x20);
    if (vector === 0x24) machine.in(0x3f8);
  }
}

test('a restored board goes on exactly as the one that was saved', () => {
  const machine = busyMachine();
  interrupts(machine, 1_000_000);
  machine.board.clock.skipTo(machine.board.clock.now() + 500);
  const [snapshot, retired] = [machine.board.save(), machine.retired];
  const future = interrupts(machine, 5_000_000);
  expect(future.length).toBeGreaterThan(40);

  machine.retired = retired;
  machine.board.restore(snapshot);
  expect(interrupts(machine, 5_000_000)).toEqual(future);

  const other = new TestMachine();
  other.retired = retired;
  other.board.restore(snapshot);
  expect(interrupts(other, 5_000_000)).toEqual(future);
});

test('two runs of the same inputs are the same', () => {
  expect(interrupts(busyMachine(), 3_000_000)).toEqual(interrupts(busyMachine(), 3_000_000));
});

test('no sequence of accesses breaks a device, and all of it is restored', () => {
  let seed = 0x2545_f491;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const ports = [
    0x20, 0x21, 0x40, 0x42, 0x43, 0x60, 0x61, 0x64, 0x70, 0x71, 0x92, 0xa0, 0xa1, 0x3f8, 0x3f9, 0x3fa, 0x3fb, 0x3fc,
    0x3fd, 0x4d0, 0x604, 0xcf8, 0xcf9, 0xcfc, 0xcfe,
  ];
  const machine = new TestMachine();
  const { board } = machine;
  const anyAccess = (): number => {
    const size = ([1, 2, 4] as const)[random(3)];
    const value = random(2 ** (8 * size));
    const port = ports[random(ports.length)];
    const [base, length] = [[0xfec0_0000, 0x20], [0xfed0_0000, 0x180], [0xfee0_0000, 0x400]][random(3)]; // prettier-ignore
    const register = base + random(length);
    switch (random(6)) {
      case 0:
        return board.readPort(port, size);
      case 1:
        board.writePort(port, size, value);
        return 0;
      case 2:
        return board.readMmio(register, size);
      case 3:
        board.writeMmio(register & ~15, 4, value);
        return 0;
      case 4:
        board.uart.receive([value]);
        return 0;
      default:
        machine.run(random(5000));
        return board.interruptController.pendingVector() === undefined ? 0 : board.interruptController.acknowledge();
    }
  };
  for (let round = 0; round < 20; round++) {
    const before = { snapshot: board.save(), retired: machine.retired, seed };
    const results = Array.from({ length: 200 }, anyAccess);
    for (const result of results) expect(result >= 0 && result <= 0xffff_ffff).toBe(true);
    const after = board.save();
    seed = before.seed;
    machine.retired = before.retired;
    board.restore(before.snapshot);
    expect(Array.from({ length: 200 }, anyAccess)).toEqual(results);
    expect(board.save()).toEqual(after);
  }
});

test('restoring puts the local APIC back where it was', () => {
  const machine = new TestMachine();
  const snapshot = machine.board.save();
  machine.board.localApic.writeApicBase(0x1_0000_0900n);
  machine.board.restore(snapshot);
  expect(machine.readApic(0x30)).toBe(0x0005_0014);
  expect(machine.board.readMmio(0x1_0000_0030, 4)).toBe(0xffff_ffff);
});

test('an interrupt line that rises and a deadline that comes earlier are announced', () => {
  const machine = new TestMachine();
  machine.initializePic();
  let before = machine.interruptNotices;
  machine.board.interruptLine(4).set(true);
  expect(machine.interruptNotices).toBeGreaterThan(before);

  before = machine.deadlineNotices;
  machine.writeApic(0x320, 0x40);
  machine.writeApic(0x380, 1000);
  expect(machine.deadlineNotices).toBe(before + 1);
});

test('the reset line returns every device to power-on and time goes on', () => {
  const machine = busyMachine();
  interrupts(machine, 1_000_000);
  const now = machine.board.clock.now();
  machine.board.reset();
  expect(machine.board.clock.now()).toBe(now);
  expect(machine.board.nextDeadline()).toBe(Infinity);
  // The real-time clock goes on too.
  const devices = (of: TestMachine) => of.board.inspect().filter(({ name }) => name !== 'clock' && name !== 'cmosRtc');
  expect(devices(machine)).toEqual(devices(new TestMachine()));
});

test('the inspect tree shows every device with its fields', () => {
  const tree = busyMachine().board.inspect();
  expect(tree.map(({ name }) => name)).toEqual([
    'clock', 'pic', 'ioApic', 'hpet', 'pit', 'localApic', 'uart', 'uart2', 'cmosRtc', 'keyboardController', 'systemControlPort', 'pciHost',
    'debugConsole', 'debugExit', 'powerOff',
  ]); // prettier-ignore
  const counter = tree.find(({ name }) => name === 'pit')?.children[0].children;
  expect(counter?.find(({ name }) => name === 'mode')).toMatchObject({ value: 2n, words: 'rate generator' });
  const uart = tree.find(({ name }) => name === 'uart')?.children;
  expect(uart?.find(({ name }) => name === 'received')?.words).toBe('receiver FIFO: 2 bytes');
});
