import {
  Encoder,
  EncodingKind,
  Instruction,
  OpCodeOperandKind as Kind,
  OpKind,
  Register,
  RegisterExt,
  RoundingControl,
} from 'iced-x86';
import { isConstant } from '../expressions/evaluate';
import type { Value } from '../expressions/evaluate';
import type { InstructionStatement } from '../statements/statement';
import type { EffectiveAddress } from './effective-address';
import type { Form, OperandShape } from './forms';
import { takesWordRegister } from './match';
import { arrangePrefixes } from './prefixes';
import type { ResolvedOperand } from './operands';

/** Bytes in an instruction that wait for an address. */
export interface Fixup {
  /** From the start of the instruction, in bytes. */
  offset: number;
  size: 1 | 2 | 4 | 8;
  /** Relative to the end of the instruction, or an address as it is. */
  kind: 'absolute' | 'relative';
  /** A 32-bit field that the processor extends by sign to 64 bits. */
  signed: boolean;
  value: Value;
  /** The operand, for messages. */
  at: ResolvedOperand['operand']['at'];
  isBranch: boolean;
}

export interface EncodedInstruction {
  bytes: Uint8Array;
  fixups: Fixup[];
}

const encoders = new Map<number, Encoder>();

function encoderFor(bits: 16 | 32 | 64): Encoder {
  let encoder = encoders.get(bits);
  if (!encoder) encoders.set(bits, (encoder = new Encoder(bits)));
  return encoder;
}

/** The operand fits the form, but these registers cannot be together, such as ah with r8. */
export class CannotEncode {
  constructor(readonly message: string) {}
}

/** Encodes one instruction in a form that its operands fit. */
export function encodeForm(
  form: Form,
  statement: InstructionStatement,
  operands: readonly ResolvedOperand[],
  bits: 16 | 32 | 64,
): EncodedInstruction | CannotEncode {
  const instruction = new Instruction();
  const encoder = encoderFor(bits);
  try {
    instruction.code = form.code;
    const pending = fillOperands(instruction, form, statement, operands, bits);
    fillDecorations(instruction, statement, operands);
    encoder.preventVEX2 = statement.prefixes.encoding === 'vex3';
    let length: number;
    try {
      length = encoder.encode(instruction, 0n);
    } catch (error) {
      encoder.takeBuffer();
      return new CannotEncode(String(error));
    }
    const plain = encoder.takeBuffer();
    const fixups = pending.length > 0 ? locateFixups(encoder, pending, length) : [];
    const bytes = arrangePrefixes(plain, form, statement, operands, bits);
    const shift = bytes.length - plain.length;
    for (const fixup of fixups) fixup.offset += shift;
    return { bytes, fixups };
  } finally {
    instruction.free();
  }
}

interface Pending extends Omit<Fixup, 'offset' | 'size'> {
  place: 'immediate' | 'selector' | 'displacement' | 'branch';
  size?: Fixup['size'];
}

function fillOperands(
  instruction: Instruction,
  form: Form,
  statement: InstructionStatement,
  operands: readonly ResolvedOperand[],
  bits: 16 | 32 | 64,
): Pending[] {
  const pending: Pending[] = [];
  let next = 0;
  let immediates = 0;
  const addressSize = statement.prefixes.addressSize ?? bits;
  for (const [index, shape] of form.operands.entries()) {
    if (shape.implied) {
      fillImplied(instruction, index, shape, addressSize);
      continue;
    }
    const resolved = operands[next++];
    const { operand } = resolved;
    if (resolved.kind === 'register') {
      const widen = resolved.facts.class === 'r16' && takesWordRegister(form, shape);
      instruction.setOpRegister(index, widen ? RegisterExt.fullRegister32(resolved.register) : resolved.register);
    } else if (resolved.kind === 'memory') {
      const { address } = resolved;
      instruction.setOpKind(index, OpKind.Memory);
      instruction.memoryBase = address.base;
      instruction.memoryIndex = address.index;
      instruction.memoryIndexScale = address.scale;
      const { displacement } = address;
      // EVEX scales its byte displacement; iced takes it where it can and else writes four bytes.
      const scaled =
        form.encoding === EncodingKind.EVEX && address.base !== Register.None && address.writtenSize === undefined;
      const tryByte = scaled && address.displacementSize > 1 && isConstant(displacement) && !address.ripRelative;
      instruction.memoryDisplSize = tryByte ? 1 : address.displacementSize;
      const pure = isConstant(displacement) && !address.ripRelative;
      const whole = shape.memory === 'offset';
      instruction.memoryDisplacement = pure ? displacementFor(displacement.number, address, whole) : 0n;
      if (operand.broadcast !== undefined) instruction.isBroadcast = true;
      if (!pure) {
        const kind = address.ripRelative ? 'relative' : 'absolute';
        const signed = address.addressSize === 64;
        pending.push({ place: 'displacement', kind, signed, value: displacement, at: operand.at, isBranch: false });
      }
    } else if (shape.branch) {
      const transaction = shape.kind === Kind.xbegin_2 || shape.kind === Kind.xbegin_4;
      instruction.setOpKind(index, branchKinds[transaction ? (bits === 64 ? 64 : 32) : shape.branch.address]);
      instruction.nearBranch64 = 0n;
      const size = shape.branch.stored as Fixup['size'];
      pending.push({
        place: 'branch',
        kind: 'relative',
        signed: true,
        value: resolved.value,
        at: operand.at,
        isBranch: true,
        size,
      });
    } else if (shape.far !== undefined) {
      instruction.setOpKind(index, shape.far === 2 ? OpKind.FarBranch16 : OpKind.FarBranch32);
      const value = { signed: false, kind: 'absolute', at: operand.at, isBranch: true } as const;
      const offset = Number(BigInt.asUintN(shape.far * 8, resolved.value.number));
      if (shape.far === 2) instruction.farBranch16 = offset;
      else instruction.farBranch32 = offset;
      instruction.farBranchSelector = Number(BigInt.asUintN(16, resolved.segment!.number));
      if (!isConstant(resolved.value)) pending.push({ ...value, place: 'immediate', value: resolved.value });
      if (!isConstant(resolved.segment!)) pending.push({ ...value, place: 'selector', value: resolved.segment! });
    } else {
      const constant = isConstant(resolved.value);
      fillImmediate(instruction, index, shape, constant ? resolved.value.number : 0n, immediates++ > 0);
      if (!constant) {
        const signed = shape.immediate?.signed ?? false;
        pending.push({
          place: 'immediate',
          kind: 'absolute',
          signed,
          value: resolved.value,
          at: operand.at,
          isBranch: false,
        });
      }
    }
  }
  return pending;
}

const branchKinds = { 16: OpKind.NearBranch16, 32: OpKind.NearBranch32, 64: OpKind.NearBranch64 } as const;

function displacementFor(number: bigint, address: EffectiveAddress, whole: boolean): bigint {
  // iced refuses what does not fit in its field; NASM warns and cuts.
  if (address.writtenSize === 1) number = BigInt.asIntN(8, number);
  else if (!whole) number = BigInt.asIntN(32, number);
  return BigInt.asUintN(address.addressSize, number);
}

function fillImplied(instruction: Instruction, index: number, shape: OperandShape, addressSize: 16 | 32 | 64): void {
  if (shape.fixed !== undefined) {
    instruction.setOpRegister(index, shape.fixed);
    return;
  }
  const pick = (kinds: readonly [OpKind, OpKind, OpKind]) => kinds[addressSize === 16 ? 0 : addressSize === 32 ? 1 : 2];
  switch (shape.kind) {
    case Kind.seg_rSI:
      instruction.setOpKind(index, pick([OpKind.MemorySegSI, OpKind.MemorySegESI, OpKind.MemorySegRSI]));
      break;
    case Kind.es_rDI:
      instruction.setOpKind(index, pick([OpKind.MemoryESDI, OpKind.MemoryESEDI, OpKind.MemoryESRDI]));
      break;
    case Kind.seg_rDI:
      instruction.setOpKind(index, pick([OpKind.MemorySegDI, OpKind.MemorySegEDI, OpKind.MemorySegRDI]));
      break;
    default:
      // XLAT reads [rBX+AL].
      instruction.setOpKind(index, OpKind.Memory);
      instruction.memoryBase = addressSize === 16 ? Register.BX : addressSize === 32 ? Register.EBX : Register.RBX;
      instruction.memoryIndex = Register.AL;
      instruction.memoryIndexScale = 1;
  }
}

function fillImmediate(
  instruction: Instruction,
  index: number,
  shape: OperandShape,
  number: bigint,
  second: boolean,
): void {
  const unsigned = (bits: number) => Number(BigInt.asUintN(bits, number));
  const signed = (bits: number) => Number(BigInt.asIntN(bits, number));
  switch (shape.kind) {
    case Kind.imm8sex16:
      instruction.setOpKind(index, OpKind.Immediate8to16);
      instruction.immediate8to16 = signed(8);
      break;
    case Kind.imm8sex32:
      instruction.setOpKind(index, OpKind.Immediate8to32);
      instruction.immediate8to32 = signed(8);
      break;
    case Kind.imm8sex64:
      instruction.setOpKind(index, OpKind.Immediate8to64);
      instruction.immediate8to64 = BigInt.asIntN(8, number);
      break;
    case Kind.imm16:
      instruction.setOpKind(index, OpKind.Immediate16);
      instruction.immediate16 = unsigned(16);
      break;
    case Kind.imm32:
      instruction.setOpKind(index, OpKind.Immediate32);
      instruction.immediate32 = unsigned(32);
      break;
    case Kind.imm32sex64:
      instruction.setOpKind(index, OpKind.Immediate32to64);
      instruction.immediate32to64 = BigInt.asIntN(32, number);
      break;
    case Kind.imm64:
      instruction.setOpKind(index, OpKind.Immediate64);
      instruction.immediate64 = BigInt.asUintN(64, number);
      break;
    default:
      instruction.setOpKind(index, second ? OpKind.Immediate8_2nd : OpKind.Immediate8);
      if (second) instruction.immediate8_2nd = unsigned(8);
      else instruction.immediate8 = unsigned(shape.kind === Kind.imm4_m2z ? 4 : 8);
  }
}

const roundings = {
  'rn-sae': RoundingControl.RoundToNearest,
  'rd-sae': RoundingControl.RoundDown,
  'ru-sae': RoundingControl.RoundUp,
  'rz-sae': RoundingControl.RoundTowardZero,
} as const;

function fillDecorations(
  instruction: Instruction,
  statement: InstructionStatement,
  operands: readonly ResolvedOperand[],
): void {
  for (const { operand } of operands) {
    if (operand.mask !== undefined) instruction.opMask = operand.mask;
    if (operand.zeroing) instruction.zeroingMasking = true;
  }
  const { rounding } = statement;
  if (rounding === 'sae') instruction.suppressAllExceptions = true;
  else if (rounding !== undefined) instruction.roundingControl = roundings[rounding];
}

function locateFixups(encoder: Encoder, pending: Pending[], length: number): Fixup[] {
  const places = encoder.getConstantOffsets();
  const fixups = pending.map(({ place, size, ...fixup }) => {
    const found = {
      immediate: () => [places.immediateOffset, places.immediateSize],
      selector: () => [places.immediateOffset2, places.immediateSize2],
      displacement: () => [places.displacementOffset, places.displacementSize],
      branch: () => [length - size!, size!],
    }[place]();
    return { ...fixup, offset: found[0], size: found[1] as Fixup['size'] };
  });
  places.free();
  return fixups;
}
