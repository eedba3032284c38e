/**
 * The lessons: each assembles to the bytes that NASM makes, and runs exactly as its transcript says. After a change to a lesson:
 * `node scripts/record-sample-images.mjs`, then `npx vitest run samples -u`, and read what changed in the transcripts.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { assemble } from '../assembler/index';
import { launchKeys, readLaunchArguments } from '../debug-adapter/launch-arguments';
import { sampleConstants } from '../scripts/sample-constants';
import { imageRecord, nasmImage, sampleSources } from '../scripts/record-sample-images.mjs';

const samples = import.meta.dirname;
const root = path.dirname(samples);
// A bundle of its own: out/cli.cjs may be in the middle of another test's build.
const cli = path.join(root, 'out', 'samples-test', 'cli.cjs');
const sources = sampleSources();
const expected = JSON.parse(fs.readFileSync(path.join(samples, 'expected.json'), 'utf8'));
const nasmVersion = spawnSync('nasm', ['-v'], { encoding: 'utf8' }).stdout?.trim();

function ringside(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: root,
    encoding: 'utf8',
    input: '',
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

test('vmx.inc is what the tables say: node scripts/generate-sample-constants.mjs', () => {
  expect(fs.readFileSync(path.join(samples, 'include', 'vmx.inc'), 'utf8')).toBe(sampleConstants());
});

test('every lesson has a record, a README and a launch.json', () => {
  expect(sources.length).toBeGreaterThanOrEqual(3);
  expect(Object.keys(expected.images)).toEqual(sources);
  for (const source of sources) {
    const folder = path.join(samples, path.dirname(source));
    for (const name of ['README.md', '.vscode/launch.json'])
      expect(fs.existsSync(path.join(folder, name)), name).toBe(true);
  }
});

describe.each(sources)('%s', (source) => {
  const file = path.join(samples, source);

  test('assembles without a diagnostic, to the bytes that were recorded from NASM', () => {
    const { bytes, diagnostics } = assemble({
      fileName: file,
      source: fs.readFileSync(file, 'utf8'),
      readFile: (name) => (fs.existsSync(name) ? fs.readFileSync(name) : undefined),
    });
    expect(diagnostics).toEqual([]);
    expect(imageRecord(bytes)).toEqual(expected.images[source]);
  });

  test.runIf(nasmVersion === expected.nasm)('makes the same bytes with the installed NASM', () => {
    expect(nasmImage(source)).toEqual(expected.images[source]);
  });
});

describe('from a terminal', () => {
  beforeAll(async () => {
    await build({
      absWorkingDir: root,
      entryPoints: ['cli/main.ts'],
      outfile: cli,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      external: ['iced-x86'],
    });
  });

  test.each(sources)('%s runs as its transcript says', async (source) => {
    const program = `samples/${source}`;
    const { status, stdout, stderr } = ringside('run', '--exits', program);
    // Whoever renews a transcript cannot renew a failure.
    expect({ status, end: stderr.trimEnd().split('\n').at(-1) }).toEqual({
      status: 0,
      end: 'The guest powered the machine off.',
    });
    const transcript = `$ npx ringside run --exits ${program}
--- standard output: the guest's console
${stdout}--- standard error: its VM exits, and how it ended
${stderr}--- exit status
${status}
`;
    await expect(transcript).toMatchFileSnapshot(path.join(samples, path.dirname(source), 'transcript.txt'));
  });

  // `--until` reads places as stopOn does, and fails when one is not reached.
  test.each(placesOfLaunchConfigurations())('%s reaches %s, where its launch.json stops', (source, place) => {
    expect(ringside('run', `samples/${source}`, '--until', place)).toMatchObject({ status: 0 });
  });
});

interface LaunchConfiguration {
  readonly type: string;
  readonly request: string;
  readonly name: string;
  readonly program: string;
  readonly stopOn?: readonly string[];
}

function launchConfigurations(folder: string): LaunchConfiguration[] {
  return JSON.parse(fs.readFileSync(path.join(folder, '.vscode', 'launch.json'), 'utf8')).configurations;
}

function placesOfLaunchConfigurations(): [string, string][] {
  return sources.flatMap((source) =>
    launchConfigurations(path.join(samples, path.dirname(source))).flatMap(({ stopOn = [] }) =>
      stopOn.map((place): [string, string] => [source, place]),
    ),
  );
}

describe('launch configurations', () => {
  const folders = ['.', ...sources.map((source) => path.dirname(source))];

  test.each(folders)('of %s are understood, and start a lesson', (folder) => {
    for (const configuration of launchConfigurations(path.join(samples, folder))) {
      const program = configuration.program
        .replace('${workspaceFolder}', path.join(samples, folder))
        .replace('${file}', path.join(samples, sources[0]));
      expect(configuration).toMatchObject({ type: 'ringside', request: 'launch', name: expect.stringMatching(/\w/) });
      expect(fs.existsSync(program), program).toBe(true);
      expect(readLaunchArguments({ ...configuration, program }).warnings).toEqual([]);
    }
  });

  test('say only what differs from the defaults', () => {
    for (const configuration of folders.flatMap((folder) => launchConfigurations(path.join(samples, folder)))) {
      for (const [key, value] of Object.entries(configuration)) {
        const row = Object.entries(launchKeys).find(([name]) => name === key)?.[1];
        if (row !== undefined) expect(value, key).not.toEqual(row.default);
      }
    }
  });
});
