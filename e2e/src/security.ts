/** The clock and the queries of shared security. */
import type { ApiPromise } from '@polkadot/api';
import { plain } from './plain.ts';
import { SECOND, waitUntil } from './time.ts';

/** A whole vault, as a magnitude. */
export const FULL = 10n ** 27n;

export interface SetRef {
  service: bigint;
  set: bigint;
}

/** The current era. */
export async function era(api: ApiPromise): Promise<bigint> {
  return plain<{ era: bigint }>(await api.query.restaking.clock()).era;
}

/** Waits until era `wanted` has begun; gives the era then. Asked once for each block, so that little of the era is gone. */
export async function eraReached(api: ApiPromise, wanted: bigint, millis = 60 * SECOND): Promise<bigint> {
  return waitUntil(millis, `era ${wanted}`, async () => {
    const now = await era(api);
    return now >= wanted && now;
  });
}

/** Waits for the next era's beginning, so that what follows has a whole era. */
export async function nextEra(api: ApiPromise): Promise<bigint> {
  return eraReached(api, (await era(api)) + 1n);
}

/** Waits until this era has the stake table of a set, which a report is for; gives the era. */
export async function tableReady(api: ApiPromise, { service, set }: SetRef, millis = 60 * SECOND): Promise<bigint> {
  return waitUntil(millis, `a stake table of set (${service},${set})`, async () => {
    const table = plain<{ era: bigint } | null>(await api.call.servicesApi.table({ service, set }, null));
    return table !== null && table.era === (await era(api)) && table.era;
  });
}

/** An operator in an operator set. */
export interface Member {
  set: SetRef;
  operator: string;
}

export interface Tranche {
  era: bigint;
  assets: bigint;
  claimable: bigint;
}

/** Of a vault's answer, what the tests look at. */
export interface VaultSummary {
  asset: bigint;
  kind: 'Exclusive' | 'Shared';
  curator: string;
  account: string;
  active: bigint;
  shares: bigint;
  survival: bigint;
  encumbered: bigint;
  limit: bigint;
  escrowed: bigint;
  impaired: bigint;
  unbonding: Tranche[];
  pledges: { at: Member; allocation: AllocationSummary }[];
}

export interface PositionSummary {
  shares: bigint;
  active: bigint;
  closed: [bigint, bigint] | null;
  unbonding: Tranche[];
  lacking: bigint;
}

export interface AllocationSummary {
  vault: bigint;
  stake: bigint;
  magnitude: bigint;
  cap: bigint | null;
  next: { from: bigint; magnitude: bigint; cap: bigint | null } | null;
}

/** What of a stake could be cut for the faults of one member. */
export interface Exposure {
  at: Member;
  tranche: 'Active' | { Unbonding: bigint } | { Closed: bigint };
  most: bigint;
  until: bigint | null;
}

/** All that an account has in one vault. */
export interface Holding {
  vault: bigint;
  asset: bigint;
  position: PositionSummary;
  exposures: Exposure[];
}

/** Of a slash, what the tests look at. */
export interface Slash {
  at: Member;
  era: bigint;
  fraction: bigint;
  due: bigint;
  cuts: { vault: bigint; asset: bigint; amount: bigint }[];
  /** The name of its state, or that with what is known of it. */
  state: string | { [state: string]: unknown };
}

/** Waits until a slash is in the state of this name; gives it. What happens by itself takes an era each. */
export async function slashIn(api: ApiPromise, slash: bigint, state: string, millis = 120 * SECOND): Promise<Slash> {
  return waitUntil(millis, `slash ${slash} in state ${state}`, async () => {
    const record = plain<Slash | null>(await api.query.slashing.slashes(slash));
    if (record === null) throw new Error(`there is no slash ${slash}`);
    const name = typeof record.state === 'string' ? record.state : Object.keys(record.state)[0];
    return name === state && record;
  });
}

/** The runtime API's answer about a vault. */
export async function vaultSummary(api: ApiPromise, vault: bigint): Promise<VaultSummary | null> {
  return plain<VaultSummary | null>(await api.call.restakingApi.vault(vault));
}

/** The runtime API's answer about what `who` has in a vault. */
export async function positionSummary(api: ApiPromise, vault: bigint, who: string): Promise<PositionSummary | null> {
  return plain<PositionSummary | null>(await api.call.restakingApi.position(vault, who));
}

/** The runtime API's answer about what backs a member in the current era. */
export async function backingSummary(api: ApiPromise, set: SetRef, operator: string): Promise<AllocationSummary[]> {
  return plain<AllocationSummary[]>(await api.call.restakingApi.backing({ set, operator }));
}

/** The runtime API's answer about what backs each member of a set in the current era. */
export async function setBacking(api: ApiPromise, set: SetRef): Promise<[string, AllocationSummary[]][]> {
  return plain<[string, AllocationSummary[]][]>(await api.call.restakingApi.setBacking(set));
}

/** The runtime API's answer about all that `who` has in vaults, in the order of the vaults. */
export async function holdings(api: ApiPromise, who: string): Promise<Holding[]> {
  return plain<Holding[]>(await api.call.restakingApi.holdings(who));
}

/** The runtime API's answer to who wants to delegate to an operator: the vault to deposit into. */
export async function operatorVault(api: ApiPromise, operator: string, asset: bigint): Promise<bigint | null> {
  return plain<bigint | null>(await api.call.restakingApi.operatorVault(operator, asset));
}

/** The index that the registry of restaking gives to a local asset. */
export async function assetIndex(api: ApiPromise, local: number): Promise<bigint> {
  const entries = await api.query.restaking.assets.entries();
  const found = entries.find(([, info]) => {
    const { kind } = plain<{ kind: { parents: bigint } }>(info);
    const text = JSON.stringify(kind, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value));
    return kind.parents === 0n && text.includes(`{"GeneralIndex":"${local}"}`);
  });
  if (found === undefined) throw new Error(`the chain does not let vaults hold its local asset ${local}`);
  return plain<bigint>(found[0].args[0]!);
}
