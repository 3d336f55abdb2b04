/**
 * A service pays for its security on the demo chain, by signed extrinsics: three eras are funded, and two vaults back its
 * operators, one of which is cut in the middle. What every staker, operator and curator gets is what a model says, to the unit,
 * from nothing but tables, shares and blocks; who ends a budget early pays the era that runs, and has back the rest; and when all
 * have left, the books are empty.
 */
import { blake2AsHex } from '@polkadot/util-crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Account, alice, bob, charlie, dave, eve, ferdie, stranger, treasury } from '../src/accounts.ts';
import { type AssetKind, balance, balances, keysOf } from '../src/chain.ts';
import { type Outcome, type Tx, eventOf, eventsOf, send, sendOk } from '../src/client.ts';
import { plain } from '../src/plain.ts';
import {
  BudgetModel,
  DripModel,
  type Parts,
  apr,
  budgetsOf,
  commissionOf,
  feeOf,
  ledgerOf,
  nextPayment,
  owedTo,
  pendingIn,
  rewardPot,
  splitByStake,
} from '../src/rewards.ts';
import {
  FULL,
  type Member,
  type SetRef,
  assetIndex,
  era,
  eraReached,
  nextEra,
  positionSummary,
  slashIn,
  tableReady,
} from '../src/security.ts';
import { useNode } from '../src/session.ts';
import { EventLog, type LoggedEvent, type SlashRules, WHOLE, openSets, sumOf, unbondingEras } from '../src/slashing.ts';
import { type TableEntry, tableEntry } from '../src/tables.ts';
import { SECOND, waitUntil } from '../src/time.ts';

// An era has ten blocks: at this pace four seconds.
const session = useNode({ args: ['--dev', '--dev-block-time', '400'] });

const LOCAL_ID = 1;
const local: AssetKind = { local: LOCAL_ID };
/** One USDX, the demo's local asset, in its smallest units, and the least that an account can hold. */
const USDX = 10n ** 6n;
const MINIMUM = USDX / 100n;
/** The demo's foreign asset: its index in the registry of restaking, and one of it in its smallest units. */
const [FOREIGN_ASSET, STREL] = [2n, 10n ** 10n];

const [owner, curator, sponsor] = [ferdie, eve, bob];
/** Bob's rewards go to an account that the chain does not know yet. */
const purse = stranger('purse').address;

const RULES = { slasher: owner.address, maxFraction: WHOLE / 2n, horizonEras: 0n, windowEras: 0n, spanEras: 1n } satisfies SlashRules;
const UNBONDING_ERAS = unbondingEras(RULES);

/** What the operators take: Charlie what everybody does who says nothing. */
const COMMISSIONS = new Map([
  [charlie.address, WHOLE / 10n],
  [dave.address, WHOLE / 20n],
]);

/** Two budgets of one asset: the service's own, and one that is ended early. No era's part comes out even. */
const OWN = { amount: 1_000n * USDX + 1n, eras: 3n };
const OTHER = { amount: 77n * USDX + 777_777n, eras: 5n };
/** One of a stranger's, which the service's owner does not want. */
const UNWANTED = { amount: 3n * MINIMUM + 2n, eras: 3n };

/** A vault, and what is expected of it. */
interface Backing {
  vault: bigint;
  asset: bigint;
  deposits: [Account, bigint][];
  pledges: [Account, bigint][];
  /** What the curator takes, from an era on. */
  fee: bigint;
  feeFrom: bigint;
  model: DripModel;
}

/** One of USDX, behind both operators, of whom Dave is to be cut; and one of stREL, behind Charlie alone. */
const cut: Backing = {
  vault: -1n,
  asset: -1n,
  deposits: [
    [alice, 12_345n * USDX + 678_901n],
    [bob, 777n * USDX + 3n],
  ],
  pledges: [
    [charlie, (FULL * 5n) / 10n],
    [dave, FULL / 3n],
  ],
  fee: (WHOLE * 3n) / 100n,
  feeFrom: -1n,
  model: new DripModel(0n),
};
const spared: Backing = {
  vault: -1n,
  asset: FOREIGN_ASSET,
  deposits: [
    [bob, 33n * STREL + 333_333_337n],
    [charlie, 7n * STREL + 1n],
  ],
  pledges: [[charlie, FULL / 3n]],
  fee: (WHOLE * 7n) / 100n,
  feeFrom: -1n,
  model: new DripModel(0n),
};
const BACKINGS = [cut, spared];

let set: SetRef;
let log: EventLog;
/** The first era that is paid. */
let first: bigint;
/** Before anything was funded: the USDX of those who will. */
let before: { owner: bigint; sponsor: bigint };

/** The budgets as their funders compute them, by their indices on chain. */
const budgets = new Map<bigint, BudgetModel>();
let own: bigint;
let other: bigint;
/** What operators and curators are owed, and what the funders are. */
const owed = new Map<string, bigint>();

function add(who: string, amount: bigint): void {
  owed.set(who, (owed.get(who) ?? 0n) + amount);
}

async function fails(who: Account, tx: Tx, name: string): Promise<void> {
  const outcome = await send(session.api, tx, who);
  expect(outcome.error).toMatchObject({ section: 'rewards', name });
  expect(outcome.error?.docs).not.toBe('');
}

function fund({ amount, eras }: { amount: bigint; eras: bigint }, asset = cut.asset, from = first): Tx {
  return session.api.tx.rewards.fund(set, { asset, amount, first: from, eras, split: 'Stake', weights: [] });
}

/** What each budget pays for an era, by the era's table: worked out once, when the first payment of it is seen. */
const turns = new Map<bigint, Map<bigint, Parts>>();

/** The members of the table of an era. */
async function membersIn(of: bigint): Promise<Map<string, TableEntry>> {
  const operators = [charlie, dave].map(({ address }) => address);
  const entries = await Promise.all(operators.map((operator) => tableEntry(session.api, set, operator, of)));
  expect(entries.map((entry) => entry?.era)).toEqual([of, of]);
  return new Map(operators.map((operator, n) => [operator, entries[n]!]));
}

/** The turn of an era that is being paid in the era `now`. */
function beginTurn(members: Map<string, TableEntry>, now: bigint): Map<bigint, Parts> {
  const terms = {
    commission: (operator: string) => COMMISSIONS.get(operator)!,
    fee: (vault: bigint) => {
      const { fee, feeFrom } = BACKINGS.find((backing) => backing.vault === vault)!;
      return now >= feeFrom ? fee : 0n;
    },
  };
  const parts = new Map<bigint, Parts>();
  for (const [id, budget] of budgets) {
    if (budget.erasLeft === 0n) continue;
    const split = splitByStake(budget.part(), members, terms);
    budget.use(split.sum);
    for (const [operator, commission] of split.commissions) add(operator, commission);
    parts.set(id, split);
  }
  return parts;
}

/** How many events of the log the model has seen. */
let seen = 0;

/**
 * Reads on, and takes the model along: shares change, eras are paid, stakers claim. What the chain says that it paid must be what
 * the model pays.
 */
async function follow(): Promise<void> {
  await log.read();
  for (; seen < log.events.length; seen += 1) await take(log.events[seen]!);
}

async function take({ name, data, era: now, relay }: LoggedEvent): Promise<void> {
  if (name === 'rewards.VaultPaid') return takePayment(data as unknown as VaultPaid, now, relay);
  const backing = BACKINGS.find(({ vault }) => vault === data.vault);
  if (backing === undefined) return;
  const who = data.who as string;
  if (name === 'restaking.Deposited') backing.model.change(relay, who, data.shares as bigint);
  if (name === 'restaking.WithdrawalRequested') backing.model.change(relay, who, -(data.burned as bigint));
  if (name === 'rewards.RewardClaimed') expect(data).toMatchObject({ asset: cut.asset, amount: backing.model.claim(relay, who) });
}

interface VaultPaid {
  at: Member;
  era: bigint;
  vault: bigint;
  asset: bigint;
  amount: bigint;
  fee: bigint;
}

async function takePayment({ at, era: of, vault, asset, amount, fee }: VaultPaid, now: bigint, relay: bigint): Promise<void> {
  if (at.set.service !== set.service) return;
  if (!turns.has(of)) turns.set(of, beginTurn(await membersIn(of), now));
  const all = [...turns.get(of)!.values()].flatMap(({ vaults }) => vaults);
  const expected = all.filter((part) => part.operator === at.operator && part.vault === vault);
  const sum = (field: 'amount' | 'fee'): bigint => expected.reduce((total, part) => total + part[field], 0n);
  expect({ era: of, asset, amount, fee }).toEqual({ era: of, asset: cut.asset, amount: sum('amount'), fee: sum('fee') });
  add(curator.address, fee);
  BACKINGS.find((backing) => backing.vault === vault)!.model.pay(relay, amount);
}

/** Waits until an era of all budgets is paid. */
async function eraPaid(of: bigint): Promise<LoggedEvent[]> {
  return waitUntil(60 * SECOND, `payment of era ${of}`, async () => {
    await follow();
    const paid = log.of('rewards.EraPaid', { era: of }).filter(({ data }) => budgets.has(data.budget as bigint));
    return paid.length > 0 && paid;
  });
}

/** What a turn has paid is what the split says. */
async function expectPaid(of: bigint): Promise<void> {
  const paid = await eraPaid(of);
  const expected = [...turns.get(of)!].map(([budget, { sum }]) => ({ set, era: of, budget, asset: cut.asset, paid: sum }));
  expect(paid.map(({ data }) => data)).toMatchObject(expected);
  const vaults = log.of('rewards.VaultPaid', { era: of }).map(({ data }) => data.at as unknown as Member);
  expect(vaults.filter((at) => at.set.service === set.service)).toHaveLength(3);
}

/** Sends a call that pays rewards in USDX, takes the model along, and gives what `to` has more than before. */
async function gain(tx: Tx, by: Account, to: string): Promise<{ outcome: Outcome; gained: bigint }> {
  const held = await balance(session.api, local, to);
  const outcome = await sendOk(session.api, tx, by);
  await follow();
  return { outcome, gained: (await balance(session.api, local, to)) - held };
}

beforeAll(async () => {
  const { api } = session;
  cut.asset = await assetIndex(api, LOCAL_ID);
  const { length } = plain<{ length: bigint }>(await api.query.restaking.clock());
  for (const backing of BACKINGS) backing.model = new DripModel(length);

  const { createVault, setFee, deposit, acceptVault, setAllocation } = api.tx.restaking;
  const creating = [
    createVault(cut.asset, 'Exclusive', UNBONDING_ERAS, 1, null),
    createVault(spared.asset, 'Shared', UNBONDING_ERAS, 1, FULL),
  ];
  const [[opened], created] = await Promise.all([
    openSets(api, owner, [RULES]),
    sendOk(api, api.tx.utility.batchAll(creating), curator),
  ]);
  set = opened as SetRef;
  [cut.vault, spared.vault] = eventsOf(created, 'restaking.VaultCreated').map((event) => event.vault) as [bigint, bigint];
  log = await EventLog.start(api);

  const joining = (vaults: Backing[]): Tx =>
    api.tx.utility.batchAll([api.tx.services.join(set), ...vaults.map(({ vault }) => acceptVault(vault))]);
  const depositsOf = (who: Account): Tx[] =>
    BACKINGS.flatMap(({ vault, deposits }) =>
      deposits.filter(([staker]) => staker === who).map(([, stake]) => deposit(vault, stake, 1, 0)),
    );
  await Promise.all([
    sendOk(api, joining(BACKINGS), charlie).then(() => sendOk(api, api.tx.utility.batchAll(depositsOf(charlie)), charlie)),
    sendOk(api, joining([cut]), dave),
    ...[alice, bob].map((who) => sendOk(api, api.tx.utility.batchAll(depositsOf(who)), who)),
  ]);
  const running = BACKINGS.flatMap(({ vault, pledges, fee }) => [
    ...pledges.map(([operator, magnitude]) => setAllocation(vault, set, operator.address, magnitude, null)),
    setFee(vault, fee),
  ]);
  const ran = await sendOk(api, api.tx.utility.batchAll(running), curator);
  [cut.feeFrom, spared.feeFrom] = eventsOf(ran, 'restaking.FeeSet').map(({ from }) => from) as [bigint, bigint];
  const [ofOwner, ofSponsor] = await balances(api, local, owner.address, sponsor.address);
  before = { owner: ofOwner!, sponsor: ofSponsor! };
}, 180 * SECOND);

describe('the model', () => {
  test('pays by time and shares, and loses nothing', () => {
    const model = new DripModel(10n);
    model.change(0n, 'one', 3n);
    model.pay(0n, 1_000n);
    model.change(5n, 'other', 6n);
    expect(model.claimable(5n, 'one')).toBe(500n - 1n);
    // Half of it was released to three shares, the other half to nine. A third is lost in the last place only.
    expect([model.claim(10n, 'one'), model.claim(10n, 'other')]).toEqual([666n, 333n]);
    expect(model.received - model.paid).toBe(1n);
  });

  test('gives what nobody could earn to who comes', () => {
    const model = new DripModel(10n);
    model.pay(0n, 1_000n);
    model.change(10n, 'one', 1n);
    expect(model.claimable(10n, 'one')).toBe(0n);
    expect(model.claimable(20n, 'one')).toBe(1_000n);
  });
});

describe('the terms', () => {
  test('are what the service, the operator and the curator say', async () => {
    const { api } = session;
    const terms = { accepts: [cut.asset], reporter: null };
    await fails(alice, api.tx.rewards.setRewardTerms(set, terms), 'NotOwner');
    await fails(alice, api.tx.rewards.setVaultTerms(spared.vault, [cut.asset], false), 'NotCurator');
    await fails(dave, api.tx.rewards.setCommission(set, WHOLE), 'CommissionOutOfRange');

    const [ofSet, ofOperator, ofVault] = await Promise.all([
      sendOk(api, api.tx.rewards.setRewardTerms(set, terms), owner),
      sendOk(api, api.tx.rewards.setCommission(set, COMMISSIONS.get(dave.address)), dave),
      // A vault of USDX takes USDX; this one would not. What only adds acts from the next era.
      sendOk(api, api.tx.rewards.setVaultTerms(spared.vault, [spared.asset, 0n, cut.asset], false), curator),
    ]);
    expect(eventOf(ofSet, 'rewards.RewardTermsSet')).toEqual({ set, terms });
    const now = (await era(api)) + 1n;
    expect(eventOf(ofOperator, 'rewards.CommissionSet')).toMatchObject({ operator: dave.address, commission: WHOLE / 20n });
    expect(eventOf(ofOperator, 'rewards.CommissionSet').from).toBeLessThanOrEqual(now);
    const accepts = [spared.asset, 0n, cut.asset];
    expect(eventOf(ofVault, 'rewards.VaultTermsSet')).toMatchObject({ vault: spared.vault, accepts, compounds: false });
    expect(eventOf(ofVault, 'rewards.VaultTermsSet').from).toBeLessThanOrEqual(now);
    // Who said nothing takes a tenth. Whatever was said is in force or announced.
    expect(await commissionOf(api, set, charlie.address)).toEqual({ now: WHOLE / 10n, next: null });
    const [commission, fee] = await Promise.all([commissionOf(api, set, dave.address), feeOf(api, cut.vault)]);
    expect(commission.next?.value ?? commission.now).toBe(WHOLE / 20n);
    expect(fee!.next?.value ?? fee!.now).toBe(cut.fee);
    expect(await feeOf(api, 999n)).toBeNull();
  });
});

describe('a budget', () => {
  test('is in an asset that the set accepts, and worth its eras', async () => {
    first = (await nextEra(session.api)) + 2n;
    await Promise.all([
      fails(owner, fund(OWN, spared.asset), 'AssetNotAccepted'),
      fails(alice, fund({ amount: 3n * MINIMUM - 1n, eras: 3n }), 'BudgetTooSmall'),
      fails(charlie, fund({ ...OWN, eras: 731n }), 'ErasOutOfRange'),
      fails(dave, fund(OWN, cut.asset, 0n), 'FirstEraOutOfRange'),
    ]);
  });

  test('lies in the pot of its asset from the start', async () => {
    const { api } = session;
    const pot = rewardPot(cut.asset);
    const funded = await sendOk(api, fund(OWN), owner);
    expect(eventOf(funded, 'rewards.PotOpened')).toEqual({ asset: cut.asset, account: pot, endowment: MINIMUM });
    const told = { set, asset: cut.asset, first };
    expect(eventOf(funded, 'rewards.BudgetFunded')).toMatchObject({ ...told, ...OWN, funder: owner.address });
    own = eventOf(funded, 'rewards.BudgetFunded').budget as bigint;
    const more = await sendOk(api, fund(OTHER), sponsor);
    expect(eventsOf(more, 'rewards.PotOpened')).toEqual([]);
    expect(eventOf(more, 'rewards.BudgetFunded')).toMatchObject({ ...told, ...OTHER, funder: sponsor.address });
    other = eventOf(more, 'rewards.BudgetFunded').budget as bigint;
    for (const [id, { amount, eras }] of [[own, OWN], [other, OTHER]] as const) budgets.set(id, new BudgetModel(amount, eras));

    const [ofOwner, ofSponsor, inPot] = await balances(api, local, owner.address, sponsor.address, pot);
    expect(ofOwner).toBe(before.owner - OWN.amount - MINIMUM);
    expect(ofSponsor).toBe(before.sponsor - OTHER.amount);
    expect(inPot).toBe(OWN.amount + OTHER.amount + MINIMUM);
    expect(await ledgerOf(api, cut.asset)).toMatchObject({ funded: OWN.amount + OTHER.amount, paid: 0n, refunded: 0n });
    await fails(alice, api.tx.rewards.endBudget(other), 'NotFunder');
  });

  test('of a stranger can be ended by the owner of the service, who gets nothing of it', async () => {
    const { api } = session;
    const held = await balance(api, local, alice.address);
    const { budget } = eventOf(await sendOk(api, fund(UNWANTED), alice), 'rewards.BudgetFunded') as { budget: bigint };
    expect(await balance(api, local, alice.address)).toBe(held - UNWANTED.amount);
    const ended = await sendOk(api, api.tx.rewards.endBudget(budget), owner);
    const told = { budget, funder: alice.address, refund: UNWANTED.amount, paid: true };
    expect(eventOf(ended, 'rewards.BudgetEnded')).toEqual(told);
    expect(await balance(api, local, alice.address)).toBe(held);
  }, 60 * SECOND);

  test('is seen with what it pays next', async () => {
    const { api } = session;
    const expected = [...budgets].map(([budget, model]) => {
      const next = { budget, asset: cut.asset, amount: model.part(), era: first, from: first + 1n };
      return { budget, asset: cut.asset, left: model.left, erasLeft: model.erasLeft, next };
    });
    expect(await budgetsOf(api, set)).toMatchObject(expected);
    expect(await nextPayment(api, set)).toEqual(expected.map(({ next }) => next));
  });
});

describe('three eras', () => {
  test('a fault in the first one is cut in the second one', async () => {
    const { api } = session;
    await eraReached(api, first);
    const captured = await tableReady(api, set);
    expect(captured).toBe(first);
    const fraction = WHOLE / 4n;
    const reported = await sendOk(api, api.tx.slashing.report(set, dave.address, captured, fraction, blake2AsHex('a fault')), owner);
    const { slash } = eventOf(reported, 'slashing.SlashReported') as { slash: bigint };

    await eraReached(api, first + 1n);
    await expectPaid(first);
    expect(await slashIn(api, slash, 'Escrowed')).toMatchObject({ era: captured, fraction, cuts: [{ vault: cut.vault }] });
  }, 120 * SECOND);

  test('what drips can be claimed before it is over, as much as has dripped', async () => {
    const { api } = session;
    await fails(alice, api.tx.rewards.claim(spared.vault, null), 'NothingToClaim');
    const { outcome, gained } = await gain(api.tx.rewards.claim(cut.vault, null), alice, alice.address);
    const told = { vault: cut.vault, who: alice.address, to: alice.address, asset: cut.asset, amount: gained };
    expect(eventOf(outcome, 'rewards.RewardClaimed')).toEqual(told);
    expect(gained).toBeGreaterThan(0n);
    expect(gained).toBeLessThan(cut.model.received);
  }, 60 * SECOND);

  test('the second one is paid by its own table, which the cut may not be in yet', async () => {
    await eraReached(session.api, first + 2n);
    await expectPaid(first + 1n);
  }, 60 * SECOND);

  test('who comes earns from then on, and who asks to leave earns nothing more', async () => {
    const { api } = session;
    await Promise.all([
      // A share is worth less than a unit now.
      sendOk(api, api.tx.restaking.deposit(cut.vault, 1_000n * USDX, 1, 0), ferdie),
      sendOk(api, api.tx.restaking.requestWithdrawal(spared.vault, { Shares: { amount: 11n * STREL, minAssets: 1 } }), bob),
    ]);
    await follow();
    expect((await positionSummary(api, cut.vault, ferdie.address))!.shares).toBeGreaterThan(1_000n * USDX);
  }, 60 * SECOND);

  test('who ends a budget early pays the era that runs, and has back what those to come would be paid', async () => {
    const { api } = session;
    const model = budgets.get(other)!;
    expect(model.erasLeft).toBe(OTHER.eras - 2n);
    // Of the eras that are left, the one that runs has begun; nothing else stands in the way of the two that have not.
    const refund = model.end(1n);
    const { left, erasLeft: eras } = model;
    const { outcome, gained } = await gain(api.tx.rewards.endBudget(other), sponsor, sponsor.address);
    const told = { budget: other, funder: sponsor.address, eras, left, refund, paid: true };
    expect(eventOf(outcome, 'rewards.BudgetShortened')).toEqual(told);
    expect(gained).toBe(refund);
    await fails(sponsor, api.tx.rewards.endBudget(other), 'NothingToDo');
    expect(await budgetsOf(api, set)).toMatchObject([{ budget: own }, { budget: other, left, erasLeft: eras }]);
  }, 60 * SECOND);

  test('the third one is paid by a table that counts what the cut has left, and the budgets are over', async () => {
    const { api } = session;
    await eraReached(api, first + 3n);
    await expectPaid(first + 2n);
    const [whole, less] = await Promise.all([first, first + 2n].map((of) => tableEntry(api, set, dave.address, of)));
    expect(less!.stake).toBeLessThan((whole!.stake * 4n) / 5n);
    for (const [budget, { address: funder }] of [[own, owner], [other, sponsor]] as const) {
      const { left, erasLeft } = budgets.get(budget)!;
      expect(erasLeft).toBe(0n);
      expect(log.one('rewards.BudgetEnded', { budget }).data).toMatchObject({ funder, refund: left, paid: false });
      if (left > 0n) add(funder, left);
    }
    expect(await budgetsOf(api, set)).toEqual([]);
    // What was paid in the eras before this one.
    const now = await era(api);
    const earlier = log.of('rewards.VaultPaid', { vault: spared.vault }).filter(({ era: paidIn }) => paidIn < now);
    const rate = { asset: cut.asset, paid: sumOf(earlier, 'amount'), compounds: false };
    expect(await apr(api, spared.vault)).toMatchObject([rate]);
  }, 60 * SECOND);
});

describe('when all has dripped', () => {
  test('stakers get exactly what the model says, whoever asks and wherever it goes', async () => {
    const { api } = session;
    await eraReached(api, first + 4n);
    await nextEra(api);
    await follow();
    const relay = plain<bigint>(await api.query.parachainSystem.lastRelayChainBlockNumber());
    for (const { vault, model } of BACKINGS) {
      for (const { address } of [alice, bob, charlie, ferdie]) {
        const claimable = model.claimable(relay, address);
        const pending = (await pendingIn(api, vault, address)).filter((one) => one.claimable > 0n);
        expect(pending).toEqual(claimable === 0n ? [] : [{ asset: cut.asset, claimable, fresh: 0n }]);
      }
    }

    await sendOk(api, api.tx.rewards.setPayee(purse), bob);
    const claims: [Tx, Account, string][] = [
      [api.tx.rewards.claim(cut.vault, cut.asset), alice, alice.address],
      [api.tx.rewards.claimMany(bob.address, [cut.vault, spared.vault]), dave, purse],
      [api.tx.rewards.claimFor(charlie.address, spared.vault, null), dave, charlie.address],
      [api.tx.rewards.claimMany(ferdie.address, [cut.vault]), alice, ferdie.address],
    ];
    for (const [tx, by, to] of claims) {
      const { outcome, gained } = await gain(tx, by, to);
      const paid = eventsOf(outcome, 'rewards.RewardClaimed');
      expect(paid.every((claimed) => claimed.to === to)).toBe(true);
      expect(gained).toBe(paid.reduce((sum, { amount }) => sum + (amount as bigint), 0n));
      expect(gained).toBeGreaterThan(0n);
    }
    await fails(alice, api.tx.rewards.claim(cut.vault, null), 'NothingToClaim');
  }, 120 * SECOND);

  test('operators, the curator and the funders get what they are owed', async () => {
    const { api } = session;
    expect([...owed.keys()].sort()).toEqual(expect.arrayContaining([charlie, dave, eve].map(({ address }) => address).sort()));
    for (const [who, amount] of owed) {
      expect(await owedTo(api, who)).toContainEqual([cut.asset, amount]);
      // The sponsor has named his purse.
      const to = who === sponsor.address ? purse : who;
      const { outcome, gained } = await gain(api.tx.rewards.claimOwed(who, cut.asset), alice, to);
      expect(eventOf(outcome, 'rewards.OwedPaid')).toEqual({ who, to, asset: cut.asset, amount });
      expect(gained).toBe(amount);
    }
    await fails(alice, api.tx.rewards.claimOwed(dave.address, cut.asset), 'NothingToClaim');
  }, 120 * SECOND);

  test('what is left in the pot is less than a unit for each holder', async () => {
    const { api } = session;
    const paid = log.of('rewards.RewardClaimed', { asset: cut.asset }).concat(log.of('rewards.OwedPaid', { asset: cut.asset }));
    const dust = BACKINGS.map(({ model }) => model.received - model.paid);
    const { refund } = log.one('rewards.BudgetShortened', { budget: other }).data;
    const { funded, ...gone } = await ledgerOf(api, cut.asset);
    expect(gone.paid + gone.refunded).toBe(sumOf(paid, 'amount') + (refund as bigint) + UNWANTED.amount);
    expect(funded - gone.paid - gone.refunded).toBe(dust[0]! + dust[1]!);
    for (const [n, holders] of [3n, 2n].entries()) expect(dust[n]).toBeLessThanOrEqual(holders);
  });
});

describe('at the end', () => {
  test('all leave, and the vaults go', async () => {
    const { api } = session;
    const { requestWithdrawal, claimDue, setAllocation, closeVault, removeVault } = api.tx.restaking;
    await nextEra(api);
    const holders: [Backing, Account][] = [
      [cut, alice],
      [cut, bob],
      [cut, ferdie],
      [spared, bob],
      [spared, charlie],
    ];
    const asking = holders.map(async ([{ vault }, who]): Promise<[Account, Tx]> => {
      const { shares } = (await positionSummary(api, vault, who.address))!;
      return [who, requestWithdrawal(vault, { Shares: { amount: shares, minAssets: 1 } })];
    });
    // One after the other: two of them are Bob's.
    for (const [who, tx] of await Promise.all(asking)) await sendOk(api, tx, who);
    const ending = (): Tx[] =>
      BACKINGS.flatMap(({ vault, pledges }) => pledges.map(([operator]) => setAllocation(vault, set, operator.address, 0, null)));
    await sendOk(api, api.tx.utility.batchAll([...ending(), ...BACKINGS.map(({ vault }) => closeVault(vault))]), curator);

    await eraReached(api, (await era(api)) + UNBONDING_ERAS + 1n);
    for (const [{ vault }, who] of holders) await sendOk(api, claimDue(vault, 0, null), who);
    await follow();
    // What was pledged is over: the entries go, and the deposits for them come back.
    await sendOk(api, api.tx.utility.batchAll(ending()), curator);
    await sendOk(api, api.tx.utility.batchAll(BACKINGS.map(({ vault }) => removeVault(vault))), alice);
  }, 180 * SECOND);

  test('fractions of which nobody has a whole unit are the treasury\'s', async () => {
    const { api } = session;
    await follow();
    const dust = BACKINGS.map(({ model }) => model.received - model.paid);
    const all = dust[0]! + dust[1]!;
    for (const [n, { vault }] of BACKINGS.entries()) {
      // Where all comes out even only the record goes.
      const swept = await sendOk(api, api.tx.rewards.sweepVault(vault, 0), dave);
      const told = { vault, generation: 0n, asset: cut.asset, amount: dust[n] };
      expect(eventsOf(swept, 'rewards.VaultSwept')).toEqual(dust[n] === 0n ? [] : [told]);
    }
    expect(await owedTo(api, treasury)).toEqual(all === 0n ? [] : [[cut.asset, all]]);
    if (all === 0n) return;
    const { gained } = await gain(api.tx.rewards.claimOwed(treasury, cut.asset), dave, treasury);
    expect(gained).toBe(all);
  }, 60 * SECOND);

  test('the books are empty', async () => {
    const { api } = session;
    const { funded, paid, refunded } = await ledgerOf(api, cut.asset);
    expect(funded).toBe(OWN.amount + OTHER.amount + UNWANTED.amount);
    expect(paid + refunded).toBe(funded);
    expect(await balance(api, local, rewardPot(cut.asset))).toBe(MINIMUM);

    const vaults = BACKINGS.map(({ vault }) => vault);
    for (const item of ['accruals', 'earnings'] as const) {
      const keys = await api.query.rewards[item]!.keys();
      expect(keys.filter(({ args: [vault] }) => vaults.includes(plain<bigint>(vault!)))).toEqual([]);
    }
    const inBudgets = (await api.query.rewards.budgets.entries()).map(([, record]) => plain<{ set: SetRef }>(record).set);
    expect(inBudgets.filter(({ service }) => service === set.service)).toEqual([]);
    const keys = await api.query.rewards.owed.keys();
    expect(keys.filter(({ args: [, asset] }) => plain<bigint>(asset!) === cut.asset)).toEqual([]);
    // The demo's own budget goes on, in another asset.
    expect(await keysOf(api.query.rewards.ledgers)).toHaveLength(2);
  });
});
