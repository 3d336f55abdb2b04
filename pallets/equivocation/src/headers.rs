//! Whether an authority sealed two blocks where one was its due.

use codec::Encode;
use frame_support::ensure;
use frame_system::pallet_prelude::{BlockNumberFor, HeaderFor};
use rampart_primitives::{KeyProof, ServiceKey};
use sp_consensus_aura::{digests::CompatibleDigestItem, sr25519::AuthorityId, Slot};
use sp_core::{
	sr25519::{Public, Signature},
	H256,
};
use sp_runtime::{
	generic::{Digest, DigestItem},
	traits::{BlakeTwo256, Hash, Header},
	ConsensusEngineId,
};

use crate::pallet::{Config, Error};

/// The longest header that is looked at, in bytes. One of this chain has a slot, a seal, what the relay chain needs to know, and
/// up to 32 roots of stake tables: less than a half of it.
pub const MAX_HEADER_LEN: usize = 8_192;

/// What names the evidence of two blocks begins with this.
const DOMAIN: [u8; 16] = *b"rampart/block/v1";

/// Under this engine a block states its relay parent: the storage root and the number. Every block of this chain does. Source:
/// `cumulus-primitives-core`, `rpsr_digest`; deposited by `cumulus-pallet-parachain-system` when a block's inherents are applied.
const RELAY_STATE: ConsensusEngineId = *b"RPSR";

/// Under this engine, with this as the first byte, a block states its relay parent by the hash. Source: `cumulus-primitives-core`,
/// `CumulusDigestItem::RelayParent`.
const RELAY_PARENT: (ConsensusEngineId, u8) = (*b"CMLS", 0);

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
	parent: <HeaderFor<T> as Header>::Hash,
	relay_parent: Option<DigestItem>,
	hash: <HeaderFor<T> as Header>::Hash,
	seal: Signature,
}

/// What a header says of its relay parent, if it says anything: the first item, as whoever looks for it reads it.
fn relay_parent(digest: &Digest) -> Option<DigestItem> {
	let states = |log: &&DigestItem| match log {
		DigestItem::Consensus(RELAY_STATE, _) => true,
		DigestItem::Consensus(engine, item) => (*engine, item.first()) == (RELAY_PARENT.0, Some(&RELAY_PARENT.1)),
		_ => false,
	};
	digest.logs().iter().find(states).cloned()
}

/// Take the seal off a header. Two sealings of one block differ, for a signature has its own randomness: so it is the hash
/// without the seal that tells blocks apart, and that is what is signed.
fn unseal<T: Config>(mut header: HeaderFor<T>) -> Result<Unsealed<T>, Error<T>> {
	ensure!(header.encoded_size() <= MAX_HEADER_LEN, Error::<T>::HeaderTooLong);
	let log_seal = header.digest_mut().pop().ok_or(Error::<T>::NotSealed)?;
	let seal: Signature = log_seal.as_aura_seal().ok_or(Error::<T>::NotSealed)?;
	// The first one is that by which the chain finds the author.
	let slot = header.digest().logs().iter().find_map(CompatibleDigestItem::<Signature>::as_aura_pre_digest);
	Ok(Unsealed {
		slot: slot.ok_or(Error::<T>::NotSealed)?,
		height: *header.number(),
		parent: *header.parent_hash(),
		relay_parent: relay_parent(header.digest()),
		hash: header.hash(),
		seal,
	})
}

/// What names the fault: the BLAKE2b-256 hash of key, slot and height. Not the blocks, nor upon what they build.
pub(crate) fn evidence<BlockNumber: Encode>(authority: &AuthorityId, at: &Collision<BlockNumber>) -> H256 {
	BlakeTwo256::hash_of(&(DOMAIN, authority, at.slot, &at.height))
}

/// An honest authority builds one block for each block of the relay chain that its node imports, forks among them. Two of its
/// blocks with the same parent and the same relay parent are what it never makes. Where a block states no relay parent it is none
/// of this chain's, and nothing excuses it.
fn ensure_same_place<T: Config>(first: &Unsealed<T>, second: &Unsealed<T>) -> Result<(), Error<T>> {
	ensure!(first.parent == second.parent, Error::<T>::DifferentParents);
	let stated = first.relay_parent.as_ref().zip(second.relay_parent.as_ref());
	ensure!(stated.is_none_or(|(one, other)| one == other), Error::<T>::DifferentRelayParents);
	Ok(())
}

/// The authority must have sealed two blocks for one slot, with the same parent and the same relay parent.
pub(crate) fn ensure_equivocated<T: Config>(
	authority: &AuthorityId,
	first: HeaderFor<T>,
	second: HeaderFor<T>,
) -> Result<Collision<BlockNumberFor<T>>, Error<T>> {
	let (first, second) = (unseal::<T>(first)?, unseal::<T>(second)?);
	ensure!(first.slot == second.slot, Error::<T>::DifferentSlots);
	ensure!(first.height == second.height, Error::<T>::DifferentHeights);
	ensure!(first.hash != second.hash, Error::<T>::SameBlock);
	ensure_same_place(&first, &second)?;
	let key = ServiceKey::Sr25519(Public::from(authority.clone()).0);
	for block in [&first, &second] {
		key.ensure_signed(block.hash.as_ref(), &KeyProof::Sr25519(block.seal.0))
			.map_err(|_not_its_seal| Error::<T>::InvalidSeal)?;
	}
	Ok(Collision { slot: first.slot, height: first.height })
}
