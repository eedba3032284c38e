import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { windowList } from './address-space';
import { definedParts } from './defined-results';
import { formsOf, type Form } from './forms';
import { reasonNotRecorded, recordedMnemonics, uncoveredMnemonics } from './mnemonics';
import { referenceMnemonics, referenceOutcome } from './reference-arithmetic';
import {
  loadFamily,
  recordedFamilies,
  replayCases,
  replayForm,
  type FormVectors,
  type OracleMachine,
  type ReplayCase,
} from './replay';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'vectors');
const forms = formsOf(recordedMnemonics);
const families = new Map<string, ReturnType<typeof loadFamily>>();
const statusFlags = 0x8d5;

function vectorsOf(form: Form): FormVectors {
  let family = families.get(form.family);
  if (!family) families.set(form.family, (family = loadFamily(folder, form.family)));
  const vectors = family.forms.get(form.id);
  if (!vectors) throw new Error(`${form.id} has no vectors: node tests/oracle/record.mjs ${form.family}`);
  return vectors;
}

function formNamed(id: string): Form {
  const form = forms.find((candidate) => candidate.id === id);
  if (!form) throw new Error(`no form ${id}`);
  return form;
}

describe('the recorded vectors', () => {
  test('hold every form, and no other', () => {
    const recorded = recordedFamilies(folder).flatMap((family) => [...loadFamily(folder, family).forms.keys()]);
    expect(recorded.sort()).toEqual(forms.map((form) => form.id).sort());
    expect(forms.length).toBeGreaterThan(1900);
  });

  test('have at least 200 states a form, and inputs that are still drawn the same', () => {
    for (const form of forms) {
      let cases = 0;
      for (const { expected } of replayCases(form, vectorsOf(form))) if (expected.registers.length === 16) cases++;
      expect(cases, form.id).toBeGreaterThanOrEqual(200);
    }
  });

  test('notice inputs that are not those recorded', () => {
    const form = formNamed('Add_rm32_r32:register:64');
    const vectors = vectorsOf(form);
    const altered = { ...vectors, header: { ...vectors.header, inputs: vectors.header.inputs ^ 1 } };
    expect(() => [...replayCases(form, altered)]).toThrow(/no longer those that were recorded/);
  });

  test('name the processor', () => {
    for (const family of recordedFamilies(folder))
      expect(loadFamily(folder, family).processor).toMatch(/family \d+ model \d+/);
  });

  test.each(referenceMnemonics)('agree with the manual on %s', (mnemonic) => {
    let compared = 0;
    for (const form of forms) {
      if (form.mnemonic !== mnemonic) continue;
      for (const { input, expected, index } of replayCases(form, vectorsOf(form))) {
        const outcome = expected.fault ? undefined : referenceOutcome(input);
        const [destination] = input.encoding.operands;
        if (!outcome || destination.class !== 'register') continue;
        compared++;
        const where = `${form.id} case ${index}`;
        const after = BigInt.asUintN(
          destination.size,
          expected.registers[destination.number] >> (destination.high ? 8n : 0n),
        );
        if (outcome.value !== undefined) expect(after, where).toBe(outcome.value);
        expect((outcome.flags ^ expected.flags) & statusFlags & definedParts(input, expected).flags, where).toBe(0);
      }
    }
    expect(compared).toBeGreaterThan(1000);
  });

  test('contain page faults of every kind, crossings, divide errors and partial repetitions', () => {
    const seen = new Set<string>();
    for (const id of [
      'Add_rm32_r32:memory:64',
      'Mov_r16_rm16:memory:32',
      'Div_rm64:memory:64',
      'Movsd_m32_m32:rep:64',
      'Pop_rm64:memory:64',
    ]) {
      const form = formNamed(id);
      for (const { input, expected } of replayCases(form, vectorsOf(form))) {
        if (expected.fault) seen.add(`fault ${expected.fault.vector} ${expected.fault.errorCode}`);
        if (expected.fault && expected.registers[1] !== input.state.registers[1]) seen.add('partial repetition');
      }
    }
    for (const kind of [
      'fault 14 6',
      'fault 14 7',
      'fault 14 4',
      'fault 14 20',
      'fault 0 0',
      'fault 13 0',
      'partial repetition',
    ])
      expect(seen).toContain(kind);
  });
});

describe('the list of instructions', () => {
  test('a new row of the instruction table must be recorded or refused with a reason', () => {
    expect(uncoveredMnemonics(['Add', 'Cpuid', 'Vmread'])).toEqual([]);
    expect(uncoveredMnemonics(['Add', 'Aesenc'])).toEqual(['Aesenc']);
    expect(recordedMnemonics.filter((mnemonic) => reasonNotRecorded(mnemonic))).toEqual([]);
  });
});

describe('replaying', () => {
  test('passes a machine that does what the processor did', () => {
    for (const id of [
      'Add_rm32_r32:memory:64',
      'Movsd_m32_m32:rep:32',
      'Call_rm64:register:64',
      'Div_rm8:register:32',
      'Pushad:32',
    ]) {
      const form = formNamed(id);
      expect(replayForm(new RecordedMachine(form), form, vectorsOf(form))).toEqual([]);
    }
  });

  test('catches a wrong flag, but not an undefined one', () => {
    const form = formNamed('And_rm32_r32:register:64');
    const carry = (replayed: ReplayCase) => replayed.expected.flags ^ 0x001;
    const adjust = (replayed: ReplayCase) => replayed.expected.flags ^ 0x010;
    expect(replayForm(new RecordedMachine(form, carry), form, vectorsOf(form), 1)[0]).toMatch(
      /And_rm32_r32:register:64 case 0: .*flags {CF}, not {}/,
    );
    const completed = replayForm(new RecordedMachine(form, adjust), form, vectorsOf(form), 1000).filter(
      (problem) => !problem.includes('fault'),
    );
    // Only where the instruction could not be fetched are all flags defined.
    const faults = [...replayCases(form, vectorsOf(form))].filter(({ expected }) => expected.fault).length;
    expect(completed.length).toBeLessThanOrEqual(faults);
  });
});

/** A machine that plays back the vectors themselves, with flags changed at will. */
class RecordedMachine implements OracleMachine {
  readonly #cases: Generator<ReplayCase>;
  #current: ReplayCase | undefined;

  constructor(
    form: Form,
    private readonly flags: (replayed: ReplayCase) => number = (replayed) => replayed.expected.flags,
  ) {
    this.#cases = replayCases(form, vectorsOf(form));
  }

  reset(): void {
    this.#current = undefined;
  }

  writeMemory(): void {}

  load(): void {
    this.#current = this.#cases.next().value as ReplayCase;
  }

  step() {
    return this.#current?.expected.fault;
  }

  read(registers: BigUint64Array) {
    const current = this.#current as ReplayCase;
    registers.set(current.expected.registers);
    return { rip: current.expected.rip, flags: this.flags(current) };
  }

  readMemory(address: number, length: number): Uint8Array {
    const place = this.#current?.input.state.filled.findIndex(({ window }) => window.address === address) ?? -1;
    const known = windowList.some((window) => window.address === address);
    return known && place >= 0 ? (this.#current as ReplayCase).expected.windows[place] : new Uint8Array(length);
  }
}
