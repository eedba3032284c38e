/**
 * Runs the machine in slices of a few milliseconds, so that requests (pause among them) are answered while a guest spins, and
 * decides at each halt whether the user sees it.
 */
import type { Machine, MachineEvent } from '../../emulator/index';
import type { Verdict } from '../breakpoints/breakpoint';
import type { BreakpointSet } from '../breakpoints/breakpoint-set';
import type { EvaluationContext } from '../expressions/context';
import type { Host } from '../host';
import { stopOfEvent, type Stop } from './stop';

/** What a run is for. Without any of these it goes on until something stops it. */
export interface RunRequest {
  /** Arrive after so many instructions. */
  readonly instructions?: number;
  /** Arrive at one of these linear addresses, when `holds` says so. */
  readonly at?: { readonly addresses: readonly bigint[]; readonly holds: () => boolean };
  /** Arrive when this event has happened and its instruction is complete. */
  readonly on?: (event: MachineEvent) => boolean;
  /** A breakpoint at the very first instruction counts: the user has not seen the machine stand there. */
  readonly isFirst?: boolean;
  /** Asked while nothing but outside input could wake the processor: true ends the run, since none will come. */
  readonly idleEnds?: () => boolean;
}

export type Halt =
  /** The request was met; `event` when it was by an event. */
  | { readonly kind: 'arrived'; readonly event?: MachineEvent }
  | { readonly kind: 'stopped'; readonly stop: Stop }
  | { readonly kind: 'ended' }
  /** `idleEnds` said so. */
  | { readonly kind: 'idle' };

/** What the run needs from the session. */
export interface RunSurroundings {
  readonly host: Host;
  readonly breakpoints: BreakpointSet;
  /** False when started without debugging: no breakpoint stops. */
  readonly stopsAtBreakpoints: boolean;
  /** Linear address of the next instruction. */
  linearRip(): bigint;
  /** `main+0x4, rip 0x7c1a`, or the plain address. */
  describePlace(address: bigint): string;
  context(event?: MachineEvent): EvaluationContext;
  describeEvent(event: MachineEvent): string;
  log(text: string): void;
  /** Called between slices, to hand on the guest's output. */
  betweenSlices(): void;
}

/** A slice aims at this time; a pause waits at most about this long. */
const sliceMilliseconds = 5;
const shortestSlice = 200;
const longestSlice = 20_000_000;
/** Nothing can happen in the machine before input arrives; it is asked again after this long. */
const idleMilliseconds = 5;

/** Events that stop whatever the breakpoints say. */
const alwaysStop: ReadonlySet<MachineEvent['kind']> = new Set(['triple-fault', 'watch']);

export class RunControl {
  private pauseRequested = false;
  private request: RunRequest = {};
  /** Events of the present slice that may stop it, in order. */
  private pending: MachineEvent[] = [];
  private slice = 10_000;
  private lastBreath = 0;
  /** True from a stop until the first instruction behind it has run: a breakpoint there has been seen. */
  private leaving = false;

  constructor(
    private readonly machine: Machine,
    private readonly surroundings: RunSurroundings,
  ) {
    machine.onEvent((event) => this.notice(event));
  }

  /** Makes a run stop at its next slice. */
  pause(): void {
    this.pauseRequested = true;
  }

  /** Drops a pause that came when the run was over already. */
  forgetPause(): void {
    this.pauseRequested = false;
  }

  /** Tells the machine which addresses stop it; to be called when breakpoints have changed. */
  updateBreakpoints(): void {
    const addresses = this.surroundings.stopsAtBreakpoints
      ? this.surroundings.breakpoints.addresses
      : new Set<bigint>();
    for (const address of this.request.at?.addresses ?? []) addresses.add(address);
    this.machine.setExecutionBreakpoints(addresses);
  }

  /** Runs until the request is met or the user has to be told something. */
  async run(request: RunRequest): Promise<Halt> {
    this.request = request;
    this.pending = [];
    this.leaving = request.isFirst !== true;
    this.updateBreakpoints();
    try {
      return await this.runSlices(request.instructions ?? Infinity);
    } finally {
      this.request = {};
    }
  }

  private async runSlices(instructions: number): Promise<Halt> {
    let left = instructions;
    for (;;) {
      const before = this.machine.instructionCount;
      const halt = this.runSlice(Math.min(left, this.slice));
      left -= this.machine.instructionCount - before;
      if (halt === 'idle') {
        if (this.request.idleEnds?.()) return { kind: 'idle' };
        this.surroundings.betweenSlices();
        await this.surroundings.host.sleep(idleMilliseconds);
      } else if (halt !== undefined) return halt;
      else if (left <= 0) return { kind: 'arrived' };
      await this.breathe();
      if (this.pauseRequested) {
        this.pauseRequested = false;
        return { kind: 'stopped', stop: { reason: 'pause', description: 'Paused' } };
      }
    }
  }

  /** Lets messages in, when the last time was a slice ago: single steps need not pay for it each. */
  private async breathe(): Promise<void> {
    const { host } = this.surroundings;
    if (host.now() - this.lastBreath < sliceMilliseconds) return;
    this.surroundings.betweenSlices();
    await host.soon();
    this.lastBreath = host.now();
  }

  private runSlice(limit: number): Halt | 'idle' | undefined {
    const rip = this.surroundings.linearRip();
    // A slice can end on a breakpoint without having reached it as one; the machine would step over it.
    const standsOnBreakpoint = !this.leaving && this.isBreakpoint(rip);
    if (standsOnBreakpoint) {
      const halt = this.atAddress(rip);
      if (halt !== undefined) return halt;
    }
    const started = this.surroundings.host.now();
    const outcome = this.machine.run(limit);
    this.adapt(limit, outcome.kind, this.surroundings.host.now() - started);
    this.leaving = false;
    const noticed = this.atEvents();
    if (noticed !== undefined) return noticed;
    switch (outcome.kind) {
      case 'breakpoint': {
        const halt = this.atAddress(outcome.address);
        this.leaving = halt === undefined;
        return halt;
      }
      case 'waiting':
        return 'idle';
      case 'ended':
        return { kind: 'ended' };
      default:
        return undefined;
    }
  }

  private adapt(limit: number, outcome: string, milliseconds: number): void {
    if (outcome !== 'limit') return;
    if (milliseconds > 2 * sliceMilliseconds) this.slice = Math.max(shortestSlice, this.slice >> 1);
    else if (milliseconds < sliceMilliseconds && limit === this.slice)
      this.slice = Math.min(longestSlice, this.slice * 2);
  }

  private isBreakpoint(address: bigint): boolean {
    if (this.request.at?.addresses.includes(address)) return true;
    return this.surroundings.stopsAtBreakpoints && this.surroundings.breakpoints.at(address).length > 0;
  }

  /** Runs inside the machine: only notes what may stop it, and makes it return at the instruction's end. */
  private notice(event: MachineEvent): void {
    const matters =
      alwaysStop.has(event.kind) ||
      this.request.on?.(event) === true ||
      (this.surroundings.stopsAtBreakpoints && this.surroundings.breakpoints.on(event).length > 0);
    if (!matters) return;
    this.pending.push(event);
    this.machine.requestStop(event);
  }

  private atEvents(): Halt | undefined {
    const events = this.pending;
    this.pending = [];
    for (const event of events) {
      const stop = this.stopOn(event);
      if (stop !== undefined) return { kind: 'stopped', stop };
    }
    const met = events.find((event) => this.request.on?.(event) === true);
    return met && { kind: 'arrived', event: met };
  }

  private stopOn(event: MachineEvent): Stop | undefined {
    if (this.surroundings.stopsAtBreakpoints) {
      for (const { breakpoint } of this.surroundings.breakpoints.on(event)) {
        const verdict = this.weigh(breakpoint.decide(this.surroundings.context(event)));
        if (verdict !== undefined) return withProblem(this.stopOfEvent(event, breakpoint.id), verdict.problem);
      }
    }
    return alwaysStop.has(event.kind) ? this.stopOfEvent(event) : undefined;
  }

  private stopOfEvent(event: MachineEvent, breakpointId?: number): Stop {
    return stopOfEvent(event, this.surroundings.describeEvent(event), breakpointId);
  }

  private atAddress(address: bigint): Halt | undefined {
    if (this.surroundings.stopsAtBreakpoints) {
      const context = this.surroundings.context();
      for (const { breakpoint, reason } of this.surroundings.breakpoints.at(address)) {
        const verdict = this.weigh(breakpoint.decide(context));
        if (verdict === undefined) continue;
        const stop: Stop = {
          reason,
          description: `Breakpoint at ${this.surroundings.describePlace(address)}`,
          breakpointIds: [breakpoint.id],
        };
        return { kind: 'stopped', stop: withProblem(stop, verdict.problem) };
      }
    }
    const { at } = this.request;
    return at?.addresses.includes(address) && at.holds() ? { kind: 'arrived' } : undefined;
  }

  /** Logs what a breakpoint logs; answers only a verdict to stop. */
  private weigh(verdict: Verdict): { problem?: string } | undefined {
    if (verdict.kind === 'log') this.surroundings.log(verdict.text);
    return verdict.kind === 'stop' ? verdict : undefined;
  }
}

function withProblem(stop: Stop, problem: string | undefined): Stop {
  return problem === undefined ? stop : { ...stop, description: `${stop.description}. ${problem}`, text: problem };
}
