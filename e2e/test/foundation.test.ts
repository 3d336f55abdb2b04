/** A clean demo chain: what it says of itself, what an account can do on it, and that it survives a power cut. */
import type { Codec } from '@polkadot/types/types';
import { hexToU8a } from '@polkadot/util';
import { createKeyMulti, encodeAddress, sortAddresses } from '@polkadot/util-crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { SS58_PREFIX, alice, bob, charlie, dave, eve, stranger } from '../src/accounts.ts';
import { type AssetKind, HeadWatch, balance, balances, height, keysOf, moreBlocks } from '../src/chain.ts';
import { type Tx, eventOf, eventsOf, feeOf, reconnected, send, sendOk } from '../src/client.ts';
import { type Plain, plain } from '../src/plain.ts';
import { useNode } from '../src/session.ts';
import { SECOND } from '../src/time.ts';

const session = useNode();
const UNIT = 10n ** 12n;
const LOCAL_ID = 1;

/** The foreign asset of the demo chain: its location, as the chain stores it. */
let foreignId: Codec;

beforeAll(async () => {
  const [id] = await keysOf(session.api.query.foreignAssets.asset);
  if (id === undefined) throw new Error('the demo chain has no foreign asset');
  foreignId = id;
});

describe('chain facts', () => {
  test('the runtime is rampart, on the demo preset', async () => {
    const { api } = session;
    expect(api.runtimeVersion.specName.toString()).toBe('rampart');
    expect(api.consts.system.ss58Prefix).toMatchObject({ words: [SS58_PREFIX] });
    expect((await api.rpc.system.chain()).toString()).toMatch(/rampart/i);
    const presets = plain<string[]>(await api.call.genesisBuilder.presetNames());
    expect(presets.map(fromHex)).toEqual(expect.arrayContaining(['demo', 'empty', 'local']));
  });

  test('blocks follow one another and carry the time', async () => {
    const { api } = session;
    const watch = await HeadWatch.start(api);
    await watch.reach((watch.heads[0]?.number ?? 0) + 10);
    watch.stop();
    expect(watch.breaks()).toEqual([]);
    const times = await Promise.all(
      watch.heads.map(async ({ hash }) => plain<bigint>(await (await api.at(hash)).query.timestamp.now())),
    );
    expect(times.every((time, at) => at === 0 || time > (times[at - 1] ?? 0n))).toBe(true);
  });

  test('metadata v16 is served, and the client uses it', async () => {
    const { api, node } = session;
    const call = async (name: string, args: string): Promise<Uint8Array> => hexToU8a(await node.rpc('state_call', [name, args]));
    const versions = api.createType('Vec<u32>', await call('Metadata_metadata_versions', '0x'));
    expect(plain<bigint[]>(versions as Codec)).toContain(16n);
    const reply = await call('Metadata_metadata_at_version', api.createType('u32', 16).toHex(true));
    const metadata = plain<string | null>(api.createType('Option<Bytes>', reply) as Codec);
    // `meta` in ASCII, then the version.
    expect(metadata?.slice(0, 12)).toBe('0x6d65746110');
    expect(api.runtimeMetadata.version).toBe(16);
  });
});

function fromHex(text: string): string {
  return text.startsWith('0x') ? Buffer.from(text.slice(2), 'hex').toString() : text;
}

describe('transfers', () => {
  test('the native asset moves, and the sender pays the fee that was foretold', async () => {
    const { api } = session;
    // given
    const amount = 5n * UNIT;
    const before = await balances(api, 'native', alice.address, bob.address);
    const tx = api.tx.balances.transferKeepAlive(bob.address, amount);
    const foretold = plain<bigint>((await tx.paymentInfo(alice)).partialFee);
    // when
    const outcome = await sendOk(api, tx, alice);
    // then
    const fee = feeOf(outcome);
    expect(fee).toBeGreaterThan(0n);
    expect(fee).toBeLessThanOrEqual(foretold);
    expect(eventOf(outcome, 'balances.Transfer')).toEqual({ from: alice.address, to: bob.address, amount });
    const after = await balances(api, 'native', alice.address, bob.address);
    expect(after).toEqual([before[0]! - amount - fee, before[1]! + amount]);
  });

  test('a local asset moves', async () => {
    const asset: AssetKind = { local: LOCAL_ID };
    const make = (to: string, amount: bigint): Tx => session.api.tx.assets.transferKeepAlive(LOCAL_ID, to, amount);
    const event = await expectAssetMoves(asset, make, 'assets.Transferred');
    expect(event.assetId).toBe(BigInt(LOCAL_ID));
  });

  test('a foreign asset moves', async () => {
    const asset: AssetKind = { foreign: foreignId };
    const make = (to: string, amount: bigint): Tx => session.api.tx.foreignAssets.transferKeepAlive(foreignId, to, amount);
    const event = await expectAssetMoves(asset, make, 'foreignAssets.Transferred');
    expect(event.assetId).toEqual(plain(foreignId));
  });

  async function expectAssetMoves(asset: AssetKind, make: (to: string, amount: bigint) => Tx, eventName: string) {
    const { api } = session;
    // given
    const before = await balances(api, asset, alice.address, bob.address);
    const amount = before[0]! / 10n;
    expect(amount).toBeGreaterThan(0n);
    // when
    const outcome = await sendOk(api, make(bob.address, amount), alice);
    // then
    const event = eventOf(outcome, eventName);
    expect(event).toMatchObject({ from: alice.address, to: bob.address, amount });
    const after = await balances(api, asset, alice.address, bob.address);
    expect(after).toEqual([before[0]! - amount, before[1]! + amount]);
    return event;
  }
});

describe('failures', () => {
  test('a pallet error has its name and its documentation', async () => {
    const { api } = session;
    const who = stranger('nobody').address;
    // Nobody issued this asset.
    const outcome = await send(api, api.tx.assets.transferKeepAlive(4_000_000_000, who, 1n), alice);
    expect(outcome.error).toMatchObject({ section: 'assets', name: 'Unknown' });
    expect(outcome.error?.docs).toMatch(/asset ID is unknown/);
    expect(eventsOf(outcome, 'assets.Transferred')).toEqual([]);
    expect(eventOf(outcome, 'system.ExtrinsicFailed')).toBeDefined();
    expect(await balance(api, 'native', who)).toBe(0n);
  });

  test('a token error says which, and the failed call still pays', async () => {
    const { api } = session;
    const before = await balances(api, 'native', bob.address, dave.address);
    const outcome = await send(api, api.tx.balances.transferKeepAlive(dave.address, before[0]!), bob);
    expect(outcome.error).toMatchObject({ section: 'dispatch', name: 'Token.FundsUnavailable' });
    expect(await balances(api, 'native', bob.address, dave.address)).toEqual([before[0]! - feeOf(outcome), before[1]]);
  });

  test('who cannot pay is refused by the pool', async () => {
    const { api } = session;
    await expect(send(api, api.tx.system.remark('0x00'), stranger('penniless'))).rejects.toThrow(/Inability to pay/);
  });

  test('a dry run tells the error beforehand and changes nothing', async () => {
    const { api } = session;
    const before = await balance(api, 'native', dave.address);
    const dryRun = async (amount: bigint): Promise<{ [key: string]: Plain }> => {
      const call = api.tx.balances.transferKeepAlive(dave.address, amount).method;
      const origin = { system: { Signed: bob.address } };
      const result = plain<{ Ok: { [key: string]: Plain } }>(await api.call.dryRunApi.dryRunCall(origin, call, 5));
      return result.Ok;
    };
    const good = await dryRun(UNIT);
    expect(good.executionResult).toMatchObject({ Ok: {} });
    const bad = await dryRun(10n ** 30n);
    expect(bad.executionResult).toMatchObject({ Err: { error: { Arithmetic: 'Underflow' } } });
    expect(await balance(api, 'native', dave.address)).toBe(before);
  });
});

describe('calls in calls', () => {
  test('a batch does all of its calls', async () => {
    const { api } = session;
    const before = await balances(api, 'native', charlie.address, dave.address);
    const localBefore = await balance(api, { local: LOCAL_ID }, charlie.address);
    const localAmount = (await balance(api, { local: LOCAL_ID }, alice.address)) / 100n;
    const outcome = await sendOk(
      api,
      api.tx.utility.batchAll([
        api.tx.balances.transferKeepAlive(charlie.address, UNIT),
        api.tx.balances.transferKeepAlive(dave.address, 2n * UNIT),
        api.tx.assets.transferKeepAlive(LOCAL_ID, charlie.address, localAmount),
      ]),
      alice,
    );
    expect(eventsOf(outcome, 'utility.ItemCompleted')).toHaveLength(3);
    expect(eventsOf(outcome, 'utility.BatchCompleted')).toHaveLength(1);
    const after = await balances(api, 'native', charlie.address, dave.address);
    expect(after).toEqual([before[0]! + UNIT, before[1]! + 2n * UNIT]);
    expect(await balance(api, { local: LOCAL_ID }, charlie.address)).toBe(localBefore + localAmount);
  });

  test('a batch of which one call fails does none', async () => {
    const { api } = session;
    const before = await balances(api, 'native', alice.address, charlie.address, dave.address);
    const outcome = await send(
      api,
      api.tx.utility.batchAll([
        api.tx.balances.transferKeepAlive(charlie.address, UNIT),
        api.tx.balances.transferKeepAlive(dave.address, 10n ** 30n),
      ]),
      alice,
    );
    expect(outcome.error).toMatchObject({ section: 'dispatch', name: 'Arithmetic.Underflow' });
    expect(eventsOf(outcome, 'balances.Transfer')).toEqual([]);
    const after = await balances(api, 'native', alice.address, charlie.address, dave.address);
    expect(after).toEqual([before[0]! - feeOf(outcome), before[1], before[2]]);
  });

  test('a proxy acts for another account until it is removed', async () => {
    const { api } = session;
    const asDave = (call: Tx): Tx => api.tx.proxy.proxy(dave.address, null, call);
    // given
    const added = await sendOk(api, api.tx.proxy.addProxy(eve.address, 'Any', 0), dave);
    expect(eventOf(added, 'proxy.ProxyAdded')).toMatchObject({ delegator: dave.address, delegatee: eve.address, proxyType: 'Any' });
    const before = await balances(api, 'native', dave.address, eve.address, bob.address);
    // when
    const acted = await sendOk(api, asDave(api.tx.balances.transferKeepAlive(bob.address, UNIT)), eve);
    // then
    expect(eventOf(acted, 'proxy.ProxyExecuted')).toEqual({ result: 'Ok' });
    const after = await balances(api, 'native', dave.address, eve.address, bob.address);
    expect(after).toEqual([before[0]! - UNIT, before[1]! - feeOf(acted), before[2]! + UNIT]);

    await sendOk(api, api.tx.proxy.removeProxy(eve.address, 'Any', 0), dave);
    const late = await send(api, asDave(api.tx.balances.transferKeepAlive(bob.address, UNIT)), eve);
    expect(late.error).toMatchObject({ section: 'proxy', name: 'NotProxy' });
    expect(await balance(api, 'native', bob.address)).toBe(after[2]);
  });

  test('a proxy of a narrow type is refused a transfer', async () => {
    const { api } = session;
    await sendOk(api, api.tx.proxy.addProxy(eve.address, 'NonTransfer', 0), dave);
    const before = await balances(api, 'native', dave.address, bob.address);
    const call = api.tx.balances.transferKeepAlive(bob.address, UNIT);
    const outcome = await sendOk(api, api.tx.proxy.proxy(dave.address, null, call), eve);
    // The proxy call itself stands; what it wrapped was filtered, and the event says so.
    const filtered = api.errors.system.CallFiltered;
    const { result } = eventOf(outcome, 'proxy.ProxyExecuted') as { result: { Err: { Module: { index: bigint; error: string } } } };
    expect(filtered.meta.name.toString()).toBe('CallFiltered');
    expect(result.Err.Module.index).toBe(0n);
    expect(BigInt(Number.parseInt(result.Err.Module.error.slice(2, 4), 16))).toBe(filtered.meta.index.toBigInt());
    expect(await balances(api, 'native', dave.address, bob.address)).toEqual(before);
    await sendOk(api, api.tx.proxy.removeProxies(), dave);
  });

  test('two of three signers move the money of their multisig', async () => {
    const { api } = session;
    const threshold = 2;
    const members = sortAddresses([alice.address, bob.address, charlie.address], SS58_PREFIX);
    const others = (who: string): string[] => members.filter((member) => member !== who);
    const pot = encodeAddress(createKeyMulti(members, threshold), SS58_PREFIX);
    await sendOk(api, api.tx.balances.transferKeepAlive(pot, 10n * UNIT), alice);
    const target = await balance(api, 'native', dave.address);
    const call = api.tx.balances.transferKeepAlive(dave.address, 3n * UNIT);
    const weight = (await call.paymentInfo(pot)).weight;

    const asked = await sendOk(api, api.tx.multisig.asMulti(threshold, others(alice.address), null, call, weight), alice);
    expect(eventOf(asked, 'multisig.NewMultisig')).toMatchObject({ approving: alice.address, multisig: pot });
    expect(await balance(api, 'native', dave.address)).toBe(target);

    const pending = plain<{ when: { height: bigint; index: bigint } }>(await api.query.multisig.multisigs(pot, call.method.hash));
    const done = await sendOk(api, api.tx.multisig.asMulti(threshold, others(bob.address), pending.when, call, weight), bob);
    expect(eventOf(done, 'multisig.MultisigExecuted')).toMatchObject({ approving: bob.address, multisig: pot, result: 'Ok' });
    expect(await balance(api, 'native', dave.address)).toBe(target + 3n * UNIT);
    expect(await balance(api, 'native', pot)).toBe(7n * UNIT);
  });
});

describe('a power cut', () => {
  test('after kill -9 the chain goes on from its highest block, and the client works again', async () => {
    const { api, node } = session;
    // given
    const held = await balances(api, 'native', alice.address, bob.address, charlie.address);
    const top = await height(api);
    const hash = (await api.rpc.chain.getBlockHash(top)).toHex();
    const genesis = api.genesisHash.toHex();
    // when
    await node.kill9();
    expect(node.running).toBe(false);
    await node.restart(top);
    // then
    await reconnected(api);
    expect((await api.rpc.chain.getBlockHash(0)).toHex()).toBe(genesis);
    expect((await api.rpc.chain.getBlockHash(top)).toHex()).toBe(hash);
    expect(await moreBlocks(api, 3)).toBeGreaterThan(top);
    expect(await balances(api, 'native', alice.address, bob.address, charlie.address)).toEqual(held);
    const outcome = await sendOk(api, api.tx.balances.transferKeepAlive(bob.address, UNIT), alice);
    expect(await balance(api, 'native', bob.address)).toBe(held[1]! + UNIT);
    expect(eventsOf(outcome, 'balances.Transfer')).toHaveLength(1);
  }, 240 * SECOND);
});
