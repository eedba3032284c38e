/** Standard input as the guest's serial line. */
import type { Machine } from '../emulator/index';

export interface GuestInput {
  /** Nothing more will come. */
  readonly ended: boolean;
  dispose(): void;
}

/** Hands every byte of standard input to the serial port. */
export function forwardInput(machine: Machine): GuestInput {
  const { stdin } = process;
  const state = { ended: stdin.readableEnded || stdin.destroyed };
  const onData = (chunk: Uint8Array): void => machine.receiveSerial(chunk);
  const onEnd = (): void => void (state.ended = true);
  stdin.on('data', onData).on('end', onEnd).on('error', onEnd);
  return {
    get ended() {
      return state.ended;
    },
    dispose() {
      stdin.off('data', onData).off('end', onEnd).off('error', onEnd);
      // Otherwise an open terminal would keep the process alive.
      stdin.pause();
      stdin.unref?.();
    },
  };
}
