//! The register of services: the only writer of [`NextService`], [`Services`] and [`ServiceMetadata`].

use codec::MaxEncodedLen;
use frame_support::{
	ensure,
	traits::{Consideration, Footprint, Get},
};
use rampart_primitives::{ServiceId, SetId};
use sp_runtime::{ArithmeticError, DispatchError};

use crate::{
	pallet::{Config, Error, NextService, ServiceMetadata, Services},
	MetadataOf, Service, ServiceOf, Status,
};

/// What a deposit of a service pays for: the record at its largest and the metadata as it is.
pub(crate) fn footprint<T: Config>(metadata: &MetadataOf<T>) -> Footprint {
	Footprint::from_parts(1, ServiceOf::<T>::max_encoded_len().saturating_add(metadata.len()))
}

/// The service, which must exist and be open.
pub(crate) fn open<T: Config>(id: ServiceId) -> Result<ServiceOf<T>, Error<T>> {
	let service = Services::<T>::get(id).ok_or(Error::<T>::UnknownService)?;
	match service.status {
		Status::Open => Ok(service),
	}
}

/// The service must exist, be open and be owned by `who`.
pub(crate) fn ensure_owner<T: Config>(id: ServiceId, who: &T::AccountId) -> Result<(), Error<T>> {
	ensure!(open::<T>(id)?.owner == *who, Error::<T>::NotServiceOwner);
	Ok(())
}

/// Write a new service, and give its index.
pub(crate) fn insert<T: Config>(owner: &T::AccountId, metadata: MetadataOf<T>) -> Result<ServiceId, DispatchError> {
	let id = NextService::<T>::get();
	let next = id.checked_add(1).ok_or(ArithmeticError::Overflow)?;
	let deposit = T::ServiceConsideration::new(owner, footprint::<T>(&metadata))?;
	NextService::<T>::put(next);
	Services::<T>::insert(id, Service { owner: owner.clone(), status: Status::Open, sets: 0, deposit });
	ServiceMetadata::<T>::insert(id, metadata);
	Ok(id)
}

/// Take the index of a new operator set of the service.
pub(crate) fn take_set_id<T: Config>(id: ServiceId) -> Result<SetId, DispatchError> {
	Services::<T>::try_mutate(id, |service| {
		let service = service.as_mut().ok_or(Error::<T>::UnknownService)?;
		let set = service.sets;
		ensure!(set < T::MaxSetsPerService::get(), Error::<T>::TooManySets);
		service.sets = set.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		Ok(set)
	})
}

/// Y1 and M4 for services.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	ensure!(
		Services::<T>::iter_keys().count() == Services::<T>::iter_values().count()
			&& ServiceMetadata::<T>::iter_keys().count() == ServiceMetadata::<T>::iter_values().count(),
		"Y1: a service does not decode"
	);
	let next = NextService::<T>::get();
	for (id, service) in Services::<T>::iter() {
		ensure!(ServiceMetadata::<T>::contains_key(id), "Y1: a service has no metadata");
		ensure!(id < next, "M4: a service's index was never given");
		ensure!(service.sets <= T::MaxSetsPerService::get(), "M4: a service has too many sets");
	}
	for id in ServiceMetadata::<T>::iter_keys() {
		ensure!(Services::<T>::contains_key(id), "Y1: metadata of no service");
	}
	Ok(())
}
