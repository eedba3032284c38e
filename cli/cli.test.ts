/** The command line as a shell sees it: arguments in; standard output, standard error and exit status out. */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { hypervisorSource } from '../debug-adapter/testing/hypervisor';
import { plainSource } from '../debug-adapter/testing/plain';

// A bundle of its own: out/cli.cjs may be in the middle of another test's build.
const cli = path.resolve('out/cli-test/cli.cjs');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ringside-cli-'));

const file = (name: string, content: string | Uint8Array): string => {
  const target = path.join(folder, name);
  fs.writeFileSync(target, content);
  return target;
};

const ringside = (args: string[], input: string | undefined = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    input,
    timeout: 30_000,
  });
  return { status, stdout, stderr };
};

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

const plain = file('plain.asm', plainSource);
const hypervisor = file('hypervisor.asm', hypervisorSource);
const greeting = file('greeting.asm', 'bits 64\norg 0x100000\nstart: mov al, 65\n out 0xe9, al\n jmp $\n');

describe('run', () => {
  it("gives the guest's console on standard output and its status as exit status", () => {
    const { status, stdout, stderr } = ringside(['run', plain]);
    expect({ status, stdout }).toEqual({ status: 7, stdout: 'hello' });
    expect(stderr).toMatch(/exit status 7/);
  });

  it('gives 0 for a power-off, a line for each exit, and a report', () => {
    const report = path.join(folder, 'report.json');
    const { status, stdout, stderr } = ringside(['run', hypervisor, '--exits', '--json', report]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'G' });
    expect(stderr.match(/^#\d+ at \d+: VM exit: .*$/gm)).toEqual([
      expect.stringMatching(/CPUID/),
      expect.stringMatching(/EPT violation/),
      expect.stringMatching(/HLT/),
    ]);
    const read = JSON.parse(fs.readFileSync(report, 'utf8'));
    expect(read).toMatchObject({
      program: hypervisor,
      ended: 'done',
      status: 0,
      exits: { total: 3, byReason: { cpuid: 1, ept_violation: 1, hlt: 1 } },
    });
    expect(read.instructions).toBeGreaterThan(1000);
    expect(read.seconds).toBeGreaterThan(0);
  });

  it.each([
    ['exit:ept_violation', /EPT violation.*0x400000/],
    ['exit:any if count == 3', /HLT/],
    ['exit_handler', /Breakpoint at exit_handler, rip 0x/],
    ['0x100000 + 0', /Breakpoint at start, rip 0x100000/],
  ])('stops at --until %s', (until, words) => {
    const { status, stderr } = ringside(['run', hypervisor, '--until', until]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(words) });
  });

  it('says that --until was not reached', () => {
    expect(ringside(['run', hypervisor, '--until', 'exit:rdmsr'])).toMatchObject({
      status: 123,
      stderr: expect.stringMatching(/not reached/),
    });
  });

  it('halts for good with 0', () => {
    expect(ringside(['run', file('halt.asm', 'bits 64\norg 0x100000\nstart: cli\n hlt\n')]).status).toBe(0);
  });

  it('runs a flat image where it is told to', () => {
    const image = file('flat.bin', Uint8Array.of(0xb0, 0x09, 0xe6, 0xf4));
    expect(ringside(['run', image, '--load-address', '0x9000']).status).toBe(19);
  });

  it.each([
    ['a reset', 'mov dx, 0xcf9\n mov al, 6\n out dx, al', [], 119, /reset the machine \(port 0xCF9\)/],
    ['a triple fault', 'lidt [rel none]\n ud2\nnone: dw 0\n dq 0', [], 120, /Triple fault: #UD/],
    ['the limit of instructions', 'jmp start', ['--max-instructions', '1000'], 121, /limit/],
    ['the time', 'jmp start', ['--timeout', '0.2'], 124, /time is over/],
    ['the end of standard input', 'sti\n hlt\n jmp start', ['--timeout', '20'], 122, /waits for input/],
  ])('ends at %s with its own status', (_, code, flags, status, words) => {
    const source = file('ends.asm', `bits 64\norg 0x100000\nstart: ${code}\n`);
    expect(ringside(['run', source, ...flags])).toEqual({ status, stdout: '', stderr: expect.stringMatching(words) });
  });

  it('hands standard input to the serial port', () => {
    const echo = `bits 64\norg 0x100000\nstart: mov dx, 0x3fd\nnext: in al, dx\n test al, 1\n jz next\n mov dx, 0x3f8\n in al, dx
 out 0xe9, al\n cmp al, '!'\n mov dx, 0x3fd\n jne next\n mov dx, 0xf4\n xor eax, eax\n out dx, al\n`;
    expect(ringside(['run', file('echo.asm', echo), '--timeout', '20'], 'abc!')).toMatchObject({
      status: 1,
      stdout: 'abc!',
    });
  });

  it('ends at Ctrl+C', async () => {
    const child = spawn(process.execPath, [cli, 'run', greeting], { stdio: ['ignore', 'pipe', 'ignore'] });
    const status = new Promise((resolve) => child.on('exit', resolve));
    // It runs once the guest has written something.
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGINT');
    expect(await status).toBe(130);
  });

  it('passes definitions and machine options', () => {
    const source = file('defined.asm', 'bits 64\norg 0x100000\nstart: mov al, STATUS\n out 0xf4, al\n');
    expect(ringside(['run', source, '-D', 'STATUS=11', '--memory', '8', '--entry', 'long']).status).toBe(23);
  });
});

describe('wrong command lines', () => {
  it.each([
    [[]],
    [['nonsense']],
    [['run']],
    [['run', plain, '--memory', 'much']],
    [['run', plain, '--memory', '0']],
    [['run', plain, '--entry', 'sideways']],
    [['run', plain, '--max-instructions', '-1']],
    [['run', plain, '--timeout', 'soon']],
    [['run', plain, '--until', 'exit:nothing']],
    [['run', plain, '--until', 'nosuch']],
    [['run', plain, '--load-address', 'here']],
    [['run', plain, '--nosuch']],
    [['asm', plain, '-f', 'coff']],
    [['dap', '--port', 'x']],
    [['disasm', plain, '--bits', '48']],
  ])('%j gives status 64 and says why', (args) => {
    const { status, stdout, stderr } = ringside(args);
    expect({ status, stdout, stderr }).toEqual({ status: 64, stdout: '', stderr: expect.stringMatching(/\S/) });
  });

  it.each([
    [['run', '/nowhere/x.asm'], 66],
    [['asm', '/nowhere/x.asm'], 66],
    [['disasm', '/nowhere/x.bin'], 66],
    [['run', file('bad.asm', 'frobnicate rax\n')], 65],
    [['asm', file('bad2.asm', 'frobnicate rax\n'), '-o', path.join(folder, 'never')], 65],
    [['run', file('bad.elf', '\x7fELF')], 65],
    [['run', file('empty.bin', '')], 65],
    [['asm', plain, '-o', '/nowhere/x'], 73],
    [['run', plain, '--json', '/nowhere/x'], 73],
  ])('%j gives status %i', (args, status) => {
    const result = ringside(args);
    expect({ status: result.status, stderr: result.stderr }).toEqual({
      status,
      stderr: expect.not.stringContaining('    at '),
    });
  });

  it('documents its exit statuses', () => {
    expect(ringside(['--help'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/124 {2}--timeout/) });
  });
});

describe('asm and disasm', () => {
  it('assembles to a flat file, beside the source unless told otherwise', () => {
    const source = file('three.asm', 'bits 64\nnop\nhlt\n');
    expect(ringside(['asm', source]).status).toBe(0);
    expect([...fs.readFileSync(path.join(folder, 'three.bin'))]).toEqual([0x90, 0xf4]);
    const target = path.join(folder, 'three.o');
    expect(ringside(['asm', source, '-f', 'elf64', '-o', target]).status).toBe(0);
    expect(fs.readFileSync(target).subarray(0, 4).toString('latin1')).toBe('\x7fELF');
  });

  it('disassembles with symbols', () => {
    const { status, stdout } = ringside(['disasm', plain]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^start:\n {2}00100000 {2}48 b8 88 77 66 55 44 33 22 11 +mov rax, 0x1122334455667788\n/);
    expect(stdout).toMatch(/\ncount_down:\n/);
    expect(ringside(['disasm', file('real.bin', Uint8Array.of(0xb8, 1, 2)), '--bits', '16']).stdout).toMatch(
      /00007c00 {2}b8 01 02 +mov ax, 0x201/,
    );
  });
});

describe('dap', () => {
  it('speaks on standard input and output', async () => {
    const child = spawn(process.execPath, [cli, 'dap'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const body = JSON.stringify({ seq: 1, type: 'request', command: 'initialize', arguments: {} });
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    const [answer] = (await once(child.stdout, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^Content-Length: \d+\r\n\r\n\{.*"success":true/);
    child.stdin.end();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});

function once(source: NodeJS.EventEmitter, event: string): Promise<unknown[]> {
  return new Promise((resolve) => source.once(event, (...values) => resolve(values)));
}
