// The browser that tests drive: a Chromium already on the machine, headless. Playwright's own is never downloaded.
import { chromium } from 'playwright-core';
import { findBrowser } from './prerequisites.mjs';
import { StepFailure } from './steps.mjs';

const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launchBrowser() {
  const executablePath = findBrowser();
  if (!executablePath) {
    throw new StepFailure('No Chromium or Chrome was found. Install one, or name it in the CHROMIUM variable.');
  }
  // Chromium's sandbox refuses to run as root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, headless: true, args: [...quiet, '--disable-gpu', ...sandbox] });
}
