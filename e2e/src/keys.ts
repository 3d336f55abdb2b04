/** Keys that operators' machines sign with, and proofs that an operator has one: see `pallets/services/src/keys.rs`. */
import type { ApiPromise } from '@polkadot/api';
import { Keyring } from '@polkadot/keyring';
import type { KeyringPair } from '@polkadot/keyring/types';
import { bnToU8a, hexToU8a, u8aConcat, u8aToHex } from '@polkadot/util';
import type { Account } from './accounts.ts';
import { plain } from './plain.ts';
import type { SetRef } from './security.ts';

export type Curve = 'sr25519' | 'ed25519' | 'ecdsa';

const VARIANTS = { sr25519: 'Sr25519', ed25519: 'Ed25519', ecdsa: 'Ecdsa' } as const;

/** Bytes of a key or of a proof as calls take them and events give them: `{variant: hex}`. */
export type OfCurve = Partial<Record<(typeof VARIANTS)[Curve], string>>;

/** A key of a machine; the same label gives the same key. */
export function machineKey(curve: Curve, label: string): KeyringPair {
  return new Keyring({ type: curve }).addFromUri(`//machine//${label}`);
}

/** Bytes, said to be of a curve. */
export function ofCurve(curve: Curve, bytes: Uint8Array): OfCurve {
  return { [VARIANTS[curve]]: u8aToHex(bytes) };
}

/** The public key as the chain has it. */
export function publicKey(key: KeyringPair): OfCurve {
  return ofCurve(key.type as Curve, key.publicKey);
}

function u32(index: bigint): Uint8Array {
  return bnToU8a(index, { bitLength: 32 });
}

/** What a key signs to be registered in a set by an operator. */
export function keyMessage(api: ApiPromise, { service, set }: SetRef, operator: Account): Uint8Array {
  return u8aConcat('rampart/key/v1', api.genesisHash, u32(service), u32(set), operator.publicKey);
}

/** The runtime API's answer to what that is, if there is such a set. */
export async function keyMessageTold(api: ApiPromise, set: SetRef, operator: Account): Promise<Uint8Array | null> {
  const told = plain<{ bytes: string } | null>(await api.call.servicesApi.keyMessage(set, operator.address));
  return told === null ? null : hexToU8a(told.bytes);
}

/** The key's signature over what it signs to be registered. */
export function keyProof(api: ApiPromise, key: KeyringPair, set: SetRef, operator: Account): OfCurve {
  return ofCurve(key.type as Curve, key.sign(keyMessage(api, set, operator)));
}

/** The runtime API's answer to whose key it was in a set in an era. */
export async function keyOwner(api: ApiPromise, set: SetRef, key: KeyringPair, era: bigint): Promise<string | null> {
  return plain<string | null>(await api.call.servicesApi.keyOwner(set, publicKey(key), era));
}
