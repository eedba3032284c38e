// `npm test`: installs what is missing, then checks, unit tests and end-to-end tests, and one line that sums them.
// `node scripts/test.mjs end-to-end extension-host` runs only the named parts.
import fs from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { checkNodeVersion, findProgram, installNpmPackages, installPrograms } from './prerequisites.mjs';
import { main, root, run, step, StepFailure } from './steps.mjs';

const resultsFolder = path.join(root, 'out', 'test-results');

/** Each part answers how many of its tests passed, failed and were skipped. A check that is one command is one test. */
const parts = {
  lint: () => checks({ 'eslint .': ['eslint', '.'], 'prettier --check .': ['prettier', '--check', '.'] }),
  typecheck: () =>
    checks({ 'tsc --build': ['tsc', '--build'], 'tsc for the tests': ['tsc', '--project', 'tsconfig.test.json'] }),
  unit: () => vitest('unit', []),
  'end-to-end': () => vitest('end-to-end', ['--config', 'vitest.e2e.config.ts']),
  'extension-host': extensionHost,
};

const needsBrowser = ['end-to-end', 'extension-host'];

async function checks(commands) {
  const sum = none();
  for (const [title, [program, ...args]] of Object.entries(commands)) {
    const { code, output } = await step(title, () =>
      run(process.execPath, [programOf(program), ...args], { allowFailure: true }),
    );
    if (code !== 0) console.log(output.trim());
    sum[code === 0 ? 'passed' : 'failed']++;
  }
  return sum;
}

/** The script of a package's program; npx would cost half a second each. */
function programOf(name) {
  return fs.realpathSync(path.join(root, 'node_modules', '.bin', name));
}

async function vitest(name, options) {
  const file = path.join(resultsFolder, `${name}.json`);
  fs.rmSync(file, { force: true });
  console.log(`> ${name} tests (vitest)`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await run(process.execPath, [programOf('vitest'), 'run', ...options, ...reporters], {
    show: true,
    allowFailure: true,
  });
  if (!fs.existsSync(file)) return { ...none(), failed: 1 };
  const report = JSON.parse(fs.readFileSync(file, 'utf8'));
  // A file that cannot be loaded has no tests to count as failed.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = report.numFailedTests + broken.length;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

async function extensionHost() {
  const file = path.join(resultsFolder, 'extension-host.json');
  fs.rmSync(file, { force: true });
  console.log('> tests inside the extension host (VS Code server, browser)');
  await run(process.execPath, ['tests/electron/run.mjs', '--browser'], {
    show: true,
    allowFailure: true,
    env: { ...process.env, RINGSIDE_TEST_RESULTS: file },
  });
  if (!fs.existsSync(file)) return { ...none(), failed: 1 };
  return { ...none(), ...JSON.parse(fs.readFileSync(file, 'utf8')) };
}

const none = () => ({ passed: 0, failed: 0, skipped: 0 });

await main(async () => {
  const words = process.argv.slice(2);
  const chosen = words.filter((word) => word !== '--renew-screenshots');
  const unknown = chosen.filter((name) => !(name in parts));
  if (unknown.length > 0) {
    throw new StepFailure(`No part is named ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`);
  }
  if (words.includes('--renew-screenshots')) process.env.RINGSIDE_RENEW_SCREENSHOTS = 'yes';
  const names = chosen.length > 0 ? chosen : Object.keys(parts);

  checkNodeVersion();
  await installNpmPackages();
  const programs = ['nasm', ...(names.some((name) => needsBrowser.includes(name)) ? ['browser'] : [])];
  for (const advice of await installPrograms(...programs)) console.log(`! ${advice}`);
  fs.mkdirSync(resultsFolder, { recursive: true });
  await build();

  const sum = none();
  for (const name of names) {
    const result = await parts[name]();
    console.log(`  ${name}: ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped\n`);
    for (const kind of Object.keys(sum)) sum[kind] += result[kind];
  }
  if (!findProgram('nasm')) console.log('! Tests that compare with nasm could not do so; see above.');
  console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`);
  return sum.failed > 0 ? 1 : 0;
});
