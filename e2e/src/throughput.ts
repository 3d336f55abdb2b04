/**
 * How many transactions of each kind a dev node really includes, with a client on the same machine: transfers, deposits,
 * withdrawals, claims and allocations, one kind after the other in one run on one chain.
 *
 * Everything is signed before the clock of its kind starts. No two transactions in a row are of one account. What is written is a
 * table, and rows of `benchmarking/results/figures.tsv`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { ApiPromise } from '@polkadot/api';
import { stringToHex } from '@polkadot/util';
import { type Account, alice, charlie, dave, eve, ferdie, stranger } from './accounts.ts';
import { type Tx, connect } from './client.ts';
import makeDemoSpec from './demo-spec.ts';
import { type Outcome, Signer, load } from './load.ts';
import { RampartNode, targetDir } from './node.ts';
import { plain } from './plain.ts';
import { FULL, type SetRef, era, eraReached } from './security.ts';
import { SECOND } from './time.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COMMAND = 'make bench-load';

const RAMP = 10n ** 12n;
const USDX = 10n ** 6n;
/** The demo's local asset. */
const LOCAL = 1;
/** The demo's vault in RAMP that is paid for by a service, and its unbonding eras. */
const VAULT = 0;
const UNBONDING_ERAS = 2n;
/** The first asset of restaking's registry: RAMP. */
const NATIVE = 0;
/** Calls in a batch that makes the state. */
const BATCH = 200;
/** What there can be at most: sets of a service, allocations of a vault, vaults behind a member. */
const SETS = 32;
const ALLOCATIONS = 64;
const BACKERS = 16;
/** Services, for so many sets that enough pledges can be made. */
const SERVICES = 3;
/** Transfers are so much quicker that more of them are needed for as many blocks: by these factors. */
const TRANSFERS = 3;
const ASSET_TRANSFERS = 2;
/** So are claims of rewards. What is claimed the second time has dripped since the first. */
const CLAIMS = 2;

interface Options {
  blockMillis: number;
  accounts: number;
  /** Transactions of each account and kind. */
  each: number;
  /** The most time for a kind. */
  millis: number;
  /** Claims of rewards of each account, for each of the other kinds. In a short run all are in one block, in which nothing drips. */
  claims: number;
  record: boolean;
}

interface Row {
  name: string;
  call: string;
  outcome: Outcome;
}

function options(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      'block-millis': { type: 'string' },
      accounts: { type: 'string' },
      each: { type: 'string' },
      seconds: { type: 'string', default: '150' },
      'no-record': { type: 'boolean', default: false },
    },
  });
  const number = (text: string | undefined, otherwise: number): number => {
    const value = text === undefined ? otherwise : Number(text);
    if (!Number.isSafeInteger(value) || value < 1) throw new Error(`${text} is not a number that can be used here`);
    return value;
  };
  const quick = values.quick;
  return {
    blockMillis: number(values['block-millis'], quick ? 1_000 : 6_000),
    accounts: number(values.accounts, quick ? 60 : 3_600),
    each: number(values.each, quick ? 2 : 1),
    millis: number(values.seconds, 150) * SECOND,
    claims: quick ? 1 : CLAIMS,
    // A short run shows that it works, and measures nothing.
    record: !quick && !values['no-record'],
  };
}

/** What the run works with. */
class Run {
  readonly options: Options;
  readonly api: ApiPromise;
  readonly accounts: Account[];
  readonly rows: Row[] = [];
  readonly #url: string;
  readonly #signer: Signer;

  constructor(options: Options, api: ApiPromise, url: string) {
    this.options = options;
    this.api = api;
    this.#url = url;
    this.#signer = new Signer(api);
    this.accounts = Array.from({ length: options.accounts }, (_, at) => stranger(`load//${at}`));
  }

  /** Signs all, in their order, and hands them over. */
  async #send(what: string, txs: [Account, Tx][]): Promise<Outcome> {
    const started = Date.now();
    const signed: string[] = [];
    for (const [who, tx] of txs) signed.push(await this.#signer.sign(tx, who));
    console.log(`${what}: ${signed.length} signed in ${((Date.now() - started) / SECOND).toFixed(1)} s`);
    const outcome = await load(this.api, this.#url, signed, this.options.millis);
    if (outcome.failures.size > 0) this.#signer.reset();
    return outcome;
  }

  /** What makes the state: all of it must succeed. */
  async prepare(what: string, txs: [Account, Tx][]): Promise<void> {
    const outcome = await this.#send(what, txs);
    if (outcome.included < outcome.sent) throw new Error(`${what}: ${told(outcome)}`);
  }

  /** A kind that is measured. */
  async measure(name: string, call: string, txs: [Account, Tx][]): Promise<void> {
    const outcome = await this.#send(call, txs);
    console.log(`  ${told(outcome)}`);
    this.rows.push({ name, call, outcome });
  }

  /** One for each account, and then again, as often as the options say, or a multiple of that. */
  each(make: (who: Account, at: number, round: number) => Tx, times = 1): [Account, Tx][] {
    const rounds = Array.from({ length: this.options.each * times }, (_, round) => round);
    return rounds.flatMap((round) => this.accounts.map((who, at): [Account, Tx] => [who, make(who, at, round)]));
  }

  /** The account after this one. */
  next(at: number): string {
    return (this.accounts[(at + 1) % this.accounts.length] as Account).address;
  }

  batches(calls: Tx[]): Tx[] {
    const count = Math.ceil(calls.length / BATCH);
    return Array.from({ length: count }, (_, at) => this.api.tx.utility.batchAll(calls.slice(at * BATCH, (at + 1) * BATCH)));
  }
}

/** A number that may not be there. */
function shown(value: number | undefined, decimals = 0): string {
  return value === undefined ? '' : value.toFixed(decimals);
}

function told({ sent, included, failures, blocks, perBlock, perSecond }: Outcome): string {
  const failed = [...failures].map(([why, number]) => `; ${number}: ${why}`).join('');
  const rate =
    perBlock === undefined ? 'too few blocks for a rate' : `${shown(perBlock)} a block, ${shown(perSecond)} a second`;
  return `${included} of ${sent} in ${blocks.length} blocks (${blocks.join(', ')}), ${rate}${failed}`;
}

/** Gives every account of the run RAMP and USDX. */
async function fund(run: Run): Promise<void> {
  const { tx } = run.api;
  const gifts = run.accounts.flatMap(({ address }) => [
    tx.balances.transferKeepAlive(address, 40n * RAMP * BigInt(run.options.each)),
    tx.assets.transferKeepAlive(LOCAL, address, 3n * USDX),
  ]);
  await run.prepare('funds', run.batches(gifts).map((batch): [Account, Tx] => [alice, batch]));
}

async function transfers(run: Run): Promise<void> {
  const { tx } = run.api;
  const native = run.each((_, at) => tx.balances.transferKeepAlive(run.next(at), RAMP / 100n), TRANSFERS);
  await run.measure('transfer', 'balances.transferKeepAlive', native);
  const local = run.each((_, at) => tx.assets.transferKeepAlive(LOCAL, run.next(at), USDX / 100n), ASSET_TRANSFERS);
  await run.measure('asset_transfer', 'assets.transferKeepAlive', local);
}

/** All accounts become stakers of one vault, and ask for a part of their stake back. */
async function staking(run: Run): Promise<void> {
  const { tx } = run.api;
  const deposits = run.each(() => tx.restaking.deposit(VAULT, 10n * RAMP, 1, 0));
  await run.measure('deposit', 'restaking.deposit', deposits);
  const withdrawal = { Assets: { amount: RAMP, maxShares: 2n * RAMP } };
  const requests = run.each(() => tx.restaking.requestWithdrawal(VAULT, withdrawal));
  await run.measure('withdrawal_request', 'restaking.requestWithdrawal', requests);
}

/** Services of Ferdie's, in whose sets nobody is a member: who pledges need not wait for one. */
async function openSets(run: Run): Promise<SetRef[]> {
  const { api } = run;
  const first = plain<bigint>(await api.query.services.nextService());
  const services = Array.from({ length: SERVICES }, (_, at) => first + BigInt(at));
  await run.prepare('services', services.map((): [Account, Tx] => [ferdie, api.tx.services.registerService(stringToHex('Load'))]));
  const params = {
    policy: {
      slasher: ferdie.address,
      maxFraction: 500_000_000,
      sink: 'Treasury',
      reporterPart: 0,
      horizonEras: 0,
      windowEras: 0,
      resolvers: { accounts: [], threshold: 0 },
      acceptsProofs: false,
      ejects: false,
    },
    assets: [[NATIVE, 1_000_000_000]],
    terms: { admission: 'Open', minimumStake: 0, maxMembers: 4, outbidMargin: 0, coolDownEras: 0, maxObligationEras: 0 },
    spanEras: 1,
    noticeEras: UNBONDING_ERAS,
  };
  const sets = services.flatMap((service) => Array.from({ length: SETS }, (_, set): SetRef => ({ service, set: BigInt(set) })));
  const calls = sets.map(({ service }) => api.tx.services.createOperatorSet(service, params));
  await run.prepare('sets', run.batches(calls).map((batch): [Account, Tx] => [ferdie, batch]));
  return sets;
}

/** As many vaults as all members that they can pledge to have room for, or as there are accounts to hold them. */
async function openVaults(run: Run, members: number): Promise<[Account, bigint][]> {
  const { api } = run;
  const curators = run.accounts.slice(0, Math.floor((members * BACKERS) / ALLOCATIONS));
  const gifts = curators.map(({ address }) => api.tx.balances.transferKeepAlive(address, 1_000n * RAMP));
  await run.prepare('funds of curators', run.batches(gifts).map((batch): [Account, Tx] => [alice, batch]));
  const first = plain<bigint>(await api.query.restaking.nextVault());
  const create = (): Tx => api.tx.restaking.createVault(NATIVE, 'Exclusive', UNBONDING_ERAS, 1, null);
  await run.prepare('vaults', curators.map((who): [Account, Tx] => [who, create()]));
  const records = await api.query.restaking.vaults.entries();
  const ids = new Map(
    records.map(([key, vault]) => [plain<{ curator: string }>(vault).curator, plain<bigint>(key.args[0]!)] as const),
  );
  const vaults = curators.map((who): [Account, bigint] => [who, ids.get(who.address) ?? -1n]);
  if (vaults.some(([, vault]) => vault < first)) throw new Error('a vault is not there');
  const deposits = vaults.map(([who, vault]): [Account, Tx] => [who, api.tx.restaking.deposit(vault, 100n * RAMP, 1, 0)]);
  await run.prepare('their stake', deposits);
  return vaults;
}

/** New pledges: of each vault to as many members as it can, a hundredth to each. */
async function allocations(run: Run): Promise<void> {
  const { tx } = run.api;
  const sets = await openSets(run);
  const operators = [charlie, dave, eve];
  await run.prepare('consent', operators.map((who): [Account, Tx] => [who, tx.restaking.acceptFrom(NATIVE, RAMP)]));
  const members = sets.flatMap((set) => operators.map(({ address }) => ({ set, operator: address })));
  const vaults = await openVaults(run, members.length);
  const most = Math.min(ALLOCATIONS, Math.ceil((run.options.accounts * run.options.each) / vaults.length));
  // Each vault begins some members after the one before it, so that all members get as many, and none more than there can be.
  const step = members.length / vaults.length;
  const pledges = Array.from({ length: most }, (_, round) => round).flatMap((round) =>
    vaults.map(([who, vault], at): [Account, Tx] => {
      const member = members[(Math.floor(at * step) + round) % members.length]!;
      return [who, tx.restaking.setAllocation(vault, member.set, member.operator, FULL / 100n, null)];
    }),
  );
  await run.measure('allocation', 'restaking.setAllocation', pledges);
}

/** Everybody claims what was asked for, in as many parts as it was asked for, and what was earned. */
async function claims(run: Run): Promise<void> {
  const { api, accounts, options } = run;
  const keys = accounts.map(({ address }) => [VAULT, address]);
  const entries = await api.query.restaking.positions.multi(keys);
  const positions = entries.map((entry) => plain<{ unbonding: [bigint, bigint][] } | null>(entry)?.unbonding ?? []);
  const eras = positions.flatMap((unbonding) => unbonding.map(([asked]) => asked));
  if (eras.length === 0) throw new Error('nobody has asked for any stake');
  const last = eras.reduce((most, asked) => (asked > most ? asked : most));
  const ripe = last + UNBONDING_ERAS + 1n;
  console.log(`waiting for era ${ripe}; it is era ${await era(api)}`);
  await eraReached(api, ripe, 6 * 12 * options.blockMillis + 60 * SECOND);
  const rewards = run.each(() => api.tx.rewards.claim(VAULT, NATIVE), options.claims);
  await run.measure('reward_claim', 'rewards.claim', rewards);
  const parts = Array.from({ length: options.each }, (_, round) =>
    accounts.flatMap((who, at): [Account, Tx][] => {
      const of = positions[at]!.flatMap(([asked, shares]) => Array.from({ length: Number(shares / RAMP) }, () => asked))[round];
      return of === undefined ? [] : [[who, api.tx.restaking.claimWithdrawal(VAULT, of, RAMP, 1, null)]];
    }),
  );
  await run.measure('withdrawal_claim', 'restaking.claimWithdrawal', parts.flat());
}

/** Where, when and of what this was measured, as the harness says it of its own results. */
function header({ accounts, each, claims, millis, blockMillis }: Options): string[] {
  const git = (...args: string[]): string => {
    try {
      return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      return 'unknown';
    }
  };
  const changes = git('status', '--porcelain', '--', '.', ':!benchmarking/results') === '' ? '' : ', with changes';
  const most = `${accounts} accounts, ${each} of each kind and account (${each * TRANSFERS} and ${each * ASSET_TRANSFERS} transfers, ${each * claims} claims of rewards)`;
  return [
    `* machine: ${cpus()[0]?.model ?? 'a processor'}, ${availableParallelism()} cores`,
    `* date: ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    `* commit: ${git('rev-parse', '--short=12', 'HEAD')}${changes}`,
    `* profile: ci, of the node; its runtime is the production wasm`,
    `* command: ${COMMAND}`,
    `* load: ${most}, ${millis / SECOND} s for a kind at most; a block every ${blockMillis / SECOND} s`,
  ];
}

function report(rows: Row[], options: Options): string {
  const transfer = rows.find(({ name }) => name === 'transfer')?.outcome.perSecond;
  const lines = rows.map(({ call, outcome: { sent, included, blocks, perBlock, perSecond } }) => {
    const cells = [
      `\`${call}\``,
      `${included} of ${sent}`,
      `${blocks.length}`,
      `${Math.max(0, ...blocks)}`,
      shown(perBlock),
      shown(perSecond),
      shown(ratio(perSecond, transfer), 2),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    ...header(options),
    '',
    '| call | included | in blocks | most in one | a block | a second | over transfers |',
    '|---|---|---|---|---|---|---|',
    ...lines,
    '',
  ].join('\n');
}

function ratio(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined || other === 0 ? undefined : one / other;
}

function record(rows: Row[]): void {
  const harness = process.env.RAMPART_HARNESS ?? join(targetDir(), 'ci', 'rampart-benchmarking');
  if (!existsSync(harness)) throw new Error(`no harness at ${harness}: build it with \`make build\``);
  // It may have been built by another clone: the rows are of this one.
  const env = { ...process.env, CARGO_MANIFEST_DIR: join(ROOT, 'benchmarking') };
  const write = (name: string, value: number | undefined, unit: string): void => {
    if (value === undefined) return;
    execFileSync(harness, ['record', name, `${value.toFixed(3)}`, unit, '', COMMAND], { stdio: 'inherit', env });
  };
  const transfer = rows.find(({ name }) => name === 'transfer')?.outcome.perSecond;
  for (const { name, call, outcome } of rows) {
    if (outcome.perSecond === undefined) {
      console.log(`${call}: too few blocks, so nothing is recorded of it, and a row of an earlier run stays; send more with --each`);
    }
    write(`throughput_${name}_per_s`, outcome.perSecond, 'extrinsics/s');
    write(`throughput_${name}_per_block`, outcome.perBlock, 'extrinsics');
    if (name !== 'transfer') write(`throughput_${name}_over_transfer`, ratio(outcome.perSecond, transfer), 'ratio');
  }
}

/** Makes the demo chain's spec, and takes it away when all is done. */
export async function main(args: string[]): Promise<void> {
  const asked = options(args);
  const removeSpec = await makeDemoSpec();
  try {
    await loadNode(asked);
  } finally {
    removeSpec?.();
  }
}

/** Starts a node, loads it with each kind, ends it, and tells what came of it. */
async function loadNode(asked: Options): Promise<void> {
  console.log(`a dev node with a block every ${asked.blockMillis} ms, ${asked.accounts} accounts, ${asked.each} of each kind`);
  const node = await RampartNode.start({
    args: ['--dev', '--dev-block-time', `${asked.blockMillis}`],
    // The node compiles the runtime first, which takes minutes on a machine that is busy.
    startMillis: 600 * SECOND,
  });
  let api: ApiPromise | undefined;
  const rows: Row[] = [];
  try {
    api = await connect(node.url);
    const run = new Run(asked, api, node.url);
    await fund(run);
    await transfers(run);
    await staking(run);
    await allocations(run);
    await claims(run);
    rows.push(...run.rows);
  } catch (error) {
    console.error(`the node's log ends with\n${node.logTail(15)}`);
    throw error;
  } finally {
    await api?.disconnect();
    await node.stop();
    node.removeFolder();
  }
  const text = report(rows, asked);
  console.log(`\n${text}`);
  const lost = rows.filter(({ outcome }) => outcome.included < outcome.sent / 2);
  if (lost.length > 0) throw new Error(`fewer than half succeeded of ${lost.map(({ call }) => call).join(', ')}: nothing is recorded`);
  if (!asked.record) return;
  writeFileSync(join(ROOT, 'benchmarking', 'results', 'throughput.md'), text);
  record(rows);
}
