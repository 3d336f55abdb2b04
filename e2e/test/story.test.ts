/**
 * The story of shared security on the demo chain, by signed extrinsics. Balances, events and storage are checked after each
 * step; what is sent and what comes of it is kept as a page, `transcript/story.md`, which the README shows.
 */
import { hexToString, stringToHex } from '@polkadot/util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Account, alice, bob, charlie, dave, eve, ferdie, treasury } from '../src/accounts.ts';
import { HeadWatch, balance } from '../src/chain.ts';
import { type Outcome, type Tx, eventOf, send } from '../src/client.ts';
import { type Plain, plain } from '../src/plain.ts';
import {
  type AllocationSummary,
  FULL,
  type PositionSummary,
  type SetRef,
  type VaultSummary,
  assetIndex,
  backingSummary,
  era,
  eraReached,
  nextEra,
  positionSummary,
  slashIn,
  tableReady,
  vaultSummary,
} from '../src/security.ts';
import { useNode } from '../src/session.ts';
import { SECOND } from '../src/time.ts';
import { Transcript, keptPage } from '../src/transcript.ts';

// An era has ten blocks: at this pace five seconds, in which the few transactions of a chapter fit for sure.
const session = useNode({ args: ['--dev', '--dev-block-time', '500'] });

const LOCAL_ID = 1;
/** One USDX, the demo's local asset, in its smallest units. */
const USDX = 10n ** 6n;
const UNBONDING_ERAS = 2n;
const LONGEST_GAP_MILLIS = 10 * SECOND;
const OURS = ['restaking', 'services', 'slashing'];

const [operator, curator, service, staker, friend] = [bob, charlie, dave, eve, ferdie];
const names = new Map([
  [alice.address, 'Alice'],
  [operator.address, 'Olga'],
  [curator.address, 'Carl'],
  [service.address, 'the service'],
  [staker.address, 'Eve'],
  [friend.address, 'Ferdie'],
  [treasury, 'treasury'],
]);

const ERA_FIELDS = new Set(['era', 'from', 'until', 'claimable', 'released', 'opens', 'due', 'Unbonding']);
const SHARE_FIELDS = new Map([
  ['magnitude', FULL],
  ['fraction', 10n ** 9n],
  ['max_fraction', 10n ** 9n],
  ['reporter_part', 10n ** 9n],
  ['outbid_margin', 10n ** 9n],
]);

/** Eras are said from the one in which the call was included: the page is the same on every run. */
function eraInWords(value: bigint, now: bigint): string {
  const ahead = value - now;
  if (ahead === 0n) return 'this era';
  if (ahead === 1n) return 'next era';
  if (ahead === -1n) return 'last era';
  return ahead > 0n ? `in ${ahead} eras` : `${-ahead} eras ago`;
}

const page = new Transcript(names, (field, value, now) => {
  if (typeof value === 'bigint') {
    const whole = SHARE_FIELDS.get(field);
    if (whole !== undefined) return `${Number((value * 10_000n) / whole) / 100} %`;
    if (ERA_FIELDS.has(field)) return eraInWords(value, now);
  }
  if (field === 'metadata' && typeof value === 'string') return `"${hexToString(value)}"`;
  if (field === 'evidence' && typeof value === 'string') return `${value.slice(0, 6)}..${value.slice(-4)}`;
  return undefined;
});

let vault = 0n;
let set: SetRef;
let slash: bigint;
let inTreasury: bigint;
let watch: HeadWatch;

const local = { local: LOCAL_ID } as const;

beforeAll(async () => {
  const { api } = session;
  watch = await HeadWatch.start(api);
});

afterAll(() => watch?.stop());

/** Sends, and writes it down. */
async function does(who: Account, tx: Tx): Promise<Outcome> {
  const outcome = await send(session.api, tx, who);
  const at = await session.api.at(outcome.blockHash);
  const { era: included } = plain<{ era: bigint }>(await at.query.restaking.clock());
  page.call(included, names.get(who.address) ?? who.address, tx, outcome, OURS);
  return outcome;
}

async function succeeds(who: Account, tx: Tx): Promise<Outcome> {
  const outcome = await does(who, tx);
  expect(outcome.error).toBeUndefined();
  return outcome;
}

async function fails(who: Account, tx: Tx, section: string, name: string): Promise<void> {
  const held = await balance(session.api, local, who.address);
  const outcome = await does(who, tx);
  expect(outcome.error).toMatchObject({ section, name });
  expect(outcome.error?.docs).not.toBe('');
  expect(await balance(session.api, local, who.address)).toBe(held);
}

interface Pool {
  assets: bigint;
  shares: bigint;
  survival: bigint;
}

/** The vault as the runtime API and as the storage have it, which must be one thing. */
async function theVault(): Promise<VaultSummary> {
  const { api } = session;
  const summary = await vaultSummary(api, vault);
  const record = plain<{ active: Pool; encumbered: bigint; escrowed: bigint }>(await api.query.restaking.vaults(vault));
  const { assets, shares, survival } = record.active;
  const { encumbered, escrowed } = record;
  expect(summary).toMatchObject({ active: assets, shares, survival, encumbered, escrowed });
  const tranches = plain<[bigint, Pool][]>(await api.query.restaking.unbonding(vault));
  expect(summary?.unbonding).toMatchObject(tranches.map(([asked, pool]) => ({ era: asked, assets: pool.assets })));
  return summary as VaultSummary;
}

/** What `who` has in the vault, by the runtime API, which must agree with the storage. */
async function thePosition(who: Account): Promise<PositionSummary> {
  const { api } = session;
  const summary = await positionSummary(api, vault, who.address);
  const record = plain<{ shares: bigint; unbonding: [bigint, bigint][] }>(await api.query.restaking.positions(vault, who.address));
  expect(summary?.shares).toBe(record.shares);
  expect(summary?.unbonding.map((tranche) => tranche.era)).toEqual(record.unbonding.map(([asked]) => asked));
  return summary as PositionSummary;
}

/** What backs the operator in this era, by the runtime API, which must agree with the storage. */
async function theBacking(): Promise<AllocationSummary[]> {
  const { api } = session;
  const summaries = await backingSummary(api, set, operator.address);
  const records = plain<{ vault: bigint }[]>(await api.query.restaking.backing(set, operator.address));
  expect(summaries.map((summary) => summary.vault)).toEqual(records.map((record) => record.vault));
  return summaries;
}

function show(what: string, value: Plain): void {
  page.shows(what, value);
}

describe('the story', () => {
  // Every chapter begins with an era, so that its calls fall into one.
  beforeEach(async () => {
    await nextEra(session.api);
  });

  test('the clock of the runtime API is the one in storage', async () => {
    const { api } = session;
    const [answer, stored] = await Promise.all([api.call.restakingApi.clock(), api.query.restaking.clock()]);
    expect(plain(answer)).toEqual(plain(stored));
  });

  test('a service opens an operator set', async () => {
    const { api } = session;
    page.heading('A service looks for security');
    page.prose('The service registers, and opens an operator set whose faults may cost up to half of what was pledged.');
    const registered = await succeeds(service, api.tx.services.registerService(stringToHex('An oracle')));
    const { service: id } = eventOf(registered, 'services.ServiceRegistered') as { service: bigint };
    const params = {
      policy: {
        slasher: service.address,
        maxFraction: 500_000_000,
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
        admission: 'ByService',
        minimumStake: 0,
        maxMembers: 10,
        outbidMargin: 100_000_000,
        coolDownEras: 0,
        maxObligationEras: 0,
      },
      spanEras: 1,
      noticeEras: 28,
    };
    const created = await succeeds(service, api.tx.services.createOperatorSet(id, params));
    set = (eventOf(created, 'services.OperatorSetCreated') as { set: { service: bigint; set: bigint } }).set;
  });

  test('an operator joins it', async () => {
    const { api } = session;
    page.prose('An operator asks to join, and is admitted: it counts from the next era on.');
    await succeeds(operator, api.tx.services.registerOperator(stringToHex('Olga runs machines')));
    await succeeds(operator, api.tx.services.join(set));
    const admitted = await succeeds(service, api.tx.services.admit(set, operator.address));
    expect(eventOf(admitted, 'services.MemberJoined')).toMatchObject({ operator: operator.address });
  });

  test('stakers deposit into a vault', async () => {
    const { api } = session;
    page.heading('Stakers fill a vault');
    page.prose('Carl runs a vault for USDX, of which 1_000_000 units are one. Eve deposits 1 000 USDX, Ferdie 500.');
    const asset = await assetIndex(api, LOCAL_ID);
    const createVault = api.tx.restaking.createVault(asset, 'Exclusive', UNBONDING_ERAS, 1, null);
    const created = await succeeds(curator, createVault);
    ({ vault } = eventOf(created, 'restaking.VaultCreated') as { vault: bigint });
    for (const [who, amount] of [[staker, 1_000n * USDX], [friend, 500n * USDX]] as const) {
      const before = await balance(api, local, who.address);
      const outcome = await succeeds(who, api.tx.restaking.deposit(vault, amount, 1, 0));
      expect(eventOf(outcome, 'restaking.Deposited')).toEqual({ vault, who: who.address, amount, shares: amount });
      expect(await balance(api, local, who.address)).toBe(before - amount);
      expect(await thePosition(who)).toMatchObject({ shares: amount, active: amount, unbonding: [] });
    }
    const summary = await theVault();
    expect(summary).toMatchObject({ active: 1_500n * USDX, shares: 1_500n * USDX, escrowed: 0n, unbonding: [] });
    expect(await balance(api, local, summary.account)).toBeGreaterThanOrEqual(1_500n * USDX);
  });

  test('the vault pledges to the operator', async () => {
    const { api } = session;
    page.heading('The vault pledges');
    page.prose('Nobody is backed without his consent, or by more than there is. Carl pledges 60 %, which counts from the next era on.');
    const pledge = (magnitude: bigint): Tx => api.tx.restaking.setAllocation(vault, set, operator.address, magnitude, null);
    await fails(curator, pledge((FULL * 6n) / 10n), 'restaking', 'NotAccepted');
    const accepted = await succeeds(operator, api.tx.restaking.acceptVault(vault));
    expect(eventOf(accepted, 'restaking.VaultAccepted')).toEqual({ vault, operator: operator.address });
    await fails(curator, pledge(FULL + FULL / 10n), 'restaking', 'OverAllocated');
    await succeeds(curator, pledge((FULL * 6n) / 10n));
    expect(await theVault()).toMatchObject({ encumbered: (FULL * 6n) / 10n });
    expect(await theBacking()).toMatchObject([{ vault, stake: 0n, magnitude: 0n }]);
    await nextEra(api);
    const [backing] = await theBacking();
    expect(backing).toMatchObject({ vault, stake: 900n * USDX, magnitude: (FULL * 6n) / 10n });
    show("one era later, stake that counts behind Olga", backing!.stake);
  });

  test('a fault is reported, and the stake is cut, also that of those on their way out', async () => {
    const { api } = session;
    page.heading('A fault');
    page.prose('In one era Eve asks for 400 back, and the service reports a fault of Olga: 25 % of the 900 that were pledged.');
    inTreasury = await balance(api, local, treasury);
    const captured = await tableReady(api, set);
    await fails(alice, report(captured, 100_000_000), 'slashing', 'NotSlasher');
    await succeeds(staker, api.tx.restaking.requestWithdrawal(vault, { Assets: { amount: 400n * USDX, maxShares: 400n * USDX } }));
    const reported = await succeeds(service, report(captured, 250_000_000));
    ({ slash } = eventOf(reported, 'slashing.SlashReported') as { slash: bigint });
    await fails(service, report(captured, 100_000_000), 'slashing', 'EvidenceUsed');
    expect(await theVault()).toMatchObject({ active: 1_100n * USDX, unbonding: [{ assets: 400n * USDX }], escrowed: 0n });

    page.prose('The window ends with the era. In the next one the stake is cut, and lies in escrow for an era of review.');
    const executed = await slashIn(api, slash, 'Escrowed');
    expect(executed).toMatchObject({ at: { set, operator: operator.address }, era: captured, fraction: 250_000_000n, due: captured + 1n });
    expect(executed.cuts).toMatchObject([{ vault, amount: 225n * USDX }]);
    // 225 of 1 500, 15 %, from all that was there at the era's start.
    expect(await theVault()).toMatchObject({ active: 935n * USDX, unbonding: [{ assets: 340n * USDX }], escrowed: 225n * USDX });
    expect(await thePosition(staker)).toMatchObject({ active: 510n * USDX, unbonding: [{ assets: 340n * USDX }] });
    expect(await thePosition(friend)).toMatchObject({ active: 425n * USDX });
    expect(await balance(api, local, treasury)).toBe(inTreasury);
    show("Eve's stake", (await thePosition(staker)).active);
    show("Ferdie's stake", (await thePosition(friend)).active);
  }, 120 * SECOND);

  test('what is left can be taken out, when its time has come', async () => {
    const { api } = session;
    page.heading('The way out');
    page.prose('Nobody takes more than is theirs, or before the time is over in which it can still be cut.');
    const tooMuch = { Assets: { amount: 10_000n * USDX, maxShares: 10_000n * USDX } };
    await fails(staker, api.tx.restaking.requestWithdrawal(vault, tooMuch), 'restaking', 'InsufficientShares');
    const [asked] = (await thePosition(staker)).unbonding;
    const claim = api.tx.restaking.claimWithdrawal(vault, asked!.era, null, asked!.assets, null);
    await fails(staker, claim, 'restaking', 'NotRipe');
    expect(asked!.claimable).toBe(asked!.era + UNBONDING_ERAS + 1n);
    expect(await era(api)).toBeLessThan(asked!.claimable);
    await eraReached(api, asked!.claimable);
    page.prose('Three eras after she asked, Eve takes what the cut has left.');
    const before = await balance(api, local, staker.address);
    const claimed = await succeeds(staker, claim);
    const [who, amount] = [staker.address, 340n * USDX];
    expect(eventOf(claimed, 'restaking.WithdrawalClaimed')).toEqual({ vault, who, era: asked!.era, amount, to: who });
    expect(await balance(api, local, staker.address)).toBe(before + 340n * USDX);
    await fails(staker, claim, 'restaking', 'NothingToClaim');
    expect(await thePosition(staker)).toMatchObject({ active: 510n * USDX, unbonding: [] });

    page.prose('What was cut has gone to the treasury, as the policy of the set says.');
    await slashIn(api, slash, 'Settled');
    const paid = (await balance(api, local, treasury)) - inTreasury;
    expect(paid).toBe(225n * USDX);
    expect((await theVault()).escrowed).toBe(0n);
    show('what the treasury got', paid);
  }, 120 * SECOND);
});

describe('after the story', () => {
  test('block production never stopped', () => {
    expect(watch.breaks()).toEqual([]);
    expect(watch.longestGapMillis()).toBeLessThan(LONGEST_GAP_MILLIS);
  });

  test('the page is the story', () => {
    const text = page.toString();
    expect(keptPage('story', text)).toBe(text);
  });
});

/** A report of a fault of the operator in an era, as parts of 10^9. */
function report(captured: bigint, fraction: number): Tx {
  const evidence = stringToHex('signed two prices for one hour').padEnd(66, '0').slice(0, 66);
  return session.api.tx.slashing.report(set, operator.address, captured, fraction, evidence);
}
