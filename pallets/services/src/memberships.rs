//! Memberships: the only writer of [`Memberships`].

use frame_support::traits::{Consideration, Footprint};
use rampart_primitives::{Era, OperatorSet, SetMember};
use sp_runtime::DispatchResult;

use crate::{
	operators,
	pallet::{Config, Memberships},
	sets, Membership, MembershipOf, Standing,
};

/// What a deposit of a membership pays for.
pub(crate) fn footprint<T: Config>() -> Footprint {
	Footprint::from_mel::<MembershipOf<T>>()
}

/// The record of a membership, if there is one.
pub(crate) fn get<T: Config>(set: OperatorSet, operator: &T::AccountId) -> Option<MembershipOf<T>> {
	Memberships::<T>::get(set, operator)
}

/// Did the operator count as a member in `era`? See [`Standing::counts_in`].
pub(crate) fn counts_in<T: Config>(at: &SetMember<T::AccountId>, era: Era) -> bool {
	Memberships::<T>::get(at.set, &at.operator).is_some_and(|membership| membership.standing.counts_in(era))
}

/// Write what becomes of a membership, and count it in its set and at its operator.
///
/// `before` is the record that is stored now. A first record takes its deposit from `payer`; a record that ends gives the
/// deposit back to the one who left it.
pub(crate) fn put<T: Config>(
	set: OperatorSet,
	operator: &T::AccountId,
	before: Option<MembershipOf<T>>,
	after: Option<Standing>,
	payer: &T::AccountId,
) -> DispatchResult {
	sets::recount::<T>(set, before.as_ref().map(|membership| &membership.standing), after.as_ref())?;
	match (before, after) {
		(None, None) => {},
		(None, Some(standing)) => {
			let deposit = T::MembershipConsideration::new(payer, footprint::<T>())?;
			operators::add_membership::<T>(operator)?;
			Memberships::<T>::insert(set, operator, Membership { standing, depositor: payer.clone(), deposit });
		},
		(Some(membership), Some(standing)) => {
			Memberships::<T>::insert(set, operator, Membership { standing, ..membership });
		},
		(Some(membership), None) => {
			Memberships::<T>::remove(set, operator);
			operators::remove_membership::<T>(operator)?;
			membership.deposit.drop(&membership.depositor)?;
		},
	}
	Ok(())
}

/// Y1 and M3 for memberships.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	use crate::pallet::{OperatorSets, Operators};
	use frame_support::ensure;

	ensure!(
		Memberships::<T>::iter_keys().count() == Memberships::<T>::iter_values().count(),
		"Y1: a membership does not decode"
	);
	let next = <T::Clock as rampart_primitives::EraClock>::now().next();
	for (set, operator, membership) in Memberships::<T>::iter() {
		ensure!(OperatorSets::<T>::contains_key(set.service, set.set), "Y1: a membership in no set");
		ensure!(Operators::<T>::contains_key(&operator), "Y1: a membership of no operator");
		match membership.standing {
			Standing::Offered { .. } => {},
			Standing::Member { from } => ensure!(from <= next, "M3: a membership is dated too late"),
			Standing::Ended { from, until, .. } => {
				ensure!(from < until, "M3: a term has no era");
				ensure!(until <= next, "M3: the end of a term is dated too late");
			},
		}
	}
	Ok(())
}
