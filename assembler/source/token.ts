import type { SourceSpan } from '../diagnostics';

export type TokenKind =
  /** A name; `escaped` when it was written `$name`, which is never a register or keyword. */
  | 'identifier'
  | 'number'
  /** Text includes the quotes. */
  | 'string'
  | 'operator'
  /** `%define`, `%1`, `%%local`, `%$context`, `%+`, `%{...}`, `%[...]`, ... */
  | 'preprocessor';

/** One token of NASM source. Immutable: expansion makes new ones. */
export class Token implements SourceSpan {
  constructor(
    readonly kind: TokenKind,
    readonly text: string,
    /** White space stood before it; pasting, stringifying and function-like macros look at this. */
    readonly spaceBefore: boolean,
    readonly file: string,
    readonly line: number,
    readonly column: number,
    readonly length: number,
    readonly escaped = false,
  ) {}

  /** The same token elsewhere in a line. */
  withSpace(spaceBefore: boolean): Token {
    if (spaceBefore === this.spaceBefore) return this;
    return new Token(this.kind, this.text, spaceBefore, this.file, this.line, this.column, this.length, this.escaped);
  }

  /** The same meaning, said to stand where `at` stands: what a macro leaves behind is seen at its invocation. */
  movedTo(at: SourceSpan): Token {
    return new Token(this.kind, this.text, this.spaceBefore, at.file, at.line, at.column, at.length, this.escaped);
  }

  is(text: string): boolean {
    return this.text === text && this.kind !== 'string';
  }
}

/** The text of a token list as NASM would print it: one blank where white space was. */
export function spell(tokens: readonly Token[]): string {
  let text = '';
  for (const [index, token] of tokens.entries()) {
    if (index > 0 && token.spaceBefore) text += ' ';
    text += token.escaped ? `$${token.text}` : token.text;
  }
  return text;
}
