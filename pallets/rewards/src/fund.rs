//! What rewards gives to the pallets of services.

use frame_support::{storage::with_storage_layer, weights::Weight};
use rampart_primitives::{AssetId, BudgetId, Era, Eras, FundService, InspectSets, OperatorSet, Pay, Split, Stake};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{
	budgets::Funder,
	pallet::{Config, Pallet},
	points, BudgetParams, BudgetWeights, WeightInfo,
};

impl<T: Config> Pallet<T> {
	/// The weight of funding a budget: it may open the pot of its asset, and pays twice then.
	pub(crate) fn fund_weight() -> Weight {
		T::WeightInfo::fund()
			.saturating_add(T::Sets::weight().saturating_mul(2))
			.saturating_add(T::Pay::pay_weight().saturating_mul(2))
	}

	/// The weight of adding to a budget.
	pub(crate) fn top_up_weight() -> Weight {
		T::WeightInfo::top_up().saturating_add(T::Pay::pay_weight())
	}

	/// The weight of ending a budget.
	pub(crate) fn end_budget_weight() -> Weight {
		T::WeightInfo::end_budget().saturating_add(T::Pay::pay_from_pot_weight()).saturating_add(T::Sets::weight())
	}

	/// The weight of setting the terms of a set.
	pub(crate) fn set_reward_terms_weight() -> Weight {
		T::WeightInfo::set_reward_terms().saturating_add(T::Sets::weight().saturating_mul(2))
	}

	/// The weight of setting a commission.
	pub(crate) fn set_commission_weight() -> Weight {
		T::WeightInfo::set_commission().saturating_add(T::Sets::weight())
	}

	/// The weight of a report about so many members, each of whom is looked up in the table, which is asked for before.
	pub(crate) fn report_points_weight(members: u32) -> Weight {
		T::WeightInfo::report_points(members)
			.saturating_add(T::Sets::weight().saturating_mul(2))
			.saturating_add(T::Sets::table_weight().saturating_mul(u64::from(members).saturating_add(1)))
	}
}

/// A caller may go on after a refusal, so nothing must be left of it.
impl<T: Config> FundService<T::AccountId> for Pallet<T> {
	fn fund(
		from: &T::AccountId,
		set: OperatorSet,
		asset: AssetId,
		amount: Stake,
		first: Era,
		eras: Eras,
		split: Split,
	) -> Result<BudgetId, DispatchError> {
		let params = BudgetParams { asset, amount, first, eras, split, weights: BudgetWeights::default() };
		with_storage_layer(|| Self::fund_by(Funder::Module(from), set, params))
	}

	fn report_points(set: OperatorSet, era: Era, points: &[(T::AccountId, u64)]) -> DispatchResult {
		with_storage_layer(|| points::report::<T>(set, era, points))
	}

	fn fund_weight() -> Weight {
		Self::fund_weight()
	}

	fn report_points_weight(members: u32) -> Weight {
		Self::report_points_weight(members)
	}
}
