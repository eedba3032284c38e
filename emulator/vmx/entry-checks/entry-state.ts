import { controlsOf, type ControlFieldName, type ControlName } from '../controls';
import type { VmcsFieldName } from '../fields';
import type { VmEntryView } from './check';

/** Segment registers in the manual's order of checking. */
export type GuestSegmentName = 'cs' | 'ss' | 'ds' | 'es' | 'fs' | 'gs' | 'ldtr' | 'tr';

const segmentNames = ['cs', 'ss', 'ds', 'es', 'fs', 'gs', 'ldtr', 'tr'] as const;

// Written out once: joining strings at every read costs more than the read.
const segmentFields = Object.fromEntries(
  segmentNames.map((name) => [
    name,
    {
      selector: `guest_${name}_selector`,
      base: `guest_${name}_base`,
      limit: `guest_${name}_limit`,
      accessRights: `guest_${name}_access_rights`,
    },
  ]),
) as Record<GuestSegmentName, Record<'selector' | 'base' | 'limit' | 'accessRights', VmcsFieldName>>;

/** A guest segment register, read when asked. */
export class GuestSegment {
  readonly #fields: (typeof segmentFields)[GuestSegmentName];

  constructor(
    private readonly state: VmEntryState,
    readonly name: GuestSegmentName,
  ) {
    this.#fields = segmentFields[name];
  }

  get selector(): number {
    return this.state.field32(this.#fields.selector);
  }
  get base(): bigint {
    return this.state.field(this.#fields.base);
  }
  get limit(): number {
    return this.state.field32(this.#fields.limit);
  }
  get accessRights(): number {
    return this.state.field32(this.#fields.accessRights);
  }
  get type(): number {
    return this.accessRights & 0xf;
  }
  get codeOrData(): boolean {
    return (this.accessRights & 0x10) !== 0;
  }
  get dpl(): number {
    return (this.accessRights >> 5) & 3;
  }
  get present(): boolean {
    return (this.accessRights & 0x80) !== 0;
  }
  get long(): boolean {
    return (this.accessRights & 0x2000) !== 0;
  }
  get defaultSize32(): boolean {
    return (this.accessRights & 0x4000) !== 0;
  }
  get granularity(): boolean {
    return (this.accessRights & 0x8000) !== 0;
  }
  get usable(): boolean {
    return (this.accessRights & 0x1_0000) === 0;
  }
  get rpl(): number {
    return this.selector & 3;
  }
  get tableIndicator(): boolean {
    return (this.selector & 4) !== 0;
  }
}

function lowBits(view: VmEntryView, name: VmcsFieldName): number {
  return view.field32 === undefined ? Number(BigInt.asUintN(32, view.field(name))) : view.field32(name);
}

/** What the checks ask of a {@link VmEntryView}: controls by name, segments by part, the modes the guest will be in. */
export class VmEntryState {
  readonly segments: Readonly<Record<GuestSegmentName, GuestSegment>> = {
    cs: new GuestSegment(this, 'cs'),
    ss: new GuestSegment(this, 'ss'),
    ds: new GuestSegment(this, 'ds'),
    es: new GuestSegment(this, 'es'),
    fs: new GuestSegment(this, 'fs'),
    gs: new GuestSegment(this, 'gs'),
    ldtr: new GuestSegment(this, 'ldtr'),
    tr: new GuestSegment(this, 'tr'),
  };

  constructor(readonly view: VmEntryView) {}

  field(name: VmcsFieldName): bigint {
    return this.view.field(name);
  }

  /** The low 32 bits of a field, unsigned. */
  field32(name: VmcsFieldName): number {
    return lowBits(this.view, name);
  }

  /** One bit of a field, counted from 0. */
  bit(name: VmcsFieldName, bit: number): boolean {
    if (bit < 32) return ((lowBits(this.view, name) >>> bit) & 1) !== 0;
    return ((this.view.field(name) >> BigInt(bit)) & 1n) !== 0n;
  }

  /** Host-physical memory. */
  read32(address: number): number {
    return this.view.memory.read32(address) >>> 0;
  }
  read64(address: number): bigint {
    return this.view.memory.read64(address);
  }

  /** A control's setting as written in its field. */
  isSet<Field extends ControlFieldName>(field: Field, name: ControlName<Field>): boolean {
    return this.bit(field, controlsOf(field)[name].bit);
  }

  pin(name: ControlName<'pin_based_controls'>): boolean {
    return this.isSet('pin_based_controls', name);
  }
  primary(name: ControlName<'primary_processor_based_controls'>): boolean {
    return this.isSet('primary_processor_based_controls', name);
  }
  /** As the processor takes it: 0 unless the primary controls activate the secondary ones. */
  secondary(name: ControlName<'secondary_processor_based_controls'>): boolean {
    return this.isSet('secondary_processor_based_controls', name) && this.primary('activateSecondaryControls');
  }
  tertiary(name: ControlName<'tertiary_processor_based_controls'>): boolean {
    return this.primary('activateTertiaryControls') && this.isSet('tertiary_processor_based_controls', name);
  }
  exit(name: ControlName<'vm_exit_controls'>): boolean {
    return this.isSet('vm_exit_controls', name);
  }
  secondaryExit(name: ControlName<'secondary_vm_exit_controls'>): boolean {
    return this.exit('activateSecondaryControls') && this.isSet('secondary_vm_exit_controls', name);
  }
  entry(name: ControlName<'vm_entry_controls'>): boolean {
    return this.isSet('vm_entry_controls', name);
  }

  get inSmm(): boolean {
    return this.view.inSmm === true;
  }

  get unrestrictedGuest(): boolean {
    return this.secondary('unrestrictedGuest');
  }
  get ia32eModeGuest(): boolean {
    return this.entry('ia32eModeGuest');
  }
  /** SDM 3C 27.3.1.2: the guest will be in virtual-8086 mode. */
  get virtual8086(): boolean {
    return this.bit('guest_rflags', 17);
  }
  get guestProtectedMode(): boolean {
    return this.bit('guest_cr0', 0);
  }
  get guestPaging(): boolean {
    return this.bit('guest_cr0', 31);
  }
  /** The VM-entry interruption-information field asks for an injection. */
  get injects(): boolean {
    return this.bit('vm_entry_interruption_information', 31);
  }
  get injectionType(): number {
    return (this.field32('vm_entry_interruption_information') >> 8) & 7;
  }
  get injectionVector(): number {
    return this.field32('vm_entry_interruption_information') & 0xff;
  }

  isCanonical(address: bigint): boolean {
    return BigInt.asIntN(this.view.linearAddressWidth, address) === BigInt.asIntN(64, address);
  }
  /** Sets no bit beyond the processor's physical-address width. */
  isPhysical(address: bigint): boolean {
    return address >> BigInt(this.view.physicalAddressWidth) === 0n;
  }
}
