/**
 * Power cuts while slashes are due. Five times slashes with different due eras are reported and the node is ended with SIGKILL,
 * each time at another moment of their lives, and each time when more are proven and due and no block has executed them. It starts
 * again, and at the end each slash was executed once and settled once, in time, and every unit that was cut is where the events say.
 */
import type { Header } from '@polkadot/types/interfaces';
import { blake2AsHex } from '@polkadot/util-crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { alice, bob, charlie, dave, eve, ferdie, treasury } from '../src/accounts.ts';
import { balance } from '../src/chain.ts';
import { type Tx, eventsOf, reconnected, send, sendOk } from '../src/client.ts';
import { keyProof, machineKey, publicKey } from '../src/keys.ts';
import { plain } from '../src/plain.ts';
import { FULL, type SetRef, assetIndex, eraReached, nextEra, tableReady } from '../src/security.ts';
import { useNode } from '../src/session.ts';
import {
  EventLog,
  ROUNDING,
  type SlashRecord,
  type SlashRules,
  type SlashingState,
  WHOLE,
  equivocation,
  openSets,
  slashingState,
  stateName,
  sumOf,
  unbondingEras,
  vaultLedger,
} from '../src/slashing.ts';
import { type TableEntry, tableEntry } from '../src/tables.ts';
import { SECOND, sleep, waitUntil } from '../src/time.ts';

/** An era has ten blocks: at this pace three seconds. */
const BLOCK_MILLIS = 300;
const session = useNode({ args: ['--dev', '--dev-block-time', `${BLOCK_MILLIS}`] });

const local = { local: 1 } as const;
/** One USDX, the demo's local asset, in its smallest units. */
const USDX = 10n ** 6n;

const [owner, curator, watcher] = [dave, ferdie, bob];
const operators = [charlie, eve];

/** A slash of a set with a window of so many eras is due so many eras later, and one more. */
const WINDOWS = [0n, 1n, 2n];
const FRACTION = 12_345_678n;
/** Of each operator in each set, in each round. */
const REPORTS = 2;
/** Of Charlie in the first set, at the end of each round. */
const PROOFS = 3;
/** How often a round may bring proofs, if the chain is faster than the test. */
const TRIES = 4;
/** How many eras late a slash may be executed. */
const MAX_LAG = 1n;

function rules(windowEras: bigint): SlashRules {
  return { slasher: owner.address, maxFraction: 15_000_000n, horizonEras: 4n, windowEras, spanEras: 7n };
}

const key = machineKey('sr25519', 'relayer');

let sets: SetRef[];
/** One exclusive vault, behind Charlie alone, and a shared one behind both operators. */
let vaults: [bigint, bigint];
let log: EventLog;
let inTreasury: bigint;
/** All slashes that were reported, in order. */
const slashes: bigint[] = [];
/** In which block the node died, and what was due then and not executed: for each round. */
const deaths: { block: number; due: bigint[] }[] = [];

/** What a round has reported: in `captured`, of which the first is due in `due` and the others later. */
interface Round {
  number: number;
  captured: bigint;
  due: bigint;
}

beforeAll(async () => {
  const { api } = session;
  const { createVault, deposit, acceptVault, setAllocation } = api.tx.restaking;
  const asset = await assetIndex(api, local.local);
  const eras = unbondingEras(rules(0n));
  const creating = [createVault(asset, 'Exclusive', eras, 1, null), createVault(asset, 'Shared', eras, 1, 2n * FULL)];
  const [opened, created] = await Promise.all([
    openSets(api, owner, WINDOWS.map(rules)),
    sendOk(api, api.tx.utility.batchAll(creating), curator),
  ]);
  sets = opened;
  vaults = eventsOf(created, 'restaking.VaultCreated').map((event) => event.vault) as [bigint, bigint];
  const [exclusive, shared] = vaults;
  const [keyed] = sets as [SetRef];
  const joining = (): Tx[] => [...sets.map((set) => api.tx.services.join(set)), ...vaults.map((vault) => acceptVault(vault))];
  const keying = api.tx.services.setKey(keyed, publicKey(key), keyProof(api, key, keyed, charlie));
  const deposits = (one: bigint, other: bigint): Tx =>
    api.tx.utility.batchAll([deposit(exclusive, one, 1, 0), deposit(shared, other, 1, 0)]);
  await Promise.all([
    sendOk(api, api.tx.utility.batchAll([...joining(), keying]), charlie),
    sendOk(api, api.tx.utility.batchAll(joining()), eve),
    sendOk(api, deposits(7_654n * USDX + 321_098n, 3_210n * USDX + 7n), alice),
    sendOk(api, deposits(1_234n * USDX + 567_890n, 98_765n * USDX + 432_101n), bob),
  ]);
  const pledges = sets.flatMap((set) => [
    setAllocation(exclusive, set, charlie.address, FULL / 7n, null),
    ...operators.map(({ address }) => setAllocation(shared, set, address, FULL / 3n, null)),
  ]);
  await sendOk(api, api.tx.utility.batchAll(pledges), curator);
  await nextEra(api);
  inTreasury = await balance(api, local, treasury);
  log = await EventLog.start(api);
});

/** Reports faults of all operators in all sets, in one extrinsic. */
async function report(number: number): Promise<Round> {
  const { api } = session;
  await nextEra(api);
  const [captured] = (await Promise.all(sets.map((set) => tableReady(api, set)))) as [bigint];
  const calls = sets.flatMap((set) =>
    operators.flatMap(({ address }) =>
      Array.from({ length: REPORTS }, (_, nth) => {
        const evidence = blake2AsHex(`round ${number}, set ${set.set}, ${address}, fault ${nth}`);
        return api.tx.slashing.report(set, address, captured, FRACTION, evidence);
      }),
    ),
  );
  const outcome = await sendOk(api, api.tx.utility.batchAll(calls), owner);
  const reported = eventsOf(outcome, 'slashing.SlashReported') as { slash: bigint; due: bigint }[];
  expect(reported).toHaveLength(calls.length);
  slashes.push(...reported.map(({ slash }) => slash));
  const dues = new Set(reported.map(({ due }) => due));
  expect(dues.size).toBe(WINDOWS.length);
  return { number, captured, due: reported[0]!.due };
}

/** A block with proofs, and whether it is the first of an era. */
interface Proven {
  block: string;
  beginsEra: boolean;
}

/** Proofs against Charlie, in one extrinsic: the `nth` of a round. What they prove is due in the block that has them. */
async function prove({ number, captured }: Round, nth: number): Promise<Proven> {
  const { api } = session;
  const at = { set: sets[0]!, operator: charlie.address };
  const first = (number * TRIES + nth) * PROOFS;
  const calls = Array.from({ length: PROOFS }, (_, n) => {
    const slot = { key, era: captured, slot: BigInt(first + n) };
    return equivocation(api, at, slot, [blake2AsHex(`one root, ${n}`), blake2AsHex(`another root, ${n}`)]);
  });
  const outcome = await sendOk(api, api.tx.utility.batchAll(calls), watcher);
  const proven = eventsOf(outcome, 'slashing.SlashReported').map(({ slash }) => slash as bigint);
  expect(proven).toHaveLength(calls.length);
  slashes.push(...proven);
  const block = outcome.blockHash;
  const { query } = await api.at(block);
  const { blocks } = plain<{ blocks: bigint }>(await query.restaking.clock());
  return { block, beginsEra: blocks === 1n };
}

/**
 * Proofs, and then SIGKILL. The next block executes what they prove; but where they are in an era's first block the one after it
 * does, since the second one ends a session, which takes all of it: there the end may be later. When a block was faster there are
 * new proofs. Gives the last block before the end.
 */
async function dieWithSlashesDue(round: Round, afterMillis: number): Promise<Header> {
  const { api, node } = session;
  for (let nth = 0; nth < TRIES; nth += 1) {
    const { block, beginsEra } = await prove(round, nth);
    if (beginsEra) await sleep(afterMillis);
    const top = await api.rpc.chain.getHeader();
    if (top.hash.toHex() === block || (beginsEra && top.parentHash.toHex() === block)) {
      await node.kill9();
      return top;
    }
  }
  throw new Error(`${TRIES} times a block came between the proofs and the end`);
}

/** Waits until so many blocks are left before an era. */
async function blocksBefore(era: bigint, left: bigint): Promise<void> {
  await waitUntil(
    60 * SECOND,
    `${left} blocks before era ${era}`,
    async () => {
      const clock = plain<{ era: bigint; blocks: bigint; length: bigint }>(await session.api.query.restaking.clock());
      return clock.era >= era || (clock.era + 1n === era && clock.blocks + left >= clock.length);
    },
    20,
  );
}

/** Moments at which a node may die: when proofs are sent, and how long after an era's first block has them. */
const MOMENTS: { when: string; come: (round: Round) => Promise<unknown>; afterMillis?: number }[] = [
  // The next block has the proofs, and is the last of its era.
  { when: 'in the last block before others are due', come: ({ due }) => blocksBefore(due, 1n) },
  {
    when: 'while a block is made, and the one before it has cut others',
    come: ({ due }) => blocksBefore(due, 0n),
    afterMillis: BLOCK_MILLIS - 20,
  },
  { when: 'when no other is due for long', come: async () => {} },
  { when: 'when the first are cut, and others are not due', come: ({ due }) => eraReached(session.api, due) },
  // The next block is that of the last window's end, and of the end of the first review.
  { when: 'in the block that cuts the last and settles the first', come: ({ due }) => blocksBefore(due + 2n, 0n) },
];

/** How far a slash has come. */
function stepOf(slash: SlashRecord): number {
  const step = ['Pending', 'Escrowed', 'Settled'].indexOf(stateName(slash));
  if (step < 0) throw new Error(`nobody has made a slash ${stateName(slash)}`);
  return step;
}

/** What holds in every block: what is escrowed of a vault is the sum of its receipts, each of a cut of an executed slash. */
function expectConsistent({ slashes: records, receipts, escrowed }: SlashingState): void {
  for (const [vault, sum] of escrowed) {
    const own = receipts.filter((receipt) => receipt.vault === vault);
    expect(own.reduce((total, receipt) => total + receipt.total, 0n)).toBe(sum);
  }
  for (const { slash, vault, asset, total } of receipts) {
    expect(records.get(slash)?.cuts).toContainEqual({ vault, asset, amount: total });
  }
  for (const [slash, record] of records) {
    const open = receipts.filter((receipt) => receipt.slash === slash).length;
    expect(open).toBe(stateName(record) === 'Escrowed' ? record.cuts.length : 0);
    expect(record.slot === null).toBe(stateName(record) === 'Settled');
  }
}

/** No slash is lost or new, none has gone back, and what was cut stays cut. */
function expectGoesOn(before: SlashingState, after: SlashingState): void {
  expect([...after.slashes.keys()].sort()).toEqual([...before.slashes.keys()].sort());
  for (const [slash, record] of before.slashes) {
    const now = after.slashes.get(slash)!;
    expect(stepOf(now)).toBeGreaterThanOrEqual(stepOf(record));
    if (stepOf(record) > 0) expect(now.cuts).toEqual(record.cuts);
  }
}

/** What is due in a state, and not executed. */
function dueIn({ era, slashes: records }: SlashingState): bigint[] {
  const due = [...records].filter(([, record]) => stateName(record) === 'Pending' && record.due <= era);
  return due.map(([slash]) => slash);
}

describe('a power cut', () => {
  test.each(MOMENTS.map((moment, number) => ({ ...moment, number })))(
    'loses nothing of what is due $when',
    async ({ come, afterMillis, number }) => {
      const { api, node } = session;
      // given
      const round = await report(number);
      await come(round);
      // when
      const top = await dieWithSlashesDue(round, afterMillis ?? 0);
      expect(node.running).toBe(false);
      const block = top.number.toNumber();
      await node.restart(block);
      // then
      await reconnected(api);
      expect((await api.rpc.chain.getBlockHash(block)).toHex()).toBe(top.hash.toHex());
      const before = await slashingState(api, top.hash.toHex());
      expect([...before.slashes.keys()].sort()).toEqual([...slashes].sort());
      const due = dueIn(before);
      expect(due).toEqual(expect.arrayContaining(slashes.slice(-PROOFS)));
      deaths.push({ block, due });
      expectConsistent(before);
      const after = await slashingState(api, (await api.rpc.chain.getBlockHash()).toHex());
      expectConsistent(after);
      expectGoesOn(before, after);
      await log.read();
    },
    240 * SECOND,
  );
});

describe('after the power cuts', () => {
  let end: SlashingState;

  test('every slash comes to its end', async () => {
    const { api } = session;
    end = await waitUntil(
      120 * SECOND,
      'the settlement of all slashes',
      async () => {
        await log.read();
        const state = await slashingState(api, (await api.rpc.chain.getBlockHash()).toHex());
        expectConsistent(state);
        return [...state.slashes.values()].every((record) => stateName(record) === 'Settled') && state;
      },
      SECOND,
    );
    expect([...end.slashes.keys()].sort()).toEqual([...slashes].sort());
    expect(plain<bigint>(await api.query.slashing.nextSlash())).toBe(BigInt(slashes.length));
    for (const map of ['queue', 'slashEntries', 'escrows', 'pendingOf', 'pendingAgainst'] as const) {
      expect(await api.query.slashing[map]!.entries()).toEqual([]);
    }
  }, 180 * SECOND);

  test('each was reported, executed and settled once, and none late', () => {
    for (const slash of slashes) {
      const { cuts, due } = end.slashes.get(slash)!;
      expect(log.one('slashing.SlashReported', { slash }).data.due).toBe(due);
      const executed = log.one('slashing.SlashExecuted', { slash });
      expect(executed.data.cuts).toBe(BigInt(cuts.length));
      expect(executed.era).toBeGreaterThanOrEqual(due);
      expect(executed.era).toBeLessThanOrEqual(due + MAX_LAG);
      expect(cuts.length).toBeGreaterThan(0);
      expect(log.of('slashing.VaultCut', { slash }).map(({ data }) => data)).toEqual(cuts.map((cut) => ({ slash, ...cut })));
      expect(log.of('slashing.Settled', { slash })).toHaveLength(cuts.length);
      for (const { vault, amount } of cuts) {
        const settled = log.one('slashing.Settled', { slash, vault });
        expect(settled.data.amount).toBe(amount);
        expect(settled.era).toBeGreaterThan(executed.data.until as bigint);
      }
    }
    for (const name of ['SlashDelayed', 'SlashParked', 'VaultSkipped', 'SettlementFailed', 'EjectionFailed']) {
      expect(log.of(`slashing.${name}`)).toEqual([]);
    }
  });

  test('what was due when the node died was executed once, after it had come back', () => {
    expect(deaths).toHaveLength(MOMENTS.length);
    for (const { block, due } of deaths) {
      expect(due.length).toBeGreaterThanOrEqual(PROOFS);
      for (const slash of due) expect(log.one('slashing.SlashExecuted', { slash }).block).toBeGreaterThan(block);
    }
  });

  test('each took its fraction of what was captured', async () => {
    const entries = new Map<string, TableEntry>();
    for (const { at, era, fraction, cuts } of end.slashes.values()) {
      const name = `${at.set.service},${at.set.set} ${at.operator} ${era}`;
      const entry = entries.get(name) ?? (await tableEntry(session.api, at.set, at.operator, era))!;
      entries.set(name, entry);
      expect(cuts.map(({ vault }) => vault)).toEqual(entry.backers.map(({ vault }) => vault));
      for (const [n, { amount }] of cuts.entries()) {
        const expected = (entry.backers[n]!.captured.stake * fraction) / WHOLE;
        expect(amount).toBeGreaterThanOrEqual(expected - ROUNDING);
        expect(amount).toBeLessThanOrEqual(expected + ROUNDING);
      }
    }
  }, 60 * SECOND);

  test('every unit that was cut is in the treasury', async () => {
    const { api } = session;
    let all = 0n;
    for (const vault of vaults) {
      const cut = sumOf(log.of('slashing.VaultCut', { vault }), 'amount');
      expect(cut).toBeGreaterThan(0n);
      expect(sumOf(log.of('restaking.VaultCut', { vault }), 'total')).toBe(cut);
      expect(sumOf(log.of('restaking.CutSettled', { vault }), 'paid')).toBe(cut);
      const ledger = await vaultLedger(api, vault);
      expect(ledger).toMatchObject({ settled: cut, claimed: 0n, lost: 0n, escrowed: 0n });
      expect(ledger.held + ledger.settled).toBe(ledger.deposited);
      all += cut;
    }
    expect(await balance(api, local, treasury)).toBe(inTreasury + all);
  }, 60 * SECOND);

  test('nothing of it can be done again by a call', async () => {
    const { api } = session;
    const [slash] = slashes as [bigint];
    const again = [
      [api.tx.slashing.executeSlash(slash), 'NothingToDo'],
      [api.tx.slashing.settle(slash, vaults[0]), 'NothingEscrowed'],
    ] as const;
    for (const [call, name] of again) {
      expect((await send(api, call, alice)).error).toMatchObject({ section: 'slashing', name });
    }
  }, 60 * SECOND);
});
