import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { assemble } from './index';

const folder = join(import.meta.dirname, 'testdata');
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as {
  images: Record<string, { size: number; sha256: string }>;
};
const sources = readdirSync(folder).filter((name) => name.endsWith('.asm'));
const scratch = mkdtempSync(join(tmpdir(), 'nasm-identity-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const nasm = (() => {
  try {
    return execFileSync('nasm', ['-v']).toString().startsWith('NASM version 2.16.01');
  } catch {
    return false;
  }
})();

function readAnywhere(path: string): Uint8Array | undefined {
  return existsSync(path) ? new Uint8Array(readFileSync(path)) : undefined;
}

const readFile = (path: string) => readAnywhere(join(folder, path));

function assembleFile(name: string) {
  return assemble({ fileName: name, source: readFileSync(join(folder, name), 'utf8'), readFile });
}

test('there are at least 60 sources, and all of them are recorded', () => {
  expect(sources.length).toBeGreaterThanOrEqual(60);
  expect(Object.keys(expected.images).sort()).toEqual([...sources].sort());
});

test.each(sources)('%s makes the bytes that were recorded from NASM', (name) => {
  const { bytes, diagnostics } = assembleFile(name);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect({ size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }).toEqual(
    expected.images[name],
  );
});

test.runIf(nasm).each(sources)('%s makes the bytes that the installed NASM makes', (name) => {
  const image = join(scratch, 'image');
  execFileSync('nasm', ['-w-all', '-f', 'bin', '-o', image, name], { cwd: folder });
  expect(Buffer.from(assembleFile(name).bytes).equals(readFileSync(image))).toBe(true);
});

const samples = join(import.meta.dirname, '..', 'samples');
const sampleSources = existsSync(samples)
  ? readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(asm|nasm)$/.test(name))
  : [];

test.runIf(sampleSources.length > 0).each(sampleSources)('samples/%s makes the bytes that NASM makes', (name) => {
  const fileName = join(samples, name);
  const { bytes, diagnostics } = assemble({ fileName, source: readFileSync(fileName, 'utf8'), readFile: readAnywhere });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!nasm) return;
  const image = join(scratch, 'image');
  execFileSync('nasm', ['-w-all', '-f', 'bin', '-I', `${dirname(fileName)}/`, '-o', image, fileName], {
    cwd: dirname(fileName),
  });
  expect(Buffer.from(bytes).equals(readFileSync(image))).toBe(true);
});
