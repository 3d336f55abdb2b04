//! Rewards in a vault's own asset that raise the price of a share.

use super::*;
use rampart_primitives::{OnShares, Stake};
use sp_runtime::DispatchError;

/// What vault 1 holds.
fn active() -> u128 {
	World::vault_of(1).active
}

/// Ann and Bob hold vault 1, which compounds and was paid 1 000 of gold.
fn compounding() {
	two_holders();
	put_terms(1, &[GOLD, NATIVE], true);
	assert!(pay_vault(1, GOLD, 1_000));
	System::reset_events();
}

#[test]
fn a_reward_in_the_own_asset_raises_the_price_as_it_drips() {
	ExtBuilder.build_and_execute(|| {
		compounding();
		pass(5);

		// when nothing but time has passed, then anyone brings it in
		assert_eq!(active(), 400);
		assert_ok!(Rewards::compound(signed(STRANGER), 1));
		assert_eq!(active(), 900);
		assert_noop!(Rewards::compound(signed(STRANGER), 1), Error::<Test>::NothingToDo);
		assert_noop!(Rewards::compound(signed(STRANGER), 9), Error::<Test>::UnknownVault);
		assert_noop!(Rewards::compound(signed(STRANGER), 2), Error::<Test>::NothingToDo);

		// when somebody comes, then it is in before his price is computed
		pass(5);
		deposit(1, CARL, 1_400);
		assert_eq!((active(), World::vault_of(1).shares), (2_800, 400 + 400 * 1_400 / 1_400));
		assert_eq!(Rewards::ledger(GOLD).unwrap().paid, Stake(1_000));
		assert_eq!(claimable(1, GOLD, ANN), 0);
	});
}

#[test]
fn other_assets_are_earned_as_ever() {
	ExtBuilder.build_and_execute(|| {
		compounding();
		assert!(pay_vault(1, NATIVE, 400));
		pass(10);
		assert_eq!((claimable(1, NATIVE, ANN), claimable(1, GOLD, ANN)), (300, 0));
	});
}

#[test]
fn what_has_dripped_is_brought_in_when_the_vault_is_paid() {
	ExtBuilder.build_and_execute(|| {
		compounding();
		pass(5);
		assert!(pay_vault(1, GOLD, 500));
		assert_eq!(active(), 900);
		pass(10);
		assert_ok!(Rewards::compound(signed(STRANGER), 1));
		assert_eq!(active(), 1_900);
	});
}

#[test]
fn what_cannot_be_brought_in_drips_anew() {
	ExtBuilder.build_and_execute(|| {
		compounding();
		pass(5);
		let error = DispatchError::Unavailable;
		mutate_vault(1, |vault| vault.compound_error = Some(error));
		assert_noop!(Rewards::compound(signed(STRANGER), 1), error);

		// when shares change, then they do
		withdraw(1, BOB, 100);
		let held = Event::CompoundHeld { vault: 1, asset: GOLD, amount: Stake(500), error };
		assert_eq!(events(), vec![held]);
		assert_eq!(active(), 300);

		// then the rest goes on, and what was held drips after it
		mutate_vault(1, |vault| vault.compound_error = None);
		pass(5);
		assert_ok!(Rewards::compound(signed(STRANGER), 1));
		assert_eq!(active(), 800);
		pass(5);
		assert_ok!(Rewards::compound(signed(STRANGER), 1));
		assert_eq!(active(), 1_050);
		pass(5);
		assert_ok!(Rewards::compound(signed(STRANGER), 1));
		assert_eq!(active(), 1_300);
	});
}

#[test]
fn what_drips_to_nobody_is_not_the_first_comers() {
	ExtBuilder.build_and_execute(|| {
		compounding();
		pass(5);
		withdraw(1, ANN, 300);
		withdraw(1, BOB, 100);
		pass(50);

		// when
		deposit(1, CARL, 400);
		let had = active();
		Rewards::changing(1);
		assert_eq!(active(), had);

		// then it drips to who stays
		pass(5);
		assert_ok!(Rewards::compound(signed(STRANGER), 1));
		assert_eq!(active(), had + 250);
	});
}

#[test]
fn a_change_of_terms_counts_for_what_is_paid_from_then_on() {
	ExtBuilder.build_and_execute(|| {
		compounding();
		pass(5);
		put_terms(1, &[GOLD], false);
		assert_ok!(Rewards::compound(signed(STRANGER), 1));

		// when it is paid, then what has not dripped is earned by holders, with the rest
		assert!(pay_vault(1, GOLD, 500));
		pass(10);
		assert_noop!(Rewards::compound(signed(STRANGER), 1), Error::<Test>::NothingToDo);
		assert_eq!((active(), claimable(1, GOLD, ANN), claimable(1, GOLD, BOB)), (900, 750, 250));

		// when it compounds again, then what was earned stays earned
		put_terms(1, &[GOLD], true);
		assert!(pay_vault(1, GOLD, 100));
		pass(10);
		assert_ok!(Rewards::compound(signed(STRANGER), 1));
		assert_eq!((active(), claimable(1, GOLD, ANN)), (1_000, 750));
		assert_ok!(Rewards::claim(signed(ANN), 1, None));
	});
}

#[test]
fn a_flip_waits_until_who_does_not_want_it_could_have_left() {
	ExtBuilder.build_and_execute(|| {
		compounding();
		pass(5);
		let accepts = vec![GOLD, NATIVE].try_into().unwrap();
		assert_ok!(Rewards::set_vault_terms(signed(CURATOR), 1, accepts, false));

		// when it is paid before, then all goes into the vault as ever
		skip_eras(7);
		assert!(pay_vault(1, GOLD, 500));
		pass(10);
		assert_ok!(Rewards::compound(signed(STRANGER), 1));
		assert_eq!((active(), claimable(1, GOLD, ANN)), (1_900, 0));

		// when the vault's seven unbonding eras are over, then it is the holders'
		skip_eras(1);
		assert!(pay_vault(1, GOLD, 500));
		pass(10);
		assert_eq!((active(), claimable(1, GOLD, ANN)), (1_900, 375));
	});
}

/// No share is fresh in a price: who takes his deposit back gets what was added to the pool while he was there, by his part of it.
/// It is at most what the blocks were worth; and he waits for it as long as for the deposit.
#[test]
fn a_deposit_that_is_taken_back_gets_its_part_of_the_time_where_rewards_compound() {
	ExtBuilder.build_and_execute(|| {
		// given: 1 000 drip over ten blocks
		compounding();

		// when he has as much as all others, and goes in the same block, then he gets nothing
		deposit(1, CARL, 400);
		withdraw(1, CARL, 400);
		assert_eq!(active(), 400);

		// when he stays for a block, then half of a tenth of it, rounded down
		deposit(1, CARL, 400);
		pass(1);
		withdraw(1, CARL, 400);
		assert_eq!(active(), 400 + 100 - 49);
		assert!(events().iter().all(|event| !matches!(event, Event::RewardForfeited { .. })));
	});
}

#[test]
fn what_was_not_brought_in_goes_to_the_next_generation() {
	ExtBuilder.build_and_execute(|| {
		compounding();
		pass(5);
		close_generation(1);
		deposit(1, CARL, 400);
		pass(10);
		assert_ok!(Rewards::compound(signed(STRANGER), 1));
		assert_eq!(active(), 1_400);
	});
}
