//! What restaking asks: is a cut on its way, and must a claim wait for it.

use super::{queue::*, *};
use rampart_primitives::{Era, Eras, GuardStake};
use sp_runtime::DispatchError;

fn pending(vault: u32) -> u32 {
	<Slashing as GuardStake<AccountId>>::pending_cuts(vault)
}

fn held(vault: u32) -> bool {
	<Slashing as GuardStake<AccountId>>::claims_held(vault, Era(0))
}

#[test]
fn pending_cuts_counts_what_names_the_vault_until_it_is_done() {
	ExtBuilder.build_and_execute(|| {
		assert_ok!(report(BRIDGE, OLGA, percent(1), 1));
		assert_ok!(report(BRIDGE, OTTO, percent(1), 2));
		assert_ok!(report(BRIDGE, OTTO, percent(1), 3));
		proven(4, 1_000);
		assert_eq!((pending(1), pending(2), pending(3)), (2, 4, 0));

		// when one is vetoed, one cancelled, one executed
		assert_ok!(Slashing::veto(signed(RESOLVERS[0]), 0, percent(0)));
		assert_ok!(Slashing::veto(signed(RESOLVERS[1]), 0, percent(0)));
		assert_eq!((pending(1), pending(2)), (1, 3));
		assert_ok!(Slashing::cancel_slash(signed(WIM), 1));
		assert_eq!((pending(1), pending(2)), (1, 2));
		poll();
		assert_eq!((pending(1), pending(2)), (0, 1));
		turn_eras(2);
		assert_eq!((pending(1), pending(2)), (0, 0));
		assert_eq!(PendingOf::<Test>::iter().count(), 0);
	});
}

#[test]
fn claims_are_held_while_the_queue_is_late_and_no_longer_than_the_lag() {
	ExtBuilder.build().execute_with(|| {
		// given: slash 0 is due in era 3, and the queue stands still.
		assert_ok!(report(BRIDGE, OTTO, percent(1), 1));
		assert!(!held(2));
		poll();
		turn_eras(1);
		turn_era();
		assert!(!held(2), "it is due, and not late");

		// when it is late, then the vaults that answer wait, and no other
		turn_era();
		assert!(held(2) && !held(1));

		// when it is later than it may be, then nobody waits
		turn_era();
		assert!(!held(2));
		assert_eq!(Slashing::do_try_state(), Err(DispatchError::Other("X1: a slash is due for longer than it may be")));
	});
}

#[test]
fn claims_are_held_when_the_head_has_not_come_to_the_late_item() {
	ExtBuilder.build().execute_with(|| {
		// given: the head stands at era 1, without items; in era 2 there are some.
		assert_ok!(report(ORACLE, OLGA, percent(1), 1));
		turn_era();
		assert_eq!(QueueHead::<Test>::get(), Era(1));
		assert!(!held(1));
		turn_era();
		assert_eq!(QueueHead::<Test>::get(), Era(1));
		assert!(held(1));
		poll();
		assert!(!held(1));
		Slashing::do_try_state().unwrap();
	});
}

#[test]
fn claims_are_not_held_by_what_is_late_behind_what_is_later_than_it_may_be() {
	ExtBuilder.build().execute_with(|| {
		// given: the queue stands still; in era 4 slash 0, of era 2, is later than it may be, and slash 1, of era 3, is not.
		assert_ok!(report(ORACLE, OLGA, percent(1), 1));
		turn_era();
		assert_ok!(report_of(Era(1), ORACLE, OLGA, percent(1), 2));
		turn_era();
		assert!(held(1));
		turn_era();
		assert!(held(1), "the head has not come to era 2");

		// when the queue stands at slash 0
		let look = <() as WeightInfo>::queue_poll() + <() as WeightInfo>::queue_seek();
		let turn = look + crate::queue::cost_of_turn::<Test>();
		poll_within(turn);
		assert_eq!(QueueHead::<Test>::get(), Era(2));

		// then nobody waits for it
		assert!(!held(1));
		poll();
		Slashing::do_try_state().unwrap();
	});
}

#[test]
fn what_fails_holds_claims_only_while_it_is_late_and_what_is_parked_never() {
	ExtBuilder.build_and_execute(|| {
		// given
		tighten(BRIDGE);
		assert_ok!(report(BRIDGE, OTTO, percent(1), 1));
		mutate_vault(2, |vault| vault.cut_error = Some(DispatchError::Unavailable));
		turn_eras(2);

		// when it has failed, then it comes again in the next era
		assert_eq!(state(0), SlashState::Pending { attempts: 1 });
		assert!(!held(2));
		turn_eras(1);
		assert_eq!(state(0), SlashState::Parked);
		assert!(!held(2));
		turn_era();
		assert_eq!((pending(2), held(2)), (1, false));
	});
}

#[test]
fn whom_a_vault_may_back_is_not_asked_here() {
	ExtBuilder.build_and_execute(|| {
		let may = <Slashing as GuardStake<AccountId>>::ensure_can_back(1, Eras(1), &member(BRIDGE, OLGA));
		assert_eq!(may, Ok(()));
		assert_eq!(<Slashing as GuardStake<AccountId>>::weight(), <() as WeightInfo>::guard());
		assert_eq!(<Slashing as GuardStake<AccountId>>::obliged_until(&member(BRIDGE, OLGA)), None);
	});
}

#[test]
fn what_is_parked_counts_as_a_pending_cut_until_it_is_executed_and_holds_no_claim() {
	ExtBuilder.build_and_execute(|| {
		// given: slash 0, for which vaults 1 and 2 answer, is parked.
		let poison = |error| [1, 2].map(|vault| mutate_vault(vault, |vault| vault.cut_error = error));
		assert_ok!(report(BRIDGE, OLGA, percent(1), 1));
		poison(Some(DispatchError::Unavailable));
		while state(0) != SlashState::Parked {
			turn_eras(1);
		}

		// then: who deposits is warned.
		assert_eq!((pending(1), pending(2)), (1, 1));

		// when the queue is late with a slash for which vault 2 alone answers
		assert_ok!(report_of(Era(1), BRIDGE, OTTO, percent(1), 2));
		turn_eras(1);
		turn_era();
		turn_era();

		// then vault 1 does not wait
		assert_eq!((pending(1), pending(2)), (1, 2));
		assert!(!held(1) && held(2));

		// when the parked one is executed
		poison(None);
		assert_ok!(Slashing::execute_slash(signed(STRANGER), 0));
		assert_eq!((pending(1), pending(2)), (0, 1));
		poll();
		assert_eq!(PendingOf::<Test>::iter().count(), 0);
	});
}

#[test]
fn a_claim_is_held_for_the_lag_at_most_when_the_queue_stays_late() {
	ExtBuilder.build_and_execute(|| {
		// given: each slash is executed an era after it was due, in the last block of that era; the queue is never on time.
		let unbonding = 3;
		mutate_vault(1, |vault| vault.unbonding = unbonding);
		mutate_table(ORACLE, Era(1), |table| table.policy.horizon_eras = Eras(100));
		let held_in = |era: u32| <Slashing as GuardStake<AccountId>>::claims_held(1, Era(era));
		for name in 0..20 {
			let now = World::get().now.0;
			if now > 3 {
				assert_eq!(PendingOf::<Test>::get(1).waiting, 2, "one is late, one is due");
				// then: of all tranches that can be claimed, that of one era alone is held.
				let claimable = 0..now - unbonding;
				let waits: Vec<u32> = claimable.filter(|era| held_in(*era)).collect();
				assert_eq!(waits, vec![now - unbonding - MaxLag::get().0]);
			}
			assert_ok!(report_of(Era(1), ORACLE, OLGA, percent(1), name));
			let late = Slashes::<Test>::iter().filter(|(_, slash)| slash.state == PENDING && slash.due.0 < now);
			for (slash, _) in late.collect::<Vec<_>>() {
				assert_ok!(Slashing::execute_slash(signed(STRANGER), slash));
			}
			turn_era();
		}
		poll();
	});
}

#[test]
fn claims_are_not_held_when_the_vault_is_gone() {
	ExtBuilder.build().execute_with(|| {
		assert_ok!(report(ORACLE, OLGA, percent(1), 1));
		turn_era();
		turn_era();
		assert!(held(1));
		remove_vault(1);
		assert!(!held(1));
	});
}

#[test]
fn integrity_test_fails_when_the_lag_or_the_history_fits_no_vault() {
	use frame_support::traits::Hooks;

	let checks = |(lag, history): (u32, u32)| {
		MaxLag::set(Eras(lag));
		History::set(Eras(history));
		let outcome = std::panic::catch_unwind(<Slashing as Hooks<_>>::integrity_test);
		MaxLag::set(Eras(1));
		History::set(Eras(28));
		outcome.is_ok()
	};

	// A slash is executed neither in no time nor after all that a vault can unbond in.
	let lags = [0, 1, 27, 28, u32::MAX];
	assert_eq!(lags.map(|lag| checks((lag, 28))), [false, true, true, false, false]);
	// What can be cut must be known for as long.
	assert_eq!([0, 27, 28, 29].map(|history| checks((1, history))), [false, false, true, true]);
}
