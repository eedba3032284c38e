/**
 * Evaluates an expression: 64-bit unsigned arithmetic that wraps, over a context that knows registers, memory, symbols,
 * the VMCS and page tables.
 */
import { RingsideError } from '../../emulator/index';
import { formatMemoryReference, type AddressSpace, type MemoryReference } from '../memory-references';
import { hex } from '../number-format';
import type { EvaluationContext, WalkThrough } from './context';
import { parseExpression } from './parser';
import { segmentPrefixes, type BinaryOperator, type Expression, type MemorySize, type SegmentPrefix } from './syntax';

export type Place =
  | { readonly kind: 'register'; readonly name: string }
  | { readonly kind: 'memory'; readonly reference: MemoryReference; readonly size: MemorySize }
  | { readonly kind: 'vmcs'; readonly name: string };

export interface NumberValue {
  readonly kind: 'number';
  readonly value: bigint;
  readonly bits: number;
  /** The space the number is an address in, when that is known. */
  readonly space?: AddressSpace;
  /** Where it came from, when it can be assigned. */
  readonly place?: Place;
  readonly words?: string;
  readonly isTruth?: boolean;
}

/** A page walk; whoever shows it fetches the entries. */
export interface WalkValue {
  readonly kind: 'walk';
  readonly reference: MemoryReference;
  readonly through: WalkThrough;
}

export type Value = NumberValue | WalkValue;

/** Evaluates a text. Assignments are refused unless `mayAssign`. */
export function evaluate(text: string, context: EvaluationContext, mayAssign = false): Value {
  const expression = parseExpression(text);
  if (expression.kind === 'assignment' && !mayAssign) {
    throw new RingsideError(
      3506,
      `"${text.trim()}" assigns, which is not done here.`,
      'Write == to compare; assign in the debug console or with Set Value.',
    );
  }
  return evaluateTree(expression, context);
}

/** Evaluates a condition: whether the number is not zero. */
export function evaluateCondition(text: string, context: EvaluationContext): boolean {
  return requireNumber(evaluate(text, context)).value !== 0n;
}

/** Writes a number to the place an expression names, cut to the place's width. */
export function assign(place: Place, value: bigint, context: EvaluationContext): void {
  if (place.kind === 'register') return context.setRegister(place.name, value);
  if (place.kind === 'vmcs') return context.setVmcsField(place.name, value);
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt.asUintN(64, value), true);
  if (!context.writeMemory(place.reference, bytes.subarray(0, place.size)))
    throw notMapped(place.reference, place.size, 'written');
}

export function requireNumber(value: Value): NumberValue {
  if (value.kind === 'number') return value;
  throw new RingsideError(
    3507,
    'A page walk stands where a number is needed.',
    'Use gpa(address) or hpa(address) for the translated address.',
  );
}

function evaluateTree(expression: Expression, context: EvaluationContext): Value {
  switch (expression.kind) {
    case 'number':
      return { kind: 'number', value: expression.value, bits: 64 };
    case 'name':
      return evaluateName(expression.name, context);
    case 'memory':
      return readMemory(referenceOf(expression.address, context), expression.size, context);
    case 'prefixed':
      return evaluatePrefixed(expression.prefix, numberOf(expression.address, context), context);
    case 'call':
      return evaluateCall(expression.name, expression.arguments, context);
    case 'unary': {
      const { value } = numberOf(expression.operand, context);
      if (expression.operator === '!') return truth(value === 0n);
      const result = expression.operator === '-' ? -value : expression.operator === '~' ? ~value : value;
      return { kind: 'number', value: BigInt.asUintN(64, result), bits: 64 };
    }
    case 'binary':
      return evaluateBinary(expression.operator, expression.left, expression.right, context);
    case 'assignment': {
      const { place } = numberOf(expression.target, context);
      if (place === undefined) {
        throw new RingsideError(
          3508,
          'The left side of "=" is nothing that can be assigned.',
          'Assign a register, memory such as dword[rsp], or vmcs.FIELD.',
        );
      }
      assign(place, numberOf(expression.value, context).value, context);
      return evaluateTree(expression.target, context);
    }
  }
}

function numberOf(expression: Expression, context: EvaluationContext): NumberValue {
  return requireNumber(evaluateTree(expression, context));
}

/** An address with its space: numbers without one are linear. */
function referenceOf(expression: Expression, context: EvaluationContext): MemoryReference {
  const { value, space = 'gva' } = numberOf(expression, context);
  return { space, address: value };
}

function evaluateName(name: string, context: EvaluationContext): NumberValue {
  if (name.startsWith('$')) return requireSymbol(name.slice(1), context);
  const lower = name.toLowerCase();
  if (lower.startsWith('vmcs.')) return evaluateVmcsField(lower.slice('vmcs.'.length), context);
  if (lower.startsWith('exit.')) return evaluateExitField(lower.slice('exit.'.length), context);
  const register = context.register(name);
  if (register !== undefined) return { kind: 'number', ...register, place: { kind: 'register', name } };
  const symbol = context.symbol(name);
  if (symbol !== undefined) return { kind: 'number', value: symbol, bits: 64, space: 'gva' };
  // So that an exit breakpoint's condition can say `qualification & 2`.
  const exit = context.exitField(lower);
  if (exit !== undefined && exit !== 'no exit yet') return { kind: 'number', ...exit };
  return requireSymbol(name, context);
}

function requireSymbol(name: string, context: EvaluationContext): NumberValue {
  const value = context.symbol(name);
  if (value !== undefined) return { kind: 'number', value, bits: 64, space: 'gva' };
  throw unknownName(`"${name}" is no register and no symbol.`, context.suggest(name));
}

function evaluateVmcsField(field: string, context: EvaluationContext): NumberValue {
  if (!context.hasVmcs) {
    throw new RingsideError(3510, `vmcs.${field} cannot be read: there is no current VMCS.`, 'Execute VMPTRLD first.');
  }
  const found = context.vmcsField(field);
  if (found !== undefined) return { kind: 'number', ...found, place: { kind: 'vmcs', name: field } };
  throw unknownName(`The VMCS has no field "${field}".`, context.suggest(`vmcs.${field}`));
}

function evaluateExitField(field: string, context: EvaluationContext): NumberValue {
  const found = context.exitField(field);
  if (found === undefined) throw unknownName(`A VM exit has no field "${field}".`, context.suggest(`exit.${field}`));
  if (found === 'no exit yet') {
    throw new RingsideError(3511, `exit.${field} cannot be read: no VM exit has happened yet.`, 'Run until one does.');
  }
  return { kind: 'number', ...found };
}

function evaluatePrefixed(
  prefix: AddressSpace | SegmentPrefix,
  { value }: NumberValue,
  context: EvaluationContext,
): NumberValue {
  const segment = segmentPrefixes.find((known) => known === prefix);
  if (segment === undefined) return { kind: 'number', value, bits: 64, space: prefix as AddressSpace };
  return { kind: 'number', value: BigInt.asUintN(64, context.segmentBase(segment) + value), bits: 64, space: 'gva' };
}

function readMemory(reference: MemoryReference, size: MemorySize, context: EvaluationContext): NumberValue {
  const bytes = context.readMemory(reference, size);
  if (bytes === undefined) throw notMapped(reference, size, 'read');
  const padded = new Uint8Array(8);
  padded.set(bytes);
  const value = new DataView(padded.buffer).getBigUint64(0, true);
  return { kind: 'number', value, bits: size * 8, place: { kind: 'memory', reference, size } };
}

function evaluateCall(name: string, given: readonly Expression[], context: EvaluationContext): Value {
  if (name === 'walk') {
    expectArguments(name, given, 1, 2);
    return { kind: 'walk', reference: referenceOf(given[0], context), through: readThrough(given[1]) };
  }
  if (name === 'gpa' || name === 'hpa') {
    expectArguments(name, given, 1, 1);
    const reference = referenceOf(given[0], context);
    const value = context.translate(reference, name);
    if (value !== undefined) return { kind: 'number', value, bits: 64, space: name };
    throw new RingsideError(
      3512,
      `${formatMemoryReference(reference)} has no ${name === 'gpa' ? 'guest' : 'host'}-physical address: it is not mapped.`,
      `walk(${hex(reference.address)}) shows the entry that ends the walk.`,
    );
  }
  throw unknownName(`There is no function "${name}".`, ['walk(address)', 'gpa(address)', 'hpa(address)']);
}

function readThrough(expression: Expression | undefined): WalkThrough {
  if (expression === undefined) return 'own';
  const through = expression.kind === 'name' ? expression.name.toLowerCase() : '';
  if (through === 'both' || through === 'guest' || through === 'ept') return through;
  throw new RingsideError(3513, "walk's second argument is not understood.", 'It is guest, ept or both.');
}

function expectArguments(name: string, given: readonly Expression[], least: number, most: number): void {
  if (given.length >= least && given.length <= most) return;
  const wanted = least === most ? `${least}` : `${least} or ${most}`;
  throw new RingsideError(
    3513,
    `${name}() has ${given.length} arguments; it takes ${wanted}.`,
    `Write ${name}(address).`,
  );
}

function evaluateBinary(
  operator: BinaryOperator,
  left: Expression,
  right: Expression,
  context: EvaluationContext,
): NumberValue {
  const first = numberOf(left, context);
  if (operator === '&&') return truth(first.value !== 0n && numberOf(right, context).value !== 0n);
  if (operator === '||') return truth(first.value !== 0n || numberOf(right, context).value !== 0n);
  const second = numberOf(right, context);
  const [a, b] = [first.value, second.value];
  if ((operator === '/' || operator === '%') && b === 0n) {
    throw new RingsideError(3514, `The expression divides by zero (${hex(a)} ${operator} 0).`, 'Change the divisor.');
  }
  if (operator in comparisons) return truth(comparisons[operator as keyof typeof comparisons](a, b));
  const value = BigInt.asUintN(64, arithmetic[operator as keyof typeof arithmetic](a, b));
  // A sum of an address and a number stays an address in its space.
  const space = operator === '+' || operator === '-' ? (first.space ?? second.space) : undefined;
  return { kind: 'number', value, bits: 64, space };
}

const comparisons = {
  '==': (a: bigint, b: bigint) => a === b,
  '!=': (a: bigint, b: bigint) => a !== b,
  '<': (a: bigint, b: bigint) => a < b,
  '<=': (a: bigint, b: bigint) => a <= b,
  '>': (a: bigint, b: bigint) => a > b,
  '>=': (a: bigint, b: bigint) => a >= b,
};

const arithmetic = {
  '|': (a: bigint, b: bigint) => a | b,
  '^': (a: bigint, b: bigint) => a ^ b,
  '&': (a: bigint, b: bigint) => a & b,
  // A count of 64 or more shifts everything out; BigInt would build a number of that many bits.
  '<<': (a: bigint, b: bigint) => (b < 64n ? a << b : 0n),
  '>>': (a: bigint, b: bigint) => (b < 64n ? a >> b : 0n),
  '+': (a: bigint, b: bigint) => a + b,
  '-': (a: bigint, b: bigint) => a - b,
  '*': (a: bigint, b: bigint) => a * b,
  '/': (a: bigint, b: bigint) => a / b,
  '%': (a: bigint, b: bigint) => a % b,
};

function truth(value: boolean): NumberValue {
  return { kind: 'number', value: value ? 1n : 0n, bits: 1, isTruth: true };
}

function unknownName(problem: string, near: readonly string[]): RingsideError {
  const advice =
    near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'Type `help` in the debug console for the names there are.';
  return new RingsideError(3509, problem, advice);
}

function notMapped(reference: MemoryReference, size: number, done: string): RingsideError {
  return new RingsideError(
    3515,
    `${size === 1 ? 'The byte' : `The ${size} bytes`} at ${formatMemoryReference(reference)} cannot be ${done}: not mapped.`,
    reference.space === 'hpa' ? 'The address is outside RAM.' : `walk(${formatMemoryReference(reference)}) shows why.`,
  );
}
