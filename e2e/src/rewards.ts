/** Rewards: what a node says of them, their books, and a model of what each holder of shares earns. */
import type { ApiPromise } from '@polkadot/api';
import { bnToU8a, stringToU8a, u8aConcat } from '@polkadot/util';
import { encodeAddress } from '@polkadot/util-crypto';
import { SS58_PREFIX } from './accounts.ts';
import type { Dated } from './operators.ts';
import { plain } from './plain.ts';
import type { SetRef } from './security.ts';
import { WHOLE } from './slashing.ts';
import type { TableEntry } from './tables.ts';

/** What an account has earned in a vault in one asset. What is fresh forfeits when its shares leave in the era that minted them. */
export interface PendingReward {
  asset: bigint;
  claimable: bigint;
  fresh: bigint;
}

/** What a budget pays for an era, as it stands. */
export interface Payment {
  budget: bigint;
  asset: bigint;
  amount: bigint;
  era: bigint;
  /** The first era in which it can be paid. */
  from: bigint;
}

/** Of a budget on record, what the tests look at. */
export interface Budget {
  budget: bigint;
  funder: string;
  asset: bigint;
  /** What no era has used. */
  left: bigint;
  erasLeft: bigint;
  next: Payment | null;
}

/** All that was brought into the pot of an asset, and what left it. */
export interface Ledger {
  funded: bigint;
  paid: bigint;
  refunded: bigint;
}

/** One unit of an asset, as accumulators count it. Source: DESIGN 7. */
export const SCALE = 1n << 128n;

/** The account in which the rewards of an asset lie: nobody has its key. */
export function rewardPot(asset: bigint): string {
  const name = u8aConcat(stringToU8a('modlramprwrd'), bnToU8a(asset, { bitLength: 32 }), new Uint8Array(32));
  return encodeAddress(name.slice(0, 32), SS58_PREFIX);
}

/** What a vault gets for backing a member. */
export interface VaultPart {
  operator: string;
  vault: bigint;
  /** To those who hold the vault. */
  amount: bigint;
  /** To its curator. */
  fee: bigint;
}

/** How one era's part of a budget is divided. */
export interface Parts {
  commissions: Map<string, bigint>;
  vaults: VaultPart[];
  /** All of it. What roundings leave goes back to the budget. */
  sum: bigint;
}

/** Who takes what off the top. In parts of 10^9. */
export interface Terms {
  commission: (operator: string) => bigint;
  fee: (vault: bigint) => bigint;
}

/** Divides a part by stake: DESIGN 7, written anew. Every division is rounded down. */
export function splitByStake(part: bigint, members: Map<string, TableEntry>, terms: Terms): Parts {
  const parts: Parts = { commissions: new Map(), vaults: [], sum: 0n };
  const total = [...members.values()].reduce((sum, { stake }) => sum + stake, 0n);
  for (const [operator, { stake, backers }] of members) {
    const share = (part * stake) / total;
    const commission = (share * terms.commission(operator)) / WHOLE;
    parts.commissions.set(operator, commission);
    parts.sum += commission;
    const all = backers.reduce((sum, { value }) => sum + value, 0n);
    for (const { vault, value } of backers) {
      const whole = ((share - commission) * value) / all;
      const fee = (whole * terms.fee(vault)) / WHOLE;
      parts.vaults.push({ operator, vault, amount: whole - fee, fee });
      parts.sum += whole;
    }
  }
  return parts;
}

function add<K>(to: Map<K, bigint>, key: K, amount: bigint): void {
  to.set(key, (to.get(key) ?? 0n) + amount);
}

/** A budget, as its funder can compute it: what each era has of it, and what comes back. */
export class BudgetModel {
  left: bigint;
  erasLeft: bigint;

  constructor(amount: bigint, eras: bigint) {
    this.left = amount;
    this.erasLeft = eras;
  }

  /** What the next era has of it. */
  part(): bigint {
    return this.left / this.erasLeft;
  }

  /** It is ended when so many of its eras have begun: they keep what each would have had. Gives what comes back. */
  end(begun: bigint): bigint {
    let [rest, kept] = [this.left, 0n];
    for (let n = 0n; n < begun; n += 1n) {
      const part = rest / (this.erasLeft - n);
      rest -= part;
      kept += part;
    }
    this.left = kept;
    this.erasLeft = begun;
    return rest;
  }

  /** The next era has used so much. */
  use(sum: bigint): void {
    this.left -= sum;
    this.erasLeft -= 1n;
  }
}

/**
 * What the holders of a vault's shares earn in one asset. Nobody has an accumulator here: whenever something happens, each
 * holder is paid for the time since, and what cannot be divided waits for the next time. So it loops over all holders, which no
 * chain may.
 */
export class DripModel {
  readonly #length: bigint;
  readonly #shares = new Map<string, bigint>();
  /** In parts of `SCALE`, as are the four below. */
  readonly #earned = new Map<string, bigint>();
  #undripped = 0n;
  #remainder = 0n;
  #carried = 0n;
  #last = 0n;
  #until = 0n;
  /** Whole units that came in, and that went out. */
  received = 0n;
  paid = 0n;

  /** A payment drips for so many relay-chain blocks: the length of an era. */
  constructor(length: bigint) {
    this.#length = length;
  }

  /** The shares of all holders. */
  get shares(): bigint {
    return [...this.#shares.values()].reduce((sum, shares) => sum + shares, 0n);
  }

  /** Time passes until the relay-chain block `now`. */
  #passTo(now: bigint): void {
    if (now <= this.#last) return;
    const total = this.shares;
    this.#release(now, total);
    // What waits begins a drip of its own when the one before it is over.
    const begins = this.#last > this.#until ? this.#last : this.#until;
    if (now > begins && total > 0n && this.#carried > 0n) {
      this.#last = begins;
      this.#begin(begins);
      this.#release(now, total);
    }
    this.#last = now;
  }

  #release(now: bigint, total: bigint): void {
    const over = now >= this.#until;
    const released = over ? this.#undripped : (this.#undripped / (this.#until - this.#last)) * (now - this.#last);
    this.#undripped -= released;
    if (total === 0n) {
      this.#carried += released;
      return;
    }
    const perShare = (released + this.#remainder) / total;
    this.#remainder = (released + this.#remainder) % total;
    for (const [who, shares] of this.#shares) add(this.#earned, who, shares * perShare);
  }

  /** All that was not released drips anew, for the length of an era. */
  #begin(now: bigint): void {
    this.#undripped += this.#carried;
    this.#carried = 0n;
    this.#until = now + this.#length;
  }

  /** The vault gets its part. What an earlier drip has left runs on with it. */
  pay(now: bigint, units: bigint): void {
    this.#passTo(now);
    this.received += units;
    this.#undripped += units * SCALE;
    this.#last = now;
    this.#begin(now);
  }

  /** A holder gets shares, or gives some up. */
  change(now: bigint, who: string, by: bigint): void {
    this.#passTo(now);
    this.#shares.set(who, (this.#shares.get(who) ?? 0n) + by);
    this.#forget(who);
  }

  /** A holder takes whole units; gives how many. */
  claim(now: bigint, who: string): bigint {
    this.#passTo(now);
    const earned = this.#earned.get(who) ?? 0n;
    const units = earned / SCALE;
    this.#earned.set(who, earned - units * SCALE);
    this.paid += units;
    this.#forget(who);
    return units;
  }

  /** The fraction of a unit of who has no shares any more is for the others. */
  #forget(who: string): void {
    const earned = this.#earned.get(who) ?? 0n;
    if (this.#shares.get(who) !== 0n || earned >= SCALE) return;
    this.#carried += earned;
    this.#shares.delete(who);
    this.#earned.delete(who);
  }

  /** What a holder could claim. */
  claimable(now: bigint, who: string): bigint {
    this.#passTo(now);
    return (this.#earned.get(who) ?? 0n) / SCALE;
  }
}

/** The runtime API's answer about what an account has to claim in a vault, asset by asset. */
export async function pendingIn(api: ApiPromise, vault: bigint, who: string): Promise<PendingReward[]> {
  return plain<PendingReward[]>(await api.call.rewardsApi.pendingIn(vault, who));
}

/** The runtime API's answer about what an account is owed besides, by asset: commissions, fees and refunds. */
export async function owedTo(api: ApiPromise, who: string): Promise<[bigint, bigint][]> {
  return plain<[bigint, bigint][]>(await api.call.rewardsApi.owed(who));
}

/** The runtime API's answer about the budgets of a set, in the order in which they came. */
export async function budgetsOf(api: ApiPromise, set: SetRef): Promise<Budget[]> {
  return plain<Budget[]>(await api.call.rewardsApi.budgets(set));
}

/** The runtime API's answer to what a set is paid next. */
export async function nextPayment(api: ApiPromise, set: SetRef): Promise<Payment[]> {
  return plain<Payment[]>(await api.call.rewardsApi.nextPayment(set));
}

/** The runtime API's answer to how much of its rewards in a set an operator takes, now and from when on another part. */
export async function commissionOf(api: ApiPromise, set: SetRef, operator: string): Promise<Dated<bigint>> {
  return plain<Dated<bigint>>(await api.call.rewardsApi.commission(set, operator));
}

/** The same of a vault's curator. */
export async function feeOf(api: ApiPromise, vault: bigint): Promise<Dated<bigint> | null> {
  return plain<Dated<bigint> | null>(await api.call.rewardsApi.fee(vault));
}

/** What came into a vault in one asset, in its last full eras. */
export interface Rate {
  asset: bigint;
  paid: bigint;
  eras: bigint;
  active: bigint;
  compounds: boolean;
}

/** The runtime API's answer to what a yearly rate of a vault is computed from. */
export async function apr(api: ApiPromise, vault: bigint): Promise<Rate[]> {
  return plain<Rate[]>(await api.call.rewardsApi.apr(vault));
}

/** The runtime API's answer about the books of an asset, with what the accruals of vaults count that was paid out. */
export async function ledgerOf(api: ApiPromise, asset: bigint): Promise<Ledger> {
  const ledger = plain<Ledger | null>(await api.call.rewardsApi.ledger(asset));
  if (ledger === null) throw new Error(`nobody was ever paid in asset ${asset}`);
  return ledger;
}
