//! What a report brings, what becomes of it, and the seam to whoever knows the keys of authorities.

#![deny(missing_docs)]

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::weights::Weight;
use rampart_primitives::{Era, KeyProof, ServiceKey};
use scale_info::TypeInfo;
use sp_consensus_aura::sr25519::AuthorityId;
use sp_core::H256;

/// A payload, and the signature of a key over its [`message`](crate::message).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct SignedPayload {
	/// The hash of what was signed for the slot.
	pub payload: H256,
	/// The signature.
	pub proof: KeyProof,
}

/// Which key signed, and for when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Signer {
	/// The key.
	pub key: ServiceKey,
	/// The era that it named.
	pub era: Era,
	/// The slot that it named.
	pub slot: u64,
}

/// Eras that follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct EraSpan {
	/// The first one.
	pub oldest: Era,
	/// The last one.
	pub newest: Era,
}

/// Asks whose the keys are with which blocks are sealed. Given by the runtime.
pub trait SealOwner<AccountId> {
	/// To whom the authority key belonged in `era`. It should be known for as long as a fault of the era can be punished, though
	/// the owner has another key by now: else changing keys would be a way out.
	fn seal_owner(authority: &AuthorityId, era: Era) -> Option<AccountId>;
	/// The weight of the question.
	fn weight() -> Weight;
}
