/** Input and output (SDM 1 chapter 19 "Input/Output", 2A "IN", "INS", 2B "OUT", "OUTS"). */
import { checkIoPermission } from '../cpu/io-permission';
import type { Processor } from '../cpu/processor';
import type { DecodedInstruction } from '../engine/decoded-instruction';
import { rflags } from '../engine/flags';
import type { GeneralRegisterName } from '../state/layout';
import { systemInstruction, type InstructionRow, type MnemonicName } from './instruction';

type PortSize = 1 | 2 | 4;

/** Repetitions after which a REP INS or OUTS lets the run loop look whether anyone wants the machine to stop. */
const iterationsBeforeYield = 256;

/** The port is an immediate byte or DX; the other operand is AL, AX or EAX. */
function portOf(cpu: Processor, instruction: DecodedInstruction): number {
  const immediate = instruction.operands.find((operand) => operand.kind === 'immediate');
  return immediate === undefined ? Number(cpu.state.rdx & 0xffffn) : Number(immediate.value & 0xffn);
}

function accumulatorBytes(instruction: DecodedInstruction): PortSize {
  const accumulator = instruction.operands.find((operand) => operand.kind === 'register' && operand.cell === 'rax');
  return ((accumulator?.kind === 'register' ? accumulator.size : 8) / 8) as PortSize;
}

/** Replaces the low `bits` of a register; 32 bits and more clear what is above. */
function setLow(cpu: Processor, register: GeneralRegisterName, bits: number, value: bigint): void {
  const { state } = cpu;
  const low = BigInt.asUintN(bits, value);
  state[register] = bits >= 32 ? low : (state[register] & ~((1n << BigInt(bits)) - 1n)) | low;
}

interface StringIo {
  readonly cpu: Processor;
  readonly instruction: DecodedInstruction;
  readonly port: number;
  readonly bytes: PortSize;
}

/** One INS: ES:rDI cannot be overridden. The memory is checked before the port is read, whose reading may have effects. */
function input({ cpu, instruction, port, bytes }: StringIo): void {
  const offset = BigInt.asUintN(instruction.addressSize, cpu.state.rdi);
  const linear = cpu.linearAddress('es', offset, bytes, true);
  cpu.access.checkWritable(linear, bytes);
  cpu.access.write(linear, bytes, BigInt(cpu.readPort(port, bytes)));
  advance(cpu, instruction, 'rdi', bytes);
}

/** One OUTS: DS:rSI, whose segment can be overridden. */
function output({ cpu, instruction, port, bytes }: StringIo): void {
  const offset = BigInt.asUintN(instruction.addressSize, cpu.state.rsi);
  const value = cpu.readSegmented(instruction.segment, offset, bytes);
  cpu.writePort(port, bytes, Number(value));
  advance(cpu, instruction, 'rsi', bytes);
}

function advance(cpu: Processor, instruction: DecodedInstruction, index: 'rsi' | 'rdi', bytes: number): void {
  const step = BigInt(cpu.state.systemFlags & rflags.DF ? -bytes : bytes);
  setLow(cpu, index, instruction.addressSize, cpu.state[index] + step);
}

/**
 * INS and OUTS with and without REP. A repetition that an interrupt may follow comes again as the same instruction, which retires once, at its
 * end.
 */
const stringIo =
  (transfer: (io: StringIo) => void, bytes: PortSize) => (cpu: Processor, instruction: DecodedInstruction) => {
    const port = Number(cpu.state.rdx & 0xffffn);
    const io = { cpu, instruction, port, bytes };
    if (instruction.repeat === 'none') {
      checkIoPermission(cpu, port, bytes);
      transfer(io);
      return;
    }
    const { state, engine } = cpu;
    const width = instruction.addressSize;
    for (let done = 0; ; done++) {
      const left = BigInt.asUintN(width, state.rcx);
      if (left === 0n) return;
      if (done === iterationsBeforeYield) return cpu.comeAgain();
      if (done === 0) checkIoPermission(cpu, port, bytes);
      const { stopRequests } = engine;
      transfer(io);
      setLow(cpu, 'rcx', width, left - 1n);
      // A device has raised an interrupt or ended the run: let the run loop look between two repetitions.
      if (engine.stopRequests !== stopRequests && left > 1n) return cpu.comeAgain();
    }
  };

const widths = { b: 1, w: 2, d: 4 } as const satisfies Readonly<Record<string, PortSize>>;

export const systemIoRows: readonly InstructionRow[] = [
  systemInstruction('In', (cpu, instruction) => {
    const port = portOf(cpu, instruction);
    const bytes = accumulatorBytes(instruction);
    checkIoPermission(cpu, port, bytes);
    setLow(cpu, 'rax', bytes * 8, BigInt(cpu.readPort(port, bytes)));
  }),
  systemInstruction('Out', (cpu, instruction) => {
    const port = portOf(cpu, instruction);
    const bytes = accumulatorBytes(instruction);
    checkIoPermission(cpu, port, bytes);
    cpu.writePort(port, bytes, Number(BigInt.asUintN(bytes * 8, cpu.state.rax)));
  }),
  ...(Object.entries(widths) as [string, PortSize][]).flatMap(([suffix, bytes]) => [
    systemInstruction(`Ins${suffix}` as MnemonicName, stringIo(input, bytes)),
    systemInstruction(`Outs${suffix}` as MnemonicName, stringIo(output, bytes)),
  ]),
];
