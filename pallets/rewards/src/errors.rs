//! The errors of the pallet: why each happens, and how to avoid it.

use frame_support::pallet_macros::pallet_section;

/// The errors.
#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// There is no such set. Look up the set's indices with services.
		UnknownSet,
		/// There is no such vault. Look up its index with restaking.
		UnknownVault,
		/// There is no such budget, or it is over. `fund` says in its event which index it gave.
		UnknownBudget,
		/// The caller does not speak for the service as its owner does.
		NotOwner,
		/// The caller did not fund the budget. Its funder can end it, and the service's owner one that a stranger funded.
		NotFunder,
		/// The caller does not run the vault. Only its curator can set its terms.
		NotCurator,
		/// The caller is neither the service's owner nor the set's reporter.
		NotReporter,
		/// The set does not take this asset. Look up the assets in `RewardTerms`, or ask the service's owner to accept it.
		AssetNotAccepted,
		/// An asset is named twice.
		DuplicateAsset,
		/// The budget would begin before the current era, or too far ahead of it.
		FirstEraOutOfRange,
		/// The budget would pay no era, or too many.
		ErasOutOfRange,
		/// An era's part would be below the asset's minimum balance. Pay more, or for fewer eras.
		BudgetTooSmall,
		/// An asset is to count for nothing, or for more than in the stake table. Give weights up to one, and leave out the others.
		WeightOutOfRange,
		/// The set has as many budgets as it may have. Wait until one is over, or top one up.
		TooManyBudgets,
		/// The era has not begun, or its stake table is being made still. Report when the set's table of the era is ready, or in
		/// the era after it.
		PointsTooEarly,
		/// Points of the era can be reported no more.
		PointsTooLate,
		/// Points of this member were reported for the era. A report is final.
		PointsReported,
		/// The operator is not in the set's stake table of the era. Look up the table.
		NotInTable,
		/// The commission is above what an operator can take, or rises by more than it can at once.
		CommissionOutOfRange,
		/// With what the vault takes until then, took in eras that are not paid yet, and holds of other assets still, it would have to
		/// account for too many. Give up some first, and wait until these are paid and claimed.
		TooManyRewardAssets,
		/// Nothing can be claimed: not a whole unit is earned, or it was earned by shares of this era. Look it up by `pending`.
		NothingToClaim,
		/// There is a vault of that index: what lies here is its holders'.
		VaultExists,
		/// Nothing is to be done. A budget of which all eras have begun ends by itself when these are paid.
		NothingToDo,
	}
}
