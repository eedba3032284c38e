import type { Register } from 'iced-x86';
import type { DiagnosticSink, SourceSpan } from '../diagnostics';
import type { Expression } from '../expressions/expression';
import type { LineOrigin } from '../preprocessor/preprocessor';
import type { Token } from '../source/token';

/** One line of assembly, parsed. Evaluated again in every pass. */
export interface Statement {
  label?: { name: string; at: SourceSpan; local: boolean };
  /** `times` counts, the outermost first. */
  times: { count: Expression; at: SourceSpan }[];
  body: StatementBody;
  origin: LineOrigin;
  shownAt: DiagnosticSink['context'];
  /** The line's first token and extent. */
  at: SourceSpan;
}

export type StatementBody =
  | { kind: 'empty' }
  | InstructionStatement
  | { kind: 'data'; elementSize: number; items: DataItem[] }
  | { kind: 'reserve'; elementSize: number; count: Expression; at: SourceSpan }
  | { kind: 'equ'; value: Expression; at: SourceSpan }
  | { kind: 'incbin'; path: string; offset?: Expression; length?: Expression; at: SourceSpan }
  | { kind: 'directive'; name: string; at: SourceSpan; arguments: readonly Token[] };

export type DataItem =
  | { kind: 'value'; expression: Expression; at: SourceSpan }
  | { kind: 'bytes'; bytes: number[]; at: SourceSpan }
  | { kind: 'float'; text: string; negative: boolean; format?: string; at: SourceSpan }
  | { kind: 'uninitialized' }
  | { kind: 'duplicate'; count: Expression; items: DataItem[]; elementSize: number; at: SourceSpan };

export interface InstructionStatement {
  kind: 'instruction';
  /** Lower case, as written. */
  mnemonic: string;
  prefixes: Prefixes;
  operands: Operand[];
  /** `{rn-sae}`, `{sae}`, ... */
  rounding?: 'rn-sae' | 'rd-sae' | 'ru-sae' | 'rz-sae' | 'sae';
  at: SourceSpan;
}

export interface Prefixes {
  lock?: boolean;
  repeat?: 'rep' | 'repne';
  /** `xacquire` and `xrelease` are F2 and F3 with a stricter use. */
  elision?: 'xacquire' | 'xrelease';
  bound?: boolean;
  notrack?: boolean;
  wait?: boolean;
  segment?: Register;
  operandSize?: 16 | 32 | 64;
  addressSize?: 16 | 32 | 64;
  encoding?: 'rex' | 'vex' | 'vex2' | 'vex3' | 'evex';
}

export type Distance = 'short' | 'near' | 'far';

export interface Operand {
  at: SourceSpan;
  /** In bytes, when written. */
  size?: number;
  strict?: boolean;
  distance?: Distance;
  /** x87 `fadd to st1`. */
  to?: boolean;
  value: RegisterOperand | MemoryOperand | ImmediateOperand;
  mask?: Register;
  zeroing?: boolean;
  /** 8 for `{1to8}`. */
  broadcast?: number;
}

export interface RegisterOperand {
  kind: 'register';
  register: Register;
}

export interface ImmediateOperand {
  kind: 'immediate';
  expression: Expression;
  /** The segment of `segment:offset`. */
  segment?: Expression;
}

export interface MemoryOperand {
  kind: 'memory';
  expression: Expression;
  segment?: Register;
  /** Written `a16`, `a32`, `a64`. */
  addressSize?: 16 | 32 | 64;
  /** Written `byte`, `word`, `dword`, `qword`: the size of the displacement, in bytes. */
  displacementSize?: number;
  /** `rel` or `abs`, when written. */
  addressing?: 'rel' | 'abs';
  nosplit?: boolean;
}
