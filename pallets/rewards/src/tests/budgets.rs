//! Budgets: who can pay whom, in what, for how long; what is left at the end; who has a place.

use frame_support::{assert_noop, assert_ok, hypothetically};
use rampart_primitives::{Era, Eras, FundService, Split, Stake};
use sp_runtime::TokenError;

use super::paying::*;
use crate::{mock::*, owed, pallet::*, BudgetParams, Payment, TermsOfSet, MAX_BUDGETS, RESERVED_BUDGETS};

const POOR: AccountId = 40;

/// What the bridge takes besides the native asset.
fn accept(assets: &[u32]) {
	let accepts = assets.to_vec().try_into().unwrap();
	assert_ok!(Rewards::set_reward_terms(signed(SAM), BRIDGE, TermsOfSet { accepts, reporter: None }));
}

#[test]
fn fund_puts_the_amount_aside_and_leaves_a_deposit() {
	ExtBuilder.build_and_execute(|| {
		// when
		let before = balance(NATIVE, FRED);
		let budget = fund_bridge(1_000, 4);

		// then the first who pays in an asset pays its minimum balance on top
		let pot = owed::pot::<Test>(NATIVE);
		assert_eq!(before - balance(NATIVE, FRED), 1_001);
		assert_eq!(balance(NATIVE, pot), 1_001);
		assert!(held(FRED) > 100);
		let (set, funder, asset, amount) = (BRIDGE, FRED, NATIVE, Stake(1_000));
		assert_eq!(
			events(),
			vec![
				Event::PotOpened { asset, account: pot, endowment: Stake(1) },
				Event::BudgetFunded { budget, set, funder, asset, amount, first: Era(1), eras: Eras(4) },
			]
		);

		// and nobody does so again
		let second = fund_bridge(1_000, 4);
		assert_eq!(before - balance(NATIVE, FRED), 2_001);
		assert_eq!(SetBudgets::<Test>::get(BRIDGE), vec![budget, second]);
	});
}

#[test]
fn fund_fails_when_it_could_not_be_paid() {
	ExtBuilder.build_and_execute(|| {
		set_minimum(NATIVE, 10);
		let fails = |params: BudgetParams, error: Error<Test>| {
			assert_noop!(Rewards::fund(signed(FRED), BRIDGE, params), error);
		};
		let unknown = rampart_primitives::OperatorSet { service: 9, set: 0 };
		assert_noop!(Rewards::fund(signed(FRED), unknown, params(1_000, 1)), Error::<Test>::UnknownSet);
		fails(BudgetParams { asset: GOLD, ..params(1_000, 1) }, Error::AssetNotAccepted);
		fails(BudgetParams { first: Era(0), ..params(1_000, 1) }, Error::FirstEraOutOfRange);
		fails(BudgetParams { first: Era(732), ..params(1_000, 1) }, Error::FirstEraOutOfRange);
		fails(params(1_000, 0), Error::ErasOutOfRange);
		fails(params(1_000_000, 731), Error::ErasOutOfRange);
		fails(params(39, 4), Error::BudgetTooSmall);
		fails(params(0, 1), Error::BudgetTooSmall);
		fails(BudgetParams { weights: weights(&[(1, 50), (2, 50), (1, 20)]), ..params(40, 1) }, Error::DuplicateAsset);
		fails(BudgetParams { weights: weights(&[(1, 101)]), ..params(40, 1) }, Error::WeightOutOfRange);
		fails(BudgetParams { weights: weights(&[(1, 0)]), ..params(40, 1) }, Error::WeightOutOfRange);
		assert_noop!(Rewards::fund(signed(STRANGER), BRIDGE, params(1_000, 1)), TokenError::FundsUnavailable);
		give(NATIVE, POOR, 10_000);
		// Nothing to leave as a deposit.
		assert!(Rewards::fund(signed(POOR), BRIDGE, params(1_000, 1)).is_err());

		// The bounds themselves are inside.
		assert_ok!(Rewards::fund(signed(FRED), BRIDGE, params(40, 4)));
		assert_ok!(Rewards::fund(signed(FRED), BRIDGE, BudgetParams { first: Era(731), ..params(7_300, 730) }));
	});
}

#[test]
fn fund_fails_when_the_places_for_strangers_are_taken() {
	ExtBuilder.build_and_execute(|| {
		let free = MAX_BUDGETS - RESERVED_BUDGETS;
		let ahead = || BudgetParams { first: Era(2), ..params(100, 1) };
		let budgets: Vec<_> = (0..free).map(|_| fund(FRED, BRIDGE, ahead())).collect();
		assert_noop!(Rewards::fund(signed(FRED), BRIDGE, params(100, 1)), Error::<Test>::TooManyBudgets);

		// The owner and pallets of this chain have four more, whoever came first.
		let reserve = |amount| {
			<Rewards as FundService<_>>::fund(
				&FRED,
				BRIDGE,
				NATIVE,
				Stake(amount),
				Era(1),
				Eras(1),
				Split::Points { carry: true },
			)
		};
		let deposit = held(FRED);
		for _ in 0..2 {
			assert_ok!(reserve(100));
			fund(SAM, BRIDGE, params(100, 1));
		}
		assert_eq!(held(FRED), deposit, "a pallet leaves no deposit");
		assert_noop!(reserve(100), Error::<Test>::TooManyBudgets);
		assert_noop!(Rewards::fund(signed(SAM), BRIDGE, params(100, 1)), Error::<Test>::TooManyBudgets);
		// Another set has its own.
		fund(FRED, ORACLE, params(100, 1));

		// A place that becomes free is a reserved one.
		assert_ok!(Rewards::end_budget(signed(SAM), budgets[0]));
		assert_noop!(Rewards::fund(signed(FRED), BRIDGE, params(100, 1)), Error::<Test>::TooManyBudgets);
		fund(SAM, BRIDGE, params(100, 1));
	});
}

#[test]
fn fund_by_a_pallet_leaves_nothing_when_it_fails() {
	ExtBuilder.build_and_execute(|| {
		frame_support::assert_storage_noop!(<Rewards as FundService<_>>::fund(
			&STRANGER,
			BRIDGE,
			NATIVE,
			Stake(5),
			Era(1),
			Eras(1),
			Split::Stake
		)
		.unwrap_err());
	});
}

#[test]
fn top_up_is_spread_over_the_eras_that_are_left() {
	ExtBuilder.build_and_execute(|| {
		// given a budget of which an era is paid
		bridge();
		let budget = fund_bridge(400, 4);
		turn_eras(1);
		assert_eq!(left(budget), 300 + returned_last());

		// when anybody adds to it
		let before = left(budget);
		events();
		assert_ok!(Rewards::top_up(signed(CARL), budget, Stake(31)));

		// then
		assert_eq!(events(), vec![Event::BudgetToppedUp { budget, who: CARL, amount: Stake(31) }]);
		assert_eq!(left(budget), before + 31);
		assert_eq!(Rewards::next_payment_of(BRIDGE)[0].amount, Stake((before + 31) / 3));
		assert_noop!(Rewards::top_up(signed(CARL), budget, Stake::ZERO), Error::<Test>::BudgetTooSmall);
		assert_noop!(Rewards::top_up(signed(CARL), 9, Stake(1)), Error::<Test>::UnknownBudget);
		assert_noop!(Rewards::top_up(signed(STRANGER), budget, Stake(1)), TokenError::FundsUnavailable);
	});
}

/// What the last turn returned.
fn returned_last() -> u128 {
	events()
		.into_iter()
		.filter_map(|event| match event {
			Event::EraPaid { returned, .. } => Some(returned.0),
			_ => None,
		})
		.next_back()
		.unwrap_or_default()
}

#[test]
fn top_up_fails_when_the_last_era_is_being_paid() {
	ExtBuilder.build_and_execute(|| {
		bridge();
		let budget = fund_bridge(400, 1);
		turn_era();
		advance_until(is_in_turn);
		assert_noop!(Rewards::top_up(signed(FRED), budget, Stake(1)), Error::<Test>::UnknownBudget);
	});
}

#[test]
fn budget_pays_equal_parts_and_what_is_left_is_owed_to_the_funder() {
	ExtBuilder.build_and_execute(|| {
		// given
		bridge();
		let budget = fund_bridge(1_000, 3);
		events();

		// when three eras are paid, each by the table of era 1
		let mut paid = Vec::new();
		for _ in 0..3 {
			turn_era();
			poll();
			paid.extend(events().into_iter().filter_map(|event| match event {
				Event::EraPaid { era, budget: of, paid, returned, .. } if of == budget => {
					Some((era, paid.0, returned.0))
				},
				_ => None,
			}));
		}

		// then: of 333, Olga's share is 222 (166 and 55), Otto's 111, and a unit returns; of 668/2 no more can be paid, and two
		// do; 336 can be divided
		assert_eq!(paid, vec![(Era(1), 332, 1), (Era(2), 332, 2), (Era(3), 336, 0)]);
		assert!(Budgets::<Test>::get(budget).is_none());
		assert_eq!(owed(FRED, NATIVE), 0);
		assert_eq!(held(FRED), 0);
		// The walk need not come by any more.
		turn_eras(1);
		assert!(SetBudgets::<Test>::iter_keys().next().is_none());
	});
}

/// A budget of Fred's for the bridge, and what he was paid back since it was funded.
struct Fund {
	budget: u64,
	had: u128,
}

impl Fund {
	fn new(params: BudgetParams) -> Self {
		let budget = fund(FRED, BRIDGE, params);
		Self { budget, had: balance(NATIVE, FRED) }
	}

	fn paid_back(&self) -> u128 {
		balance(NATIVE, FRED) - self.had
	}

	/// The eras that it was paid for since the last call.
	fn eras_paid(&self) -> Vec<u32> {
		let paid = events().into_iter().filter_map(|event| match event {
			Event::EraPaid { era, budget, .. } if budget == self.budget => Some(era.0),
			_ => None,
		});
		paid.collect()
	}
}

#[test]
fn end_budget_gives_all_back_when_no_era_has_begun() {
	ExtBuilder.build_and_execute(|| {
		// given
		bridge();
		let fund = Fund::new(BudgetParams { first: Era(3), ..params(1_000, 4) });
		let budget = fund.budget;
		turn_eras(1);
		events();
		assert_noop!(Rewards::end_budget(signed(STRANGER), budget), Error::<Test>::NotFunder);

		// when
		assert_ok!(Rewards::end_budget(signed(FRED), budget));

		// then
		let ended = Event::BudgetEnded { budget, funder: FRED, refund: Stake(1_000), paid: true };
		assert_eq!(events(), vec![ended]);
		assert_eq!(fund.paid_back(), 1_000);
		assert_eq!(held(FRED), 0);
		assert_noop!(Rewards::end_budget(signed(FRED), budget), Error::<Test>::UnknownBudget);
	});
}

#[test]
fn end_budget_keeps_what_is_paid_for_the_era_that_runs() {
	ExtBuilder.build_and_execute(|| {
		// given an era of four is paid, of which two units returned
		bridge();
		let fund = Fund::new(params(1_003, 4));
		let budget = fund.budget;
		turn_eras(1);
		assert_eq!((left(budget), fund.eras_paid()), (755, vec![1]));

		// when
		assert_ok!(Rewards::end_budget(signed(FRED), budget));

		// then what the running era would be paid stays, a third, and so does the deposit
		let (eras, left, refund) = (Eras(1), Stake(251), Stake(504));
		let shortened = Event::BudgetShortened { budget, funder: FRED, eras, left, refund, paid: true };
		assert_eq!(events(), vec![shortened]);
		assert_eq!(fund.paid_back(), 504);
		assert!(held(FRED) > 0);
		assert_noop!(Rewards::end_budget(signed(FRED), budget), Error::<Test>::NothingToDo);

		// and it is paid when it is over, with which the budget is
		let before = received(1, NATIVE) + received(2, NATIVE);
		turn_eras(1);
		assert_eq!(received(1, NATIVE) + received(2, NATIVE) - before, 251 - owed(FRED, NATIVE));
		assert!(Budgets::<Test>::get(budget).is_none());
		assert_eq!((fund.eras_paid(), owed(FRED, NATIVE), held(FRED)), (vec![2], 2, 0));
	});
}

#[test]
fn end_budget_keeps_what_is_paid_by_points_of_eras_that_have_begun() {
	ExtBuilder.build_and_execute(|| {
		// given era 1 is over, and not paid yet; era 2 runs
		bridge();
		let fund = Fund::new(BudgetParams { split: Split::Points { carry: true }, ..params(1_000, 4) });
		let report = |era, who| {
			assert_ok!(Rewards::report_points(signed(SAM), BRIDGE, Era(era), vec![(who, 1)].try_into().unwrap()));
		};
		report(1, OLGA);
		turn_eras(1);

		// when
		assert_ok!(Rewards::end_budget(signed(FRED), fund.budget));

		// then both are paid in their time, in halves of what they would be paid otherwise, too
		assert_eq!((fund.paid_back(), left(fund.budget)), (500, 500));
		turn_eras(1);
		assert_eq!((received(1, NATIVE), fund.eras_paid()), (187, vec![1]));
		report(2, OTTO);
		turn_eras(1);
		assert_eq!((received(2, NATIVE), fund.eras_paid()), (62 + 251, vec![2]));
		assert!(Budgets::<Test>::get(fund.budget).is_none());
		assert_eq!((owed(FRED, NATIVE), held(FRED)), (0, 0));
	});
}

#[test]
fn end_budget_keeps_what_is_paid_for_eras_to_which_the_walk_did_not_come() {
	ExtBuilder.build_and_execute(|| {
		// given eras 1 to 3 are over, and the walk has done nothing since; era 4 runs
		bridge();
		let fund = Fund::new(params(1_007, 7));
		let unended = Fund::new(params(1_007, 7));
		for _ in 0..3 {
			turn_era();
		}

		// when
		assert_ok!(Rewards::end_budget(signed(FRED), fund.budget));

		// then four eras are paid, of 143, 144, 144 and 144
		assert_eq!(left(fund.budget), 143 + 144 * 3);
		assert_eq!(left(unended.budget), 1_007);
		events();
		poll();
		let paid = events().into_iter().filter_map(|event| match event {
			Event::EraPaid { era, budget, paid, .. } => Some((era.0, budget, paid)),
			_ => None,
		});
		let (mut ended, mut other) = (Vec::new(), Vec::new());
		for (era, budget, paid) in paid {
			if budget == fund.budget { &mut ended } else { &mut other }.push((era, paid));
		}
		assert_eq!(ended.iter().map(|(era, _)| *era).collect::<Vec<_>>(), [1, 2, 3]);
		assert_eq!(ended[0], other[0]);
		turn_eras(1);
		assert!(Budgets::<Test>::get(fund.budget).is_none());
		assert_eq!(Budgets::<Test>::get(unended.budget).map(|budget| budget.eras_left), Some(3));
	});
}

#[test]
fn end_budget_fails_when_all_eras_have_begun() {
	ExtBuilder.build_and_execute(|| {
		bridge();
		let fund = Fund::new(params(1_000, 2));
		turn_era();
		assert_noop!(Rewards::end_budget(signed(FRED), fund.budget), Error::<Test>::NothingToDo);
		turn_era();
		turn_era();
		assert_noop!(Rewards::end_budget(signed(FRED), fund.budget), Error::<Test>::NothingToDo);
		poll();
		assert_eq!(fund.eras_paid(), [1, 2]);
	});
}

#[test]
fn end_budget_is_for_the_owner_where_a_stranger_funded() {
	ExtBuilder.build_and_execute(|| {
		// given strangers have taken their places for two years, in an era that has begun and in one that has not
		bridge();
		let free = MAX_BUDGETS - RESERVED_BUDGETS;
		let (running, ahead) = (params(7_300, 730), BudgetParams { first: Era(731), ..params(7_300, 730) });
		let budgets: Vec<_> = (0..free)
			.map(|place| fund(FRED, BRIDGE, if place < 6 { running.clone() } else { ahead.clone() }))
			.collect();
		let had = (balance(NATIVE, FRED), balance(NATIVE, SAM));

		// when their owner ends them
		for budget in &budgets {
			assert_noop!(Rewards::end_budget(signed(STRANGER), *budget), Error::<Test>::NotFunder);
			assert_ok!(Rewards::end_budget(signed(SAM), *budget));
		}

		// then all is the funder's but what the running era is paid, and the places are free when it is over
		assert_eq!(balance(NATIVE, FRED) - had.0, 6 * (7_300 - 10) + 6 * 7_300);
		assert_eq!(balance(NATIVE, SAM), had.1);
		turn_eras(1);
		assert_eq!(SetBudgets::<Test>::get(BRIDGE).len(), 0);
		assert_eq!(held(FRED), 0);

		// What a pallet funds is none of his, and another service's owner ends nothing.
		let stake = Split::Stake;
		let by_a_pallet =
			<Rewards as FundService<_>>::fund(&FRED, BRIDGE, NATIVE, Stake(100), Era(9), Eras(1), stake).unwrap();
		assert_noop!(Rewards::end_budget(signed(SAM), by_a_pallet), Error::<Test>::NotFunder);
		let strangers = fund(FRED, BRIDGE, ahead_of(World::get().now));
		World::mutate(|world| world.owners = [(1, STRANGER), (2, SAM)].into());
		assert_noop!(Rewards::end_budget(signed(SAM), strangers), Error::<Test>::NotFunder);
		assert_ok!(Rewards::end_budget(signed(STRANGER), strangers));
		assert_ok!(Rewards::end_budget(signed(FRED), by_a_pallet));
	});
}

/// A budget that begins with the era after one.
fn ahead_of(era: Era) -> BudgetParams {
	BudgetParams { first: era.next(), ..params(1_000, 4) }
}

#[test]
fn end_budget_owes_what_it_cannot_pay() {
	ExtBuilder.build_and_execute(|| {
		accept(&[GOLD]);
		let budget = fund(FRED, BRIDGE, BudgetParams { asset: GOLD, ..ahead_of(Era(1)) });
		let running = fund(FRED, BRIDGE, BudgetParams { asset: GOLD, ..params(1_000, 4) });
		World::mutate(|world| world.frozen = vec![GOLD]);
		events();
		assert_ok!(Rewards::end_budget(signed(FRED), budget));
		assert_ok!(Rewards::end_budget(signed(FRED), running));
		let ended = Event::BudgetEnded { budget, funder: FRED, refund: Stake(1_000), paid: false };
		let (funder, eras, left, refund, paid) = (FRED, Eras(1), Stake(250), Stake(750), false);
		let shortened = Event::BudgetShortened { budget: running, funder, eras, left, refund, paid };
		assert_eq!(events(), vec![ended, shortened]);
		assert_eq!(owed(FRED, GOLD), 1_750);
	});
}

#[test]
fn end_budget_leaves_an_open_turn_alone() {
	ExtBuilder.build_and_execute(|| {
		// given a turn in which nobody is paid yet
		bridge();
		let fund = Fund::new(params(1_200, 3));
		turn_era();
		advance_until(is_in_turn);
		// Vault 2 loses all: what was meant for it returns.
		close_generation(2);

		// when
		assert_ok!(Rewards::end_budget(signed(FRED), fund.budget));

		// then what the last era would be paid comes at once
		assert_eq!((fund.paid_back(), left(fund.budget)), (400, 400));
		Rewards::do_try_state().unwrap();

		// and what the turn returns is for the era that runs: of 400, vault 1's part is 199, and of 601 it is 300
		poll();
		assert_eq!((received(1, NATIVE), left(fund.budget)), (199, 601));
		turn_eras(1);
		assert_eq!((received(1, NATIVE), owed(FRED, NATIVE)), (499, 301));
		assert!(Budgets::<Test>::get(fund.budget).is_none());
	});
}

#[test]
fn end_budget_frees_the_place_when_the_last_era_is_being_paid() {
	ExtBuilder.build_and_execute(|| {
		// given the turn of the only era, in which nobody is paid yet
		bridge();
		let fund = Fund::new(params(500, 1));
		turn_era();
		advance_until(is_in_turn);
		// Vault 2 loses all: what was meant for it returns.
		close_generation(2);

		// when
		assert_ok!(Rewards::end_budget(signed(FRED), fund.budget));

		// then nothing is left that no era has used
		assert_eq!((fund.paid_back(), owed(FRED, NATIVE), held(FRED)), (0, 0, 0));
		Rewards::do_try_state().unwrap();

		// and what the era could not use is owed when it is paid: of 500, Olga's share is 333, and 249 of that vault 1's
		poll();
		assert_eq!(received(1, NATIVE), 249);
		assert_eq!(owed(FRED, NATIVE), 251);
		assert_ok!(Rewards::claim_owed(signed(STRANGER), FRED, NATIVE));
		assert_eq!(fund.paid_back(), 251);
	});
}

#[test]
fn set_reward_terms_says_in_what_a_set_is_paid() {
	ExtBuilder.build_and_execute(|| {
		let terms = |assets: &[u32], reporter| TermsOfSet { accepts: assets.to_vec().try_into().unwrap(), reporter };
		let set = |who, terms| Rewards::set_reward_terms(signed(who), BRIDGE, terms);
		let unknown = rampart_primitives::OperatorSet { service: 9, set: 0 };
		assert_noop!(Rewards::set_reward_terms(signed(SAM), unknown, terms(&[GOLD], None)), Error::<Test>::UnknownSet);
		assert_noop!(set(FRED, terms(&[GOLD], None)), Error::<Test>::NotOwner);
		assert_noop!(set(SAM, terms(&[GOLD, NATIVE, GOLD], None)), Error::<Test>::DuplicateAsset);

		// when
		assert_ok!(set(SAM, terms(&[GOLD], Some(OTTO))));

		// then
		assert_eq!(events(), vec![Event::RewardTermsSet { set: BRIDGE, terms: terms(&[GOLD], Some(OTTO)) }]);
		assert_noop!(Rewards::fund(signed(FRED), BRIDGE, params(1_000, 1)), Error::<Test>::AssetNotAccepted);
		fund(FRED, BRIDGE, BudgetParams { asset: GOLD, ..params(1_000, 1) });
		// What everybody has needs no record.
		assert_ok!(set(SAM, terms(&[NATIVE], None)));
		assert_eq!(RewardTerms::<Test>::iter().count(), 0);
		// What was said of a set that is gone anybody takes off the record.
		hypothetically!({
			let gone = terms(&[GOLD], None);
			assert_ok!(set(SAM, gone.clone()));
			World::mutate(|world| world.owners.clear());
			events();
			assert_ok!(set(STRANGER, gone.clone()));
			assert_eq!(events(), vec![Event::RewardTermsSet { set: BRIDGE, terms: terms(&[NATIVE], None) }]);
			assert_eq!(RewardTerms::<Test>::iter().count(), 0);
			assert_noop!(set(SAM, gone), Error::<Test>::UnknownSet);
		});
		// A set may be paid in nothing.
		hypothetically!({
			assert_ok!(set(SAM, terms(&[], None)));
			assert_noop!(Rewards::fund(signed(FRED), BRIDGE, params(1_000, 1)), Error::<Test>::AssetNotAccepted);
		});
	});
}

#[test]
fn budgets_of_a_set_say_what_they_pay_next() {
	ExtBuilder.build_and_execute(|| {
		let stake = fund_bridge(1_000, 3);
		let split = Split::Points { carry: true };
		let points = fund(FRED, BRIDGE, BudgetParams { first: Era(4), split, ..params(700, 2) });
		let payment = |budget, amount, era, from| Payment {
			budget,
			asset: NATIVE,
			amount: Stake(amount),
			era: Era(era),
			from: Era(from),
		};
		let next: Vec<_> = Rewards::budgets_of(BRIDGE).into_iter().map(|budget| budget.next.unwrap()).collect();
		assert_eq!(next, vec![payment(stake, 333, 1, 2), payment(points, 350, 4, 6)]);
		assert_eq!(Rewards::next_payment_of(BRIDGE), vec![payment(stake, 333, 1, 2)]);
		assert_eq!(Rewards::next_payment_of(ORACLE), vec![]);

		// Nobody was paid in three eras: what was left is the funder's, and the other budget's turn comes.
		turn_eras(3);
		assert_eq!(Rewards::next_payment_of(BRIDGE), vec![payment(points, 350, 4, 6)]);
		assert_eq!(owed(FRED, NATIVE), 1_000);
	});
}

#[test]
fn try_state_fails_when_a_budget_is_not_listed() {
	ExtBuilder.build().execute_with(|| {
		let budget = fund_bridge(1_000, 3);
		hypothetically!({
			SetBudgets::<Test>::remove(BRIDGE);
			assert!(crate::budgets::try_state::<Test>().is_err());
		});
		hypothetically!({
			Budgets::<Test>::remove(budget);
			assert!(crate::budgets::try_state::<Test>().is_err());
		});
		hypothetically!({
			Budgets::<Test>::mutate(budget, |budget| budget.as_mut().unwrap().eras_left = 0);
			assert!(crate::budgets::try_state::<Test>().is_err());
		});
		hypothetically!({
			Budgets::<Test>::mutate(budget, |budget| budget.as_mut().unwrap().left = Stake(999));
			assert!(owed::try_state::<Test>().is_err(), "W1");
		});
		hypothetically!({
			Budgets::<Test>::mutate(budget, |budget| budget.as_mut().unwrap().set = ORACLE);
			assert!(crate::budgets::try_state::<Test>().is_err());
		});
		crate::budgets::try_state::<Test>().unwrap();
	});
}

#[test]
fn try_state_fails_when_terms_name_an_asset_twice() {
	ExtBuilder.build().execute_with(|| {
		accept(&[GOLD, SILVER]);
		Rewards::do_try_state().unwrap();
		RewardTerms::<Test>::mutate(BRIDGE, |terms| {
			terms.as_mut().unwrap().accepts = vec![GOLD, SILVER, GOLD].try_into().unwrap();
		});
		let refused = format!("{:?}", Rewards::do_try_state().unwrap_err());
		assert!(refused.contains("T1: an asset is named twice"), "{refused}");
	});
}

#[test]
fn try_state_fails_when_a_record_does_not_decode() {
	ExtBuilder.build().execute_with(|| {
		// given one of each
		bridge();
		let budget = fund_bridge(1_000, 3);
		accept(&[GOLD, NATIVE]);
		assert_ok!(Rewards::report_points(signed(SAM), BRIDGE, Era(1), vec![(OLGA, 1)].try_into().unwrap()));
		turn_era();
		advance_until(is_in_turn);
		Rewards::do_try_state().unwrap();
		let keys = [
			Budgets::<Test>::hashed_key_for(budget),
			SetBudgets::<Test>::hashed_key_for(BRIDGE),
			RewardTerms::<Test>::hashed_key_for(BRIDGE),
			Commissions::<Test>::hashed_key_for(BRIDGE, OLGA),
			Points::<Test>::hashed_key_for((BRIDGE, Era(1), OLGA)),
			PointTotals::<Test>::hashed_key_for(BRIDGE, Era(1)),
			Turnover::<Test>::hashed_key().to_vec(),
		];
		for key in keys {
			assert!(frame_support::storage::unhashed::exists(&key));
			hypothetically!({
				frame_support::storage::unhashed::put_raw(&key, &[0xff]);
				let refused = format!("{:?}", Rewards::do_try_state().unwrap_err());
				assert!(refused.contains("Y1"), "{refused}");
			});
		}
	});
}
