//! Releases: the only writer of [`Releases`]. Advisory: nothing else depends on them.

use frame_support::{
	ensure,
	traits::{Consideration, Footprint},
};
use rampart_primitives::{Era, EraClock, OperatorSet};
use sp_core::H256;
use sp_runtime::{DispatchError, DispatchResult};

use crate::{
	pallet::{Config, Error, Releases},
	sets, MetadataOf, Paid, Release, ReleaseId, ReleaseOf,
};

/// What a deposit of a release pays for.
pub(crate) fn footprint<T: Config>() -> Footprint {
	Footprint::from_mel::<ReleaseOf<T>>()
}

/// Is the release on record?
pub(crate) fn exists<T: Config>(set: OperatorSet, id: ReleaseId) -> bool {
	Releases::<T>::contains_key(set, id)
}

/// Write a new release, for which `payer` pays, and give its index.
pub(crate) fn insert<T: Config>(
	set: OperatorSet,
	payer: &T::AccountId,
	digest: H256,
	deadline: Era,
	notes: MetadataOf<T>,
) -> Result<ReleaseId, DispatchError> {
	let now = T::Clock::now();
	ensure!(deadline > now, Error::<T>::DeadlinePassed);
	let id = sets::take_release_id::<T>(set)?;
	let ticket = T::SetConsideration::new(payer, footprint::<T>())?;
	let deposit = Paid { by: payer.clone(), ticket };
	Releases::<T>::insert(set, id, Release { digest, deadline, notes, published: now, deposit });
	Ok(id)
}

/// Forget a release, and give the deposit back.
pub(crate) fn remove<T: Config>(set: OperatorSet, id: ReleaseId) -> DispatchResult {
	let release = Releases::<T>::take(set, id).ok_or(Error::<T>::UnknownRelease)?;
	sets::remove_release::<T>(set)?;
	release.deposit.ticket.drop(&release.deposit.by)
}

/// Y1 and M4 for releases. Their number is checked with the sets.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	use crate::pallet::OperatorSets;

	ensure!(
		Releases::<T>::iter_keys().count() == Releases::<T>::iter_values().count(),
		"Y1: a release does not decode"
	);
	for (set, id) in Releases::<T>::iter_keys() {
		let record = OperatorSets::<T>::get(set.service, set.set).ok_or("Y1: a release of no set")?;
		ensure!(id < record.next_release, "M4: a release's index was never given");
	}
	Ok(())
}
