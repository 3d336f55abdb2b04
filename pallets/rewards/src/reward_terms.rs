//! How sets are paid: the only writer of [`RewardTerms`].

use frame_support::ensure;
use rampart_primitives::{AssetId, InspectSets, OperatorSet};
use sp_runtime::DispatchResult;

use crate::{
	pallet::{Config, Error, Event, Pallet, RewardTerms},
	RewardTermsOf, TermsOfSet,
};

/// The asset in which every set is paid unless its service says otherwise: the native one.
pub const NATIVE: AssetId = 0;

/// What holds where nothing was said.
fn default<AccountId>() -> TermsOfSet<AccountId> {
	TermsOfSet { accepts: frame_support::BoundedVec::truncate_from(alloc::vec![NATIVE]), reporter: None }
}

/// How a set is paid.
pub(crate) fn get<T: Config>(set: OperatorSet) -> RewardTermsOf<T> {
	RewardTerms::<T>::get(set).unwrap_or_else(default)
}

/// Is a set paid in an asset?
pub(crate) fn accepts<T: Config>(set: OperatorSet, asset: AssetId) -> bool {
	get::<T>(set).accepts.contains(&asset)
}

/// Who reports a set's points, besides the service's owner.
pub(crate) fn reporter<T: Config>(set: OperatorSet) -> Option<T::AccountId> {
	RewardTerms::<T>::get(set)?.reporter
}

/// Is each asset named once?
fn is_distinct(assets: &[AssetId]) -> bool {
	assets
		.iter()
		.enumerate()
		.all(|(place, asset)| !assets.iter().skip(place.saturating_add(1)).any(|other| other == asset))
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_reward_terms(who: &T::AccountId, set: OperatorSet, terms: RewardTermsOf<T>) -> DispatchResult {
		if T::Sets::set(set).is_none() {
			// Nobody speaks for a set that is gone: anybody can take what was said of it off the record.
			ensure!(RewardTerms::<T>::contains_key(set), Error::<T>::UnknownSet);
			put::<T>(set, default());
			return Ok(());
		}
		ensure!(T::Sets::is_owner(set.service, who), Error::<T>::NotOwner);
		ensure!(is_distinct(&terms.accepts), Error::<T>::DuplicateAsset);
		put::<T>(set, terms);
		Ok(())
	}
}

/// Let a set be paid so. What holds without a record needs none.
pub(crate) fn put<T: Config>(set: OperatorSet, terms: RewardTermsOf<T>) {
	if terms == default() {
		RewardTerms::<T>::remove(set);
	} else {
		RewardTerms::<T>::insert(set, &terms);
	}
	Pallet::<T>::deposit_event(Event::RewardTermsSet { set, terms });
}

/// Y1 and T1: no terms name an asset twice.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	ensure!(
		RewardTerms::<T>::iter_keys().count() == RewardTerms::<T>::iter_values().count(),
		"Y1: terms do not decode"
	);
	ensure!(RewardTerms::<T>::iter_values().all(|terms| is_distinct(&terms.accepts)), "T1: an asset is named twice");
	Ok(())
}
