/**
 * The local APIC's timer.
 *
 * Specification: SDM 3A, chapter "Advanced Programmable Interrupt Controller (APIC)", "APIC Timer". It counts at
 * {@link busHertz} divided by the divide configuration register; in TSC-deadline mode it compares with the time-stamp counter.
 */
import { ticksPerSecond, type Timer, type VirtualClock } from '../machine/device';
import { register, register64, tick } from '../state/device-fields';
import { deviceState } from '../state/device-state';

/** Nominal frequency of the bus clock that the timer divides: one bus clock a tick of virtual time. */
export const busHertz = ticksPerSecond;

/** Timer mode, bits 18:17 of the LVT timer register. */
export const timerMode = { oneShot: 0, periodic: 1, tscDeadline: 2 } as const;

/** Divisors by bits 3, 1 and 0 of the divide configuration register. */
const divisors = [2, 4, 8, 16, 32, 64, 128, 1];

export class LocalApicTimer {
  readonly state = deviceState({
    initialCount: register(32, 'initial count'),
    divideConfiguration: register(4, 'divide configuration', 0, (value) => `bus clock divided by ${divisorOf(value)}`),
    startedAt: tick('tick at which the current countdown began'),
    startedFrom: register(32, 'count at which the current countdown began'),
    tscDeadline: register64('IA32_TSC_DEADLINE; 0 when not armed'),
  });
  private readonly timer: Timer;

  /**
   * @param mode the timer mode that the LVT holds now.
   * @param tscOffset what added to the clock gives the time-stamp counter, modulo 2^64.
   * @param expired called when the count reaches zero or the deadline has come.
   */
  constructor(
    name: string,
    private readonly clock: VirtualClock,
    private readonly mode: () => number,
    private readonly tscOffset: () => bigint,
    private readonly expired: () => void,
  ) {
    this.timer = clock.timer(name, () => this.due());
  }

  reset(): void {
    this.state.reset();
    this.timer.cancel();
  }

  get initialCount(): number {
    return this.state.initialCount;
  }

  /** A write starts the countdown, or stops it with 0. TSC-deadline mode ignores it. */
  set initialCount(count: number) {
    if (this.mode() === timerMode.tscDeadline) return;
    this.state.initialCount = count;
    this.countFrom(count, this.clock.now());
  }

  get currentCount(): number {
    const { startedAt, startedFrom, initialCount, divideConfiguration } = this.state;
    if (startedAt === Infinity) return 0;
    const elapsed = Math.floor((this.clock.now() - startedAt) / divisorOf(divideConfiguration));
    if (elapsed < startedFrom) return startedFrom - elapsed;
    // Due, but not yet run.
    return this.mode() === timerMode.periodic ? initialCount - ((elapsed - startedFrom) % initialCount) : 0;
  }

  get divideConfiguration(): number {
    return this.state.divideConfiguration;
  }

  /** Changes the speed; the count goes on from where it is. */
  set divideConfiguration(value: number) {
    const count = this.currentCount;
    this.state.divideConfiguration = value & 0b1011;
    if (this.state.startedAt !== Infinity) this.countFrom(count, this.clock.now());
  }

  get tscDeadline(): bigint {
    return this.state.tscDeadline;
  }

  /** WRMSR to IA32_TSC_DEADLINE: arms the timer, or disarms it with 0. The other modes ignore it. */
  set tscDeadline(deadline: bigint) {
    if (this.mode() !== timerMode.tscDeadline) return;
    this.state.tscDeadline = deadline;
    this.armDeadline();
  }

  /** To be called when the LVT's mode has changed between TSC-deadline and the others, which disarms the timer. */
  disarm(): void {
    const { divideConfiguration } = this.state;
    this.reset();
    this.state.divideConfiguration = divideConfiguration;
  }

  /** To be called when the time-stamp counter was written. */
  tscOffsetChanged(): void {
    if (this.mode() === timerMode.tscDeadline) this.armDeadline();
  }

  private countFrom(count: number, now: number): void {
    this.state.startedFrom = count;
    this.state.startedAt = count === 0 ? Infinity : now;
    this.timer.set(this.state.startedAt + count * divisorOf(this.state.divideConfiguration));
  }

  private armDeadline(): void {
    const { tscDeadline } = this.state;
    if (tscDeadline === 0n) {
      this.timer.cancel();
      return;
    }
    const now = this.clock.now();
    const tsc = BigInt.asUintN(64, BigInt(now) + this.tscOffset());
    const due = tscDeadline <= tsc ? now : now + Number(tscDeadline - tsc);
    this.timer.set(due <= Number.MAX_SAFE_INTEGER ? due : Infinity);
  }

  private due(): void {
    const { state } = this;
    if (this.mode() === timerMode.tscDeadline) {
      state.tscDeadline = 0n;
    } else if (this.mode() === timerMode.periodic) {
      // Whole periods that have gone by unseen make one interrupt, as the pending bit in IRR would.
      const divisor = divisorOf(state.divideConfiguration);
      const reloadedAt = state.startedAt + state.startedFrom * divisor;
      const period = state.initialCount * divisor;
      const missed = Math.floor((this.clock.now() - reloadedAt) / period);
      this.countFrom(state.initialCount, reloadedAt + missed * period);
    } else {
      this.countFrom(0, this.clock.now());
    }
    this.expired();
  }
}

function divisorOf(divideConfiguration: number): number {
  return divisors[((divideConfiguration >> 1) & 4) | (divideConfiguration & 3)];
}
