/**
 * The lives of three slashes on the demo chain, by signed extrinsics. All are for faults of Charlie in one era, and two vaults
 * answer. One is vetoed; one is softened, cut after its window, and half of it turned into compensation; one is proven by two
 * signatures of Charlie's key and cut at once. At the end every unit is where the events say.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { hexToU8a, u8aConcat, u8aToHex } from '@polkadot/util';
import { blake2AsHex, keccakAsU8a } from '@polkadot/util-crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Account, alice, bob, charlie, dave, eve, ferdie, stranger, treasury } from '../src/accounts.ts';
import { type AssetKind, balance, balances, keysOf } from '../src/chain.ts';
import { type Tx, eventOf, eventsOf, feeOf, send, sendOk } from '../src/client.ts';
import {
  type Claim,
  type ClaimTree,
  Holders,
  type Loss,
  claimTree,
  ensureComplete,
  leafOf,
  merkleTree,
  toJson,
} from '../src/compensation.ts';
import { keyOwner, keyProof, machineKey, publicKey } from '../src/keys.ts';
import { plain } from '../src/plain.ts';
import {
  FULL,
  type Member,
  type SetRef,
  assetIndex,
  eraReached,
  nextEra,
  slashIn,
  tableReady,
  vaultSummary,
} from '../src/security.ts';
import { useNode } from '../src/session.ts';
import {
  type Cut,
  EventLog,
  type PendingCut,
  ROUNDING,
  type SlashRules,
  type StakerCut,
  WHOLE,
  compensation,
  equivocation,
  openSets,
  pendingOfOperator,
  pendingOfStaker,
  pendingOfVault,
  simulate,
  slashHistory,
  slashRecord,
  stateName,
  sumOf,
  unbondingEras,
  vaultLedger,
} from '../src/slashing.ts';
import { tableEntry } from '../src/tables.ts';
import { SECOND } from '../src/time.ts';

// An era has ten blocks: at this pace four seconds. Reports, votes and proofs take some six blocks of two eras.
const session = useNode({ args: ['--dev', '--dev-block-time', '400'] });

const LOCAL_ID = 1;
/** One USDX, the demo's local asset, in its smallest units. */
const USDX = 10n ** 6n;
/** The demo's foreign asset: its index in the registry of restaking, and one of it in its smallest units. */
const [FOREIGN_ASSET, STREL] = [2n, 10n ** 10n];
const RAMP = 10n ** 12n;

const [owner, operator, curator] = [dave, charlie, eve];
/** Somebody whom nobody knows sees both signatures. */
const watcher = stranger('watcher');

const [FIFTH, QUARTER, TENTH, TWENTIETH] = [WHOLE / 5n, WHOLE / 4n, WHOLE / 10n, WHOLE / 20n];
const RULES = {
  slasher: owner.address,
  maxFraction: (WHOLE * 3n) / 10n,
  reporterPart: TENTH,
  horizonEras: 2n,
  windowEras: 1n,
  resolvers: { accounts: [alice, bob, ferdie].map(({ address }) => address), threshold: 2 },
  spanEras: 4n,
} satisfies SlashRules;
const UNBONDING_ERAS = unbondingEras(RULES);

interface Backing {
  vault: bigint;
  asset: bigint;
  kind: AssetKind;
  /** What backs Charlie of it, as a share of the whole. */
  magnitude: bigint;
  deposits: [Account, bigint][];
}

/** Amounts that do not come out even. Eve's stake leaves before the capture, all others' is there. */
const EARLY = 1_000n * USDX + 1n;
const USDX_STAKES: [Account, bigint][] = [
  [alice, 12_345n * USDX + 678_901n],
  [bob, 777n * USDX + 3n],
  [ferdie, 5_000n * USDX + 7n],
];
/** What Ferdie asks for after the capture. */
const LATE = 1_234n * USDX + 5n;
const STREL_STAKES: [Account, bigint][] = [
  [bob, 33n * STREL + 333_333_337n],
  [ferdie, 7n * STREL + 1n],
];

/** One exclusive vault of USDX, and one shared of stREL. */
const local: Backing = {
  vault: -1n,
  asset: -1n,
  kind: { local: LOCAL_ID },
  magnitude: (FULL * 6n) / 10n,
  deposits: USDX_STAKES,
};
const foreign: Backing = {
  vault: -1n,
  asset: FOREIGN_ASSET,
  // The chain says which one it is, before the tests.
  kind: { foreign: {} },
  magnitude: FULL / 3n,
  deposits: STREL_STAKES,
};

let set: SetRef;
let at: Member;
let log: EventLog;
let before: { treasury: bigint[]; owner: bigint[]; watcher: bigint[] };

/** What the steps leave to the later ones. */
let early: bigint;
let late: bigint;
let captured: bigint;
let vetoed: bigint;
let softened: bigint;
let proven: bigint;
let tree: ClaimTree;

const key = machineKey('ed25519', 'relayer');
const run = promisify(execFile);

async function fails(who: Account, tx: Tx, name: string, section = 'slashing'): Promise<void> {
  const outcome = await send(session.api, tx, who);
  expect(outcome.error).toMatchObject({ section, name });
  expect(outcome.error?.docs).not.toBe('');
}

function report(of: bigint, fraction: bigint, fault: string): Tx {
  return session.api.tx.slashing.report(set, operator.address, of, fraction, blake2AsHex(fault));
}

function veto(slash: bigint, leave: bigint): Tx {
  return session.api.tx.slashing.veto(slash, leave);
}

function claim({ index, account, amount, proof }: Claim, vault = local.vault): Tx {
  return session.api.tx.slashing.claimCompensation(softened, vault, index, account, amount, proof);
}

/** Of both assets: USDX, then stREL. */
async function holdingsOf(who: string): Promise<bigint[]> {
  return Promise.all([local, foreign].map(({ kind }) => balance(session.api, kind, who)));
}

function total(stakes: [Account, bigint][]): bigint {
  return stakes.reduce((sum, [, stake]) => sum + stake, 0n);
}

/** What a backing counted for when the era of the faults began. */
function stakeOf({ deposits, magnitude }: Backing): bigint {
  return (total(deposits) * magnitude) / FULL;
}

function expectNear(amount: bigint, expected: bigint): void {
  expect(amount).toBeGreaterThanOrEqual(expected - ROUNDING);
  expect(amount).toBeLessThanOrEqual(expected + ROUNDING);
}

/** What each cut of a vault took of which tranche, in order. */
function lossesOf({ vault }: Backing): (Loss & { magnitude: bigint })[][] {
  return log.of('restaking.VaultCut', { vault }).map(({ data }) => data.losses as unknown as (Loss & { magnitude: bigint })[]);
}

/** What the tranche of what Ferdie asked for lost. */
function lateLoss(losses: Loss[]): bigint {
  const of = losses.filter(({ tranche }) => tranche !== 'Active' && 'Unbonding' in tranche && tranche.Unbonding === late);
  return of.reduce((sum, { amount }) => sum + amount, 0n);
}

beforeAll(async () => {
  const { api } = session;
  const [foreignId] = await keysOf(api.query.foreignAssets.asset);
  if (foreignId === undefined) throw new Error('the demo chain has no foreign asset');
  foreign.kind = { foreign: foreignId };
  local.asset = await assetIndex(api, LOCAL_ID);

  const { createVault, deposit, acceptVault, setAllocation } = api.tx.restaking;
  const creating = [
    createVault(local.asset, 'Exclusive', UNBONDING_ERAS, 1, null),
    createVault(foreign.asset, 'Shared', UNBONDING_ERAS, 1, FULL),
  ];
  const [[opened], created] = await Promise.all([
    openSets(api, owner, [RULES]),
    sendOk(api, api.tx.utility.batchAll(creating), curator),
    sendOk(api, api.tx.balances.transferKeepAlive(watcher.address, 100n * RAMP), bob),
  ]);
  set = opened as SetRef;
  at = { set, operator: operator.address };
  [local.vault, foreign.vault] = eventsOf(created, 'restaking.VaultCreated').map((event) => event.vault) as [bigint, bigint];

  const depositsOf = (who: Account): Tx[] =>
    [local, foreign].flatMap(({ vault, deposits }) =>
      deposits.filter(([staker]) => staker === who).map(([, stake]) => deposit(vault, stake, 1, 0)),
    );
  const joining = [
    api.tx.services.join(set),
    api.tx.services.setKey(set, publicKey(key), keyProof(api, key, set, operator)),
    ...[local, foreign].map(({ vault }) => acceptVault(vault)),
  ];
  await Promise.all([
    sendOk(api, api.tx.utility.batchAll(joining), operator),
    sendOk(api, deposit(local.vault, EARLY, 1, 0), eve),
    ...[alice, bob, ferdie].map((who) => sendOk(api, api.tx.utility.batchAll(depositsOf(who)), who)),
  ]);
  const pledges = [local, foreign].map(({ vault, magnitude }) => setAllocation(vault, set, operator.address, magnitude, null));
  await sendOk(api, api.tx.utility.batchAll(pledges), curator);
  log = await EventLog.start(api);
  const [ofTreasury, ofOwner, ofWatcher] = await Promise.all([treasury, owner.address, watcher.address].map(holdingsOf));
  before = { treasury: ofTreasury!, owner: ofOwner!, watcher: ofWatcher! };
});

describe('the tree of claims', () => {
  /** As the chain verifies: `verify_proof` of the crate `binary-merkle-tree`. */
  function rootBy(leaf: Uint8Array, index: number, leaves: number, proof: string[]): string {
    let [node, position, width] = [keccakAsU8a(leaf), index, leaves];
    for (const sibling of proof) {
      const isRight = position % 2 === 1 || position + 1 === width;
      const pair = isRight ? [hexToU8a(sibling), node] : [node, hexToU8a(sibling)];
      node = keccakAsU8a(u8aConcat(...pair));
      [position, width] = [Math.floor(position / 2), Math.floor((width - 1) / 2) + 1];
    }
    return u8aToHex(node);
  }

  test('has leaves of five words', () => {
    const bytes = leafOf({ slash: 0x0102n, vault: 3n }, { index: 4, account: alice.address, amount: 2n ** 64n });
    const word = (hex: string): string => hex.padStart(64, '0');
    const words = [word('0102'), word('3'), word('4'), u8aToHex(alice.publicKey).slice(2), word('10000000000000000')];
    expect(u8aToHex(bytes)).toBe(`0x${words.join('')}`);
  });

  test('proves each leaf, whatever its shape', () => {
    for (let leaves = 1; leaves <= 17; leaves += 1) {
      const bytes = Array.from({ length: leaves }, (_, index) =>
        leafOf({ slash: 1n, vault: 2n }, { index, account: alice.address, amount: BigInt(index) }),
      );
      const { root, proofs } = merkleTree(bytes);
      for (const [index, leaf] of bytes.entries()) expect(rootBy(leaf, index, leaves, proofs[index]!)).toBe(root);
    }
    expect(() => merkleTree([])).toThrow('without leaves');
  });

  test('is of no tranche of which shares are missing', () => {
    const holders = new Holders();
    for (const tranche of ['pool 0', 'pool 1', 'unbonding 7']) {
      holders.add(tranche, alice.address, 5n);
      holders.add(tranche, bob.address, 2n);
    }
    // What has matured is no longer of a tranche, and held all the same.
    holders.add('unbonding 1', alice.address, 3n);
    const issued: [string, bigint][] = [['pool 1', 7n], ['pool 0', 7n], ['unbonding 7', 7n]];
    ensureComplete(holders, issued);
    for (const [tranche] of issued) {
      const more = issued.map(([of, shares]): [string, bigint] => [of, of === tranche ? 8n : shares]);
      expect(() => ensureComplete(holders, more)).toThrow(`7 shares of ${tranche}, and it has 8`);
    }
  });
});

describe('a withdrawal', () => {
  test('is asked for before the capture era, and one after it', async () => {
    const { api } = session;
    const ask = async (who: Account, amount: bigint): Promise<bigint> => {
      const withdrawal = { Assets: { amount, maxShares: amount } };
      const asked = await sendOk(api, api.tx.restaking.requestWithdrawal(local.vault, withdrawal), who);
      const { amount: left, minted, claimable } = eventOf(asked, 'restaking.WithdrawalRequested') as Record<string, bigint>;
      expect([left, minted]).toEqual([amount, amount]);
      return claimable! - UNBONDING_ERAS - 1n;
    };
    early = await ask(eve, EARLY);
    await eraReached(api, early + 1n);
    await nextEra(api);
    captured = await tableReady(api, set);
    late = await ask(ferdie, LATE);
    expect(early).toBeLessThan(captured);
    expect(late).toBeGreaterThanOrEqual(captured);

    const entry = await tableEntry(api, set, operator.address, captured);
    expect(entry).toMatchObject({
      era: captured,
      backers: [local, foreign].map((backing) => {
        const { vault, asset, deposits } = backing;
        return { vault, asset, captured: { era: captured, checkpoint: total(deposits), stake: stakeOf(backing) } };
      }),
    });
  }, 120 * SECOND);
});

describe('a subjective slash', () => {
  test('is reported by the slasher alone, on evidence of its own', async () => {
    const { api } = session;
    await Promise.all([
      fails(alice, report(captured, TENTH, 'no business of hers'), 'NotSlasher'),
      fails(owner, report(captured, RULES.maxFraction + 1n, 'too harsh'), 'AboveMaxFraction'),
    ]);
    const both = [report(captured, FIFTH, 'a wrong root'), report(captured, QUARTER, 'a late root')];
    const reported = await sendOk(api, api.tx.utility.batchAll(both), owner);
    const events = eventsOf(reported, 'slashing.SlashReported') as { slash: bigint; due: bigint }[];
    const told = { set, operator: operator.address, era: captured, reporter: owner.address, objective: false };
    expect(events).toMatchObject([
      { ...told, fraction: FIFTH, evidence: blake2AsHex('a wrong root') },
      { ...told, fraction: QUARTER, evidence: blake2AsHex('a late root') },
    ]);
    [vetoed, softened] = events.map(({ slash }) => slash) as [bigint, bigint];
    const { query } = await api.at(reported.blockHash);
    const { era: now } = plain<{ era: bigint }>(await query.restaking.clock());
    expect(events.map(({ due }) => due)).toEqual([now + RULES.windowEras + 1n, now + RULES.windowEras + 1n]);

    await Promise.all([
      fails(owner, report(captured, FIFTH, 'a wrong root'), 'EvidenceUsed'),
      fails(alice, api.tx.slashing.executeSlash(softened), 'NotDue'),
      fails(eve, veto(softened, 0n), 'NotResolver'),
      fails(ferdie, api.tx.slashing.cancelSlash(softened), 'NotReporter'),
      // Who comes now would share what is decided: a deposit says how much of that it accepts.
      fails(bob, api.tx.restaking.deposit(local.vault, USDX, 1, 0), 'PendingCuts', 'restaking'),
    ]);
  }, 60 * SECOND);

  test('is seen by all whom it may cost something', async () => {
    const { api } = session;
    const [ofOperator, ofVault, ofOther] = await Promise.all([
      pendingOfOperator(api, operator.address),
      pendingOfVault(api, local.vault),
      pendingOfOperator(api, dave.address),
    ]);
    const expected = (backings: Backing[]): object[] =>
      [vetoed, softened].flatMap((slash) =>
        backings.map((backing) => {
          const { vault } = backing;
          return { slash, at, era: captured, parked: false, vault, captured: stakeOf(backing) };
        }),
      );
    expect(ofOperator).toMatchObject(expected([local, foreign]));
    expect(ofVault).toMatchObject(expected([local]));
    expect(ofOther).toEqual([]);
    for (const { slash, vault, wouldCut } of ofOperator) {
      const backing = vault === local.vault ? local : foreign;
      const { Ok: cut } = wouldCut as { Ok: Cut };
      expect(cut).toMatchObject({ vault, asset: backing.asset });
      expectNear(cut.amount, (stakeOf(backing) * (slash === vetoed ? FIFTH : QUARTER)) / WHOLE);
    }
    expect([...(await slashHistory(api, set)).keys()]).toEqual([vetoed, softened]);
  });

  test('tells each staker what he would lose by it', async () => {
    const { api } = session;
    const { address: nobody } = stranger('nobody');
    const [inBoth, inLocal, ofAlice, ofBob, ofFerdie, ofEve, ofNobody] = await Promise.all([
      pendingOfOperator(api, operator.address),
      pendingOfVault(api, local.vault),
      ...[alice.address, bob.address, ferdie.address, eve.address, nobody].map((who) => pendingOfStaker(api, who)),
    ]);
    const cuts = (of: StakerCut[]): PendingCut[] => of.map(({ cut }) => cut);
    expect([ofAlice, ofEve].map(cuts)).toEqual([inLocal, inLocal]);
    expect([ofBob, ofFerdie].map(cuts)).toEqual([inBoth, inBoth]);
    expect(ofNobody).toEqual([]);
    // Eve asked for all before the era of the faults.
    expect(ofEve.map(({ own }) => own)).toEqual([0n, 0n]);

    const told: [Account, StakerCut[]][] = [
      [alice, ofAlice!],
      [bob, ofBob!],
      [ferdie, ofFerdie!],
    ];
    for (const { slash, vault, wouldCut } of inBoth) {
      const { amount } = (wouldCut as { Ok: Cut }).Ok;
      const { deposits } = vault === local.vault ? local : foreign;
      // All that was there at the capture loses the same share, also what Ferdie has asked for since.
      const owns = deposits.map(([who, stake]) => {
        const [, of] = told.find(([staker]) => staker === who)!;
        const { own } = of.find(({ cut }) => cut.slash === slash && cut.vault === vault)!;
        expectNear(own, (amount * stake) / total(deposits));
        return own;
      });
      // Each part is rounded down, and Ferdie has one in each of two tranches.
      const sum = owns.reduce((all, own) => all + own, 0n);
      expect(sum).toBeLessThanOrEqual(amount);
      expect(amount - sum).toBeLessThan(BigInt(deposits.length + 1));
    }
  });

  test('takes what two of the three resolvers leave', async () => {
    const { api } = session;
    const vote = (ofSoftened: bigint): Tx => api.tx.utility.batchAll([veto(vetoed, 0n), veto(softened, ofSoftened)]);
    const first = await sendOk(api, vote(TWENTIETH), alice);
    expect(eventsOf(first, 'slashing.VetoVoted')).toEqual([
      { slash: vetoed, resolver: alice.address, leave: 0n },
      { slash: softened, resolver: alice.address, leave: TWENTIETH },
    ]);
    expect([...eventsOf(first, 'slashing.SlashVetoed'), ...eventsOf(first, 'slashing.SlashSoftened')]).toEqual([]);

    // She would leave a twentieth, he a tenth: both agree to no more than that.
    const second = await sendOk(api, vote(TENTH), bob);
    expect(eventOf(second, 'slashing.SlashVetoed')).toEqual({ slash: vetoed });
    expect(eventOf(second, 'slashing.SlashSoftened')).toEqual({ slash: softened, fraction: TENTH });
    const [ended, left] = await Promise.all([vetoed, softened].map((slash) => slashRecord(api, slash)));
    expect(ended).toMatchObject({ state: 'Vetoed', accepted: FIFTH, fraction: 0n, cuts: [], slot: null });
    expect(left).toMatchObject({ state: { Pending: { attempts: 0n } }, accepted: QUARTER, fraction: TENTH });
    expect((await pendingOfOperator(api, operator.address)).map(({ slash }) => slash)).toEqual([softened, softened]);
    await fails(ferdie, veto(vetoed, 0n), 'NotPending');
  }, 60 * SECOND);
});

describe('an objective slash', () => {
  test('follows from two payloads that one key signed for one slot, at once', async () => {
    const { api } = session;
    expect(await keyOwner(api, set, key, captured)).toBe(operator.address);
    const [one, two, three] = [blake2AsHex('one root'), blake2AsHex('another root'), blake2AsHex('a third root')];
    const slot = { key, era: captured, slot: 2n ** 40n + 7n };
    const another = machineKey('ed25519', 'somebody else');
    const fraction = RULES.maxFraction;
    const expected = await simulate(api, at, captured, fraction);
    await Promise.all([
      fails(watcher, equivocation(api, at, slot, [one, one]), 'SamePayload', 'equivocation'),
      fails(bob, equivocation(api, at, { ...slot, key: another }, [one, two]), 'NotKeyOwner', 'equivocation'),
    ]);

    const brought = await sendOk(api, equivocation(api, at, slot, [one, two]), watcher);
    expect(feeOf(brought)).toBe(0n);
    const told = { set, operator: operator.address, era: captured, reporter: watcher.address };
    expect(eventOf(brought, 'equivocation.EquivocationProven')).toMatchObject({ ...told, key: publicKey(key), slot: slot.slot });
    const reported = eventOf(brought, 'slashing.SlashReported') as { slash: bigint; due: bigint };
    expect(reported).toMatchObject({ ...told, fraction, objective: true });
    proven = reported.slash;
    const executed = await slashIn(api, proven, 'Escrowed');
    expect(executed).toMatchObject({ at, era: captured, fraction, due: reported.due });

    // In the next block; where that ends a session, which takes all of it, in the one after.
    await log.read();
    const blockOf = (name: string): number => log.one(name, { slash: proven }).block;
    const waited = blockOf('slashing.SlashExecuted') - blockOf('slashing.SlashReported');
    expect(waited).toBeGreaterThanOrEqual(1);
    expect(waited).toBeLessThanOrEqual(2);
    expect(executed.cuts).toEqual(expected);
    for (const [n, backing] of [local, foreign].entries()) {
      expectNear(executed.cuts[n]!.amount, (stakeOf(backing) * fraction) / WHOLE);
    }

    // The slot and the key are the evidence, whatever was signed; and nobody takes back what is proven.
    await Promise.all([
      fails(watcher, equivocation(api, at, slot, [one, three]), 'EvidenceUsed'),
      fails(alice, veto(proven, 0n), 'NotPending'),
      fails(curator, api.tx.slashing.settle(proven, local.vault), 'UnderReview'),
    ]);
  }, 60 * SECOND);
});

describe('a slash that is due', () => {
  test('is cut in the first era after its window, and one of its escrows becomes compensation', async () => {
    const { api } = session;
    const executed = await slashIn(api, softened, 'Escrowed');
    await log.read();
    const done = log.one('slashing.SlashExecuted', { slash: softened });
    expect(done.era).toBe(executed.due);
    for (const [n, backing] of [local, foreign].entries()) {
      expect(executed.cuts[n]).toMatchObject({ vault: backing.vault, asset: backing.asset });
      expectNear(executed.cuts[n]!.amount, (stakeOf(backing) * TENTH) / WHOLE);
    }

    // While it is reviewed: the rest of this era, and the next one.
    tree = await claimTree(api, { slash: softened, vault: local.vault, block: done.block });
    const compensate = api.tx.slashing.compensate(softened, local.vault, tree.root, tree.leaves);
    const turned = await sendOk(api, api.tx.sudo.sudo(compensate), alice);
    expect(eventOf(turned, 'sudo.Sudid').sudoResult).toBe('Ok');
    expect(eventOf(turned, 'slashing.VaultCompensated')).toMatchObject({
      slash: softened,
      vault: local.vault,
      asset: local.asset,
      amount: executed.cuts[0]!.amount,
      root: tree.root,
      leaves: BigInt(tree.leaves),
    });
    // It is not for Alice to say, but for root.
    expect((await send(api, compensate, alice)).error).toMatchObject({ name: 'BadOrigin' });
  }, 120 * SECOND);

  test('is of all that was there when the era of the fault began, at one rate, and of nothing that had left', async () => {
    const { api } = session;
    const losses = lossesOf(local);
    expect(losses).toHaveLength(2);
    for (const cut of losses) {
      expect(cut.map(({ tranche }) => tranche)).toEqual([{ Unbonding: late }, 'Active']);
      expect(cut[0]!.magnitude).toBe(cut[1]!.magnitude);
    }
    const { unbonding: tranches } = (await vaultSummary(api, local.vault))!;
    const unbonding = new Map(tranches.map(({ era, assets }) => [era, assets]));
    expect(unbonding.get(early)).toBe(EARLY);
    expect(unbonding.get(late)).toBe(LATE - lateLoss(losses.flat()));
    // Both took their fraction of the stake of Charlie, which was six tenths of the whole.
    expectNear(lateLoss(losses.flat()), (LATE * local.magnitude * (RULES.maxFraction + TENTH)) / FULL / WHOLE);
  });

  test('cannot be reported when its era is too far back', async () => {
    const { api } = session;
    await eraReached(api, captured + RULES.horizonEras + 1n);
    await fails(owner, report(captured, TENTH, 'an old fault'), 'TooLate');
  }, 60 * SECOND);
});

describe('a compensation', () => {
  test('can be recomputed by anyone, with the command', async () => {
    const cut = ['--slash', `${softened}`, '--vault', `${local.vault}`, '--block', `${tree.block}`];
    const args = ['run', '--silent', 'compensation', '--', '--url', session.node.url, ...cut];
    const { stdout } = await run('npm', args, { cwd: fileURLToPath(new URL('..', import.meta.url)), timeout: 60 * SECOND });
    expect(JSON.parse(stdout)).toEqual(JSON.parse(toJson(tree)));
  }, 90 * SECOND);

  test('is for those who were cut, as much as each lost', () => {
    const active = tree.losses.find(({ tranche }) => tranche === 'Active')!.amount;
    // Before the first cut a share was worth a unit.
    const held = USDX_STAKES.map(([who, stake]): [Account, bigint] => [who, who === ferdie ? stake - LATE : stake]);
    const parts = held.map(([who, shares]): [string, bigint] => {
      const part = (active * shares) / total(held);
      return [who.address, who === ferdie ? part + lateLoss(tree.losses) : part];
    });
    expect(new Map(tree.claims.map(({ account, amount }) => [account, amount]))).toEqual(new Map(parts));
    expect(tree.total).toBe(parts.reduce((sum, [, part]) => sum + part, 0n));
    expect(tree.cut - tree.total).toBeLessThan(BigInt(held.length));
  });

  test('is paid to whom the tree names, once, and to nobody else', async () => {
    const { api } = session;
    const [first, ...others] = tree.claims as [Claim, ...Claim[]];
    const { vault, asset } = local;
    const rest = { vault, asset, total: tree.cut };
    expect(await compensation(api, softened, vault)).toMatchObject({ total: tree.cut, rest });
    const accounts = tree.claims.map(({ account }) => account);
    const held = await balances(api, local.kind, ...accounts);

    await Promise.all([
      fails(eve, claim({ ...first, proof: others[0]!.proof }), 'InvalidClaim'),
      fails(bob, claim({ ...first, amount: first.amount + 1n }), 'InvalidClaim'),
      fails(ferdie, claim({ ...first, account: eve.address }), 'InvalidClaim'),
      fails(alice, claim(first, foreign.vault), 'UnknownCompensation'),
    ]);
    // Eve, who lost nothing, does it for all.
    const claimed = await sendOk(api, claim(first), eve);
    const { index, account, amount } = first;
    const told = { slash: softened, vault: local.vault, index: BigInt(index), account, asset, amount, paid: amount };
    expect(eventOf(claimed, 'slashing.CompensationClaimed')).toEqual(told);
    await fails(eve, claim(first), 'AlreadyClaimed');
    await sendOk(api, api.tx.utility.batchAll(others.map((other) => claim(other))), eve);

    const paid = (await balances(api, local.kind, ...accounts)).map((now, n) => now - held[n]!);
    expect(paid).toEqual(tree.claims.map((one) => one.amount));
    // What the roundings leave is in escrow until the compensation is closed.
    const left = tree.cut - tree.total;
    expect(await compensation(api, softened, vault)).toMatchObject({ total: tree.cut, rest: { ...rest, total: left } });
    expect(await vaultLedger(api, vault)).toMatchObject({ escrowed: left });
  }, 90 * SECOND);
});

describe('at the end', () => {
  test('what was not turned into compensation is settled', async () => {
    const { api } = session;
    await slashIn(api, proven, 'Settled');
    await slashIn(api, softened, 'Settled');
    expect(await slashRecord(api, proven)).toMatchObject({ compensated: 0n, slot: null });
    expect(await slashRecord(api, softened)).toMatchObject({ compensated: 1n, slot: null });
    await fails(alice, api.tx.slashing.settle(softened, foreign.vault), 'NothingEscrowed');
    await fails(alice, api.tx.slashing.executeSlash(softened), 'NothingToDo');
  }, 120 * SECOND);

  test('who left before the capture era has all of his stake, and who left after it what the cuts left', async () => {
    const { api } = session;
    const paid = async (who: Account, asked: bigint): Promise<bigint> => {
      await eraReached(api, asked + UNBONDING_ERAS + 1n);
      const held = await balance(api, local.kind, who.address);
      const outcome = await sendOk(api, api.tx.restaking.claimWithdrawal(local.vault, asked, null, 0, null), who);
      const { amount } = eventOf(outcome, 'restaking.WithdrawalClaimed') as { amount: bigint };
      expect(await balance(api, local.kind, who.address)).toBe(held + amount);
      return amount;
    };
    expect(await paid(eve, early)).toBe(EARLY);
    expect(await paid(ferdie, late)).toBe(LATE - lateLoss(lossesOf(local).flat()));
  }, 120 * SECOND);

  test('every unit that was cut went where the events say', async () => {
    const { api } = session;
    await log.read();
    for (const slash of [vetoed, softened, proven]) {
      const { cuts } = await slashRecord(api, slash);
      expect(log.of('slashing.VaultCut', { slash }).map(({ data }) => data)).toEqual(cuts.map((cut) => ({ slash, ...cut })));
      for (const { vault, amount } of cuts) {
        const ends = ['slashing.Settled', 'slashing.VaultCompensated'].flatMap((name) => log.of(name, { slash, vault }));
        expect(ends.map(({ data }) => data.amount)).toEqual([amount]);
      }
    }
    for (const { data } of log.of('slashing.Settled')) {
      expect(data.toReporter).toBe(((data.amount as bigint) * RULES.reporterPart) / WHOLE);
    }

    for (const { vault } of [local, foreign]) {
      const cut = sumOf(log.of('slashing.VaultCut', { vault }), 'amount');
      expect(sumOf(log.of('restaking.VaultCut', { vault }), 'total')).toBe(cut);
      // What the roundings of the claims leave stays in escrow until the compensation is closed.
      const escrowed = vault === local.vault ? tree.cut - tree.total : 0n;
      const gone = log.of('restaking.CutSettled', { vault });
      expect(['paid', 'burned', 'lost'].map((field) => sumOf(gone, field))).toEqual([cut - escrowed, 0n, 0n]);
      const ledger = await vaultLedger(api, vault);
      expect(ledger).toMatchObject({ settled: cut - escrowed, escrowed, lost: 0n });
      expect(ledger.held + ledger.claimed + ledger.settled + escrowed).toBe(ledger.deposited);
    }

    const sums = (fields: object, field: string): bigint[] =>
      [local, foreign].map(({ asset }) => sumOf(log.of('slashing.Settled', { asset, ...fields }), field));
    const less = (some: bigint[], other: bigint[]): bigint[] => some.map((amount, n) => amount - other[n]!);
    const gained = async (who: string, held: bigint[]): Promise<bigint[]> => less(await holdingsOf(who), held);
    expect(await gained(treasury, before.treasury)).toEqual(less(sums({}, 'amount'), sums({}, 'toReporter')));
    expect(await gained(owner.address, before.owner)).toEqual(sums({ slash: softened }, 'toReporter'));
    expect(await gained(watcher.address, before.watcher)).toEqual(sums({ slash: proven }, 'toReporter'));
    const history = [...(await slashHistory(api, set))].map(([slash, record]) => [slash, stateName(record)]);
    expect(history).toEqual([[vetoed, 'Vetoed'], [softened, 'Settled'], [proven, 'Settled']]);
  }, 60 * SECOND);
});
