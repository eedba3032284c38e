// `npm run package`: a VSIX that holds only what runs (.vscodeignore names it), and its size.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { installNpmPackages } from './prerequisites.mjs';
import { main, root, run, step } from './steps.mjs';

const readme = 'out/README.md';

/** The README without its pictures, which a package without a web address cannot show. */
function writeReadme() {
  const text = fs.readFileSync(path.join(root, 'README.md'), 'utf8');
  fs.writeFileSync(path.join(root, readme), text.replace(/^!\[.*\](?:\(.*\)|\[.*\])\n*/gm, ''));
}

/** Packs the bundles that are in out/ and answers the file's path. */
export async function packExtension() {
  const { name, version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const file = path.join(root, `${name}-${version}.vsix`);
  const vsce = path.join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  writeReadme();
  // The bundles hold their dependencies, so none is packed.
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  await step(`Packing ${path.basename(file)}`, () =>
    run(process.execPath, [vsce, 'package', ...options, '--readme-path', readme, '--out', file]),
  );
  return file;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    await installNpmPackages();
    await build();
    const file = await packExtension();
    const { output } = await run('unzip', ['-l', file], { allowFailure: true });
    console.log(output.trimEnd());
    console.log(`${path.basename(file)}: ${Math.ceil(fs.statSync(file).size / 1024)} kB`);
  });
}
