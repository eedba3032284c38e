import { Register } from 'iced-x86';
import type { DiagnosticSink, SourceSpan } from '../diagnostics';
import { baseOf, isAddressOrConstant } from '../expressions/evaluate';
import type { Value } from '../expressions/evaluate';
import type { MemoryOperand } from '../statements/statement';
import { registerFacts } from './registers';
import type { RegisterClass } from './registers';

/** A memory operand as the processor sees it: SDM 1 "Specifying an Offset". */
export interface EffectiveAddress {
  segment?: Register;
  base: Register;
  index: Register;
  scale: 1 | 2 | 4 | 8;
  /** The displacement without its base section. */
  displacement: Value;
  /** Bytes of displacement in the encoding: 0, 1, 2, 4 or 8; iced shrinks 1 for EVEX and widens it when it must. */
  displacementSize: 0 | 1 | 2 | 4 | 8;
  addressSize: 16 | 32 | 64;
  ripRelative: boolean;
  /** No registers, and nothing about `rel`: `mov al, [address]` may use its short form with a bare offset. */
  mayBeOffset: boolean;
  /** The size of the displacement was written, in bytes. */
  writtenSize?: number;
  /** Class of the index, when it is a vector. */
  vectorIndex?: RegisterClass;
}

export interface AddressingMode {
  bits: 16 | 32 | 64;
  /** `default rel`. */
  relative: boolean;
  diagnostics: DiagnosticSink;
  at: SourceSpan;
}

interface Term {
  register: Register;
  factor: number;
}

/** Chooses base, index and displacement the way NASM does. Undefined when the address cannot be encoded (reported). */
export function resolveAddress(
  memory: MemoryOperand,
  value: Value,
  mode: AddressingMode,
  prefixAddressSize?: 16 | 32 | 64,
): EffectiveAddress | undefined {
  const fail = (message: string) => {
    mode.diagnostics.error('badEffectiveAddress', mode.at, message);
    return undefined;
  };
  if (value.bases && !isAddressOrConstant({ ...value, registers: undefined })) {
    return fail('The displacement of this address depends on more than one section or symbol.');
  }
  const terms: Term[] = [...(value.registers ?? [])]
    .map(([register, factor]) => ({ register, factor: Number(factor) }))
    // NASM looks at registers in the order of their names.
    .sort((a, b) => (registerFacts(a.register).name < registerFacts(b.register).name ? -1 : 1));
  const displacement: Value = { number: value.number, bases: value.bases, unknown: value.unknown };
  if (terms.length === 0) return pureOffset(memory, displacement, mode, prefixAddressSize);
  if (terms.length > 2) return fail('An address has at most two registers.');
  const vector = terms.find((term) => /^[xyz]mm$/.test(registerFacts(term.register).class));
  const general = terms.filter((term) => term !== vector);
  const classes = new Set(general.map((term) => registerFacts(term.register).class));
  if (classes.size > 1) return fail('The registers of an address must have the same size.');
  const sizes: Partial<Record<RegisterClass, 16 | 32 | 64>> = { r16: 16, r32: 32, r64: 64 };
  const [only] = classes;
  const addressSize = only === undefined ? (memory.addressSize ?? mode.bits) : sizes[only];
  if (addressSize === undefined) {
    const name = registerFacts(general[0].register).name;
    return fail(`'${name}' cannot be part of an address.`);
  }
  if ((addressSize === 64) !== (mode.bits === 64) && (addressSize === 64 || (addressSize === 16 && mode.bits === 64))) {
    return fail(`An address of ${addressSize} bits does not exist in ${mode.bits}-bit mode.`);
  }
  const common = {
    segment: memory.segment,
    displacement,
    addressSize,
    ripRelative: false,
    mayBeOffset: false,
    writtenSize: memory.displacementSize,
  };
  if (addressSize === 16) {
    const chosen = vector ? undefined : sixteenBitRegisters(terms);
    if (!chosen) return fail('A 16-bit address is [bx|bp] + [si|di] + displacement.');
    return { ...common, ...chosen, scale: 1, displacementSize: displacementSize(memory, displacement, chosen, 2) };
  }
  const chosen = vector
    ? vectorRegisters(vector, general[0])
    : sibRegisters(terms, value.hint, memory.nosplit ?? false);
  if (!chosen)
    return fail('An address is a base register plus an index register times 1, 2, 4 or 8 (never esp or rsp).');
  const size =
    chosen.base === Register.None
      ? wideSize(addressSize)
      : displacementSize(memory, displacement, chosen, wideSize(addressSize));
  const vectorIndex = vector ? registerFacts(vector.register).class : undefined;
  return { ...common, ...chosen, displacementSize: size, vectorIndex };
}

const wideSize = (addressSize: 32 | 64) => (addressSize === 64 ? 8 : 4);

function pureOffset(
  memory: MemoryOperand,
  displacement: Value,
  mode: AddressingMode,
  prefixAddressSize?: 16 | 32 | 64,
): EffectiveAddress | undefined {
  let addressSize = memory.addressSize ?? prefixAddressSize;
  const written = memory.displacementSize;
  // In 16-bit and 32-bit mode the size of the displacement is the size of the address.
  if (addressSize === undefined && mode.bits !== 64 && (written === 2 || written === 4))
    addressSize = written === 2 ? 16 : 32;
  addressSize ??= mode.bits;
  let relative = mode.bits === 64 && (memory.addressing ?? (mode.relative ? 'rel' : 'abs')) === 'rel';
  // `default rel` leaves fs and gs alone: their bases are what makes such an address useful.
  if (memory.addressing === undefined && (memory.segment === Register.FS || memory.segment === Register.GS))
    relative = false;
  // An absolute number is no place relative to anything.
  if (relative && !displacement.bases && !displacement.unknown) relative = false;
  return {
    segment: memory.segment,
    base: relative ? (addressSize === 32 ? Register.EIP : Register.RIP) : Register.None,
    index: Register.None,
    scale: 1,
    displacement,
    displacementSize: relative || addressSize === 64 ? 8 : addressSize === 32 ? 4 : 2,
    addressSize,
    ripRelative: relative,
    mayBeOffset: !relative && (mode.bits !== 64 || !mode.relative || memory.addressing === 'abs'),
    writtenSize: written,
  };
}

/** Whether NASM keeps the displacement out of the instruction, in one byte, or whole. */
function displacementSize(
  memory: MemoryOperand,
  displacement: Value,
  { base, index }: Pick<EffectiveAddress, 'base' | 'index'>,
  wide: 2 | 4 | 8,
): 0 | 1 | 2 | 4 | 8 {
  const { number } = registerFacts(base);
  const written = memory.displacementSize;
  const known = baseOf(displacement) === undefined && !displacement.unknown && !displacement.bases;
  if (written === 1) return 1;
  if (written !== undefined) return wide;
  if (!known) return wide;
  const value = BigInt.asIntN(wide === 2 ? 16 : 32, displacement.number);
  // rbp and r13 (and bp in 16-bit addressing) have no form without a displacement.
  const needsOne = wide === 2 ? base === Register.BP && index === Register.None : (number & 7) === 5;
  if (value === 0n && !needsOne) return 0;
  return value >= -128n && value <= 127n ? 1 : wide;
}

function sixteenBitRegisters(terms: Term[]): { base: Register; index: Register } | undefined {
  if (terms.some((term) => term.factor !== 1)) return undefined;
  const bases = terms.filter(({ register }) => register === Register.BX || register === Register.BP);
  const indexes = terms.filter(({ register }) => register === Register.SI || register === Register.DI);
  if (bases.length + indexes.length !== terms.length || bases.length > 1 || indexes.length > 1) return undefined;
  return {
    base: bases[0]?.register ?? indexes[0].register,
    index: bases[0] ? (indexes[0]?.register ?? Register.None) : Register.None,
  };
}

function vectorRegisters(vector: Term, base: Term | undefined) {
  const scale = vector.factor;
  if (!isScale(scale) || (base && base.factor !== 1)) return undefined;
  return { base: base?.register ?? Register.None, index: vector.register, scale };
}

function isScale(value: number): value is 1 | 2 | 4 | 8 {
  return value === 1 || value === 2 || value === 4 || value === 8;
}

/** NASM manual "Effective Addresses": which register becomes the base, and which sums are split in two. */
function sibRegisters(terms: Term[], hint: Value['hint'], nosplit: boolean) {
  let base: Register | undefined;
  let index: Register | undefined;
  let scale = 1;
  for (const { register, factor } of terms) {
    if (base === undefined && factor === 1 && (index === undefined || terms.length === 2)) base = register;
    else if (index === undefined) [index, scale] = [register, factor];
    else return undefined;
  }
  const hinted = (register: Register | undefined, kind: 'base' | 'notBase') =>
    register !== undefined && hint?.register === register && hint.kind === kind;
  if (scale === 1 && base !== undefined && index !== undefined && (hinted(base, 'notBase') || hinted(index, 'base'))) {
    [base, index] = [index, base];
  }
  if (base === undefined && index !== undefined && scale === 1 && !hinted(index, 'notBase')) {
    [base, index] = [index, undefined];
  }
  if (base === undefined && index !== undefined && !isStackPointer(index)) {
    const summed = hint?.kind === 'summed';
    if ((scale === 2 && (!nosplit || summed)) || scale === 3 || scale === 5 || scale === 9) {
      base = index;
      scale -= 1;
    }
  }
  if (index === undefined && base !== undefined && !isStackPointer(base) && nosplit && hinted(base, 'notBase')) {
    [base, index, scale] = [undefined, base, 1];
  }
  if (scale === 1 && index !== undefined && isStackPointer(index)) [base, index] = [index, base];
  if (index !== undefined && (isStackPointer(index) || !isScale(scale))) return undefined;
  if (!isScale(scale)) return undefined;
  return { base: base ?? Register.None, index: index ?? Register.None, scale };
}

function isStackPointer(register: Register): boolean {
  return register === Register.ESP || register === Register.RSP;
}
