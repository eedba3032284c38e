import { createVmxCapabilities, machineVmxFeatures, type VmxCapabilities, type VmxFeatures } from '../capabilities';
import { controlByPath, controlFields, controlFieldNames, type ControlFieldName, type ControlPath } from '../controls';
import type { VmcsFieldName } from '../fields';
import type { VmEntryView } from './check';

/** A processor that has everything in the tables, for tests of checks that this machine's own controls never reach. */
export const everyFeature: VmxFeatures = {
  ...machineVmxFeatures,
  offers: () => true,
  cr0Fixed1: 0xffff_ffffn,
  cr4Fixed1: 0x1_1bff_7fffn,
  vmFunctions: 1n,
  sgx: true,
  rtm: true,
  msrBits: {
    efer: 0xd01n,
    debugctl: 0x5dc7n,
    perfGlobalCtrl: 0x7_0000_000fn,
    rtitCtl: 0xffn,
    lbrCtl: 0x7n,
    specCtrl: 0x7n,
  },
};

const capabilitiesOf = new Map<VmxFeatures, VmxCapabilities>();

/** A VM entry that tests change field by field; without changes every check holds. */
export class TestEntry implements VmEntryView {
  readonly fields = new Map<VmcsFieldName, bigint>();
  /** 32-bit words of memory by host-physical address; other words are 0. */
  readonly words = new Map<number, number>();
  /** Fields that were read, for tests of `reads`. */
  readonly fieldsRead = new Set<VmcsFieldName>();
  features: VmxFeatures = everyFeature;
  vmcsAddress = 0x5000n;
  physicalAddressWidth = 40;
  linearAddressWidth: 48 | 57 = 48;
  host: { cr0: bigint; cr4: bigint; efer: bigint; rtitCtl?: bigint } = {
    cr0: 0x8000_0031n,
    cr4: 0x20a0n,
    efer: 0xd00n,
  };
  inSmm = false;
  refusedMsrs: readonly number[] = [];
  readonly memory = {
    read32: (address: number) => this.words.get(address) ?? 0,
    read64: (address: number) =>
      BigInt(this.words.get(address) ?? 0) | (BigInt(this.words.get(address + 4) ?? 0) << 32n),
  };

  get capabilities(): VmxCapabilities {
    let capabilities = capabilitiesOf.get(this.features);
    if (capabilities === undefined) {
      capabilities = createVmxCapabilities(this.features);
      capabilitiesOf.set(this.features, capabilities);
    }
    return capabilities;
  }

  field(name: VmcsFieldName): bigint {
    this.fieldsRead.add(name);
    return this.fields.get(name) ?? 0n;
  }

  wrmsrFaults(index: number): boolean {
    return this.refusedMsrs.includes(index);
  }

  set(name: VmcsFieldName, value: bigint | number): this {
    this.fields.set(name, BigInt(value));
    return this;
  }

  /** Sets bits of a field. */
  or(name: VmcsFieldName, bits: bigint | number): this {
    return this.set(name, (this.fields.get(name) ?? 0n) | BigInt(bits));
  }

  /** Clears bits of a field. */
  clear(name: VmcsFieldName, bits: bigint | number): this {
    return this.set(name, (this.fields.get(name) ?? 0n) & ~BigInt(bits));
  }

  /** Makes controls 1. */
  with(...paths: ControlPath[]): this {
    for (const path of paths) {
      this.or(path.split('.')[0] as ControlFieldName, 1n << BigInt(controlByPath(path).bit));
    }
    return this;
  }

  /** Makes controls 0. */
  without(...paths: ControlPath[]): this {
    for (const path of paths) {
      this.clear(path.split('.')[0] as ControlFieldName, 1n << BigInt(controlByPath(path).bit));
    }
    return this;
  }

  /** Puts an entry into the VM-entry MSR-load area at 0x9000, which holds `number` entries after this. */
  msrEntry(number: number, index: number, reserved = 0, value = 0): this {
    const address = 0x9000 + (number - 1) * 16;
    this.words
      .set(address, index)
      .set(address + 4, reserved)
      .set(address + 8, value);
    return this.set('vm_entry_msr_load_address', 0x9000).set('vm_entry_msr_load_count', number);
  }
}

const codeOrData = ['ss', 'ds', 'es', 'fs', 'gs'] as const;

/** A 64-bit host that enters a 64-bit guest at CPL 0, secondary controls active, no optional feature used. */
export function guest64(): TestEntry {
  const entry = new TestEntry();
  for (const field of controlFieldNames) {
    for (const bit of controlFields[field].reservedOnes) entry.or(field, 1n << BigInt(bit));
  }
  entry.with(
    'primary_processor_based_controls.activateSecondaryControls',
    'vm_exit_controls.hostAddressSpaceSize',
    'vm_entry_controls.ia32eModeGuest',
  );

  entry.set('host_cr0', 0x8000_0031n).set('host_cr3', 0x1000).set('host_cr4', 0x2020).set('host_rip', 0x10_0000);
  entry.set('host_rsp', 0x20_0000).set('host_cs_selector', 8).set('host_ss_selector', 16).set('host_tr_selector', 24);

  entry.set('guest_cr0', 0x8000_0031n).set('guest_cr3', 0x3000).set('guest_cr4', 0x2020).set('guest_rip', 0x40_0000);
  entry.set('guest_rflags', 2).set('guest_dr7', 0x400).set('vmcs_link_pointer', 0xffff_ffff_ffff_ffffn);
  entry.set('guest_cs_selector', 8).set('guest_cs_limit', 0xffff_ffffn).set('guest_cs_access_rights', 0xa09b);
  for (const name of codeOrData) {
    entry.set(`guest_${name}_selector`, 16).set(`guest_${name}_limit`, 0xffff_ffffn);
    entry.set(`guest_${name}_access_rights`, 0xc093);
  }
  entry.set('guest_tr_selector', 24).set('guest_tr_limit', 0x67).set('guest_tr_access_rights', 0x8b);
  entry.set('guest_ldtr_selector', 32).set('guest_ldtr_limit', 0xfff).set('guest_ldtr_access_rights', 0x82);
  entry.set('guest_gdtr_limit', 0xffff).set('guest_idtr_limit', 0xffff);
  return entry;
}

/** The same host with a 32-bit guest that uses PAE paging (its four entries not present). */
export function guestPae(): TestEntry {
  return guest64().without('vm_entry_controls.ia32eModeGuest').set('guest_cs_access_rights', 0xc09b);
}

/** The same host with a guest in real-address mode, which needs an unrestricted guest and EPT. */
export function guestReal(): TestEntry {
  const entry = withEpt(guestPae()).with('secondary_processor_based_controls.unrestrictedGuest');
  entry.set('guest_cr0', 0x30).set('guest_cr4', 0x2000);
  for (const name of ['cs', ...codeOrData] as const) {
    entry.set(`guest_${name}_selector`, 0).set(`guest_${name}_limit`, 0xffff).set(`guest_${name}_access_rights`, 0x93);
  }
  return entry;
}

/** The same host with a virtual-8086 guest. */
export function guestVirtual8086(): TestEntry {
  const entry = guestPae().set('guest_rflags', 0x2_0002).set('guest_cr4', 0x2000);
  for (const name of ['cs', ...codeOrData] as const) {
    entry.set(`guest_${name}_selector`, 0x1234).set(`guest_${name}_base`, 0x1_2340);
    entry.set(`guest_${name}_limit`, 0xffff).set(`guest_${name}_access_rights`, 0xf3);
  }
  return entry;
}

/** A 32-bit host, outside IA-32e mode, with a 32-bit guest. */
export function host32(): TestEntry {
  const entry = guestPae().without('vm_exit_controls.hostAddressSpaceSize');
  entry.host = { ...entry.host, efer: 0n };
  return entry;
}

/** Enables EPT with a valid pointer. */
export function withEpt(entry: TestEntry): TestEntry {
  return entry.with('secondary_processor_based_controls.enableEpt').set('ept_pointer', 0x7000 | (3 << 3) | 6);
}

/** Uses the virtual-APIC page and all of APIC virtualization that virtual-interrupt delivery needs. */
export function withVirtualInterrupts(entry: TestEntry): TestEntry {
  return entry.with(
    'primary_processor_based_controls.useTprShadow',
    'secondary_processor_based_controls.virtualInterruptDelivery',
    'pin_based_controls.externalInterruptExiting',
  );
}

/** Activates the tertiary controls. */
export function withTertiary(entry: TestEntry): TestEntry {
  return entry.with('primary_processor_based_controls.activateTertiaryControls');
}
