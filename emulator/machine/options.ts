/**
 * The options of a machine: one table, from which the command line's flags, the schema of launch.json, the user guide and
 * the checks on what a user wrote are all derived.
 */
import { RingsideError } from '../errors';

interface NumberOption {
  readonly type: 'integer';
  readonly minimum: number;
  readonly maximum: number;
  readonly default: number;
}

interface ChoiceOption<Choice extends string = string> {
  readonly type: 'choice';
  /** Each choice with the words that explain it. */
  readonly choices: Readonly<Record<Choice, string>>;
  readonly default: NoInfer<Choice>;
}

interface OptionWords {
  /** The command line's long flag, without the dashes. */
  readonly flag: string;
  /** What stands for the value in the command line's help. */
  readonly placeholder: string;
  /** One sentence. */
  readonly description: string;
}

export type MachineOption = (NumberOption | ChoiceOption) & OptionWords;

function choice<Choice extends string>(option: Omit<ChoiceOption<Choice>, 'type'> & OptionWords) {
  return { type: 'choice', ...option } as const;
}

export const machineOptions = {
  memoryMiB: {
    type: 'integer',
    flag: 'memory',
    placeholder: 'MIB',
    minimum: 1,
    maximum: 2048,
    default: 64,
    description: 'Memory of the machine, in MiB.',
  },
  entry: choice({
    flag: 'entry',
    placeholder: 'STATE',
    choices: {
      long: '64-bit mode, identity-mapped, with flat segments and a stack',
      protected: '32-bit protected mode, paging off, with flat segments and a stack',
      real: 'real-address mode, as after a boot loader',
    },
    default: 'long',
    description: 'State in which the processor enters the program.',
  }),
  board: choice({
    flag: 'board',
    placeholder: 'BOARD',
    choices: { pc: 'a PC: UART, PIC, PIT, local APIC, debug console, debug exit and power-off ports' },
    default: 'pc',
    description: 'Devices that surround the processor.',
  }),
} as const satisfies Readonly<Record<string, MachineOption>>;

export type MachineOptionName = keyof typeof machineOptions;

type OptionValue<O> = O extends { readonly choices: Readonly<Record<infer Choice, string>> } ? Choice : number;

/** A checked value for every option of the table. */
export type MachineOptions = { readonly [Name in MachineOptionName]: OptionValue<(typeof machineOptions)[Name]> };

export function isMachineOption(name: string): name is MachineOptionName {
  return Object.hasOwn(machineOptions, name);
}

const optionNames = Object.keys(machineOptions) as MachineOptionName[];

/**
 * Checks what a user gave, as JSON values, and fills in the defaults; `undefined` counts as not given. Throws RS1100 for a key
 * that is not an option, RS1101 for a value of the wrong type, RS1102 for a number out of range and RS1103 for an unknown choice.
 */
export function readMachineOptions(given: Readonly<Record<string, unknown>>): MachineOptions {
  for (const name of Object.keys(given)) {
    if (isMachineOption(name)) continue;
    throw new RingsideError(
      1100,
      `"${name}" is not a machine option.`,
      `The machine options are ${listed(optionNames)}.`,
    );
  }
  const values = optionNames.map((name) => {
    const option: MachineOption = machineOptions[name];
    const value = given[name] === undefined ? option.default : given[name];
    return [name, option.type === 'integer' ? checkedInteger(name, option, value) : checkedChoice(name, option, value)];
  });
  return Object.fromEntries(values) as MachineOptions;
}

/**
 * The JSON value that a flag's text stands for on the command line, for {@link readMachineOptions}. Text that is no number is
 * handed on as it is, so that the check there names it.
 */
export function machineOptionFromText(name: MachineOptionName, text: string): number | string {
  const isNumber = machineOptions[name].type === 'integer' && /^(0x[0-9a-f]+|[0-9]+)$/i.test(text);
  return isNumber ? Number(text) : text;
}

/** The options as the `properties` of a JSON schema, for launch.json. */
export function machineOptionsSchema(): Record<MachineOptionName, Record<string, unknown>> {
  const properties = optionNames.map((name) => {
    const option: MachineOption = machineOptions[name];
    const { description, default: byDefault } = option;
    if (option.type === 'integer') {
      const { minimum, maximum } = option;
      return [name, { type: 'integer', description, default: byDefault, minimum, maximum }];
    }
    const choices = Object.keys(option.choices);
    return [
      name,
      {
        type: 'string',
        description,
        default: byDefault,
        enum: choices,
        enumDescriptions: Object.values(option.choices),
      },
    ];
  });
  return Object.fromEntries(properties) as Record<MachineOptionName, Record<string, unknown>>;
}

function checkedInteger(name: string, { minimum, maximum }: NumberOption, value: unknown): number {
  const advice = `Give a whole number from ${minimum} to ${maximum}.`;
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw new RingsideError(1101, `"${name}" is ${shown(value)}, which is not a whole number.`, advice);
  }
  if (value < minimum || value > maximum) {
    throw new RingsideError(1102, `"${name}" is ${value}, which is out of range.`, advice);
  }
  return value;
}

function checkedChoice(name: string, { choices }: ChoiceOption, value: unknown): string {
  const advice = `Give ${listed(Object.keys(choices))}.`;
  if (typeof value !== 'string')
    throw new RingsideError(1101, `"${name}" is ${shown(value)}, which is not text.`, advice);
  if (!Object.hasOwn(choices, value)) {
    throw new RingsideError(1103, `"${name}" is ${shown(value)}, which is not one of its values.`, advice);
  }
  return value;
}

function listed(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
