import eslint from '@eslint/js';
import typescript from 'typescript-eslint';
import { importDirection } from './scripts/lint/import-direction.mjs';

// The machine is a function of its inputs: a clock, randomness or a host object in it would end time travel and transcripts.
const hostGlobals = [
  ...['Date', 'performance', 'process', 'console', 'globalThis', 'fetch', 'crypto', 'navigator'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
];
const notDeterministic =
  'emulator/ and assembler/ give the same result for the same inputs, always: no host, no clock, no chance.';
const determinism = {
  'no-restricted-globals': ['error', ...hostGlobals.map((name) => ({ name, message: notDeterministic }))],
  'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: notDeterministic }],
};

export default typescript.config(
  { ignores: ['out/', 'node_modules/', '.vscode-server/', '.vscode-test/', 'bench/guests/', '**/.*/'] },
  eslint.configs.recommended,
  typescript.configs.recommended,
  {
    plugins: { ringside: { rules: { 'import-direction': importDirection } } },
    rules: {
      'ringside/import-direction': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Assertions where the layout of a table guarantees a value read better than checks that cannot fail.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'vscode', message: 'Only extension/ talks to the editor.' }] },
      ],
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  { files: ['extension/**', 'tests/electron/**'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['emulator/**/*.ts', 'assembler/**/*.ts'],
    ignores: ['**/*.test.ts', '**/*.testing.ts'],
    rules: determinism,
  },
  {
    // Where there are promises: one that nobody awaits is an error that nobody sees.
    files: ['debug-adapter/**/*.ts', 'cli/**/*.ts', 'extension/**/*.ts'],
    ignores: ['**/*.test.ts', '**/*.testing.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: { '@typescript-eslint/no-floating-promises': 'error', '@typescript-eslint/no-misused-promises': 'error' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'Buffer',
          'URL',
          'URLSearchParams',
          'fetch',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'performance',
          'WebAssembly',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
);
