/** Dialogues about images that a compiler and a linker made: symbols and DWARF lines, stepping by statement, flat images. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Dialogue, lineOf, sourceFile } from './testing/dialogue';

// The image says that it was built from /src/two-files.c, which is nowhere: the source is found beside the image.
const program = fileURLToPath(new URL('./program/fixtures/two-files.elf', import.meta.url));
const source = fileURLToPath(new URL('./program/fixtures/two-files.c', import.meta.url));
const text = fs.readFileSync(source, 'utf8');

let client: Dialogue;
beforeEach(() => {
  client = new Dialogue();
});
afterEach(() => client.hangUp());

const topLine = async (): Promise<number> => (await client.frames())[0].line;

describe('an ELF image', () => {
  it('stops in a C function, and shows its callers with their lines', async () => {
    await client.start({ program }, { functions: ['add'] });
    await client.event('stopped');
    expect(await client.frames()).toMatchObject([
      { name: 'add', line: lineOf(text, 'int add'), source: { path: source } },
      { name: expect.stringMatching(/^_start\+/), line: lineOf(text, 'add(1, twice(2))'), source: { path: source } },
    ]);
  });

  it('steps by statement over, into and out of functions', async () => {
    await client.start({ program }, { functions: ['_start'] });
    await client.event('stopped');
    await client.runUntilStopped('next');
    expect(await topLine()).toBe(lineOf(text, 'add(1, twice(2))'));
    await client.runUntilStopped('stepIn');
    expect((await client.frames())[0].name).toBe('twice');
    await client.runUntilStopped('stepOut');
    await client.runUntilStopped('stepIn');
    expect((await client.frames())[0].name).toBe('add');
    await client.runUntilStopped('next');
    expect(await topLine()).toBe(lineOf(text, 'counter += left'));
    await client.runUntilStopped('next');
    expect(await client.evaluate('dword[counter]')).toBe('0x00000001');
    await client.runUntilStopped('stepOut');
    expect((await client.frames())[0].name).toMatch(/^_start\+/);
  });

  it('breaks at lines of the source, wherever it was built', async () => {
    await client.start({ program });
    const { breakpoints } = await client.request('setBreakpoints', {
      source: { path: source },
      breakpoints: [{ line: lineOf(text, 'for (;;)') }],
    });
    expect(breakpoints).toMatchObject([{ verified: true, line: lineOf(text, 'for (;;)') }]);
    expect(await client.event('stopped')).toMatchObject({ reason: 'breakpoint' });
  });
});

it('shows the disassembly where no source is known', async () => {
  const { symbolsAt, image } = flatImageOf(program);
  const flat = path.join(path.dirname(sourceFile('', 'empty')), 'two-files.bin');
  fs.writeFileSync(flat, image);
  await client.start({ program: flat, loadAddress: symbolsAt, stopOnEntry: true });
  // For this reason an editor selects a frame without a source.
  expect(await client.event('stopped')).toMatchObject({
    reason: 'instruction breakpoint',
    description: 'Before the first instruction',
  });
  expect((await client.frames())[0].instructionPointerReference).toBe(symbolsAt);
});

it('describes a flat image by the symbols and lines of an ELF file', async () => {
  const { symbolsAt, image } = flatImageOf(program);
  const flat = path.join(path.dirname(sourceFile('', 'empty')), 'two-files.bin');
  fs.writeFileSync(flat, image);
  await client.start({ program: flat, symbols: program, loadAddress: symbolsAt, stopOnEntry: true });
  await client.event('stopped');
  expect((await client.frames())[0]).toMatchObject({ name: 'twice', source: { name: 'two-files.h' } });
});

/** The code of the fixture, which the linker put at 0x100000. */
function flatImageOf(elf: string): { symbolsAt: string; image: Uint8Array } {
  const bytes = fs.readFileSync(elf);
  const offset = Number(bytes.readBigUInt64LE(64 + 8));
  const length = Number(bytes.readBigUInt64LE(64 + 32));
  return {
    symbolsAt: `0x${bytes.readBigUInt64LE(64 + 16).toString(16)}`,
    image: bytes.subarray(offset, offset + length),
  };
}
