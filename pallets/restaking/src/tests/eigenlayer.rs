//! The hand vectors of EigenLayer: `vectors/eigenlayer/hand-vectors.txt`, from a model that agrees with the real contracts.
//!
//! An operator with its delegators is an exclusive vault here, a maximum magnitude is the survival of its pool, and magnitudes of
//! 10^18 are ours times 10^9. Amounts are in wei and equal theirs, but for these differences:
//!
//! - A staker has shares of a pool, no deposit scaling factor, so where theirs loses up to 100 wei to the rounding of it (H3, H8)
//!   ours loses at most one. Ours is never less than theirs (1 unit per rounding) and never more than the exact value.
//! - A slash takes a fraction in billionths of what was captured at an era's start. 2/3 is 666 666 666 of them (H4, H9).
//! - What is cut is rounded up as a whole, theirs down (H9): one unit at most. A capture is of whole units, and so is the magnitude
//!   that counts: it differs by a unit's part of the pool.
//! - Slashable stake is one floor, theirs is two (H5).
//! - A lowered pledge counts no more from the next era, and is free after the unbonding eras; theirs does both at once (H6).
//! - After a loss of all a vault opens its next generation; theirs takes no deposit ever again (H10).
//! - Three fractions of one capture sum up; those of H12 are each of a capture of its own.

use frame_support::{assert_noop, assert_ok, traits::fungible::Inspect};
use rampart_primitives::{Captured, Era, Fraction, Generation, InspectStake, Magnitude, MutateStake, Stake, VaultKind};
use sp_runtime::Perbill;

use crate::{mock::*, Backing, Error, VaultSummary, Vaults};

/// One ether.
const E: u128 = 1_000_000_000_000_000_000;
/// A magnitude of ours for one of 10^18.
const SCALE: u128 = 1_000_000_000;
/// The unbonding eras, in place of their 50 blocks.
const K: u32 = 2;

fn exclusive(test: impl FnOnce()) {
	ExtBuilder::default().vault(VaultKind::Exclusive, K).build_and_execute(test);
}

/// A delegated stake of 100 ether, of which parts are pledged to the sets 0, 1, and so on, at the start of an era.
fn pledged(thousandths: &[u128], test: impl FnOnce()) {
	exclusive(|| {
		assert_ok!(deposit(0, ALICE, 100 * E));
		for (n, part) in (0..).zip(thousandths) {
			assert_ok!(allocate(0, n, permille(*part), None));
		}
		pass_eras(1);
		test();
	});
}

fn capture(n: u32) -> Captured {
	Restaking::captured(0, &member(n), now()).expect("the vault backs the member")
}

/// Cut so many billionths of a capture, and burn it. Gives what was taken from all tranches together.
fn slash_of(n: u32, captured: &Captured, billionths: u32) -> u128 {
	let fraction = Fraction(Perbill::from_parts(billionths));
	let receipt = Restaking::cut(0, &member(n), captured, fraction).expect("the capture is live");
	let total = receipt.total;
	assert_ok!(Restaking::settle(receipt, &[], total));
	total.0
}

/// The same, of what is captured now, in hundredths.
fn slash(n: u32, percent: u32) -> u128 {
	slash_of(n, &capture(n), percent * 10_000_000)
}

fn vault() -> VaultSummary<AccountId> {
	Restaking::vault_summary(0).expect("the vault exists")
}

/// Maximum and encumbered magnitude, in theirs.
fn magnitudes() -> (u128, u128) {
	(vault().survival.0 / SCALE, vault().encumbered.0 / SCALE)
}

/// What the staker could withdraw.
fn withdrawable(who: AccountId) -> u128 {
	Restaking::position_summary(0, who).map_or(0, |position| position.active.0)
}

/// What the staker has asked for and would get.
fn queued(who: AccountId) -> u128 {
	Restaking::position_summary(0, who).map_or(0, |position| position.unbonding.iter().map(|it| it.assets.0).sum())
}

/// What a claim of what was asked for in `era` pays.
fn completes(who: AccountId, era: Era) -> u128 {
	let before = Balances::balance(&who);
	assert_ok!(claim(0, who, era.0));
	Balances::balance(&who) - before
}

/// All shares of the staker.
fn redeem_all(who: AccountId) {
	let shares = Restaking::position_summary(0, who).map_or(0, |position| position.shares.0);
	assert_ok!(redeem(0, who, shares));
}

/// At least theirs, but for a unit per rounding, and no more than the exact value.
#[track_caller]
fn assert_between(theirs: u128, ours: u128, exact: u128) {
	assert!(theirs <= ours + 1 && ours <= exact, "theirs {theirs}, ours {ours}, exact {exact}");
}

#[test]
fn h1_slash_is_a_fraction_of_the_allocation() {
	pledged(&[500], || {
		assert_eq!(slash(0, 25), 125 * E / 10);
		assert_eq!(magnitudes(), (875 * E / 1_000, 375 * E / 1_000));
		assert_eq!((withdrawable(ALICE), vault().active.0), (875 * E / 10, 875 * E / 10));
		let era = now();
		redeem_all(ALICE);
		pass_eras(K + 1);
		assert_eq!(completes(ALICE, era), 875 * E / 10);
	});
}

#[test]
fn h2_slash_takes_of_pool_and_queue_alike() {
	pledged(&[1_000], || {
		let era = now();
		assert_ok!(withdraw(0, ALICE, 40 * E));
		assert_eq!((magnitudes(), vault().active.0, queued(ALICE)), ((E, E), 60 * E, 40 * E));
		assert_eq!(slash(0, 50), 50 * E);
		assert_eq!((magnitudes(), vault().active.0, queued(ALICE)), ((E / 2, E / 2), 30 * E, 20 * E));
		pass_eras(K + 1);
		assert_eq!((completes(ALICE, era), withdrawable(ALICE)), (20 * E, 30 * E));
	});
}

#[test]
fn h3_deposit_after_a_slash_loses_no_more_than_a_unit() {
	pledged(&[1_000], || {
		// 100 slashed by half, 50 more
		assert_eq!(slash(0, 50), 50 * E);
		assert_ok!(deposit(0, ALICE, 50 * E));
		assert_between(99_999_999_999_999_999_900, withdrawable(ALICE), 100 * E);
		assert_eq!(withdrawable(ALICE), 100 * E);
		assert_eq!((magnitudes(), vault().active.0), ((E / 2, E / 2), 100 * E));

		// H3b: half of the shares asked for, in an era that captured all of it
		pass_eras(1);
		let shares = Restaking::position_summary(0, ALICE).map_or(0, |position| position.shares.0);
		assert_ok!(redeem(0, ALICE, shares / 2));
		assert_between(49_999_999_999_999_999_950, withdrawable(ALICE), 50 * E + 1);
		assert_between(49_999_999_999_999_999_950, queued(ALICE), 50 * E);
		assert_eq!(vault().active.0 + queued(ALICE), 100 * E);

		// H3c: half of it slashed again
		assert_eq!(slash(0, 50), 50 * E);
		assert_eq!(magnitudes(), (E / 4, E / 4));
		assert_between(24_999_999_999_999_999_975, withdrawable(ALICE), 25 * E + 1);
		assert_between(24_999_999_999_999_999_975, queued(ALICE), 25 * E);
	});
}

#[test]
fn h4_newcomer_bears_no_slash_from_before() {
	pledged(&[300], || {
		// two thirds of the 30 %
		let taken = slash_of(0, &capture(0), 666_666_666);
		assert_eq!(taken, 1_999_999_998 * E / 100_000_000);
		let survival = E - 1_999_999_998 * SCALE / 10;
		assert_eq!(magnitudes(), (survival, survival - 700 * E / 1_000));
		assert_ok!(deposit(0, BOB, 100 * E));
		assert_eq!(withdrawable(ALICE), 100 * survival);
		assert_between(100 * E, withdrawable(BOB), 100 * E);
		// theirs, of a slash by two thirds to the last digit: 80 of 100. The fraction makes up for the difference.
		assert!(withdrawable(ALICE) - 80 * E <= 20 * E / SCALE);

		// H4b: all of the rest, which is an eighth of the pool
		pass_eras(1);
		slash(0, 100);
		assert_eq!(magnitudes(), (700 * E / 1_000, 0));
		assert_between(70 * E, withdrawable(ALICE), 70 * E);
		let (bob, pool) = (withdrawable(BOB), vault().active.0);
		assert!(bob.abs_diff(875 * E / 10) <= 100 * E / SCALE, "{bob}");
		assert!(pool.abs_diff(1_575 * E / 10) <= 100 * E / SCALE, "{pool}");
	});
}

#[test]
fn h5_slash_of_one_set_leaves_the_stake_of_another() {
	pledged(&[600, 400], || {
		assert_eq!((capture(0).stake.0, capture(1).stake.0), (60 * E, 40 * E));
		assert_eq!(slash(0, 50), 30 * E);
		// Theirs: 29 999 999 999 999 999 970 and 39 999 999 999 999 999 960.
		assert_eq!((capture(0).stake.0, capture(1).stake.0), (30 * E, 40 * E));
		assert_eq!(magnitudes(), (700 * E / 1_000, 700 * E / 1_000));
		assert_eq!((withdrawable(ALICE), vault().active.0), (70 * E, 70 * E));
	});
}

#[test]
fn h6_slash_scales_a_lowering_that_waits() {
	pledged(&[800], || {
		// given 0.8 that is to be 0.2
		assert_ok!(allocate(0, 0, permille(200), None));

		// when
		assert_eq!(slash(0, 50), 40 * E);

		// then 0.4, of which 0.3 are to go
		let entry = Backing::<Test>::get(set(0), OPERATOR)[0].clone();
		assert_eq!(entry.magnitude, permille(400));
		assert_eq!(entry.pending.map(|pending| pending.lower), Some(permille(300)));
		assert_eq!(magnitudes(), (600 * E / 1_000, 400 * E / 1_000));

		// it counts as 0.1 from the next era, and is that when the promise is over
		pass_eras(1);
		assert_eq!(capture(0).magnitude, permille(100));
		assert_eq!(magnitudes(), (600 * E / 1_000, 400 * E / 1_000));
		pass_eras(K);
		assert_eq!(magnitudes(), (600 * E / 1_000, 100 * E / 1_000));
	});
}

#[test]
fn h7_slash_leaves_a_raise_that_waits() {
	pledged(&[400], || {
		assert_ok!(allocate(0, 0, permille(900), None));
		assert_eq!(slash(0, 50), 20 * E);
		let entry = Backing::<Test>::get(set(0), OPERATOR)[0].clone();
		assert_eq!(entry.magnitude, permille(200));
		assert_eq!(entry.pending.map(|pending| pending.raise), Some(permille(500)));
		assert_eq!(magnitudes(), (800 * E / 1_000, 700 * E / 1_000));
		pass_eras(1);
		assert_eq!(capture(0).magnitude, permille(700));
	});
}

#[test]
fn h8_delegating_to_an_operator_that_was_slashed_costs_nothing() {
	exclusive(|| {
		// given 10 that are worth 5
		assert_ok!(deposit(0, BOB, 10 * E));
		assert_ok!(allocate(0, 0, permille(1_000), None));
		pass_eras(1);
		slash(0, 50);
		assert_eq!((withdrawable(BOB), magnitudes()), (5 * E, (E / 2, E / 2)));

		// when
		assert_ok!(deposit(0, ALICE, 100 * E));

		// then
		assert_between(100 * E, withdrawable(ALICE), 100 * E);
		assert_eq!((withdrawable(BOB), vault().active.0), (5 * E, 105 * E));
		let era = now();
		redeem_all(ALICE);
		pass_eras(K + 1);
		assert_between(100 * E, completes(ALICE, era), 100 * E);
	});
}

#[test]
fn h9_odd_numbers_round_by_a_unit() {
	exclusive(|| {
		assert_ok!(deposit(0, ALICE, 1_000_003));
		assert_ok!(allocate(0, 0, Magnitude(333_333_333_333_333_333 * SCALE), None));
		pass_eras(1);
		let taken = slash_of(0, &capture(0), 333_333_333);
		assert!(taken.abs_diff(111_111) <= 1, "{taken}");
		assert!(magnitudes().0.abs_diff(888_888_888_888_888_889) <= E / 1_000_003, "{:?}", magnitudes());
		assert_between(888_891, withdrawable(ALICE), 888_892);
		assert_ok!(deposit(0, ALICE, 7));
		assert_between(888_897, withdrawable(ALICE), 888_899);
	});
}

#[test]
fn h10_loss_of_all_pays_nothing_and_ends_the_generation() {
	pledged(&[1_000], || {
		// when
		assert_eq!(slash(0, 100), 100 * E);

		// then nobody joins what is lost, and what is asked for pays nothing
		assert_noop!(deposit(0, BOB, E), Error::<Test>::GenerationNotOpen);
		assert_noop!(redeem(0, ALICE, 1), Error::<Test>::ClosedSharesUnclaimed);
		pass_eras(K + 1);
		let before = Balances::balance(&ALICE);
		assert_ok!(claim_closed(0, ALICE));
		assert_eq!(Balances::balance(&ALICE), before);

		// theirs is dead for ever, ours begins anew
		assert_ok!(deposit(0, ALICE, E));
		assert_eq!((withdrawable(ALICE), magnitudes()), (E, (E, 0)));
		assert_eq!(Vaults::<Test>::get(0).map(|vault| vault.generation), Some(Generation(1)));
	});
}

#[test]
fn h11_queue_is_slashable_for_its_eras_and_no_longer() {
	let receives = |waited: u32| {
		let mut paid = 0;
		pledged(&[1_000], || {
			let (captured, era) = (capture(0), now());
			redeem_all(ALICE);
			pass_eras(waited);
			let fraction = Fraction::from_percent(50);
			match Restaking::cut(0, &member(0), &captured, fraction) {
				Ok(receipt) => assert_eq!(receipt.total, Stake(50 * E)),
				Err(error) => assert_eq!(error, Error::<Test>::CaptureExpired.into()),
			}
			pass_eras(K + 1 - waited);
			paid = completes(ALICE, era);
		});
		paid
	};
	assert_eq!((receives(K), receives(K + 1)), (50 * E, 100 * E));
}

#[test]
fn h12_slashes_of_three_eras_compound() {
	pledged(&[1_000], || {
		let mut taken = Vec::new();
		for _ in 0..3 {
			taken.push(slash(0, 10));
			pass_eras(1);
		}
		assert_eq!(taken, vec![10 * E, 9 * E, 81 * E / 10]);
		assert_eq!(magnitudes(), (729 * E / 1_000, 729 * E / 1_000));
		assert_eq!((withdrawable(ALICE), vault().active.0), (729 * E / 10, 729 * E / 10));
	});
}
