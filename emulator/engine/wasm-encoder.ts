/**
 * Encodes a WebAssembly module (WebAssembly Core Specification 2.0, chapter 5 "Binary Format").
 * Only what the engine emits is here.
 */

export type ValueType = 'i32' | 'i64';

const valueTypeByte: Record<ValueType, number> = { i32: 0x7f, i64: 0x7e };

export interface FunctionType {
  readonly parameters: readonly ValueType[];
  readonly results: readonly ValueType[];
}

/** Opcodes the engine emits (Core Specification 5.4 "Instructions"). */
export const op = {
  unreachable: 0x00, block: 0x02, loop: 0x03, if: 0x04, else: 0x05, end: 0x0b, br: 0x0c, brIf: 0x0d, brTable: 0x0e, return: 0x0f,
  call: 0x10, drop: 0x1a, select: 0x1b,
  localGet: 0x20, localSet: 0x21, localTee: 0x22,
  i32Load: 0x28, i64Load: 0x29, i32Load8U: 0x2d, i32Load16U: 0x2f, i64Load8S: 0x30, i64Load8U: 0x31, i64Load16S: 0x32, i64Load16U: 0x33,
  i64Load32S: 0x34, i64Load32U: 0x35, i32Store: 0x36, i64Store: 0x37, i32Store8: 0x3a, i32Store16: 0x3b, i64Store8: 0x3c, i64Store16: 0x3d,
  i64Store32: 0x3e, i32Const: 0x41, i64Const: 0x42,
  i32Eqz: 0x45, i32Eq: 0x46, i32Ne: 0x47, i32LtU: 0x49, i32GtU: 0x4b, i32LeU: 0x4d, i32GeU: 0x4f,
  i64Eqz: 0x50, i64Eq: 0x51, i64Ne: 0x52, i64LtS: 0x53, i64LtU: 0x54, i64GtS: 0x55, i64GtU: 0x56, i64LeS: 0x57, i64LeU: 0x58, i64GeS: 0x59, i64GeU: 0x5a,
  i32Popcnt: 0x69, i32Add: 0x6a, i32Sub: 0x6b, i32Mul: 0x6c, i32And: 0x71, i32Or: 0x72, i32Xor: 0x73, i32Shl: 0x74, i32ShrU: 0x76,
  i64Clz: 0x79, i64Ctz: 0x7a, i64Popcnt: 0x7b, i64Add: 0x7c, i64Sub: 0x7d, i64Mul: 0x7e, i64DivS: 0x7f, i64DivU: 0x80, i64RemS: 0x81, i64RemU: 0x82,
  i64And: 0x83, i64Or: 0x84, i64Xor: 0x85, i64Shl: 0x86, i64ShrS: 0x87, i64ShrU: 0x88, i64Rotl: 0x89, i64Rotr: 0x8a,
  i32WrapI64: 0xa7, i64ExtendI32S: 0xac, i64ExtendI32U: 0xad, i64Extend8S: 0xc2, i64Extend16S: 0xc3, i64Extend32S: 0xc4,
  prefixFc: 0xfc,
} as const; // prettier-ignore

const emptyBlock = 0x40;

function unsignedLeb(value: number): number[] {
  const bytes: number[] = [];
  do {
    const low = value % 128;
    value = Math.floor(value / 128);
    bytes.push(value === 0 ? low : low | 0x80);
  } while (value !== 0);
  return bytes;
}

function signedLeb(value: bigint): number[] {
  const bytes: number[] = [];
  for (;;) {
    const low = Number(value & 0x7fn);
    value >>= 7n;
    if ((value === 0n && (low & 0x40) === 0) || (value === -1n && (low & 0x40) !== 0)) {
      bytes.push(low);
      return bytes;
    }
    bytes.push(low | 0x80);
  }
}

/** Emits one function body. Locals are numbered after the parameters. */
export class FunctionEncoder {
  readonly code: number[] = [];
  private readonly locals: ValueType[] = [];
  private readonly free: Record<ValueType, number[]> = { i32: [], i64: [] };
  private scoped: { type: ValueType; local: number }[] = [];
  private openBlocks = 0;

  constructor(readonly type: FunctionType) {}

  /** Allocates a local and returns its index. Its first value is unspecified. */
  local(type: ValueType): number {
    const local = this.free[type].pop() ?? this.type.parameters.length + this.locals.push(type) - 1;
    this.scoped.push({ type, local });
    return local;
  }

  /** Emits a part of the body whose locals can be used again after it. */
  scope(body: () => void): void {
    const outer = this.scoped;
    this.scoped = [];
    body();
    for (const { type, local } of this.scoped) this.free[type].push(local);
    this.scoped = outer;
  }

  /** How many blocks, loops and ifs are open; what {@link branch} takes. */
  get depth(): number {
    return this.openBlocks;
  }

  emit(...bytes: number[]): this {
    this.code.push(...bytes);
    return this;
  }

  i32(value: number): this {
    return this.emit(op.i32Const, ...signedLeb(BigInt(value | 0)));
  }

  i64(value: bigint): this {
    return this.emit(op.i64Const, ...signedLeb(BigInt.asIntN(64, value)));
  }

  get(local: number): this {
    return this.emit(op.localGet, ...unsignedLeb(local));
  }

  set(local: number): this {
    return this.emit(op.localSet, ...unsignedLeb(local));
  }

  tee(local: number): this {
    return this.emit(op.localTee, ...unsignedLeb(local));
  }

  /** A load or store; alignment hints are always 0 (byte), as guest accesses are unaligned. */
  memory(opcode: number, offset = 0): this {
    return this.emit(opcode, 0, ...unsignedLeb(offset));
  }

  call(functionIndex: number): this {
    return this.emit(op.call, ...unsignedLeb(functionIndex));
  }

  if(result?: ValueType): this {
    this.openBlocks++;
    return this.emit(op.if, result === undefined ? emptyBlock : valueTypeByte[result]);
  }

  else(): this {
    return this.emit(op.else);
  }

  /** Opens a block without parameters; `type` is the function type of its results, if it has any. */
  block(type?: number): this {
    this.openBlocks++;
    return type === undefined ? this.emit(op.block, emptyBlock) : this.emit(op.block, ...signedLeb(BigInt(type)));
  }

  loop(): this {
    this.openBlocks++;
    return this.emit(op.loop, emptyBlock);
  }

  br(depth: number): this {
    return this.emit(op.br, ...unsignedLeb(depth));
  }

  brIf(depth: number): this {
    return this.emit(op.brIf, ...unsignedLeb(depth));
  }

  /** Branches to the block, loop or if after whose opening the depth was `depth`. */
  branch(depth: number): this {
    return this.br(this.openBlocks - depth);
  }

  /** Branches to the `index`-th of the depths by the number on the stack, or to the last depth when it is larger. */
  branchTable(depths: readonly number[], otherwise: number): this {
    const labels = [...depths, otherwise].map((depth) => this.openBlocks - depth);
    return this.emit(op.brTable, ...unsignedLeb(depths.length)).emit(...labels.flatMap(unsignedLeb));
  }

  end(): this {
    this.openBlocks--;
    return this.emit(op.end);
  }

  /** memory.copy: destination, source, length from the stack. */
  memoryCopy(): this {
    return this.emit(op.prefixFc, 10, 0, 0);
  }

  /** memory.fill: destination, byte, length from the stack. */
  memoryFill(): this {
    return this.emit(op.prefixFc, 11, 0);
  }

  /** The encoded body, with its locals, without the size prefix. */
  body(): number[] {
    const runs: [number, ValueType][] = [];
    for (const type of this.locals) {
      const last = runs.at(-1);
      if (last !== undefined && last[1] === type) last[0]++;
      else runs.push([1, type]);
    }
    const header = [
      ...unsignedLeb(runs.length),
      ...runs.flatMap(([count, type]) => [...unsignedLeb(count), valueTypeByte[type]]),
    ];
    return [...header, ...this.code, op.end];
  }
}

/** Builds a module that imports one memory from `engine`. */
export class ModuleEncoder {
  private readonly types: FunctionType[] = [];
  private readonly imports: { name: string; type: number }[] = [];
  private readonly functions: { type: number; encoder: FunctionEncoder }[] = [];
  private readonly exports: { name: string; index: number }[] = [];

  typeIndex(type: FunctionType): number {
    const found = this.types.findIndex(
      (other) => other.parameters.join() === type.parameters.join() && other.results.join() === type.results.join(),
    );
    if (found >= 0) return found;
    this.types.push(type);
    return this.types.length - 1;
  }

  /** Imports a function from `engine`; all imports come before the first {@link function}. */
  importFunction(name: string, type: FunctionType): number {
    if (this.functions.length > 0) throw new Error('imports must precede functions');
    this.imports.push({ name, type: this.typeIndex(type) });
    return this.imports.length - 1;
  }

  /** Adds a function; returns its index and the encoder for its body. */
  function(type: FunctionType): { index: number; encoder: FunctionEncoder } {
    const encoder = new FunctionEncoder(type);
    this.functions.push({ type: this.typeIndex(type), encoder });
    return { index: this.imports.length + this.functions.length - 1, encoder };
  }

  export(name: string, index: number): void {
    this.exports.push({ name, index });
  }

  build(memoryPages: number): Uint8Array<ArrayBuffer> {
    const bytes: number[] = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
    const name = (text: string) => [
      ...unsignedLeb(text.length),
      ...[...text].map((character) => character.charCodeAt(0)),
    ];
    const append = (target: number[], source: readonly number[]) => {
      for (const byte of source) target.push(byte);
    };
    const section = (id: number, items: number[][]) => {
      if (items.length === 0) return;
      const content: number[] = unsignedLeb(items.length);
      for (const item of items) append(content, item);
      bytes.push(id);
      append(bytes, unsignedLeb(content.length));
      append(bytes, content);
    };
    const vector = (types: readonly ValueType[]) => [
      ...unsignedLeb(types.length),
      ...types.map((type) => valueTypeByte[type]),
    ];
    section(1, this.types.map((type) => [0x60, ...vector(type.parameters), ...vector(type.results)])); // prettier-ignore
    section(2, [
      ...this.imports.map((item) => [...name('engine'), ...name(item.name), 0x00, ...unsignedLeb(item.type)]),
      [...name('engine'), ...name('memory'), 0x02, 0x00, ...unsignedLeb(memoryPages)],
    ]);
    section(3, this.functions.map((item) => unsignedLeb(item.type))); // prettier-ignore
    section(7, this.exports.map((item) => [...name(item.name), 0x00, ...unsignedLeb(item.index)])); // prettier-ignore
    section(
      10,
      this.functions.map(({ encoder }) => {
        const body = encoder.body();
        return [...unsignedLeb(body.length), ...body];
      }),
    );
    return Uint8Array.from(bytes);
  }
}
