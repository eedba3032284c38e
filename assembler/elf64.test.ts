import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { assemble } from './index';

const scratch = mkdtempSync(join(tmpdir(), 'elf64-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function has(tool: string): boolean {
  try {
    execFileSync(tool, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
const canLink = has('ld') && has('objcopy') && has('nm');
const canCompare = canLink && has('nasm');

function assembleObject(folder: string, name: string, output: string, defines: Record<string, string> = {}): void {
  const readFile = (path: string) => (existsSync(path) ? new Uint8Array(readFileSync(path)) : undefined);
  const fileName = join(folder, name);
  const result = assemble({ fileName, source: readFileSync(fileName, 'utf8'), readFile, defines, format: 'elf64' });
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  writeFileSync(output, result.bytes);
}

function nasmObject(folder: string, name: string, output: string, defines: Record<string, string> = {}): void {
  const options = Object.entries(defines).map(([key, value]) => `-D${key}=${value}`);
  execFileSync('nasm', ['-w-all', '-f', 'elf64', ...options, '-o', output, name], { cwd: folder });
}

/** The linked image and its symbols; numbered names of macro-local labels are made alike. */
function link(objects: string[], options: string[]): { image: Buffer; symbols: string[] } {
  const program = join(scratch, 'program');
  const image = join(scratch, 'image');
  execFileSync('ld', ['-m', 'elf_x86_64', '-n', '-z', 'noexecstack', ...options, '-o', program, ...objects], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  execFileSync('objcopy', ['-O', 'binary', program, image]);
  const symbols = execFileSync('nm', ['-n', program]).toString().trim().split('\n');
  return { image: readFileSync(image), symbols: symbols.map((line) => line.replace(/\.\.@\d+\./, '..@N.')).sort() };
}

function linkBoth(folder: string, names: string[], options: string[], defines?: Record<string, string>) {
  const build = (maker: typeof assembleObject, prefix: string) =>
    link(
      names.map((name) => {
        const output = join(scratch, `${prefix}-${name}.o`);
        maker(folder, name, output, defines);
        return output;
      }),
      options,
    );
  return [build(assembleObject, 'ours'), build(nasmObject, 'nasm')];
}

describe('relocatable objects', () => {
  const folder = join(import.meta.dirname, 'testdata', 'elf');

  test.runIf(canCompare)('link to the same image and symbols as those of NASM', () => {
    const [ours, theirs] = linkBoth(folder, ['main.asm', 'other.asm'], ['-Ttext=0x100000']);
    expect(ours.symbols).toEqual(theirs.symbols);
    expect(ours.image.equals(theirs.image)).toBe(true);
  });

  test('have the header, sections and symbols that ELF asks for', () => {
    const output = join(scratch, 'header.o');
    assembleObject(folder, 'main.asm', output);
    const file = readFileSync(output);
    expect(file.subarray(0, 7)).toEqual(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]));
    expect([file.readUInt16LE(16), file.readUInt16LE(18)]).toEqual([1, 62]);
    const headers = Number(file.readBigUInt64LE(40));
    const count = file.readUInt16LE(60);
    const names = Number(file.readBigUInt64LE(headers + file.readUInt16LE(62) * 64 + 24));
    const nameOf = (index: number) => {
      const at = names + file.readUInt32LE(headers + index * 64);
      return file.subarray(at, file.indexOf(0, at)).toString();
    };
    const all = Array.from({ length: count }, (_, index) => nameOf(index));
    for (const name of [
      '.text',
      '.data',
      '.rodata',
      '.bss',
      '.custom',
      '.symtab',
      '.strtab',
      '.rela.text',
      '.rela.data',
    ]) {
      expect(all).toContain(name);
    }
  });
});

describe('bench guests', () => {
  const folder = join(import.meta.dirname, '..', 'bench', 'guests');
  const script = join(folder, 'link.ld');

  test.runIf(canCompare && existsSync(script)).each(['bench64', 'vmx64', 'svm64'])(
    '%s links to the same image',
    (guest) => {
      const [ours, theirs] = linkBoth(folder, [`${guest}.asm`, 'kern64.asm'], ['-T', script], { SCALE: '1' });
      expect(ours.symbols).toEqual(theirs.symbols);
      expect(ours.image.equals(theirs.image)).toBe(true);
    },
  );
});
