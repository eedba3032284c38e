import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

function readFile(path: string): Uint8Array | undefined {
  try {
    return new Uint8Array(readFileSync(join(folder, path)));
  } catch {
    return undefined;
  }
}

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

test('2,000 lines assemble well under 300 ms', () => {
  const lines = readFileSync(join(folder, 'forms-64.asm'), 'utf8').split('\n').slice(1, 2000);
  const source = lines.flatMap((line, index) =>
    index % 4 ? [line] : [`l${index}: jmp l${((index * 7) % 2000) & ~3}`, line],
  );
  const run = () => assemble({ fileName: 'large.asm', source: source.join('\n'), readFile: () => undefined });
  run();
  const start = performance.now();
  run();
  expect(performance.now() - start).toBeLessThan(300);
});
