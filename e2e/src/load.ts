/** Load: many signed transactions, handed to a node as fast as its pool takes them, and counted in its blocks. */
import { type ApiPromise, WsProvider } from '@polkadot/api';
import type { DispatchError, Phase } from '@polkadot/types/interfaces';
import type { Codec, IEvent } from '@polkadot/types/types';
import type { Account } from './accounts.ts';
import { type Tx, decodeError } from './client.ts';
import { SECOND, sleep, waitUntil, within } from './time.ts';

/** Transactions that are on their way to the pool at the same time. */
const IN_FLIGHT = 128;
/** How many may wait for a block. A pool holds 8 192, and forgets what comes when it is full. Source: `sc-transaction-pool`. */
const POOL_ROOM = 6_000;
/** How long one may take to get there. */
const SUBMIT_MILLIS = 30 * SECOND;
/** What the pool says when it is full. Source: `sc-rpc-api`, `author/error.rs`. */
const POOL_IS_FULL = /1016|1014|limits|priority is too low/i;
/** How long to wait then. */
const FULL_MILLIS = 100;
/** When for so long none came into a block, all that are missing are handed over again: a pool may have dropped some. */
const STALLED_MILLIS = 25 * SECOND;
/** A rate is told of so many blocks at least, the first and the last not counted. */
const LEAST_BLOCKS = 3;

/** Signs for accounts, counting their nonces: the node is asked once for each. */
export class Signer {
  readonly #api: ApiPromise;
  readonly #nonces = new Map<string, number>();

  constructor(api: ApiPromise) {
    this.#api = api;
  }

  /** `tx` as `who` sends it next, as hex. It is immortal, so it can wait for as long as one likes. */
  async sign(tx: Tx, who: Account): Promise<string> {
    const known = this.#nonces.get(who.address);
    const nonce = known ?? (await this.#api.rpc.system.accountNextIndex(who.address)).toNumber();
    this.#nonces.set(who.address, nonce + 1);
    const { genesisHash, runtimeVersion } = this.#api;
    return tx.sign(who, { blockHash: genesisHash, genesisHash, nonce, runtimeVersion }).toHex();
  }

  /** Forgets what it counted: what was signed and never included leaves a gap that would hold up all that comes after it. */
  reset(): void {
    this.#nonces.clear();
  }
}

interface Block {
  number: number;
  hash: string;
  /** Wall clock at which it was seen. */
  seenMillis: number;
  /** Places of ours in it. */
  ours: number[];
}

/** Why transactions came to nothing, and how many of each. */
export type Failures = Map<string, number>;

/** What came of a load. */
export interface Outcome {
  sent: number;
  /** In a block, and succeeded. */
  included: number;
  failures: Failures;
  /** Of the blocks with any of them: how many succeeded in each. */
  blocks: number[];
  /** The time in which they came: from the block before the first one to the last one. */
  seconds: number;
  /** In a block between the first and the last, which are of this load alone. Nothing where there are too few between. */
  perBlock: number | undefined;
  /** The same, by the time that a block took in the mean. */
  perSecond: number | undefined;
}

function count(failures: Failures, why: string, by = 1): void {
  failures.set(why, (failures.get(why) ?? 0) + by);
}

/** Looks for transactions in the blocks of a chain as they come. */
class Watch {
  readonly blocks: Block[] = [];
  readonly #awaited: Set<string>;
  readonly #provider: WsProvider;
  #last = 0;
  #found = 0;
  #stopped = false;
  #work: Promise<void> = Promise.resolve();

  constructor(provider: WsProvider, awaited: Set<string>) {
    this.#provider = provider;
    this.#awaited = awaited;
  }

  get found(): number {
    return this.#found;
  }

  /** What is in no block yet. */
  get missing(): string[] {
    return [...this.#awaited];
  }

  async start(): Promise<void> {
    const { number } = await this.#provider.send<{ number: string }>('chain_getHeader', []);
    this.#last = Number(number) - 1;
    await this.#look();
    this.#work = this.#follow();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#work;
  }

  /** Heads are asked for and not subscribed to: a subscription would be one more thing to lose. */
  async #follow(): Promise<void> {
    while (!this.#stopped) {
      await this.#look();
      await sleep(50);
    }
  }

  async #look(): Promise<void> {
    const { number } = await this.#provider.send<{ number: string }>('chain_getHeader', []);
    const seenMillis = Date.now();
    while (this.#last < Number(number)) {
      const next = this.#last + 1;
      const hash = await this.#provider.send<string>('chain_getBlockHash', [next]);
      const { block } = await this.#provider.send<{ block: { extrinsics: string[] } }>('chain_getBlock', [hash]);
      const ours = block.extrinsics.flatMap((extrinsic, at) => (this.#awaited.has(extrinsic) ? [at] : []));
      this.blocks.push({ number: next, hash, seenMillis, ours });
      for (const at of ours) this.#awaited.delete(block.extrinsics[at] as string);
      this.#found += ours.length;
      this.#last = next;
    }
  }
}

/** Hands one to the pool, again and again while it is full. Gives the reason where the pool refuses it. */
async function submit(provider: WsProvider, extrinsic: string, endMillis: number): Promise<string | undefined> {
  for (;;) {
    try {
      await within(SUBMIT_MILLIS, 'an answer of the pool', provider.send('author_submitExtrinsic', [extrinsic]));
      return undefined;
    } catch (error) {
      const why = error instanceof Error ? error.message : `${error}`;
      if (!POOL_IS_FULL.test(why) || Date.now() > endMillis) return `the pool: ${why}`;
      await sleep(FULL_MILLIS);
    }
  }
}

/**
 * Hands all to the node, in their order, and waits until they are in blocks, or for `millis` at most: what is not in a block then
 * has failed.
 */
export async function load(api: ApiPromise, url: string, extrinsics: string[], millis: number): Promise<Outcome> {
  const provider = new WsProvider(url);
  await within(SUBMIT_MILLIS, `connection to ${url}`, provider.isReady);
  const watch = new Watch(provider, new Set(extrinsics));
  const failures: Failures = new Map();
  const end = Date.now() + millis;
  let [handed, refused] = [0, 0];
  try {
    await watch.start();
    const waiting = extrinsics.values();
    const worker = async (): Promise<void> => {
      // All workers take from the same iterator.
      for (const extrinsic of waiting) {
        while (handed - refused - watch.found >= POOL_ROOM && Date.now() < end) await sleep(FULL_MILLIS);
        handed += 1;
        const why = await submit(provider, extrinsic, end);
        if (why === undefined) continue;
        refused += 1;
        count(failures, why);
      }
    };
    await within(millis + SUBMIT_MILLIS, 'the pool', Promise.all(Array.from({ length: IN_FLIGHT }, worker)));
    let [seen, seenMillis] = [watch.found, Date.now()];
    const all = async (): Promise<boolean> => {
      if (watch.found > seen) [seen, seenMillis] = [watch.found, Date.now()];
      if (Date.now() - seenMillis > STALLED_MILLIS) {
        const { missing } = watch;
        console.log(`  ${missing.length} are handed over again`);
        // The pool refuses those that it has.
        await Promise.all(missing.map((extrinsic) => provider.send('author_submitExtrinsic', [extrinsic]).catch(() => undefined)));
        seenMillis = Date.now();
      }
      return watch.found >= extrinsics.length - refused;
    };
    await waitUntil(Math.max(SECOND, end - Date.now()), 'all of the load in blocks', all).catch(() => {
      count(failures, `not in a block after ${millis / SECOND} s`, extrinsics.length - refused - watch.found);
    });
    await watch.stop();
    return await evaluate(api, watch.blocks, extrinsics.length, failures);
  } finally {
    await watch.stop().catch(() => undefined);
    await provider.disconnect();
  }
}

async function evaluate(api: ApiPromise, blocks: Block[], sent: number, failures: Failures): Promise<Outcome> {
  const succeeded: number[] = [];
  for (const block of blocks) succeeded.push(block.ours.length === 0 ? 0 : await successes(api, block, failures));
  const first = blocks.findIndex(({ ours }) => ours.length > 0);
  const last = blocks.findLastIndex(({ ours }) => ours.length > 0);
  const sum = (from: number, to: number): number => succeeded.slice(from, to + 1).reduce((all, one) => all + one, 0);
  const included = sum(0, blocks.length);
  if (first === -1) return { sent, included, failures, blocks: [], seconds: 0, perBlock: undefined, perSecond: undefined };
  // A large block is seen late, so that the time of one block says little.
  const [start, end] = [blocks[Math.max(0, first - 1)]!, blocks[last]!];
  const seconds = (end.seenMillis - start.seenMillis) / SECOND;
  const each = seconds / Math.max(1, end.number - start.number);
  const between = last - first - 1;
  const perBlock = between < LEAST_BLOCKS ? undefined : sum(first + 1, last - 1) / between;
  const perSecond = perBlock === undefined || each === 0 ? undefined : perBlock / each;
  return { sent, included, failures, blocks: succeeded.slice(first, last + 1), seconds, perBlock, perSecond };
}

/** How many of ours in a block succeeded. Notes why the others did not. */
async function successes(api: ApiPromise, block: Block, failures: Failures): Promise<number> {
  const ours = new Set(block.ours);
  const { query } = await api.at(block.hash);
  const records = (await query.system.events()) as unknown as Iterable<{ phase: Phase; event: IEvent<Codec[]> }>;
  let succeeded = 0;
  for (const { phase, event } of records) {
    if (event.section !== 'system' || !phase.isApplyExtrinsic || !ours.has(phase.asApplyExtrinsic.toNumber())) continue;
    if (event.method === 'ExtrinsicSuccess') succeeded += 1;
    if (event.method !== 'ExtrinsicFailed') continue;
    const { section, name } = decodeError(api, event.data[0] as unknown as DispatchError);
    count(failures, `${section}.${name}`);
  }
  return succeeded;
}
