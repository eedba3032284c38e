import type { VmcsFieldName } from '../fields';
import {
  guest64,
  guestPae,
  guestReal,
  guestVirtual8086,
  host32,
  withEpt,
  withTertiary,
  withVirtualInterrupts,
  type TestEntry,
} from './valid-entries.testing';

/** For each check an entry that breaks it and nothing else. */
export const breakingChanges: Record<string, () => TestEntry> = {};

/** Bit 45: beyond the test processor's physical-address width. */
const tooWide = 1n << 45n;
const notCanonical = 0x8000_0000_0000n;

function breaks(id: string, entry: () => TestEntry): void {
  if (breakingChanges[id] !== undefined) throw new Error(`two entries break ${id}`);
  breakingChanges[id] = entry;
}

/** The two bullets of an address that some control makes count. */
function breaksAddress(id: string, name: VmcsFieldName, base: () => TestEntry): void {
  breaks(`${id}.alignment`, () => base().set(name, 1));
  breaks(`${id}.width`, () => base().set(name, tooWide));
}

function breaksExecutionControls(): void {
  const secondary = 'secondary_processor_based_controls' as const;
  const tertiary = 'tertiary_processor_based_controls' as const;
  breaks('controls.pin-based', () => guest64().clear('pin_based_controls', 2));
  breaks('controls.primary', () => guest64().clear('primary_processor_based_controls', 2));
  breaks('controls.secondary', () => guest64().or(secondary, 1 << 29));
  breaks('controls.tertiary', () => withTertiary(guest64()).or(tertiary, 1n << 60n));
  breaks('controls.cr3-target-count', () => guest64().set('cr3_target_count', 5));

  const io = () => guest64().with('primary_processor_based_controls.useIoBitmaps');
  breaksAddress('controls.io-bitmap-a', 'io_bitmap_a_address', io);
  breaksAddress('controls.io-bitmap-b', 'io_bitmap_b_address', io);
  breaksAddress('controls.msr-bitmap', 'msr_bitmap_address', () =>
    guest64().with('primary_processor_based_controls.useMsrBitmaps'),
  );
  const tprShadow = () => guest64().with('primary_processor_based_controls.useTprShadow');
  breaksAddress('controls.virtual-apic', 'virtual_apic_address', tprShadow);
  breaks('controls.tpr-threshold.reserved', () => tprShadow().set('tpr_threshold', 0x10));
  breaks('controls.tpr-threshold.vtpr', () => {
    const entry = tprShadow().set('tpr_threshold', 5).set('virtual_apic_address', 0x8000);
    entry.words.set(0x8080, 0x40);
    return entry;
  });
  breaks('controls.virtual-nmis', () => guest64().with('pin_based_controls.virtualNmis'));
  breaks('controls.nmi-window-exiting', () => guest64().with('primary_processor_based_controls.nmiWindowExiting'));
  breaksAddress('controls.apic-access', 'apic_access_address', () =>
    guest64().with(`${secondary}.virtualizeApicAccesses`),
  );
  breaks('controls.x2apic.tpr-shadow', () => guest64().with(`${secondary}.virtualizeX2apicMode`));
  breaks('controls.apic-register-virtualization.tpr-shadow', () =>
    guest64().with(`${secondary}.apicRegisterVirtualization`),
  );
  breaks('controls.virtual-interrupt-delivery.tpr-shadow', () =>
    withVirtualInterrupts(guest64()).without('primary_processor_based_controls.useTprShadow'),
  );
  breaks('controls.ipi-virtualization.tpr-shadow', () => withTertiary(guest64()).with(`${tertiary}.ipiVirtualization`));
  breaks('controls.x2apic.apic-accesses', () =>
    tprShadow().with(`${secondary}.virtualizeX2apicMode`, `${secondary}.virtualizeApicAccesses`),
  );
  breaks('controls.virtual-interrupt-delivery.external-interrupts', () =>
    withVirtualInterrupts(guest64()).without('pin_based_controls.externalInterruptExiting'),
  );
  const posted = () =>
    withVirtualInterrupts(guest64()).with(
      'pin_based_controls.processPostedInterrupts',
      'vm_exit_controls.acknowledgeInterruptOnExit',
    );
  breaks('controls.posted-interrupts.virtual-interrupt-delivery', () =>
    posted().without(`${secondary}.virtualInterruptDelivery`),
  );
  breaks('controls.posted-interrupts.acknowledge', () =>
    posted().without('vm_exit_controls.acknowledgeInterruptOnExit'),
  );
  breaks('controls.posted-interrupts.vector', () => posted().set('posted_interrupt_notification_vector', 256));
  breaksAddress('controls.posted-interrupts.descriptor', 'posted_interrupt_descriptor_address', posted);
  breaks('controls.vpid', () => guest64().with(`${secondary}.enableVpid`));

  const eptp = (value: bigint | number) => withEpt(guest64()).set('ept_pointer', value);
  breaks('controls.eptp.memory-type', () => eptp(0x7019));
  breaks('controls.eptp.walk-length', () => eptp(0x7016));
  breaks('controls.eptp.accessed-and-dirty', () => {
    const entry = eptp(0x705e);
    entry.features = { ...entry.features, ept: { ...entry.features.ept, accessedAndDirty: false } };
    return entry;
  });
  breaks('controls.eptp.reserved', () => eptp(0x709e));
  breaks('controls.eptp.width', () => eptp(tooWide | 0x1en));

  const needsEpt = {
    'controls.unrestricted-guest.ept': `${secondary}.unrestrictedGuest`,
    'controls.pml.ept': `${secondary}.enablePml`,
    'controls.mode-based-execute.ept': `${secondary}.modeBasedExecuteControlForEpt`,
    'controls.sub-page.ept': `${secondary}.subPageWritePermissionsForEpt`,
    'controls.hlat.ept': `${tertiary}.enableHlat`,
    'controls.paging-write.ept': `${tertiary}.eptPagingWriteControl`,
    'controls.guest-paging-verification.ept': `${tertiary}.guestPagingVerification`,
    'controls.pebs.ept': `${tertiary}.pebsUsesGuestPhysicalAddresses`,
  } as const;
  for (const [id, path] of Object.entries(needsEpt)) breaks(id, () => withTertiary(guest64()).with(path));
  breaksAddress('controls.pml.address', 'pml_address', () => withEpt(guest64()).with(`${secondary}.enablePml`));
  breaksAddress('controls.sub-page.table', 'sub_page_permission_table_pointer', () =>
    withEpt(guest64()).with(`${secondary}.subPageWritePermissionsForEpt`),
  );

  const functions = () => guest64().with(`${secondary}.enableVmFunctions`);
  breaks('controls.vm-functions.reserved', () => functions().set('vm_function_controls', 2));
  breaks('controls.eptp-switching.ept', () => functions().set('vm_function_controls', 1));
  breaksAddress('controls.eptp-switching.list', 'eptp_list_address', () =>
    withEpt(functions()).set('vm_function_controls', 1),
  );
  const shadowing = () => guest64().with(`${secondary}.vmcsShadowing`);
  breaksAddress('controls.shadowing.vmread-bitmap', 'vmread_bitmap_address', shadowing);
  breaksAddress('controls.shadowing.vmwrite-bitmap', 'vmwrite_bitmap_address', shadowing);
  breaksAddress('controls.virtualization-exception.area', 'virtualization_exception_information_address', () =>
    guest64().with(`${secondary}.eptViolationVe`),
  );

  const pt = () =>
    withEpt(guest64()).with(
      `${secondary}.intelPtUsesGuestPhysicalAddresses`,
      'vm_entry_controls.loadIa32RtitCtl',
      'vm_exit_controls.clearIa32RtitCtl',
    );
  breaks('controls.intel-pt.ept', () => pt().without(`${secondary}.enableEpt`));
  breaks('controls.intel-pt.load-rtit', () => pt().without('vm_entry_controls.loadIa32RtitCtl'));
  breaks('controls.intel-pt.clear-rtit', () => pt().without('vm_exit_controls.clearIa32RtitCtl'));
  breaks('controls.intel-pt.enabled', () => {
    const entry = guest64().with('vm_entry_controls.loadIa32RtitCtl');
    entry.host.rtitCtl = 1n;
    return entry;
  });
  breaks('controls.tsc-multiplier', () => guest64().with(`${secondary}.useTscScaling`));
  const hlat = (value: bigint) =>
    withTertiary(withEpt(guest64())).with(`${tertiary}.enableHlat`).set('hlat_pointer', value);
  breaks('controls.hlat.reserved', () => hlat(0x20n));
  breaks('controls.hlat.width', () => hlat(tooWide));
  const ipis = () =>
    withTertiary(guest64()).with(`${tertiary}.ipiVirtualization`, 'primary_processor_based_controls.useTprShadow');
  breaksAddress('controls.pid-pointer-table', 'pid_pointer_table_address', ipis);
  breaks('controls.pid-pointer-table.last', () =>
    ipis().set('pid_pointer_table_address', 0xff_ffff_fff0n).set('last_pid_pointer_index', 2),
  );
  const pasid = () => guest64().with(`${secondary}.pasidTranslation`);
  breaksAddress('controls.pasid.low', 'low_pasid_directory_address', pasid);
  breaksAddress('controls.pasid.high', 'high_pasid_directory_address', pasid);
  const apicTimer = () => withVirtualInterrupts(withTertiary(guest64())).with(`${tertiary}.apicTimerVirtualization`);
  breaks('controls.apic-timer.virtual-interrupt-delivery', () =>
    apicTimer().without(`${secondary}.virtualInterruptDelivery`),
  );
  breaks('controls.apic-timer.rdtsc', () => apicTimer().with('primary_processor_based_controls.rdtscExiting'));
  breaks('controls.apic-timer.vector', () => apicTimer().set('virtual_timer_vector', 256));
}

function breaksMsrArea(id: string, address: VmcsFieldName, count: VmcsFieldName): void {
  breaksAddress(id, address, () => guest64().set(count, 1));
  breaks(`${id}.last-byte`, () => guest64().set(count, 3).set(address, 0xff_ffff_ffe0n));
}

/** Injects an event: valid bit, type and vector. */
function injecting(entry: TestEntry, type: number, vector: number, more = 0): TestEntry {
  return entry.set('vm_entry_interruption_information', (0x8000_0000 | more | (type << 8) | vector) >>> 0);
}

function breaksExitAndEntryControls(): void {
  breaks('exit-controls.primary', () => guest64().clear('vm_exit_controls', 1));
  breaks('exit-controls.secondary', () =>
    guest64()
      .with('vm_exit_controls.activateSecondaryControls')
      .set('secondary_vm_exit_controls', 1n << 60n),
  );
  breaks('exit-controls.save-preemption-timer', () => guest64().with('vm_exit_controls.saveVmxPreemptionTimerValue'));
  breaksMsrArea('exit-controls.msr-store', 'vm_exit_msr_store_address', 'vm_exit_msr_store_count');
  breaksMsrArea('exit-controls.msr-load', 'vm_exit_msr_load_address', 'vm_exit_msr_load_count');

  breaks('entry-controls.primary', () => guest64().clear('vm_entry_controls', 1));
  breaks('entry-controls.injection.type', () => injecting(guest64(), 1, 32));
  breaks('entry-controls.injection.nmi-vector', () => injecting(guest64(), 2, 3));
  breaks('entry-controls.injection.exception-vector', () => injecting(guest64(), 3, 32));
  breaks('entry-controls.injection.other-event-vector', () => injecting(guest64(), 7, 1));
  breaks('entry-controls.injection.error-code-bit', () => injecting(guest64(), 3, 13));
  breaks('entry-controls.injection.reserved', () => injecting(guest64(), 3, 6, 0x1000));
  breaks('entry-controls.injection.error-code', () =>
    injecting(guest64(), 3, 13, 0x800).set('vm_entry_exception_error_code', 0x1_0000),
  );
  breaks('entry-controls.injection.instruction-length', () =>
    injecting(guest64(), 4, 0x80).set('vm_entry_instruction_length', 16),
  );
  breaksMsrArea('entry-controls.msr-load', 'vm_entry_msr_load_address', 'vm_entry_msr_load_count');
  breaks('entry-controls.smm', () => guest64().with('vm_entry_controls.deactivateDualMonitorTreatment'));
  breaks('entry-controls.smm-exclusive', () => {
    const entry = guest64().with('vm_entry_controls.entryToSmm', 'vm_entry_controls.deactivateDualMonitorTreatment');
    entry.inSmm = true;
    return entry.or('guest_interruptibility_state', 4);
  });
}

/** What the manual asks of both sides' FRED MSRs. */
function breaksFred(side: 'host' | 'guest', base: () => TestEntry): void {
  for (const name of ['config', 'rsp1', 'rsp2', 'rsp3', 'ssp1', 'ssp2', 'ssp3'] as const) {
    breaks(`${side}.fred.${name}.reserved`, () => base().set(`${side}_ia32_fred_${name}`, 4));
    breaks(`${side}.fred.${name}.canonical`, () => base().set(`${side}_ia32_fred_${name}`, notCanonical));
  }
}

function breaksHostState(): void {
  breaks('host.cr0', () => guest64().clear('host_cr0', 0x20));
  breaks('host.cr4', () => guest64().clear('host_cr4', 0x2000));
  breaks('host.cr4.cet', () => guest64().or('host_cr4', 1 << 23));
  breaks('host.cr3', () => guest64().set('host_cr3', tooWide));
  breaks('host.sysenter-esp', () => guest64().set('host_ia32_sysenter_esp', notCanonical));
  breaks('host.sysenter-eip', () => guest64().set('host_ia32_sysenter_eip', notCanonical));
  breaks('host.perf-global-ctrl', () =>
    guest64().with('vm_exit_controls.loadIa32PerfGlobalCtrl').set('host_ia32_perf_global_ctrl', 0x10),
  );
  breaks('host.pat', () => guest64().with('vm_exit_controls.loadIa32Pat').set('host_ia32_pat', 0x0007_0206_0007_0406n));
  const efer = (value: number) => guest64().with('vm_exit_controls.loadIa32Efer').set('host_ia32_efer', value);
  breaks('host.efer.reserved', () => efer(0x502));
  breaks('host.efer.lma', () => efer(0x100));
  breaks('host.efer.lme', () => efer(0x400));
  const cet = () => guest64().with('vm_exit_controls.loadCetState');
  breaks('host.s-cet.reserved', () => cet().set('host_ia32_s_cet', 0x40));
  breaks('host.s-cet.suppress-tracker', () => cet().set('host_ia32_s_cet', 0xc00));
  breaks('host.ssp.alignment', () => cet().set('host_ssp', 2));
  breaks('host.pkrs', () =>
    guest64()
      .with('vm_exit_controls.loadPkrs')
      .set('host_ia32_pkrs', 1n << 32n),
  );
  const activated = () => guest64().with('vm_exit_controls.activateSecondaryControls');
  breaksFred('host', () => activated().with('secondary_vm_exit_controls.loadFred'));
  breaks('host.spec-ctrl', () =>
    activated().with('secondary_vm_exit_controls.loadIa32SpecCtrl').set('host_ia32_spec_ctrl', 8),
  );
  for (const name of ['cs', 'ss', 'ds', 'es', 'fs', 'gs', 'tr'] as const) {
    breaks(`host.${name}.selector`, () => guest64().or(`host_${name}_selector`, 3));
  }
  breaks('host.cs.null', () => guest64().set('host_cs_selector', 0));
  breaks('host.tr.null', () => guest64().set('host_tr_selector', 0));
  breaks('host.ss.null', () => host32().set('host_ss_selector', 0));
  for (const name of ['fs', 'gs', 'gdtr', 'idtr', 'tr'] as const) {
    breaks(`host.${name}.base`, () => guest64().set(`host_${name}_base`, notCanonical));
  }

  const outsideIa32e = (entry: TestEntry) => {
    entry.host = { ...entry.host, efer: 0n };
    return entry;
  };
  breaks('size.outside-ia32e.host', () => outsideIa32e(guestPae()));
  breaks('size.ia32e.host', () => guestPae().without('vm_exit_controls.hostAddressSpaceSize'));
  breaks('size.host32.pcide', () => host32().or('host_cr4', 1 << 17));
  breaks('size.host32.fred', () => host32().or('host_cr4', 1n << 32n));
  breaks('size.host32.rip', () => host32().set('host_rip', 1n << 32n));
  const cet32 = () => host32().with('vm_exit_controls.loadCetState');
  breaks('size.host32.s-cet', () => cet32().set('host_ia32_s_cet', 1n << 32n));
  breaks('size.host32.ssp', () => cet32().set('host_ssp', 1n << 32n));
  breaks('size.host64.pae', () => guest64().clear('host_cr4', 0x20));
  breaks('size.host64.rip', () => guest64().set('host_rip', notCanonical));
  breaks('size.host64.s-cet', () => cet().set('host_ia32_s_cet', notCanonical));
  breaks('size.host64.ssp', () => cet().set('host_ssp', notCanonical));
  breaks('size.interrupt-ssp-table', () => cet().set('host_ia32_interrupt_ssp_table_addr', notCanonical));
}

function breaksGuestRegisters(): void {
  breaks('guest.cr0', () => guest64().clear('guest_cr0', 0x20));
  breaks('guest.cr0.pg-pe', () => guestReal().set('guest_cr0', 0x8000_0030n));
  breaks('guest.cr4', () => guest64().clear('guest_cr4', 0x2000));
  breaks('guest.cr4.cet', () => guest64().or('guest_cr4', 1 << 23));
  breaks('guest.debugctl', () => guest64().with('vm_entry_controls.loadDebugControls').set('guest_ia32_debugctl', 8));
  breaks('guest.ia32e.pg', () =>
    withEpt(guest64()).with('secondary_processor_based_controls.unrestrictedGuest').clear('guest_cr0', 0x8000_0000n),
  );
  breaks('guest.ia32e.pae', () => guest64().clear('guest_cr4', 0x20));
  breaks('guest.legacy.pcide', () => guestPae().or('guest_cr4', 1 << 17));
  // A DPL of 0 with FRED wants 64-bit code, which CS.L says even outside IA-32e mode.
  breaks('guest.legacy.fred', () =>
    guestPae()
      .or('guest_cr4', 1n << 32n)
      .set('guest_cs_access_rights', 0xa09b),
  );
  breaks('guest.cr3', () => guest64().set('guest_cr3', tooWide));
  breaks('guest.dr7', () =>
    guest64()
      .with('vm_entry_controls.loadDebugControls')
      .set('guest_dr7', 1n << 32n),
  );
  breaks('guest.sysenter-esp', () => guest64().set('guest_ia32_sysenter_esp', notCanonical));
  breaks('guest.sysenter-eip', () => guest64().set('guest_ia32_sysenter_eip', notCanonical));
  const cet = () => guest64().with('vm_entry_controls.loadCetState');
  breaks('guest.s-cet.canonical', () => cet().set('guest_ia32_s_cet', notCanonical));
  breaks('guest.interrupt-ssp-table', () => cet().set('guest_ia32_interrupt_ssp_table_addr', notCanonical));
  breaks('guest.perf-global-ctrl', () =>
    guest64().with('vm_entry_controls.loadIa32PerfGlobalCtrl').set('guest_ia32_perf_global_ctrl', 0x10),
  );
  breaks('guest.pat', () => guest64().with('vm_entry_controls.loadIa32Pat').set('guest_ia32_pat', 0x08n));
  const efer = (value: number) => guest64().with('vm_entry_controls.loadIa32Efer').set('guest_ia32_efer', value);
  breaks('guest.efer.reserved', () => efer(0x502));
  breaks('guest.efer.lma', () => efer(0x000));
  breaks('guest.efer.lme', () => efer(0x400));
  const bndcfgs = () => guest64().with('vm_entry_controls.loadIa32Bndcfgs');
  breaks('guest.bndcfgs.reserved', () => bndcfgs().set('guest_ia32_bndcfgs', 4));
  breaks('guest.bndcfgs.base', () => bndcfgs().set('guest_ia32_bndcfgs', notCanonical));
  breaks('guest.rtit-ctl', () => guest64().with('vm_entry_controls.loadIa32RtitCtl').set('guest_ia32_rtit_ctl', 0x100));
  breaks('guest.s-cet.reserved', () => cet().set('guest_ia32_s_cet', 0x40));
  breaks('guest.s-cet.suppress-tracker', () => cet().set('guest_ia32_s_cet', 0xc00));
  breaks('guest.lbr-ctl', () => guest64().with('vm_entry_controls.loadGuestIa32LbrCtl').set('guest_ia32_lbr_ctl', 8));
  breaks('guest.pkrs', () =>
    guest64()
      .with('vm_entry_controls.loadPkrs')
      .set('guest_ia32_pkrs', 1n << 32n),
  );
  breaks('guest.uinv', () => guest64().with('vm_entry_controls.loadUinv').set('guest_uinv', 0x100));
  breaksFred('guest', () => guest64().with('vm_entry_controls.loadFred'));
  breaks('guest.spec-ctrl', () => guest64().with('vm_entry_controls.loadIa32SpecCtrl').set('guest_ia32_spec_ctrl', 8));
}

function breaksGuestSegments(): void {
  const codeAndData = ['cs', 'ss', 'ds', 'es', 'fs', 'gs'] as const;
  const dataOnly = ['ds', 'es', 'fs', 'gs'] as const;
  const all = [...codeAndData, 'ldtr', 'tr'] as const;

  breaks('guest.tr.selector', () => guest64().or('guest_tr_selector', 4));
  breaks('guest.ldtr.selector', () => guest64().or('guest_ldtr_selector', 4));
  // The DPL follows the RPL, so that only CS and SS disagree.
  breaks('guest.ss.selector', () =>
    guest64().set('guest_ss_selector', 19).set('guest_ss_access_rights', 0xc0f3).set('guest_cs_access_rights', 0xa0fb),
  );
  for (const name of codeAndData) {
    breaks(`guest.${name}.base.virtual-8086`, () => guestVirtual8086().set(`guest_${name}_base`, 0x1_2350));
    breaks(`guest.${name}.limit.virtual-8086`, () => guestVirtual8086().set(`guest_${name}_limit`, 0xfffe));
    breaks(`guest.${name}.access-rights.virtual-8086`, () =>
      guestVirtual8086().set(`guest_${name}_access_rights`, 0x93),
    );
    breaks(`guest.${name}.s`, () => guest64().clear(`guest_${name}_access_rights`, 0x10));
  }
  for (const name of ['tr', 'fs', 'gs', 'ldtr'] as const) {
    breaks(`guest.${name}.base`, () => guest64().set(`guest_${name}_base`, notCanonical));
  }
  for (const name of ['cs', 'ss', 'ds', 'es'] as const) {
    breaks(`guest.${name}.base`, () => guest64().set(`guest_${name}_base`, 1n << 32n));
  }

  breaks('guest.cs.type', () => guest64().set('guest_cs_access_rights', 0xa09a));
  breaks('guest.ss.type', () => guest64().set('guest_ss_access_rights', 0xc091));
  for (const name of dataOnly) {
    breaks(`guest.${name}.type.accessed`, () => guest64().set(`guest_${name}_access_rights`, 0xc092));
    breaks(`guest.${name}.type.readable`, () => guest64().set(`guest_${name}_access_rights`, 0xc099));
    breaks(`guest.${name}.dpl`, () => guest64().set(`guest_${name}_selector`, 17));
  }
  breaks('guest.cs.dpl', () => guest64().or('guest_cs_access_rights', 0x60));
  // Conforming code at DPL 0 may have any SS DPL.
  breaks('guest.ss.dpl.rpl', () => guest64().set('guest_cs_access_rights', 0xa09f).or('guest_ss_access_rights', 0x60));
  breaks('guest.ss.dpl.zero', () => guestReal().or('guest_ss_access_rights', 0x60));
  breaks('guest.ss.dpl.fred', () =>
    guest64()
      .or('guest_cr4', 1n << 32n)
      .clear('guest_cs_access_rights', 0x2000),
  );

  for (const name of all) {
    const rights = `guest_${name}_access_rights` as const;
    breaks(`guest.${name}.present`, () => guest64().clear(rights, 0x80));
    breaks(`guest.${name}.reserved-11-8`, () => guest64().or(rights, 0x100));
    breaks(`guest.${name}.reserved-31-17`, () => guest64().or(rights, 0x8_0000));
    breaks(`guest.${name}.granularity.bytes`, () => guest64().set(`guest_${name}_limit`, 0xfffe).or(rights, 0x8000));
    breaks(`guest.${name}.granularity.pages`, () =>
      guest64().set(`guest_${name}_limit`, 0xffff_ffffn).clear(rights, 0x8000),
    );
  }
  breaks('guest.cs.default-size', () => guest64().or('guest_cs_access_rights', 0x4000));
  breaks('guest.tr.type', () => guest64().set('guest_tr_access_rights', 0x83));
  breaks('guest.tr.s', () => guest64().or('guest_tr_access_rights', 0x10));
  breaks('guest.tr.usable', () => guest64().or('guest_tr_access_rights', 0x1_0000));
  breaks('guest.ldtr.type', () => guest64().set('guest_ldtr_access_rights', 0x83));
  breaks('guest.ldtr.s', () => guest64().or('guest_ldtr_access_rights', 0x10));
}

function breaksGuestPointers(): void {
  for (const name of ['gdtr', 'idtr'] as const) {
    breaks(`guest.${name}.base`, () => guest64().set(`guest_${name}_base`, notCanonical));
    breaks(`guest.${name}.limit`, () => guest64().set(`guest_${name}_limit`, 0x1_0000));
  }
  breaks('guest.rip.upper', () => guestPae().set('guest_rip', 1n << 32n));
  breaks('guest.rip.width', () => guest64().set('guest_rip', 1n << 48n));
  breaks('guest.rflags.reserved', () => guest64().set('guest_rflags', 0));
  breaks('guest.rflags.vm', () =>
    guestVirtual8086()
      .with('secondary_processor_based_controls.enableEpt', 'secondary_processor_based_controls.unrestrictedGuest')
      .set('ept_pointer', 0x701e)
      .set('guest_cr0', 0x30),
  );
  breaks('guest.rflags.if', () => injecting(guest64(), 0, 0x20));
  const cet = () => guest64().with('vm_entry_controls.loadCetState');
  breaks('guest.ssp.alignment', () => cet().set('guest_ssp', 2));
  breaks('guest.ssp.width', () => cet().set('guest_ssp', 1n << 48n));
}

function breaksGuestActivity(): void {
  const interruptible = () => guest64().set('guest_rflags', 0x202);
  breaks('guest.activity.supported', () => guest64().set('guest_activity_state', 4));
  breaks('guest.activity.hlt-dpl', () =>
    guest64()
      .set('guest_activity_state', 1)
      .set('guest_cs_selector', 11)
      .set('guest_ss_selector', 19)
      .or('guest_cs_access_rights', 0x60)
      .or('guest_ss_access_rights', 0x60),
  );
  breaks('guest.activity.blocking', () =>
    guest64().set('guest_activity_state', 1).set('guest_interruptibility_state', 2),
  );
  breaks('guest.activity.injection', () => injecting(guest64(), 3, 6).set('guest_activity_state', 1));
  const entersSmm = () => {
    const entry = guest64().with('vm_entry_controls.entryToSmm').set('guest_interruptibility_state', 4);
    entry.inSmm = true;
    return entry;
  };
  breaks('guest.activity.smm', () => entersSmm().set('guest_activity_state', 3));

  breaks('guest.interruptibility.reserved', () => guest64().set('guest_interruptibility_state', 0x20));
  breaks('guest.interruptibility.sti-and-mov-ss', () => interruptible().set('guest_interruptibility_state', 3));
  breaks('guest.interruptibility.sti-if', () => guest64().set('guest_interruptibility_state', 1));
  breaks('guest.interruptibility.external-interrupt', () =>
    injecting(interruptible(), 0, 0x20).set('guest_interruptibility_state', 1),
  );
  breaks('guest.interruptibility.nmi-mov-ss', () => injecting(guest64(), 2, 2).set('guest_interruptibility_state', 2));
  breaks('guest.interruptibility.smi-outside-smm', () => guest64().set('guest_interruptibility_state', 4));
  breaks('guest.interruptibility.smi-entry', () => entersSmm().set('guest_interruptibility_state', 0));
  breaks('guest.interruptibility.nmi-sti', () =>
    injecting(interruptible(), 2, 2).set('guest_interruptibility_state', 1),
  );
  breaks('guest.interruptibility.virtual-nmi', () =>
    injecting(guest64(), 2, 2)
      .with('pin_based_controls.nmiExiting', 'pin_based_controls.virtualNmis')
      .set('guest_interruptibility_state', 8),
  );
  breaks('guest.interruptibility.enclave', () => guest64().set('guest_interruptibility_state', 0x12));

  breaks('guest.pending-debug.reserved', () => guest64().set('guest_pending_debug_exceptions', 0x2000));
  breaks('guest.pending-debug.bs-set', () =>
    guest64().set('guest_rflags', 0x102).set('guest_interruptibility_state', 2),
  );
  breaks('guest.pending-debug.bs-clear', () =>
    guest64().set('guest_pending_debug_exceptions', 0x4000).set('guest_activity_state', 1),
  );
  breaks('guest.pending-debug.rtm', () => guest64().set('guest_pending_debug_exceptions', 0x1_0000));

  const linked = (word: number) => {
    const entry = guest64().set('vmcs_link_pointer', 0x6000);
    entry.words.set(0x6000, word);
    return entry;
  };
  const revision = guest64().features.revisionIdentifier;
  breaks('guest.link-pointer.alignment', () => guest64().set('vmcs_link_pointer', 0x6001));
  breaks('guest.link-pointer.width', () => guest64().set('vmcs_link_pointer', tooWide));
  breaks('guest.link-pointer.revision', () => linked(revision + 1));
  breaks('guest.link-pointer.shadow', () => linked((revision | 0x8000_0000) >>> 0));
  breaks('guest.link-pointer.current', () => {
    const entry = linked(revision);
    entry.vmcsAddress = 0x6000n;
    return entry;
  });
  breaks('guest.link-pointer.executive', () => {
    const entry = linked(revision).set('executive_vmcs_pointer', 0x6000);
    entry.inSmm = true;
    return entry;
  });
}

function breaksPdptes(): void {
  breaks('guest.pdpte0', () => {
    const entry = guestPae();
    entry.words.set(0x3000, 3);
    return entry;
  });
  for (const index of [1, 2, 3] as const) {
    breaks(`guest.pdpte${index}`, () => withEpt(guestPae()).set(`guest_pdpte${index}`, tooWide | 1n));
  }
}

function breaksMsrLoading(): void {
  breaks('msr-load.segment-base', () => guest64().msrEntry(1, 0xc000_0100));
  breaks('msr-load.x2apic', () => guest64().msrEntry(1, 0x808));
  breaks('msr-load.smm', () => guest64().msrEntry(1, 0x9b));
  breaks('msr-load.model-specific', () => guest64().msrEntry(1, 0x79));
  breaks('msr-load.reserved', () => guest64().msrEntry(1, 0x174, 1));
  breaks('msr-load.wrmsr', () => {
    const entry = guest64().msrEntry(1, 0x174).msrEntry(2, 0x277);
    entry.refusedMsrs = [0x277];
    return entry;
  });
}

breaksExecutionControls();
breaksExitAndEntryControls();
breaksHostState();
breaksGuestRegisters();
breaksGuestSegments();
breaksGuestPointers();
breaksGuestActivity();
breaksPdptes();
breaksMsrLoading();

/**
 * Entries where the manual's own rules overlap: the check named first cannot be broken without breaking the others. A host that is not
 * in IA-32e mode and has a 64-bit guest breaks both bullets of 27.2.4 that forbid it.
 */
export const overlappingChanges: Record<string, { entry: () => TestEntry; also: readonly string[] }> = {
  'size.outside-ia32e.guest': {
    entry: () => {
      const entry = guest64();
      entry.host = { ...entry.host, efer: 0n };
      return entry;
    },
    also: ['size.outside-ia32e.host'],
  },
  'size.host32.guest': {
    entry: () => guest64().without('vm_exit_controls.hostAddressSpaceSize'),
    also: ['size.ia32e.host'],
  },
};
