/** `ringside disasm`: the instructions of an image, with its symbols. Data is shown as what it would be as instructions. */
import { Machine, readMachineOptions, segmentEnd, type ImageSegment } from '../emulator/index';
import { readPhysicalAddress } from '../debug-adapter/launch-arguments';
import { nodeHost } from '../debug-adapter/node-host';
import { loadProgram } from '../debug-adapter/program/load-program';
import type { Program } from '../debug-adapter/program/program';
import { CommandFailure } from './failure';

export interface DisasmOptions {
  readonly bits?: '16' | '32' | '64';
  readonly loadAddress?: string;
  readonly define?: Readonly<Record<string, string>>;
}

const mebibyte = 0x10_0000;
/** Rows decoded at a time. */
const batch = 256;

export async function disasmCommand(image: string, options: DisasmOptions): Promise<number> {
  const loadAddress = options.loadAddress === undefined ? undefined : readPhysicalAddress(options.loadAddress);
  if (options.loadAddress !== undefined && loadAddress === undefined) {
    throw new CommandFailure('usage', `--load-address ${options.loadAddress} is no address.`);
  }
  const source = { path: nodeHost.resolvePath(image), loadAddress, defines: options.define };
  const program = loadProgram(source, nodeHost, (line) => process.stderr.write(`${line}\n`));
  const machine = machineFor(program);
  const bits = options.bits === undefined ? codeSizeOf(program) : (Number(options.bits) as 16 | 32 | 64);
  for (const segment of program.image.segments) {
    for (const text of segmentLines(machine, program, segment, bits)) {
      if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
  }
  return 0;
}

/** A machine with room for the image; disassembly needs nothing else of it. */
function machineFor(program: Program): Machine {
  const end = Math.max(...program.image.segments.map(segmentEnd));
  const machine = new Machine(readMachineOptions({ memoryMiB: Math.max(64, Math.ceil(end / mebibyte)) }));
  machine.load(program.image);
  return machine;
}

function codeSizeOf({ image }: Program): 32 | 64 {
  return image.format === 'ELF32' || image.format === 'Multiboot' ? 32 : 64;
}

function* segmentLines(
  machine: Machine,
  program: Program,
  { address, bytes }: ImageSegment,
  bits: 16 | 32 | 64,
): Generator<string> {
  const end = BigInt(address + bytes.length);
  for (let next = BigInt(address); next < end;) {
    const rows = machine.disassemble(next, batch, bits);
    if (rows.length === 0) return;
    for (const row of rows) {
      if (row.address >= end) return;
      const name = program.symbols.isPlace(row.address) ? `${program.symbols.describe(row.address)}:\n` : '';
      const code = [...row.bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
      yield `${name}  ${row.address.toString(16).padStart(8, '0')}  ${code.padEnd(32)}  ${row.text}\n`;
    }
    const last = rows[rows.length - 1];
    next = last.address + BigInt(last.bytes.length);
  }
}
