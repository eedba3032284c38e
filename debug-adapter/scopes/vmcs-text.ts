/** The current VMCS as text, for the clipboard and the debug console. */
import { RingsideError, vmcsAreaTitles, type VmcsArea } from '../../emulator/index';
import { hex } from '../number-format';
import type { Session } from '../session/session';
import { describeFieldValue, vmcsFieldsOf } from './vmcs';

/** @throws RingsideError 3060 when there is no current VMCS */
export function vmcsText(session: Session): string {
  const vmcs = session.machine.currentVmcs;
  if (vmcs === undefined) throw new RingsideError(3060, 'There is no current VMCS.', 'Execute VMPTRLD first.');
  const areas = (Object.keys(vmcsAreaTitles) as VmcsArea[]).map((area) => {
    const lines = vmcsFieldsOf(session, area).map(
      (field) => `  ${field.name.padEnd(44)} ${describeFieldValue(session, vmcs, field)}`,
    );
    return [vmcsAreaTitles[area], ...lines].join('\n');
  });
  return [`VMCS at hpa ${hex(vmcs.address)}, ${vmcs.launchState}`, ...areas].join('\n\n');
}
