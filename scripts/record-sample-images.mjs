// Records what NASM makes of every lesson, in samples/expected.json: `node scripts/record-sample-images.mjs`, on a machine with NASM 2.16.
// samples/samples.test.ts compares our assembler with the record, and the record with NASM where it is installed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './steps.mjs';

const samples = path.join(root, 'samples');

/** The lessons' sources, by their paths in samples/. */
export function sampleSources() {
  return fs
    .readdirSync(samples)
    .filter((name) => /^\d\d-/.test(name))
    .sort()
    .flatMap((folder) => fs.readdirSync(path.join(samples, folder)).map((name) => `${folder}/${name}`))
    .filter((name) => name.endsWith('.asm'));
}

/** Size and SHA-256 of the flat image that NASM makes of a lesson. */
export function nasmImage(source) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'ringside-samples-'));
  const image = path.join(scratch, 'image');
  const folder = path.join(samples, path.dirname(source));
  try {
    execFileSync('nasm', ['-f', 'bin', '-o', image, path.basename(source)], { cwd: folder, stdio: 'pipe' });
    return imageRecord(fs.readFileSync(image));
  } finally {
    fs.rmSync(scratch, { recursive: true });
  }
}

export function imageRecord(bytes) {
  return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const nasm = execFileSync('nasm', ['-v']).toString().trim();
  const images = Object.fromEntries(sampleSources().map((source) => [source, nasmImage(source)]));
  fs.writeFileSync(path.join(samples, 'expected.json'), `${JSON.stringify({ nasm, images }, undefined, 2)}\n`);
  console.log(`${Object.keys(images).length} images recorded.`);
}
