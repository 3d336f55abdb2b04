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

export interface Tranche {
  era: bigint;
  assets: bigint;
  claimable: bigint;
}

export interface VaultSummary {
  asset: bigint;
  account: string;
  active: bigint;
  shares: bigint;
  survival: bigint;
  encumbered: bigint;
  escrowed: bigint;
  unbonding: Tranche[];
}

export interface PositionSummary {
  shares: bigint;
  active: bigint;
  closed: [bigint, bigint] | null;
  unbonding: Tranche[];
}

export interface AllocationSummary {
  vault: bigint;
  stake: bigint;
  magnitude: bigint;
  cap: bigint | null;
  next: [bigint, bigint] | null;
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
