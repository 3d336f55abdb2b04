//! Random sequences of calls, blocks and time against books that are kept apart; and any order of executions.

use super::*;
use frame_support::weights::Weight;
use proptest::prelude::*;
use rampart_primitives::{Era, Fraction, OperatorSet, ReportFault, SetMember, Sink, SlashId, VaultId};
use sp_core::H256;
use sp_runtime::{DispatchError, Perbill};
use std::collections::BTreeMap;

const HAD: u128 = 1_000_000;
const ASSETS: [(VaultId, u32); 2] = [(1, GOLD), (2, SILVER)];

#[derive(Clone, Debug)]
enum Step {
	Report { set: OperatorSet, operator: AccountId, ago: u32, fraction: Fraction, name: u16 },
	Proof { operator: AccountId, fraction: Fraction, name: u16 },
	Offence { operator: AccountId, fraction: Fraction, slot: u64 },
	Veto { slash: SlashId, leaves: [Fraction; 3] },
	Cancel { slash: SlashId },
	Execute { slash: SlashId },
	Except { slash: SlashId, vault: VaultId },
	Poll { steps: u64 },
	Advance { steps: u32 },
	Settle { slash: SlashId, vault: VaultId },
	Compensate { slash: SlashId, vault: VaultId },
	Prune { slash: SlashId },
	Freeze { vault: VaultId, frozen: bool },
	Poison { vault: VaultId, poisoned: bool },
	Turn,
}

fn fraction(most: u32) -> impl Strategy<Value = Fraction> {
	(0..=most).prop_map(|parts| Fraction(Perbill::from_parts(parts)))
}

fn step() -> impl Strategy<Value = Step> {
	let slash = || any::<u64>();
	let vault = || 1u32..=2;
	let operator = || proptest::sample::select(&[OLGA, OTTO][..]);
	let reports = prop_oneof![
		(proptest::sample::select(&[BRIDGE, ORACLE][..]), operator(), 0u32..7, fraction(110_000_000), 0u16..20)
			.prop_map(|(set, operator, ago, fraction, name)| Step::Report { set, operator, ago, fraction, name }),
		(operator(), 0u32..7, fraction(1_000_000_000), 0u16..20)
			.prop_map(|(operator, ago, fraction, name)| Step::Report { set: ORACLE, operator, ago, fraction, name }),
		(operator(), fraction(700_000_000), 10u16..30).prop_map(|(operator, fraction, name)| Step::Proof {
			operator,
			fraction,
			name
		}),
		(operator(), fraction(600_000_000), 0u64..5).prop_map(|(operator, fraction, slot)| Step::Offence {
			operator,
			fraction,
			slot
		}),
	];
	let decisions = prop_oneof![
		(slash(), fraction(100_000_000), fraction(100_000_000), fraction(100_000_000))
			.prop_map(|(slash, a, b, c)| Step::Veto { slash, leaves: [a, b, c] }),
		slash().prop_map(|slash| Step::Veto { slash, leaves: [Fraction::default(); 3] }),
		slash().prop_map(|slash| Step::Cancel { slash }),
	];
	let work = prop_oneof![
		slash().prop_map(|slash| Step::Execute { slash }),
		(slash(), vault()).prop_map(|(slash, vault)| Step::Except { slash, vault }),
		(0u64..4).prop_map(|steps| Step::Poll { steps }),
		(0u32..4).prop_map(|steps| Step::Advance { steps }),
	];
	let money = prop_oneof![
		(slash(), vault()).prop_map(|(slash, vault)| Step::Settle { slash, vault }),
		(slash(), vault()).prop_map(|(slash, vault)| Step::Compensate { slash, vault }),
		slash().prop_map(|slash| Step::Prune { slash }),
		(vault(), any::<bool>()).prop_map(|(vault, frozen)| Step::Freeze { vault, frozen }),
		(vault(), proptest::bool::weighted(0.2)).prop_map(|(vault, poisoned)| Step::Poison { vault, poisoned }),
	];
	prop_oneof![5 => reports, 3 => decisions, 3 => work, 3 => money, 3 => Just(Step::Turn)]
}

/// What every member has pledged in an era: something else in each.
fn tables(era: Era) {
	let first = 1_000 + u128::from(era.0) * 7;
	let second = 501 + u128::from(era.0) * 3;
	let olga: (AccountId, &[(VaultId, u128)]) = (OLGA, &[(1, first), (2, second)]);
	let otto: (AccountId, &[(VaultId, u128)]) = (OTTO, &[(2, second)]);
	let policy = policy();
	let proofs = rampart_primitives::Policy {
		max_fraction: Fraction::one(),
		accepts_proofs: true,
		sink: if era.0.is_multiple_of(2) { Sink::Burn } else { Sink::Insurance },
		..policy.clone()
	};
	for (set, policy) in [(BRIDGE, policy), (ORACLE, proofs.clone()), (CHAIN, proofs)] {
		put_table(set, era, policy, &[olga, otto]);
	}
}

/// One of the slashes that there are.
fn known(slash: SlashId) -> SlashId {
	slash.checked_rem(NextSlash::<Test>::get()).unwrap_or_default()
}

fn run(step: &Step) {
	let now = World::get().now;
	let who = || signed(STRANGER);
	// Whatever is refused must leave no trace; whether it is refused is for other tests to say.
	let _refused_or_not: Result<(), DispatchError> = frame_support::storage::with_storage_layer(|| match *step {
		Step::Report { set, operator, ago, fraction, name } => {
			report_of(Era(now.0.saturating_sub(ago)), set, operator, fraction, name)
		},
		Step::Proof { operator, fraction, name } => {
			Slashing::report_objective(Some(&WIM), &member(ORACLE, operator), now, fraction, evidence(name)).map(|_| ())
		},
		Step::Offence { operator, fraction, slot } => {
			let offence = Offence { era: now, slot, offenders: vec![operator], fraction };
			let reported =
				<Slashing as sp_staking::offence::ReportOffence<_, _, _>>::report_offence(vec![WIM], offence);
			reported.map_err(|_| DispatchError::Other("refused"))
		},
		Step::Veto { slash, leaves } => {
			for (resolver, leave) in RESOLVERS.into_iter().zip(leaves) {
				let _refused_or_not = Slashing::veto(signed(resolver), known(slash), leave);
			}
			Ok(())
		},
		Step::Cancel { slash } => Slashing::cancel_slash(signed(WIM), known(slash)).map(|_| ()).map_err(|e| e.error),
		Step::Execute { slash } => Slashing::execute_slash(who(), known(slash)).map(|_| ()).map_err(|e| e.error),
		Step::Except { slash, vault } => {
			let vaults = vec![vault].try_into().unwrap();
			Slashing::execute_without(RuntimeOrigin::root(), known(slash), vaults).map(|_| ()).map_err(|e| e.error)
		},
		Step::Poll { steps } => {
			poll_within(crate::queue::costliest_step::<Test>() * steps);
			Ok(())
		},
		Step::Advance { steps } => Slashing::advance(who(), steps).map(|_| ()).map_err(|e| e.error),
		Step::Settle { slash, vault } => Slashing::settle(who(), known(slash), vault).map(|_| ()).map_err(|e| e.error),
		Step::Compensate { slash, vault } => {
			Slashing::compensate(RuntimeOrigin::root(), known(slash), vault, H256::zero(), 1)
		},
		Step::Prune { slash } => Slashing::prune_slash(who(), known(slash)),
		Step::Freeze { vault, frozen } => {
			mutate_vault(vault, |vault| vault.frozen = frozen);
			Ok(())
		},
		Step::Poison { vault, poisoned } => {
			mutate_vault(vault, |vault| vault.cut_error = poisoned.then_some(DispatchError::Unavailable));
			Ok(())
		},
		Step::Turn => {
			poll_within(Weight::MAX);
			turn_era();
			tables(World::get().now);
			Ok(())
		},
	});
}

/// What was cut of each capture by the records, and what should have been: each its fraction, rounded up, and all together no
/// more than was captured.
fn check_amounts(excepted: &BTreeMap<(SlashId, VaultId), ()>) {
	let mut sums = BTreeMap::<(SetMember<AccountId>, Era, VaultId), (u128, u128, u128)>::new();
	for (id, slash) in Slashes::<Test>::iter() {
		let entry = <World as rampart_primitives::InspectSets<AccountId>>::member(&slash.at, slash.era).unwrap();
		for backer in entry.backers {
			let cut = slash.cuts.iter().find(|cut| cut.vault == backer.vault).map_or(0, |cut| cut.amount.0);
			let executed = !slash.state.is_open();
			let due = if executed && !excepted.contains_key(&(id, backer.vault)) {
				slash.fraction.0.mul_ceil(backer.captured.stake.0)
			} else {
				0
			};
			let sum = sums.entry((slash.at.clone(), slash.era, backer.vault)).or_default();
			*sum = (sum.0 + cut, sum.1 + due, backer.captured.stake.0);
		}
	}
	for (of, (cut, due, captured)) in sums {
		assert_eq!(cut, due.min(captured), "{of:?}");
	}
}

/// All that is executed of one capture is the whole at most.
fn check_fractions() {
	let mut sums = BTreeMap::<(SetMember<AccountId>, Era), u64>::new();
	for slash in Slashes::<Test>::iter_values().filter(|slash| !slash.state.is_open()) {
		*sums.entry((slash.at.clone(), slash.era)).or_default() += u64::from(slash.fraction.0.deconstruct());
	}
	assert!(sums.values().all(|sum| *sum <= 1_000_000_000));
}

/// The vaults' stake can be cut no longer than the windows need: what waits finds all of it, unless it was parked.
fn check_dates() {
	let mut parked = std::collections::BTreeSet::new();
	for event in System::read_events_for_pallet::<Event<Test>>() {
		match event {
			Event::SlashParked { slash, .. } => assert!(parked.insert(slash)),
			Event::VaultSkipped { slash, reason: SkipReason::Expired, .. } => assert!(parked.contains(&slash)),
			_ => (),
		}
	}
}

/// No unit is lost, nor made.
fn check_money() {
	for (id, asset) in ASSETS {
		let vault = vault(id);
		assert_eq!(vault.active + vault.escrowed + vault.paid + vault.burned, HAD);
		let accounts = [WIM, STRANGER, TREASURY].map(|who| balance(asset, who)).into_iter().sum::<u128>();
		let insured: u128 =
			[BRIDGE, ORACLE, CHAIN].map(|set| balance(asset, crate::insurance::pot::<Test>(set, asset))).iter().sum();
		assert_eq!(accounts + insured, vault.paid);
	}
}

fn excepted() -> BTreeMap<(SlashId, VaultId), ()> {
	let excepted = |event| match event {
		Event::VaultSkipped { slash, vault, .. } => Some(((slash, vault), ())),
		_ => None,
	};
	System::read_events_for_pallet::<Event<Test>>().into_iter().filter_map(excepted).collect()
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(128))]

	#[test]
	fn invariants_hold_when_calls_and_time_are_random(steps in proptest::collection::vec(step(), 1..80)) {
		ExtBuilder.build_and_execute(|| {
			tables(Era(1));
			for (vault, _) in ASSETS {
				mutate_vault(vault, |vault| vault.unbonding = policy().span().0 + MaxLag::get().0);
			}
			for step in &steps {
				run(step);
				Slashing::do_try_state().unwrap();
				check_amounts(&excepted());
				check_fractions();
				check_dates();
				check_money();
			}

			// What is parked can be executed when nothing is in the way, and in the end all is at its end.
			for (vault, _) in ASSETS {
				mutate_vault(vault, |vault| (vault.frozen, vault.cut_error) = (false, None));
			}
			for slash in Slashes::<Test>::iter_keys().collect::<Vec<_>>() {
				let _parked_or_not = Slashing::execute_slash(signed(STRANGER), slash);
			}
			for _ in 0..6 {
				run(&Step::Turn);
			}
			for (slash, vault) in Escrows::<Test>::iter_keys().collect::<Vec<_>>() {
				assert_ok!(Slashing::settle(signed(STRANGER), slash, vault));
			}
			assert!(Slashes::<Test>::iter_values().all(|slash| slash.state.is_over()));
			assert!(Queue::<Test>::iter().next().is_none() && Escrows::<Test>::iter().next().is_none());
			check_amounts(&excepted());
			check_fractions();
			check_dates();
			check_money();
		});
	}

	/// X3.
	#[test]
	fn any_order_of_executing_slashes_gives_the_same_cuts(
		parts in proptest::collection::vec(1u32..500_000_000, 2..12),
		order in proptest::collection::vec(any::<proptest::sample::Index>(), 12),
	) {
		let run = |shuffle: bool| {
			let mut taken = Vec::new();
			ExtBuilder.build_and_execute(|| {
				mutate_table(ORACLE, Era(1), |table| table.policy.accepts_proofs = true);
				// Some of two captures, by a proof, until nothing is left of the whole.
				turn_eras(1);
				tables(Era(2));
				for (name, parts) in (0..).zip(&parts) {
					let fraction = Fraction(Perbill::from_parts(*parts));
					let era = Era(1 + u32::from(name % 2));
					let at = member(ORACLE, OLGA);
					let _whole = Slashing::report_objective(None, &at, era, fraction, evidence(name));
				}
				let mut left: Vec<SlashId> = Slashes::<Test>::iter_keys().collect();
				left.sort();
				let mut order = order.iter();
				while !left.is_empty() {
					let at = if shuffle { order.next().unwrap().index(left.len()) } else { 0 };
					assert_ok!(Slashing::execute_slash(signed(STRANGER), left.remove(at)));
				}
				taken = vec![vault(1).taken, vault(2).taken];
				assert_eq!(vault(1).active + vault(1).escrowed, HAD);
			});
			taken
		};
		prop_assert_eq!(run(false), run(true));
	}
}
