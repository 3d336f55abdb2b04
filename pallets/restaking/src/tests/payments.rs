//! Payments of other pallets' pots, in every kind of asset: from accounts that may end, and from such as stay.

use super::assets::{due, issuer};
use crate::{mock::*, weights::WeightInfo, Error};
use frame_support::{assert_noop, assert_ok};
use rampart_primitives::{Pay, Stake};
use sp_runtime::{DispatchResult, TokenError};

/// Pay of the local asset, as slashing does from its pots.
fn pay(from: AccountId, to: AccountId, amount: u128) -> DispatchResult {
	<Restaking as Pay<AccountId>>::pay(LOCAL, &from, &to, Stake(amount))
}

#[test]
fn pay_moves_every_kind_of_asset_when_there_is_enough() {
	due(|| {
		for asset in [NATIVE, LOCAL, 2] {
			let balance = |who| <Restaking as Pay<AccountId>>::balance(asset, &who).0;
			let (alice, bob) = (balance(ALICE), balance(BOB));

			// when
			assert_ok!(<Restaking as Pay<AccountId>>::pay(asset, &ALICE, &BOB, Stake(77)));
			assert_ok!(<Restaking as Pay<AccountId>>::pay(asset, &ALICE, &BOB, Stake::ZERO));

			// then
			assert_eq!((balance(ALICE), balance(BOB)), (alice - 77, bob + 77));
		}
		// No vault has anything to do with it.
		assert_eq!(events_since_last_call(), vec![]);
	});
}

#[test]
fn pay_leaves_nothing_when_all_is_paid_and_never_dust() {
	due(|| {
		// given a pot with 12 of an asset whose minimum balance is 5
		let pot = 99;
		frame_system::Pallet::<Test>::inc_providers(&pot);
		assert_ok!(pay(ALICE, pot, 12));
		assert_eq!(<Restaking as Pay<AccountId>>::balance(LOCAL, &pot), Stake(12));

		// when, then
		assert_noop!(pay(pot, BOB, 8), TokenError::NotExpendable);
		assert_noop!(pay(pot, BOB, 13), TokenError::FundsUnavailable);
		assert_noop!(pay(pot, 98, 4), TokenError::BelowMinimum);
		assert_ok!(pay(pot, BOB, 7));
		assert_ok!(pay(pot, BOB, 5));
		assert_eq!(<Restaking as Pay<AccountId>>::balance(LOCAL, &pot), Stake::ZERO);
	});
}

#[test]
fn pay_fails_when_the_asset_is_unknown_or_frozen() {
	due(|| {
		let unknown = <Restaking as Pay<AccountId>>::pay(9, &ALICE, &BOB, Stake(1));
		assert_eq!(unknown, Err(Error::<Test>::UnknownAsset.into()));
		assert_eq!(<Restaking as Pay<AccountId>>::balance(9, &ALICE), Stake::ZERO);
		assert_ok!(Assets::freeze_asset(issuer(), LOCAL_ID));
		assert_noop!(pay(ALICE, BOB, 7), TokenError::Frozen);
	});
}

/// Pay of the local asset, as rewards does from its pots.
fn pay_from_pot(pot: AccountId, to: AccountId, amount: u128) -> DispatchResult {
	<Restaking as Pay<AccountId>>::pay_from_pot(LOCAL, &pot, &to, Stake(amount)).map(|_| ())
}

#[test]
fn pay_from_pot_moves_every_kind_of_asset_when_there_is_enough() {
	due(|| {
		for asset in [NATIVE, LOCAL, 2] {
			let balance = |who| <Restaking as Pay<AccountId>>::balance(asset, &who).0;
			let (alice, bob) = (balance(ALICE), balance(BOB));

			// when
			let paid = <Restaking as Pay<AccountId>>::pay_from_pot(asset, &ALICE, &BOB, Stake(77)).unwrap();
			assert_ok!(<Restaking as Pay<AccountId>>::pay_from_pot(asset, &ALICE, &BOB, Stake::ZERO), paid);

			// then
			assert_eq!((balance(ALICE), balance(BOB)), (alice - 77, bob + 77));
			let weight = if asset == NATIVE {
				<() as WeightInfo>::pay_native_from_pot()
			} else {
				<() as WeightInfo>::pay_from_pot()
			};
			assert_eq!(paid, weight);
			assert!(weight.all_lte(<Restaking as Pay<AccountId>>::pay_from_pot_weight()));
		}
		assert_eq!(events_since_last_call(), vec![]);
	});
}

#[test]
fn pay_from_pot_keeps_the_account_whatever_is_paid() {
	due(|| {
		// given a pot with 12 of an asset whose minimum balance is 5
		let pot = 99;
		frame_system::Pallet::<Test>::inc_providers(&pot);
		assert_ok!(pay(ALICE, pot, 12));
		let account = frame_system::Account::<Test>::get(pot);

		// when, then
		assert_noop!(pay_from_pot(pot, BOB, 12), TokenError::NotExpendable);
		assert_noop!(pay_from_pot(pot, BOB, 8), TokenError::NotExpendable);
		assert_noop!(pay_from_pot(pot, BOB, 13), TokenError::FundsUnavailable);
		assert_noop!(pay_from_pot(pot, 98, 4), TokenError::BelowMinimum);
		assert_ok!(pay_from_pot(pot, BOB, 7));
		assert_eq!(<Restaking as Pay<AccountId>>::balance(LOCAL, &pot), Stake(5));
		assert_eq!(frame_system::Account::<Test>::get(pot), account);
	});
}

#[test]
fn pay_from_pot_fails_when_the_asset_is_unknown_or_frozen() {
	due(|| {
		let unknown = <Restaking as Pay<AccountId>>::pay_from_pot(9, &ALICE, &BOB, Stake(1));
		assert_eq!(unknown, Err(Error::<Test>::UnknownAsset.into()));
		assert_ok!(Assets::freeze_asset(issuer(), LOCAL_ID));
		assert_noop!(pay_from_pot(ALICE, BOB, 7), TokenError::Frozen);
	});
}
