/** Cuts an expression into tokens. */
import { RingsideError } from '../../emulator/index';

export type Token =
  | { readonly kind: 'number'; readonly value: bigint; readonly at: number; readonly text: string }
  | { readonly kind: 'name' | 'operator' | 'end'; readonly at: number; readonly text: string };

/** The longest expression read, in characters: people write lines, not files. */
const longestExpression = 4096;

const operators = [
  '||', '&&', '==', '!=', '<=', '>=', '<<', '>>', '<', '>', '|', '^', '&', '+', '-', '*', '/', '%', '~', '!', '=', '(', ')', '[', ']', ':', ',',
]; // prettier-ignore

const blank = /\s+/y;
/** 0x1f, 0b11, 1fh, 31, with `_` between digits; the word rule keeps `0x1g` whole so that it can be refused. */
const digits = /\d[\w]*/y;
/** Registers, symbols (with NASM's local labels such as `main.loop`) and `vmcs.FIELD`; `$name` is a symbol for certain. */
const name = /\$?[A-Za-z_.?@][\w.?@$#~]*/y;
const character = /'([^'\\]|\\.)'/y;

/**
 * @returns the tokens, the last of kind `end`
 * @throws RingsideError 3501 at a character or number that nothing starts with, 3502 when the text is too long
 */
export function tokenize(text: string): Token[] {
  if (text.length > longestExpression) {
    throw new RingsideError(
      3502,
      `The expression has ${text.length} characters; at most ${longestExpression} are read.`,
      'Write a shorter one.',
    );
  }
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  while (at < text.length) {
    const space = match(blank);
    if (space !== undefined) {
      at += space.length;
      continue;
    }
    const token = nextToken(text, at, match);
    tokens.push(token);
    at += token.text.length;
  }
  return [...tokens, { kind: 'end', at, text: '' }];
}

function nextToken(text: string, at: number, match: (pattern: RegExp) => string | undefined): Token {
  const number = match(digits);
  if (number !== undefined) return { kind: 'number', value: readNumber(number, at), at, text: number };
  const quoted = match(character);
  if (quoted !== undefined) {
    return { kind: 'number', value: BigInt(quoted.charCodeAt(quoted.length - 2)), at, text: quoted };
  }
  const word = match(name);
  if (word !== undefined) return { kind: 'name', at, text: word };
  const operator = operators.find((candidate) => text.startsWith(candidate, at));
  if (operator !== undefined) return { kind: 'operator', at, text: operator };
  throw new RingsideError(
    3501,
    `The expression has ${JSON.stringify(String.fromCodePoint(text.codePointAt(at)!))} at column ${at + 1}, which begins nothing.`,
    'Type `help` in the debug console for the language.',
  );
}

function readNumber(text: string, at: number): bigint {
  const plain = text.replaceAll('_', '');
  const standard = /^(0x[0-9a-f]+|0b[01]+|0o[0-7]+|\d+)$/i.test(plain);
  const nasmHex = /^(\d[0-9a-f]*)h$/i.exec(plain);
  const value = standard ? BigInt(plain) : nasmHex ? BigInt(`0x${nasmHex[1]}`) : undefined;
  if (value !== undefined && value < 1n << 64n) return value;
  throw new RingsideError(
    3501,
    value === undefined
      ? `${text} at column ${at + 1} is no number.`
      : `${text} at column ${at + 1} does not fit in 64 bits.`,
    'Numbers are written 0x1f, 1fh, 0b11111 or 31.',
  );
}
