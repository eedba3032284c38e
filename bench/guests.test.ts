/**
 * The benchmark images through the command line: guests that were written for Bochs and qemu, not for this machine. Their sums and instruction
 * counts are known by construction (guests/expected.json), and the machine counts exactly.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';

// A bundle of its own: out/cli.cjs may be in the middle of another test's build.
const cli = path.resolve('out/guests-test/cli.cjs');
const images = path.resolve('bench/guests/elf');

interface Kernel {
  readonly insns: number;
  readonly sum: string;
}
const expected = JSON.parse(fs.readFileSync(path.resolve('bench/guests/expected.json'), 'utf8')) as Record<
  string,
  Record<string, Record<string, Kernel>>
>;

/** Instructions between the two RDTSC around a kernel that are not its own: the call, and entering and leaving a guest. */
const mostAround = 64;

beforeAll(async () => {
  await build({
    entryPoints: ['cli/main.ts'],
    outfile: cli,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['iced-x86'],
  });
}, 60_000);

function run(image: string): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [cli, 'run', path.join(images, image), '--memory', '128'],
    { encoding: 'utf8', timeout: 120_000 },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('powered the machine off') });
  return stdout;
}

describe.each(['bench64', 'bench32', 'vmx64'])('%s', (guest) => {
  const kernels = expected[guest.endsWith('32') ? '32' : '64']['1'];

  it.each(fs.readdirSync(images).filter((image) => image.startsWith(`${guest}-`)))(
    '%s reaches DONE with the right sums and counts',
    (image) => {
      const output = run(image);
      expect(output).toMatch(/\nDONE\n$/);
      const results = [...output.matchAll(/^E (\S+) sum=([0-9a-f]+) tsc=([0-9a-f]+)$/gm)];
      expect(results.length).toBeGreaterThanOrEqual(5);
      for (const [, name, sum, ticks] of results) {
        const around = Number(`0x${ticks}`) - kernels[name].insns;
        expect({ name, sum, exact: around > 0 && around <= mostAround }).toEqual({
          name,
          sum: kernels[name].sum,
          exact: true,
        });
      }
    },
    120_000,
  );
});

describe('svm64', () => {
  it.each(['svm64-s1.elf', 'svm64-s1.elf64'])(
    '%s finds no AMD-V, and says so',
    (image) => {
      expect(run(image)).toMatch(/NOSVM\nDONE\n$/);
    },
    60_000,
  );
});
