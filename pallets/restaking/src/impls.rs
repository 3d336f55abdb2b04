//! What restaking gives to other pallets: the clock, stake to look at, stake to cut.

use alloc::vec::Vec;
use frame_support::pallet_prelude::Weight;
use rampart_primitives::{
	Captured, Era, EraClock, Fraction, InspectStake, MutateStake, OnShares, Receipt, RelayBlock, SetMember, Stake,
	StakeError, VaultId, VaultView,
};
use sp_runtime::DispatchError;

use crate::{pallet::*, weights::WeightInfo};

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

	fn captured(vault: VaultId, at: &SetMember<T::AccountId>, era: Era) -> Result<Captured, StakeError> {
		Self::capture(vault, at, era)
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
