/**
 * What the code of every handler shares: its locals, the functions it may call, and how it ends.
 */
import { cellAddress, type CellName } from '../state/layout';
import { recordShift } from './record';
import { op, type FunctionEncoder, type FunctionType } from './wasm-encoder';

/** Locals of every handler, and of the loop. */
export const record = 0;
export const remaining = 1;

/** Functions TypeScript provides. `record` and `remaining` are already in the state when they are called. */
export const engineImports = {
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

export type EngineImport = keyof typeof engineImports;

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

export function emitStoreCell32(code: FunctionEncoder, cell: CellName, local: number): void {
  code.i32(0).get(local).memory(op.i32Store, cellAddress[cell]);
}

/** Pushes the RIP of the record in local `record`: `codePageRip + (record - codePageRecords) / recordBytes`. */
export function emitRecordRip(code: FunctionEncoder, record: number): void {
  code.i32(0).memory(op.i64Load, cellAddress.codePageRip);
  code
    .get(record)
    .i32(0)
    .memory(op.i32Load, cellAddress.codePageRecords)
    .emit(op.i32Sub)
    .i32(recordShift)
    .emit(op.i32ShrU, op.i64ExtendI32U, op.i64Add);
}

/** Tells TypeScript where the processor is. */
export function emitStoreProgress(code: FunctionEncoder): void {
  emitStoreCell32(code, 'currentRecord', record);
  emitStoreCell32(code, 'remainingInstructions', remaining);
}
