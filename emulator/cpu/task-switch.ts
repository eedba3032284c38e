/**
 * Hardware task switches (SDM 3A 8.3 "Task Switching"). They are not there yet outside a guest: the machine stops and says so. In a guest
 * they exit after the checks of SDM 3C 26.4.2 "Treatment of Task Switches", whatever the controls are.
 */
import { RingsideError } from '../errors';
import { encode } from '../vmx/bit-fields';
import { exitReason } from '../vmx/exits';
import { taskSwitchQualification } from '../vmx/exits/qualifications';
import { VmExitRequest } from '../vmx/vm-exit-request';
import { isPresent, isSystem, readDescriptor, systemType, typeOf } from './descriptors';
import { ProcessorException, vector } from './exception';
import type { Processor } from './processor';

/** What asks for the switch; the numbers are those of the exit qualification. */
export const taskSwitchSource = { call: 0, iret: 1, jmp: 2, idt: 3 } as const;
export type TaskSwitchSource = keyof typeof taskSwitchSource;

/** Switches to the task whose TSS a selector names. */
export function switchTask(
  cpu: Processor,
  source: TaskSwitchSource,
  selector: number,
  instructionLength: number,
): never {
  checkTaskState(cpu, source, selector);
  if (cpu.vmx.guest !== undefined) {
    const qualification = encode(taskSwitchQualification, { selector, source: taskSwitchSource[source] });
    throw new VmExitRequest(exitReason.task_switch, qualification, { instructionLength });
  }
  throw new RingsideError(
    1003,
    `At rip 0x${cpu.state.rip.toString(16)} a hardware task switch (by ${source.toUpperCase()}) goes to TSS selector 0x${selector.toString(16)}, which this machine cannot do yet.`,
    'Use interrupt gates instead of task gates, and switch stacks in software.',
  );
}

/** SDM 3A 8.3: the TSS must be in the GDT, present, and available; for IRET, which returns to it, busy. */
function checkTaskState(cpu: Processor, source: TaskSwitchSource, selector: number): void {
  const faultVector = source === 'iret' ? vector.invalidTss : vector.generalProtection;
  const errorCode = selector & 0xfffc;
  if ((selector & 4) !== 0) throw new ProcessorException(faultVector, errorCode);
  const descriptor = readDescriptor(cpu, selector, faultVector);
  const wanted: readonly number[] =
    source === 'iret'
      ? [systemType.tss16Busy, systemType.tss32Busy]
      : [systemType.tss16Available, systemType.tss32Available];
  if (!isSystem(descriptor) || !wanted.includes(typeOf(descriptor)))
    throw new ProcessorException(faultVector, errorCode);
  if (!isPresent(descriptor)) throw new ProcessorException(vector.segmentNotPresent, errorCode);
}
