//! What the weights say of each step of the loops: for one of what it goes by, for what is usual, and at its bound.

use super::{loops::of_block, percent};
use crate::Result;
use color_eyre::eyre::WrapErr;
use frame_support::weights::Weight;
use pallet_rewards::{WeightInfo as _, MAX_BUDGETS, MAX_REWARD_ASSETS};
use pallet_services::WeightInfo as _;
use pallet_slashing::WeightInfo as _;
use rampart_primitives::{InspectSets, MutateStake, MAX_ACCEPTED_ASSETS, MAX_BACKERS};
use rampart_runtime::{AccountId, Restaking, Runtime, Services};

type OfTables = <Runtime as pallet_services::Config>::WeightInfo;
type OfSlashes = <Runtime as pallet_slashing::Config>::WeightInfo;
type OfRewards = <Runtime as pallet_rewards::Config>::WeightInfo;

/// A step: which loop's, the benchmarks that it is made of, what `n` counts, with a usual number of it and its bound, and its weight.
struct Step {
	of: &'static str,
	benchmarks: &'static str,
	does: &'static str,
	usual: u32,
	bound: u32,
	weight: fn(u32) -> Weight,
}

const fn step(
	of: &'static str,
	benchmarks: &'static str,
	does: &'static str,
	(usual, bound): (u32, u32),
	weight: fn(u32) -> Weight,
) -> Step {
	Step { of, benchmarks, does, usual, bound, weight }
}

/// Nothing that it goes by.
const FIXED: (u32, u32) = (1, 1);

const STEPS: [Step; 20] = [
	step("tables", "`table_poll`", "find the place", FIXED, |_| OfTables::table_poll()),
	step("tables", "`table_price`", "fix a price", FIXED, |_| OfTables::table_price()),
	step("tables", "`table_begin`", "begin with a set, n assets", (3, MAX_ACCEPTED_ASSETS), OfTables::table_begin),
	step("tables", "`table_member`", "a member, n vaults", (4, MAX_BACKERS), OfTables::table_member),
	step("tables", "`table_complete`", "complete a table", FIXED, |_| OfTables::table_complete()),
	step("tables", "`table_prune`", "prune a table's header", FIXED, |_| OfTables::table_prune()),
	step("tables", "`table_clear`", "prune a member of it", FIXED, |_| OfTables::table_clear()),
	step("slashes", "`queue_seek`", "look up what is next", FIXED, |_| OfSlashes::queue_seek()),
	step("slashes", "`execute`, `cut` or `cuts`", "execute a slash, n vaults", (4, MAX_BACKERS), execution),
	step("slashes", "`fail`", "put off a failed one, n vaults", (4, MAX_BACKERS), OfSlashes::fail),
	step("slashes", "`settle_all`, 3 n `settle`", "settle one, n receipts", (4, MAX_BACKERS), settlement),
	step("slashes", "`queue_turn`", "leave an era", FIXED, |_| OfSlashes::queue_turn()),
	step("slashes", "`prune_offence`", "forget an offence", FIXED, |_| OfSlashes::prune_offence()),
	step("rewards", "`turnover_poll`", "find the place", FIXED, |_| OfRewards::turnover_poll()),
	step("rewards", "`turnover_begin`", "begin with a set, n budgets", (2, MAX_BUDGETS), OfRewards::turnover_begin),
	step("rewards", "`turnover_sum`", "sum up a member, n vaults", (4, MAX_BACKERS), OfRewards::turnover_sum),
	step("rewards", "`turnover_pay_member`", "a member, n budgets", (2, MAX_BUDGETS), OfRewards::turnover_pay_member),
	step("rewards", "`turnover_pay_vault`", "a vault, n assets", (2, MAX_REWARD_ASSETS), OfRewards::turnover_pay_vault),
	step("rewards", "`turnover_finish`", "end a turn, n budgets", (2, MAX_BUDGETS), OfRewards::turnover_finish),
	step("rewards", "`turnover_prune`", "forget a member's points", FIXED, |_| OfRewards::turnover_prune()),
];

/// Without the ejection that may follow.
fn execution(vaults: u32) -> Weight {
	OfSlashes::execute(vaults).saturating_add(<Restaking as MutateStake<AccountId>>::cut_weight(vaults))
}

/// Each receipt is paid out with the reporter's part, and once more without if that fails.
fn settlement(receipts: u32) -> Weight {
	let payments =
		<Restaking as MutateStake<AccountId>>::settle_weight().saturating_mul(3).saturating_mul(receipts.into());
	OfSlashes::settle_all(receipts)
		.saturating_add(payments)
		.saturating_add(<Services as InspectSets<AccountId>>::weight())
}

/// The table for readers.
pub(super) fn report() -> Result<String> {
	let mut text = String::from(
		"| loop | step | benchmark | n = 1 | usual | bound | of a block, at the bound |\n|---|---|---|---|---|---|---|\n",
	);
	for step in &STEPS {
		let (ref_time, proof) = of_block((step.weight)(step.bound))?;
		let counted = |n: u32| -> Result<String> {
			match step.bound {
				1 => Ok(String::new()),
				_ => Ok(format!("{n}: {}", cost((step.weight)(n))?)),
			}
		};
		text += &format!(
			"| {} | {} | {} | {} | {} | {} | {} |\n",
			step.of,
			step.does,
			step.benchmarks,
			cost((step.weight)(1))?,
			counted(step.usual)?,
			counted(step.bound)?,
			percent(ref_time.max(proof)),
		);
	}
	Ok(text)
}

/// Time and proof.
fn cost(weight: Weight) -> Result<String> {
	let micros = u32::try_from(weight.ref_time() / 1_000).map(f64::from).wrap_err("a step of seconds")? / 1_000.0;
	Ok(format!("{micros:.0} us, {} B", weight.proof_size()))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn every_step_is_reported_and_fits_into_a_block() {
		assert_eq!(report().unwrap().lines().count(), 2 + STEPS.len());
		for step in &STEPS {
			let (ref_time, proof) = of_block((step.weight)(step.bound)).unwrap();
			assert!(ref_time.max(proof) < 0.15, "{} {}: more than the least cap", step.of, step.does);
			assert!(step.usual <= step.bound, "{} {}", step.of, step.does);
		}
	}
}
