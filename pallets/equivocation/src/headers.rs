//! Whether an authority sealed two blocks where one was its due.

use codec::Encode;
use frame_support::ensure;
use frame_system::pallet_prelude::{BlockNumberFor, HeaderFor};
use rampart_primitives::{KeyProof, ServiceKey};
use sp_consensus_aura::{digests::CompatibleDigestItem, sr25519::AuthorityId, Slot};
use sp_core::sr25519::{Public, Signature};
use sp_runtime::traits::Header;

use crate::pallet::{Config, Error};

/// The longest header that is looked at, in bytes. One of this chain has a slot, a seal, what the relay chain needs to know, and
/// up to 32 roots of stake tables: less than a half of it.
pub const MAX_HEADER_LEN: usize = 8_192;

/// Where two blocks of one authority collide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Collision<BlockNumber> {
	/// The slot of both.
	pub slot: Slot,
	/// The height of both.
	pub height: BlockNumber,
}

/// A header without its seal, as the authority saw it.
struct Unsealed<T: Config> {
	slot: Slot,
	height: BlockNumberFor<T>,
	hash: <HeaderFor<T> as Header>::Hash,
	seal: Signature,
}

/// Take the seal off a header. Two sealings of one block differ, for a signature has its own randomness: so it is the hash
/// without the seal that tells blocks apart, and that is what is signed.
fn unseal<T: Config>(mut header: HeaderFor<T>) -> Result<Unsealed<T>, Error<T>> {
	ensure!(header.encoded_size() <= MAX_HEADER_LEN, Error::<T>::HeaderTooLong);
	let log_seal = header.digest_mut().pop().ok_or(Error::<T>::NotSealed)?;
	let seal: Signature = log_seal.as_aura_seal().ok_or(Error::<T>::NotSealed)?;
	// The first one is that by which the chain finds the author.
	let slot = header.digest().logs().iter().find_map(CompatibleDigestItem::<Signature>::as_aura_pre_digest);
	Ok(Unsealed { slot: slot.ok_or(Error::<T>::NotSealed)?, height: *header.number(), hash: header.hash(), seal })
}

/// The authority must have sealed two blocks of one height for one slot.
pub(crate) fn ensure_equivocated<T: Config>(
	authority: &AuthorityId,
	first: HeaderFor<T>,
	second: HeaderFor<T>,
) -> Result<Collision<BlockNumberFor<T>>, Error<T>> {
	let (first, second) = (unseal::<T>(first)?, unseal::<T>(second)?);
	ensure!(first.slot == second.slot, Error::<T>::DifferentSlots);
	ensure!(first.height == second.height, Error::<T>::DifferentHeights);
	ensure!(first.hash != second.hash, Error::<T>::SameBlock);
	let key = ServiceKey::Sr25519(Public::from(authority.clone()).0);
	for block in [&first, &second] {
		key.ensure_signed(block.hash.as_ref(), &KeyProof::Sr25519(block.seal.0))
			.map_err(|_not_its_seal| Error::<T>::InvalidSeal)?;
	}
	Ok(Collision { slot: first.slot, height: first.height })
}
