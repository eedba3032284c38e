// `npm run build`: the bundles in out/ that run. `npm run build -- extension` builds only the named ones; `--watch` keeps on.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { interpreterImageBesideBundle, writeInterpreterImage } from './interpreter-image.mjs';
import { main, root, step, StepFailure } from './steps.mjs';

/** Each bundle: its entry, and what differs from the shared options. */
const bundles = {
  extension: { entry: 'extension/extension.ts', external: ['vscode'] },
  'debug-adapter': { entry: 'debug-adapter/main.ts' },
  cli: { entry: 'cli/main.ts', banner: '#!/usr/bin/env node', executable: true },
  // One copy for all bundles, which load it at run time: it is 900 kB, and reads its .wasm from beside itself.
  'iced-x86': { entry: 'node_modules/iced-x86/iced_x86.js', minify: true },
};

/** Bundles other than iced-x86 itself take it from the file beside them. */
const icedBesideBundle = {
  name: 'iced-x86-beside-bundle',
  setup(build) {
    build.onResolve({ filter: /^iced-x86$/ }, () => ({ path: './iced-x86.cjs', external: true }));
  },
};

function optionsOf(name, { entry, external = [], banner, minify = false }) {
  return {
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: `out/${name}.cjs`,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify,
    sourcemap: !minify,
    sourcesContent: false,
    external,
    banner: banner ? { js: banner } : {},
    plugins: minify ? [] : [icedBesideBundle, interpreterImageBesideBundle],
    logLevel: 'warning',
  };
}

/** What a bundle needs beside itself when it runs. */
function finish(name, { executable = false }) {
  if (executable) fs.chmodSync(path.join(root, `out/${name}.cjs`), 0o755);
  if (name === 'iced-x86') {
    fs.copyFileSync(path.join(root, 'node_modules/iced-x86/iced_x86_bg.wasm'), path.join(root, 'out/iced_x86_bg.wasm'));
  }
}

/** Builds the named bundles, or all of them. */
export async function build(names = Object.keys(bundles)) {
  const unknown = names.filter((name) => !(name in bundles));
  if (unknown.length > 0) {
    throw new StepFailure(`No bundle is named ${unknown.join(', ')}; there are ${Object.keys(bundles).join(', ')}.`);
  }
  const esbuild = await import('esbuild');
  await step(`Building ${names.map((name) => `out/${name}.cjs`).join(', ')}`, async () => {
    const results = await Promise.allSettled(names.map((name) => esbuild.build(optionsOf(name, bundles[name]))));
    // esbuild has printed the messages, with their places, already.
    if (results.some(({ status }) => status === 'rejected')) throw new StepFailure('The build failed; see above.');
    for (const name of names) finish(name, bundles[name]);
  });
  const runsMachine = names.some((name) => name === 'cli' || name === 'debug-adapter');
  if (runsMachine)
    await step('Generating the interpreter', () => writeInterpreterImage(esbuild, optionsOf('cli', bundles.cli)));
}

async function watch(names) {
  const esbuild = await import('esbuild');
  await build(names);
  for (const name of names) await (await esbuild.context(optionsOf(name, bundles[name]))).watch();
  console.log('Watching for changes; Ctrl+C ends it.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const words = process.argv.slice(2);
  const named = words.filter((word) => word !== '--watch');
  const names = named.length > 0 ? named : Object.keys(bundles);
  await main(() => (words.includes('--watch') ? watch(names) : build(names)));
}
