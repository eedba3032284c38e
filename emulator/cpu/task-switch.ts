/**
 * Hardware task switches (SDM 3A 8.3 "Task Switching"). In a guest they exit after the checks of SDM 3C 26.4.2 "Treatment of Task Switches",
 * whatever the controls are.
 */
import { rflags } from '../engine/flags';
import { Access } from '../memory/translation';
import { taskSwitchTrap } from './boundary';
import { encode } from '../vmx/bit-fields';
import { exitReason } from '../vmx/exits';
import { taskSwitchQualification } from '../vmx/exits/qualifications';
import { VmExitRequest } from '../vmx/vm-exit-request';
import { isPresent, isSystem, markBusy, readDescriptor, systemType, typeOf, type Descriptor } from './descriptors';
import { ProcessorException, vector, vectorsWithErrorCode } from './exception';
import type { VectoredEvent } from './interrupt-delivery';
import { cr0, cr4 } from './modes';
import type { Processor } from './processor';
import { setSegment } from './segments';
import { push } from './stack';
import { loadTaskSegments, showSelectors } from './task-segments';
import { generalNames, readTaskState, tssLayout, tssOf, writeTaskState, type TaskState } from './task-state';

/** What asks for the switch; the numbers are those of the exit qualification. */
export const taskSwitchSource = { call: 0, iret: 1, jmp: 2, idt: 3 } as const;
export type TaskSwitchSource = keyof typeof taskSwitchSource;

/** DR7.L0 to L3 and LE, which a task switch clears (SDM 3B 18.2.4). */
const localBreakpoints = 0x155n;
/** RFLAGS bits that exist. */
const definedFlags = 0x3f_7fd5;

export interface TaskSwitch {
  readonly source: TaskSwitchSource;
  readonly selector: number;
  readonly instructionLength: number;
  /** RIP the old task goes on at. */
  readonly returnRip: bigint;
  /** The exception or interrupt that came through a task gate. */
  readonly event: VectoredEvent | undefined;
}

/** Switches to the task whose TSS a selector names. Faults before the new task is entered leave the old one as it was. */
export function switchTask(cpu: Processor, request: TaskSwitch): void {
  const { source, selector, instructionLength, event } = request;
  const external = isExternal(event) ? 1 : 0;
  const descriptor = newTask(cpu, source, selector, external);
  if (cpu.vmx.guest !== undefined) {
    const qualification = encode(taskSwitchQualification, { selector, source: taskSwitchSource[source] });
    throw new VmExitRequest(exitReason.task_switch, qualification, { instructionLength });
  }
  const { state } = cpu;
  const next = tssOf(descriptor.base, descriptor.accessRights);
  if (descriptor.limit < tssLayout[next.width].limit)
    throw new ProcessorException(vector.invalidTss, (selector & 0xfffc) | external);
  const old = tssOf(state.trBase, state.trAccessRights);
  const nests = source === 'call' || source === 'idt';
  const task = readTaskState(cpu, next);
  // Whatever is written below is known to be there before anything is.
  for (const at of [tssLayout[old.width].rip, tssLayout[old.width].lastSaved]) touch(cpu, old.base + BigInt(at));
  if (nests) touch(cpu, next.base);

  if (!nests) markBusy(cpu, state.trSelector, false);
  writeTaskState(cpu, old, savedFlags(cpu, request), request.returnRip);
  if (nests) cpu.access.write(next.base, 2, BigInt(state.trSelector), Access.write | Access.supervisor);
  if (source !== 'iret') markBusy(cpu, selector, true);
  const { base, limit, accessRights } = descriptor;
  setSegment(state, 'tr', { selector, base, limit, accessRights: accessRights | 2 });
  enterTask(cpu, task, nests, external);
  if (event?.kind === 'hardwareException' && vectorsWithErrorCode.has(event.vector))
    push(cpu, [BigInt(event.errorCode ?? 0)], next.width / 8);
}

function isExternal(event: VectoredEvent | undefined): boolean {
  return event !== undefined && event.kind !== 'softwareInterrupt' && event.kind !== 'softwareException';
}

/** SDM 3A 8.3: the TSS must be in the GDT, present, and available; for IRET, which returns to it, busy. */
function newTask(cpu: Processor, source: TaskSwitchSource, selector: number, external: number): Descriptor {
  const faultVector = source === 'iret' ? vector.invalidTss : vector.generalProtection;
  const errorCode = (selector & 0xfffc) | external;
  if ((selector & 4) !== 0) throw new ProcessorException(faultVector, errorCode);
  const descriptor = readDescriptor(cpu, selector, faultVector, external);
  const wanted: readonly number[] =
    source === 'iret'
      ? [systemType.tss16Busy, systemType.tss32Busy]
      : [systemType.tss16Available, systemType.tss32Available];
  if (!isSystem(descriptor) || !wanted.includes(typeOf(descriptor)))
    throw new ProcessorException(faultVector, errorCode);
  if (!isPresent(descriptor)) throw new ProcessorException(vector.segmentNotPresent, errorCode);
  return descriptor;
}

function touch(cpu: Processor, linear: bigint): void {
  cpu.access.read(linear & 0xffff_ffffn, 1, Access.update | Access.supervisor);
}

function savedFlags(cpu: Processor, { source, event }: TaskSwitch): number {
  if (source === 'iret') return cpu.flags & ~rflags.NT;
  // Faults save RF set, as they push it (SDM 3A 6.8.3).
  const isFault = event?.kind === 'hardwareException' && event.vector !== vector.debug;
  return (cpu.flags | (isFault ? rflags.RF : 0)) >>> 0;
}

/** From here on faults belong to the new task (SDM 3A 8.3, step 13). */
function enterTask(cpu: Processor, task: TaskState, nests: boolean, external: number): void {
  const { state } = cpu;
  if (task.cr3 !== undefined && (state.cr0Low & cr0.PG) !== 0) state.cr3 = BigInt(task.cr3);
  cpu.flags = ((task.flags & definedFlags) | 2 | (nests ? rflags.NT : 0)) >>> 0;
  generalNames.forEach((name, index) => (state[name] = BigInt(task.general[index] as number)));
  showSelectors(cpu, task);
  state.cr0 |= BigInt(cr0.TS);
  state.dr7 &= ~localBreakpoints;
  cpu.pagingChanged();
  cpu.modeChanged();
  cpu.jumpTo(BigInt(task.rip));
  if (task.cr3 !== undefined && (state.cr0Low & cr0.PG) !== 0 && (state.cr4Low & cr4.PAE) !== 0) cpu.loadPdptes();
  loadTaskSegments(cpu, task, external);
  if (BigInt(task.rip) > BigInt(state.csLimit)) throw new ProcessorException(vector.generalProtection, external);
  if (task.debugTrap) state.pendingDebugExceptionsLow |= taskSwitchTrap;
}
