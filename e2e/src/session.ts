/** The node and the client of one test file. */
import type { ApiPromise } from '@polkadot/api';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { connect } from './client.ts';
import { type NodeOptions, RampartNode } from './node.ts';

/** What a test file works with. Filled before its first test. */
export interface Session {
  node: RampartNode;
  api: ApiPromise;
}

/**
 * Call it once at the top of a file: starts a node before the first test, connects, and ends both after the last one, whatever
 * the tests did. When a test failed, the node's folder stays and the end of its log is printed.
 */
export function useNode(options: NodeOptions = {}): Session {
  const session: Partial<Session> = {};
  let failed = false;

  beforeAll(async () => {
    session.node = await RampartNode.start(options);
    session.api = await connect(session.node.url);
  }, 240_000);

  afterEach(({ task }) => {
    failed ||= task.result?.state === 'fail';
  });

  afterAll(async () => {
    await session.api?.disconnect();
    const { node } = session;
    if (node === undefined) return;
    await node.stop();
    if (failed) console.error(`a test failed; the node's log is ${node.logFile} and ends with\n${node.logTail()}`);
    else node.removeFolder();
  }, 60_000);

  return session as Session;
}
