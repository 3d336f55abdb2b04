//! How payments drip.

use super::{counting::counts, *};
use proptest::prelude::*;
use rampart_primitives::{Era, Eras, Generation, Shares, Stake};
use sp_core::U256;

#[test]
fn a_payment_drips_over_one_era_length() {
	ExtBuilder.build_and_execute(|| {
		two_holders();

		// when
		assert!(pay_vault(1, GOLD, 1_000));

		// then: nothing at first, a tenth with each block, and no more when all is there
		for (blocks, ann, bob) in [(0, 0, 0), (1, 75, 25), (4, 375, 125), (5, 750, 250), (100, 750, 250)] {
			pass(blocks);
			assert_eq!((claimable(1, GOLD, ANN), claimable(1, GOLD, BOB)), (ann, bob));
		}
	});
}

#[test]
fn what_an_earlier_payment_has_left_runs_on_with_the_next_one() {
	ExtBuilder.build_and_execute(|| {
		two_holders();
		assert!(pay_vault(1, GOLD, 1_000));
		pass(5);

		// when
		assert!(pay_vault(1, GOLD, 500));

		// then: 500 and 500 drip over the next ten blocks
		pass(5);
		assert_eq!((claimable(1, GOLD, ANN), claimable(1, GOLD, BOB)), (750, 250));
		pass(5);
		assert_eq!((claimable(1, GOLD, ANN), claimable(1, GOLD, BOB)), (1_125, 375));
	});
}

#[test]
fn a_payment_is_refused_when_nobody_holds_shares_or_another_generation_was_captured() {
	ExtBuilder.build_and_execute(|| {
		assert!(!pay_vault(1, GOLD, 1_000));
		assert!(Ledgers::<Test>::get(GOLD).is_some_and(|ledger| ledger.refunded == Stake(1_000)));

		two_holders();
		assert!(!pay_vault(1, SILVER, 1_000));
		let payments = [(GOLD, Stake(1)), (SILVER, Stake(1)), (NATIVE, Stake(0))];
		assert_eq!(crate::accruals::pay::<Test>((1, Generation(1)), Era(2), &payments).0, [false; 3]);
		assert_eq!(crate::accruals::pay::<Test>((9, Generation(0)), Era(2), &payments).0, [false; 3]);
		assert!(Accruals::<Test>::iter().next().is_none());
	});
}

#[test]
fn what_drips_to_nobody_drips_anew_when_somebody_is_there() {
	ExtBuilder.build_and_execute(|| {
		// given: the only holder leaves in the middle of a drip
		deposit(1, ANN, 100);
		turn_era();
		assert!(pay_vault(1, GOLD, 1_000));
		pass(5);
		withdraw(1, ANN, 100);
		assert_eq!(claimable(1, GOLD, ANN), 500);
		pass(40);

		// when
		deposit(1, BOB, 100);
		turn_era();

		// then: what nobody got began a drip with him
		assert_eq!(pending(1, GOLD, BOB), (0, 0));
		pass(5);
		assert_eq!(claimable(1, GOLD, BOB), 250);
		pass(5);
		assert_eq!(claimable(1, GOLD, BOB), 500);
		assert_eq!(claimable(1, GOLD, ANN), 500);
	});
}

#[test]
fn what_is_carried_waits_for_the_end_of_a_drip() {
	let mut accrual = Accrual::new(GOLD, 100);
	accrual.receive(Stake(100), 100, 10).unwrap();
	accrual.accrue(105, 10, Shares(1));
	accrual.carry(drip::scaled(Stake(40)));
	accrual.pot = Stake(140);

	// It begins when the drip is over, whenever that is noticed.
	for noticed in [106, 110, 111, 115, 120, 130] {
		let mut early = accrual.clone();
		early.accrue(noticed, 10, Shares(1));
		for (at, released) in [(130, 140), (131, 140)] {
			early.accrue(at, 10, Shares(1));
			assert_eq!(drip::whole(early.acc), Stake(released));
		}
	}
	accrual.accrue(115, 10, Shares(1));
	assert_eq!((drip::whole(accrual.acc), accrual.until), (Stake(120), 120));
}

#[test]
fn a_payment_with_an_era_length_of_nothing_is_released_by_the_next_block() {
	let mut accrual = Accrual::new(GOLD, 100);
	accrual.receive(Stake(100), 100, 0).unwrap();
	accrual.accrue(101, 0, Shares(3));
	assert_eq!(accrual.acc * U256::from(3u8) + accrual.rem, drip::scaled(Stake(100)));
}

#[test]
fn a_share_can_earn_more_than_a_pot_holds_in_the_course_of_time() {
	let mut accrual = Accrual::new(GOLD, 0);
	let most = Stake(u128::MAX);
	let mut entry = Earned::from_now(&accrual);
	for round in 0..3 {
		accrual.receive(most, round * 10, 10).unwrap();
		assert_eq!(accrual.receive(Stake(1), round * 10, 10), None);
		accrual.accrue(round * 10 + 10, 10, Shares(1));
		entry.settle(&accrual, Shares(1), Shares(0));
		assert_eq!(entry.earned, drip::scaled(most));
		entry.earned = U256::zero();
		accrual.take(most);
	}
}

#[test]
fn the_last_full_eras_are_known() {
	let mut accrual = Accrual::new(GOLD, 0);
	assert_eq!(accrual.recently(Era(5)), (Stake(0), Eras(0)));
	accrual.note(Stake(10), Era(5));
	accrual.note(Stake(5), Era(5));
	assert_eq!(accrual.recently(Era(5)), (Stake(0), Eras(0)));
	assert_eq!(accrual.recently(Era(6)), (Stake(15), Eras(1)));
	accrual.note(Stake(7), Era(7));
	assert_eq!(accrual.recently(Era(7)), (Stake(15), Eras(2)));
	assert_eq!(accrual.recently(Era(9)), (Stake(22), Eras(4)));
	assert_eq!(accrual.recently(Era(10)), (Stake(7), Eras(4)));
	assert_eq!(accrual.recently(Era(1_000_000)), (Stake(0), Eras(4)));
}

#[test]
fn a_place_is_used_again_when_its_asset_is_not_accepted_and_nothing_is_left_of_it() {
	ExtBuilder.build_and_execute(|| {
		// given: gold was paid and claimed in full, to the last fraction
		deposit(1, ANN, 128);
		turn_era();
		assert!(pay_vault(1, GOLD, 128));
		pass(10);
		assert_ok!(Rewards::claim(signed(ANN), 1, None));
		assert_eq!((pot(1, GOLD), counts(GOLD)), (0, (128, 0)));

		// when: eight others take the places, as soon as gold is not taken any more
		let others: Vec<u32> = (20..28).collect();
		for asset in &others {
			give(*asset, FRED, 1_000_000);
		}
		let set = |assets: &[u32]| {
			let accepts = assets.to_vec().try_into().unwrap();
			Rewards::set_vault_terms(signed(CURATOR), 1, accepts, false)
		};
		assert_ok!(set(&others[..6]));
		assert_eq!(counts(GOLD), (128, 0));
		// Eras in which it was taken may be paid for two eras more.
		skip_eras(10);
		assert_ok!(set(&others));
		assert_eq!((Accruals::<Test>::iter().count(), counts(GOLD)), (0, (0, 128)));
		skip_eras(1);
		assert!(!pay_vault(1, GOLD, 128));
		for asset in &others {
			assert!(pay_vault(1, *asset, 128));
		}
		pass(10);
		assert!(others.iter().all(|asset| claimable(1, *asset, ANN) == 128));

		// then: gold has no place any more. When it has again, it begins anew.
		assert_ok!(Rewards::claim(signed(ANN), 1, None));
		assert_ok!(set(&[]));
		skip_eras(10);
		assert_ok!(set(&[GOLD]));
		skip_eras(1);
		assert!(others.iter().all(|asset| counts(*asset) == (0, 128)));
		assert!(pay_vault(1, GOLD, 640));
		pass(10);
		assert_eq!(claimable(1, GOLD, ANN), 640);
		assert_ok!(Rewards::claim(signed(ANN), 1, None));
		assert_eq!(counts(GOLD), (640, 128));
		assert_eq!(Rewards::ledger(GOLD).unwrap().paid, Stake(768));
	});
}

proptest! {
	/// However often it is accrued: at the end the same has been released, to the last fraction, and before no more than a
	/// fraction of 2^-128 of a unit for each block is missing.
	#[test]
	fn it_does_not_matter_how_often_a_drip_is_accrued(
		amount in 1..u128::MAX,
		length in 1u32..2_000,
		shares in 1..u128::MAX,
		stops in proptest::collection::vec(1u32..200, 0..40),
	) {
		let mut once = Accrual::new(GOLD, 0);
		once.receive(Stake(amount), 0, length).unwrap();
		let mut often = once.clone();
		let released = |accrual: &Accrual| accrual.acc.full_mul(U256::from(shares)) + accrual.rem;
		let mut at = 0;
		for blocks in stops {
			at += blocks;
			often.accrue(at, length, Shares(shares));
			let mut direct = once.clone();
			direct.accrue(at, length, Shares(shares));
			let (a, b) = (released(&often), released(&direct));
			let apart = if a > b { a - b } else { b - a };
			prop_assert!(apart <= at.into());
			prop_assert!(at < length || apart.is_zero());
		}
		once.accrue(at + length, length, Shares(shares));
		often.accrue(at + length, length, Shares(shares));
		prop_assert_eq!(released(&often), released(&once));
		prop_assert_eq!(released(&once), sp_core::U512::from(amount) << 128u32);
	}
}
