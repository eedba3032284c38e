import { describe, expect, it } from 'vitest';
import { readLaunchArguments } from './launch-arguments';

describe('launch arguments', () => {
  it('has defaults', () => {
    expect(readLaunchArguments({ program: 'a.asm' })).toEqual({
      launch: {
        program: 'a.asm',
        stopOnEntry: false,
        stopOn: [],
        noDebug: false,
        machine: { memoryMiB: 64, entry: 'long', board: 'pc' },
        loadAddress: undefined,
        commandLine: '',
        defines: {},
        symbols: undefined,
        format: 'hex',
      },
      warnings: [],
    });
  });

  it.each([
    ['0x7c00', 0x7c00],
    [4096, 4096],
    ['512', 512],
  ])('reads the address %s', (given, loadAddress) => {
    expect(readLaunchArguments({ program: 'a', loadAddress: given }).launch.loadAddress).toBe(loadAddress);
  });

  it.each([
    ['program', 5],
    ['program', ' '],
    ['stopOnEntry', 'yes'],
    ['stopOn', 'exit:any'],
    ['stopOn', [5]],
    ['memoryMiB', 0],
    ['memoryMiB', 2049],
    ['memoryMiB', 1.5],
    ['memoryMiB', '64'],
    ['entry', 'Long'],
    ['loadAddress', '0xg'],
    ['loadAddress', -1],
    ['commandLine', 1],
    ['defines', ['A']],
    ['defines', { 'a b': '1' }],
    ['defines', { A: {} }],
    ['symbols', true],
    ['format', 'octal'],
  ])('names the key %s when it is %j', (key, value) => {
    const given = { program: 'a.asm', [key]: value };
    expect(() => readLaunchArguments(given)).toThrow(new RegExp(`RS(3010|110[123]): .*"${key}"`));
  });

  it.each([[undefined], [null], [[]], ['text'], [{}]])('refuses %j', (given) => {
    expect(() => readLaunchArguments(given)).toThrow(/RS3010/);
  });

  it("warns of unknown keys, and not of the editor's own", () => {
    const { warnings } = readLaunchArguments({
      program: 'a',
      name: 'x',
      __sessionId: '1',
      preLaunchTask: 't',
      memroy: 5,
    });
    expect(warnings).toEqual([expect.stringContaining('"memroy"')]);
  });
});
