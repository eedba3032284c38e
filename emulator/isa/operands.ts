/**
 * What operands an instruction form has, read from iced-x86's op-code table. The interpreter has one handler for each combination
 * of mnemonic, operand kinds and sizes, and addressing variant; forms of different encodings share it.
 */
import type { Code, EncodingKind } from 'iced-x86';
import {
  CodeExt,
  FlowControl,
  Instruction,
  MemorySize,
  MemorySizeExt,
  OpCodeOperandKind as Kind,
  type OpCodeInfo,
} from 'iced-x86';
import type { OperandSize } from '../engine/meaning';

/** `either` is an r/m operand: a register or memory, as the instruction's bytes say. `string` is [rSI], [rDI] or [rBX+AL]. */
export type OperandClass = 'register' | 'memory' | 'either' | 'immediate' | 'branch' | 'string' | 'special';

export interface OperandTemplate {
  readonly class: OperandClass;
  readonly size: OperandSize;
}

export interface FormTemplate {
  readonly code: Code;
  readonly operands: readonly OperandTemplate[];
  /** Operand size of the instruction: iced-x86's, else that of its first operand, bits. */
  readonly size: OperandSize;
  readonly usesStack: boolean;
  /** Address size the encoding itself demands (LOOP and JrCXZ, whose counter has it), bits; 0 when operands tell, or there is none. */
  readonly addressSize: 0 | 16 | 32 | 64;
  /** The instruction may continue elsewhere than at the next one. */
  readonly controlFlow: boolean;
  readonly encoding: EncodingKind;
  /** The encoding does not exist in real-address and virtual-8086 mode (VEX: SDM 2A 2.3.1). */
  readonly protectedModeOnly: boolean;
  readonly modes: { readonly bits16: boolean; readonly bits32: boolean; readonly bits64: boolean };
}

const registerKinds = new Map<Kind, OperandSize>([
  [Kind.r8_reg, 8], [Kind.r8_opcode, 8], [Kind.al, 8], [Kind.cl, 8],
  [Kind.r16_reg, 16], [Kind.r16_reg_mem, 16], [Kind.r16_rm, 16], [Kind.r16_opcode, 16], [Kind.ax, 16], [Kind.dx, 16],
  [Kind.r32_reg, 32], [Kind.r32_reg_mem, 32], [Kind.r32_rm, 32], [Kind.r32_opcode, 32], [Kind.r32_vvvv, 32], [Kind.eax, 32],
  [Kind.r64_reg, 64], [Kind.r64_reg_mem, 64], [Kind.r64_rm, 64], [Kind.r64_opcode, 64], [Kind.r64_vvvv, 64], [Kind.rax, 64],
]); // prettier-ignore

const eitherKinds = new Map<Kind, OperandSize>([
  [Kind.r8_or_mem, 8], [Kind.r16_or_mem, 16], [Kind.r32_or_mem, 32], [Kind.r64_or_mem, 64],
]); // prettier-ignore

const immediateKinds = new Map<Kind, OperandSize>([
  [Kind.imm8, 8], [Kind.imm8_const_1, 8], [Kind.imm8sex16, 16], [Kind.imm8sex32, 32], [Kind.imm8sex64, 64],
  [Kind.imm16, 16], [Kind.imm32, 32], [Kind.imm32sex64, 64], [Kind.imm64, 64],
]); // prettier-ignore

const branchKinds = new Map<Kind, OperandSize>([
  [Kind.br16_1, 16], [Kind.br32_1, 32], [Kind.br64_1, 64], [Kind.br16_2, 16], [Kind.br32_4, 32], [Kind.br64_4, 64],
]); // prettier-ignore

const farPointers = new Set([MemorySize.SegPtr16, MemorySize.SegPtr32, MemorySize.SegPtr64]);

const stringKinds = new Set([Kind.seg_rSI, Kind.es_rDI, Kind.seg_rDI, Kind.seg_rBX_al]);

/** Describes a form's operands. */
export function formTemplate(code: Code): FormTemplate {
  const info = CodeExt.opCode(code);
  const operands: OperandTemplate[] = [];
  for (let index = 0; index < info.opCount; index++) operands.push(operandTemplate(info, info.opKind(index)));
  const template: FormTemplate = {
    code,
    operands,
    size: (info.operandSize || operands[0]?.size || 32) as OperandSize,
    addressSize: info.addressSize as FormTemplate['addressSize'],
    controlFlow: continuesElsewhere(code),
    usesStack: info.isStackInstruction,
    encoding: info.encoding,
    protectedModeOnly: info.protectedMode && !info.realMode,
    modes: {
      bits16: info.isAvailableInMode(16),
      bits32: info.isAvailableInMode(32),
      bits64: info.isAvailableInMode(64),
    },
  };
  info.free();
  return template;
}

function continuesElsewhere(code: Code): boolean {
  const instruction = new Instruction();
  instruction.code = code;
  const { flowControl } = instruction;
  instruction.free();
  return flowControl !== FlowControl.Next;
}

function operandTemplate(info: OpCodeInfo, kind: Kind): OperandTemplate {
  const register = registerKinds.get(kind);
  if (register !== undefined) return { class: 'register', size: register };
  const either = eitherKinds.get(kind);
  if (either !== undefined) return { class: 'either', size: either };
  const immediate = immediateKinds.get(kind);
  if (immediate !== undefined) return { class: 'immediate', size: immediate };
  const branch = branchKinds.get(kind);
  if (branch !== undefined) return { class: 'branch', size: branch };
  const memorySize = (MemorySizeExt.size(info.memorySize) * 8 || info.operandSize || 64) as OperandSize;
  if (stringKinds.has(kind)) return { class: 'string', size: memorySize };
  if ((kind === Kind.mem && !farPointers.has(info.memorySize)) || kind === Kind.mem_offs)
    return { class: 'memory', size: memorySize };
  return { class: 'special', size: 64 };
}

/** Whether every operand is one a meaning can use; far pointers, segment, control and debug registers are not. */
export function fitsMeaning(template: FormTemplate): boolean {
  return template.operands.every((operand) => operand.class !== 'special');
}
