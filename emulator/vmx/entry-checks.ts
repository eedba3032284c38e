/**
 * Every check of SDM 3C chapter 27 "VM Entries" on a VMCS, one row a bullet, in the manual's order. The processor stops at
 * the first that fails; the debugger shows all that fail, at any time, on any VMCS.
 *
 * What 27.1 "Basic VM-Entry Checks" asks (a current VMCS, its launch state, blocking by MOV SS) is the instruction's own.
 */

import type { EntryCheck, EntryFailure, VmEntryView } from './entry-checks/check';
import { VmEntryState } from './entry-checks/entry-state';
import { executionControlChecks } from './entry-checks/execution-controls';
import { entryControlChecks, exitControlChecks } from './entry-checks/exit-and-entry-controls';
import {
  activityStateChecks,
  interruptibilityChecks,
  linkPointerChecks,
  pendingDebugChecks,
} from './entry-checks/guest-activity';
import { guestPdpteChecks } from './entry-checks/guest-pdptes';
import { guestDescriptorTableChecks, guestPointerChecks } from './entry-checks/guest-pointers';
import { guestRegisterChecks } from './entry-checks/guest-registers';
import { guestSegmentChecks } from './entry-checks/guest-segments';
import { addressSpaceSizeChecks, hostRegisterChecks, hostSegmentChecks } from './entry-checks/host-state';
import { msrEntryProblem, msrLoadChecks, msrLoadEntries } from './entry-checks/msr-load';

export type { EntryCheck, EntryFailure, VmEntryView } from './entry-checks/check';
export { VmEntryState } from './entry-checks/entry-state';
export { msrEntryProblem, msrLoadEntries, type MsrEntry } from './entry-checks/msr-load';

/** SDM 3C 27.2: VMfail, nothing has been loaded. */
const controlAndHostChecks: readonly EntryCheck[] = [
  ...executionControlChecks,
  ...exitControlChecks,
  ...entryControlChecks,
  ...hostRegisterChecks,
  ...hostSegmentChecks,
  ...addressSpaceSizeChecks,
];

/** SDM 3C 27.3.1: a VM exit with reason 33. */
const guestStateChecks: readonly EntryCheck[] = [
  ...guestRegisterChecks,
  ...guestSegmentChecks,
  ...guestDescriptorTableChecks,
  ...guestPointerChecks,
  ...activityStateChecks,
  ...interruptibilityChecks,
  ...pendingDebugChecks,
  ...linkPointerChecks,
  ...guestPdpteChecks,
];

export const entryChecks: readonly EntryCheck[] = [...controlAndHostChecks, ...guestStateChecks, ...msrLoadChecks];

/** A check that does not hold. */
export interface FailedCheck {
  readonly check: EntryCheck;
  readonly failure: EntryFailure;
  /** What is wrong, with the values, and what would satisfy it. */
  readonly says: string;
}

/** Whether a check that concerns this entry does not hold. */
export function fails(check: EntryCheck, state: VmEntryState): boolean {
  return (check.applies === undefined || check.applies(state)) && !check.holds(state);
}

/** What a failing check says of this entry. */
export function failed(check: EntryCheck, state: VmEntryState): FailedCheck {
  const failure = typeof check.failure === 'function' ? check.failure(state) : check.failure;
  return { check, failure, says: check.says(state) };
}

/** The checks of 27.2 and 27.3.1 in the manual's order: what must hold before anything is loaded. */
export const stateChecks: readonly EntryCheck[] = [...controlAndHostChecks, ...guestStateChecks];

/** The check that a VM entry stops at before it loads anything (SDM 3C 27.2 and 27.3.1); MSR loading comes later. */
export function firstFailingStateCheck(view: VmEntryView): FailedCheck | undefined {
  const state = new VmEntryState(view);
  for (const check of stateChecks) {
    if (fails(check, state)) return failed(check, state);
  }
  return undefined;
}

/** The check that a VM entry would stop at, MSR loading included: the first entry that fails, for its first reason. */
export function firstFailingCheck(view: VmEntryView): FailedCheck | undefined {
  const earlier = firstFailingStateCheck(view);
  if (earlier !== undefined) return earlier;
  for (const entry of msrLoadEntries(view)) {
    const problem = msrEntryProblem(entry, view);
    const check = problem && msrLoadChecks.find(({ id }) => id === problem.id);
    if (problem && check) {
      return { check, failure: { kind: 'vm-exit', exitReason: 34, qualification: entry.number }, says: problem.says };
    }
  }
  return undefined;
}

/** Every check that fails, in the manual's order. A later one may hold once an earlier one is satisfied. */
export function failingChecks(view: VmEntryView): FailedCheck[] {
  const state = new VmEntryState(view);
  return entryChecks.filter((check) => fails(check, state)).map((check) => failed(check, state));
}
