/** Requests that run the machine. */
import type { DebugProtocol } from '@vscode/debugprotocol';
import type { Granularity } from '../session/stepping';
import { sessionRequest, showingErrors, type RequestTable } from './request';

/** The machine has one processor; the protocol calls it a thread. */
export const threadId = 1;

const granularityOf = (given: DebugProtocol.SteppingGranularity | undefined): Granularity =>
  given === 'instruction' ? 'instruction' : 'statement';

export const executionRequests: RequestTable = {
  threads: sessionRequest('launched', () => ({ threads: [{ id: threadId, name: 'CPU 0' }] })),
  continue: sessionRequest('stopped', (session, _, adapter) => {
    adapter.resume(() => session.control.run({}));
    return { allThreadsContinued: true };
  }),
  pause: sessionRequest('launched', (_, __, adapter) => adapter.pause()),
  next: sessionRequest<DebugProtocol.NextArguments>('stopped', (session, { granularity }, adapter) =>
    adapter.resume(() => session.stepper.step('over', granularityOf(granularity))),
  ),
  stepIn: sessionRequest<DebugProtocol.StepInArguments>('stopped', (session, { granularity }, adapter) =>
    adapter.resume(() => session.stepper.step('in', granularityOf(granularity))),
  ),
  stepOut: showingErrors(
    sessionRequest<DebugProtocol.StepOutArguments>('stopped', (session, { granularity }, adapter) => {
      // Before the response, so that the request itself fails when there is nowhere to go.
      session.stepper.requireCaller();
      adapter.resume(() => session.stepper.step('out', granularityOf(granularity)));
    }),
  ),
  exceptionInfo: sessionRequest('stopped', ({ stop }) => ({
    exceptionId: stop?.exceptionId ?? stop?.reason ?? 'stop',
    description: stop?.text ?? stop?.description,
    breakMode: 'always',
    details: { message: stop?.text ?? stop?.description, typeName: stop?.exceptionId },
  })),
};
