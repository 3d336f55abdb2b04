//! What was cut goes into a set's pot, and out of it by rules that its backers can see.

use super::*;
use crate::insurance::pot;
use frame_support::dispatch::Pays;
use rampart_primitives::{AssetId, Era, OperatorSet, Sink, Stake};
use sp_core::H256;
use sp_runtime::{DispatchError, DispatchResult, TokenError};

fn reason() -> H256 {
	evidence(77)
}

fn announce(amount: u128) -> DispatchResult {
	Slashing::announce_payout(signed(SAM), BRIDGE, GOLD, Stake(amount), VICTIM, reason())
}

fn pay(payout: PayoutId) -> DispatchResult {
	Slashing::pay_insurance(signed(STRANGER), payout)
}

/// 90 of gold and 45 of silver are in the bridge's pots.
fn insured() {
	mutate_table(BRIDGE, Era(1), |table| table.policy.sink = Sink::Insurance);
	report(BRIDGE, OLGA, percent(10), 1).unwrap();
	turn_eras(4);
	events();
	World::take_orders();
}

fn in_pot(set: OperatorSet, asset: AssetId) -> u128 {
	balance(asset, pot::<Test>(set, asset))
}

#[test]
fn a_pot_pays_the_harmed_when_the_notice_is_over() {
	ExtBuilder.build_and_execute(|| {
		// given
		insured();
		assert_eq!((in_pot(BRIDGE, GOLD), in_pot(BRIDGE, SILVER)), (90, 45));
		let before = held(SAM);

		// when: announced in era 5, with a notice of three eras.
		assert_ok!(announce(70));

		// then
		let due = Era(9);
		let (payout, set, asset, amount, to) = (0, BRIDGE, GOLD, Stake(70), VICTIM);
		let announced = Event::PayoutAnnounced { payout, set, asset, amount, to, reason: reason(), due };
		assert_eq!(events(), vec![announced]);
		assert_eq!(held(SAM) - before, 100 + crate::insurance::footprint::<Test>().size);
		for _ in 5..9 {
			assert_noop!(pay(0), Error::<Test>::NotDue);
			turn_eras(1);
		}

		// when
		assert_ok!(pay(0));

		// then
		assert_eq!(events(), vec![Event::PayoutPaid { payout, set, asset, amount, to }]);
		assert_eq!((balance(GOLD, VICTIM), in_pot(BRIDGE, GOLD)), (70, 20));
		assert_eq!(held(SAM), before);
		assert_noop!(pay(0), Error::<Test>::UnknownPayout);
	});
}

#[test]
fn pay_insurance_fails_when_the_pot_has_not_enough() {
	ExtBuilder.build_and_execute(|| {
		// given
		insured();
		assert_ok!(announce(91));
		turn_eras(4);

		// when, then
		assert_noop!(pay(0), TokenError::FundsUnavailable);
		// when somebody gives to the pot
		give(GOLD, pot::<Test>(BRIDGE, GOLD), 1);
		assert_ok!(pay(0));
		assert_eq!(in_pot(BRIDGE, GOLD), 0);
	});
}

#[test]
fn announce_payout_fails_when_it_is_not_the_owners_or_makes_no_sense() {
	ExtBuilder.build_and_execute(|| {
		let by = |who, set, amount| Slashing::announce_payout(signed(who), set, GOLD, Stake(amount), VICTIM, reason());
		assert_noop!(by(SAM, OperatorSet { service: 9, set: 0 }, 1), Error::<Test>::UnknownSet);
		assert_noop!(by(STRANGER, BRIDGE, 1), Error::<Test>::NotServiceOwner);
		assert_noop!(by(SAM, BRIDGE, 0), Error::<Test>::ZeroAmount);
		assert_noop!(
			Slashing::announce_payout(RuntimeOrigin::none(), BRIDGE, GOLD, Stake(1), VICTIM, reason()),
			DispatchError::BadOrigin
		);
		World::mutate(|world| world.owners.insert(1, TREASURY));
		assert_noop!(by(TREASURY, BRIDGE, 1), TokenError::FundsUnavailable);
	});
}

#[test]
fn announce_payout_fails_when_the_most_are_announced() {
	ExtBuilder.build_and_execute(|| {
		for _ in 0..MAX_PAYOUTS {
			assert_ok!(announce(1));
		}
		assert_noop!(announce(1), Error::<Test>::TooManyPayouts);
		// Another set has its own.
		assert_ok!(Slashing::announce_payout(signed(SAM), ORACLE, GOLD, Stake(1), VICTIM, reason()));

		// when one is withdrawn
		assert_ok!(Slashing::withdraw_payout(signed(SAM), 3));
		assert_ok!(announce(1));
	});
}

#[test]
fn withdraw_payout_gives_the_deposit_back_to_who_left_it() {
	ExtBuilder.build_and_execute(|| {
		// given
		assert_ok!(announce(10));
		assert_noop!(Slashing::withdraw_payout(signed(STRANGER), 0), Error::<Test>::NotServiceOwner);
		assert_noop!(Slashing::withdraw_payout(signed(SAM), 1), Error::<Test>::UnknownPayout);
		events();

		// when the service has another owner
		World::mutate(|world| world.owners.insert(1, STRANGER));
		assert_noop!(Slashing::withdraw_payout(signed(SAM), 0), Error::<Test>::NotServiceOwner);
		assert_ok!(Slashing::withdraw_payout(signed(STRANGER), 0));

		// then
		assert_eq!(events(), vec![Event::PayoutWithdrawn { payout: 0, set: BRIDGE }]);
		assert_eq!(held(SAM), 0);
		assert_noop!(pay(0), Error::<Test>::UnknownPayout);
	});
}

/// The bridge's set is forgotten, and so is its service.
fn bridge_is_gone() {
	World::mutate(|world| {
		world.eras.remove(&BRIDGE);
		world.owners.remove(&BRIDGE.service);
	});
}

fn sweep(set: OperatorSet, asset: AssetId) -> DispatchResult {
	Slashing::sweep_pot(signed(STRANGER), set, asset).map(|_| ()).map_err(|refused| refused.error)
}

#[test]
fn sweep_pot_pays_the_treasury_when_the_set_is_gone() {
	ExtBuilder.build_and_execute(|| {
		// given
		insured();
		assert_noop!(sweep(BRIDGE, GOLD), Error::<Test>::SetExists);
		bridge_is_gone();
		let nobody = Slashing::sweep_pot(RuntimeOrigin::none(), BRIDGE, GOLD).map_err(|e| e.error);
		assert_noop!(nobody, DispatchError::BadOrigin);

		// when
		let swept = Slashing::sweep_pot(signed(STRANGER), BRIDGE, GOLD).unwrap();

		// then: for free.
		assert_eq!(swept.pays_fee, Pays::No);
		assert_eq!(events(), vec![Event::PotSwept { set: BRIDGE, asset: GOLD, amount: Stake(90) }]);
		assert_eq!((balance(GOLD, TREASURY), in_pot(BRIDGE, GOLD)), (90, 0));

		// then: each asset by itself, and not twice.
		assert_noop!(sweep(BRIDGE, GOLD), Error::<Test>::EmptyPot);
		assert_ok!(sweep(BRIDGE, SILVER));
		assert_eq!((balance(SILVER, TREASURY), in_pot(BRIDGE, SILVER)), (45, 0));
	});
}

#[test]
fn sweep_pot_fails_when_payouts_are_announced() {
	ExtBuilder.build_and_execute(|| {
		// given
		insured();
		assert_ok!(announce(70));
		bridge_is_gone();

		// when, then: what was announced in time comes first.
		assert_noop!(sweep(BRIDGE, GOLD), Error::<Test>::PayoutsAnnounced);
		turn_eras(4);
		assert_ok!(pay(0));
		assert_ok!(sweep(BRIDGE, GOLD));
		assert_eq!((balance(GOLD, VICTIM), balance(GOLD, TREASURY)), (70, 20));
	});
}

#[test]
fn withdraw_payout_is_for_who_announced_it_when_the_set_is_gone() {
	ExtBuilder.build_and_execute(|| {
		// given: a new owner could withdraw it, while the set is there.
		insured();
		assert_ok!(announce(70));
		World::mutate(|world| world.owners.insert(BRIDGE.service, VICTIM));
		let withdraw = |who| Slashing::withdraw_payout(signed(who), 0);
		assert_noop!(withdraw(SAM), Error::<Test>::NotServiceOwner);

		// when
		bridge_is_gone();

		// then
		assert_noop!(withdraw(STRANGER), Error::<Test>::NotServiceOwner);
		assert_noop!(withdraw(VICTIM), Error::<Test>::NotServiceOwner);
		assert_ok!(withdraw(SAM));
		assert_eq!(held(SAM), 0);
		assert_ok!(sweep(BRIDGE, GOLD));
	});
}

#[test]
fn withdraw_payout_is_for_anyone_when_the_set_is_gone_and_nobody_paid_it_for_long() {
	ExtBuilder.build_and_execute(|| {
		// given: due in era 9, of more than there is; who announced it does nothing.
		insured();
		assert_ok!(announce(91));
		let withdraw = || Slashing::withdraw_payout(signed(STRANGER), 0);
		let at_era = |era| World::mutate(|world| world.now = Era(era));
		at_era(38);
		assert_noop!(withdraw(), Error::<Test>::NotServiceOwner);
		bridge_is_gone();
		at_era(37);
		assert_noop!(withdraw(), Error::<Test>::NotServiceOwner);

		// when
		at_era(38);
		assert_ok!(withdraw());

		// then
		assert_eq!(held(SAM), 0);
		assert_ok!(sweep(BRIDGE, GOLD));
	});
}

#[test]
fn the_treasury_gets_what_is_for_the_pot_of_a_set_that_is_gone() {
	ExtBuilder.build_and_execute(|| {
		// given: slash 0 is reviewed, and the silver cannot move.
		mutate_table(BRIDGE, Era(1), |table| table.policy.sink = Sink::Insurance);
		report(BRIDGE, OLGA, percent(10), 1).unwrap();
		turn_eras(3);
		mutate_vault(2, |vault| vault.frozen = true);
		bridge_is_gone();
		events();

		// when: by the queue, and by a call
		turn_eras(1);
		let Event::Settled { sink, .. } = events()[0].clone() else { panic!("nothing was settled") };
		assert_eq!((sink, balance(GOLD, TREASURY)), (Sink::Treasury, 90));
		mutate_vault(2, |vault| vault.frozen = false);
		assert_ok!(Slashing::settle(signed(STRANGER), 0, 2));

		// then
		assert_eq!(balance(SILVER, TREASURY), 45);
		assert_eq!((in_pot(BRIDGE, GOLD), Pots::<Test>::iter().count()), (0, 0));
	});
}

#[test]
fn the_account_of_a_pot_lives_from_first_use_on() {
	ExtBuilder.build_and_execute(|| {
		let account = pot::<Test>(BRIDGE, GOLD);
		assert_eq!(System::providers(&account), 0);
		insured();
		assert_eq!(System::providers(&account), 1);
		assert_ok!(report_of(Era(1), BRIDGE, OLGA, percent(10), 2));
		turn_eras(4);
		assert_eq!((System::providers(&account), in_pot(BRIDGE, GOLD)), (1, 180));
	});
}

#[test]
fn insurance_shows_pots_and_what_is_announced() {
	ExtBuilder.build_and_execute(|| {
		insured();
		assert_ok!(announce(70));
		let view = Slashing::insurance(BRIDGE);
		let pot = |asset, balance| PotView { asset, account: pot::<Test>(BRIDGE, asset), balance: Stake(balance) };
		assert_eq!(view.pots, vec![pot(GOLD, 90), pot(SILVER, 45)]);
		let payout =
			PayoutView { payout: 0, asset: GOLD, amount: Stake(70), to: VICTIM, reason: reason(), due: Era(9) };
		assert_eq!(view.payouts, vec![payout]);
		assert!(Slashing::insurance(ORACLE).pots.is_empty());
	});
}
