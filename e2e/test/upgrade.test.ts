/** The running chain gets new code, as a testnet does: sudo authorises a hash, anyone brings the code. */
import { u8aToHex } from '@polkadot/util';
import { blake2AsHex } from '@polkadot/util-crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alice, bob, charlie, dave } from '../src/accounts.ts';
import { HeadWatch, balance, height, moreBlocks } from '../src/chain.ts';
import { type ChainEvent, connect, decodeEvent, eventOf, reconnected, send, sendOk } from '../src/client.ts';
import { type Plain, plain } from '../src/plain.ts';
import { type Session, useNode } from '../src/session.ts';
import { type Dump, difference, dump, prefixOf } from '../src/storage.ts';
import { SECOND } from '../src/time.ts';
import { specVersion, upgrade, upgradeWasm } from '../src/upgrade.ts';

const UNIT = 10n ** 12n;
/** The pallet that the upgrade migrates, as `runtime/src/migrations.rs` describes. */
const SEED = 'Seed';
/** Parts of a fixed-point number in one thousandth, the unit of version 1. */
const PARTS_PER_PERMILLE = 10n ** 15n;
/**
 * Blocks are 200 ms apart. The one that carries the code takes longer, and the one after it longest: the node compiles the new
 * runtime first.
 */
const LONGEST_GAP_MILLIS = 45 * SECOND;

/** What every block or era writes, or the upgrade itself: all else must be, byte for byte, as it was. */
const CHANGING = [
  ...['System', 'ParachainSystem', 'Timestamp', 'Authorship', 'Aura', 'AuraExt', 'Session', 'TransactionPayment'],
  SEED,
]
  .map((pallet) => prefixOf(pallet))
  .concat(prefixOf('Restaking', 'Clock'), prefixOf('Scheduler', 'IncompleteSince'))
  .concat(['Cursor', 'Prices', 'TableEras', 'Tables', 'TableMembers'].map((item) => prefixOf('Services', item)))
  .concat(['QueueHead', 'QueueEnds', 'OffencesHead'].map((item) => prefixOf('Slashing', item)))
  // The demo's bridge pays, era by era.
  .concat(['Turnover', 'Budgets', 'Owed', 'Accruals'].map((item) => prefixOf('Rewards', item)))
  .concat(['EraStarts', 'Remembered'].map((item) => prefixOf('Equivocation', item)), prefixOf('Collators', 'Planned'));
const CODE = '0x3a636f6465'; // `:code`
/** Where it is, the migration goes wrong, as `runtime/src/migrations.rs` describes. */
const GO_WRONG = prefixOf(SEED, 'GoWrong');

/** The state that no upgrade may touch: everybody's accounts (Alice pays for the upgrade) and every other pallet. */
interface Kept {
  storage: Dump;
  accounts: Plain[];
}

async function keptState({ node, api }: Session): Promise<Kept> {
  const at = await api.rpc.chain.getBlockHash();
  const state = await api.at(at);
  const accounts = await Promise.all([bob, charlie, dave].map((who) => state.query.system.account(who.address)));
  return { storage: await dump(node, at.toHex()), accounts: accounts.map((account) => plain(account)) };
}

function expectKept(before: Kept, after: Kept): void {
  expect(after.accounts).toEqual(before.accounts);
  expect(before.storage.size).toBeGreaterThan(50);
  expect(difference(before.storage, after.storage, [...CHANGING, CODE])).toEqual([]);
}

/** Initial rates as the chain says them, by the asset's key in storage. */
async function initialRates({ api }: Session): Promise<Map<string, bigint>> {
  const entries = await api.query.seed.initialRates.entries();
  return new Map(entries.map(([key, value]) => [key.toHex(), plain<bigint>(value)]));
}

/**
 * The events of the migrated pallet in blocks `from..=to`. Asked by a client of its own: one that lived through the upgrade
 * takes the block that it asked for last before for a block of the new runtime, and decodes it so.
 */
async function seedEvents({ node }: Session, from: number, to: number): Promise<ChainEvent[]> {
  const api = await connect(node.url);
  try {
    const found: ChainEvent[] = [];
    for (let number = from; number <= to; number++) {
      const at = await api.at(await api.rpc.chain.getBlockHash(number));
      const records = (await at.query.system.events()) as unknown as Iterable<{ event: Parameters<typeof decodeEvent>[0] }>;
      found.push(...[...records].map(({ event }) => decodeEvent(event)).filter(({ name }) => name.startsWith('seed.')));
    }
    return found;
  } finally {
    await api.disconnect();
  }
}

/** Heads from before the upgrade to the end of the tests of one chain. */
function useHeadWatch(session: Session): () => HeadWatch {
  let watch: HeadWatch | undefined;
  beforeAll(async () => {
    watch = await HeadWatch.start(session.api);
  });
  afterAll(() => watch?.stop());
  return () => {
    if (watch === undefined) throw new Error('the watch starts before the first test');
    return watch;
  };
}

function expectBlocksNeverStopped(watch: HeadWatch): void {
  expect(watch.heads.length).toBeGreaterThan(20);
  expect(watch.breaks()).toEqual([]);
  expect(watch.longestGapMillis()).toBeLessThan(LONGEST_GAP_MILLIS);
}

describe('an upgrade', () => {
  const session = useNode();
  const watch = useHeadWatch(session);
  let code: Uint8Array;
  let rates: Map<string, bigint>;

  beforeAll(async () => {
    const { api } = session;
    code = upgradeWasm();
    // State of several pallets that the upgrade has to leave alone.
    await sendOk(api, api.tx.proxy.addProxy(bob.address, 'NonTransfer', 0), charlie);
    await sendOk(api, api.tx.assets.approveTransfer(1, bob.address, 1_234n), dave);
    await sendOk(api, api.tx.preimage.notePreimage('0x0123456789abcdef'), bob);
    rates = await initialRates(session);
  });

  test('code that nobody authorised is not taken', async () => {
    const { api } = session;
    const apply = send(api, api.tx.system.applyAuthorizedUpgrade(u8aToHex(code)), 'unsigned');
    await expect(apply).rejects.toThrow(/[Ii]nvalid/);
    expect(await specVersion(api)).toBe(1);
  });

  test('other code than the authorised is not taken', async () => {
    const { api } = session;
    const other = Uint8Array.from(code);
    other[other.length - 1]! ^= 1;
    await sendOk(api, api.tx.sudo.sudo(api.tx.system.authorizeUpgrade(blake2AsHex(code))), alice);
    const apply = send(api, api.tx.system.applyAuthorizedUpgrade(u8aToHex(other)), 'unsigned');
    await expect(apply).rejects.toThrow(/[Ii]nvalid/);
    expect(await specVersion(api)).toBe(1);
  });

  test('the new code runs, and the storage is migrated and kept', async () => {
    const { api } = session;
    // given
    expect(rates.size).toBeGreaterThanOrEqual(3);
    expect(plain(await api.query.seed.palletVersion())).toBe(1n);
    const before = await keptState(session);
    const from = await height(api);
    // when
    const { authorized, applied } = await upgrade(api, code, alice);
    // then
    expect(eventOf(authorized, 'system.UpgradeAuthorized')).toMatchObject({ codeHash: blake2AsHex(code) });
    expect(applied.error).toBeUndefined();
    expect(await specVersion(api)).toBe(2);
    expect(blake2AsHex((await session.node.rpc<string>('state_getStorage', [CODE])))).toBe(blake2AsHex(code));
    const to = await moreBlocks(api, 3);
    expect(plain(await api.query.system.lastRuntimeUpgrade())).toMatchObject({ specVersion: 2n, specName: 'rampart' });

    const migrated = { from: 1n, to: 2n, items: BigInt(rates.size) };
    expect(await seedEvents(session, from, to)).toEqual([{ name: 'seed.Migrated', data: migrated }]);
    expect(plain(await api.query.seed.palletVersion())).toBe(2n);
    const expected = new Map([...rates].map(([asset, permille]) => [asset, permille * PARTS_PER_PERMILLE]));
    expect(await initialRates(session)).toEqual(expected);
    expectKept(before, await keptState(session));
  }, 120 * SECOND);

  test('the same client sends to the new code', async () => {
    const { api } = session;
    const before = await balance(api, 'native', bob.address);
    await sendOk(api, api.tx.balances.transferKeepAlive(bob.address, UNIT), charlie);
    expect(await balance(api, 'native', bob.address)).toBe(before + UNIT);
    // What charlie allowed before the upgrade still holds.
    const acted = await sendOk(api, api.tx.proxy.proxy(charlie.address, null, api.tx.system.remarkWithEvent('0x01')), bob);
    expect(eventOf(acted, 'proxy.ProxyExecuted')).toEqual({ result: 'Ok' });
  });

  test('blocks never stopped', () => {
    expectBlocksNeverStopped(watch());
  });

  test('after kill -9 the node goes on with the new code', async () => {
    const { api, node } = session;
    const top = await height(api);
    await node.kill9();
    await node.restart(top);
    await reconnected(api);
    expect(await specVersion(api)).toBe(2);
    expect((await initialRates(session)).size).toBe(rates.size);
  }, 240 * SECOND);
});

describe('an upgrade whose migration fails', () => {
  const session = useNode();
  const watch = useHeadWatch(session);

  test('the failure is seen, nothing of it is kept, and the chain goes on', async () => {
    const { api, node } = session;
    // given
    const code = upgradeWasm();
    await sendOk(api, api.tx.sudo.sudo(api.tx.system.setStorage([[GO_WRONG, '0x']])), alice);
    expect(await node.rpc('state_getStorage', [GO_WRONG])).toBe('0x');
    const prefix = prefixOf(SEED, 'InitialRates');
    const rates = await dump(node, (await api.rpc.chain.getBlockHash()).toHex(), prefix);
    expect(rates.size).toBeGreaterThanOrEqual(3);
    const before = await keptState(session);
    const from = await height(api);
    // when
    await upgrade(api, code, alice);
    // then
    const to = await moreBlocks(api, 3);
    expect(await seedEvents(session, from, to)).toEqual([{ name: 'seed.MigrationFailed', data: { from: 1n, to: 2n } }]);
    expect(plain(await api.query.seed.palletVersion())).toBe(1n);
    expect(difference(rates, await dump(node, (await api.rpc.chain.getBlockHash()).toHex(), prefix))).toEqual([]);
    expectKept(before, await keptState(session));
    await sendOk(api, api.tx.balances.transferKeepAlive(bob.address, UNIT), charlie);
  }, 120 * SECOND);

  test('blocks never stopped', () => {
    expectBlocksNeverStopped(watch());
  });
});
