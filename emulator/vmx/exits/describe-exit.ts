import { bitsOf, describeBits, hex, wordsOf } from '../bit-fields';
import { describeEvent, exitInterruptionInformation, interruptionType } from '../event-words';
import { entryFailureFlag, exitByReason, type ExitName } from '../exits';
import {
  apicAccessQualification,
  crAccessQualification,
  eptViolationQualification,
  ioQualification,
  movDrQualification,
  debugExceptionQualification,
  invalidGuestStateQualification,
  taskSwitchQualification,
} from './qualifications';

/** The exit-information fields a sentence may need; a `VmExitEvent` is one. */
export interface ExitInformation {
  /** The exit-reason field, 32 bits. */
  readonly reason: number;
  readonly qualification: bigint;
  readonly guestLinearAddress?: bigint;
  readonly guestPhysicalAddress?: bigint;
  readonly instructionInformation?: number;
  readonly interruptionInformation?: number;
  readonly interruptionErrorCode?: number;
}

/** One sentence of what caused a VM exit: `EPT violation: data write to guest-physical 0x8000, page readable, executable`. */
export function describeExit(exit: ExitInformation): string {
  const row = exitByReason(exit.reason);
  if (row === undefined) return `exit reason ${exit.reason & 0xffff}, which the manual does not define`;
  const details = sentences[row.name as ExitName]?.(exit) ?? plainDetails(exit);
  const title = details === '' ? row.title : `${row.title}: ${details}`;
  const isEntryFailure = row.group === 'entry-failures';
  return (exit.reason & entryFailureFlag) !== 0 && !isEntryFailure ? `${title} (VM-entry failure)` : title;
}

/** What an exit without a sentence of its own says: its qualification and its operands. */
function plainDetails({ reason, qualification, instructionInformation = 0 }: ExitInformation): string {
  const row = exitByReason(reason);
  if (row?.qualification === undefined) return '';
  if (row.qualification === 'linear-address') return `linear ${hex(qualification)}`;
  if (row.qualification === 'displacement') {
    return row.information === undefined ? '' : describeBits(row.information, BigInt(instructionInformation));
  }
  return describeBits(row.qualification, qualification);
}

type Sentence = (exit: ExitInformation) => string;

const sentences: { readonly [Name in ExitName]?: Sentence } = {
  exception_or_nmi: ({ interruptionInformation = 0, interruptionErrorCode = 0, qualification }) => {
    const information = BigInt(interruptionInformation);
    const event = describeEvent(information);
    const type = bitsOf(exitInterruptionInformation, 'type', information);
    if (type === interruptionType.nmi) return event;
    const vector = bitsOf(exitInterruptionInformation, 'vector', information);
    const code =
      bitsOf(exitInterruptionInformation, 'errorCodeValid', information) === 1
        ? `, error code ${hex(interruptionErrorCode)}`
        : '';
    if (vector === 14) return `${event} at linear ${hex(qualification)}${code}`;
    if (vector === 1) return `${event} (${describeBits(debugExceptionQualification, qualification)})`;
    return `${event}${code}`;
  },
  external_interrupt: ({ interruptionInformation = 0 }) => {
    const information = BigInt(interruptionInformation);
    const valid = bitsOf(exitInterruptionInformation, 'valid', information) === 1;
    return valid ? `vector ${hex(information & 0xffn)}` : 'not acknowledged';
  },
  task_switch: ({ qualification }) =>
    `${wordsOf(taskSwitchQualification, 'source', qualification)} to TSS ` +
    hex(bitsOf(taskSwitchQualification, 'selector', qualification)),
  cr_access: ({ qualification }) => {
    const register = `CR${bitsOf(crAccessQualification, 'register', qualification)}`;
    const general = wordsOf(crAccessQualification, 'generalRegister', qualification);
    switch (bitsOf(crAccessQualification, 'accessType', qualification)) {
      case 0:
        return `MOV ${register}, ${general}`;
      case 1:
        return `MOV ${general}, ${register}`;
      case 2:
        return 'CLTS';
      default:
        return `LMSW ${hex(bitsOf(crAccessQualification, 'lmswSourceData', qualification))}`;
    }
  },
  mov_dr: ({ qualification }) => {
    const register = `DR${bitsOf(movDrQualification, 'register', qualification)}`;
    const general = wordsOf(movDrQualification, 'generalRegister', qualification);
    const reads = bitsOf(movDrQualification, 'fromDebugRegister', qualification) === 1;
    return reads ? `MOV ${general}, ${register}` : `MOV ${register}, ${general}`;
  },
  io_instruction: ({ qualification, guestLinearAddress = 0n }) => {
    const string = bitsOf(ioQualification, 'string', qualification) === 1;
    const rep = bitsOf(ioQualification, 'rep', qualification) === 1 ? 'REP ' : '';
    const reads = bitsOf(ioQualification, 'in', qualification) === 1;
    const name = string ? (reads ? 'INS' : 'OUTS') : reads ? 'IN' : 'OUT';
    const size = wordsOf(ioQualification, 'size', qualification);
    const port = hex(bitsOf(ioQualification, 'port', qualification));
    const memory = string ? `, memory at linear ${hex(guestLinearAddress)}` : '';
    return `${rep}${name} port ${port}, ${size}${memory}`;
  },
  entry_failure_guest_state: ({ qualification }) => describeBits(invalidGuestStateQualification, qualification),
  entry_failure_msr_loading: ({ qualification }) => `entry ${qualification} of the VM-entry MSR-load area`,
  apic_access: ({ qualification }) =>
    `${wordsOf(apicAccessQualification, 'accessType', qualification)} at offset ` +
    hex(bitsOf(apicAccessQualification, 'offset', qualification)),
  ept_violation: ({ qualification, guestPhysicalAddress = 0n, guestLinearAddress = 0n }) => {
    const is = (name: keyof typeof eptViolationQualification) =>
      bitsOf(eptViolationQualification, name, qualification) === 1;
    const access =
      [is('read') && 'read', is('write') && 'write', is('fetch') && 'instruction fetch']
        .filter(Boolean)
        .join(' and ') || 'access';
    const linear = is('linearAddressValid')
      ? ` (linear ${hex(guestLinearAddress)}${is('translated') ? '' : ', while walking guest page tables'})`
      : '';
    const permissions =
      [is('readable') && 'readable', is('writable') && 'writable', is('executable') && 'executable']
        .filter(Boolean)
        .join(', ') || 'not present';
    return `${access} of guest-physical ${hex(guestPhysicalAddress)}${linear}, page ${permissions}`;
  },
  ept_misconfiguration: ({ guestPhysicalAddress = 0n }) => `guest-physical ${hex(guestPhysicalAddress)}`,
};
