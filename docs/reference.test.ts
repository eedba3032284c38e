/** What the user guide says against the tables it describes: a new option, key, exit or status must be in the guide. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { exitCodes } from '../cli/exit-codes';
import { eventFilters } from '../debug-adapter/breakpoints/event-filters';
import { expressionHelp } from '../debug-adapter/expressions/help';
import { memorySizes, segmentPrefixes } from '../debug-adapter/expressions/syntax';
import { launchKeys } from '../debug-adapter/launch-arguments';
import { addressSpaces } from '../debug-adapter/memory-references';
import { commands } from '../debug-adapter/scopes/commands';
import { fieldByName, machineOptions, type MachineOption } from '../emulator/index';
import { controlFields, type ControlRow } from '../emulator/vmx/controls';

const docs = import.meta.dirname;
const root = path.dirname(docs);
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');
const guide = read('docs/user-guide.md');

/** The text under a heading, up to the next one of any level. */
function section(title: string): string {
  const found = new RegExp(`^#+ ${title}\n([^]*?)(?=^#|$(?![^]))`, 'm').exec(guide);
  if (found === null) throw new Error(`docs/user-guide.md has no section "${title}".`);
  return found[1];
}

/** The cells of the row of a table that begins with `first`. */
function tableRow(text: string, first: string): string[] {
  const line = text.split('\n').find((candidate) => candidate.startsWith(`| ${first} `));
  if (line === undefined) throw new Error(`There is no row that begins with ${first}.`);
  return line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

describe('the keys of launch.json', () => {
  const keys = section('Keys of launch.json');

  test.each(Object.entries(machineOptions))('machine option %s: its values, default and words', (name, row) => {
    const option: MachineOption = row;
    const [, values, byDefault, meaning] = tableRow(keys, `\`${name}\``);
    if (option.type === 'integer') expect(values).toBe(`${option.minimum} to ${option.maximum}`);
    else expect(values.split(', ')).toEqual(Object.keys(option.choices).map((choice) => `\`"${choice}"\``));
    expect(byDefault).toBe(`\`${JSON.stringify(option.default)}\``);
    expect(meaning).toBe(option.description);
  });

  test.each(Object.entries(launchKeys))('%s: its default and words', (name, { description, default: value }) => {
    const [, , byDefault, meaning] = tableRow(keys, `\`${name}\``);
    expect(meaning.startsWith(description)).toBe(true);
    if (value !== undefined) expect(byDefault).toBe(`\`${JSON.stringify(value)}\``);
  });

  test('are all there are', () => {
    const named = [...keys.matchAll(/^\| `(\w+)`/gm)].map(([, key]) => key);
    expect(named.sort()).toEqual([...Object.keys(launchKeys), ...Object.keys(machineOptions)].sort());
  });
});

test('every entry state has a column', () => {
  const [header] = section('Entry states').match(/^\|.*$/m) ?? [''];
  for (const state of Object.keys(machineOptions.entry.choices)) expect(header).toContain(`\`${state}\``);
});

describe('VM exits and other events', () => {
  test.each(eventFilters.map(({ name }) => name))('%s is named', (name) => {
    expect(guide).toContain(`\`${name}\``);
  });

  test('nothing is named that is not there', () => {
    const known = new Set(eventFilters.map(({ name }) => name));
    const named = [...section('VM exits by name').matchAll(/`(exit:\w+)`/g)].map(([, name]) => name);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('expressions', () => {
  const expressions = section('Expressions');
  const places = section('Places');

  test.each(Object.keys(commands))('the command %s is explained', (name) => {
    expect(expressions).toContain(`\`${name}\``);
  });

  test.each([...Object.keys(memorySizes).map((size) => `${size}[`), ...addressSpaces.map((space) => `${space}:`)])(
    '%s is explained',
    (words) => expect(guide).toContain(`\`${words}`),
  );

  test('the fields of an exit are those that the help names', () => {
    for (const name of ['reason', 'qualification', 'guest_rip', 'instruction_length', 'count'])
      expect([places.includes(`\`${name}\``), expressionHelp.includes(name)], name).toEqual([true, true]);
  });

  test('VMCS fields in examples exist', () => {
    const pages = ['README.md', 'docs/user-guide.md', ...lessons()].map(read).join('\n');
    const fields = [...pages.matchAll(/(?<!\/)\bvmcs\.(\w+)/g)]
      .map(([, name]) => name)
      .filter((name) => name !== 'FIELD');
    expect(fields.length).toBeGreaterThan(3);
    expect(fields.filter((name) => fieldByName(name) === undefined)).toEqual([]);
  });

  test('segment prefixes in examples are prefixes', () => {
    const [, prefix] = /`qword\[(\w+):0x28\]`/.exec(expressions)!;
    expect(segmentPrefixes).toContain(prefix);
  });
});

describe('the command line', () => {
  const source = read('cli/main.ts');
  const commandLine = section('The command line');

  test('every option is explained', () => {
    const options = [
      ...[...source.matchAll(/\.option\('(?:-\w, )?(--[\w-]+)/g)].map(([, option]) => option),
      ...Object.values(machineOptions).map(({ flag }) => `--${flag}`),
    ];
    expect(options.length).toBeGreaterThan(10);
    for (const option of options) expect(commandLine, option).toMatch(new RegExp(`${option}(?![\\w-])`));
  });

  test('every command is explained', () => {
    const names = [...source.matchAll(/\.command\('(\w+)'\)/g)].map(([, name]) => name);
    expect(names).toEqual(['run', 'asm', 'disasm', 'dap']);
    for (const name of names) expect(commandLine).toContain(`npx ringside ${name}`);
  });

  test.each(Object.values(exitCodes))('status $code', ({ code, meaning }) => {
    expect(tableRow(section('Exit statuses'), String(code))[1]).toBe(meaning);
  });
});

test('the count of controls is right', () => {
  const rows = Object.values(controlFields).flatMap(({ controls }) => Object.values<ControlRow>(controls));
  const offered = rows.filter((row) => row.offered).length;
  expect(section('Processor')).toContain(`${offered} of the ${rows.length} controls`);
});

/** The lessons' pages, from the root. */
function lessons(): string[] {
  return fs
    .readdirSync(path.join(root, 'samples'))
    .filter((name) => /^\d\d-/.test(name))
    .map((name) => `samples/${name}/README.md`);
}

describe('links', () => {
  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    'docs/user-guide.md',
    'docs/decisions/README.md',
    'samples/README.md',
    ...lessons(),
  ];

  test.each(pages)('of %s lead to files and headings that are there', (page) => {
    const text = read(page);
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g), ...text.matchAll(/^\[[^\]]+\]: (\S+)$/gm)].map(
      ([, target]) => target,
    );
    const broken = targets
      .filter((target) => !/^https:/.test(target))
      .filter((target) => {
        const [file, heading] = target.split('#');
        const full = path.join(root, path.dirname(page), file);
        const destination = file === '' ? path.join(root, page) : full;
        if (!fs.existsSync(destination)) return true;
        return heading !== undefined && !anchors(fs.readFileSync(destination, 'utf8')).includes(heading);
      });
    expect(broken).toEqual([]);
  });
});

/** The anchors of a page's headings, as GitHub makes them. */
function anchors(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
    title
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );
}
