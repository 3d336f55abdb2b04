//! What a key signs for a slot, and whether it did so twice.

use alloc::vec::Vec;
use codec::Encode;
use frame_support::ensure;
use frame_system::pallet_prelude::BlockNumberFor;
use rampart_primitives::{Era, OperatorSet, ProofError, ServiceKey};
use sp_core::H256;
use sp_runtime::traits::{BlakeTwo256, Hash, Zero};

use crate::{
	pallet::{Config, Error},
	SignedPayload, Signer,
};

/// The first bytes of what a key signs for a slot. A change of the layout gets a new one.
pub const DOMAIN: [u8; 15] = *b"rampart/slot/v1";

/// The bytes over which a key signs a payload for a slot: good on this chain, in this set, era and slot only.
pub fn message<T: Config>(set: OperatorSet, era: Era, slot: u64, payload: H256) -> Vec<u8> {
	let genesis = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero());
	(DOMAIN, genesis, set, era, slot, payload).encode()
}

/// What names an equivocation, the BLAKE2b-256 hash of set, key, era and slot: not the payloads, of which there may be many.
pub(crate) fn evidence(set: OperatorSet, key: &ServiceKey, era: Era, slot: u64) -> H256 {
	BlakeTwo256::hash_of(&(set, key, era, slot))
}

/// The key must have signed two payloads for its slot. Gives what names the evidence.
pub(crate) fn ensure_equivocated<T: Config>(
	set: OperatorSet,
	signer: &Signer,
	signed: &[SignedPayload; 2],
) -> Result<H256, Error<T>> {
	let Signer { key, era, slot } = signer;
	let [first, second] = signed;
	ensure!(first.payload != second.payload, Error::<T>::SamePayload);
	for SignedPayload { payload, proof } in signed {
		let message = message::<T>(set, *era, *slot, *payload);
		key.ensure_signed(&message, proof).map_err(|error| match error {
			ProofError::WrongCurve => Error::<T>::WrongCurve,
			ProofError::Malformed => Error::<T>::MalformedProof,
			ProofError::Invalid => Error::<T>::InvalidProof,
		})?;
	}
	Ok(evidence(set, key, *era, *slot))
}
