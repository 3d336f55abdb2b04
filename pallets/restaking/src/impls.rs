//! What restaking gives to other pallets: the clock, stake to look at, stake to cut.

use alloc::vec::Vec;
use frame_support::pallet_prelude::Weight;
use rampart_primitives::{
	Captured, Era, EraClock, Fraction, InspectStake, MutateStake, OnShares, Pledge, Receipt, RelayBlock, SetMember,
	Stake, StakeError, VaultId, VaultView,
};
use sp_runtime::DispatchError;

use crate::{pallet::*, types::Allocation, weights::WeightInfo};

impl<T: Config> EraClock for Pallet<T> {
	fn now() -> Era {
		Clock::<T>::get().era
	}
	fn since() -> RelayBlock {
		Clock::<T>::get().since
	}
	fn length() -> RelayBlock {
		Clock::<T>::get().length
	}
}

impl<T: Config> InspectStake<T::AccountId> for Pallet<T> {
	fn vault(vault: VaultId) -> Option<VaultView> {
		let record = Vaults::<T>::get(vault)?;
		Some(VaultView {
			asset: record.asset,
			kind: record.kind,
			unbonding_eras: record.unbonding_eras,
			generation: record.generation,
			active: record.active.assets,
			shares: record.active.shares,
			escrowed: record.escrowed,
		})
	}

	fn backers(at: &SetMember<T::AccountId>) -> Vec<VaultId> {
		Backing::<T>::get(at.set, &at.operator).iter().map(|entry| entry.vault).collect()
	}

	/// Stake that the asset's issuer destroyed counts in full until it is cut or leaves the pool: the vault's record is asked, not
	/// its account. A cut of it is settled with what is there.
	fn captured(vault: VaultId, at: &SetMember<T::AccountId>, era: Era) -> Result<Captured, StakeError> {
		Self::capture(vault, at, era)
	}

	/// Reads what backs the member once, and each vault once.
	fn pledges(at: &SetMember<T::AccountId>, era: Era) -> Vec<Pledge> {
		let now = Clock::<T>::get().era;
		if era != now {
			return Vec::new();
		}
		let backing = Backing::<T>::get(at.set, &at.operator);
		let pledge = |entry: &Allocation| {
			let record = Vaults::<T>::get(entry.vault)?;
			let captured = Self::capture_entry(&record, at, entry, now).ok()?;
			Some(Pledge { vault: entry.vault, asset: record.asset, captured })
		};
		backing.iter().filter_map(pledge).collect()
	}
}

impl<T: Config> MutateStake<T::AccountId> for Pallet<T> {
	fn cut(
		vault: VaultId,
		at: &SetMember<T::AccountId>,
		captured: &Captured,
		fraction: Fraction,
	) -> Result<Receipt, DispatchError> {
		Self::do_cut(vault, at, captured, fraction)
	}

	fn settle(receipt: Receipt, to: &[(T::AccountId, Stake)], burn: Stake) -> Result<Stake, (Receipt, DispatchError)> {
		Self::do_settle(receipt, to, burn)
	}

	fn cut_weight() -> Weight {
		T::WeightInfo::cut().max(T::WeightInfo::cut_last()).saturating_add(T::Listener::weight())
	}

	fn settle_weight() -> Weight {
		T::WeightInfo::settle()
	}
}
