/**
 * Named groups of bits: how the manual's "format of" tables are written here, once, for those who build a value (the
 * processor) and those who read it (the debugger).
 */

/** One group of bits; `values` has a word for each value that has one. */
export interface BitField {
  readonly high: number;
  readonly low: number;
  readonly title: string;
  readonly values?: Readonly<Record<number, string>>;
}

/** The bits of one register or field, by name, lowest first. */
export type BitLayout<Name extends string = string> = Readonly<Record<Name, BitField>>;

/** One bit, shown by its title when it is 1. `values` gives words for 0 and 1 where both say something. */
export function flag(bit: number, title: string, values?: readonly [zero: string, one: string]): BitField {
  return { high: bit, low: bit, title, ...(values && { values: { 0: values[0], 1: values[1] } }) };
}

/** Bits `high:low`, written as the manual does. */
export function bits(high: number, low: number, title: string, values?: Readonly<Record<number, string>>): BitField {
  return { high, low, title, ...(values && { values }) };
}

/** Ones in the place of the group. */
export function maskOf({ high, low }: BitField): bigint {
  return ((1n << BigInt(high - low + 1)) - 1n) << BigInt(low);
}

/** The group's value, shifted down to bit 0. */
export function extract(field: BitField, value: bigint): bigint {
  return (value & maskOf(field)) >> BigInt(field.low);
}

/** The value of one group of 32 bits or fewer. */
export function bitsOf<Name extends string>(layout: BitLayout<Name>, name: Name, value: bigint): number {
  return Number(extract(layout[name], value));
}

/** Builds a value from its groups; what is not given is 0, what is too wide for its group is cut. */
export function encode<Name extends string>(
  layout: BitLayout<Name>,
  values: { readonly [K in NoInfer<Name>]?: bigint | number | boolean },
): bigint {
  let result = 0n;
  for (const name in values) {
    const field = layout[name as Name];
    result |= (BigInt(values[name as Name] ?? 0) << BigInt(field.low)) & maskOf(field);
  }
  return result;
}

/** The value of every group, by name. */
export function decode<Name extends string>(layout: BitLayout<Name>, value: bigint): Record<Name, bigint> {
  const entries = (Object.keys(layout) as Name[]).map((name) => [name, extract(layout[name], value)] as const);
  return Object.fromEntries(entries) as Record<Name, bigint>;
}

/** One group's value in words, or as a number where it has none. */
export function wordsOf<Name extends string>(layout: BitLayout<Name>, name: Name, value: bigint): string {
  const part = extract(layout[name], value);
  return layout[name].values?.[Number(part)] ?? hex(part);
}

/** One group of a value, for a tree view. */
export interface DecodedBits {
  readonly name: string;
  readonly title: string;
  /** `31:28`, or `4` for a single bit. */
  readonly bits: string;
  readonly value: bigint;
  /** The value in words, when it has them. */
  readonly words: string | undefined;
}

/** Every group of a value with its words; a last entry `reserved` holds set bits that no group names. */
export function decodedBits(layout: BitLayout, value: bigint): DecodedBits[] {
  const result: DecodedBits[] = [];
  let unnamed = value;
  for (const [name, field] of Object.entries(layout)) {
    const part = extract(field, value);
    unnamed &= ~maskOf(field);
    const bits = field.high === field.low ? `${field.low}` : `${field.high}:${field.low}`;
    result.push({ name, title: field.title, bits, value: part, words: field.values?.[Number(part)] });
  }
  if (unnamed !== 0n) {
    result.push({ name: 'reserved', title: 'reserved bits set', bits: 'others', value: unnamed, words: hex(unnamed) });
  }
  return result;
}

/** The value in one line: set flags by title, groups by their words, `none` when nothing is set. */
export function describeBits(layout: BitLayout, value: bigint): string {
  const parts = decodedBits(layout, value).flatMap(({ title, bits, value: part, words }) => {
    if (words !== undefined) return bits === 'others' ? [`${title} ${words}`] : [words];
    if (part === 0n) return [];
    return bits.includes(':') ? [`${title} ${hex(part)}`] : [title];
  });
  return parts.length === 0 ? 'none' : parts.filter((part) => part !== '').join(', ');
}

/** `0x` and lower-case digits, no leading zeros: how every sentence about VMX writes a number. */
export function hex(value: bigint | number): string {
  return `0x${value.toString(16)}`;
}
