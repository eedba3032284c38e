/**
 * Virtual time: instructions retired plus the ticks skipped while the processor was halted. There is no other clock.
 */
import { tick } from '../state/device-fields';
import { combinedState, deviceState, type DeviceState } from '../state/device-state';
import { ticksPerSecond, type Timer, type VirtualClock } from './device';

/**
 * The clock of a machine. The run loop gives the processor at most `nextDeadline() - now()` instructions, then calls
 * {@link runDue}.
 */
export class MachineClock implements VirtualClock {
  /** Called when a deadline comes before every other, so that a budget handed out earlier may be too long. */
  onEarlierDeadline: () => void = () => {};

  private readonly skipped = deviceState({ ticks: tick('ticks skipped while halted', 0) });
  private readonly timers: ClockTimer[] = [];
  private earliest = Infinity;

  /** @param retired instructions retired since power-on, exact at the moment of the call. */
  constructor(private readonly retired: () => number) {}

  now(): number {
    return this.retired() + this.skipped.ticks;
  }

  timer(name: string, due: () => void): Timer {
    if (this.timers.some((timer) => timer.name === name)) throw new Error(`two timers are called ${name}`);
    const timer = new ClockTimer(name, due, (deadline, before) => this.changed(deadline, before));
    this.timers.push(timer);
    return timer;
  }

  /** The earliest tick at which something is due; Infinity when nothing is. It may lie in the past. */
  nextDeadline(): number {
    return this.earliest;
  }

  /**
   * Runs everything that is due, earliest deadline first and timers of one deadline in the order of their creation.
   * A timer is stopped before it runs and may be set again; what it sets to a time that has come runs too.
   */
  runDue(): void {
    const now = this.now();
    while (this.earliest <= now) {
      const deadline = this.earliest;
      const timer = this.timers.find((candidate) => candidate.deadline === deadline)!;
      timer.cancel();
      timer.due();
    }
  }

  /** Passes the time until `deadline` without retiring an instruction: how a halted processor waits. */
  skipTo(deadline: number): void {
    if (!Number.isSafeInteger(deadline)) throw new Error(`virtual time cannot go to ${deadline}`);
    this.skipped.ticks += Math.max(0, deadline - this.now());
  }

  /** The skipped ticks and every timer. Timers are created with the board, so a snapshot always finds the same ones. */
  get state(): DeviceState {
    const parts = { skipped: this.skipped, ...Object.fromEntries(this.timers.map(({ name, state }) => [name, state])) };
    const combined = combinedState(parts);
    return {
      ...combined,
      reset: () => {
        combined.reset();
        this.findEarliest();
      },
      restore: (bytes) => {
        combined.restore(bytes);
        this.findEarliest();
      },
    };
  }

  private changed(deadline: number, before: number): void {
    if (deadline < this.earliest) {
      this.earliest = deadline;
      this.onEarlierDeadline();
    } else if (before === this.earliest) {
      this.findEarliest();
    }
  }

  private findEarliest(): void {
    this.earliest = Math.min(Infinity, ...this.timers.map((timer) => timer.deadline));
  }
}

class ClockTimer implements Timer {
  readonly state = deviceState({ deadline: tick('due at tick') });

  constructor(
    readonly name: string,
    readonly due: () => void,
    private readonly changed: (deadline: number, before: number) => void,
  ) {}

  get deadline(): number {
    return this.state.deadline;
  }

  set(deadline: number): void {
    const before = this.state.deadline;
    this.state.deadline = deadline;
    if (deadline !== before) this.changed(deadline, before);
  }

  cancel(): void {
    this.set(Infinity);
  }
}

/**
 * A clock signal of fixed frequency derived from virtual time, exactly: pulse n comes at tick ceil(n * ticksPerSecond / hertz).
 */
export class ClockSignal {
  // The frequency as a fraction in lowest terms: so many pulses in so many ticks.
  private readonly pulses: number;
  private readonly ticks: number;

  constructor(hertz: number) {
    const divisor = greatestCommonDivisor(hertz, ticksPerSecond);
    this.pulses = hertz / divisor;
    this.ticks = ticksPerSecond / divisor;
    if (this.pulses * this.ticks > Number.MAX_SAFE_INTEGER) throw new Error(`no exact clock signal of ${hertz} Hz`);
  }

  /** Pulses up to and including tick `now`. */
  pulsesAt(now: number): number {
    const whole = Math.floor(now / this.ticks);
    return whole * this.pulses + Math.floor(((now - whole * this.ticks) * this.pulses) / this.ticks);
  }

  /** The tick at which pulse number `pulse` comes; Infinity stays Infinity. */
  tickOf(pulse: number): number {
    if (pulse === Infinity) return Infinity;
    const whole = Math.floor(pulse / this.pulses);
    return whole * this.ticks + Math.ceil(((pulse - whole * this.pulses) * this.ticks) / this.pulses);
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
