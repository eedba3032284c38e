import { accessRightsBits } from '../access-rights';
import { bits, flag, type BitLayout } from '../bit-fields';
import {
  cr0Bits,
  cr4Bits,
  debugctlBits,
  dr7Bits,
  eferBits,
  patBits,
  pdpteBits,
  rflagsBits,
  sCetBits,
} from '../register-bits';
import { rowsOf } from './field-row';

/** SDM 3C 25.4.2 "Guest Non-Register State", table "Format of Interruptibility State". */
export const interruptibilityBits = {
  blockingBySti: flag(0, 'blocking by STI'),
  blockingByMovSs: flag(1, 'blocking by MOV SS'),
  blockingBySmi: flag(2, 'blocking by SMI'),
  blockingByNmi: flag(3, 'blocking by NMI'),
  enclaveInterruption: flag(4, 'enclave interruption'),
} satisfies BitLayout;

/** SDM 3C 25.4.2, table "Format of Pending-Debug-Exceptions". */
export const pendingDebugBits = {
  b0: flag(0, 'B0'),
  b1: flag(1, 'B1'),
  b2: flag(2, 'B2'),
  b3: flag(3, 'B3'),
  bld: flag(11, 'BLD (bus lock)'),
  enabledBreakpoint: flag(12, 'enabled breakpoint'),
  bs: flag(14, 'BS (single step)'),
  rtm: flag(16, 'RTM'),
} satisfies BitLayout;

const interruptStatusBits = {
  rvi: bits(7, 0, 'RVI (requesting virtual interrupt)'),
  svi: bits(15, 8, 'SVI (servicing virtual interrupt)'),
} satisfies BitLayout;

export const activityStates = { 0: 'active', 1: 'HLT', 2: 'shutdown', 3: 'wait-for-SIPI' };

const register = rowsOf('25.4.1 "Guest Register State"');
const state = rowsOf('25.4.2 "Guest Non-Register State"');

const withCet = ['vm_entry_controls.loadCetState'] as const;
const withFred = ['vm_entry_controls.loadFred', 'secondary_vm_exit_controls.saveFred'] as const;
const withEpt = ['secondary_processor_based_controls.enableEpt'] as const;

export const guestStateFields = {
  guest_cr0: register(0x6800, 'Guest CR0', { layout: cr0Bits }),
  guest_cr3: register(0x6802, 'Guest CR3', { shows: 'guest-physical-address' }),
  guest_cr4: register(0x6804, 'Guest CR4', { layout: cr4Bits }),
  guest_dr7: register(0x681a, 'Guest DR7', { layout: dr7Bits }),
  guest_rsp: register(0x681c, 'Guest RSP', { shows: 'linear-address' }),
  guest_rip: register(0x681e, 'Guest RIP', { shows: 'linear-address' }),
  guest_rflags: register(0x6820, 'Guest RFLAGS', { layout: rflagsBits }),

  guest_es_selector: register(0x0800, 'Guest ES selector', { shows: 'selector' }),
  guest_es_base: register(0x6806, 'Guest ES base', { shows: 'linear-address' }),
  guest_es_limit: register(0x4800, 'Guest ES limit'),
  guest_es_access_rights: register(0x4814, 'Guest ES access rights', {
    layout: accessRightsBits,
    shows: 'access-rights',
  }),
  guest_cs_selector: register(0x0802, 'Guest CS selector', { shows: 'selector' }),
  guest_cs_base: register(0x6808, 'Guest CS base', { shows: 'linear-address' }),
  guest_cs_limit: register(0x4802, 'Guest CS limit'),
  guest_cs_access_rights: register(0x4816, 'Guest CS access rights', {
    layout: accessRightsBits,
    shows: 'access-rights',
  }),
  guest_ss_selector: register(0x0804, 'Guest SS selector', { shows: 'selector' }),
  guest_ss_base: register(0x680a, 'Guest SS base', { shows: 'linear-address' }),
  guest_ss_limit: register(0x4804, 'Guest SS limit'),
  guest_ss_access_rights: register(0x4818, 'Guest SS access rights', {
    layout: accessRightsBits,
    shows: 'access-rights',
  }),
  guest_ds_selector: register(0x0806, 'Guest DS selector', { shows: 'selector' }),
  guest_ds_base: register(0x680c, 'Guest DS base', { shows: 'linear-address' }),
  guest_ds_limit: register(0x4806, 'Guest DS limit'),
  guest_ds_access_rights: register(0x481a, 'Guest DS access rights', {
    layout: accessRightsBits,
    shows: 'access-rights',
  }),
  guest_fs_selector: register(0x0808, 'Guest FS selector', { shows: 'selector' }),
  guest_fs_base: register(0x680e, 'Guest FS base', { shows: 'linear-address' }),
  guest_fs_limit: register(0x4808, 'Guest FS limit'),
  guest_fs_access_rights: register(0x481c, 'Guest FS access rights', {
    layout: accessRightsBits,
    shows: 'access-rights',
  }),
  guest_gs_selector: register(0x080a, 'Guest GS selector', { shows: 'selector' }),
  guest_gs_base: register(0x6810, 'Guest GS base', { shows: 'linear-address' }),
  guest_gs_limit: register(0x480a, 'Guest GS limit'),
  guest_gs_access_rights: register(0x481e, 'Guest GS access rights', {
    layout: accessRightsBits,
    shows: 'access-rights',
  }),
  guest_ldtr_selector: register(0x080c, 'Guest LDTR selector', { shows: 'selector' }),
  guest_ldtr_base: register(0x6812, 'Guest LDTR base', { shows: 'linear-address' }),
  guest_ldtr_limit: register(0x480c, 'Guest LDTR limit'),
  guest_ldtr_access_rights: register(0x4820, 'Guest LDTR access rights', {
    layout: accessRightsBits,
    shows: 'access-rights',
  }),
  guest_tr_selector: register(0x080e, 'Guest TR selector', { shows: 'selector' }),
  guest_tr_base: register(0x6814, 'Guest TR base', { shows: 'linear-address' }),
  guest_tr_limit: register(0x480e, 'Guest TR limit'),
  guest_tr_access_rights: register(0x4822, 'Guest TR access rights', {
    layout: accessRightsBits,
    shows: 'access-rights',
  }),
  guest_gdtr_base: register(0x6816, 'Guest GDTR base', { shows: 'linear-address' }),
  guest_gdtr_limit: register(0x4810, 'Guest GDTR limit'),
  guest_idtr_base: register(0x6818, 'Guest IDTR base', { shows: 'linear-address' }),
  guest_idtr_limit: register(0x4812, 'Guest IDTR limit'),

  guest_ia32_debugctl: register(0x2802, 'Guest IA32_DEBUGCTL', { layout: debugctlBits }),
  guest_ia32_sysenter_cs: register(0x482a, 'Guest IA32_SYSENTER_CS', { shows: 'selector' }),
  guest_ia32_sysenter_esp: register(0x6824, 'Guest IA32_SYSENTER_ESP', { shows: 'linear-address' }),
  guest_ia32_sysenter_eip: register(0x6826, 'Guest IA32_SYSENTER_EIP', { shows: 'linear-address' }),
  guest_ia32_perf_global_ctrl: register(0x2808, 'Guest IA32_PERF_GLOBAL_CTRL', {
    existsWith: ['vm_entry_controls.loadIa32PerfGlobalCtrl', 'vm_exit_controls.saveIa32PerfGlobalCtrl'],
  }),
  guest_ia32_pat: register(0x2804, 'Guest IA32_PAT', {
    layout: patBits,
    existsWith: ['vm_entry_controls.loadIa32Pat', 'vm_exit_controls.saveIa32Pat'],
  }),
  guest_ia32_efer: register(0x2806, 'Guest IA32_EFER', {
    layout: eferBits,
    existsWith: ['vm_entry_controls.loadIa32Efer', 'vm_exit_controls.saveIa32Efer'],
  }),
  guest_ia32_bndcfgs: register(0x2812, 'Guest IA32_BNDCFGS', {
    existsWith: ['vm_entry_controls.loadIa32Bndcfgs', 'vm_exit_controls.clearIa32Bndcfgs'],
  }),
  guest_ia32_rtit_ctl: register(0x2814, 'Guest IA32_RTIT_CTL', {
    existsWith: ['vm_entry_controls.loadIa32RtitCtl', 'vm_exit_controls.clearIa32RtitCtl'],
  }),
  guest_ia32_lbr_ctl: register(0x2816, 'Guest IA32_LBR_CTL', {
    existsWith: ['vm_entry_controls.loadGuestIa32LbrCtl', 'vm_exit_controls.clearIa32LbrCtl'],
  }),
  guest_ia32_s_cet: register(0x6828, 'Guest IA32_S_CET', { layout: sCetBits, existsWith: withCet }),
  guest_ssp: register(0x682a, 'Guest SSP', { shows: 'linear-address', existsWith: withCet }),
  guest_ia32_interrupt_ssp_table_addr: register(0x682c, 'Guest IA32_INTERRUPT_SSP_TABLE_ADDR', {
    shows: 'linear-address',
    existsWith: withCet,
  }),
  guest_ia32_pkrs: register(0x2818, 'Guest IA32_PKRS', { existsWith: ['vm_entry_controls.loadPkrs'] }),
  guest_ia32_fred_config: register(0x281a, 'Guest IA32_FRED_CONFIG', { existsWith: withFred }),
  guest_ia32_fred_rsp1: register(0x281c, 'Guest IA32_FRED_RSP1', { shows: 'linear-address', existsWith: withFred }),
  guest_ia32_fred_rsp2: register(0x281e, 'Guest IA32_FRED_RSP2', { shows: 'linear-address', existsWith: withFred }),
  guest_ia32_fred_rsp3: register(0x2820, 'Guest IA32_FRED_RSP3', { shows: 'linear-address', existsWith: withFred }),
  guest_ia32_fred_stklvls: register(0x2822, 'Guest IA32_FRED_STKLVLS', { existsWith: withFred }),
  guest_ia32_fred_ssp1: register(0x2824, 'Guest IA32_FRED_SSP1', { shows: 'linear-address', existsWith: withFred }),
  guest_ia32_fred_ssp2: register(0x2826, 'Guest IA32_FRED_SSP2', { shows: 'linear-address', existsWith: withFred }),
  guest_ia32_fred_ssp3: register(0x2828, 'Guest IA32_FRED_SSP3', { shows: 'linear-address', existsWith: withFred }),
  guest_ia32_spec_ctrl: register(0x282e, 'Guest IA32_SPEC_CTRL', {
    existsWith: ['vm_entry_controls.loadIa32SpecCtrl'],
  }),
  guest_smbase: register(0x4828, 'Guest SMBASE', { shows: 'physical-address' }),

  guest_activity_state: state(0x4826, 'Guest activity state', { values: activityStates }),
  guest_interruptibility_state: state(0x4824, 'Guest interruptibility state', { layout: interruptibilityBits }),
  guest_pending_debug_exceptions: state(0x6822, 'Guest pending debug exceptions', { layout: pendingDebugBits }),
  vmcs_link_pointer: state(0x2800, 'VMCS link pointer', { shows: 'physical-address' }),
  vmx_preemption_timer_value: state(0x482e, 'VMX-preemption timer value', {
    existsWith: ['pin_based_controls.activateVmxPreemptionTimer'],
  }),
  guest_pdpte0: state(0x280a, 'Guest PDPTE0', { layout: pdpteBits, existsWith: withEpt }),
  guest_pdpte1: state(0x280c, 'Guest PDPTE1', { layout: pdpteBits, existsWith: withEpt }),
  guest_pdpte2: state(0x280e, 'Guest PDPTE2', { layout: pdpteBits, existsWith: withEpt }),
  guest_pdpte3: state(0x2810, 'Guest PDPTE3', { layout: pdpteBits, existsWith: withEpt }),
  guest_interrupt_status: state(0x0810, 'Guest interrupt status', {
    layout: interruptStatusBits,
    existsWith: ['secondary_processor_based_controls.virtualInterruptDelivery'],
  }),
  guest_pml_index: state(0x0812, 'PML index', { existsWith: ['secondary_processor_based_controls.enablePml'] }),
  guest_uinv: state(0x0814, 'Guest UINV', {
    existsWith: ['vm_entry_controls.loadUinv', 'vm_exit_controls.clearUinv'],
  }),
  guest_deadline: state(0x2830, 'Guest deadline', {
    existsWith: ['tertiary_processor_based_controls.apicTimerVirtualization'],
  }),
};
