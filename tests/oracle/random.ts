/**
 * The reproducible source of all test inputs: vectors hold results only, so a seed must give the same inputs forever.
 * sfc32 (Chris Doty-Humphrey's small fast counting generator), seeded with an FNV-1a hash of a name.
 */

export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(name: string) {
    this.#a = hashText(name, 0x811c9dc5);
    this.#b = hashText(name, 0x9e3779b9);
    this.#c = hashText(name, 0x7f4a7c15);
    for (let round = 0; round < 12; round++) this.u32();
  }

  u32(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return sum >>> 0;
  }

  /** An integer from 0 up to, not including, `limit`. */
  below(limit: number): number {
    return Math.floor((this.u32() / 0x1_0000_0000) * limit);
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)];
  }

  /** A 64-bit value, often one at which instructions change their behaviour. Written as two halves at `index` of `target`. */
  value(target: Uint32Array, index: number): void {
    let low = this.u32();
    let high = this.u32();
    const kind = low & 15;
    const choice = this.u32();
    if (kind < 3) {
      [low, high] = boundaries[choice % boundaries.length];
    } else if (kind < 5) {
      low = choice & 0xff;
      high = 0;
    } else if (kind < 6) {
      low = -(choice & 0xff) >>> 0;
      high = 0xffff_ffff;
    } else if (kind < 8) {
      // One bit, or all bits below it.
      const bit = (choice >>> 1) & 63;
      low = bit < 32 ? (1 << bit) >>> 0 : 0;
      high = bit < 32 ? 0 : (1 << (bit - 32)) >>> 0;
      if (choice & 1) {
        high = low === 0 ? high - 1 : high;
        low = (low - 1) >>> 0;
      }
    } else if (kind < 9) {
      high = low >>> 31 ? 0xffff_ffff : 0;
    } else if (kind < 10) {
      high = 0;
    }
    target[index] = low;
    target[index + 1] = high;
  }
}

const boundaries: readonly (readonly [low: number, high: number])[] = [
  [0, 0], [1, 0], [0xffff_ffff, 0xffff_ffff],
  [0x7f, 0], [0x80, 0], [0xff, 0], [0x100, 0], [0xffff_ff80, 0xffff_ffff],
  [0x7fff, 0], [0x8000, 0], [0xffff, 0], [0x1_0000, 0], [0xffff_8000, 0xffff_ffff],
  [0x7fff_ffff, 0], [0x8000_0000, 0], [0xffff_ffff, 0], [0, 1], [0x8000_0000, 0xffff_ffff],
  [0xffff_ffff, 0x7fff_ffff], [0, 0x8000_0000], [0x5555_5555, 0x5555_5555], [0xaaaa_aaaa, 0xaaaa_aaaa], [0x8080_8080, 0x8080_8080],
]; // prettier-ignore

/** FNV-1a over the UTF-16 units of a text, from a basis. */
function hashText(text: string, basis: number): number {
  let hash = basis;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x0100_0193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b_3c6d) >>> 0;
}
