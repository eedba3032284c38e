/** Every row against what a real processor did (tests/oracle). */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ProcessorException } from '../cpu/exception';
import { generalRegisterNames } from '../state/layout';
import { formsOf } from '../../tests/oracle/forms';
import { recordedMnemonics } from '../../tests/oracle/mnemonics';
import { loadFamily, replayForm, type Fault, type Mode, type OracleMachine, type Page } from '../../tests/oracle/replay';
import { FormRunner } from './testing/form-runner';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../tests/oracle/vectors');

/** Carried out in TypeScript by the processor, so not by the engine alone: tests/oracle runs them on a whole machine. */
const systemMnemonics = new Set(['Pushf', 'Pushfd', 'Pushfq', 'Popf', 'Popfd', 'Popfq', 'Into', 'Pause']);

/**
 * Where the recorded processor departs from both manuals. With 16-bit addresses it copies overlapping strings in blocks, as if it read them before
 * writing (SDM 2B "REP": each iteration completes before the next).
 */
const processorErrata = [/rep movs .*\[di\],.*: memory at [^;]*$/m];

class EngineMachine implements OracleMachine {
  private readonly runners = { 64: new FormRunner(64), 32: new FormRunner(32) };
  private runner = this.runners[64];
  private pages: readonly Page[] = [];

  reset(mode: Mode, pages: readonly Page[]): void {
    this.runner = this.runners[mode];
    this.runner.clear();
    this.pages = pages;
    for (const page of pages) {
      this.runner.map(page.address, page.access);
      this.runner.place(page.address, new Uint8Array(4096).fill(page.filledWith));
    }
  }

  writeMemory(address: number, bytes: Uint8Array): void {
    for (const { start, part } of this.mappedParts(address, bytes)) this.runner.place(start, part);
  }

  readMemory(address: number, length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    for (const { start, part } of this.mappedParts(address, bytes)) part.set(this.runner.bytes(start, part.length));
    return bytes;
  }

  load(registers: BigUint64Array, rip: number, flags: number): void {
    generalRegisterNames.forEach((name, index) => (this.runner.state[name] = registers[index] as bigint));
    this.runner.flags = flags;
    this.runner.state.rip = BigInt(rip);
    this.runner.engine.redirect();
  }

  step(): Fault | undefined {
    const end = this.runner.continue(1);
    if (end instanceof ProcessorException) return faultOf(end);
    return undefined;
  }

  read(registers: BigUint64Array): { rip: bigint; flags: number } {
    generalRegisterNames.forEach((name, index) => (registers[index] = this.runner.state[name]));
    return { rip: this.runner.state.rip, flags: this.runner.flags };
  }

  private *mappedParts(address: number, bytes: Uint8Array): Generator<{ start: number; part: Uint8Array }> {
    for (const page of this.pages) {
      const from = Math.max(address, page.address);
      const to = Math.min(address + bytes.length, page.address + 4096);
      if (from < to) yield { start: from, part: bytes.subarray(from - address, to - address) };
    }
  }
}

function faultOf({ vector, errorCode, linearAddress }: ProcessorException): Fault {
  const fault = { vector, errorCode: errorCode ?? 0 };
  return linearAddress === undefined ? fault : { ...fault, address: linearAddress };
}

const machine = new EngineMachine();
const forms = formsOf(recordedMnemonics).filter((form) => !systemMnemonics.has(form.mnemonic));
const families = [...new Set(forms.map((form) => form.family))].sort();

describe('the engine does what the processor did', () => {
  test.each(families)('%s', (family) => {
    const vectors = loadFamily(folder, family).forms;
    for (const form of forms) {
      if (form.family !== family) continue;
      const recorded = vectors.get(form.id);
      if (recorded === undefined) throw new Error(`${form.id} has no vectors`);
      const differences = replayForm(machine, form, recorded, 20);
      expect(differences.filter((difference) => !processorErrata.some((erratum) => erratum.test(difference)))).toEqual([]);
    }
  });
});
