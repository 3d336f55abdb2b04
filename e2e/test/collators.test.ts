/**
 * This chain as service 0: its collators follow the stake table of operator set (0,0) in the session pallet's storage. Charlie
 * joins with stake and keys, and leaves again; Alice, the collator of the genesis, is the floor.
 */
import { u8aConcat, u8aToHex } from '@polkadot/util';
import { describe, expect, test } from 'vitest';
import { type Account, alice, charlie } from '../src/accounts.ts';
import { type Outcome, type Tx, eventOf, send, sendOk } from '../src/client.ts';
import { plain } from '../src/plain.ts';
import { FULL, type SetRef, era, eraReached, nextEra } from '../src/security.ts';
import { useNode } from '../src/session.ts';
import { tableMembers } from '../src/tables.ts';
import { SECOND, waitUntil } from '../src/time.ts';

const session = useNode({ args: ['--dev', '--dev-block-time', '300'] });

const COLLATORS: SetRef = { service: 0n, set: 0n };
const RAMP = 10n ** 12n;
/** The first asset of the demo. */
const NATIVE = 0;
/** For how many eras the stake of a collator must be slashable at least: horizon, window, the report's era and the queue's. */
const UNBONDING_ERAS = 16;
/** Eras in a whole round: the table's, the one in which the session is planned, and the one in which it is in force. */
const ROUND = 3n;

const validators = async (): Promise<string[]> => plain<string[]>(await session.api.query.session.validators());
const queued = async (): Promise<string[]> =>
  plain<[string, unknown][]>(await session.api.query.session.queuedKeys()).map(([who]) => who);

/** What only root may do. */
async function asRoot(tx: Tx): Promise<Outcome> {
  const outcome = await sendOk(session.api, session.api.tx.sudo.sudo(tx), alice);
  expect(eventOf(outcome, 'sudo.Sudid').sudoResult).toBe('Ok');
  return outcome;
}

/** Session keys, and the proof that their owner wanted them: a signature over the owner's account. */
function keysOf(owner: Account): { keys: { aura: string }; proof: string } {
  const statement = u8aConcat('POP_', owner.publicKey);
  return { keys: { aura: u8aToHex(owner.publicKey) }, proof: u8aToHex(owner.sign(statement)) };
}

/** The stake of Charlie in the newest table of the collators. */
async function stakeOfCharlie(): Promise<bigint | undefined> {
  const members = await tableMembers(session.api, COLLATORS);
  return members.find(([who]) => who === charlie.address)?.[1];
}

describe('the collators', () => {
  test('are those of the genesis while the table is empty', async () => {
    expect(await validators()).toEqual([alice.address]);
    await nextEra(session.api);
    expect(await validators()).toEqual([alice.address]);
    expect(plain(await session.api.query.collators.floor())).toEqual([alice.address]);
  });

  test('follow the stake table', async () => {
    const { api } = session;
    const { keys, proof } = keysOf(charlie);
    await sendOk(api, api.tx.session.setKeys(keys, proof), charlie);
    await sendOk(api, api.tx.services.join(COLLATORS), charlie);
    await asRoot(api.tx.services.admit(COLLATORS, charlie.address));
    const created = await sendOk(api, api.tx.restaking.createVault(NATIVE, 'Exclusive', UNBONDING_ERAS, 1, null), charlie);
    const { vault } = eventOf(created, 'restaking.VaultCreated') as { vault: bigint };
    await sendOk(api, api.tx.restaking.deposit(vault, 30_000n * RAMP, 1, 0), charlie);
    await sendOk(api, api.tx.restaking.acceptVault(vault), charlie);
    const pledged = await sendOk(api, api.tx.restaking.setAllocation(vault, COLLATORS, charlie.address, FULL, null), charlie);
    const { from } = eventOf(pledged, 'restaking.AllocationRaised') as { from: bigint };
    expect(await stakeOfCharlie()).toBeUndefined();

    await eraReached(api, from);
    const stake = await waitUntil(60 * SECOND, 'a table with Charlie', stakeOfCharlie);
    expect(stake).toBe(30_000n * RAMP);
    await waitUntil(90 * SECOND, 'a session that is planned with Charlie', async () => (await queued()).includes(charlie.address));
    await waitUntil(90 * SECOND, 'a session with Charlie', async () => (await validators()).includes(charlie.address));
    expect(await validators()).toEqual([alice.address, charlie.address]);
    expect(await era(api)).toBeLessThanOrEqual(from + ROUND);
  }, 240 * SECOND);

  test('end their session when an era has turned', async () => {
    const { api } = session;
    const now = await nextEra(api);
    const index = plain<bigint>(await api.query.session.currentIndex());
    await eraReached(api, now + 1n);
    await waitUntil(30 * SECOND, 'the next session', async () => plain<bigint>(await api.query.session.currentIndex()) > index);
  });

  test('are those of the genesis again when the member has left', async () => {
    const { api } = session;
    await sendOk(api, api.tx.services.leave(COLLATORS), charlie);
    const left = await era(api);
    await waitUntil(180 * SECOND, 'a session without Charlie', async () => !(await validators()).includes(charlie.address));
    expect(await validators()).toEqual([alice.address]);
    expect(await era(api)).toBeLessThanOrEqual(left + 1n + ROUND);
    expect(await stakeOfCharlie()).toBeUndefined();
  }, 240 * SECOND);

  test('answer with stake that is slashable for long enough', async () => {
    const { api } = session;
    // Vault 0 of the demo is Charlie's too, and nothing of it can be cut after two eras.
    const refused = await send(api, api.tx.restaking.setAllocation(0, COLLATORS, charlie.address, FULL / 4n, null), charlie);
    expect(refused.error).toMatchObject({ section: 'services', name: 'UnbondsTooSoon' });
  });

  test('are admitted by root alone', async () => {
    const { api } = session;
    const refused = await send(api, api.tx.services.admit(COLLATORS, charlie.address), charlie);
    expect(refused.error).toMatchObject({ section: 'services' });
  });
});
