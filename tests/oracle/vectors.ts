/**
 * The vector file: results only, each as what changed from its input. `README.md` describes the bytes.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { InputChecksum, type CaseInput, type CaseResult, type Fault } from './cases';

const magic = 'ringside oracle 1\n';

export interface FormHeader {
  readonly id: string;
  readonly cases: number;
  /** {@link InputChecksum} of all inputs of the form. */
  readonly inputs: number;
  /** Size of the form's results in the body. */
  readonly bytes: number;
}

interface FileHeader {
  /** The processor that ran the instructions. */
  readonly processor: string;
  readonly forms: readonly FormHeader[];
}

export interface VectorFile extends FileHeader {
  /** The results of each form, in the order of `forms`. */
  readonly results: readonly Uint8Array[];
}

/** Collects the results of one form. */
export class ResultWriter {
  readonly checksum = new InputChecksum();
  cases = 0;
  #bytes: number[] = [];

  add(input: CaseInput, result: CaseResult): void {
    this.checksum.add(input);
    this.cases++;
    encodeResult(this.#bytes, input, result);
  }

  finish(id: string): { header: FormHeader; results: Uint8Array } {
    return {
      header: { id, cases: this.cases, inputs: this.checksum.value, bytes: this.#bytes.length },
      results: Uint8Array.from(this.#bytes),
    };
  }
}

/** The compressed bytes of a vector file. */
export function packFile(processor: string, forms: readonly { header: FormHeader; results: Uint8Array }[]): Uint8Array {
  const header: FileHeader = { processor, forms: forms.map((form) => form.header) };
  const text = Buffer.from(`${magic}${JSON.stringify(header)}\n`);
  return gzipSync(Buffer.concat([text, ...forms.map((form) => form.results)]), { level: 9 });
}

/** Reads a vector file. Throws if the bytes are not one. */
export function unpackFile(compressed: Uint8Array): VectorFile {
  const bytes = gunzipSync(compressed);
  if (bytes.toString('latin1', 0, magic.length) !== magic) throw new Error('not a vector file of this version');
  const end = bytes.indexOf(10, magic.length);
  const header = JSON.parse(bytes.toString('utf8', magic.length, end)) as FileHeader;
  let offset = end + 1;
  const results = header.forms.map((form) => bytes.subarray(offset, (offset += form.bytes)));
  if (offset !== bytes.length) throw new Error('a vector file holds more or less than its header says');
  return { ...header, results };
}

const hasFault = 1;
const hasRip = 2;
const hasRegisters = 4;
const hasMemory = 8;

/** RIP if nothing special happens. */
function ordinaryRip({ encoding }: CaseInput, fault: Fault | undefined): bigint {
  return BigInt(encoding.rip + (fault ? 0 : encoding.bytes.length));
}

const scratch = new BigUint64Array(2);
const scratchBytes = new Uint8Array(scratch.buffer);

function encodeResult(out: number[], input: CaseInput, result: CaseResult): void {
  const { state } = input;
  const { fault } = result;
  const ordinary = ordinaryRip(input, fault);
  const changed: number[] = [];
  result.registers.forEach((value, register) => {
    if (value !== state.registers[register]) changed.push(register);
  });
  const memory = state.filled.map((filled, index) => differences(filled.bytes, result.windows[index]));
  const start = out.length;
  out.push(0);
  if (fault) {
    out[start] |= hasFault;
    out.push(fault.vector);
    writeCount(out, fault.errorCode);
    if (fault.address !== undefined) writeValue(out, 0n, fault.address);
  }
  if (result.rip !== ordinary) {
    out[start] |= hasRip;
    writeValue(out, ordinary, result.rip);
  }
  if (changed.length > 0) {
    out[start] |= hasRegisters | (changed.length << 4);
    // More than 15 registers never change at once: 32-bit code has eight, and no 64-bit instruction loads all.
    if (changed.length > 15) throw new Error('too many changed registers');
    for (const register of changed) {
      out.push(register);
      writeValue(out, state.registers[register], result.registers[register]);
    }
  }
  writeCount(out, (result.flags ^ state.flags) >>> 0);
  if (memory.some((runs) => runs.length > 0)) {
    out[start] |= hasMemory;
    memory.forEach((runs, index) => {
      out.push(runs.length);
      for (const { from, to } of runs) out.push(from, to - from, ...result.windows[index].subarray(from, to));
    });
  }
}

/**
 * Reads the result of one case.
 * @param offset where it starts in `bytes`
 * @returns the offset of the next
 */
export function decodeResult(bytes: Uint8Array, offset: number, input: CaseInput, result: CaseResult): number {
  const { state } = input;
  const reader = new Reader(bytes, offset);
  const kind = reader.byte();
  result.fault = undefined;
  if (kind & hasFault) {
    const vector = reader.byte();
    const errorCode = reader.count();
    result.fault = vector === 14 ? { vector, errorCode, address: reader.value(0n) } : { vector, errorCode };
  }
  const ordinary = ordinaryRip(input, result.fault);
  result.rip = kind & hasRip ? reader.value(ordinary) : ordinary;
  result.registers.set(state.registers);
  if (kind & hasRegisters) {
    for (let count = kind >> 4; count > 0; count--) {
      const register = reader.byte();
      result.registers[register] = reader.value(state.registers[register]);
    }
  }
  result.flags = (reader.count() ^ state.flags) >>> 0;
  state.filled.forEach((filled, index) => {
    const after = result.windows[index];
    after.set(filled.bytes);
    if (!(kind & hasMemory)) return;
    for (let runs = reader.byte(); runs > 0; runs--) {
      const from = reader.byte();
      const length = reader.byte();
      after.set(reader.bytes(length), from);
    }
  });
  return reader.offset;
}

/** The runs of bytes that differ. */
function differences(before: Uint8Array, after: Uint8Array): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (let index = 0; index < after.length; index++) {
    if (before[index] === after[index]) continue;
    const last = runs[runs.length - 1];
    if (last && last.to >= index - 1) last.to = index + 1;
    else runs.push({ from: index, to: index + 1 });
  }
  return runs;
}

/** A number in groups of seven bits, lowest first. */
function writeCount(out: number[], value: number): void {
  for (; value > 0x7f; value >>>= 7) out.push((value & 0x7f) | 0x80);
  out.push(value);
}

/** A 64-bit value as a mask of the bytes that differ from `before`, and those bytes. */
function writeValue(out: number[], before: bigint, after: bigint): void {
  scratch[0] = before;
  scratch[1] = after;
  const start = out.length;
  out.push(0);
  for (let byte = 0; byte < 8; byte++) {
    if (scratchBytes[byte] === scratchBytes[byte + 8]) continue;
    out[start] |= 1 << byte;
    out.push(scratchBytes[byte + 8]);
  }
}

class Reader {
  constructor(
    private readonly source: Uint8Array,
    public offset: number,
  ) {}

  byte(): number {
    return this.source[this.offset++];
  }

  bytes(length: number): Uint8Array {
    return this.source.subarray(this.offset, (this.offset += length));
  }

  count(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  value(before: bigint): bigint {
    scratch[0] = before;
    const mask = this.byte();
    for (let byte = 0; byte < 8; byte++) if (mask & (1 << byte)) scratchBytes[byte] = this.byte();
    return scratch[0];
  }
}
