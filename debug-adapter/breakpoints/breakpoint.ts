/** A breakpoint of any kind: its condition, hit count and log message, and what they decide at a hit. */
import { RingsideError } from '../../emulator/index';
import type { EvaluationContext } from '../expressions/context';
import { evaluate, evaluateCondition, requireNumber } from '../expressions/evaluate';
import { parseExpression } from '../expressions/parser';
import { hex } from '../number-format';

/** What the user gave with the breakpoint; all texts are checked when the breakpoint is made. */
export interface BreakpointTexts {
  /** Stops only when this is not zero. */
  readonly condition?: string;
  /** `5` the fifth hit, `> 5`, `>= 5`, `< 5`, `<= 5`, `% 5` each fifth. */
  readonly hitCondition?: string;
  /** Printed in place of stopping; `{expression}` is replaced. */
  readonly logMessage?: string;
}

export type Verdict =
  | { readonly kind: 'stop'; readonly problem?: string }
  | { readonly kind: 'log'; readonly text: string }
  | { readonly kind: 'go on' };

const goOn: Verdict = { kind: 'go on' };

export class Breakpoint {
  private hits = 0n;
  private readonly holdsCount: (hits: bigint) => boolean;
  private readonly logParts: readonly LogPart[] | undefined;

  /** @throws RingsideError 3500s for a condition, 3040 for a hit condition, that cannot be read */
  constructor(
    readonly id: number,
    private readonly texts: BreakpointTexts,
  ) {
    if (hasText(texts.condition)) requireCondition(texts.condition);
    this.holdsCount = readHitCondition(texts.hitCondition);
    this.logParts = hasText(texts.logMessage) ? readLogMessage(texts.logMessage) : undefined;
  }

  /** Counts a hit and says what it means. A condition that fails to evaluate stops, since hiding it would mislead. */
  decide(context: EvaluationContext): Verdict {
    try {
      if (hasText(this.texts.condition) && !evaluateCondition(this.texts.condition, context)) return goOn;
    } catch (error) {
      if (!(error instanceof RingsideError)) throw error;
      return { kind: 'stop', problem: `The condition "${this.texts.condition}" cannot be evaluated. ${error.message}` };
    }
    this.hits++;
    if (!this.holdsCount(this.hits)) return goOn;
    if (this.logParts === undefined) return { kind: 'stop' };
    return { kind: 'log', text: this.logParts.map((part) => renderPart(part, context)).join('') };
  }
}

function hasText(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

function requireCondition(text: string): void {
  if (parseExpression(text).kind !== 'assignment') return;
  throw new RingsideError(3506, `The condition "${text}" assigns.`, 'Write == to compare.');
}

const comparisons: Record<string, (hits: bigint, count: bigint) => boolean> = {
  '': (hits, count) => hits === count,
  '=': (hits, count) => hits === count,
  '==': (hits, count) => hits === count,
  '>': (hits, count) => hits > count,
  '>=': (hits, count) => hits >= count,
  '<': (hits, count) => hits < count,
  '<=': (hits, count) => hits <= count,
  '%': (hits, count) => hits % count === 0n,
};

function readHitCondition(text: string | undefined): (hits: bigint) => boolean {
  if (!hasText(text)) return () => true;
  const found = /^\s*(==?|>=?|<=?|%|)\s*(\d{1,18})\s*$/.exec(text);
  const count = found && BigInt(found[2]);
  if (found && count !== null && !(found[1] === '%' && count === 0n)) {
    const holds = comparisons[found[1]];
    return (hits) => holds(hits, count);
  }
  throw new RingsideError(
    3040,
    `The hit count "${text}" is not understood.`,
    'Write 5 (the fifth hit), > 5, >= 5, < 5, <= 5 or % 5 (each fifth).',
  );
}

type LogPart = { readonly text: string } | { readonly expression: string };

function readLogMessage(message: string): LogPart[] {
  return message.split(/(\{[^{}]*\})/).flatMap((piece): LogPart[] => {
    if (piece === '') return [];
    if (!piece.startsWith('{') || !piece.endsWith('}')) return [{ text: piece }];
    const expression = piece.slice(1, -1);
    parseExpression(expression);
    return [{ expression }];
  });
}

function renderPart(part: LogPart, context: EvaluationContext): string {
  if ('text' in part) return part.text;
  try {
    const { value, words } = requireNumber(evaluate(part.expression, context));
    return words === undefined ? hex(value) : `${hex(value)} (${words})`;
  } catch (error) {
    if (!(error instanceof RingsideError)) throw error;
    return `{${part.expression}: ${error.message}}`;
  }
}
