import type { SourceSpan } from '../diagnostics';
import type { TokenCursor } from '../expressions/cursor';
import { parseExpression } from '../expressions/parser';
import type { ExpressionScope } from '../expressions/parser';
import { floatFormats, specialFloat } from '../source/floats';
import { isFloatText, stringBytes, utf16Units, utf32Units } from '../source/literals';
import { sizeKeywords } from './operands';
import type { DataItem } from './statement';

/** Element sizes of `db` and its kin, and of `resb` and its kin, in bytes. */
export const elementSizes: Record<string, number> = { b: 1, w: 2, d: 4, q: 8, t: 10, o: 16, y: 32, z: 64 };

/** Deeper nesting of `dup` lists is damage. */
const deepestList = 50;

/** Parses the list after `db` and its kin, up to the end of the line or a closing parenthesis. */
export function parseData(cursor: TokenCursor, scope: ExpressionScope, elementSize: number, depth = 0): DataItem[] {
  const items: DataItem[] = [];
  while (!cursor.atEnd) {
    const item = parseItem(cursor, scope, elementSize, depth);
    if (!item) return items;
    items.push(item);
    if (cursor.atEnd || cursor.at(')')) break;
    if (!cursor.accept(',')) {
      scope.diagnostics.error(
        'trailingTokens',
        cursor.here,
        `A comma or the end of the line is expected before '${cursor.current!.text}'.`,
      );
      cursor.index = cursor.tokens.length;
    }
  }
  return items;
}

function endsItem(cursor: TokenCursor, ahead: number): boolean {
  const token = cursor.peek(ahead);
  return !token || token.is(',') || token.is(')');
}

function parseItem(
  cursor: TokenCursor,
  scope: ExpressionScope,
  elementSize: number,
  depth: number,
): DataItem | undefined {
  const token = cursor.current!;
  const at: SourceSpan = token;
  if (token.kind === 'string' && endsItem(cursor, 1)) {
    cursor.next();
    const { bytes, badEscape } = stringBytes(token.text);
    if (badEscape)
      scope.diagnostics.warning('badStringEscape', token, `'${badEscape}' is no escape; it stands for itself.`);
    return { kind: 'bytes', bytes, at };
  }
  if (token.is('?') && endsItem(cursor, 1)) {
    cursor.next();
    return { kind: 'uninitialized' };
  }
  const special = specialItem(cursor, scope);
  if (special) return special;
  if (token.is('%') && cursor.peek()?.is('(')) {
    cursor.next();
    return parseList(cursor, scope, { kind: 'number', value: 1n }, elementSize, at, depth);
  }
  const start = cursor.index;
  const expression = parseExpression(cursor, scope);
  if (expression.kind === 'broken') return undefined;
  if (cursor.current?.kind === 'identifier' && cursor.current.text.toLowerCase() === 'dup') {
    cursor.next();
    return parseList(cursor, scope, expression, elementSize, at, depth);
  }
  const last = cursor.tokens[cursor.index - 1] ?? token;
  const length = cursor.index - start > 1 ? Math.max(1, last.column + last.length - token.column) : token.length;
  return { kind: 'value', expression, at: { file: token.file, line: token.line, column: token.column, length } };
}

/** `count dup (items)`, where a size keyword may stand before the parenthesis. */
function parseList(
  cursor: TokenCursor,
  scope: ExpressionScope,
  count: Extract<DataItem, { kind: 'duplicate' }>['count'],
  outerSize: number,
  at: SourceSpan,
  depth: number,
): DataItem | undefined {
  let elementSize = outerSize;
  const word = cursor.current?.kind === 'identifier' ? cursor.current.text.toLowerCase() : '';
  const keyword = Object.hasOwn(sizeKeywords, word) ? sizeKeywords[word] : undefined;
  if (keyword !== undefined) {
    elementSize = keyword;
    cursor.next();
  }
  if (!cursor.accept('(')) {
    const single = cursor.atEnd ? undefined : parseItem(cursor, scope, elementSize, depth);
    if (single) return { kind: 'duplicate', count, items: [single], elementSize, at };
    scope.diagnostics.error('unbalancedParenthesis', cursor.here, `'dup' needs a list in parentheses.`);
    return undefined;
  }
  const items = depth < deepestList ? parseData(cursor, scope, elementSize, depth + 1) : [];
  if (cursor.accept(')')) return { kind: 'duplicate', count, items, elementSize, at };
  scope.diagnostics.error('unbalancedParenthesis', cursor.here, `The list of this 'dup' does not end with ')'.`);
  cursor.index = cursor.tokens.length;
  return undefined;
}

/** Floating-point literals with an optional sign, and the functions `__?float32?__(...)`, `__?utf16?__(...)`. */
function specialItem(cursor: TokenCursor, scope: ExpressionScope): DataItem | undefined {
  const start = cursor.index;
  let negative = false;
  while (cursor.at('-') || cursor.at('+')) if (cursor.next()!.text === '-') negative = !negative;
  const token = cursor.current;
  const isFloat =
    token && ((token.kind === 'number' && isFloatText(token.text)) || specialFloat(token.text) !== undefined);
  if (token && isFloat && endsItem(cursor, 1)) {
    cursor.next();
    return { kind: 'float', text: token.text, negative, at: token };
  }
  const name = /^__\??(\w+?)\??__$/.exec(token?.text ?? '')?.[1].toLowerCase();
  if (name !== undefined && token && cursor.peek()?.is('(')) {
    const value = functionItem(cursor, scope, name, token);
    if (value) return value;
  }
  cursor.index = start;
  return undefined;
}

function functionItem(cursor: TokenCursor, scope: ExpressionScope, name: string, at: SourceSpan): DataItem | undefined {
  const argument = cursor.peek(2);
  if (argument?.kind === 'string' && cursor.peek(3)?.is(')')) {
    const match = /^utf(16|32)(le|be)?$/.exec(name);
    if (!match) return undefined;
    const { bytes } = stringBytes(argument.text);
    const wide = match[1] === '32';
    const units = wide ? utf32Units(bytes) : utf16Units(bytes);
    const order = Array.from({ length: wide ? 4 : 2 }, (_, index) => 8 * index);
    if (match[2] === 'be') order.reverse();
    cursor.index += 4;
    return { kind: 'bytes', bytes: units.flatMap((unit) => order.map((shift) => (unit >>> shift) & 255)), at };
  }
  if (!Object.hasOwn(floatFormats, name)) return undefined;
  cursor.index += 2;
  let negative = false;
  while (cursor.at('-') || cursor.at('+')) if (cursor.next()!.text === '-') negative = !negative;
  const literal = cursor.next();
  if (literal && cursor.accept(')')) return { kind: 'float', text: literal.text, negative, format: name, at: literal };
  scope.diagnostics.error(
    'badFloat',
    literal ?? at,
    `'__?${name}?__' needs one floating-point constant in parentheses.`,
  );
  cursor.index = cursor.tokens.length;
  return undefined;
}
