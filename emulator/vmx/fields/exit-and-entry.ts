import { entryInterruptionInformation, exitInterruptionInformation } from '../event-words';
import { exitReasonBits } from '../exits';
import { vmInstructionErrors } from '../instruction-errors';
import { rowsOf } from './field-row';

const exitControls = rowsOf('25.7.1 "VM-Exit Controls"');
const exitMsrs = rowsOf('25.7.2 "VM-Exit Controls for MSRs"');

export const exitControlFields = {
  vm_exit_controls: exitControls(0x400c, 'Primary VM-exit controls', { controls: 'vm_exit_controls' }),
  secondary_vm_exit_controls: exitControls(0x2044, 'Secondary VM-exit controls', {
    controls: 'secondary_vm_exit_controls',
    existsWith: ['vm_exit_controls.activateSecondaryControls'],
  }),
  vm_exit_msr_store_count: exitMsrs(0x400e, 'VM-exit MSR-store count'),
  vm_exit_msr_store_address: exitMsrs(0x2006, 'VM-exit MSR-store address', { shows: 'physical-address' }),
  vm_exit_msr_load_count: exitMsrs(0x4010, 'VM-exit MSR-load count'),
  vm_exit_msr_load_address: exitMsrs(0x2008, 'VM-exit MSR-load address', { shows: 'physical-address' }),
};

const entryControls = rowsOf('25.8.1 "VM-Entry Controls"');
const entryMsrs = rowsOf('25.8.2 "VM-Entry Controls for MSRs"');
const injection = rowsOf('25.8.3 "VM-Entry Controls for Event Injection"');

export const entryControlFields = {
  vm_entry_controls: entryControls(0x4012, 'VM-entry controls', { controls: 'vm_entry_controls' }),
  vm_entry_msr_load_count: entryMsrs(0x4014, 'VM-entry MSR-load count'),
  vm_entry_msr_load_address: entryMsrs(0x200a, 'VM-entry MSR-load address', { shows: 'physical-address' }),
  vm_entry_interruption_information: injection(0x4016, 'VM-entry interruption-information field', {
    layout: entryInterruptionInformation,
    shows: 'event',
  }),
  vm_entry_exception_error_code: injection(0x4018, 'VM-entry exception error code'),
  vm_entry_instruction_length: injection(0x401a, 'VM-entry instruction length'),
  injected_event_data: injection(0x2052, 'Injected-event data', { existsWith: ['vm_entry_controls.loadFred'] }),
};

const basic = rowsOf('25.9.1 "Basic VM-Exit Information"');
const vectored = rowsOf('25.9.2 "Information for VM Exits Due to Vectored Events"');
const delivery = rowsOf('25.9.3 "Information for VM Exits That Occur During Event Delivery"');
const instruction = rowsOf('25.9.4 "Information for VM Exits Due to Instruction Execution"');
const error = rowsOf('25.9.5 "VM-Instruction Error Field"');

export const exitInformationFields = {
  vm_exit_reason: basic(0x4402, 'Exit reason', { layout: exitReasonBits }),
  exit_qualification: basic(0x6400, 'Exit qualification', { shows: 'exit-qualification' }),
  guest_linear_address: basic(0x640a, 'Guest-linear address', { shows: 'linear-address' }),
  guest_physical_address: basic(0x2400, 'Guest-physical address', {
    shows: 'guest-physical-address',
    existsWith: ['secondary_processor_based_controls.enableEpt'],
  }),
  vm_exit_interruption_information: vectored(0x4404, 'VM-exit interruption information', {
    layout: exitInterruptionInformation,
    shows: 'event',
  }),
  vm_exit_interruption_error_code: vectored(0x4406, 'VM-exit interruption error code'),
  idt_vectoring_information: delivery(0x4408, 'IDT-vectoring information field', {
    layout: exitInterruptionInformation,
    shows: 'event',
  }),
  idt_vectoring_error_code: delivery(0x440a, 'IDT-vectoring error code'),
  original_event_data: delivery(0x2404, 'Original-event data', { existsWith: ['vm_entry_controls.loadFred'] }),
  vm_exit_instruction_length: instruction(0x440c, 'VM-exit instruction length'),
  vm_exit_instruction_information: instruction(0x440e, 'VM-exit instruction information', {
    shows: 'instruction-information',
  }),
  msr_data: instruction(0x2402, 'MSR data', {
    existsWith: ['tertiary_processor_based_controls.enableMsrListInstructions'],
  }),
  io_rcx: instruction(0x6402, 'I/O RCX'),
  io_rsi: instruction(0x6404, 'I/O RSI', { shows: 'linear-address' }),
  io_rdi: instruction(0x6406, 'I/O RDI', { shows: 'linear-address' }),
  io_rip: instruction(0x6408, 'I/O RIP', { shows: 'linear-address' }),
  vm_instruction_error: error(0x4400, 'VM-instruction error', { values: { 0: 'no error', ...vmInstructionErrors } }),
};
