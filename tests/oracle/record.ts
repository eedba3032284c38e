/**
 * Records vectors on this machine's processor: `node tests/oracle/record.mjs [family ...]`. Needs x86-64 Linux and gcc.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { casesOf, casesPerForm } from './cases';
import { formsOf, type Form } from './forms';
import { recordedMnemonics } from './mnemonics';
import { NativeInput, nativeResult } from './native';
import { packFile, ResultWriter } from './vectors';

/** Records the named families, or all, into `folder`/vectors. */
export function record(folder: string, families: readonly string[]): void {
  const byFamily = new Map<string, Form[]>();
  for (const form of formsOf(recordedMnemonics))
    byFamily.set(form.family, [...(byFamily.get(form.family) ?? []), form]);
  const wanted = families.length > 0 ? families : [...byFamily.keys()];
  const vectors = join(folder, 'vectors');
  const scratch = mkdtempSync(join(tmpdir(), 'ringside-oracle-'));
  try {
    const recorder = join(scratch, 'recorder');
    execFileSync('gcc', ['-O2', '-Wall', '-Wextra', '-o', recorder, join(folder, 'recorder', 'recorder.c')], {
      stdio: 'inherit',
    });
    const processor = processorName();
    let forms = 0;
    let bytes = 0;
    for (const family of wanted) {
      const members = byFamily.get(family);
      if (!members) throw new Error(`There is no family ${family}; there are ${[...byFamily.keys()].join(', ')}`);
      const packed = packFile(processor, recordForms(recorder, scratch, members));
      writeFileSync(join(vectors, `${family}.bin.gz`), packed);
      process.stdout.write(
        `${family}: ${members.length} forms, ${members.length * casesPerForm} cases, ${packed.length} bytes\n`,
      );
      forms += members.length;
      bytes += packed.length;
    }
    if (families.length === 0)
      for (const name of readdirSync(vectors))
        if (!byFamily.has(name.replace('.bin.gz', ''))) rmSync(join(vectors, name));
    process.stdout.write(`${forms} forms, ${forms * casesPerForm} cases, ${bytes} bytes, on ${processor}\n`);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function recordForms(recorder: string, scratch: string, forms: readonly Form[]) {
  const inputPath = join(scratch, 'input');
  const outputPath = join(scratch, 'output');
  const inputs = new NativeInput(forms.length * casesPerForm);
  for (const form of forms) for (const input of casesOf(form)) inputs.add(input);
  writeFileSync(inputPath, inputs.bytes);
  execFileSync(recorder, [inputPath, outputPath], { stdio: 'inherit' });
  const output = readFileSync(outputPath);
  let index = 0;
  return forms.map((form) => {
    const writer = new ResultWriter();
    for (const input of casesOf(form)) writer.add(input, nativeResult(output, index++, input));
    return writer.finish(form.id);
  });
}

/** Vendor's name, family, model and stepping. */
function processorName(): string {
  const text = readFileSync('/proc/cpuinfo', 'utf8');
  const field = (name: string) => new RegExp(`^${name}\\s*: (.*)$`, 'm').exec(text)?.[1] ?? '?';
  return `${field('model name')} (${field('vendor_id')} family ${field('cpu family')} model ${field('model')} stepping ${field('stepping')})`;
}
