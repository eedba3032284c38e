/**
 * The call stack of the stopped processor. A stopped guest's frames are followed by a "VM entry" label and the frames of the
 * hypervisor that entered it, as they were at the entry; a hypervisor's, between a VM exit and the next entry, by a "VM exit" label
 * and the frames of the guest that it handles.
 */
import {
  cellAddress,
  exitByReason,
  generalRegisterNames,
  type CellName,
  type Machine,
  type VmcsFieldName,
  type VmEntryEvent,
  type VmExitEvent,
} from '../../emulator/index';
import { FrameContext, type World } from '../session/frame-context';
import type { Session } from '../session/session';
import { exitedCodeSpace, exitedFrame, exitedRegisters, leavesGuest } from './exited-guest';
import { unwind, type UnwindSpace, type UnwoundFrame } from './unwind';

export interface CodeFrame {
  readonly kind: 'code';
  readonly id: number;
  /** Linear address of the next instruction. */
  readonly address: bigint;
  /** Address whose line and symbol name the frame: for a caller, inside its CALL. */
  readonly lookup: bigint;
  readonly context: FrameContext;
}

export interface LabelFrame {
  readonly kind: 'label';
  readonly id: number;
  readonly name: string;
}

export type Frame = CodeFrame | LabelFrame;

/** Registers that a VM exit loads from the host-state area (SDM 3C 25.5), by the state's names. */
const hostRegisters: readonly [register: CellName, field: VmcsFieldName][] = [
  ['cr0', 'host_cr0'],
  ['cr3', 'host_cr3'],
  ['cr4', 'host_cr4'],
  ...(['es', 'cs', 'ss', 'ds', 'fs', 'gs', 'tr'] as const).map((name): [CellName, VmcsFieldName] => [
    `${name}Selector`,
    `host_${name}_selector`,
  ]),
  ...(['fs', 'gs', 'tr', 'gdtr', 'idtr'] as const).map((name): [CellName, VmcsFieldName] => [
    `${name}Base`,
    `host_${name}_base`,
  ]),
];

const rbpIndex = generalRegisterNames.indexOf('rbp');
const generalBytes = generalRegisterNames.length * 8;

/** A VM entry or exit, as the frames of the side it left need it. */
interface Crossing<Event> {
  readonly event: Event;
  /** General registers when it happened: only RSP, RIP and RFLAGS changed with it. */
  readonly registers: BigUint64Array;
}

export class Stack {
  private frames: Frame[] | undefined;
  private builtFrom: UnwoundFrame | undefined;
  private nextId = 1;
  private entry: Crossing<VmEntryEvent> | undefined;
  private exit: Crossing<VmExitEvent> | undefined;

  constructor(private readonly session: Session) {}

  /** To be called at each VM entry, when it is complete. */
  entered(machine: Machine, event: VmEntryEvent): void {
    this.entry = { event, registers: copyGeneralRegisters(machine, this.entry?.registers) };
  }

  /** To be called at each VM exit, when it is complete. */
  exited(machine: Machine, event: VmExitEvent): void {
    this.exit = { event, registers: copyGeneralRegisters(machine, this.exit?.registers) };
  }

  /** Forgets the frames; to be called when the machine runs. */
  clear(): void {
    this.frames = undefined;
  }

  /** Forgets the frames if someone has changed the registers they began from, and says so. */
  clearIfMoved(): boolean {
    if (this.frames === undefined) return false;
    const { address, stackPointer, framePointer } = this.innermost(this.currentSpace());
    const before = this.builtFrom;
    const moved =
      address !== before?.address || stackPointer !== before.stackPointer || framePointer !== before.framePointer;
    if (moved) this.clear();
    return moved;
  }

  /** All frames, innermost first. */
  list(): readonly Frame[] {
    this.frames ??= this.build();
    return this.frames;
  }

  find(id: unknown): Frame | undefined {
    return this.list().find((frame) => frame.id === id);
  }

  /** The frame that called the innermost one, on the same side. */
  callerOfTop(): UnwoundFrame | undefined {
    const space = this.currentSpace();
    return unwind(space, this.innermost(space)).at(1);
  }

  private build(): Frame[] {
    const space = this.currentSpace();
    this.builtFrom = this.innermost(space);
    const frames: Frame[] = this.codeFrames('current', unwind(space, this.builtFrom), new Map());
    if (this.session.machine.side !== 'guest') return [...frames, ...this.exitedFrames()];
    if (this.entry === undefined) return frames;
    const { event } = this.entry;
    const label = `VM entry: ${event.instruction.toUpperCase()}, VMCS 0x${event.vmcs.toString(16)}`;
    return [...frames, { kind: 'label', id: this.nextId++, name: label }, ...this.hypervisorFrames(this.entry)];
  }

  private innermost({ codeBase }: UnwindSpace): UnwoundFrame {
    const { state, side } = this.session.machine;
    // A VM exit leaves the guest's RBP in place, which leads nowhere in the hypervisor's stack.
    const isGuests = side === 'host' && state.rbp === this.exit?.registers[rbpIndex];
    return { address: codeBase + state.rip, stackPointer: state.rsp, framePointer: isGuests ? 0n : state.rbp };
  }

  private currentSpace(): UnwindSpace {
    const { machine } = this.session;
    const flat = machine.codeSize === 64;
    return {
      ...this.spaceOf('current'),
      pointerBytes: (machine.codeSize / 8) as 2 | 4 | 8,
      codeBase: flat ? 0n : machine.state.csBase,
      stackBase: flat ? 0n : machine.state.ssBase,
    };
  }

  private spaceOf(world: World): UnwindSpace {
    const context = new FrameContext(this.session, world);
    return {
      pointerBytes: 8,
      codeBase: 0n,
      stackBase: 0n,
      read: (address, length) => context.readMemory({ space: 'gva', address }, length),
      isFunctionStart: (address) => this.session.program.symbols.isPlace(address),
    };
  }

  /** The guest that the hypervisor handles, if it has not left its VMCS. */
  private exitedFrames(): Frame[] {
    const vmcs = this.session.machine.currentVmcs;
    if (this.exit === undefined || vmcs === undefined || vmcs.launchState !== 'launched') return [];
    const { event, registers } = this.exit;
    if (event.vmcs !== vmcs.address || !leavesGuest(event)) return [];
    const reason = exitByReason(event.reason)?.title ?? `reason ${event.reason}`;
    const label = `VM exit: ${reason}, VMCS 0x${event.vmcs.toString(16)}`;
    const space = { ...this.spaceOf('exited'), ...exitedCodeSpace(vmcs) };
    const known = exitedRegisters(vmcs, registers);
    return [
      { kind: 'label', id: this.nextId++, name: label },
      ...this.codeFrames('exited', unwind(space, exitedFrame(known, space)), known),
    ];
  }

  private hypervisorFrames({ event, registers }: Crossing<VmEntryEvent>): Frame[] {
    const vmcs = this.session.machine.currentVmcs;
    if (vmcs === undefined) return [];
    const at = new Map<string, bigint>(generalRegisterNames.map((name, index) => [name, registers[index]]));
    const { hostRip, hostRsp } = event;
    // RFLAGS is nowhere in the host-state area: a VM exit loads 2 (SDM 3C 28.5.3).
    at.set('rsp', hostRsp).set('rip', hostRip).set('rflags', 2n);
    for (const [register, field] of hostRegisters) at.set(register, vmcs.read(field));
    // RBP is the guest's already when a hypervisor enters it, so it leads nowhere in the hypervisor's stack.
    const innermost = { address: hostRip, stackPointer: hostRsp, framePointer: 0n };
    return this.codeFrames('entering', unwind(this.spaceOf('entering'), innermost), at);
  }

  private codeFrames(
    world: World,
    unwound: readonly UnwoundFrame[],
    registers: ReadonlyMap<string, bigint>,
  ): CodeFrame[] {
    return unwound.map(({ address, stackPointer, framePointer }, index) => {
      const known = new Map(registers);
      if (index > 0) known.set('rip', address).set('rsp', stackPointer).set('rbp', framePointer);
      return {
        kind: 'code',
        id: this.nextId++,
        address,
        lookup: index === 0 ? address : address - 1n,
        context: new FrameContext(this.session, world, known),
      };
    });
  }
}

/** Into the buffer that held the time before, since crossings are frequent. */
function copyGeneralRegisters({ state }: Machine, into?: BigUint64Array): BigUint64Array {
  const registers = into ?? new BigUint64Array(generalRegisterNames.length);
  new Uint8Array(registers.buffer).set(new Uint8Array(state.view.buffer, cellAddress.rax, generalBytes));
  return registers;
}
