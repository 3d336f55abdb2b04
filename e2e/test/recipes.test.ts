/**
 * The recipes of restaking on the demo chain, by signed extrinsics: how the delegators of Symbiotic and the unique stake of
 * EigenLayer are done here. Then the life of a vault, with all that its stakers and its curator can do besides.
 */
import { stringToHex } from '@polkadot/util';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Account, alice, bob, charlie, dave, eve, ferdie, stranger, treasury } from '../src/accounts.ts';
import { balance } from '../src/chain.ts';
import { type Outcome, type Tx, eventOf, eventsOf, send, sendOk } from '../src/client.ts';
import { plain } from '../src/plain.ts';
import {
  type Exposure,
  FULL,
  type PositionSummary,
  type SetRef,
  assetIndex,
  backingSummary,
  eraReached,
  holdings,
  nextEra,
  operatorVault,
  positionSummary,
  setBacking,
  slashIn,
  tableReady,
  vaultSummary,
} from '../src/security.ts';
import { useNode } from '../src/session.ts';
import { SECOND } from '../src/time.ts';

// An era has ten blocks: at this pace three seconds, in which the calls that must fall into one era do.
const session = useNode({ args: ['--dev', '--dev-block-time', '300'] });

const LOCAL_ID = 1;
const local = { local: LOCAL_ID } as const;
/** One USDX, the demo's local asset, in its smallest units. */
const USDX = 10n ** 6n;
/** The least that an account can hold of it. */
const MINIMUM = USDX / 100n;
/** The least with which a vault may back a set: a slash is due in the era after the report, and executed an era later at last. */
const UNBONDING_ERAS = 2n;
/** As parts of 10^9. */
const HALF = 500_000_000;

/** Bob and Ferdie have a service each, Charlie and Dave are operators, as the demo has it; Alice is a curator, Eve a staker. */
const operatorNames = new Map([
  [charlie.address, 'Charlie'],
  [dave.address, 'Dave'],
]);

/** A set of Bob's service and one of Ferdie's. Charlie and Dave are members of both. */
type Pair = [SetRef, SetRef];

let asset: bigint;
let restaked: Pair;
let limited: Pair;
let unique: Pair;

beforeAll(async () => {
  const { api } = session;
  asset = await assetIndex(api, LOCAL_ID);
  const [ofBob, ofFerdie] = await Promise.all([openSets(bob, 3), openSets(ferdie, 3)]);
  // One for each: signing changes what is signed.
  const joining = (): Tx => api.tx.utility.batchAll([...ofBob, ...ofFerdie].map((set) => api.tx.services.join(set)));
  await Promise.all([charlie, dave].map((operator) => sendOk(api, joining(), operator)));
  [restaked, limited, unique] = ofBob.map((set, at): Pair => [set, ofFerdie[at]!]) as [Pair, Pair, Pair];
});

/** A service with some sets that operators join by asking, and whose faults cost up to half. */
async function openSets(owner: Account, count: number): Promise<SetRef[]> {
  const { api } = session;
  const registered = await sendOk(api, api.tx.services.registerService(stringToHex('A network')), owner);
  const { service } = eventOf(registered, 'services.ServiceRegistered') as { service: bigint };
  const params = {
    policy: {
      slasher: owner.address,
      maxFraction: HALF,
      sink: 'Treasury',
      reporterPart: 0,
      horizonEras: 0,
      windowEras: 0,
      resolvers: { accounts: [], threshold: 0 },
      acceptsProofs: false,
      ejects: false,
    },
    assets: [0, 1, 2].map((asset) => [asset, 1_000_000_000]),
    terms: {
      admission: 'Open',
      minimumStake: 0,
      maxMembers: 2,
      outbidMargin: 0,
      coolDownEras: 0,
      maxObligationEras: 0,
    },
    spanEras: 1,
    noticeEras: UNBONDING_ERAS,
  };
  const creating = Array.from({ length: count }, () => api.tx.services.createOperatorSet(service, params));
  const created = await sendOk(api, api.tx.utility.batchAll(creating), owner);
  return eventsOf(created, 'services.OperatorSetCreated').map((event) => (event as unknown as { set: SetRef }).set);
}

async function fails(who: Account, tx: Tx, name: string): Promise<void> {
  const outcome = await send(session.api, tx, who);
  expect(outcome.error).toMatchObject({ section: 'restaking', name });
}

async function thePosition(who: Account, vault: bigint): Promise<PositionSummary> {
  return (await positionSummary(session.api, vault, who.address)) as PositionSummary;
}

interface Pledge {
  set: SetRef;
  operator: Account;
  magnitude: bigint;
  cap: bigint | null;
}

function pledgeTx(vault: bigint, { set, operator, magnitude, cap }: Pledge): Tx {
  return session.api.tx.restaking.setAllocation(vault, set, operator.address, magnitude, cap);
}

/** Pledges, and waits for the era from which it counts. */
async function pledge(who: Account, vault: bigint, pledges: Pledge[]): Promise<void> {
  const { api } = session;
  const calls = pledges.map((one) => pledgeTx(vault, one));
  const raised = eventsOf(await sendOk(api, api.tx.utility.batchAll(calls), who), 'restaking.AllocationRaised');
  expect(raised).toHaveLength(pledges.length);
  const [{ from }] = raised as [{ from: bigint }];
  await eraReached(api, from);
}

/** A shared vault of Alice's, accepted by the operators, with 80 USDX of Eve's and pledges that count. */
async function sharedVault(limit: bigint, pledges: Pledge[]): Promise<bigint> {
  const { api } = session;
  const created = await sendOk(api, api.tx.restaking.createVault(asset, 'Shared', UNBONDING_ERAS, 1, limit), alice);
  const { vault } = eventOf(created, 'restaking.VaultCreated') as { vault: bigint };
  const operators = [...new Set(pledges.map(({ operator }) => operator))];
  await Promise.all([
    sendOk(api, api.tx.restaking.deposit(vault, 80n * USDX, 1, 0), eve),
    ...operators.map((operator) => sendOk(api, api.tx.restaking.acceptVault(vault), operator)),
  ]);
  await pledge(alice, vault, pledges);
  return vault;
}

/** What a vault counts as behind each operator of a set: as the runtime API says of the set, and of each member alike. */
async function stakes(set: SetRef, vault: bigint): Promise<Record<string, bigint>> {
  const { api } = session;
  const counted: Record<string, bigint> = {};
  for (const [operator, backing] of await setBacking(api, set)) {
    expect(await backingSummary(api, set, operator)).toEqual(backing);
    const entry = backing.find((one) => one.vault === vault);
    if (entry !== undefined) counted[operatorNames.get(operator) ?? operator] = entry.stake;
  }
  return counted;
}

/**
 * The set's slasher reports a fault that costs half of what `vault`, which alone backs the operator there, had pledged. It is cut in
 * the next era, and with the treasury when its review is over.
 */
async function cutHalf(slasher: Account, set: SetRef, operator: Account, vault: bigint): Promise<bigint> {
  const { api } = session;
  const inTreasury = await balance(api, local, treasury);
  const evidence = stringToHex('signed two blocks of one height').padEnd(66, '0').slice(0, 66);
  await nextEra(api);
  const captured = await tableReady(api, set);
  const reported = await sendOk(api, api.tx.slashing.report(set, operator.address, captured, HALF, evidence), slasher);
  const { slash } = eventOf(reported, 'slashing.SlashReported') as { slash: bigint };
  const { cuts } = await slashIn(api, slash, 'Settled');
  expect(cuts).toMatchObject([{ vault }]);
  const { amount } = cuts[0]!;
  expect(await balance(api, local, treasury)).toBe(inTreasury + amount);
  return amount;
}

describe('recipes', () => {
  test('NetworkRestake: operators divide what a network may count, and networks share the vault', async () => {
    const [one, other] = restaked;
    // Charlie has 2 of 5 shares, Dave 3. The first network may count 50, the other more than there is.
    const [two, three] = [(FULL * 2n) / 5n, (FULL * 3n) / 5n];
    const vault = await sharedVault(2n * FULL, [
      { set: one, operator: charlie, magnitude: two, cap: 20n * USDX },
      { set: one, operator: dave, magnitude: three, cap: 30n * USDX },
      { set: other, operator: charlie, magnitude: two, cap: 400n * USDX },
      { set: other, operator: dave, magnitude: three, cap: 600n * USDX },
    ]);
    expect(await stakes(one, vault)).toEqual({ Charlie: 20n * USDX, Dave: 30n * USDX });
    expect(await stakes(other, vault)).toEqual({ Charlie: 32n * USDX, Dave: 48n * USDX });
    const full = { kind: 'Shared', active: 80n * USDX, encumbered: 2n * FULL, limit: 2n * FULL };
    expect(await vaultSummary(session.api, vault)).toMatchObject(full);

    // Half of Charlie's 20. His cap falls by it; what is counted in shares is a share of the 70 that are left.
    expect(await cutHalf(bob, one, charlie, vault)).toBe(10n * USDX);
    expect(await stakes(one, vault)).toEqual({ Charlie: 10n * USDX, Dave: 30n * USDX });
    expect(await stakes(other, vault)).toEqual({ Charlie: 28n * USDX, Dave: 42n * USDX });
    expect(await thePosition(eve, vault)).toMatchObject({ shares: 80n * USDX, active: 70n * USDX });
  }, 120 * SECOND);

  test('FullRestake: each operator has the whole vault behind it, up to its own limit', async () => {
    const [one] = limited;
    const vault = await sharedVault(2n * FULL, [
      { set: one, operator: charlie, magnitude: FULL, cap: 30n * USDX },
      { set: one, operator: dave, magnitude: FULL, cap: 500n * USDX },
    ]);
    expect(await stakes(one, vault)).toEqual({ Charlie: 30n * USDX, Dave: 80n * USDX });
  });

  test('OperatorSpecific: one operator, and each network counts up to its limit', async () => {
    const [one, other] = limited;
    const vault = await sharedVault(2n * FULL, [
      { set: one, operator: charlie, magnitude: FULL, cap: 50n * USDX },
      { set: other, operator: charlie, magnitude: FULL, cap: 100n * USDX },
    ]);
    expect(await stakes(one, vault)).toEqual({ Charlie: 50n * USDX });
    expect(await stakes(other, vault)).toEqual({ Charlie: 80n * USDX });
  });

  test('OperatorNetworkSpecific: one operator of one network, and room for no other', async () => {
    const [one, other] = limited;
    const vault = await sharedVault(FULL, [{ set: one, operator: dave, magnitude: FULL, cap: 60n * USDX }]);
    expect(await stakes(one, vault)).toEqual({ Dave: 60n * USDX });
    expect(await stakes(other, vault)).toEqual({});
    await fails(alice, pledgeTx(vault, { set: other, operator: dave, magnitude: FULL / 10n, cap: null }), 'OverAllocated');
    const summary = await vaultSummary(session.api, vault);
    expect(summary?.pledges).toMatchObject([{ at: { set: one, operator: dave.address }, allocation: { stake: 60n * USDX } }]);
  });

  test("unique stake: an operator's own vault, and a slash of one set leaves the other's pledge where it was", async () => {
    const { api } = session;
    const [one, other] = unique;
    expect(await operatorVault(api, charlie.address, asset)).toBeNull();
    const opened = await sendOk(api, api.tx.restaking.openOperatorVault(asset, UNBONDING_ERAS), charlie);
    const { vault } = eventOf(opened, 'restaking.OperatorVaultOpened') as { vault: bigint };
    // To delegate to an operator is to deposit into his vault, which the chain tells.
    const found = await operatorVault(api, charlie.address, asset);
    expect(found).toBe(vault);
    await sendOk(api, api.tx.restaking.deposit(found, 100n * USDX, 1, 0), eve);
    const [six, four] = [(FULL * 6n) / 10n, (FULL * 4n) / 10n];
    await pledge(charlie, vault, [
      { set: one, operator: charlie, magnitude: six, cap: null },
      { set: other, operator: charlie, magnitude: four, cap: null },
    ]);
    expect(await stakes(one, vault)).toEqual({ Charlie: 60n * USDX });
    expect(await stakes(other, vault)).toEqual({ Charlie: 40n * USDX });
    expect(await vaultSummary(api, vault)).toMatchObject({ kind: 'Exclusive', curator: charlie.address, encumbered: FULL });
    await fails(charlie, pledgeTx(vault, { set: other, operator: charlie, magnitude: FULL / 2n, cap: null }), 'OverAllocated');
    const always = { tranche: 'Active', until: null };
    expect(await exposures(vault, unique)).toMatchObject([
      { ...always, most: 60n * USDX },
      { ...always, most: 40n * USDX },
    ]);

    expect(await cutHalf(bob, one, charlie, vault)).toBe(30n * USDX);
    expect(await stakes(one, vault)).toEqual({ Charlie: 30n * USDX });
    expect(await stakes(other, vault)).toEqual({ Charlie: 40n * USDX });
    expect(await thePosition(eve, vault)).toMatchObject({ shares: 100n * USDX, active: 70n * USDX });
    expect(await exposures(vault, unique)).toMatchObject([{ most: 30n * USDX }, { most: 40n * USDX }]);
  }, 120 * SECOND);

  /** What of Eve's stake in `vault` could be cut for each set, by the runtime API. */
  async function exposures(vault: bigint, sets: Pair): Promise<(Exposure | undefined)[]> {
    const holding = (await holdings(session.api, eve.address)).find((one) => one.vault === vault);
    const of = ({ service, set }: SetRef) => (one: Exposure) => one.at.set.service === service && one.at.set.set === set;
    return sets.map((set) => holding?.exposures.find(of(set)));
  }
});

describe('the life of a vault', () => {
  let vault: bigint;
  let other: bigint;
  /** What the vault's storage cost Alice. */
  let deposit: bigint;

  const purse = stranger('purse').address;

  async function reserved(who: Account): Promise<bigint> {
    return plain<{ data: { reserved: bigint } }>(await session.api.query.system.account(who.address)).data.reserved;
  }

  async function create(who: Account): Promise<bigint> {
    const { api } = session;
    const created = await sendOk(api, api.tx.restaking.createVault(asset, 'Exclusive', UNBONDING_ERAS, 1, null), who);
    return (eventOf(created, 'restaking.VaultCreated') as { vault: bigint }).vault;
  }

  /** Asks for `shares`, of which each is a unit here. */
  function request(who: Account, shares: bigint): Promise<Outcome> {
    const { api } = session;
    return sendOk(api, api.tx.restaking.requestWithdrawal(vault, { Shares: { amount: shares, minAssets: shares } }), who);
  }

  function depositTx(amount: bigint): Tx {
    return session.api.tx.restaking.deposit(vault, amount, 1, 0);
  }

  beforeAll(async () => {
    const before = await reserved(alice);
    [vault, other] = await Promise.all([create(alice), create(bob)]);
    deposit = (await reserved(alice)) - before;
    expect(deposit).toBeGreaterThan(0n);
    await sendOk(session.api, depositTx(100n * USDX), eve);
  });

  test('a withdrawal is taken back in the era of its request, once', async () => {
    const { api } = session;
    await nextEra(api);
    await request(eve, 40n * USDX);
    expect(await thePosition(eve, vault)).toMatchObject({ active: 60n * USDX, unbonding: [{ assets: 40n * USDX }] });
    const cancel = api.tx.restaking.cancelWithdrawal(vault, null, 40n * USDX);
    const [who, amount] = [eve.address, 40n * USDX];
    const cancelled = eventOf(await sendOk(api, cancel, eve), 'restaking.WithdrawalCancelled');
    expect(cancelled).toEqual({ vault, who, amount, burned: amount, minted: amount });
    expect(await thePosition(eve, vault)).toMatchObject({ shares: 100n * USDX, active: 100n * USDX, unbonding: [] });
    await fails(eve, cancel, 'NothingToCancel');
  });

  test('shares change hands', async () => {
    const { api } = session;
    const give = (shares: bigint): Tx => api.tx.restaking.transferShares(vault, ferdie.address, shares);
    await fails(eve, give(USDX / 2n), 'DepositTooSmall');
    const [from, to, shares] = [eve.address, ferdie.address, 30n * USDX];
    const given = eventOf(await sendOk(api, give(shares), eve), 'restaking.SharesTransferred');
    expect(given).toEqual({ vault, from, to, shares, amount: shares });
    expect(await thePosition(eve, vault)).toMatchObject({ active: 70n * USDX });
    expect(await thePosition(ferdie, vault)).toMatchObject({ active: 30n * USDX });
  });

  test('a pause stops deposits, and no withdrawal', async () => {
    const { api } = session;
    await sendOk(api, api.tx.restaking.setDeposits(vault, true, false), alice);
    await fails(ferdie, depositTx(USDX), 'DepositsPaused');
    await Promise.all([request(eve, 70n * USDX), request(ferdie, 30n * USDX)]);
    const [asked] = (await thePosition(eve, vault)).unbonding;
    expect(asked).toMatchObject({ assets: 70n * USDX, claimable: asked!.era + UNBONDING_ERAS + 1n });
    await fails(eve, api.tx.restaking.claimWithdrawal(vault, asked!.era, null, 0, null), 'NotRipe');
  });

  test('the runtime API tells all that an account has', async () => {
    for (const who of [alice, bob, charlie, dave, eve, ferdie]) await expectHoldingsAsStored(who);
  });

  test('a vault changes hands in two steps', async () => {
    const { api } = session;
    const accept = api.tx.restaking.acceptVaultOffer(vault);
    await sendOk(api, api.tx.restaking.offerVault(vault, bob.address), alice);
    await fails(bob, api.tx.restaking.closeVault(vault), 'NotCurator');
    await fails(ferdie, accept, 'NotHeir');
    const handed = eventOf(await sendOk(api, accept, bob), 'restaking.VaultHandedOver');
    expect(handed).toEqual({ vault, from: alice.address, to: bob.address });
    expect(await vaultSummary(api, vault)).toMatchObject({ curator: bob.address });
    await fails(alice, api.tx.restaking.closeVault(vault), 'NotCurator');
  });

  test('a closing vault takes nothing, and stays until it is empty', async () => {
    const { api } = session;
    await sendOk(api, api.tx.restaking.closeVault(vault), bob);
    await fails(ferdie, depositTx(USDX), 'VaultClosing');
    await fails(ferdie, api.tx.restaking.removeVault(vault), 'VaultNotEmpty');
  });

  test('what is due is paid to another account, in parts, or goes into another vault', async () => {
    const { api } = session;
    const [asked] = (await thePosition(eve, vault)).unbonding;
    await eraReached(api, asked!.claimable);
    const [who, part] = [eve.address, 25n * USDX];
    const claim = (least: bigint): Tx => api.tx.restaking.claimWithdrawal(vault, asked!.era, part, least, purse);
    await fails(eve, claim(part + 1n), 'PriceMoved');
    const claimed = eventOf(await sendOk(api, claim(part), eve), 'restaking.WithdrawalClaimed');
    expect(claimed).toEqual({ vault, who, era: asked!.era, amount: part, to: purse });
    expect(await balance(api, local, purse)).toBe(part);

    const rest = 45n * USDX;
    const move = api.tx.restaking.moveWithdrawal(vault, asked!.era, null, other, { minShares: rest, acceptPendingCuts: 0 });
    const moved = eventOf(await sendOk(api, move, eve), 'restaking.WithdrawalMoved');
    expect(moved).toEqual({ vault, who, era: asked!.era, amount: rest, into: other, shares: rest });
    expect(await positionSummary(api, vault, who)).toBeNull();
    expect(await thePosition(eve, other)).toMatchObject({ shares: rest, active: rest, unbonding: [] });

    const held = await balance(api, local, ferdie.address);
    await eraReached(api, (await thePosition(ferdie, vault)).unbonding[0]!.claimable);
    await sendOk(api, api.tx.restaking.claimDue(vault, 0, null), ferdie);
    expect(await balance(api, local, ferdie.address)).toBe(held + 30n * USDX);
    await expectHoldingsAsStored(eve);
  });

  test('what the issuer destroys is a loss of all, by their shares, whoever comes first', async () => {
    const { api } = session;
    await nextEra(api);
    await sendOk(api, api.tx.restaking.deposit(other, 15n * USDX, 1, 0), ferdie);
    const all = (shares: bigint): Tx => api.tx.restaking.requestWithdrawal(other, { Shares: { amount: shares, minAssets: shares } });
    await Promise.all([sendOk(api, all(45n * USDX), eve), sendOk(api, all(15n * USDX), ferdie)]);
    const { account } = (await vaultSummary(api, other))!;
    await sendOk(api, api.tx.assets.burn(LOCAL_ID, account, 20n * USDX), alice);

    // Nobody has noted it: the chain looks.
    expect(await thePosition(eve, other)).toMatchObject({ lacking: 15n * USDX });
    expect(await vaultSummary(api, other)).toMatchObject({ impaired: 20n * USDX });
    await fails(charlie, api.tx.restaking.deposit(other, USDX, 1, 0), 'VaultImpaired');
    await eraReached(api, (await thePosition(eve, other)).unbonding[0]!.claimable);
    await fails(eve, api.tx.restaking.claimDue(other, 45n * USDX, null), 'PriceMoved');
    const claimed = await sendOk(api, api.tx.restaking.claimDue(other, 30n * USDX, null), eve);
    expect(eventOf(claimed, 'restaking.VaultImpaired')).toEqual({ vault: other, shortfall: 20n * USDX });
    expect(eventOf(claimed, 'restaking.WithdrawalClaimed')).toMatchObject({ amount: 30n * USDX, to: eve.address });
    const rest = eventOf(await sendOk(api, api.tx.restaking.claimDue(other, 0, null), ferdie), 'restaking.WithdrawalClaimed');
    expect(rest).toMatchObject({ amount: 10n * USDX });
    expect(await vaultSummary(api, other)).toMatchObject({ impaired: 0n });
  });

  test('anybody removes the empty vault, and its creator has back what it cost', async () => {
    const { api } = session;
    const [held, put] = [await reserved(alice), await balance(api, local, alice.address)];
    const removed = eventOf(await sendOk(api, api.tx.restaking.removeVault(vault), ferdie), 'restaking.VaultRemoved');
    expect(removed).toEqual({ vault, creator: alice.address, returned: MINIMUM });
    expect(await reserved(alice)).toBe(held - deposit);
    expect(await balance(api, local, alice.address)).toBe(put + MINIMUM);
    expect(plain(await api.query.restaking.vaults(vault))).toBeNull();
    expect(await vaultSummary(api, vault)).toBeNull();
    await fails(ferdie, depositTx(USDX), 'UnknownVault');
  });
});

interface Pool {
  assets: bigint;
  shares: bigint;
}

/** What `shares` of a pool are worth, rounded down. */
function worth(shares: bigint, { assets, shares: all }: Pool): bigint {
  return (shares * (assets + 1n)) / (all + 1n);
}

/** What the runtime API says of all that `who` has in vaults is what the storage has. */
async function expectHoldingsAsStored(who: Account): Promise<void> {
  const { query } = session.api;
  const entries = (await query.restaking.positions.entries()).filter(([key]) => plain(key.args[1]!) === who.address);
  const stored = entries.map(async ([key, value]) => {
    const vault = plain<bigint>(key.args[0]!);
    const { shares, unbonding } = plain<{ shares: bigint; unbonding: [bigint, bigint][] }>(value);
    const record = plain<{ asset: bigint; unbondingEras: bigint; active: Pool }>(await query.restaking.vaults(vault));
    const tranches = new Map(plain<[bigint, Pool][]>(await query.restaking.unbonding(vault)));
    const asked = unbonding.map(([era, part]) => {
      const tranche = tranches.get(era)!;
      // Who holds all of a tranche has what is left in it.
      const assets = part === tranche.shares ? tranche.assets : worth(part, tranche);
      return { era, assets, claimable: era + record.unbondingEras + 1n };
    });
    const position = { shares, active: worth(shares, record.active), closed: null, unbonding: asked, lacking: 0n };
    return { vault, asset: record.asset, position };
  });
  const expected = (await Promise.all(stored)).sort((a, b) => Number(a.vault - b.vault));
  const told = await holdings(session.api, who.address);
  expect(told.map(({ vault, asset: of, position }) => ({ vault, asset: of, position }))).toEqual(expected);
}
