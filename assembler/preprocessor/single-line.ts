import type { DiagnosticSink } from '../diagnostics';
import { lexText } from '../source/lexer';
import { Token, spell } from '../source/token';
import type { MacroTable, SingleLineMacro } from './macros';

/** What expansion of single-line macros needs besides the table. */
export interface ExpansionScope {
  macros: MacroTable;
  diagnostics: DiagnosticSink;
  /** The value of an `(=parameter)` argument. */
  evaluateNumber(tokens: readonly Token[], at: Token): bigint;
}

/** A line that grows beyond this is a runaway, not a program. */
const mostTokens = 200_000;

/** The end of a macro's own text on the work list: from here on it may be expanded again. */
class EndOfMacro {
  constructor(readonly macro: SingleLineMacro) {}
}

/** Expands every single-line macro in a line, then joins what `%+` joins. Returns the same list if there is nothing to do. */
export function expandSingleLine(tokens: readonly Token[], scope: ExpansionScope): readonly Token[] {
  let needed = false;
  let paste = false;
  for (const token of tokens) {
    if (token.kind === 'identifier' && !token.escaped && scope.macros.singleLine(token.text)) needed = true;
    else if (token.kind === 'preprocessor' && token.text === '%+') paste = true;
  }
  let result = needed ? expandAll(tokens, scope) : tokens;
  if (needed) paste = result.some((token) => token.kind === 'preprocessor' && token.text === '%+');
  if (paste) result = expandSingleLineOnce(pasteExplicit(result, scope), scope);
  return result;
}

/** What `%+` made may itself be a macro. */
function expandSingleLineOnce(tokens: readonly Token[], scope: ExpansionScope): readonly Token[] {
  return tokens.some((token) => token.kind === 'identifier' && scope.macros.singleLine(token.text))
    ? expandAll(tokens, scope)
    : tokens;
}

function expandAll(tokens: readonly Token[], scope: ExpansionScope): Token[] {
  const work: (Token | EndOfMacro)[] = [...tokens].reverse();
  const busy = new Set<SingleLineMacro>();
  const out: Token[] = [];
  let steps = 0;
  while (work.length > 0) {
    const item = work.pop()!;
    if (item instanceof EndOfMacro) {
      busy.delete(item.macro);
      continue;
    }
    const candidates = item.kind === 'identifier' && !item.escaped ? scope.macros.singleLine(item.text) : undefined;
    const expansion = candidates && expandOne(item, candidates, work, busy, scope);
    if (!expansion) {
      out.push(item);
      continue;
    }
    steps += 1 + expansion.body.length;
    if (steps > mostTokens || out.length > mostTokens) {
      scope.diagnostics.error('macroTooDeep', item, `The expansion of '${item.text}' grows without end.`);
      return out;
    }
    busy.add(expansion.macro);
    work.push(new EndOfMacro(expansion.macro));
    for (let index = expansion.body.length - 1; index >= 0; index--) {
      const token = expansion.body[index];
      work.push(index === 0 ? token.withSpace(item.spaceBefore) : token);
    }
  }
  return out;
}

function expandOne(
  name: Token,
  candidates: SingleLineMacro[],
  work: (Token | EndOfMacro)[],
  busy: Set<SingleLineMacro>,
  scope: ExpansionScope,
): { macro: SingleLineMacro; body: Token[] } | undefined {
  const simple = candidates.find((macro) => !macro.parameters);
  const withParameters = candidates.some((macro) => macro.parameters);
  let next = work.length - 1;
  while (next >= 0 && work[next] instanceof EndOfMacro) next--;
  const called = withParameters && next >= 0 && (work[next] as Token).is('(');
  if (!called) {
    if (!simple || busy.has(simple)) return undefined;
    if (simple.dynamic) return { macro: simple, body: simple.dynamic(name) };
    return { macro: simple, body: simple.body.map((token) => token.movedTo(name)) };
  }
  const call = readArguments(work, next);
  if (!call) {
    scope.diagnostics.error('unbalancedParenthesis', name, `The arguments of macro '${name.text}' do not end.`);
    return undefined;
  }
  const macro =
    candidates.find((candidate) => !busy.has(candidate) && accepts(candidate, call.arguments.length)) ??
    // `name()` gives a macro of one parameter an empty one.
    candidates.find((candidate) => !busy.has(candidate) && call.empty && candidate.parameters?.length === 0);
  if (!macro) {
    if (simple && !busy.has(simple)) {
      return { macro: simple, body: simple.body.map((token) => token.movedTo(name)) };
    }
    return undefined;
  }
  for (const ended of work.splice(call.rest)) if (ended instanceof EndOfMacro) busy.delete(ended.macro);
  const parameters = macro.parameters!;
  const values = parameters.map((parameter, index) => {
    const own = call.arguments[index] ?? [];
    const tokens = parameter.greedy && index === parameters.length - 1 ? joined(call, index) : own;
    if (parameter.treatment === 'text') return tokens;
    const expanded = expandSingleLine(tokens, scope);
    if (parameter.treatment === 'evaluate') return [numberToken(scope.evaluateNumber(expanded, name), name)].flat();
    return [stringToken(spell(expanded), name)];
  });
  const body: Token[] = [];
  for (const [index, token] of macro.body.entries()) {
    const parameter = macro.parameterOf[index];
    if (parameter < 0) body.push(token.movedTo(name));
    else
      for (const [position, part] of values[parameter].entries())
        body.push(position === 0 ? part.withSpace(token.spaceBefore) : part);
  }
  return { macro, body };
}

function accepts(macro: SingleLineMacro, count: number): boolean {
  const parameters = macro.parameters;
  if (!parameters) return false;
  if (parameters.at(-1)?.greedy) return count >= parameters.length;
  return parameters.length === count;
}

interface Call {
  arguments: Token[][];
  commas: Token[];
  /** Nothing stood between the parentheses. */
  empty: boolean;
  /** Length of the work list before the call's tokens. */
  rest: number;
}

/** Reads `(a, b)` from the end of the work list, without taking it off. */
function readArguments(work: readonly (Token | EndOfMacro)[], open: number): Call | undefined {
  const found: Token[][] = [[]];
  const commas: Token[] = [];
  let depth = 0;
  for (let at = open; at >= 0; at--) {
    const token = work[at];
    if (token instanceof EndOfMacro) continue;
    if (token.kind === 'operator') {
      if (token.text === '(' && depth++ === 0) continue;
      if (token.text === '{' || token.text === '[') depth++;
      if (token.text === ')' && depth === 1) {
        const empty = found.length === 1 && found[0].length === 0;
        return { arguments: found.map(withoutBraces), commas, empty, rest: at };
      }
      if (token.text === ')' || token.text === '}' || token.text === ']') depth--;
      if (token.text === ',' && depth === 1) {
        found.push([]);
        commas.push(token);
        continue;
      }
    }
    found.at(-1)!.push(token);
  }
  return undefined;
}

function joined(call: Call, from: number): Token[] {
  return call.arguments.slice(from).flatMap((part, index) => (index ? [call.commas[from + index - 1], ...part] : part));
}

/** Braces group commas into one argument and then disappear. */
export function withoutBraces(tokens: Token[]): Token[] {
  if (tokens.length < 2 || !tokens[0].is('{') || !tokens.at(-1)!.is('}')) return tokens;
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.is('{')) depth++;
    if (token.is('}') && --depth === 0 && index < tokens.length - 1) return tokens;
  }
  return tokens.slice(1, -1);
}

function pasteExplicit(tokens: readonly Token[], scope: ExpansionScope): Token[] {
  const out: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    const right = tokens[index + 1];
    if (token.kind !== 'preprocessor' || token.text !== '%+') out.push(token);
    else if (right && out.length > 0) {
      out.push(...lexText(out.pop()!.text + right.text, tokens[index - 1], scope.diagnostics));
      index++;
    }
  }
  return out;
}

/** A number as tokens; a negative one needs its sign apart, as if it had been written. */
export function numberToken(value: bigint, at: Token): Token[] {
  const digits = (value < 0n ? -value : value).toString();
  const number = new Token('number', digits, at.spaceBefore, at.file, at.line, at.column, at.length);
  if (value >= 0n) return [number];
  return [new Token('operator', '-', at.spaceBefore, at.file, at.line, at.column, at.length), number.withSpace(false)];
}

/** A string token with this text, in whichever quotes do not occur in it. */
export function stringToken(text: string, at: Token): Token {
  const quote = !text.includes("'") ? "'" : !text.includes('"') ? '"' : '`';
  const body = quote === '`' ? text.replaceAll('\\', '\\\\').replaceAll('`', '\\`') : text;
  return new Token('string', quote + body + quote, at.spaceBefore, at.file, at.line, at.column, at.length);
}
