import type { SourceSpan } from '../diagnostics';
import type { Register } from 'iced-x86';

/** What is written; evaluated again in every pass, because labels move. */
export type Expression =
  | { kind: 'number'; value: bigint }
  | { kind: 'symbol'; name: string; at: SourceSpan }
  /** `$`: where the statement starts. `$$`: where its section starts. */
  | { kind: 'here' }
  | { kind: 'sectionStart' }
  | { kind: 'register'; register: Register; at: SourceSpan }
  | { kind: 'unary'; operator: UnaryOperator; operand: Expression; at: SourceSpan }
  | { kind: 'binary'; operator: BinaryOperator; left: Expression; right: Expression; at: SourceSpan }
  | { kind: 'conditional'; condition: Expression; whenTrue: Expression; whenFalse: Expression; at: SourceSpan }
  /** Stands for what could not be parsed and has been reported. */
  | { kind: 'broken' };

export type UnaryOperator = '+' | '-' | '~' | '!' | 'ilog2' | 'ilog2w' | 'ilog2f' | 'ilog2c';

/** All of NASM's binary operators; `==` and `<>` are kept as `=` and `!=`. */
export type BinaryOperator =
  | '||'
  | '^^'
  | '&&'
  | '='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '<=>'
  | '|'
  | '^'
  | '&'
  | '<<'
  | '>>'
  | '<<<'
  | '>>>'
  | '+'
  | '-'
  | '*'
  | '/'
  | '//'
  | '%'
  | '%%';

export const brokenExpression: Expression = { kind: 'broken' };

export function numberExpression(value: bigint): Expression {
  return { kind: 'number', value };
}
