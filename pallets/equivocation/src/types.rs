//! What a report brings, what becomes of it, and the seam to whoever knows the keys of authorities.

#![deny(missing_docs)]

use alloc::{vec, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::weights::Weight;
use rampart_primitives::{Era, Fraction, KeyProof, ServiceKey};
use scale_info::TypeInfo;
use sp_consensus_aura::{sr25519::AuthorityId, Slot};
use sp_core::H256;
use sp_runtime::Perbill;
use sp_staking::{
	offence::{Kind, Offence},
	SessionIndex,
};

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

/// The offence of a collator that sealed two blocks of one height for one slot.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct BlockEquivocation<AccountId> {
	/// The collator.
	pub offender: AccountId,
	/// The era of the stake table that made him a collator: his stake then answers.
	pub era: Era,
	/// The slot.
	pub slot: Slot,
	/// How many members that table has.
	pub members: u32,
	/// What the policy of that era allows to be cut for one fault.
	pub fraction: Fraction,
}

impl<AccountId: Clone> Offence<AccountId> for BlockEquivocation<AccountId> {
	const ID: Kind = *b"aura:equivocatio";
	type Slot = Slot;

	fn offenders(&self) -> Vec<AccountId> {
		vec![self.offender.clone()]
	}

	/// A session is planned by an era's table: the index is that era's, in which the stake is looked up.
	fn session_index(&self) -> SessionIndex {
		self.era.0
	}

	fn validator_set_count(&self) -> u32 {
		self.members
	}

	fn slot(&self) -> Slot {
		self.slot
	}

	/// One collator's own doing, however many do it.
	fn slash_fraction(&self, _: u32) -> Perbill {
		self.fraction.0
	}
}
