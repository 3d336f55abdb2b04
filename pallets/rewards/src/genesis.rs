//! A state to begin with, made by the calls' own bodies so that deposits and invariants hold from block 0 on.
//!
//! Amounts are `u64`: the SDK's JSON of a preset cannot carry more.

use alloc::vec::Vec;
use rampart_primitives::{AssetId, Era, Eras, OperatorSet, Split, Stake};
use serde::{Deserialize, Serialize};

use crate::{
	pallet::{Config, GenesisConfig, Pallet},
	BudgetParams, BudgetWeights, RewardTermsOf,
};

/// In which assets a set is paid at genesis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisTerms<AccountId> {
	/// The owner of the set's service.
	pub owner: AccountId,
	/// The set.
	pub set: OperatorSet,
	/// The assets, each once.
	pub accepts: Vec<AssetId>,
}

/// A budget of the genesis state, split by stake. Its index is its place in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisBudget<AccountId> {
	/// Who pays: endowed well enough for the amount, the deposit, and the minimum balance of the asset's pot.
	pub funder: AccountId,
	/// The set that is paid.
	pub set: OperatorSet,
	/// In which asset.
	pub asset: AssetId,
	/// How much in all.
	pub amount: u64,
	/// The first era that is paid.
	pub first: u32,
	/// How many eras are.
	pub eras: u32,
}

/// Sets the terms of sets, and funds their budgets.
///
/// Panics when the genesis state contradicts itself: a chain must not start from half of it.
pub(crate) fn build<T: Config>(genesis: &GenesisConfig<T>) {
	for GenesisTerms { owner, set, accepts } in &genesis.terms {
		let accepts = accepts.clone().try_into().expect("genesis terms accept no more assets than a set can");
		Pallet::<T>::do_set_reward_terms(owner, *set, RewardTermsOf::<T> { accepts, reporter: None })
			.expect("genesis terms are set once, by the owner of a genesis service, and name each asset once");
	}
	for GenesisBudget { funder, set, asset, amount, first, eras } in &genesis.budgets {
		let params = BudgetParams {
			asset: *asset,
			amount: Stake(u128::from(*amount)),
			first: Era(*first),
			eras: Eras(*eras),
			split: Split::Stake,
			weights: BudgetWeights::default(),
		};
		Pallet::<T>::do_fund(funder, *set, params)
			.expect("funders of genesis budgets are endowed, and pay genesis sets in what they accept");
	}
}
