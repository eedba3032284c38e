/** Handlers of records that are not instructions of the table (engine/record.ts), and the way to an instruction on another page. */
import { cellAddress } from '../state/layout';
import { emitRecordRip, emitStoreCell32, emitStoreProgress, record, remaining, type EngineFunctions } from './handler';
import { tlbEntries, tlbEntryBytes, tlbOffset } from './linear-memory';
import { exitCode, recordShift, type FixedHandler } from './record';
import { op, type FunctionEncoder } from './wasm-encoder';

/** The body of a function from an offset in CS to its record, or 0 with RIP stored when the execute TLB does not know the page. */
export function emitJump(code: FunctionEncoder, width: 32 | 64): void {
  const rip = 0;
  const linear = code.local('i64');
  const entry = code.local('i32');
  const records = code.local('i32');
  code.get(rip);
  if (width === 32)
    code.i32(0).memory(op.i64Load, cellAddress.csBase).emit(op.i64Add).i64(0xffff_ffffn).emit(op.i64And);
  code.set(linear);
  // entry = bank + (page number mod entries) * entry size
  code
    .get(linear)
    .emit(op.i32WrapI64)
    .i32(8)
    .emit(op.i32ShrU)
    .i32((tlbEntries - 1) * tlbEntryBytes)
    .emit(op.i32And);
  code.i32(0).memory(op.i32Load, cellAddress.tlbBank).emit(op.i32Add).set(entry);
  code.get(entry).memory(op.i64Load, tlbOffset.execute).get(linear).i64(-4096n).emit(op.i64And, op.i64Eq);
  if (width === 32) code.get(rip).i32(0).memory(op.i64Load32U, cellAddress.csLimit).emit(op.i64LeU, op.i32And);
  code.if();
  code
    .get(entry)
    .memory(op.i32Load, tlbOffset.execute + 8)
    .set(records);
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

/** Calls an import that returns the record to run, and runs it. */
function emitCallAndDispatch(code: FunctionEncoder, callee: number, dispatch: number): void {
  emitStoreProgress(code);
  code.get(record).call(callee).set(record).branch(dispatch);
}

type FixedHandlerBody = (code: FunctionEncoder, functions: EngineFunctions, dispatch: number) => void;

/** They retire nothing; `dispatch` is the depth of the loop. */
export const fixedHandlerBodies: Record<FixedHandler, FixedHandlerBody> = {
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
