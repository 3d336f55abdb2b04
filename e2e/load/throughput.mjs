// How many transactions of each kind a dev node includes: see src/throughput.ts.
//   npm run throughput -- [--quick] [--block-millis 6000] [--accounts 3600] [--each 1] [--seconds 150] [--no-record]
import { register } from 'node:module';

register('../src/typescript.mjs', import.meta.url);
const { main } = await import('../src/throughput.ts');

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
