/** Ringside's own requests, for what the protocol has no request. Their names begin with `ringside/`. */
import { RingsideError } from '../../emulator/index';
import { readPhysicalAddress } from '../launch-arguments';
import { counted, hex } from '../number-format';
import type { WatchPhysicalArguments } from '../ringside-protocol';
import { vmcsText } from '../scopes/vmcs-text';
import { requireArgument, sessionRequest, type RequestTable } from './request';

export const ringsideRequests: RequestTable = {
  /** The current VMCS as text, by area. */
  'ringside/vmcsText': sessionRequest('launched', (session) => ({ text: vmcsText(session) })),
  /** Watches guest-physical memory; the machine stops after an access. */
  'ringside/watchPhysical': sessionRequest<WatchPhysicalArguments>(
    'launched',
    (session, { address, length = 1, access = 'write' }) => {
      const read = readPhysicalAddress(address);
      if (read === undefined) {
        throw new RingsideError(
          3004,
          `The argument "address" is ${JSON.stringify(address)}.`,
          'Give a physical address such as "0x8000".',
        );
      }
      session.watches.watch({ space: 'gpa', address: BigInt(read) }, length, access);
      return { description: `${counted(length, 'byte')} at gpa:${hex(read)}, ${access}` };
    },
  ),
  /** Bytes for the guest's serial port, as UTF-8 text. */
  'ringside/serialInput': sessionRequest('launched', (session, parameters) => {
    const text = requireArgument(parameters as object, 'text', 'string');
    session.machine.receiveSerial(new TextEncoder().encode(text));
  }),
  /** How numbers are shown from now on. */
  'ringside/setFormat': sessionRequest<{ format: unknown }>('launched', (session, { format }, adapter) => {
    if (format !== 'hex' && format !== 'decimal') {
      throw new RingsideError(
        3004,
        `The argument "format" is ${JSON.stringify(format)}.`,
        'It must be "hex" or "decimal".',
      );
    }
    session.format = format;
    adapter.client.stateChanged(['variables']);
    return { format };
  }),
};
