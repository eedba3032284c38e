/** Whether a number fits in so many bytes when read as signed or as unsigned. */
export function fitsEither(value: bigint, size: number): boolean {
  const bits = BigInt(size * 8);
  return value >= -(1n << (bits - 1n)) && value < 1n << bits;
}

/** Whether a number survives being stored in so many bytes and extended by sign. */
export function fitsSigned(value: bigint, size: number): boolean {
  return BigInt.asIntN(size * 8, value) === value;
}
