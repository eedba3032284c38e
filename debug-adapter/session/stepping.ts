/**
 * Steps: in, over and out, by instruction or by source statement. A step that crosses between guest and hypervisor ends where it
 * arrives: at the guest's first instruction after a VM entry, at the hypervisor's exit handler after a VM exit.
 */
import { RingsideError, type MachineEvent } from '../../emulator/index';
import type { Halt, RunRequest } from './run-control';
import type { Session } from './session';

export type Granularity = 'statement' | 'instruction';
export type StepKind = 'in' | 'over' | 'out';

/** Events that move the processor elsewhere: a single step ends there. */
const leaps: ReadonlySet<MachineEvent['kind']> = new Set(['vm-entry', 'vm-exit', 'entry-failed', 'fault', 'interrupt']);

export class Stepper {
  constructor(private readonly session: Session) {}

  async step(kind: StepKind, granularity: Granularity): Promise<Halt> {
    if (kind === 'out') return this.stepOut();
    const step = kind === 'in' ? () => this.stepIn() : () => this.stepOver();
    return granularity === 'instruction' ? step() : this.stepStatement(step, kind);
  }

  /** Where a step out arrives; @throws RingsideError 3031 when no caller is known. */
  requireCaller(): void {
    this.callerRequest();
  }

  private run(request: RunRequest): Promise<Halt> {
    return this.session.control.run(request);
  }

  private stepIn(): Promise<Halt> {
    return this.run({ instructions: 1, on: (event) => leaps.has(event.kind) });
  }

  private async stepOver(): Promise<Halt> {
    const { machine } = this.session;
    const rip = this.session.linearRip();
    const instruction = machine.decodeAt(rip);
    if (instruction?.isVmEntry) {
      // VMfail goes on at the next instruction; anything else comes back through the exit handler.
      const next = BigInt.asUintN(64, rip + BigInt(instruction.length));
      return this.run({
        on: (event) => event.kind === 'vm-exit',
        at: { addresses: [next], holds: () => machine.side === 'host' },
      });
    }
    if (instruction && (instruction.isCall || instruction.isRepeated || instruction.isInterrupt)) {
      return this.runTo(BigInt.asUintN(64, rip + BigInt(instruction.length)));
    }
    return this.stepPastInterrupts();
  }

  /** One instruction; an interrupt taken in its place is run through, since it is not what the user steps over. */
  private async stepPastInterrupts(): Promise<Halt> {
    for (;;) {
      const rip = this.session.linearRip();
      const here = this.sameContext();
      const halt = await this.stepIn();
      if (halt.kind !== 'arrived' || halt.event?.kind !== 'interrupt' || halt.event.source === 'software') return halt;
      const back = await this.run({ at: { addresses: [rip], holds: here }, on: (event) => event.kind === 'vm-exit' });
      if (back.kind !== 'arrived' || back.event !== undefined) return back;
    }
  }

  /** Runs to an address of this function's activation, not of a deeper one and not of another world. */
  private runTo(address: bigint): Promise<Halt> {
    return this.run({ at: { addresses: [address], holds: this.sameContext() } });
  }

  private sameContext(): () => boolean {
    const { machine } = this.session;
    const { side } = machine;
    const { rsp, currentVmcs } = machine.state;
    return () => machine.side === side && machine.state.currentVmcs === currentVmcs && machine.state.rsp >= rsp;
  }

  private async stepStatement(step: () => Promise<Halt>, kind: StepKind): Promise<Halt> {
    const { lines } = this.session.program;
    const start = lines.find(this.session.linearRip());
    if (start === undefined) return step();
    for (;;) {
      const before = this.session.linearRip();
      const halt = await step();
      // Where worlds change, the step is over, wherever in a statement that is.
      if (halt.kind !== 'arrived' || (halt.event !== undefined && halt.event.kind !== 'interrupt')) return halt;
      const rip = this.session.linearRip();
      const now = lines.find(rip);
      if (now === undefined) {
        if (kind !== 'in' || !this.isCalled()) return halt;
        const out = await this.stepOut();
        if (out.kind !== 'arrived' || out.event !== undefined) return out;
        continue;
      }
      const sameLine = now.file === start.file && now.line === start.line;
      if (lines.isStatementStart(rip) && (!sameLine || rip <= before)) return halt;
    }
  }

  /** Whether someone called the code without lines that a step came to. */
  private isCalled(): boolean {
    return this.session.stack.callerOfTop() !== undefined;
  }

  private stepOut(): Promise<Halt> {
    return this.run(this.callerRequest());
  }

  private callerRequest(): RunRequest {
    const { machine } = this.session;
    const caller = this.session.stack.callerOfTop();
    if (caller !== undefined) {
      const { side } = machine;
      const holds = (): boolean => machine.side === side && machine.state.rsp >= caller.stackPointer;
      return { at: { addresses: [caller.address], holds } };
    }
    // Below the guest's last frame is the hypervisor.
    if (machine.side === 'guest') return { on: (event) => event.kind === 'vm-exit' };
    throw new RingsideError(
      3031,
      'There is no calling frame to step out to: no return address was found on the stack.',
      'Set a breakpoint where the function returns to, and continue.',
    );
  }
}
