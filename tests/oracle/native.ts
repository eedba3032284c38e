/** The recorder's files (`recorder/recorder.c` tells what they hold). */
import { largestWindow, pages, windowList } from './address-space';
import type { CaseInput, CaseResult, Fault } from './cases';
import type { CaseState } from './states';

const inputSize = 680;
const outputSize = 672;
const registersSize = 128;
const instructionBytes = 16;
const windowsPerCase = 2;
const headerSize = 16;

const pageAccess = { 'read-write': 0, 'read-only': 1, 'read-execute': 2 } as const;

const breakpoint = 3;
const pageFault = 14;
// RF and TF belong to the way a case is run.
const shownFlags = ~0x1_0100;

/** Builds the recorder's input file case by case. */
export class NativeInput {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  #offset: number;

  constructor(cases: number) {
    const tables = headerSize + pages.length * 12 + windowList.length * 8;
    this.#offset = (tables + 7) & ~7;
    this.bytes = new Uint8Array(this.#offset + cases * inputSize);
    this.#view = new DataView(this.bytes.buffer);
    const words = [pages.length, windowList.length, cases, 0];
    for (const page of pages) words.push(page.address, pageAccess[page.access], page.filledWith);
    for (const window of windowList) words.push(window.address, window.size);
    words.forEach((word, index) => this.#view.setUint32(index * 4, word, true));
  }

  add({ encoding, state }: CaseInput): void {
    const start = this.#offset;
    const view = this.#view;
    state.words.forEach((word, index) => view.setUint32(start + index * 4, word, true));
    let offset = start + registersSize;
    view.setBigUint64(offset, BigInt(encoding.rip), true);
    view.setUint32(offset + 8, state.flags, true);
    this.bytes.set([encoding.form.mode, encoding.bytes.length, state.filled.length], offset + 12);
    this.bytes.set(encoding.bytes, offset + 16);
    offset += 16 + instructionBytes;
    for (const { window, bytes } of state.filled) {
      view.setUint32(offset, windowList.indexOf(window), true);
      this.bytes.set(bytes, offset + 4);
      offset += 4 + largestWindow;
    }
    this.#offset = start + inputSize;
  }
}

/** The result of case `index` in the recorder's output file. */
export function nativeResult(output: Uint8Array, index: number, { encoding, state }: CaseInput): CaseResult {
  const start = index * outputSize;
  const view = new DataView(output.buffer, output.byteOffset + start, outputSize);
  const registers = new BigUint64Array(16);
  const mask = encoding.form.mode === 32 ? 0xffff_ffffn : 0xffff_ffff_ffff_ffffn;
  for (let register = 0; register < 16; register++) registers[register] = view.getBigUint64(register * 8, true) & mask;
  let rip = view.getBigUint64(registersSize, true);
  const address = view.getBigUint64(registersSize + 8, true);
  const flags = view.getUint32(registersSize + 16, true) & shownFlags;
  const vector = view.getUint32(registersSize + 20, true);
  const errorCode = view.getUint32(registersSize + 24, true);
  const windowsStart = start + outputSize - windowsPerCase * largestWindow;
  const windows = state.filled.map(({ window }, place) => {
    const from = windowsStart + place * largestWindow;
    return output.slice(from, from + window.size);
  });
  let fault: Fault | undefined;
  if (vector === breakpoint) rip -= 1n;
  else if (vector === pageFault && rip === BigInt(encoding.rip)) fault = { vector, errorCode, address };
  // Another RIP means that the instruction completed, and that nothing could be fetched where it led.
  else if (rip === BigInt(encoding.rip)) fault = { vector, errorCode };
  return { registers: mode32Registers(state, encoding.form.mode, registers), rip, flags, fault, windows };
}

/** R8 to R15 do not exist in 32-bit code. */
function mode32Registers(state: CaseState, mode: 32 | 64, registers: BigUint64Array): BigUint64Array {
  if (mode === 32) for (let register = 8; register < 16; register++) registers[register] = state.registers[register];
  return registers;
}
