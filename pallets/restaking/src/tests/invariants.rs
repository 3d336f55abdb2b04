//! Random sequences of calls, time and cuts, against the tranche model, with all invariants after each step; and what such
//! sequences have found.
//!
//! `PROPTEST_CASES` sets how many sequences are tried for each number of unbonding eras.

use frame_support::assert_ok;
use proptest::{
	prelude::*,
	sample::select,
	test_runner::{Config, TestRunner},
};
use rampart_primitives::{Captured, Fraction, InspectStake, MutateStake, Stake, VaultId, VaultKind, FULL};
use std::cell::RefCell;

use super::world::{Step, World, SETS, WHOLE};
use crate::mock::*;

/// Sequences that are tried where `PROPTEST_CASES` says nothing.
const CASES: u32 = 100;

fn a_vault() -> impl Strategy<Value = VaultId> {
	0..2u32
}

fn a_staker() -> impl Strategy<Value = usize> {
	0..3usize
}

/// Thousandths: all, nothing, a little and any.
fn some_permille() -> impl Strategy<Value = u128> {
	prop_oneof![2 => Just(1_000), 1 => Just(0), 2 => 1..50u128, 5 => 1..1_000u128]
}

/// Parts of a capture: all, half, next to nothing and any.
fn some_parts() -> impl Strategy<Value = u32> {
	prop_oneof![3 => Just(WHOLE), 2 => Just(WHOLE / 2), 1 => 1..1_000u32, 5 => 1..WHOLE]
}

fn by_staker(k: u32) -> impl Strategy<Value = Step> {
	let withdraw = (a_vault(), a_staker(), some_permille(), any::<bool>())
		.prop_map(|(vault, who, permille, by_shares)| Step::Withdraw { vault, who, permille, by_shares });
	let trickle = (a_vault(), a_staker(), 1..k + 3).prop_map(|(vault, who, eras)| Step::Trickle { vault, who, eras });
	prop_oneof![
		8 => (a_vault(), a_staker(), 1..1_000u128).prop_map(|(vault, who, times)| Step::Deposit { vault, who, times }),
		10 => withdraw,
		1 => (a_vault(), any::<bool>()).prop_map(|(vault, by_shares)| Step::Leave { vault, by_shares }),
		1 => trickle,
		6 => (a_vault(), a_staker()).prop_map(|(vault, who)| Step::Claim { vault, who }),
		2 => (a_vault(), a_staker()).prop_map(|(vault, who)| Step::ClaimClosed { vault, who }),
	]
}

fn by_curator() -> impl Strategy<Value = Step> {
	(a_vault(), select(&SETS[..]), some_permille(), proptest::option::weighted(0.3, some_permille()))
		.prop_map(|(vault, set, permille, cap)| Step::Allocate { vault, set, permille, cap })
}

fn by_time(k: u32) -> impl Strategy<Value = Step> {
	prop_oneof![
		1 => Just(Step::Capture),
		8 => prop_oneof![6 => Just(1), 1 => 2..4u32, 1 => Just(k), 2 => Just(k + 1)].prop_map(Step::Turn),
	]
}

fn by_slasher() -> impl Strategy<Value = Step> {
	let reorder = (any::<[usize; 3]>(), [some_parts(), some_parts(), some_parts()])
		.prop_map(|(tables, parts)| Step::Reorder { tables, parts });
	prop_oneof![
		8 => (any::<usize>(), some_parts()).prop_map(|(table, parts)| Step::Cut { table, parts }),
		3 => reorder,
	]
}

/// Stakers in both vaults, with pledges to all sets, to two, or of everything to one.
fn beginning() -> impl Strategy<Value = Vec<Step>> {
	let stakes = [300..1_000u128, 300..1_000, 300..1_000];
	let pledges = prop_oneof![3 => [0..400u128, 0..300, 0..300], 1 => Just([1_000, 0, 0]), 1 => Just([500, 500, 0])];
	let cap = proptest::option::weighted(0.3, 1..1_000u128);
	(stakes, pledges, cap).prop_map(|(stakes, pledges, cap)| {
		let deposits = |vault| (0..).zip(stakes).map(move |(who, times)| Step::Deposit { vault, who, times });
		let allocate = |vault| {
			let pledges = SETS.into_iter().zip(pledges);
			pledges.map(move |(set, permille)| Step::Allocate { vault, set, permille, cap })
		};
		let both = [0, 1].into_iter().flat_map(|vault| deposits(vault).chain(allocate(vault)));
		both.chain([Step::Turn(1)]).collect()
	})
}

/// A number of units that a sequence deposits whole times of, and its steps.
fn sequence(k: u32) -> impl Strategy<Value = (u128, Vec<Step>)> {
	let scale = select(vec![1, 1_000_000, 1_000_000_000_000_000_000]);
	let step = prop_oneof![13 => by_staker(k), 4 => by_curator(), 9 => by_time(k), 11 => by_slasher()];
	(scale, beginning(), proptest::collection::vec(step, 1..60)).prop_map(|(scale, mut beginning, steps)| {
		beginning.extend(steps);
		(scale, beginning)
	})
}

fn model_agrees(unbonding_eras: u32) {
	let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(CASES);
	let config = Config { cases, failure_persistence: None, ..Config::default() };
	// given
	let seen = RefCell::new((0u64, 0u64));
	let outcome = TestRunner::new(config).run(&sequence(unbonding_eras), |(scale, steps)| {
		// when
		let vaults =
			ExtBuilder::default().vault(VaultKind::Exclusive, unbonding_eras).vault(VaultKind::Shared, unbonding_eras);
		vaults.build_and_execute(|| {
			let mut world = World::new(unbonding_eras, scale);
			steps.iter().for_each(|step| world.step(step));
			let (sharp, all) = world.comparisons();
			seen.replace_with(|seen| (seen.0 + sharp, seen.1 + all));
		});
		Ok(())
	});
	// then
	if let Err(broken) = outcome {
		panic!("{broken}");
	}
	let (sharp, all) = seen.into_inner();
	assert!(all > 0 && sharp * 10 >= all * 9, "of {all} comparisons only {sharp} were sharp");
}

#[test]
fn model_agrees_with_1_unbonding_era() {
	model_agrees(1);
}

#[test]
fn model_agrees_with_2_unbonding_eras() {
	model_agrees(2);
}

#[test]
fn model_agrees_with_7_unbonding_eras() {
	model_agrees(7);
}

#[test]
fn model_agrees_with_28_unbonding_eras() {
	model_agrees(28);
}

fn cut(captured: &Captured, percent: u32) -> Stake {
	let receipt = Restaking::cut(0, &member(0), captured, Fraction::from_percent(percent)).expect("it is live");
	let total = receipt.total;
	assert_ok!(Restaking::settle(receipt, &[], total));
	total
}

#[test]
fn capture_counts_the_cuts_when_its_pool_closed_before_it() {
	ExtBuilder::default().vault(VaultKind::Shared, 2).build_and_execute(|| {
		// given a pool that closed in this era, since all its assets but not all its shares were asked for, and was cut after it
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(allocate(0, 0, FULL, None));
		pass_eras(1);
		let earlier = Restaking::captured(0, &member(0), now()).expect("the vault backs the member");
		pass_eras(1);
		assert_eq!(cut(&earlier, 60), Stake(600));
		assert_ok!(withdraw(0, ALICE, 400));
		assert_eq!(cut(&earlier, 20), Stake(200));

		// when the table of this era is taken only now
		let captured = Restaking::captured(0, &member(0), now()).expect("it backed the member at the era's start");

		// then all that it counts can be cut
		assert_eq!(captured.stake, Stake(200));
		assert_eq!(cut(&captured, 100), Stake(200));
	});
}
