/** The cases of a form: the same inputs every time, drawn from the form's name. */
import { drawEncoding, type Encoding } from './encodings';
import type { Form } from './forms';
import { Random } from './random';
import { CaseState, drawState } from './states';

export const encodingsPerForm = 16;
export const statesPerEncoding = 16;
export const casesPerForm = encodingsPerForm * statesPerEncoding;

/** One instruction and the state it starts from. Reused: it holds until the next case is drawn. */
export interface CaseInput {
  readonly encoding: Encoding;
  readonly state: CaseState;
}

/** Draws the cases of a form, in order. */
export function* casesOf(form: Form): Generator<CaseInput> {
  const random = new Random(form.id);
  const state = new CaseState();
  for (let drawn = 0; drawn < encodingsPerForm; drawn++) {
    const encoding = drawEncoding(form, random);
    for (let count = 0; count < statesPerEncoding; count++) {
      drawState(encoding, state, random);
      yield { encoding, state };
    }
  }
}

/** What an instruction did. */
export interface CaseResult {
  readonly registers: BigUint64Array;
  /** Offset of the next instruction, or for a fault what the exception handler would see. */
  rip: bigint;
  flags: number;
  fault?: Fault;
  /** The windows of the input, as they are after it. */
  readonly windows: readonly Uint8Array[];
}

export interface Fault {
  readonly vector: number;
  /** 0 if the exception pushes none. */
  readonly errorCode: number;
  /** CR2, for page faults. */
  readonly address?: bigint;
}

/** A running hash of inputs, to notice a generator that no longer draws what was recorded. */
export class InputChecksum {
  #hash = 0x811c_9dc5;

  add({ encoding, state }: CaseInput): void {
    this.#mix(encoding.rip);
    for (const byte of encoding.bytes) this.#mix(byte);
    for (const word of state.words) this.#mix(word);
    this.#mix(state.flags);
    for (const { window, bytes } of state.filled) {
      this.#mix(window.address);
      for (const byte of bytes) this.#mix(byte);
    }
  }

  get value(): number {
    return this.#hash >>> 0;
  }

  #mix(value: number): void {
    const mixed = Math.imul(this.#hash ^ value, 0x0100_0193);
    this.#hash = mixed ^ (mixed >>> 15);
  }
}
