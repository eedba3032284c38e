/* eslint ringside/import-direction: off -- a tool that runs on Node, not part of the assembler */
// Records what NASM makes of every source here: `node assembler/testdata/record.mjs`, on a machine with NASM 2.16.
// The tests compare with the record everywhere, and with NASM itself where it is installed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = import.meta.dirname ?? new URL('.', import.meta.url).pathname;
const scratch = mkdtempSync(join(tmpdir(), 'nasm-record-'));
const record = { nasm: execFileSync('nasm', ['-v']).toString().trim(), images: {} };
for (const source of readdirSync(folder)
  .filter((name) => name.endsWith('.asm'))
  .sort()) {
  const image = join(scratch, 'image');
  execFileSync('nasm', ['-w-all', '-f', 'bin', '-o', image, source], { cwd: folder, stdio: 'inherit' });
  const bytes = readFileSync(image);
  record.images[source] = { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
rmSync(scratch, { recursive: true });
writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(record, undefined, 2)}\n`);
console.log(`${Object.keys(record.images).length} images recorded.`);
