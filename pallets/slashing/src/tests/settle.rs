//! What was cut is paid out: to the reporter and the sink, at once or later.

use super::*;
use frame_support::dispatch::Pays;
use rampart_primitives::{Era, Fraction, Sink, SlashId, Stake, VaultId};
use sp_runtime::{DispatchError, DispatchResult, TokenError};

fn with_sink(sink: Sink<AccountId>) {
	mutate_table(BRIDGE, Era(1), |table| table.policy.sink = sink);
}

/// Slash 0 has cut 100 of gold and 50 of silver, and its review is over with the next era.
fn executed() {
	report(BRIDGE, OLGA, percent(10), 1).unwrap();
	turn_eras(3);
	events();
	World::take_orders();
}

fn settle(slash: SlashId, vault: VaultId) -> DispatchResult {
	Slashing::settle(signed(STRANGER), slash, vault).map(|_| ()).map_err(|refused| refused.error)
}

#[test]
fn each_sink_gets_what_the_reporter_does_not() {
	let pot = crate::insurance::pot::<Test>(BRIDGE, GOLD);
	for (sink, who) in [
		(Sink::Treasury, Some(TREASURY)),
		(Sink::Account(VICTIM), Some(VICTIM)),
		(Sink::Insurance, Some(pot)),
		(Sink::Burn, None),
	] {
		ExtBuilder.build_and_execute(|| {
			// given
			with_sink(sink.clone());
			executed();

			// when
			turn_eras(1);

			// then
			assert_eq!(balance(GOLD, WIM), 10);
			match who {
				Some(who) => assert_eq!((balance(GOLD, who), vault(1).burned), (90, 0)),
				None => assert_eq!((vault(1).paid, vault(1).burned), (10, 90)),
			}
			let settled = Event::Settled {
				slash: 0,
				vault: 1,
				asset: GOLD,
				amount: Stake(100),
				to_reporter: Stake(10),
				sink: sink.clone(),
			};
			assert_eq!(events()[0], settled);
			assert_eq!(state(0), SlashState::Settled);
		});
	}
}

#[test]
fn the_reporters_part_is_rounded_down_and_may_be_nothing_or_all() {
	for (part, gets) in [(percent(0), 0), (percent(1), 0), (percent(99), 99), (Fraction::one(), 100)] {
		ExtBuilder.build_and_execute(|| {
			mutate_table(BRIDGE, Era(1), |table| table.policy.reporter_part = part);
			// 99 % of 50 is 49 and a half; 1 % of it is nothing.
			executed();
			turn_eras(1);
			let silver = gets / 2;
			assert_eq!((balance(SILVER, WIM), balance(SILVER, TREASURY)), (silver, 50 - silver));
			assert_eq!(balance(GOLD, WIM) + balance(GOLD, TREASURY), 100);
		});
	}
}

#[test]
fn a_reporter_who_is_the_offender_gets_nothing() {
	ExtBuilder.build_and_execute(|| {
		// given: Olga is her own slasher.
		mutate_table(BRIDGE, Era(1), |table| table.policy.slasher = OLGA);
		assert_ok!(Balances::force_set_balance(RuntimeOrigin::root(), OLGA, 1_000_000));
		assert_ok!(Slashing::report(signed(OLGA), BRIDGE, OLGA, Era(1), percent(10), evidence(1)));

		// when
		turn_eras(4);

		// then
		assert_eq!((balance(GOLD, OLGA), balance(GOLD, TREASURY)), (0, 100));
	});
}

#[test]
fn the_sink_gets_all_when_the_reporter_cannot_receive_his_part() {
	ExtBuilder.build_and_execute(|| {
		// given
		executed();
		World::mutate(|world| world.deaf = Some(WIM));

		// when
		turn_eras(1);

		// then
		assert_eq!((balance(GOLD, WIM), balance(GOLD, TREASURY)), (0, 100));
		let Event::Settled { to_reporter, amount, .. } = events()[0] else { panic!("nothing was settled") };
		assert_eq!((to_reporter, amount), (Stake::ZERO, Stake(100)));
	});
}

#[test]
fn a_receipt_stays_when_it_cannot_be_paid_out_and_holds_up_no_other() {
	ExtBuilder.build_and_execute(|| {
		// given
		executed();
		mutate_vault(1, |vault| vault.frozen = true);

		// when
		turn_eras(1);

		// then
		assert_eq!(state(0), SlashState::Escrowed { until: Era(4), receipts: 1 });
		let failed = Event::SettlementFailed { slash: 0, vault: 1, error: TokenError::Frozen.into() };
		assert_eq!(events()[0], failed);
		assert_eq!((vault(1).escrowed, vault(2).escrowed), (100, 0));
		assert_eq!(Slashing::escrowed(0), vec![Cut { vault: 1, asset: GOLD, amount: Stake(100) }]);

		// when it is tried again while it cannot, then nothing has happened: as a call, and by itself
		assert_noop!(settle(0, 1), TokenError::Frozen);
		assert_eq!(Slashing::do_settle(0, 1), Err(TokenError::Frozen.into()));
		assert_eq!(Slashing::escrowed(0).len(), 1);

		// when it can
		mutate_vault(1, |vault| vault.frozen = false);
		let paid = Slashing::settle(signed(STRANGER), 0, 1).unwrap();

		// then: for free.
		assert_eq!(paid.pays_fee, Pays::No);
		assert_eq!(state(0), SlashState::Settled);
		assert_eq!(balance(GOLD, TREASURY), 90);
	});
}

#[test]
fn settle_goes_ahead_of_the_queue_when_the_review_is_over() {
	ExtBuilder.build_and_execute(|| {
		// given: the era of settlement, and the queue does not come.
		executed();
		turn_era();

		// when
		assert_ok!(settle(0, 2));
		assert_ok!(settle(0, 1));

		// then: nothing is left for the queue.
		assert_eq!(state(0), SlashState::Settled);
		assert_eq!(Slashing::slash(0).unwrap().slot, None);
		events();
		poll();
		assert_eq!(events(), vec![]);
	});
}

#[test]
fn settle_fails_when_it_is_reviewed_still() {
	ExtBuilder.build_and_execute(|| {
		executed();
		assert_noop!(settle(0, 1), Error::<Test>::UnderReview);
	});
}

#[test]
fn settle_fails_when_nothing_waits() {
	ExtBuilder.build_and_execute(|| {
		executed();
		assert_noop!(settle(1, 1), Error::<Test>::UnknownSlash);
		turn_eras(1);
		assert_noop!(settle(0, 1), Error::<Test>::NothingEscrowed);
		assert_noop!(Slashing::settle(RuntimeOrigin::none(), 0, 1).map_err(|e| e.error), DispatchError::BadOrigin);
		assert_ok!(report(BRIDGE, OTTO, percent(10), 2));
		assert_noop!(settle(1, 2), Error::<Test>::NothingEscrowed);
	});
}

#[test]
fn settle_tells_what_was_paid_when_the_issuer_destroyed_a_part() {
	ExtBuilder.build_and_execute(|| {
		executed();
		mutate_vault(1, |vault| vault.destroyed_percent = 40);
		turn_eras(1);
		let Event::Settled { amount, .. } = events()[0] else { panic!("nothing was settled") };
		assert_eq!(amount, Stake(60));
		assert_eq!(state(0), SlashState::Settled);
	});
}

#[test]
fn a_slash_is_settled_at_once_when_nothing_was_cut() {
	ExtBuilder.build_and_execute(|| {
		// given: what was pledged is free to go, of one vault, and gone, of the other.
		report(BRIDGE, OLGA, percent(10), 1).unwrap();
		mutate_vault(1, |vault| vault.unbonding = 1);
		mutate_vault(2, |vault| vault.active = 0);
		events();

		// when
		turn_eras(2);

		// then
		let skipped = |vault, reason| Event::VaultSkipped { slash: 0, vault, reason };
		assert_eq!(
			events(),
			vec![
				skipped(1, SkipReason::Expired),
				skipped(2, SkipReason::NothingLeft),
				Event::SlashExecuted { slash: 0, cuts: 0, until: Era(4) }
			]
		);
		assert_eq!(state(0), SlashState::Settled);
		assert_eq!(World::take_orders().len(), 1);
	});
}

#[test]
fn a_vault_that_is_gone_saves_no_other() {
	ExtBuilder.build_and_execute(|| {
		report(BRIDGE, OLGA, percent(10), 1).unwrap();
		remove_vault(1);
		turn_eras(2);
		assert_eq!(state(0), SlashState::Escrowed { until: Era(4), receipts: 1 });
		assert_eq!(vault(2).escrowed, 50);
	});
}
