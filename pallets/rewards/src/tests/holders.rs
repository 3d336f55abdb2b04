//! What holders earn as shares come, go and change hands.

use super::*;
use rampart_primitives::Stake;

#[test]
fn a_deposit_earns_from_its_block_on() {
	ExtBuilder.build_and_execute(|| {
		two_holders();
		assert!(pay_vault(1, GOLD, 1_000));
		pass(5);

		// when
		deposit(1, CARL, 400);
		pass(5);

		// then: half of the second half
		assert_eq!(pending(1, GOLD, ANN), (375 + 187, 0));
		assert_eq!(pending(1, GOLD, BOB), (125 + 62, 0));
		assert_eq!(pending(1, GOLD, CARL), (0, 250));

		// when the era is over, then it is his
		turn_era();
		assert_eq!(pending(1, GOLD, CARL), (250, 0));
	});
}

#[test]
fn stake_earns_nothing_from_the_moment_it_asks_to_leave() {
	ExtBuilder.build_and_execute(|| {
		two_holders();
		assert!(pay_vault(1, GOLD, 1_000));
		pass(5);

		// when
		withdraw(1, ANN, 200);
		pass(5);

		// then
		assert_eq!(claimable(1, GOLD, ANN), 375 + 250);
		assert_eq!(claimable(1, GOLD, BOB), 125 + 250);

		// when she leaves, then what she earned is hers, and no more
		withdraw(1, ANN, 100);
		assert!(pay_vault(1, GOLD, 1_000));
		pass(10);
		assert_eq!(claimable(1, GOLD, ANN), 625);
		assert_eq!(claimable(1, GOLD, BOB), 375 + 1_000);
	});
}

#[test]
fn shares_that_change_hands_take_nothing_along() {
	ExtBuilder.build_and_execute(|| {
		two_holders();
		assert!(pay_vault(1, GOLD, 1_000));
		pass(5);

		// when
		transfer(1, ANN, CARL, 300);
		pass(5);
		turn_era();

		// then
		assert_eq!(claimable(1, GOLD, ANN), 375);
		assert_eq!(claimable(1, GOLD, BOB), 250);
		assert_eq!(claimable(1, GOLD, CARL), 375);
	});
}

#[test]
fn shares_given_up_in_their_era_forfeit_what_they_earned() {
	ExtBuilder.build_and_execute(|| {
		// given
		two_holders();
		assert!(pay_vault(1, GOLD, 1_000));
		deposit(1, CARL, 400);
		pass(4);
		assert_eq!(pending(1, GOLD, CARL), (0, 200));
		System::reset_events();

		// when he takes back a quarter of it
		withdraw(1, CARL, 100);

		// then so much of it is forfeited
		let forfeited = Event::RewardForfeited { vault: 1, who: CARL, asset: GOLD, amount: Stake(50) };
		assert_eq!(events(), vec![forfeited]);
		assert_eq!(pending(1, GOLD, CARL), (0, 150));

		// when he gives the rest away, then all of it
		transfer(1, CARL, STRANGER, 300);
		assert_eq!(pending(1, GOLD, CARL), (0, 0));
		assert!(!Earnings::<Test>::contains_key(1, CARL));

		// then it drips to who is there when the drip that there is is over
		withdraw(1, STRANGER, 300);
		pass(6);
		assert_eq!((claimable(1, GOLD, ANN), claimable(1, GOLD, BOB)), (150 + 450, 50 + 150));
		pass(10);
		assert_eq!((claimable(1, GOLD, ANN), claimable(1, GOLD, BOB)), (750, 250));
	});
}

#[test]
fn older_shares_keep_what_they_earned_when_fresh_ones_are_given_up() {
	ExtBuilder.build_and_execute(|| {
		two_holders();
		assert!(pay_vault(1, GOLD, 1_000));
		deposit(1, ANN, 400);
		pass(4);
		// Of 400, seven eighths are hers, half of all by fresh shares.
		assert_eq!(pending(1, GOLD, ANN), (150, 200));

		// when she takes back more than she brought
		withdraw(1, ANN, 500);

		// then what fresh shares earned goes, and nothing else
		assert_eq!(pending(1, GOLD, ANN), (150, 0));
	});
}

/// The attack: what a deposit earned is to be kept though it is taken back, by diluting it with shares that somebody lends.
#[test]
fn shares_that_are_received_do_not_save_what_a_deposit_earned() {
	ExtBuilder.build_and_execute(|| {
		// given: Carl's fresh shares have earned
		deposit(1, ANN, 3_072);
		turn_era();
		assert!(pay_vault(1, GOLD, 1_000));
		deposit(1, CARL, 1_024);
		pass(5);
		assert_eq!(pending(1, GOLD, CARL), (0, 125));

		// when Ann gives him more, and he gives up as many as he brought
		transfer(1, ANN, CARL, 2_048);
		withdraw(1, CARL, 1_024);

		// then all that he earned is forfeited
		assert_eq!(pending(1, GOLD, CARL), (0, 0));

		// when hers have earned and he gives half of them back, then that is for shares that had been there since he came
		pass(4);
		assert_eq!(pending(1, GOLD, CARL), (0, 266));
		transfer(1, CARL, ANN, 1_024);
		assert_eq!(pending(1, GOLD, CARL), (0, 266 - 258));
		pass(1);
		turn_era();
		assert_eq!(claimable(1, GOLD, CARL), 8 + 33);
	});
}

/// Shares are alike: those that came first have earned most, and for as much are those that go.
#[test]
fn fresh_shares_forfeit_as_much_as_the_oldest_of_them_earned() {
	ExtBuilder.build_and_execute(|| {
		// given: 100 shares that earned 100, and 100 that earned 33 of the 66 that came then
		deposit(1, BOB, 100);
		turn_era();
		assert!(pay_vault(1, GOLD, 1_000));
		deposit(1, CARL, 100);
		pass(2);
		assert_eq!(pending(1, GOLD, CARL), (0, 100));
		deposit(1, CARL, 100);
		pass(1);
		assert_eq!(pending(1, GOLD, CARL), (0, 166));

		// when
		withdraw(1, CARL, 50);

		// then: 50 times 1 1/3, which is more than a quarter
		assert_eq!(pending(1, GOLD, CARL), (0, 99));

		// when as many go as are left of the older ones, then nothing is left
		withdraw(1, CARL, 75);
		assert_eq!(pending(1, GOLD, CARL), (0, 0));

		// when an era begins, then it is forgotten what was before
		turn_era();
		deposit(1, CARL, 100);
		assert!(pay_vault(1, GOLD, 1_000));
		pass(1);
		let (old, fresh) = pending(1, GOLD, CARL);
		withdraw(1, CARL, 50);
		assert_eq!(pending(1, GOLD, CARL), (old, fresh / 2));
	});
}

#[test]
fn fresh_shares_ripen_when_their_era_is_over() {
	ExtBuilder.build_and_execute(|| {
		two_holders();
		deposit(1, CARL, 400);
		assert!(pay_vault(1, GOLD, 1_000));
		pass(5);
		turn_era();

		// when
		withdraw(1, CARL, 400);

		// then
		assert_eq!(pending(1, GOLD, CARL), (500, 0));
		assert_ok!(Rewards::claim(signed(CARL), 1, None));
		assert!(!Earnings::<Test>::contains_key(1, CARL));
	});
}

/// The attack: who sees a payment come deposits in the block before it, and asks for it back in the block after.
#[test]
fn a_deposit_for_a_payment_alone_earns_nothing() {
	ExtBuilder.build_and_execute(|| {
		two_holders();

		// when he has a thousand times what all others have
		deposit(1, CARL, 400_000);
		pass(1);
		assert!(pay_vault(1, GOLD, 1_000_000));
		pass(1);

		// then his part is that of one block in ten at most, and he does not get it, either
		let (claimable_now, fresh) = pending(1, GOLD, CARL);
		assert_eq!(claimable_now, 0);
		assert!(fresh <= 1_000_000 / 10);
		withdraw(1, CARL, 400_000);
		assert_eq!(pending(1, GOLD, CARL), (0, 0));
		turn_era();
		assert_noop!(Rewards::claim(signed(CARL), 1, None), Error::<Test>::NothingToClaim);

		// then all of it is theirs who stay, though later
		pass(20);
		assert_eq!((claimable(1, GOLD, ANN), claimable(1, GOLD, BOB)), (750_000, 250_000));
	});
}

#[test]
fn a_deposit_over_the_turn_of_an_era_earns_its_part_of_the_time() {
	ExtBuilder.build_and_execute(|| {
		two_holders();
		pass(9);
		deposit(1, CARL, 400);
		assert!(pay_vault(1, GOLD, 1_000));
		pass(1);
		turn_era();
		withdraw(1, CARL, 400);

		// One block in ten, with half of the shares.
		assert_eq!(claimable(1, GOLD, CARL), 50);
	});
}

#[test]
fn several_assets_are_earned_side_by_side() {
	ExtBuilder.build_and_execute(|| {
		two_holders();
		assert!(pay_vault(1, GOLD, 1_000));
		pass(5);
		assert!(pay_vault(1, NATIVE, 400));
		pass(5);
		withdraw(1, BOB, 100);
		pass(5);

		let of = |who| (claimable(1, GOLD, who), claimable(1, NATIVE, who));
		// But for a fraction of 2^-128 that 300 shares cannot divide.
		assert_eq!(of(ANN), (750, 150 + 199));
		assert_eq!(of(BOB), (250, 50));
	});
}

#[test]
fn who_has_no_record_has_earned_since_the_first_payment() {
	ExtBuilder.build_and_execute(|| {
		two_holders();
		assert_noop!(Rewards::claim(signed(ANN), 1, None), Error::<Test>::NothingToClaim);
		Earnings::<Test>::remove(1, BOB);
		assert!(pay_vault(1, GOLD, 1_000));
		pass(10);
		assert_eq!(claimable(1, GOLD, BOB), 250);
	});
}

#[test]
fn a_record_goes_when_nothing_is_left_of_it() {
	ExtBuilder.build_and_execute(|| {
		// given: three holders, so that fractions are left
		two_holders();
		deposit(1, CARL, 300);
		turn_era();
		assert!(pay_vault(1, GOLD, 100));
		pass(10);

		// when all leave, and claim
		for (who, shares) in [(ANN, 300), (BOB, 100), (CARL, 300)] {
			withdraw(1, who, shares);
			assert_ok!(Rewards::claim(signed(who), 1, None));
			assert!(!Earnings::<Test>::contains_key(1, who));
		}

		// then fractions make up whole units, which are nobody's
		assert_eq!([ANN, BOB, CARL].map(|who| balance(GOLD, who) - 1_000_000_000_000), [42, 14, 42]);
		assert_eq!(pot(1, GOLD), 2);

		// when somebody comes, then they are his
		deposit(1, BOB, 128);
		turn_era();
		pass(10);
		assert_eq!(claimable(1, GOLD, BOB), 2);
	});
}
