/**
 * The demo chain's spec with the genesis that it comes to, made once before the first test. A node that is given it need not make
 * the genesis itself, at every start anew: that is two of the three times that it would compile the runtime.
 *
 * `make run` goes without it, and so does the test of that.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { nodeBinary } from './node.ts';
import { SECOND } from './time.ts';

/** Called once by vitest, before all files. What it returns is called after them. */
export default async function setup(): Promise<(() => void) | undefined> {
  if (process.env.RAMPART_DEMO_SPEC !== undefined) {
    if (!existsSync(process.env.RAMPART_DEMO_SPEC)) throw new Error(`no spec at ${process.env.RAMPART_DEMO_SPEC}, which RAMPART_DEMO_SPEC names`);
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'rampart-spec-'));
  const spec = join(folder, 'demo.json');
  const args = ['export-chain-spec', '--chain', 'demo', '--raw', '--output', spec];
  await promisify(execFile)(nodeBinary(), args, { timeout: 180 * SECOND });
  process.env.RAMPART_DEMO_SPEC = spec;
  return () => rmSync(folder, { recursive: true, force: true });
}
