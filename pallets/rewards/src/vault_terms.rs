//! What vaults take: the only writer of [`VaultTerms`].
//!
//! Who holds a vault's shares relies on its terms. What only adds assets acts from the next era. What takes one away, or changes what
//! becomes of the vault's own asset, waits for the vault's unbonding time, so that who wants to leave before it has left.

use alloc::{collections::BTreeSet, vec};
use frame_support::ensure;
use rampart_primitives::{AssetId, Dated, Era, EraClock, InspectStake, Scheduled, VaultId, VaultView};
use sp_runtime::DispatchResult;

use crate::{
	accruals::OpenAccruals,
	pallet::{Config, Error, Event, Pallet, VaultTerms},
	RewardAssets, TermsOfVault, MAX_REWARD_ASSETS,
};

/// The native asset, which every vault takes by default.
pub(crate) const NATIVE: AssetId = 0;

/// What a vault takes that holds `own`, and what is announced.
fn scheduled<T: Config>(vault: VaultId, own: AssetId) -> Scheduled<TermsOfVault> {
	VaultTerms::<T>::get(vault).unwrap_or_else(|| {
		let accepts = if own == NATIVE { vec![NATIVE] } else { vec![own, NATIVE] };
		// Two are not too many; qed.
		Scheduled::new(TermsOfVault { accepts: accepts.try_into().unwrap_or_default(), compounds: false })
	})
}

/// What a vault takes of what it earned in an era that is over, and what becomes of it.
pub(crate) struct InForce {
	now: TermsOfVault,
	then: TermsOfVault,
}

impl InForce {
	/// A vault that holds `own`, and earned in `era`.
	pub fn of<T: Config>(vault: VaultId, own: AssetId, era: Era) -> Self {
		let terms = scheduled::<T>(vault, own);
		Self { now: terms.at(T::Clock::now()).clone(), then: terms.at(era).clone() }
	}

	/// It took the asset when it earned, or does now.
	pub fn takes(&self, asset: AssetId) -> bool {
		self.now.accepts.contains(&asset) || self.then.accepts.contains(&asset)
	}

	/// Its own asset goes into the pool.
	pub fn compounds(&self) -> bool {
		self.now.compounds
	}
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
		Self::put_vault_terms(vault, &view, accepts, compounds)
	}

	/// Announce that a vault is to take these assets.
	pub(crate) fn put_vault_terms(
		vault: VaultId,
		view: &VaultView,
		accepts: RewardAssets,
		compounds: bool,
	) -> DispatchResult {
		let assets: BTreeSet<_> = accepts.iter().copied().collect();
		ensure!(assets.len() == accepts.len(), Error::<T>::DuplicateAsset);
		let now = T::Clock::now();
		let mut terms = scheduled::<T>(vault, view.asset);
		let present = terms.at(now).clone();
		// Each has its place, whenever it is paid: so no payment is refused for want of one. What is taken now can come until then.
		let open = OpenAccruals::<T>::load(vault, view.generation);
		let all: BTreeSet<_> = assets.iter().chain(&present.accepts).copied().chain(open.held()).collect();
		ensure!(u32::try_from(all.len()).is_ok_and(|all| all <= MAX_REWARD_ASSETS), Error::<T>::TooManyRewardAssets);
		let adds = present.compounds == compounds && present.accepts.iter().all(|asset| assets.contains(asset));
		let from = if adds { now.next() } else { now.after(view.unbonding_eras).next() };
		terms.schedule(TermsOfVault { accepts: accepts.clone(), compounds }, from, now);
		VaultTerms::<T>::insert(vault, terms);
		open.vacate(|asset| all.contains(&asset));
		Self::deposit_event(Event::VaultTermsSet { vault, accepts, compounds, from });
		Ok(())
	}

	/// What a vault takes, and what is announced; if it is there.
	pub fn vault_terms_of(vault: VaultId) -> Option<Dated<TermsOfVault>> {
		let view = T::Stake::vault(vault)?;
		Some(scheduled::<T>(vault, view.asset).view(T::Clock::now()))
	}
}

/// Y1, and T1 of vaults.
#[cfg(any(feature = "try-runtime", test))]
pub(crate) fn try_state<T: Config>() -> Result<(), sp_runtime::TryRuntimeError> {
	let keys = VaultTerms::<T>::iter_keys().count();
	let terms: alloc::vec::Vec<_> = VaultTerms::<T>::iter_values().collect();
	ensure!(keys == terms.len(), "Y1: the terms of a vault do not decode");
	let once = |terms: &TermsOfVault| terms.accepts.iter().collect::<BTreeSet<_>>().len() == terms.accepts.len();
	let now = T::Clock::now();
	let all_once = |terms: &Scheduled<TermsOfVault>| {
		once(terms.at(now)) && terms.waiting(now).is_none_or(|(_, waiting)| once(waiting))
	};
	ensure!(terms.iter().all(all_once), "T1: a vault takes an asset twice");
	for (vault, terms) in VaultTerms::<T>::iter() {
		let Some(view) = T::Stake::vault(vault) else { continue };
		// What held before, what does, and what will.
		let waiting = terms.waiting(now).map(|(_, waiting)| waiting);
		let all_terms = [terms.at(Era(0)), terms.at(now)].into_iter().chain(waiting);
		let open = OpenAccruals::<T>::load(vault, view.generation);
		let placed = open.list().iter().map(|accrual| accrual.asset);
		let all: BTreeSet<_> = all_terms.flat_map(|terms| terms.accepts.iter().copied()).chain(placed).collect();
		ensure!(u32::try_from(all.len()).is_ok_and(|all| all <= MAX_REWARD_ASSETS), "T1: an asset has no place");
	}
	Ok(())
}
