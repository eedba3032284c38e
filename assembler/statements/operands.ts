import type { Register } from 'iced-x86';
import type { TokenCursor } from '../expressions/cursor';
import { parseExpression } from '../expressions/parser';
import type { ExpressionScope } from '../expressions/parser';
import { registerFacts, registerNamed } from '../instructions/registers';
import type { Distance, InstructionStatement, MemoryOperand, Operand } from './statement';

/** Size keywords, in bytes. */
export const sizeKeywords: Record<string, number> = {
  byte: 1,
  word: 2,
  dword: 4,
  qword: 8,
  tword: 10,
  tbyte: 10,
  oword: 16,
  xword: 16,
  yword: 32,
  zword: 64,
};

const distances = new Set(['short', 'near', 'far']);
const addressSizes: Record<string, 16 | 32 | 64> = { a16: 16, a32: 32, a64: 64 };
const roundings = new Set(['rn-sae', 'rd-sae', 'ru-sae', 'rz-sae', 'sae']);

/** Parses the operands of an instruction up to the end of the line. Undefined when something was reported. */
export function parseOperands(
  cursor: TokenCursor,
  scope: ExpressionScope,
): Pick<InstructionStatement, 'operands' | 'rounding'> | undefined {
  const operands: Operand[] = [];
  let rounding: InstructionStatement['rounding'];
  while (!cursor.atEnd) {
    if (cursor.at('{')) {
      const decorator = readDecorator(cursor);
      if (!decorator || !roundings.has(decorator)) {
        scope.diagnostics.error(
          'badDecorator',
          cursor.here,
          'Only a rounding such as {rn-sae} may stand in place of an operand.',
        );
        return undefined;
      }
      rounding = decorator as InstructionStatement['rounding'];
    } else {
      const operand = parseOperand(cursor, scope);
      if (!operand) return undefined;
      operands.push(operand);
    }
    if (cursor.at('{')) {
      const decorator = readDecorator(cursor);
      if (decorator && roundings.has(decorator)) rounding = decorator as InstructionStatement['rounding'];
    }
    if (cursor.atEnd) break;
    if (!cursor.accept(',')) {
      scope.diagnostics.error(
        'trailingTokens',
        cursor.here,
        `A comma or the end of the line is expected before '${cursor.current!.text}'.`,
      );
      return undefined;
    }
    if (cursor.atEnd) {
      scope.diagnostics.error('operandExpected', cursor.here, 'An operand is missing after the comma.');
      return undefined;
    }
  }
  return { operands, rounding };
}

function parseOperand(cursor: TokenCursor, scope: ExpressionScope): Operand | undefined {
  const at = cursor.here;
  const operand: Omit<Operand, 'value'> = { at };
  for (let token = cursor.current; token?.kind === 'identifier' && !token.escaped; token = cursor.current) {
    const word = token.text.toLowerCase();
    if (Object.hasOwn(sizeKeywords, word)) operand.size = sizeKeywords[word];
    else if (distances.has(word)) operand.distance = word as Distance;
    else if (word === 'strict') operand.strict = true;
    else if (word === 'to') operand.to = true;
    else if (word !== 'ptr') break;
    cursor.next();
  }
  const value = cursor.at('[') ? parseMemory(cursor, scope) : parseValue(cursor, scope);
  if (!value) return undefined;
  const last = cursor.tokens[cursor.index - 1] ?? at;
  const length =
    last.line === at.line && last.file === at.file ? Math.max(1, last.column + last.length - at.column) : at.length;
  const complete: Operand = { ...operand, at: { ...spanOf(at), length }, value };
  return parseDecorators(cursor, scope, complete) ? complete : undefined;
}

function spanOf({ file, line, column, length }: { file: string; line: number; column: number; length: number }) {
  return { file, line, column, length };
}

function parseValue(cursor: TokenCursor, scope: ExpressionScope): Operand['value'] | undefined {
  const token = cursor.current;
  const after = cursor.peek();
  const register = token?.kind === 'identifier' && !token.escaped ? registerNamed(token.text) : undefined;
  if (register !== undefined && (!after || after.is(',') || after.is('{'))) {
    cursor.next();
    return { kind: 'register', register };
  }
  if (
    register !== undefined &&
    after?.is(':') &&
    cursor.peek(2)?.is('[') &&
    registerFacts(register).class === 'segment'
  ) {
    // `es:[bx]` is the other way to write `[es:bx]`.
    cursor.index += 2;
    const memory = parseMemory(cursor, scope);
    return memory && { ...memory, segment: memory.segment ?? register };
  }
  const expression = parseExpression(cursor, scope);
  if (expression.kind === 'broken') return undefined;
  if (cursor.accept(':')) {
    const offset = parseExpression(cursor, scope);
    return offset.kind === 'broken' ? undefined : { kind: 'immediate', expression: offset, segment: expression };
  }
  return { kind: 'immediate', expression };
}

function parseMemory(cursor: TokenCursor, scope: ExpressionScope): MemoryOperand | undefined {
  const open = cursor.next()!;
  const memory: MemoryOperand = { kind: 'memory', expression: { kind: 'broken' } };
  for (let token = cursor.current; token?.kind === 'identifier' && !token.escaped; token = cursor.current) {
    const word = token.text.toLowerCase();
    if (Object.hasOwn(sizeKeywords, word)) memory.displacementSize = sizeKeywords[word];
    else if (Object.hasOwn(addressSizes, word)) memory.addressSize = addressSizes[word];
    else if (word === 'rel' || word === 'abs') memory.addressing = word;
    else if (word === 'nosplit') memory.nosplit = true;
    else break;
    cursor.next();
  }
  const segment = segmentOverride(cursor);
  if (segment !== undefined) {
    memory.segment = segment;
    cursor.index += 2;
  }
  const expression = parseExpression(cursor, scope);
  if (expression.kind === 'broken') return undefined;
  memory.expression = expression;
  // `[base, index*scale]`: the split form that MPX instructions use.
  if (cursor.accept(',')) {
    const comma = cursor.tokens[cursor.index - 1];
    const right = parseExpression(cursor, scope);
    if (right.kind === 'broken') return undefined;
    memory.expression = { kind: 'binary', operator: '+', left: expression, right, at: comma };
  }
  if (cursor.accept(']')) return memory;
  scope.diagnostics.error('badEffectiveAddress', open, `The ']' for this '[' is missing.`);
  return undefined;
}

function segmentOverride(cursor: TokenCursor): Register | undefined {
  const token = cursor.current;
  if (token?.kind !== 'identifier' || !cursor.peek()?.is(':')) return undefined;
  const register = registerNamed(token.text);
  return register !== undefined && registerFacts(register).class === 'segment' ? register : undefined;
}

/** Reads `{...}` as text without blanks. */
function readDecorator(cursor: TokenCursor): string | undefined {
  cursor.next();
  let text = '';
  for (let token = cursor.next(); token; token = cursor.next()) {
    if (token.is('}')) return text.toLowerCase();
    text += token.text;
  }
  return undefined;
}

function parseDecorators(cursor: TokenCursor, scope: ExpressionScope, operand: Operand): boolean {
  while (cursor.at('{')) {
    const before = cursor.index;
    const at = cursor.here;
    const text = readDecorator(cursor);
    const mask = text === undefined ? undefined : registerNamed(text);
    const broadcast = /^1to(2|4|8|16|32)$/.exec(text ?? '');
    if (text === 'z') operand.zeroing = true;
    else if (broadcast) operand.broadcast = Number(broadcast[1]);
    else if (mask !== undefined && registerFacts(mask).class === 'k') operand.mask = mask;
    else if (text !== undefined && roundings.has(text)) {
      cursor.index = before;
      return true;
    } else {
      scope.diagnostics.error('badDecorator', at, `'{${text ?? ''}' is no mask, broadcast or rounding.`);
      return false;
    }
  }
  return true;
}
