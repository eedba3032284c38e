/**
 * The instruction forms the oracle records: every encoding (iced-x86 `Code`) of the recorded mnemonics, once for each operand shape (register
 * or memory where ModRM can say either), repeat prefix and mode.
 */
import {
  Code,
  CodeExt,
  EncodingKind,
  MemorySizeExt,
  Mnemonic,
  OpCodeOperandKind as Kind,
  type OpCodeInfo,
} from 'iced-x86';
import type { MnemonicName } from './mnemonics';

/** 64-bit mode, or 32-bit compatibility mode. */
export type Mode = 64 | 32;

export type Repeat = 'none' | 'rep' | 'repne';

export type OperandKind =
  | { readonly class: 'register'; readonly size: RegisterSize; readonly fixed?: number }
  | { readonly class: 'memory'; readonly bytes: number }
  | { readonly class: 'offset'; readonly bytes: number }
  | { readonly class: 'source' | 'destination' | 'table'; readonly bytes: number }
  | { readonly class: 'immediate'; readonly kind: ImmediateKind }
  | { readonly class: 'branch'; readonly targetSize: 16 | 32 | 64; readonly short: boolean };

export type RegisterSize = 8 | 16 | 32 | 64;
export type ImmediateKind =
  'imm8' | 'one' | 'imm8sex16' | 'imm8sex32' | 'imm8sex64' | 'imm16' | 'imm32' | 'imm32sex64' | 'imm64';

export interface Form {
  /** Names the form in vector files and seeds its inputs; never changes. */
  readonly id: string;
  readonly code: Code;
  readonly mnemonic: MnemonicName;
  /** The vector file that holds the form: its mnemonic, or one for all condition codes. */
  readonly family: string;
  readonly mode: Mode;
  readonly repeat: Repeat;
  readonly operands: readonly OperandKind[];
  /** The instruction uses the stack implicitly. */
  readonly usesStack: boolean;
  readonly canLock: boolean;
}

const registers = new Map<Kind, OperandKind>([
  [Kind.r8_reg, { class: 'register', size: 8 }],
  [Kind.r8_opcode, { class: 'register', size: 8 }],
  [Kind.r16_reg, { class: 'register', size: 16 }],
  [Kind.r16_rm, { class: 'register', size: 16 }],
  [Kind.r16_opcode, { class: 'register', size: 16 }],
  [Kind.r32_reg, { class: 'register', size: 32 }],
  [Kind.r32_rm, { class: 'register', size: 32 }],
  [Kind.r32_opcode, { class: 'register', size: 32 }],
  [Kind.r64_reg, { class: 'register', size: 64 }],
  [Kind.r64_rm, { class: 'register', size: 64 }],
  [Kind.r64_opcode, { class: 'register', size: 64 }],
  [Kind.r32_vvvv, { class: 'register', size: 32 }],
  [Kind.r64_vvvv, { class: 'register', size: 64 }],
  [Kind.al, { class: 'register', size: 8, fixed: 0 }],
  [Kind.cl, { class: 'register', size: 8, fixed: 1 }],
  [Kind.ax, { class: 'register', size: 16, fixed: 0 }],
  [Kind.eax, { class: 'register', size: 32, fixed: 0 }],
  [Kind.rax, { class: 'register', size: 64, fixed: 0 }],
]);

const registerOrMemory = new Map<Kind, RegisterSize>([
  [Kind.r8_or_mem, 8],
  [Kind.r16_or_mem, 16],
  [Kind.r32_or_mem, 32],
  [Kind.r64_or_mem, 64],
]);

const immediates = new Map<Kind, ImmediateKind>([
  [Kind.imm8, 'imm8'],
  [Kind.imm8_const_1, 'one'],
  [Kind.imm8sex16, 'imm8sex16'],
  [Kind.imm8sex32, 'imm8sex32'],
  [Kind.imm8sex64, 'imm8sex64'],
  [Kind.imm16, 'imm16'],
  [Kind.imm32, 'imm32'],
  [Kind.imm32sex64, 'imm32sex64'],
  [Kind.imm64, 'imm64'],
]);

const branches = new Map<Kind, OperandKind>([
  [Kind.br16_1, { class: 'branch', targetSize: 16, short: true }],
  [Kind.br32_1, { class: 'branch', targetSize: 32, short: true }],
  [Kind.br64_1, { class: 'branch', targetSize: 64, short: true }],
  [Kind.br16_2, { class: 'branch', targetSize: 16, short: false }],
  [Kind.br32_4, { class: 'branch', targetSize: 32, short: false }],
  [Kind.br64_4, { class: 'branch', targetSize: 64, short: false }],
]);

/** Operands the oracle cannot vary, because they would need the host's descriptor tables or its privileges. */
const hostKinds = new Set([
  Kind.seg_reg, Kind.es, Kind.cs, Kind.ss, Kind.ds, Kind.fs, Kind.gs, Kind.cr_reg, Kind.dr_reg, Kind.tr_reg, Kind.farbr2_2, Kind.farbr4_2,
]); // prettier-ignore

/** Encodings that the oracle cannot judge. */
const refusedCodes = new Set([
  Code.Bswap_r16, // undefined
  Code.Movsxd_r16_rm16, // reads 16 bits on Intel, 32 on AMD
  Code.Reservednop_rm16_r16_0F0D, // with a register, no operation on Intel and #UD on AMD
  Code.Reservednop_rm32_r32_0F0D,
  Code.Reservednop_rm64_r64_0F0D,
  Code.Cmpxchg486_rm8_r8, // the first 80486 only
  Code.Cmpxchg486_rm16_r16,
  Code.Cmpxchg486_rm32_r32,
]);

/** All encodings, by mnemonic. */
const codesByMnemonic = new Map<Mnemonic, Code[]>();
for (let code = 0; code in Code; code++) {
  const info = CodeExt.opCode(code);
  if (info.isInstruction)
    codesByMnemonic.set(info.mnemonic, [...(codesByMnemonic.get(info.mnemonic) ?? []), code as Code]);
  info.free();
}

/**
 * The forms of some mnemonics, in a fixed order. Throws if an encoding has an operand of a kind that nothing here generates: such an
 * encoding must be taught or refused by name, never passed over.
 */
export function formsOf(mnemonics: Iterable<MnemonicName>): Form[] {
  const forms: Form[] = [];
  for (const mnemonic of mnemonics) {
    for (const code of codesByMnemonic.get(Mnemonic[mnemonic]) ?? []) {
      const info = CodeExt.opCode(code);
      if (isRecorded(info))
        for (const mode of [64, 32] as const) if (isValidIn(info, mode)) forms.push(...formsOfCode(info, mode));
      info.free();
    }
  }
  return forms;
}

/** Whether the oracle can run this encoding as a user program whose result depends on nothing of the host. */
function isRecorded(info: OpCodeInfo): boolean {
  if (refusedCodes.has(info.code) || info.mustBeCpl0 || info.isInputOutput) return false;
  // Knights Corner and AMD's XOP share mnemonics, and nothing else, with the processors of today.
  if (/KNC/.test(Code[info.code]) || info.encoding === EncodingKind.XOP) return false;
  for (let index = 0; index < info.opCount; index++) {
    const kind = info.opKind(index);
    if (hostKinds.has(kind) || isVector(kind)) return false;
    // Far pointers in memory load CS.
    if (kind === Kind.mem && /^(Jmp|Call)_m16/.test(Code[info.code])) return false;
  }
  return true;
}

function isVector(kind: Kind): boolean {
  return /mm_|^k_|bnd|tmm|^st/.test(Kind[kind]);
}

/** 64-bit mode takes Intel's view: a 16-bit near branch there exists on AMD only (SDM 2B "JMP", 66H prefix ignored). */
function isValidIn(info: OpCodeInfo, mode: Mode): boolean {
  return (
    info.isAvailableInMode(mode) &&
    (mode === 64 ? info.longMode && info.intelDecoder64 : info.compatibilityMode && info.intelDecoder32)
  );
}

function formsOfCode(info: OpCodeInfo, mode: Mode): Form[] {
  const kinds = Array.from({ length: info.opCount }, (_, index) => info.opKind(index));
  const name = Code[info.code];
  const mnemonic = Mnemonic[info.mnemonic] as MnemonicName;
  const form = (shape: string, repeat: Repeat, memory: boolean): Form => ({
    id: [name, ...(shape ? [shape] : []), mode].join(':'),
    code: info.code,
    mnemonic,
    family: familyOf(mnemonic),
    mode,
    repeat,
    operands: kinds.map((kind) => operandOf(info, kind, memory)),
    usesStack: info.isStackInstruction,
    canLock: info.canUseLockPrefix,
  });
  if (kinds.some((kind) => registerOrMemory.has(kind)))
    return [form('register', 'none', false), form('memory', 'none', true)];
  if (info.canUseRepPrefix || info.canUseRepnePrefix) {
    const repeats: Repeat[] = /^(Cmps|Scas)/.test(mnemonic) ? ['none', 'rep', 'repne'] : ['none', 'rep'];
    if (kinds.some((kind) => kind === Kind.es_rDI || kind === Kind.seg_rSI)) {
      return repeats.map((repeat) => form(repeat === 'none' ? '' : repeat, repeat, true));
    }
  }
  return [form('', 'none', kinds.includes(Kind.mem))];
}

function operandOf(info: OpCodeInfo, kind: Kind, memory: boolean): OperandKind {
  const bytes = MemorySizeExt.size(info.memorySize);
  const register = registers.get(kind);
  if (register) return register;
  const size = registerOrMemory.get(kind);
  if (size) return memory ? { class: 'memory', bytes: bytes || size / 8 } : { class: 'register', size };
  const immediate = immediates.get(kind);
  if (immediate) return { class: 'immediate', kind: immediate };
  const branch = branches.get(kind);
  if (branch) return branch;
  if (kind === Kind.mem) return { class: 'memory', bytes };
  if (kind === Kind.mem_offs) return { class: 'offset', bytes };
  if (kind === Kind.seg_rSI) return { class: 'source', bytes };
  if (kind === Kind.es_rDI) return { class: 'destination', bytes };
  if (kind === Kind.seg_rBX_al) return { class: 'table', bytes };
  throw new Error(
    `The oracle cannot generate operands of kind ${Kind[kind]} (${Code[info.code]}); teach tests/oracle/forms.ts or refuse the encoding there`,
  );
}

/** The name of the vector file of a mnemonic. */
export function familyOf(mnemonic: MnemonicName): string {
  if (mnemonic.startsWith('Loop')) return 'loop';
  const conditional = /^(Set|Cmov|J)(?=[a-z])/.exec(mnemonic);
  if (conditional && mnemonic !== 'Jmp') return `${conditional[1].toLowerCase()}cc`;
  return mnemonic.toLowerCase();
}
