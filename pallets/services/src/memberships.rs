//! Memberships: the only writer of [`Memberships`] and [`Roster`].

use frame_support::traits::{Consideration, Footprint};
use rampart_primitives::{Era, EraClock, OperatorSet, SetMember};
use sp_runtime::DispatchResult;

use crate::{
	operators,
	pallet::{Config, Memberships, Roster},
	sets, Membership, MembershipOf, Paid, ReleaseId, Standing,
};

/// What a deposit of a membership pays for: its record, and its entry in the roster while it counts.
pub(crate) fn footprint<T: Config>() -> Footprint {
	Footprint::from_mel::<(MembershipOf<T>, OperatorSet, T::AccountId)>()
}

/// The record of a membership, if there is one.
pub(crate) fn get<T: Config>(set: OperatorSet, operator: &T::AccountId) -> Option<MembershipOf<T>> {
	Memberships::<T>::get(set, operator)
}

/// Did the operator count as a member in `era`? See [`Standing::counts_in`].
pub(crate) fn counts_in<T: Config>(at: &SetMember<T::AccountId>, era: Era) -> bool {
	Memberships::<T>::get(at.set, &at.operator).is_some_and(|membership| membership.standing.counts_in(era))
}

/// The next one on a set's roster, after somebody or from the beginning. Who is named need not be on it any more.
pub(crate) fn after<T: Config>(set: OperatorSet, last: Option<&T::AccountId>) -> Option<T::AccountId> {
	match last {
		None => Roster::<T>::iter_key_prefix(set).next(),
		Some(last) => Roster::<T>::iter_key_prefix_from(set, Roster::<T>::hashed_key_for(set, last)).next(),
	}
}

/// Take one from the roster who counts neither in this era nor in the next.
pub(crate) fn strike<T: Config>(at: &SetMember<T::AccountId>) {
	Roster::<T>::remove(at.set, &at.operator);
}

/// Does it count in the current era or the next one?
fn is_on_roster<T: Config>(standing: &Standing) -> bool {
	let now = T::Clock::now();
	standing.counts_in(now) || standing.counts_in(now.next())
}

/// Write what becomes of a membership, and count it in its set and at its operator.
///
/// `before` is the record that is stored now, but for what is known besides the standing. A first record takes its
/// deposit from `payer`; a record that ends gives the deposit back to the one who left it.
pub(crate) fn put<T: Config>(
	set: OperatorSet,
	operator: &T::AccountId,
	before: Option<MembershipOf<T>>,
	after: Option<Standing>,
	payer: &T::AccountId,
) -> DispatchResult {
	sets::recount::<T>(set, before.as_ref().map(|membership| &membership.standing), after.as_ref())?;
	let was_on_roster = before.as_ref().is_some_and(|membership| is_on_roster::<T>(&membership.standing));
	match (was_on_roster, after.as_ref().is_some_and(is_on_roster::<T>)) {
		(false, true) => Roster::<T>::insert(set, operator, ()),
		// Who counted once may be on it until the walk comes by.
		(_, false) if after.is_none() => Roster::<T>::remove(set, operator),
		(true, false) => Roster::<T>::remove(set, operator),
		_ => {},
	}
	match (before, after) {
		(None, None) => {},
		(None, Some(standing)) => {
			let ticket = T::MembershipConsideration::new(payer, footprint::<T>())?;
			operators::add_membership::<T>(operator)?;
			let deposit = Paid { by: payer.clone(), ticket };
			let membership = Membership { standing, obliged_until: None, barred_until: None, runs: None, deposit };
			Memberships::<T>::insert(set, operator, membership);
		},
		(Some(membership), Some(standing)) => {
			Memberships::<T>::insert(set, operator, Membership { standing, ..membership });
		},
		(Some(membership), None) => {
			Memberships::<T>::remove(set, operator);
			operators::remove_membership::<T>(operator)?;
			membership.deposit.ticket.drop(&membership.deposit.by)?;
		},
	}
	Ok(())
}

/// Oblige a member. An earlier date than one that stands changes nothing. Gives what holds now.
pub(crate) fn oblige<T: Config>(
	set: OperatorSet,
	operator: &T::AccountId,
	mut membership: MembershipOf<T>,
	until: Era,
) -> Era {
	let last = membership.obliged_until.map_or(until, |last| last.max(until));
	membership.obliged_until = Some(last);
	Memberships::<T>::insert(set, operator, membership);
	last
}

/// Note which release a member says it runs.
pub(crate) fn note_release<T: Config>(
	set: OperatorSet,
	operator: &T::AccountId,
	mut membership: MembershipOf<T>,
	release: ReleaseId,
	now: Era,
) {
	membership.runs = Some((release, now));
	Memberships::<T>::insert(set, operator, membership);
}

/// Y1, M1, M3 and M5 for memberships.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	use crate::{
		pallet::{OperatorSets, Operators},
		MAX_TERM_ERAS,
	};
	use frame_support::ensure;

	ensure!(
		Memberships::<T>::iter_keys().count() == Memberships::<T>::iter_values().count(),
		"Y1: a membership does not decode"
	);
	let now = T::Clock::now();
	let next = now.next();
	for (set, operator) in Roster::<T>::iter_keys() {
		ensure!(Memberships::<T>::contains_key(set, operator), "M6: a roster names one without a membership");
	}
	for (set, operator, membership) in Memberships::<T>::iter() {
		ensure!(OperatorSets::<T>::contains_key(set.service, set.set), "Y1: a membership in no set");
		ensure!(Operators::<T>::contains_key(&operator), "Y1: a membership of no operator");
		match membership.standing {
			Standing::Offered { .. } => {},
			Standing::Member { from } => ensure!(from <= next, "M3: a membership is dated too late"),
			Standing::Ended { from, until, .. } => {
				ensure!(from < until || membership.barred_until.is_some(), "M3: a term has no era");
				ensure!(from <= until, "M3: a term ends before it begins");
				let promised = membership.obliged_until.map_or(next, |last| last.next().max(next));
				ensure!(until <= promised, "M3: the end of a term is dated too late");
			},
		}
		let standing = membership.standing;
		let known = Roster::<T>::contains_key(set, &operator);
		ensure!(known || !is_on_roster::<T>(&standing), "M6: a roster lacks one who counts");
		ensure!(!standing.counts_in(next) || standing.takes_place(), "M1: a member without a place");
		let farthest = now.after(MAX_TERM_ERAS);
		ensure!(membership.obliged_until.is_none_or(|last| last <= farthest), "M5: a member is obliged for too long");
		let latest = farthest.next().after(MAX_TERM_ERAS);
		let barred = membership.barred_until.is_none_or(|until| until <= latest);
		ensure!(barred, "M5: an operator is kept out for too long");
	}
	Ok(())
}
