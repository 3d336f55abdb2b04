//! What fails is tried again while it is in time, at last vault by vault, then parked; it holds up nobody, and there is a way out.

use super::{queue::*, *};
use rampart_primitives::{Era, Sink, SlashId, VaultId};
use sp_runtime::{ArithmeticError, DispatchError};

const POISON: DispatchError = DispatchError::Arithmetic(ArithmeticError::Overflow);

/// Slash 0, due in era 3, cannot be executed: these of its vaults cannot be cut. In era 5 nothing could be.
fn poisoned(vaults: &[VaultId]) {
	tighten(BRIDGE);
	assert_ok!(report(BRIDGE, OLGA, percent(10), 1));
	for vault in vaults {
		mutate_vault(*vault, |vault| vault.cut_error = Some(POISON));
	}
	events();
}

fn cure(vault: VaultId) {
	mutate_vault(vault, |vault| vault.cut_error = None);
}

fn delayed(attempts: u32) -> Vec<Event<Test>> {
	vec![Event::SlashDelayed { slash: 0, attempts, error: POISON }]
}

fn skipped(vault: VaultId, reason: SkipReason) -> Event<Test> {
	Event::VaultSkipped { slash: 0, vault, reason }
}

#[test]
fn an_item_that_fails_is_undone_and_comes_again_in_the_next_era() {
	ExtBuilder.build_and_execute(|| {
		// given
		poisoned(&[2]);

		// when
		turn_eras(2);

		// then: nothing of it has happened, though the first vault could be cut.
		assert_eq!(events(), delayed(1));
		assert_eq!(vault(1).escrowed, 0);
		assert_eq!(World::take_orders(), vec![]);
		assert_eq!(state(0), SlashState::Pending { attempts: 1 });
		assert_eq!(Slashing::slash(0).unwrap().slot, Some(Slot { era: Era(4), position: 0 }));
		assert_eq!(Slashing::reported(BRIDGE, OLGA, Era(1)), sums(0, 10));

		// when more blocks of the era come, then it does not.
		poll();
		assert_eq!(events(), vec![]);

		// when it can be executed in the next era
		cure(2);
		turn_eras(1);

		// then
		assert_eq!(executions(), vec![0]);
		assert_eq!((vault(1).escrowed, vault(2).escrowed), (100, 50));
	});
}

#[test]
fn the_last_attempt_cuts_all_others_when_a_vault_cannot_be_cut() {
	// given: the first or the second of two.
	for (poison, other, gives) in [(1, 2, 50), (2, 1, 100)] {
		ExtBuilder.build_and_execute(|| {
			poisoned(&[poison]);
			turn_eras(2);
			assert_eq!(events(), delayed(1));

			// when: in the last era in which anything can be cut
			turn_eras(1);

			// then: the one is left out, with the reason, and has lost nothing.
			let told = events();
			assert!(told.contains(&skipped(poison, SkipReason::Failed(POISON))));
			let executed = Event::SlashExecuted { slash: 0, cuts: 1, until: Era(5) };
			assert_eq!((told.len(), told.last()), (3, Some(&executed)));
			assert_eq!((vault(poison).escrowed, vault(other).escrowed), (0, gives));
			assert!(World::take_orders()
				.iter()
				.all(|order| matches!(order, Order::Cut { vault, .. } if *vault == other)));
			assert_eq!(Slashing::reported(BRIDGE, OLGA, Era(1)), sums(10, 0));
			turn_eras(2);
			assert_eq!(state(0), SlashState::Settled);
		});
	}
}

#[test]
fn an_item_that_comes_late_is_at_its_last_attempt_at_once() {
	ExtBuilder.build_and_execute(|| {
		// given: no block in era 3.
		poisoned(&[2]);
		turn_eras(1);
		turn_era();

		// when
		turn_eras(1);

		// then
		assert_eq!(executions(), vec![0]);
		assert_eq!((vault(1).escrowed, vault(2).escrowed), (100, 0));
	});
}

#[test]
fn an_item_that_fails_comes_again_in_each_era_of_the_lag() {
	ExtBuilder.build_and_execute(|| {
		// given
		MaxLag::set(rampart_primitives::Eras(3));
		poisoned(&[2]);
		turn_eras(1);

		// when it is late by less than the lag
		for attempts in 1..=3 {
			turn_eras(1);
			assert_eq!(events(), delayed(attempts));
			Slashing::do_try_state().unwrap();
		}

		// when it is late by all of it
		turn_eras(1);
		assert_eq!(executions(), vec![0]);
		assert_eq!(vault(1).escrowed, 100);
	});
}

#[test]
fn an_item_that_fails_holds_up_no_other() {
	ExtBuilder.build_and_execute(|| {
		// given: one that fails, and four of the next era.
		poisoned(&[1, 2]);
		put_vault(3, GOLD, 10_000);
		put_table(ORACLE, Era(2), policy(), &[(OTTO, &[(3, 1_000)])]);
		turn_eras(1);
		for name in 10..14 {
			assert_ok!(report_of(Era(2), ORACLE, OTTO, percent(1), name));
		}
		turn_eras(1);
		assert_eq!(executions(), Vec::<SlashId>::new());

		// when: it stands behind them in the queue of era 4, and fails again.
		assert_eq!(Slashing::slash(0).unwrap().slot, Some(Slot { era: Era(4), position: 4 }));
		turn_eras(1);

		// then
		assert_eq!(executions(), vec![1, 2, 3, 4]);
		assert_eq!(state(0), SlashState::Parked);
	});
}

#[test]
fn an_item_of_which_no_vault_can_be_cut_is_parked_and_blocks_nobody() {
	ExtBuilder.build_and_execute(|| {
		// given
		poisoned(&[1, 2]);
		turn_eras(2);
		assert_eq!(PendingOf::<Test>::get(1), OpenCuts { waiting: 1, parked: 0 });
		events();

		// when
		turn_eras(1);

		// then: all is undone, and those who answer are known.
		assert_eq!(events(), vec![Event::SlashParked { slash: 0, error: POISON }]);
		assert_eq!(state(0), SlashState::Parked);
		assert_eq!(Slashing::slash(0).unwrap().slot, None);
		assert_eq!(SlashEntries::<Test>::get(0).unwrap().len(), 2);
		assert_eq!(PendingOf::<Test>::get(1), OpenCuts { waiting: 0, parked: 1 });
		assert_eq!(PendingAgainst::<Test>::get((BRIDGE, OLGA, WIM)), 0);
		poll();
		assert_eq!(events(), vec![]);

		// then: what it may take stays promised, and nobody can soften it.
		assert_eq!(Slashing::reported(BRIDGE, OLGA, Era(1)), sums(0, 10));
		let vote = Slashing::veto(signed(RESOLVERS[0]), 0, percent(0)).map_err(|e| e.error);
		assert_noop!(vote, Error::<Test>::NotPending);
		let cancel = Slashing::cancel_slash(signed(WIM), 0).map_err(|e| e.error);
		assert_noop!(cancel, Error::<Test>::NotPending);

		// when anybody tries before all can be cut
		let execute = || Slashing::execute_slash(signed(STRANGER), 0).map_err(|e| e.error);
		assert_noop!(execute(), POISON);
		cure(1);
		assert_noop!(execute(), POISON);

		// when they can
		cure(2);
		assert_ok!(execute());

		// then it goes on as any other
		assert_eq!(state(0), SlashState::Escrowed { until: Era(5), receipts: 2 });
		assert_eq!(Slashing::reported(BRIDGE, OLGA, Era(1)), sums(10, 0));
		turn_eras(2);
		assert_eq!(state(0), SlashState::Settled);
	});
}

#[test]
fn an_item_is_parked_when_one_vault_failed_and_nothing_can_be_cut_of_the_others() {
	ExtBuilder.build_and_execute(|| {
		// given: the first one's stake is free to go.
		poisoned(&[2]);
		mutate_vault(1, |vault| vault.unbonding = 1);

		// when
		turn_eras(3);

		// then: it can be tried again.
		assert_eq!(state(0), SlashState::Parked);
		cure(2);
		assert_ok!(Slashing::execute_slash(signed(STRANGER), 0));
		assert_eq!((vault(1).escrowed, vault(2).escrowed), (0, 50));
	});
}

#[test]
fn what_is_parked_finds_nothing_when_its_time_is_over() {
	ExtBuilder.build_and_execute(|| {
		poisoned(&[1, 2]);
		turn_eras(3);
		assert_eq!(state(0), SlashState::Parked);
		turn_eras(1);
		events();
		assert_ok!(Slashing::execute_slash(signed(STRANGER), 0));
		let executed = Event::SlashExecuted { slash: 0, cuts: 0, until: Era(6) };
		assert_eq!(events(), vec![skipped(1, SkipReason::Expired), skipped(2, SkipReason::Expired), executed]);
		assert_eq!(state(0), SlashState::Settled);
	});
}

#[test]
fn execute_without_cuts_the_others_when_a_vault_cannot_be() {
	ExtBuilder.build_and_execute(|| {
		// given
		poisoned(&[1, 2]);
		let without = |origin, vaults: Vec<u32>| {
			Slashing::execute_without(origin, 0, vaults.try_into().unwrap()).map_err(|e| e.error)
		};
		turn_eras(2);
		assert_noop!(without(RuntimeOrigin::root(), vec![2]), Error::<Test>::NotParked);
		turn_eras(1);
		cure(1);
		events();

		// when, then: by nobody else, and not as long as another one cannot be cut.
		assert_noop!(without(signed(WIM), vec![2]), DispatchError::BadOrigin);
		assert_noop!(without(RuntimeOrigin::root(), vec![1]), POISON);
		assert_ok!(without(RuntimeOrigin::root(), vec![2]));

		// then
		assert!(events().contains(&skipped(2, SkipReason::Excepted)));
		assert_eq!((vault(1).escrowed, vault(2).escrowed), (100, 0));
		assert_noop!(without(RuntimeOrigin::root(), vec![2]), Error::<Test>::NotParked);
	});
}

#[test]
fn execute_without_settles_at_once_when_all_vaults_are_left_out() {
	ExtBuilder.build_and_execute(|| {
		poisoned(&[1, 2]);
		turn_eras(3);
		assert_ok!(Slashing::execute_without(RuntimeOrigin::root(), 0, vec![1, 2].try_into().unwrap()));
		assert_eq!(state(0), SlashState::Settled);
	});
}

#[test]
fn a_failure_costs_no_more_than_the_share_has() {
	// given: it is put off; and it is parked.
	for (eras, state_then) in [(2, SlashState::Pending { attempts: 1 }), (3, SlashState::Parked)] {
		ExtBuilder.build_and_execute(|| {
			poisoned(&[1, 2]);
			(0..eras).for_each(|_| turn_era());
			let seek_and_turn = <() as WeightInfo>::queue_seek() + crate::queue::cost_of_turn::<Test>();
			let cost = crate::queue::cost_of_execution::<Test>(2, false, false)
				+ crate::queue::cost_of_extras::<Test>(2)
				+ <() as WeightInfo>::fail(2)
				+ <() as WeightInfo>::queue_poll()
				+ <() as WeightInfo>::queue_seek() * 2
				+ seek_and_turn * eras;
			assert!(poll_within(frame_support::weights::Weight::MAX).all_lte(cost));
			assert_eq!(state(0), state_then);
		});
	}
}

#[test]
fn the_operator_has_to_go_when_the_policy_says_so_and_something_was_cut() {
	ExtBuilder.build_and_execute(|| {
		// given
		mutate_table(BRIDGE, Era(1), |table| table.policy.ejects = true);
		assert_ok!(report(BRIDGE, OLGA, percent(10), 1));
		assert_ok!(report(BRIDGE, OTTO, percent(10), 2));
		mutate_vault(2, |vault| vault.active = 0);

		// when: nothing is left of Otto's.
		turn_eras(2);

		// then
		let ejected: Vec<_> =
			World::take_orders().into_iter().filter(|order| matches!(order, Order::Eject { .. })).collect();
		assert_eq!(ejected, vec![Order::Eject { at: member(BRIDGE, OLGA) }]);
	});
}

#[test]
fn a_member_that_cannot_be_ejected_is_cut_all_the_same() {
	ExtBuilder.build_and_execute(|| {
		// given
		mutate_table(BRIDGE, Era(1), |table| {
			table.policy.ejects = true;
			table.policy.sink = Sink::Burn;
		});
		World::mutate(|world| world.eject_error = Some(DispatchError::Unavailable));
		assert_ok!(report(BRIDGE, OLGA, percent(10), 1));
		events();

		// when
		turn_eras(2);

		// then
		assert!(events().contains(&Event::EjectionFailed { slash: 0, error: DispatchError::Unavailable }));
		assert_eq!(vault(1).escrowed, 100);
		let ejected = World::take_orders().into_iter().any(|order| matches!(order, Order::Eject { .. }));
		assert!(!ejected, "what failed left a trace");
	});
}
