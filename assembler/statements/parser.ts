import type { DiagnosticSink, SourceSpan } from '../diagnostics';
import { TokenCursor } from '../expressions/cursor';
import { parseExpression } from '../expressions/parser';
import type { ExpressionScope } from '../expressions/parser';
import { numberExpression } from '../expressions/expression';
import { isInstruction } from '../instructions/mnemonics';
import { registerFacts, registerNamed } from '../instructions/registers';
import type { PreprocessedLine } from '../preprocessor/preprocessor';
import { decodeUtf8, stringBytes } from '../source/literals';
import type { Token } from '../source/token';
import { elementSizes, parseData } from './data';
import { parseOperands } from './operands';
import type { Prefixes, Statement, StatementBody } from './statement';

/** Directives that need no brackets. The rest of their line is theirs. */
const directiveNames = new Set(
  `bits use16 use32 use64 default org global static extern required common cpu section segment absolute sectalign
   float warning list debug uppercase limit prefix gprefix lprefix suffix gsuffix lsuffix postfix gpostfix lpostfix`.split(
    /\s+/,
  ),
);

const prefixWords: Record<string, Partial<Prefixes>> = {
  lock: { lock: true },
  rep: { repeat: 'rep' },
  repe: { repeat: 'rep' },
  repz: { repeat: 'rep' },
  repne: { repeat: 'repne' },
  repnz: { repeat: 'repne' },
  xacquire: { elision: 'xacquire' },
  xrelease: { elision: 'xrelease' },
  bnd: { bound: true },
  nobnd: { bound: false },
  notrack: { notrack: true },
  o16: { operandSize: 16 },
  o32: { operandSize: 32 },
  o64: { operandSize: 64 },
  a16: { addressSize: 16 },
  a32: { addressSize: 32 },
  a64: { addressSize: 64 },
  wait: { wait: true },
  fwait: { wait: true },
};

const bracedPrefixes = new Set(['rex', 'vex', 'vex2', 'vex3', 'evex']);

/** Turns preprocessed lines into statements, and keeps track of which label local ones belong to. */
export class StatementParser implements ExpressionScope {
  /** The last label that was not local. */
  #lastLabel = '';

  constructor(readonly diagnostics: DiagnosticSink) {}

  resolveLabel(name: string): string {
    return name.startsWith('.') && !name.startsWith('..') ? this.#lastLabel + name : name;
  }

  register(name: string) {
    return registerNamed(name);
  }

  parse(line: PreprocessedLine): Statement {
    const { tokens, origin, shownAt } = line;
    const first = tokens[0];
    const last = tokens.at(-1)!;
    const length = last.line === first.line ? Math.max(1, last.column + last.length - first.column) : first.length;
    const at: SourceSpan = { file: first.file, line: first.line, column: first.column, length };
    const cursor = new TokenCursor(tokens, at);
    const statement: Statement = { times: [], body: { kind: 'empty' }, origin, shownAt, at };
    if (first.is('[')) {
      statement.body = this.#bracketed(cursor);
      return statement;
    }
    this.#label(cursor, statement);
    statement.body = this.#body(cursor, statement);
    if (statement.label && !statement.label.local && statement.body.kind !== 'equ') {
      // `name equ value` is a constant, not a place that local labels could belong to.
      this.#lastLabel = statement.label.name;
    }
    if (!cursor.atEnd) {
      this.diagnostics.error(
        'trailingTokens',
        cursor.here,
        `'${cursor.current!.text}' is not expected here; the statement is complete before it.`,
      );
    }
    return statement;
  }

  #label(cursor: TokenCursor, statement: Statement): void {
    const token = cursor.current!;
    if (token.kind !== 'identifier') return;
    const followedByColon = cursor.peek()?.is(':') ?? false;
    if (!token.escaped && isKeyword(token) && !(followedByColon && !registerNamed(token.text))) return;
    cursor.next();
    const local = token.text.startsWith('.');
    statement.label = { name: this.resolveLabel(token.text), at: token, local };
    if (!cursor.accept(':') && cursor.atEnd) {
      this.diagnostics.warning(
        'orphanLabel',
        token,
        `'${token.text}' is alone on its line without a colon: is it a label, or an instruction misspelt?`,
      );
    }
    if (!local && !isEqu(cursor.current)) this.#lastLabel = statement.label.name;
  }

  #body(cursor: TokenCursor, statement: Statement): StatementBody {
    const prefixes: Prefixes = {};
    let prefix: Token | undefined;
    for (let token = cursor.current; token; token = cursor.current) {
      const word = token.kind === 'identifier' && !token.escaped ? token.text.toLowerCase() : undefined;
      if (word === 'times') {
        cursor.next();
        const count = parseExpression(cursor, this);
        statement.times.push({ count, at: token });
        continue;
      }
      if (token.is('{') && bracedPrefixes.has(cursor.peek()?.text.toLowerCase() ?? '') && cursor.peek(2)?.is('}')) {
        prefixes.encoding = cursor.peek()!.text.toLowerCase() as Prefixes['encoding'];
        cursor.index += 3;
        prefix = token;
        continue;
      }
      if (word === undefined) break;
      const register = registerNamed(word);
      if (register !== undefined && registerFacts(register).class === 'segment') prefixes.segment = register;
      else if (Object.hasOwn(prefixWords, word)) Object.assign(prefixes, prefixWords[word]);
      else break;
      prefix = token;
      cursor.next();
    }
    const token = cursor.current;
    if (!token) return prefix ? this.#onlyPrefixes(prefix, prefixes) : { kind: 'empty' };
    if (token.kind === 'identifier' && !token.escaped) {
      const word = token.text.toLowerCase();
      if (prefix && !isInstruction(word)) {
        this.diagnostics.error(
          'prefixWithoutInstruction',
          prefix,
          `The prefix '${prefix.text}' needs an instruction after it.`,
        );
      }
      const body = this.#pseudoInstruction(cursor, word, token) ?? this.#instruction(cursor, word, token, prefixes);
      if (body) return body;
    }
    const message =
      token.kind === 'identifier'
        ? `'${token.text}' is no instruction, directive or macro.`
        : `An instruction cannot start with '${token.text}'.`;
    this.diagnostics.error(token.kind === 'identifier' ? 'unknownInstruction' : 'statementExpected', token, message);
    cursor.index = cursor.tokens.length;
    return { kind: 'empty' };
  }

  /** A prefix alone on a line is the byte itself. */
  #onlyPrefixes(at: Token, prefixes: Prefixes): StatementBody {
    return { kind: 'instruction', mnemonic: '', prefixes, operands: [], at };
  }

  #instruction(cursor: TokenCursor, word: string, at: Token, prefixes: Prefixes): StatementBody | undefined {
    if (!isInstruction(word)) return undefined;
    cursor.next();
    const operands = parseOperands(cursor, this);
    if (operands) return { kind: 'instruction', mnemonic: word, prefixes, ...operands, at };
    cursor.index = cursor.tokens.length;
    return { kind: 'empty' };
  }

  #pseudoInstruction(cursor: TokenCursor, word: string, at: Token): StatementBody | undefined {
    const data = /^(d|res)([bwdqtoyz])$/.exec(word);
    if (data) {
      cursor.next();
      const elementSize = elementSizes[data[2]];
      if (data[1] === 'res') return { kind: 'reserve', elementSize, count: parseExpression(cursor, this), at };
      if (cursor.atEnd)
        this.diagnostics.warning('operandExpected', at, `'${at.text}' has no operands, so it makes no data.`);
      return { kind: 'data', elementSize, items: parseData(cursor, this, elementSize) };
    }
    if (word === 'equ') {
      cursor.next();
      return { kind: 'equ', value: parseExpression(cursor, this), at };
    }
    if (word === 'incbin') return this.#incbin(cursor);
    if (!directiveNames.has(word)) return undefined;
    cursor.next();
    const rest = cursor.tokens.slice(cursor.index);
    cursor.index = cursor.tokens.length;
    return { kind: 'directive', name: word, at, arguments: rest };
  }

  #incbin(cursor: TokenCursor): StatementBody {
    const at = cursor.next()!;
    const file = cursor.next();
    if (file?.kind !== 'string') {
      this.diagnostics.error('operandExpected', file ?? at, `'incbin' needs a file name in quotes.`);
      cursor.index = cursor.tokens.length;
      return { kind: 'empty' };
    }
    const path = decodeUtf8(Uint8Array.from(stringBytes(file.text).bytes));
    const offset = cursor.accept(',') ? parseExpression(cursor, this) : numberExpression(0n);
    const length = cursor.accept(',') ? parseExpression(cursor, this) : undefined;
    return { kind: 'incbin', path, offset, length, at: file };
  }

  #bracketed(cursor: TokenCursor): StatementBody {
    const open = cursor.next()!;
    const name = cursor.next();
    const close = cursor.tokens.at(-1)!;
    cursor.index = cursor.tokens.length;
    if (name?.kind !== 'identifier' || !close.is(']') || close === open) {
      this.diagnostics.error(
        'statementExpected',
        open,
        `'[' at the start of a line begins a directive, such as [bits 64].`,
      );
      return { kind: 'empty' };
    }
    return { kind: 'directive', name: name.text.toLowerCase(), at: name, arguments: cursor.tokens.slice(2, -1) };
  }
}

function isEqu(token: Token | undefined): boolean {
  return token?.kind === 'identifier' && !token.escaped && token.text.toLowerCase() === 'equ';
}

/** Whether a word at the start of a line is no label. */
function isKeyword(token: Token): boolean {
  const word = token.text.toLowerCase();
  if (word.startsWith('.')) return false;
  if (word === 'times' || word === 'equ' || word === 'incbin' || Object.hasOwn(prefixWords, word)) return true;
  if (/^(d|res)[bwdqtoyz]$/.test(word) || directiveNames.has(word)) return true;
  return isInstruction(word) || registerNamed(word) !== undefined;
}
