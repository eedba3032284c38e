import { expect, test } from 'vitest';
import { ClockSignal, MachineClock } from './virtual-clock';

function clockWithLog(names: readonly string[]) {
  const log: string[] = [];
  const machine = { retired: 0 };
  const clock = new MachineClock(() => machine.retired);
  const timers = names.map((name) => clock.timer(name, () => log.push(`${name}@${clock.now()}`)));
  return { clock, timers, log, machine };
}

test('timers run by deadline, then in the order they were made', () => {
  const { clock, timers, log, machine } = clockWithLog(['a', 'b', 'c']);
  timers[2].set(10);
  timers[1].set(20);
  timers[0].set(20);
  expect(clock.nextDeadline()).toBe(10);
  machine.retired = 19;
  clock.runDue();
  expect(log).toEqual(['c@19']);
  machine.retired = 20;
  clock.runDue();
  expect(log).toEqual(['c@19', 'a@20', 'b@20']);
  expect(clock.nextDeadline()).toBe(Infinity);
});

test('a timer set again replaces its deadline, and cancel stops it', () => {
  const { clock, timers, log, machine } = clockWithLog(['a', 'b']);
  timers[0].set(5);
  timers[0].set(50);
  timers[1].set(7);
  expect(clock.nextDeadline()).toBe(7);
  timers[1].cancel();
  expect(clock.nextDeadline()).toBe(50);
  machine.retired = 40;
  clock.runDue();
  expect(log).toEqual([]);
});

test('an earlier deadline is announced, a later one is not', () => {
  const { clock, timers } = clockWithLog(['a', 'b']);
  let announced = 0;
  clock.onEarlierDeadline = () => announced++;
  timers[0].set(100);
  timers[1].set(200);
  expect(announced).toBe(1);
  timers[1].set(50);
  expect(announced).toBe(2);
});

test('a halted processor skips to a deadline without retiring instructions', () => {
  const { clock, timers, log, machine } = clockWithLog(['a']);
  machine.retired = 30;
  timers[0].set(1000);
  clock.skipTo(clock.nextDeadline());
  clock.runDue();
  expect(log).toEqual(['a@1000']);
  machine.retired = 31;
  expect(clock.now()).toBe(1001);
  clock.skipTo(5);
  expect(clock.now()).toBe(1001);
});

test('restoring brings back skipped time and deadlines', () => {
  const { clock, timers, log, machine } = clockWithLog(['a', 'b']);
  clock.skipTo(100);
  timers[0].set(150);
  timers[1].set(150);
  const snapshot = clock.state.save();
  clock.skipTo(150);
  clock.runDue();
  clock.state.restore(snapshot);
  expect([clock.now(), clock.nextDeadline()]).toEqual([100, 150]);
  machine.retired = 50;
  clock.runDue();
  expect(log).toEqual(['a@150', 'b@150', 'a@150', 'b@150']);
});

test('a clock signal is exact: a pulse comes at the first tick that has seen it', () => {
  const signal = new ClockSignal(1_193_182);
  expect(signal.pulsesAt(1_000_000_000)).toBe(1_193_182);
  expect(signal.tickOf(1)).toBe(839);
  for (const pulse of [0, 1, 2, 596_590, 596_591, 596_592, 1_000_003, 7_777_777_777]) {
    const tick = signal.tickOf(pulse);
    expect(signal.pulsesAt(tick)).toBe(pulse);
    if (pulse > 0) expect(signal.pulsesAt(tick - 1)).toBe(pulse - 1);
  }
  expect(signal.tickOf(Infinity)).toBe(Infinity);
});
