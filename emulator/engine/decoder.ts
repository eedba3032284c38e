/** Turns instruction bytes into records: iced-x86 decodes, this chooses the handler and fills in the operand places. */
import {
  Code,
  CodeExt,
  Decoder as IcedDecoder,
  DecoderError,
  DecoderOptions,
  Instruction,
  OpKind,
  Register,
} from 'iced-x86';
import {
  handlerKey,
  handlerVariant,
  impliedAddressVariant,
  operandShapes,
  type AddressVariant,
  type BranchVariant,
} from '../isa/forms';
import { formTemplate, type FormTemplate } from '../isa/operands';
import { rowOfForm } from '../isa/table';
import type { InstructionRow, MnemonicName } from '../isa/instruction';
import { cellAddress } from '../state/layout';
import { maximumInstructionLength } from './code-cache';
import { decodedInstruction, addressSizeOf, type DecodedInstruction } from './decoded-instruction';
import type { RegisterSlot } from './meaning';
import { fixedHandler, recordBytes, recordField } from './record';
import { memorySegmentOf, registerAddress, wideRegisterAddress } from './registers';

/** How code is decoded: its default size and the width of the stack. One number, which is also part of the code cache's key. */
export function codeMode(codeSize: 16 | 32 | 64, stackWidth: 16 | 32 | 64): number {
  return codeSize | (stackWidth << 8);
}

const codeSizeOf = (mode: number) => (mode & 0xff) as 16 | 32 | 64;
const stackWidthOf = (mode: number) => (mode >> 8) as 16 | 32 | 64;

/** A system instruction's row with its operands, by the index in the record's immediate. */
export interface SystemInstruction {
  readonly instruction: DecodedInstruction;
  /** Undefined when the table has no row for it. */
  readonly row: InstructionRow | undefined;
  /** Its bytes, for messages. */
  readonly bytes: Uint8Array;
  /** It has more than 15 bytes: #GP(0) instead of what it means (SDM 2A 2.3.11). */
  readonly tooLong: boolean;
}

interface FormPlan {
  readonly template: FormTemplate;
  readonly row: InstructionRow | undefined;
}

/** Whether the bytes are the beginning of an instruction. */
function wantsMoreBytes(bytes: Uint8Array, codeSize: 16 | 32 | 64): boolean {
  const decoder = new IcedDecoder(codeSize, bytes, DecoderOptions.None);
  decoder.decode().free();
  const { lastError } = decoder;
  decoder.free();
  return lastError === DecoderError.NoMoreBytes;
}

export class RecordDecoder {
  private readonly view: DataView;
  private readonly instruction = new Instruction();
  private readonly plans = new Map<Code, FormPlan>();
  private readonly handlers: ReadonlyMap<string, number>;
  readonly systemInstructions: SystemInstruction[] = [];
  private readonly systemInstructionIndexes = new Map<string, number>();

  constructor(buffer: ArrayBuffer, handlerKeys: readonly string[]) {
    this.view = new DataView(buffer);
    const first = Object.keys(fixedHandler).length;
    this.handlers = new Map(handlerKeys.map((key, index) => [key, first + index]));
  }

  /**
   * Decodes the instruction at the start of `bytes` into `record`. `pageOffset` is the offset of the record in its page, 0 for the record
   * of a crossing instruction. Returns its length and whether control may go elsewhere, or undefined when `bytes` end too early.
   */
  decode(
    record: number,
    bytes: Uint8Array,
    pageOffset: number,
    mode: number,
    crossing: boolean,
  ): { length: number; ends: boolean } | undefined {
    const codeSize = codeSizeOf(mode);
    const decoder = new IcedDecoder(codeSize, bytes, DecoderOptions.None);
    decoder.ip = BigInt(pageOffset);
    decoder.decodeOut(this.instruction);
    const { lastError } = decoder;
    decoder.free();
    if (lastError === DecoderError.NoMoreBytes && bytes.length < maximumInstructionLength) return undefined;
    const { instruction } = this;
    const plan = this.plan(instruction.code);
    const length = Math.max(1, instruction.length);
    this.view.setUint8(record + recordField.length, length);
    this.view.setUint16(record + recordField.next, length * recordBytes, true);
    if (plan.row?.kind === 'meaning') {
      this.fillMeaning(record, plan.row.mnemonic, plan.template, pageOffset, mode, crossing);
    } else {
      const tooLong =
        instruction.code === Code.INVALID &&
        length === maximumInstructionLength &&
        wantsMoreBytes(bytes.subarray(1, length), codeSize);
      this.fillSystem(record, plan.row, codeSize, bytes.subarray(0, length), tooLong);
    }
    return { length, ends: plan.template.controlFlow || plan.row?.kind !== 'meaning' };
  }

  /** Marks a record whose instruction continues on the next page. */
  markCrossing(record: number): void {
    this.view.setUint8(record + recordField.length, 15);
    this.view.setUint16(record + recordField.handler, fixedHandler.crossing, true);
  }

  private plan(code: Code): FormPlan {
    const known = this.plans.get(code);
    if (known !== undefined) return known;
    const template = formTemplate(code);
    const info = CodeExt.opCode(code);
    const { mnemonic } = info;
    info.free();
    const plan = { template, row: rowOfForm(mnemonic, template) };
    this.plans.set(code, plan);
    return plan;
  }

  private fillSystem(
    record: number,
    row: InstructionRow | undefined,
    codeSize: 16 | 32 | 64,
    bytes: Uint8Array,
    tooLong: boolean,
  ): void {
    const key = `${codeSize}:${bytes.join()}`;
    let index = this.systemInstructionIndexes.get(key);
    if (index === undefined) {
      index = this.systemInstructions.length;
      this.systemInstructionIndexes.set(key, index);
      this.systemInstructions.push({
        instruction: decodedInstruction(this.instruction, codeSize),
        row,
        bytes: bytes.slice(),
        tooLong,
      });
    }
    this.view.setBigInt64(record + recordField.immediate, BigInt(index), true);
    this.view.setUint16(record + recordField.handler, fixedHandler.system, true);
  }

  private fillMeaning(
    record: number,
    mnemonic: MnemonicName,
    template: FormTemplate,
    pageOffset: number,
    mode: number,
    crossing: boolean,
  ): void {
    const { view, instruction } = this;
    const codeSize = codeSizeOf(mode);
    const codeWidth = codeSize === 64 ? 64 : 32;
    let registers = 0;
    let memory = false;
    let string = false;
    let branch: BranchVariant = 'none';
    let immediateField: number = recordField.immediate;
    for (let index = 0; index < instruction.opCount; index++) {
      switch (instruction.opKind(index)) {
        case OpKind.Register:
          view.setUint16(
            record + recordField[`register${registers as RegisterSlot}`],
            registerAddress(instruction.opRegister(index)),
            true,
          );
          registers++;
          break;
        case OpKind.Memory:
          memory = true;
          break;
        case OpKind.NearBranch16:
        case OpKind.NearBranch32:
        case OpKind.NearBranch64:
          branch = this.fillBranch(record, template, pageOffset, crossing);
          break;
        case OpKind.MemorySegSI:
        case OpKind.MemorySegESI:
        case OpKind.MemorySegRSI:
        case OpKind.MemorySegDI:
        case OpKind.MemorySegEDI:
        case OpKind.MemorySegRDI:
        case OpKind.MemoryESDI:
        case OpKind.MemoryESEDI:
        case OpKind.MemoryESRDI:
          string = true;
          break;
        default:
          view.setBigInt64(record + immediateField, BigInt.asIntN(64, instruction.immediate(index)), true);
          immediateField = recordField.displacement;
      }
    }
    let address: AddressVariant = 'none';
    if (string || template.operands.some((operand) => operand.class === 'string')) {
      this.fillSegment(record, codeSize);
      address = impliedAddressVariant(codeWidth, addressSizeOf(instruction, codeSize));
    } else if (memory) {
      this.fillSegment(record, codeSize);
      address = this.fillMemory(record, codeWidth, addressSizeOf(instruction, codeSize));
    } else if (template.addressSize !== 0) {
      address = impliedAddressVariant(codeWidth, template.addressSize);
    }
    const row = rowOfForm(instruction.mnemonic, template);
    const repeats = row?.kind === 'meaning' && row.properties.repeats === true;
    const repeat = !repeats
      ? 'none'
      : instruction.hasRepePrefix
        ? 'rep'
        : instruction.hasRepnePrefix
          ? 'repne'
          : 'none';
    const variant = handlerVariant(template, codeWidth, stackWidthOf(mode), address, branch, repeat);
    const key = handlerKey(mnemonic, template.size, operandShapes(template, memory), variant);
    const handler = this.handlers.get(key);
    if (handler === undefined) throw new Error(`no handler ${key} for ${Code[instruction.code]}`);
    view.setUint16(record + recordField.handler, handler, true);
  }

  /** A target in the same page is stored as a distance between records; others relative to the RIP of the page's start. */
  private fillBranch(record: number, template: FormTemplate, pageOffset: number, crossing: boolean): 'page' | 'other' {
    // decoder.ip is the page offset, so the branch target comes out relative to the page's RIP.
    const size = (template.operands.find((operand) => operand.class === 'branch') as { size: number }).size;
    const target = BigInt.asIntN(size, this.instruction.nearBranchTarget);
    // A 16-bit target may have to wrap at 64 KiB of IP, which the page offset does not tell: let the jump compute it.
    const inPage = !crossing && size !== 16 && target >= 0n && target < 4096n;
    const distance = inPage ? BigInt((Number(target) - pageOffset) * recordBytes) : target;
    this.view.setBigInt64(record + recordField.immediate, distance, true);
    return inPage ? 'page' : 'other';
  }

  private fillSegment(record: number, codeSize: 16 | 32 | 64): void {
    const segment = memorySegmentOf(this.instruction, codeSize);
    const hasBase = codeSize !== 64 || segment === 'fs' || segment === 'gs';
    const cell = hasBase ? cellAddress[`${segment}Base`] : segment === 'ss' ? cellAddress.stackZero : cellAddress.zero;
    this.view.setUint16(record + recordField.segment, cell, true);
  }

  private fillMemory(record: number, codeWidth: 32 | 64, addressSize: 16 | 32 | 64): AddressVariant {
    const { view, instruction } = this;
    const { memoryBase, memoryIndex, memorySegment } = instruction;
    view.setUint16(record + recordField.base, wideRegisterAddress(memoryBase), true);
    view.setUint16(record + recordField.index, wideRegisterAddress(memoryIndex), true);
    view.setUint8(record + recordField.scale, 31 - Math.clz32(instruction.memoryIndexScale));
    // RIP-relative displacements are relative to the page's RIP already, because decoder.ip is the page offset.
    view.setBigInt64(record + recordField.displacement, BigInt.asIntN(64, instruction.memoryDisplacement), true);
    if (codeWidth === 32) return addressSize === 16 ? 'segmented16' : 'segmented32';
    if (addressSize === 32) return 'full32';
    const based = memorySegment === Register.FS || memorySegment === Register.GS;
    return memoryIndex === Register.None && !based ? 'flat' : 'full';
  }
}
