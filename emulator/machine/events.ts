/**
 * Everything the machine tells its watchers: a closed list. The debugger's stops, the exit log, statistics and the
 * timeline are all readers of it.
 */

/** Which side of the virtualization boundary an address belongs to. */
export type Side = 'host' | 'guest';

export interface VmEntryEvent {
  readonly kind: 'vm-entry';
  /** Retired instructions when it happened. */
  readonly count: number;
  /** VMCS that was entered, host-physical. */
  readonly vmcs: number;
  readonly instruction: 'vmlaunch' | 'vmresume';
  readonly guestRip: bigint;
  /** RIP of the VMLAUNCH or VMRESUME, and RSP there. */
  readonly hostRip: bigint;
  readonly hostRsp: bigint;
}

export interface VmExitEvent {
  readonly kind: 'vm-exit';
  readonly count: number;
  readonly vmcs: number;
  /** The VMCS exit-reason field, 32 bits (SDM 3C Appendix C; bit 31 = VM-entry failure). */
  readonly reason: number;
  readonly qualification: bigint;
  readonly guestRip: bigint;
  readonly guestLinearAddress: bigint;
  readonly guestPhysicalAddress: bigint;
  readonly instructionLength: number;
  readonly instructionInformation: number;
  readonly interruptionInformation: number;
  readonly interruptionErrorCode: number;
}

/** VMLAUNCH or VMRESUME ended in VMfail, or in a VM-entry failure exit (which also comes as a `vm-exit`). */
export interface EntryFailedEvent {
  readonly kind: 'entry-failed';
  readonly count: number;
  readonly vmcs: number;
  /** VM-instruction error number, or 0 when it was an entry-failure exit. */
  readonly instructionError: number;
  /** Id of the check that failed (vmx/entry-checks), when one did. */
  readonly check: string | undefined;
  readonly says: string;
}

export interface FaultEvent {
  readonly kind: 'fault';
  readonly count: number;
  readonly side: Side;
  readonly vector: number;
  readonly errorCode: number | undefined;
  readonly rip: bigint;
  /** Faulting linear address for a page fault. */
  readonly linearAddress: bigint | undefined;
}

export interface InterruptEvent {
  readonly kind: 'interrupt';
  readonly count: number;
  readonly side: Side;
  readonly vector: number;
  readonly source: 'external' | 'nmi' | 'software' | 'injected';
  readonly rip: bigint;
}

export interface PortEvent {
  readonly kind: 'port';
  readonly count: number;
  readonly side: Side;
  readonly direction: 'in' | 'out';
  readonly port: number;
  readonly size: number;
  readonly value: number;
  readonly answered: boolean;
}

export interface MmioEvent {
  readonly kind: 'mmio';
  readonly count: number;
  readonly direction: 'read' | 'write';
  /** Host-physical. */
  readonly address: number;
  readonly size: number;
  readonly answered: boolean;
}

export interface MsrEvent {
  readonly kind: 'msr';
  readonly count: number;
  readonly side: Side;
  readonly direction: 'read' | 'write';
  readonly index: number;
  readonly value: bigint;
}

export interface ControlRegisterEvent {
  readonly kind: 'cr-write';
  readonly count: number;
  readonly side: Side;
  readonly register: 0 | 3 | 4 | 8;
  readonly value: bigint;
}

export interface ModeChangeEvent {
  readonly kind: 'mode-change';
  readonly count: number;
  readonly side: Side;
  readonly mode: ProcessorMode;
}

export type ProcessorMode = 'real' | 'virtual-8086' | 'protected' | 'compatibility' | '64-bit';

export interface TripleFaultEvent {
  readonly kind: 'triple-fault';
  readonly count: number;
  /** The faults that led to it, oldest first. */
  readonly chain: readonly FaultEvent[];
}

export interface OutputEvent {
  readonly kind: 'output';
  readonly count: number;
  /** `serial0`, `serial1`, `debugcon`. */
  readonly channel: string;
  readonly byte: number;
}

export interface WatchEvent {
  readonly kind: 'watch';
  readonly count: number;
  readonly side: Side;
  readonly access: 'read' | 'write';
  readonly linearAddress: bigint;
  /** Host-physical. */
  readonly physicalAddress: number;
  readonly size: number;
  readonly rip: bigint;
}

/** The guest has reset the machine, which ends the run. */
export interface ResetEvent {
  readonly kind: 'reset';
  readonly count: number;
  /** The device that was asked. */
  readonly source: string;
}

export interface PowerOffEvent {
  readonly kind: 'power-off';
  readonly count: number;
  readonly reason: 'power-off' | 'debug-exit';
  readonly code: number;
}

export type MachineEvent =
  | VmEntryEvent
  | VmExitEvent
  | EntryFailedEvent
  | FaultEvent
  | InterruptEvent
  | PortEvent
  | MmioEvent
  | MsrEvent
  | ControlRegisterEvent
  | ModeChangeEvent
  | TripleFaultEvent
  | OutputEvent
  | WatchEvent
  | PowerOffEvent
  | ResetEvent;
