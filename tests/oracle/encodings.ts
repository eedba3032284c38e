/**
 * Instruction bytes for a form: registers, addressing, immediates and prefixes drawn at random, encoded by iced-x86. One encoding is run
 * on many states.
 */
import { Decoder, DecoderOptions, Encoder, Instruction, OpKind, Register, type Code } from 'iced-x86';
import { codeAddress, codePages, pageSize, windows } from './address-space';
import type { Form, ImmediateKind, Mode, OperandKind, RegisterSize } from './forms';
import type { Random } from './random';

/** General registers by number. */
export const rax = 0;
export const rcx = 1;
export const rdx = 2;
export const rbx = 3;
export const rsp = 4;
export const rbp = 5;
export const rsi = 6;
export const rdi = 7;

/** Where an operand's value is. */
export type Operand =
  | {
      readonly class: 'register';
      readonly number: number;
      readonly size: RegisterSize;
      /** AH, CH, DH or BH. */ readonly high: boolean;
    }
  | { readonly class: 'memory'; readonly bytes: number; readonly addressing: Addressing }
  | { readonly class: 'source' | 'destination' | 'table'; readonly bytes: number; readonly addressSize: AddressSize }
  | { readonly class: 'immediate'; /** Sign-extended to 64 bits, unless it is 8 bits only. */ readonly value: bigint }
  | { readonly class: 'branch'; readonly target: bigint };

export type AddressSize = 16 | 32 | 64;

/** The effective address: base + index * scale + displacement, or a fixed place. */
export interface Addressing {
  readonly addressSize: AddressSize;
  readonly base?: number;
  readonly index?: number;
  readonly scale: 1 | 2 | 4 | 8;
  readonly displacement: number;
  /** No register takes part: the address is the same in all states. */
  readonly fixedAddress?: number;
}

export interface Encoding {
  readonly form: Form;
  readonly bytes: Uint8Array;
  /** Virtual address of the first byte. */
  readonly rip: number;
  readonly operands: readonly Operand[];
  /** RFLAGS bits that iced-x86 says the instruction leaves undefined (its own bit numbers). */
  readonly undefinedFlags: number;
}

const attempts = 64;

/** Draws one encoding. Throws if the form cannot be encoded, which is a mistake in forms.ts. */
export function drawEncoding(form: Form, random: Random): Encoding {
  let reason = '';
  for (let attempt = 0; attempt < attempts; attempt++) {
    const encoding = encode(form, random);
    if (typeof encoding !== 'string') return encoding;
    reason = encoding;
  }
  throw new Error(`${form.id} cannot be encoded: ${reason}`);
}

/** One attempt; the reason if what was drawn does not go together (AH beside a REX prefix, a branch out of reach). */
function encode(form: Form, random: Random): Encoding | string {
  const rip = drawRip(random);
  const addressSize = drawAddressSize(form, random);
  const instruction = new Instruction();
  const encoder = new Encoder(form.mode);
  try {
    instruction.code = form.code;
    const operands = form.operands.map((kind, index) =>
      setOperand(instruction, index, kind, form, addressSize, rip, random),
    );
    if (form.repeat === 'rep') instruction.hasRepPrefix = true;
    if (form.repeat === 'repne') instruction.hasRepnePrefix = true;
    // With a register destination LOCK raises #UD (SDM 2A "LOCK").
    const lockable = operands[0]?.class === 'memory' ? 15 : 5;
    if (form.canLock && random.chance(lockable)) instruction.hasLockPrefix = true;
    if (operands.some((operand) => operand.class === 'memory' || operand.class === 'source') && random.chance(8)) {
      instruction.segmentPrefix = random.pick([Register.ES, Register.CS, Register.SS, Register.DS]);
    }
    const bitOffset = /^Bt/.test(form.mnemonic) && operands[1].class === 'register' ? operands[1].number : undefined;
    for (const operand of operands) {
      if (operand.class !== 'memory' || bitOffset === undefined) continue;
      const { base, index } = operand.addressing;
      if (base === bitOffset || index === bitOffset) return 'the bit offset must not move the bit string';
    }
    const refusal = tryEncode(encoder, instruction, rip);
    if (refusal !== undefined) return refusal;
    const bytes = encoder.takeBuffer();
    if (form.mnemonic === 'Reservednop' && codeOf(bytes, form.mode) !== form.code)
      return 'the operation is not reserved';
    return { form, bytes, rip, operands, undefinedFlags: instruction.rflagsUndefined };
  } finally {
    instruction.free();
    encoder.free();
  }
}

function tryEncode(encoder: Encoder, instruction: Instruction, rip: number): string | undefined {
  try {
    encoder.encode(instruction, BigInt(rip));
    return undefined;
  } catch (error) {
    return String(error);
  }
}

function codeOf(bytes: Uint8Array, mode: Mode): Code {
  const decoder = new Decoder(mode, bytes, DecoderOptions.None);
  const instruction = decoder.decode();
  const { code } = instruction;
  instruction.free();
  decoder.free();
  return code;
}

/** Mostly inside a page; sometimes where the instruction crosses into the next page, or into one that is not mapped. */
function drawRip(random: Random): number {
  const place = random.below(32);
  if (place === 0) return codeAddress + codePages * pageSize - 1 - random.below(6);
  if (place <= 2) return codeAddress + pageSize - 1 - random.below(6);
  return codeAddress + 0x800 + random.below(64);
}

function drawAddressSize(form: Form, random: Random): AddressSize {
  if (form.mode === 64) return random.chance(15) ? 32 : 64;
  return random.chance(15) ? 16 : 32;
}

function setOperand(
  instruction: Instruction,
  index: number,
  kind: OperandKind,
  form: Form,
  addressSize: AddressSize,
  rip: number,
  random: Random,
): Operand {
  switch (kind.class) {
    case 'register':
      return setRegister(instruction, index, kind.size, kind.fixed, form.mode, random);
    case 'memory': {
      const addressing = drawAddressing(form, addressSize, rip, random);
      setAddressing(instruction, index, addressing);
      return { class: 'memory', bytes: kind.bytes, addressing };
    }
    case 'offset': {
      const place = addressSize === 16 ? windows.low : windows.data;
      const fixedAddress = place.address + 16 + random.below(96);
      const addressing: Addressing = { addressSize, scale: 1, displacement: fixedAddress, fixedAddress };
      setAddressing(instruction, index, addressing);
      return { class: 'memory', bytes: kind.bytes, addressing };
    }
    case 'source':
    case 'destination':
      instruction.setOpKind(index, stringOpKind(kind.class, addressSize));
      return { class: kind.class, bytes: kind.bytes, addressSize };
    case 'table':
      instruction.setOpKind(index, OpKind.Memory);
      instruction.memoryBase = wideRegister(rbx, addressSize);
      instruction.memoryIndex = Register.AL;
      return { class: 'table', bytes: kind.bytes, addressSize };
    case 'immediate':
      return { class: 'immediate', value: setImmediate(instruction, index, kind.kind, form, random) };
    case 'branch': {
      const target = drawTarget(kind.targetSize, kind.short, rip, random);
      if (kind.targetSize === 16) {
        instruction.setOpKind(index, OpKind.NearBranch16);
        instruction.nearBranch16 = Number(target);
      } else if (kind.targetSize === 32) {
        instruction.setOpKind(index, OpKind.NearBranch32);
        instruction.nearBranch32 = Number(target);
      } else {
        instruction.setOpKind(index, OpKind.NearBranch64);
        instruction.nearBranch64 = target;
      }
      return { class: 'branch', target };
    }
  }
}

const firstRegister = { 16: Register.AX, 32: Register.EAX, 64: Register.RAX } as const;

function wideRegister(number: number, size: AddressSize): Register {
  return firstRegister[size] + number;
}

function setRegister(
  instruction: Instruction,
  index: number,
  size: RegisterSize,
  fixed: number | undefined,
  mode: Mode,
  random: Random,
): Operand {
  const count = mode === 64 ? 16 : 8;
  instruction.setOpKind(index, OpKind.Register);
  if (size !== 8) {
    const number = fixed ?? random.below(count);
    instruction.setOpRegister(index, wideRegister(number, size));
    return { class: 'register', number, size, high: false };
  }
  // iced-x86 lists AL CL DL BL AH CH DH BH SPL BPL SIL DIL R8L ...
  const place = fixed ?? random.below(mode === 64 ? 20 : 8);
  instruction.setOpRegister(index, Register.AL + place);
  const high = place >= 4 && place < 8;
  return { class: 'register', number: place < 4 ? place : place - 4, size, high };
}

function drawAddressing(form: Form, addressSize: AddressSize, rip: number, random: Random): Addressing {
  if (addressSize === 16) return drawAddressing16(random);
  const count = form.mode === 64 ? 16 : 8;
  const base = random.below(count);
  // RSP cannot be an index (SDM 2A table 2-3).
  const index = (rsp + 1 + random.below(count - 1)) % count;
  const scale = random.pick([1, 2, 4, 8] as const);
  const small = random.below(256) - 128;
  const large = random.below(0x2000_0000) - 0x1000_0000;
  const displacement = random.pick([0, small, large]);
  // POP computes its address after RSP moved, and RSP must stay in the stack (SDM 2B "POP").
  if (base === rsp && form.usesStack) return { addressSize, base, scale: 1, displacement: random.below(64) - 32 };
  const shape = random.below(16);
  if (shape < 7) return { addressSize, base, scale: 1, displacement };
  if (shape < 13 && index !== base) return { addressSize, base, index, scale, displacement };
  if (shape === 13) return { addressSize, index, scale, displacement: random.below(0x1000_0000) };
  if (shape < 13) return { addressSize, base, scale: 1, displacement };
  const fixedAddress = drawFixedAddress(random);
  const relative = form.mode === 64 && addressSize === 64 && shape === 15;
  return { addressSize, scale: 1, displacement: relative ? fixedAddress - rip : fixedAddress, fixedAddress };
}

function drawFixedAddress(random: Random): number {
  if (random.chance(80)) return windows.data.address + 16 + random.below(96);
  return random.pick([
    windows.readOnlyBoundary.address + 48 + random.below(24),
    windows.dataEnd.address + 50 + random.below(14),
  ]);
}

/** The eight forms of 16-bit addressing (SDM 2A table 2-1). */
function drawAddressing16(random: Random): Addressing {
  const displacement = random.pick([0, random.below(256) - 128, random.below(0x1_0000)]);
  const [base, index] = random.pick<readonly [number | undefined, number | undefined]>([
    [rbx, rsi], [rbx, rdi], [rbp, rsi], [rbp, rdi], [rsi, undefined], [rdi, undefined], [rbp, undefined], [rbx, undefined], [undefined, undefined],
  ]); // prettier-ignore
  if (base !== undefined) return { addressSize: 16, base, index, scale: 1, displacement };
  const fixedAddress = windows.low.address + 16 + random.below(96);
  return { addressSize: 16, scale: 1, displacement: fixedAddress, fixedAddress };
}

function setAddressing(instruction: Instruction, index: number, addressing: Addressing): void {
  const { addressSize, base, displacement, fixedAddress } = addressing;
  instruction.setOpKind(index, OpKind.Memory);
  if (base !== undefined) instruction.memoryBase = wideRegister(base, addressSize);
  if (addressing.index !== undefined) instruction.memoryIndex = wideRegister(addressing.index, addressSize);
  instruction.memoryIndexScale = addressing.scale;
  const relative = fixedAddress !== undefined && displacement !== fixedAddress;
  if (relative) instruction.memoryBase = Register.RIP;
  // iced-x86 takes a RIP-relative displacement as the address it means.
  const shown = relative ? fixedAddress : displacement;
  instruction.memoryDisplacement = BigInt.asUintN(64, BigInt(shown));
  const byte =
    addressSize === 16
      ? BigInt.asIntN(16, BigInt(displacement)) === BigInt((displacement << 24) >> 24)
      : displacement === (displacement << 24) >> 24;
  if (base === undefined) instruction.memoryDisplSize = addressSize / 8;
  else instruction.memoryDisplSize = displacement === 0 ? 0 : byte ? 1 : addressSize / 8;
}

function stringOpKind(place: 'source' | 'destination', addressSize: AddressSize): OpKind {
  if (place === 'source')
    return { 16: OpKind.MemorySegSI, 32: OpKind.MemorySegESI, 64: OpKind.MemorySegRSI }[addressSize];
  return { 16: OpKind.MemoryESDI, 32: OpKind.MemoryESEDI, 64: OpKind.MemoryESRDI }[addressSize];
}

const drawn = new Uint32Array(2);

/** Draws and sets an immediate; returns its value. */
function setImmediate(
  instruction: Instruction,
  index: number,
  kind: ImmediateKind,
  form: Form,
  random: Random,
): bigint {
  random.value(drawn, 0);
  let low = drawn[0];
  if (kind === 'one') low = 1;
  else if (form.mnemonic === 'Enter') low = kind === 'imm16' ? random.below(48) : drawNestingLevel(random);
  else if (kind === 'imm8' && /^(R|Sh|Sa|Bt)/.test(form.mnemonic))
    low = random.below(random.pick([4, 20, 34, 70, 256]));
  const signed = (low << 24) >> 24;
  switch (kind) {
    case 'imm8':
    case 'one': {
      // ENTER alone has two immediates.
      const second = index === 1 && form.mnemonic === 'Enter';
      instruction.setOpKind(index, second ? OpKind.Immediate8_2nd : OpKind.Immediate8);
      if (second) instruction.immediate8_2nd = low & 0xff;
      else instruction.immediate8 = low & 0xff;
      return BigInt(low & 0xff);
    }
    case 'imm8sex16':
      instruction.setOpKind(index, OpKind.Immediate8to16);
      instruction.immediate8to16 = signed;
      return BigInt(signed);
    case 'imm8sex32':
      instruction.setOpKind(index, OpKind.Immediate8to32);
      instruction.immediate8to32 = signed;
      return BigInt(signed);
    case 'imm8sex64':
      instruction.setOpKind(index, OpKind.Immediate8to64);
      instruction.immediate8to64 = BigInt(signed);
      return BigInt(signed);
    case 'imm16':
      instruction.setOpKind(index, OpKind.Immediate16);
      instruction.immediate16 = low & 0xffff;
      return BigInt((low << 16) >> 16);
    case 'imm32':
      instruction.setOpKind(index, OpKind.Immediate32);
      instruction.immediate32 = low;
      return BigInt(low | 0);
    case 'imm32sex64':
      instruction.setOpKind(index, OpKind.Immediate32to64);
      instruction.immediate32to64 = BigInt(low | 0);
      return BigInt(low | 0);
    case 'imm64':
      instruction.setOpKind(index, OpKind.Immediate64);
      instruction.immediate64 = (BigInt(drawn[1]) << 32n) | BigInt(low);
      return instruction.immediate64;
  }
}

/** ENTER's nesting level counts modulo 32 (SDM 2A "ENTER"). */
function drawNestingLevel(random: Random): number {
  return random.pick([0, 1, random.below(8), 32 + random.below(4)]);
}

/** A branch target: an address in the code pages but not in the instruction itself, or for long branches anywhere. */
function drawTarget(targetSize: 16 | 32 | 64, short: boolean, rip: number, random: Random): bigint {
  let target: number;
  if (short) target = rip + (random.chance(50) ? 15 + random.below(110) : -1 - random.below(120));
  else if (random.chance(70)) target = drawLandingPlace(rip, random);
  else target = rip + random.u32() - 0x8000_0000;
  return BigInt.asUintN(targetSize, BigInt(target));
}

/** An address in the code pages, away from the instruction at `rip`. */
export function drawLandingPlace(rip: number, random: Random): number {
  const place = codeAddress + random.below(codePages * pageSize);
  return place >= rip && place < rip + 16 ? codeAddress + 0x100 : place;
}
