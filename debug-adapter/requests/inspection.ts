/** Requests that look at the stopped machine: frames, variables, expressions. */
import type { DebugProtocol } from '@vscode/debugprotocol';
import { RingsideError } from '../../emulator/index';
import { assign, evaluate, requireNumber } from '../expressions/evaluate';
import { hex } from '../number-format';
import { runCommand } from '../scopes/commands';
import { completions } from '../scopes/completions';
import { scopesOf } from '../scopes/scopes';
import { valueNode } from '../scopes/value-node';
import type { FrameContext } from '../session/frame-context';
import type { Session } from '../session/session';
import { sourceAt } from '../source';
import type { CodeFrame, Frame } from '../stack/stack';
import { requireArgument, sessionRequest, showingErrors, type RequestTable } from './request';

export const inspectionRequests: RequestTable = {
  stackTrace: sessionRequest<DebugProtocol.StackTraceArguments>(
    'stopped',
    (session, { startFrame = 0, levels = 0 }) => {
      const frames = session.stack.list();
      const end = levels > 0 ? startFrame + levels : undefined;
      return {
        stackFrames: frames.slice(startFrame, end).map((frame) => toStackFrame(session, frame)),
        totalFrames: frames.length,
      };
    },
  ),
  scopes: sessionRequest<DebugProtocol.ScopesArguments>('stopped', (session, { frameId }) => {
    const frame = session.stack.find(frameId);
    if (frame === undefined) throw unknownFrame(frameId);
    if (frame.kind === 'label') return { scopes: [] };
    return { scopes: scopesOf(session, frame) };
  }),
  variables: sessionRequest<DebugProtocol.VariablesArguments>(
    'stopped',
    ({ tree }, { variablesReference, start = 0, count = 0 }) => {
      const nodes = tree.list(variablesReference);
      const wanted = count > 0 ? nodes.slice(start, start + count) : nodes;
      return { variables: wanted.map((node) => tree.toVariable(node)) };
    },
  ),
  setVariable: showingErrors(
    sessionRequest<DebugProtocol.SetVariableArguments>('stopped', (session, parameters, adapter) => {
      const { variablesReference, name, value } = parameters;
      const node = session.tree.find(variablesReference, name);
      const written = withoutWords(requireArgument({ value }, 'value', 'string'), node.value);
      const number = requireNumber(evaluate(written, session.context())).value;
      node.set(number);
      adapter.stateChanged();
      const { value: shown, variablesReference: reference } = session.tree.toVariable(
        session.tree.find(variablesReference, name),
      );
      return { value: shown, variablesReference: reference };
    }),
  ),
  setExpression: showingErrors(
    sessionRequest<DebugProtocol.SetExpressionArguments>(
      'stopped',
      (session, { expression, value, frameId }, adapter) => {
        const context = contextOf(session, frameId);
        const { place } = requireNumber(evaluate(expression, context));
        if (place === undefined) {
          throw new RingsideError(
            3508,
            `"${expression}" cannot be assigned.`,
            'Assign a register, memory or vmcs.FIELD.',
          );
        }
        const written = withoutWords(value, valueNode(session, context, expression, false).value);
        assign(place, requireNumber(evaluate(written, context)).value, context);
        adapter.stateChanged();
        return toResult(session, context, expression);
      },
    ),
  ),
  evaluate: sessionRequest<DebugProtocol.EvaluateArguments>('launched', (session, parameters, adapter) => {
    const expression = requireArgument(parameters, 'expression', 'string');
    const context = contextOf(session, parameters.frameId);
    if (parameters.context !== 'repl') return toResult(session, context, expression);
    const command = runCommand(session, expression);
    if (command !== undefined) {
      return { result: command.value, variablesReference: session.tree.reference(command.children) };
    }
    const node = valueNode(session, context, expression, true);
    if (expression.includes('=')) adapter.stateChanged();
    return resultOf(session, node);
  }),
  completions: sessionRequest<DebugProtocol.CompletionsArguments>('launched', (session, { text, column }) => ({
    targets: completions(session, String(text), Number(column)),
  })),
};

function toResult(session: Session, context: FrameContext, expression: string): unknown {
  return resultOf(session, valueNode(session, context, expression, false));
}

function resultOf(session: Session, node: ReturnType<typeof valueNode>): unknown {
  const { value, type, memoryReference, variablesReference } = session.tree.toVariable(node);
  return { result: value, type, memoryReference, variablesReference };
}

function contextOf(session: Session, frameId: number | undefined): FrameContext {
  if (frameId === undefined) return session.context();
  const frame = session.stop === undefined ? undefined : session.stack.find(frameId);
  if (frame === undefined) throw unknownFrame(frameId);
  return frame.kind === 'label' ? session.context() : frame.context;
}

/** The editor lets people change a value in the text it shows, where words follow the number; they are not part of it. */
function withoutWords(written: string, shown: string): string {
  const at = shown.indexOf('  ');
  const words = at < 0 ? '' : shown.slice(at);
  return words !== '' && written.endsWith(words) ? written.slice(0, -words.length) : written;
}

function unknownFrame(frameId: unknown): RingsideError {
  return new RingsideError(
    3032,
    `There is no stack frame ${JSON.stringify(frameId) ?? ''}.`,
    'Frames are valid until the machine runs on; ask for the stack again.',
  );
}

function toStackFrame(session: Session, frame: Frame): DebugProtocol.StackFrame {
  if (frame.kind === 'label') {
    return { id: frame.id, name: frame.name, line: 0, column: 0, presentationHint: 'label' };
  }
  const place = sourceAt(session, frame.lookup);
  return {
    id: frame.id,
    name: session.program.symbols.describe(frame.address, frame.lookup) ?? hex(frame.address),
    line: place?.line ?? 0,
    column: place?.column ?? 0,
    source: place?.source,
    ...(isReadHere(session, frame) && { instructionPointerReference: hex(frame.address) }),
    presentationHint: place === undefined ? 'subtle' : 'normal',
  };
}

/** The disassembly view reads through the page tables of whoever runs: not where those of the frame's side lead elsewhere. */
function isReadHere({ memory }: Session, { address, context }: CodeFrame): boolean {
  const reference = { space: 'gva', address } as const;
  return memory.translate(reference, 'hpa', context.world) === memory.translate(reference, 'hpa', 'current');
}
