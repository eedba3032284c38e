/** Values of number, character and string literals, as section "Constants" of the NASM manual defines them. */

const radixOfLetter: Record<string, number> = { x: 16, h: 16, d: 10, t: 10, o: 8, q: 8, b: 2, y: 2 };

/** The value of an integer literal, or undefined when the text is not one. Wraps to 64 bits as NASM does. */
export function integerValue(text: string): bigint | undefined {
  const plain = text.replaceAll('_', '').toLowerCase();
  if (plain.startsWith('$')) return digits(plain.slice(1), 16);
  // A trailing h is hexadecimal even where a leading 0b or 0d could be read as a radix.
  if (plain.endsWith('h') || (plain.endsWith('x') && plain.length > 2)) return digits(plain.slice(0, -1), 16);
  const prefix = plain[0] === '0' && plain.length > 2 ? radixOfLetter[plain[1]] : undefined;
  if (prefix !== undefined) {
    const value = digits(plain.slice(2), prefix);
    if (value !== undefined) return value;
  }
  const suffix = radixOfLetter[plain.at(-1)!];
  return suffix === undefined ? digits(plain, 10) : digits(plain.slice(0, -1), suffix);
}

const digitPatterns: Record<number, RegExp> = { 2: /^[01]+$/, 8: /^[0-7]+$/, 10: /^[0-9]+$/, 16: /^[0-9a-f]+$/ };
const javascriptPrefix: Record<number, string> = { 2: '0b', 8: '0o', 10: '', 16: '0x' };

function digits(text: string, radix: number): bigint | undefined {
  if (!digitPatterns[radix].test(text)) return undefined;
  // NASM warns and keeps the low 64 bits; a literal longer than this is damage, not a number.
  if (text.length > 4096) return undefined;
  return BigInt.asUintN(64, BigInt(javascriptPrefix[radix] + text));
}

/** Whether a number token is a floating-point constant (it has a point, a decimal or a binary exponent). */
export function isFloatText(text: string): boolean {
  const plain = text.toLowerCase();
  if (/^(0[xh]|\$)/.test(plain)) return /[.p]/.test(plain);
  if (/^0[bqoydt][0-9_]/.test(plain) && /[.p]/.test(plain)) return true;
  return /^[0-9][0-9_]*(\.|e[+-]?[0-9])/.test(plain);
}

/** The bytes of a quoted string. Back-quoted strings know the escapes of C. Undefined position: no escape was bad. */
export function stringBytes(token: string): { bytes: number[]; badEscape?: string } {
  const quote = token[0];
  const body = token.slice(1, -1);
  if (quote !== '`' || !body.includes('\\')) return { bytes: encodeUtf8(body) };
  const bytes: number[] = [];
  let badEscape: string | undefined;
  for (let at = 0; at < body.length; at++) {
    if (body[at] !== '\\') {
      const point = body.codePointAt(at)!;
      bytes.push(...encodeUtf8(String.fromCodePoint(point)));
      if (point > 0xffff) at++;
      continue;
    }
    const escape = readEscape(body, at + 1);
    if (escape.bytes === undefined) badEscape ??= body.slice(at, at + 2);
    bytes.push(...(escape.bytes ?? encodeUtf8(body.slice(at, at + 2))));
    at += escape.length;
  }
  return { bytes, badEscape };
}

const simpleEscapes: Record<string, number> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  e: 27,
  '\\': 92,
  "'": 39,
  '"': 34,
  '`': 96,
  '?': 63,
};

function readEscape(body: string, at: number): { bytes?: number[]; length: number } {
  const letter = body[at] ?? '';
  if (Object.hasOwn(simpleEscapes, letter)) return { bytes: [simpleEscapes[letter]], length: 1 };
  const rest = body.slice(at);
  const octal = /^[0-7]{1,3}/.exec(rest);
  if (octal) return { bytes: [Number.parseInt(octal[0], 8) & 255], length: octal[0].length };
  const hexadecimal = /^x([0-9a-f]{1,2})/i.exec(rest);
  if (hexadecimal) return { bytes: [Number.parseInt(hexadecimal[1], 16)], length: hexadecimal[0].length };
  const unicode = /^u[0-9a-fA-F]{4}|^U[0-9a-fA-F]{8}/.exec(rest);
  if (unicode) {
    const point = Number.parseInt(unicode[0].slice(1), 16);
    if (point <= 0x10ffff) return { bytes: encodePoint(point), length: unicode[0].length };
  }
  return { length: 1 };
}

/** A character constant in an expression: its bytes, the first the least significant; at most eight count. */
export function characterConstant(bytes: readonly number[]): bigint {
  let value = 0n;
  for (const [index, byte] of bytes.slice(0, 8).entries()) value |= BigInt(byte) << BigInt(8 * index);
  return value;
}

function encodePoint(point: number): number[] {
  if (point < 0x80) return [point];
  if (point < 0x800) return [0xc0 | (point >> 6), 0x80 | (point & 63)];
  if (point < 0x10000) return [0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63)];
  return [0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63)];
}

/** UTF-8, with a byte that `decodeUtf8` could not read (kept as U+DC80..U+DCFF) turned back into itself. */
export function encodeUtf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0)!;
    if (point < 0x80) bytes.push(point);
    else if (point >= 0xdc80 && point <= 0xdcff) bytes.push(point - 0xdc00);
    else bytes.push(...encodePoint(point));
  }
  return bytes;
}

/** Reads UTF-8; bytes that are not UTF-8 survive as U+DC80..U+DCFF, so that any file round-trips. */
export function decodeUtf8(bytes: Uint8Array): string {
  const parts: string[] = [];
  let at = 0;
  while (at < bytes.length) {
    const first = bytes[at];
    const length = first < 0x80 ? 1 : first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : 4;
    let point = length === 1 ? first : first & (0xff >> (length + 1));
    let good = length === 1 || (first >= 0xc2 && first < 0xf5 && at + length <= bytes.length);
    for (let index = 1; good && index < length; index++) {
      const next = bytes[at + index];
      if ((next & 0xc0) !== 0x80) good = false;
      point = (point << 6) | (next & 63);
    }
    const least = [0, 0, 0x80, 0x800, 0x10000][length];
    if (good && (point < least || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff))) good = false;
    parts.push(good ? String.fromCodePoint(point) : String.fromCharCode(0xdc00 + first));
    at += good ? length : 1;
  }
  return parts.join('');
}

/** UTF-16 code units of UTF-8 bytes, for `__?utf16?__` and its kin. */
export function utf16Units(bytes: readonly number[]): number[] {
  const text = decodeUtf8(Uint8Array.from(bytes));
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}

/** Code points of UTF-8 bytes, for `__?utf32?__`. */
export function utf32Units(bytes: readonly number[]): number[] {
  return Array.from(decodeUtf8(Uint8Array.from(bytes)), (character) => character.codePointAt(0)!);
}
