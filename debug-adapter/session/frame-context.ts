/** What an expression sees in one frame: the machine, with the frame's own values of the registers that differ. */
import {
  bitWidth,
  describeField,
  exitByReason,
  fieldByName,
  RingsideError,
  vmcsFieldNamed,
  vmcsFields,
  type MachineEvent,
  type VmExitEvent,
} from '../../emulator/index';
import type { EvaluationContext, NamedValue } from '../expressions/context';
import type { SegmentPrefix } from '../expressions/syntax';
import type { MemoryReference } from '../memory-references';
import { closeNames } from '../program/symbol-table';
import { registerBits, registerNamed, registerNames } from './register-names';
import type { Session } from './session';

/**
 * `entering` is the hypervisor that entered the guest: its registers as the VM entry left them, its own page tables. `exited` is the
 * guest that a VM exit has left: its registers as the exit saved them, and its page tables.
 */
export type World = 'current' | 'entering' | 'exited';

export class FrameContext implements EvaluationContext {
  constructor(
    private readonly session: Session,
    readonly world: World = 'current',
    /** Values of 64-bit registers that differ from the machine's, by name. */
    private readonly registers: ReadonlyMap<string, bigint> = new Map(),
    /** The event a condition is about; without one, exit fields are the last exit's. */
    private readonly event?: MachineEvent,
  ) {}

  register(written: string): NamedValue | undefined {
    const name = registerNamed(written);
    if (name === undefined) return undefined;
    const value = this.registers.get(name) ?? this.session.machine.readRegister(name);
    if (value === undefined) return undefined;
    const words = name === 'rflags' ? describeField(vmcsFieldNamed.guest_rflags, value) : undefined;
    return { value, bits: registerBits(name), words };
  }

  setRegister(written: string, value: bigint): void {
    const name = registerNamed(written) ?? written;
    if (this.registers.has(name)) {
      throw new RingsideError(
        3516,
        `${written} of this frame was worked out from the stack or the VMCS.`,
        this.world === 'exited'
          ? 'Change the VMCS field, such as vmcs.guest_rip, or what the hypervisor has saved.'
          : 'Select the topmost frame to change it.',
      );
    }
    this.session.machine.writeRegister(name, value);
  }

  segmentBase(segment: SegmentPrefix): bigint {
    return this.registers.get(`${segment}Base`) ?? this.session.machine.state[`${segment}Base`];
  }

  readMemory(reference: MemoryReference, length: number): Uint8Array | undefined {
    const { bytes, complete } = this.session.memory.read(reference, length, this.world);
    return complete ? bytes : undefined;
  }

  writeMemory(reference: MemoryReference, bytes: Uint8Array): boolean {
    return this.session.memory.write(reference, bytes, this.world) === bytes.length;
  }

  symbol(name: string): bigint | undefined {
    return this.session.program.symbols.find(name)?.address;
  }

  get hasVmcs(): boolean {
    return this.session.machine.currentVmcs !== undefined;
  }

  vmcsField(name: string): NamedValue | undefined {
    const field = fieldByName(name);
    const vmcs = this.session.machine.currentVmcs;
    if (field === undefined || vmcs === undefined) return undefined;
    const value = vmcs.readField(field);
    return {
      value,
      bits: bitWidth(field),
      words: describeField(field, value, (other) => vmcs.read(other)) || undefined,
    };
  }

  setVmcsField(name: string, value: bigint): void {
    const field = fieldByName(name);
    if (field === undefined) return;
    if (field.access !== 'read-write') {
      throw new RingsideError(
        3517,
        `vmcs.${field.name} is read-only: it tells of the last VM exit.`,
        'Change a field of another area.',
      );
    }
    this.session.machine.currentVmcs?.writeField(field, value);
  }

  exitField(name: string): NamedValue | 'no exit yet' | undefined {
    const event = this.event ?? this.session.exits.last?.event;
    if (event?.kind === 'fault') {
      const value = {
        vector: event.vector,
        error_code: event.errorCode ?? 0,
        linear_address: event.linearAddress ?? 0,
        rip: event.rip,
      }[name];
      return value === undefined ? undefined : { value: BigInt(value), bits: 64 };
    }
    if (!Object.hasOwn(exitFields, name)) return undefined;
    if (event?.kind !== 'vm-exit') return 'no exit yet';
    const { bits, read, words } = exitFields[name];
    return { value: BigInt(read(event, this.session.exits.total)), bits, words: words?.(event) };
  }

  translate(reference: MemoryReference, to: 'gpa' | 'hpa'): bigint | undefined {
    return this.session.memory.translate(reference, to, this.world);
  }

  suggest(name: string): string[] {
    if (name.startsWith('vmcs.')) return closeNames(name, vmcsFields.map((field) => `vmcs.${field.name}`)); // prettier-ignore
    if (name.startsWith('exit.')) return Object.keys(exitFields).map((field) => `exit.${field}`);
    return closeNames(name, [...this.session.program.symbols.names, ...registerNames]);
  }
}

interface ExitField {
  readonly bits: number;
  readonly read: (event: VmExitEvent, total: number) => bigint | number;
  readonly words?: (event: VmExitEvent) => string | undefined;
}

/** Fields of `exit.NAME`. */
const exitFields: Readonly<Record<string, ExitField>> = {
  reason: { bits: 32, read: (event) => event.reason, words: (event) => exitByReason(event.reason)?.title },
  qualification: { bits: 64, read: (event) => event.qualification },
  guest_rip: { bits: 64, read: (event) => event.guestRip },
  guest_linear_address: { bits: 64, read: (event) => event.guestLinearAddress },
  guest_physical_address: { bits: 64, read: (event) => event.guestPhysicalAddress },
  instruction_length: { bits: 32, read: (event) => event.instructionLength },
  instruction_information: { bits: 32, read: (event) => event.instructionInformation },
  interruption_information: { bits: 32, read: (event) => event.interruptionInformation },
  error_code: { bits: 32, read: (event) => event.interruptionErrorCode },
  vmcs: { bits: 64, read: (event) => event.vmcs },
  /** VM exits so far. */
  count: { bits: 64, read: (_, total) => total },
};
