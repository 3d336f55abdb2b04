//! Turns: who gets what, by which table, in which order; what returns; how far a block goes.

use std::collections::BTreeMap;

use frame_support::{
	assert_noop, assert_ok,
	dispatch::{GetDispatchInfo, Pays},
	hypothetically,
	weights::{Weight, WeightMeter},
};
use proptest::prelude::*;
use rampart_primitives::{AssetId, Era, EraClock, OperatorSet, SetMember, Split, Stake, VaultId};

use super::paying::*;
use crate::{
	mock::*,
	pallet::*,
	turnover::{self, Phase, Stage},
	BudgetParams, TermsOfSet,
};

/// The eras that were paid since the last call, in order: set, era, paid, returned.
fn eras_paid() -> Vec<(OperatorSet, u32, u128, u128)> {
	let paid = events().into_iter().filter_map(|event| match event {
		Event::EraPaid { set, era, paid, returned, .. } => Some((set, era.0, paid.0, returned.0)),
		_ => None,
	});
	paid.collect()
}

/// All that a turn changes: what is left of budgets, what is owed, what vaults were paid, and the rest of its budgets' state.
type Outcome = (Vec<(u64, u128, u32, u32)>, Vec<(AccountId, AssetId, u128)>, Vec<(VaultId, AssetId, u128)>);

fn outcome() -> Outcome {
	let budgets = Budgets::<Test>::iter().map(|(id, budget)| (id, budget.left.0, budget.next.0, budget.eras_left));
	let owed = Owed::<Test>::iter().map(|(who, asset, amount)| (who, asset, amount.0));
	let vaults = Accruals::<Test>::iter()
		.flat_map(|(vault, _, list)| list.into_iter().map(move |accrual| (vault, accrual.asset, accrual.pot.0)));
	let (mut budgets, mut owed, mut vaults): Outcome = (budgets.collect(), owed.collect(), vaults.collect());
	budgets.sort_unstable();
	owed.sort_unstable();
	vaults.sort_unstable();
	(budgets, owed, vaults)
}

#[test]
fn turn_pays_operators_curators_and_vaults_when_the_era_is_over() {
	ExtBuilder::default().build_and_execute(|| {
		// given vault 2's curator takes a fifth, Olga a tenth and Otto nothing
		held_vault(1, GOLD, 0);
		held_vault(2, SILVER, 20);
		put_table(BRIDGE, Era(1), &[(OLGA, &[backer(1, 300), backer(2, 100)]), (OTTO, &[backer(2, 200)])]);
		assert_ok!(Rewards::set_commission(signed(OTTO), BRIDGE, percent(0)));
		let budget = fund_bridge(2_000, 2);
		poll();
		assert_eq!(received(1, NATIVE), 0, "the era is not over");
		turn_era();
		events();

		// when
		poll();

		// then of 1 000 Olga's share is 666: 66 hers, 450 vault 1's, 150 vault 2's; Otto's 333
		let at = |operator| SetMember { set: BRIDGE, operator };
		let (era, asset) = (Era(1), NATIVE);
		let vault = |operator, vault, amount, fee| Event::VaultPaid {
			at: at(operator),
			era,
			vault,
			asset,
			amount: Stake(amount),
			fee: Stake(fee),
		};
		assert_eq!(
			events(),
			vec![
				Event::OperatorPaid { at: at(OLGA), era, asset, amount: Stake(66) },
				vault(OLGA, 1, 450, 0),
				vault(OLGA, 2, 120, 30),
				vault(OTTO, 2, 267, 66),
				Event::EraPaid { set: BRIDGE, era, budget, asset, paid: Stake(999), returned: Stake(1) },
				Event::RewardsComplete { era: Era(2) },
			]
		);
		assert_eq!((owed(OLGA, NATIVE), owed(OTTO, NATIVE), owed(CURATOR, NATIVE)), (66, 0, 96));
		assert_eq!((received(1, NATIVE), received(2, NATIVE)), (450, 387));
		assert_eq!(left(budget), 1_001);
	});
}

#[test]
fn turn_returns_what_vaults_cannot_take() {
	ExtBuilder::default().build_and_execute(|| {
		// given vaults 1 to 5, each of a member's fifth of the table
		for vault in 1..=5 {
			held_vault(vault, GOLD, 10);
		}
		let backers: Vec<_> = (1..=5).map(|vault| backer(vault, 20)).collect();
		put_table(BRIDGE, Era(1), &[(OLGA, &backers)]);
		// 2 does not take the native asset; 3 lost a generation; 4 has no holder any more; 5 is gone.
		assert_ok!(Rewards::set_vault_terms(signed(CURATOR), 2, vec![GOLD].try_into().unwrap(), false));
		close_generation(3);
		deposit(3, BOB, 1_000);
		withdraw(4, ANN, 1_000);
		withdraw(5, ANN, 1_000);
		remove_vault(5);
		let budget = fund_bridge(1_000, 2);

		// when
		turn_eras(1);

		// then nobody takes a fee for those
		assert_eq!((owed(OLGA, NATIVE), owed(CURATOR, NATIVE)), (50, 9));
		assert_eq!((1..=5).map(|vault| received(vault, NATIVE)).collect::<Vec<_>>(), [81, 0, 0, 0, 0]);
		assert_eq!(left(budget), 500 + 4 * 90);
	});
}

#[test]
fn turn_returns_all_when_nobody_is_in_the_table() {
	ExtBuilder::default().build_and_execute(|| {
		// given a set without a table, and one with an empty one, and one whose members have no stake
		let third = OperatorSet { service: 2, set: 1 };
		put_table(ORACLE, Era(1), &[]);
		put_table(third, Era(1), &[(OLGA, &[])]);
		for set in [BRIDGE, ORACLE, third] {
			fund(FRED, set, params(1_000, 2));
		}

		// when
		turn_eras(1);

		// then they are carried to the next era, and after the last one back to the funder
		let paid = eras_paid();
		assert!(paid.iter().all(|(_, era, paid, returned)| (*era, *paid, *returned) == (1, 0, 500)));
		assert_eq!(paid.len(), 3);
		turn_eras(1);
		assert_eq!(owed(FRED, NATIVE), 3_000);
	});
}

#[test]
fn turn_is_by_the_table_of_the_era_that_is_paid() {
	ExtBuilder::default().build_and_execute(|| {
		bridge();
		fund_bridge(1_200, 2);
		turn_era();
		// Of era 2 Otto alone is in the table.
		put_table(BRIDGE, Era(2), &[(OTTO, &[backer(2, 200)])]);
		poll();
		assert_eq!((received(1, NATIVE), received(2, NATIVE)), (300, 300));
		turn_eras(1);
		assert_eq!((received(1, NATIVE), received(2, NATIVE)), (300, 900));
	});
}

#[test]
fn turn_is_the_same_in_one_block_and_in_many() {
	ExtBuilder::default().build_and_execute(|| {
		bridge();
		fund_bridge(1_234, 2);
		fund(FRED, BRIDGE, BudgetParams { weights: weights(&[(SILVER, 50), (GOLD, 7)]), ..params(777, 3) });
		fund(FRED, ORACLE, params(50, 1));
		assert_ok!(Rewards::report_points(signed(SAM), BRIDGE, Era(1), vec![(OLGA, 7), (OTTO, 2)].try_into().unwrap()));
		fund(FRED, BRIDGE, BudgetParams { split: Split::Points { carry: true }, ..params(99, 1) });
		turn_eras(1);
		turn_era();
		let at_once = hypothetically!({
			poll();
			outcome()
		});

		// when a block has room for a single step, as if each read as much as the costliest one
		let step = turnover::weight_of_steps::<Test>(1);
		ProofSize::set(Some(0));
		Growth::set(step.proof_size());
		let mut blocks = 0;
		while !is_done() {
			pass(1);
			poll_within(step);
			Rewards::do_try_state().unwrap();
			blocks += 1;
		}

		// then
		assert!(blocks > 10, "{blocks} blocks");
		assert_eq!(outcome(), at_once);
	});
}

#[test]
fn turn_goes_on_when_the_era_ends() {
	ExtBuilder::default().build_and_execute(|| {
		bridge();
		fund_bridge(1_200, 2);
		turn_era();
		put_table(BRIDGE, Era(2), &[(OTTO, &[backer(2, 200)])]);
		// given Olga is paid, and Otto is not
		advance_until(|| matches!(Turnover::<Test>::get().turn, Some(turn) if turn.stage == Stage::Pay { after: Some(OLGA) }));
		assert_eq!((received(1, NATIVE), received(2, NATIVE)), (300, 100));

		// when the era ends
		turn_era();
		events();
		poll();

		// then he is, for the era that was being paid; and the next one is paid in the same round
		assert_eq!(eras_paid(), vec![(BRIDGE, 1, 600, 0), (BRIDGE, 2, 600, 0)]);
		assert_eq!((received(1, NATIVE), received(2, NATIVE)), (300, 900));
	});
}

#[test]
fn eras_are_paid_in_order_when_the_walk_is_late_by_several() {
	ExtBuilder::default().build_and_execute(|| {
		// given budgets by stake and by points, of two sets, and five eras in which no block works
		bridge();
		put_table(ORACLE, Era(1), &[(OTTO, &[backer(2, 1)])]);
		let split = Split::Points { carry: false };
		fund_bridge(5_000, 5);
		fund(FRED, BRIDGE, BudgetParams { split, ..params(3_000, 3) });
		fund(FRED, ORACLE, params(400, 4));
		for _ in 0..5 {
			turn_era();
		}
		events();

		// when
		poll();

		// then
		let paid = eras_paid();
		let of = |set| paid.iter().filter(|(of, ..)| *of == set).map(|(_, era, ..)| *era).collect::<Vec<_>>();
		assert_eq!(of(BRIDGE), [1, 1, 2, 2, 3, 3, 4, 5]);
		assert_eq!(of(ORACLE), [1, 2, 3, 4]);
		assert!(Budgets::<Test>::iter().next().is_none());
		assert_eq!(events(), vec![]);
	});
}

#[test]
fn walk_says_that_it_is_late_and_leaves_no_set_out_for_another() {
	ExtBuilder::default().build_and_execute(|| {
		// given three sets, and eras in which the walk comes to one of them only
		let sets: Vec<_> = (0..3).map(|set| OperatorSet { service: 1, set }).collect();
		held_vault(1, GOLD, 0);
		for set in &sets {
			put_table(*set, Era(1), &[(OLGA, &[backer(1, 100)])]);
			fund(FRED, *set, params(1_000, 10));
		}
		events();
		let mut paid = Vec::new();
		for era in 2..=7 {
			turn_era();
			let before = paid.len();
			// A late set may have several eras to be paid: all of these come before the next set.
			while paid.len() == before {
				assert_ok!(Rewards::do_advance(1));
				let new = events();
				if era > 2 {
					let late = new.contains(&Event::RewardsLate { era: Era(era - 1) });
					let first = new.iter().any(|event| matches!(event, Event::RewardsLate { .. }));
					assert_eq!(late, first);
				}
				paid.extend(new.into_iter().filter_map(|event| match event {
					Event::EraPaid { set, era, .. } => Some((set, era)),
					_ => None,
				}));
			}
		}
		poll();
		Rewards::do_try_state().unwrap();
		// then all have had all of theirs
		for set in sets {
			let eras: Vec<_> = Budgets::<Test>::iter_values().filter(|budget| budget.set == set).map(|b| b.next).collect();
			assert_eq!(eras, [Era(7)]);
		}
	});
}

#[test]
fn round_begins_where_the_last_one_stood() {
	ExtBuilder::default().build_and_execute(|| {
		let sets: Vec<_> = (0..4).map(|set| OperatorSet { service: 1, set }).collect();
		for set in &sets {
			fund(FRED, *set, params(1_000, 10));
		}
		turn_era();
		// given the walk has done two sets
		let mut first = Vec::new();
		events();
		while first.len() < 2 {
			assert_ok!(Rewards::do_advance(1));
			first.extend(eras_paid());
		}
		advance_until(|| Turnover::<Test>::get().turn.is_some());

		// when the era ends
		turn_era();
		poll();

		// then it goes on with the third, pays both eras there, goes round, and ends with the second
		let order: Vec<_> = SetBudgets::<Test>::iter_keys().collect();
		let paid: Vec<_> = eras_paid().into_iter().map(|(set, era, ..)| (set, era)).collect();
		let expected =
			vec![(order[2], 1), (order[2], 2), (order[3], 1), (order[3], 2), (order[0], 2), (order[1], 2)];
		assert_eq!(paid, expected);
		assert!(is_done());
	});
}

#[test]
fn turn_pays_512_members_with_16_vaults_each() {
	ExtBuilder::default().build_and_execute(|| {
		// given the largest table: 16 vaults, behind 512 members
		let mut table = BTreeMap::new();
		for vault in 1..=16 {
			held_vault(vault, if vault % 2 == 0 { GOLD } else { SILVER }, 3);
		}
		for operator in 1_000..1_512u128 {
			let value = |vault: VaultId| operator * 7_919 + u128::from(vault) * 104_729;
			let backers: Vec<_> = (1..=16).map(|vault| (vault, World::vault_of(vault).asset, value(vault))).collect();
			table.insert(operator, backers);
		}
		let backers: Vec<(AccountId, Vec<MockBacker>)> = table
			.iter()
			.map(|(who, backers)| (*who, backers.iter().map(|(vault, _, value)| backer(*vault, *value)).collect()))
			.collect();
		let members: Vec<(AccountId, &[MockBacker])> = backers.iter().map(|(who, of)| (*who, of.as_slice())).collect();
		put_table(BRIDGE, Era(1), &members);
		let budget = fund_bridge(1_000_000_007, 2);

		// when
		turn_era();
		let steps = advance_until(is_done);

		// then a step for each, and for the beginning, both ends and what follows
		assert!((515..525).contains(&steps), "{steps} steps");
		let part = 1_000_000_007 / 2;
		let paid = ModelTurn {
			parts: &[(NATIVE, part, vec![], None)],
			table: &table,
			commissions: &BTreeMap::new(),
			fees: &(1..=16).map(|vault| (vault, 3)).collect(),
			takes: &|_, _| true,
		}
		.pay();
		assert_paid(&paid);
		assert_eq!(left(budget), 1_000_000_007 - part + paid.returned[0]);
	});
}

#[test]
fn poll_takes_no_more_than_its_share_of_a_block() {
	ExtBuilder::default().build_and_execute(|| {
		bridge();
		fund_bridge(1_000, 5);
		turn_era();
		let before = Turnover::<Test>::get();
		poll_within(Weight::zero());
		assert_eq!(Turnover::<Test>::get(), before);
		poll_within(turnover::cost_of_poll::<Test>());
		assert_eq!(Turnover::<Test>::get().era, World::get().now);
		let mut meter = WeightMeter::with_limit(Weight::MAX);
		Rewards::process_rewards(&mut meter);
		assert!(meter.consumed().all_lte(turnover::share_of_block::<Test>()));
		assert!(is_done());
		// Then a block costs to see that nothing is to be done.
		assert_eq!(poll_within(Weight::MAX), turnover::cost_of_poll::<Test>());
	});
}

#[test]
fn poll_gets_back_what_its_proof_did_not_need() {
	ExtBuilder::default().build_and_execute(|| {
		bridge();
		fund_bridge(1_000, 5);
		let spent_on_an_era = |proof| {
			turn_era();
			ProofSize::set(proof);
			let spent = poll_within(Weight::MAX);
			assert!(is_done());
			spent
		};
		spent_on_an_era(None);
		let charged = spent_on_an_era(None);
		let needed = spent_on_an_era(Some(0));
		let steps = ProofSize::get().map(|size| size / PROOF_OF_STEP - 1).unwrap();
		assert_eq!(needed.ref_time(), charged.ref_time());
		assert!(needed.proof_size() < charged.proof_size());
		assert!(needed.proof_size() >= turnover::cost_of_poll::<Test>().proof_size() + steps * PROOF_OF_STEP);
	});
}

#[test]
fn poll_stops_earlier_when_steps_need_more_proof_than_foreseen() {
	ExtBuilder::default().build_and_execute(|| {
		bridge();
		fund_bridge(1_000, 5);
		let share = turnover::share_of_block::<Test>().proof_size();
		turn_era();
		ProofSize::set(Some(0));
		Growth::set(share / 3);
		let spent = poll_within(Weight::MAX);
		let steps = ProofSize::get().unwrap() / (share / 3) - 1;
		assert!((1..=4).contains(&steps), "{steps} steps");
		assert!(spent.proof_size() <= share);
		assert!(!is_done());
	});
}

#[test]
fn advance_is_free_when_it_worked_and_fails_when_there_is_nothing_to_do() {
	ExtBuilder::default().build_and_execute(|| {
		bridge();
		fund_bridge(1_000, 5);
		assert_noop!(Rewards::advance(signed(STRANGER), 5), Error::<Test>::NothingToDo);
		turn_era();
		assert!(Rewards::advance(signed(STRANGER), 0).is_err());
		events();
		let call = Call::<Test>::advance { steps: 3 };
		let foreseen = call.get_dispatch_info().call_weight;
		let post = Rewards::advance(signed(STRANGER), 3).unwrap();
		assert_eq!(post.pays_fee, Pays::No);
		assert!(post.actual_weight.unwrap().all_lte(foreseen));
		assert!(events().contains(&Event::RewardsAdvanced { steps: 3 }));
		assert_ok!(Rewards::advance(signed(STRANGER), 1_000));
		assert!(is_done());
		assert_eq!(received(1, NATIVE), 99);
	});
}

#[test]
fn step_is_charged_for_the_vaults_that_it_paid() {
	ExtBuilder::default().build_and_execute(|| {
		bridge();
		fund_bridge(1_200, 5);
		turn_era();
		advance_until(is_in_turn);
		let (poll, pay) = (turnover::cost_of_poll::<Test>(), turnover::cost_of_payment::<Test>);
		assert_eq!(Rewards::do_advance(1), Ok(poll + pay(2, 1, 0)));
		assert_eq!(Rewards::do_advance(1), Ok(poll + pay(1, 1, 0)));
		assert_eq!(Rewards::do_advance(1), Ok(poll + pay(0, 1, 0)));
		assert!(matches!(Turnover::<Test>::get().turn.unwrap().stage, Stage::End));
	});
}

#[test]
fn subsidy_becomes_a_budget_of_each_era() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		use sp_staking::budget::BudgetRecipient;
		bridge();
		Subsidised::set(Some((BRIDGE, GOLD)));
		let account = <crate::Subsidy<Test> as BudgetRecipient<AccountId>>::pot_account();
		assert_eq!(<crate::Subsidy<Test> as BudgetRecipient<AccountId>>::budget_key().to_vec(), b"restaking".to_vec());
		assert_ok!(Rewards::set_vault_terms(signed(CURATOR), 2, vec![GOLD].try_into().unwrap(), false));
		turn_eras(1);
		assert!(Budgets::<Test>::iter().next().is_none(), "nothing lies there");

		// when the chain puts something there: the pot takes a unit, and one stays
		give(GOLD, account, 1_003);
		turn_eras(1);
		let (id, budget) = Budgets::<Test>::iter().next().unwrap();
		assert_eq!((budget.funder, budget.left, budget.next, budget.eras_left), (account, Stake(1_002), Era(3), 1));
		assert_eq!(balance(GOLD, account), 0);
		let _ = id;

		// then it is paid when the era is over; what nobody got comes with the next one
		give(GOLD, account, 501);
		turn_eras(1);
		assert_eq!((received(1, GOLD), received(2, GOLD)), (501, 167 + 334));
		turn_eras(1);
		let next = Budgets::<Test>::iter_values().next();
		assert_eq!(next.map(|budget| budget.left), None);
	});
}

#[test]
fn subsidy_waits_when_it_cannot_be_taken_in() {
	ExtBuilder::default().build_and_execute(|| {
		use sp_staking::budget::BudgetRecipient;
		let account = <crate::Subsidy<Test> as BudgetRecipient<AccountId>>::pot_account();
		give(GOLD, account, 1_000);
		// A set that is not there; an asset that cannot move.
		Subsidised::set(Some((OperatorSet { service: 9, set: 0 }, GOLD)));
		turn_eras(1);
		assert!(Budgets::<Test>::iter().next().is_none());
		Subsidised::set(Some((BRIDGE, GOLD)));
		World::mutate(|world| world.frozen = vec![GOLD]);
		events();
		turn_eras(1);
		let error = sp_runtime::TokenError::Frozen.into();
		assert!(events().contains(&Event::SubsidyHeld { set: BRIDGE, asset: GOLD, error }));
		assert!(Ledgers::<Test>::get(GOLD).is_none());
		World::mutate(|world| world.frozen.clear());
		turn_eras(1);
		assert_eq!(Budgets::<Test>::iter_values().next().map(|budget| budget.left), Some(Stake(999)));
	});
}

#[test]
fn try_state_fails_when_the_turn_is_not_as_it_can_be() {
	ExtBuilder::default().build().execute_with(|| {
		bridge();
		let budget = fund_bridge(1_000, 2);
		turn_era();
		advance_until(is_in_turn);
		turnover::try_state::<Test>().unwrap();
		let fails = |change: &dyn Fn(&mut turnover::Turn<AccountId>)| {
			hypothetically!({
				Turnover::<Test>::mutate(|position| change(position.turn.as_mut().unwrap()));
				assert!(Rewards::do_try_state().is_err());
			});
		};
		fails(&|turn| turn.parts[0].left = Stake(501));
		fails(&|turn| turn.parts[0].left = Stake(499));
		fails(&|turn| turn.era = Era(2));
		fails(&|turn| turn.table = Era(2));
		fails(&|turn| turn.set = ORACLE);
		hypothetically!({
			Turnover::<Test>::mutate(|position| position.phase = Phase::Done);
			assert!(turnover::try_state::<Test>().is_err());
		});
		hypothetically!({
			Budgets::<Test>::mutate(budget, |budget| budget.as_mut().unwrap().next = Era(3));
			assert!(turnover::try_state::<Test>().is_err());
		});
		poll();
		Budgets::<Test>::mutate(budget, |budget| budget.as_mut().unwrap().next = Era(1));
		assert!(turnover::try_state::<Test>().is_err(), "E1: an era is left out");
	});
}

/// A budget of the model: its asset, amount, weights and points.
type AnyBudget = (u8, u128, Vec<u64>, Option<Vec<u64>>);
/// A member: what its vaults count for, and its commission.
type AnyMember = (Vec<u128>, u32);

fn any_budget() -> impl Strategy<Value = AnyBudget> {
	let amount = prop_oneof![1u128..50, 1u128..1_000_000, Just(900_000_000_000u128)];
	let weights = prop_oneof![Just(vec![]), proptest::collection::vec(0u64..=100, 3)];
	(0u8..3, amount, weights, proptest::option::of(proptest::collection::vec(0u64..1_000, 5)))
}

fn any_member() -> impl Strategy<Value = AnyMember> {
	let value = prop_oneof![Just(0u128), 1u128..10, 1u128..1_000_000_000, Just(u128::MAX / 512 / 16)];
	(proptest::collection::vec(value, 0..=6), 0u32..=20)
}

/// The three assets of the property test.
const ASSETS: [AssetId; 3] = [NATIVE, GOLD, SILVER];

fn any_turn(budgets: &[AnyBudget], members: &[AnyMember], vaults: &[(u8, u32, bool)]) {
	let of = |place: u8| ASSETS[usize::from(place)];
	let fees: BTreeMap<VaultId, u32> = vaults.iter().zip(1..).map(|((_, fee, _), vault)| (vault, *fee)).collect();
	for ((asset, fee, broad), vault) in vaults.iter().zip(1..) {
		held_vault(vault, of(*asset), *fee);
		let accepts = if *broad { ASSETS.to_vec() } else { vec![SILVER] };
		assert_ok!(Rewards::set_vault_terms(signed(CURATOR), vault, accepts.try_into().unwrap(), false));
	}
	let table: BTreeMap<AccountId, Vec<(VaultId, AssetId, u128)>> = members
		.iter()
		.zip(1_000u128..)
		.map(|((values, _), operator)| {
			(operator, values.iter().zip(1..).map(|(value, vault)| (vault, World::vault_of(vault).asset, *value)).collect())
		})
		.collect();
	let backers: Vec<(AccountId, Vec<MockBacker>)> =
		table.iter().map(|(who, of)| (*who, of.iter().map(|(vault, _, value)| backer(*vault, *value)).collect())).collect();
	put_table(BRIDGE, Era(1), &backers.iter().map(|(who, of)| (*who, of.as_slice())).collect::<Vec<_>>());
	let commissions: BTreeMap<AccountId, u32> =
		members.iter().zip(1_000u128..).map(|((_, commission), operator)| (operator, *commission)).collect();
	for (operator, commission) in &commissions {
		give(NATIVE, *operator, 1);
		<pallet_balances::Pallet<Test> as frame_support::traits::fungible::Mutate<_>>::set_balance(operator, 1_000_000);
		assert_ok!(Rewards::set_commission(signed(*operator), BRIDGE, percent(*commission)));
	}
	let accepts = ASSETS.to_vec().try_into().unwrap();
	assert_ok!(Rewards::set_reward_terms(signed(SAM), BRIDGE, TermsOfSet { accepts, reporter: None }));

	// Each budget is funded for one era, and in a set of its own era's points: all that are by points share one report.
	let points: Option<BTreeMap<AccountId, u64>> = budgets.iter().find_map(|(.., points)| {
		points.as_ref().map(|points| table.keys().copied().zip(points.iter().copied()).collect())
	});
	if let Some(points) = &points {
		let points: Vec<_> = points.iter().map(|(who, points)| (*who, *points)).collect();
		assert_ok!(Rewards::report_points(signed(SAM), BRIDGE, Era(1), points.try_into().unwrap()));
	}
	for asset in ASSETS {
		give(asset, FRED, 10_000_000_000_000);
	}
	let mut parts = Vec::new();
	for (asset, amount, of_assets, by_points) in budgets {
		let named: Vec<(AssetId, u64)> =
			ASSETS.into_iter().zip(of_assets.iter().copied()).filter(|(_, percent)| *percent > 0).collect();
		let split = if by_points.is_some() { Split::Points { carry: false } } else { Split::Stake };
		let asset = of(*asset);
		fund(FRED, BRIDGE, BudgetParams { asset, split, weights: weights(&named), ..params(*amount, 1) });
		let reported = points.clone().filter(|points| points.values().any(|points| *points > 0));
		parts.push((asset, *amount, named, by_points.as_ref().and(reported)));
	}
	let takes = |vault: VaultId, asset: AssetId| {
		let (_, _, broad) = vaults[usize::try_from(vault).unwrap() - 1];
		broad || asset == SILVER
	};
	let model = ModelTurn { parts: &parts, table: &table, commissions: &commissions, fees: &fees, takes: &takes }.pay();

	turn_eras(2);
	assert_paid(&model);
	for asset in ASSETS {
		let returned: u128 =
			parts.iter().zip(&model.returned).filter(|((of, ..), _)| *of == asset).map(|(_, returned)| returned).sum();
		assert_eq!(owed(FRED, asset), returned, "returned of {asset}");
	}
	assert!(Budgets::<Test>::iter().next().is_none());
}

/// What can happen in between, in the test of every order.
#[derive(Clone, Debug)]
enum Act {
	Fund(u8, u128, u32, bool),
	TopUp(u8, u128),
	End(u8),
	Points(u8),
	Deposit(u32, u8, u128),
	Withdraw(u32, u8, u128),
	Close(u32),
	Claim(u32, u8),
	Table(Vec<u128>),
	Steps(u32),
	Blocks(u32),
	Era,
}

fn any_act() -> impl Strategy<Value = Act> {
	let who = 0u8..3;
	prop_oneof![
		2 => (0u8..2, 10u128..100_000, 1u32..4, any::<bool>()).prop_map(|(asset, amount, eras, points)| Act::Fund(asset, amount, eras, points)),
		1 => (0u8..4, 1u128..1_000).prop_map(|(budget, amount)| Act::TopUp(budget, amount)),
		1 => (0u8..4).prop_map(Act::End),
		1 => (0u8..2).prop_map(Act::Points),
		3 => (1u32..=2, who.clone(), 1u128..10_000).prop_map(|(vault, who, amount)| Act::Deposit(vault, who, amount)),
		2 => (1u32..=2, who.clone(), 1u128..10_000).prop_map(|(vault, who, amount)| Act::Withdraw(vault, who, amount)),
		1 => (1u32..=2).prop_map(Act::Close),
		2 => (1u32..=2, who).prop_map(|(vault, who)| Act::Claim(vault, who)),
		1 => proptest::collection::vec(0u128..1_000, 4).prop_map(Act::Table),
		5 => (1u32..6).prop_map(Act::Steps),
		3 => (1u32..12).prop_map(Act::Blocks),
		4 => Just(Act::Era),
	]
}

const STAKERS: [AccountId; 3] = [ANN, BOB, CARL];

fn live_budget(place: u8) -> Option<u64> {
	let mut ids: Vec<_> = Budgets::<Test>::iter_keys().collect();
	ids.sort_unstable();
	ids.get(usize::from(place) % ids.len().max(1)).copied()
}

fn act(act: &Act) {
	let staker = |who: u8| STAKERS[usize::from(who)];
	match act {
		Act::Fund(asset, amount, eras, points) => {
			let split = if *points { Split::Points { carry: amount % 2 == 0 } } else { Split::Stake };
			let params = BudgetParams { asset: ASSETS[usize::from(*asset)], split, ..params(*amount, *eras) };
			let _full_sometimes = Rewards::fund(signed(FRED), BRIDGE, params);
		},
		Act::TopUp(place, amount) => {
			let _last_era_sometimes = live_budget(*place).map(|id| Rewards::top_up(signed(SAM), id, Stake(*amount)));
		},
		Act::End(place) => {
			if let Some(id) = live_budget(*place) {
				assert_ok!(Rewards::end_budget(signed(FRED), id));
			}
		},
		Act::Points(which) => {
			let points = vec![([OLGA, OTTO][usize::from(*which)], 3)].try_into().unwrap();
			let _twice_sometimes = Rewards::report_points(signed(SAM), BRIDGE, World::now(), points);
		},
		Act::Deposit(vault, who, amount) => {
			let record = World::vault_of(*vault);
			let closed = record.positions.get(&staker(*who)).is_some_and(|(of, had)| *of != record.generation && *had > 0);
			if closed {
				claim_closed(*vault, staker(*who));
			}
			deposit(*vault, staker(*who), *amount);
		},
		Act::Withdraw(vault, who, amount) => {
			let record = World::vault_of(*vault);
			let has = record.positions.get(&staker(*who)).filter(|(of, _)| *of == record.generation);
			if let Some((_, has)) = has.filter(|(_, has)| *has > 0) {
				withdraw(*vault, staker(*who), *has.min(amount));
			}
		},
		Act::Close(vault) => close_generation(*vault),
		Act::Claim(vault, who) => {
			let _nothing_sometimes = Rewards::claim(signed(staker(*who)), *vault, None);
		},
		Act::Table(values) => {
			let [a, b, c, d] = values[..] else { return };
			let olga = [backer(1, a), backer(2, b)];
			let otto = [backer(1, c), backer(2, d)];
			if !World::get().eras.get(&BRIDGE).is_some_and(|eras| eras.contains(&World::now())) {
				put_table(BRIDGE, World::now(), &[(OLGA, &olga), (OTTO, &otto)]);
			}
		},
		Act::Steps(steps) => {
			let _done_sometimes = Rewards::do_advance(*steps);
		},
		Act::Blocks(blocks) => pass(*blocks),
		Act::Era => turn_era(),
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(96))]

	#[test]
	fn turn_pays_what_the_model_says(
		budgets in proptest::collection::vec(any_budget(), 1..=5),
		members in proptest::collection::vec(any_member(), 0..=5),
		vaults in proptest::collection::vec((0u8..3, 0u32..=50, any::<bool>()), 6),
	) {
		ExtBuilder::default().build_and_execute(|| any_turn(&budgets, &members, &vaults));
	}

	#[test]
	fn every_order_of_what_happens_keeps_the_books(acts in proptest::collection::vec(any_act(), 1..60)) {
		ExtBuilder::default().build_and_execute(|| {
			held_vault(1, GOLD, 5);
			held_vault(2, SILVER, 0);
			let accepts = ASSETS.to_vec().try_into().unwrap();
			assert_ok!(Rewards::set_reward_terms(signed(SAM), BRIDGE, TermsOfSet { accepts, reporter: None }));
			for one in &acts {
				act(one);
				Rewards::do_try_state().unwrap();
			}
			// In the end all is paid or returned: what is left is owed, or the holders'.
			turn_eras(5);
			assert!(Budgets::<Test>::iter().next().is_none());
			assert!(Points::<Test>::iter().next().is_none());
		});
	}
}
