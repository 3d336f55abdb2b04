//! Total losses: what was earned before stays earned, what was not goes to who comes after.

use super::*;
use rampart_primitives::{Generation, OnShares, Shares, Stake};

/// Ann and Bob hold vault 1, which was paid 1 000 of gold, and all is lost when the half has dripped.
fn lost() {
	two_holders();
	assert!(pay_vault(1, GOLD, 1_000));
	pass(5);
	System::reset_events();
	close_generation(1);
}

#[test]
fn what_was_earned_before_a_total_loss_stays_earned() {
	ExtBuilder.build_and_execute(|| {
		// when
		lost();

		// then
		let over = Event::RewardsCarriedOver { vault: 1, generation: Generation(0), asset: GOLD, amount: Stake(500) };
		assert_eq!(events(), vec![over]);
		pass(50);
		assert_eq!((claimable(1, GOLD, ANN), claimable(1, GOLD, BOB)), (375, 125));

		// when one claims before her closed shares are claimed, and one after
		assert_ok!(Rewards::claim(signed(ANN), 1, None));
		claim_closed(1, ANN);
		claim_closed(1, BOB);
		assert_eq!(claimable(1, GOLD, BOB), 125);
		assert_ok!(Rewards::claim(signed(BOB), 1, None));

		// then nothing is left of the generation
		assert_eq!(Accruals::<Test>::iter_keys().collect::<Vec<_>>(), vec![(1, Generation(1))]);
		assert_eq!(Earnings::<Test>::iter().count(), 0);
		assert_eq!(pot(1, GOLD), 500);
	});
}

#[test]
fn what_was_not_earned_drips_to_the_next_generation() {
	ExtBuilder.build_and_execute(|| {
		lost();
		pass(50);
		deposit(1, CARL, 100);
		turn_era();
		pass(5);
		assert_eq!(claimable(1, GOLD, CARL), 250);
		pass(5);
		assert_eq!(claimable(1, GOLD, CARL), 500);
		assert_eq!((claimable(1, GOLD, ANN), claimable(1, GOLD, BOB)), (375, 125));
	});
}

#[test]
fn who_comes_back_brings_along_what_he_earned() {
	ExtBuilder.build_and_execute(|| {
		// given: thirds, so that there are fractions
		deposit(1, ANN, 1);
		deposit(1, BOB, 2);
		turn_era();
		assert!(pay_vault(1, GOLD, 1_000));
		pass(5);
		close_generation(1);
		claim_closed(1, ANN);
		claim_closed(1, BOB);
		assert_eq!((claimable(1, GOLD, ANN), claimable(1, GOLD, BOB)), (166, 333));

		// when
		deposit(1, ANN, 128);
		assert_eq!(pending(1, GOLD, ANN), (166, 0));

		// then it lies with what she earns from now on
		turn_era();
		pass(10);
		assert_eq!(pending(1, GOLD, ANN), (166 + 500, 0));

		// when the last one has claimed, then the two fractions of the old generation are a unit of the new one
		assert_eq!(pot(1, GOLD), 166 + 500);
		assert_ok!(Rewards::claim(signed(BOB), 1, None));
		assert_eq!(pot(1, GOLD), 166 + 501);
		assert_eq!(Accruals::<Test>::iter_keys().collect::<Vec<_>>(), vec![(1, Generation(1))]);
		pass(10);
		assert_eq!(pending(1, GOLD, ANN), (166 + 501, 0));
		assert_ok!(Rewards::claim(signed(ANN), 1, None));
		assert_eq!(pot(1, GOLD), 0);
	});
}

#[test]
fn an_asset_of_an_older_generation_keeps_its_place() {
	ExtBuilder.build_and_execute(|| {
		// given: gold was earned, nothing of it is left over, and the next generation is not to have any
		two_holders();
		assert!(pay_vault(1, GOLD, 1_000));
		pass(10);
		close_generation(1);
		assert_eq!(pot(1, GOLD), 0);
		let others: Vec<u32> = (20..28).collect();
		let terms = |assets: &[u32]| assets.to_vec().try_into().unwrap();
		put_terms(1, &[GOLD], false);
		let set = |assets: &[u32]| Rewards::set_vault_terms(signed(CURATOR), 1, terms(assets), false);
		assert_noop!(set(&others), Error::<Test>::TooManyRewardAssets);
		assert_ok!(set(&others[1..]));
		skip_eras(8);

		// when
		claim_closed(1, ANN);
		claim_closed(1, BOB);
		deposit(1, ANN, 100);
		for asset in &others[1..] {
			give(*asset, FRED, 1_000_000);
			assert!(pay_vault(1, *asset, 100));
		}

		// then
		turn_era();
		pass(10);
		assert_eq!(claimable(1, GOLD, ANN), 750);
		assert_eq!(Rewards::pending_in(1, ANN).len(), 8);
		assert_ok!(Rewards::claim(signed(ANN), 1, None));
		assert_ok!(Rewards::claim(signed(BOB), 1, None));

		// when nobody has any, and the last era in which it was taken is paid, then its place is free
		assert_noop!(set(&others), Error::<Test>::TooManyRewardAssets);
		skip_eras(1);
		assert_ok!(set(&others));
		turn_era();
		give(20, FRED, 1_000_000);
		assert!(pay_vault(1, 20, 100));
	});
}

#[test]
fn several_generations_are_claimed_in_any_order() {
	ExtBuilder.build_and_execute(|| {
		// given: Ann earned in generation 0, Bob in 1, Carl in 2
		for who in [ANN, BOB, CARL] {
			deposit(1, who, 8);
			turn_era();
			assert!(pay_vault(1, GOLD, 1_000));
			pass(5);
			close_generation(1);
			claim_closed(1, who);
		}
		let of = || [ANN, BOB, CARL].map(|who| claimable(1, GOLD, who));
		assert_eq!(of()[0], 500);
		Rewards::do_try_state().unwrap();

		// when
		for who in [BOB, CARL, ANN] {
			assert_ok!(Rewards::claim(signed(who), 1, None));
			Rewards::do_try_state().unwrap();
		}

		// then all that is left is the present generation's
		assert_eq!(Accruals::<Test>::iter_keys().collect::<Vec<_>>(), vec![(1, Generation(3))]);
		assert_eq!(Accruals::<Test>::get(1, Generation(3))[0].older, 0);
	});
}

/// Restaking tells of the end of a generation before it stores the vault: who is settled in between must not lose anything.
#[test]
fn what_gathers_before_the_vault_is_stored_goes_to_the_next_generation() {
	ExtBuilder.build_and_execute(|| {
		// given: thirds
		deposit(1, ANN, 1);
		deposit(1, BOB, 2);
		turn_era();
		assert!(pay_vault(1, GOLD, 1));
		pass(10);

		// when
		Rewards::generation_closed(1, Generation(0), Shares(3));
		Rewards::changed(1, Generation(0), &ANN, Shares(1), Shares(0), Shares(3));
		Rewards::changed(1, Generation(0), &BOB, Shares(2), Shares(0), Shares(2));
		mutate_vault(1, |vault| {
			vault.generation = Generation(1);
			(vault.active, vault.shares) = (0, 0);
			vault.positions.clear();
		});

		// then
		assert_eq!(Accruals::<Test>::iter_keys().collect::<Vec<_>>(), vec![(1, Generation(1))]);
		assert_eq!(pot(1, GOLD), 1);
	});
}
