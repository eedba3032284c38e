// What every script here shares: a progress line for each step, and child processes whose failure says what to do.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's root folder, with a trailing slash. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** A failure the user can act on: printed without a stack. */
export class StepFailure extends Error {}

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Prints a line when the work begins, one every ten seconds while it lasts, and one when it is done. */
export async function step(title, work) {
  const started = Date.now();
  console.log(`> ${title}`);
  const stillThere = setInterval(() => console.log(`  ... still: ${title} (${seconds(started)})`), 10_000);
  try {
    const result = await work();
    if (Date.now() - started > 1000) console.log(`  done in ${seconds(started)}`);
    return result;
  } finally {
    clearInterval(stillThere);
  }
}

/**
 * Runs a command to its end and answers what it printed. With `show` the output goes to the terminal; otherwise it is kept
 * and shown only when the command fails. `allowFailure` answers the exit code instead of throwing.
 */
export function run(command, args, { cwd = root, env = process.env, show = false, allowFailure = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => {
      if (allowFailure) resolve({ code: 127, output: String(error) });
      else reject(new StepFailure(`Cannot run \`${command}\`: ${error.message}. Install it and try again.`));
    });
    child.on('close', (code, signal) => {
      if (code === 0 || allowFailure) return resolve({ code: code ?? 1, output });
      const tail = output.trim().split('\n').slice(-25).join('\n');
      reject(new StepFailure(`\`${command} ${args.join(' ')}\` ended with ${signal ?? `code ${code}`}.\n${tail}`));
    });
  });
}

/** Runs a script's main function: a StepFailure is printed as a sentence, anything else with its stack. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? process.exitCode ?? 0;
  } catch (error) {
    console.error(error instanceof StepFailure ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
