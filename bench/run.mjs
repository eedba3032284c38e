#!/usr/bin/env node
/**
 * Runs the benchmark guests on Ringside and on Debian's Bochs, the same images in one run, and prints millions of guest instructions a second
 * with their ratio. Instruction counts are known by construction (bench/guests/expected.json), so nothing but time is measured.
 *
 *   node bench/run.mjs [--scale 1|10] [--only bench64,bench32,vmx64] [--no-peer] [--record bench/results.json]
 *
 * Needs `npm run build` before, and for the peer Debian's packages bochs, bochs-term, bochsbios, vgabios, nasm, and util-linux's script.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = path.dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: {
    scale: { type: 'string', default: '10' },
    only: { type: 'string', default: 'bench64,bench32,vmx64' },
    'no-peer': { type: 'boolean', default: false },
    record: { type: 'string' },
  },
});
const scale = Number(options.scale);
const expected = JSON.parse(readFileSync(path.join(here, 'guests/expected.json'), 'utf8'));

/** Loop counts inside a kernel follow the scale in the image: the dword 8 bytes before the tag. */
function scaled(image) {
  const bytes = Buffer.from(image);
  for (const tag of ['BNCHG64\0', 'BNCHG32\0']) {
    const at = bytes.indexOf(tag, 0, 'latin1');
    if (at >= 0) bytes.writeUInt32LE(scale, at - 8);
  }
  return bytes;
}

/** The loadable bytes of a 32-bit ELF file as one flat image from 0x100000 on. */
function flatten(elf) {
  const flat = [];
  const headers = elf.readUInt32LE(28);
  for (let index = 0; index < elf.readUInt16LE(44); index++) {
    const header = headers + index * elf.readUInt16LE(42);
    if (elf.readUInt32LE(header) !== 1) continue;
    const [offset, , address, size] = [4, 8, 12, 16].map((field) => elf.readUInt32LE(header + field));
    flat.push([address - 0x100000, elf.subarray(offset, offset + size)]);
  }
  const image = Buffer.alloc(Math.max(...flat.map(([at, bytes]) => at + bytes.length)));
  for (const [at, bytes] of flat) bytes.copy(image, at);
  return image;
}

/** Runs a command and gives [name, sum, seconds] of each kernel, by when its `S` and `E` lines arrive. */
function timeKernels(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, ...env } });
    const kernels = [];
    let text = '';
    let started = 0;
    child.stdout.on('data', (data) => {
      const now = performance.now();
      text += data.toString('latin1').replaceAll('\r', '');
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n')) {
        const line = text.slice(0, end);
        text = text.slice(end + 1);
        if (/^.*S [a-z]\d?[a-z]?-/.test(line)) started = now;
        const done = /E ([a-z]\S*-\S*) sum=([0-9a-f]+)/.exec(line);
        if (done) kernels.push({ name: done[1], sum: done[2], seconds: (now - started) / 1000 });
      }
    });
    child.on('error', reject);
    child.on('close', () => resolve(kernels));
  });
}

function ringside(image, folder) {
  const file = path.join(folder, 'image.elf');
  writeFileSync(file, image);
  return timeKernels(process.execPath, [path.join(here, '../out/cli.cjs'), 'run', file, '--memory', '128']);
}

function bochs(image, folder) {
  const flat = flatten(image);
  const sectors = Math.ceil(flat.length / 512);
  const boot = path.join(folder, 'boot.bin');
  const assembled = spawnSync('nasm', [
    '-f',
    'bin',
    `-DKSECT=${sectors}`,
    '-o',
    boot,
    path.join(here, 'guests/boot.asm'),
  ]);
  if (assembled.status !== 0) throw new Error('nasm could not assemble bench/guests/boot.asm: is nasm installed?');
  const disk = Buffer.alloc(20 * 16 * 63 * 512);
  readFileSync(boot).copy(disk, 0);
  flat.copy(disk, 512);
  writeFileSync(path.join(folder, 'disk.img'), disk);
  const configuration = [
    'config_interface: textconfig',
    'display_library: term',
    'megs: 128',
    'cpu: model=corei7_skylake_x, count=1, ips=100000000, reset_on_triple_fault=0',
    'romimage: file=/usr/share/bochs/BIOS-bochs-legacy',
    'vgaromimage: file=/usr/share/bochs/VGABIOS-lgpl-latest',
    `ata0-master: type=disk, path=${path.join(folder, 'disk.img')}, mode=flat, cylinders=20, heads=16, spt=63`,
    'boot: disk',
    `log: ${path.join(folder, 'bochs.log')}`,
    'port_e9_hack: enabled=1',
    'panic: action=fatal',
    'info: action=ignore',
    'clock: sync=none',
    'sound: waveoutdrv=dummy, waveindrv=dummy, midioutdrv=dummy',
    'plugin_ctrl: unmapped=1, biosdev=1, speaker=0, extfpuirq=0, parallel=0, serial=1, gameport=0, iodebug=0',
  ];
  writeFileSync(path.join(folder, 'bochsrc'), configuration.join('\n'));
  writeFileSync(path.join(folder, 'commands'), 'c\n'); // Debian builds Bochs with its debugger, which waits for "continue"
  const command = `bochs -q -f ${path.join(folder, 'bochsrc')} -rc ${path.join(folder, 'commands')}`;
  return timeKernels('script', ['-qec', command, '/dev/null'], { TERM: 'xterm' });
}

/** Output arrives in slices of some milliseconds: what is shorter than this cannot be timed by it, seconds. */
const shortest = 0.05;
/** A REP MOVS counts as one instruction, so these are measured in bytes: 16 MiB at each scale. */
const isCopy = (name) => /^f[12]-/.test(name);
const work = (name, known) => (isCopy(name) ? 16 * 1024 * 1024 * scale : known.insns);
const rounded = (value, digits) => (value === undefined ? '(too short)' : Number(value.toFixed(digits)));

const rows = [];
for (const guest of options.only.split(',')) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ringside-bench-'));
  try {
    const image = scaled(readFileSync(path.join(here, `guests/elf/${guest}-s1.elf`)));
    const counts = expected[guest.endsWith('32') ? '32' : '64'][String(scale)];
    const ours = await ringside(image, folder);
    const theirs = options['no-peer'] ? [] : await bochs(image, folder);
    if (ours.length === 0) throw new Error(`${guest} printed no kernel on Ringside.`);
    for (const { name, sum, seconds } of ours) {
      const known = counts[name];
      const peer = theirs.find((kernel) => kernel.name === name);
      const measure = (taken) =>
        taken === undefined || taken < shortest ? undefined : work(name, known) / taken / 1e6;
      const rate = measure(seconds);
      const peerRate = measure(peer?.seconds);
      rows.push({
        guest,
        kernel: name,
        unit: isCopy(name) ? 'MB/s' : 'Minsn/s',
        Ringside: rounded(rate, 1),
        Bochs: rounded(peerRate, 1),
        ratio: rate && peerRate ? rounded(rate / peerRate, 2) : '',
        sum: sum === known.sum ? 'right' : `WRONG ${sum}`,
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
console.table(rows);
if (options.record) {
  const machine = { cpu: os.cpus()[0]?.model, cores: os.cpus().length, node: process.version, scale };
  writeFileSync(options.record, `${JSON.stringify({ machine, rows }, null, 2)}\n`);
}
process.exitCode = rows.every((row) => row.sum === 'right') ? 0 : 1;
