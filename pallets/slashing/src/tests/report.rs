//! Who may report what, when.

use super::*;
use frame_support::dispatch::PostDispatchInfo;
use rampart_primitives::{Era, Fraction, OperatorSet, ReportFault, SlashId, Stake, MAX_BACKERS};
use sp_runtime::{ArithmeticError, DispatchError, TokenError};

#[test]
fn report_fails_when_the_set_has_no_table() {
	ExtBuilder.build_and_execute(|| {
		let nowhere = OperatorSet { service: 9, set: 0 };
		assert_noop!(report(nowhere, OLGA, percent(10), 1), Error::<Test>::UnknownSet);
		assert_noop!(report_of(Era(0), BRIDGE, OLGA, percent(10), 1), Error::<Test>::NoTable);
	});
}

#[test]
fn report_fails_when_the_era_has_not_begun() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(report_of(Era(2), BRIDGE, OLGA, percent(10), 1), Error::<Test>::EraNotBegun);
	});
}

#[test]
fn report_fails_when_the_table_is_further_back_than_the_horizon() {
	ExtBuilder.build_and_execute(|| {
		// given: the horizon of era 1 has five eras.
		turn_eras(5);
		assert_ok!(report_of(Era(1), BRIDGE, OLGA, percent(5), 1));

		// when, then: the era that counts is the table's, whatever era is named.
		turn_eras(1);
		assert_noop!(report_of(Era(1), BRIDGE, OLGA, percent(5), 2), Error::<Test>::TooLate);
		assert_noop!(report_of(Era(7), BRIDGE, OLGA, percent(5), 2), Error::<Test>::TooLate);
	});
}

#[test]
fn report_fails_when_by_another_one_than_the_slasher() {
	ExtBuilder.build_and_execute(|| {
		let by = |origin| Slashing::report(origin, BRIDGE, OLGA, Era(1), percent(10), evidence(1));
		assert_noop!(by(signed(STRANGER)).map_err(|e| e.error), Error::<Test>::NotSlasher);
		assert_noop!(by(RuntimeOrigin::root()).map_err(|e| e.error), Error::<Test>::NotSlasher);
		assert_noop!(by(RuntimeOrigin::none()).map_err(|e| e.error), DispatchError::BadOrigin);
	});
}

#[test]
fn an_account_that_cannot_sign_reports_and_announces_by_another_origin() {
	ExtBuilder.build_and_execute(|| {
		// given: the treasury, for which root speaks, is the bridge's slasher, and owns its service.
		assert_ok!(Balances::force_set_balance(RuntimeOrigin::root(), TREASURY, 1_000_000));
		mutate_table(BRIDGE, Era(1), |table| table.policy.slasher = TREASURY);
		World::mutate(|world| world.owners = [(BRIDGE.service, TREASURY)].into());
		let root = RuntimeOrigin::root;

		// when, then
		assert_ok!(Slashing::report(root(), BRIDGE, OLGA, Era(1), percent(10), evidence(1)));
		assert_eq!(Slashing::slash(0).unwrap().reporter, Some(TREASURY));
		assert!(held(TREASURY) > 0);
		assert_ok!(Slashing::cancel_slash(root(), 0));
		assert_eq!(state(0), SlashState::Cancelled);

		// when, then
		let before = held(TREASURY);
		assert_ok!(Slashing::announce_payout(root(), BRIDGE, GOLD, Stake(1), VICTIM, evidence(2)));
		assert!(held(TREASURY) > before);
		assert_ok!(Slashing::withdraw_payout(root(), 0));
		assert_eq!(held(TREASURY), before);
	});
}

#[test]
fn report_fails_when_the_fraction_is_out_of_bounds() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(report(BRIDGE, OLGA, Fraction::default(), 1), Error::<Test>::ZeroFraction);
		assert_noop!(report(BRIDGE, OLGA, percent(11), 1), Error::<Test>::AboveMaxFraction);
	});
}

#[test]
fn report_fails_when_the_operator_is_not_in_the_table() {
	ExtBuilder.build_and_execute(|| {
		assert_noop!(report(ORACLE, OTTO, percent(10), 1), Error::<Test>::NotInTable);
	});
}

#[test]
fn report_fails_when_nothing_was_pledged() {
	ExtBuilder.build_and_execute(|| {
		// given: a member without backers, and one whose pledges were worth nothing.
		put_table(BRIDGE, Era(1), policy(), &[(OLGA, &[]), (OTTO, &[(1, 0), (2, 0)])]);
		assert_noop!(report(BRIDGE, OLGA, percent(10), 1), Error::<Test>::NothingToCut);
		assert_noop!(report(BRIDGE, OTTO, percent(10), 1), Error::<Test>::NothingToCut);

		// when one of them was worth something, then it alone answers.
		mutate_table(BRIDGE, Era(1), |table| {
			table.members.insert(OTTO, vec![(1, 0), (2, 10)]);
		});
		assert_ok!(report(BRIDGE, OTTO, percent(10), 1));
		assert_eq!(Slashing::slash(0).unwrap().backers, 1);
	});
}

#[test]
fn report_fails_when_the_evidence_was_used() {
	ExtBuilder.build_and_execute(|| {
		// given
		assert_ok!(report(BRIDGE, OLGA, percent(1), 1));

		// when, then: for the same operator, another one, and in a later era.
		assert_noop!(report(BRIDGE, OLGA, percent(1), 1), Error::<Test>::EvidenceUsed);
		assert_noop!(report(BRIDGE, OTTO, percent(1), 1), Error::<Test>::EvidenceUsed);
		turn_era();
		assert_noop!(report(BRIDGE, OLGA, percent(1), 1), Error::<Test>::EvidenceUsed);

		// Another set is not bound by it: else anybody could spoil a report with a set of his own.
		assert_ok!(report(ORACLE, OLGA, percent(1), 1));
	});
}

#[test]
fn a_slasher_spoils_no_proof_when_he_reports_its_hash_first() {
	ExtBuilder.build_and_execute(|| {
		// given: the slasher knows by what name the proof will come.
		let prove =
			|| Slashing::report_objective(Some(&STRANGER), &member(ORACLE, OLGA), Era(1), percent(20), evidence(1));
		assert_ok!(report(ORACLE, OLGA, percent(1), 1));

		// when, then
		assert_eq!(prove(), Ok(1));
		assert_noop!(prove(), Error::<Test>::EvidenceUsed);
		assert_noop!(report(ORACLE, OLGA, percent(1), 1), Error::<Test>::EvidenceUsed);
		assert_ok!(Slashing::cancel_slash(signed(WIM), 0));
		assert_eq!(Slashing::evidence_used_by(ORACLE, false, evidence(1)), Some(0));
		assert_eq!(Slashing::evidence_used_by(ORACLE, true, evidence(1)), Some(1));
		poll();
		turn_eras(2);
		assert_eq!((vault(1).burned, balance(GOLD, STRANGER)), (180, 20));

		// when both are pruned, then each gets back what he left for it, but for the evidence.
		World::mutate(|world| world.now = Era(40));
		let evidence_only = 100 + crate::reports::evidence_footprint::<Test>().size;
		for (slash, who) in [(1, STRANGER), (0, WIM)] {
			assert!(held(who) > evidence_only);
			assert_ok!(Slashing::prune_slash(signed(SAM), slash));
			assert_eq!(held(who), evidence_only);
		}
	});
}

#[test]
fn report_is_accepted_for_what_is_left_of_the_whole_when_it_is_for_more() {
	ExtBuilder.build_and_execute(|| {
		// given
		assert_ok!(report(ORACLE, OLGA, percent(60), 1));

		// when
		assert_ok!(report(ORACLE, OLGA, percent(50), 2));

		// then
		assert_eq!(Slashing::slash(1).unwrap().accepted, percent(40));
		let told = events()
			.into_iter()
			.any(|event| matches!(event, Event::SlashReported { slash: 1, fraction, .. } if fraction == percent(40)));
		assert!(told);
		assert_noop!(report(ORACLE, OLGA, percent(1), 3), Error::<Test>::WholeReported);
		turn_eras(1);
		assert_eq!((vault(1).escrowed, vault(2).escrowed), (1_000, 500));
	});
}

#[test]
fn report_fails_when_too_many_are_pending() {
	ExtBuilder.build_and_execute(|| {
		// given
		for name in 0..4 {
			assert_ok!(report(BRIDGE, OLGA, percent(1), name));
		}

		// when, then: this operator in this set; not another one, not in another set, not by a proof.
		assert_noop!(report(BRIDGE, OLGA, percent(1), 10), Error::<Test>::TooManyPending);
		assert_ok!(report(BRIDGE, OTTO, percent(1), 10));
		for name in 20..30 {
			let at = member(ORACLE, OLGA);
			assert_ok!(Slashing::report_objective(None, &at, Era(1), percent(1), evidence(name)));
		}
		assert_ok!(report(ORACLE, OLGA, percent(1), 11));

		// when one is cancelled, or they are executed, then there is room again
		assert_ok!(Slashing::cancel_slash(signed(WIM), 0));
		assert_ok!(report(BRIDGE, OLGA, percent(1), 12));
		assert_noop!(report(BRIDGE, OLGA, percent(1), 13), Error::<Test>::TooManyPending);
		turn_eras(2);
		assert_ok!(report(BRIDGE, OLGA, percent(1), 13));
	});
}

#[test]
fn a_slasher_who_was_replaced_does_not_use_up_what_the_new_one_may_report() {
	ExtBuilder.build_and_execute(|| {
		// given: Wim has as many reports pending as he may; from era 2 on the slasher is another one.
		assert_ok!(Balances::force_set_balance(RuntimeOrigin::root(), STRANGER, 1_000_000));
		for name in 0..4 {
			assert_ok!(report(BRIDGE, OLGA, percent(1), name));
		}
		turn_eras(1);
		let now = rampart_primitives::Policy { slasher: STRANGER, ..policy() };
		put_table(BRIDGE, Era(2), now, &[(OLGA, &[(1, 1_000)])]);
		assert_noop!(report_of(Era(1), BRIDGE, OLGA, percent(1), 10), Error::<Test>::TooManyPending);

		// when, then: he has his own.
		let by_new = |name| {
			let reported = Slashing::report(signed(STRANGER), BRIDGE, OLGA, Era(2), percent(1), evidence(name));
			reported.map(|_| ()).map_err(|refused| refused.error)
		};
		for name in 20..24 {
			assert_ok!(by_new(name));
		}
		assert_noop!(by_new(24), Error::<Test>::TooManyPending);

		// when those of Wim are executed, then that makes no room for the other one
		turn_eras(1);
		assert_eq!(PendingAgainst::<Test>::get((BRIDGE, OLGA, WIM)), 0);
		assert_noop!(by_new(24), Error::<Test>::TooManyPending);
		turn_eras(1);
		assert_ok!(by_new(24));
	});
}

#[test]
fn report_fails_when_the_deposit_cannot_be_held() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(Balances::transfer_allow_death(signed(WIM), STRANGER, 99_999_999));
		assert_noop!(report(BRIDGE, OLGA, percent(10), 1), DispatchError::Token(TokenError::FundsUnavailable));
	});
}

#[test]
fn report_fails_when_indices_are_used_up() {
	ExtBuilder.build().execute_with(|| {
		NextSlash::<Test>::put(SlashId::MAX);
		assert_noop!(report(BRIDGE, OLGA, percent(10), 1), DispatchError::Arithmetic(ArithmeticError::Overflow));
	});
}

#[test]
fn report_takes_a_deposit_for_what_it_writes() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(report(BRIDGE, OLGA, percent(10), 1));
		assert_eq!(held(WIM), 100 + crate::reports::report_footprint::<Test>().size);
	});
}

#[test]
fn report_gives_weight_back_when_fewer_vaults_answer() {
	ExtBuilder.build_and_execute(|| {
		// given
		let weight = Slashing::report_weight;
		assert_eq!(weight(MAX_BACKERS), <() as WeightInfo>::report(MAX_BACKERS) + TABLE_WEIGHT * 2 + SETS_WEIGHT);
		let report = |fraction, name| Slashing::report(signed(WIM), BRIDGE, OLGA, Era(1), fraction, evidence(name));

		// when, then: two vaults; none at all where the policy refuses.
		let info = PostDispatchInfo { actual_weight: Some(weight(2)), ..Default::default() };
		assert_eq!(report(percent(10), 1), Ok(info));
		assert_eq!(report(percent(11), 2).unwrap_err().post_info.actual_weight, Some(weight(0)));
	});
}

#[test]
fn report_of_the_most_vaults_is_recorded_and_executed() {
	ExtBuilder.build_and_execute(|| {
		// given
		let backers: Vec<(u32, u128)> = (100..100 + MAX_BACKERS).map(|vault| (vault, 100)).collect();
		for (vault, _) in &backers {
			put_vault(*vault, GOLD, 100);
		}
		put_table(BRIDGE, Era(1), policy(), &[(OLGA, &backers)]);

		// when
		assert_ok!(report(BRIDGE, OLGA, percent(10), 1));
		turn_eras(2);

		// then
		assert_eq!(state(0), SlashState::Escrowed { until: Era(4), receipts: MAX_BACKERS });
		turn_eras(2);
		assert_eq!(balance(GOLD, TREASURY), u128::from(MAX_BACKERS) * 9);
	});
}

#[test]
fn report_fault_does_what_the_call_does_when_a_pallet_reports() {
	ExtBuilder.build_and_execute(|| {
		// given
		let fault = report_by_pallet;

		// when, then
		assert_eq!(fault(&WIM, 1), Ok(0));
		assert_eq!(fault(&STRANGER, 2), Err(Error::<Test>::NotSlasher.into()));
		assert_eq!(fault(&WIM, 1), Err(Error::<Test>::EvidenceUsed.into()));
		assert_eq!(state(0), PENDING);
		assert_eq!(<Slashing as ReportFault<AccountId>>::weight(3), Slashing::report_weight(3));
	});
}

#[test]
fn report_objective_fails_when_the_policy_does_not_accept_proofs() {
	ExtBuilder.build_and_execute(|| {
		let proof =
			|set| Slashing::report_objective(Some(&STRANGER), &member(set, OLGA), Era(1), percent(10), evidence(1));
		assert_noop!(proof(BRIDGE), Error::<Test>::ProofsNotAccepted);
		assert_ok!(proof(ORACLE));
	});
}

#[test]
fn report_objective_takes_no_deposit_when_nobody_brought_the_proof() {
	ExtBuilder.build_and_execute(|| {
		// when
		assert_ok!(Slashing::report_objective(None, &member(ORACLE, OLGA), Era(1), percent(10), evidence(1)));
		turn_eras(3);

		// then: the sink gets all.
		assert_eq!(UsedEvidence::<Test>::get(ORACLE, (true, evidence(1))), Some(Evidence { slash: 0, deposit: None }));
		assert_eq!((vault(1).burned, vault(2).burned), (100, 50));

		// when it is over, then it is pruned like any other.
		World::mutate(|world| world.now = Era(40));
		assert_ok!(Slashing::prune_slash(signed(STRANGER), 0));
		assert!(UsedEvidence::<Test>::contains_key(ORACLE, (true, evidence(1))));
	});
}

#[test]
fn report_leaves_nothing_behind_when_a_pallet_goes_on_after_a_refusal() {
	ExtBuilder.build_and_execute(|| {
		let root = || sp_io::storage::root(sp_runtime::StateVersion::V1);
		let before = root();
		assert_ok!(Balances::transfer_allow_death(signed(WIM), STRANGER, 99_999_999));
		let poor = root();
		assert!(before != poor);
		assert!(report_by_pallet(&WIM, 1).is_err());
		assert_eq!(root(), poor);
	});
}

/// What a pallet that speaks for the slasher does.
fn report_by_pallet(who: &AccountId, name: u16) -> Result<SlashId, DispatchError> {
	<Slashing as ReportFault<AccountId>>::report(who, &member(BRIDGE, OLGA), Era(1), percent(5), evidence(name))
}
