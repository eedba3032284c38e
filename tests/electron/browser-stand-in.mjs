#!/usr/bin/env node
// Stands in for the desktop's executable: takes the same arguments (--extensionDevelopmentPath=, --extensionTestsPath=, a
// folder), and runs the suite in the server build of VS Code with a headless browser. Not Electron: `env.appHost` is not
// `desktop`, and the extension host is the remote one.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchBrowser } from '../../scripts/browser.mjs';
import { obtainServer, startServer } from '../../scripts/vscode-server.mjs';
import { main, StepFailure } from '../../scripts/steps.mjs';

const longestRun = 180_000;

const words = process.argv.slice(2);
const optionOf = (name) => words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
const folder = words.find((word) => !word.startsWith('-'));

await main(async () => {
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'ringside-server-'));
  const server = await startServer(await obtainServer(), { dataFolder, testDriver: true });
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    // The page calls these two when it runs an extension's tests.
    await page.exposeFunction('codeAutomationLog', (_level, [text]) => {
      if (String(text).startsWith('[suite] ')) console.log(String(text).replace(/^\[suite\] /gm, '  '));
    });
    const exitCode = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
    const address = server.address({
      folder,
      extensionPath: optionOf('extensionDevelopmentPath'),
      testsPath: optionOf('extensionTestsPath'),
    });
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    const tooLong = new Promise((resolve) => setTimeout(resolve, longestRun, 'too long').unref());
    const result = await Promise.race([exitCode, tooLong]);
    if (result === 'too long') throw new StepFailure(`The suite did not end within ${longestRun / 1000} seconds.`);
    return result;
  } finally {
    await browser.close();
    await server.stop();
    fs.rmSync(dataFolder, { recursive: true, force: true });
  }
});
process.exit();
