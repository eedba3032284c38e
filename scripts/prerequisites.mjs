// What the other scripts need on the machine, installed when it is missing: npm packages, and system packages.
import fs from 'node:fs';
import path from 'node:path';
import { root, run, step, StepFailure } from './steps.mjs';

const oldestNode = 20;

export function checkNodeVersion() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < oldestNode) {
    throw new StepFailure(
      `Ringside needs Node ${oldestNode} or newer; this is ${process.version}. Install it from nodejs.org.`,
    );
  }
}

/** Every package the lock file asks of this platform is in node_modules with the same version. */
function nodeModulesMatchLock() {
  const read = (file) => {
    try {
      return JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')).packages;
    } catch {
      return undefined;
    }
  };
  const wanted = read('package-lock.json');
  const present = read('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === '' || optional || present[name]?.version === version,
  );
}

export async function installNpmPackages() {
  if (nodeModulesMatchLock()) return;
  await step('Installing npm packages (npm ci)', () => run('npm', ['ci', '--no-audit', '--no-fund']));
}

/** The full path of a program on the PATH, or undefined. */
export function findProgram(...names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  for (const name of names) {
    for (const folder of folders) {
      const file = path.join(folder, name);
      try {
        fs.accessSync(file, fs.constants.X_OK);
        if (fs.statSync(file).isFile()) return file;
      } catch {
        // not here
      }
    }
  }
  return undefined;
}

const macBrowsers = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** A Chromium-family browser for the end-to-end tests; the CHROMIUM variable wins. */
export function findBrowser() {
  return (
    process.env.CHROMIUM ??
    findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable') ??
    macBrowsers.find((file) => fs.existsSync(file))
  );
}

/** Programs the tests use: how to find each, and the package that has it. */
const programs = {
  nasm: { find: () => findProgram('nasm'), debian: 'nasm', brew: 'nasm', purpose: 'the assembler is compared with it' },
  browser: {
    find: findBrowser,
    debian: 'chromium',
    brew: '--cask chromium',
    purpose: 'the end-to-end tests drive VS Code in it',
  },
};

/**
 * Installs the named programs where they are missing: apt-get as root or through a sudo that asks no password; on macOS
 * Homebrew. Answers the sentences for those it could not install.
 */
export async function installPrograms(...names) {
  const missing = names.map((name) => programs[name]).filter(({ find }) => !find());
  if (missing.length === 0) return [];
  const advice = missing.map(
    ({ debian, brew, purpose }) =>
      `${debian} is missing (${purpose}). Install it: \`sudo apt-get install ${debian}\`, or on macOS \`brew install ${brew}\`.`,
  );
  if (findProgram('apt-get')) {
    const asRoot = await rootPrefix();
    if (!asRoot) return advice;
    const packages = missing.map(({ debian }) => debian);
    const apt = (...args) =>
      run(asRoot[0] ?? 'env', [
        ...asRoot.slice(1),
        ...(asRoot.length ? ['env'] : []),
        ...aptEnvironment,
        'apt-get',
        ...args,
      ]);
    await step(`Installing Debian packages: ${packages.join(', ')} (apt-get)`, async () => {
      await apt('update', '-q');
      await apt('install', '-y', '-q', '--no-install-recommends', ...packages);
    });
    return [];
  }
  return advice;
}

const aptEnvironment = ['DEBIAN_FRONTEND=noninteractive'];

/** The words to put before a command to run it as root: none as root already, `sudo -n` where it works, else undefined. */
async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  if (findProgram('sudo') && (await run('sudo', ['-n', 'true'], { allowFailure: true })).code === 0)
    return ['sudo', '-n'];
  return undefined;
}
