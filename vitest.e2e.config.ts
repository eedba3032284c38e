import { defineConfig } from 'vitest/config';

// One workbench at a time: two would fight for the processor and make every wait longer.
export default defineConfig({
  test: {
    include: ['tests/end-to-end/**/*.test.ts'],
    globalSetup: 'tests/end-to-end/pack.ts',
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
