/** The expression language's tree. `at` is the offset of the node in the text, for error messages. */
import type { AddressSpace } from '../memory-references';

/** Bytes of a memory operand, by NASM's size word. */
export const memorySizes = { byte: 1, word: 2, dword: 4, qword: 8 } as const;
export type MemorySize = (typeof memorySizes)[keyof typeof memorySizes];

export const segmentPrefixes = ['cs', 'ds', 'es', 'ss', 'fs', 'gs'] as const;
export type SegmentPrefix = (typeof segmentPrefixes)[number];

/** Binary operators with their precedence; a higher number binds tighter. As in NASM and Rust, `a & 1 == 1` is `(a & 1) == 1`. */
export const binaryOperators = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<': 3,
  '<=': 3,
  '>': 3,
  '>=': 3,
  '|': 4,
  '^': 5,
  '&': 6,
  '<<': 7,
  '>>': 7,
  '+': 8,
  '-': 8,
  '*': 9,
  '/': 9,
  '%': 9,
} as const;
export type BinaryOperator = keyof typeof binaryOperators;
export type UnaryOperator = '-' | '~' | '!' | '+';

export type Expression =
  | { readonly kind: 'number'; readonly value: bigint; readonly at: number }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | { readonly kind: 'memory'; readonly size: MemorySize; readonly address: Expression; readonly at: number }
  | {
      readonly kind: 'prefixed';
      readonly prefix: AddressSpace | SegmentPrefix;
      readonly address: Expression;
      readonly at: number;
    }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[]; readonly at: number }
  | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: Expression; readonly at: number }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly at: number;
    }
  | { readonly kind: 'assignment'; readonly target: Expression; readonly value: Expression; readonly at: number };
