//! Records of operators, services, operator sets and memberships.

#![deny(missing_docs)]

use alloc::{string::String, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::BoundedVec;
use rampart_primitives::{Era, Eras, Fraction, ServiceId, SetId, SetView, Sink};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

use crate::Config;

/// What an operator or a service says of itself: text or a link, in bytes that the chain does not read.
pub type MetadataOf<T> = BoundedVec<u8, <T as Config>::MaxMetadataLen>;
/// An operator's record, with the deposit of this runtime.
pub type OperatorOf<T> = Operator<<T as Config>::OperatorConsideration>;
/// A service's record, with the deposit of this runtime.
pub type ServiceOf<T> = Service<<T as frame_system::Config>::AccountId, <T as Config>::ServiceConsideration>;
/// An operator set's record, with the deposit of this runtime.
pub type SetRecordOf<T> = SetRecord<<T as frame_system::Config>::AccountId, <T as Config>::SetConsideration>;
/// What the owner of a service decides about a set, with the accounts of this runtime.
pub type SetParamsOf<T> = SetParams<<T as frame_system::Config>::AccountId>;
/// A membership's record, with the deposit of this runtime.
pub type MembershipOf<T> = Membership<<T as frame_system::Config>::AccountId, <T as Config>::MembershipConsideration>;

/// An operator.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Operator<Ticket> {
	/// How many membership records name it. It cannot go while there are any.
	pub memberships: u32,
	/// What the operator left as a deposit.
	pub deposit: Ticket,
}

/// Whether a service or an operator set takes part in anything new. An enum, so that closing becomes a variant and not a
/// migration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub enum Status {
	/// It does.
	Open,
}

/// A service.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Service<AccountId, Ticket> {
	/// Who speaks for the service.
	pub owner: AccountId,
	/// Whether it is open.
	pub status: Status,
	/// How many operator sets it has created: the index of the next one.
	pub sets: u32,
	/// What the owner left as a deposit.
	pub deposit: Ticket,
}

/// How an operator becomes a member.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub enum Admission {
	/// By asking. A member that the service removed may ask again.
	Open,
	/// When the operator has asked and the service has admitted it, in either order.
	ByService,
}

/// What the owner of a service decides about an operator set when it creates it.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetParams<AccountId> {
	/// Who may report faults of the members.
	pub slasher: AccountId,
	/// The largest fraction that one report may cut: more than nothing.
	pub max_fraction: Fraction,
	/// Where what was cut goes.
	pub sink: Sink,
	/// How many eras a change that could hurt a backer is visible before it acts, at least one. A vault whose stake stays
	/// slashable for longer than this may not back the set.
	pub notice_eras: Eras,
	/// How an operator becomes a member.
	pub admission: Admission,
	/// How many members there may be at most: from one to `MaxMembersPerSet`.
	pub max_members: u32,
}

/// An operator set.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct SetRecord<AccountId, Ticket> {
	/// What its owner decided.
	pub params: SetParams<AccountId>,
	/// Whether it is open.
	pub status: Status,
	/// How many operators are members from the next era on: the places that are taken.
	pub members: u32,
	/// How many membership records it has, of members, former members and those who are not yet.
	pub memberships: u32,
	/// What the service's owner left as a deposit.
	pub deposit: Ticket,
}

impl<AccountId: Clone, Ticket> SetRecord<AccountId, Ticket> {
	/// The set as the other pallets see it.
	pub fn view(&self) -> SetView<AccountId> {
		SetView {
			slasher: self.params.slasher.clone(),
			max_fraction: self.params.max_fraction,
			sink: self.params.sink.clone(),
			notice_eras: self.params.notice_eras,
		}
	}
}

/// One of the two sides of a membership.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum Party {
	/// The operator.
	Operator,
	/// The service, by its owner.
	Service,
}

/// How an operator stands to a set. What changes does so at an era's start: see [`Standing::counts_in`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
// The codec's derive casts the index of a variant.
#[allow(clippy::cast_possible_truncation)]
pub enum Standing {
	/// One side wants the membership, the other has not agreed yet. It does not count.
	Offered {
		/// The side that wants it.
		by: Party,
	},
	/// Both sides stand to it.
	Member {
		/// The first era in which it counts.
		from: Era,
	},
	/// One side has ended it.
	Ended {
		/// The first era in which it counted.
		from: Era,
		/// The first era in which it counts no more.
		until: Era,
		/// The side that wants it again already, if one does.
		offer: Option<Party>,
	},
}

impl Standing {
	/// Does the operator count as a member in `era`?
	///
	/// Exact for the current era and later ones. Of the past only the last term is known.
	pub fn counts_in(&self, era: Era) -> bool {
		match *self {
			Self::Offered { .. } => false,
			Self::Member { from } => from <= era,
			Self::Ended { from, until, .. } => from <= era && era < until,
		}
	}

	/// Do both sides stand to the membership, so that it takes a place in the set?
	pub fn is_member(&self) -> bool {
		matches!(self, Self::Member { .. })
	}

	/// The side that waits for the other one to agree.
	pub fn offer(&self) -> Option<Party> {
		match *self {
			Self::Offered { by } => Some(by),
			Self::Member { .. } => None,
			Self::Ended { offer, .. } => offer,
		}
	}

	/// True when the record says nothing any more that anyone may ask for.
	pub fn is_spent(&self, now: Era) -> bool {
		matches!(*self, Self::Ended { until, offer: None, .. } if until <= now)
	}

	/// What it becomes when `by` wants a membership that does not stand, in era `now`.
	pub fn offered(before: Option<Self>, by: Party, now: Era) -> Self {
		match before {
			// The term that still counts stays on record.
			Some(Self::Ended { from, until, .. }) if now < until => Self::Ended { from, until, offer: Some(by) },
			_ => Self::Offered { by },
		}
	}

	/// What it becomes when the second side agrees in era `now`: it counts from the next era on. If it was ended in this
	/// very era, then the term goes on without a gap.
	pub fn agreed(before: Option<Self>, now: Era) -> Self {
		match before {
			Some(Self::Ended { from, until, .. }) if now < until => Self::Member { from },
			_ => Self::Member { from: now.next() },
		}
	}

	/// What it becomes when a side ends the membership in era `now`: it counts to the end of `now`. Nothing is left of a
	/// term that has not begun.
	pub fn ended(from: Era, now: Era) -> Option<Self> {
		(from <= now).then_some(Self::Ended { from, until: now.next(), offer: None })
	}

	/// What it becomes when a side ends the offer in era `now`. A term that still counts stays on record.
	pub fn offer_ended(self, now: Era) -> Option<Self> {
		match self {
			Self::Ended { from, until, .. } if now < until => Some(Self::Ended { from, until, offer: None }),
			_ => None,
		}
	}
}

/// A membership, or what is on the way to one, or what is left of one.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Membership<AccountId, Ticket> {
	/// How the operator stands to the set.
	pub standing: Standing,
	/// Who left the deposit: the operator, or the service's owner if it spoke first. Stays so for the life of the record.
	pub depositor: AccountId,
	/// The deposit.
	pub deposit: Ticket,
}

/// An operator as a view function shows it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct OperatorView {
	/// What the operator says of itself.
	pub metadata: Vec<u8>,
	/// How many membership records name it.
	pub memberships: u32,
}

/// A service as a view function shows it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct ServiceView<AccountId> {
	/// Who speaks for the service.
	pub owner: AccountId,
	/// What the service says of itself.
	pub metadata: Vec<u8>,
	/// How many operator sets it has: their indices are `0..sets`.
	pub sets: u32,
}

/// An operator set as a view function shows it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct OperatorSetView<AccountId> {
	/// What its owner decided.
	pub params: SetParams<AccountId>,
	/// How many operators are members from the next era on.
	pub members: u32,
}

/// A membership as a view function shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct MembershipView {
	/// How the operator stands to the set.
	pub standing: Standing,
	/// Whether it counts as a member in the current era.
	pub counts_now: bool,
	/// Whether it counts as a member in the next era.
	pub counts_next: bool,
}

/// An operator of the genesis state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisOperator<AccountId> {
	/// Its account: endowed well enough for the deposit.
	pub account: AccountId,
	/// What it says of itself.
	pub metadata: String,
}

/// A service of the genesis state. The first one has index 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisService<AccountId> {
	/// Its owner: endowed well enough for the deposits of the service and its sets.
	pub owner: AccountId,
	/// What it says of itself.
	pub metadata: String,
	/// Its operator sets, from index 0 on.
	pub sets: Vec<SetParams<AccountId>>,
}

/// A membership of the genesis state, agreed by both sides in era 0: it counts from era 1 on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisMember<AccountId> {
	/// The service.
	pub service: ServiceId,
	/// The set within the service.
	pub set: SetId,
	/// The operator.
	pub operator: AccountId,
}
