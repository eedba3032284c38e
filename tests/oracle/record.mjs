// Bundles record.ts and runs it: node tests/oracle/record.mjs [family ...]
import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const folder = dirname(fileURLToPath(import.meta.url));
// Beside the sources, so that the bundle finds iced-x86.
const scratch = mkdtempSync(join(folder, '.record-'));
try {
  const outfile = join(scratch, 'record.mjs');
  await build({
    entryPoints: [join(folder, 'record.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  const { record } = await import(pathToFileURL(outfile).href);
  record(folder, process.argv.slice(2));
} finally {
  rmSync(scratch, { recursive: true });
}
