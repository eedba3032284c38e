/** Far transfers, software interrupts and fast system calls (SDM 1 6.4 to 6.5, 7.3.8). */
import { deliver } from '../cpu/event-delivery';
import { invalidOpcode } from '../cpu/exception';
import { systemCall, systemEnter, systemExit, systemReturn } from '../cpu/fast-calls';
import { farReturn, interruptReturn } from '../cpu/far-returns';
import { farTransfer, type FarPointer } from '../cpu/far-transfers';
import type { EventKind } from '../cpu/interrupt-delivery';
import type { Processor } from '../cpu/processor';
import type { DecodedInstruction } from '../engine/decoded-instruction';
import { rflags } from '../engine/flags';
import { systemInstruction, type InstructionRow } from './instruction';

/** The operand of a far JMP or CALL: in the instruction, or in memory with the offset first. */
function farPointer(cpu: Processor, instruction: DecodedInstruction): FarPointer {
  const [operand] = instruction.operands;
  const size = instruction.size as FarPointer['size'];
  if (operand?.kind === 'farPointer') return { selector: operand.selector, offset: BigInt(operand.offset), size };
  if (operand?.kind !== 'memory') throw invalidOpcode();
  const address = cpu.effectiveAddress(instruction, operand);
  const offset = cpu.readSegmented(operand.segment, address, size / 8);
  const selectorAt = BigInt.asUintN(operand.addressSize, address + BigInt(size / 8));
  return { selector: Number(cpu.readSegmented(operand.segment, selectorAt, 2)), offset, size };
}

function raiseBySoftware(cpu: Processor, instruction: DecodedInstruction, vector: number, kind: EventKind): void {
  deliver(cpu, { vector, kind, errorCode: undefined, instructionLength: instruction.length });
}

function immediate(instruction: DecodedInstruction): number {
  const [operand] = instruction.operands;
  return operand?.kind === 'immediate' ? Number(BigInt.asUintN(16, operand.value)) : 0;
}

export const systemTransferRows: readonly InstructionRow[] = [
  systemInstruction('Jmp', (cpu, instruction) => farTransfer(cpu, 'jmp', farPointer(cpu, instruction))),
  systemInstruction('Call', (cpu, instruction) => farTransfer(cpu, 'call', farPointer(cpu, instruction))),
  systemInstruction('Retf', (cpu, instruction) => farReturn(cpu, instruction.size / 8, immediate(instruction))),
  ...(['Iret', 'Iretd', 'Iretq'] as const).map((name) =>
    systemInstruction(name, (cpu, instruction) => interruptReturn(cpu, instruction.size / 8)),
  ),

  systemInstruction('Int', (cpu, instruction) =>
    raiseBySoftware(cpu, instruction, immediate(instruction) & 0xff, 'softwareInterrupt'),
  ),
  systemInstruction('Int1', (cpu, instruction) => raiseBySoftware(cpu, instruction, 1, 'privilegedSoftwareException')),
  systemInstruction('Int3', (cpu, instruction) => raiseBySoftware(cpu, instruction, 3, 'softwareException')),
  systemInstruction('Into', (cpu, instruction) => {
    if (cpu.flags & rflags.OF) raiseBySoftware(cpu, instruction, 4, 'softwareException');
  }),

  systemInstruction('Syscall', systemCall),
  systemInstruction('Sysret', (cpu) => systemReturn(cpu, false)),
  systemInstruction('Sysretq', (cpu) => systemReturn(cpu, true)),
  systemInstruction('Sysenter', systemEnter),
  systemInstruction('Sysexit', (cpu) => systemExit(cpu, false)),
  systemInstruction('Sysexitq', (cpu) => systemExit(cpu, true)),
];
