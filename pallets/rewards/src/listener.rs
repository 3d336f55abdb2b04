//! What restaking tells: shares are about to change, they changed, a generation ended.

use frame_support::weights::Weight;
use rampart_primitives::{Generation, MutateStake, OnShares, Shares, VaultId};

use crate::{
	accruals, compounding,
	earnings::{self, Change},
	pallet::{Config, Pallet},
	WeightInfo,
};

impl<T: Config> OnShares<T::AccountId> for Pallet<T> {
	fn changing(vault: VaultId) -> Weight {
		compounding::before_change::<T>(vault)
	}

	fn changed(
		vault: VaultId,
		generation: Generation,
		who: &T::AccountId,
		old: Shares,
		new: Shares,
		old_total: Shares,
	) -> Weight {
		earnings::changed::<T>(vault, generation, who, Change { old, new, old_total })
	}

	fn generation_closed(vault: VaultId, generation: Generation, total: Shares) -> Weight {
		accruals::close::<T>(vault, generation, total)
	}

	fn changing_weight() -> Weight {
		T::WeightInfo::shares_changing().saturating_add(T::Stake::compound_weight())
	}

	fn changed_weight() -> Weight {
		T::WeightInfo::shares_changed().max(T::WeightInfo::shares_joined())
	}

	fn closed_weight() -> Weight {
		T::WeightInfo::generation_closed()
	}
}
