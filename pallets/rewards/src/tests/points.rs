//! Points: who reports them, when, of whom; what an era without points does; when they are forgotten.

use frame_support::{assert_noop, assert_ok, hypothetically};
use rampart_primitives::{Era, FundService, OperatorSet, Split};

use super::paying::*;
use crate::{mock::*, pallet::*, BudgetParams, TermsOfSet};

fn report(who: AccountId, era: u32, points: &[(AccountId, u64)]) -> sp_runtime::DispatchResult {
	Rewards::report_points(signed(who), BRIDGE, Era(era), points.to_vec().try_into().unwrap())
}

/// Fred pays by points.
fn fund_points(amount: u128, eras: u32, carry: bool) -> u64 {
	fund(FRED, BRIDGE, BudgetParams { split: Split::Points { carry }, ..params(amount, eras) })
}

#[test]
fn report_points_notes_what_members_did() {
	ExtBuilder.build_and_execute(|| {
		bridge();
		assert_ok!(report(SAM, 1, &[(OLGA, 3), (OTTO, 0)]));
		let noted = |operator, points| Event::PointsNoted { set: BRIDGE, era: Era(1), operator, points };
		assert_eq!(events(), vec![noted(OLGA, 3), noted(OTTO, 0)]);
		assert_eq!(PointTotals::<Test>::get(BRIDGE, Era(1)), Some(3));
		let mut points = Rewards::points_of(BRIDGE, Era(1));
		points.sort_unstable();
		assert_eq!(points, vec![(OLGA, 3), (OTTO, 0)]);
	});
}

#[test]
fn report_points_fails_when_it_is_not_for_the_signer_or_not_the_time() {
	ExtBuilder.build_and_execute(|| {
		bridge();
		assert_noop!(report(STRANGER, 1, &[(OLGA, 3)]), Error::<Test>::NotReporter);
		let unknown = OperatorSet { service: 9, set: 0 };
		let nothing = Default::default();
		assert_noop!(Rewards::report_points(signed(SAM), unknown, Era(1), nothing), Error::<Test>::UnknownSet);
		assert_noop!(report(SAM, 2, &[(OLGA, 3)]), Error::<Test>::PointsTooEarly);
		assert_noop!(report(SAM, 1, &[(STRANGER, 3)]), Error::<Test>::NotInTable);
		assert_noop!(report(SAM, 1, &[(OLGA, 3), (OLGA, 3)]), Error::<Test>::PointsReported);
		assert_ok!(report(SAM, 1, &[(OLGA, 3)]));
		assert_noop!(report(SAM, 1, &[(OTTO, 1), (OLGA, 3)]), Error::<Test>::PointsReported);

		// In the next era it is late enough; in the one after it too late.
		turn_eras(1);
		hypothetically!({
			assert_ok!(report(SAM, 1, &[(OTTO, 1)]));
		});
		turn_eras(1);
		assert_noop!(report(SAM, 1, &[(OTTO, 1)]), Error::<Test>::PointsTooLate);
	});
}

#[test]
fn report_points_is_for_the_reporter_when_there_is_one() {
	ExtBuilder.build_and_execute(|| {
		bridge();
		let accepts = vec![NATIVE].try_into().unwrap();
		let terms = TermsOfSet { accepts, reporter: Some(STRANGER) };
		assert_ok!(Rewards::set_reward_terms(signed(SAM), BRIDGE, terms));
		assert_ok!(report(STRANGER, 1, &[(OLGA, 1)]));
		assert_ok!(report(SAM, 1, &[(OTTO, 1)]));
	});
}

#[test]
fn report_points_by_a_pallet_leaves_nothing_when_it_fails() {
	ExtBuilder.build_and_execute(|| {
		bridge();
		let report = |points: &[_]| <Rewards as FundService<AccountId>>::report_points(BRIDGE, Era(1), points);
		assert_noop!(report(&[(OLGA, 1), (STRANGER, 1)]), Error::<Test>::NotInTable);
		assert_ok!(report(&[(OLGA, 1)]));
	});
}

#[test]
fn report_points_fails_when_the_table_of_the_era_is_being_made() {
	ExtBuilder.build_and_execute(|| {
		// given Carl is in the table of era 2 instead of Olga, which is not there yet
		bridge();
		turn_eras(1);
		assert_noop!(report(SAM, 2, &[(OLGA, 1)]), Error::<Test>::PointsTooEarly);
		let by_a_pallet = <Rewards as FundService<AccountId>>::report_points(BRIDGE, Era(2), &[(OLGA, 1)]);
		assert_eq!(by_a_pallet, Err(Error::<Test>::PointsTooEarly.into()));
		// Points of the era before can be reported meanwhile.
		assert_ok!(report(SAM, 1, &[(OLGA, 1)]));

		// when it is made
		put_table(BRIDGE, Era(2), &[(CARL, &[backer(1, 300)])]);

		// then it is the one that counts
		assert_noop!(report(SAM, 2, &[(OLGA, 1)]), Error::<Test>::NotInTable);
		assert_ok!(report(SAM, 2, &[(CARL, 1)]));

		// Of an era without a table of its own an older one answers, when the era is over.
		turn_eras(1);
		assert_noop!(report(SAM, 3, &[(CARL, 1)]), Error::<Test>::PointsTooEarly);
		turn_eras(1);
		assert_ok!(report(SAM, 3, &[(CARL, 1)]));
	});
}

#[test]
fn points_are_forgotten_without_going_over_those_that_went() {
	ExtBuilder.build_and_execute(|| {
		// given points of two eras that are past, since the walk did not work
		bridge();
		for era in 1..=2 {
			let members: Vec<_> = (100..110).map(|who| (who, &[][..])).collect();
			if era > 1 {
				put_table(BRIDGE, Era(era), &members);
				assert_ok!(report(SAM, era, &members.iter().map(|(who, _)| (*who, 1)).collect::<Vec<_>>()));
			} else {
				assert_ok!(report(SAM, era, &[(OLGA, 1), (OTTO, 1)]));
			}
			turn_era();
		}
		turn_era();
		let all = Points::<Test>::iter_keys().count() + PointTotals::<Test>::iter_keys().count();
		assert_eq!(all, 10 + 2 + 2);

		// when what goes comes back at once, where it was
		let (mut last, mut steps) = (None, 0);
		loop {
			let before: Vec<_> = Points::<Test>::iter().collect();
			let sums: Vec<_> = PointTotals::<Test>::iter().collect();
			if steps > all || !crate::points::prune::<Test>(BRIDGE, World::get().now, &mut last) {
				break;
			}
			steps += 1;
			before.into_iter().for_each(|(of, points)| Points::<Test>::insert(of, points));
			sums.into_iter().for_each(|(set, era, sum)| PointTotals::<Test>::insert(set, era, sum));
		}

		// then each is come to once
		assert_eq!(steps, all);
		// The walk of the hook begins anew, and forgets all.
		poll();
		assert_eq!(Points::<Test>::iter().count() + PointTotals::<Test>::iter().count(), 0);
	});
}

#[test]
fn advance_goes_on_behind_the_points_that_the_calls_before_it_forgot() {
	ExtBuilder.build_and_execute(|| {
		// given points of an era that is past
		bridge();
		let members: Vec<_> = (100..110).map(|who| (who, &[][..])).collect();
		put_table(ORACLE, Era(1), &members);
		let points: Vec<_> = members.iter().map(|(who, _)| (*who, 1)).collect();
		assert_ok!(Rewards::report_points(signed(SAM), ORACLE, Era(1), points.try_into().unwrap()));
		turn_eras(1);
		turn_era();

		// when they are forgotten one by one, each by a call of its own in one block, and what goes comes back where it was
		let is_forgetting = || Turnover::<Test>::get().forgotten.is_some();
		advance_until(is_forgetting);
		let mut calls = 1;
		while is_forgetting() {
			assert!(calls < 100, "it goes round and round");
			let before: Vec<_> = Points::<Test>::iter().collect();
			assert_ok!(Rewards::advance(signed(STRANGER), 1));
			before.into_iter().for_each(|(of, points)| Points::<Test>::insert(of, points));
			calls += 1;
		}

		// then each was come to once: ten members, their sum, and the look that finds nothing more
		assert_eq!(calls, 10 + 1 + 1);
		let _cleared = Points::<Test>::clear(u32::MAX, None);
	});
}

#[test]
fn points_split_an_era_when_the_one_after_it_is_over() {
	ExtBuilder.build_and_execute(|| {
		// given
		bridge();
		let budget = fund_points(1_000, 1, true);
		assert_ok!(report(SAM, 1, &[(OLGA, 1)]));
		turn_eras(1);
		assert_eq!(received(1, NATIVE), 0);
		assert_ok!(report(SAM, 1, &[(OTTO, 3)]));

		// when
		turn_eras(1);

		// then Olga's vaults share 250 by 3 to 1
		assert_eq!((received(1, NATIVE), received(2, NATIVE)), (187, 62 + 750));
		assert!(Budgets::<Test>::get(budget).is_none());
		assert_eq!(owed(FRED, NATIVE), 1);
		assert_eq!(Points::<Test>::iter().count() + PointTotals::<Test>::iter().count(), 0);
	});
}

#[test]
fn points_of_a_member_without_stake_pay_its_commission_only() {
	ExtBuilder.build_and_execute(|| {
		bridge();
		put_table(ORACLE, Era(1), &[(OLGA, &[]), (OTTO, &[backer(1, 5)])]);
		let split = Split::Points { carry: true };
		fund(FRED, ORACLE, BudgetParams { split, ..params(1_000, 1) });
		let points = vec![(OLGA, 1), (OTTO, 1)].try_into().unwrap();
		assert_ok!(Rewards::report_points(signed(SAM), ORACLE, Era(1), points));
		turn_eras(2);
		assert_eq!((owed(OLGA, NATIVE), owed(OTTO, NATIVE), received(1, NATIVE)), (50, 50, 450));
		assert_eq!(owed(FRED, NATIVE), 450);
	});
}

#[test]
fn era_without_points_is_split_by_stake_or_kept_as_the_budget_says() {
	ExtBuilder.build_and_execute(|| {
		bridge();
		let by_stake = fund_points(600, 2, false);
		let kept = fund_points(600, 2, true);
		// A report of nothing is none.
		assert_ok!(report(SAM, 1, &[(OLGA, 0)]));
		turn_eras(2);
		assert_eq!((received(1, NATIVE), received(2, NATIVE)), (150, 150));
		assert_eq!((left(by_stake), left(kept)), (300, 600));
		// What is kept is for the eras to come.
		assert_ok!(report(SAM, 2, &[(OTTO, 1)]));
		turn_eras(1);
		assert_eq!((received(1, NATIVE), received(2, NATIVE)), (150, 150 + 900));
	});
}

#[test]
fn era_without_points_does_not_go_through_the_members_when_it_is_kept() {
	ExtBuilder.build_and_execute(|| {
		bridge();
		fund_points(600, 2, true);
		turn_eras(1);
		turn_era();
		// The subsidy, the beginning and the end of the turn, a look at the set, the way round and its end.
		assert_eq!(advance_until(is_done), 1 + 2 + 1 + 2);
	});
}

#[test]
fn points_are_forgotten_when_the_set_has_no_budget() {
	ExtBuilder.build_and_execute(|| {
		bridge();
		assert_ok!(report(SAM, 1, &[(OLGA, 1), (OTTO, 2)]));
		turn_eras(1);
		put_table(BRIDGE, Era(2), &[(OLGA, &[backer(1, 300)])]);
		assert_ok!(report(SAM, 2, &[(OLGA, 1)]));
		assert_eq!(Points::<Test>::iter().count(), 3);
		turn_eras(1);
		assert_eq!(Points::<Test>::iter().count(), 1);
		turn_eras(1);
		assert_eq!(Points::<Test>::iter().count() + PointTotals::<Test>::iter().count(), 0);
		assert_eq!(SetBudgets::<Test>::iter().count(), 0);
	});
}

#[test]
fn try_state_fails_when_points_are_not_as_summed_up() {
	ExtBuilder.build().execute_with(|| {
		bridge();
		assert_ok!(report(SAM, 1, &[(OLGA, 1), (OTTO, 2)]));
		hypothetically!({
			PointTotals::<Test>::insert(BRIDGE, Era(1), 4);
			assert!(crate::points::try_state::<Test>().is_err());
		});
		hypothetically!({
			PointTotals::<Test>::remove(BRIDGE, Era(1));
			assert!(crate::points::try_state::<Test>().is_err());
		});
		hypothetically!({
			Points::<Test>::insert((BRIDGE, Era(2), OLGA), 1);
			PointTotals::<Test>::insert(BRIDGE, Era(2), 1);
			let refused = format!("{:?}", Rewards::do_try_state().unwrap_err());
			assert!(refused.contains("P1: points of an era that has not begun"), "{refused}");
		});
		hypothetically!({
			SetBudgets::<Test>::remove(BRIDGE);
			assert!(crate::points::try_state::<Test>().is_err());
		});
		crate::points::try_state::<Test>().unwrap();
	});
}
