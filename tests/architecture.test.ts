import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { directions, doors } from '../scripts/lint/import-direction.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = fs.readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8');

/** The lines of a fenced block of ARCHITECTURE.md. */
function block(name: string): string[] {
  const found = new RegExp(`^\`\`\`${name}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(page);
  if (!found) throw new Error(`ARCHITECTURE.md has no \`\`\`${name} block.`);
  return found[1].trimEnd().split('\n');
}

/** Files that are, or on the next commit would be, in the repository. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root })
  .toString()
  .split('\0')
  .filter((file) => file !== '' && fs.existsSync(path.join(root, file)));

/** The map as paths; indentation is nesting. */
function mappedFolders(): string[] {
  let parent = '';
  return block('map').map((line) => {
    const [, indent, name] = /^( *)(\S+)\/ /.exec(line)!;
    if (indent === '') parent = name;
    return indent === '' ? name : `${parent}/${name}`;
  });
}

test('the map names every folder that holds files, and no other', () => {
  const mapped = mappedFolders();
  const parents = new Set(mapped.filter((folder) => folder.includes('/')).map((folder) => folder.split('/')[0]));
  // Where the map goes one level down it is complete there, but for folders that hold only data beside tests.
  const existing = new Set<string>();
  for (const file of files) {
    const [top, second, ...rest] = file.split('/');
    if (second === undefined || top.startsWith('.')) continue;
    existing.add(top);
    if (top === 'emulator' && parents.has(top) && rest.length > 0) existing.add(`${top}/${second}`);
  }
  expect(mapped.filter((folder) => !fs.existsSync(path.join(root, folder)))).toEqual([]);
  expect([...existing].filter((folder) => !mapped.includes(folder))).toEqual([]);
});

test('the import rule on the page is the one the linter enforces', () => {
  const listOf = (text: string) =>
    text
      .trim()
      .split(/,\s*/)
      .filter((word) => word !== 'nothing');
  const written = block('imports').map((line) => {
    const [, folder, folders, packages] = /^(\S+):\s+(.*?)\s*\|\s*(.*)$/.exec(line)!;
    return [folder, { folders: listOf(folders), packages: listOf(packages) }];
  });
  expect(Object.fromEntries(written)).toEqual(directions);
  for (const door of Object.values(doors)) expect(page).toContain(`\`${door}\``);
});

test('tsconfig references say the same as the import rule', () => {
  for (const [folder, { folders }] of Object.entries(directions)) {
    const { references = [] } = JSON.parse(fs.readFileSync(path.join(root, folder, 'tsconfig.json'), 'utf8'));
    const referenced = references.map(({ path: reference }: { path: string }) => path.basename(reference));
    expect(referenced.sort(), folder).toEqual([...folders].sort());
  }
});

test('no file of the repository holds a path of the machine it was written on', () => {
  // Spelled in pieces, so that this file does not hold what it looks for.
  const homes = ['home', 'root', 'Users', 'work'].join('|');
  const machinePath = new RegExp(
    `(?<![\\w.$}])/(?:${homes})/\\w|${['\\.\\./', 'shared/'].join('')}|${['file:', '//', '/\\w'].join('')}`,
  );
  const isText = (file: string) => !/\.(png|wasm|gz|bin|elf|elf64|vsix|zst)$/.test(file);
  const guilty = files.filter(
    (file) =>
      isText(file) && file !== 'package-lock.json' && machinePath.test(fs.readFileSync(path.join(root, file), 'utf8')),
  );
  expect(guilty).toEqual([]);
});
