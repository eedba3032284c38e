import type { DiagnosticSink } from '../diagnostics';
import { lexText } from '../source/lexer';
import { Token } from '../source/token';
import type { MacroInvocation } from './macros';
import { numberToken, withoutBraces } from './single-line';

/** What `%` names mean at the place where a line is read. */
export interface ParameterScope {
  diagnostics: DiagnosticSink;
  invocation?: MacroInvocation;
  /** The label that `%$name` (one dollar) or `%$$name` (two) stands for; reports when there is no such context. */
  contextLocal(name: string, dollars: number, at: Token): string;
  /** Full expansion, for `%[...]`. */
  expand(tokens: readonly Token[]): readonly Token[];
}

const conditionPairs = [
  'o no',
  'b nb',
  'c nc',
  'ae nae',
  'e ne',
  'z nz',
  'be nbe',
  'a na',
  's ns',
  'p np',
  'pe po',
  'l nl',
  'ge nge',
  'le nle',
  'g ng',
  'cxz ncxz',
];
const inverseCondition = new Map(
  conditionPairs.flatMap((pair) => {
    const [left, right] = pair.split(' ');
    return [
      [left, right],
      [right, left],
    ] as const;
  }),
);

/** Replaces `%1`, `%%name`, `%$name`, `%{...}`, `%[...]`; a parameter that touches a name becomes part of it. */
export function substituteParameters(tokens: readonly Token[], scope: ParameterScope): readonly Token[] {
  if (!tokens.some((token) => token.kind === 'preprocessor')) return tokens;
  const out: Token[] = [];
  /** Whether the last token of `out` was put there by a substitution. */
  let substituted = false;
  const append = (token: Token, fromSubstitution: boolean) => {
    const last = out.at(-1);
    if (last && !token.spaceBefore && (substituted || fromSubstitution) && pastes(last) && pastes(token)) {
      out.pop();
      out.push(...lexText(last.text + token.text, last, scope.diagnostics));
    } else out.push(token);
    substituted = fromSubstitution;
  };
  for (const token of tokens) {
    const replacement = token.kind === 'preprocessor' ? replace(token, scope) : undefined;
    if (!replacement) append(token, false);
    else {
      for (const [index, part] of replacement.entries()) {
        append(index === 0 ? part.withSpace(token.spaceBefore) : part, index === 0 || index === replacement.length - 1);
      }
    }
  }
  return out;
}

function pastes(token: Token): boolean {
  return token.kind === 'identifier' || token.kind === 'number';
}

function replace(token: Token, scope: ParameterScope): readonly Token[] | undefined {
  let text = token.text;
  if (text.startsWith('%[')) return scope.expand(lexText(text.slice(2, -1), token, scope.diagnostics));
  if (text.startsWith('%{')) {
    text = `%${text.slice(2, -1).trim()}`;
    if (/^%["'`]/.test(text)) return undefined;
  }
  const local = /^%(\$+)(.+)$/.exec(text);
  if (local) return [identifier(scope.contextLocal(local[2], local[1].length, token), token)];
  const { invocation } = scope;
  if (!invocation) return undefined;
  const unique = /^%%(.+)$/.exec(text);
  if (unique) return [identifier(`..@${invocation.unique}.${unique[1]}`, token)];
  if (text === '%?') return [identifier(invocation.nameAsWritten, token)];
  if (text === '%??') return [identifier(invocation.macro.name, token)];
  if (text === '%0') return numberToken(BigInt(invocation.parameters.length), token);
  if (text === '%00') return invocation.label;
  const range = /^%(-?[0-9]+):(-?[0-9]+)$/.exec(text);
  if (range) return parameterRange(invocation, Number(range[1]), Number(range[2]), token);
  const single = /^%([+*-]?)([0-9]+)$/.exec(text);
  if (!single) return undefined;
  const value = parameter(invocation, Number(single[2]));
  if (single[1] === '') return value ?? [];
  const condition = value?.length === 1 ? value[0].text.toLowerCase() : '';
  const inverse = inverseCondition.get(condition);
  if (inverse === undefined) {
    scope.diagnostics.error('badParameterReference', token, `Macro parameter ${single[2]} is not a condition code.`);
    return [];
  }
  return [identifier(single[1] === '-' ? inverse : condition, token)];
}

function identifier(text: string, at: Token): Token {
  return new Token('identifier', text, at.spaceBefore, at.file, at.line, at.column, at.length);
}

function parameter(invocation: MacroInvocation, index: number): Token[] | undefined {
  const count = invocation.parameters.length;
  if (index < 1 || index > count) return undefined;
  return invocation.parameters[(index - 1 + invocation.rotation) % count];
}

/** `%{2:-1}`: parameters from one to another, joined by commas; backwards when the first is the larger. */
function parameterRange(invocation: MacroInvocation, first: number, last: number, at: Token): Token[] {
  const count = invocation.parameters.length;
  const absolute = (index: number) => (index < 0 ? count + 1 + index : index);
  const from = absolute(first);
  const to = absolute(last);
  if (from < 1 || to < 1 || from > count || to > count) return [];
  const comma = new Token('operator', ',', false, at.file, at.line, at.column, at.length);
  const out: Token[] = [];
  for (let index = from; ; index += from <= to ? 1 : -1) {
    if (out.length > 0) out.push(comma);
    out.push(...(parameter(invocation, index) ?? []));
    if (index === to) return out;
  }
}

/** Splits the arguments of a multi-line macro at commas outside brackets. `greedyFrom`: no split from that one on. */
export function splitArguments(tokens: readonly Token[], greedyFrom: number): Token[][] {
  if (tokens.length === 0) return [];
  const found: Token[][] = [[]];
  let braces = 0;
  for (const token of tokens) {
    if (token.kind === 'operator') {
      if (token.text === '{') braces++;
      if (token.text === '}') braces = Math.max(0, braces - 1);
      if (token.text === ',' && braces === 0 && found.length < greedyFrom) {
        found.push([]);
        continue;
      }
    }
    found.at(-1)!.push(token);
  }
  return found.map((argument) => withoutBraces(argument));
}
