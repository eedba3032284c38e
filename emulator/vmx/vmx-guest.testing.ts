/**
 * Test support: a 64-bit hypervisor that is nothing but VMLAUNCH and VMRESUME, and a guest given as bytes. The VMCS is filled from TypeScript; every
 * exit stops the machine, so that a test sees what it left.
 */
import { SystemProgram } from '../isa/testing/system-program';
import { hexBytes } from '../isa/testing/instruction-case';
import { entryMemory } from '../machine/entry-state';
import type { VmExitEvent } from '../machine/events';
import { segmentNames } from '../state/layout';
import { controlByPath, controlFieldNames, type ControlFieldName, type ControlPath } from './controls';
import { exitByReason } from './exits';
import type { VmcsFieldName } from './fields';
import { Vmcs } from './vmcs';

/** Host-physical addresses; the guest has the same ones. */
export const place = {
  vmlaunch: 0x10_0000,
  exitHandler: 0x10_0010,
  vmxon: 0x20_0000,
  vmcs: 0x20_1000,
  ioBitmapA: 0x20_2000,
  ioBitmapB: 0x20_3000,
  msrBitmap: 0x20_4000,
  virtualApic: 0x20_5000,
  /** One for each MSR area. */
  msrAreas: { vm_entry_msr_load: 0x20_8000, vm_exit_msr_store: 0x20_a000, vm_exit_msr_load: 0x20_c000 },
  eptPml4: 0x21_0000,
  eptPdpt: 0x21_1000,
  eptDirectory: 0x21_2000,
  /** Page table for guest-physical 0x40_0000 to 0x5F_FFFF, 4-KiB pages. */
  eptTable: 0x21_3000,
  guestCode: 0x30_0000,
  guestHandlers: 0x31_0000,
  guestStack: 0x38_0000,
  /** Where {@link eptTable} maps. */
  guestData: 0x40_0000,
} as const;

/** What an exit told, in the words of the tables. */
export interface SeenExit {
  readonly reason: string;
  readonly entryFailure: boolean;
  readonly qualification: bigint;
  readonly guestRip: bigint;
  readonly event: VmExitEvent;
}

export class VmxGuest extends SystemProgram {
  readonly vmcs: Vmcs;
  private lastExit: VmExitEvent | undefined;

  /** `code` is hex, at {@link place.guestCode}; `controls` are 1 beside those that must be. */
  constructor(code: string, ...controls: ControlPath[]) {
    super('long', '0f 01 c2 f4');
    this.place(place.exitHandler, '0f 01 c3 f4');
    this.place(place.guestCode, code);
    const { state, cpu } = this;
    state.cr4 |= 0x2000n;
    state.featureControl = 5n;
    Object.assign(state, { vmxOperation: 1, vmxonPointer: BigInt(place.vmxon), currentVmcs: BigInt(place.vmcs) });
    for (const address of [place.vmxon, place.vmcs])
      cpu.memory.write32(address, cpu.vmx.capabilities.revisionIdentifier);
    this.vmcs = new Vmcs(cpu.memory, place.vmcs);
    this.fillHost();
    this.fillGuest();
    this.mapGuestMemory();
    for (const field of controlFieldNames) this.vmcs.write(field, cpu.vmx.capabilities.allowed0[field]);
    this.with('vm_exit_controls.hostAddressSpaceSize', 'vm_entry_controls.ia32eModeGuest', ...controls);
    this.machine.onEvent((event) => {
      if (event.kind !== 'vm-exit') return;
      this.lastExit = event;
      this.machine.requestStop(event);
    });
  }

  set(fields: Partial<Record<VmcsFieldName, bigint | number>>): this {
    for (const [name, value] of Object.entries(fields)) this.vmcs.write(name as VmcsFieldName, value);
    return this;
  }

  with(...paths: ControlPath[]): this {
    for (const path of paths) this.changeControl(path, true);
    if (paths.some((path) => path.startsWith('secondary')))
      this.changeControl('primary_processor_based_controls.activateSecondaryControls', true);
    return this;
  }

  without(...paths: ControlPath[]): this {
    for (const path of paths) this.changeControl(path, false);
    return this;
  }

  /** Turns EPT on, mapping guest-physical memory to itself. */
  withEpt(flags = 0): this {
    return this.with('secondary_processor_based_controls.enableEpt').set({
      ept_pointer: place.eptPml4 | (3 << 3) | 6 | flags,
    });
  }

  /** Replaces the EPT entry of a page at {@link place.guestData}. */
  mapData(page: number, entry: bigint): this {
    return this.write64(place.eptTable + page * 8, entry);
  }

  /** A guest in real-address mode at the same addresses as far as they reach; `code` is at 0x7000. */
  enterRealMode(code: string): this {
    this.withEpt()
      .with('secondary_processor_based_controls.unrestrictedGuest')
      .without('vm_entry_controls.ia32eModeGuest');
    this.place(0x7000, code);
    this.set({
      guest_cr0: 0x30,
      guest_cr4: 0x2000,
      guest_rip: 0x7000,
      guest_rsp: 0x6000,
      guest_idtr_base: 0,
      guest_idtr_limit: 0x3ff,
    });
    for (const name of ['cs', 'ss', 'ds', 'es', 'fs', 'gs'] as const) {
      this.set({ [`guest_${name}_selector`]: 0, [`guest_${name}_base`]: 0, [`guest_${name}_limit`]: 0xffff });
      this.vmcs.write(`guest_${name}_access_rights`, name === 'cs' ? 0x9b : 0x93);
    }
    return this;
  }

  /** Puts bytes where the guest's handler of a vector is, and a gate for it; by default it halts. */
  handler(vector: number, code = 'f4'): number {
    const at = place.guestHandlers + vector * 32;
    this.interruptGate(vector, at).place(at, code);
    this.state.idtrLimit = 0;
    return at;
  }

  /** One entry of an MSR area. */
  msrEntry(area: keyof typeof place.msrAreas, number: number, index: number, value = 0n, reserved = 0): this {
    const at = place.msrAreas[area] + (number - 1) * 16;
    this.cpu.memory.write32(at, index);
    this.cpu.memory.write32(at + 4, reserved);
    this.write64(at + 8, value);
    return this.set({ [`${area}_address`]: place.msrAreas[area], [`${area}_count`]: number });
  }

  /** Carries out VMLAUNCH, or VMRESUME once launched. */
  enter(): this {
    this.state.rip = BigInt(this.vmcs.launchState === 'clear' ? place.vmlaunch : place.exitHandler);
    this.cpu.engine.redirect();
    return this.run(1);
  }

  /** Enters the guest if it does not run, and runs it until it exits. */
  exit(limit = 100): SeenExit {
    const seen = this.exitWithin(limit);
    if (seen === undefined) throw new Error(`no exit within ${limit} instructions; rip ${this.state.rip.toString(16)}`);
    return seen;
  }

  /** As {@link exit}; undefined when there is none. */
  exitWithin(limit: number): SeenExit | undefined {
    this.lastExit = undefined;
    if (!this.cpu.vmx.inGuest) this.enter();
    if (this.lastExit === undefined) this.machine.run(limit);
    const event = this.lastExit as VmExitEvent | undefined;
    if (event === undefined) return undefined;
    const { reason, qualification, guestRip } = event;
    return {
      reason: exitByReason(reason)?.name ?? `${reason}`,
      entryFailure: reason >>> 31 === 1,
      qualification,
      guestRip,
      event,
    };
  }

  /** VM-instruction error when the last VMX instruction ended in VMfailValid, `invalid` for VMfailInvalid, 0 for VMsucceed. */
  get failure(): number | 'invalid' {
    const { flags } = this.cpu;
    if (flags & 1) return 'invalid';
    return flags & 0x40 ? this.vmcs.read32('vm_instruction_error') : 0;
  }

  private changeControl(path: ControlPath, value: boolean): void {
    const field = path.split('.')[0] as ControlFieldName;
    const bit = 1n << BigInt(controlByPath(path).bit);
    const old = this.vmcs.read(field);
    this.vmcs.write(field, value ? old | bit : old & ~bit);
  }

  private fillHost(): void {
    const { state } = this;
    this.set({
      host_cr0: state.cr0,
      host_cr3: state.cr3,
      host_cr4: state.cr4,
      host_rip: place.exitHandler,
      host_rsp: entryMemory.stackTop,
      host_gdtr_base: state.gdtrBase,
      host_idtr_base: 0,
      host_tr_base: state.trBase,
      host_cs_selector: state.csSelector,
      host_ss_selector: state.ssSelector,
      host_tr_selector: state.trSelector,
      host_ia32_efer: state.efer,
    });
  }

  private fillGuest(): void {
    const { state } = this;
    for (const name of segmentNames) {
      this.set({
        [`guest_${name}_selector`]: state[`${name}Selector`],
        [`guest_${name}_base`]: state[`${name}Base`],
        [`guest_${name}_limit`]: state[`${name}Limit`],
        [`guest_${name}_access_rights`]: state[`${name}AccessRights`],
      });
    }
    this.set({
      guest_cr0: state.cr0,
      guest_cr3: state.cr3,
      guest_cr4: state.cr4,
      guest_ia32_efer: state.efer,
      guest_ia32_pat: state.pat,
      guest_dr7: 0x400,
      guest_rflags: 2,
      guest_rip: place.guestCode,
      guest_rsp: place.guestStack,
      guest_gdtr_base: state.gdtrBase,
      guest_gdtr_limit: state.gdtrLimit,
      guest_idtr_base: 0x8000,
      guest_idtr_limit: 0xfff,
      vmcs_link_pointer: 0xffff_ffff_ffff_ffffn,
      io_bitmap_a_address: place.ioBitmapA,
      io_bitmap_b_address: place.ioBitmapB,
      msr_bitmap_address: place.msrBitmap,
      virtual_apic_address: place.virtualApic,
    });
  }

  /** EPT tables that map the first GiB to itself, write-back, all rights. */
  private mapGuestMemory(): void {
    this.write64(place.eptPml4, BigInt(place.eptPdpt | 7)).write64(place.eptPdpt, BigInt(place.eptDirectory | 7));
    for (let page = 0; page < 512; page++) {
      this.write64(place.eptDirectory + page * 8, BigInt(page * 0x20_0000 + 0xb7));
      this.write64(place.eptTable + page * 8, BigInt(place.guestData + page * 0x1000 + 0x37));
    }
    this.write64(place.eptDirectory + 16, BigInt(place.eptTable | 7));
  }
}

/** Bytes of an instruction given in hex. */
export const lengthOf = (code: string): number => hexBytes(code).length;

export const pin = (name: string) => `pin_based_controls.${name}` as ControlPath;
export const primary = (name: string) => `primary_processor_based_controls.${name}` as ControlPath;
export const secondary = (name: string) => `secondary_processor_based_controls.${name}` as ControlPath;

const interruptionTypes = {
  external: 0,
  nmi: 2,
  exception: 3,
  software: 4,
  privileged: 5,
  softwareException: 6,
} as const;

/** An interruption-information value, valid. */
export function information(type: keyof typeof interruptionTypes, vector: number, errorCode = false): number {
  return (0x8000_0000 | (interruptionTypes[type] << 8) | (errorCode ? 0x800 : 0) | vector) >>> 0;
}

/** Makes the local APIC ask for a vector, by an interrupt to itself. */
export function interrupt(guest: VmxGuest, vector: number): void {
  guest.machine.board.localApic.writeMmio(0x300, 4, 0x4_0000 | vector);
}

/** RIP of the guest's first instruction. */
export const code = BigInt(place.guestCode);
