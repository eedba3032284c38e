/** How numbers are shown: the editor sends no format, so the session keeps one (`ringside/setFormat`). */
import type { NumberFormat } from './launch-arguments';

/** `0x7c00`, without leading zeros. */
export function hex(value: bigint | number): string {
  return `0x${value.toString(16)}`;
}

/** A value of `bits` bits in the chosen format; hexadecimal keeps the width, so that columns line up and tops show. */
export function formatNumber(value: bigint | number, bits: number, format: NumberFormat): string {
  if (format === 'decimal') return value.toString();
  return `0x${value.toString(16).padStart(Math.ceil(bits / 4), '0')}`;
}

/** `1 exit`, `2 exits`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
