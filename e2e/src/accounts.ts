/** The well-known development accounts, which every preset funds, and accounts of a test's own. */
import { Keyring } from '@polkadot/keyring';
import type { KeyringPair } from '@polkadot/keyring/types';
import { stringToU8a, u8aConcat } from '@polkadot/util';
import { cryptoWaitReady, encodeAddress } from '@polkadot/util-crypto';

await cryptoWaitReady();

/** Prefix of our addresses (the generic Substrate one); the chain facts test compares it with the chain's constant. */
export const SS58_PREFIX = 42;

const keyring = new Keyring({ type: 'sr25519', ss58Format: SS58_PREFIX });

export type Account = KeyringPair;

/** The account of a development seed such as `//Alice`. */
export function account(uri: string): Account {
  return keyring.addFromUri(uri, { name: uri.replace(/^\/+/, '') });
}

export const alice = account('//Alice');
export const bob = account('//Bob');
export const charlie = account('//Charlie');
export const dave = account('//Dave');
export const eve = account('//Eve');
export const ferdie = account('//Ferdie');

/** An account that no genesis knows; the same label gives the same account. */
export function stranger(label: string): Account {
  return account(`//e2e//${label}`);
}

/** The account that a pallet derives from its id of eight letters: nobody has its key. */
export function palletAccount(id: string): string {
  const bytes = u8aConcat(stringToU8a(`modl${id}`), new Uint8Array(32)).slice(0, 32);
  return encodeAddress(bytes, SS58_PREFIX);
}

/** Where fees go, and stake that was cut for the treasury. */
export const treasury = palletAccount('py/trsry');
