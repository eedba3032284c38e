import type { Register } from 'iced-x86';
import type { DiagnosticSink, SourceSpan } from '../diagnostics';
import type { BinaryOperator, Expression, UnaryOperator } from './expression';

/** What an address is relative to: a section, or a symbol that another file defines. */
export interface Base {
  readonly baseName: string;
}

/**
 * A value: a 64-bit number plus registers and bases, each with a factor. `[rbx+rcx*4+table+8]` is number 8 (plus the
 * offset of `table`), rbx once, rcx four times, and the section of `table` once.
 */
export interface Value {
  /** Signed 64-bit. */
  number: bigint;
  /** Factors of bases; absent for a plain number. */
  bases?: ReadonlyMap<Base, bigint>;
  /** Factors of registers, in order of appearance. */
  registers?: ReadonlyMap<Register, bigint>;
  /** Depends on a symbol that no pass has seen yet. */
  unknown?: boolean;
  /** What the writing says about which register is the base (NASM keeps `[a+b]` and `[a*1+b]` apart). */
  hint?: RegisterHint;
  /** Made of registers alone. */
  noNumber?: boolean;
}

export interface RegisterHint {
  /** Absent when the hint is about no register in particular. */
  register?: Register;
  kind: 'base' | 'notBase' | 'summed';
}

/** Where an expression is evaluated. */
export interface EvaluationScope {
  diagnostics: DiagnosticSink;
  /** Address of the current statement; undefined where there is none. */
  here(): Value;
  sectionStart(): Value;
  /** The value of a symbol; reports and returns an unknown one where it may not be undefined. */
  symbol(name: string, at: SourceSpan): Value;
}

export const unknownValue: Value = { number: 0n, unknown: true };

export function plain(number: bigint): Value {
  return { number };
}

/** Whether the value is a number known without the linker, and free of registers. */
export function isConstant(value: Value): boolean {
  return !value.bases && !value.registers && !value.unknown;
}

/** The one base of a relocatable value; undefined for constants and for what is no address. */
export function baseOf(value: Value): Base | undefined {
  if (value.bases?.size !== 1) return undefined;
  const [[base, factor]] = value.bases;
  return factor === 1n ? base : undefined;
}

/** Whether the value can be stored: a constant, or one base plus a constant. */
export function isAddressOrConstant(value: Value): boolean {
  return !value.registers && (!value.bases || baseOf(value) !== undefined);
}

export function evaluate(expression: Expression, scope: EvaluationScope): Value {
  switch (expression.kind) {
    case 'number':
      return { number: expression.value };
    case 'symbol':
      return scope.symbol(expression.name, expression.at);
    case 'here':
      return scope.here();
    case 'sectionStart':
      return scope.sectionStart();
    case 'register': {
      const { register } = expression;
      return { number: 0n, registers: new Map([[register, 1n]]), hint: { register, kind: 'base' }, noNumber: true };
    }
    case 'unary':
      return evaluateUnary(expression.operator, evaluate(expression.operand, scope), expression.at, scope);
    case 'binary': {
      const left = evaluate(expression.left, scope);
      const right = evaluate(expression.right, scope);
      return evaluateBinary(expression.operator, left, right, expression.at, scope);
    }
    case 'conditional': {
      const condition = evaluate(expression.condition, scope);
      if (condition.unknown) return unknownValue;
      if (!isConstant(condition)) return notConstant(`'?:'`, expression.at, scope);
      return evaluate(condition.number !== 0n ? expression.whenTrue : expression.whenFalse, scope);
    }
    case 'broken':
      return unknownValue;
  }
}

function evaluateUnary(operator: UnaryOperator, value: Value, at: SourceSpan, scope: EvaluationScope): Value {
  if (operator === '+') return value;
  if (operator === '-') return scale(value, -1n, false);
  if (value.unknown) return unknownValue;
  if (!isConstant(value)) return notConstant(`'${operator}'`, at, scope);
  const number = value.number;
  if (operator === '~') return plain(~number);
  if (operator === '!') return plain(number === 0n ? 1n : 0n);
  const unsigned = BigInt.asUintN(64, number);
  const floor = unsigned === 0n ? -1n : BigInt(unsigned.toString(2).length - 1);
  const exact = unsigned !== 0n && (unsigned & (unsigned - 1n)) === 0n;
  if (operator === 'ilog2f' || exact) return plain(floor);
  if (operator === 'ilog2c') return plain(unsigned <= 1n ? 0n : floor + 1n);
  const message = `ilog2 argument ${unsigned} is not a power of two.`;
  if (operator === 'ilog2') scope.diagnostics.error('notConstant', at, message);
  else scope.diagnostics.warning('notConstant', at, message);
  return plain(floor);
}

function evaluateBinary(
  operator: BinaryOperator,
  left: Value,
  right: Value,
  at: SourceSpan,
  scope: EvaluationScope,
): Value {
  if (operator === '+') return add(left, right);
  if (operator === '-') return add(left, scale(right, -1n, false));
  if (operator === '*' && (isConstant(left) || isConstant(right)) && !(left.unknown || right.unknown)) {
    return isConstant(right) ? scale(left, right.number, true) : scale(right, left.number, true);
  }
  if (comparisons.has(operator)) {
    // Two addresses with the same base compare by their offsets, wherever the linker puts the base.
    const difference = add(left, scale(right, -1n, false));
    if (difference.unknown) return unknownValue;
    if (isConstant(difference)) return compare(operator, left.number, right.number);
    if (operator === '=') return plain(0n);
    if (operator === '!=') return plain(1n);
    return notConstant(`'${operator}'`, at, scope);
  }
  if (left.unknown || right.unknown) return unknownValue;
  if (!isConstant(left) || !isConstant(right)) return notConstant(`'${operator}'`, at, scope);
  const a = left.number;
  const b = right.number;
  if (b === 0n && divisions.has(operator)) {
    scope.diagnostics.error('divisionByZero', at, `Division by zero.`);
    return plain(0n);
  }
  return plain(BigInt.asIntN(64, arithmetic(operator, a, b)));
}

const comparisons = new Set<BinaryOperator>(['=', '!=', '<', '<=', '>', '>=', '<=>']);
const divisions = new Set<BinaryOperator>(['/', '//', '%', '%%']);

function compare(operator: BinaryOperator, a: bigint, b: bigint): Value {
  const order = a < b ? -1 : a > b ? 1 : 0;
  if (operator === '<=>') return plain(BigInt(order));
  const holds = {
    '=': order === 0,
    '!=': order !== 0,
    '<': order < 0,
    '<=': order <= 0,
    '>': order > 0,
    '>=': order >= 0,
  }[operator as '='];
  return plain(holds ? 1n : 0n);
}

function arithmetic(operator: BinaryOperator, a: bigint, b: bigint): bigint {
  const unsigned = (value: bigint) => BigInt.asUintN(64, value);
  switch (operator) {
    case '||':
      return a !== 0n || b !== 0n ? 1n : 0n;
    case '^^':
      return (a !== 0n) !== (b !== 0n) ? 1n : 0n;
    case '&&':
      return a !== 0n && b !== 0n ? 1n : 0n;
    case '|':
      return a | b;
    case '^':
      return a ^ b;
    case '&':
      return a & b;
    case '<<':
    case '<<<':
      // As in NASM, only the low six bits of a count matter, as with the processor's shifts.
      return a << (b & 63n);
    case '>>':
      return unsigned(a) >> (b & 63n);
    case '>>>':
      return a >> (b & 63n);
    case '*':
      return a * b;
    case '/':
      return unsigned(a) / unsigned(b);
    case '//':
      return a / b;
    case '%':
      return unsigned(a) % unsigned(b);
    case '%%':
      return a % b;
    default:
      return 0n;
  }
}

function notConstant(what: string, at: SourceSpan, scope: EvaluationScope): Value {
  const message = `The operands of ${what} must be constants; addresses of sections are only known to '+' and '-'.`;
  scope.diagnostics.error('notConstant', at, message);
  return unknownValue;
}

function add(left: Value, right: Value): Value {
  const number = BigInt.asIntN(64, left.number + right.number);
  if (!left.bases && !right.bases && !left.registers && !right.registers && !left.unknown && !right.unknown) {
    return { number, hint: sumsNumbers(left, right, number) || left.hint || right.hint ? summed : undefined };
  }
  const registers = merge(left.registers, right.registers);
  const shared = [...(left.registers?.keys() ?? [])].some((key) => right.registers?.has(key) && registers?.has(key));
  const alike = shared || sumsNumbers(left, right, number) || left.hint === summed || right.hint === summed;
  return {
    number,
    bases: merge(left.bases, right.bases),
    registers,
    unknown: left.unknown || right.unknown || undefined,
    hint: alike ? summed : (left.hint ?? right.hint),
    noNumber: left.noNumber && right.noNumber,
  };
}

/**
 * NASM forgets which register was meant as the base as soon as it has added two terms of one kind: two numbers (an
 * address has one too), or twice the same register.
 */
const summed: RegisterHint = { kind: 'summed' };

function sumsNumbers(left: Value, right: Value, sum: bigint): boolean {
  return !left.noNumber && !right.noNumber && sum !== 0n;
}

function merge<Key>(left?: ReadonlyMap<Key, bigint>, right?: ReadonlyMap<Key, bigint>): Map<Key, bigint> | undefined {
  if (!left && !right) return undefined;
  const sum = new Map(left);
  for (const [key, factor] of right ?? []) {
    const total = (sum.get(key) ?? 0n) + factor;
    if (total === 0n) sum.delete(key);
    else sum.set(key, total);
  }
  return sum.size > 0 ? sum : undefined;
}

/** Multiplies; `written` when the source has a `*`, which tells that the register is meant as the index. */
function scale(value: Value, factor: bigint, written: boolean): Value {
  let hint = value.hint;
  if (written && hint?.kind === 'base') hint = { register: hint.register, kind: 'notBase' };
  const times = <Key>(terms?: ReadonlyMap<Key, bigint>) => {
    if (!terms || factor === 0n) return undefined;
    return new Map([...terms].map(([key, old]) => [key, old * factor] as const));
  };
  return {
    number: BigInt.asIntN(64, value.number * factor),
    bases: times(value.bases),
    registers: times(value.registers),
    unknown: value.unknown,
    hint,
    noNumber: value.noNumber,
  };
}
