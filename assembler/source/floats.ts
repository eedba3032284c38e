/**
 * Floating-point literals to IEEE 754 bits, rounded to nearest even, exactly: the decimal is kept as a fraction of
 * big integers and divided once.
 */

export interface FloatFormat {
  bytes: number;
  exponentBits: number;
  /** Stored significand bits, the explicit integer bit of the x87 format included. */
  significandBits: number;
  /** Only the 80-bit format stores the integer bit (SDM 1 "Double Extended-Precision"). */
  explicitInteger: boolean;
}

export const floatFormats: Record<string, FloatFormat> = {
  float8: { bytes: 1, exponentBits: 4, significandBits: 3, explicitInteger: false },
  float16: { bytes: 2, exponentBits: 5, significandBits: 10, explicitInteger: false },
  bfloat16: { bytes: 2, exponentBits: 8, significandBits: 7, explicitInteger: false },
  float32: { bytes: 4, exponentBits: 8, significandBits: 23, explicitInteger: false },
  float64: { bytes: 8, exponentBits: 11, significandBits: 52, explicitInteger: false },
  float80: { bytes: 10, exponentBits: 15, significandBits: 64, explicitInteger: true },
  float128: { bytes: 16, exponentBits: 15, significandBits: 112, explicitInteger: false },
};

/** The format NASM picks for `dw`, `dd`, `dq`, `dt` and `do`, by element size in bytes. */
export function formatOfSize(bytes: number): FloatFormat | undefined {
  return Object.values(floatFormats).find((format) => format.bytes === bytes);
}

const special: Record<string, 'infinity' | 'quiet' | 'signalling'> = {
  infinity: 'infinity',
  inf: 'infinity',
  nan: 'quiet',
  qnan: 'quiet',
  snan: 'signalling',
};

/** The special value a token such as `__?Infinity?__`, `__QNaN__` names. */
export function specialFloat(text: string): string | undefined {
  const match = /^__\??([a-z]+)\??__$/i.exec(text);
  return match && Object.hasOwn(special, match[1].toLowerCase()) ? match[1].toLowerCase() : undefined;
}

/** The bits of a floating-point literal or special name, or undefined when it is neither. */
export function floatBits(text: string, negative: boolean, format: FloatFormat): bigint | undefined {
  const name = specialFloat(text);
  const magnitude = name === undefined ? literalBits(text, format) : specialBits(special[name], format);
  if (magnitude === undefined) return undefined;
  return magnitude | (negative ? 1n << BigInt(format.bytes * 8 - 1) : 0n);
}

function specialBits(kind: 'infinity' | 'quiet' | 'signalling', format: FloatFormat): bigint {
  const significand = BigInt(format.significandBits);
  const exponent = ((1n << BigInt(format.exponentBits)) - 1n) << significand;
  const integer = format.explicitInteger ? 1n << (significand - 1n) : 0n;
  const fractionTop = significand - (format.explicitInteger ? 2n : 1n);
  if (kind === 'quiet') return exponent | integer | (1n << fractionTop);
  // NASM's signalling NaN is the smallest payload.
  if (kind === 'signalling') return exponent | integer | 1n;
  return exponent | integer;
}

function literalBits(text: string, format: FloatFormat): bigint | undefined {
  const fraction = hexadecimalFraction(text) ?? decimalFraction(text);
  if (fraction === undefined) return undefined;
  const { numerator, denominator } = fraction;
  if (numerator === 0n) return 0n;
  const fractionBits = format.significandBits - (format.explicitInteger ? 1 : 0);
  const bias = 2 ** (format.exponentBits - 1) - 1;
  const smallest = 1 - bias;
  // 2^exponent <= value < 2^(exponent+1)
  let exponent = bitLength(numerator) - bitLength(denominator);
  if (compareScaled(numerator, denominator, exponent) < 0) exponent--;
  exponent = Math.max(exponent, smallest);
  const shift = BigInt(fractionBits - exponent);
  let significand =
    shift >= 0n ? roundedQuotient(numerator << shift, denominator) : roundedQuotient(numerator, denominator << -shift);
  if (significand >> BigInt(fractionBits + 1)) {
    significand >>= 1n;
    exponent++;
  }
  if (exponent > bias) return specialBits('infinity', format);
  const normal = (significand >> BigInt(fractionBits)) & 1n;
  const biased = normal ? BigInt(exponent + bias) : 0n;
  const stored = format.explicitInteger ? significand : significand & ((1n << BigInt(fractionBits)) - 1n);
  return (biased << BigInt(format.significandBits)) | stored;
}

/** An exponent beyond this decides the value (zero or infinity) in every format. */
const exponentLimit = 20000;

function decimalFraction(text: string): { numerator: bigint; denominator: bigint } | undefined {
  const match = /^(?:0[dt])?([0-9]*)(?:\.([0-9]*))?(?:e([+-]?[0-9]+))?$/i.exec(text.replaceAll('_', ''));
  if (!match || (match[1] === '' && !match[2])) return undefined;
  const digits = BigInt(match[1] + (match[2] ?? '') || '0');
  const power = Number(match[3] ?? 0) - (match[2]?.length ?? 0);
  if (digits === 0n) return { numerator: 0n, denominator: 1n };
  const scale = 10n ** BigInt(Math.min(Math.abs(power), exponentLimit));
  return power >= 0 ? { numerator: digits * scale, denominator: 1n } : { numerator: digits, denominator: scale };
}

const radixes: Record<string, [radix: string, bits: number]> = {
  x: ['0x', 4],
  h: ['0x', 4],
  b: ['0b', 1],
  y: ['0b', 1],
  o: ['0o', 3],
  q: ['0o', 3],
};

function hexadecimalFraction(text: string): { numerator: bigint; denominator: bigint } | undefined {
  const match = /^(?:0([xhbyoq])|\$)([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?[0-9]+))?$/i.exec(text.replaceAll('_', ''));
  if (!match || (match[2] === '' && !match[3])) return undefined;
  const [prefix, bits] = radixes[(match[1] ?? 'x').toLowerCase()];
  let digits: bigint;
  try {
    digits = BigInt(prefix + match[2] + (match[3] ?? ''));
  } catch {
    return undefined;
  }
  const power = Number(match[4] ?? 0) - bits * (match[3]?.length ?? 0);
  const scale = 1n << BigInt(Math.min(Math.abs(power), 4 * exponentLimit));
  return power >= 0 ? { numerator: digits * scale, denominator: 1n } : { numerator: digits, denominator: scale };
}

function bitLength(value: bigint): number {
  const text = value.toString(16);
  return (text.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(text[0], 16)));
}

function compareScaled(numerator: bigint, denominator: bigint, exponent: number): number {
  const left = exponent < 0 ? numerator << BigInt(-exponent) : numerator;
  const right = exponent > 0 ? denominator << BigInt(exponent) : denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const twice = (numerator % denominator) * 2n;
  if (twice > denominator || (twice === denominator && quotient & 1n)) return quotient + 1n;
  return quotient;
}
