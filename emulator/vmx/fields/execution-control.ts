import { bits, flag, type BitLayout } from '../bit-fields';
import { exceptionNames } from '../event-words';
import { cr0Bits, cr4Bits } from '../register-bits';
import { rowsOf } from './field-row';

/** SDM 3C 25.6.11 "Extended-Page-Table Pointer (EPTP)". */
export const eptPointerBits = {
  memoryType: bits(2, 0, 'memory type', { 0: 'UC', 6: 'WB' }),
  /** The EPT page-walk length, less 1. */
  walkLength: bits(5, 3, 'page-walk length', { 3: '4-level walk', 4: '5-level walk' }),
  accessedAndDirty: flag(6, 'accessed and dirty flags'),
  supervisorShadowStack: flag(7, 'supervisor shadow-stack control'),
  pageFrame: bits(51, 12, 'EPT PML4 page frame'),
} satisfies BitLayout;

/** SDM 3C 25.6.3 "Exception Bitmap". */
const exceptionBits: BitLayout = Object.fromEntries(
  Array.from({ length: 32 }, (_, vector) => [
    `vector${vector}`,
    flag(vector, exceptionNames[vector]?.split(' ')[0] ?? `vector ${vector}`),
  ]),
);

/** SDM 3A 4.7 "Page-Fault Exceptions": the error-code bits that mask and match compare. */
const pageFaultErrorCodeBits = {
  present: flag(0, 'P'),
  write: flag(1, 'W/R'),
  user: flag(2, 'U/S'),
  reserved: flag(3, 'RSVD'),
  fetch: flag(4, 'I/D'),
  protectionKey: flag(5, 'PK'),
  shadowStack: flag(6, 'SS'),
  hlat: flag(7, 'HLAT'),
  sgx: flag(15, 'SGX'),
} satisfies BitLayout;

const vmFunctionBits = { eptpSwitching: flag(0, 'EPTP switching') } satisfies BitLayout;

const pin = rowsOf('25.6.1 "Pin-Based VM-Execution Controls"');
const processor = rowsOf('25.6.2 "Processor-Based VM-Execution Controls"');
const exception = rowsOf('25.6.3 "Exception Bitmap"');
const ioBitmap = rowsOf('25.6.4 "I/O-Bitmap Addresses"', { shows: 'physical-address' });
const tsc = rowsOf('25.6.5 "Time-Stamp Counter Offset and Multiplier"');
const mask = rowsOf('25.6.6 "Guest/Host Masks and Read Shadows for CR0 and CR4"');
const cr3Target = rowsOf('25.6.7 "CR3-Target Controls"');
const apic = rowsOf('25.6.8 "Controls for APIC Virtualization"');
const msrBitmap = rowsOf('25.6.9 "MSR-Bitmap Address"', { shows: 'physical-address' });
const executive = rowsOf('25.6.10 "Executive-VMCS Pointer"', { shows: 'physical-address' });
const ept = rowsOf('25.6.11 "Extended-Page-Table Pointer (EPTP)"');
const vpid = rowsOf('25.6.12 "Virtual-Processor Identifier (VPID)"');
const pauseLoop = rowsOf('25.6.13 "Controls for PAUSE-Loop Exiting"', {
  existsWith: ['secondary_processor_based_controls.pauseLoopExiting'],
});
const vmFunction = rowsOf('25.6.14 "VM-Function Controls"');
const shadowing = rowsOf('25.6.15 "VMCS Shadowing Bitmap Addresses"', {
  shows: 'physical-address',
  existsWith: ['secondary_processor_based_controls.vmcsShadowing'],
});
const sgx = rowsOf('25.6.16 "ENCLS-Exiting Bitmap"');
const pconfig = rowsOf('25.6.18 "PCONFIG-Exiting Bitmap"');
const pml = rowsOf('25.6.19 "Control Field for Page-Modification Logging"', { shows: 'physical-address' });
const virtualizationException = rowsOf('25.6.20 "Controls for Virtualization Exceptions"', {
  existsWith: ['secondary_processor_based_controls.eptViolationVe'],
});
const xss = rowsOf('25.6.21 "XSS-Exiting Bitmap"');
const spp = rowsOf('25.6.22 "Sub-Page-Permission-Table Pointer (SPPTP)"', { shows: 'physical-address' });
const hlat = rowsOf('25.6.23 "Fields Related to Hypervisor-Managed Linear-Address Translation"', {
  existsWith: ['tertiary_processor_based_controls.enableHlat'],
});
const pasid = rowsOf('25.6.24 "Fields Related to PASID Translation"', {
  shows: 'physical-address',
  existsWith: ['secondary_processor_based_controls.pasidTranslation'],
});
const timeout = rowsOf('25.6.25 "Instruction-Timeout Control"');
const specCtrl = rowsOf('25.6.26 "Fields Controlling Virtualization of the IA32_SPEC_CTRL MSR"', {
  existsWith: ['tertiary_processor_based_controls.virtualizeIa32SpecCtrl'],
});

export const executionControlFields = {
  pin_based_controls: pin(0x4000, 'Pin-based VM-execution controls', { controls: 'pin_based_controls' }),
  primary_processor_based_controls: processor(0x4002, 'Primary processor-based VM-execution controls', {
    controls: 'primary_processor_based_controls',
  }),
  secondary_processor_based_controls: processor(0x401e, 'Secondary processor-based VM-execution controls', {
    controls: 'secondary_processor_based_controls',
    existsWith: ['primary_processor_based_controls.activateSecondaryControls'],
  }),
  tertiary_processor_based_controls: processor(0x2034, 'Tertiary processor-based VM-execution controls', {
    controls: 'tertiary_processor_based_controls',
    existsWith: ['primary_processor_based_controls.activateTertiaryControls'],
  }),
  exception_bitmap: exception(0x4004, 'Exception bitmap', { layout: exceptionBits }),
  page_fault_error_code_mask: exception(0x4006, 'Page-fault error-code mask', { layout: pageFaultErrorCodeBits }),
  page_fault_error_code_match: exception(0x4008, 'Page-fault error-code match', { layout: pageFaultErrorCodeBits }),
  io_bitmap_a_address: ioBitmap(0x2000, 'Address of I/O bitmap A'),
  io_bitmap_b_address: ioBitmap(0x2002, 'Address of I/O bitmap B'),
  tsc_offset: tsc(0x2010, 'TSC offset'),
  tsc_multiplier: tsc(0x2032, 'TSC multiplier', { existsWith: ['secondary_processor_based_controls.useTscScaling'] }),
  cr0_guest_host_mask: mask(0x6000, 'CR0 guest/host mask', { layout: cr0Bits }),
  cr4_guest_host_mask: mask(0x6002, 'CR4 guest/host mask', { layout: cr4Bits }),
  cr0_read_shadow: mask(0x6004, 'CR0 read shadow', { layout: cr0Bits }),
  cr4_read_shadow: mask(0x6006, 'CR4 read shadow', { layout: cr4Bits }),
  cr3_target_count: cr3Target(0x400a, 'CR3-target count'),
  cr3_target_value0: cr3Target(0x6008, 'CR3-target value 0', { shows: 'guest-physical-address' }),
  cr3_target_value1: cr3Target(0x600a, 'CR3-target value 1', { shows: 'guest-physical-address' }),
  cr3_target_value2: cr3Target(0x600c, 'CR3-target value 2', { shows: 'guest-physical-address' }),
  cr3_target_value3: cr3Target(0x600e, 'CR3-target value 3', { shows: 'guest-physical-address' }),
  apic_access_address: apic(0x2014, 'APIC-access address', {
    shows: 'physical-address',
    existsWith: ['secondary_processor_based_controls.virtualizeApicAccesses'],
  }),
  virtual_apic_address: apic(0x2012, 'Virtual-APIC address', {
    shows: 'physical-address',
    existsWith: ['primary_processor_based_controls.useTprShadow'],
  }),
  tpr_threshold: apic(0x401c, 'TPR threshold', { existsWith: ['primary_processor_based_controls.useTprShadow'] }),
  eoi_exit_bitmap_0: apic(0x201c, 'EOI-exit bitmap 0 (vectors 0 to 63)', {
    existsWith: ['secondary_processor_based_controls.virtualInterruptDelivery'],
  }),
  eoi_exit_bitmap_1: apic(0x201e, 'EOI-exit bitmap 1 (vectors 64 to 127)', {
    existsWith: ['secondary_processor_based_controls.virtualInterruptDelivery'],
  }),
  eoi_exit_bitmap_2: apic(0x2020, 'EOI-exit bitmap 2 (vectors 128 to 191)', {
    existsWith: ['secondary_processor_based_controls.virtualInterruptDelivery'],
  }),
  eoi_exit_bitmap_3: apic(0x2022, 'EOI-exit bitmap 3 (vectors 192 to 255)', {
    existsWith: ['secondary_processor_based_controls.virtualInterruptDelivery'],
  }),
  posted_interrupt_notification_vector: apic(0x0002, 'Posted-interrupt notification vector', {
    existsWith: ['pin_based_controls.processPostedInterrupts'],
  }),
  posted_interrupt_descriptor_address: apic(0x2016, 'Posted-interrupt descriptor address', {
    shows: 'physical-address',
    existsWith: ['pin_based_controls.processPostedInterrupts'],
  }),
  pid_pointer_table_address: apic(0x2042, 'PID-pointer table address', {
    shows: 'physical-address',
    existsWith: ['tertiary_processor_based_controls.ipiVirtualization'],
  }),
  last_pid_pointer_index: apic(0x0008, 'Last PID-pointer index', {
    existsWith: ['tertiary_processor_based_controls.ipiVirtualization'],
  }),
  virtual_timer_vector: apic(0x000a, 'Virtual timer vector', {
    existsWith: ['tertiary_processor_based_controls.apicTimerVirtualization'],
  }),
  guest_deadline_shadow: apic(0x204e, 'Guest deadline shadow', {
    existsWith: ['tertiary_processor_based_controls.apicTimerVirtualization'],
  }),
  msr_bitmap_address: msrBitmap(0x2004, 'Address of MSR bitmaps', {
    existsWith: ['primary_processor_based_controls.useMsrBitmaps'],
  }),
  executive_vmcs_pointer: executive(0x200c, 'Executive-VMCS pointer'),
  ept_pointer: ept(0x201a, 'EPT pointer', {
    layout: eptPointerBits,
    existsWith: ['secondary_processor_based_controls.enableEpt'],
  }),
  // Used by a hypervisor under the TDX module; a processor without SEAM has no control for it.
  shared_ept_pointer: ept(0x203c, 'Shared EPT pointer', { shows: 'physical-address', existsWith: [] }),
  virtual_processor_identifier: vpid(0x0000, 'Virtual-processor identifier (VPID)', {
    existsWith: ['secondary_processor_based_controls.enableVpid'],
  }),
  ple_gap: pauseLoop(0x4020, 'PLE_Gap'),
  ple_window: pauseLoop(0x4022, 'PLE_Window'),
  vm_function_controls: vmFunction(0x2018, 'VM-function controls', {
    layout: vmFunctionBits,
    existsWith: ['secondary_processor_based_controls.enableVmFunctions'],
  }),
  eptp_list_address: vmFunction(0x2024, 'EPTP-list address', {
    shows: 'physical-address',
    existsWith: ['secondary_processor_based_controls.enableVmFunctions'],
  }),
  vmread_bitmap_address: shadowing(0x2026, 'VMREAD-bitmap address'),
  vmwrite_bitmap_address: shadowing(0x2028, 'VMWRITE-bitmap address'),
  encls_exiting_bitmap: sgx(0x202e, 'ENCLS-exiting bitmap', {
    existsWith: ['secondary_processor_based_controls.enableEnclsExiting'],
  }),
  enclv_exiting_bitmap: sgx(0x2036, 'ENCLV-exiting bitmap', {
    existsWith: ['secondary_processor_based_controls.enableEnclvExiting'],
  }),
  pconfig_exiting_bitmap: pconfig(0x203e, 'PCONFIG-exiting bitmap', {
    existsWith: ['secondary_processor_based_controls.enablePconfig'],
  }),
  pml_address: pml(0x200e, 'PML address', { existsWith: ['secondary_processor_based_controls.enablePml'] }),
  virtualization_exception_information_address: virtualizationException(
    0x202a,
    'Virtualization-exception information address',
    { shows: 'physical-address' },
  ),
  eptp_index: virtualizationException(0x0004, 'EPTP index'),
  xss_exiting_bitmap: xss(0x202c, 'XSS-exiting bitmap', {
    existsWith: ['secondary_processor_based_controls.enableXsavesXrstors'],
  }),
  sub_page_permission_table_pointer: spp(0x2030, 'Sub-page-permission-table pointer', {
    existsWith: ['secondary_processor_based_controls.subPageWritePermissionsForEpt'],
  }),
  hlat_pointer: hlat(0x2040, 'Hypervisor-managed linear-address translation pointer', {
    shows: 'guest-physical-address',
  }),
  hlat_prefix_size: hlat(0x0006, 'HLAT prefix size'),
  low_pasid_directory_address: pasid(0x2038, 'Low PASID directory address'),
  high_pasid_directory_address: pasid(0x203a, 'High PASID directory address'),
  instruction_timeout_control: timeout(0x4024, 'Instruction-timeout control', {
    existsWith: ['secondary_processor_based_controls.instructionTimeout'],
  }),
  ia32_spec_ctrl_mask: specCtrl(0x204a, 'IA32_SPEC_CTRL mask'),
  ia32_spec_ctrl_shadow: specCtrl(0x204c, 'IA32_SPEC_CTRL shadow'),
};
