//! What people see: services, sets, members, keys and releases, each with what is announced. View functions and the
//! runtime API give them.

use alloc::vec::Vec;
use codec::{Decode, Encode};
use rampart_primitives::{
	AcceptedAssets, Dated, Era, EraClock, Eras, OperatorSet, Policy, ServiceId, ServiceKey, SetId, Value,
};
use scale_info::TypeInfo;
use sp_core::H256;

use crate::{
	keys, memberships,
	pallet::{
		Config, Memberships, OperatorMetadata, OperatorSets, Operators, Releases, ServiceInfos, ServiceMetadata,
		Services,
	},
	sets, tables, Acts, KeyTerm, MemberTerms, Release, ReleaseId, ReleaseOf, Runs, Service, Standing, Status,
};

/// An operator.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct OperatorView {
	/// What the operator says of itself.
	pub metadata: Vec<u8>,
	/// How many membership records name it.
	pub memberships: u32,
}

/// A service.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct ServiceView<AccountId> {
	/// Who speaks for the service.
	pub owner: AccountId,
	/// To whom the owner offers it.
	pub heir: Option<AccountId>,
	/// Who may act for the owner, and in what.
	pub delegates: Vec<(AccountId, Acts)>,
	/// What the service says of itself.
	pub metadata: Vec<u8>,
	/// Whether it is open.
	pub status: Status,
	/// The indices of its sets.
	pub sets: Vec<SetId>,
}

/// An operator set, by what is in force and what is announced.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct OperatorSetView<AccountId> {
	/// How faults are punished.
	pub policy: Dated<Policy<AccountId>>,
	/// Which stake counts, and for how much.
	pub assets: Dated<AcceptedAssets>,
	/// Who can be a member.
	pub terms: Dated<MemberTerms>,
	/// The most eras that any policy lets pass from a capture until a slash for it is due. Never changes.
	pub span_eras: Eras,
	/// How many eras a change that could hurt a backer is visible before it acts. Never changes.
	pub notice_eras: Eras,
	/// Whether what was cut, or a part of it, goes, went or will go to somebody whom the set chose: by its sink, or as the
	/// reporter's part. Once true, for ever.
	pub redistributes: bool,
	/// Whether it is open.
	pub status: Status,
	/// How many places are taken in the next era.
	pub members: u32,
}

/// A membership.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct MembershipView {
	/// How the operator stands to the set.
	pub standing: Standing,
	/// Whether it counts as a member in the current era.
	pub counts_now: bool,
	/// Whether it counts as a member in the next era.
	pub counts_next: bool,
	/// The last era in which it must count, while that is not over.
	pub obliged_until: Option<Era>,
	/// The first era in which it may ask again, while that has not come.
	pub barred_until: Option<Era>,
	/// The release that it says it runs, and the era in which it said so.
	pub runs: Option<(ReleaseId, Era)>,
}

/// What a key signs to be registered. A struct, because clients give bare bytes with their length in front.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct KeyMessage {
	/// The bytes: see [`keys::message`].
	pub bytes: Vec<u8>,
}

/// A key of an operator in a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct KeyView {
	/// The key.
	pub key: ServiceKey,
	/// The first era in which it is valid.
	pub from: Era,
	/// The first era after that in which it is not valid any more, if it was retired.
	pub until: Option<Era>,
}

/// A release.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct ReleaseView {
	/// Its index.
	pub release: ReleaseId,
	/// What identifies the artefact.
	pub digest: H256,
	/// The last era in which a member should still run an older one.
	pub deadline: Era,
	/// Where to read about it.
	pub notes: Vec<u8>,
	/// The era in which it was published.
	pub published: Era,
}

/// What an operator has to do in a set, and what is to come.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct Duties<AccountId> {
	/// The set.
	pub set: OperatorSet,
	/// How it stands to the set. None: it has keys there, and no membership.
	pub membership: Option<MembershipView>,
	/// Its stake in the set's latest table, and that table's era.
	pub stake: Option<(Era, Value)>,
	/// Its keys that are valid now or in the next era.
	pub signing_keys: Vec<KeyView>,
	/// The set's rules, and what is announced.
	pub rules: OperatorSetView<AccountId>,
	/// The newest release that it has not acknowledged, if it is behind.
	pub release: Option<ReleaseView>,
}

/// An operator, if the account is one.
pub(crate) fn operator<T: Config>(account: &T::AccountId) -> Option<OperatorView> {
	let memberships = Operators::<T>::get(account)?.memberships;
	let metadata = OperatorMetadata::<T>::get(account).unwrap_or_default().into_inner();
	Some(OperatorView { metadata, memberships })
}

/// A service, if there is one of this index.
pub(crate) fn service<T: Config>(service: ServiceId) -> Option<ServiceView<T::AccountId>> {
	let Service { owner, status, .. } = Services::<T>::get(service)?;
	let info = ServiceInfos::<T>::get(service).unwrap_or_default();
	let metadata = ServiceMetadata::<T>::get(service).unwrap_or_default().into_inner();
	let mut sets = sets::of_service::<T>(service);
	sets.sort_unstable();
	Some(ServiceView { owner, heir: info.heir, delegates: info.delegates.into_inner(), metadata, status, sets })
}

/// An operator set, if there is one of this index.
pub(crate) fn operator_set<T: Config>(set: OperatorSet) -> Option<OperatorSetView<T::AccountId>> {
	let record = sets::get::<T>(set).ok()?;
	let now = T::Clock::now();
	Some(OperatorSetView {
		policy: record.policy.view(now),
		assets: sets::assets::<T>(set).ok()?.view(now),
		terms: record.terms.view(now),
		span_eras: record.span_eras,
		notice_eras: record.notice_eras,
		redistributes: record.redistributes,
		status: record.status,
		members: record.members,
	})
}

/// How an operator stands to a set, if it does.
pub(crate) fn membership<T: Config>(set: OperatorSet, operator: &T::AccountId) -> Option<MembershipView> {
	let membership = memberships::get::<T>(set, operator)?;
	let (standing, now) = (membership.standing, T::Clock::now());
	Some(MembershipView {
		standing,
		counts_now: standing.counts_in(now),
		counts_next: standing.counts_in(now.next()),
		obliged_until: membership.obliged_until.filter(|last| *last >= now),
		barred_until: membership.barred_until.filter(|until| *until > now),
		runs: membership.runs,
	})
}

/// Who counts as a member of a set in the current era.
pub(crate) fn members<T: Config>(set: OperatorSet) -> Vec<T::AccountId> {
	let now = T::Clock::now();
	Memberships::<T>::iter_prefix(set)
		.filter(|(_, membership)| membership.standing.counts_in(now))
		.map(|(operator, _)| operator)
		.collect()
}

/// The releases of a set, newest first.
pub(crate) fn releases<T: Config>(set: OperatorSet) -> Vec<ReleaseView> {
	let view = |(release, record): (ReleaseId, ReleaseOf<T>)| {
		let Release { digest, deadline, notes, published, .. } = record;
		ReleaseView { release, digest, deadline, notes: notes.into_inner(), published }
	};
	let mut releases: Vec<_> = Releases::<T>::iter_prefix(set).map(view).collect();
	releases.sort_unstable_by_key(|view| core::cmp::Reverse(view.release));
	releases
}

/// Which release each member of a set says it runs.
pub(crate) fn runs<T: Config>(set: OperatorSet) -> Vec<Runs<T::AccountId>> {
	let now = T::Clock::now();
	Memberships::<T>::iter_prefix(set)
		.filter(|(_, membership)| membership.standing.counts_in(now))
		.map(|(operator, membership)| (operator, membership.runs))
		.collect()
}

/// The keys of an operator in a set that are valid now or in the next era.
pub(crate) fn keys_of<T: Config>(set: OperatorSet, operator: &T::AccountId) -> Vec<KeyView> {
	let now = T::Clock::now();
	let list = keys::of::<T>(set, operator);
	// No two terms of a key are of these two eras: one that follows another at once goes on with it.
	let is_valid = |term: &KeyTerm| term.contains(now) || term.contains(now.next());
	let view = |key: &ServiceKey| {
		let KeyTerm { from, until } = keys::terms::<T>(set, key).into_iter().find(is_valid)?;
		Some(KeyView { key: *key, from, until })
	};
	list.live.iter().chain(list.retired.iter()).filter_map(view).collect()
}

/// What an operator has to do in every set that knows it. Asks every set: for the eyes of a node's client, not for the
/// chain.
pub(crate) fn duties<T: Config>(operator: &T::AccountId) -> Vec<Duties<T::AccountId>> {
	let in_set = |(service, set)| {
		let set = OperatorSet { service, set };
		let membership = membership::<T>(set, operator);
		let signing_keys = keys_of::<T>(set, operator);
		if membership.is_none() && signing_keys.is_empty() {
			return None;
		}
		let known = membership.and_then(|view| view.runs).map(|(release, _)| release);
		let release = releases::<T>(set).into_iter().next().filter(|newest| known.is_none_or(|id| id < newest.release));
		let stake = tables::stake_of::<T>(set, operator);
		Some(Duties { set, membership, stake, signing_keys, rules: operator_set::<T>(set)?, release })
	};
	let mut duties: Vec<_> = OperatorSets::<T>::iter_keys().filter_map(in_set).collect();
	duties.sort_unstable_by_key(|duty| duty.set);
	duties
}
