/**
 * Test support: one instruction with what it needs and what it must do, as a row of a table. Each case runs with all status flags clear and with
 * all of them set, so that a flag that is left alone shows.
 */
import { ProcessorException } from '../../cpu/exception';
import { rflags, statusFlags } from '../../engine/flags';
import { generalRegisterNames, type GeneralRegisterName } from '../../state/layout';
import { FormRunner } from './form-runner';

type Registers = Partial<Record<GeneralRegisterName, bigint>>;
type FlagName = 'CF' | 'PF' | 'AF' | 'ZF' | 'SF' | 'OF';

export interface InstructionCase {
  /** What it shows, after the assembly text. */
  readonly name: string;
  /** The instruction's bytes in hex, blanks between. */
  readonly code: string;
  readonly bits?: 64 | 32 | 16;
  readonly before?: Registers;
  /** Registers that change; the others must keep their values. */
  readonly after?: Registers;
  /** Flags that the instruction sets, with their value; flags in neither list must keep theirs. */
  readonly flags?: Partial<Record<FlagName, 0 | 1>>;
  /** Flags the manual leaves undefined. */
  readonly undefinedFlags?: readonly FlagName[];
  /** When only one initial state of the status flags makes sense: those that are set. */
  readonly flagsBefore?: number;
  /** Bytes at {@link dataAddress} before and after, hex. */
  readonly memory?: string;
  readonly memoryAfter?: string;
  /** Vector of the fault it must end in; then nothing may have changed. */
  readonly fault?: number;
  /** Where it must continue, relative to its first byte; default is its length. */
  readonly continuesAt?: number;
}

/** A writable page before and after which nothing is mapped. */
export const dataAddress = 0x2000;
/** The middle of a writable stack page, where RSP starts. */
export const stackTop = 0x4800n;
const codeAddress = 0x1_0000;

const runners = new Map<number, FormRunner>();

/** Runs a case; returns what is wrong with it, nothing when all is well. */
export function problemsOf(test: InstructionCase): string[] {
  if (test.flagsBefore !== undefined) return problemsFrom(test, test.flagsBefore);
  return [...problemsFrom(test, 0), ...problemsFrom(test, statusFlags)];
}

function problemsFrom(test: InstructionCase, flagsBefore: number): string[] {
  const runner = runnerFor(test.bits ?? 64);
  const code = hexBytes(test.code);
  runner.place(codeAddress, code);
  runner.place(dataAddress, new Uint8Array(4096));
  if (test.memory !== undefined) runner.place(dataAddress, hexBytes(test.memory));
  const before = Object.fromEntries(
    generalRegisterNames.map((name, index) => [name, BigInt(index) * 0x0101_0101n]),
  ) as Required<Registers>;
  Object.assign(before, { rsp: stackTop }, test.before);
  for (const name of generalRegisterNames) runner.state[name] = before[name];
  runner.flags = flagsBefore;

  const end = runner.run(codeAddress);
  const problems: string[] = [];
  const expect = (what: string, actual: unknown, wanted: unknown) => {
    if (actual !== wanted)
      problems.push(`with flags ${flagsBefore.toString(16)}: ${what} is ${show(actual)}, must be ${show(wanted)}`);
  };
  expect('the fault', end instanceof ProcessorException ? end.vector : undefined, test.fault);
  const faulted = test.fault !== undefined;
  const registers = faulted ? before : { ...before, ...test.after };
  for (const name of generalRegisterNames) expect(name, runner.state[name], registers[name]);
  expect('rip', runner.state.rip, BigInt(codeAddress + (faulted ? 0 : (test.continuesAt ?? code.length))));
  for (const name of ['CF', 'PF', 'AF', 'ZF', 'SF', 'OF'] as const) {
    if (!faulted && test.undefinedFlags?.includes(name)) continue;
    const old = (flagsBefore & rflags[name]) === 0 ? 0 : 1;
    expect(name, (runner.flags & rflags[name]) === 0 ? 0 : 1, (faulted ? undefined : test.flags?.[name]) ?? old);
  }
  const memory = hexBytes((faulted ? undefined : test.memoryAfter) ?? test.memory ?? '');
  expect('memory', runner.bytes(dataAddress, memory.length).join(' '), memory.join(' '));
  return problems;
}

function runnerFor(bits: 64 | 32 | 16): FormRunner {
  let runner = runners.get(bits);
  if (runner === undefined) {
    runner = new FormRunner(bits);
    runner.map(dataAddress);
    runner.map(stackTop & ~0xfffn);
    runner.map(codeAddress, 'read-execute');
    runners.set(bits, runner);
  }
  return runner;
}

/** Bytes from hex digits with blanks between bytes. */
export function hexBytes(text: string): number[] {
  return text.split(' ').filter(Boolean).map((digits) => parseInt(digits, 16)); // prettier-ignore
}

function show(value: unknown): string {
  return typeof value === 'bigint' ? `0x${value.toString(16)}` : String(value);
}
