//! A slash is softened or ended before it is due.

use super::*;
use rampart_primitives::{Era, Eras, Fraction, ReportFault, SlashId};
use sp_runtime::{DispatchError, Perbill};

/// Slash 0: a tenth of what Olga had in the bridge's set. Two of three resolvers must agree.
fn reported() {
	report(BRIDGE, OLGA, percent(10), 1).unwrap();
	events();
}

fn veto(resolver: usize, leave: Fraction) -> Result<(), DispatchError> {
	veto_of(0, resolver, leave)
}

fn veto_of(slash: SlashId, resolver: usize, leave: Fraction) -> Result<(), DispatchError> {
	Slashing::veto(signed(RESOLVERS[resolver]), slash, leave).map(|_| ()).map_err(|refused| refused.error)
}

fn fraction() -> Fraction {
	Slashing::slash(0).unwrap().fraction
}

#[test]
fn veto_ends_a_slash_when_enough_leave_nothing() {
	ExtBuilder.build_and_execute(|| {
		// given
		reported();

		// when, then: one is not enough.
		assert_ok!(veto(0, percent(0)));
		assert_eq!(events(), vec![Event::VetoVoted { slash: 0, resolver: RESOLVERS[0], leave: percent(0) }]);
		assert_eq!((state(0), fraction()), (PENDING, percent(10)));

		// when, then: two are.
		assert_ok!(veto(2, percent(0)));
		let voted = Event::VetoVoted { slash: 0, resolver: RESOLVERS[2], leave: percent(0) };
		assert_eq!(events(), vec![voted, Event::SlashVetoed { slash: 0 }]);
		assert_eq!((state(0), fraction()), (SlashState::Vetoed, percent(0)));
		assert_eq!(Slashing::slash(0).unwrap().accepted, percent(10));
		assert!(Slashing::votes(0).is_empty());

		// then: nothing is ever cut.
		turn_eras(4);
		assert_eq!((vault(1).active, vault(2).active), (1_000_000, 1_000_000));
		assert_eq!(World::take_orders(), vec![]);
	});
}

#[test]
fn veto_softens_a_slash_when_enough_leave_a_part() {
	ExtBuilder.build_and_execute(|| {
		// given
		reported();

		// when: 4 %, and 6 %: both would leave 6 % at most.
		assert_ok!(veto(0, percent(4)));
		assert_eq!(fraction(), percent(10));
		assert_ok!(veto(1, percent(6)));
		assert_eq!(fraction(), percent(6));
		assert_eq!(events()[2], Event::SlashSoftened { slash: 0, fraction: percent(6) });
		assert_eq!(Slashing::reported(BRIDGE, OLGA, Era(1)), sums(0, 6));

		// when the third would leave 5 %: two would leave 5 % at most.
		assert_ok!(veto(2, percent(5)));
		assert_eq!(fraction(), percent(5));

		// when one thinks again
		assert_ok!(veto(1, percent(1)));
		assert_eq!(fraction(), percent(4));

		// then
		turn_eras(2);
		assert_eq!((vault(1).escrowed, vault(2).escrowed), (40, 20));
		assert!(Slashing::votes(0).is_empty());
	});
}

#[test]
fn veto_changes_nothing_when_the_part_is_not_less_than_before() {
	ExtBuilder.build_and_execute(|| {
		reported();
		assert_ok!(veto(0, percent(4)));
		assert_ok!(veto(1, percent(4)));
		events();

		// when the first one, who needs company to leave less
		assert_ok!(veto(0, percent(3)));
		assert_eq!(events().len(), 1);
		assert_eq!(fraction(), percent(4));
	});
}

#[test]
fn veto_fails_when_the_vote_is_not_lower() {
	ExtBuilder.build_and_execute(|| {
		reported();
		assert_noop!(veto(0, percent(10)), Error::<Test>::VoteNotLower);
		assert_ok!(veto(0, percent(5)));
		assert_noop!(veto(0, percent(5)), Error::<Test>::VoteNotLower);
		assert_noop!(veto(0, percent(6)), Error::<Test>::VoteNotLower);
		assert_ok!(veto(0, Fraction(Perbill::from_parts(49_999_999))));
	});
}

#[test]
fn veto_fails_when_by_another_one_than_a_resolver() {
	ExtBuilder.build_and_execute(|| {
		reported();
		for who in [WIM, SAM, STRANGER, OLGA] {
			let vote = Slashing::veto(signed(who), 0, percent(0)).map_err(|e| e.error);
			assert_noop!(vote, Error::<Test>::NotResolver);
		}
		let nobody = Slashing::veto(RuntimeOrigin::none(), 0, percent(0)).map_err(|e| e.error);
		assert_noop!(nobody, DispatchError::BadOrigin);
		assert_noop!(veto_of(9, 0, percent(0)), Error::<Test>::UnknownSlash);

		// A set without resolvers has no veto.
		assert_ok!(report(ORACLE, OLGA, percent(10), 2));
		assert_noop!(veto_of(1, 0, percent(0)), Error::<Test>::NotResolver);
	});
}

#[test]
fn veto_is_by_the_resolvers_of_the_capture_era_when_they_have_changed() {
	ExtBuilder.build_and_execute(|| {
		// given
		reported();
		turn_eras(1);
		let mut now = policy();
		now.resolvers.accounts = vec![STRANGER].try_into().unwrap();
		put_table(BRIDGE, Era(2), now, &[]);

		// when, then
		let vote = Slashing::veto(signed(STRANGER), 0, percent(0)).map_err(|e| e.error);
		assert_noop!(vote, Error::<Test>::NotResolver);
		assert_ok!(veto(0, percent(0)));
	});
}

#[test]
fn veto_fails_when_the_table_of_the_capture_era_is_gone() {
	ExtBuilder.build_and_execute(|| {
		reported();
		World::mutate(|world| world.eras.clear());
		assert_noop!(veto(0, percent(0)), Error::<Test>::NoTable);
	});
}

#[test]
fn veto_fails_when_the_window_is_over() {
	ExtBuilder.build_and_execute(|| {
		// given: due in era 3, and the queue does not come to it.
		reported();
		turn_era();
		assert_ok!(veto(0, percent(1)));
		turn_era();
		assert_noop!(veto(1, percent(0)), Error::<Test>::WindowOver);

		// when it is executed
		poll();
		assert_noop!(veto(1, percent(0)), Error::<Test>::NotPending);
	});
}

#[test]
fn veto_fails_when_a_proof_was_verified() {
	ExtBuilder.build_and_execute(|| {
		mutate_table(ORACLE, Era(1), |table| table.policy.resolvers = policy().resolvers);
		let at = member(ORACLE, OLGA);
		assert_ok!(Slashing::report_objective(Some(&WIM), &at, Era(1), percent(10), evidence(1)));
		assert_noop!(veto(0, percent(0)), Error::<Test>::NotPending);
		assert_noop!(Slashing::cancel_slash(signed(WIM), 0).map_err(|e| e.error), Error::<Test>::NotPending);
	});
}

#[test]
fn a_veto_does_not_open_the_window_again_when_the_execution_failed() {
	ExtBuilder.build_and_execute(|| {
		// given
		reported();
		mutate_vault(1, |vault| vault.cut_error = Some(DispatchError::Unavailable));
		turn_eras(2);
		assert_eq!(state(0), SlashState::Pending { attempts: 1 });

		// when, then
		assert_noop!(veto(0, percent(0)), Error::<Test>::WindowOver);
	});
}

#[test]
fn cancel_slash_ends_it_when_the_reporter_takes_it_back() {
	ExtBuilder.build_and_execute(|| {
		// given
		reported();
		assert_ok!(veto(0, percent(1)));
		events();

		// when
		assert_ok!(Slashing::cancel_slash(signed(WIM), 0));

		// then
		assert_eq!(events(), vec![Event::SlashCancelled { slash: 0 }]);
		assert_eq!((state(0), fraction()), (SlashState::Cancelled, percent(0)));
		assert_eq!(Slashing::reported(BRIDGE, OLGA, Era(1)), Sums::default());
		turn_eras(4);
		assert_eq!(World::take_orders(), vec![]);
	});
}

#[test]
fn cancel_slash_fails_when_not_by_the_reporter_or_too_late() {
	ExtBuilder.build_and_execute(|| {
		reported();
		let cancel = |who, slash| Slashing::cancel_slash(signed(who), slash).map_err(|e| e.error);
		assert_noop!(cancel(STRANGER, 0), Error::<Test>::NotReporter);
		assert_noop!(cancel(WIM, 1), Error::<Test>::UnknownSlash);
		turn_eras(2);
		assert_noop!(cancel(WIM, 0), Error::<Test>::NotPending);
	});
}

#[test]
fn cancel_slash_fails_when_the_window_is_over() {
	ExtBuilder.build_and_execute(|| {
		// given: it is due in era 3, and the queue does not come to it.
		reported();
		let cancel = || Slashing::cancel_slash(signed(WIM), 0).map_err(|e| e.error);
		turn_era();
		turn_era();
		assert_noop!(cancel(), Error::<Test>::WindowOver);

		// when its execution failed, then it is as late
		mutate_vault(1, |vault| vault.cut_error = Some(DispatchError::Unavailable));
		poll();
		assert_eq!(state(0), SlashState::Pending { attempts: 1 });
		assert_noop!(cancel(), Error::<Test>::WindowOver);
		turn_eras(1);
		assert_noop!(cancel(), Error::<Test>::NotPending);
	});
}

#[test]
fn what_is_not_taken_can_be_reported_again_on_other_evidence() {
	ExtBuilder.build_and_execute(|| {
		// given: the whole is reported.
		mutate_table(BRIDGE, Era(1), |table| table.policy.max_fraction = Fraction::one());
		assert_ok!(report(BRIDGE, OLGA, Fraction::one(), 1));
		assert_noop!(report(BRIDGE, OLGA, percent(1), 2), Error::<Test>::WholeReported);

		// when a part is vetoed
		assert_ok!(veto(0, percent(30)));
		assert_ok!(veto(1, percent(20)));

		// then there is room for 70 %, and not on the same evidence
		assert_noop!(report(BRIDGE, OLGA, percent(70), 1), Error::<Test>::EvidenceUsed);
		assert_ok!(report(BRIDGE, OLGA, percent(80), 2));
		assert_eq!(Slashing::slash(1).unwrap().fraction, percent(70));

		// when the second one is cancelled
		assert_ok!(Slashing::cancel_slash(signed(WIM), 1));
		assert_ok!(report(BRIDGE, OLGA, percent(5), 3));
		turn_eras(2);
		assert_eq!(vault(1).escrowed, 350);
	});
}

#[test]
fn all_resolvers_can_vote_when_all_must_agree() {
	ExtBuilder.build_and_execute(|| {
		// given: as many as there can be.
		let all: Vec<AccountId> = (100..116).collect();
		mutate_table(BRIDGE, Era(1), |table| {
			table.policy.resolvers.accounts = all.clone().try_into().unwrap();
			table.policy.resolvers.threshold = 16;
			table.policy.window_eras = Eras(3);
		});
		reported();

		// when
		for who in &all {
			assert_eq!(state(0), PENDING);
			assert_ok!(Slashing::veto(signed(*who), 0, percent(0)));
		}

		// then
		assert_eq!(state(0), SlashState::Vetoed);
	});
}

#[test]
fn veto_costs_by_the_vaults_that_had_to_be_told() {
	ExtBuilder.build_and_execute(|| {
		reported();
		let vote = |n: usize| Slashing::veto(signed(RESOLVERS[n]), 0, percent(0)).unwrap().actual_weight;
		assert_eq!(vote(0), Some(Slashing::veto_weight(0)));
		assert_eq!(vote(1), Some(Slashing::veto_weight(2)));
		assert_ok!(report(BRIDGE, OLGA, percent(10), 2));
		let cancelled = Slashing::cancel_slash(signed(WIM), 1).unwrap().actual_weight;
		assert_eq!(cancelled, Some(<() as WeightInfo>::cancel_slash(2)));
	});
}
