/**
 * Who lost how much by a cut, and the tree of claims on its compensation, recomputed from nothing but the chain: the state of
 * the block before the cut says who held which shares, the events of the cut's block say what each tranche lost.
 *
 *     npm run compensation -- --url ws://127.0.0.1:9944 --slash 3 --vault 4 --block 120
 *
 * prints the tree of what slash 3 took from vault 4 in block 120: the one with `slashing.VaultCut`, by its number or hash. The
 * node must still have the state of the block before: one that prunes has it for some two hundred blocks, an archive for ever.
 * `root` and `leaves` are what the review origin gives to `slashing.compensate`, each of `claims` is a
 * `slashing.claimCompensation`.
 *
 * The rules, so that everybody comes to the same tree:
 *
 * - Of what a tranche lost, a holder's part is `floor(lost * his shares / all shares)`; his claim is the sum of his parts. What
 *   the floors leave is nobody's, and goes to the treasury with what is not claimed.
 * - A leaf for each account with a claim above nothing, in the order of the accounts' bytes; its index is its place, from 0 on.
 * - A leaf hashes five words of Solidity's ABI (slash, vault, index, account, amount), a node its two children, with keccak-256.
 *   A node without a sibling goes up as it is. Source: `pallets/slashing/src/compensation.rs`; the crate `binary-merkle-tree`.
 * - Shares that moved in the cut's block before the cut count as moved. Blocks cut before all calls, so none have, unless
 *   somebody executed the slash by a call.
 *
 * Where the asset's issuer destroyed a part of what the vault owes, each claim bears its share of that loss.
 */
import { parseArgs } from 'node:util';
import type { ApiPromise } from '@polkadot/api';
import { bnToU8a, u8aCmp, u8aConcat, u8aToHex } from '@polkadot/util';
import { decodeAddress, keccakAsU8a } from '@polkadot/util-crypto';
import { type ChainEvent, connect, eventsAt } from './client.ts';
import { plain } from './plain.ts';

/** A part of a vault's assets that is cut at one rate. */
export type Tranche = 'Active' | { Unbonding: bigint } | { Closed: bigint };

/** What a tranche lost of its assets. */
export interface Loss {
  tranche: Tranche;
  amount: bigint;
}

/** What an account may claim, and the proof of it. */
export interface Claim {
  index: number;
  account: string;
  amount: bigint;
  proof: string[];
}

/** The claims on what a slash took from a vault. */
export interface ClaimTree {
  slash: bigint;
  vault: bigint;
  asset: bigint;
  /** The block of the cut. */
  block: number;
  /** What was cut, and of which tranches. */
  cut: bigint;
  losses: Loss[];
  root: string;
  leaves: number;
  /** The sum of the claims: what was cut, less what the floors leave. */
  total: bigint;
  claims: Claim[];
}

/** Which cut: what a slash took from a vault, in a block of this number or hash. */
export interface CutRef {
  slash: bigint;
  vault: bigint;
  block: number | string;
}

function word(number: bigint): Uint8Array {
  return bnToU8a(number, { bitLength: 256, isLe: false });
}

/** The bytes of a leaf. */
export function leafOf({ slash, vault }: Pick<CutRef, 'slash' | 'vault'>, claim: Omit<Claim, 'proof'>): Uint8Array {
  const { index, account, amount } = claim;
  return u8aConcat(word(slash), word(vault), word(BigInt(index)), decodeAddress(account), word(amount));
}

/** The root of the tree over these leaves, and the proof of each: the siblings that it meets, from its level up. */
export function merkleTree(leaves: Uint8Array[]): { root: string; proofs: string[][] } {
  if (leaves.length === 0) throw new Error('a tree without leaves compensates nobody');
  const proofs = leaves.map((): string[] => []);
  let level = leaves.map((leaf) => keccakAsU8a(leaf));
  for (let height = 0; level.length > 1; height += 1) {
    for (const [index, proof] of proofs.entries()) {
      const sibling = level[Math.floor(index / 2 ** height) ^ 1];
      // The last node of a level of odd length has none, and goes up as it is.
      if (sibling !== undefined) proof.push(u8aToHex(sibling));
    }
    const pairs = Array.from({ length: Math.ceil(level.length / 2) }, (_, at) => level.slice(2 * at, 2 * at + 2));
    level = pairs.map((pair) => (pair.length === 2 ? keccakAsU8a(u8aConcat(...pair)) : (pair[0] as Uint8Array)));
  }
  return { root: u8aToHex(level[0] as Uint8Array), proofs };
}

/** Who holds how many shares of which tranche of a vault. */
export class Holders {
  readonly #shares = new Map<string, Map<string, bigint>>();

  /** Shares that come, or, where they are negative, go. */
  add(tranche: string, who: string, shares: bigint): void {
    const holders = this.#shares.get(tranche) ?? new Map<string, bigint>();
    this.#shares.set(tranche, holders);
    holders.set(who, (holders.get(who) ?? 0n) + shares);
  }

  of(tranche: string): [string, bigint][] {
    return [...(this.#shares.get(tranche) ?? [])].filter(([, shares]) => shares !== 0n);
  }

  total(tranche: string): bigint {
    return this.of(tranche).reduce((sum, [, shares]) => sum + shares, 0n);
  }
}

/** Shares of a pool are of a generation, whether that is over or not. */
function pool(generation: bigint): string {
  return `pool ${generation}`;
}

/** What was asked for in an era. */
function unbonding(era: bigint): string {
  return `unbonding ${era}`;
}

/** The holders of a vault, and what tells the tranches apart: the present generation, and the era. */
interface VaultState {
  holders: Holders;
  generation: bigint;
  era: bigint;
}

interface Position {
  generation: bigint;
  shares: bigint;
  unbonding: [bigint, bigint][];
}

interface Pool {
  shares: bigint;
}

/**
 * How many shares each tranche of a vault has by its record. Those that have matured are left out, as no cut reaches them; and
 * so are positions in them.
 */
async function sharesAt(api: ApiPromise, vault: bigint, parent: string): Promise<{ generation: bigint; shares: [string, bigint][] }> {
  const { query } = await api.at(parent);
  const record = plain<{ generation: bigint; active: Pool } | null>(await query.restaking.vaults(vault));
  if (record === null) throw new Error(`there is no vault ${vault} in block ${parent}`);
  const leaving = plain<[bigint, Pool][]>(await query.restaking.unbonding(vault));
  const over = await query.restaking.closed.entries(vault);
  const shares: [string, bigint][] = [
    [pool(record.generation), record.active.shares],
    ...leaving.map(([era, tranche]): [string, bigint] => [unbonding(era), tranche.shares]),
    ...over.map(([key, value]): [string, bigint] => {
      return [pool(plain<bigint>(key.args[1]!)), plain<{ tranche: Pool }>(value).tranche.shares];
    }),
  ];
  return { generation: record.generation, shares };
}

/** Positions must hold all shares that the vault's record has, of each tranche. */
export function ensureComplete(holders: Holders, issued: [string, bigint][]): void {
  for (const [tranche, shares] of issued) {
    const held = holders.total(tranche);
    if (held !== shares) throw new Error(`the positions hold ${held} shares of ${tranche}, and it has ${shares}: some are missing`);
  }
}

async function holdersAt(api: ApiPromise, vault: bigint, parent: string): Promise<Omit<VaultState, 'era'>> {
  const { query } = await api.at(parent);
  const { generation, shares } = await sharesAt(api, vault, parent);
  const holders = new Holders();
  for (const [key, value] of await query.restaking.positions.entries(vault)) {
    const who = plain<string>(key.args[1]!);
    const position = plain<Position>(value);
    holders.add(pool(position.generation), who, position.shares);
    for (const [era, shares] of position.unbonding) holders.add(unbonding(era), who, shares);
  }
  ensureComplete(holders, shares);
  return { holders, generation };
}

/** What an event changes about who holds what. Claims are left out: what can be claimed cannot be cut. */
function follow(state: VaultState, vault: bigint, { name, data }: ChainEvent): void {
  const { holders, era } = state;
  const active = pool(state.generation);
  const [who, shares] = [data.who as string, data.shares as bigint];
  if (name === 'restaking.WithdrawalMoved' && data.into === vault) holders.add(active, who, shares);
  if (data.vault !== vault) return;
  switch (name) {
    case 'restaking.Deposited':
      holders.add(active, who, shares);
      break;
    case 'restaking.WithdrawalRequested':
      holders.add(active, who, -(data.burned as bigint));
      holders.add(unbonding(era), who, data.minted as bigint);
      break;
    case 'restaking.WithdrawalCancelled':
      holders.add(unbonding(era), who, -(data.burned as bigint));
      holders.add(active, who, data.minted as bigint);
      break;
    case 'restaking.SharesTransferred':
      holders.add(active, data.from as string, -shares);
      holders.add(active, data.to as string, shares);
      break;
    case 'restaking.GenerationClosed':
      state.generation += 1n;
      break;
  }
}

/** The cut among the events of its block: restaking says what it took of which tranche, and slashing then for which slash. */
function findCut(events: ChainEvent[], slash: bigint, vault: bigint): { place: number; asset: bigint; losses: Loss[] } {
  const isOf = (name: string) => (event: ChainEvent) => event.name === name && event.data.vault === vault;
  const told = events.findIndex((event) => isOf('slashing.VaultCut')(event) && event.data.slash === slash);
  if (told < 0) throw new Error(`slash ${slash} did not cut vault ${vault} in this block`);
  const place = events.slice(0, told).findLastIndex(isOf('restaking.VaultCut'));
  const { asset, amount } = events[told]!.data as { asset: bigint; amount: bigint };
  const { losses = [], total } = (events[place]?.data ?? {}) as { losses?: Loss[]; total?: bigint };
  const sum = losses.reduce((all, loss) => all + loss.amount, 0n);
  if (total !== amount || sum !== amount) throw new Error(`the tranches lost ${sum}, and slash ${slash} took ${amount}`);
  return { place, asset, losses: losses.map((loss) => ({ tranche: loss.tranche, amount: loss.amount })) };
}

/** Whose the losses are: `floor(lost * own shares / all shares)` of each tranche, in the order of the accounts' bytes. */
function partsOf(losses: Loss[], { holders, generation }: VaultState): [string, bigint][] {
  const parts = new Map<string, bigint>();
  for (const { tranche, amount } of losses) {
    const name =
      tranche === 'Active' ? pool(generation) : 'Closed' in tranche ? pool(tranche.Closed) : unbonding(tranche.Unbonding);
    const all = holders.total(name);
    for (const [who, shares] of holders.of(name)) parts.set(who, (parts.get(who) ?? 0n) + (amount * shares) / all);
  }
  const inOrder = [...parts].map(([who, part]) => ({ who, part, bytes: decodeAddress(who) }));
  inOrder.sort((one, other) => u8aCmp(one.bytes, other.bytes));
  return inOrder.filter(({ part }) => part > 0n).map(({ who, part }) => [who, part]);
}

/** The tree of claims on what a slash took from a vault. */
export async function claimTree(api: ApiPromise, { slash, vault, block }: CutRef): Promise<ClaimTree> {
  const hash = typeof block === 'number' ? (await api.rpc.chain.getBlockHash(block)).toHex() : block;
  const header = await api.rpc.chain.getHeader(hash);
  const events = await eventsAt(api, hash);
  const { place, asset, losses } = findCut(events, slash, vault);

  const { query } = await api.at(hash);
  const { era } = plain<{ era: bigint }>(await query.restaking.clock());
  const state = { ...(await holdersAt(api, vault, header.parentHash.toHex())), era };
  for (const event of events.slice(0, place)) follow(state, vault, event);

  const cut = losses.reduce((sum, loss) => sum + loss.amount, 0n);
  const parts = partsOf(losses, state).map(([account, amount], index) => ({ index, account, amount }));
  const { root, proofs } = merkleTree(parts.map((part) => leafOf({ slash, vault }, part)));
  const claims = parts.map((part) => ({ ...part, proof: proofs[part.index] as string[] }));
  const total = parts.reduce((sum, { amount }) => sum + amount, 0n);
  return { slash, vault, asset, block: header.number.toNumber(), cut, losses, root, leaves: claims.length, total, claims };
}

/** As text, with amounts in decimal digits: they may be larger than what other readers of JSON take for a number. */
export function toJson(tree: ClaimTree): string {
  return JSON.stringify(tree, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value), 2);
}

const USAGE = 'usage: npm run compensation -- [--url ws://127.0.0.1:9944] --slash N --vault N --block NUMBER|HASH';

function readArgs(args: string[]): CutRef & { url: string } {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args, options: { url: text, slash: text, vault: text, block: text } });
  const { url = 'ws://127.0.0.1:9944', slash = '', vault = '', block = '' } = values;
  const digits = /^\d+$/;
  if (!digits.test(slash) || !digits.test(vault) || !/^(\d+|0x[0-9a-f]{64})$/.test(block)) throw new Error(USAGE);
  return { url, slash: BigInt(slash), vault: BigInt(vault), block: digits.test(block) ? Number(block) : block };
}

/** The command. */
export async function main(args: string[]): Promise<void> {
  const { url, ...cut } = readArgs(args);
  const api = await connect(url);
  try {
    console.log(toJson(await claimTree(api, cut)));
  } finally {
    await api.disconnect();
  }
}
