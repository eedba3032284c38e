/** The segment registers of a task that is entered (SDM 3A table 8-1 "Exception Conditions Checked During a Task Switch"). */
import { rflags } from '../engine/flags';
import {
  dplOf, isCode, isConformingCode, isPresent, isSystem, markAccessed, readDescriptor, systemType, typeOf, type Descriptor,
} from './descriptors'; // prettier-ignore
import { ProcessorException, vector } from './exception';
import type { Processor } from './processor';
import { nullSegment, segmentOf, virtual8086Segment } from './segment-loading';
import { setSegment } from './segments';
import { selectorNames, type TaskState } from './task-state';

const isNull = (selector: number) => (selector & 0xfffc) === 0;

/** Makes the selectors visible before their descriptors are read: a fault finds them there, and nothing behind them. */
export function showSelectors(cpu: Processor, { selectors, ldt }: TaskState): void {
  const cpl = selectors.cs & 3;
  for (const name of selectorNames) setSegment(cpu.state, name, nullSegment(selectors[name], name === 'ss' ? cpl : 0));
  setSegment(cpu.state, 'ldtr', nullSegment(ldt));
}

/** Loads LDTR and the segment registers; raises #TS, #NP or #SS with the selector, in the new task. */
export function loadTaskSegments(cpu: Processor, task: TaskState, external: number): void {
  const { state } = cpu;
  const { selectors, ldt } = task;
  const require = (holds: boolean, selector: number, faultVector: number = vector.invalidTss) => {
    if (!holds) throw new ProcessorException(faultVector, (selector & 0xfffc) | external);
  };
  const descriptorOf = (selector: number) => readDescriptor(cpu, selector, vector.invalidTss, external);
  const load = (name: (typeof selectorNames)[number], selector: number, descriptor: Descriptor) => {
    markAccessed(cpu, selector, descriptor);
    setSegment(state, name, segmentOf(selector, descriptor));
  };

  if (!isNull(ldt)) {
    require((ldt & 4) === 0, ldt);
    const descriptor = descriptorOf(ldt);
    require(isSystem(descriptor) && typeOf(descriptor) === systemType.ldt && isPresent(descriptor), ldt);
    const { base, limit, accessRights } = descriptor;
    setSegment(state, 'ldtr', { selector: ldt, base, limit, accessRights });
  }
  if ((state.systemFlags & rflags.VM) !== 0) {
    for (const name of selectorNames) setSegment(state, name, virtual8086Segment(selectors[name]));
    cpu.modeChanged();
    return;
  }

  const { cs, ss } = selectors;
  const cpl = cs & 3;
  require(!isNull(cs), cs);
  const code = descriptorOf(cs);
  require(isCode(code) && (isConformingCode(code) ? dplOf(code) <= cpl : dplOf(code) === cpl), cs);
  require(isPresent(code), cs, vector.segmentNotPresent);

  require(!isNull(ss), ss);
  const stack = descriptorOf(ss);
  require(!isSystem(stack) && !isCode(stack) && (stack.accessRights & 2) !== 0, ss);
  require(isPresent(stack), ss, vector.stackFault);
  require(dplOf(stack) === cpl && (ss & 3) === cpl, ss);
  load('cs', cs, code);
  load('ss', ss, stack);
  cpu.modeChanged();

  for (const name of ['ds', 'es', 'fs', 'gs'] as const) {
    const selector = selectors[name];
    if (isNull(selector)) continue;
    const data = descriptorOf(selector);
    require(!isSystem(data) && (!isCode(data) || (data.accessRights & 2) !== 0), selector);
    require(isConformingCode(data) || dplOf(data) >= Math.max(cpl, selector & 3), selector);
    require(isPresent(data), selector, vector.segmentNotPresent);
    load(name, selector, data);
  }
}
