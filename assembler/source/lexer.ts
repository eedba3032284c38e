import type { DiagnosticSink } from '../diagnostics';
import { Token } from './token';
import type { TokenKind } from './token';

/** A logical line: physical lines joined by a backslash at their end. */
export interface SourceLine {
  tokens: Token[];
  file: string;
  /** 1-based number of its first physical line. */
  line: number;
  /** The physical text of the first line, for messages about the line as a whole. */
  text: string;
}

const threeCharacterOperators = new Set(['<<<', '>>>', '<=>']);
const twoCharacterOperators = new Set(['<<', '>>', '//', '==', '!=', '<>', '<=', '>=', '&&', '||', '^^', '$$']);
const singleCharacterOperators = new Set('+-*/%&|^~!<>=()[]{}:,?$\\@#.;');

const identifierStart = /[A-Za-z_.?@\u0080-\uffff]/;
const identifierPart = /[A-Za-z0-9_.?@$#~\u0080-\uffff]/;
const startTable = tabulate(identifierStart);
const partTable = tabulate(identifierPart);

function tabulate(pattern: RegExp): Uint8Array {
  const table = new Uint8Array(128);
  for (let code = 0; code < 128; code++) if (pattern.test(String.fromCharCode(code))) table[code] = 1;
  return table;
}

const startsIdentifier = (code: number) => code >= 128 || startTable[code] === 1;
const continuesIdentifier = (code: number) => code >= 128 || partTable[code] === 1;
const isDigit = (code: number) => code >= 48 && code <= 57;
const isBlank = (code: number) => code === 32 || code === 9 || code === 11 || code === 12 || code === 13;

/** Splits a whole source text into logical lines of tokens. */
export function lex(file: string, source: string, diagnostics: DiagnosticSink): SourceLine[] {
  const physical = source.split(/\r\n|\n|\r/);
  const lines: SourceLine[] = [];
  for (let index = 0; index < physical.length; index++) {
    const first = index;
    const tokens: Token[] = [];
    let text = physical[index];
    let inComment = false;
    while (text.endsWith('\\') && index + 1 < physical.length) {
      inComment ||= lexLine(file, index + 1, text.slice(0, -1), tokens, diagnostics);
      text = physical[++index];
    }
    // A comment goes on over continued lines too.
    if (!inComment) lexLine(file, index + 1, text, tokens, diagnostics);
    lines.push({ tokens, file, line: first + 1, text: physical[first] });
  }
  return lines;
}

/** Tokens of text that did not come from a file, such as a pasted name; all of them stand at `at`. */
export function lexText(text: string, at: Token, diagnostics: DiagnosticSink): Token[] {
  const tokens: Token[] = [];
  lexLine(at.file, at.line, text, tokens, diagnostics);
  return tokens.map((token, index) => (index === 0 ? token.withSpace(at.spaceBefore) : token).movedTo(at));
}

/** Appends the tokens of one physical line. True when it ends in a comment. */
function lexLine(file: string, line: number, text: string, tokens: Token[], diagnostics: DiagnosticSink): boolean {
  const end = text.length;
  let at = 0;
  let space = false;
  const push = (kind: TokenKind, from: number, to: number, value = text.slice(from, to), escaped = false) => {
    tokens.push(new Token(kind, value, space, file, line, from + 1, Math.max(1, to - from), escaped));
    space = false;
    at = to;
  };
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      space = true;
      at++;
    } else if (code === 59 /* ; */) {
      return true;
    } else if (startsIdentifier(code) && !(code === 63 && !continuesIdentifier(text.charCodeAt(at + 1)))) {
      push('identifier', at, identifierEnd(text, at));
    } else if (isDigit(code)) {
      push('number', at, numberEnd(text, at));
    } else if (code === 36 /* $ */) {
      const next = text.charCodeAt(at + 1);
      if (isDigit(next)) push('number', at, numberEnd(text, at + 1));
      else if (startsIdentifier(next)) {
        const stop = identifierEnd(text, at + 1);
        push('identifier', at, stop, text.slice(at + 1, stop), true);
      } else push('operator', at, at + (next === 36 ? 2 : 1));
    } else if (code === 39 || code === 34 || code === 96) {
      const stop = stringEnd(text, at);
      if (stop < 0) {
        const span = { file, line, column: at + 1, length: end - at };
        diagnostics.error('unterminatedString', span, `The string that starts here has no closing ${text[at]}.`);
        push('string', at, end, text.slice(at) + text[at]);
      } else push('string', at, stop);
    } else if (code === 37 /* % */) {
      const stop = preprocessorEnd(text, at);
      if (stop > at + 1) push('preprocessor', at, stop);
      // `%%` not followed by a name is the signed remainder.
      else push('operator', at, at + (text[at + 1] === '%' ? 2 : 1));
    } else {
      const operator = operatorAt(text, at);
      if (operator === undefined) {
        const span = { file, line, column: at + 1, length: 1 };
        diagnostics.error('unexpectedCharacter', span, `The character '${text[at]}' means nothing here.`);
        at++;
      } else push('operator', at, at + operator.length);
    }
  }
  return false;
}

function operatorAt(text: string, at: number): string | undefined {
  const three = text.slice(at, at + 3);
  if (threeCharacterOperators.has(three)) return three;
  const two = text.slice(at, at + 2);
  if (twoCharacterOperators.has(two)) return two;
  return singleCharacterOperators.has(text[at]) ? text[at] : undefined;
}

function identifierEnd(text: string, at: number): number {
  while (at < text.length && continuesIdentifier(text.charCodeAt(at))) at++;
  return at;
}

/** Numbers run on through letters, digits, underscores and points; a sign belongs to one after a decimal exponent. */
function numberEnd(text: string, start: number): number {
  const hexadecimal = /^0[xh]/i.test(text.slice(start, start + 2)) || text[start - 1] === '$';
  let at = start;
  while (at < text.length) {
    const character = text[at];
    if (/[A-Za-z0-9_.]/.test(character)) at++;
    else if (
      (character === '+' || character === '-') &&
      (hexadecimal ? /p/i : /^(?!0[bqoydt])[0-9_]*\.?[0-9_]*e$/i).test(
        hexadecimal ? text[at - 1] : text.slice(start, at),
      )
    )
      at++;
    else break;
  }
  return at;
}

/** Where the string that opens at `start` ends (after its quote), or -1. Only back-quoted strings know escapes. */
function stringEnd(text: string, start: number): number {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === quote) return at + 1;
    if (quote === '`' && text[at] === '\\') at++;
  }
  return -1;
}

/** Where the preprocessor token that starts with `%` at `start` ends; `start + 1` when it is only an operator. */
function preprocessorEnd(text: string, start: number): number {
  const code = text.charCodeAt(start + 1);
  const next = text[start + 1];
  if (next === '{' || next === '[') return bracketEnd(text, start + 1, next, next === '{' ? '}' : ']');
  if (next === '+') {
    const digits = /^%\+[0-9]+/.exec(text.slice(start));
    return digits ? start + digits[0].length : start + 2;
  }
  if (isDigit(code)) return digitsEnd(text, start + 1);
  if ((next === '-' || next === '*') && isDigit(text.charCodeAt(start + 2))) return digitsEnd(text, start + 2);
  if (next === '%' && startsIdentifier(text.charCodeAt(start + 2))) return identifierEnd(text, start + 2);
  if (next === '$') {
    let at = start + 1;
    while (text[at] === '$') at++;
    return startsIdentifier(text.charCodeAt(at)) ? identifierEnd(text, at) : start + 1;
  }
  if (next === '!') {
    if (/["'`]/.test(text[start + 2] ?? '')) return Math.max(start + 2, stringEnd(text, start + 2));
    return startsIdentifier(text.charCodeAt(start + 2)) ? identifierEnd(text, start + 2) : start + 1;
  }
  if (next === '?') return start + (text[start + 2] === '?' ? 3 : 2);
  if (startsIdentifier(code)) {
    let at = start + 1;
    while (at < text.length && /[A-Za-z0-9_]/.test(text[at])) at++;
    return at;
  }
  return start + 1;
}

function digitsEnd(text: string, at: number): number {
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

function bracketEnd(text: string, start: number, open: string, close: string): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (/["'`]/.test(text[at])) {
      const stop = stringEnd(text, at);
      if (stop > 0) at = stop - 1;
    } else if (text[at] === open) depth++;
    else if (text[at] === close && --depth === 0) return at + 1;
  }
  return start;
}
