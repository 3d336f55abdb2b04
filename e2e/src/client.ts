/** A client of a node: connecting, sending, and reading what came of it. Types and names come from the chain's metadata. */
import { ApiPromise, WsProvider } from '@polkadot/api';
import type { SubmittableExtrinsic } from '@polkadot/api/types';
import type { DispatchError } from '@polkadot/types/interfaces';
import type { Codec, IEvent, ISubmittableResult } from '@polkadot/types/types';
import type { Account } from './accounts.ts';
import { type Plain, toPlain } from './plain.ts';
import { SECOND, waitUntil, within } from './time.ts';

export type Tx = SubmittableExtrinsic<'promise'>;

/** An event in plain values: `name` is `pallet.Event`, as the metadata says it. */
export interface ChainEvent {
  name: string;
  data: { [field: string]: Plain };
}

/** Why a call failed. For a pallet's error `section` is the pallet, and `docs` its documentation on chain. */
export interface ChainError {
  section: string;
  name: string;
  docs: string;
}

/** What came of a transaction that is in a block. */
export interface Outcome {
  blockHash: string;
  /** Place in the block. */
  index: number;
  events: ChainEvent[];
  /** Absent when the call succeeded. A wrapper call (batch, proxy, sudo) reports its inner failure in an event. */
  error: ChainError | undefined;
}

const CONNECT_MILLIS = 30 * SECOND;
const INCLUDE_MILLIS = 30 * SECOND;
const RECONNECT_MILLIS = 500;

/** Connects to a node on this machine, and loads its metadata. The client reconnects by itself when the node comes back. */
export async function connect(url: string): Promise<ApiPromise> {
  const provider = new WsProvider(url, RECONNECT_MILLIS, {}, CONNECT_MILLIS);
  const api = new ApiPromise({ provider, noInitWarn: true });
  try {
    await within(CONNECT_MILLIS, `connection to ${url}`, api.isReadyOrError);
  } catch (error) {
    await api.disconnect();
    throw error;
  }
  return api;
}

/** Waits until a client that lost its node is connected again, and is answered. */
export async function reconnected(api: ApiPromise): Promise<void> {
  const answers = async (): Promise<boolean> => api.isConnected && (await api.rpc.chain.getHeader().then(() => true, () => false));
  await waitUntil(CONNECT_MILLIS, 'reconnection of the client', answers);
}

/**
 * Signs `tx` as `who` (or sends it unsigned), and waits until it is in a block. A dev chain finalises at once, so a status may
 * go from Ready to Finalized without InBlock: either will do. A transaction that the pool refuses or drops is an error here;
 * one that was included and failed is an outcome with an `error`.
 */
export async function send(api: ApiPromise, tx: Tx, who: Account | 'unsigned'): Promise<Outcome> {
  const name = `${tx.method.section}.${tx.method.method}`;
  let unsubscribe: (() => void) | undefined;
  const included = new Promise<ISubmittableResult>((resolve, reject) => {
    const follow = (result: ISubmittableResult): void => {
      const { status } = result;
      // Where the client could not read the block, it knows no events. It says so, and tells of the block again when that is final.
      if (result.internalError !== undefined && result.isInBlock) return;
      if (result.internalError !== undefined) reject(result.internalError);
      else if (result.isInBlock || result.isFinalized) resolve(result);
      else if (result.isError) reject(new Error(`${name}: the pool says ${status.type}`));
    };
    const sent = who === 'unsigned' ? tx.send(follow) : tx.signAndSend(who, { nonce: -1 }, follow);
    sent.then((stop) => (unsubscribe = stop), reject);
  });
  try {
    const result = await within(INCLUDE_MILLIS, `inclusion of ${name}`, included);
    const { status } = result;
    return {
      blockHash: (status.isInBlock ? status.asInBlock : status.asFinalized).toHex(),
      index: result.txIndex ?? -1,
      events: result.events.map(({ event }) => decodeEvent(event)),
      error: result.dispatchError && decodeError(api, result.dispatchError),
    };
  } finally {
    unsubscribe?.();
  }
}

/** `send` for a call that must succeed. */
export async function sendOk(api: ApiPromise, tx: Tx, who: Account | 'unsigned'): Promise<Outcome> {
  const outcome = await send(api, tx, who);
  if (outcome.error !== undefined) {
    const { section, name, docs } = outcome.error;
    throw new Error(`${tx.method.section}.${tx.method.method} failed with ${section}.${name}: ${docs}`);
  }
  return outcome;
}

/** An event's fields by name; by number where the runtime gave no names. */
export function decodeEvent(event: IEvent<Codec[]>): ChainEvent {
  const names = event.data.names ?? event.data.map((_, at) => `${at}`);
  return {
    name: `${event.section}.${event.method}`,
    data: Object.fromEntries(names.map((name, at) => [name, toPlain(event.data[at] as Codec)])),
  };
}

/** All events of a block, in order: also those of its hooks. */
export async function eventsAt(api: ApiPromise, block: string): Promise<ChainEvent[]> {
  const { query } = await api.at(block);
  const records = (await query.system.events()) as unknown as Iterable<{ event: IEvent<Codec[]> }>;
  return [...records].map(({ event }) => decodeEvent(event));
}

export function decodeError(api: ApiPromise, error: DispatchError): ChainError {
  if (error.isModule) {
    const { section, name, docs } = api.registry.findMetaError(error.asModule);
    return { section, name, docs: docs.join(' ').trim() };
  }
  // `Token(FundsUnavailable)`, `Arithmetic(Overflow)`: the variant's own enum names the reason; `BadOrigin` has none.
  const inner = error.isNone ? undefined : error.value;
  return { section: 'dispatch', name: inner === undefined ? error.type : `${error.type}.${inner.toString()}`, docs: '' };
}

/** The events called `name`, in order. */
export function eventsOf(outcome: Outcome, name: string): ChainEvent['data'][] {
  return outcome.events.filter((event) => event.name === name).map((event) => event.data);
}

/** The one event called `name`. */
export function eventOf(outcome: Outcome, name: string): ChainEvent['data'] {
  const found = eventsOf(outcome, name);
  if (found.length !== 1) {
    const all = outcome.events.map((event) => event.name).join(', ');
    throw new Error(`one ${name} wanted, ${found.length} found among: ${all}`);
  }
  return found[0] as ChainEvent['data'];
}

/** What the sender paid for the outcome, in units of the native asset. */
export function feeOf(outcome: Outcome): bigint {
  return eventOf(outcome, 'transactionPayment.TransactionFeePaid').actualFee as bigint;
}
