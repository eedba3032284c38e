/**
 * The generated interpreter: a handler for each form of the instruction table, and the loop that runs them.
 *
 * A handler reads its operands through the decoded record, does what the meaning says, and tells the next record. The loop branches to it through
 * a jump table: an indirect call would cost several times as much, because engines guard those against speculation. Handlers that programs use most
 * are emitted inside the loop; for the others there is a call.
 *
 * Everywhere local 0 is the record and local 1 is `remaining`, how many instructions may still retire, including this one. It
 * reaches memory only when TypeScript is about to look.
 */
import { enumerateForms, type HandlerForm } from '../isa/forms';
import { emitJump, fixedHandlerBodies } from './fixed-handlers';
import {
  emitStoreProgress,
  engineImports,
  record,
  remaining,
  type EngineFunctions,
  type EngineImport,
  type HandlerExits,
} from './handler';
import { isInlined } from './inlined-forms';
import { InterpreterMeaning } from './interpreter-meaning';
import type { Place, RegisterSlot } from './meaning';
import { exitCode, fixedHandlers, recordField } from './record';
import { ModuleEncoder, op, type FunctionEncoder, type FunctionType } from './wasm-encoder';

/** The compiled form of the interpreter: what `npm run build` stores. */
export interface InterpreterImage {
  readonly module: Uint8Array<ArrayBuffer>;
  /** Keys of the handlers that follow the fixed ones in the table, in order. */
  readonly handlerKeys: readonly string[];
}

/** (record, remaining) -> exit code. */
const enterType: FunctionType = { parameters: ['i32', 'i32'], results: ['i32'] };
/** (record, remaining) -> (next record, remaining), or (0, exit code). */
const handlerType: FunctionType = { parameters: ['i32', 'i32'], results: ['i32', 'i32'] };
/** (offset in CS) -> record, or 0 with RIP stored when the execute TLB does not know it. */
const jumpType: FunctionType = { parameters: ['i64'], results: ['i32'] };

/** Generates the interpreter from the instruction table. */
export function generateInterpreter(): InterpreterImage {
  const module = new ModuleEncoder();
  const imported = {} as Record<EngineImport, number>;
  for (const [name, type] of Object.entries(engineImports) as [EngineImport, FunctionType][])
    imported[name] = module.importFunction(name, type);
  const jump = { 32: module.function(jumpType), 64: module.function(jumpType) };
  const functions: EngineFunctions = { ...imported, jump: { 32: jump[32].index, 64: jump[64].index } };
  emitJump(jump[32].encoder, 32);
  emitJump(jump[64].encoder, 64);

  const forms = enumerateForms();
  const inlined = forms.filter(isInlined);
  const called = forms.filter((form) => !isInlined(form));
  const handlers = called.map((form) => {
    const { index, encoder } = module.function(handlerType);
    emitHandler(encoder, functions, form, functionExits(encoder));
    return index;
  });
  const enter = module.function(enterType);
  const handlerResults = module.typeIndex({ parameters: [], results: handlerType.results });
  emitLoop(enter.encoder, functions, inlined, handlers, handlerResults);
  module.export('enter', enter.index);
  return { module: module.build(1), handlerKeys: [...inlined, ...called].map((form) => form.key) };
}

function functionExits(code: FunctionEncoder): HandlerExits {
  return {
    retire: (next) => code.get(next).get(remaining).emit(op.return),
    leave: (exit) => code.i32(0).i32(exit).emit(op.return),
  };
}

/** `handlers` are the functions of the handlers that are not inlined; `handlerResults` is the block type of what they return. */
function emitLoop(
  code: FunctionEncoder,
  functions: EngineFunctions,
  inlined: readonly HandlerForm[],
  handlers: readonly number[],
  handlerResults: number,
): void {
  const dispatch = code.loop().depth;
  const retired = code.block().depth;
  const returned = code.block(handlerResults).depth;
  const exits: HandlerExits = {
    retire: (next) => code.get(next).set(record).branch(retired),
    leave: (exit) => code.i32(exit).emit(op.return),
  };
  const cases: (() => void)[] = [
    ...fixedHandlers.map((name) => () => fixedHandlerBodies[name](code, functions, dispatch)),
    ...inlined.map((form) => () => emitHandler(code, functions, form, exits)),
    ...handlers.map((handler) => () => code.get(record).get(remaining).call(handler).branch(returned)),
  ];
  const unknown = code.block().depth;
  const depths = cases.map(() => code.block().depth).toReversed();
  code.get(record).memory(op.i32Load16U, recordField.handler).branchTable(depths, unknown);
  for (const emitCase of cases) {
    code.end();
    code.scope(emitCase);
  }
  code.end().emit(op.unreachable).end();
  code.set(remaining).tee(record).emit(op.i32Eqz).if();
  code.get(remaining).emit(op.return).end().end();
  code.get(remaining).i32(1).emit(op.i32Sub).tee(remaining).brIf(0).end();
  emitStoreProgress(code);
  code.i32(exitCode.budget);
}

function emitHandler(code: FunctionEncoder, functions: EngineFunctions, form: HandlerForm, exits: HandlerExits): void {
  const meaning = new InterpreterMeaning(code, functions, form, exits);
  const places = form.shapes.flatMap((shape, index): Place[] => {
    const size = (form.template.operands[index] as { size: Place['size'] }).size;
    switch (shape[0]) {
      case 'r': {
        const slot = form.shapes.slice(0, index).filter((earlier) => earlier.startsWith('r')).length;
        return [{ kind: 'register', slot: slot as RegisterSlot, size }];
      }
      case 'm':
        return [{ kind: 'memory', size }];
      case 'i':
        return [{ kind: 'immediate', size }];
      case 'b':
        return [{ kind: 'branch', size }];
      default:
        return []; // string operands are implied by the meaning
    }
  });
  if (form.template.protectedModeOnly && form.variant.codeWidth === 32) meaning.requireProtectedMode();
  form.row.meaning(meaning, ...places);
  meaning.finish();
}
