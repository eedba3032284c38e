/** What the assembler has to say about a source: collected, never thrown, so that one run reports everything it found. */

export interface Diagnostic {
  severity: 'error' | 'warning';
  /** 2000-2999; see `problems`. Stable between versions. */
  number: number;
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 code units of that line. */
  column: number;
  /** In UTF-16 code units; at least 1. */
  length: number;
  message: string;
}

/** A place in a source text, precise enough to underline. */
export interface SourceSpan {
  file: string;
  line: number;
  column: number;
  length: number;
}

/** Every kind of problem the assembler reports, with its number. */
export const problems = {
  fileNotFound: 2001,
  unterminatedString: 2002,
  unexpectedCharacter: 2003,
  badNumber: 2004,
  badStringEscape: 2005,

  unknownDirective: 2100,
  badMacroDefinition: 2101,
  macroArguments: 2102,
  unbalancedConditional: 2103,
  unbalancedMacro: 2104,
  unbalancedRepeat: 2105,
  contextStack: 2106,
  badParameterReference: 2107,
  macroTooDeep: 2108,
  userError: 2109,
  userWarning: 2110,
  badDirectiveArgument: 2111,
  unsupportedDirective: 2112,
  includeTooDeep: 2113,
  tooManyLines: 2114,

  expressionExpected: 2200,
  unbalancedParenthesis: 2201,
  divisionByZero: 2202,
  notConstant: 2203,
  undefinedSymbol: 2204,
  registerInExpression: 2205,
  badFloat: 2206,

  statementExpected: 2300,
  trailingTokens: 2301,
  unknownInstruction: 2302,
  operandExpected: 2303,
  badEffectiveAddress: 2304,
  badDecorator: 2305,
  prefixWithoutInstruction: 2306,
  orphanLabel: 2307,

  invalidOperands: 2400,
  operandSizeMissing: 2401,
  notInThisMode: 2402,
  branchOutOfRange: 2403,
  valueTooLarge: 2404,
  cannotEncode: 2405,
  uselessPrefix: 2406,
  cannotRelocate: 2407,

  symbolRedefined: 2500,
  phaseError: 2501,
  badSection: 2502,
  sectionOverlap: 2503,
  negativeCount: 2504,
  dataTooLarge: 2505,
  initializedInNobits: 2506,
  reservedInProgbits: 2507,
  badAlignment: 2508,
  symbolNotDefined: 2509,
  undecided: 2510,
} as const;

export type Problem = keyof typeof problems;

/** Collects diagnostics. Within one pass the same words about the same place are said once. */
export class DiagnosticSink {
  #diagnostics: Diagnostic[] = [];
  #said = new Set<string>();

  /**
   * Set while lines of a macro are worked on: the line that invoked it. What is wrong on another line is reported there,
   * with the macro's name, because that line is what the user wrote at this place.
   */
  context: { at: SourceSpan; macro?: string } | undefined;

  /** Forgets everything: used between passes, because only the last pass knows what is true. */
  reset(): void {
    this.#diagnostics = [];
    this.#said.clear();
  }

  error(problem: Problem, at: SourceSpan, message: string): void {
    this.#add('error', problem, at, message);
  }

  warning(problem: Problem, at: SourceSpan, message: string): void {
    this.#add('warning', problem, at, message);
  }

  get all(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  #add(severity: 'error' | 'warning', problem: Problem, at: SourceSpan, message: string): void {
    const { context } = this;
    if (context && (at.file !== context.at.file || at.line !== context.at.line)) {
      if (context.macro) message += ` (In macro '${context.macro}', ${at.file}:${at.line}.)`;
      at = context.at;
    }
    const key = `${problem} ${at.file} ${at.line} ${at.column} ${message}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    const { file, line, column, length } = at;
    this.#diagnostics.push({ severity, number: problems[problem], file, line, column, length, message });
  }
}

/** In order of line and column; files in order of first mention. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const files = new Map<string, number>();
  for (const { file } of diagnostics) if (!files.has(file)) files.set(file, files.size);
  return [...diagnostics].sort(
    (a, b) => files.get(a.file)! - files.get(b.file)! || a.line - b.line || a.column - b.column,
  );
}
