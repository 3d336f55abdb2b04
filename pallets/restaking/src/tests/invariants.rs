//! Random sequences of calls, time and cuts, against the tranche model, with all invariants after each step; and what such
//! sequences have found.
//!
//! The sequences are the same in every run, unless `PROPTEST_CASES` asks for so many new ones for each number of unbonding eras.

use frame_support::assert_ok;
use proptest::{
	strategy::Strategy,
	test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use rampart_primitives::{Captured, Fraction, Generation, InspectStake, MutateStake, Stake, VaultKind, FULL};
use sp_runtime::Perbill;
use std::cell::RefCell;

use super::world::{sequence, sequence_with_rewards, Step, World};
use crate::{mock::*, pallet::Closed};

/// Sequences for each number of unbonding eras.
const CASES: u32 = 600;
/// Steps that they come to at least: a hundred thousand for the four numbers of unbonding eras.
const STEPS: usize = 25_000;

/// Sequences with rewards for each number of unbonding eras that they are tried with.
const CASES_WITH_REWARDS: u32 = 60;

fn model_agrees(unbonding_eras: u32) {
	let steps = agrees(unbonding_eras, CASES, sequence(unbonding_eras));
	assert!(steps >= STEPS || std::env::var("PROPTEST_CASES").is_ok(), "only {steps} steps");
}

/// Do sequences, and compare. Gives how many steps they were.
fn agrees(unbonding_eras: u32, cases: u32, sequences: impl Strategy<Value = (u128, Vec<Step>)>) -> usize {
	let config = |cases| Config { cases, failure_persistence: None, ..Config::default() };
	let mut runner = match std::env::var("PROPTEST_CASES") {
		Ok(cases) => TestRunner::new(config(cases.parse().expect("PROPTEST_CASES is a number"))),
		Err(_) => TestRunner::new_with_rng(config(cases), TestRng::deterministic_rng(RngAlgorithm::ChaCha)),
	};
	// given
	let seen = RefCell::new((0u64, 0u64));
	let steps_done = RefCell::new(0usize);
	let outcome = runner.run(&sequences, |(scale, steps)| {
		// when
		let vaults =
			ExtBuilder::default().vault(VaultKind::Exclusive, unbonding_eras).vault(VaultKind::Shared, unbonding_eras);
		vaults.build_and_execute(|| {
			let mut world = World::new(unbonding_eras, scale);
			steps.iter().for_each(|step| world.step(step));
			*steps_done.borrow_mut() += steps.len();
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
	let steps = steps_done.into_inner();
	println!("{steps} steps with {unbonding_eras} unbonding eras, {all} comparisons");
	assert!(all > 0 && sharp * 4 >= all * 3, "of {all} comparisons only {sharp} were sharp");
	steps
}

#[test]
fn rewards_agree_with_the_model() {
	for unbonding_eras in [1, 7] {
		agrees(unbonding_eras, CASES_WITH_REWARDS, sequence_with_rewards(unbonding_eras));
	}
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

/// What a vault has pledged to set `n` now.
fn capture(n: u32) -> Captured {
	Restaking::captured(0, &member(n), now()).expect("the vault backs the member")
}

/// Cut parts of 10^9 of a capture for set `n`, and burn them.
fn cut(n: u32, captured: &Captured, parts: u32) -> Stake {
	let fraction = Fraction(Perbill::from_parts(parts));
	let receipt = Restaking::cut(0, &member(n), captured, fraction).expect("it is live");
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
		let earlier = capture(0);
		pass_eras(1);
		assert_eq!(cut(0, &earlier, 600_000_000), Stake(600));
		assert_ok!(withdraw(0, ALICE, 400));
		assert_eq!(cut(0, &earlier, 200_000_000), Stake(200));

		// when the table of this era is taken only now
		let captured = capture(0);

		// then all that it counts can be cut
		assert_eq!(captured.stake, Stake(200));
		assert_eq!(cut(0, &captured, 1_000_000_000), Stake(200));
	});
}

/// A vault that is pledged to two sets, and closed since each cut all that it had but a part of 10^18, in two captures of which
/// a part of 10^9 may still be cut: those of sets 0 and 1 in the first era, and in the second, which is this one. 10^6 are left.
fn ruined(test: impl FnOnce([Captured; 2], [Captured; 2])) {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		assert_ok!(deposit(0, ALICE, 1_000_000_000_000_000_000_000_000));
		assert_ok!(allocate(0, 0, permille(500), None));
		assert_ok!(allocate(0, 1, permille(500), None));
		let [first, second] = [(); 2].map(|()| {
			pass_eras(1);
			let captures = [capture(0), capture(1)];
			for (n, captured) in (0..).zip(&captures) {
				cut(n, captured, 999_999_999);
			}
			captures
		});
		let pool = Closed::<Test>::get(0, Generation(0)).expect("next to nothing survived");
		assert_eq!(pool.tranche.assets, Stake(1_000_000));
		test(first, second);
	});
}

#[test]
fn capture_counts_no_more_than_is_left_when_its_closed_pool_was_cut_since() {
	ruined(|_, second| {
		// given
		assert_eq!((capture(0).stake, capture(1).stake), (Stake(500_000), Stake(500_000)));

		// when a set cuts all that it had in the pool that closed in this era
		assert_eq!(cut(0, &second[0], 1), Stake(500_000));

		// then a table of this era that is taken only now gives it nothing, and the other set what it had
		assert_eq!((capture(0).stake, capture(1).stake), (Stake::ZERO, Stake(500_000)));
		assert_eq!(cut(1, &capture(1), 1_000_000_000), Stake(500_000));
	});
}

#[test]
fn closed_pool_gives_each_set_its_own_when_nothing_unbonds() {
	ruined(|first, second| {
		// when a set cuts what was left of its second capture, all that it had is cut
		assert_eq!(cut(0, &second[0], 1), Stake(500_000));
		assert_eq!(cut(0, &first[0], 1), Stake(0));
		// then the other half is the other set's
		assert_eq!(cut(1, &first[1], 1), Stake(500_000));
	});
}

#[test]
fn pledge_of_a_generation_stands_when_an_earlier_one_is_cut() {
	ruined(|_, second| {
		// given stakers and a pledge of the next generation
		pass_eras(1);
		assert_ok!(deposit(0, BOB, 1_000));
		assert_ok!(allocate(0, 0, permille(500), Some(400)));
		pass_eras(1);
		let before = capture(0);
		assert_eq!((before.generation, before.stake), (Generation(1), Stake(400)));
		// when
		assert_eq!(cut(0, &second[0], 1), Stake(500_000));
		// then
		assert_eq!(capture(0), before);
	});
}
