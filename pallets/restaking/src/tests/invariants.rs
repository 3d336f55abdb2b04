//! Random sequences of calls, time and cuts, against the tranche model, with all invariants after each step; and what such
//! sequences have found.
//!
//! The sequences are the same in every run, unless `PROPTEST_CASES` asks for so many new ones for each number of unbonding eras.

use frame_support::assert_ok;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use rampart_primitives::{Captured, Fraction, InspectStake, MutateStake, Stake, VaultKind, FULL};
use std::cell::RefCell;

use super::world::{sequence, World};
use crate::mock::*;

/// Sequences for each number of unbonding eras.
const CASES: u32 = 100;

fn model_agrees(unbonding_eras: u32) {
	let config = |cases| Config { cases, failure_persistence: None, ..Config::default() };
	let mut runner = match std::env::var("PROPTEST_CASES") {
		Ok(cases) => TestRunner::new(config(cases.parse().expect("PROPTEST_CASES is a number"))),
		Err(_) => TestRunner::new_with_rng(config(CASES), TestRng::deterministic_rng(RngAlgorithm::ChaCha)),
	};
	// given
	let seen = RefCell::new((0u64, 0u64));
	let outcome = runner.run(&sequence(unbonding_eras), |(scale, steps)| {
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
	assert!(all > 0 && sharp * 4 >= all * 3, "of {all} comparisons only {sharp} were sharp");
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
