/** Reads an expression into its tree: precedence climbing over the table of binary operators. */
import { RingsideError } from '../../emulator/index';
import { addressSpaces, type AddressSpace } from '../memory-references';
import { tokenize, type Token } from './lexer';
import {
  binaryOperators,
  memorySizes,
  segmentPrefixes,
  type BinaryOperator,
  type Expression,
  type MemorySize,
  type SegmentPrefix,
  type UnaryOperator,
} from './syntax';

/** Nesting allowed, so that a hostile expression cannot exhaust the stack. */
const deepestNesting = 200;
const unaryOperators: readonly string[] = ['-', '~', '!', '+'];

/**
 * Parses a whole text.
 * @throws RingsideError 3501 to 3505 that says what was expected and where
 */
export function parseExpression(text: string): Expression {
  const parser = new Parser(tokenize(text));
  return parser.parseWhole();
}

class Parser {
  private next = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  parseWhole(): Expression {
    if (this.peek().kind === 'end') {
      throw new RingsideError(
        3503,
        'The expression is empty.',
        'Write a register, a symbol, a number or memory such as qword[rsp].',
      );
    }
    const expression = this.parseBinary(0);
    if (this.accept('=')) {
      const value = this.parseBinary(0);
      this.expectEnd();
      return { kind: 'assignment', target: expression, value, at: expression.at };
    }
    this.expectEnd();
    return expression;
  }

  private parseBinary(lowest: number): Expression {
    this.enter();
    let left = this.parseUnary();
    for (;;) {
      const { text: operator, kind } = this.peek();
      const precedence = kind === 'operator' ? binaryOperators[operator as BinaryOperator] : undefined;
      if (precedence === undefined || precedence <= lowest) break;
      this.next++;
      left = {
        kind: 'binary',
        operator: operator as BinaryOperator,
        left,
        right: this.parseBinary(precedence),
        at: left.at,
      };
    }
    this.depth--;
    return left;
  }

  private parseUnary(): Expression {
    const token = this.peek();
    if (token.kind !== 'operator' || !unaryOperators.includes(token.text)) return this.parsePrimary();
    this.enter();
    this.next++;
    const operand = this.parseUnary();
    this.depth--;
    return { kind: 'unary', operator: token.text as UnaryOperator, operand, at: token.at };
  }

  private parsePrimary(): Expression {
    const token = this.take();
    if (token.kind === 'number') return { kind: 'number', value: token.value, at: token.at };
    if (token.kind === 'name') return this.parseAfterName(token);
    if (token.text === '(') {
      const inner = this.parseBinary(0);
      this.expect(')');
      return inner;
    }
    // As in NASM, brackets without a size word; a debugger needs a size, and eight bytes show the most.
    if (token.text === '[') return this.parseMemory(memorySizes.qword, token.at);
    throw this.unexpected(token, 'a number, a name, memory such as qword[rsp], or "("');
  }

  private parseAfterName(token: Token): Expression {
    const lower = token.text.toLowerCase();
    if (Object.hasOwn(memorySizes, lower) && this.acceptAfterPtr('[')) {
      return this.parseMemory(memorySizes[lower as keyof typeof memorySizes], token.at);
    }
    if (this.accept('(')) return { kind: 'call', name: lower, arguments: this.parseArguments(), at: token.at };
    if (!this.accept(':')) return { kind: 'name', name: token.text, at: token.at };
    const prefix = [...addressSpaces, ...segmentPrefixes].find((known) => known === lower);
    if (prefix === undefined) {
      throw new RingsideError(
        3505,
        `"${token.text}:" at column ${token.at + 1} is no address space.`,
        `Address spaces are ${addressSpaces.map((space) => `${space}:`).join(', ')} and the segment registers.`,
      );
    }
    return this.parsePrefixed(prefix, token.at);
  }

  private parsePrefixed(prefix: AddressSpace | SegmentPrefix, at: number): Expression {
    // The prefix covers a whole sum, as in `gpa:rax + 8`, but not a comparison behind it.
    return { kind: 'prefixed', prefix, address: this.parseBinary(binaryOperators['<<']), at };
  }

  private parseMemory(size: MemorySize, at: number): Expression {
    const address = this.parseBinary(0);
    this.expect(']');
    return { kind: 'memory', size, address, at };
  }

  private parseArguments(): Expression[] {
    const found: Expression[] = [];
    if (this.accept(')')) return found;
    do found.push(this.parseBinary(0));
    while (this.accept(','));
    this.expect(')');
    return found;
  }

  /** Accepts `ptr` too (`dword ptr [x]`), which many people's fingers write. */
  private acceptAfterPtr(text: string): boolean {
    const isPtr = this.peek().text.toLowerCase() === 'ptr' && this.tokens[this.next + 1]?.text === text;
    if (isPtr) this.next++;
    return this.accept(text);
  }

  private peek(): Token {
    return this.tokens[this.next];
  }

  private take(): Token {
    const token = this.tokens[this.next];
    if (token.kind !== 'end') this.next++;
    return token;
  }

  private accept(text: string): boolean {
    const found = this.peek().kind === 'operator' && this.peek().text === text;
    if (found) this.next++;
    return found;
  }

  private expect(text: string): void {
    if (!this.accept(text)) throw this.unexpected(this.peek(), `"${text}"`);
  }

  private expectEnd(): void {
    const token = this.peek();
    if (token.kind === 'end') return;
    throw this.unexpected(token, token.text === '=' ? 'one "=" at most; "==" compares' : 'an operator or the end');
  }

  private enter(): void {
    if (++this.depth <= deepestNesting) return;
    throw new RingsideError(3502, `The expression nests deeper than ${deepestNesting}.`, 'Write a simpler one.');
  }

  private unexpected(token: Token, expected: string): RingsideError {
    const found = token.kind === 'end' ? 'ends' : `has ${JSON.stringify(token.text)}`;
    return new RingsideError(
      3504,
      `The expression ${found} at column ${token.at + 1}.`,
      `Expected there: ${expected}.`,
    );
  }
}
