/**
 * Linear to host-physical addresses, through the guest's paging structures and, where the processor runs a guest with EPT, through those
 * as well: every access of the guest walk is translated too (SDM 3C 29.3.1 "EPT Overview").
 */
import { ExtendedPageTables, type EptCapabilities } from '../vmx/nested-paging';
import { accessWords, translationFailure } from './access';
import type { CpuState } from '../state/cpu-state';
import { PageTableMemory } from './page-table-memory';
import { GuestPaging } from './paging';
import { PagingContext, pagingModeNames, type PagingCapabilities, type PagingRegisters } from './paging-context';
import type { PhysicalMemory } from './physical-memory';
import { joined } from './paging';
import { WalkTrace, type WalkStep } from './walk-trace';

export { Access, accessWords, translationFailure, type TranslationFailure } from './access';
export { PagingMode, type PagingRegisters } from './paging-context';
export type { WalkStep } from './walk-trace';

export interface TranslationCapabilities extends PagingCapabilities {
  readonly ept: Omit<EptCapabilities, 'physicalAddressWidth'>;
}

/** What a walk of the debugger starts from: a processor, or a guest as its VMCS has it. */
export interface WalkContext {
  readonly registers: PagingRegisters;
  /** The EPT pointer, when guest-physical addresses go through EPT. */
  readonly eptp?: bigint;
}

/** A walk with everything it read. Physical addresses are numbers, linear addresses and entries bigint. */
export interface WalkExplanation {
  readonly outcome: 'translated' | 'page fault' | 'EPT violation' | 'EPT misconfiguration';
  /** `4-level paging`, or `EPT` for the walk of a guest-physical address. */
  readonly kind: string;
  /** `user-mode data write`. */
  readonly access: string;
  readonly linear: bigint | undefined;
  /** The guest's entries, each with the nested walk that found it; empty without paging. */
  readonly steps: readonly WalkStep[];
  /** With EPT, the walk of the final guest-physical address, or of the one that failed. */
  readonly nestedSteps: readonly WalkStep[];
  /** What the guest's structures translate to, or the address nested paging failed at. Without EPT the same as `hostPhysical`. */
  readonly guestPhysical: number | undefined;
  readonly hostPhysical: number | undefined;
  /** Bytes: the smaller of the guest's page and the EPT page. */
  readonly pageSize: number | undefined;
  /** Why there is no translation, naming the entries. */
  readonly problem: string | undefined;
  /** Of a page fault. */
  readonly errorCode: number | undefined;
  /** Of an EPT violation. */
  readonly exitQualification: number | undefined;
}

const failureNames = {
  [translationFailure.pageFault]: 'page fault',
  [translationFailure.nestedViolation]: 'EPT violation',
  [translationFailure.nestedMisconfiguration]: 'EPT misconfiguration',
} as const;

export class AddressTranslator {
  /** The walk of the guest's structures; its fields tell about the last translation (rights, page size, error code). */
  readonly guest: GuestPaging;
  /** EPT; its fields tell about the last translation and the last violation. */
  readonly ept: ExtendedPageTables;
  private readonly tables: PageTableMemory;
  private nestedPaging = false;

  constructor(
    memory: PhysicalMemory,
    private readonly state: CpuState,
    private readonly capabilities: TranslationCapabilities,
  ) {
    this.tables = new PageTableMemory(memory);
    this.guest = new GuestPaging(this.tables, new PagingContext(capabilities));
    this.ept = this.newEpt();
    this.contextChanged();
  }

  private newEpt(): ExtendedPageTables {
    const { ept, physicalAddressWidth } = this.capabilities;
    return new ExtendedPageTables(this.tables, { ...ept, physicalAddressWidth });
  }

  /**
   * To be called after CR0, CR3, CR4, EFER, the PDPTE registers, CPL or RFLAGS.AC changed. Those who cache translations must forget them
   * where the manual says so; RFLAGS.AC is one of these under CR4.SMAP.
   */
  contextChanged(): void {
    this.guest.context.refresh(this.state);
  }

  /** Puts guest-physical addresses through EPT, from VM entry with "enable EPT" on; undefined ends it. */
  useEpt(eptp: bigint | undefined): void {
    this.nestedPaging = eptp !== undefined;
    if (eptp !== undefined) this.ept.load(Number(BigInt.asIntN(32, eptp)), Number(BigInt.asIntN(32, eptp >> 32n)));
    this.guest.nested = eptp === undefined ? undefined : this.ept;
  }

  /**
   * Host-physical address of the byte at a linear address, or a {@link translationFailure}: after a page fault `guest.errorCode` is set,
   * after an EPT violation or misconfiguration `ept.guestPhysical` and `ept.qualification`. Sets accessed and dirty flags. The halves of
   * the linear address are 32-bit, signed or not; the address is canonical (checked before).
   *
   * @param access bits of {@link Access}
   */
  translate(linearLow: number, linearHigh: number, access: number): number {
    const { guest } = this;
    const failure = guest.walk(linearLow, linearHigh, access);
    if (failure !== 0) return failure;
    if (this.nestedPaging) return this.ept.translate(guest.physicalLow, guest.physicalHigh, access);
    return guest.physicalHigh === 0 ? guest.physicalLow >>> 0 : joined(guest.physicalHigh, guest.physicalLow);
  }

  /**
   * Host-physical address for a guest-physical one that no linear address stands behind (loading the PDPTEs: SDM 3C 29.3.1), or a
   * {@link translationFailure}.
   *
   * @param access bits of {@link Access}; include `Access.physical`
   */
  translatePhysical(guestPhysical: number, access: number): number {
    if (!this.nestedPaging) return guestPhysical;
    return this.ept.translate(guestPhysical | 0, Math.floor(guestPhysical / 0x1_0000_0000), access);
  }

  /** After a successful {@link translate}: writes with the same privilege are allowed and would set no flag, so they may be cached. */
  get writable(): boolean {
    return this.guest.writable && (!this.nestedPaging || this.ept.writable);
  }

  /** After a successful {@link translate}: bytes that are mapped together, the smaller of guest page and EPT page. */
  get pageSize(): number {
    return this.nestedPaging ? Math.min(this.guest.pageSize, this.ept.pageSize) : this.guest.pageSize;
  }

  /** The walk of a linear address, entry by entry. Sets no accessed or dirty flag, touches no state. */
  explain(linear: bigint, access: number, context: WalkContext): WalkExplanation {
    const { guest, ept, trace } = this.debugWalkers(context);
    const linearLow = Number(BigInt.asIntN(32, linear));
    const failure = guest.walk(linearLow, Number(BigInt.asIntN(32, linear >> 32n)), access);
    const guestPhysical = failure === 0 ? joined(guest.physicalHigh, guest.physicalLow) : ept?.guestPhysical;
    const result =
      failure !== 0
        ? failure
        : ept
          ? ept.translate(guest.physicalLow, guest.physicalHigh, access)
          : (guestPhysical as number);
    return {
      ...outcome(result, trace, guest.errorCode, ept?.qualification),
      kind: pagingModeNames[guest.context.mode],
      access: accessWords(access, guest.context.user),
      linear,
      guestPhysical: result === translationFailure.pageFault ? undefined : guestPhysical,
      pageSize: result < 0 ? undefined : Math.min(guest.pageSize, ept?.pageSize ?? guest.pageSize),
    };
  }

  /** The walk of a guest-physical address through EPT alone. */
  explainPhysical(guestPhysical: number, access: number, eptp: bigint): WalkExplanation {
    const trace = new WalkTrace(true);
    const ept = this.debugEpt(eptp, trace);
    const result = ept.translate(guestPhysical | 0, Math.floor(guestPhysical / 0x1_0000_0000), access);
    return {
      ...outcome(result, trace, undefined, ept.qualification),
      kind: 'EPT',
      access: accessWords(access, false),
      linear: undefined,
      guestPhysical,
      pageSize: result < 0 ? undefined : ept.pageSize,
    };
  }

  /** The registers of the running processor, for {@link explain}. */
  currentRegisters(): PagingRegisters {
    const { cr0, cr3, cr4, efer, pdpte0, pdpte1, pdpte2, pdpte3, ssAccessRights, systemFlags } = this.state;
    return {
      cr0,
      cr3,
      cr4,
      efer,
      pdptes: [pdpte0, pdpte1, pdpte2, pdpte3],
      cpl: (ssAccessRights >>> 5) & 3,
      rflags: BigInt(systemFlags),
    };
  }

  /** The same walkers as those of the processor, with a trace and without effects. */
  private debugWalkers({ registers, eptp }: WalkContext) {
    const trace = new WalkTrace(eptp !== undefined);
    const context = new PagingContext(this.capabilities);
    context.load(registers);
    const guest = new GuestPaging(this.tables, context);
    guest.trace = trace;
    guest.updatesFlags = false;
    const ept = eptp === undefined ? undefined : this.debugEpt(eptp, trace);
    guest.nested = ept;
    return { guest, ept, trace };
  }

  private debugEpt(eptp: bigint, trace: WalkTrace): ExtendedPageTables {
    const ept = this.newEpt();
    ept.load(Number(BigInt.asIntN(32, eptp)), Number(BigInt.asIntN(32, eptp >> 32n)));
    ept.trace = trace;
    ept.updatesFlags = false;
    return ept;
  }
}

function outcome(result: number, trace: WalkTrace, errorCode: number | undefined, qualification: number | undefined) {
  return {
    outcome: result < 0 ? failureNames[result as keyof typeof failureNames] : ('translated' as const),
    steps: trace.steps,
    nestedSteps: trace.pendingNested,
    hostPhysical: result < 0 ? undefined : result,
    problem: trace.failure,
    errorCode: result === translationFailure.pageFault ? errorCode : undefined,
    exitQualification: result === translationFailure.nestedViolation ? qualification : undefined,
  };
}
