/** How a handler of the interpreter reaches memory: operand addresses from the record, segments, the soft TLB, and the way around it. */
import type { HandlerForm } from '../isa/forms';
import { cellAddress, type SegmentName } from '../state/layout';
import { emitStoreProgress, record, remaining, type EngineFunctions } from './handler';
import { tlbEntries, tlbEntryBytes, tlbOffset } from './linear-memory';
import { loadOpcode, Meaning, storeOpcode } from './meaning';
import type { AddressWidth, MemorySegment, OperandSize, StringPointer, Update, Value } from './meaning';
import { recordField, slowAccess } from './record';
import { op, type FunctionEncoder } from './wasm-encoder';

/** Offsets of a segment's limit cells from its base cell (state/layout.ts). */
const segmentLimit = { read: 8, write: 16 } as const;

/** String elements one after another. */
interface ElementRun extends StringPointer {
  readonly linear: Value;
  /** How many elements fit. */
  readonly room: Value;
  readonly access: 'read' | 'write';
  /** The local that holds the address of the soft-TLB entry, once probed. */
  readonly entry: number;
}

/** Tells the slow path, beside the bytes of an access, which segment a non-canonical address faults by. */
function slowAccessSegment(segment: MemorySegment): number {
  return segment === 'ss' ? slowAccess.stack : segment === 'operand' ? slowAccess.operand : 0;
}

export abstract class InterpreterMemory extends Meaning {
  constructor(
    code: FunctionEncoder,
    protected readonly functions: EngineFunctions,
    protected readonly form: HandlerForm,
  ) {
    const { codeWidth, stackWidth, address } = form.variant;
    const addressWidth: AddressWidth =
      address === 'segmented16' ? 16 : address === 'segmented32' || address === 'full32' ? 32 : 64;
    super(code, form.template.size, codeWidth === 32 ? 32 : 64, stackWidth === 0 ? 64 : stackWidth, addressWidth);
  }

  effectiveAddress(): Value {
    return this.operandOffset(0);
  }

  readMemory(segment: MemorySegment, offset: Value, size: OperandSize): Value {
    return this.readLinear(segment, this.linear(segment, offset, size, false), size);
  }

  writeMemory(segment: MemorySegment, offset: Value, size: OperandSize, value: Value): void {
    this.writeLinear(segment, this.linear(segment, offset, size, true), size, value);
  }

  updateMemory(segment: MemorySegment, offset: Value, size: OperandSize): Update {
    return this.updateLinear(segment, this.linear(segment, offset, size, true), size);
  }

  copyElements(size: OperandSize, source: StringPointer, destination: StringPointer, most: Value): Value {
    const { code } = this;
    const copied = this.variable(this.constant(0));
    const from = this.elementRun(source, size, 'read');
    const to = this.elementRun(destination, size, 'write');
    const count = this.minimum(most, this.minimum(from.room, to.room));
    code.block();
    this.leaveUnlessWhole(count, size, [from, to]);
    this.leaveUnlessMapped(from);
    this.leaveUnlessMapped(to);
    const sourceHost = code.local('i32');
    const destinationHost = code.local('i32');
    const bytes = code.local('i32');
    this.hostAddress(from.linear, from.entry, 'read');
    code.set(sourceHost);
    this.hostAddress(to.linear, to.entry, 'write');
    code.set(destinationHost);
    code
      .get(count.local)
      .emit(op.i32WrapI64)
      .i32(size / 8)
      .emit(op.i32Mul)
      .set(bytes);
    // memory.copy reads everything first; MOVS reads again what it wrote when the destination starts inside the source.
    code.get(destinationHost).get(sourceHost).emit(op.i32Sub).i32(1).emit(op.i32Sub);
    code.get(bytes).i32(1).emit(op.i32Sub, op.i32LtU).brIf(0);
    code.get(destinationHost).get(sourceHost).get(bytes).memoryCopy();
    copied.assign(count);
    code.end();
    return copied;
  }

  fillElements(size: OperandSize, destination: StringPointer, value: Value, most: Value): Value {
    const { code } = this;
    const filled = this.variable(this.constant(0));
    const to = this.elementRun(destination, size, 'write');
    const count = this.minimum(most, to.room);
    code.block();
    this.leaveUnlessWhole(count, size, [to]);
    this.leaveUnlessMapped(to);
    const host = code.local('i32');
    const end = code.local('i32');
    this.hostAddress(to.linear, to.entry, 'write');
    code.set(host);
    code
      .get(count.local)
      .emit(op.i32WrapI64)
      .i32(size / 8)
      .emit(op.i32Mul)
      .set(end);
    const byte = this.zeroExtend(value, 8);
    const repeatedByte = this.zeroExtend(this.multiply(byte, this.constant(0x0101_0101_0101_0101n)), size);
    this.when(
      this.equal(repeatedByte, this.zeroExtend(value, size)),
      () => code.get(host).get(byte.local).emit(op.i32WrapI64).get(end).memoryFill(),
      () => {
        code.get(host).get(end).emit(op.i32Add).set(end).loop();
        code.get(host).get(value.local).memory(storeOpcode[size]);
        code
          .get(host)
          .i32(size / 8)
          .emit(op.i32Add)
          .tee(host)
          .get(end)
          .emit(op.i32LtU)
          .brIf(0)
          .end();
      },
    );
    filled.assign(count);
    code.end();
    return filled;
  }

  requireAlignment(bytes: number): void {
    const linear = this.linearWithoutCheck('operand', this.operandOffset(0));
    this.when(this.isNotZero(this.and(linear, this.constant(bytes - 1))), () => this.raise(13, 0));
  }

  private reloadRemaining(): void {
    // A device may have asked for the run to stop at the next boundary.
    this.code.i32(0).memory(op.i32Load, cellAddress.remainingInstructions).set(remaining);
  }

  private operandOffset(stackAdjustment: number): Value {
    const { code } = this;
    const { address } = this.form.variant;
    const base = () => code.get(record).memory(op.i32Load16U, recordField.base);
    base().memory(op.i64Load);
    if (address !== 'flat') {
      code.get(record).memory(op.i32Load16U, recordField.index).memory(op.i64Load);
      code.get(record).memory(op.i64Load8U, recordField.scale).emit(op.i64Shl, op.i64Add);
    }
    code.get(record).memory(op.i64Load, recordField.displacement).emit(op.i64Add);
    if (stackAdjustment !== 0) {
      code.i64(BigInt(stackAdjustment)).i64(0n);
      base().i32(cellAddress.rsp).emit(op.i32Eq, op.select, op.i64Add);
    }
    return this.zeroExtend(this.result(), this.addressWidth);
  }

  protected operandLinear(size: OperandSize, writes: boolean, stackAdjustment = 0): Value {
    return this.linear('operand', this.operandOffset(stackAdjustment), size, writes);
  }

  private linear(segment: MemorySegment, offset: Value, size: OperandSize, writes: boolean): Value {
    if (this.codeWidth === 64) return this.linearWithoutCheck(segment, offset);
    const cells = this.segmentCells(segment);
    // The cells hold one past the last offset; 0 always asks.
    this.code
      .get(offset.local)
      .i64(BigInt(size / 8))
      .emit(op.i64Add);
    this.code
      .get(cells)
      .memory(op.i64Load, writes ? segmentLimit.write : segmentLimit.read)
      .emit(op.i64GtU)
      .if();
    emitStoreProgress(this.code);
    this.code
      .get(cells)
      .get(offset.local)
      .emit(op.i32WrapI64)
      .i32(size / 8)
      .i32(writes ? 1 : 0)
      .call(this.functions.checkSegment);
    this.code.end();
    return this.linearIn(cells, offset);
  }

  private linearWithoutCheck(segment: MemorySegment, offset: Value): Value {
    if (this.codeWidth !== 64) return this.linearIn(this.segmentCells(segment), offset);
    // Only FS and GS have a base in 64-bit mode, and only an operand can name them (SDM 1 3.4.2.1).
    if (segment !== 'operand' || this.form.variant.address === 'flat') return offset;
    this.code.get(record).memory(op.i32Load16U, recordField.segment).memory(op.i64Load);
    return this.add(offset, this.result());
  }

  private linearIn(cells: number, offset: Value): Value {
    this.code.get(offset.local).get(cells).memory(op.i64Load).emit(op.i64Add).i64(0xffff_ffffn).emit(op.i64And);
    return this.result();
  }

  /** Leaves in a local the address of the segment's base cell. */
  private segmentCells(segment: MemorySegment): number {
    const cells = this.code.local('i32');
    if (segment === 'operand') this.code.get(record).memory(op.i32Load16U, recordField.segment);
    else this.code.i32(cellAddress[`${segment satisfies SegmentName}Base`]);
    this.code.set(cells);
    return cells;
  }

  /** Where a run of elements starts, and how many fit before its page or the offset ends. */
  private elementRun({ segment, offset }: StringPointer, size: OperandSize, access: 'read' | 'write'): ElementRun {
    const linear = this.linearWithoutCheck(segment, offset);
    let bytes: Value = this.subtract(this.constant(4096), this.and(linear, this.constant(4095)));
    if (this.addressWidth !== 64)
      bytes = this.minimum(bytes, this.subtract(this.constant(1n << BigInt(this.addressWidth)), offset));
    const room = this.shiftRightUnsigned(bytes, 28 - Math.clz32(size));
    return { segment, offset, linear, room, access, entry: this.code.local('i32') };
  }

  /** Leaves the block unless elements go upward, there are any, and all are within the limits of their segments. */
  private leaveUnlessWhole(count: Value, size: OperandSize, runs: readonly ElementRun[]): void {
    const backwards = this.isNegative(this.stringStep(1));
    this.code.get(this.either(backwards, this.isZero(count)).condition).brIf(0);
    if (this.codeWidth === 64) return;
    const bytes = this.multiply(count, this.constant(size / 8));
    for (const { segment, offset, access } of runs) {
      const cells = this.segmentCells(segment);
      const end = this.add(offset, bytes);
      this.code.get(end.local).get(cells).memory(op.i64Load, segmentLimit[access]).emit(op.i64GtU).brIf(0);
    }
  }

  private leaveUnlessMapped({ linear, access, entry }: ElementRun): void {
    this.probe(linear, 8, access, entry);
    this.code.emit(op.i32Eqz).brIf(0);
  }

  /** Pushes whether the soft TLB maps all of the access; `entry` holds the entry's address afterwards. */
  private probe(linear: Value, size: OperandSize, tlb: 'read' | 'write', entry: number): void {
    const { code } = this;
    code
      .get(linear.local)
      .emit(op.i32WrapI64)
      .i32(8)
      .emit(op.i32ShrU)
      .i32((tlbEntries - 1) * tlbEntryBytes)
      .emit(op.i32And);
    code.i32(0).memory(op.i32Load, cellAddress.tlbBank).emit(op.i32Add).tee(entry);
    // The tag is compared with the page of the last byte, so an access that crosses pages always misses.
    code.memory(op.i64Load, tlbOffset[tlb]).get(linear.local);
    if (size !== 8) code.i64(BigInt(size / 8 - 1)).emit(op.i64Add);
    code.i64(-4096n).emit(op.i64And, op.i64Eq);
  }

  private hostAddress(linear: Value, entry: number, tlb: 'read' | 'write'): void {
    this.code
      .get(entry)
      .memory(op.i32Load, tlbOffset[tlb] + 8)
      .get(linear.local)
      .emit(op.i32WrapI64, op.i32Add);
  }

  private callSlow(segment: MemorySegment, linear: Value, size: OperandSize, callee: number): void {
    emitStoreProgress(this.code);
    const { code } = this;
    code
      .get(linear.local)
      .emit(op.i32WrapI64)
      .get(linear.local)
      .i64(32n)
      .emit(op.i64ShrU, op.i32WrapI64)
      .i32((size / 8) | slowAccessSegment(segment))
      .call(callee);
    this.reloadRemaining();
  }

  protected readLinear(segment: MemorySegment, linear: Value, size: OperandSize): Value {
    const entry = this.code.local('i32');
    this.probe(linear, size, 'read', entry);
    this.code.if('i64');
    this.hostAddress(linear, entry, 'read');
    this.code.memory(loadOpcode[size]).else();
    this.callSlow(segment, linear, size, this.functions.readMemory);
    this.loadAt(cellAddress.slowValue, size);
    this.code.end();
    return this.result();
  }

  protected writeLinear(segment: MemorySegment, linear: Value, size: OperandSize, value: Value): void {
    const entry = this.code.local('i32');
    this.probe(linear, size, 'write', entry);
    this.code.if();
    this.hostAddress(linear, entry, 'write');
    this.code.get(value.local).memory(storeOpcode[size]).else();
    this.storeAt(cellAddress.slowValue, 64, value);
    this.callSlow(segment, linear, size, this.functions.writeMemory);
    this.code.end();
  }

  protected updateLinear(segment: MemorySegment, linear: Value, size: OperandSize): Update {
    const entry = this.code.local('i32');
    const host = this.code.local('i32'); // 0 when the access is slow
    this.code.i32(0).set(host);
    this.probe(linear, size, 'write', entry);
    this.code.if('i64');
    this.hostAddress(linear, entry, 'write');
    this.code.tee(host).memory(loadOpcode[size]).else();
    this.callSlow(segment, linear, size, this.functions.readMemoryForUpdate);
    this.loadAt(cellAddress.slowValue, size);
    this.code.end();
    const value = this.result();
    return {
      value,
      store: (updated) => {
        this.code.get(host).if();
        this.code.get(host).get(updated.local).memory(storeOpcode[size]).else();
        this.storeAt(cellAddress.slowValue, 64, updated);
        this.callSlow(segment, linear, size, this.functions.writeMemory);
        this.code.end();
      },
    };
  }
}
