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
    // What the client's library says of what tests do on purpose: kill the node, send what the pool refuses, upgrade.
    onConsoleLog: (text) => !/API-WS: disconnected|RPC-CORE: submitAndWatchExtrinsic|API\/INIT: Runtime version/.test(text),
  },
});
