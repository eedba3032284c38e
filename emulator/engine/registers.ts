/** Where iced-x86's registers live in the state. */
import { Register, type Instruction } from 'iced-x86';
import { cellAddress, generalRegisterNames, segmentNames, type CellName, type SegmentName } from '../state/layout';
import type { OperandSize } from './meaning';

export interface RegisterPlace {
  readonly cell: CellName;
  /** 1 for AH, CH, DH and BH. */
  readonly byte: 0 | 1;
  readonly size: OperandSize;
}

/** General registers of every size, by iced-x86 register. */
export const registerPlaces: ReadonlyMap<Register, RegisterPlace> = (() => {
  const places = new Map<Register, RegisterPlace>();
  const low: readonly Register[] = [
    Register.AL,
    Register.CL,
    Register.DL,
    Register.BL,
    Register.SPL,
    Register.BPL,
    Register.SIL,
    Register.DIL,
  ];
  const high: readonly Register[] = [Register.AH, Register.CH, Register.DH, Register.BH];
  generalRegisterNames.forEach((cell, index) => {
    places.set(index < 8 ? (low[index] as Register) : Register.R8L + index - 8, { cell, byte: 0, size: 8 });
    places.set(Register.AX + index, { cell, byte: 0, size: 16 });
    places.set(Register.EAX + index, { cell, byte: 0, size: 32 });
    places.set(Register.RAX + index, { cell, byte: 0, size: 64 });
    if (index < 4) places.set(high[index] as Register, { cell, byte: 1, size: 8 });
  });
  return places;
})();

/** Linear-memory address of a general register of any size. */
export function registerAddress(register: Register): number {
  const place = registerPlaces.get(register);
  if (place === undefined) throw new Error(`not a general register: ${Register[register]}`);
  return cellAddress[place.cell] + place.byte;
}

/** Address of a base or index register as a whole: handlers truncate the sum to the address size. */
export function wideRegisterAddress(register: Register): number {
  if (register === Register.None) return cellAddress.zero;
  if (register === Register.RIP || register === Register.EIP) return cellAddress.codePageRip;
  return registerAddress(register);
}

export function segmentOfRegister(register: Register): SegmentName {
  return segmentNames[register - Register.ES] as SegmentName;
}

/**
 * The segment of a memory operand. In 64-bit mode prefixes other than FS and GS do nothing (SDM 1 3.4.2.1 "Segment Registers in 64-Bit Mode"); what
 * remains of SS is that accesses based on RSP or RBP fault with #SS.
 */
export function memorySegmentOf(instruction: Instruction, codeSize: 16 | 32 | 64): SegmentName {
  const { memorySegment, memoryBase } = instruction;
  if (codeSize !== 64 || memorySegment === Register.FS || memorySegment === Register.GS) {
    return memorySegment === Register.None ? 'ds' : segmentOfRegister(memorySegment);
  }
  return stackRegisters.has(memoryBase) ? 'ss' : 'ds';
}

const stackRegisters: ReadonlySet<Register> = new Set([Register.RSP, Register.RBP, Register.ESP, Register.EBP]);
