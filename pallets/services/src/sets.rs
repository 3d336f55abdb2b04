//! Operator sets: the only writer of [`OperatorSets`] and [`SetAssets`].

use frame_support::{
	ensure,
	traits::{Consideration, DefensiveOption, Footprint, Get},
};
use rampart_primitives::{
	AcceptedAssets, Era, EraClock, Eras, OperatorSet, Resolvers, Scheduled, ServiceId, SetId, Value, MAX_UNBONDING_ERAS,
};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

use crate::{
	pallet::{Config, Error, OperatorSets, SetAssets},
	MemberTerms, Paid, PolicyOf, ReleaseId, SetParamsOf, SetRecord, SetRecordOf, Standing, Status, MAX_RELEASES,
	MAX_TERM_ERAS,
};

/// What counts in a set in an era, and from how much on.
pub(crate) struct CountingTerms {
	/// The assets and their weights.
	pub assets: AcceptedAssets,
	/// The least stake with which a member is in the table.
	pub minimum_stake: Value,
}

/// What a deposit of a set pays for.
pub(crate) fn footprint<T: Config>() -> Footprint {
	Footprint::from_mel::<(SetRecordOf<T>, Scheduled<AcceptedAssets>)>()
}

/// The set, which must exist.
pub(crate) fn get<T: Config>(set: OperatorSet) -> Result<SetRecordOf<T>, Error<T>> {
	OperatorSets::<T>::get(set.service, set.set).ok_or(Error::<T>::UnknownSet)
}

/// The set, which must exist and be open.
pub(crate) fn open<T: Config>(set: OperatorSet) -> Result<SetRecordOf<T>, Error<T>> {
	let record = get::<T>(set)?;
	ensure!(record.status == Status::Open, Error::<T>::SetClosing);
	Ok(record)
}

/// What counts in a set in `era`: the current one or, as far as it is announced, a later one.
pub(crate) fn counting_terms<T: Config>(set: OperatorSet, era: Era) -> Option<CountingTerms> {
	let minimum_stake = OperatorSets::<T>::get(set.service, set.set)?.terms.at(era).minimum_stake;
	Some(CountingTerms { assets: SetAssets::<T>::get(set)?.at(era).clone(), minimum_stake })
}

/// What counts in a set, and what is announced.
pub(crate) fn assets<T: Config>(set: OperatorSet) -> Result<Scheduled<AcceptedAssets>, Error<T>> {
	SetAssets::<T>::get(set).ok_or(Error::<T>::UnknownSet)
}

/// The first set in the order of the storage keys.
pub(crate) fn first<T: Config>() -> Option<OperatorSet> {
	OperatorSets::<T>::iter_keys().next().map(|(service, set)| OperatorSet { service, set })
}

/// The set after one, which need not be there any more, in the order of the storage keys.
pub(crate) fn after<T: Config>(set: OperatorSet) -> Option<OperatorSet> {
	let key = OperatorSets::<T>::hashed_key_for(set.service, set.set);
	OperatorSets::<T>::iter_keys_from(key).next().map(|(service, set)| OperatorSet { service, set })
}

/// Does a set come before another one in the order of the storage keys?
pub(crate) fn is_before<T: Config>(one: OperatorSet, other: OperatorSet) -> bool {
	let key = |set: OperatorSet| OperatorSets::<T>::hashed_key_for(set.service, set.set);
	key(one) < key(other)
}

/// A fault must cost something, those who may soften a slash must be able to agree, and a slash must be due within the eras that
/// backers agreed to.
fn ensure_policy<T: Config>(policy: &PolicyOf<T>, span: Eras) -> Result<(), Error<T>> {
	ensure!(!policy.max_fraction.is_zero(), Error::<T>::ZeroFraction);
	let Resolvers { accounts, threshold } = &policy.resolvers;
	let once = accounts.iter().enumerate().all(|(at, who)| accounts.iter().take(at).all(|other| other != who));
	let least = u32::from(!accounts.is_empty());
	let most = u32::try_from(accounts.len()).unwrap_or(u32::MAX);
	ensure!(once && (least..=most).contains(threshold), Error::<T>::InvalidResolvers);
	ensure!(policy.span() <= span, Error::<T>::WindowsDoNotFit);
	Ok(())
}

/// How long stake must stay slashable to back a set with such a span: a slash that is due is executed `MaxLag` eras later at last,
/// and finds what was captured.
pub(crate) fn least_unbonding<T: Config>(span: Eras) -> Eras {
	Eras(span.0.saturating_add(T::MaxLag::get().0))
}

/// There must be vaults that may back the set: see [`least_unbonding`].
fn ensure_windows<T: Config>(span: Eras, notice: Eras) -> Result<(), Error<T>> {
	ensure!(least_unbonding::<T>(span) <= notice.min(Eras(MAX_UNBONDING_ERAS)), Error::<T>::WindowsDoNotFit);
	Ok(())
}

/// Something must count, each asset once, for more than nothing.
fn ensure_assets<T: Config>(assets: &AcceptedAssets) -> Result<(), Error<T>> {
	let once = |at: usize, id| assets.iter().take(at).all(|(other, _)| *other != id);
	let valid = assets.iter().enumerate().all(|(at, (id, weight))| !weight.is_zero() && once(at, *id));
	ensure!(!assets.is_empty() && valid, Error::<T>::InvalidAssets);
	Ok(())
}

/// The terms must be within the limits. An obligation holds no member, and so no pledge, for longer than the notice, and none is
/// made into the era of a harder rule that is announced: who lowers all of his pledge in an era before the rule holds counts no
/// more when it does.
fn ensure_terms<T: Config>(terms: &MemberTerms, notice: Eras) -> Result<(), Error<T>> {
	ensure!(terms.max_members > 0 && terms.max_members <= T::MaxMembersPerSet::get(), Error::<T>::InvalidMemberLimit);
	ensure!(terms.cool_down_eras <= MAX_TERM_ERAS, Error::<T>::ErasOutOfBounds);
	ensure!(terms.max_obligation_eras <= MAX_TERM_ERAS.min(notice), Error::<T>::ErasOutOfBounds);
	Ok(())
}

/// The parameters must make sense and be within the limits.
pub(crate) fn ensure_valid<T: Config>(params: &SetParamsOf<T>) -> Result<(), Error<T>> {
	ensure_policy::<T>(&params.policy, params.span_eras)?;
	ensure_windows::<T>(params.span_eras, params.notice_eras)?;
	ensure_assets::<T>(&params.assets)?;
	ensure_terms::<T>(&params.terms, params.notice_eras)?;
	Ok(())
}

/// Write a new set, for which `payer` pays.
pub(crate) fn insert<T: Config>(set: OperatorSet, payer: &T::AccountId, params: SetParamsOf<T>) -> DispatchResult {
	let ticket = T::SetConsideration::new(payer, footprint::<T>())?;
	let record = SetRecord {
		redistributes: params.policy.redistributes(),
		policy: Scheduled::new(params.policy),
		terms: Scheduled::new(params.terms),
		span_eras: params.span_eras,
		notice_eras: params.notice_eras,
		status: Status::Open,
		members: 0,
		memberships: 0,
		vacant_from: Era(0),
		keys: 0,
		next_release: 0,
		releases: 0,
		deposit: Paid { by: payer.clone(), ticket },
	};
	OperatorSets::<T>::insert(set.service, set.set, record);
	SetAssets::<T>::insert(set, Scheduled::new(params.assets));
	Ok(())
}

/// The first era in which what is announced in `now` holds: when the notice is over, if it could hurt a backer.
fn date(notice: Eras, hurts: bool, now: Era) -> Era {
	if hurts {
		now.after(notice).next()
	} else {
		now.next()
	}
}

/// Let a value of the set change from an era on. A change that waits is replaced; whether this one hurts is judged by
/// what is in force.
fn announce<V: Clone + PartialEq>(
	term: &mut Scheduled<V>,
	value: V,
	now: Era,
	date: impl FnOnce(&V) -> Era,
) -> Option<Era> {
	let present = term.at(now);
	let waits = term.waiting(now).map_or(present, |(_, next)| next);
	if *waits == value {
		return None;
	}
	let from = date(present);
	term.schedule(value, from, now);
	Some(from)
}

/// Announce a policy, and say from when on it holds.
pub(crate) fn announce_policy<T: Config>(set: OperatorSet, policy: PolicyOf<T>) -> Result<Era, DispatchError> {
	mutate_open::<T, _>(set, |record| {
		ensure_policy::<T>(&policy, record.span_eras)?;
		record.redistributes |= policy.redistributes();
		let (now, notice) = (T::Clock::now(), record.notice_eras);
		let date = |present: &PolicyOf<T>| date(notice, policy.hurts_more_than(present), now);
		announce(&mut record.policy, policy.clone(), now, date).ok_or(Error::<T>::NothingChanges.into())
	})
}

/// Announce terms, and say from when on they hold.
pub(crate) fn announce_terms<T: Config>(set: OperatorSet, terms: MemberTerms) -> Result<Era, DispatchError> {
	mutate_open::<T, _>(set, |record| {
		ensure_terms::<T>(&terms, record.notice_eras)?;
		// Who is a member stays one: the service removes members first.
		ensure!(terms.max_members >= record.members, Error::<T>::InvalidMemberLimit);
		let (now, notice) = (T::Clock::now(), record.notice_eras);
		let date = |present: &MemberTerms| date(notice, terms.hurts_more_than(present), now);
		announce(&mut record.terms, terms, now, date).ok_or(Error::<T>::NothingChanges.into())
	})
}

/// Announce assets, and say from when on they count. It always waits: what counts for more takes its part from the
/// others, and what counts for less loses it.
pub(crate) fn announce_assets<T: Config>(set: OperatorSet, assets: AcceptedAssets) -> Result<Era, DispatchError> {
	ensure_assets::<T>(&assets)?;
	let (now, record) = (T::Clock::now(), open::<T>(set)?);
	let mut scheduled = self::assets::<T>(set)?;
	let date = |_: &AcceptedAssets| date(record.notice_eras, true, now);
	let from = announce(&mut scheduled, assets, now, date).ok_or(Error::<T>::NothingChanges)?;
	SetAssets::<T>::insert(set, scheduled);
	Ok(from)
}

/// The first era in which something holds that is announced for the set and could hurt a backer.
pub(crate) fn harder_from<T: Config>(set: OperatorSet, record: &SetRecordOf<T>) -> Result<Option<Era>, Error<T>> {
	let now = T::Clock::now();
	let (policy, terms) = (&record.policy, &record.terms);
	let policy = policy.waiting(now).filter(|(_, next)| next.hurts_more_than(policy.at(now))).map(|(from, _)| from);
	let terms = terms.waiting(now).filter(|(_, next)| next.hurts_more_than(terms.at(now))).map(|(from, _)| from);
	let assets = self::assets::<T>(set)?.waiting(now).map(|(from, _)| from);
	Ok([policy, terms, assets].into_iter().flatten().min())
}

/// Change a record that must exist.
fn mutate<T: Config, R>(
	set: OperatorSet,
	change: impl FnOnce(&mut SetRecordOf<T>) -> Result<R, DispatchError>,
) -> Result<R, DispatchError> {
	let mut record = get::<T>(set)?;
	let result = change(&mut record)?;
	OperatorSets::<T>::insert(set.service, set.set, record);
	Ok(result)
}

/// Change a record that must exist and be open.
fn mutate_open<T: Config, R>(
	set: OperatorSet,
	change: impl FnOnce(&mut SetRecordOf<T>) -> Result<R, DispatchError>,
) -> Result<R, DispatchError> {
	mutate::<T, R>(set, |record| {
		ensure!(record.status == Status::Open, Error::<T>::SetClosing);
		change(record)
	})
}

/// Take the set out of everything new.
pub(crate) fn close<T: Config>(set: OperatorSet) -> DispatchResult {
	mutate_open::<T, _>(set, |record| {
		record.status = Status::Closing;
		Ok(())
	})
}

/// Forget a set that is closed, and of which nothing is left that anyone may ask for. Gives who got the deposit back.
pub(crate) fn remove<T: Config>(set: OperatorSet) -> Result<T::AccountId, DispatchError> {
	let record = get::<T>(set)?;
	ensure!(record.status == Status::Closing, Error::<T>::NotClosing);
	let empty = record.memberships == 0 && record.keys == 0 && record.releases == 0;
	// Faults are judged by the set's policy for as long as any can be punished.
	let over = record.vacant_from == Era(0) || record.vacant_from.after(T::HistoryEras::get()) <= T::Clock::now();
	ensure!(empty && over, Error::<T>::SetInUse);
	OperatorSets::<T>::remove(set.service, set.set);
	SetAssets::<T>::remove(set);
	record.deposit.ticket.drop(&record.deposit.by)?;
	Ok(record.deposit.by)
}

/// Count what changed about one membership of the set: whether there is a record, and whether it takes a place.
pub(crate) fn recount<T: Config>(
	set: OperatorSet,
	before: Option<&Standing>,
	after: Option<&Standing>,
) -> DispatchResult {
	mutate::<T, _>(set, |record| {
		match (before.is_some_and(Standing::takes_place), after.is_some_and(Standing::takes_place)) {
			(false, true) => {
				ensure!(record.members < record.places(T::Clock::now()), Error::<T>::SetFull);
				record.members = record.members.checked_add(1).ok_or(ArithmeticError::Overflow)?;
			},
			// What goes was counted when it came (M1, and M2 below); qed.
			(true, false) => {
				record.members = record.members.checked_sub(1).defensive_ok_or(ArithmeticError::Underflow)?;
			},
			_ => {},
		}
		match (before.is_some(), after.is_some()) {
			(false, true) => {
				record.memberships = record.memberships.checked_add(1).ok_or(ArithmeticError::Overflow)?;
			},
			(true, false) => {
				record.memberships = record.memberships.checked_sub(1).defensive_ok_or(ArithmeticError::Underflow)?;
			},
			_ => {},
		}
		if let Some(Standing::Ended { until, .. }) = after {
			record.vacant_from = record.vacant_from.max(*until);
		}
		Ok(())
	})
}

/// One more key of the set is on record.
pub(crate) fn add_key<T: Config>(set: OperatorSet) -> DispatchResult {
	mutate::<T, _>(set, |record| {
		record.keys = record.keys.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		Ok(())
	})
}

/// One key of the set less is on record.
pub(crate) fn remove_key<T: Config>(set: OperatorSet) -> DispatchResult {
	mutate::<T, _>(set, |record| {
		// A key has its set (Y1), which counted it when it came (M2); qed.
		record.keys = record.keys.checked_sub(1).defensive_ok_or(ArithmeticError::Underflow)?;
		Ok(())
	})
}

/// Take the index of a new release of an open set.
pub(crate) fn take_release_id<T: Config>(set: OperatorSet) -> Result<ReleaseId, DispatchError> {
	mutate_open::<T, _>(set, |record| {
		ensure!(record.releases < MAX_RELEASES, Error::<T>::TooManyReleases);
		let id = record.next_release;
		record.next_release = id.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		record.releases = record.releases.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		Ok(id)
	})
}

/// One release of the set less is on record.
pub(crate) fn remove_release<T: Config>(set: OperatorSet) -> DispatchResult {
	mutate::<T, _>(set, |record| {
		// A release has its set (Y1), which counted it when it came (M2); qed.
		record.releases = record.releases.checked_sub(1).defensive_ok_or(ArithmeticError::Underflow)?;
		Ok(())
	})
}

/// All indices of the sets that a service has.
pub(crate) fn of_service<T: Config>(service: ServiceId) -> alloc::vec::Vec<SetId> {
	OperatorSets::<T>::iter_key_prefix(service).collect()
}

/// Y1, M1, M2 and M4 for sets.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	use crate::pallet::{Keys, Memberships, Releases, Services};

	ensure!(
		OperatorSets::<T>::iter_keys().count() == OperatorSets::<T>::iter_values().count()
			&& SetAssets::<T>::iter_keys().count() == SetAssets::<T>::iter_values().count(),
		"Y1: an operator set does not decode"
	);
	let now = T::Clock::now();
	for (service, set, record) in OperatorSets::<T>::iter() {
		let sets = Services::<T>::get(service).map(|service| service.sets).ok_or("Y1: a set of no service")?;
		ensure!(set < sets, "M4: a set's index was never given");
		let at = OperatorSet { service, set };
		let assets = SetAssets::<T>::get(at).ok_or("Y1: a set without assets")?;
		let members = Memberships::<T>::iter_prefix_values(at).filter(|m| m.standing.takes_place()).count();
		ensure!(usize::try_from(record.members) == Ok(members), "M1: a set's members are not as counted");
		ensure!(record.members <= record.places(now), "M1: a set has more members than it allows");
		let memberships = Memberships::<T>::iter_key_prefix(at).count();
		ensure!(usize::try_from(record.memberships) == Ok(memberships), "M2: a set's memberships are not as counted");
		let keys = Keys::<T>::iter_key_prefix(at).count();
		ensure!(usize::try_from(record.keys) == Ok(keys), "M2: a set's keys are not as counted");
		let releases = Releases::<T>::iter_key_prefix(at).count();
		ensure!(usize::try_from(record.releases) == Ok(releases), "M2: a set's releases are not as counted");
		ensure!(record.releases <= MAX_RELEASES, "M4: a set has too many releases");
		for era in [now, Era(u32::MAX)] {
			let params = crate::SetParams {
				policy: record.policy.at(era).clone(),
				assets: assets.at(era).clone(),
				terms: *record.terms.at(era),
				span_eras: record.span_eras,
				notice_eras: record.notice_eras,
			};
			ensure!(ensure_valid::<T>(&params).is_ok(), "M4: a set's parameters are out of bounds");
			let said = record.redistributes || !params.policy.redistributes();
			ensure!(said, "M4: a set does not say that it redistributes");
		}
	}
	for set in SetAssets::<T>::iter_keys() {
		ensure!(OperatorSets::<T>::contains_key(set.service, set.set), "Y1: assets of no set");
	}
	Ok(())
}
