/**
 * The life of an operator on the demo chain, by signed extrinsics: Alice comes to Bob's bridge with keys of three curves, is
 * backed by two vaults, stands in the tables with the stake that the formula gives, rotates a key, is obliged, removed and kept
 * out. What the runtime API tells her to do is checked at each step, as of the block of the step.
 */
import type { KeyringPair } from '@polkadot/keyring/types';
import { stringToHex, u8aToHex } from '@polkadot/util';
import { blake2AsHex, decodeAddress } from '@polkadot/util-crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Account, alice, bob, charlie, dave, eve, ferdie } from '../src/accounts.ts';
import { type Outcome, type Tx, eventOf, eventsOf, send, sendOk } from '../src/client.ts';
import { type Curve, keyMessage, keyMessageTold, keyOwner, keyProof, machineKey, ofCurve, publicKey } from '../src/keys.ts';
import { type Duty, type Membership, type Policy, type Standing, dutiesAt, setRules } from '../src/operators.ts';
import { plain } from '../src/plain.ts';
import {
  FULL,
  type SetRef,
  type VaultSummary,
  assetIndex,
  backingSummary,
  eraReached,
  nextEra,
  slashIn,
  tableReady,
  vaultSummary,
} from '../src/security.ts';
import { useNode } from '../src/session.ts';
import { headerOf, stakeTable, tableEntry, tableMembers, tableProof, tableReached, verifyStake } from '../src/tables.ts';
import { SECOND } from '../src/time.ts';

// An era has ten blocks: at this pace three seconds.
const session = useNode({ args: ['--dev', '--dev-block-time', '300'] });

const [operator, owner] = [alice, bob];
const BRIDGE: SetRef = { service: 1n, set: 0n };
const AVAILABILITY: SetRef = { service: 2n, set: 0n };
/** What the demo says of the bridge. */
const [NOTICE_ERAS, COOL_DOWN_ERAS, MAX_OBLIGATION_ERAS] = [2n, 1n, 2n];

const RAMP = 10n ** 12n;
const USDX = 10n ** 6n;
const LOCAL_ID = 1;
/** One, as prices have it. */
const ONE = 10n ** 18n;

/** Charlie's vault of the demo: exclusive, of RAMP. A part of it that does not come out even. */
const OWN = { vault: 0n, curator: charlie, magnitude: FULL / 7n, cap: null };
/** Dave's vault of this story: shared, of USDX. It pledges two thirds, which is more than its cap. */
const SHARED = { vault: -1n, curator: dave, magnitude: (FULL * 2n) / 3n, cap: 5_000n * USDX + 1n };
const DEPOSIT = 12_345n * USDX + 678_901n;

const keys = {
  sr25519: machineKey('sr25519', 'first'),
  ed25519: machineKey('ed25519', 'first'),
  ecdsa: machineKey('ecdsa', 'first'),
  rotated: machineKey('ed25519', 'second'),
} satisfies Record<string, KeyringPair>;

type KeyName = keyof typeof keys;

function bytesOf(...names: KeyName[]): Set<string> {
  return new Set(names.map((name) => u8aToHex(keys[name].publicKey)));
}

/** What the steps leave to the later ones. */
let joined: bigint;
let counted: bigint;
let stake: bigint;
let rotatedFrom: bigint;
let obligedUntil: bigint;
let release: bigint;
let barredUntil: bigint;

async function fails(who: Account, tx: Tx, name: string, section = 'services'): Promise<void> {
  const outcome = await send(session.api, tx, who);
  expect(outcome.error).toMatchObject({ section, name });
  expect(outcome.error?.docs).not.toBe('');
}

function setKey(set: SetRef, key: KeyringPair, proof = keyProof(session.api, key, set, operator)): Tx {
  return session.api.tx.services.setKey(set, publicKey(key), proof);
}

function pledge({ vault, magnitude, cap }: typeof OWN | typeof SHARED): Tx {
  return session.api.tx.restaking.setAllocation(vault, BRIDGE, operator.address, magnitude, cap);
}

/** What the operator has to do in the bridge's set, as of a block; of the newest block without one. */
async function duty(outcome?: Outcome): Promise<Duty | undefined> {
  const { api } = session;
  const block = outcome?.blockHash ?? (await api.rpc.chain.getBlockHash()).toHex();
  const duties = await dutiesAt(api, block, operator.address);
  expect(duties.map(({ set }) => set)).toEqual(duties.length === 0 ? [] : [BRIDGE]);
  return duties[0];
}

/** A membership of which nothing more is to be said than how it stands. */
function plainly(standing: Standing, countsNow: boolean, countsNext: boolean): Membership {
  return { standing, countsNow, countsNext, obligedUntil: null, barredUntil: null, runs: null };
}

/** What a pledge counts for: the formula of DESIGN 4.5, written anew. */
function stakeOf({ kind, active, survival }: VaultSummary, magnitude: bigint, cap: bigint | null): bigint {
  const whole = kind === 'Exclusive' ? survival : FULL;
  const part = (active * magnitude) / whole;
  return cap !== null && cap < part ? cap : part;
}

/** What one unit of an asset is worth, in parts of `ONE`. The native token is worth itself. */
async function priceOf(asset: bigint): Promise<bigint> {
  const { query } = session.api;
  if (asset === 0n) return ONE;
  const info = (await query.restaking.assets(asset)) as unknown as { unwrap: () => { kind: unknown } };
  const price = plain<bigint>(await query.assetRate.conversionRateToNative(info.unwrap().kind));
  expect(price).toBe(((4n * RAMP) / USDX) * ONE);
  return price;
}

beforeAll(async () => {
  const { api } = session;
  const local = await assetIndex(api, LOCAL_ID);
  const created = await sendOk(api, api.tx.restaking.createVault(local, 'Shared', NOTICE_ERAS, 1, FULL), SHARED.curator);
  SHARED.vault = (eventOf(created, 'restaking.VaultCreated') as { vault: bigint }).vault;
  await sendOk(api, api.tx.restaking.deposit(SHARED.vault, DEPOSIT, 1, 0), ferdie);
  // A fault of Charlie's, so that his vault's survival is no round number: reported in its own era, and cut in the next one.
  await nextEra(api);
  const captured = await tableReady(api, BRIDGE);
  const evidence = blake2AsHex('a fault before the story');
  const reported = await sendOk(api, api.tx.slashing.report(BRIDGE, charlie.address, captured, 123_456_789, evidence), owner);
  const { slash } = eventOf(reported, 'slashing.SlashReported') as { slash: bigint };
  const executed = await slashIn(api, slash, 'Escrowed');
  expect(executed).toMatchObject({ era: captured, fraction: 123_456_789n, cuts: [{ vault: OWN.vault }] });
}, 180 * SECOND);

describe('a key', () => {
  test('signs the bytes that the documentation says, and the runtime API gives', async () => {
    const { api } = session;
    for (const set of [BRIDGE, AVAILABILITY]) {
      for (const who of [operator, charlie]) {
        const message = keyMessage(api, set, who);
        expect(message).toHaveLength(86);
        expect(u8aToHex(await keyMessageTold(api, set, who))).toBe(u8aToHex(message));
        expect(await keyMessageTold(api, { ...set, set: 99n }, who)).toBeNull();
      }
    }
  });

  test('belongs to an operator', async () => {
    const { api } = session;
    await fails(operator, setKey(BRIDGE, keys.ed25519), 'OperatorNotRegistered');
    const metadata = stringToHex('Alice runs');
    const registered = await sendOk(api, api.tx.services.registerOperator(metadata), operator);
    expect(eventOf(registered, 'services.OperatorRegistered')).toEqual({ operator: operator.address });
    expect(plain(await api.call.servicesApi.operator(operator.address))).toEqual({ metadata, memberships: 0n });
    expect(await duty(registered)).toBeUndefined();
    await fails(operator, api.tx.services.registerOperator(metadata), 'AlreadyRegistered');
  });

  test('needs a proof of its own curve', async () => {
    const { api } = session;
    const sign = (key: KeyringPair): Uint8Array => key.sign(keyMessage(api, BRIDGE, operator));
    const ofSr25519 = sign(keys.sr25519);
    await fails(operator, setKey(BRIDGE, keys.ed25519, ofCurve('sr25519', ofSr25519)), 'WrongCurve');
    await fails(operator, setKey(BRIDGE, keys.ecdsa, ofCurve('ed25519', sign(keys.ed25519))), 'WrongCurve');
    // What it is said to be does not help: the bytes cannot be a signature of the curve.
    await fails(operator, setKey(BRIDGE, keys.ed25519, ofCurve('ed25519', ofSr25519)), 'MalformedProof');
    await fails(operator, setKey(BRIDGE, keys.sr25519, ofCurve('sr25519', sign(keys.ed25519))), 'MalformedProof');
    const ofEcdsa = sign(keys.ecdsa);
    ofEcdsa[64] = 27;
    await fails(operator, setKey(BRIDGE, keys.ecdsa, ofCurve('ecdsa', ofEcdsa)), 'MalformedProof');
    await fails(operator, setKey(BRIDGE, keys.ed25519, ofCurve('ed25519', sign(keys.rotated))), 'InvalidProof');
  });

  test('of each curve is valid from the next era on', async () => {
    const { api } = session;
    const curves: Curve[] = ['sr25519', 'ed25519', 'ecdsa'];
    expect(plain<bigint>(api.consts.services.maxKeysPerMember!)).toBeGreaterThanOrEqual(BigInt(curves.length));
    const all = api.tx.utility.batchAll(curves.map((curve) => setKey(BRIDGE, keys[curve])));
    const outcome = await sendOk(api, all, operator);
    const told = (await duty(outcome))!;
    const from = told.era + 1n;
    const set = { set: BRIDGE, operator: operator.address, from };
    expect(eventsOf(outcome, 'services.KeySet')).toEqual(curves.map((curve) => ({ ...set, key: publicKey(keys[curve]) })));
    const valid = { now: new Set(), next: bytesOf(...curves) };
    expect(told).toMatchObject({ membership: null, stake: null, keys: valid, release: null });
    for (const curve of curves) {
      expect(await keyOwner(api, BRIDGE, keys[curve], told.era)).toBeNull();
      expect(await keyOwner(api, BRIDGE, keys[curve], from)).toBe(operator.address);
      expect(await keyOwner(api, AVAILABILITY, keys[curve], from)).toBeNull();
    }
    await fails(operator, setKey(BRIDGE, keys.ecdsa), 'KeyInUse');
  });

  test('is proven for one set and one operator, and never becomes that of another', async () => {
    const { api } = session;
    for (const name of ['sr25519', 'ed25519', 'ecdsa'] as const) {
      const key = keys[name];
      const accepted = keyProof(api, key, BRIDGE, operator);
      // The proof that the chain has taken, for another set and by another operator.
      await fails(operator, setKey(AVAILABILITY, key, accepted), 'InvalidProof');
      await fails(charlie, setKey(BRIDGE, key, accepted), 'InvalidProof');
      // Who has the machine's secret can prove that; the key is taken all the same, in every set.
      await fails(charlie, setKey(BRIDGE, key, keyProof(api, key, BRIDGE, charlie)), 'KeyTaken');
      await fails(charlie, setKey(AVAILABILITY, key, keyProof(api, key, AVAILABILITY, charlie)), 'KeyTaken');
    }
    await fails(charlie, api.tx.services.retireKey(BRIDGE, publicKey(keys.ecdsa)), 'NotKeyOwner');
  });
});

describe('a membership', () => {
  test('needs both sides, and a vault needs the consent of the operator', async () => {
    const { api } = session;
    const asked = await sendOk(api, api.tx.services.join(BRIDGE), operator);
    expect(eventOf(asked, 'services.MembershipOffered')).toEqual({ set: BRIDGE, operator: operator.address, by: 'Operator' });
    expect(await duty(asked)).toMatchObject({
      membership: plainly({ Offered: { by: 'Operator' } }, false, false),
      stake: null,
      keys: { next: bytesOf('sr25519', 'ed25519', 'ecdsa') },
      rules: {
        policy: { next: null },
        terms: { now: { coolDownEras: COOL_DOWN_ERAS, maxObligationEras: MAX_OBLIGATION_ERAS }, next: null },
        noticeEras: NOTICE_ERAS,
        members: 3n,
      },
      release: null,
    });
    await fails(operator, api.tx.services.join(BRIDGE), 'AlreadyAsked');
    await fails(operator, api.tx.services.admit(BRIDGE, operator.address), 'NotServiceOwner');

    await fails(charlie, pledge(OWN), 'NotAccepted', 'restaking');
    const accept = [OWN, SHARED].map(({ vault }) => api.tx.restaking.acceptVault(vault));
    await sendOk(api, api.tx.utility.batchAll(accept), operator);
    const raised = eventOf(await sendOk(api, pledge(OWN), OWN.curator), 'restaking.AllocationRaised') as { from: bigint };

    // Pledged to who is no member: it counts while both stand.
    await eraReached(api, raised.from);
    await tableReached(api, BRIDGE, raised.from);
    expect(await backingSummary(api, BRIDGE, operator.address)).toMatchObject([{ vault: OWN.vault, magnitude: OWN.magnitude }]);
    expect(await tableEntry(api, BRIDGE, operator.address)).toBeNull();
    expect(await duty()).toMatchObject({ stake: null, keys: { now: bytesOf('sr25519', 'ed25519', 'ecdsa') } });
  });

  test('begins with the era after the service has admitted the operator', async () => {
    const { api } = session;
    await nextEra(api);
    const [admitted, pledged] = await Promise.all([
      sendOk(api, api.tx.services.admit(BRIDGE, operator.address), owner),
      sendOk(api, pledge(SHARED), SHARED.curator),
    ]);
    const told = (await duty(admitted))!;
    joined = told.era + 1n;
    expect(eventOf(admitted, 'services.MemberJoined')).toEqual({ set: BRIDGE, operator: operator.address, from: joined });
    expect(told).toMatchObject({
      membership: plainly({ Member: { from: joined } }, false, true),
      stake: null,
      keys: { now: bytesOf('sr25519', 'ed25519', 'ecdsa'), next: bytesOf('sr25519', 'ed25519', 'ecdsa') },
      release: null,
    });
    const { from } = eventOf(pledged, 'restaking.AllocationRaised') as { from: bigint };
    counted = from > joined ? from : joined;
  });

  test('puts the operator into the next table, with the stake that the formula gives', async () => {
    const { api } = session;
    const table = await tableReached(api, BRIDGE, counted);
    const entry = (await tableEntry(api, BRIDGE, operator.address, table.era))!;
    const expected = await Promise.all(
      [OWN, SHARED].map(async ({ vault, magnitude, cap }) => {
        const summary = (await vaultSummary(api, vault))!;
        const { asset, active, survival } = summary;
        const pledged = stakeOf(summary, magnitude, cap);
        const captured = { era: table.era, checkpoint: active, survival, stake: pledged };
        return { vault, asset, value: (pledged * (await priceOf(asset))) / ONE, captured };
      }),
    );
    // The cut before the story left no round number, and the cap is what counts of the other pledge.
    expect(expected[0]!.captured.survival).toBe(FULL - (FULL * 123_456_789n) / (2n * 10n ** 9n));
    expect(expected[1]!.captured).toMatchObject({ checkpoint: DEPOSIT, survival: FULL, stake: SHARED.cap });
    expect(entry.backers).toMatchObject(expected);
    stake = expected.reduce((sum, { value }) => sum + value, 0n);
    expect(entry).toMatchObject({ era: table.era, stake });

    const members = await tableMembers(api, BRIDGE);
    expect(new Map(members).get(operator.address)).toBe(stake);
    expect(table).toMatchObject({ members: 4n, total: members.reduce((sum, [, of]) => sum + of, 0n) });
    expect(await duty()).toMatchObject({
      membership: plainly({ Member: { from: joined } }, true, true),
      stake: [expect.any(BigInt), stake],
      release: null,
    });
  });

  test('can be proven to another chain', async () => {
    const { api } = session;
    const proof = (await tableProof(api, BRIDGE, operator.address))!;
    const proven = verifyStake(await headerOf(api, proof.block), proof);
    expect(proven).toMatchObject({ set: BRIDGE, operator: u8aToHex(decodeAddress(operator.address)), stake, members: 4n });
    expect(proven.era).toBeGreaterThanOrEqual(counted);
  });
});

describe('a member', () => {
  test('rotates a key without a gap', async () => {
    const { api } = session;
    const rotation = [setKey(BRIDGE, keys.rotated), api.tx.services.retireKey(BRIDGE, publicKey(keys.ed25519))];
    const rotated = await sendOk(api, api.tx.utility.batchAll(rotation), operator);
    const told = (await duty(rotated))!;
    const now = told.era;
    rotatedFrom = now + 1n;
    const of = { set: BRIDGE, operator: operator.address };
    expect(eventOf(rotated, 'services.KeySet')).toEqual({ ...of, key: publicKey(keys.rotated), from: rotatedFrom });
    expect(eventOf(rotated, 'services.KeyRetired')).toEqual({ ...of, key: publicKey(keys.ed25519), until: rotatedFrom });
    expect(told).toMatchObject({
      membership: plainly({ Member: { from: joined } }, true, true),
      stake: [expect.any(BigInt), stake],
      keys: { now: bytesOf('sr25519', 'ed25519', 'ecdsa'), next: bytesOf('sr25519', 'rotated', 'ecdsa') },
      release: null,
    });
    await expectRotation();

    // The same when the era has come: what was signed before keeps its owner.
    await eraReached(api, rotatedFrom);
    await expectRotation();
    const after = bytesOf('sr25519', 'rotated', 'ecdsa');
    expect(await duty()).toMatchObject({ stake: [expect.any(BigInt), stake], keys: { now: after, next: after } });
    await fails(operator, api.tx.services.retireKey(BRIDGE, publicKey(keys.ed25519)), 'KeyRetired');
    await fails(charlie, setKey(BRIDGE, keys.ed25519, keyProof(api, keys.ed25519, BRIDGE, charlie)), 'KeyTaken');
  });

  test('is obliged by the service to stay', async () => {
    const { api } = session;
    const now = await nextEra(api);
    const oblige = (until: bigint): Tx => api.tx.services.oblige(BRIDGE, operator.address, until);
    await Promise.all([
      // An era may turn until it is included: one era more than that.
      fails(owner, oblige(now + MAX_OBLIGATION_ERAS + 2n), 'ObligationOutOfBounds'),
      fails(charlie, oblige(now + 1n), 'NotServiceOwner'),
    ]);
    obligedUntil = now + MAX_OBLIGATION_ERAS;
    const obliged = await sendOk(api, oblige(obligedUntil), owner);
    expect(eventOf(obliged, 'services.MemberObliged')).toEqual({ set: BRIDGE, operator: operator.address, until: obligedUntil });
    expect(await duty(obliged)).toMatchObject({
      membership: { ...plainly({ Member: { from: joined } }, true, true), obligedUntil },
      stake: [expect.any(BigInt), stake],
      keys: { now: bytesOf('sr25519', 'rotated', 'ecdsa') },
      release: null,
    });
  });

  test('is told of a release, and acknowledges it', async () => {
    const { api } = session;
    const [digest, notes] = [blake2AsHex('relayer 1.1.0'), stringToHex('https://example.org/relayer/1.1.0')];
    const deadline = obligedUntil + 10n;
    const published = await sendOk(api, api.tx.services.publishRelease(BRIDGE, digest, deadline, notes), owner);
    ({ release } = eventOf(published, 'services.ReleasePublished') as { release: bigint });
    expect(eventOf(published, 'services.ReleasePublished')).toEqual({ set: BRIDGE, release, digest, deadline, notes });
    const told = (await duty(published))!;
    expect(told).toMatchObject({
      membership: { ...plainly({ Member: { from: joined } }, true, true), obligedUntil },
      release: { release, digest, deadline, notes, published: told.era },
    });

    const acknowledged = await sendOk(api, api.tx.services.acknowledgeRelease(BRIDGE, release), operator);
    expect(eventOf(acknowledged, 'services.ReleaseAcknowledged')).toEqual({ set: BRIDGE, operator: operator.address, release });
    const then = (await duty(acknowledged))!;
    const runs = [release, then.era];
    expect(then).toMatchObject({ membership: { runs }, stake: [expect.any(BigInt), stake], release: null });
    const who = new Map(plain<[string, unknown][]>(await api.call.servicesApi.runs(BRIDGE)));
    const others = [charlie, dave, eve].map(({ address }) => [address, null] as const);
    expect(who).toEqual(new Map<string, unknown>([[operator.address, runs], ...others]));
  });

  test('is removed by the service, and counts to the end of its obligation', async () => {
    const { api } = session;
    const remove = api.tx.services.removeMember(BRIDGE, operator.address);
    const removed = await sendOk(api, remove, owner);
    const until = obligedUntil + 1n;
    barredUntil = until + COOL_DOWN_ERAS;
    const of = { set: BRIDGE, operator: operator.address };
    expect(eventOf(removed, 'services.MembershipEnded')).toEqual({ ...of, by: 'Service', until });
    expect(eventOf(removed, 'services.CoolDownBegan')).toEqual({ ...of, until: barredUntil });
    const told = (await duty(removed))!;
    expect(told.era).toBeLessThanOrEqual(obligedUntil);
    const countsNext = told.era < obligedUntil;
    const standing = { Ended: { from: joined, until, holdsPlace: countsNext, offer: null } };
    expect(told).toMatchObject({
      membership: { standing, countsNow: true, countsNext, obligedUntil, barredUntil },
      stake: [expect.any(BigInt), stake],
      keys: { now: bytesOf('sr25519', 'rotated', 'ecdsa'), next: bytesOf('sr25519', 'rotated', 'ecdsa') },
      rules: { members: countsNext ? 4n : 3n },
      release: null,
    });
    await Promise.all([
      fails(operator, api.tx.services.join(BRIDGE), 'CoolingDown'),
      fails(owner, api.tx.services.oblige(BRIDGE, operator.address, obligedUntil), 'NoMembership'),
    ]);
  });

  test('cannot come back during the cool-down, and is in no table any more', async () => {
    const { api } = session;
    const until = obligedUntil + 1n;
    await eraReached(api, until);
    await fails(operator, api.tx.services.join(BRIDGE), 'CoolingDown');
    const table = await tableReached(api, BRIDGE, until);
    const members = await tableMembers(api, BRIDGE);
    expect(members.map(([who]) => who)).not.toContain(operator.address);
    expect(table).toMatchObject({ members: 3n, total: members.reduce((sum, [, of]) => sum + of, 0n) });
    expect(await tableProof(api, BRIDGE, operator.address)).toBeNull();
    expect(await duty()).toMatchObject({ membership: { countsNow: false, countsNext: false, obligedUntil: null }, stake: null });
    expect(plain<string[]>(await api.call.servicesApi.members(BRIDGE))).not.toContain(operator.address);
  });

  test('was in every table of its term, and in no other', async () => {
    const { api } = session;
    const entryIn = async (taken: bigint): Promise<unknown> => {
      expect(await stakeTable(api, BRIDGE, taken)).toMatchObject({ era: taken });
      return tableEntry(api, BRIDGE, operator.address, taken);
    };
    expect(await entryIn(joined - 1n)).toBeNull();
    for (let taken = counted; taken <= obligedUntil; taken += 1n) {
      expect(await entryIn(taken)).toMatchObject({ era: taken, stake });
    }
    expect(await entryIn(obligedUntil + 1n)).toBeNull();
  });

  test('may ask again after the cool-down, or go for good', async () => {
    const { api } = session;
    await eraReached(api, barredUntil);
    const asked = await sendOk(api, api.tx.services.join(BRIDGE), operator);
    expect(eventOf(asked, 'services.MembershipOffered')).toMatchObject({ by: 'Operator' });
    expect(await duty(asked)).toMatchObject({
      membership: { standing: { Offered: { by: 'Operator' } }, countsNext: false, obligedUntil: null, barredUntil: null },
    });
    await fails(operator, api.tx.services.deregisterOperator(), 'OperatorInUse');

    const names: KeyName[] = ['sr25519', 'rotated', 'ecdsa'];
    const retire = names.map((name) => api.tx.services.retireKey(BRIDGE, publicKey(keys[name])));
    const going = api.tx.utility.batchAll([api.tx.services.leave(BRIDGE), ...retire, api.tx.services.deregisterOperator()]);
    const gone = await sendOk(api, going, operator);
    expect(eventOf(gone, 'services.OfferEnded')).toMatchObject({ offer: 'Operator', by: 'Operator' });
    const told = (await duty(gone))!;
    expect(told).toMatchObject({ membership: null, stake: null, keys: { now: bytesOf(...names), next: new Set() } });
    await eraReached(api, told.era + 1n);
    expect(await duty()).toBeUndefined();
    expect(plain(await api.call.servicesApi.operator(operator.address))).toBeNull();
    // Whose the keys were is known for as long as a fault can be punished.
    await expectRotation();
  });
});

describe('the rules of a set', () => {
  const [TENTH, FIFTH, TWENTIETH] = [100_000_000n, 200_000_000n, 50_000_000n];
  /** What is in force before. */
  let policy: Policy;
  const announce = (maxFraction: bigint): Tx => session.api.tx.services.setPolicy(AVAILABILITY, { ...policy, maxFraction });

  beforeAll(async () => {
    const rules = await setRules(session.api, AVAILABILITY);
    if (rules === null) throw new Error('the demo has a set for availability');
    policy = rules.policy.now;
  });

  test('become harder after a notice, which everybody sees', async () => {
    const { api } = session;
    expect(policy).toMatchObject({ slasher: ferdie.address, maxFraction: TENTH, sink: 'Burn' });
    expect(await setRules(api, AVAILABILITY)).toMatchObject({
      policy: { now: policy, next: null },
      noticeEras: NOTICE_ERAS,
      status: 'Open',
      members: 3n,
    });
    await fails(charlie, announce(FIFTH), 'NotServiceOwner');
    const announced = await sendOk(api, announce(FIFTH), ferdie);
    const { era: now } = await rulesFor(charlie, announced);
    const from = now + NOTICE_ERAS + 1n;
    const harder = { ...policy, maxFraction: FIFTH };
    expect(eventOf(announced, 'services.PolicyAnnounced')).toEqual({ set: AVAILABILITY, policy: harder, from });
    const waiting = { now: policy, next: { from, value: harder } };
    expect((await setRules(api, AVAILABILITY))?.policy).toEqual(waiting);
    // A member finds it among its duties.
    expect((await rulesFor(charlie, announced)).rules.policy).toEqual(waiting);

    await tableReached(api, AVAILABILITY, from);
    expect((await setRules(api, AVAILABILITY))?.policy).toEqual({ now: harder, next: null });
    for (let taken = now; taken < from; taken += 1n) {
      expect(await stakeTable(api, AVAILABILITY, taken)).toMatchObject({ era: taken, policy: { policy } });
    }
    expect(await stakeTable(api, AVAILABILITY, from)).toMatchObject({ era: from, policy: { policy: harder } });
  });

  test('become milder with the next era', async () => {
    const { api } = session;
    const announced = await sendOk(api, announce(TWENTIETH), ferdie);
    const { era: now, rules } = await rulesFor(charlie, announced);
    const milder = { ...policy, maxFraction: TWENTIETH };
    expect(rules.policy).toMatchObject({ now: { maxFraction: FIFTH }, next: { from: now + 1n, value: milder } });
    await eraReached(api, now + 1n);
    expect((await setRules(api, AVAILABILITY))?.policy).toEqual({ now: milder, next: null });
  });

  /** What a member is told of the set, as of the block of an outcome. */
  async function rulesFor(member: Account, outcome: Outcome): Promise<Duty> {
    const duties = await dutiesAt(session.api, outcome.blockHash, member.address);
    return duties.find(({ set }) => set.service === AVAILABILITY.service) as Duty;
  }
});

/** Whose the keys of the rotation were before it, and whose they are after it. */
async function expectRotation(): Promise<void> {
  const { api } = session;
  const before = rotatedFrom - 1n;
  expect(await keyOwner(api, BRIDGE, keys.ed25519, before)).toBe(operator.address);
  expect(await keyOwner(api, BRIDGE, keys.ed25519, rotatedFrom)).toBeNull();
  expect(await keyOwner(api, BRIDGE, keys.rotated, before)).toBeNull();
  expect(await keyOwner(api, BRIDGE, keys.rotated, rotatedFrom)).toBe(operator.address);
}
