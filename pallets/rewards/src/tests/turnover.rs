//! Turns: who gets what, by which table, in which order; what returns; how far a block goes.

use std::collections::BTreeMap;

use frame_support::{
	assert_noop, assert_ok,
	dispatch::{GetDispatchInfo, Pays},
	hypothetically,
	traits::Get,
	weights::{Weight, WeightMeter},
};
use rampart_primitives::{AssetId, Era, OperatorSet, SetMember, Split, Stake, VaultId};

use super::{paying::*, put_terms};
use crate::{
	mock::*,
	pallet::*,
	turnover,
	turns::{Phase, Stage, Turn},
	BudgetParams, TermsOfSet, WeightInfo, MAX_BUDGETS,
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
	ExtBuilder.build_and_execute(|| {
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
	ExtBuilder.build_and_execute(|| {
		// given vaults 1 to 6, each a sixth of the table
		for vault in 1..=5 {
			held_vault(vault, GOLD, 10);
		}
		let backers: Vec<_> = (1..=5).map(|vault| backer(vault, 20)).collect();
		// Vault 6 has lost a generation before it was captured: its holders of now backed Olga.
		held_vault(6, GOLD, 0);
		close_generation(6);
		deposit(6, BOB, 1_000);
		let sixth = backer(6, 20);
		let backers: Vec<_> = backers.into_iter().chain([sixth]).collect();
		put_table(BRIDGE, Era(1), &[(OLGA, &backers)]);
		// 2 does not take the native asset; 3 lost a generation; 4 has no holder any more; 5 is gone.
		put_terms(2, &[GOLD], false);
		close_generation(3);
		deposit(3, BOB, 1_000);
		withdraw(4, ANN, 1_000);
		withdraw(5, ANN, 1_000);
		remove_vault(5);
		let budget = fund_bridge(1_200, 2);

		// when
		turn_eras(1);

		// then nobody takes a fee for those
		assert_eq!((owed(OLGA, NATIVE), owed(CURATOR, NATIVE)), (60, 9));
		assert_eq!((1..=6).map(|vault| received(vault, NATIVE)).collect::<Vec<_>>(), [81, 0, 0, 0, 0, 90]);
		assert_eq!(left(budget), 600 + 4 * 90);
	});
}

#[test]
fn turn_returns_all_when_nobody_is_in_the_table() {
	ExtBuilder.build_and_execute(|| {
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
	ExtBuilder.build_and_execute(|| {
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
	ExtBuilder.build_and_execute(|| {
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
	ExtBuilder.build_and_execute(|| {
		bridge();
		fund_bridge(1_200, 2);
		turn_era();
		put_table(BRIDGE, Era(2), &[(OTTO, &[backer(2, 200)])]);
		// given Olga is paid, and Otto is not
		advance_until(
			|| matches!(Turnover::<Test>::get().turn, Some(turn) if turn.stage == Stage::Pay { after: Some(OLGA) }),
		);
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
	ExtBuilder.build_and_execute(|| {
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
	ExtBuilder.build_and_execute(|| {
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
			let eras: Vec<_> =
				Budgets::<Test>::iter_values().filter(|budget| budget.set == set).map(|b| b.next).collect();
			assert_eq!(eras, [Era(7)]);
		}
	});
}

#[test]
fn round_begins_where_the_last_one_stood() {
	ExtBuilder.build_and_execute(|| {
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
		let steps = advance_until(is_done);

		// then it goes on with the third, pays both eras there, goes round, and ends with the second
		let order: Vec<_> = SetBudgets::<Test>::iter_keys().collect();
		let paid: Vec<_> = eras_paid().into_iter().map(|(set, era, ..)| (set, era)).collect();
		let expected = vec![(order[2], 1), (order[2], 2), (order[3], 1), (order[3], 2), (order[0], 2), (order[1], 2)];
		assert_eq!(paid, expected);
		// The end of a turn, the subsidy, two eras' worth of the second half of the sets, the way round, one era's worth of the first
		// half, and the end: none is looked at twice.
		assert_eq!(steps, 1 + 1 + 3 + 5 + 1 + 3 + 3 + 1);
	});
}

#[test]
fn turn_pays_512_members_with_16_vaults_each() {
	ExtBuilder.build_and_execute(|| {
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
	ExtBuilder.build_and_execute(|| {
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
	ExtBuilder.build_and_execute(|| {
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
	ExtBuilder.build_and_execute(|| {
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
	ExtBuilder.build_and_execute(|| {
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
	ExtBuilder.build_and_execute(|| {
		bridge();
		fund_bridge(1_200, 5);
		turn_era();
		advance_until(is_in_turn);
		let (poll, pay) = (turnover::cost_of_poll::<Test>(), turnover::cost_of_payment::<Test>);
		assert_eq!(Rewards::do_advance(1), Ok(poll + pay(2, (1, 1), 0)));
		assert_eq!(Rewards::do_advance(1), Ok(poll + pay(1, (1, 1), 0)));
		assert_eq!(Rewards::do_advance(1), Ok(poll + pay(0, (1, 1), 0)));
		assert!(matches!(Turnover::<Test>::get().turn.unwrap().stage, Stage::End));
	});
}

#[test]
fn step_is_charged_for_what_a_vault_gets_once_an_asset() {
	ExtBuilder.build_and_execute(|| {
		// given three budgets in one asset, and one in another one
		bridge();
		let terms = TermsOfSet { accepts: vec![NATIVE, GOLD].try_into().unwrap(), reporter: None };
		assert_ok!(Rewards::set_reward_terms(signed(SAM), BRIDGE, terms));
		for asset in [NATIVE, GOLD, NATIVE, NATIVE] {
			fund(FRED, BRIDGE, BudgetParams { asset, ..params(1_200, 5) });
		}
		turn_era();
		advance_until(is_in_turn);

		// when Olga is paid, whom both vaults back
		let spent = Rewards::do_advance(1).unwrap();

		// then each vault is paid twice
		let member = <() as WeightInfo>::turnover_pay_member(4) + SETS_WEIGHT;
		let vault = <() as WeightInfo>::turnover_pay_vault(2).ref_time();
		let more = spent - turnover::cost_of_poll::<Test>() - member;
		let db: frame_support::weights::RuntimeDbWeight = <Test as frame_system::Config>::DbWeight::get();
		assert_eq!(more.ref_time(), 2 * (vault + db.reads(2).ref_time()));
	});
}

#[test]
fn step_is_charged_for_a_vault_that_takes_in_what_compounds() {
	ExtBuilder.build_and_execute(|| {
		// given vault 1 compounds its gold, and was paid in it
		bridge();
		put_terms(1, &[GOLD, NATIVE], true);
		let terms = TermsOfSet { accepts: vec![GOLD].try_into().unwrap(), reporter: None };
		assert_ok!(Rewards::set_reward_terms(signed(SAM), BRIDGE, terms));
		fund(FRED, BRIDGE, BudgetParams { asset: GOLD, ..params(1_200, 2) });
		turn_eras(1);
		assert_eq!((received(1, GOLD), World::vault_of(1).active), (300, 1_000));

		// when it is paid again, an era later
		turn_era();
		advance_until(is_in_turn);
		let spent = Rewards::do_advance(1);

		// then it has taken in what dripped meanwhile, and got half of what was left of the budget
		let untold = turnover::cost_of_poll::<Test>() + turnover::cost_of_payment::<Test>(2, (1, 1), 0);
		assert_eq!(spent, Ok(untold + COMPOUND_WEIGHT));
		assert_eq!((received(1, GOLD), World::vault_of(1).active), (450, 1_300));
	});
}

#[test]
fn subsidy_becomes_a_budget_of_each_era() {
	ExtBuilder.build_and_execute(|| {
		// given
		use sp_staking::budget::BudgetRecipient;
		bridge();
		Subsidised::set(Some((BRIDGE, GOLD)));
		let account = <crate::Subsidy<Test> as BudgetRecipient<AccountId>>::pot_account();
		assert_eq!(<crate::Subsidy<Test> as BudgetRecipient<AccountId>>::budget_key().to_vec(), b"restaking".to_vec());
		put_terms(2, &[GOLD], false);
		turn_eras(1);
		assert!(Budgets::<Test>::iter().next().is_none(), "nothing lies there");

		// when the chain puts something there: the pot takes a unit, and one stays
		give(GOLD, account, 1_003);
		turn_eras(1);
		let budget = Budgets::<Test>::iter_values().next().unwrap();
		assert_eq!((budget.funder, budget.left, budget.next, budget.eras_left), (account, Stake(1_002), Era(3), 1));
		assert_eq!(balance(GOLD, account), 0);

		// then it is paid when the era is over
		give(GOLD, account, 601);
		turn_eras(1);
		assert_eq!((received(1, GOLD), received(2, GOLD)), (501, 167 + 334));
		assert_eq!(Budgets::<Test>::iter_values().next().unwrap().left, Stake(600));

		// and what nobody got comes with the next one
		put_terms(2, &[SILVER], false);
		turn_eras(1);
		assert_eq!((received(1, GOLD), owed(account, GOLD)), (801, 300));
		turn_eras(1);
		assert_eq!(Budgets::<Test>::iter_values().next().unwrap().left, Stake(300));
		assert_eq!(owed(account, GOLD), 0);
	});
}

#[test]
fn subsidy_waits_when_it_cannot_be_taken_in() {
	ExtBuilder.build_and_execute(|| {
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
		// No place.
		hypothetically!({
			for _ in 0..MAX_BUDGETS {
				fund(SAM, BRIDGE, BudgetParams { first: Era(9), ..params(100, 1) });
			}
			events();
			turn_eras(1);
			let error = Error::<Test>::TooManyBudgets.into();
			assert!(events().contains(&Event::SubsidyHeld { set: BRIDGE, asset: GOLD, error }));
			assert_eq!(balance(GOLD, account), 1_000);
		});
		turn_eras(1);
		assert_eq!(Budgets::<Test>::iter_values().next().map(|budget| budget.left), Some(Stake(999)));
	});
}

#[test]
fn try_state_fails_when_the_turn_is_not_as_it_can_be() {
	ExtBuilder.build().execute_with(|| {
		bridge();
		let budget = fund_bridge(1_000, 2);
		turn_era();
		advance_until(is_in_turn);
		turnover::try_state::<Test>().unwrap();
		let fails = |change: &dyn Fn(&mut Turn<AccountId>)| {
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
