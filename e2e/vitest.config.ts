import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // One node at a time: two of them on two cores would make the block times, which tests bound, a lottery.
    fileParallelism: false,
    pool: 'forks',
    // Within a file the tests share one chain and run in the order in which they are written.
    sequence: { concurrent: false, shuffle: false },
    testTimeout: 60_000,
    hookTimeout: 240_000,
    teardownTimeout: 20_000,
    reporters: ['verbose'],
    // Tests that kill the node make the client say so twice a second.
    onConsoleLog: (text) => !text.includes('API-WS: disconnected'),
  },
});
