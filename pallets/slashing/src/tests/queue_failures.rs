//! What fails is tried again, then parked; it holds up nobody, and there is a way out.

use super::{queue::*, *};
use rampart_primitives::{Era, Sink, SlashId};
use sp_runtime::{ArithmeticError, DispatchError};

const POISON: DispatchError = DispatchError::Arithmetic(ArithmeticError::Overflow);

/// Slash 0 cannot be executed: the second of its vaults cannot be cut.
fn poisoned() {
	assert_ok!(report(BRIDGE, OLGA, percent(10), 1));
	mutate_vault(2, |vault| vault.cut_error = Some(POISON));
	events();
}

fn cure() {
	mutate_vault(2, |vault| vault.cut_error = None);
}

#[test]
fn an_item_that_fails_is_undone_and_comes_again_in_the_next_era() {
	ExtBuilder.build_and_execute(|| {
		// given
		poisoned();

		// when
		turn_eras(2);

		// then: nothing of it has happened, though the first vault could be cut.
		assert_eq!(events(), vec![Event::SlashDelayed { slash: 0, attempts: 1, error: POISON }]);
		assert_eq!(vault(1).escrowed, 0);
		assert_eq!(World::take_orders(), vec![]);
		assert_eq!(state(0), SlashState::Pending { attempts: 1 });
		assert_eq!(Slashing::slash(0).unwrap().slot, Some(Slot { era: Era(4), position: 0 }));

		// when more blocks of the era come, then it does not.
		poll();
		assert_eq!(events(), vec![]);

		// when it can be executed in the next era
		cure();
		turn_eras(1);

		// then
		assert_eq!(executions(), vec![0]);
		assert_eq!((vault(1).escrowed, vault(2).escrowed), (100, 50));
	});
}

#[test]
fn an_item_that_fails_holds_up_no_other() {
	ExtBuilder.build_and_execute(|| {
		// given: first the one that fails, then ten of the same era, and one of the next.
		poisoned();
		put_vault(3, GOLD, 10_000);
		put_table(ORACLE, Era(2), policy(), &[(OTTO, &[(3, 1_000)])]);
		turn_eras(1);
		for name in 10..14 {
			assert_ok!(report_of(Era(2), ORACLE, OTTO, percent(1), name));
		}
		turn_eras(1);
		assert_eq!(executions(), Vec::<SlashId>::new());

		// when: it stands before them in the queue of era 4, and fails again.
		assert_eq!(Slashing::slash(0).unwrap().slot, Some(Slot { era: Era(4), position: 4 }));
		turn_eras(1);

		// then
		assert_eq!(executions(), vec![1, 2, 3, 4]);
		assert_eq!(state(0), SlashState::Pending { attempts: 2 });
	});
}

#[test]
fn an_item_that_fails_too_often_is_parked_and_blocks_nobody() {
	ExtBuilder.build_and_execute(|| {
		// given
		poisoned();
		turn_eras(3);
		assert_eq!(PendingOf::<Test>::get(1), OpenCuts { waiting: 1, parked: 0 });
		events();

		// when
		turn_eras(1);

		// then
		assert_eq!(events(), vec![Event::SlashParked { slash: 0, error: POISON }]);
		assert_eq!(state(0), SlashState::Parked);
		assert_eq!(Slashing::slash(0).unwrap().slot, None);
		assert_eq!(PendingOf::<Test>::get(1), OpenCuts { waiting: 0, parked: 1 });
		assert_eq!(PendingAgainst::<Test>::get((BRIDGE, OLGA, WIM)), 0);
		turn_eras(3);
		assert_eq!(events(), vec![]);

		// then: what it may take stays promised, and nobody can soften it.
		assert_eq!(Slashing::reported(BRIDGE, OLGA, Era(1)), percent(10));
		let vote = Slashing::veto(signed(RESOLVERS[0]), 0, percent(0)).map_err(|e| e.error);
		assert_noop!(vote, Error::<Test>::NotPending);
		let cancel = Slashing::cancel_slash(signed(WIM), 0).map_err(|e| e.error);
		assert_noop!(cancel, Error::<Test>::NotPending);

		// when anybody tries before it can be executed
		let execute = || Slashing::execute_slash(signed(STRANGER), 0).map_err(|e| e.error);
		assert_noop!(execute(), POISON);

		// when it can
		cure();
		assert_ok!(execute());

		// then it goes on as any other
		assert_eq!(state(0), SlashState::Escrowed { until: Era(9), receipts: 2 });
		turn_eras(2);
		assert_eq!(state(0), SlashState::Settled);
	});
}

#[test]
fn execute_without_cuts_the_others_when_a_vault_cannot_be() {
	ExtBuilder.build_and_execute(|| {
		// given
		poisoned();
		let without = |origin, vaults: Vec<u32>| {
			Slashing::execute_without(origin, 0, vaults.try_into().unwrap()).map_err(|e| e.error)
		};
		turn_eras(2);
		assert_noop!(without(RuntimeOrigin::root(), vec![2]), Error::<Test>::NotParked);
		turn_eras(2);
		events();

		// when, then: by nobody else, and not as long as another one cannot be cut.
		assert_noop!(without(signed(WIM), vec![2]), DispatchError::BadOrigin);
		assert_noop!(without(RuntimeOrigin::root(), vec![1]), POISON);
		assert_ok!(without(RuntimeOrigin::root(), vec![2]));

		// then
		let skipped = Event::VaultSkipped { slash: 0, vault: 2, reason: SkipReason::Excepted };
		assert!(events().contains(&skipped));
		assert_eq!((vault(1).escrowed, vault(2).escrowed), (100, 0));
		assert_noop!(without(RuntimeOrigin::root(), vec![2]), Error::<Test>::NotParked);
	});
}

#[test]
fn execute_without_settles_at_once_when_all_vaults_are_left_out() {
	ExtBuilder.build_and_execute(|| {
		poisoned();
		turn_eras(4);
		assert_ok!(Slashing::execute_without(RuntimeOrigin::root(), 0, vec![1, 2].try_into().unwrap()));
		assert_eq!(state(0), SlashState::Settled);
	});
}

#[test]
fn a_failure_costs_no_more_than_the_share_has() {
	ExtBuilder.build_and_execute(|| {
		poisoned();
		turn_era();
		turn_era();
		let cost = crate::queue::cost_of_execution::<Test>(2, false)
			+ <() as WeightInfo>::fail(2)
			+ <() as WeightInfo>::queue_seek() * 2
			+ <() as WeightInfo>::queue_turn() * 2;
		assert!(poll_within(frame_support::weights::Weight::MAX).all_lte(cost + <() as WeightInfo>::queue_seek() * 2));
		assert_eq!(state(0), SlashState::Pending { attempts: 1 });
	});
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
