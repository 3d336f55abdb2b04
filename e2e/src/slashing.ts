/** Slashes: what a node says of them, what proves an equivocation, and all that was told of them since a block. */
import type { ApiPromise } from '@polkadot/api';
import type { KeyringPair } from '@polkadot/keyring/types';
import { bnToU8a, hexToU8a, stringToHex, stringToU8a, u8aConcat } from '@polkadot/util';
import type { Account } from './accounts.ts';
import { height } from './chain.ts';
import { type ChainEvent, type Tx, eventOf, eventsAt, eventsOf, sendOk } from './client.ts';
import { type Curve, type OfCurve, ofCurve, publicKey } from './keys.ts';
import { type Plain, plain } from './plain.ts';
import type { Member, SetRef, Slash } from './security.ts';

/** The whole, as a fraction. */
export const WHOLE = 10n ** 9n;

/**
 * By how many units a cut may differ from its fraction of what was captured, when others were cut of the same stake before.
 * Source: DESIGN 4.3.
 */
export const ROUNDING = 4n;

/** What one slash took from one vault. */
export interface Cut {
  vault: bigint;
  asset: bigint;
  amount: bigint;
}

/** A slash on record. */
export interface SlashRecord extends Slash {
  accepted: bigint;
  evidence: string;
  reporter: string | null;
  objective: boolean;
  reporterPart: bigint;
  backers: bigint;
  cuts: Cut[];
  compensated: bigint;
  slot: { era: bigint; position: bigint } | null;
}

/** What a slash that is not executed would take of a vault, or why nothing. */
export interface PendingCut {
  slash: bigint;
  at: Member;
  era: bigint;
  fraction: bigint;
  due: bigint;
  parked: boolean;
  vault: bigint;
  captured: bigint;
  wouldCut: { Ok: Cut } | { Err: Plain };
}

/** The same, and what of it would be a staker's. */
export interface StakerCut {
  cut: PendingCut;
  own: bigint;
}

/** A compensation, and what was claimed of it. */
export interface Compensation {
  root: string;
  leaves: bigint;
  /** What was cut. */
  total: bigint;
  /** What was not claimed of it yet, in the vault's account. */
  rest: Omit<Receipt, 'slash'>;
  until: bigint;
}

/** What lies in escrow of one cut. */
export interface Receipt extends Omit<Cut, 'amount'> {
  slash: bigint;
  total: bigint;
}

/** The rules of a set, as far as slashes go. Fractions are in parts of 10^9. */
export interface SlashRules {
  slasher: string;
  maxFraction: bigint;
  reporterPart?: bigint;
  horizonEras: bigint;
  windowEras: bigint;
  resolvers?: { accounts: string[]; threshold: number };
  /** For how many eras stake must be slashable to back the set, less the one by which the queue may be late. */
  spanEras: bigint;
}

/** How late the queue may be, in eras. */
const MAX_LAG = 1n;

/** With how many unbonding eras a vault may back a set with these rules. Its notice is as long, so it is these and no others. */
export function unbondingEras({ spanEras }: SlashRules): bigint {
  return spanEras + MAX_LAG;
}

/** A new service of `owner`, with a set for each of `rules`: operators join by asking, all assets count, proofs are accepted. */
export async function openSets(api: ApiPromise, owner: Account, rules: SlashRules[]): Promise<SetRef[]> {
  const registered = await sendOk(api, api.tx.services.registerService(stringToHex('A network that slashes')), owner);
  const { service } = eventOf(registered, 'services.ServiceRegistered') as { service: bigint };
  const creating = rules.map(({ slasher, maxFraction, reporterPart, horizonEras, windowEras, resolvers, spanEras }) =>
    api.tx.services.createOperatorSet(service, {
      policy: {
        slasher,
        maxFraction,
        sink: 'Treasury',
        reporterPart: reporterPart ?? 0n,
        horizonEras,
        windowEras,
        resolvers: resolvers ?? { accounts: [], threshold: 0 },
        acceptsProofs: true,
        ejects: false,
      },
      assets: [0, 1, 2].map((asset) => [asset, 1_000_000_000]),
      terms: { admission: 'Open', minimumStake: 0, maxMembers: 4, outbidMargin: 0, coolDownEras: 0, maxObligationEras: 0 },
      spanEras,
      noticeEras: spanEras + MAX_LAG,
    }),
  );
  const created = await sendOk(api, api.tx.utility.batchAll(creating), owner);
  return eventsOf(created, 'services.OperatorSetCreated').map((event) => (event as unknown as { set: SetRef }).set);
}

/** The runtime API's answer about a slash, which must be on record. */
export async function slashRecord(api: ApiPromise, slash: bigint): Promise<SlashRecord> {
  const record = plain<SlashRecord | null>(await api.call.slashingApi.slash(slash));
  if (record === null) throw new Error(`there is no slash ${slash}`);
  return record;
}

/** The name of a slash's state. */
export function stateName({ state }: Slash): string {
  return typeof state === 'string' ? state : (Object.keys(state)[0] ?? '');
}

/** The runtime API's answer about all slashes of a set, by their indices. */
export async function slashHistory(api: ApiPromise, set: SetRef): Promise<Map<bigint, SlashRecord>> {
  return new Map(plain<[bigint, SlashRecord][]>(await api.call.slashingApi.history(set)));
}

/** The runtime API's answer about what is pending against an operator. */
export async function pendingOfOperator(api: ApiPromise, operator: string): Promise<PendingCut[]> {
  return plain<PendingCut[]>(await api.call.slashingApi.pendingOfOperator(operator));
}

/** The runtime API's answer about what is pending against a vault. */
export async function pendingOfVault(api: ApiPromise, vault: bigint): Promise<PendingCut[]> {
  return plain<PendingCut[]>(await api.call.slashingApi.pendingOfVault(vault));
}

/** The runtime API's answer about what is pending against the vaults in which `staker` has something. */
export async function pendingOfStaker(api: ApiPromise, staker: string): Promise<StakerCut[]> {
  return plain<StakerCut[]>(await api.call.slashingApi.pendingOfStaker(staker));
}

/** The runtime API's answer to what a report would take now. */
export async function simulate(api: ApiPromise, at: Member, era: bigint, fraction: bigint): Promise<Cut[]> {
  const told = plain<{ Ok: Cut[] } | { Err: Plain }>(await api.call.slashingApi.simulate(at, era, fraction));
  if ('Err' in told) throw new Error(`nothing can be simulated: ${JSON.stringify(told.Err)}`);
  return told.Ok;
}

/** The runtime API's answer about a compensation. */
export async function compensation(api: ApiPromise, slash: bigint, vault: bigint): Promise<Compensation | null> {
  return plain<Compensation | null>(await api.call.slashingApi.compensation(slash, vault));
}

/** What a key signs for a slot: see `pallets/equivocation/src/lib.rs`. */
export function slotMessage(api: ApiPromise, { service, set }: SetRef, era: bigint, slot: bigint, payload: string): Uint8Array {
  const le = (number: bigint, bitLength: 32 | 64): Uint8Array => bnToU8a(number, { bitLength });
  const place = [le(service, 32), le(set, 32), le(era, 32), le(slot, 64)];
  return u8aConcat(stringToU8a('rampart/slot/v1'), api.genesisHash, ...place, hexToU8a(payload));
}

interface Signed {
  payload: string;
  proof: OfCurve;
}

/** The report of two payloads, each the hash of something, that a key of the operator signed for one slot. */
export function equivocation(
  api: ApiPromise,
  at: Member,
  { key, era, slot }: { key: KeyringPair; era: bigint; slot: bigint },
  payloads: [string, string],
): Tx {
  const signed = payloads.map((payload): Signed => {
    return { payload, proof: ofCurve(key.type as Curve, key.sign(slotMessage(api, at.set, era, slot, payload))) };
  });
  return api.tx.equivocation.reportEquivocation(at, era, slot, publicKey(key), signed);
}

/** All slashes on record, and all receipts in escrow, as of a block. */
export interface SlashingState {
  era: bigint;
  slashes: Map<bigint, SlashRecord>;
  receipts: Receipt[];
  /** What each vault says that lies in escrow of it. */
  escrowed: Map<bigint, bigint>;
}

export async function slashingState(api: ApiPromise, block: string): Promise<SlashingState> {
  const { query } = await api.at(block);
  const [clock, slashes, receipts, vaults] = await Promise.all([
    query.restaking.clock(),
    query.slashing.slashes.entries(),
    query.slashing.escrows.entries(),
    query.restaking.vaults.entries(),
  ]);
  const indexOf = (key: { args: unknown[] }): bigint => plain<bigint>(key.args[0] as Parameters<typeof plain>[0]);
  return {
    era: plain<{ era: bigint }>(clock).era,
    slashes: new Map(slashes.map(([key, record]) => [indexOf(key), plain<SlashRecord>(record)])),
    receipts: receipts.map(([key, receipt]) => ({ ...plain<Omit<Receipt, 'slash'>>(receipt), slash: indexOf(key) })),
    escrowed: new Map(vaults.map(([key, record]) => [indexOf(key), plain<{ escrowed: bigint }>(record).escrowed])),
  };
}

/** An event, and where it was. */
export interface LoggedEvent extends ChainEvent {
  block: number;
  /** The era of that block. */
  era: bigint;
  /** The relay-chain block that it refers to. */
  relay: bigint;
}

/** All events of all blocks since a block, each once. It says so when the chain is not the one that it read before. */
export class EventLog {
  readonly events: LoggedEvent[] = [];
  readonly #api: ApiPromise;
  #block: number;
  #hash: string;
  #era: bigint;

  private constructor(api: ApiPromise, block: number, hash: string, era: bigint) {
    this.#api = api;
    this.#block = block;
    this.#hash = hash;
    this.#era = era;
  }

  /** A log of what comes after the best block. */
  static async start(api: ApiPromise): Promise<EventLog> {
    const block = await height(api);
    const hash = (await api.rpc.chain.getBlockHash(block)).toHex();
    const { query } = await api.at(hash);
    return new EventLog(api, block, hash, plain<{ era: bigint }>(await query.restaking.clock()).era);
  }

  /** Reads on, to the best block. A node keeps the state of some two hundred blocks: do not wait for longer. */
  async read(): Promise<void> {
    const best = await height(this.#api);
    while (this.#block < best) await this.#readNext();
  }

  async #readNext(): Promise<void> {
    const { chain } = this.#api.rpc;
    const block = this.#block + 1;
    const hash = await chain.getBlockHash(block);
    const { parentHash } = await chain.getHeader(hash);
    if (parentHash.toHex() !== this.#hash) throw new Error(`block ${block} is no child of block ${this.#block} as it was read`);
    const { query } = await this.#api.at(hash);
    const relay = plain<bigint>(await query.parachainSystem.lastRelayChainBlockNumber());
    for (const event of await eventsAt(this.#api, hash.toHex())) {
      if (event.name === 'restaking.EraBegan') this.#era = event.data.era as bigint;
      this.events.push({ ...event, block, era: this.#era, relay });
    }
    this.#block = block;
    this.#hash = hash.toHex();
  }

  /** The events of a name whose fields have these values, in order. */
  of(name: string, fields: { [field: string]: Plain } = {}): LoggedEvent[] {
    const wanted = Object.entries(fields);
    return this.events.filter((event) => event.name === name && wanted.every(([field, value]) => event.data[field] === value));
  }

  /** The one event of a name whose fields have these values. */
  one(name: string, fields: { [field: string]: Plain } = {}): LoggedEvent {
    const found = this.of(name, fields);
    if (found.length !== 1) throw new Error(`one ${name} of ${Object.values(fields).join(', ')} wanted, ${found.length} found`);
    return found[0] as LoggedEvent;
  }
}

/** The sum of an amount over events. */
export function sumOf(events: LoggedEvent[], field: string): bigint {
  return events.reduce((sum, { data }) => sum + (data[field] as bigint), 0n);
}

/** All that went through a vault, and what is in it, as of the best block. */
export interface VaultLedger {
  /** In the pool, in what unbonds, and in what has matured and was not claimed. */
  held: bigint;
  escrowed: bigint;
  deposited: bigint;
  claimed: bigint;
  settled: bigint;
  lost: bigint;
}

export async function vaultLedger(api: ApiPromise, vault: bigint): Promise<VaultLedger> {
  const { query } = await api.at(await api.rpc.chain.getBlockHash());
  interface Pool {
    assets: bigint;
  }
  type Vault = { active: Pool; escrowed: bigint; flows: Omit<VaultLedger, 'held' | 'escrowed'> };
  const { active, escrowed, flows } = plain<Vault>(await query.restaking.vaults(vault));
  const unbonding = plain<[bigint, Pool][]>(await query.restaking.unbonding(vault)).map(([, pool]) => pool);
  const matured = (await query.restaking.matured.entries(vault)).map(([, pool]) => plain<Pool>(pool));
  const closed = (await query.restaking.closed.entries(vault)).map(([, pool]) => plain<{ tranche: Pool }>(pool).tranche);
  const held = [active, ...unbonding, ...matured, ...closed].reduce((sum, { assets }) => sum + assets, 0n);
  return { ...flows, held, escrowed };
}
