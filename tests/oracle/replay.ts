/**
 * Replays vectors on a machine: what the processor did, the machine must do.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decoder } from 'iced-x86';
import { largestWindow, pages, type Page } from './address-space';
import { casesOf, InputChecksum, type CaseInput, type CaseResult, type Fault } from './cases';
import { definedParts } from './defined-results';
import type { Form, Mode } from './forms';
import { decodeResult, unpackFile, type FormHeader } from './vectors';

export type { Fault, Form, Mode, Page };

/**
 * What the replay needs of a machine: paging on, user mode (CPL 3, IOPL 0, CR0.AM clear or EFLAGS.AC never set), flat segments, all
 * addresses virtual. Segment selectors do not matter.
 */
export interface OracleMachine {
  /** Starts over in a mode with these pages mapped for user mode, filled as they say, and all else unmapped. */
  reset(mode: Mode, pages: readonly Page[]): void;
  /** Writes memory whatever its access rights; bytes on unmapped pages are dropped. */
  writeMemory(address: number, bytes: Uint8Array): void;
  /** Reads memory whatever its access rights; bytes on unmapped pages are 0. */
  readMemory(address: number, length: number): Uint8Array;
  /** Sets the general registers (in encoding order), RIP and RFLAGS. */
  load(registers: BigUint64Array, rip: number, flags: number): void;
  /** Runs one instruction, with all its repetitions, and returns the exception it raised, undelivered. */
  step(): Fault | undefined;
  /** Reads the general registers into `registers`. RIP is that of the next instruction, or for a fault that of the instruction. */
  read(registers: BigUint64Array): { readonly rip: bigint; readonly flags: number };
}

/** The recorded results of one form. */
export interface FormVectors {
  readonly header: FormHeader;
  readonly results: Uint8Array;
}

/** The vectors of one family, by form. Throws if there is no such file. */
export function loadFamily(
  folder: string,
  family: string,
): { processor: string; forms: ReadonlyMap<string, FormVectors> } {
  const file = unpackFile(readFileSync(join(folder, `${family}.bin.gz`)));
  return {
    processor: file.processor,
    forms: new Map(file.forms.map((header, index) => [header.id, { header, results: file.results[index] }])),
  };
}

/** The families that have vectors. */
export function recordedFamilies(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.bin.gz'))
    .map((name) => name.slice(0, -'.bin.gz'.length));
}

/** One case: where it starts and where the processor arrived. Reused: it holds until the next case is drawn. */
export interface ReplayCase {
  readonly index: number;
  readonly input: CaseInput;
  readonly expected: CaseResult;
}

/**
 * The cases of a form with their results. Throws at the end if the inputs are not those that were recorded.
 */
export function* replayCases(form: Form, vectors: FormVectors): Generator<ReplayCase> {
  const checksum = new InputChecksum();
  const spare = [new Uint8Array(largestWindow), new Uint8Array(largestWindow)];
  const registers = new BigUint64Array(16);
  let offset = 0;
  let index = 0;
  for (const input of casesOf(form)) {
    checksum.add(input);
    const windows = input.state.filled.map(({ window }, place) => spare[place].subarray(0, window.size));
    const expected: CaseResult = { registers, rip: 0n, flags: 0, windows };
    offset = decodeResult(vectors.results, offset, input, expected);
    yield { index: index++, input, expected };
  }
  if (checksum.value !== vectors.header.inputs || offset !== vectors.results.length || index !== vectors.header.cases) {
    throw new Error(
      `The inputs of ${form.id} are no longer those that were recorded: record it again (tests/oracle/README.md)`,
    );
  }
}

/**
 * Runs all cases of a form on a machine.
 * @param limit how many differences to describe before giving up
 * @returns a description of each case that came out differently
 */
export function replayForm(machine: OracleMachine, form: Form, vectors: FormVectors, limit = 3): string[] {
  const found: string[] = [];
  machine.reset(form.mode, pages);
  let bytes: Uint8Array | undefined;
  let codeAddress = 0;
  for (const replayed of replayCases(form, vectors)) {
    const { encoding, state } = replayed.input;
    if (encoding.bytes !== bytes) {
      if (bytes) machine.writeMemory(codeAddress, breakpoints.subarray(0, bytes.length));
      machine.writeMemory(encoding.rip, encoding.bytes);
      bytes = encoding.bytes;
      codeAddress = encoding.rip;
    }
    for (const { window, bytes: content } of state.filled)
      machine.writeMemory(window.address, content.subarray(0, window.size));
    machine.load(state.registers, encoding.rip, state.flags);
    const problems = compare(machine, replayed, runOne(machine));
    for (const { window } of state.filled) machine.writeMemory(window.address, zeros.subarray(0, window.size));
    if (problems.length === 0) continue;
    found.push(describe(replayed, problems));
    if (found.length >= limit) return found;
    // What a wrong machine wrote elsewhere must not spoil the next case.
    machine.reset(form.mode, pages);
    bytes = undefined;
  }
  return found.length > 0 ? found : strayWrites(machine, form);
}

const breakpoints = new Uint8Array(16).fill(0xcc);
const zeros = new Uint8Array(largestWindow);
const actualRegisters = new BigUint64Array(16);

function runOne(machine: OracleMachine): Fault | undefined | Error {
  try {
    return machine.step();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** What differs, a phrase each. */
function compare(machine: OracleMachine, { input, expected }: ReplayCase, fault: Fault | undefined | Error): string[] {
  if (fault instanceof Error) return [`the machine failed: ${fault.message}`];
  const defined = definedParts(input, expected);
  const faults = compareFault(expected.fault, fault, defined.errorCode);
  if (faults.length > 0) return faults;
  const problems: string[] = [];
  const actual = machine.read(actualRegisters);
  if (actual.rip !== expected.rip) problems.push(`rip ${hex(actual.rip)}, not ${hex(expected.rip)}`);
  const wrongFlags = (actual.flags ^ expected.flags) & defined.flags;
  if (wrongFlags)
    problems.push(`flags ${flagWords(actual.flags & wrongFlags)}, not ${flagWords(expected.flags & wrongFlags)}`);
  if (defined.registers) {
    for (let number = 0; number < (input.encoding.form.mode === 64 ? 16 : 8); number++) {
      let wrong = actualRegisters[number] ^ expected.registers[number];
      if (wrong === 0n) continue;
      if (defined.register?.number === number) wrong &= BigInt.asUintN(64, defined.register.mask);
      if (wrong !== 0n)
        problems.push(
          `${registerNames[number]} ${hex(actualRegisters[number])}, not ${hex(expected.registers[number])}`,
        );
    }
  }
  if (defined.memory) {
    input.state.filled.forEach(({ window }, place) => {
      const after = machine.readMemory(window.address, window.size);
      const at = expected.windows[place].findIndex((byte, offset) => byte !== after[offset]);
      if (at >= 0)
        problems.push(
          `memory at ${hex(window.address + at)} ${hex(after[at])}, not ${hex(expected.windows[place][at])}`,
        );
    });
  }
  return problems;
}

function compareFault(expected: Fault | undefined, actual: Fault | undefined, errorCodeMask: number): string[] {
  const same =
    expected?.vector === actual?.vector &&
    (((expected?.errorCode ?? 0) ^ (actual?.errorCode ?? 0)) & errorCodeMask) === 0 &&
    expected?.address === actual?.address;
  return same ? [] : [`${faultWords(actual)}, not ${faultWords(expected)}`];
}

/** Nothing but the windows may have been written. */
function strayWrites(machine: OracleMachine, form: Form): string[] {
  for (const page of pages) {
    if (page.access === 'read-execute') continue;
    const at = machine.readMemory(page.address, 4096).findIndex((byte) => byte !== 0);
    if (at >= 0) return [`${form.id}: a case wrote outside its windows, at ${hex(page.address + at)}`];
  }
  return [];
}

/** A mismatch in full: enough to run the case by hand. */
function describe({ index, input }: ReplayCase, problems: string[]): string {
  const { encoding, state } = input;
  const decoder = new Decoder(encoding.form.mode, encoding.bytes, 0);
  decoder.ip = BigInt(encoding.rip);
  const instruction = decoder.decode();
  const text = instruction.toString();
  instruction.free();
  decoder.free();
  const bytes = [...encoding.bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
  const start = registerNames
    .slice(0, encoding.form.mode === 64 ? 16 : 8)
    .map((name, number) => `${name}=${hex(state.registers[number])}`);
  return `${encoding.form.id} case ${index}: ${text} [${bytes}] at ${hex(encoding.rip)}: ${problems.join('; ')}\n  from ${start.join(' ')} flags ${flagWords(state.flags)}`;
}

const registerNames = [
  'rax',
  'rcx',
  'rdx',
  'rbx',
  'rsp',
  'rbp',
  'rsi',
  'rdi',
  'r8',
  'r9',
  'r10',
  'r11',
  'r12',
  'r13',
  'r14',
  'r15',
];

const flagNames: readonly (readonly [number, string])[] = [
  [0x800, 'OF'], [0x400, 'DF'], [0x80, 'SF'], [0x40, 'ZF'], [0x10, 'AF'], [0x4, 'PF'], [0x1, 'CF'],
]; // prettier-ignore

function flagWords(flags: number): string {
  const known = flagNames.filter(([bit]) => flags & bit);
  const rest = known.reduce((left, [bit]) => left & ~bit, flags & ~0x202);
  return `{${[...known.map(([, name]) => name), ...(rest ? [hex(rest >>> 0)] : [])].join(' ')}}`;
}

function faultWords(fault: Fault | undefined): string {
  if (!fault) return 'no fault';
  return `fault ${fault.vector}(${hex(fault.errorCode)})${fault.address === undefined ? '' : ` at ${hex(fault.address)}`}`;
}

function hex(value: number | bigint): string {
  return `0x${value.toString(16)}`;
}
