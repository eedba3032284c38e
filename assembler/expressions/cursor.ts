import type { SourceSpan } from '../diagnostics';
import type { Token } from '../source/token';

/** Walks a token list. `end` stands where the list stops, for complaints about what is missing. */
export class TokenCursor {
  index = 0;

  constructor(
    readonly tokens: readonly Token[],
    readonly line: SourceSpan,
  ) {}

  get current(): Token | undefined {
    return this.tokens[this.index];
  }

  get atEnd(): boolean {
    return this.index >= this.tokens.length;
  }

  peek(ahead = 1): Token | undefined {
    return this.tokens[this.index + ahead];
  }

  next(): Token | undefined {
    return this.tokens[this.index++];
  }

  /** Whether the current token is this operator or word, never a string. */
  at(text: string): boolean {
    const token = this.tokens[this.index];
    return token !== undefined && token.text === text && token.kind !== 'string';
  }

  accept(text: string): Token | undefined {
    return this.at(text) ? this.tokens[this.index++] : undefined;
  }

  /** Where to point at: the current token, else the place behind the last one. */
  get here(): SourceSpan {
    const token = this.current;
    if (token) return token;
    const last = this.tokens.at(-1);
    if (!last) return this.line;
    return { file: last.file, line: last.line, column: last.column + last.length, length: 1 };
  }
}
