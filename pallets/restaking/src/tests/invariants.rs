//! Random sequences of calls, time and cuts against the tranche model; invariants after each step.

use proptest::prelude::*;
use rampart_primitives::VaultId;

use super::world::{Step, World, SETS, WHOLE};
use crate::mock::*;

use rampart_primitives::VaultKind;

use super::model::Real;
use std::{cell::RefCell, collections::BTreeMap};
thread_local! { static SEEN: RefCell<BTreeMap<String, BTreeMap<String,u64>>> = const { RefCell::new(BTreeMap::new()) }; }
pub fn note(what: &str, most: Real, ours: Real) {
	let class = if most <= Real::whole(10) {
		"a 10"
	} else if most <= Real::whole(50) {
		"b 50"
	} else if most <= Real::whole(200) {
		"c 200"
	} else if most * Real::whole(1000) <= ours {
		"d permille"
	} else if most * Real::whole(10) <= ours {
		"e tenth"
	} else if most <= ours {
		"f all"
	} else {
		"g more"
	};
	SEEN.with_borrow_mut(|s| *s.entry(what.to_string()).or_default().entry(class.to_string()).or_default() += 1);
}
fn report() {
	SEEN.with_borrow(|s| println!("SEEN {s:#?}"));
}

fn permille() -> impl Strategy<Value = u128> {
	prop_oneof![2 => Just(1_000), 1 => Just(0), 6 => 1..1_000u128]
}

fn parts() -> impl Strategy<Value = u32> {
	prop_oneof![3 => Just(WHOLE), 2 => Just(WHOLE / 2), 5 => 1..WHOLE, 1 => 1..1_000u32]
}

fn step(unbonding_eras: u32) -> impl Strategy<Value = Step> {
	let vault = || 0..2 as VaultId;
	let who = || 0..3usize;
	prop_oneof![
		4 => (vault(), who(), 1..1_000u128).prop_map(|(vault, who, times)| Step::Deposit { vault, who, times }),
		5 => (vault(), who(), permille(), any::<bool>())
			.prop_map(|(vault, who, permille, by_shares)| Step::Withdraw { vault, who, permille, by_shares }),
		4 => (vault(), who()).prop_map(|(vault, who)| Step::Claim { vault, who }),
		1 => (vault(), who()).prop_map(|(vault, who)| Step::ClaimClosed { vault, who }),
		4 => (vault(), proptest::sample::select(&SETS[..]), permille(), proptest::option::weighted(0.3, permille()))
			.prop_map(|(vault, set, permille, cap)| Step::Allocate { vault, set, permille, cap }),
		1 => Just(Step::Capture),
		8 => prop_oneof![6 => Just(1), 1 => 2..4u32, 1 => Just(unbonding_eras), 2 => Just(unbonding_eras + 1)].prop_map(Step::Turn),
		8 => (any::<usize>(), parts()).prop_map(|(table, parts)| Step::Cut { table, parts }),
		3 => (any::<[usize; 3]>(), [parts(), parts(), parts()])
			.prop_map(|(tables, parts)| Step::Reorder { tables, parts }),
	]
}

fn beginning() -> impl Strategy<Value = Vec<Step>> {
	let pledges = prop_oneof![3 => [0..400u128, 0..300, 0..300], 1 => Just([1_000, 0, 0]), 1 => Just([500, 500, 0])];
	([300..1_000u128, 300..1_000, 300..1_000], pledges).prop_map(|(times, permille)| {
		let mut steps = Vec::new();
		for vault in 0..2 {
			for (who, times) in times.into_iter().enumerate() {
				steps.push(Step::Deposit { vault, who, times });
			}
			for (set, permille) in SETS.into_iter().zip(permille) {
				steps.push(Step::Allocate { vault, set, permille, cap: None });
			}
		}
		steps.push(Step::Turn(1));
		steps
	})
}

fn check(unbonding_eras: u32) {
	let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(64);
	let config = ProptestConfig { cases, failure_persistence: None, ..Default::default() };
	let scale = proptest::sample::select(vec![1u128, 1_000_000, 1_000_000_000_000_000_000]);
	let steps = proptest::collection::vec(step(unbonding_eras), 1..60);
	proptest!(config, |(scale in scale, beginning in beginning(), steps in steps)| {
		let ext = ExtBuilder::default().vault(VaultKind::Exclusive, unbonding_eras).vault(VaultKind::Shared, unbonding_eras);
		ext.build_and_execute(|| {
			let mut world = World::new(unbonding_eras, scale);
			beginning.iter().chain(&steps).for_each(|step| world.step(step));
		});
	});
	report();
}

#[test]
fn model_agrees_with_one_unbonding_era() {
	check(1);
}

#[test]
fn model_agrees_with_2_unbonding_eras() {
	check(2);
}

#[test]
fn model_agrees_with_7_unbonding_eras() {
	check(7);
}

#[test]
fn model_agrees_with_28_unbonding_eras() {
	check(28);
}
