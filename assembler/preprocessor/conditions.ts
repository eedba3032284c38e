import type { DiagnosticSink, SourceSpan } from '../diagnostics';
import { stringBytes } from '../source/literals';
import type { Token } from '../source/token';
import { splitArguments } from './parameters';
import type { MacroTable } from './macros';

/** What the `%if` family looks at. */
export interface ConditionScope {
  diagnostics: DiagnosticSink;
  macros: MacroTable;
  expand(tokens: readonly Token[]): readonly Token[];
  /** The value of an expression; undefined when it is broken, which has been reported. */
  evaluate(tokens: readonly Token[], at: SourceSpan): bigint | undefined;
  contextName(): string | undefined;
}

type Condition = (tokens: readonly Token[], at: Token, scope: ConditionScope) => boolean;

/** `%ifNAME`, `%ifnNAME`, `%elifNAME` and `%elifnNAME`, by NAME. */
export const conditions: Record<string, Condition> = {
  '': (tokens, at, scope) => (scope.evaluate(scope.expand(tokens), at) ?? 0n) !== 0n,
  def: (tokens, at, scope) => {
    if (tokens.length === 0) scope.diagnostics.error('badDirectiveArgument', at, `'${at.text}' needs a macro name.`);
    return tokens.some((token) => scope.macros.singleLine(token.text) !== undefined);
  },
  macro: (tokens, at, scope) => {
    const range = parameterRange(tokens.slice(1));
    if (tokens[0]?.kind !== 'identifier' || !range) {
      scope.diagnostics.error('badDirectiveArgument', at, `'${at.text}' needs a macro name, and at most a range.`);
      return false;
    }
    return scope.macros
      .multiLine(tokens[0].text)
      .some(
        (macro) =>
          tokens.length === 1 || (macro.minimum <= range.maximum && (macro.greedy || range.minimum <= macro.maximum)),
      );
  },
  ctx: (tokens, _at, scope) => tokens.some((token) => token.text === scope.contextName()),
  idn: (tokens, at, scope) => identical(tokens, at, scope, false),
  idni: (tokens, at, scope) => identical(tokens, at, scope, true),
  id: (tokens, _at, scope) => {
    const first = scope.expand(tokens)[0];
    return first?.kind === 'identifier' || first?.is('$') === true || first?.is('$$') === true;
  },
  num: (tokens, _at, scope) => {
    const expanded = scope.expand(tokens);
    const sign = expanded[0]?.is('-') || expanded[0]?.is('+') ? 1 : 0;
    return expanded[sign]?.kind === 'number';
  },
  str: (tokens, _at, scope) => scope.expand(tokens)[0]?.kind === 'string',
  token: (tokens, _at, scope) => {
    const expanded = scope.expand(tokens);
    const signed = (expanded[0]?.is('-') || expanded[0]?.is('+')) && expanded[1]?.kind === 'number';
    return expanded.length === 1 || (signed === true && expanded.length === 2);
  },
  empty: (tokens, _at, scope) => scope.expand(tokens).length === 0,
  // A pure assembler has no environment, so nothing in it is defined.
  env: () => false,
};

function identical(tokens: readonly Token[], at: Token, scope: ConditionScope, ignoreCase: boolean): boolean {
  const sides = splitArguments(scope.expand(tokens), 2);
  if (sides.length !== 2) {
    scope.diagnostics.error('badDirectiveArgument', at, `'${at.text}' compares two texts with a ',' between them.`);
    return false;
  }
  const [left, right] = sides;
  if (left.length !== right.length) return false;
  return left.every((token, index) => {
    const other = right[index];
    if ((token.kind === 'string') !== (other.kind === 'string')) return false;
    const text = token.kind === 'string' ? stringBytes(token.text).bytes.join() : token.text;
    const otherText = other.kind === 'string' ? stringBytes(other.text).bytes.join() : other.text;
    if (token.kind === 'string' && ignoreCase) return token.text.toLowerCase() === other.text.toLowerCase();
    return ignoreCase ? text.toLowerCase() === otherText.toLowerCase() : text === otherText;
  });
}

/** Reads `2`, `1-3`, `1-*`, `2+` as in `%macro`; undefined when it is none of them. */
export function parameterRange(
  tokens: readonly Token[],
): { minimum: number; maximum: number; greedy: boolean; length: number } | undefined {
  if (tokens.length === 0) return { minimum: 0, maximum: Infinity, greedy: false, length: 0 };
  // `.nolist` may have stuck to the number before it.
  const count = (token?: Token) => {
    const digits = /^([0-9]+)(\.nolist)?$/i.exec(token?.text ?? '');
    return digits && token?.kind === 'number' ? Number(digits[1]) : undefined;
  };
  const minimum = count(tokens[0]);
  if (minimum === undefined || minimum > 1_000_000) return undefined;
  let maximum = minimum;
  let length = 1;
  if (tokens[1]?.is('-')) {
    if (tokens[2]?.is('*')) maximum = Infinity;
    else {
      const upper = count(tokens[2]);
      if (upper === undefined || upper < minimum) return undefined;
      maximum = upper;
    }
    length = 3;
  }
  const greedy = tokens[length]?.is('+') ?? false;
  if (greedy) length++;
  if (tokens[length]?.kind === 'identifier' && tokens[length].text.toLowerCase() === '.nolist') length++;
  return { minimum, maximum, greedy, length };
}
