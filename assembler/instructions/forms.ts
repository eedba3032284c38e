import type { MandatoryPrefix } from 'iced-x86';
import {
  Code,
  CodeExt,
  EncodingKind,
  Mnemonic,
  MemorySize,
  MemorySizeExt,
  OpCodeOperandKind as Kind,
  Register,
} from 'iced-x86';
import type { RegisterClass } from './registers';

/** What may stand in one operand place, read from iced's operand kind. */
export interface OperandShape {
  kind: Kind;
  /** Class of register that fits. */
  register?: RegisterClass;
  /** Only this register fits. */
  fixed?: Register;
  memory?: 'plain' | 'offset' | 'vsib' | 'sib';
  /** Class of the index register of a VSIB address. */
  vectorIndex?: RegisterClass;
  /** Bytes stored, bytes of the operand they are extended to, and whether the extension is by sign. */
  immediate?: { stored: number; extended: number; signed: boolean };
  /** A constant that is part of the opcode. */
  constant?: number;
  /** Bytes of a relative branch, and of the address it is made from. */
  branch?: { stored: number; address: 16 | 32 | 64 };
  /** Bytes of the offset of a far pointer. */
  far?: number;
  /** The operand is not written: string instructions name their memory themselves. */
  implied?: boolean;
}

/** One way to encode an instruction: a Code of iced's with all that choosing needs. */
export interface Form {
  code: Code;
  mnemonic: Mnemonic;
  operands: OperandShape[];
  /** Bytes of a memory operand; 0 when any fits. */
  memorySize: number;
  /** The memory operand holds `segment:offset`. */
  farMemory: boolean;
  /** Bytes of one element under broadcast; 0 when it cannot. */
  broadcastSize: number;
  operandSize: number;
  addressSize: number;
  encoding: EncodingKind;
  mandatoryPrefix: MandatoryPrefix;
  modes: { 16: boolean; 32: boolean; 64: boolean };
  /** 64-bit mode makes the operand 64 bits wide without REX.W. */
  defaultSize64: boolean;
  takesMask: boolean;
  takesZeroing: boolean;
  takesRounding: boolean;
  takesSae: boolean;
  /** Smaller is preferred among forms that fit: short immediates, then forms made for one register, then the rest. */
  rank: number;
  isString: boolean;
}

const register = (kind: RegisterClass, memory?: OperandShape['memory']) => ({ register: kind, memory });
const fixed = (value: Register) => ({ fixed: value });
const immediate = (stored: number, extended = stored, signed = false) => ({ immediate: { stored, extended, signed } });
const branch = (stored: number, address: 16 | 32 | 64) => ({ branch: { stored, address } });

/** Every operand kind of iced's op-code tables. */
const shapes: Partial<Record<Kind, Omit<OperandShape, 'kind'>>> = {
  [Kind.farbr2_2]: { far: 2 },
  [Kind.farbr4_2]: { far: 4 },
  [Kind.mem_offs]: { memory: 'offset' },
  [Kind.mem]: { memory: 'plain' },
  [Kind.mem_mpx]: { memory: 'plain' },
  [Kind.mem_mib]: { memory: 'plain' },
  [Kind.sibmem]: { memory: 'sib' },
  [Kind.mem_vsib32x]: { memory: 'vsib', vectorIndex: 'xmm' },
  [Kind.mem_vsib64x]: { memory: 'vsib', vectorIndex: 'xmm' },
  [Kind.mem_vsib32y]: { memory: 'vsib', vectorIndex: 'ymm' },
  [Kind.mem_vsib64y]: { memory: 'vsib', vectorIndex: 'ymm' },
  [Kind.mem_vsib32z]: { memory: 'vsib', vectorIndex: 'zmm' },
  [Kind.mem_vsib64z]: { memory: 'vsib', vectorIndex: 'zmm' },
  [Kind.r8_or_mem]: register('r8', 'plain'),
  [Kind.r16_or_mem]: register('r16', 'plain'),
  [Kind.r32_or_mem]: register('r32', 'plain'),
  [Kind.r32_or_mem_mpx]: register('r32', 'plain'),
  [Kind.r64_or_mem]: register('r64', 'plain'),
  [Kind.r64_or_mem_mpx]: register('r64', 'plain'),
  [Kind.mm_or_mem]: register('mm', 'plain'),
  [Kind.xmm_or_mem]: register('xmm', 'plain'),
  [Kind.ymm_or_mem]: register('ymm', 'plain'),
  [Kind.zmm_or_mem]: register('zmm', 'plain'),
  [Kind.bnd_or_mem_mpx]: register('bnd', 'plain'),
  [Kind.k_or_mem]: register('k', 'plain'),
  [Kind.r8_reg]: register('r8'),
  [Kind.r8_opcode]: register('r8'),
  [Kind.r16_reg]: register('r16'),
  [Kind.r16_reg_mem]: register('r16'),
  [Kind.r16_rm]: register('r16'),
  [Kind.r16_opcode]: register('r16'),
  [Kind.r32_reg]: register('r32'),
  [Kind.r32_reg_mem]: register('r32'),
  [Kind.r32_rm]: register('r32'),
  [Kind.r32_opcode]: register('r32'),
  [Kind.r32_vvvv]: register('r32'),
  [Kind.r64_reg]: register('r64'),
  [Kind.r64_reg_mem]: register('r64'),
  [Kind.r64_rm]: register('r64'),
  [Kind.r64_opcode]: register('r64'),
  [Kind.r64_vvvv]: register('r64'),
  [Kind.seg_reg]: register('segment'),
  [Kind.k_reg]: register('k'),
  [Kind.kp1_reg]: register('k'),
  [Kind.k_rm]: register('k'),
  [Kind.k_vvvv]: register('k'),
  [Kind.mm_reg]: register('mm'),
  [Kind.mm_rm]: register('mm'),
  [Kind.xmm_reg]: register('xmm'),
  [Kind.xmm_rm]: register('xmm'),
  [Kind.xmm_vvvv]: register('xmm'),
  [Kind.xmmp3_vvvv]: register('xmm'),
  [Kind.xmm_is4]: register('xmm'),
  [Kind.xmm_is5]: register('xmm'),
  [Kind.ymm_reg]: register('ymm'),
  [Kind.ymm_rm]: register('ymm'),
  [Kind.ymm_vvvv]: register('ymm'),
  [Kind.ymm_is4]: register('ymm'),
  [Kind.ymm_is5]: register('ymm'),
  [Kind.zmm_reg]: register('zmm'),
  [Kind.zmm_rm]: register('zmm'),
  [Kind.zmm_vvvv]: register('zmm'),
  [Kind.zmmp3_vvvv]: register('zmm'),
  [Kind.cr_reg]: register('control'),
  [Kind.dr_reg]: register('debug'),
  [Kind.tr_reg]: register('test'),
  [Kind.bnd_reg]: register('bnd'),
  [Kind.tmm_reg]: register('tmm'),
  [Kind.tmm_rm]: register('tmm'),
  [Kind.tmm_vvvv]: register('tmm'),
  [Kind.sti_opcode]: register('st'),
  [Kind.es]: fixed(Register.ES),
  [Kind.cs]: fixed(Register.CS),
  [Kind.ss]: fixed(Register.SS),
  [Kind.ds]: fixed(Register.DS),
  [Kind.fs]: fixed(Register.FS),
  [Kind.gs]: fixed(Register.GS),
  [Kind.al]: fixed(Register.AL),
  [Kind.cl]: fixed(Register.CL),
  [Kind.ax]: fixed(Register.AX),
  [Kind.dx]: fixed(Register.DX),
  [Kind.eax]: fixed(Register.EAX),
  [Kind.rax]: fixed(Register.RAX),
  [Kind.st0]: fixed(Register.ST0),
  [Kind.imm4_m2z]: immediate(1),
  [Kind.imm8]: immediate(1),
  [Kind.imm8_const_1]: { constant: 1 },
  [Kind.imm8sex16]: immediate(1, 2, true),
  [Kind.imm8sex32]: immediate(1, 4, true),
  [Kind.imm8sex64]: immediate(1, 8, true),
  [Kind.imm16]: immediate(2),
  [Kind.imm32]: immediate(4),
  [Kind.imm32sex64]: immediate(4, 8, true),
  [Kind.imm64]: immediate(8),
  [Kind.seg_rSI]: { implied: true },
  [Kind.es_rDI]: { implied: true },
  [Kind.seg_rDI]: { implied: true },
  [Kind.seg_rBX_al]: { implied: true },
  [Kind.br16_1]: branch(1, 16),
  [Kind.br32_1]: branch(1, 32),
  [Kind.br64_1]: branch(1, 64),
  [Kind.br16_2]: branch(2, 16),
  [Kind.br32_4]: branch(4, 32),
  [Kind.br64_4]: branch(4, 64),
  [Kind.xbegin_2]: branch(2, 16),
  [Kind.xbegin_4]: branch(4, 32),
  [Kind.brdisp_2]: branch(2, 16),
  [Kind.brdisp_4]: branch(4, 32),
};

const farMemorySizes = new Set([MemorySize.SegPtr16, MemorySize.SegPtr32, MemorySize.SegPtr64]);
const opcodeRegister = new Set([Kind.r8_opcode, Kind.r16_opcode, Kind.r32_opcode, Kind.r64_opcode]);

let codesByMnemonic: Map<Mnemonic, Code[]> | undefined;
const formsByMnemonic = new Map<Mnemonic, Form[]>();

/** All forms of a mnemonic, in iced's order. Read from its tables at first use. */
export function formsOf(mnemonic: Mnemonic): Form[] {
  codesByMnemonic ??= groupCodes();
  let forms = formsByMnemonic.get(mnemonic);
  if (!forms) {
    forms = (codesByMnemonic.get(mnemonic) ?? []).map(readForm).filter((form) => form !== undefined);
    formsByMnemonic.set(mnemonic, forms);
  }
  return forms;
}

function groupCodes(): Map<Mnemonic, Code[]> {
  const groups = new Map<Mnemonic, Code[]>();
  for (const code of Object.values(Code)) {
    if (typeof code !== 'number') continue;
    const info = CodeExt.opCode(code);
    const { mnemonic } = info;
    info.free();
    const group = groups.get(mnemonic);
    if (group) group.push(code);
    else groups.set(mnemonic, [code]);
  }
  return groups;
}

/** Encodings NASM has no name for: a coprocessor's, and those of two early processors that were changed soon after. */
const foreign = /^(VEX_KNC_|Cmpxchg486|Loadall286)/;

function readForm(code: Code): Form | undefined {
  const info = CodeExt.opCode(code);
  try {
    if (!info.isInstruction || info.encoding === EncodingKind.MVEX || foreign.test(Code[code])) return undefined;
    const operands: OperandShape[] = [];
    for (let index = 0; index < info.opCount; index++) {
      const kind = info.opKind(index);
      operands.push({ kind, ...shapes[kind] });
    }
    // A string instruction names its accumulator and its port as little as its memory.
    if (operands.some((operand) => operand.implied)) {
      for (const operand of operands) operand.implied ||= operand.fixed !== undefined;
    }
    return {
      code,
      mnemonic: info.mnemonic,
      operands,
      memorySize: info.memorySize === 0 ? 0 : MemorySizeExt.size(info.memorySize),
      farMemory: farMemorySizes.has(info.memorySize),
      broadcastSize: info.canBroadcast ? MemorySizeExt.size(info.broadcastMemorySize) : 0,
      operandSize: info.operandSize,
      addressSize: info.addressSize,
      encoding: info.encoding,
      mandatoryPrefix: info.mandatoryPrefix,
      modes: { 16: info.isAvailableInMode(16), 32: info.isAvailableInMode(32), 64: info.isAvailableInMode(64) },
      defaultSize64: info.defaultOpSize64 || info.forceOpSize64,
      takesMask: info.canUseOpMaskRegister,
      takesZeroing: info.canUseZeroingMasking,
      takesRounding: info.canUseRoundingControl,
      takesSae: info.canSuppressAllExceptions,
      rank: rankOf(info.mnemonic, info.encoding, operands),
      isString: operands.some((operand) => operand.implied),
    };
  } finally {
    info.free();
  }
}

/** VEX forms that came years after the EVEX ones; NASM uses them only when `{vex}` is written. */
const lateVex = new Set([
  Mnemonic.Vpdpbusd,
  Mnemonic.Vpdpbusds,
  Mnemonic.Vpdpwssd,
  Mnemonic.Vpdpwssds,
  Mnemonic.Vpmadd52huq,
  Mnemonic.Vpmadd52luq,
  Mnemonic.Vcvtneps2bf16,
]);

function rankOf(mnemonic: Mnemonic, encoding: EncodingKind, operands: OperandShape[]): number {
  if (encoding === EncodingKind.VEX && lateVex.has(mnemonic)) return 9;
  // The form that was made for vectors comes before the one that also takes general registers.
  if (encoding !== EncodingKind.Legacy && operands.some((operand) => operand.kind === Kind.r64_or_mem)) return 3;
  const last = operands.at(-1);
  if (last?.constant !== undefined) return 0;
  if (operands.some((operand) => operand.immediate?.signed && operand.immediate.stored === 1)) return 0;
  if (operands.some((operand) => operand.branch?.stored === 1)) return 0;
  if (operands.some((operand) => operand.fixed !== undefined || opcodeRegister.has(operand.kind))) return 1;
  return operands.some((operand) => operand.memory === 'offset') ? 1 : 2;
}
