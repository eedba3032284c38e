import { checksOf, invalidGuestState, type EntryCheck } from './check';
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

const check = checksOf('27.3.1.1 "Checks on Guest Control Registers, Debug Registers, and MSRs"', invalidGuestState);

const loadsDebug = (v: VmEntryState) => v.entry('loadDebugControls');
const loadsEfer = (v: VmEntryState) => v.entry('loadIa32Efer');
const loadsCet = (v: VmEntryState) => v.entry('loadCetState');
const loadsBndcfgs = (v: VmEntryState) => v.entry('loadIa32Bndcfgs');
const guest64 = (v: VmEntryState) => v.ia32eModeGuest;
const guest32 = (v: VmEntryState) => !v.ia32eModeGuest;
const ia32eGuest = quoted('vm_entry_controls', 'ia32eModeGuest');

const nwAndCd = 0x6000_0000n;
const peAndPg = 0x8000_0001n;

function wrongCr0(v: VmEntryState): bigint {
  const { cr0Fixed0, cr0Fixed1 } = v.view.capabilities.features;
  const ignored = v.unrestrictedGuest ? nwAndCd | peAndPg : nwAndCd;
  return unsupportedBits(v.field('guest_cr0'), cr0Fixed0, cr0Fixed1, ignored);
}

function wrongCr4(v: VmEntryState): bigint {
  const { cr4Fixed0, cr4Fixed1 } = v.view.capabilities.features;
  return unsupportedBits(v.field('guest_cr4'), cr4Fixed0, cr4Fixed1);
}

export const guestRegisterChecks: readonly EntryCheck[] = [
  check('guest.cr0', {
    reads: ['guest_cr0', 'secondary_processor_based_controls'],
    holds: (v) => wrongCr0(v) === 0n,
    says: (v) =>
      unsupportedSentence('Guest CR0', v.field('guest_cr0'), v.view.capabilities.features.cr0Fixed0, wrongCr0(v)) +
      (v.unrestrictedGuest || (wrongCr0(v) & peAndPg) === 0n
        ? ''
        : `; or set ${quoted('secondary_processor_based_controls', 'unrestrictedGuest')}`),
  }),
  check('guest.cr0.pg-pe', {
    reads: ['guest_cr0'],
    applies: (v) => v.guestPaging,
    holds: (v) => v.guestProtectedMode,
    says: (v) => `${valueOf(v, 'guest_cr0')}: PG (bit 31) is 1, so PE (bit 0) must be 1`,
  }),
  check('guest.cr4', {
    reads: ['guest_cr4'],
    holds: (v) => wrongCr4(v) === 0n,
    says: (v) =>
      unsupportedSentence('Guest CR4', v.field('guest_cr4'), v.view.capabilities.features.cr4Fixed0, wrongCr4(v)),
  }),
  cetNeedsWriteProtect(check, 'guest'),
  reservedBitsCheck(
    check,
    'guest.debugctl',
    'guest_ia32_debugctl',
    (v) => v.view.capabilities.features.msrBits.debugctl,
    loadsDebug,
  ),
  check('guest.ia32e.pg', {
    reads: ['guest_cr0', 'vm_entry_controls'],
    applies: guest64,
    holds: (v) => v.guestPaging,
    says: (v) => `${ia32eGuest} is 1 but ${valueOf(v, 'guest_cr0')} lacks PG (bit 31)`,
  }),
  check('guest.ia32e.pae', {
    reads: ['guest_cr4', 'vm_entry_controls'],
    applies: guest64,
    holds: (v) => v.bit('guest_cr4', 5),
    says: (v) => `${ia32eGuest} is 1 but ${valueOf(v, 'guest_cr4')} lacks PAE (bit 5)`,
  }),
  check('guest.legacy.pcide', {
    reads: ['guest_cr4', 'vm_entry_controls'],
    applies: guest32,
    holds: (v) => !v.bit('guest_cr4', 17),
    says: (v) => `${ia32eGuest} is 0 but ${valueOf(v, 'guest_cr4')} has PCIDE (bit 17), which needs IA-32e mode`,
  }),
  check('guest.legacy.fred', {
    reads: ['guest_cr4', 'vm_entry_controls'],
    applies: guest32,
    holds: (v) => !v.bit('guest_cr4', 32),
    says: (v) => `${ia32eGuest} is 0 but ${valueOf(v, 'guest_cr4')} has FRED (bit 32), which needs IA-32e mode`,
  }),
  cr3Check(check, 'guest'),
  reservedBitsCheck(check, 'guest.dr7', 'guest_dr7', () => 0xffff_ffffn, loadsDebug),
  canonicalCheck(check, 'guest.sysenter-esp', 'guest_ia32_sysenter_esp'),
  canonicalCheck(check, 'guest.sysenter-eip', 'guest_ia32_sysenter_eip'),
  canonicalCheck(check, 'guest.s-cet.canonical', 'guest_ia32_s_cet', loadsCet),
  canonicalCheck(check, 'guest.interrupt-ssp-table', 'guest_ia32_interrupt_ssp_table_addr', loadsCet),
  reservedBitsCheck(
    check,
    'guest.perf-global-ctrl',
    'guest_ia32_perf_global_ctrl',
    (v) => v.view.capabilities.features.msrBits.perfGlobalCtrl,
    (v) => v.entry('loadIa32PerfGlobalCtrl'),
  ),
  patCheck(check, 'guest.pat', 'guest_ia32_pat', (v) => v.entry('loadIa32Pat')),
  reservedBitsCheck(
    check,
    'guest.efer.reserved',
    'guest_ia32_efer',
    (v) => v.view.capabilities.features.msrBits.efer,
    loadsEfer,
  ),
  check('guest.efer.lma', {
    reads: ['guest_ia32_efer', 'vm_entry_controls'],
    applies: loadsEfer,
    holds: (v) => v.bit('guest_ia32_efer', 10) === v.ia32eModeGuest,
    says: (v) =>
      `${valueOf(v, 'guest_ia32_efer')}: LMA (bit 10) must equal ${ia32eGuest}, which is ${Number(guest64(v))}`,
  }),
  check('guest.efer.lme', {
    reads: ['guest_ia32_efer', 'guest_cr0'],
    applies: (v) => loadsEfer(v) && v.guestPaging,
    holds: (v) => v.bit('guest_ia32_efer', 8) === v.bit('guest_ia32_efer', 10),
    says: (v) => `${valueOf(v, 'guest_ia32_efer')}: LME (bit 8) must equal LMA (bit 10) because guest CR0.PG is 1`,
  }),
  // SDM 1 appendix E: bits 11:2 of IA32_BNDCFGS are reserved.
  reservedBitsCheck(check, 'guest.bndcfgs.reserved', 'guest_ia32_bndcfgs', () => ~0xffcn, loadsBndcfgs),
  canonicalCheck(check, 'guest.bndcfgs.base', 'guest_ia32_bndcfgs', loadsBndcfgs),
  reservedBitsCheck(
    check,
    'guest.rtit-ctl',
    'guest_ia32_rtit_ctl',
    (v) => v.view.capabilities.features.msrBits.rtitCtl,
    (v) => v.entry('loadIa32RtitCtl'),
  ),
  ...sCetChecks(check, 'guest', loadsCet),
  reservedBitsCheck(
    check,
    'guest.lbr-ctl',
    'guest_ia32_lbr_ctl',
    (v) => v.view.capabilities.features.msrBits.lbrCtl,
    (v) => v.entry('loadGuestIa32LbrCtl'),
  ),
  reservedBitsCheck(
    check,
    'guest.pkrs',
    'guest_ia32_pkrs',
    () => 0xffff_ffffn,
    (v) => v.entry('loadPkrs'),
  ),
  reservedBitsCheck(
    check,
    'guest.uinv',
    'guest_uinv',
    () => 0xffn,
    (v) => v.entry('loadUinv'),
  ),
  ...fredChecks(check, 'guest', (v) => v.entry('loadFred')),
  reservedBitsCheck(
    check,
    'guest.spec-ctrl',
    'guest_ia32_spec_ctrl',
    (v) => v.view.capabilities.features.msrBits.specCtrl,
    (v) => v.entry('loadIa32SpecCtrl'),
  ),
];
