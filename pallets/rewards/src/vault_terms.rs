//! What vaults take: the only writer of [`VaultTerms`].

use alloc::{collections::BTreeSet, vec, vec::Vec};
use frame_support::ensure;
use rampart_primitives::{AssetId, InspectStake, VaultId};
use sp_runtime::DispatchResult;

use crate::{
	accruals::OpenAccruals,
	pallet::{Config, Error, Event, Pallet, VaultTerms},
	RewardAssets, TermsOfVault, MAX_REWARD_ASSETS,
};

/// The native asset, which every vault takes by default.
pub(crate) const NATIVE: AssetId = 0;

/// What a vault takes that holds `own`.
pub(crate) fn get<T: Config>(vault: VaultId, own: AssetId) -> TermsOfVault {
	VaultTerms::<T>::get(vault).unwrap_or_else(|| {
		let accepts = if own == NATIVE { vec![NATIVE] } else { vec![own, NATIVE] };
		// Two are not too many; qed.
		TermsOfVault { accepts: accepts.try_into().unwrap_or_default(), compounds: false }
	})
}

/// A vault is gone. Says whether it had terms.
pub(crate) fn forget<T: Config>(vault: VaultId) -> bool {
	VaultTerms::<T>::take(vault).is_some()
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_vault_terms(
		who: &T::AccountId,
		vault: VaultId,
		accepts: RewardAssets,
		compounds: bool,
	) -> DispatchResult {
		let view = T::Stake::vault(vault).ok_or(Error::<T>::UnknownVault)?;
		let (curator, _fee) = T::Stake::curator(vault).ok_or(Error::<T>::UnknownVault)?;
		ensure!(*who == curator, Error::<T>::NotCurator);
		let assets: BTreeSet<_> = accepts.iter().copied().collect();
		ensure!(assets.len() == accepts.len(), Error::<T>::DuplicateAsset);
		// Each has its place, whenever it is paid: so no payment is refused for want of one.
		let open = OpenAccruals::<T>::load(vault, view.generation);
		let held = open.list().iter().filter(|a| !a.pot.is_zero() || a.older > 0).map(|a| a.asset);
		let all: BTreeSet<_> = assets.iter().copied().chain(held).collect();
		ensure!(u32::try_from(all.len()).is_ok_and(|all| all <= MAX_REWARD_ASSETS), Error::<T>::TooManyRewardAssets);
		VaultTerms::<T>::insert(vault, TermsOfVault { accepts: accepts.clone(), compounds });
		Self::deposit_event(Event::VaultTermsSet { vault, accepts, compounds });
		Ok(())
	}
}

/// Y1.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	let keys = VaultTerms::<T>::iter_keys().count();
	let terms: Vec<_> = VaultTerms::<T>::iter_values().collect();
	ensure!(keys == terms.len(), "Y1: the terms of a vault do not decode");
	let once = |terms: &TermsOfVault| terms.accepts.iter().collect::<BTreeSet<_>>().len() == terms.accepts.len();
	ensure!(terms.iter().all(once), "Y1: a vault takes an asset twice");
	Ok(())
}
