import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    // Files of one worker share their modules: generating the interpreter for each would take most of the time.
    isolate: false,
    exclude: ['node_modules/**', 'out/**', 'tests/end-to-end/**', '**/.*/**'],
  },
});
