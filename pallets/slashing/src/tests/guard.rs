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
		let turn = <() as WeightInfo>::queue_seek() + <() as WeightInfo>::queue_turn();
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
		assert_eq!((pending(2), held(2)), (0, false));
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
