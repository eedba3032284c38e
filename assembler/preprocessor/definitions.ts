import { encodeUtf8, stringBytes, decodeUtf8 } from '../source/literals';
import { lexText } from '../source/lexer';
import { spell } from '../source/token';
import type { Token } from '../source/token';
import { parameterRange } from './conditions';
import type { MultiLineMacro, SingleLineMacro, SingleLineParameter } from './macros';
import { splitArguments } from './parameters';
import type { Preprocessor } from './preprocessor';
import { numberToken, stringToken } from './single-line';
import { standardMacrosFile } from './standard-macros';

export type Directive = (preprocessor: Preprocessor, tokens: readonly Token[], name: Token) => void;

export function complain(preprocessor: Preprocessor, at: Token, message: string): void {
  preprocessor.diagnostics.error('badDirectiveArgument', at, message);
}

/** The macro name that a defining directive starts with. */
export function macroName(preprocessor: Preprocessor, tokens: readonly Token[], directive: Token): Token | undefined {
  if (tokens[0]?.kind === 'identifier') return tokens[0];
  complain(preprocessor, tokens[0] ?? directive, `'${directive.text}' needs a macro name.`);
  return undefined;
}

function defineSimple(preprocessor: Preprocessor, name: Token, body: readonly Token[], ignoreCase: boolean): void {
  const macro = { name: name.text, body: trimmed(body), parameterOf: body.map(() => -1) };
  preprocessor.macros.defineSingleLine(macro, ignoreCase);
}

function trimmed(body: readonly Token[]): Token[] {
  return body.map((token, index) => (index === 0 ? token.withSpace(false) : token));
}

/** `%define`, `%xdefine` and their case-insensitive twins. */
function define(ignoreCase: boolean, expandNow: boolean): Directive {
  return (preprocessor, tokens, directive) => {
    const name = macroName(preprocessor, tokens, directive);
    if (!name) return;
    let body = tokens.slice(1);
    let parameters: SingleLineParameter[] | undefined;
    if (body[0]?.is('(') && !body[0].spaceBefore) {
      const close = body.findIndex((token) => token.is(')'));
      if (close < 0) {
        preprocessor.diagnostics.error(
          'badMacroDefinition',
          body[0],
          `The parameters of '${name.text}' do not end with ')'.`,
        );
        return;
      }
      parameters = readParameters(preprocessor, body.slice(1, close));
      body = body.slice(close + 1);
      if (!parameters) return;
    }
    if (expandNow) body = [...preprocessor.expand(body)];
    const names = parameters?.map((parameter) => parameter.name) ?? [];
    const fold = (text: string) => (ignoreCase ? text.toLowerCase() : text);
    const macro: SingleLineMacro = {
      name: name.text,
      parameters,
      body: trimmed(body),
      parameterOf: body.map((token) =>
        token.kind === 'identifier' ? names.findIndex((parameter) => fold(parameter) === fold(token.text)) : -1,
      ),
    };
    preprocessor.macros.defineSingleLine(macro, ignoreCase);
  };
}

function readParameters(preprocessor: Preprocessor, tokens: readonly Token[]): SingleLineParameter[] | undefined {
  const parameters: SingleLineParameter[] = [];
  if (tokens.length === 0) return parameters;
  let current: Token[] = [];
  const lists = [current];
  for (const token of tokens) {
    if (token.is(',')) lists.push((current = []));
    else current.push(token);
  }
  for (const list of lists) {
    const marks = list.filter((token) => token.kind === 'operator').map((token) => token.text);
    const name = list.find((token) => token.kind === 'identifier');
    if (!name || list.length !== marks.length + 1 || marks.some((mark) => !'=&&!+'.includes(mark))) {
      preprocessor.diagnostics.error('badMacroDefinition', list[0] ?? tokens[0], 'A macro parameter is a name.');
      return undefined;
    }
    const treatment = marks.includes('=')
      ? 'evaluate'
      : marks.includes('&') || marks.includes('&&')
        ? 'stringify'
        : 'text';
    parameters.push({ name: name.text, treatment, greedy: marks.includes('+') });
  }
  return parameters;
}

function assign(ignoreCase: boolean): Directive {
  return (preprocessor, tokens, directive) => {
    const name = macroName(preprocessor, tokens, directive);
    if (!name) return;
    const value = preprocessor.host.evaluate(preprocessor.expand(tokens.slice(1)), directive);
    if (value !== undefined) defineSimple(preprocessor, name, numberToken(value, name), ignoreCase);
  };
}

/** Directives that make a name stand for a string: the function gets the expanded rest of the line. */
function defineString(
  ignoreCase: boolean,
  make: (preprocessor: Preprocessor, tokens: readonly Token[], directive: Token) => readonly Token[] | undefined,
  expand = true,
): Directive {
  return (preprocessor, tokens, directive) => {
    const name = macroName(preprocessor, tokens, directive);
    if (!name) return;
    const rest = tokens.slice(1);
    const body = make(preprocessor, expand ? preprocessor.expand(rest) : rest, directive);
    if (body) defineSimple(preprocessor, name, body, ignoreCase);
  };
}

export function textOf(preprocessor: Preprocessor, token: Token | undefined, directive: Token): string | undefined {
  if (token?.kind === 'string') return decodeUtf8(Uint8Array.from(stringBytes(token.text).bytes));
  complain(preprocessor, token ?? directive, `'${directive.text}' needs a string.`);
  return undefined;
}

const stringify = (_: Preprocessor, tokens: readonly Token[], directive: Token) => [
  stringToken(spell(tokens), tokens[0] ?? directive),
];

function tokenize(preprocessor: Preprocessor, tokens: readonly Token[], directive: Token) {
  const text = textOf(preprocessor, tokens[0], directive);
  return text === undefined ? undefined : lexText(text, tokens[0], preprocessor.diagnostics);
}

function stringLength(preprocessor: Preprocessor, tokens: readonly Token[], directive: Token) {
  const text = textOf(preprocessor, tokens[0], directive);
  return text === undefined ? undefined : numberToken(BigInt(encodeUtf8(text).length), tokens[0]);
}

function concatenate(preprocessor: Preprocessor, tokens: readonly Token[], directive: Token) {
  let text = '';
  for (const token of tokens) {
    if (token.is(',')) continue;
    const part = textOf(preprocessor, token, directive);
    if (part === undefined) return undefined;
    text += part;
  }
  return [stringToken(text, tokens[0] ?? directive)];
}

/** `%substr name string start[, count]`: a negative count leaves out that many less one at the end. */
function substring(preprocessor: Preprocessor, tokens: readonly Token[], directive: Token) {
  const text = textOf(preprocessor, tokens[0], directive);
  if (text === undefined) return undefined;
  const rest = tokens[1]?.is(',') ? tokens.slice(2) : tokens.slice(1);
  const [startTokens = [], countTokens] = splitArguments(rest, 2);
  const start = preprocessor.host.evaluate(startTokens, directive);
  const count = countTokens ? preprocessor.host.evaluate(countTokens, directive) : 1n;
  if (start === undefined || count === undefined) return undefined;
  const bytes = encodeUtf8(text);
  const from = Number(start) - 1;
  const to = count < 0n ? bytes.length + Number(count) + 1 : from + Number(count);
  const part = from < 0 ? [] : bytes.slice(from, Math.max(from, to));
  return [stringToken(decodeUtf8(Uint8Array.from(part)), tokens[0])];
}

/** `%macro` and `%imacro`: the body follows. */
function macro(ignoreCase: boolean): Directive {
  return (preprocessor, tokens, directive) => {
    const name = macroName(preprocessor, tokens, directive);
    const range = name && parameterRange(tokens.slice(1));
    if (name && (!range || range.length === 0)) {
      const message = `'${name.text}' needs its number of parameters: 2, 1-3, 1-*, or 2+.`;
      preprocessor.diagnostics.error('badMacroDefinition', tokens[1] ?? name, message);
    }
    preprocessor.collection = {
      kind: 'macro',
      at: directive,
      lines: [],
      depth: 0,
      finish: (body) => {
        if (!name || !range) return;
        const { minimum, maximum, greedy, length } = range;
        const defaults = splitArguments(tokens.slice(1 + length), greedy ? maximum - minimum : Infinity);
        const builtin = name.file === standardMacrosFile;
        const defined: MultiLineMacro = {
          name: name.text,
          ignoreCase,
          minimum,
          maximum,
          greedy,
          defaults,
          body,
          builtin,
        };
        preprocessor.macros.defineMultiLine(defined);
      },
    };
  };
}

/** Everything that gives a macro its name and meaning. */
export const definitions: Record<string, Directive> = {
  '%define': define(false, false),
  '%idefine': define(true, false),
  '%xdefine': define(false, true),
  '%ixdefine': define(true, true),
  '%assign': assign(false),
  '%iassign': assign(true),
  '%defstr': defineString(false, stringify),
  '%idefstr': defineString(true, stringify),
  '%deftok': defineString(false, tokenize),
  '%ideftok': defineString(true, tokenize),
  '%strlen': defineString(false, stringLength),
  '%strcat': defineString(false, concatenate),
  '%substr': defineString(false, substring),
  '%pathsearch': defineString(false, (_, tokens) => tokens.slice(0, 1)),
  '%defalias': (preprocessor, tokens, directive) => {
    const name = macroName(preprocessor, tokens, directive);
    if (name && tokens[1]?.kind === 'identifier') preprocessor.macros.defineAlias(name.text, tokens[1].text);
    else if (name) complain(preprocessor, directive, '%defalias needs two names.');
  },
  '%undefalias': (preprocessor, tokens) => {
    for (const token of tokens) preprocessor.macros.undefineSingleLine(token.text);
  },
  '%undef': (preprocessor, tokens, directive) => {
    const name = macroName(preprocessor, tokens, directive);
    if (name) preprocessor.macros.undefineSingleLine(name.text);
  },
  '%macro': macro(false),
  '%imacro': macro(true),
};
