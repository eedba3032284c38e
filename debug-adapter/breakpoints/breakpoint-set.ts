/** All breakpoints of a session, by the request that sets them. Each such request replaces its own kind. */
import type { DebugProtocol } from '@vscode/debugprotocol';
import { RingsideError, type MachineEvent } from '../../emulator/index';
import { hex } from '../number-format';
import type { LineTable } from '../program/line-table';
import { Breakpoint, type BreakpointTexts } from './breakpoint';
import { findEventFilter, type EventFilter } from './event-filters';
import { parseBreakpointPlace } from './function-breakpoints';

/** How a stop at a breakpoint is called in the protocol. */
export type CodeBreakpointReason = 'breakpoint' | 'function breakpoint' | 'instruction breakpoint';

export interface CodeBreakpoint {
  readonly breakpoint: Breakpoint;
  readonly reason: CodeBreakpointReason;
  readonly addresses: readonly bigint[];
}

export interface EventBreakpoint {
  readonly breakpoint: Breakpoint;
  readonly filter: EventFilter;
}

/** What resolving breakpoints needs of the program. */
export interface BreakpointResolver {
  readonly lines: LineTable;
  /** The linear address an expression means, usually a symbol's. */
  addressOf(expression: string): bigint;
}

/** The breakpoints that one request has set, and will replace. */
interface Group {
  readonly code: CodeBreakpoint[];
  readonly events: EventBreakpoint[];
}

/** What becomes of one requested breakpoint: it joins the group, and its answer gets these properties. */
type Placing = (breakpoint: Breakpoint, group: Group) => Partial<DebugProtocol.Breakpoint>;

export class BreakpointSet {
  private nextId = 1;
  private readonly groups = new Map<string, Group>();
  private code: readonly CodeBreakpoint[] = [];
  private events: readonly EventBreakpoint[] = [];

  constructor(private readonly resolver: BreakpointResolver) {}

  setSource(path: string, requested: readonly DebugProtocol.SourceBreakpoint[]): DebugProtocol.Breakpoint[] {
    return this.replace(`source ${path}`, requested, (one) => [one, this.atLine(path, one.line)]);
  }

  /** `addresses` are already resolved from the instruction references; an error stands for one that cannot be. */
  setInstruction(
    requested: readonly (BreakpointTexts & { readonly address: bigint | RingsideError })[],
  ): DebugProtocol.Breakpoint[] {
    return this.replace('instruction', requested, (one) => {
      if (one.address instanceof RingsideError) throw one.address;
      return [one, atAddresses('instruction breakpoint', [one.address])];
    });
  }

  setFunction(requested: readonly DebugProtocol.FunctionBreakpoint[]): DebugProtocol.Breakpoint[] {
    return this.replace('function', requested, (one) => this.atPlace(one));
  }

  /** The places of the launch configuration's `stopOn`, written as function breakpoints are. */
  setLaunch(places: readonly string[]): DebugProtocol.Breakpoint[] {
    return this.replace('launch', places, (name) => this.atPlace({ name }));
  }

  setFilters(requested: readonly DebugProtocol.ExceptionFilterOptions[]): DebugProtocol.Breakpoint[] {
    return this.replace('filter', requested, ({ filterId, condition }) => {
      const filter = findEventFilter(String(filterId));
      if (filter !== undefined) return [{ condition }, onEvents(filter)];
      const problem = `There is no exception filter "${filterId}".`;
      throw new RingsideError(3043, problem, 'Use one that initialize declared.');
    });
  }

  /** Addresses at which the machine must stop. */
  get addresses(): Set<bigint> {
    return new Set(this.code.flatMap(({ addresses }) => addresses));
  }

  at(address: bigint): CodeBreakpoint[] {
    return this.code.filter(({ addresses }) => addresses.includes(address));
  }

  on(event: MachineEvent): readonly EventBreakpoint[] {
    // Asked for every event of the machine.
    if (this.events.length === 0) return this.events;
    return this.events.filter(({ filter }) => filter.matches(event));
  }

  private replace<Requested>(
    name: string,
    requested: readonly Requested[],
    read: (one: Requested) => [BreakpointTexts, Placing],
  ): DebugProtocol.Breakpoint[] {
    const group: Group = { code: [], events: [] };
    const answers = requested.map((one): DebugProtocol.Breakpoint => {
      const id = this.nextId++;
      try {
        const [texts, place] = read(one);
        return { id, verified: true, ...place(new Breakpoint(id, texts), group) };
      } catch (error) {
        if (!(error instanceof RingsideError)) throw error;
        return { id, verified: false, message: error.message, reason: 'failed' };
      }
    });
    this.groups.set(name, group);
    this.code = [...this.groups.values()].flatMap(({ code }) => code);
    this.events = [...this.groups.values()].flatMap(({ events }) => events);
    return answers;
  }

  private atLine(path: string, line: number): Placing {
    const places = this.resolver.lines.breakpointPlaces(path, line);
    if (places === undefined) {
      const problem = `No code comes from ${path} at line ${line} or below.`;
      throw new RingsideError(3042, problem, 'Put the breakpoint on an instruction.');
    }
    const place = atAddresses('breakpoint', places.addresses);
    return (breakpoint, group) => ({ ...place(breakpoint, group), line: places.line, source: { path } });
  }

  private atPlace(one: DebugProtocol.FunctionBreakpoint): [BreakpointTexts, Placing] {
    const place = parseBreakpointPlace(String(one.name));
    const texts = { hitCondition: one.hitCondition, condition: bothConditions(place.condition, one.condition) };
    if (place.kind === 'event') return [texts, onEvents(place.filter)];
    return [texts, atAddresses('function breakpoint', [this.resolver.addressOf(place.expression)])];
  }
}

function atAddresses(reason: CodeBreakpointReason, addresses: readonly bigint[]): Placing {
  return (breakpoint, group) => {
    group.code.push({ breakpoint, reason, addresses });
    return { instructionReference: hex(addresses[0]) };
  };
}

function onEvents(filter: EventFilter): Placing {
  return (breakpoint, group) => {
    group.events.push({ breakpoint, filter });
    return {};
  };
}

function bothConditions(first: string | undefined, second: string | undefined): string | undefined {
  if (!first?.trim() || !second?.trim()) return first?.trim() ? first : second;
  return `(${first}) && (${second})`;
}
