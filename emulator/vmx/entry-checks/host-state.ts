import { hex } from '../bit-fields';
import { checksOf, invalidHostState, type EntryCheck } from './check';
import type { VmEntryState } from './entry-state';
import {
  canonicalCheck,
  cetNeedsWriteProtect,
  cr3Check,
  fredChecks,
  patCheck,
  reservedBitsCheck,
  sCetChecks,
  unsupportedBits,
  unsupportedSentence,
} from './registers';
import { quoted, valueOf } from './sentences';

const registerCheck = checksOf('27.2.2 "Checks on Host Control Registers, MSRs, and SSP"', invalidHostState);
const segmentCheck = checksOf('27.2.3 "Checks on Host Segment and Descriptor-Table Registers"', invalidHostState);
const sizeCheck = checksOf('27.2.4 "Checks Related to Address-Space Size"', invalidHostState);

const loadsCet = (v: VmEntryState) => v.exit('loadCetState');
const loadsEfer = (v: VmEntryState) => v.exit('loadIa32Efer');
const host64 = (v: VmEntryState) => v.exit('hostAddressSpaceSize');
const host32 = (v: VmEntryState) => !v.exit('hostAddressSpaceSize');
const hostSize = quoted('vm_exit_controls', 'hostAddressSpaceSize');

export const hostRegisterChecks: readonly EntryCheck[] = [
  registerCheck('host.cr0', {
    reads: ['host_cr0'],
    holds: (v) => wrongCr0(v) === 0n,
    says: (v) =>
      unsupportedSentence('Host CR0', v.field('host_cr0'), v.view.capabilities.features.cr0Fixed0, wrongCr0(v)),
  }),
  registerCheck('host.cr4', {
    reads: ['host_cr4'],
    holds: (v) => wrongCr4(v) === 0n,
    says: (v) =>
      unsupportedSentence('Host CR4', v.field('host_cr4'), v.view.capabilities.features.cr4Fixed0, wrongCr4(v)),
  }),
  cetNeedsWriteProtect(registerCheck, 'host'),
  cr3Check(registerCheck, 'host'),
  canonicalCheck(registerCheck, 'host.sysenter-esp', 'host_ia32_sysenter_esp'),
  canonicalCheck(registerCheck, 'host.sysenter-eip', 'host_ia32_sysenter_eip'),
  reservedBitsCheck(
    registerCheck,
    'host.perf-global-ctrl',
    'host_ia32_perf_global_ctrl',
    (v) => v.view.capabilities.features.msrBits.perfGlobalCtrl,
    (v) => v.exit('loadIa32PerfGlobalCtrl'),
  ),
  patCheck(registerCheck, 'host.pat', 'host_ia32_pat', (v) => v.exit('loadIa32Pat')),
  reservedBitsCheck(
    registerCheck,
    'host.efer.reserved',
    'host_ia32_efer',
    (v) => v.view.capabilities.features.msrBits.efer,
    loadsEfer,
  ),
  ...(['lma', 'lme'] as const).map((flagName) =>
    registerCheck(`host.efer.${flagName}`, {
      reads: ['host_ia32_efer', 'vm_exit_controls'],
      applies: loadsEfer,
      holds: (v) => v.bit('host_ia32_efer', flagName === 'lma' ? 10 : 8) === host64(v),
      says: (v) =>
        `${valueOf(v, 'host_ia32_efer')}: ${flagName.toUpperCase()} must equal ${hostSize}, which is ${Number(host64(v))}`,
    }),
  ),
  ...sCetChecks(registerCheck, 'host', loadsCet),
  reservedBitsCheck(registerCheck, 'host.ssp.alignment', 'host_ssp', () => ~3n, loadsCet),
  reservedBitsCheck(
    registerCheck,
    'host.pkrs',
    'host_ia32_pkrs',
    () => 0xffff_ffffn,
    (v) => v.exit('loadPkrs'),
  ),
  ...fredChecks(registerCheck, 'host', (v) => v.secondaryExit('loadFred')),
  reservedBitsCheck(
    registerCheck,
    'host.spec-ctrl',
    'host_ia32_spec_ctrl',
    (v) => v.view.capabilities.features.msrBits.specCtrl,
    (v) => v.secondaryExit('loadIa32SpecCtrl'),
  ),
];

function wrongCr0(v: VmEntryState): bigint {
  const { cr0Fixed0, cr0Fixed1 } = v.view.capabilities.features;
  return unsupportedBits(v.field('host_cr0'), cr0Fixed0, cr0Fixed1);
}

function wrongCr4(v: VmEntryState): bigint {
  const { cr4Fixed0, cr4Fixed1 } = v.view.capabilities.features;
  return unsupportedBits(v.field('host_cr4'), cr4Fixed0, cr4Fixed1);
}

export const hostSegmentChecks: readonly EntryCheck[] = [
  ...(['cs', 'ss', 'ds', 'es', 'fs', 'gs', 'tr'] as const).map((name) =>
    segmentCheck(`host.${name}.selector`, {
      reads: [`host_${name}_selector`],
      holds: (v) => (v.field32(`host_${name}_selector`) & 7) === 0,
      says: (v) => `${valueOf(v, `host_${name}_selector`)}; RPL (bits 1:0) and TI (bit 2) must be 0`,
    }),
  ),
  ...(['cs', 'tr'] as const).map((name) =>
    segmentCheck(`host.${name}.null`, {
      reads: [`host_${name}_selector`],
      holds: (v) => v.field32(`host_${name}_selector`) !== 0,
      says: () => `Host ${name.toUpperCase()} selector is 0; it must not be null`,
    }),
  ),
  segmentCheck('host.ss.null', {
    reads: ['host_ss_selector'],
    applies: host32,
    holds: (v) => v.field32('host_ss_selector') !== 0,
    says: () => `Host SS selector is 0; it must not be null while ${hostSize} is 0`,
  }),
  ...(['fs', 'gs', 'gdtr', 'idtr', 'tr'] as const).map((name) =>
    canonicalCheck(segmentCheck, `host.${name}.base`, `host_${name}_base`),
  ),
];

const entersFromIa32e = (v: VmEntryState) => (v.view.host.efer & 0x400n) !== 0n;
const hostCetState = { s_cet: 'host_ia32_s_cet', ssp: 'host_ssp' } as const;

export const addressSpaceSizeChecks: readonly EntryCheck[] = [
  sizeCheck('size.outside-ia32e.guest', {
    reads: ['vm_entry_controls'],
    applies: (v) => !entersFromIa32e(v),
    holds: (v) => !v.ia32eModeGuest,
    says: () =>
      `the processor is not in IA-32e mode (EFER.LMA is 0), so ${quoted('vm_entry_controls', 'ia32eModeGuest')} must be 0`,
  }),
  sizeCheck('size.outside-ia32e.host', {
    reads: ['vm_exit_controls'],
    applies: (v) => !entersFromIa32e(v),
    holds: host32,
    says: () => `the processor is not in IA-32e mode (EFER.LMA is 0), so ${hostSize} must be 0`,
  }),
  sizeCheck('size.ia32e.host', {
    reads: ['vm_exit_controls'],
    applies: entersFromIa32e,
    holds: host64,
    says: () => `the processor is in IA-32e mode (EFER.LMA is 1), so ${hostSize} must be 1`,
  }),
  sizeCheck('size.host32.guest', {
    reads: ['vm_entry_controls', 'vm_exit_controls'],
    applies: host32,
    holds: (v) => !v.ia32eModeGuest,
    says: () => `${hostSize} is 0, so ${quoted('vm_entry_controls', 'ia32eModeGuest')} must be 0`,
  }),
  sizeCheck('size.host32.pcide', {
    reads: ['host_cr4', 'vm_exit_controls'],
    applies: host32,
    holds: (v) => !v.bit('host_cr4', 17),
    says: (v) => `${hostSize} is 0 but ${valueOf(v, 'host_cr4')} has PCIDE (bit 17), which needs IA-32e mode`,
  }),
  sizeCheck('size.host32.fred', {
    reads: ['host_cr4', 'vm_exit_controls'],
    applies: host32,
    holds: (v) => !v.bit('host_cr4', 32),
    says: (v) => `${hostSize} is 0 but ${valueOf(v, 'host_cr4')} has FRED (bit 32), which needs IA-32e mode`,
  }),
  sizeCheck('size.host32.rip', {
    reads: ['host_rip', 'vm_exit_controls'],
    applies: host32,
    holds: (v) => v.field('host_rip') >> 32n === 0n,
    says: (v) => `${hostSize} is 0 but ${valueOf(v, 'host_rip')}; bits 63:32 must be 0`,
  }),
  ...(['s_cet', 'ssp'] as const).map((name) =>
    sizeCheck(`size.host32.${name.replace('_', '-')}`, {
      reads: [hostCetState[name], 'vm_exit_controls'],
      applies: (v) => host32(v) && loadsCet(v),
      holds: (v) => v.field(hostCetState[name]) >> 32n === 0n,
      says: (v) => `${hostSize} is 0 but ${valueOf(v, hostCetState[name])}; bits 63:32 must be 0`,
    }),
  ),
  sizeCheck('size.host64.pae', {
    reads: ['host_cr4', 'vm_exit_controls'],
    applies: host64,
    holds: (v) => v.bit('host_cr4', 5),
    says: (v) => `${hostSize} is 1 but ${valueOf(v, 'host_cr4')} lacks PAE (bit 5)`,
  }),
  sizeCheck('size.host64.rip', {
    reads: ['host_rip', 'vm_exit_controls'],
    applies: host64,
    holds: (v) => v.isCanonical(v.field('host_rip')),
    says: (v) => `${hostSize} is 1 but Host RIP ${hex(v.field('host_rip'))} is not canonical`,
  }),
  canonicalCheck(sizeCheck, 'size.host64.s-cet', 'host_ia32_s_cet', (v) => host64(v) && loadsCet(v)),
  canonicalCheck(sizeCheck, 'size.host64.ssp', 'host_ssp', (v) => host64(v) && loadsCet(v)),
  canonicalCheck(sizeCheck, 'size.interrupt-ssp-table', 'host_ia32_interrupt_ssp_table_addr', loadsCet),
];
