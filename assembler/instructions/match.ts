import { EncodingKind, Mnemonic } from 'iced-x86';
import type { Register } from 'iced-x86';
import { baseOf, isConstant } from '../expressions/evaluate';
import type { Base, Value } from '../expressions/evaluate';
import type { InstructionStatement, Operand } from '../statements/statement';
import { formsOf } from './forms';
import type { Form, OperandShape } from './forms';
import type { ResolvedOperand } from './operands';

/** Why no form fits, the reason that came closest last. */
export type MismatchReason = 'operands' | 'size' | 'mode';

export type Match = { form: Form } | { reason: MismatchReason } | { ambiguous: number[] };

export interface MatchScope {
  bits: 16 | 32 | 64;
  /** Offset of the instruction in its section. */
  offset: bigint;
  section: Base | undefined;
  /** `xchg eax, eax` in 64-bit mode is no NOP: it clears the upper half of rax, so the one-byte form is out. */
  noShortExchange?: boolean;
}

const sortedForms = new Map<number, Form[]>();

/** The forms of a mnemonic in the order NASM would try them in this mode: fewest prefixes, then rank, then table order. */
function candidates(mnemonic: Mnemonic, bits: 16 | 32 | 64): Form[] {
  const key = mnemonic * 128 + bits;
  let forms = sortedForms.get(key);
  if (!forms) {
    forms = formsOf(mnemonic)
      .map((form, index) => ({ form, index, cost: prefixCost(form, bits) }))
      .sort((a, b) => a.cost - b.cost || a.form.rank - b.form.rank || a.index - b.index)
      .map(({ form }) => form);
    sortedForms.set(key, forms);
  }
  return forms;
}

/** Number of size prefixes a legacy form needs in this mode. */
export function prefixCost(form: Form, bits: 16 | 32 | 64): number {
  if (form.encoding !== EncodingKind.Legacy) return form.encoding === EncodingKind.VEX && form.rank < 9 ? 0 : 1;
  // Far jumps through memory load a 64-bit offset in 64-bit mode.
  if (form.farMemory && bits === 64 && isJump(form)) return form.operandSize === 64 ? 0 : 1;
  const operand =
    form.operandSize === 16
      ? bits !== 16
      : form.operandSize === 32
        ? bits === 16
        : form.operandSize === 64 && !form.defaultSize64;
  const address = form.addressSize !== 0 && form.addressSize !== bits;
  return (operand ? 1 : 0) + (address ? 1 : 0);
}

function isJump(form: Form): boolean {
  return form.mnemonic === Mnemonic.Jmp || form.mnemonic === Mnemonic.Call;
}

/** Chooses the form for these operands. */
export function matchForm(
  mnemonic: Mnemonic,
  statement: InstructionStatement,
  operands: readonly ResolvedOperand[],
  scope: MatchScope,
  wantedOperandSize?: 16 | 32 | 64,
): Match {
  let reason: MismatchReason = 'operands';
  const fitting: Form[] = [];
  // A size written at an immediate also sizes a memory operand beside it: `mov [x], dword 1`.
  const impliedSize = sizeFromImmediate(operands);
  for (const form of candidates(mnemonic, scope.bits)) {
    if (scope.noShortExchange && form.rank === 1) continue;
    if (wantedOperandSize !== undefined && form.operandSize !== wantedOperandSize) continue;
    const mismatch = fits(form, statement, operands, scope, impliedSize);
    if (mismatch === undefined) {
      fitting.push(form);
      if (!needsSize(operands, impliedSize)) break;
    } else if (reason === 'operands' || mismatch === 'mode') reason = mismatch;
  }
  if (fitting.length === 0) return { reason };
  const [form] = fitting;
  if (fitting.length > 1 && !sizeDefaults(form)) {
    const sizes = [...new Set(fitting.map((other) => other.memorySize))].filter((size) => ordinarySizes.has(size));
    if (sizes.length > 1) return { ambiguous: sizes };
  }
  return { form };
}

const ordinarySizes = new Set([1, 2, 4, 8, 10, 16, 32, 64]);

/** Whether there is a memory operand whose size is neither written nor said by an immediate. */
function needsSize(operands: readonly ResolvedOperand[], impliedSize: number | undefined): boolean {
  return (
    impliedSize === undefined &&
    operands.some((operand) => operand.kind === 'memory' && operand.operand.size === undefined)
  );
}

/**
 * Where NASM takes the first form although the size of the memory is not known: jumps and calls take the size of the
 * mode, segment registers are words, narrowing conversions and extensions to a word have one customary source.
 */
function sizeDefaults(form: Form): boolean {
  const { mnemonic } = form;
  if (isJump(form) || form.farMemory) return true;
  if (mnemonic === Mnemonic.Movzx || mnemonic === Mnemonic.Movsx) return form.operands[0].register === 'r16';
  return form.operands.some((shape) => shape.register === 'segment') || /^vcvt/i.test(Mnemonic[mnemonic]);
}

function sizeFromImmediate(operands: readonly ResolvedOperand[]): number | undefined {
  if (operands.length !== 2) return undefined;
  const [left, right] = operands;
  return left.kind === 'memory' && left.operand.size === undefined && right.kind === 'immediate'
    ? right.operand.size
    : undefined;
}

function fits(
  form: Form,
  statement: InstructionStatement,
  operands: readonly ResolvedOperand[],
  scope: MatchScope,
  impliedSize: number | undefined,
): MismatchReason | undefined {
  const written = form.operands.filter((shape) => !shape.implied);
  if (written.length !== operands.length) return 'operands';
  let reason: MismatchReason | undefined;
  for (const [index, shape] of written.entries()) {
    const operand = operands[index];
    const mismatch = operandFits(form, shape, operand, scope, impliedSize);
    if (mismatch === 'operands') return mismatch;
    reason ??= mismatch;
    const { mask, zeroing, broadcast } = operand.operand;
    if (
      (mask !== undefined && (index !== 0 || !form.takesMask) && !masksHere(form, index)) ||
      (zeroing && !form.takesZeroing)
    ) {
      return 'operands';
    }
    if (broadcast !== undefined && operand.kind !== 'memory') return 'operands';
  }
  if (statement.rounding !== undefined) {
    const allowed = statement.rounding === 'sae' ? form.takesSae : form.takesRounding;
    if (!allowed || operands.some((operand) => operand.kind === 'memory')) return 'operands';
  }
  const { encoding } = statement.prefixes;
  if (encoding === 'evex' && form.encoding !== EncodingKind.EVEX) return 'operands';
  if (encoding?.startsWith('vex') && form.encoding !== EncodingKind.VEX) return 'operands';
  if (form.encoding === EncodingKind.VEX && operands.some(needsEvex)) return 'operands';
  if (reason) return reason;
  return form.modes[scope.bits] ? undefined : 'mode';
}

/** Gathers and scatters may carry their mask at the memory operand. */
function masksHere(form: Form, index: number): boolean {
  return form.takesMask && form.operands[index].memory === 'vsib';
}

/** Registers 16 to 31 exist only under EVEX. */
function needsEvex(operand: ResolvedOperand): boolean {
  if (operand.operand.mask !== undefined || operand.operand.broadcast !== undefined) return true;
  return operand.kind === 'register' && operand.facts.number > 15 && /^[xy]mm$/.test(operand.facts.class);
}

function operandFits(
  form: Form,
  shape: OperandShape,
  operand: ResolvedOperand,
  scope: MatchScope,
  impliedSize: number | undefined,
): MismatchReason | undefined {
  if (operand.kind === 'register') return registerFits(form, shape, operand.register, operand);
  if (operand.kind === 'memory') return memoryFits(form, shape, operand, scope, impliedSize);
  return immediateFits(form, shape, operand, scope);
}

function registerFits(
  form: Form,
  shape: OperandShape,
  register: Register,
  operand: ResolvedOperand,
): MismatchReason | undefined {
  if (operand.kind !== 'register') return 'operands';
  if (shape.fixed !== undefined) return shape.fixed === register ? undefined : 'operands';
  if (shape.register === operand.facts.class) {
    const { size } = operand.operand;
    return size === undefined || size === operand.facts.size ? undefined : 'size';
  }
  return takesWordRegister(form, shape) && operand.facts.class === 'r16' ? undefined : 'operands';
}

/** Instructions that read a selector or a machine status word: the word register needs no operand-size prefix. */
const wordReaders = new Set([
  Mnemonic.Mov,
  Mnemonic.Arpl,
  Mnemonic.Lldt,
  Mnemonic.Ltr,
  Mnemonic.Verr,
  Mnemonic.Verw,
  Mnemonic.Lmsw,
  Mnemonic.Lar,
  Mnemonic.Lsl,
]);

/** Whether the place is `r32/m16` (iced's name for it) of such an instruction. */
export function takesWordRegister(form: Form, shape: OperandShape): boolean {
  const isSource = form.operands.at(-1) === shape || form.mnemonic === Mnemonic.Arpl;
  return shape.register === 'r32' && form.memorySize === 2 && isSource && wordReaders.has(form.mnemonic);
}

function memoryFits(
  form: Form,
  shape: OperandShape,
  resolved: Extract<ResolvedOperand, { kind: 'memory' }>,
  scope: MatchScope,
  impliedSize: number | undefined,
): MismatchReason | undefined {
  const { address, operand } = resolved;
  if (shape.memory === undefined) return 'operands';
  if ((shape.memory === 'vsib') !== (address.vectorIndex !== undefined)) return 'operands';
  if (shape.vectorIndex !== address.vectorIndex) return 'operands';
  if (shape.memory === 'offset') {
    if (!address.mayBeOffset) return 'operands';
    // In 64-bit mode the long offset is only used when the size was written.
    if (scope.bits === 64 && address.writtenSize !== 8 && address.addressSize === 64) return 'operands';
  }
  // A jump through memory is far only when it says so; lds and its kin always are.
  const isFar = operand.distance === 'far' || !isJump(form);
  if (form.farMemory ? !isFar : operand.distance === 'far') return 'operands';
  if (operand.broadcast !== undefined) {
    return form.broadcastSize > 0 && form.memorySize / form.broadcastSize === operand.broadcast
      ? undefined
      : 'operands';
  }
  const size = operand.size ?? impliedSize;
  if (form.farMemory) {
    return size === undefined || size + 2 === form.memorySize ? undefined : 'size';
  }
  if (size === undefined || form.memorySize === 0 || size === form.memorySize) return undefined;
  // NASM lets a selector in memory be called a qword, and marks the instruction so.
  if (size === 8 && form.operandSize === 64 && form.operands.some((other) => other.register === 'segment'))
    return undefined;
  // Sizes that have no keyword (a descriptor, an FXSAVE image) are not checked.
  return ordinarySizes.has(form.memorySize) ? 'size' : undefined;
}

function immediateFits(
  form: Form,
  shape: OperandShape,
  resolved: Extract<ResolvedOperand, { kind: 'immediate' }>,
  scope: MatchScope,
): MismatchReason | undefined {
  const { operand, value, segment } = resolved;
  if (shape.far !== undefined) {
    if (segment === undefined) return 'operands';
    const size = operand.size ?? (scope.bits === 16 ? 2 : 4);
    return size === shape.far ? undefined : 'size';
  }
  if (segment !== undefined) return 'operands';
  if (shape.branch) return branchFits(form, shape, operand, value, scope);
  if (operand.distance !== undefined) return 'operands';
  if (shape.constant !== undefined) {
    const exact = isConstant(value) && value.number === BigInt(shape.constant);
    return exact && operand.size === undefined ? undefined : 'operands';
  }
  if (!shape.immediate) return 'operands';
  const { stored, extended, signed } = shape.immediate;
  if (signed && stored === 1) {
    if (operand.size === 1) return undefined;
    if (operand.strict) return 'size';
    const pushed = form.operands.length === 1 && extended === 8 && operand.size === 4;
    if (operand.size !== undefined && operand.size !== extended && !pushed) return 'size';
    return isConstant(value) && isSignedByte(value.number, extended) ? undefined : 'size';
  }
  if (operand.size === undefined || operand.size === stored || operand.size === extended) return undefined;
  return 'size';
}

/** Whether an immediate of the operand's width can be stored as a sign-extended byte. */
function isSignedByte(value: bigint, extended: number): boolean {
  // NASM looks at the low half of a 64-bit operand's immediate.
  const width = extended === 2 ? 16 : 32;
  const wrapped = BigInt.asIntN(width, value);
  return wrapped >= -128n && wrapped <= 127n;
}

function branchFits(
  form: Form,
  shape: OperandShape,
  operand: Operand,
  value: Value,
  scope: MatchScope,
): MismatchReason | undefined {
  const { stored, address } = shape.branch!;
  const { distance, size } = operand;
  if (distance === 'far') return 'operands';
  if (size !== undefined && size * 8 !== address) return 'size';
  const hasNear = formsOf(form.mnemonic).some(
    (other) => other.operands[0]?.branch && other.operands[0].branch.stored > 1,
  );
  if (stored > 1) return distance === 'short' ? 'operands' : undefined;
  if (distance === 'near') return 'operands';
  if (distance === 'short' || !hasNear) return undefined;
  if (operand.strict || size !== undefined) return 'size';
  // The first pass hopes for the best; later passes know where the target was in the pass before.
  if (value.unknown) return undefined;
  if (baseOf(value) !== scope.section || (scope.section === undefined && !isConstant(value))) return 'size';
  const length = BigInt(2 + prefixCost(form, scope.bits));
  const delta = value.number - (scope.offset + length);
  return delta >= -128n && delta <= 127n ? undefined : 'size';
}
