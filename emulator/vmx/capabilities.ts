/**
 * What a processor says about its VMX: SDM 3D Appendix A "VMX Capability Reporting Facility". Everything follows from the
 * rows of `controls.ts` and one description of features, so the MSRs cannot promise what the machine does not do.
 */

import { supportedCr4 } from '../cpu/features';
import { bits, encode, flag, type BitLayout } from './bit-fields';
import {
  controlByPath,
  controlFieldNames,
  controlFields,
  controlsOf,
  type ControlFieldName,
  type ControlFieldRow,
  type ControlPath,
} from './controls';
import { highestFieldIndex } from './fields';

/** What may differ between processors, beside the controls' own rows. */
export interface VmxFeatures {
  /** 31 bits; the first word of every VMCS and of the VMXON region. */
  readonly revisionIdentifier: number;
  /** Whether a control may be 1. */
  readonly offers: (path: ControlPath) => boolean;
  /** Bits of CR0 and CR4 that must be 1, and that may be 1, in VMX operation (SDM 3D A.7, A.8). */
  readonly cr0Fixed0: bigint;
  readonly cr0Fixed1: bigint;
  readonly cr4Fixed0: bigint;
  readonly cr4Fixed1: bigint;
  /** The VMX-preemption timer counts down when this bit of the time-stamp counter changes. */
  readonly preemptionTimerShift: number;
  /** Activity states beside active: HLT, shutdown, wait-for-SIPI. */
  readonly activityStates: { readonly hlt: boolean; readonly shutdown: boolean; readonly waitForSipi: boolean };
  readonly cr3TargetCount: number;
  /** VMWRITE may write VM-exit information fields. */
  readonly vmwriteToExitInformation: boolean;
  /** A software interrupt or exception may be injected with instruction length 0. */
  readonly zeroLengthInjection: boolean;
  readonly ept: {
    readonly executeOnly: boolean;
    readonly walkLength5: boolean;
    readonly accessedAndDirty: boolean;
    readonly advancedExitInformation: boolean;
    readonly supervisorShadowStack: boolean;
  };
  /** VM functions that the VM-function controls may enable. */
  readonly vmFunctions: bigint;
  /** Hardware exceptions of any vector may be injected with or without error code (IA32_VMX_BASIC bit 56). */
  readonly anyErrorCodeInjection: boolean;
  /** A nested exception may be injected (IA32_VMX_BASIC bit 58). */
  readonly nestedExceptionInjection: boolean;
  readonly sgx: boolean;
  readonly rtm: boolean;
  /** Bits that WRMSR accepts in the MSRs that VM entries and exits load. */
  readonly msrBits: {
    readonly efer: bigint;
    readonly debugctl: bigint;
    readonly perfGlobalCtrl: bigint;
    readonly rtitCtl: bigint;
    readonly lbrCtl: bigint;
    readonly specCtrl: bigint;
  };
}

/** This machine. */
export const machineVmxFeatures: VmxFeatures = {
  revisionIdentifier: 0x5249_4e47 & 0x7fff_ffff,
  offers: (path) => controlByPath(path).offered,
  // PG, NE and PE; unrestricted guests may clear PG and PE.
  cr0Fixed0: 0x8000_0021n,
  cr0Fixed1: 0xffff_ffffn,
  // VMXE; what may be set outside VMX operation may be set in it.
  cr4Fixed0: 0x2000n,
  cr4Fixed1: BigInt(supportedCr4),
  preemptionTimerShift: 5,
  activityStates: { hlt: true, shutdown: true, waitForSipi: true },
  cr3TargetCount: 4,
  vmwriteToExitInformation: false,
  zeroLengthInjection: true,
  ept: {
    executeOnly: true,
    walkLength5: false,
    accessedAndDirty: true,
    advancedExitInformation: false,
    supervisorShadowStack: false,
  },
  vmFunctions: 0n,
  anyErrorCodeInjection: false,
  nestedExceptionInjection: false,
  sgx: false,
  rtm: false,
  msrBits: { efer: 0xd01n, debugctl: 0x3n, perfGlobalCtrl: 0n, rtitCtl: 0n, lbrCtl: 0n, specCtrl: 0n },
};

/** SDM 3D A.1 "Basic VMX Information". */
export const basicInformationBits = {
  revisionIdentifier: bits(30, 0, 'VMCS revision identifier'),
  vmcsSize: bits(44, 32, 'bytes of a VMXON or VMCS region'),
  addressesLimitedTo32Bits: flag(48, 'VMX addresses limited to 32 bits'),
  dualMonitorTreatment: flag(49, 'dual-monitor treatment of SMIs'),
  memoryType: bits(53, 50, 'VMCS memory type', { 0: 'UC', 6: 'WB' }),
  insOutsInformation: flag(54, 'INS and OUTS report instruction information'),
  trueControls: flag(55, 'TRUE capability MSRs'),
  anyErrorCodeInjection: flag(56, 'exceptions injected with or without error code'),
  nestedExceptionInjection: flag(58, 'nested exceptions injected'),
} satisfies BitLayout;

/** SDM 3D A.6 "Miscellaneous Data". */
export const miscellaneousBits = {
  preemptionTimerShift: bits(4, 0, 'preemption-timer TSC bit'),
  storesLma: flag(5, 'exits store EFER.LMA in "IA-32e mode guest"'),
  hlt: flag(6, 'HLT activity state'),
  shutdown: flag(7, 'shutdown activity state'),
  waitForSipi: flag(8, 'wait-for-SIPI activity state'),
  intelPt: flag(14, 'Intel PT in VMX operation'),
  smbaseInSmm: flag(15, 'RDMSR of IA32_SMBASE in SMM'),
  cr3TargetCount: bits(24, 16, 'CR3-target values'),
  msrListLength: bits(27, 25, 'MSR-list recommendation'),
  smmMonitorControl: flag(28, 'IA32_SMM_MONITOR_CTL bit 2'),
  vmwriteToExitInformation: flag(29, 'VMWRITE to VM-exit information fields'),
  zeroLengthInjection: flag(30, 'injection with instruction length 0'),
  msegRevision: bits(63, 32, 'MSEG revision identifier'),
} satisfies BitLayout;

/** SDM 3D A.10 "VPID and EPT Capabilities". */
export const eptVpidBits = {
  executeOnly: flag(0, 'execute-only translations'),
  walkLength4: flag(6, '4-level EPT'),
  walkLength5: flag(7, '5-level EPT'),
  uncacheable: flag(8, 'EPT structures uncacheable'),
  writeBack: flag(14, 'EPT structures write-back'),
  pages2M: flag(16, '2-MiB EPT pages'),
  pages1G: flag(17, '1-GiB EPT pages'),
  invept: flag(20, 'INVEPT'),
  accessedAndDirty: flag(21, 'EPT accessed and dirty flags'),
  advancedExitInformation: flag(22, 'advanced information for EPT violations'),
  supervisorShadowStack: flag(23, 'supervisor shadow-stack control'),
  inveptSingleContext: flag(25, 'single-context INVEPT'),
  inveptAllContexts: flag(26, 'all-context INVEPT'),
  invvpid: flag(32, 'INVVPID'),
  invvpidIndividualAddress: flag(40, 'individual-address INVVPID'),
  invvpidSingleContext: flag(41, 'single-context INVVPID'),
  invvpidAllContexts: flag(42, 'all-context INVVPID'),
  invvpidSingleContextRetainingGlobals: flag(43, 'single-context-retaining-globals INVVPID'),
  hlatPrefixSize: bits(53, 48, 'largest HLAT prefix'),
} satisfies BitLayout;

/** Bytes of a VMXON region and of a VMCS region. */
export const vmcsRegionSize = 4096;

/** MSRs that one VM-entry or VM-exit area may hold (SDM 3D A.6, bits 27:25 are 0). */
export const maximumMsrCount = 512;

export interface VmxCapabilities {
  readonly features: VmxFeatures;
  readonly revisionIdentifier: number;
  /** Bits of a control field that must be 1 (what the TRUE MSR reports where there is one). */
  readonly allowed0: Readonly<Record<ControlFieldName, bigint>>;
  /** Bits of a control field that may be 1. */
  readonly allowed1: Readonly<Record<ControlFieldName, bigint>>;
  /** Whether a control may be 1, its field existing. */
  allows(path: ControlPath): boolean;
  /** Bits of an IA32_VMX_* MSR, 0x480 to 0x493; undefined where RDMSR causes #GP. */
  readMsr(index: number): bigint | undefined;
}

/** The control that must be allowed for a control field to exist. */
const activators: { readonly [Field in ControlFieldName]?: ControlPath } = {
  secondary_processor_based_controls: 'primary_processor_based_controls.activateSecondaryControls',
  tertiary_processor_based_controls: 'primary_processor_based_controls.activateTertiaryControls',
  secondary_vm_exit_controls: 'vm_exit_controls.activateSecondaryControls',
};

function mask(bitNumbers: readonly number[]): bigint {
  return bitNumbers.reduce((result, bit) => result | (1n << BigInt(bit)), 0n);
}

/** Computes what a processor with these features reports. */
export function createVmxCapabilities(features: VmxFeatures = machineVmxFeatures): VmxCapabilities {
  const allowed = new Set<ControlPath>();
  for (const field of controlFieldNames) {
    const activator = activators[field];
    if (activator !== undefined && !features.offers(activator)) continue;
    for (const name in controlsOf(field)) {
      const path = `${field}.${name}` as ControlPath;
      if (features.offers(path)) allowed.add(path);
    }
  }
  const allows = (path: ControlPath): boolean => allowed.has(path);
  const allowed0 = {} as Record<ControlFieldName, bigint>;
  const allowed1 = {} as Record<ControlFieldName, bigint>;
  for (const field of controlFieldNames) {
    const rows = Object.entries(controlsOf(field));
    allowed0[field] = mask(controlFields[field].reservedOnes);
    allowed1[field] =
      allowed0[field] |
      mask(rows.filter(([name]) => allows(`${field}.${name}` as ControlPath)).map(([, { bit }]) => bit));
  }

  const msrs = new Map<number, bigint>();
  const capabilities: VmxCapabilities = {
    features,
    revisionIdentifier: features.revisionIdentifier,
    allowed0,
    allowed1,
    allows,
    readMsr: (index) => msrs.get(index),
  };

  for (const field of controlFieldNames) {
    const activator = activators[field];
    if (activator !== undefined && !allows(activator)) continue;
    const { capabilityMsr, trueCapabilityMsr } = controlFields[field] as ControlFieldRow;
    const default1 = mask(
      Object.values(controlsOf(field))
        .filter((row) => row.default1)
        .map(({ bit }) => bit),
    );
    if (capabilityMsr >= tertiaryControlsMsr) {
      // A.3.4 and A.4.2: 64 bits, all of them allowed-1 settings.
      msrs.set(capabilityMsr, allowed1[field]);
      continue;
    }
    msrs.set(capabilityMsr, (allowed1[field] << 32n) | allowed0[field] | default1);
    if (trueCapabilityMsr !== undefined) msrs.set(trueCapabilityMsr, (allowed1[field] << 32n) | allowed0[field]);
  }

  msrs.set(
    0x480,
    encode(basicInformationBits, {
      revisionIdentifier: features.revisionIdentifier,
      vmcsSize: vmcsRegionSize,
      memoryType: 6,
      insOutsInformation: true,
      trueControls: true,
      anyErrorCodeInjection: features.anyErrorCodeInjection,
      nestedExceptionInjection: features.nestedExceptionInjection,
    }),
  );
  msrs.set(
    0x485,
    encode(miscellaneousBits, {
      preemptionTimerShift: features.preemptionTimerShift,
      // A.6: 1 on every processor that supports the 1-setting of "unrestricted guest".
      storesLma: allows('secondary_processor_based_controls.unrestrictedGuest'),
      ...features.activityStates,
      cr3TargetCount: features.cr3TargetCount,
      vmwriteToExitInformation: features.vmwriteToExitInformation,
      zeroLengthInjection: features.zeroLengthInjection,
    }),
  );
  msrs.set(0x486, features.cr0Fixed0);
  msrs.set(0x487, features.cr0Fixed1);
  msrs.set(0x488, features.cr4Fixed0);
  msrs.set(0x489, features.cr4Fixed1);
  msrs.set(0x48a, BigInt(highestFieldIndex(capabilities)) << 1n);

  const ept = allows('secondary_processor_based_controls.enableEpt');
  const vpid = allows('secondary_processor_based_controls.enableVpid');
  if (ept || vpid) {
    const eptBits = {
      ...features.ept,
      walkLength4: true,
      uncacheable: true,
      writeBack: true,
      pages2M: true,
      pages1G: true,
      invept: true,
      inveptSingleContext: true,
      inveptAllContexts: true,
    };
    const vpidBits = {
      invvpid: true,
      invvpidIndividualAddress: true,
      invvpidSingleContext: true,
      invvpidAllContexts: true,
      invvpidSingleContextRetainingGlobals: true,
    };
    msrs.set(0x48c, encode(eptVpidBits, { ...(ept ? eptBits : {}), ...(vpid ? vpidBits : {}) }));
  }
  if (allows('secondary_processor_based_controls.enableVmFunctions')) msrs.set(0x491, features.vmFunctions);
  return capabilities;
}

const tertiaryControlsMsr = 0x492;
