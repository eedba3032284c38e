/** Requests that start and end a session. */
import type { DebugProtocol } from '@vscode/debugprotocol';
import { exceptionBreakpointFilters } from '../breakpoints/event-filters';
import { request, sessionRequest, showingErrors, type RequestTable } from './request';

const capabilities: DebugProtocol.Capabilities = {
  supportsConfigurationDoneRequest: true,
  supportsFunctionBreakpoints: true,
  supportsConditionalBreakpoints: true,
  supportsHitConditionalBreakpoints: true,
  supportsLogPoints: true,
  supportsBreakpointLocationsRequest: true,
  supportsInstructionBreakpoints: true,
  supportsDataBreakpoints: true,
  supportsDataBreakpointBytes: true,
  supportsExceptionFilterOptions: true,
  supportsExceptionInfoRequest: true,
  supportsEvaluateForHovers: true,
  supportsSetVariable: true,
  supportsSetExpression: true,
  supportsSteppingGranularity: true,
  supportsDisassembleRequest: true,
  supportsReadMemoryRequest: true,
  supportsWriteMemoryRequest: true,
  supportsCompletionsRequest: true,
  supportsTerminateRequest: true,
  supportTerminateDebuggee: true,
  supportsDelayedStackTraceLoading: true,
};

export const lifecycleRequests: RequestTable = {
  initialize: request<DebugProtocol.InitializeRequestArguments>('any', (adapter, parameters) => {
    adapter.initialize(parameters);
    return { ...capabilities, exceptionBreakpointFilters: exceptionBreakpointFilters() };
  }),
  launch: showingErrors(
    request<DebugProtocol.LaunchRequestArguments>('initialized', (adapter, parameters) => adapter.launch(parameters)),
  ),
  configurationDone: sessionRequest('launched', (_, __, adapter) => adapter.begin()),
  terminate: request('any', (adapter) => adapter.terminate()),
  disconnect: request('any', (adapter) => adapter.disconnect()),
};
