/** The well-known development accounts, which every preset funds, and accounts of a test's own. */
import { Keyring } from '@polkadot/keyring';
import type { KeyringPair } from '@polkadot/keyring/types';
import { cryptoWaitReady } from '@polkadot/util-crypto';

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
