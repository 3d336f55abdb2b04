//! The life of a slash, from the report to where what was cut goes.

use super::*;
use rampart_primitives::{Era, Eras, Fraction, Sink, Stake};

#[test]
#[docify::export]
fn a_slash_is_reported_cut_and_settled_when_nobody_objects() {
	ExtBuilder.build_and_execute(|| {
		// given: by the table of era 1, vaults had pledged 1 000 and 500 to Olga in the bridge's set. It is era 2.
		turn_eras(1);

		// when the slasher reports
		assert_ok!(Slashing::report(signed(WIM), BRIDGE, OLGA, Era(1), percent(10), evidence(1)));

		// then it is due when a whole era has passed, and nothing is cut yet
		assert_eq!(Slashing::slash(0).unwrap().due, Era(4));
		turn_eras(1);
		assert_eq!((vault(1).escrowed, vault(2).escrowed), (0, 0));

		// when it is due, then it is cut
		turn_eras(1);
		assert_eq!((vault(1).escrowed, vault(2).escrowed), (100, 50));
		assert_eq!(Slashing::slash(0).unwrap().state, SlashState::Escrowed { until: Era(5), receipts: 2 });

		// when nobody has turned it into compensation, then the reporter gets his tenth of it, and the treasury the rest
		turn_eras(2);
		assert_eq!((balance(GOLD, WIM), balance(SILVER, WIM)), (10, 5));
		assert_eq!((balance(GOLD, TREASURY), balance(SILVER, TREASURY)), (90, 45));
		assert_eq!(Slashing::slash(0).unwrap().state, SlashState::Settled);
	});
}

#[test]
fn everything_is_told_when_a_slash_lives() {
	ExtBuilder.build_and_execute(|| {
		// when
		assert_ok!(report(BRIDGE, OLGA, percent(10), 1));

		// then
		let reported = Event::SlashReported {
			slash: 0,
			set: BRIDGE,
			operator: OLGA,
			era: Era(1),
			fraction: percent(10),
			evidence: evidence(1),
			reporter: Some(WIM),
			objective: false,
			due: Era(3),
		};
		assert_eq!(events(), vec![reported]);
		assert_eq!(World::take_orders(), vec![]);

		// when
		turn_eras(2);

		// then: the orders and the events
		let order = |vault, captured| Order::Cut {
			vault,
			at: member(BRIDGE, OLGA),
			captured: Stake(captured),
			era: Era(1),
			fraction: percent(10),
		};
		assert_eq!(World::take_orders(), vec![order(1, 1_000), order(2, 500)]);
		let cut = |vault, asset, amount| Event::VaultCut { slash: 0, vault, asset, amount: Stake(amount) };
		assert_eq!(
			events(),
			vec![cut(1, GOLD, 100), cut(2, SILVER, 50), Event::SlashExecuted { slash: 0, cuts: 2, until: Era(4) }]
		);

		// when
		turn_eras(2);

		// then
		let payment = |vault, part, rest| Order::Settle {
			vault,
			to: vec![(WIM, Stake(part)), (TREASURY, Stake(rest))],
			burn: Stake::ZERO,
		};
		assert_eq!(World::take_orders(), vec![payment(1, 10, 90), payment(2, 5, 45)]);
		let settled = |vault, asset, amount, part| Event::Settled {
			slash: 0,
			vault,
			asset,
			amount: Stake(amount),
			to_reporter: Stake(part),
			sink: Sink::Treasury,
		};
		assert_eq!(events(), vec![settled(1, GOLD, 100, 10), settled(2, SILVER, 50, 5)]);

		// then: the record
		let cuts =
			[(1, GOLD, 100), (2, SILVER, 50)].map(|(vault, asset, amount)| Cut { vault, asset, amount: Stake(amount) });
		let slash = Slash {
			at: member(BRIDGE, OLGA),
			era: Era(1),
			accepted: percent(10),
			fraction: percent(10),
			evidence: evidence(1),
			reporter: Some(WIM),
			objective: false,
			sink: Sink::Treasury,
			reporter_part: percent(10),
			ejects: false,
			due: Era(3),
			backers: 2,
			cuts: cuts.to_vec().try_into().unwrap(),
			compensated: 0,
			state: SlashState::Settled,
			slot: None,
		};
		assert_eq!(Slashing::slash(0), Some(slash));
		assert_eq!(Slashing::evidence_used_by(BRIDGE, false, evidence(1)), Some(0));
		assert_eq!(Slashing::reported(BRIDGE, OLGA, Era(1)), sums(10, 0));
		assert!(SlashEntries::<Test>::get(0).is_none());
	});
}

#[test]
fn a_window_has_its_full_eras_whenever_the_report_comes() {
	for window in 0..4 {
		ExtBuilder.build_and_execute(|| {
			// given
			mutate_table(BRIDGE, Era(1), |table| table.policy.window_eras = Eras(window));
			assert_ok!(report(BRIDGE, OLGA, percent(10), 1));

			// when whole eras pass, then it is cut in the first block after them
			for _ in 0..=window {
				assert_eq!(state(0), PENDING);
				poll();
				turn_era();
			}
			assert_eq!(state(0), PENDING);
			poll();
			assert!(matches!(state(0), SlashState::Escrowed { .. }));
		});
	}
}

#[test]
fn an_objective_slash_is_cut_in_the_next_block_of_its_era() {
	ExtBuilder.build_and_execute(|| {
		// when
		let proof = |name| {
			<Slashing as rampart_primitives::ReportFault<AccountId>>::report_objective(
				Some(&STRANGER),
				&member(ORACLE, OLGA),
				Era(1),
				percent(20),
				evidence(name),
			)
		};
		assert_eq!(proof(1), Ok(0));
		assert_eq!(state(0), PENDING);
		poll();

		// then
		assert_eq!(state(0), SlashState::Escrowed { until: Era(2), receipts: 2 });
		turn_eras(2);
		assert_eq!((vault(1).burned, vault(2).burned), (180, 90));
		assert_eq!(balance(GOLD, STRANGER), 20);
	});
}

#[test]
fn a_fault_is_judged_by_the_policy_of_its_era_when_that_has_changed() {
	ExtBuilder.build_and_execute(|| {
		// given: from era 3 on another slasher, half at most, and all is burned.
		turn_eras(2);
		let now =
			rampart_primitives::Policy { slasher: STRANGER, max_fraction: percent(50), sink: Sink::Burn, ..policy() };
		put_table(BRIDGE, Era(3), now, &[(OLGA, &[(1, 2_000)])]);

		// when, then: the old era's slasher, bound, entries and sink hold for the old era; also for the era between.
		assert_noop!(report_of(Era(2), BRIDGE, OLGA, percent(11), 1), Error::<Test>::AboveMaxFraction);
		assert_ok!(report_of(Era(2), BRIDGE, OLGA, percent(10), 1));
		assert_noop!(report_of(Era(3), BRIDGE, OLGA, percent(10), 2), Error::<Test>::NotSlasher);
		assert_eq!(Slashing::slash(0).unwrap().era, Era(1));
		turn_eras(4);
		assert_eq!((vault(1).paid, vault(2).paid, vault(1).burned), (100, 50, 0));
	});
}

#[test]
fn fractions_are_of_what_was_captured_when_there_are_several() {
	ExtBuilder.build_and_execute(|| {
		// when: 60 %, and 30 % of the same capture.
		assert_ok!(report(ORACLE, OLGA, percent(60), 1));
		assert_ok!(report(ORACLE, OLGA, percent(30), 2));
		turn_eras(1);

		// then: not 30 % of what the first left.
		assert_eq!((vault(1).escrowed, vault(2).escrowed), (900, 450));
		assert_eq!(Slashing::reported(ORACLE, OLGA, Era(1)), sums(90, 0));
	});
}

#[test]
fn nobody_but_who_was_pledged_answers_when_others_back_him_now() {
	ExtBuilder.build_and_execute(|| {
		// given: since era 2 another vault backs Olga, and one of the two does not.
		turn_eras(1);
		put_vault(3, GOLD, 1_000);
		put_table(BRIDGE, Era(2), policy(), &[(OLGA, &[(2, 500), (3, 1_000)])]);

		// when
		assert_ok!(report_of(Era(1), BRIDGE, OLGA, percent(10), 1));
		turn_eras(2);

		// then
		assert_eq!((vault(1).escrowed, vault(2).escrowed, vault(3).escrowed), (100, 50, 0));
	});
}

#[test]
fn the_whole_can_be_cut_once_and_no_more() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(report(ORACLE, OLGA, Fraction::one(), 1));
		assert_noop!(report(ORACLE, OLGA, percent(1), 2), Error::<Test>::WholeReported);
		turn_eras(1);
		assert_eq!((vault(1).escrowed, vault(2).escrowed), (1_000, 500));
		assert_noop!(report_of(Era(1), ORACLE, OLGA, percent(1), 2), Error::<Test>::WholeReported);
	});
}
