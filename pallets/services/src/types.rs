//! Records of operators, services, operator sets, keys and releases. Memberships are in `standing.rs`.

#![deny(missing_docs)]

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use rampart_primitives::{
	AcceptedAssets, Era, Eras, Fraction, Policy, Scheduled, ServiceKey, SetView, Value, MAX_UNBONDING_ERAS,
};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::H256;

use crate::{Config, Membership};

/// The most delegates of a service's owner.
pub const MAX_DELEGATES: u32 = 8;

/// The longest cool-down after an ejection, and the farthest ahead that a member can be obliged. As long as stake can
/// stay slashable: who is bound for longer than his backers are has nobody behind him.
pub const MAX_TERM_ERAS: Eras = Eras(MAX_UNBONDING_ERAS);

/// How often one key can come and go in a set within the history that is kept.
pub const MAX_KEY_TERMS: u32 = 4;

/// The most releases of a set that are on record at a time.
pub const MAX_RELEASES: u32 = 16;

/// Index of a release, given in order of publication within its set.
pub type ReleaseId = u32;
/// An operator, the release that it says it runs, and the era in which it said so.
pub type Runs<AccountId> = (AccountId, Option<(ReleaseId, Era)>);

/// What an operator or a service says of itself: text or a link, in bytes that the chain does not read.
pub type MetadataOf<T> = BoundedVec<u8, <T as Config>::MaxMetadataLen>;
/// An operator's record, with the deposit of this runtime.
pub type OperatorOf<T> = Operator<<T as Config>::OperatorConsideration>;
/// A service's record, with the deposit of this runtime.
pub type ServiceOf<T> = Service<<T as frame_system::Config>::AccountId, <T as Config>::ServiceConsideration>;
/// What only the calls of a service's owner read, with the accounts of this runtime.
pub type ServiceInfoOf<T> = ServiceInfo<<T as frame_system::Config>::AccountId>;
/// An operator set's record, with the deposit of this runtime.
pub type SetRecordOf<T> = SetRecord<<T as frame_system::Config>::AccountId, <T as Config>::SetConsideration>;
/// The rules of a new set, with the accounts of this runtime.
pub type SetParamsOf<T> = SetParams<<T as frame_system::Config>::AccountId>;
/// A slashing policy, with the accounts of this runtime.
pub type PolicyOf<T> = Policy<<T as frame_system::Config>::AccountId>;
/// A membership's record, with the deposit of this runtime.
pub type MembershipOf<T> = Membership<<T as frame_system::Config>::AccountId, <T as Config>::MembershipConsideration>;
/// A key of a member, with the deposit of this runtime.
pub type KeyRecordOf<T> = KeyRecord<<T as frame_system::Config>::AccountId, <T as Config>::KeyConsideration>;
/// Whose a key is for ever, with the deposit of this runtime.
pub type KeyClaimOf<T> = KeyClaim<<T as frame_system::Config>::AccountId, <T as Config>::KeyConsideration>;
/// The keys of a member, with the limit of this runtime.
pub type MemberKeysOf<T> = MemberKeys<BoundedVec<ServiceKey, <T as Config>::MaxKeysPerMember>>;
/// A release, with the deposit of this runtime.
pub type ReleaseOf<T> = Release<<T as frame_system::Config>::AccountId, <T as Config>::SetConsideration, MetadataOf<T>>;

/// A deposit, and who gets it back.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Paid<AccountId, Ticket> {
	/// Who left it.
	pub by: AccountId,
	/// The deposit.
	pub ticket: Ticket,
}

/// An operator.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Operator<Ticket> {
	/// How many membership records name it. It cannot go while there are any.
	pub memberships: u32,
	/// What the operator left as a deposit.
	pub deposit: Ticket,
}

/// Whether a service or an operator set takes part in anything new.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
// The codec's derive casts the index of a variant.
#[allow(clippy::cast_possible_truncation)]
pub enum Status {
	/// It does.
	Open,
	/// It does not, and goes when nothing depends on it any more. It never opens again.
	Closing,
}

/// What a delegate may do for a service: one flag for each kind of act.
#[derive(
	Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Acts {
	/// Admit members, invite them and remove them.
	pub admit: bool,
	/// Change a set's policy, its assets and its terms.
	pub set_parameters: bool,
	/// Publish releases and withdraw them.
	pub publish: bool,
	/// Oblige members.
	pub oblige: bool,
}

impl Acts {
	/// No act.
	pub const NONE: Self = Self { admit: false, set_parameters: false, publish: false, oblige: false };
	/// Admit members.
	pub const ADMIT: Self = Self { admit: true, ..Self::NONE };
	/// Change parameters.
	pub const SET_PARAMETERS: Self = Self { set_parameters: true, ..Self::NONE };
	/// Publish releases.
	pub const PUBLISH: Self = Self { publish: true, ..Self::NONE };
	/// Oblige members.
	pub const OBLIGE: Self = Self { oblige: true, ..Self::NONE };

	/// Are all that are in `wanted` in here?
	pub const fn contains(self, wanted: Self) -> bool {
		(self.admit || !wanted.admit)
			&& (self.set_parameters || !wanted.set_parameters)
			&& (self.publish || !wanted.publish)
			&& (self.oblige || !wanted.oblige)
	}
}

/// A service: what every call about it reads.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Service<AccountId, Ticket> {
	/// Who speaks for the service.
	pub owner: AccountId,
	/// Whether it is open.
	pub status: Status,
	/// How many operator sets it has created: the index of the next one.
	pub sets: u32,
	/// How many of them there still are.
	pub live_sets: u32,
	/// What the owner left as a deposit: the present owner's, since who takes a service over pays for it.
	pub deposit: Ticket,
}

/// A service: what only the calls of its owner and of delegates read.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct ServiceInfo<AccountId> {
	/// To whom the owner wants to hand the service over.
	pub heir: Option<AccountId>,
	/// Who may act for the owner, and in what.
	pub delegates: BoundedVec<(AccountId, Acts), ConstU32<MAX_DELEGATES>>,
}

impl<AccountId: PartialEq> ServiceInfo<AccountId> {
	/// A service that nobody is to inherit and nobody else acts for.
	pub fn new() -> Self {
		Self { heir: None, delegates: BoundedVec::new() }
	}

	/// May `who`, who is not the owner, do this?
	pub fn permits(&self, who: &AccountId, act: Acts) -> bool {
		self.delegates.iter().any(|(delegate, acts)| delegate == who && acts.contains(act))
	}
}

impl<AccountId: PartialEq> Default for ServiceInfo<AccountId> {
	fn default() -> Self {
		Self::new()
	}
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
	/// By asking. A member that the service removed may ask again when its cool-down is over.
	Open,
	/// When the operator has asked and the service has admitted it, in either order.
	ByService,
}

/// Who can be a member of a set, and for how long he is bound.
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
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MemberTerms {
	/// How an operator becomes a member.
	pub admission: Admission,
	/// The least stake with which a member is in the set's table.
	pub minimum_stake: Value,
	/// How many members there may be at most: from one to `MaxMembersPerSet`.
	pub max_members: u32,
	/// By how much of the lowest member's stake a newcomer's must exceed it to take its place in a full set.
	pub outbid_margin: Fraction,
	/// How many eras a member that the service removed cannot come back unless it is invited.
	pub cool_down_eras: Eras,
	/// How many eras ahead the service can oblige a member to stay.
	pub max_obligation_eras: Eras,
}

impl MemberTerms {
	/// Could who joined or backed by `before` be worse off: driven out more easily, kept out longer, or bound longer?
	pub fn hurts_more_than(&self, before: &Self) -> bool {
		self.minimum_stake > before.minimum_stake
			|| self.outbid_margin < before.outbid_margin
			|| self.cool_down_eras > before.cool_down_eras
			|| self.max_obligation_eras > before.max_obligation_eras
	}

	/// Is `bid` enough to take the place of a member with `lowest`? It must be enough for the table, and above `lowest`
	/// by the margin, rounded up.
	pub fn is_outbid(&self, lowest: Value, bid: Value) -> bool {
		let margin = self.outbid_margin.0.mul_ceil(lowest.0);
		bid >= self.minimum_stake && bid > lowest && bid.excess_over(lowest).0 >= margin
	}
}

/// What the owner of a service decides about an operator set when it creates it.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetParams<AccountId> {
	/// How faults are punished.
	pub policy: Policy<AccountId>,
	/// Which stake counts, and for how much: at least one asset, each once, none with a weight of nothing.
	pub assets: AcceptedAssets,
	/// Who can be a member.
	pub terms: MemberTerms,
	/// The most eras that any policy of the set lets pass from a capture until a slash for it is due: see [`Policy::span`]. A vault
	/// whose stake stays slashable for less than this and `MaxLag` may not back the set. Never changes.
	pub span_eras: Eras,
	/// How many eras a change that could hurt a backer is visible before it acts: at least `span_eras` and `MaxLag`. A vault whose
	/// stake stays slashable for longer than this may not back the set. Never changes.
	pub notice_eras: Eras,
}

/// An operator set: what every call about it reads. Its assets are apart.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct SetRecord<AccountId, Ticket> {
	/// How faults are punished.
	pub policy: Scheduled<Policy<AccountId>>,
	/// Who can be a member.
	pub terms: Scheduled<MemberTerms>,
	/// The most eras that any policy of the set lets pass from a capture until a slash for it is due. Never changes.
	pub span_eras: Eras,
	/// How many eras a change that could hurt a backer is visible before it acts. Never changes.
	pub notice_eras: Eras,
	/// Whether a policy of the set, be it an announced one, ever gave what was cut, or a part of it, to somebody whom the set
	/// chose: by its sink, or as the reporter's part. Once it has, for ever.
	pub redistributes: bool,
	/// Whether it is open.
	pub status: Status,
	/// How many places are taken in the next era.
	pub members: u32,
	/// How many membership records it has, of members, former members and those who are not yet.
	pub memberships: u32,
	/// The first era in which nobody counts whose membership has ended.
	pub vacant_from: Era,
	/// How many keys it has on record.
	pub keys: u32,
	/// The index of the next release.
	pub next_release: ReleaseId,
	/// How many releases it has on record.
	pub releases: u32,
	/// The deposit, and who left it.
	pub deposit: Paid<AccountId, Ticket>,
}

impl<AccountId: Clone, Ticket> SetRecord<AccountId, Ticket> {
	/// The set as the other pallets see it in `now`.
	pub fn view(&self, now: Era) -> SetView<AccountId> {
		SetView { policy: self.policy.at(now).clone(), notice_eras: self.notice_eras }
	}

	/// How many members there may be in every era from the next one on, as far as it is decided: a lower limit that is
	/// announced binds newcomers at once, so that nobody has to go when it comes.
	pub fn places(&self, now: Era) -> u32 {
		let present = self.terms.at(now).max_members;
		self.terms.waiting(now).map_or(present, |(_, next)| next.max_members.min(present))
	}
}

/// Eras in which a key is valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct KeyTerm {
	/// The first one.
	pub from: Era,
	/// The first one in which it is not; none while nobody has retired it.
	pub until: Option<Era>,
}

impl KeyTerm {
	/// Is the key valid in `era`?
	pub fn contains(&self, era: Era) -> bool {
		self.from <= era && self.until.is_none_or(|until| era < until)
	}
}

/// A key of an operator in a set, with all its terms that are still of interest.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct KeyRecord<AccountId, Ticket> {
	/// Whose it is.
	pub operator: AccountId,
	/// When it was valid, oldest first. Only the last can be open.
	pub terms: BoundedVec<KeyTerm, ConstU32<MAX_KEY_TERMS>>,
	/// What the operator left as a deposit.
	pub deposit: Ticket,
}

impl<AccountId, Ticket> KeyRecord<AccountId, Ticket> {
	/// Was the key valid in `era`?
	pub fn is_valid(&self, era: Era) -> bool {
		self.terms.iter().any(|term| term.contains(era))
	}

	/// The first era in which it is not valid, once somebody has retired it.
	pub fn until(&self) -> Option<Era> {
		self.terms.last().and_then(|term| term.until)
	}
}

/// Whose a key is, in every set and for ever. It outlives the operator's registration, so that nobody can take over the
/// key with which another one signed.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct KeyClaim<AccountId, Ticket> {
	/// The operator.
	pub operator: AccountId,
	/// What it left as a deposit, for ever as well.
	pub deposit: Ticket,
}

/// The keys of an operator in a set.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct MemberKeys<List> {
	/// Those that are valid in the next era.
	pub live: List,
	/// The era in which keys were retired last.
	pub retired_in: Era,
	/// Those that were valid in that era and were retired in it.
	pub retired: List,
}

/// A version of the software that the members of a set should run. Advisory: nothing on chain depends on it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub struct Release<AccountId, Ticket, Notes> {
	/// What identifies the artefact: a hash of it.
	pub digest: H256,
	/// The last era in which a member should still run an older one.
	pub deadline: Era,
	/// Where to read about it.
	pub notes: Notes,
	/// The era in which it was published.
	pub published: Era,
	/// The deposit, and who left it.
	pub deposit: Paid<AccountId, Ticket>,
}
