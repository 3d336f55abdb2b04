//! What a staker does with a position besides leaving: taking a withdrawal back, giving shares away.

use frame_support::{assert_noop, assert_ok, traits::fungible::Inspect};
use rampart_primitives::{Eras, Fraction, Generation, InspectStake, MutateStake, Shares, Stake, VaultKind, FULL};
use sp_runtime::DispatchResult;

use crate::{mock::*, Error, Event, Positions, Unbonding, Vaults};

fn cancel(who: AccountId, part: Option<u128>, min_shares: u128) -> DispatchResult {
	done(Restaking::cancel_withdrawal(RuntimeOrigin::signed(who), 0, part.map(Shares), Shares(min_shares)))
}

fn transfer(from: AccountId, to: AccountId, shares: u128) -> DispatchResult {
	done(Restaking::transfer_shares(RuntimeOrigin::signed(from), 0, to, Shares(shares)))
}

fn shares(who: AccountId) -> u128 {
	Positions::<Test>::get(0, who).map_or(0, |position| position.shares.0)
}

/// Cut and burn `percent` of what set 0 has now.
fn cut_now(percent: u32) {
	let captured = Restaking::captured(0, &member(0), now()).expect("the vault backs the member");
	let receipt = Restaking::cut(0, &member(0), &captured, Fraction::from_percent(percent)).expect("it is live");
	let total = receipt.total;
	assert_ok!(Restaking::settle(receipt, &[], total));
}

/// Alice's stake in an exclusive vault, all of it pledged, in era 1.
fn pledged(amount: u128, test: impl FnOnce()) {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		assert_ok!(deposit(0, ALICE, amount));
		assert_ok!(allocate(0, 0, FULL, None));
		pass_eras(1);
		events_since_last_call();
		told_since_last_call();
		test();
	});
}

#[test]
fn cancel_withdrawal_takes_all_back_when_in_the_same_era() {
	pledged(100, || {
		// given
		assert_ok!(withdraw(0, ALICE, 30));
		events_since_last_call();
		told_since_last_call();

		// when
		assert_ok!(cancel(ALICE, None, 30));

		// then it is as it was
		let expected = Event::WithdrawalCancelled {
			vault: 0,
			who: ALICE,
			amount: Stake(30),
			burned: Shares(30),
			minted: Shares(30),
		};
		assert_eq!(events_since_last_call(), vec![expected]);
		let told = Told::Changed(0, Generation(0), ALICE, Shares(70), Shares(100), Shares(70));
		assert_eq!(told_since_last_call(), vec![told]);
		assert_eq!(shares(ALICE), 100);
		assert!(Unbonding::<Test>::get(0).is_empty());
		assert_eq!(Restaking::captured(0, &member(0), now()).map(|captured| captured.stake), Ok(Stake(100)));
		assert_noop!(cancel(ALICE, None, 0), Error::<Test>::NothingToCancel);
	});
}

#[test]
fn cancel_withdrawal_takes_a_part_back_and_leaves_the_requests_of_others() {
	pledged(100, || {
		// given
		assert_ok!(deposit(0, BOB, 100));
		assert_ok!(withdraw(0, ALICE, 30));
		assert_ok!(withdraw(0, BOB, 40));
		events_since_last_call();

		// when
		assert_ok!(cancel(ALICE, Some(10), 10));

		// then
		let expected = Event::WithdrawalCancelled {
			vault: 0,
			who: ALICE,
			amount: Stake(10),
			burned: Shares(10),
			minted: Shares(10),
		};
		assert_eq!(events_since_last_call(), vec![expected]);
		let tranches: Vec<_> = Unbonding::<Test>::get(0).iter().map(|(era, t)| (era.0, t.assets.0)).collect();
		assert_eq!(tranches, vec![(1, 60)]);
		assert_eq!((shares(ALICE), shares(BOB)), (80, 60));

		// and the rest is claimed when it is due
		pass_eras(3);
		let before = Balances::balance(&ALICE);
		assert_ok!(claim(0, ALICE, 1));
		assert_eq!(Balances::balance(&ALICE), before + 20);
	});
}

#[test]
fn cancel_withdrawal_bears_the_cut_of_its_era() {
	pledged(1_000, || {
		// given 400 that unbond, and a cut of half of all
		assert_ok!(withdraw(0, ALICE, 400));
		cut_now(50);
		events_since_last_call();

		// when: floor(200 * (600 + 1) / (300 + 1)) shares
		assert_noop!(cancel(ALICE, None, 400), Error::<Test>::PriceMoved);
		assert_ok!(cancel(ALICE, None, 399));

		// then
		let expected = Event::WithdrawalCancelled {
			vault: 0,
			who: ALICE,
			amount: Stake(200),
			burned: Shares(400),
			minted: Shares(399),
		};
		assert_eq!(events_since_last_call(), vec![expected]);
		let record = Vaults::<Test>::get(0).expect("the vault exists");
		assert_eq!((record.active.assets, record.active.shares), (Stake(500), Shares(999)));
	});
}

#[test]
fn cancel_withdrawal_can_be_cut_for_its_era_when_the_cut_comes_later() {
	pledged(1_000, || {
		// given stake that left and came back within the era
		let captured = Restaking::captured(0, &member(0), now()).expect("the vault backs the member");
		assert_ok!(withdraw(0, ALICE, 400));
		assert_ok!(cancel(ALICE, None, 0));
		pass_eras(2);

		// then all of it is there to be cut
		let receipt = Restaking::cut(0, &member(0), &captured, Fraction::one()).expect("it is live");
		assert_eq!(receipt.total, Stake(1_000));
		assert_ok!(Restaking::settle(receipt, &[], Stake(1_000)));
	});
}

#[test]
fn cancel_withdrawal_fails_when_a_bound_is_broken() {
	pledged(100, || {
		let elsewhere = Restaking::cancel_withdrawal(RuntimeOrigin::signed(ALICE), 7, None, Shares::ZERO);
		assert_eq!(elsewhere, Err(Error::<Test>::UnknownVault.into()));
		assert_noop!(cancel(BOB, None, 0), Error::<Test>::NoPosition);
		assert_noop!(cancel(ALICE, None, 0), Error::<Test>::NothingToCancel);
		assert_ok!(withdraw(0, ALICE, 30));
		assert_noop!(cancel(ALICE, Some(0), 0), Error::<Test>::NothingToCancel);
		assert_noop!(cancel(ALICE, Some(31), 0), Error::<Test>::InsufficientShares);
		assert_noop!(cancel(ALICE, None, 31), Error::<Test>::PriceMoved);
		pass_eras(1);
		assert_noop!(cancel(ALICE, None, 0), Error::<Test>::NothingToCancel);
	});
}

#[test]
fn cancel_withdrawal_is_kept_out_by_no_cap() {
	pledged(100, || {
		// given a pool at its cap, and at that of the asset, which stake left that was counted there; then a reward comes in
		let all = Some(Stake(100));
		assert_ok!(Restaking::set_asset_terms(RuntimeOrigin::root(), NATIVE, Stake(1), all));
		assert_ok!(Restaking::set_deposit_cap(RuntimeOrigin::signed(CURATOR), 0, all));
		assert_ok!(withdraw(0, ALICE, 30));
		assert_ok!(<Restaking as MutateStake<_>>::compound(0, &BOB, Stake(35)));

		// when, then
		assert_ok!(cancel(ALICE, None, 0));
		assert_eq!(Vaults::<Test>::get(0).map(|vault| vault.active.assets), Some(Stake(135)));
	});
}

#[test]
fn deposit_leaves_a_place_to_what_can_come_back_when_there_is_a_cap() {
	pledged(100, || {
		// given stake that was asked for in this era
		assert_ok!(Restaking::set_deposit_cap(RuntimeOrigin::signed(CURATOR), 0, Some(Stake(110))));
		assert_ok!(withdraw(0, ALICE, 30));

		// then to ask for stake and to take it back again does not lift the pool over its cap
		assert_noop!(deposit(0, ALICE, 11), Error::<Test>::CapExceeded);
		assert_ok!(deposit(0, BOB, 10));
		assert_ok!(cancel(ALICE, None, 0));
		assert_eq!(Vaults::<Test>::get(0).map(|vault| vault.active.assets), Some(Stake(110)));

		// and a place is free when the era is over
		assert_ok!(withdraw(0, ALICE, 30));
		pass_eras(1);
		assert_ok!(deposit(0, BOB, 30));
	});
}

#[test]
fn cancel_withdrawal_fails_when_its_generation_ended() {
	pledged(400, || {
		// given all of Alice's and a part of Bob's asked for, and a total loss in the same era
		assert_ok!(deposit(0, BOB, 600));
		pass_eras(1);
		assert_ok!(redeem(0, ALICE, 400));
		assert_ok!(redeem(0, BOB, 100));
		cut_now(100);
		assert_eq!(Vaults::<Test>::get(0).map(|vault| vault.generation), Some(Generation(1)));

		// then
		assert_noop!(cancel(ALICE, None, 0), Error::<Test>::GenerationNotOpen);
		assert_noop!(cancel(BOB, None, 0), Error::<Test>::ClosedSharesUnclaimed);
		pass_eras(1);
		assert_noop!(cancel(ALICE, None, 0), Error::<Test>::NothingToCancel);
	});
}

#[test]
fn transfer_shares_gives_a_part_and_tells_of_both() {
	pledged(100, || {
		// when
		assert_ok!(transfer(ALICE, BOB, 40));

		// then
		let expected =
			Event::SharesTransferred { vault: 0, from: ALICE, to: BOB, shares: Shares(40), amount: Stake(40) };
		assert_eq!(events_since_last_call(), vec![expected]);
		let told = |who, old, new| Told::Changed(0, Generation(0), who, Shares(old), Shares(new), Shares(100));
		assert_eq!(told_since_last_call(), vec![told(ALICE, 100, 60), told(BOB, 0, 40)]);
		assert_eq!((shares(ALICE), shares(BOB)), (60, 40));

		// when it goes to one who has some
		assert_ok!(transfer(BOB, ALICE, 15));

		// then
		assert_eq!(told_since_last_call(), vec![told(BOB, 40, 25), told(ALICE, 60, 75)]);
	});
}

#[test]
fn transfer_shares_forgets_the_position_when_all_is_given() {
	pledged(100, || {
		// given a giver who has nothing but the pool's shares, and one whose stake unbonds
		assert_ok!(transfer(ALICE, BOB, 100));
		assert!(!Positions::<Test>::contains_key(0, ALICE));
		assert_ok!(withdraw(0, BOB, 30));

		// when
		assert_ok!(transfer(BOB, CHARLIE, 70));

		// then what unbonds stays with who asked for it
		assert_eq!((shares(BOB), shares(CHARLIE)), (0, 70));
		pass_eras(3);
		assert_noop!(claim(0, CHARLIE, 1), Error::<Test>::NothingToClaim);
		assert_ok!(claim(0, BOB, 1));
	});
}

#[test]
fn transfer_shares_escapes_no_cut() {
	pledged(1_000, || {
		// given
		let captured = Restaking::captured(0, &member(0), now()).expect("the vault backs the member");
		assert_ok!(transfer(ALICE, BOB, 400));

		// when
		let receipt = Restaking::cut(0, &member(0), &captured, Fraction::from_percent(50)).expect("it is live");
		assert_ok!(Restaking::settle(receipt, &[], Stake(500)));
		events_since_last_call();

		// then the shares are worth what they would have been: floor(200 * (500 + 1) / (1000 + 1))
		assert_ok!(transfer(BOB, CHARLIE, 200));
		let expected =
			Event::SharesTransferred { vault: 0, from: BOB, to: CHARLIE, shares: Shares(200), amount: Stake(100) };
		assert_eq!(events_since_last_call(), vec![expected]);
	});
}

#[test]
fn transfer_shares_fails_when_the_accounts_or_the_shares_are_wrong() {
	pledged(100, || {
		let elsewhere = Restaking::transfer_shares(RuntimeOrigin::signed(ALICE), 7, BOB, Shares(1));
		assert_eq!(elsewhere, Err(Error::<Test>::UnknownVault.into()));
		assert_noop!(transfer(ALICE, ALICE, 10), Error::<Test>::SameAccount);
		assert_noop!(transfer(BOB, ALICE, 10), Error::<Test>::NoPosition);
		assert_noop!(transfer(ALICE, BOB, 0), Error::<Test>::InsufficientShares);
		assert_noop!(transfer(ALICE, BOB, 101), Error::<Test>::InsufficientShares);
	});
}

#[test]
fn transfer_shares_fails_when_the_taker_is_not_on_the_allow_list() {
	pledged(100, || {
		let curator = || RuntimeOrigin::signed(CURATOR);
		assert_ok!(Restaking::set_deposits(curator(), 0, false, true));
		assert_noop!(transfer(ALICE, BOB, 10), Error::<Test>::NotAllowListed);
		// Who gives need not be on it.
		assert_ok!(Restaking::set_allowed(curator(), 0, BOB, true));
		assert_ok!(transfer(ALICE, BOB, 10));
	});
}

#[test]
fn transfer_shares_fails_when_less_than_the_minimum_is_given_or_left() {
	ExtBuilder::default().build_and_execute(|| {
		// given an asset whose minimum deposit is 5
		let curator = RuntimeOrigin::signed(CURATOR);
		assert_ok!(Restaking::create_vault(curator, LOCAL, VaultKind::Exclusive, Eras(2), Eras(1), None));
		assert_ok!(deposit(0, ALICE, 100));

		// then
		assert_noop!(transfer(ALICE, BOB, 4), Error::<Test>::DepositTooSmall);
		assert_noop!(transfer(ALICE, BOB, 96), Error::<Test>::DepositTooSmall);
		assert_ok!(transfer(ALICE, BOB, 95));
		assert_ok!(transfer(ALICE, BOB, 5));
	});
}

#[test]
fn transfer_shares_fails_when_they_are_of_a_generation_that_ended() {
	pledged(100, || {
		// given
		assert_ok!(deposit(0, CHARLIE, 100));
		pass_eras(1);
		cut_now(100);
		pass_eras(1);
		assert_ok!(deposit(0, BOB, 50));

		// then neither can they be given, nor can who has some take others
		assert_noop!(transfer(ALICE, BOB, 10), Error::<Test>::ClosedSharesUnclaimed);
		assert_noop!(transfer(BOB, ALICE, 10), Error::<Test>::ClosedSharesUnclaimed);
		pass_eras(2);
		assert_ok!(claim_closed(0, ALICE));
		assert_ok!(transfer(BOB, ALICE, 10));
		assert_eq!(Positions::<Test>::get(0, ALICE).map(|p| p.generation), Some(Generation(1)));
	});
}
