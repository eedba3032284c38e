/** An instruction as TypeScript rows read it: plain data, made once when the instruction is decoded. */
import type { Code, Mnemonic } from 'iced-x86';
import { OpKind, Register, type Instruction } from 'iced-x86';
import type { CellName, SegmentName } from '../state/layout';
import type { OperandSize } from './meaning';
import { memorySegmentOf, registerPlaces, segmentOfRegister, type RegisterPlace } from './registers';
import { formTemplate } from '../isa/operands';

export interface MemoryOperand {
  readonly kind: 'memory';
  readonly segment: SegmentName;
  /** RIP-relative operands have their displacement relative to the next instruction and `ripRelative` set. */
  readonly base: CellName | undefined;
  readonly index: CellName | undefined;
  readonly scale: number;
  readonly displacement: bigint;
  readonly ripRelative: boolean;
  readonly addressSize: 16 | 32 | 64;
  /** Bits of the operand, where the instruction has one size for it. */
  readonly size: number;
}

export type DecodedOperand =
  | ({ readonly kind: 'register' } & RegisterPlace)
  | { readonly kind: 'segment'; readonly segment: SegmentName }
  | { readonly kind: 'control'; readonly index: number }
  | { readonly kind: 'debug'; readonly index: number }
  | { readonly kind: 'immediate'; readonly value: bigint }
  | { readonly kind: 'farPointer'; readonly selector: number; readonly offset: number }
  | { readonly kind: 'other' }
  | MemoryOperand;

export interface DecodedInstruction {
  readonly code: Code;
  readonly mnemonic: Mnemonic;
  readonly length: number;
  /** Operand size of the form, bits. */
  readonly size: OperandSize;
  readonly operands: readonly DecodedOperand[];
  readonly repeat: 'none' | 'rep' | 'repne';
  readonly lock: boolean;
  /** Address size of the instruction, bits. */
  readonly addressSize: 16 | 32 | 64;
  /** Segment of string and memory operands that can be overridden. */
  readonly segment: SegmentName;
}

/** Copies what iced-x86 decoded; `instruction` may be reused afterwards. */
export function decodedInstruction(instruction: Instruction, codeSize: 16 | 32 | 64): DecodedInstruction {
  const operands: DecodedOperand[] = [];
  for (let index = 0; index < instruction.opCount; index++) operands.push(operand(instruction, index, codeSize));
  return {
    code: instruction.code,
    mnemonic: instruction.mnemonic,
    length: instruction.length,
    size: formTemplate(instruction.code).size,
    operands,
    repeat: instruction.hasRepePrefix ? 'rep' : instruction.hasRepnePrefix ? 'repne' : 'none',
    lock: instruction.hasLockPrefix,
    addressSize: addressSizeOf(instruction, codeSize),
    segment: memorySegmentOf(instruction, codeSize),
  };
}

function operand(instruction: Instruction, index: number, codeSize: 16 | 32 | 64): DecodedOperand {
  switch (instruction.opKind(index)) {
    case OpKind.Register: {
      const register = instruction.opRegister(index);
      const place = registerPlaces.get(register);
      if (place !== undefined) return { kind: 'register', ...place };
      if (register >= Register.ES && register <= Register.GS)
        return { kind: 'segment', segment: segmentOfRegister(register) };
      if (register >= Register.CR0 && register <= Register.CR15)
        return { kind: 'control', index: register - Register.CR0 };
      if (register >= Register.DR0 && register <= Register.DR15)
        return { kind: 'debug', index: register - Register.DR0 };
      return { kind: 'other' };
    }
    case OpKind.Memory:
      return memoryOperand(instruction, index, codeSize);
    case OpKind.FarBranch16:
      return { kind: 'farPointer', selector: instruction.farBranchSelector, offset: instruction.farBranch16 };
    case OpKind.FarBranch32:
      return { kind: 'farPointer', selector: instruction.farBranchSelector, offset: instruction.farBranch32 };
    case OpKind.Immediate8:
    case OpKind.Immediate8_2nd:
    case OpKind.Immediate16:
    case OpKind.Immediate32:
    case OpKind.Immediate64:
    case OpKind.Immediate8to16:
    case OpKind.Immediate8to32:
    case OpKind.Immediate8to64:
    case OpKind.Immediate32to64:
      return { kind: 'immediate', value: instruction.immediate(index) };
    default:
      return { kind: 'other' };
  }
}

function memoryOperand(instruction: Instruction, index: number, codeSize: 16 | 32 | 64): MemoryOperand {
  const ripRelative = instruction.isIpRelMemoryOperand;
  const cell = (register: Register) => registerPlaces.get(register)?.cell;
  const template = formTemplate(instruction.code).operands[index];
  return {
    kind: 'memory',
    segment: memorySegmentOf(instruction, codeSize),
    base: cell(instruction.memoryBase),
    index: cell(instruction.memoryIndex),
    scale: instruction.memoryIndexScale,
    displacement: ripRelative
      ? BigInt.asIntN(64, instruction.memoryDisplacement - instruction.nextIP)
      : instruction.memoryDisplacement,
    ripRelative,
    addressSize: addressSizeOf(instruction, codeSize),
    size: template?.size ?? 64,
  };
}

/** The address size of an instruction: of its memory operand's registers, its implicit pointer, or the code's default. */
export function addressSizeOf(instruction: Instruction, codeSize: 16 | 32 | 64): 16 | 32 | 64 {
  for (let index = 0; index < instruction.opCount; index++) {
    switch (instruction.opKind(index)) {
      case OpKind.MemorySegSI:
      case OpKind.MemorySegDI:
      case OpKind.MemoryESDI:
        return 16;
      case OpKind.MemorySegESI:
      case OpKind.MemorySegEDI:
      case OpKind.MemoryESEDI:
        return 32;
      case OpKind.MemorySegRSI:
      case OpKind.MemorySegRDI:
      case OpKind.MemoryESRDI:
        return 64;
      case OpKind.Memory: {
        const register = instruction.memoryBase !== Register.None ? instruction.memoryBase : instruction.memoryIndex;
        if (register === Register.RIP) return 64;
        if (register === Register.EIP) return 32;
        const size = registerPlaces.get(register)?.size;
        if (size === 16 || size === 32 || size === 64) return size;
        // Without registers the displacement tells: 2, 4 or 8 bytes.
        const bytes = instruction.memoryDisplSize;
        return bytes === 2 ? 16 : bytes === 4 && codeSize !== 64 ? 32 : bytes === 8 ? 64 : codeSize;
      }
      default:
    }
  }
  return codeSize;
}
