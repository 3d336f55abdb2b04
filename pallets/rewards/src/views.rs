//! What people and machines ask of holders and vaults. Reads only, of as much as there is: none of it is on a path of the chain.

use alloc::{collections::BTreeSet, vec::Vec};
use rampart_primitives::{AssetId, EraClock, InspectStake, Stake, VaultId};

use crate::{
	accruals::OpenAccruals,
	earnings::Settled,
	pallet::{Accruals, Config, Ledgers, Owed, Pallet},
	Ledger, Pending, PendingIn, Rate,
};

impl<T: Config> Pallet<T> {
	/// What somebody has to claim in a vault, asset by asset.
	pub(crate) fn do_pending_in(vault: VaultId, who: &T::AccountId) -> Vec<Pending> {
		let units = Settled::<T>::load(vault, who, None).map_or(Vec::new(), |settled| settled.units());
		let pending = units.into_iter().map(|(asset, claimable, fresh)| Pending { asset, claimable, fresh });
		pending.filter(|pending| !pending.claimable.is_zero() || !pending.fresh.is_zero()).collect()
	}

	/// What somebody has to claim, vault by vault.
	pub fn pending(who: &T::AccountId) -> Vec<PendingIn> {
		let vaults: BTreeSet<VaultId> = Accruals::<T>::iter_keys().map(|(vault, _)| vault).collect();
		let pending = |vault| PendingIn { vault, rewards: Self::do_pending_in(vault, who) };
		vaults.into_iter().map(pending).filter(|pending| !pending.rewards.is_empty()).collect()
	}

	/// What is owed to somebody.
	pub(crate) fn do_owed(who: &T::AccountId) -> Vec<(AssetId, Stake)> {
		let mut owed: Vec<_> = Owed::<T>::iter_prefix(who).collect();
		owed.sort_by_key(|(asset, _)| *asset);
		owed
	}

	/// What came into the pot of an asset, and what went out, with what accruals count. Walks all of them: off chain only.
	pub fn ledger_of(asset: AssetId) -> Option<Ledger> {
		let mut ledger = Ledgers::<T>::get(asset)?;
		for accrual in Accruals::<T>::iter_values().flatten().filter(|accrual| accrual.asset == asset) {
			// It is what was paid in, at most; qed.
			ledger.paid = ledger.paid.ensure_add(accrual.paid).ok()?;
		}
		Some(ledger)
	}

	/// What a vault was paid in the last full eras, asset by asset.
	pub(crate) fn do_apr(vault: VaultId) -> Vec<Rate> {
		let Some(view) = T::Stake::vault(vault) else { return Vec::new() };
		let era = T::Clock::now();
		let rate = |accrual: &crate::Accrual| {
			let (paid, eras) = accrual.recently(era);
			let (asset, compounds) = (accrual.asset, accrual.compounds);
			Rate { asset, paid, eras, active: view.active, compounds }
		};
		OpenAccruals::<T>::load(vault, view.generation).list().iter().map(rate).collect()
	}
}
