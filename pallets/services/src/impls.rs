//! What services gives to other pallets.

use frame_support::{ensure, weights::Weight};
use rampart_primitives::{Era, Eras, GuardStake, InspectSets, OperatorSet, SetMember, SetView, VaultId};
use sp_runtime::DispatchResult;

use crate::{
	memberships, operators,
	pallet::{Config, Error, Pallet},
	sets, WeightInfo,
};

impl<T: Config> InspectSets<T::AccountId> for Pallet<T> {
	fn set(set: OperatorSet) -> Option<SetView<T::AccountId>> {
		sets::open::<T>(set).ok().map(|record| record.view())
	}

	/// A member who left counts to the end of the era in which he left, whatever became of his record's offer since.
	fn is_member(at: &SetMember<T::AccountId>, era: Era) -> bool {
		memberships::counts_in::<T>(at, era)
	}

	fn weight() -> Weight {
		T::WeightInfo::inspect_set().max(T::WeightInfo::is_member())
	}
}

/// The services' half of what restaking asks: may the vault back the set? Membership is not asked for: a pledge may come
/// before it. Services decides no cuts, so it holds nothing back.
impl<T: Config> GuardStake<T::AccountId> for Pallet<T> {
	fn ensure_can_back(_: VaultId, unbonding_eras: Eras, at: &SetMember<T::AccountId>) -> DispatchResult {
		let set = sets::open::<T>(at.set)?;
		operators::ensure_registered::<T>(&at.operator)?;
		ensure!(unbonding_eras <= set.params.notice_eras, Error::<T>::NoticeTooShort);
		Ok(())
	}

	fn pending_cuts(_: VaultId) -> u32 {
		0
	}

	fn claims_held(_: VaultId, _: Era) -> bool {
		false
	}

	fn weight() -> Weight {
		T::WeightInfo::ensure_can_back()
	}
}
