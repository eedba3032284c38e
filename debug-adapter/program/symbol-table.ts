/** Names of addresses, from the assembler or an ELF symbol table. Addresses are linear. */

export interface ProgramSymbol {
  readonly name: string;
  readonly address: bigint;
  /** Bytes; 0 when the source does not say. */
  readonly size: number;
  /** A `constant` (an `equ`) has a value but names no place, so it never describes an address. */
  readonly kind: 'place' | 'constant';
}

export interface NearestSymbol {
  readonly symbol: ProgramSymbol;
  readonly offset: number;
}

/** Farther than this behind a symbol without a size, an address is not described by it. */
const longestOffset = 0x10000n;

export class SymbolTable {
  private readonly byName = new Map<string, ProgramSymbol>();
  /** Places, by address. */
  private readonly places: ProgramSymbol[];

  constructor(symbols: Iterable<ProgramSymbol>) {
    const all = [...symbols];
    for (const symbol of all) if (!this.byName.has(symbol.name)) this.byName.set(symbol.name, symbol);
    this.places = all
      .filter(({ kind }) => kind === 'place')
      .sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
  }

  find(name: string): ProgramSymbol | undefined {
    return this.byName.get(name);
  }

  get names(): string[] {
    return [...this.byName.keys()];
  }

  /** The symbol an address belongs to, and how far behind it the address is. */
  nearest(address: bigint): NearestSymbol | undefined {
    const index = lastNotAbove(this.places, address);
    if (index < 0) return undefined;
    // Of several names for one place, the first given is shown.
    let first = index;
    while (first > 0 && this.places[first - 1].address === this.places[index].address) first--;
    const symbol = this.places[first];
    const offset = address - symbol.address;
    const end = symbol.size > 0 ? BigInt(symbol.size) : longestOffset;
    return offset < end ? { symbol, offset: Number(offset) } : undefined;
  }

  /**
   * `main`, `main+0x12`, or undefined. The symbol is the one that `lookup` belongs to: where a CALL is the last instruction of a
   * function, its return address is the next function's first.
   */
  describe(address: bigint, lookup = address): string | undefined {
    const symbol = this.nearest(lookup)?.symbol;
    if (symbol === undefined) return undefined;
    return address === symbol.address ? symbol.name : `${symbol.name}+0x${(address - symbol.address).toString(16)}`;
  }

  /** Whether a place has exactly this address. */
  isPlace(address: bigint): boolean {
    return this.nearest(address)?.offset === 0;
  }
}

function lastNotAbove(places: readonly ProgramSymbol[], address: bigint): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle].address <= address) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Up to three of `candidates` that a typing mistake could turn into `name`. */
export function closeNames(name: string, candidates: Iterable<string>): string[] {
  const wanted = name.toLowerCase();
  const allowed = wanted.length < 4 ? 1 : wanted.length < 8 ? 2 : 3;
  const scored: { candidate: string; distance: number }[] = [];
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) > allowed) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance <= allowed) scored.push({ candidate, distance });
  }
  return scored
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    previous = row;
  }
  return previous[b.length];
}
