import { cr0Bits, cr4Bits, eferBits, patBits, sCetBits } from '../register-bits';
import { rowsOf } from './field-row';

const host = rowsOf('25.5 "Host-State Area"');

const withCet = ['vm_exit_controls.loadCetState'] as const;
const withFred = ['secondary_vm_exit_controls.loadFred'] as const;

export const hostStateFields = {
  host_cr0: host(0x6c00, 'Host CR0', { layout: cr0Bits }),
  host_cr3: host(0x6c02, 'Host CR3', { shows: 'physical-address' }),
  host_cr4: host(0x6c04, 'Host CR4', { layout: cr4Bits }),
  host_rsp: host(0x6c14, 'Host RSP', { shows: 'linear-address' }),
  host_rip: host(0x6c16, 'Host RIP', { shows: 'linear-address' }),
  host_es_selector: host(0x0c00, 'Host ES selector', { shows: 'selector' }),
  host_cs_selector: host(0x0c02, 'Host CS selector', { shows: 'selector' }),
  host_ss_selector: host(0x0c04, 'Host SS selector', { shows: 'selector' }),
  host_ds_selector: host(0x0c06, 'Host DS selector', { shows: 'selector' }),
  host_fs_selector: host(0x0c08, 'Host FS selector', { shows: 'selector' }),
  host_gs_selector: host(0x0c0a, 'Host GS selector', { shows: 'selector' }),
  host_tr_selector: host(0x0c0c, 'Host TR selector', { shows: 'selector' }),
  host_fs_base: host(0x6c06, 'Host FS base', { shows: 'linear-address' }),
  host_gs_base: host(0x6c08, 'Host GS base', { shows: 'linear-address' }),
  host_tr_base: host(0x6c0a, 'Host TR base', { shows: 'linear-address' }),
  host_gdtr_base: host(0x6c0c, 'Host GDTR base', { shows: 'linear-address' }),
  host_idtr_base: host(0x6c0e, 'Host IDTR base', { shows: 'linear-address' }),
  host_ia32_sysenter_cs: host(0x4c00, 'Host IA32_SYSENTER_CS', { shows: 'selector' }),
  host_ia32_sysenter_esp: host(0x6c10, 'Host IA32_SYSENTER_ESP', { shows: 'linear-address' }),
  host_ia32_sysenter_eip: host(0x6c12, 'Host IA32_SYSENTER_EIP', { shows: 'linear-address' }),
  host_ia32_perf_global_ctrl: host(0x2c04, 'Host IA32_PERF_GLOBAL_CTRL', {
    existsWith: ['vm_exit_controls.loadIa32PerfGlobalCtrl'],
  }),
  host_ia32_pat: host(0x2c00, 'Host IA32_PAT', { layout: patBits, existsWith: ['vm_exit_controls.loadIa32Pat'] }),
  host_ia32_efer: host(0x2c02, 'Host IA32_EFER', { layout: eferBits, existsWith: ['vm_exit_controls.loadIa32Efer'] }),
  host_ia32_s_cet: host(0x6c18, 'Host IA32_S_CET', { layout: sCetBits, existsWith: withCet }),
  host_ssp: host(0x6c1a, 'Host SSP', { shows: 'linear-address', existsWith: withCet }),
  host_ia32_interrupt_ssp_table_addr: host(0x6c1c, 'Host IA32_INTERRUPT_SSP_TABLE_ADDR', {
    shows: 'linear-address',
    existsWith: withCet,
  }),
  host_ia32_pkrs: host(0x2c06, 'Host IA32_PKRS', { existsWith: ['vm_exit_controls.loadPkrs'] }),
  host_ia32_fred_config: host(0x2c08, 'Host IA32_FRED_CONFIG', { existsWith: withFred }),
  host_ia32_fred_rsp1: host(0x2c0a, 'Host IA32_FRED_RSP1', { shows: 'linear-address', existsWith: withFred }),
  host_ia32_fred_rsp2: host(0x2c0c, 'Host IA32_FRED_RSP2', { shows: 'linear-address', existsWith: withFred }),
  host_ia32_fred_rsp3: host(0x2c0e, 'Host IA32_FRED_RSP3', { shows: 'linear-address', existsWith: withFred }),
  host_ia32_fred_stklvls: host(0x2c10, 'Host IA32_FRED_STKLVLS', { existsWith: withFred }),
  host_ia32_fred_ssp1: host(0x2c12, 'Host IA32_FRED_SSP1', { shows: 'linear-address', existsWith: withFred }),
  host_ia32_fred_ssp2: host(0x2c14, 'Host IA32_FRED_SSP2', { shows: 'linear-address', existsWith: withFred }),
  host_ia32_fred_ssp3: host(0x2c16, 'Host IA32_FRED_SSP3', { shows: 'linear-address', existsWith: withFred }),
  host_ia32_spec_ctrl: host(0x2c1a, 'Host IA32_SPEC_CTRL', {
    existsWith: ['secondary_vm_exit_controls.loadIa32SpecCtrl'],
  }),
};
