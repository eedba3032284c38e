// Writes samples/include/vmx.inc, the constants the lessons include, from the machine's own tables.
// Run it after a change to the VMCS fields or exit reasons: `node scripts/generate-sample-constants.mjs`.
import fs from 'node:fs';
import path from 'node:path';
import { main, root, step } from './steps.mjs';

const target = path.join(root, 'samples', 'include', 'vmx.inc');

/** The generator is TypeScript, which Node 20 does not read: it is bundled first. */
async function importGenerator() {
  const { build } = await import('esbuild');
  const file = path.join(root, 'out', 'sample-constants.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['scripts/sample-constants.ts'],
    bundle: true,
    outfile: file,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['iced-x86'],
    logLevel: 'warning',
  });
  return import(file);
}

await main(() =>
  step(`Writing ${path.relative(root, target)}`, async () => {
    const { sampleConstants } = await importGenerator();
    fs.writeFileSync(target, sampleConstants());
  }),
);
