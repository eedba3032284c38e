/** How a machine that has ended is told to the user, and to the shell. */
import type { Session } from './session';
import { describeTripleFault, type Stop } from './stop';

export interface Ending {
  readonly words: string;
  readonly exitCode: number;
  readonly isFailure: boolean;
  /** The stop shown first, so that the user can look at why. Undefined where the guest ended the run itself. */
  readonly stop?: Stop;
}

/** @throws when the machine has not ended */
export function ending(session: Session): Ending {
  const { ended } = session.machine;
  const place = session.nameOf(session.linearRip());
  switch (ended?.kind) {
    case 'power-off':
      return { words: 'The guest powered the machine off.', exitCode: 0, isFailure: false };
    case 'debug-exit':
      return {
        words: `The guest ended the run with exit status ${ended.code}.`,
        exitCode: ended.code,
        isFailure: ended.code !== 0,
      };
    case 'reset': {
      const words = `The guest reset the machine (${ended.source}) before ${place}, which ends the run.`;
      return { words, exitCode: 1, isFailure: true, stop: finalStop(words, 'Reset') };
    }
    case 'halted': {
      const words = `The processor halted for good before ${place}: HLT with interrupts disabled.`;
      return { words, exitCode: 0, isFailure: false, stop: finalStop(words, 'Halted') };
    }
    case 'triple-fault': {
      const words = describeTripleFault(ended.event);
      return { words, exitCode: 1, isFailure: true, stop: finalStop(words, 'Triple fault') };
    }
    case 'error':
      return {
        words: ended.error.message,
        exitCode: 1,
        isFailure: true,
        stop: finalStop(ended.error.message, `RS${ended.error.number}`),
      };
    default:
      throw new Error('the machine has not ended');
  }
}

function finalStop(words: string, exceptionId: string): Stop {
  return { reason: 'exception', description: words, text: words, exceptionId, isFinal: true };
}
