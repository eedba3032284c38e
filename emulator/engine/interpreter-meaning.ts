/** Emits a meaning as a handler of the interpreter: operands are found through the decoded record. */
import type { HandlerForm } from '../isa/forms';
import { cellAddress } from '../state/layout';
import {
  emitRecordRip,
  emitStoreCell32,
  emitStoreProgress,
  record,
  remaining,
  type EngineFunctions,
  type HandlerExits,
} from './handler';
import { InterpreterMemory } from './interpreter-memory';
import { loadOpcode, storeOpcode } from './meaning';
import type { OperandSize, Place, RegisterSlot, RepeatOptions, Update, Value, Variable } from './meaning';
import { exitCode, recordField } from './record';
import { op, type FunctionEncoder } from './wasm-encoder';

/** Iterations of a repeated string instruction before the run loop looks whether something else is due. */
const iterationsBeforeYield = 1 << 16;

export class InterpreterMeaning extends InterpreterMemory {
  /** Inside a repeat that looks at ZF, flags stay in locals until the instruction ends. */
  private deferredFlags: { result: Variable; carries: Variable } | undefined;

  constructor(
    code: FunctionEncoder,
    functions: EngineFunctions,
    form: HandlerForm,
    private readonly exits: HandlerExits,
  ) {
    super(code, functions, form);
  }

  /** Ends the handler: falls through to the next instruction. */
  finish(): void {
    const next = this.code.local('i32');
    this.code.get(record).get(record).memory(op.i32Load16U, recordField.next).emit(op.i32Add).set(next);
    this.exits.retire(next);
  }

  load(place: Place): Value {
    switch (place.kind) {
      case 'register':
        this.registerAddress(place.slot);
        this.code.memory(loadOpcode[place.size]);
        return this.result();
      case 'cell':
        this.loadAt(cellAddress[place.cell] + place.byte, place.size);
        return this.result();
      case 'immediate':
        this.code.get(record).memory(op.i64Load, recordField.immediate);
        return this.result();
      case 'memory':
        return this.readLinear('operand', this.operandLinear(place.size, false), place.size);
      case 'branch':
        throw new Error('a branch operand is not loaded');
    }
  }

  store(place: Place, value: Value, stackAdjustment = 0): void {
    switch (place.kind) {
      case 'register':
        // A 32-bit register is stored as its zero-extended 64 bits.
        this.registerAddress(place.slot);
        this.code
          .get(this.zeroExtended(value, place.size).local)
          .memory(storeOpcode[place.size === 32 ? 64 : place.size]);
        return;
      case 'cell':
        this.storeAt(
          cellAddress[place.cell] + place.byte,
          place.size === 32 ? 64 : place.size,
          this.zeroExtended(value, place.size),
        );
        return;
      case 'memory':
        this.writeLinear('operand', this.operandLinear(place.size, true, stackAdjustment), place.size, value);
        return;
      default:
        throw new Error(`a ${place.kind} operand is not written`);
    }
  }

  update(place: Place): Update {
    if (place.kind === 'memory') return this.updateLinear('operand', this.operandLinear(place.size, true), place.size);
    return { value: this.load(place), store: (value) => this.store(place, value) };
  }

  secondImmediate(): Value {
    this.code.get(record).memory(op.i64Load, recordField.displacement);
    return this.result();
  }

  nextRip(): Value {
    emitRecordRip(this.code, record);
    this.code.get(record).memory(op.i64Load8U, recordField.length).emit(op.i64Add);
    return this.zeroExtend(this.result(), this.codeWidth);
  }

  branchTarget(place: Place): Value {
    // The decoder stored the distance from the start of the page's RIP, or in records when the target is in the page.
    if (this.form.variant.branch === 'page') {
      const target = this.code.local('i32');
      this.pageTarget(target);
      emitRecordRip(this.code, target);
    } else {
      this.code
        .i32(0)
        .memory(op.i64Load, cellAddress.codePageRip)
        .get(record)
        .memory(op.i64Load, recordField.immediate)
        .emit(op.i64Add);
    }
    return this.zeroExtend(this.result(), place.size);
  }

  jumpRelative(place: Place): void {
    if (this.form.variant.branch === 'page') {
      if (this.codeWidth !== 64) this.checkTarget(this.branchTarget(place));
      const target = this.code.local('i32');
      this.pageTarget(target);
      this.exits.retire(target);
      return;
    }
    const target = this.branchTarget(place);
    this.checkTarget(target);
    this.jump(target);
  }

  jump(target: Value): void {
    const next = this.code.local('i32');
    this.code
      .get(target.local)
      .call(this.functions.jump[this.codeWidth === 64 ? 64 : 32])
      .tee(next)
      .emit(op.i32Eqz)
      .if();
    const left = this.code.local('i32');
    this.code.get(remaining).i32(1).emit(op.i32Sub).set(left);
    emitStoreCell32(this.code, 'remainingInstructions', left);
    this.exits.leave(exitCode.lookup);
    this.code.end();
    this.exits.retire(next);
  }

  checkTarget(target: Value): void {
    // Where one instruction of a page is canonical, all are.
    if (this.form.variant.branch === 'page' && this.codeWidth === 64) return;
    // SDM 2A "JMP": #GP(0) if the target is beyond the code segment limit, or not canonical in 64-bit mode.
    const bad =
      this.codeWidth === 64
        ? this.notEqual(this.shiftRightSigned(this.shiftLeft(target, 16), 16), target)
        : this.lessUnsigned(this.cell('csLimit'), target);
    this.when(bad, () => this.raise(13, 0));
  }

  raise(vector: number, errorCode = -1): void {
    emitStoreProgress(this.code);
    this.code.i32(vector).i32(errorCode).call(this.functions.raise).emit(op.unreachable);
  }

  repeated(body: () => void, { comparing = false, bulk }: RepeatOptions = {}): void {
    const { repeat } = this.form.variant;
    if (repeat === 'none') {
      body();
      return;
    }
    const count = this.register('rcx', this.addressWidth);
    // SDM 2B "REP": a fault in CMPS or SCAS leaves EFLAGS as before the instruction.
    if (comparing)
      this.deferredFlags = { result: this.variable(this.flagResult()), carries: this.variable(this.flagCarries()) };
    const left = this.variable(this.constant(iterationsBeforeYield));
    this.code.block().loop();
    this.code.get(this.isZero(this.load(count)).condition).brIf(1);
    this.when(this.isZero(left), () => {
      this.commitDeferredFlags();
      emitStoreProgress(this.code);
      this.exits.leave(exitCode.yielded);
    });
    const iterations = this.variable(this.constant(1));
    if (bulk === undefined) {
      body();
    } else {
      const done = bulk.run(this.minimum(this.load(count), left));
      const skip = () => {
        bulk.skip(done);
        iterations.assign(done);
      };
      this.when(this.isZero(done), body, skip);
    }
    left.assign(this.subtract(left, iterations));
    this.store(count, this.subtract(this.load(count), iterations));
    if (comparing) {
      const equal = this.flag('ZF');
      this.code.get((repeat === 'rep' ? equal : this.negate(equal)).condition).brIf(0);
    } else {
      this.code.br(0);
    }
    this.code.end().end();
    this.commitDeferredFlags();
    this.deferredFlags = undefined;
  }

  protected override flagResult(): Value {
    return this.deferredFlags?.result ?? super.flagResult();
  }

  protected override flagCarries(): Value {
    return this.deferredFlags?.carries ?? super.flagCarries();
  }

  protected override setFlagCells(result: Value, carries: Value): void {
    if (this.deferredFlags === undefined) {
      super.setFlagCells(result, carries);
    } else {
      this.deferredFlags.result.assign(result);
      this.deferredFlags.carries.assign(carries);
    }
  }

  private commitDeferredFlags(): void {
    if (this.deferredFlags !== undefined) super.setFlagCells(this.deferredFlags.result, this.deferredFlags.carries);
  }

  private zeroExtended(value: Value, size: OperandSize): Value {
    return size === 32 ? this.zeroExtend(value, 32) : value;
  }

  private registerAddress(slot: RegisterSlot): void {
    this.code.get(record).memory(op.i32Load16U, recordField[`register${slot}`]);
  }

  /** Leaves the record of an in-page branch target in a local. */
  private pageTarget(target: number): void {
    this.code.get(record).get(record).memory(op.i32Load, recordField.immediate).emit(op.i32Add).set(target);
  }
}
