/** A runtime upgrade as on a testnet: sudo authorises a hash, anyone brings the code. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiPromise } from '@polkadot/api';
import { u8aToHex } from '@polkadot/util';
import { blake2AsHex } from '@polkadot/util-crypto';
import type { Account } from './accounts.ts';
import { type Outcome, eventOf, sendOk } from './client.ts';
import { targetDir } from './node.ts';
import { SECOND, waitUntil } from './time.ts';

/** The runtime that the tests upgrade to: from `RAMPART_UPGRADE_WASM`, else where `scripts/build-wasm.sh` puts it. */
export function upgradeWasm(): Uint8Array {
  const path = process.env.RAMPART_UPGRADE_WASM ?? join(targetDir(), 'ci', 'wasm', 'upgrade-test.wasm');
  if (!existsSync(path)) {
    throw new Error(`no upgrade code at ${path}: make it with scripts/build-wasm.sh, or say in RAMPART_UPGRADE_WASM where it is`);
  }
  return readFileSync(path);
}

export interface Upgrade {
  authorized: Outcome;
  applied: Outcome;
}

const ENACT_MILLIS = 60 * SECOND;

/** The spec version that the chain runs at its best block. Asked from the node, not from the client's memory. */
export async function specVersion(api: ApiPromise): Promise<number> {
  return (await api.rpc.state.getRuntimeVersion()).specVersion.toNumber();
}

/** Authorises and applies `code`; returns when the chain runs it and the client has loaded its metadata. */
export async function upgrade(api: ApiPromise, code: Uint8Array, sudo: Account): Promise<Upgrade> {
  const before = await specVersion(api);
  const authorize = api.tx.system.authorizeUpgrade(blake2AsHex(code));
  const authorized = await sendOk(api, api.tx.sudo.sudo(authorize), sudo);
  const result = eventOf(authorized, 'sudo.Sudid').sudoResult;
  if (result !== 'Ok') throw new Error(`authorizeUpgrade was refused: ${JSON.stringify(result)}`);
  const applied = await sendOk(api, api.tx.system.applyAuthorizedUpgrade(u8aToHex(code)), 'unsigned');
  const after = await waitUntil(ENACT_MILLIS, 'the new spec version', async () => {
    const now = await specVersion(api);
    return now !== before && now;
  });
  await waitUntil(ENACT_MILLIS, 'the metadata of the new runtime', async () => api.runtimeVersion.specVersion.toNumber() === after);
  return { authorized, applied };
}
