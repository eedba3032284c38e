/**
 * The breakpoints of DR0 to DR3 (SDM 3B 18.2.4 "Debug Control Register (DR7)", 18.2.5 "Breakpoint Field Recognition", 18.3.1). They cost nothing
 * while none is enabled: an instruction breakpoint is a changed record, a data breakpoint a withheld entry of the soft TLB.
 */
import type { Engine } from '../engine/engine';
import { cr4 } from './modes';

/** R/W fields of DR7. */
const kind = { instruction: 0, write: 1, port: 2, access: 3 } as const;
/** LEN fields of DR7, bytes. */
const lengths = [1, 2, 8, 4] as const;
/** L0 to L3 and G0 to G3. */
const enableBits = 0xff;

interface Breakpoint {
  /** Its bit in DR6. */
  readonly bit: number;
  readonly kind: number;
  /** First and last byte or port; the address is aligned by its length. */
  readonly first: bigint;
  readonly last: bigint;
}

export class HardwareBreakpoints {
  private armed: readonly Breakpoint[] = [];
  private armedData: readonly Breakpoint[] = [];
  private instructions: readonly Breakpoint[] = [];
  /** DR7 and the addresses that {@link armed} was made from. */
  private source = '';
  /** Data and I/O breakpoints that the instruction which runs has met; a trap follows if it completes. */
  private met = 0;

  constructor(private readonly engine: Engine) {}

  /** Tells that debug registers may have changed. Cheap while none is enabled. */
  changed(): void {
    const { state } = this.engine;
    if ((state.dr7Low & enableBits) === 0 && this.armed.length === 0) return;
    const source = [state.dr7Low, state.dr0, state.dr1, state.dr2, state.dr3].join();
    if (source === this.source) return;
    this.source = source;
    const before = this.armedData;
    this.armed = [0, 1, 2, 3].flatMap((index) => this.enabledBreakpoint(index));
    this.instructions = this.armed.filter((each) => each.kind === kind.instruction);
    this.armedData = this.armed.filter((each) => each.kind === kind.write || each.kind === kind.access);
    this.engine.setProcessorBreakpoints(this.instructions.map((each) => each.first));
    for (const { first } of [...before, ...this.armedData])
      this.engine.tlb.flushPage(Number(first & 0xffff_ffffn), Number(first >> 32n));
  }

  private enabledBreakpoint(index: number): Breakpoint[] {
    const { state } = this.engine;
    const dr7 = state.dr7Low;
    if (((dr7 >>> (index * 2)) & 3) === 0) return [];
    const kindOf = (dr7 >>> (16 + index * 4)) & 3;
    const length = BigInt(lengths[(dr7 >>> (18 + index * 4)) & 3] as number);
    const first = state[`dr${index}` as 'dr0'] & ~(length - 1n);
    return [{ bit: 1 << index, kind: kindOf, first, last: first + length - 1n }];
  }

  /** DR6 bits of the instruction breakpoints at a linear address; 0 for none. */
  at(linear: bigint): number {
    let bits = 0;
    for (const each of this.instructions) if (each.first === linear) bits |= each.bit;
    return bits;
  }

  get hasInstructionBreakpoints(): boolean {
    return this.instructions.length > 0;
  }

  get watchesData(): boolean {
    return this.armedData.length > 0;
  }

  /** What may not be reached by the soft TLB in the page of a linear address: 1 reads, 2 writes. */
  withheldIn(linearLow: number, linearHigh: number): number {
    const page = ((BigInt(linearHigh >>> 0) << 32n) | BigInt(linearLow >>> 0)) >> 12n;
    let kinds = 0;
    for (const each of this.armedData) if (each.first >> 12n === page) kinds |= each.kind === kind.access ? 3 : 2;
    return kinds;
  }

  /** Tells of a data access that has happened. */
  accessed(linearLow: number, linearHigh: number, bytes: number, writes: boolean): void {
    const first = (BigInt(linearHigh >>> 0) << 32n) | BigInt(linearLow >>> 0);
    for (const each of this.armedData) if (writes || each.kind === kind.access) this.meet(each, first, BigInt(bytes));
  }

  /** Tells of a port access that has happened; I/O breakpoints exist with CR4.DE. */
  portAccessed(port: number, bytes: number): void {
    if (this.armed.length === 0 || (this.engine.state.cr4Low & cr4.DE) === 0) return;
    for (const each of this.armed) if (each.kind === kind.port) this.meet(each, BigInt(port), BigInt(bytes));
  }

  private meet({ first, last, bit }: Breakpoint, address: bigint, bytes: bigint): void {
    if (address > last || address + bytes <= first) return;
    this.met |= bit;
    this.engine.stopAfterCurrent();
  }

  /** DR6 bits that the last instruction has met, which are then forgotten. */
  take(): number {
    const { met } = this;
    this.met = 0;
    return met;
  }
}
