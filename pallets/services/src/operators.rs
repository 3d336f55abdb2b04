//! The register of operators: the only writer of [`Operators`] and [`OperatorMetadata`].

use codec::MaxEncodedLen;
use frame_support::{
	ensure,
	traits::{Consideration, DefensiveOption, Footprint},
};
use sp_runtime::{ArithmeticError, DispatchResult};

use crate::{
	pallet::{Config, Error, OperatorMetadata, Operators},
	MetadataOf, Operator, OperatorOf,
};

/// What a deposit of an operator pays for: the record at its largest and the metadata as it is.
pub(crate) fn footprint<T: Config>(metadata: &MetadataOf<T>) -> Footprint {
	Footprint::from_parts(1, OperatorOf::<T>::max_encoded_len().saturating_add(metadata.len()))
}

/// The account must be registered.
pub(crate) fn ensure_registered<T: Config>(who: &T::AccountId) -> Result<(), Error<T>> {
	ensure!(Operators::<T>::contains_key(who), Error::<T>::OperatorNotRegistered);
	Ok(())
}

/// Write a new operator. The account must not be registered.
pub(crate) fn insert<T: Config>(who: &T::AccountId, metadata: MetadataOf<T>) -> DispatchResult {
	ensure!(!Operators::<T>::contains_key(who), Error::<T>::AlreadyRegistered);
	let deposit = T::OperatorConsideration::new(who, footprint::<T>(&metadata))?;
	Operators::<T>::insert(who, Operator { memberships: 0, deposit });
	OperatorMetadata::<T>::insert(who, metadata);
	Ok(())
}

/// Replace the metadata. The deposit follows its length.
pub(crate) fn put_metadata<T: Config>(who: &T::AccountId, metadata: &MetadataOf<T>) -> DispatchResult {
	let mut operator = Operators::<T>::get(who).ok_or(Error::<T>::OperatorNotRegistered)?;
	operator.deposit = operator.deposit.update(who, footprint::<T>(metadata))?;
	Operators::<T>::insert(who, operator);
	OperatorMetadata::<T>::insert(who, metadata);
	Ok(())
}

/// Forget an operator whom no membership names, and give the deposit back.
pub(crate) fn remove<T: Config>(who: &T::AccountId) -> DispatchResult {
	let operator = Operators::<T>::get(who).ok_or(Error::<T>::OperatorNotRegistered)?;
	ensure!(operator.memberships == 0, Error::<T>::OperatorInUse);
	Operators::<T>::remove(who);
	OperatorMetadata::<T>::remove(who);
	operator.deposit.drop(who)
}

/// One more membership record names the operator.
pub(crate) fn add_membership<T: Config>(who: &T::AccountId) -> DispatchResult {
	Operators::<T>::try_mutate(who, |operator| {
		// A membership is only offered to, and only asked for by, a registered operator, who cannot go since it is counted; qed.
		let operator = operator.as_mut().defensive_ok_or(Error::<T>::OperatorNotRegistered)?;
		operator.memberships = operator.memberships.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		Ok(())
	})
}

/// One membership record less names the operator.
pub(crate) fn remove_membership<T: Config>(who: &T::AccountId) -> DispatchResult {
	Operators::<T>::try_mutate(who, |operator| {
		let operator = operator.as_mut().defensive_ok_or(Error::<T>::OperatorNotRegistered)?;
		// The record that goes was counted when it came (M2); qed.
		operator.memberships = operator.memberships.checked_sub(1).defensive_ok_or(ArithmeticError::Underflow)?;
		Ok(())
	})
}

/// Y1 and M2 for operators.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	use crate::pallet::Memberships;
	use alloc::collections::BTreeMap;

	ensure!(
		Operators::<T>::iter_keys().count() == Operators::<T>::iter_values().count()
			&& OperatorMetadata::<T>::iter_keys().count() == OperatorMetadata::<T>::iter_values().count(),
		"Y1: an operator does not decode"
	);
	let mut counts = BTreeMap::<T::AccountId, usize>::new();
	for (_, operator) in Memberships::<T>::iter_keys() {
		let count = counts.entry(operator).or_default();
		*count = count.saturating_add(1);
	}
	for (who, operator) in Operators::<T>::iter() {
		ensure!(OperatorMetadata::<T>::contains_key(&who), "Y1: an operator has no metadata");
		let counted = counts.get(&who).copied().unwrap_or_default();
		ensure!(
			usize::try_from(operator.memberships) == Ok(counted),
			"M2: an operator's memberships are not as counted"
		);
	}
	for who in OperatorMetadata::<T>::iter_keys() {
		ensure!(Operators::<T>::contains_key(&who), "Y1: metadata of no operator");
	}
	Ok(())
}
