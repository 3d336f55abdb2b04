import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Tests of how fast blocks come, and how long they may stay away: one node at a time.
const TIMED = ['foundation', 'story', 'upgrade'].map((name) => `test/${name}.test.ts`);

/** Those that take longest. They begin first, so that no worker is left with one at the end; then come the others. */
const LONGEST = ['crash', 'run', 'recipes', 'rewards', 'operators', 'slashing'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return found < 0 ? LONGEST.length : found;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

const common = {
  pool: 'forks',
  // Within a file the tests share one chain and run in the order in which they are written.
  sequence: { concurrent: false, shuffle: false },
  testTimeout: 60_000,
  hookTimeout: 240_000,
  teardownTimeout: 20_000,
  // What the client's library says of what tests do on purpose: kill the node, send what the pool refuses, upgrade.
  onConsoleLog: (text: string) =>
    !/API-WS: disconnected|RPC-CORE: submitAndWatchExtrinsic|API\/INIT: Runtime version/.test(text),
} as const;

export default defineConfig({
  test: {
    reporters: ['verbose'],
    globalSetup: './src/demo-spec.ts',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...common,
          name: 'timed',
          include: TIMED,
          fileParallelism: false,
          sequence: { ...common.sequence, groupOrder: 0 },
        },
      },
      {
        test: {
          ...common,
          name: 'logic',
          include: ['test/**/*.test.ts'],
          exclude: TIMED,
          // Three nodes at a time on two cores: these tests wait for eras most of the time, and not for the clock.
          maxWorkers: 3,
          sequence: { ...common.sequence, groupOrder: 1 },
        },
      },
    ],
  },
});
