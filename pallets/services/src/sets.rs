//! Operator sets: the only writer of [`OperatorSets`].

use frame_support::{
	ensure,
	traits::{Consideration, DefensiveOption, Footprint, Get},
};
use rampart_primitives::OperatorSet;
use sp_runtime::{ArithmeticError, DispatchResult};

use crate::{
	pallet::{Config, Error, OperatorSets},
	SetParamsOf, SetRecord, SetRecordOf, Standing, Status,
};

/// What a deposit of a set pays for.
pub(crate) fn footprint<T: Config>() -> Footprint {
	Footprint::from_mel::<SetRecordOf<T>>()
}

/// The set, which must exist and be open.
pub(crate) fn open<T: Config>(set: OperatorSet) -> Result<SetRecordOf<T>, Error<T>> {
	let record = OperatorSets::<T>::get(set.service, set.set).ok_or(Error::<T>::UnknownSet)?;
	match record.status {
		Status::Open => Ok(record),
	}
}

/// The parameters must make sense and be within the limits.
pub(crate) fn ensure_valid<T: Config>(params: &SetParamsOf<T>) -> Result<(), Error<T>> {
	ensure!(!params.max_fraction.is_zero(), Error::<T>::ZeroFraction);
	ensure!(params.notice_eras.0 > 0, Error::<T>::ZeroNotice);
	ensure!(params.max_members > 0 && params.max_members <= T::MaxMembersPerSet::get(), Error::<T>::InvalidMemberLimit);
	Ok(())
}

/// Write a new set of a service whose owner is `owner`.
pub(crate) fn insert<T: Config>(set: OperatorSet, owner: &T::AccountId, params: SetParamsOf<T>) -> DispatchResult {
	let deposit = T::SetConsideration::new(owner, footprint::<T>())?;
	let record = SetRecord { params, status: Status::Open, members: 0, memberships: 0, deposit };
	OperatorSets::<T>::insert(set.service, set.set, record);
	Ok(())
}

/// Count what changed about one membership of the set: whether there is a record, and whether it takes a place.
pub(crate) fn recount<T: Config>(
	set: OperatorSet,
	before: Option<&Standing>,
	after: Option<&Standing>,
) -> DispatchResult {
	OperatorSets::<T>::try_mutate(set.service, set.set, |record| {
		let record = record.as_mut().ok_or(Error::<T>::UnknownSet)?;
		match (before.is_some_and(Standing::is_member), after.is_some_and(Standing::is_member)) {
			(false, true) => {
				ensure!(record.members < record.params.max_members, Error::<T>::SetFull);
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
		Ok(())
	})
}

/// Y1, M1, M2 and M4 for sets.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	use crate::pallet::{Memberships, Services};

	ensure!(
		OperatorSets::<T>::iter_keys().count() == OperatorSets::<T>::iter_values().count(),
		"Y1: an operator set does not decode"
	);
	for (service, set, record) in OperatorSets::<T>::iter() {
		let sets = Services::<T>::get(service).map(|service| service.sets).ok_or("Y1: a set of no service")?;
		ensure!(set < sets, "M4: a set's index was never given");
		let at = OperatorSet { service, set };
		let members = Memberships::<T>::iter_prefix_values(at).filter(|m| m.standing.is_member()).count();
		ensure!(usize::try_from(record.members) == Ok(members), "M1: a set's members are not as counted");
		ensure!(record.members <= record.params.max_members, "M1: a set has more members than it allows");
		let memberships = Memberships::<T>::iter_key_prefix(at).count();
		ensure!(usize::try_from(record.memberships) == Ok(memberships), "M2: a set's memberships are not as counted");
		ensure!(ensure_valid::<T>(&record.params).is_ok(), "M4: a set's parameters are out of bounds");
	}
	Ok(())
}
