//! Assets, vaults, deposits.

use codec::MaxEncodedLen;
use frame_support::{
	assert_noop, assert_ok,
	traits::{
		fungible::{InspectHold, NativeOrWithId},
		fungibles::Mutate,
	},
};
use rampart_primitives::{Eras, Generation, Magnitude, Shares, Stake, VaultKind, FULL};
use sp_runtime::{DispatchError, TokenError};

use crate::{mock::*, types::MAX_UNBONDING, Error, Event, UnbondingTranches, VaultOf};

type Native = NativeOrWithId<u32>;

fn create(asset: u32, kind: VaultKind, k: u32, delay: u32, limit: Option<Magnitude>) -> sp_runtime::DispatchResult {
	Restaking::create_vault(RuntimeOrigin::signed(CURATOR), asset, kind, Eras(k), Eras(delay), limit)
}

#[test]
fn records_fit_their_bounds() {
	assert!(VaultOf::<Test>::max_encoded_len() <= 320);
	assert!(UnbondingTranches::max_encoded_len() <= 1_600);
	assert_eq!(MAX_UNBONDING, 29);
}

#[test]
fn register_asset_gives_an_index_when_root() {
	ExtBuilder::default().build_and_execute(|| {
		// when
		assert_ok!(Restaking::register_asset(RuntimeOrigin::root(), Native::WithId(8), Stake(3)));

		// then
		let expected = Event::AssetRegistered { asset: 2, kind: Native::WithId(8), minimum_deposit: Stake(3) };
		assert_eq!(events_since_last_call(), vec![expected]);
		assert_eq!(crate::AssetIds::<Test>::get(Native::WithId(8)), Some(2));
	});
}

#[test]
fn register_asset_fails_when_known_or_not_root() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(
			Restaking::register_asset(RuntimeOrigin::root(), Native::Native, Stake(3)),
			Error::<Test>::AssetExists
		);
		assert_noop!(
			Restaking::register_asset(RuntimeOrigin::signed(ALICE), Native::WithId(8), Stake(3)),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn create_vault_holds_a_deposit_and_endows_its_account() {
	ExtBuilder::default().build_and_execute(|| {
		// when
		assert_ok!(create(LOCAL, VaultKind::Exclusive, 2, 1, None));

		// then
		let expected = Event::VaultCreated { vault: 0, curator: CURATOR, asset: LOCAL, kind: VaultKind::Exclusive };
		assert_eq!(events_since_last_call(), vec![expected]);
		assert_eq!(Balances::balance_on_hold(&VaultHold::get(), &CURATOR), 10);
		assert_eq!(Assets::balance(LOCAL_ID, vault_account(0)), 5);
	});
}

#[test]
fn create_vault_fails_when_its_terms_are_out_of_bounds() {
	ExtBuilder::default().build_and_execute(|| {
		use VaultKind::{Exclusive, Shared};
		assert_noop!(create(9, Exclusive, 2, 1, None), Error::<Test>::UnknownAsset);
		assert_noop!(create(NATIVE, Exclusive, 0, 1, None), Error::<Test>::ErasOutOfBounds);
		assert_noop!(create(NATIVE, Exclusive, 29, 1, None), Error::<Test>::ErasOutOfBounds);
		assert_noop!(create(NATIVE, Exclusive, 2, 0, None), Error::<Test>::ErasOutOfBounds);
		assert_noop!(create(NATIVE, Exclusive, 2, 1, Some(FULL)), Error::<Test>::WrongLimit);
		assert_noop!(create(NATIVE, Shared, 2, 1, None), Error::<Test>::WrongLimit);
		assert_noop!(create(NATIVE, Shared, 2, 1, Some(Magnitude::ZERO)), Error::<Test>::WrongLimit);
		assert_noop!(create(NATIVE, Shared, 2, 1, Some(Magnitude(FULL.0 * 64 + 1))), Error::<Test>::WrongLimit);
	});
}

#[test]
fn deposit_mints_shares_at_the_price() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		// when
		assert_ok!(deposit(0, ALICE, 100));

		// then
		let expected = Event::Deposited { vault: 0, who: ALICE, amount: Stake(100), shares: Shares(100) };
		assert_eq!(events_since_last_call(), vec![expected]);
		let told = Told::Changed(0, Generation(0), ALICE, Shares(0), Shares(100), Shares(0));
		assert_eq!(told_since_last_call(), vec![told]);
		assert_eq!(Balances::free_balance(vault_account(0)), 101);
	});
}

#[test]
fn deposit_takes_the_last_unit_when_it_is_brought() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		assert_ok!(create(LOCAL, VaultKind::Exclusive, 2, 1, None));

		// when
		assert_ok!(deposit(0, ALICE, FUNDS));

		// then
		assert_eq!(Assets::balance(LOCAL_ID, ALICE), 0);
		assert_eq!(Assets::balance(LOCAL_ID, vault_account(0)), FUNDS + 5);
	});
}

#[test]
fn deposit_is_not_moved_by_a_donation() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		// given one unit in the vault, and a donation to its account
		assert_ok!(deposit(0, ALICE, 1));
		let account = vault_account(0);
		assert_ok!(<Balances as frame_support::traits::fungible::Mutate<_>>::transfer(
			&CHARLIE,
			&account,
			1_000_000,
			frame_support::traits::tokens::Preservation::Preserve,
		));

		// when
		assert_ok!(deposit(0, BOB, 1_000));

		// then the price is what it was
		assert_eq!(crate::Positions::<Test>::get(0, BOB).map(|p| p.shares), Some(Shares(1_000)));
	});
}

#[test]
fn deposit_fails_when_a_bound_is_broken() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		assert_noop!(deposit(1, ALICE, 100), Error::<Test>::UnknownVault);
		assert_noop!(deposit(0, ALICE, 0), Error::<Test>::DepositTooSmall);
		assert_noop!(deposit(0, ALICE, FUNDS + 1), TokenError::FundsUnavailable);
		let bounded = |min_shares, cuts| {
			Restaking::deposit(RuntimeOrigin::signed(ALICE), 0, Stake(100), Shares(min_shares), cuts)
		};
		assert_noop!(bounded(101, 0), Error::<Test>::PriceMoved);
		PendingCuts::set(2);
		assert_noop!(bounded(100, 1), Error::<Test>::PendingCuts);
		assert_ok!(bounded(100, 2));
	});
}

#[test]
fn deposit_fails_when_the_asset_is_frozen_and_changes_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(create(LOCAL, VaultKind::Exclusive, 2, 1, None));
		assert_ok!(Assets::freeze(RuntimeOrigin::signed(CURATOR), LOCAL_ID, ALICE));
		assert_noop!(deposit(0, ALICE, 100), TokenError::Frozen);
	});
}

#[test]
fn deposit_fails_when_it_would_mint_no_share() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		// given a pool whose one share is worth 50, as a compounding reward could make it
		assert_ok!(deposit(0, ALICE, 1));
		crate::Vaults::<Test>::mutate(0, |vault| {
			if let Some(vault) = vault {
				vault.active.assets = Stake(100);
				vault.flows.deposited = Stake(100);
			}
		});
		crate::Holdings::<Test>::insert(NATIVE, Stake(100));
		assert_ok!(Restaking::asset(NATIVE)
			.and_then(|asset| { <Test as crate::Config>::Collateral::mint_into(asset.kind, &vault_account(0), 99) }));

		// then
		assert_noop!(deposit(0, BOB, 50), Error::<Test>::DepositTooSmall);
		assert_ok!(deposit(0, BOB, 51));
	});
}
