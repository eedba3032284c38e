/**
 * The machine: a processor on a board, its clock, and the run loop. The debugger, the command line and the tests see it through
 * `emulator/index.ts`.
 */
import {
  afterStep,
  beforeStep,
  deliverPending,
  instructionBreakpointsOpen,
  instructionsUntilAttention,
} from '../cpu/boundary';
import { ProcessorException, vector } from '../cpu/exception';
import { deliverException } from '../cpu/event-delivery';
import { Processor } from '../cpu/processor';
import { RingsideError } from '../errors';
import type { InterpreterImage } from '../engine/interpreter';
import { interpreterImage } from '../engine/interpreter-image';
import { VmExitRequest } from '../vmx/vm-exit-request';
import { BoardPc } from './board-pc';
import type { MachineEvent } from './events';
import { Inspection } from './inspection';
import { enterImage } from './entry-state';
import { writeImage, type LoadableImage } from './loaders';
import type { MachineOptions } from './options';

/** Why {@link Machine.run} came back. */
export type RunOutcome =
  /**
   * The instructions asked for have retired; or none has for long: the processor idled, repeats one string instruction, or faults in its
   * fault handlers.
   */
  | { readonly kind: 'limit' }
  /** The next instruction has an execution breakpoint. */
  | { readonly kind: 'breakpoint'; readonly address: bigint }
  /** {@link Machine.requestStop} was called. */
  | { readonly kind: 'stop-requested'; readonly event: MachineEvent | undefined }
  /** Halted with interrupts enabled, and nothing is scheduled that could wake it but outside input. */
  | { readonly kind: 'waiting' }
  /** The machine has ended; see {@link Machine.ended}. */
  | { readonly kind: 'ended' };

/** How a machine came to its end. */
export type MachineEnd =
  | { readonly kind: 'power-off' }
  /** `code` is the guest's exit status, as it wrote it to the debug-exit port. */
  | { readonly kind: 'debug-exit'; readonly code: number }
  /** The guest reset the machine; `source` is the device it asked. */
  | { readonly kind: 'reset'; readonly source: string }
  /** HLT with interrupts disabled: nothing can wake the processor. */
  | { readonly kind: 'halted' }
  | { readonly kind: 'triple-fault'; readonly event: MachineEvent & { kind: 'triple-fault' } }
  /** The machine met something it cannot do; RIP is at the instruction. */
  | { readonly kind: 'error'; readonly error: RingsideError };

/** Most instructions in one call into generated code. */
const longestSlice = 1 << 24;
/** Times a halted processor may skip to the next deadline in one run without retiring an instruction. */
const idleSkips = 4096;
/** Times a repeated string instruction may pause between iterations in one run, which then ends without the instruction having retired. */
const repetitionPauses = 128;
/** Events that may be delivered one after another in one run without an instruction retiring between them. */
const eventsWithoutProgress = 1 << 14;

export class Machine extends Inspection {
  readonly processor: Processor;
  readonly board: BoardPc;
  private readonly listeners = new Set<(event: MachineEvent) => void>();
  private stopping = false;
  private stopEvent: MachineEvent | undefined;
  private end: MachineEnd | undefined;
  private readonly breakpoints = new Set<bigint>();

  constructor(
    readonly options: MachineOptions,
    image: InterpreterImage = interpreterImage(),
  ) {
    super();
    const report = (event: MachineEvent) => this.report(event);
    // Board and processor need each other; neither calls the other while it is being made.
    const surroundings = {
      readPort: (port: number, size: 1 | 2 | 4) => this.board.readPort(port, size),
      writePort: (port: number, size: 1 | 2 | 4, value: number) => this.board.writePort(port, size, value),
      readMmio: (address: number, size: 1 | 2 | 4) => this.board.readMmio(address, size),
      writeMmio: (address: number, size: 1 | 2 | 4, value: number) => this.board.writeMmio(address, size, value),
    };
    this.processor = new Processor(options.memoryMiB * 1024 * 1024, image, surroundings, report);
    this.board = new BoardPc({
      ramBytes: options.memoryMiB * 1024 * 1024,
      retired: () => this.processor.count,
      processor: this.processor.apicProcessor,
      output: (channel, byte) => report({ kind: 'output', count: this.instructionCount, channel, byte }),
      powerOff: (reason, code) => {
        this.end ??= reason === 'power-off' ? { kind: 'power-off' } : { kind: 'debug-exit', code };
        report({ kind: 'power-off', count: this.instructionCount, reason, code });
        this.processor.engine.stopAfterCurrent();
      },
      reset: (source) => {
        this.end ??= { kind: 'reset', source };
        report({ kind: 'reset', count: this.instructionCount, source });
        this.processor.engine.stopAfterCurrent();
      },
      unanswered: (access) => this.processor.unanswered(access),
      mmioChanged: () => this.processor.engine.tlb.flushAll(),
      earlierDeadline: () => this.processor.engine.stopAfterCurrent(),
    });
    this.processor.attach(this.board.localApic, this.board.clock);
    this.processor.reset();
  }

  /**
   * Puts an image into memory and the processor at its entry, in the state the image asks for or else the option `entry`.
   *
   * @throws RingsideError 1128 to 1132 when it does not fit or cannot be entered
   */
  load(image: LoadableImage, commandLine?: string): void {
    const { processor } = this;
    writeImage(processor.memory, image);
    enterImage(processor.state, processor.memory, image, { entryState: this.options.entry, commandLine });
    processor.pagingChanged();
    processor.modeChanged();
  }

  /** Instructions retired since power-on. */
  get instructionCount(): number {
    return this.processor.count;
  }

  /** How the machine ended, if it has. */
  get ended(): MachineEnd | undefined {
    return this.end;
  }

  /** Calls `listener` with every event, while the instruction that caused it runs. Returns what ends it. */
  onEvent(listener: (event: MachineEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Makes {@link run} return at the next instruction boundary. */
  requestStop(event?: MachineEvent): void {
    this.stopping = true;
    this.stopEvent ??= event;
    this.processor.engine.stopAfterCurrent();
  }

  /** Sets the execution breakpoints: linear addresses, in any address space. {@link run} stops before the instruction. */
  setExecutionBreakpoints(addresses: Iterable<bigint>): void {
    this.breakpoints.clear();
    for (const address of addresses) this.breakpoints.add(address);
    this.processor.engine.setBreakpoints(this.breakpoints);
  }

  /**
   * Runs at most `limit` instructions. The first is run even if it has a breakpoint. Never throws: what the machine cannot do ends it with
   * an error.
   */
  run(limit: number): RunOutcome {
    if (this.end !== undefined) return { kind: 'ended' };
    this.stopping = false;
    this.stopEvent = undefined;
    const last = this.instructionCount + limit;
    let passBreakpoint = true;
    let skipsLeft = idleSkips;
    let pausesLeft = repetitionPauses;
    let eventsLeft = eventsWithoutProgress;
    let retired = this.instructionCount;
    try {
      for (;;) {
        if (this.isEnded()) return { kind: 'ended' };
        if (this.stopping) return { kind: 'stop-requested', event: this.stopEvent };
        const { instructionCount } = this;
        if (instructionCount >= last) return { kind: 'limit' };
        if (instructionCount !== retired) eventsLeft = eventsWithoutProgress;
        else if (--eventsLeft === 0) return { kind: 'limit' };
        retired = instructionCount;
        this.board.runDue();
        if (deliverPending(this.processor)) continue;
        if (this.state.activityState !== 0) {
          const waited = this.waitForEvent();
          if (waited !== undefined) return waited;
          if (--skipsLeft === 0) return { kind: 'limit' };
          continue;
        }
        const stop = this.step(last - this.instructionCount, passBreakpoint);
        passBreakpoint = stop === 'pass' || stop === 'yielded';
        if (stop === 'yielded' && --pausesLeft === 0) return { kind: 'limit' };
        if (typeof stop === 'bigint') return { kind: 'breakpoint', address: stop };
      }
    } catch (error) {
      if (!(error instanceof RingsideError)) throw error;
      this.end = { kind: 'error', error };
      return { kind: 'ended' };
    }
  }

  /** Gives the serial port's receiver bytes, as if they had come over the line. */
  receiveSerial(bytes: Uint8Array): void {
    this.board.uart.receive(bytes);
  }

  /**
   * Watches guest memory by its place in RAM (host-physical): an access that touches it makes a `watch` event when it has happened.
   */
  watchPhysical(address: number, length: number, access: 'read' | 'write' | 'access'): { dispose(): void } {
    return { dispose: this.processor.access.watch(address, length, access) };
  }

  private isEnded(): boolean {
    return this.end !== undefined;
  }

  /** Runs until something needs attention. Gives the linear address of a breakpoint that was met. */
  private step(limit: number, passBreakpoint: boolean): bigint | 'pass' | 'yielded' | undefined {
    const { processor } = this;
    const { engine } = processor;
    const untilDeadline = this.board.nextDeadline() - this.board.clock.now();
    const attention = instructionsUntilAttention(processor);
    const budget = Math.max(1, Math.min(limit, untilDeadline, attention, longestSlice));
    const { hardwareBreakpoints } = processor;
    if (hardwareBreakpoints.hasInstructionBreakpoints) {
      const { linearRip } = processor;
      const met = hardwareBreakpoints.at(linearRip);
      if (met !== 0) {
        if (!passBreakpoint && this.breakpoints.has(linearRip)) return linearRip;
        if (instructionBreakpointsOpen(processor)) {
          deliverException(processor, new ProcessorException(vector.debug, undefined, undefined, met));
          return undefined;
        }
        passBreakpoint = true;
      }
    }
    const before = attention === 1 ? beforeStep(processor) : undefined;
    const retired = this.instructionCount;
    try {
      const end = passBreakpoint ? engine.executePastBreakpoint() : engine.execute(budget);
      const met = hardwareBreakpoints.take();
      if (met !== 0) processor.state.pendingDebugExceptionsLow |= met;
      if (end === 'yielded') return 'yielded';
      if (end === 'breakpoint') {
        const address = processor.linearRip;
        if (this.breakpoints.has(address)) return address;
        return 'pass'; // same offset in another page
      }
    } catch (thrown) {
      // A fault drops what the instruction would have trapped for.
      hardwareBreakpoints.take();
      if (thrown instanceof ProcessorException) deliverException(processor, thrown);
      else if (thrown instanceof VmExitRequest) processor.vmx.exit(thrown, undefined);
      else throw thrown;
    }
    if (before !== undefined) afterStep(processor, before, this.instructionCount > retired);
    return undefined;
  }

  /** Lets virtual time pass for a processor that is not active. */
  private waitForEvent(): RunOutcome | undefined {
    const { state, processor } = this;
    const deadline = Math.min(this.board.nextDeadline(), processor.vmx.inGuest ? processor.vmx.deadline() : Infinity);
    if (state.activityState === 1 && !processor.canWake()) {
      this.end = { kind: 'halted' };
      return { kind: 'ended' };
    }
    if (deadline === Infinity) return { kind: 'waiting' };
    this.board.clock.skipTo(deadline);
    return undefined;
  }

  private report(event: MachineEvent): void {
    if (event.kind === 'triple-fault') this.end ??= { kind: 'triple-fault', event };
    for (const listener of this.listeners) listener(event);
  }
}
