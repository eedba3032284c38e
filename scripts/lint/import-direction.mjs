// ESLint rule: which folder may import which, and through which door. ARCHITECTURE.md says the same in words; a test compares.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * For each folder: the folders it may import, and the packages. What is not listed is not allowed; a folder may always import
 * itself. Everything else in the repository (tests, scripts, configuration) may import any folder, but nothing imports it.
 */
export const directions = {
  emulator: { folders: [], packages: ['iced-x86'] },
  assembler: { folders: [], packages: ['iced-x86'] },
  'debug-adapter': {
    folders: ['emulator', 'assembler'],
    packages: ['node:', '@vscode/debugadapter', '@vscode/debugprotocol'],
  },
  cli: { folders: ['emulator', 'assembler', 'debug-adapter'], packages: ['node:', 'commander'] },
  extension: { folders: ['debug-adapter'], packages: ['node:', 'vscode'] },
};

/** The only module of a folder that other folders may import. A folder that is not here may be imported anywhere. */
export const doors = { emulator: 'emulator/index', assembler: 'assembler/index' };

const folderOf = (file) => path.relative(root, file).split(path.sep)[0];

export const importDirection = {
  meta: {
    type: 'problem',
    docs: { description: 'Imports between folders go one way, and through the doors.' },
    schema: [],
    messages: {
      direction: '{{from}}/ may not import {{to}}/. It may import: {{allowed}}.',
      door: 'Import {{to}}/ through {{door}} only.',
      package: '{{from}}/ may not import the package "{{name}}". It may import: {{allowed}}.',
    },
  },
  create(context) {
    const from = folderOf(context.filename);
    // Tests, and the scripts that record what tests replay, reach for more than what ships.
    const ships = /(?<!\.(test|testing))\.ts$/.test(context.filename);
    const rules = directions[from];

    function check(node) {
      const { source } = node;
      if (typeof source?.value !== 'string') return;
      const name = source.value;
      const report = (messageId, data) => context.report({ node: source, messageId, data: { from, ...data } });
      if (!name.startsWith('.')) {
        const known = rules?.packages.some((allowed) =>
          allowed.endsWith(':') ? name.startsWith(allowed) : name === allowed || name.startsWith(`${allowed}/`),
        );
        if (rules && ships && !known) report('package', { name, allowed: rules.packages.join(', ') });
        return;
      }
      const target = path
        .relative(root, path.resolve(path.dirname(context.filename), name))
        .split(path.sep)
        .join('/');
      const [to] = target.split('/');
      if (to === from) return;
      if (rules && ships && !rules.folders.includes(to)) {
        report('direction', { to, allowed: rules.folders.join(', ') || 'no other folder' });
      } else if (rules && doors[to] && target !== doors[to]) {
        report('door', { to, door: doors[to] });
      }
    }

    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};
