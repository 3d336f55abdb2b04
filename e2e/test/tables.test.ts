/**
 * Stake tables on the demo chain: what the formula gives is what the table says, and another chain can check it with a header
 * and a proof. Charlie, Dave and Eve are the members of Bob's bridge.
 */
import { u8aConcat, u8aToHex } from '@polkadot/util';
import { decodeAddress, keccakAsU8a } from '@polkadot/util-crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { alice, charlie, dave, eve } from '../src/accounts.ts';
import { eventsOf, send } from '../src/client.ts';
import { plain } from '../src/plain.ts';
import { type SetRef, eraReached } from '../src/security.ts';
import { useNode } from '../src/session.ts';
import { DEPTH, type TableProof, headerOf, rootOf, rootsIn, tableMembers, tableProof, verifyStake } from '../src/tables.ts';
import { SECOND, waitUntil } from '../src/time.ts';

const session = useNode({ args: ['--dev', '--dev-block-time', '300'] });

const BRIDGE: SetRef = { service: 1n, set: 0n };
const AVAILABILITY: SetRef = { service: 2n, set: 0n };
const RAMP = 10n ** 12n;

interface Table {
  era: bigint;
  total: bigint;
  members: bigint;
  root: string;
}

/** What stake is worth in RAMP: 60 000 RAMP; 50 000 USDX at 4 RAMP; 10 000 stREL at 20 RAMP. */
const STAKES = new Map([
  [charlie.address, 60_000n * RAMP],
  [dave.address, 200_000n * RAMP],
  [eve.address, 200_000n * RAMP],
]);

async function newest(set: SetRef): Promise<Table | null> {
  return plain<Table | null>(await session.api.call.servicesApi.table(set, null));
}

let table: Table;

beforeAll(async () => {
  // Pledges and memberships of the demo count from era 1 on.
  await eraReached(session.api, 1n);
  table = await waitUntil(60 * SECOND, 'a table of the bridge', async () => {
    const found = await newest(BRIDGE);
    return found !== null && found.era >= 1n && found;
  });
}, 180 * SECOND);

describe('the table', () => {
  test('has each member with the stake that the formula gives', async () => {
    const { api } = session;
    const members = await tableMembers(api, BRIDGE);
    expect(new Map(members)).toEqual(STAKES);
    const total = [...STAKES.values()].reduce((sum, stake) => sum + stake, 0n);
    expect(await newest(BRIDGE)).toMatchObject({ total, members: 3n });
    for (const [operator, stake] of STAKES) {
      const entry = plain<{ stake: bigint; backers: { value: bigint }[] } | null>(
        await api.call.servicesApi.tableMember(BRIDGE, operator, null),
      );
      expect(entry).toMatchObject({ stake });
      expect(entry!.backers.map((backer) => backer.value)).toEqual([stake]);
    }
  });

  test('is there anew in the next era', async () => {
    const next = table.era + 1n;
    await eraReached(session.api, next);
    const found = await waitUntil(60 * SECOND, 'the next table', async () => {
      const newer = await newest(BRIDGE);
      return newer !== null && newer.era >= next && newer;
    });
    expect(found).toMatchObject({ total: table.total, members: table.members });
    // The era is part of every leaf.
    expect(found.root).not.toBe(table.root);
  });

  test('cannot be advanced when there is nothing to do', async () => {
    const { api } = session;
    const asked = await waitUntil(60 * SECOND, 'a block in which all is done', async () => {
      const outcome = await send(api, api.tx.services.advance(1), alice);
      return outcome.error !== undefined && outcome;
    });
    expect(asked.error).toMatchObject({ section: 'services', name: 'NothingToDo' });
    expect(asked.error?.docs).not.toBe('');
    expect(eventsOf(asked, 'services.TablesAdvanced')).toEqual([]);
  });
});

/** Five members; the one of place 3. The pallet's tests have the same root. */
test('the verifier computes the root of the vector that the pallet has', () => {
  const word = (value: bigint): string => `0x${value.toString(16).padStart(64, '0')}`;
  const leaf = [word((1n << 32n) | 2n), word(3n), `0x${'07'.repeat(32)}`, word(3_000n), word(3n)];
  const siblings = [
    '0xae80ff753784d2e97fadc57050dec2c811fb2fde96416887de76b331e41ddefb',
    '0x213b39e633feecc2bfa8febe9adcbb49d7c65a4fefbc5fbb98092d0c8332250b',
    '0x4ac60a0db70c2104b88ceab507051e7097c9b7f47846c9df38f75b768e3c9086',
  ];
  // What is above holds no members: the hashes of empty subtrees.
  let empty: Uint8Array = new Uint8Array(32);
  for (let height = 0; height < DEPTH; height += 1) {
    if (height >= siblings.length) siblings.push(u8aToHex(empty));
    empty = keccakAsU8a(u8aConcat(empty, empty));
  }
  expect(rootOf(leaf, siblings)).toBe('0xd3a2f504d726771c572e85fab1be3142c1cfa5e7d0fe7c8ed3de6cb0bd4bfbf4');
});

describe('the proof', () => {
  let proof: TableProof;

  beforeAll(async () => {
    proof = (await tableProof(session.api, BRIDGE, dave.address))!;
  });

  test('of every member verifies against the header that the node gives', async () => {
    const { api } = session;
    let proven = 0n;
    // One table for all of them: the era may turn in between.
    const proofs = await waitUntil(60 * SECOND, 'proofs of one table', async () => {
      const found = await Promise.all([...STAKES.keys()].map((operator) => tableProof(api, BRIDGE, operator)));
      return found.every((one) => one !== null && one.block === found[0]!.block) && (found as TableProof[]);
    });
    const header = await headerOf(api, proofs[0]!.block);
    for (const [at, [operator, stake]] of [...STAKES].entries()) {
      const stated = verifyStake(header, proofs[at]!);
      expect(stated).toMatchObject({ set: BRIDGE, operator: u8aToHex(decodeAddress(operator)), stake, members: 3n });
      proven += stated.stake;
    }
    expect(rootsIn(header).find(({ set }) => set.service === 1n)?.total).toBe(proven);
  });

  test('that was tampered with does not', async () => {
    const header = await headerOf(session.api, proof.block);
    expect(verifyStake(header, proof).stake).toBe(200_000n * RAMP);
    const flipped = (hex: string): string => hex.slice(0, -1) + (hex.endsWith('1') ? '2' : '1');
    for (const at of proof.leaf.keys()) {
      const leaf = proof.leaf.with(at, flipped(proof.leaf[at]!));
      expect(() => verifyStake(header, { ...proof, leaf })).toThrow();
    }
    for (const at of proof.siblings.keys()) {
      const siblings = proof.siblings.with(at, flipped(proof.siblings[at]!));
      expect(() => verifyStake(header, { ...proof, siblings })).toThrow('another tree');
    }
    expect(() => verifyStake(header, { ...proof, siblings: proof.siblings.slice(1) })).toThrow('siblings');
    const beyond = proof.leaf.with(4, `0x${'0'.repeat(61)}200`);
    expect(() => rootOf(beyond, proof.siblings)).toThrow('no place');
  });

  test('does not verify against another header, nor another set', async () => {
    const { api } = session;
    const before = await headerOf(api, proof.block - 1n);
    expect(() => verifyStake(before, proof)).toThrow();
    const other = (await tableProof(api, AVAILABILITY, dave.address))!;
    const header = await headerOf(api, proof.block);
    expect(() => verifyStake(header, { leaf: proof.leaf, siblings: other.siblings })).toThrow('another tree');
  });

  test('of an older table verifies against its header still', async () => {
    const { api } = session;
    const era = rootsIn(await headerOf(api, proof.block)).find(({ set }) => set.service === 1n)!.era;
    await waitUntil(60 * SECOND, 'a newer table', async () => (await newest(BRIDGE))!.era > era);
    expect(await tableProof(api, BRIDGE, dave.address, era)).toEqual(proof);
    expect((await tableProof(api, BRIDGE, dave.address))!.block).toBeGreaterThan(proof.block);
  });

  test('does not exist for who is no member', async () => {
    expect(await tableProof(session.api, BRIDGE, alice.address)).toBeNull();
  });
});
