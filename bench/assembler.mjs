#!/usr/bin/env node
/**
 * Assembles 2,000 lines with Ringside's assembler and with NASM, in one run, and prints milliseconds and their ratio. Both start as a user would meet them: a
 * fresh process each time. Needs `npm run build` before, and nasm.
 *
 *   node bench/assembler.mjs [--rounds 7]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = path.dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } });

const lines = readFileSync(path.join(here, '../assembler/testdata/forms-64.asm'), 'utf8').split('\n').slice(1, 2000);
const source = lines.flatMap((line, index) =>
  index % 4 ? [line] : [`l${index}: jmp l${((index * 7) % 2000) & ~3}`, line],
);
const folder = mkdtempSync(path.join(os.tmpdir(), 'ringside-bench-'));
const file = path.join(folder, 'large.asm');
writeFileSync(file, `bits 64\n${source.join('\n')}\n`);

const commands = {
  Ringside: [
    process.execPath,
    [path.join(here, '../out/cli.cjs'), 'asm', file, '-f', 'bin', '-o', path.join(folder, 'ours')],
  ],
  NASM: ['nasm', ['-w-all', '-f', 'bin', '-o', path.join(folder, 'theirs'), file]],
};
const best = {};
try {
  for (const [name, [program, args]] of Object.entries(commands)) {
    const times = Array.from({ length: Number(options.rounds) }, () => {
      const start = performance.now();
      const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
      if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
      return performance.now() - start;
    });
    best[name] = Math.min(...times);
  }
  const same = readFileSync(path.join(folder, 'ours')).equals(readFileSync(path.join(folder, 'theirs')));
  console.table([
    {
      lines: source.length,
      'Ringside ms': Math.round(best.Ringside),
      'NASM ms': Math.round(best.NASM),
      bytes: same ? 'the same' : 'DIFFERENT',
    },
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
