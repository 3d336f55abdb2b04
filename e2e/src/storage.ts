/** The raw storage of a chain, for comparing all of it at once. */
import { u8aToHex } from '@polkadot/util';
import { xxhashAsU8a } from '@polkadot/util-crypto';
import type { RampartNode } from './node.ts';

/** Key to value, both as hex. */
export type Dump = Map<string, string>;

/** Prefix of all keys of a pallet, or of one item of it. */
export function prefixOf(pallet: string, item?: string): string {
  const parts = item === undefined ? [pallet] : [pallet, item];
  return parts.map((part) => u8aToHex(xxhashAsU8a(part, 128)).slice(2)).reduce((all, part) => all + part, '0x');
}

const PAGE = 500;

/** Everything under `prefix` in the state of block `at`. */
export async function dump(node: RampartNode, at: string, prefix = '0x'): Promise<Dump> {
  const all: Dump = new Map();
  let last: string | null = null;
  for (;;) {
    const keys: string[] = await node.rpc('state_getKeysPaged', [prefix, PAGE, last, at]);
    if (keys.length > 0) {
      const sets = await node.rpc<{ changes: [string, string][] }[]>('state_queryStorageAt', [keys, at]);
      for (const { changes } of sets) for (const [key, value] of changes) all.set(key, value);
    }
    if (keys.length < PAGE) return all;
    last = keys.at(-1) ?? null;
  }
}

/** Keys whose values differ, or that are in one dump only; those under `except` are left out. */
export function difference(one: Dump, other: Dump, except: string[] = []): string[] {
  const keys = new Set([...one.keys(), ...other.keys()]);
  return [...keys].filter((key) => one.get(key) !== other.get(key) && !except.some((prefix) => key.startsWith(prefix)));
}
