//! Helpers of the tests about budgets and turns, and the straightforward model of a turn.

use std::collections::BTreeMap;

use frame_support::{assert_ok, BoundedVec};
use rampart_primitives::{AssetId, AssetWeight, BudgetId, Eras, Fraction, OperatorSet, Split, Stake, VaultId};
use sp_core::U256;

use crate::{mock::*, pallet::*, turns::Phase, BudgetParams};

/// A budget by stake for the native asset, from the present era on.
pub fn params(amount: u128, eras: u32) -> BudgetParams {
	BudgetParams {
		asset: NATIVE,
		amount: Stake(amount),
		first: World::get().now,
		eras: Eras(eras),
		split: Split::Stake,
		weights: Default::default(),
	}
}

pub fn weights(of: &[(AssetId, u64)]) -> crate::BudgetWeights {
	let weights: Vec<_> = of.iter().map(|(asset, percent)| (*asset, AssetWeight::from_percent(*percent))).collect();
	BoundedVec::try_from(weights).unwrap()
}

/// Fund a budget. Gives its index.
pub fn fund(who: AccountId, set: OperatorSet, params: BudgetParams) -> BudgetId {
	let next = NextBudget::<Test>::get();
	assert_ok!(Rewards::fund(signed(who), set, params));
	next
}

/// Fred pays the bridge in the native asset. Gives the budget's index.
pub fn fund_bridge(amount: u128, eras: u32) -> BudgetId {
	fund(FRED, BRIDGE, params(amount, eras))
}

pub fn left(budget: BudgetId) -> u128 {
	Budgets::<Test>::get(budget).unwrap().left.0
}

pub fn owed(who: AccountId, asset: AssetId) -> u128 {
	Owed::<Test>::get(who, asset).unwrap_or_default().0
}

/// What a vault was paid in an asset and nobody has claimed, in all its generations.
pub fn received(vault: VaultId, asset: AssetId) -> u128 {
	let all = Accruals::<Test>::iter_prefix_values(vault).flatten();
	all.filter(|accrual| accrual.asset == asset).map(|accrual| accrual.pot.0).sum()
}

/// A vault of an asset, with a holder and a curator who takes so many hundredths.
pub fn held_vault(vault: VaultId, asset: AssetId, fee: u32) {
	put_vault(vault, asset);
	mutate_vault(vault, |record| record.fee = Fraction::from_percent(fee));
	deposit(vault, ANN, 1_000);
}

/// Vault 1 of gold, which Ann holds, and vault 2 of silver, which she does, too; the bridge's table of this era: both back Olga,
/// with 300 and 100; vault 2 backs Otto, with 200. No commissions, no fees.
pub fn bridge() {
	held_vault(1, GOLD, 0);
	held_vault(2, SILVER, 0);
	put_table(BRIDGE, World::get().now, &[(OLGA, &[backer(1, 300), backer(2, 100)]), (OTTO, &[backer(2, 200)])]);
	for operator in [OLGA, OTTO] {
		assert_ok!(Rewards::set_commission(signed(operator), BRIDGE, Fraction::default()));
	}
	System::reset_events();
}

/// Do steps until `done` says so. Gives how many.
pub fn advance_until(done: impl Fn() -> bool) -> u32 {
	for steps in 0..100_000 {
		if done() {
			return steps;
		}
		Rewards::do_advance(1).unwrap();
	}
	panic!("it never is so");
}

/// All that is due in this era is paid.
pub fn is_done() -> bool {
	let position = Turnover::<Test>::get();
	position.era == World::get().now && position.phase == Phase::Done
}

pub fn is_in_turn() -> bool {
	Turnover::<Test>::get().turn.is_some()
}

/// Commissions and fees in hundredths.
pub type Percents<K> = BTreeMap<K, u32>;

/// Asset, amount of the part, weights in hundredths if the budget has any, and points if it is split by them.
pub type ModelPart = (AssetId, u128, Vec<(AssetId, u64)>, Option<BTreeMap<AccountId, u64>>);

/// A turn, as the model sees it.
pub struct ModelTurn<'a> {
	/// What is paid.
	pub parts: &'a [ModelPart],
	/// Operator -> its vaults: index, asset, value.
	pub table: &'a BTreeMap<AccountId, Vec<(VaultId, AssetId, u128)>>,
	pub commissions: &'a Percents<AccountId>,
	pub fees: &'a Percents<VaultId>,
	/// Does a vault take an asset?
	pub takes: &'a dyn Fn(VaultId, AssetId) -> bool,
}

/// What comes of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct ModelPayments {
	pub commissions: BTreeMap<(AccountId, AssetId), u128>,
	pub fees: BTreeMap<AssetId, u128>,
	pub vaults: BTreeMap<(VaultId, AssetId), u128>,
	/// What each part returns.
	pub returned: Vec<u128>,
}

fn floor(amount: u128, counts: U256, of: U256) -> u128 {
	(U256::from(amount) * counts).checked_div(of).unwrap_or_default().as_u128()
}

impl ModelTurn<'_> {
	/// Pays one part after the other, each over the whole table.
	pub fn pay(&self) -> ModelPayments {
		let mut out = ModelPayments::default();
		for (asset, part, weights, points) in self.parts {
			let counts = |of: AssetId, value: u128| -> U256 {
				match weights.iter().find(|(weighed, _)| *weighed == of) {
					_ if weights.is_empty() => value.into(),
					Some((_, percent)) => U256::from(value) * U256::from(*percent) / U256::from(100),
					None => U256::zero(),
				}
			};
			let of_vaults = |operator: AccountId| -> Vec<U256> {
				self.table[&operator].iter().map(|(_, asset, value)| counts(*asset, *value)).collect()
			};
			let sum = |values: &[U256]| values.iter().fold(U256::zero(), |sum, value| sum + value);
			let of_member = |operator: AccountId| match points {
				Some(points) => U256::from(points.get(&operator).copied().unwrap_or_default()),
				None => sum(&of_vaults(operator)),
			};
			let total = match points {
				Some(points) => points.values().fold(U256::zero(), |sum, points| sum + U256::from(*points)),
				None => self.table.keys().fold(U256::zero(), |sum, operator| sum + of_member(*operator)),
			};
			let mut left = *part;
			for (operator, backers) in self.table {
				let share = floor(*part, of_member(*operator), total);
				let percent = self.commissions.get(operator).copied().unwrap_or(10);
				let commission = floor(share, percent.into(), 100.into());
				*out.commissions.entry((*operator, *asset)).or_default() += commission;
				left -= commission;
				let of_vaults = of_vaults(*operator);
				for ((vault, ..), value) in backers.iter().zip(&of_vaults) {
					let amount = floor(share - commission, *value, sum(&of_vaults));
					if amount == 0 || !(self.takes)(*vault, *asset) {
						continue;
					}
					let fee = floor(amount, self.fees.get(vault).copied().unwrap_or_default().into(), 100.into());
					*out.fees.entry(*asset).or_default() += fee;
					*out.vaults.entry((*vault, *asset)).or_default() += amount - fee;
					left -= amount;
				}
			}
			out.returned.push(left);
		}
		out
	}
}

/// What the pallet has paid must be what the model says.
pub fn assert_paid(paid: &ModelPayments) {
	for ((operator, asset), amount) in &paid.commissions {
		assert_eq!(owed(*operator, *asset), *amount, "commission of {operator} in {asset}");
	}
	for (asset, amount) in &paid.fees {
		assert_eq!(owed(CURATOR, *asset), *amount, "fees in {asset}");
	}
	for ((vault, asset), amount) in &paid.vaults {
		assert_eq!(received(*vault, *asset), *amount, "vault {vault} in {asset}");
	}
}
