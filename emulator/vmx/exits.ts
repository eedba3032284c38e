import { bits, flag, type BitLayout } from './bit-fields';
import * as information from './exits/instruction-information';
import * as qualification from './exits/qualifications';

export * from './exits/instruction-information';
export * from './exits/qualifications';

/** How the debugger groups its exit filters. */
export type ExitGroup =
  | 'events'
  | 'instructions'
  | 'memory'
  | 'control-registers-and-msrs'
  | 'vmx-instructions'
  | 'timers'
  | 'entry-failures';

/** Exit-information fields, beside reason and RIP, that an exit of this reason gives a defined value. */
export type ExitReport =
  | 'exit_qualification'
  | 'guest_linear_address'
  | 'guest_physical_address'
  | 'vm_exit_interruption_information'
  | 'vm_exit_instruction_length'
  | 'vm_exit_instruction_information';

export interface ExitRow {
  readonly reason: number;
  /** As in `exit:NAME`. */
  readonly name: string;
  readonly title: string;
  readonly group: ExitGroup;
  /** SDM 3C section that says when it happens. */
  readonly section: string;
  readonly reports: readonly ExitReport[];
  /** Bits, or that it is an address: linear, or the displacement of the memory operand. */
  readonly qualification?: BitLayout | 'linear-address' | 'displacement';
  readonly information?: BitLayout;
}

const otherCausesSection = '26.2 "Other Causes of VM Exits"';
const unconditionalSection = '26.1.2 "Instructions That Cause VM Exits Unconditionally"';
const conditionalSection = '26.1.3 "Instructions That Cause VM Exits Conditionally"';
const entryFailureSection = '27.8 "VM-Entry Failures During or After Loading Guest State"';

type Details = Partial<Pick<ExitRow, 'qualification' | 'information'>> & { reports?: readonly ExitReport[] };

function exit(reason: number, title: string, group: ExitGroup, section: string, details: Details = {}) {
  const { reports = [], ...layouts } = details;
  const implied: ExitReport[] = [];
  if (layouts.qualification !== undefined) implied.push('exit_qualification');
  if (layouts.information !== undefined) implied.push('vm_exit_instruction_information');
  return { reason, title, group, section, reports: [...implied, ...reports], ...layouts };
}

/** An exit due to executing an instruction: the instruction length is defined. */
function instruction(reason: number, title: string, group: ExitGroup, section: string, details: Details = {}) {
  return exit(reason, title, group, section, {
    ...details,
    reports: ['vm_exit_instruction_length', ...(details.reports ?? [])],
  });
}

const rows = {
  exception_or_nmi: exit(0, 'Exception or NMI', 'events', otherCausesSection, {
    qualification: qualification.debugExceptionQualification,
    reports: ['vm_exit_interruption_information', 'vm_exit_instruction_length'],
  }),
  external_interrupt: exit(1, 'External interrupt', 'events', otherCausesSection, {
    reports: ['vm_exit_interruption_information'],
  }),
  triple_fault: exit(2, 'Triple fault', 'events', otherCausesSection),
  init_signal: exit(3, 'INIT signal', 'events', otherCausesSection),
  startup_ipi: exit(4, 'Start-up IPI', 'events', otherCausesSection, {
    qualification: qualification.vectorQualification,
  }),
  io_smi: exit(5, 'I/O system-management interrupt', 'events', otherCausesSection),
  other_smi: exit(6, 'Other system-management interrupt', 'events', otherCausesSection),
  interrupt_window: exit(7, 'Interrupt window', 'events', otherCausesSection),
  nmi_window: exit(8, 'NMI window', 'events', otherCausesSection),
  task_switch: exit(9, 'Task switch', 'events', '26.4.2 "Treatment of Task Switches"', {
    qualification: qualification.taskSwitchQualification,
    reports: ['vm_exit_instruction_length'],
  }),
  cpuid: instruction(10, 'CPUID', 'instructions', unconditionalSection),
  getsec: instruction(11, 'GETSEC', 'instructions', unconditionalSection),
  hlt: instruction(12, 'HLT', 'instructions', conditionalSection),
  invd: instruction(13, 'INVD', 'instructions', unconditionalSection),
  invlpg: instruction(14, 'INVLPG', 'memory', conditionalSection, { qualification: 'linear-address' }),
  rdpmc: instruction(15, 'RDPMC', 'instructions', conditionalSection),
  rdtsc: instruction(16, 'RDTSC', 'instructions', conditionalSection),
  rsm: instruction(17, 'RSM', 'instructions', conditionalSection),
  vmcall: instruction(18, 'VMCALL', 'vmx-instructions', unconditionalSection),
  vmclear: instruction(19, 'VMCLEAR', 'vmx-instructions', unconditionalSection, {
    qualification: 'displacement',
    information: information.vmcsPointerInformation,
  }),
  vmlaunch: instruction(20, 'VMLAUNCH', 'vmx-instructions', unconditionalSection),
  vmptrld: instruction(21, 'VMPTRLD', 'vmx-instructions', unconditionalSection, {
    qualification: 'displacement',
    information: information.vmcsPointerInformation,
  }),
  vmptrst: instruction(22, 'VMPTRST', 'vmx-instructions', unconditionalSection, {
    qualification: 'displacement',
    information: information.vmcsPointerInformation,
  }),
  vmread: instruction(23, 'VMREAD', 'vmx-instructions', conditionalSection, {
    qualification: 'displacement',
    information: information.vmreadInformation,
  }),
  vmresume: instruction(24, 'VMRESUME', 'vmx-instructions', unconditionalSection),
  vmwrite: instruction(25, 'VMWRITE', 'vmx-instructions', conditionalSection, {
    qualification: 'displacement',
    information: information.vmreadInformation,
  }),
  vmxoff: instruction(26, 'VMXOFF', 'vmx-instructions', unconditionalSection),
  vmxon: instruction(27, 'VMXON', 'vmx-instructions', unconditionalSection, {
    qualification: 'displacement',
    information: information.vmcsPointerInformation,
  }),
  cr_access: instruction(28, 'Control-register access', 'control-registers-and-msrs', conditionalSection, {
    qualification: qualification.crAccessQualification,
    reports: ['guest_linear_address'],
  }),
  mov_dr: instruction(29, 'MOV DR', 'control-registers-and-msrs', conditionalSection, {
    qualification: qualification.movDrQualification,
  }),
  io_instruction: instruction(30, 'I/O instruction', 'instructions', conditionalSection, {
    qualification: qualification.ioQualification,
    information: information.insOutsInformation,
    reports: ['guest_linear_address'],
  }),
  rdmsr: instruction(31, 'RDMSR', 'control-registers-and-msrs', conditionalSection),
  wrmsr: instruction(32, 'WRMSR', 'control-registers-and-msrs', conditionalSection),
  entry_failure_guest_state: exit(
    33,
    'VM-entry failure due to invalid guest state',
    'entry-failures',
    entryFailureSection,
    {
      qualification: qualification.invalidGuestStateQualification,
    },
  ),
  entry_failure_msr_loading: exit(34, 'VM-entry failure due to MSR loading', 'entry-failures', entryFailureSection, {
    qualification: qualification.msrLoadingQualification,
  }),
  mwait: instruction(36, 'MWAIT', 'instructions', conditionalSection, {
    qualification: qualification.mwaitQualification,
  }),
  monitor_trap_flag: exit(37, 'Monitor trap flag', 'timers', '26.5.2 "Monitor Trap Flag"'),
  monitor: instruction(39, 'MONITOR', 'instructions', conditionalSection, { qualification: 'linear-address' }),
  pause: instruction(40, 'PAUSE', 'instructions', conditionalSection),
  entry_failure_machine_check: exit(
    41,
    'VM-entry failure due to machine-check event',
    'entry-failures',
    '27.9 "Machine-Check Events During VM Entry"',
  ),
  tpr_below_threshold: exit(43, 'TPR below threshold', 'memory', '30.1.2 "TPR Virtualization"'),
  apic_access: exit(44, 'APIC access', 'memory', '30.4 "Virtualizing Memory-Mapped APIC Accesses"', {
    qualification: qualification.apicAccessQualification,
    reports: ['guest_linear_address', 'vm_exit_instruction_length'],
  }),
  virtualized_eoi: exit(45, 'Virtualized EOI', 'events', '30.1.4 "EOI Virtualization"', {
    qualification: qualification.vectorQualification,
  }),
  gdtr_idtr_access: instruction(46, 'Access to GDTR or IDTR', 'control-registers-and-msrs', conditionalSection, {
    qualification: 'displacement',
    information: information.descriptorTableInformation,
  }),
  ldtr_tr_access: instruction(47, 'Access to LDTR or TR', 'control-registers-and-msrs', conditionalSection, {
    qualification: 'displacement',
    information: information.segmentTableInformation,
  }),
  ept_violation: exit(48, 'EPT violation', 'memory', '29.3.3.2 "EPT Violations"', {
    qualification: qualification.eptViolationQualification,
    reports: ['guest_linear_address', 'guest_physical_address'],
  }),
  ept_misconfiguration: exit(49, 'EPT misconfiguration', 'memory', '29.3.3.1 "EPT Misconfigurations"', {
    reports: ['guest_physical_address'],
  }),
  invept: instruction(50, 'INVEPT', 'vmx-instructions', unconditionalSection, {
    qualification: 'displacement',
    information: information.invalidateInformation,
  }),
  rdtscp: instruction(51, 'RDTSCP', 'instructions', conditionalSection),
  preemption_timer: exit(52, 'VMX-preemption timer expired', 'timers', '26.5.1 "VMX-Preemption Timer"'),
  invvpid: instruction(53, 'INVVPID', 'vmx-instructions', unconditionalSection, {
    qualification: 'displacement',
    information: information.invalidateInformation,
  }),
  wbinvd: instruction(54, 'WBINVD or WBNOINVD', 'instructions', conditionalSection),
  xsetbv: instruction(55, 'XSETBV', 'control-registers-and-msrs', unconditionalSection),
  apic_write: exit(56, 'APIC write', 'memory', '30.4.3.3 "APIC-Write VM Exits"', {
    qualification: qualification.apicWriteQualification,
  }),
  rdrand: instruction(57, 'RDRAND', 'instructions', conditionalSection, { information: information.randomInformation }),
  invpcid: instruction(58, 'INVPCID', 'memory', conditionalSection, {
    qualification: 'displacement',
    information: information.invalidateInformation,
  }),
  vmfunc: instruction(59, 'VMFUNC', 'vmx-instructions', '26.5.6 "VM Functions"'),
  encls: instruction(60, 'ENCLS', 'instructions', conditionalSection),
  rdseed: instruction(61, 'RDSEED', 'instructions', conditionalSection, { information: information.randomInformation }),
  page_modification_log_full: exit(62, 'Page-modification log full', 'memory', '29.3.6 "Page-Modification Logging"', {
    qualification: qualification.pageLogQualification,
  }),
  xsaves: instruction(63, 'XSAVES', 'instructions', conditionalSection, {
    qualification: 'displacement',
    information: information.vmcsPointerInformation,
  }),
  xrstors: instruction(64, 'XRSTORS', 'instructions', conditionalSection, {
    qualification: 'displacement',
    information: information.vmcsPointerInformation,
  }),
  pconfig: instruction(65, 'PCONFIG', 'instructions', conditionalSection),
  spp_event: exit(66, 'SPP-related event', 'memory', '29.3.4 "Sub-Page Write Permissions"', {
    qualification: qualification.sppQualification,
    reports: ['guest_linear_address', 'guest_physical_address'],
  }),
  umwait: instruction(67, 'UMWAIT', 'instructions', conditionalSection, { information: information.randomInformation }),
  tpause: instruction(68, 'TPAUSE', 'instructions', conditionalSection, { information: information.randomInformation }),
  loadiwkey: instruction(69, 'LOADIWKEY', 'instructions', conditionalSection, {
    information: information.loadiwkeyInformation,
  }),
  enclv: instruction(70, 'ENCLV', 'instructions', conditionalSection),
  enqcmd_pasid: instruction(72, 'ENQCMD PASID translation failure', 'instructions', '26.5.8 "PASID Translation"'),
  enqcmds_pasid: instruction(73, 'ENQCMDS PASID translation failure', 'instructions', '26.5.8 "PASID Translation"'),
  bus_lock: exit(74, 'Bus lock', 'events', otherCausesSection),
  instruction_timeout: exit(75, 'Instruction timeout', 'timers', otherCausesSection, {
    qualification: qualification.instructionTimeoutQualification,
  }),
  seamcall: instruction(76, 'SEAMCALL', 'instructions', unconditionalSection),
  tdcall: instruction(77, 'TDCALL', 'instructions', unconditionalSection),
  rdmsrlist: instruction(78, 'RDMSRLIST', 'control-registers-and-msrs', conditionalSection),
  wrmsrlist: instruction(79, 'WRMSRLIST', 'control-registers-and-msrs', conditionalSection),
  urdmsr: instruction(80, 'URDMSR', 'control-registers-and-msrs', conditionalSection),
  uwrmsr: instruction(81, 'UWRMSR', 'control-registers-and-msrs', conditionalSection),
  rdmsr_immediate: instruction(84, 'RDMSR with immediate operand', 'control-registers-and-msrs', conditionalSection),
  wrmsrns_immediate: instruction(
    85,
    'WRMSRNS with immediate operand',
    'control-registers-and-msrs',
    conditionalSection,
  ),
};

/** The names of all exit reasons, as in `exit:NAME`. */
export type ExitName = keyof typeof rows;

/** Every basic exit reason (SDM 3C Appendix C), ascending. */
export const exits: readonly ExitRow[] = Object.entries(rows).map(([name, row]) => ({ name, ...row }));

/** The basic exit reason of each name. */
export const exitReason = Object.fromEntries(exits.map(({ name, reason }) => [name, reason])) as Readonly<
  Record<ExitName, number>
>;

const byReason: (ExitRow | undefined)[] = [];
for (const row of exits) byReason[row.reason] = row;

/** The row of a basic exit reason; higher bits of an exit-reason field are ignored. */
export function exitByReason(reason: number): ExitRow | undefined {
  return byReason[reason & 0xffff];
}

/** The row of `exit:NAME`. */
export function exitByName(name: string): ExitRow | undefined {
  return Object.hasOwn(rows, name) ? byReason[rows[name as ExitName].reason] : undefined;
}

/** SDM 3C 25.9.1 "Basic VM-Exit Information", table "Format of Exit Reason". */
export const exitReasonBits = {
  basic: bits(15, 0, 'basic exit reason', Object.fromEntries(exits.map(({ reason, title }) => [reason, title]))),
  prematurelyBusyShadowStack: flag(25, 'prematurely busy shadow stack'),
  busLockAsserted: flag(26, 'bus lock asserted'),
  enclaveMode: flag(27, 'in enclave mode'),
  pendingMtf: flag(28, 'pending MTF VM exit'),
  vmxRootOperation: flag(29, 'exit from VMX root operation'),
  entryFailure: flag(31, 'VM-entry failure'),
} satisfies BitLayout;

/** Bit 31 of the exit-reason field. */
export const entryFailureFlag = 0x8000_0000;

/** Vector of the debug exception, the only one whose exit qualification has bits. */
const debugException = 1;
const pageFault = 14;

/**
 * How to read the exit qualification of an exit: bits, an address, or not at all. For exceptions it depends on the vector in the
 * VM-exit interruption information (SDM 3C 28.2.1).
 */
export function qualificationOf(reason: number, interruptionInformation: bigint): ExitRow['qualification'] {
  const row = exitByReason(reason);
  if (row?.reason !== exitReason.exception_or_nmi) return row?.qualification;
  const vector = Number(interruptionInformation & 0xffn);
  if (vector === debugException) return row.qualification;
  return vector === pageFault ? 'linear-address' : undefined;
}
