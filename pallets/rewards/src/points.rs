//! Points: what the service says its members did in an era. The only writer of [`Points`] and [`PointTotals`].
//!
//! They are reported in the era itself, when its table is made, or in the one after it. In the one after that, budgets that are split by them pay the era;
//! then the walk forgets them. It comes by every set that has any, whether the set has budgets or not.

use frame_support::ensure;
use rampart_primitives::{Era, EraClock, Eras, InspectSets, OperatorSet, SetMember, Split};
use sp_runtime::{ArithmeticError, DispatchResult};

use crate::{
	budgets,
	pallet::{Config, Error, Event, Pallet, PointTotals, Points},
	reward_terms,
	turns::Forgotten,
};

/// The sum of the points of an era; nothing where none were reported.
pub(crate) fn total<T: Config>(set: OperatorSet, era: Era) -> u128 {
	PointTotals::<T>::get(set, era).unwrap_or_default()
}

/// A member's points for an era; none where none were reported.
pub(crate) fn of<T: Config>(at: &SetMember<T::AccountId>, era: Era) -> u64 {
	Points::<T>::get((at.set, era, &at.operator)).unwrap_or_default()
}

/// Has a set any points?
pub(crate) fn any<T: Config>(set: OperatorSet) -> bool {
	PointTotals::<T>::iter_key_prefix(set).next().is_some()
}

/// Is an era so long ago that nothing is reported for it and, once the set's turns are made, nothing paid by it?
pub(crate) fn is_past(era: Era, now: Era) -> bool {
	era.after(budgets::delay(Split::Points { carry: true })) <= now
}

/// The next era of a set of which something is to be forgotten, behind the one that went last. One that stays does so for the
/// whole era, so it is passed once.
fn next_past<T: Config>(set: OperatorSet, now: Era, last: Option<Era>) -> Option<Era> {
	let mut eras = match last {
		None => PointTotals::<T>::iter_key_prefix(set),
		Some(era) => PointTotals::<T>::iter_key_prefix_from(set, PointTotals::<T>::hashed_key_for(set, era)),
	};
	// Those of this era and of the last one stay.
	eras.find(|era| is_past(*era, now))
}

/// Forget one member's points of an era that is paid, or their sum when there is none any more. Says whether there was something
/// to forget. It goes on behind `last`, where that is of this set.
pub(crate) fn prune<T: Config>(set: OperatorSet, now: Era, last: &mut Option<Forgotten<T::AccountId>>) -> bool {
	let last_of_set = last.take().filter(|last| last.set == set);
	let (era, next) = match last_of_set {
		Some(Forgotten { era, member: Some(member), .. }) => {
			let key = Points::<T>::hashed_key_for((set, era, &member));
			(era, Points::<T>::iter_key_prefix_from((set, era), key).next())
		},
		whole => {
			let Some(era) = next_past::<T>(set, now, whole.map(|last| last.era)) else { return false };
			(era, Points::<T>::iter_key_prefix((set, era)).next())
		},
	};
	match &next {
		Some(operator) => Points::<T>::remove((set, era, operator)),
		None => PointTotals::<T>::remove(set, era),
	}
	*last = Some(Forgotten { set, era, member: next });
	true
}

/// Note points of members for an era.
pub(crate) fn report<T: Config>(set: OperatorSet, era: Era, points: &[(T::AccountId, u64)]) -> DispatchResult {
	// While the era's own table is being made an older one answers for it, and who is in that one may not be paid by the era's.
	let is_made = || T::Sets::at(set, era).is_some_and(|table| table.era == era);
	ensure!(era != T::Clock::now() || is_made(), Error::<T>::PointsTooEarly);
	report_by::<T>(set, era, points, |at| T::Sets::member(at, era).is_some())
}

/// The same, by whatever knows who is in the era's table.
pub(crate) fn report_by<T: Config>(
	set: OperatorSet,
	era: Era,
	points: &[(T::AccountId, u64)],
	is_in_table: impl Fn(&SetMember<T::AccountId>) -> bool,
) -> DispatchResult {
	let now = T::Clock::now();
	ensure!(era <= now, Error::<T>::PointsTooEarly);
	ensure!(now.since(era) <= Eras(1), Error::<T>::PointsTooLate);
	let mut sum = total::<T>(set, era);
	for (operator, points) in points.iter().cloned() {
		let at = SetMember { set, operator };
		ensure!(is_in_table(&at), Error::<T>::NotInTable);
		let operator = at.operator;
		ensure!(!Points::<T>::contains_key((set, era, &operator)), Error::<T>::PointsReported);
		Points::<T>::insert((set, era, &operator), points);
		sum = sum.checked_add(points.into()).ok_or(ArithmeticError::Overflow)?;
		Pallet::<T>::deposit_event(Event::PointsNoted { set, era, operator, points });
	}
	if !points.is_empty() {
		PointTotals::<T>::insert(set, era, sum);
		budgets::attend::<T>(set);
	}
	Ok(())
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_report_points(
		who: &T::AccountId,
		set: OperatorSet,
		era: Era,
		points: &[(T::AccountId, u64)],
	) -> DispatchResult {
		ensure!(T::Sets::set(set).is_some(), Error::<T>::UnknownSet);
		let reports = reward_terms::reporter::<T>(set).as_ref() == Some(who) || T::Sets::is_owner(set.service, who);
		ensure!(reports, Error::<T>::NotReporter);
		report::<T>(set, era, points)
	}
}

/// Y1 and P1: the points of an era are as summed up, and the walk comes by their set.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	use crate::pallet::SetBudgets;
	use alloc::collections::BTreeSet;

	ensure!(
		Points::<T>::iter_keys().count() == Points::<T>::iter_values().count()
			&& PointTotals::<T>::iter_keys().count() == PointTotals::<T>::iter_values().count(),
		"Y1: points do not decode"
	);
	let mut eras = BTreeSet::new();
	for (set, era, _) in Points::<T>::iter_keys() {
		ensure!(PointTotals::<T>::contains_key(set, era), "P1: points that are not summed up");
		eras.insert((set, era));
	}
	let now = T::Clock::now();
	for (set, era, total) in PointTotals::<T>::iter() {
		ensure!(era <= now, "P1: points of an era that has not begun");
		ensure!(SetBudgets::<T>::contains_key(set), "P1: points that nobody forgets");
		let sum =
			Points::<T>::iter_prefix_values((set, era)).fold(0u128, |sum, points| sum.saturating_add(points.into()));
		// Those of an era that is past are forgotten one by one.
		ensure!(sum == total || (sum < total && is_past(era, now)), "P1: points are not as summed up");
	}
	Ok(())
}
