import type { Register } from 'iced-x86';
import type { DiagnosticSink } from '../diagnostics';
import type { TokenCursor } from './cursor';
import { brokenExpression, numberExpression } from './expression';
import type { BinaryOperator, Expression, UnaryOperator } from './expression';
import { floatBits, floatFormats } from '../source/floats';
import { characterConstant, integerValue, isFloatText, stringBytes } from '../source/literals';

/** What the parser of expressions must know of its surroundings. */
export interface ExpressionScope {
  diagnostics: DiagnosticSink;
  /** The full name of a label as written: `.local` belongs to the last label that was not local. */
  resolveLabel(name: string): string;
  /** The register with this name, if registers may stand here. */
  register(name: string): Register | undefined;
}

/** Operators by level, the loosest first (NASM manual "Expressions"). */
const levels: BinaryOperator[][] = [
  ['||'],
  ['^^'],
  ['&&'],
  ['=', '!=', '<', '<=', '>', '>=', '<=>'],
  ['|'],
  ['^'],
  ['&'],
  ['<<', '>>', '<<<', '>>>'],
  ['+', '-'],
  ['*', '/', '//', '%', '%%'],
];

const synonyms: Record<string, BinaryOperator> = { '==': '=', '<>': '!=' };
const levelOf = new Map<string, number>();
for (const [level, operators] of levels.entries()) for (const operator of operators) levelOf.set(operator, level);
for (const [spelling, operator] of Object.entries(synonyms)) levelOf.set(spelling, levelOf.get(operator)!);

/** Deeper nesting than this is damage; without a limit it would exhaust the stack. */
const deepestNesting = 200;
const longestChain = 1000;

/** Parses one expression and leaves the cursor behind it. Reports what is wrong; returns a broken expression then. */
export function parseExpression(cursor: TokenCursor, scope: ExpressionScope, depth = 0): Expression {
  if (depth > deepestNesting) return fail(cursor, scope, 'This expression is nested too deeply.');
  const condition = parseLevel(cursor, scope, 0, depth);
  const question = cursor.accept('?');
  if (!question) return condition;
  const whenTrue = parseExpression(cursor, scope, depth + 1);
  if (!cursor.accept(':')) return fail(cursor, scope, `The ':' of this conditional expression is missing.`);
  const whenFalse = parseExpression(cursor, scope, depth + 1);
  return { kind: 'conditional', condition, whenTrue, whenFalse, at: question };
}

function parseLevel(cursor: TokenCursor, scope: ExpressionScope, level: number, depth: number): Expression {
  let left = parseUnary(cursor, scope, depth);
  for (let length = 0; ; length++) {
    if (length > longestChain) return fail(cursor, scope, `This expression has more than ${longestChain} operators.`);
    const token = cursor.current;
    if (!token || token.kind !== 'operator') return left;
    const found = levelOf.get(token.text);
    if (found === undefined || found < level) return left;
    cursor.next();
    // Everything is left-associative: what follows binds only if it is tighter.
    const right = parseLevel(cursor, scope, found + 1, depth + 1);
    const operator = synonyms[token.text] ?? (token.text as BinaryOperator);
    left = { kind: 'binary', operator, left, right, at: token };
    if (right.kind === 'broken') return right;
  }
}

const unaryOperators = new Set(['+', '-', '~', '!']);
const functions: Record<string, UnaryOperator> = {
  ilog2e: 'ilog2',
  ilog2w: 'ilog2w',
  ilog2f: 'ilog2f',
  ilog2cw: 'ilog2c',
  ilog2c: 'ilog2c',
};

function parseUnary(cursor: TokenCursor, scope: ExpressionScope, depth: number): Expression {
  const token = cursor.current;
  if (!token) return fail(cursor, scope, 'An expression is missing here.');
  if (depth > deepestNesting) return fail(cursor, scope, 'This expression is nested too deeply.');
  if (token.kind === 'operator' && unaryOperators.has(token.text)) {
    cursor.next();
    const operand = parseUnary(cursor, scope, depth + 1);
    return { kind: 'unary', operator: token.text as UnaryOperator, operand, at: token };
  }
  return parsePrimary(cursor, scope, depth);
}

function parsePrimary(cursor: TokenCursor, scope: ExpressionScope, depth: number): Expression {
  const token = cursor.current!;
  switch (token.kind) {
    case 'number': {
      const value = isFloatText(token.text) ? undefined : integerValue(token.text);
      cursor.next();
      if (value !== undefined) return numberExpression(BigInt.asIntN(64, value));
      scope.diagnostics.error('badNumber', token, `'${token.text}' is not an integer.`);
      return brokenExpression;
    }
    case 'string': {
      cursor.next();
      return numberExpression(BigInt.asIntN(64, characterConstant(stringBytes(token.text).bytes)));
    }
    case 'identifier': {
      cursor.next();
      if (!token.escaped) {
        const register = scope.register(token.text);
        if (register !== undefined) return { kind: 'register', register, at: token };
        const call = /^__\??(\w+?)\??__$/.exec(token.text);
        if (call && Object.hasOwn(floatFormats, call[1]) && cursor.at('('))
          return parseFloatBits(cursor, scope, call[1]);
        if (call && Object.hasOwn(functions, call[1]) && cursor.at('(')) {
          const operand = parsePrimary(cursor, scope, depth + 1);
          return { kind: 'unary', operator: functions[call[1]], operand, at: token };
        }
      }
      return { kind: 'symbol', name: scope.resolveLabel(token.text), at: token };
    }
    default:
      break;
  }
  if (cursor.accept('$')) return { kind: 'here' };
  if (cursor.accept('$$')) return { kind: 'sectionStart' };
  if (cursor.accept('(')) {
    const inner = parseExpression(cursor, scope, depth + 1);
    if (inner.kind === 'broken') return inner;
    if (cursor.accept(')')) return inner;
    scope.diagnostics.error('unbalancedParenthesis', token, `The ')' for this '(' is missing.`);
    return brokenExpression;
  }
  return fail(cursor, scope, `An expression cannot start with '${token.text}'.`);
}

/** `__?float32?__(1.5)`: the bits of a floating-point constant as an integer. */
function parseFloatBits(cursor: TokenCursor, scope: ExpressionScope, format: string): Expression {
  const open = cursor.next()!;
  let negative = false;
  while (cursor.at('-') || cursor.at('+')) if (cursor.next()!.text === '-') negative = !negative;
  const literal = cursor.next();
  const bits = literal && floatBits(literal.text, negative, floatFormats[format]);
  if (bits !== undefined && cursor.accept(')')) return numberExpression(BigInt.asIntN(64, bits));
  scope.diagnostics.error('badFloat', literal ?? open, 'One floating-point constant in parentheses is needed here.');
  cursor.index = cursor.tokens.length;
  return brokenExpression;
}

function fail(cursor: TokenCursor, scope: ExpressionScope, message: string): Expression {
  scope.diagnostics.error('expressionExpected', cursor.here, message);
  cursor.index = cursor.tokens.length;
  return brokenExpression;
}
