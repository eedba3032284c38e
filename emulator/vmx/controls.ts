/**
 * The VMX controls: SDM 3C 25.6 "VM-Execution Control Fields", 25.7 "VM-Exit Control Fields" and 25.8 "VM-Entry Control
 * Fields". One row a bit; the capability MSRs, the words of the control fields and the checks on reserved bits follow from it.
 */

export interface ControlRow {
  readonly bit: number;
  /** The manual's name, as it stands there in quotes. */
  readonly title: string;
  /** What happens when the bit is 1. */
  readonly says: string;
  /** Whether this machine allows the bit to be 1. */
  readonly offered: boolean;
  /** In the default1 class: 1 for software that reads only the original capability MSRs (SDM 3D A.2). */
  readonly default1?: true;
  /** Controls that must be 1 when this one is, as `field.control`; the entry checks enforce them. */
  readonly requires?: readonly string[];
}

/** One VMCS field of controls. */
export interface ControlFieldRow<Name extends string = string> {
  readonly title: string;
  readonly section: string;
  /** Undefined bits that must be 1 (default1 without a meaning). */
  readonly reservedOnes: readonly number[];
  /** The capability MSR, and the one without default1 bits that a control may leave 0. */
  readonly capabilityMsr: number;
  readonly trueCapabilityMsr?: number;
  readonly controls: Readonly<Record<Name, ControlRow>>;
}

type Options = Pick<ControlRow, 'default1' | 'requires'>;

function offered(bit: number, title: string, says: string, options?: Options): ControlRow {
  return { bit, title, says, offered: true, ...options };
}

function notOffered(bit: number, title: string, says: string, options?: Options): ControlRow {
  return { bit, title, says, offered: false, ...options };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

export const controlFields = {
  pin_based_controls: {
    title: 'Pin-based VM-execution controls',
    section: '25.6.1 "Pin-Based VM-Execution Controls"',
    reservedOnes: [1, 2, 4],
    capabilityMsr: 0x481,
    trueCapabilityMsr: 0x48d,
    controls: {
      externalInterruptExiting: offered(0, 'external-interrupt exiting', 'External interrupts cause VM exits.'),
      nmiExiting: offered(3, 'NMI exiting', 'Non-maskable interrupts cause VM exits.'),
      virtualNmis: offered(
        5,
        'virtual NMIs',
        'NMIs are never blocked and "blocking by NMI" in the interruptibility state tells of virtual NMIs.',
        { requires: ['pin_based_controls.nmiExiting'] },
      ),
      activateVmxPreemptionTimer: offered(
        6,
        'activate VMX-preemption timer',
        'The VMX-preemption timer counts down in VMX non-root operation and causes a VM exit at zero.',
      ),
      processPostedInterrupts: notOffered(
        7,
        'process posted interrupts',
        'Interrupts with the notification vector post virtual interrupts instead of causing VM exits.',
        {
          requires: [
            'secondary_processor_based_controls.virtualInterruptDelivery',
            'vm_exit_controls.acknowledgeInterruptOnExit',
          ],
        },
      ),
    },
  },

  primary_processor_based_controls: {
    title: 'Primary processor-based VM-execution controls',
    section: '25.6.2 "Processor-Based VM-Execution Controls"',
    reservedOnes: [1, 4, 5, 6, 8, 13, 14, 26],
    capabilityMsr: 0x482,
    trueCapabilityMsr: 0x48e,
    controls: {
      interruptWindowExiting: offered(
        2,
        'interrupt-window exiting',
        'A VM exit occurs as soon as RFLAGS.IF is 1 and nothing blocks interrupts.',
      ),
      useTscOffsetting: offered(3, 'use TSC offsetting', 'RDTSC, RDTSCP and RDMSR of the TSC add the TSC offset.'),
      hltExiting: offered(7, 'HLT exiting', 'HLT causes VM exits.'),
      invlpgExiting: offered(9, 'INVLPG exiting', 'INVLPG causes VM exits.'),
      mwaitExiting: offered(10, 'MWAIT exiting', 'MWAIT causes VM exits.'),
      rdpmcExiting: offered(11, 'RDPMC exiting', 'RDPMC causes VM exits.'),
      rdtscExiting: offered(12, 'RDTSC exiting', 'RDTSC and RDTSCP cause VM exits.'),
      cr3LoadExiting: offered(15, 'CR3-load exiting', 'MOV to CR3 causes VM exits, except with a CR3-target value.', {
        default1: true,
      }),
      cr3StoreExiting: offered(16, 'CR3-store exiting', 'MOV from CR3 causes VM exits.', { default1: true }),
      activateTertiaryControls: notOffered(
        17,
        'activate tertiary controls',
        'The tertiary processor-based controls are used; else they are as if 0.',
      ),
      cr8LoadExiting: offered(19, 'CR8-load exiting', 'MOV to CR8 causes VM exits.'),
      cr8StoreExiting: offered(20, 'CR8-store exiting', 'MOV from CR8 causes VM exits.'),
      useTprShadow: offered(21, 'use TPR shadow', 'CR8 accesses go to the virtual-APIC page.'),
      nmiWindowExiting: offered(22, 'NMI-window exiting', 'A VM exit occurs as soon as nothing blocks virtual NMIs.', {
        requires: ['pin_based_controls.virtualNmis'],
      }),
      movDrExiting: offered(23, 'MOV-DR exiting', 'MOV to and from debug registers causes VM exits.'),
      unconditionalIoExiting: offered(
        24,
        'unconditional I/O exiting',
        'I/O instructions cause VM exits (ignored when "use I/O bitmaps" is 1).',
      ),
      useIoBitmaps: offered(25, 'use I/O bitmaps', 'The I/O bitmaps say which ports cause VM exits.'),
      monitorTrapFlag: offered(27, 'monitor trap flag', 'A VM exit occurs after each guest instruction.'),
      useMsrBitmaps: offered(
        28,
        'use MSR bitmaps',
        'The MSR bitmaps say which RDMSR and WRMSR cause VM exits; else all of them do.',
      ),
      monitorExiting: offered(29, 'MONITOR exiting', 'MONITOR causes VM exits.'),
      pauseExiting: offered(30, 'PAUSE exiting', 'PAUSE causes VM exits.'),
      activateSecondaryControls: offered(
        31,
        'activate secondary controls',
        'The secondary processor-based controls are used; else they are as if 0.',
      ),
    },
  },

  secondary_processor_based_controls: {
    title: 'Secondary processor-based VM-execution controls',
    section: '25.6.2 "Processor-Based VM-Execution Controls"',
    reservedOnes: [],
    capabilityMsr: 0x48b,
    controls: {
      virtualizeApicAccesses: notOffered(
        0,
        'virtualize APIC accesses',
        'Accesses to the APIC-access page are treated specially.',
      ),
      enableEpt: offered(1, 'enable EPT', 'Guest-physical addresses are translated by extended page tables.'),
      descriptorTableExiting: offered(
        2,
        'descriptor-table exiting',
        'LGDT, LIDT, LLDT, LTR, SGDT, SIDT, SLDT and STR cause VM exits.',
      ),
      enableRdtscp: offered(3, 'enable RDTSCP', 'RDTSCP and RDPID run; else they cause #UD.'),
      virtualizeX2apicMode: notOffered(
        4,
        'virtualize x2APIC mode',
        'RDMSR and WRMSR of the APIC range are treated specially.',
        { requires: ['primary_processor_based_controls.useTprShadow'] },
      ),
      enableVpid: offered(5, 'enable VPID', 'Cached translations carry the virtual-processor identifier.'),
      wbinvdExiting: offered(6, 'WBINVD exiting', 'WBINVD and WBNOINVD cause VM exits.'),
      unrestrictedGuest: offered(
        7,
        'unrestricted guest',
        'The guest may run in unpaged protected mode and in real-address mode.',
        { requires: ['secondary_processor_based_controls.enableEpt'] },
      ),
      apicRegisterVirtualization: notOffered(
        8,
        'APIC-register virtualization',
        'Reads of most APIC registers come from the virtual-APIC page.',
        { requires: ['primary_processor_based_controls.useTprShadow'] },
      ),
      virtualInterruptDelivery: notOffered(
        9,
        'virtual-interrupt delivery',
        'Pending virtual interrupts are evaluated and delivered.',
        {
          requires: ['primary_processor_based_controls.useTprShadow', 'pin_based_controls.externalInterruptExiting'],
        },
      ),
      pauseLoopExiting: offered(10, 'PAUSE-loop exiting', 'A loop of PAUSE at CPL 0 causes VM exits.'),
      rdrandExiting: offered(11, 'RDRAND exiting', 'RDRAND causes VM exits.'),
      enableInvpcid: offered(12, 'enable INVPCID', 'INVPCID runs; else it causes #UD.'),
      enableVmFunctions: notOffered(13, 'enable VM functions', 'VMFUNC runs; else it causes #UD.'),
      vmcsShadowing: notOffered(14, 'VMCS shadowing', 'VMREAD and VMWRITE in the guest may access a shadow VMCS.'),
      enableEnclsExiting: notOffered(15, 'enable ENCLS exiting', 'The ENCLS-exiting bitmap says which ENCLS exit.'),
      rdseedExiting: offered(16, 'RDSEED exiting', 'RDSEED causes VM exits.'),
      enablePml: notOffered(17, 'enable PML', 'Setting a dirty flag in EPT logs the guest-physical address.', {
        requires: ['secondary_processor_based_controls.enableEpt'],
      }),
      eptViolationVe: notOffered(18, 'EPT-violation #VE', 'EPT violations may cause #VE instead of VM exits.'),
      concealVmxFromPt: notOffered(19, 'conceal VMX from PT', 'Intel PT does not tell of VMX non-root operation.'),
      enableXsavesXrstors: notOffered(20, 'enable XSAVES/XRSTORS', 'XSAVES and XRSTORS run; else they cause #UD.'),
      pasidTranslation: notOffered(21, 'PASID translation', 'ENQCMD and ENQCMDS translate the PASID.'),
      modeBasedExecuteControlForEpt: notOffered(
        22,
        'mode-based execute control for EPT',
        'EPT execute permission depends on user or supervisor mode.',
        { requires: ['secondary_processor_based_controls.enableEpt'] },
      ),
      subPageWritePermissionsForEpt: notOffered(
        23,
        'sub-page write permissions for EPT',
        'EPT write permission may be given for 128-byte sub-pages.',
        { requires: ['secondary_processor_based_controls.enableEpt'] },
      ),
      intelPtUsesGuestPhysicalAddresses: notOffered(
        24,
        'Intel PT uses guest physical addresses',
        'Intel PT output addresses are translated by EPT.',
        {
          requires: [
            'secondary_processor_based_controls.enableEpt',
            'vm_entry_controls.loadIa32RtitCtl',
            'vm_exit_controls.clearIa32RtitCtl',
          ],
        },
      ),
      useTscScaling: offered(
        25,
        'use TSC scaling',
        'RDTSC, RDTSCP and RDMSR of the TSC multiply by the TSC multiplier.',
      ),
      enableUserWaitAndPause: notOffered(
        26,
        'enable user wait and pause',
        'TPAUSE, UMONITOR and UMWAIT run; else #UD.',
      ),
      enablePconfig: notOffered(27, 'enable PCONFIG', 'PCONFIG runs; else it causes #UD.'),
      enableEnclvExiting: notOffered(28, 'enable ENCLV exiting', 'The ENCLV-exiting bitmap says which ENCLV exit.'),
      vmmBusLockDetection: notOffered(30, 'VMM bus-lock detection', 'A bus lock causes a VM exit.'),
      instructionTimeout: notOffered(31, 'instruction timeout', 'An instruction that runs too long causes a VM exit.'),
    },
  },

  tertiary_processor_based_controls: {
    title: 'Tertiary processor-based VM-execution controls',
    section: '25.6.2 "Processor-Based VM-Execution Controls"',
    reservedOnes: [],
    capabilityMsr: 0x492,
    controls: {
      loadiwkeyExiting: notOffered(0, 'LOADIWKEY exiting', 'LOADIWKEY causes VM exits.'),
      enableHlat: notOffered(1, 'enable HLAT', 'Hypervisor-managed linear-address translation is used.', {
        requires: ['secondary_processor_based_controls.enableEpt'],
      }),
      eptPagingWriteControl: notOffered(
        2,
        'EPT paging-write control',
        'EPT allows page walks alone to write paging structures.',
        {
          requires: ['secondary_processor_based_controls.enableEpt'],
        },
      ),
      guestPagingVerification: notOffered(
        3,
        'guest-paging verification',
        'EPT can restrict where guest paging structures lie.',
        {
          requires: ['secondary_processor_based_controls.enableEpt'],
        },
      ),
      ipiVirtualization: notOffered(4, 'IPI virtualization', 'Guest inter-processor interrupts are virtualized.', {
        requires: ['primary_processor_based_controls.useTprShadow'],
      }),
      seamGuestPhysicalAddressWidth: notOffered(
        5,
        'SEAM guest-physical address width',
        'Chooses the guest-physical address width of EPT in SEAM non-root operation.',
      ),
      enableMsrListInstructions: notOffered(
        6,
        'enable MSR-list instructions',
        'RDMSRLIST and WRMSRLIST run; else #UD.',
      ),
      virtualizeIa32SpecCtrl: notOffered(
        7,
        'virtualize IA32_SPEC_CTRL',
        'Guest accesses to IA32_SPEC_CTRL use mask and shadow.',
      ),
      apicTimerVirtualization: notOffered(
        8,
        'APIC-timer virtualization',
        'The guest APIC deadline timer is virtualized.',
        {
          requires: ['secondary_processor_based_controls.virtualInterruptDelivery'],
        },
      ),
      enablePbndkb: notOffered(9, 'enable PBNDKB', 'PBNDKB runs; else it causes #UD.'),
      pebsUsesGuestPhysicalAddresses: notOffered(
        12,
        'PEBS uses guest physical addresses',
        'PEBS output addresses are translated by EPT.',
        { requires: ['secondary_processor_based_controls.enableEpt'] },
      ),
    },
  },

  vm_exit_controls: {
    title: 'Primary VM-exit controls',
    section: '25.7.1 "VM-Exit Controls"',
    reservedOnes: [0, 1, ...range(3, 8), 10, 11, 13, 14, 16, 17],
    capabilityMsr: 0x483,
    trueCapabilityMsr: 0x48f,
    controls: {
      saveDebugControls: offered(2, 'save debug controls', 'VM exits save DR7 and IA32_DEBUGCTL.', { default1: true }),
      hostAddressSpaceSize: offered(9, 'host address-space size', 'VM exits go to 64-bit mode.'),
      loadIa32PerfGlobalCtrl: notOffered(12, 'load IA32_PERF_GLOBAL_CTRL', 'VM exits load IA32_PERF_GLOBAL_CTRL.'),
      acknowledgeInterruptOnExit: offered(
        15,
        'acknowledge interrupt on exit',
        'An exit due to an external interrupt acknowledges it and saves the vector.',
      ),
      saveIa32Pat: offered(18, 'save IA32_PAT', 'VM exits save IA32_PAT.'),
      loadIa32Pat: offered(19, 'load IA32_PAT', 'VM exits load IA32_PAT.'),
      saveIa32Efer: offered(20, 'save IA32_EFER', 'VM exits save IA32_EFER.'),
      loadIa32Efer: offered(21, 'load IA32_EFER', 'VM exits load IA32_EFER.'),
      saveVmxPreemptionTimerValue: offered(
        22,
        'save VMX-preemption timer value',
        'VM exits save the VMX-preemption timer.',
        { requires: ['pin_based_controls.activateVmxPreemptionTimer'] },
      ),
      clearIa32Bndcfgs: notOffered(23, 'clear IA32_BNDCFGS', 'VM exits clear IA32_BNDCFGS.'),
      concealVmxFromPt: notOffered(24, 'conceal VMX from PT', 'Intel PT makes no packet for VM exits.'),
      clearIa32RtitCtl: notOffered(25, 'clear IA32_RTIT_CTL', 'VM exits clear IA32_RTIT_CTL.'),
      clearIa32LbrCtl: notOffered(26, 'clear IA32_LBR_CTL', 'VM exits clear IA32_LBR_CTL.'),
      clearUinv: notOffered(27, 'clear UINV', 'VM exits clear UINV.'),
      loadCetState: notOffered(28, 'load CET state', 'VM exits load the CET MSRs and SSP.'),
      loadPkrs: notOffered(29, 'load PKRS', 'VM exits load IA32_PKRS.'),
      saveIa32PerfGlobalCtrl: notOffered(30, 'save IA32_PERF_GLOBAL_CTRL', 'VM exits save IA32_PERF_GLOBAL_CTRL.'),
      activateSecondaryControls: notOffered(
        31,
        'activate secondary controls',
        'The secondary VM-exit controls are used; else they are as if 0.',
      ),
    },
  },

  secondary_vm_exit_controls: {
    title: 'Secondary VM-exit controls',
    section: '25.7.1 "VM-Exit Controls"',
    reservedOnes: [],
    capabilityMsr: 0x493,
    controls: {
      saveFred: notOffered(0, 'save FRED', 'VM exits save the FRED MSRs.'),
      loadFred: notOffered(1, 'load FRED', 'VM exits load the FRED MSRs.'),
      loadIa32SpecCtrl: notOffered(2, 'load IA32_SPEC_CTRL', 'VM exits load IA32_SPEC_CTRL.'),
      prematurelyBusyShadowStack: notOffered(
        3,
        'prematurely busy shadow stack',
        'VM exits report a supervisor shadow stack that became busy too early.',
      ),
    },
  },

  vm_entry_controls: {
    title: 'VM-entry controls',
    section: '25.8.1 "VM-Entry Controls"',
    reservedOnes: [0, 1, ...range(3, 8), 12],
    capabilityMsr: 0x484,
    trueCapabilityMsr: 0x490,
    controls: {
      loadDebugControls: offered(2, 'load debug controls', 'VM entries load DR7 and IA32_DEBUGCTL.', {
        default1: true,
      }),
      ia32eModeGuest: offered(9, 'IA-32e mode guest', 'The guest is in IA-32e mode after VM entry.'),
      entryToSmm: notOffered(10, 'entry to SMM', 'The processor is in SMM after VM entry.'),
      deactivateDualMonitorTreatment: notOffered(
        11,
        'deactivate dual-monitor treatment',
        'The default treatment of SMIs and SMM is in effect after VM entry.',
      ),
      loadIa32PerfGlobalCtrl: notOffered(13, 'load IA32_PERF_GLOBAL_CTRL', 'VM entries load IA32_PERF_GLOBAL_CTRL.'),
      loadIa32Pat: offered(14, 'load IA32_PAT', 'VM entries load IA32_PAT.'),
      loadIa32Efer: offered(15, 'load IA32_EFER', 'VM entries load IA32_EFER.'),
      loadIa32Bndcfgs: notOffered(16, 'load IA32_BNDCFGS', 'VM entries load IA32_BNDCFGS.'),
      concealVmxFromPt: notOffered(17, 'conceal VMX from PT', 'Intel PT makes no packet for VM entries.'),
      loadIa32RtitCtl: notOffered(18, 'load IA32_RTIT_CTL', 'VM entries load IA32_RTIT_CTL.'),
      loadUinv: notOffered(19, 'load UINV', 'VM entries load UINV.'),
      loadCetState: notOffered(20, 'load CET state', 'VM entries load the CET MSRs and SSP.'),
      loadGuestIa32LbrCtl: notOffered(21, 'load guest IA32_LBR_CTL', 'VM entries load IA32_LBR_CTL.'),
      loadPkrs: notOffered(22, 'load PKRS', 'VM entries load IA32_PKRS.'),
      loadFred: notOffered(23, 'load FRED', 'VM entries load the FRED MSRs.'),
      loadIa32SpecCtrl: notOffered(24, 'load IA32_SPEC_CTRL', 'VM entries load IA32_SPEC_CTRL.'),
      allowSeamGuestTelemetry: notOffered(
        25,
        'allow SEAM-guest telemetry',
        'Out-of-band telemetry may run in SEAM non-root operation.',
      ),
    },
  },
} as const satisfies Record<string, ControlFieldRow>;

export type ControlFields = typeof controlFields;
/** The VMCS fields that hold controls. */
export type ControlFieldName = keyof ControlFields;
/** The controls of one such field. */
export type ControlName<Field extends ControlFieldName> = Extract<keyof ControlFields[Field]['controls'], string>;
/** Any control as `field.control`. */
export type ControlPath = { [Field in ControlFieldName]: `${Field}.${ControlName<Field>}` }[ControlFieldName];

export const controlFieldNames = Object.keys(controlFields) as ControlFieldName[];

/** The row of a control given as `field.control`. */
export function controlByPath(path: ControlPath): ControlRow {
  const [field, name] = path.split('.') as [ControlFieldName, string];
  return (controlFields[field] as ControlFieldRow).controls[name];
}

/** Every row of one field by name; the same object as in the table, seen without its literal keys. */
export function controlsOf(field: ControlFieldName): Readonly<Record<string, ControlRow>> {
  return (controlFields[field] as ControlFieldRow).controls;
}
