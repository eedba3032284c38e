/** The VM-entry checks scope: what a VM entry with the current VMCS would say, before anyone tries it. */
import { entryChecks, failingChecks, fieldByName, type FailedCheck } from '../../emulator/index';
import { counted } from '../number-format';
import type { Session } from '../session/session';
import { describeFieldValue } from './vmcs';
import type { TreeNode } from './variable-tree';

/** Failing checks first, each with its sentence; then those that hold. */
export function entryCheckNodes(session: Session): TreeNode[] {
  const view = session.machine.vmEntryView();
  if (view === undefined) return [{ name: 'none', value: 'There is no current VMCS to check.' }];
  const failing = failingChecks(view);
  const failed = new Set(failing.map(({ check }) => check.id));
  const passing = entryChecks.filter(({ id }) => !failed.has(id));
  return [
    {
      name: 'VM entry',
      value:
        failing.length === 0
          ? 'would succeed: every check holds'
          : `would fail: ${failing.length} of ${entryChecks.length} checks ${failing.length === 1 ? 'does' : 'do'} not hold`,
    },
    ...failing.map((check) => failureNode(session, check)),
    {
      name: 'Checks that hold',
      value: counted(passing.length, 'check'),
      children: () =>
        passing.map(({ id, section }) => ({ name: id, value: `holds, or does not apply (SDM 3C ${section})` })),
    },
  ];
}

function failureNode(session: Session, { check, failure, says }: FailedCheck): TreeNode {
  const vmcs = session.machine.currentVmcs;
  const outcome =
    failure.kind === 'vmfail'
      ? `VMfail with VM-instruction error ${failure.instructionError}`
      : `VM exit with reason ${failure.exitReason}, qualification ${failure.qualification}`;
  return {
    name: check.id,
    value: `fails: ${says}`,
    children: () => [
      { name: 'outcome', value: outcome },
      { name: 'section', value: `SDM 3C ${check.section}` },
      ...check.reads.map((name) => ({
        name,
        value: vmcs === undefined ? '' : describeFieldValue(session, vmcs, fieldByName(name)!),
        evaluateName: `vmcs.${name}`,
      })),
    ],
  };
}
