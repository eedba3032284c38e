/** Requests that set breakpoints. Each replaces all breakpoints of its kind. */
import type { DebugProtocol } from '@vscode/debugprotocol';
import { RingsideError } from '../../emulator/index';
import { parseMemoryReference } from '../memory-references';
import { listArgument, requireArgument, sessionRequest, type RequestTable } from './request';

export const breakpointRequests: RequestTable = {
  setBreakpoints: sessionRequest<DebugProtocol.SetBreakpointsArguments>(
    'launched',
    (session, { source, breakpoints }) => {
      const path = requireArgument(source ?? {}, 'path', 'string');
      const requested = listArgument(breakpoints, 'breakpoints');
      for (const one of requested) requireArgument(one, 'line', 'number');
      const answers = session.breakpoints.setSource(path, requested);
      session.control.updateBreakpoints();
      return { breakpoints: answers };
    },
  ),
  setFunctionBreakpoints: sessionRequest<DebugProtocol.SetFunctionBreakpointsArguments>(
    'launched',
    (session, { breakpoints }) => {
      const answers = session.breakpoints.setFunction(listArgument(breakpoints, 'breakpoints'));
      session.control.updateBreakpoints();
      return { breakpoints: answers };
    },
  ),
  setInstructionBreakpoints: sessionRequest<DebugProtocol.SetInstructionBreakpointsArguments>(
    'launched',
    (session, { breakpoints }) => {
      const requested = listArgument(breakpoints, 'breakpoints').map((one) => ({
        condition: one.condition,
        hitCondition: one.hitCondition,
        address: instructionAddress(one),
      }));
      const answers = session.breakpoints.setInstruction(requested);
      session.control.updateBreakpoints();
      return { breakpoints: answers };
    },
  ),
  setExceptionBreakpoints: sessionRequest<DebugProtocol.SetExceptionBreakpointsArguments>(
    'launched',
    (session, { filters, filterOptions }) => ({
      breakpoints: session.breakpoints.setFilters([
        ...listArgument(filters, 'filters').map((filterId) => ({ filterId })),
        ...listArgument(filterOptions, 'filterOptions'),
      ]),
    }),
  ),
  breakpointLocations: sessionRequest<DebugProtocol.BreakpointLocationsArguments>(
    'launched',
    (session, { source, line, endLine }) => {
      const path = requireArgument(source ?? {}, 'path', 'string');
      const lines = session.program.lines.linesWithCode(path, line, endLine ?? line);
      return { breakpoints: lines.map((each) => ({ line: each })) };
    },
  ),
  dataBreakpointInfo: sessionRequest<DebugProtocol.DataBreakpointInfoArguments>('launched', (session, parameters) =>
    session.watches.describe(session, parameters),
  ),
  setDataBreakpoints: sessionRequest<DebugProtocol.SetDataBreakpointsArguments>(
    'launched',
    (session, { breakpoints }) => ({
      breakpoints: session.watches.set(listArgument(breakpoints, 'breakpoints')),
    }),
  ),
};

function instructionAddress({
  instructionReference,
  offset,
}: DebugProtocol.InstructionBreakpoint): bigint | RingsideError {
  try {
    return parseMemoryReference(instructionReference, offset).address;
  } catch (error) {
    if (error instanceof RingsideError) return error;
    throw error;
  }
}
