//! States in which a call about budgets, or a step of the walk, costs most.

use alloc::vec::Vec;
use frame_benchmarking::v2::account;
use frame_support::{traits::Consideration, weights::Weight, BoundedVec};
use rampart_primitives::{
	AssetId, AssetWeight, BudgetId, Captured, Era, EraClock, Eras, Generation, Magnitude, OperatorSet, Scheduled,
	Shares, Split, Stake, TableBacker, TableMember, Value, VaultId, VaultKind, VaultView, FULL, MAX_ACCEPTED_ASSETS,
	MAX_BACKERS,
};
use sp_runtime::{traits::BlockNumberProvider, DispatchError, DispatchResult};

use crate::{
	budgets::{self, Funder},
	owed,
	pallet::*,
	turns::{By, Forgotten, Part, Phase, Position, Stage, Turn},
	Budget, BudgetParams, BudgetWeights, DatedTerms, RewardAssets, TermsOfVault, MAX_BUDGETS, MAX_REWARD_ASSETS,
};

/// The set that is paid.
pub(crate) const SET: OperatorSet = OperatorSet { service: 1, set: 0 };

/// The vault that is paid.
pub(crate) const VAULT: VaultId = 1;

/// How many members a set has at most. Source: DESIGN 9.
const MEMBERS: u32 = 512;

/// Whatever is to be paid is.
pub(crate) fn paid<A>(_: AssetId, _: &A, _: &A, _: Stake) -> DispatchResult {
	Ok(())
}

/// The same from a pot. The payment is weighed by itself.
pub(crate) fn paid_from_pot<A>(_: AssetId, _: &A, _: &A, _: Stake) -> Result<Weight, DispatchError> {
	Ok(Weight::zero())
}

/// A funder with deposits for as many budgets as there can be.
pub(crate) fn funder<T: Config>() -> T::AccountId {
	let who: T::AccountId = account("funder", 0, 0);
	for _ in 0..=MAX_BUDGETS {
		T::Consideration::ensure_successful(&who, budgets::footprint::<T>());
	}
	who
}

/// As many weights as there can be.
fn weights() -> BudgetWeights {
	let weights: Vec<_> = (0..MAX_ACCEPTED_ASSETS).map(|asset| (asset, AssetWeight::from_percent(50))).collect();
	weights.try_into().expect("as many as fit; qed")
}

/// What a funder wants of a budget that is as long as it gets.
pub(crate) fn params<T: Config>(asset: AssetId) -> BudgetParams {
	let split = Split::Points { carry: false };
	BudgetParams { asset, amount: Stake(1 << 60), first: T::Clock::now(), eras: Eras(1), split, weights: weights() }
}

/// Fund a budget in an asset.
pub(crate) fn funded<T: Config>(who: &T::AccountId, asset: AssetId) -> BudgetId {
	Pallet::<T>::open_budget(Funder::Signer(who), SET, params::<T>(asset), paid::<T::AccountId>)
		.expect("the funder has what it takes; qed")
}

/// So many budgets, each in another asset.
pub(crate) fn fund_all<T: Config>(budgets: u32) -> Vec<BudgetId> {
	let who = funder::<T>();
	(0..budgets).map(|asset| funded::<T>(&who, asset)).collect()
}

/// A turn out of so many budgets that are in their last era, each in another asset, in which nobody was paid.
pub(crate) fn turn<T: Config>(budgets: u32, by: By) -> Turn<T::AccountId> {
	let parts: Vec<_> = fund_all::<T>(budgets)
		.into_iter()
		.map(|id| {
			let budget: Budget<_, _> = Budgets::<T>::mutate(id, |budget| {
				let budget = budget.as_mut().expect("it was funded; qed");
				budget.eras_left = 0;
				budget.clone()
			});
			let (part, total) = (Stake(1 << 50), u128::from(u64::MAX));
			let (funder, asset) = (budget.funder, budget.asset);
			Part { budget: id, funder, asset, part, left: part, by, weights: budget.weights, total }
		})
		.collect();
	let parts = BoundedVec::try_from(parts).expect("no more than fit; qed");
	let stage = Stage::Pay { after: Some(account("operator", 1, 0)) };
	Turn { set: SET, era: T::Clock::now(), table: T::Clock::now(), stage, parts }
}

/// Where the walk is in the longest turn.
pub(crate) fn position<T: Config>() -> Position<T::AccountId> {
	Position {
		era: T::Clock::now(),
		phase: Phase::Sets { wrapped: true },
		after: Some(SET),
		began_after: Some(SET),
		turn: Some(turn::<T>(MAX_BUDGETS, By::Stake)),
		forgotten: Some(Forgotten { set: SET, era: Era(0), member: Some(account("operator", 0, 0)) }),
	}
}

/// A member that so many vaults back, of different assets.
pub(crate) fn member(vaults: u32) -> TableMember {
	let era = Era(0);
	let (stake, value) = (Stake(1 << 60), Value(1 << 60));
	let backers: Vec<_> = (0..vaults)
		.map(|vault| {
			let (generation, cut_total) = (Generation(0), Magnitude::ZERO);
			let (checkpoint, survival, magnitude) = (stake, FULL, FULL);
			let captured = Captured { era, generation, stake, checkpoint, survival, magnitude, cut_total };
			TableBacker { vault, asset: vault, value, captured }
		})
		.collect();
	TableMember { era, index: 0, stake: Value(u128::from(vaults) << 60), backers }
}

/// All vaults that a member can have.
pub(crate) fn full_member() -> TableMember {
	member(MAX_BACKERS)
}

/// A vault that somebody holds.
pub(crate) fn vault_view() -> VaultView {
	VaultView {
		asset: 0,
		kind: VaultKind::Shared,
		unbonding_eras: Eras(7),
		generation: Generation(0),
		active: Stake(1 << 90),
		shares: Shares(1 << 90),
		escrowed: Stake::ZERO,
	}
}

/// What a vault is paid in so many assets.
pub(crate) fn amounts(assets: u32) -> Vec<(AssetId, Stake)> {
	(0..assets).map(|asset| (asset, Stake(1 << 60))).collect()
}

/// Terms of a vault that takes these assets and compounds its own, and had given up as many as there can be.
pub(crate) fn put_terms<T: Config>(vault: VaultId, accepts: RewardAssets) {
	let given_up: Vec<_> = (0..MAX_REWARD_ASSETS).map(|asset| (asset, Era(0))).collect();
	let given_up = given_up.try_into().expect("as many as fit; qed");
	let terms = Scheduled::new(TermsOfVault { accepts, compounds: true });
	VaultTerms::<T>::insert(vault, DatedTerms { terms, given_up });
}

/// A vault that takes as many assets as it can, has been paid in all of them, and compounds its own; some of it has dripped.
pub(crate) fn paid_vault<T: Config>() {
	let accepts: Vec<AssetId> = (0..MAX_REWARD_ASSETS).collect();
	let accepts = accepts.try_into().expect("as many as fit; qed");
	put_terms::<T>(VAULT, accepts);
	let (now, all) = (T::Clock::now(), amounts(MAX_REWARD_ASSETS));
	let accepted = crate::accruals::pay_by::<T>((VAULT, &vault_view()), now, &all, |_| Ok(()));
	assert!(accepted.iter().all(|accepted| *accepted));
	T::RelayClock::set_block_number(T::RelayClock::current_block_number().saturating_add(1));
}

/// Something is owed to an account in so many assets.
pub(crate) fn owe_all<T: Config>(who: &T::AccountId, assets: u32) {
	(0..assets).for_each(|asset| owed::owe::<T>(who, asset, Stake(1)));
}

/// Points of three eras, of all members of each: the oldest one is past in the era that is given back.
pub(crate) fn past_points<T: Config>() -> Era {
	for era in 0..3 {
		PointTotals::<T>::insert(SET, Era(era), u128::from(MEMBERS));
		for member in 0..MEMBERS {
			Points::<T>::insert((SET, Era(era), account::<T::AccountId>("operator", member, 0)), 1);
		}
	}
	Era(2)
}
