/** One debugged machine: what the parts of the debugger share. */
import { describeExit, type Machine, type MachineEvent, type OutputEvent } from '../../emulator/index';
import { BreakpointSet } from '../breakpoints/breakpoint-set';
import { evaluate, requireNumber } from '../expressions/evaluate';
import type { Host } from '../host';
import type { LaunchArguments, NumberFormat } from '../launch-arguments';
import { hex } from '../number-format';
import type { Program } from '../program/program';
import { VariableTree } from '../scopes/variable-tree';
import { Stack } from '../stack/stack';
import { ExitHistory } from './exit-history';
import { FrameContext } from './frame-context';
import { MemoryWatches } from '../breakpoints/memory-watches';
import { MemorySpaces } from './memory-spaces';
import { RunControl } from './run-control';
import { describeFault, describeTripleFault, sideWord, type Stop } from './stop';
import { Stepper } from './stepping';
import { VmcsChanges } from './vmcs-changes';

/** What a session tells its client outside of answers. */
export interface SessionListener {
  /** Text of the debugger itself, for the console. */
  console(text: string): void;
  /** Bytes the guest wrote, in order. */
  guestOutput(channel: string, bytes: Uint8Array): void;
}

const flushMilliseconds = 30;

export class Session {
  readonly exits = new ExitHistory();
  readonly tree = new VariableTree();
  readonly breakpoints: BreakpointSet;
  readonly memory: MemorySpaces;
  readonly watches: MemoryWatches;
  readonly changes: VmcsChanges;
  readonly stack: Stack;
  readonly stepper: Stepper;
  readonly control: RunControl;
  format: NumberFormat;
  /** Why the machine stands still; undefined while it runs. */
  stop: Stop | undefined;
  private readonly output = new Map<string, number[]>();
  private lastFlush = 0;

  constructor(
    readonly machine: Machine,
    readonly program: Program,
    readonly launch: LaunchArguments,
    readonly host: Host,
    private readonly listener: SessionListener,
  ) {
    this.format = launch.format;
    this.breakpoints = new BreakpointSet({
      lines: program.lines,
      addressOf: (expression) => this.addressOf(expression),
    });
    this.memory = new MemorySpaces(machine);
    this.watches = new MemoryWatches(machine, (reference) => this.memory.translate(reference, 'hpa', 'current'));
    this.changes = new VmcsChanges(machine);
    this.stack = new Stack(this);
    this.stepper = new Stepper(this);
    // Before the run control, so that conditions on an exit see it recorded.
    machine.onEvent((event) => this.record(event));
    this.control = new RunControl(machine, {
      host,
      breakpoints: this.breakpoints,
      stopsAtBreakpoints: !launch.noDebug,
      linearRip: () => this.linearRip(),
      describePlace: (address) => {
        const name = program.symbols.describe(address);
        return name === undefined ? hex(address) : `${name}, rip ${hex(address)}`;
      },
      context: (event) => new FrameContext(this, 'current', undefined, event),
      describeEvent: (event) => this.describeEvent(event),
      log: (text) => listener.console(text),
      betweenSlices: () => this.flushOutputNowAndThen(),
    });
  }

  /** Linear address of the next instruction (SDM 3A 3.3: the CS base counts outside 64-bit mode). */
  linearRip(): bigint {
    const { state, codeSize } = this.machine;
    return codeSize === 64 ? state.rip : BigInt.asUintN(32, state.csBase + state.rip);
  }

  /** The topmost frame's view, for expressions without a frame. */
  context(): FrameContext {
    return new FrameContext(this);
  }

  /** `main+0x4`, or the plain address. */
  nameOf(address: bigint): string {
    return this.program.symbols.describe(address) ?? hex(address);
  }

  /** `0x7c1a`, or `0x7c1a <main+0x4>`. */
  private placeOf(address: bigint): string {
    const name = this.program.symbols.describe(address);
    return name === undefined ? hex(address) : `${hex(address)} <${name}>`;
  }

  /** An event in words, with names of the program's own places. */
  describeEvent(event: MachineEvent): string {
    switch (event.kind) {
      case 'vm-exit':
        return `VM exit: ${describeExit(event)}, through rip ${this.placeOf(event.guestRip)} (guest)`;
      case 'entry-failed':
        return `VM entry failed: ${event.says}`;
      case 'fault':
        return describeFault(event);
      case 'triple-fault':
        return describeTripleFault(event);
      default:
        return `${event.kind} (${sideWord(this.machine.side)})`;
    }
  }

  /** The stop of a step that has arrived; `event` when it crossed into another world or a handler. */
  stopAfterStep(event: MachineEvent | undefined): Stop {
    if (event === undefined) return { reason: 'step', description: 'Stepped' };
    if (event.kind !== 'vm-entry') return { reason: 'step', description: this.describeEvent(event) };
    return {
      reason: 'step',
      description: `VM entry: ${event.instruction.toUpperCase()} entered the guest at ${this.nameOf(event.guestRip)}`,
    };
  }

  /** While the machine runs, a client should not get a message for every slice. */
  private flushOutputNowAndThen(): void {
    const now = this.host.now();
    if (now - this.lastFlush < flushMilliseconds) return;
    this.lastFlush = now;
    this.flushOutput();
  }

  /** Hands on what the guest has written since the last time. */
  flushOutput(): void {
    for (const [channel, bytes] of this.output) this.listener.guestOutput(channel, Uint8Array.from(bytes));
    this.output.clear();
  }

  private addressOf(expression: string): bigint {
    return requireNumber(evaluate(expression, this.context())).value;
  }

  private record(event: MachineEvent): void {
    switch (event.kind) {
      case 'output':
        this.buffer(event);
        break;
      case 'vm-entry':
        this.stack.entered(this.machine, event);
        this.changes.entered(event.vmcs);
        break;
      case 'vm-exit':
        this.exits.add(event);
        this.stack.exited(this.machine, event);
        this.changes.exited(event.vmcs);
        break;
      default:
    }
  }

  private buffer({ channel, byte }: OutputEvent): void {
    const bytes = this.output.get(channel) ?? [];
    if (bytes.length === 0) this.output.set(channel, bytes);
    bytes.push(byte);
  }
}
