//! The register of services: the only writer of [`NextService`], [`Services`], [`ServiceInfos`] and [`ServiceMetadata`].

use codec::MaxEncodedLen;
use frame_support::{
	ensure,
	traits::{Consideration, DefensiveOption, Footprint, Get},
};
use rampart_primitives::{ServiceId, SetId};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

use crate::{
	pallet::{Config, Error, NextService, ServiceInfos, ServiceMetadata, Services},
	Acts, MetadataOf, Service, ServiceInfo, ServiceInfoOf, ServiceOf, Status,
};

/// The index of this chain itself.
pub(crate) const CHAIN: ServiceId = 0;

/// What a deposit of a service pays for: the records at their largest and the metadata as it is.
pub(crate) fn footprint<T: Config>(metadata: &MetadataOf<T>) -> Footprint {
	let records = ServiceOf::<T>::max_encoded_len().saturating_add(ServiceInfoOf::<T>::max_encoded_len());
	Footprint::from_parts(1, records.saturating_add(metadata.len()))
}

/// The service, which must exist.
pub(crate) fn get<T: Config>(id: ServiceId) -> Result<ServiceOf<T>, Error<T>> {
	Services::<T>::get(id).ok_or(Error::<T>::UnknownService)
}

/// The service, which must exist and be owned by `who`.
pub(crate) fn owned<T: Config>(id: ServiceId, who: &T::AccountId) -> Result<ServiceOf<T>, Error<T>> {
	let service = get::<T>(id)?;
	ensure!(service.owner == *who, Error::<T>::NotServiceOwner);
	Ok(service)
}

/// The service must exist, and `who` own it or be permitted to do this for it.
pub(crate) fn ensure_may<T: Config>(id: ServiceId, who: &T::AccountId, act: Acts) -> Result<(), Error<T>> {
	let service = get::<T>(id)?;
	ensure!(service.owner == *who || info::<T>(id).permits(who, act), Error::<T>::NotServiceOwner);
	Ok(())
}

/// Heir and delegates of a service.
pub(crate) fn info<T: Config>(id: ServiceId) -> ServiceInfoOf<T> {
	ServiceInfos::<T>::get(id).unwrap_or_default()
}

/// Write a new service of a user, and give its index.
pub(crate) fn insert<T: Config>(owner: &T::AccountId, metadata: MetadataOf<T>) -> Result<ServiceId, DispatchError> {
	let id = NextService::<T>::get();
	let next = id.checked_add(1).ok_or(ArithmeticError::Overflow)?;
	write_new::<T>(id, owner, metadata)?;
	NextService::<T>::put(next);
	Ok(id)
}

/// Write a service under a given index.
pub(crate) fn write_new<T: Config>(id: ServiceId, owner: &T::AccountId, metadata: MetadataOf<T>) -> DispatchResult {
	let deposit = T::ServiceConsideration::new(owner, footprint::<T>(&metadata))?;
	let service = Service { owner: owner.clone(), status: Status::Open, sets: 0, live_sets: 0, deposit };
	Services::<T>::insert(id, service);
	ServiceInfos::<T>::insert(id, ServiceInfo::new());
	ServiceMetadata::<T>::insert(id, metadata);
	Ok(())
}

/// Change what only owner and delegates read.
pub(crate) fn put_info<T: Config>(id: ServiceId, info: ServiceInfoOf<T>) {
	ServiceInfos::<T>::insert(id, info);
}

/// Replace the metadata. The owner's deposit follows its length.
pub(crate) fn put_metadata<T: Config>(
	id: ServiceId,
	mut service: ServiceOf<T>,
	metadata: &MetadataOf<T>,
) -> DispatchResult {
	service.deposit = service.deposit.update(&service.owner, footprint::<T>(metadata))?;
	Services::<T>::insert(id, service);
	ServiceMetadata::<T>::insert(id, metadata);
	Ok(())
}

/// Let the heir own the service and pay for it. The old owner's deposit is back with him; his delegates act no more.
pub(crate) fn hand_over<T: Config>(
	id: ServiceId,
	mut service: ServiceOf<T>,
	heir: &T::AccountId,
) -> Result<T::AccountId, DispatchError> {
	let metadata = ServiceMetadata::<T>::get(id).unwrap_or_default();
	let deposit = T::ServiceConsideration::new(heir, footprint::<T>(&metadata))?;
	let old_deposit = core::mem::replace(&mut service.deposit, deposit);
	let old_owner = core::mem::replace(&mut service.owner, heir.clone());
	old_deposit.drop(&old_owner)?;
	Services::<T>::insert(id, service);
	// Delegates are the trust of the one who named them.
	put_info::<T>(id, ServiceInfo::new());
	Ok(old_owner)
}

/// Take the service out of everything new.
pub(crate) fn close<T: Config>(id: ServiceId, mut service: ServiceOf<T>) -> Result<(), Error<T>> {
	ensure!(service.status == Status::Open, Error::<T>::ServiceClosing);
	service.status = Status::Closing;
	Services::<T>::insert(id, service);
	Ok(())
}

/// Forget a service that is closed and has no sets, and give the owner's deposit back. Gives the owner.
pub(crate) fn remove<T: Config>(id: ServiceId) -> Result<T::AccountId, DispatchError> {
	let service = get::<T>(id)?;
	ensure!(service.status == Status::Closing, Error::<T>::NotClosing);
	ensure!(service.live_sets == 0, Error::<T>::ServiceInUse);
	Services::<T>::remove(id);
	ServiceInfos::<T>::remove(id);
	ServiceMetadata::<T>::remove(id);
	service.deposit.drop(&service.owner)?;
	Ok(service.owner)
}

/// Take the index of a new operator set of the service.
pub(crate) fn take_set_id<T: Config>(id: ServiceId, mut service: ServiceOf<T>) -> Result<SetId, DispatchError> {
	ensure!(service.status == Status::Open, Error::<T>::ServiceClosing);
	let set = service.sets;
	ensure!(set < T::MaxSetsPerService::get(), Error::<T>::TooManySets);
	service.sets = set.checked_add(1).ok_or(ArithmeticError::Overflow)?;
	service.live_sets = service.live_sets.checked_add(1).ok_or(ArithmeticError::Overflow)?;
	Services::<T>::insert(id, service);
	Ok(set)
}

/// One of the service's sets is gone.
pub(crate) fn forget_set<T: Config>(id: ServiceId) -> DispatchResult {
	Services::<T>::try_mutate(id, |service| {
		// A set has its service (Y1), which counted it when it came (M4); qed.
		let service = service.as_mut().defensive_ok_or(Error::<T>::UnknownService)?;
		service.live_sets = service.live_sets.checked_sub(1).defensive_ok_or(ArithmeticError::Underflow)?;
		Ok(())
	})
}

/// Y1 and M4 for services.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	use crate::pallet::OperatorSets;
	use alloc::collections::BTreeMap;

	ensure!(
		Services::<T>::iter_keys().count() == Services::<T>::iter_values().count()
			&& ServiceInfos::<T>::iter_keys().count() == ServiceInfos::<T>::iter_values().count()
			&& ServiceMetadata::<T>::iter_keys().count() == ServiceMetadata::<T>::iter_values().count(),
		"Y1: a service does not decode"
	);
	let mut live = BTreeMap::<ServiceId, usize>::new();
	for (id, _) in OperatorSets::<T>::iter_keys() {
		let count = live.entry(id).or_default();
		*count = count.saturating_add(1);
	}
	let next = NextService::<T>::get();
	for (id, service) in Services::<T>::iter() {
		ensure!(ServiceMetadata::<T>::contains_key(id), "Y1: a service has no metadata");
		let info = ServiceInfos::<T>::get(id).ok_or("Y1: a service has no info")?;
		ensure!(id < next, "M4: a service's index was never given");
		ensure!(service.sets <= T::MaxSetsPerService::get(), "M4: a service has too many sets");
		let counted = live.get(&id).copied().unwrap_or_default();
		ensure!(usize::try_from(service.live_sets) == Ok(counted), "M4: a service's sets are not as counted");
		let mut delegates: alloc::vec::Vec<_> = info.delegates.iter().map(|(delegate, _)| delegate).collect();
		delegates.sort_unstable();
		ensure!(delegates.windows(2).all(|two| two.first() != two.last()), "M4: a delegate is named twice");
		ensure!(info.delegates.iter().all(|(_, acts)| *acts != Acts::NONE), "M4: a delegate may do nothing");
	}
	for id in ServiceMetadata::<T>::iter_keys().chain(ServiceInfos::<T>::iter_keys()) {
		ensure!(Services::<T>::contains_key(id), "Y1: metadata of no service");
	}
	Ok(())
}
