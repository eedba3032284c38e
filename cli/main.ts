/** `ringside`: the command line. */
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { machineOptions, machineOptionFromText, type MachineOptionName } from '../emulator/index';
import { asmCommand, type AsmFormat } from './asm';
import { dapCommand } from './dap';
import { disasmCommand } from './disasm';
import { exitCodeHelp, exitCodes } from './exit-codes';
import { reportFailure } from './failure';
import { runCommand } from './run';

type Define = Record<string, string>;

function positiveInteger(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('It must be a whole number above 0.');
}

function positiveSeconds(text: string): number {
  const value = Number(text);
  // setTimeout counts in 32 bits of milliseconds.
  if (value > 0 && value < 2_000_000) return value;
  throw new InvalidArgumentError('It must be a number of seconds above 0.');
}

function portNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= 65535) return value;
  throw new InvalidArgumentError('It must be a port from 0 to 65535 (0 takes a free one).');
}

function define(text: string, before: Define = {}): Define {
  const found = /^([A-Za-z_.?][\w.?$#@~]*)(?:=(.*))?$/s.exec(text);
  if (found === null) throw new InvalidArgumentError('It must be NAME or NAME=VALUE.');
  return { ...before, [found[1]]: found[2] ?? '' };
}

function oneOf<Choice extends string>(...choices: Choice[]): (text: string) => Choice {
  return (text) => {
    const choice = choices.find((known) => known === text);
    if (choice !== undefined) return choice;
    throw new InvalidArgumentError(`It must be ${choices.join(' or ')}.`);
  };
}

/** The flags of the machine's own option table. */
function addMachineOptions(command: Command): Command {
  for (const option of Object.values(machineOptions)) {
    const choices = 'choices' in option ? `: ${Object.keys(option.choices).join(', ')}` : '';
    command.option(
      `--${option.flag} <${option.placeholder}>`,
      `${option.description.replace(/\.$/, '')}${choices} (default ${option.default})`,
    );
  }
  return command;
}

function readMachineFlags(options: Record<string, unknown>): Record<string, unknown> {
  const given = (Object.keys(machineOptions) as MachineOptionName[]).map((name) => {
    const text = options[machineOptions[name].flag];
    return [name, typeof text === 'string' ? machineOptionFromText(name, text) : undefined] as const;
  });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

function createProgram(finish: (status: number) => void): Command {
  const program = new Command('ringside')
    .description('An x86-64 machine with VT-x, from a terminal.')
    .exitOverride()
    .showHelpAfterError('Try: ringside --help')
    .addHelpText('after', exitCodeHelp());

  addMachineOptions(program.command('run').argument('<program>', 'assembly source, ELF image or flat image'))
    .description('run a guest; its console is standard output, everything else standard error')
    .option('--load-address <ADDRESS>', 'where a flat image is loaded (default 0x7c00)')
    .option('--symbols <ELF>', 'ELF file whose symbols describe a flat image')
    .option('-D, --define <NAME=VALUE>', 'define a name for the assembler', define)
    .option('--exits', 'print a line for each VM exit')
    .option('--until <PLACE>', 'stop at exit:NAME, a symbol or an address, with an optional "if EXPRESSION"')
    .option('--max-instructions <N>', 'stop after so many instructions', positiveInteger)
    .option('--timeout <SECONDS>', 'stop after so much real time', positiveSeconds)
    .option('--json <FILE>', 'write a report: how it ended, instructions, exits by reason, seconds')
    .action(async (path: string, options) =>
      finish(await runCommand(path, { ...options, machine: readMachineFlags(options) })),
    );

  program
    .command('asm')
    .argument('<source>', 'assembly source')
    .description('assemble a source in NASM syntax')
    .option('-f, --format <FORMAT>', 'bin or elf64', oneOf<AsmFormat>('bin', 'elf64'), 'bin')
    .option('-o, --output <FILE>', 'output file (default: the source with .bin or .o)')
    .option('-D, --define <NAME=VALUE>', 'define a name', define)
    .action((source: string, options) => finish(asmCommand(source, options)));

  program
    .command('disasm')
    .argument('<image>', 'ELF image, flat image or assembly source')
    .description('print the instructions of an image')
    .option('--bits <N>', 'code size: 16, 32 or 64 (default: what the image says, else 64)', oneOf('16', '32', '64'))
    .option('--load-address <ADDRESS>', 'where a flat image is loaded (default 0x7c00)')
    .option('-D, --define <NAME=VALUE>', 'define a name for the assembler', define)
    .action(async (image: string, options) => finish(await disasmCommand(image, options)));

  program
    .command('dap')
    .description('serve the Debug Adapter Protocol on standard input and output, or on a port of 127.0.0.1')
    .option('--port <N>', 'the port', portNumber)
    .action(async ({ port }) => finish(await dapCommand(port)));

  return program;
}

async function main(): Promise<void> {
  let status = 0;
  try {
    await createProgram((value) => (status = value)).parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) status = error.exitCode === 0 ? 0 : exitCodes.usage.code;
    else status = reportFailure(error);
  }
  process.exitCode = status;
}

void main();
