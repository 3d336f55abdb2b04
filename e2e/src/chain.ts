/** What tests ask of a chain: its blocks and who holds how much of what. */
import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import { plain } from './plain.ts';
import { SECOND, within } from './time.ts';

/** One kind of asset that an account can hold. */
export type AssetKind = 'native' | { local: number } | { foreign: object };

/** What `who` can spend of an asset, in its smallest units: all but what is reserved; nothing held is zero. */
export async function balance(api: ApiPromise, asset: AssetKind, who: string): Promise<bigint> {
  if (asset === 'native') {
    const account = plain<{ data: { free: bigint } }>(await api.query.system.account(who));
    return account.data.free;
  }
  const entry =
    'local' in asset
      ? await api.query.assets.account(asset.local, who)
      : await api.query.foreignAssets.account(asset.foreign, who);
  return plain<{ balance: bigint } | null>(entry)?.balance ?? 0n;
}

/** Balances of several accounts in one asset, in the order of `who`. */
export function balances(api: ApiPromise, asset: AssetKind, ...who: string[]): Promise<bigint[]> {
  return Promise.all(who.map((one) => balance(api, asset, one)));
}

/** The keys of a storage map with one key. */
export async function keysOf(map: { keys: () => Promise<{ args: Codec[] }[]> }): Promise<Codec[]> {
  return (await map.keys()).map((key) => key.args[0] as Codec);
}

export async function height(api: ApiPromise): Promise<number> {
  return (await api.rpc.chain.getHeader()).number.toNumber();
}

/** Waits until `count` more blocks are there; gives the new height. */
export async function moreBlocks(api: ApiPromise, count: number, millis = 30 * SECOND): Promise<number> {
  const watch = await HeadWatch.start(api);
  try {
    const from = watch.heads[0]?.number ?? (await height(api));
    return await watch.reach(from + count, millis);
  } finally {
    watch.stop();
  }
}

export interface Head {
  number: number;
  hash: string;
  /** Parent's hash. */
  parent: string;
  /** Wall clock at which the head was seen, in milliseconds. */
  seenMillis: number;
}

/** Every head of the chain from the moment it starts, for proving that blocks never stopped. */
export class HeadWatch {
  readonly heads: Head[] = [];
  readonly #startedMillis = Date.now();
  readonly #waiting = new Set<() => void>();
  #unsubscribe: (() => void) | undefined;

  private constructor() {}

  /** Starts watching; gives the watch once it has seen a head. */
  static async start(api: ApiPromise): Promise<HeadWatch> {
    const watch = new HeadWatch();
    const first = new Promise<void>((resolve) => watch.#waiting.add(resolve));
    watch.#unsubscribe = await api.rpc.chain.subscribeNewHeads((header) => {
      const [number, hash, parent] = [header.number.toNumber(), header.hash.toHex(), header.parentHash.toHex()];
      watch.heads.push({ number, hash, parent, seenMillis: Date.now() });
      for (const wake of watch.#waiting) wake();
    });
    await within(30 * SECOND, 'the first head', first);
    return watch;
  }

  /** Waits until a head of at least `number` was seen; gives the number seen. */
  async reach(number: number, millis = 30 * SECOND): Promise<number> {
    let wake = (): void => undefined;
    const there = new Promise<number>((resolve) => {
      wake = (): void => {
        const last = this.heads.at(-1)?.number ?? -1;
        if (last >= number) resolve(last);
      };
    });
    this.#waiting.add(wake);
    wake();
    try {
      return await within(millis, `block ${number}`, there);
    } finally {
      this.#waiting.delete(wake);
    }
  }

  /** The longest time without a new head, the time since the last one included. */
  longestGapMillis(): number {
    const times = [this.#startedMillis, ...this.heads.map((head) => head.seenMillis), Date.now()];
    return Math.max(...times.slice(1).map((time, at) => time - (times[at] as number)));
  }

  /** Heads that do not follow on the one before them: a number left out, or another parent. */
  breaks(): Head[] {
    return this.heads.filter((head, at) => {
      const before = this.heads[at - 1];
      return before !== undefined && (head.number !== before.number + 1 || head.parent !== before.hash);
    });
  }

  stop(): void {
    this.#unsubscribe?.();
  }
}
