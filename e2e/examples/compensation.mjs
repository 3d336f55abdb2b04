// Recomputes who lost what by a cut, and the tree of claims on its compensation: see src/compensation.ts.
//   npm run compensation -- [--url ws://127.0.0.1:9944] --slash N --vault N --block NUMBER|HASH
import { register } from 'node:module';

register('../src/typescript.mjs', import.meta.url);
const { main } = await import('../src/compensation.ts');

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
