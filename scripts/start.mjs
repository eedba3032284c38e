// `npm start`: from a fresh clone (Node and git only) to the editor open on the samples.
// `npm start -- --headless` runs the first sample in the terminal instead and prints its VM exits.
import fs from 'node:fs';
import path from 'node:path';
import { checkNodeVersion, findProgram, installNpmPackages } from './prerequisites.mjs';
import { main, root, run, step, StepFailure } from './steps.mjs';

const samples = path.join(root, 'samples');

/** The source of the first sample: the one assembly file in the first numbered folder. */
function firstSample() {
  const folder = fs
    .readdirSync(samples)
    .sort()
    .find((name) => /^\d/.test(name));
  const source = folder && fs.readdirSync(path.join(samples, folder)).find((name) => /\.(asm|nasm)$/.test(name));
  if (!source) throw new StepFailure('samples/ holds no numbered folder with an assembly file; is the clone complete?');
  return path.join(samples, folder, source);
}

async function runInTerminal() {
  const sample = firstSample();
  const name = path.relative(root, sample);
  console.log(`> Running ${name}: its VM exits, then how it ended`);
  const { code } = await run(process.execPath, ['out/cli.cjs', 'run', '--exits', name], {
    show: true,
    allowFailure: true,
  });
  console.log(`  ${name} ended with exit status ${code}`);
  return code;
}

async function openDesktop(code) {
  await step('Opening Visual Studio Code on samples/', () =>
    run(code, [`--extensionDevelopmentPath=${root}`, samples, firstSample()]),
  );
  console.log('Press F5 in the editor: the sample stops at its entry; continue to its first VM exit.');
}

async function serveInBrowser() {
  console.log('> `code` is not on the PATH: serving the real VS Code to your browser instead');
  const { obtainServer, startServer } = await import('./vscode-server.mjs');
  const { packExtension } = await import('./package.mjs');
  const vsix = await packExtension();
  const server = await obtainServer();
  const serving = await step('Starting the VS Code server on 127.0.0.1', () =>
    startServer(server, { dataFolder: path.join(root, '.vscode-server', 'data'), vsix }),
  );
  const address = serving.address({ folder: samples, openFile: firstSample() });
  console.log(
    `\nOpen this address in a browser on this machine, then press F5:\n\n  ${address}\n\nCtrl+C ends the server.`,
  );
  const interrupted = new Promise((resolve) =>
    ['SIGINT', 'SIGTERM'].forEach((signal) => process.once(signal, resolve)),
  );
  const crashed = serving.ended.then(() => 'ended');
  if ((await Promise.race([interrupted, crashed])) === 'ended') {
    throw new StepFailure(
      `The VS Code server ended by itself.\n${serving.log().trim().split('\n').slice(-15).join('\n')}`,
    );
  }
  await serving.stop();
}

await main(async () => {
  const unknown = process.argv.slice(2).filter((word) => word !== '--headless');
  if (unknown.length > 0) throw new StepFailure(`Unknown option ${unknown.join(' ')}. There is one: --headless.`);
  checkNodeVersion();
  await installNpmPackages();
  const { build } = await import('./build.mjs');
  await build();
  if (process.argv.includes('--headless')) return runInTerminal();
  const code = findProgram('code');
  await (code ? openDesktop(code) : serveInBrowser());
  return 0;
});
