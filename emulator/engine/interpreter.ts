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
import { cellAddress, type CellName } from '../state/layout';
import { InterpreterMeaning } from './interpreter-meaning';
import { fixedHandlers, exitCode, recordField, recordShift } from './record';
import { ModuleEncoder, op, type FunctionEncoder, type FunctionType } from './wasm-encoder';
import { tlbEntries, tlbEntryBytes, tlbOffset } from './linear-memory';
import { isInlined } from './inlined-forms';
import type { Place } from './meaning';

/** The compiled form of the interpreter: what `npm run build` stores. */
export interface InterpreterImage {
  readonly module: Uint8Array;
  /** Keys of the handlers that follow the fixed ones in the table, in order. */
  readonly handlerKeys: readonly string[];
}

/** (record, remaining) -> exit code. */
const enterType: FunctionType = { parameters: ['i32', 'i32'], results: ['i32'] };
/** (record, remaining) -> (next record, remaining), or (0, exit code). */
const handlerType: FunctionType = { parameters: ['i32', 'i32'], results: ['i32', 'i32'] };
/** (offset in CS) -> record, or 0 with RIP stored when the execute TLB does not know it. */
const jumpType: FunctionType = { parameters: ['i64'], results: ['i32'] };

/** Locals of every handler, and of the loop. */
export const record = 0;
export const remaining = 1;

/** Functions TypeScript provides. `record` and `remaining` are already in the state when they are called. */
const imports = {
  /** Fills an undecoded record; returns the record to run. */
  decode: { parameters: ['i32'], results: ['i32'] },
  /** Prepares the instruction at a record that crosses into the next page; returns the record to run. */
  crossing: { parameters: ['i32'], results: ['i32'] },
  /** Carries out a system instruction; returns the exit code. */
  system: { parameters: ['i32'], results: ['i32'] },
  /** Reads memory the read TLB does not have: linear address (low, high), bytes. The value comes in `slowValue`. */
  readMemory: { parameters: ['i32', 'i32', 'i32'], results: [] },
  /** Reads memory that the instruction will write. */
  readMemoryForUpdate: { parameters: ['i32', 'i32', 'i32'], results: [] },
  /** Writes `slowValue`. */
  writeMemory: { parameters: ['i32', 'i32', 'i32'], results: [] },
  /** Checks an access beyond what a segment's limit cell allows: base cell address, offset, bytes, whether it writes. */
  checkSegment: { parameters: ['i32', 'i32', 'i32', 'i32'], results: [] },
  /** Raises an exception: vector, error code (-1 for none). */
  raise: { parameters: ['i32', 'i32'], results: [] },
} satisfies Record<string, FunctionType>;

export type EngineImport = keyof typeof imports;

/** Function indexes that meanings call. */
export interface EngineFunctions extends Record<EngineImport, number> {
  /** Find the record at an offset in CS, in 32- and 64-bit code. */
  readonly jump: Readonly<Record<32 | 64, number>>;
}

/** How a handler ends, which depends on where it is emitted. */
export interface HandlerExits {
  /** The instruction is done: continues at the record in a local. */
  retire(next: number): void;
  /** Returns to TypeScript; progress has been stored. */
  leave(code: number): void;
}

/** Generates the interpreter from the instruction table. */
export function generateInterpreter(): InterpreterImage {
  const module = new ModuleEncoder();
  const imported = {} as Record<EngineImport, number>;
  for (const [name, type] of Object.entries(imports) as [EngineImport, FunctionType][]) imported[name] = module.importFunction(name, type);
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
        // Only the first two register operands have a place in the record; CL as a shift count is known from the form.
        const slot = form.shapes.slice(0, index).filter((earlier) => earlier.startsWith('r')).length;
        return slot < 2 ? [{ kind: 'register', slot: slot as 0 | 1, size }] : [{ kind: 'cell', cell: 'rcx', byte: 0, size }];
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
  form.row.meaning(meaning, ...places);
  meaning.finish();
}

export function emitStoreCell32(code: FunctionEncoder, cell: CellName, local: number): void {
  code.i32(0).get(local).memory(op.i32Store, cellAddress[cell]);
}

/** Pushes the RIP of the record in local `record`: `codePageRip + (record - codePageRecords) / recordBytes`. */
export function emitRecordRip(code: FunctionEncoder, record: number): void {
  code.i32(0).memory(op.i64Load, cellAddress.codePageRip);
  code.get(record).i32(0).memory(op.i32Load, cellAddress.codePageRecords).emit(op.i32Sub).i32(recordShift).emit(op.i32ShrU, op.i64ExtendI32U, op.i64Add);
}

/** Parameter: the offset in CS. */
function emitJump(code: FunctionEncoder, width: 32 | 64): void {
  const rip = 0;
  const linear = code.local('i64');
  const entry = code.local('i32');
  const records = code.local('i32');
  code.get(rip);
  if (width === 32) code.i32(0).memory(op.i64Load, cellAddress.csBase).emit(op.i64Add).i64(0xffff_ffffn).emit(op.i64And);
  code.set(linear);
  // entry = bank + (page number mod entries) * entry size
  code.get(linear).emit(op.i32WrapI64).i32(8).emit(op.i32ShrU).i32((tlbEntries - 1) * tlbEntryBytes).emit(op.i32And);
  code.i32(0).memory(op.i32Load, cellAddress.tlbBank).emit(op.i32Add).set(entry);
  code.get(entry).memory(op.i64Load, tlbOffset.execute).get(linear).i64(-4096n).emit(op.i64And, op.i64Eq);
  if (width === 32) code.get(rip).i32(0).memory(op.i64Load32U, cellAddress.csLimit).emit(op.i64LeU, op.i32And);
  code.if();
  code.get(entry).memory(op.i32Load, tlbOffset.execute + 8).set(records);
  emitStoreCell32(code, 'codePageRecords', records);
  const inPage = () => code.get(linear).i64(0xfffn).emit(op.i64And);
  code.i32(0).get(rip);
  inPage().emit(op.i64Sub).memory(op.i64Store, cellAddress.codePageRip);
  code.get(records);
  inPage().emit(op.i32WrapI64).i32(recordShift).emit(op.i32Shl, op.i32Add, op.return).end();
  code.i32(0).get(rip).memory(op.i64Store, cellAddress.rip);
  code.i32(0).i32(0).memory(op.i32Store, cellAddress.currentRecord);
  code.i32(0);
}

function emitStoreProgress(code: FunctionEncoder): void {
  emitStoreCell32(code, 'currentRecord', record);
  emitStoreCell32(code, 'remainingInstructions', remaining);
}

/** Calls an import that returns the record to run, and runs it. */
function emitCallAndDispatch(code: FunctionEncoder, callee: number, dispatch: number): void {
  emitStoreProgress(code);
  code.get(record).call(callee).set(record).branch(dispatch);
}

type FixedHandlerBody = (code: FunctionEncoder, functions: EngineFunctions, dispatch: number) => void;

/** They retire nothing; `dispatch` is the depth of the loop. */
const fixedHandlerBodies: Record<(typeof fixedHandlers)[number], FixedHandlerBody> = {
  decode: (code, functions, dispatch) => emitCallAndDispatch(code, functions.decode, dispatch),
  crossing: (code, functions, dispatch) => emitCallAndDispatch(code, functions.crossing, dispatch),
  pageEnd: (code, functions, dispatch) => {
    // The low bits of codeMode are 64 in 64-bit mode; the jump functions differ in how they make a linear address.
    const rip = code.local('i64');
    emitRecordRip(code, record);
    code.set(rip);
    code.i32(0).memory(op.i32Load8U, cellAddress.codeMode).i32(64).emit(op.i32Eq).if('i32');
    code.get(rip).call(functions.jump[64]).else();
    code.get(rip).i64(0xffff_ffffn).emit(op.i64And).call(functions.jump[32]).end();
    code.tee(record).emit(op.i32Eqz).if();
    emitStoreCell32(code, 'remainingInstructions', remaining);
    code.i32(exitCode.lookup).emit(op.return).end().branch(dispatch);
  },
  breakpoint: (code) => {
    emitStoreProgress(code);
    code.i32(exitCode.breakpoint).emit(op.return);
  },
  system: (code, functions) => {
    emitStoreProgress(code);
    code.get(record).call(functions.system).emit(op.return);
  },
};
