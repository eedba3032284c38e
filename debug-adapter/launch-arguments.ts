/**
 * The keys of a `launch` configuration: the machine's own options (emulator/machine/options.ts), and the debugger's, declared
 * once here.
 */
import {
  isMachineOption,
  machineOptions,
  readMachineOptions,
  RingsideError,
  type MachineOptions,
} from '../emulator/index';

export type NumberFormat = 'hex' | 'decimal';

/** A checked `launch` configuration. */
export interface LaunchArguments {
  /** Path of the guest: assembly source, ELF image or flat image. */
  readonly program: string;
  readonly stopOnEntry: boolean;
  /** Places where the machine stops, written as function breakpoints are: `exit:any`, `main`, each with an optional `if`. */
  readonly stopOn: readonly string[];
  /** Run without stopping at breakpoints ("Run Without Debugging"). */
  readonly noDebug: boolean;
  /** Host-physical address where a flat image is loaded. */
  readonly loadAddress: number | undefined;
  /** Multiboot command line. */
  readonly commandLine: string;
  /** Assembler definitions, as `%define NAME VALUE`. */
  readonly defines: Readonly<Record<string, string>>;
  /** ELF file whose symbols and lines describe a flat image. */
  readonly symbols: string | undefined;
  readonly format: NumberFormat;
  /** The machine's options, checked. */
  readonly machine: MachineOptions;
}

interface LaunchKey<Value> {
  readonly description: string;
  /** What the value must be, as it completes "must be ...". */
  readonly expects: string;
  readonly default?: Value;
  /** The checked value, or undefined when it is not what is expected. */
  readonly read: (value: unknown) => Value | undefined;
}

type LaunchKeys = {
  readonly [Key in keyof Omit<LaunchArguments, 'machine'>]: LaunchKey<NonNullable<LaunchArguments[Key]>>;
};

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const nonEmptyText = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;
const flag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);
const oneOf =
  <Value extends string>(...values: Value[]) =>
  (value: unknown): Value | undefined =>
    values.find((known) => known === value);

const largestAddress = 2 ** 52 - 1;

/** A physical address as a JSON number or as text such as "0x7c00". */
export function readPhysicalAddress(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^(0x[0-9a-f]+|\d+)$/i.test(value.trim()) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 0 || number > largestAddress)
    return undefined;
  return number;
}

export const launchKeys: LaunchKeys = {
  program: {
    description: 'The guest: assembly source (.asm, .nasm, .s), an ELF image, or a flat image.',
    expects: 'the path of an assembly source, an ELF image or a flat image',
    read: nonEmptyText,
  },
  stopOnEntry: {
    description: 'Stop before the first instruction.',
    expects: 'true or false',
    default: false,
    read: flag,
  },
  stopOn: {
    description: 'Places where the machine stops, besides breakpoints: "exit:any", "exit:cpuid if count > 1", "main".',
    expects: 'a list of texts, for example ["exit:any"]',
    default: [],
    read: (value) => (Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined),
  },
  noDebug: { description: 'Run without breakpoints.', expects: 'true or false', default: false, read: flag },
  loadAddress: {
    description: 'Host-physical address where a flat image is loaded, for example "0x7c00".',
    expects: 'an address: a whole number, or text such as "0x7c00"',
    read: readPhysicalAddress,
  },
  commandLine: { description: 'Multiboot command line.', expects: 'text', default: '', read: text },
  defines: {
    description: 'Names defined for the assembler, as if by %define.',
    expects: 'an object whose values are text, for example { "SCALE": "10" }',
    default: {},
    read: readDefines,
  },
  symbols: {
    description: 'ELF file whose symbols and lines describe a flat image.',
    expects: 'the path of an ELF file',
    read: nonEmptyText,
  },
  format: {
    description: 'How numbers are shown at first.',
    expects: '"hex" or "decimal"',
    default: 'hex',
    read: oneOf('hex', 'decimal'),
  },
};

function readDefines(value: unknown): Record<string, string> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value).map(([name, text]) => [name, typeof text === 'number' ? String(text) : text]);
  if (entries.some(([name, text]) => typeof text !== 'string' || !/^[A-Za-z_.?][\w.?$#@~]*$/.test(name as string)))
    return undefined;
  return Object.fromEntries(entries) as Record<string, string>;
}

/** Keys that editors add to every configuration; they are nobody's mistake. */
const editorKeys = new Set(
  `name type request preLaunchTask postDebugTask presentation internalConsoleOptions debugServer serverReadyAction
   suppressMultipleSessionWarning windows linux osx console cwd`.split(/\s+/),
);

/**
 * Checks a `launch` request's arguments.
 * @returns the arguments with defaults, and a sentence for each key that nothing reads
 * @throws RingsideError 3010 naming the key that is missing or wrong, 1101 to 1103 for a machine option
 */
export function readLaunchArguments(given: unknown): { launch: LaunchArguments; warnings: string[] } {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new RingsideError(3010, 'The launch request has no arguments object.', 'Give at least "program".');
  }
  const values = given as Record<string, unknown>;
  const own = Object.entries(launchKeys).map(([key, row]) => [
    key,
    readKey(key, row as LaunchKey<unknown>, values[key]),
  ]);
  const machine = readMachineOptions(
    Object.fromEntries(Object.entries(values).filter(([key, value]) => isMachineOption(key) && value !== null)),
  );
  const launch = { ...Object.fromEntries(own), machine } as LaunchArguments;
  const known = [...Object.keys(launchKeys), ...Object.keys(machineOptions)];
  const warnings = Object.keys(values)
    .filter((key) => !known.includes(key) && !editorKeys.has(key) && !key.startsWith('__'))
    .map(
      (key) => `The launch configuration's key "${key}" is not known and was ignored. Known keys: ${known.join(', ')}.`,
    );
  return { launch, warnings };
}

function readKey(key: string, row: LaunchKey<unknown>, value: unknown): unknown {
  if (value === undefined || value === null) {
    if (key !== 'program') return row.default;
    throw new RingsideError(3010, 'The launch configuration has no "program".', `Set "program" to ${row.expects}.`);
  }
  const read = row.read(value);
  if (read !== undefined) return read;
  throw new RingsideError(
    3010,
    `The launch configuration's "${key}" is ${JSON.stringify(value)}.`,
    `"${key}" must be ${row.expects}.`,
  );
}
