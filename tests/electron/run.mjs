// `npm run test:electron`: the extension-host suite in the desktop VS Code, which is downloaded when it is not there.
// With --browser it runs in the server build and a headless browser instead, through a stand-in for the desktop's executable.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../scripts/build.mjs';
import { installNpmPackages } from '../../scripts/prerequisites.mjs';
import { main, root, step, StepFailure } from '../../scripts/steps.mjs';

const inBrowser = process.argv.includes('--browser');
const standIn = fileURLToPath(new URL('browser-stand-in.mjs', import.meta.url));
const suite = path.join(root, 'out', 'tests', 'suite.cjs');

await main(async () => {
  await installNpmPackages();
  await build();
  const esbuild = await import('esbuild');
  const { runTests } = await import('@vscode/test-electron');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['tests/electron/suite.ts'],
    outfile: suite,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  // A copy: the editor writes settings into folders it opens.
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ringside-suite-'));
  fs.cpSync(path.join(root, 'samples'), path.join(folder, 'samples'), { recursive: true });
  try {
    await step(inBrowser ? 'VS Code server in a headless browser' : 'VS Code desktop (downloads it if needed)', () =>
      runTests({
        ...(inBrowser ? { vscodeExecutablePath: standIn } : {}),
        extensionDevelopmentPath: root,
        extensionTestsPath: suite,
        launchArgs: [path.join(folder, 'samples'), '--disable-workspace-trust', '--disable-extensions'],
        extensionTestsEnv: process.env.RINGSIDE_TEST_RESULTS
          ? { RINGSIDE_TEST_RESULTS: process.env.RINGSIDE_TEST_RESULTS }
          : {},
      }),
    );
  } catch (error) {
    const advice = inBrowser ? '' : ' Without a download, run the same suite with --browser.';
    throw new StepFailure(`The extension-host tests failed: ${error.message}.${advice}`);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
