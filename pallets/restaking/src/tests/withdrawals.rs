//! Requests and claims.

use frame_support::{assert_noop, assert_ok, traits::fungible::Inspect};
use rampart_primitives::{Era, Fraction, Generation, InspectStake, MutateStake, Shares, Stake, VaultKind, FULL};
use sp_runtime::TokenError;

use crate::{
	mock::*,
	types::{Withdrawal, MAX_REQUESTS},
	Error, Event, Matured, Positions, Unbonding,
};

fn request(who: AccountId, withdrawal: Withdrawal) -> sp_runtime::DispatchResult {
	done(Restaking::request_withdrawal(RuntimeOrigin::signed(who), 0, withdrawal))
}

#[test]
fn request_withdrawal_moves_stake_into_the_tranche_of_the_era() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		// given
		assert_ok!(deposit(0, ALICE, 100));
		pass_eras(3);
		events_since_last_call();
		told_since_last_call();

		// when
		assert_ok!(withdraw(0, ALICE, 30));

		// then
		let expected = Event::WithdrawalRequested {
			vault: 0,
			who: ALICE,
			amount: Stake(30),
			burned: Shares(30),
			minted: Shares(30),
			claimable: Era(6),
		};
		assert_eq!(events_since_last_call(), vec![expected]);
		let told = Told::Changed(0, Generation(0), ALICE, Shares(100), Shares(70), Shares(100));
		assert_eq!(told_since_last_call(), vec![told]);
		assert_eq!(Unbonding::<Test>::get(0).len(), 1);
	});
}

#[test]
fn request_withdrawal_fails_when_a_bound_is_broken() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		assert_ok!(deposit(0, ALICE, 100));
		assert_ok!(deposit(0, BOB, 100));
		assert_noop!(withdraw(7, ALICE, 1), Error::<Test>::UnknownVault);
		assert_noop!(withdraw(0, CHARLIE, 1), Error::<Test>::NoPosition);
		assert_noop!(withdraw(0, ALICE, 101), Error::<Test>::InsufficientShares);
		assert_noop!(redeem(0, ALICE, 101), Error::<Test>::InsufficientShares);
		assert_noop!(withdraw(0, ALICE, 0), Error::<Test>::NothingToWithdraw);
		assert_noop!(redeem(0, ALICE, 0), Error::<Test>::NothingToWithdraw);
		let dear = Withdrawal::Assets { amount: Stake(10), max_shares: Shares(9) };
		assert_noop!(request(ALICE, dear), Error::<Test>::PriceMoved);
		let cheap = Withdrawal::Shares { amount: Shares(10), min_assets: Stake(11) };
		assert_noop!(request(ALICE, cheap), Error::<Test>::PriceMoved);
	});
}

#[test]
fn transfer_shares_is_the_way_out_when_they_are_worth_less_than_a_unit() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 1).build_and_execute(|| {
		// given two shares of one unit, in a vault whose asset has a minimum deposit of more
		assert_ok!(deposit(0, ALICE, 1));
		assert_ok!(deposit(0, BOB, 1));
		assert_ok!(allocate(0, 0, FULL, None));
		pass_eras(1);
		let captured = Restaking::captured(0, &member(0), now()).expect("the vault backs the member");
		let receipt = Restaking::cut(0, &member(0), &captured, Fraction::from_percent(50)).expect("it is live");
		let settled = Restaking::settle(receipt, &[], Stake(1)).map_err(|(_, error)| error);
		assert_eq!(settled, Ok(Stake(1)));
		assert_ok!(Restaking::set_asset_terms(RuntimeOrigin::root(), NATIVE, Stake(100), None));
		assert_noop!(redeem(0, ALICE, 1), Error::<Test>::NothingToWithdraw);

		// when
		let give = |to| Restaking::transfer_shares(RuntimeOrigin::signed(ALICE), 0, to, Shares(1));
		assert_noop!(give(CHARLIE), Error::<Test>::DepositTooSmall);
		assert_ok!(give(BOB));

		// then she is gone, and who has all takes what there is
		assert!(!Positions::<Test>::contains_key(0, ALICE));
		assert_ok!(redeem(0, BOB, 2));
		assert_eq!(Restaking::position_summary(0, BOB).map(|it| it.unbonding[0].assets), Some(Stake(1)));
	});
}

#[test]
fn request_withdrawal_fails_when_too_many_are_unclaimed() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 1).build_and_execute(|| {
		// given
		assert_ok!(deposit(0, ALICE, 1_000));
		for _ in 0..MAX_REQUESTS {
			assert_ok!(withdraw(0, ALICE, 1));
			pass_eras(1);
		}

		// then
		assert_noop!(withdraw(0, ALICE, 1), Error::<Test>::TooManyWithdrawals);
		assert_ok!(claim(0, ALICE, 0));
		assert_ok!(withdraw(0, ALICE, 1));
		assert_eq!(Matured::<Test>::iter_prefix(0).count(), MAX_REQUESTS as usize - 2);
	});
}

#[test]
fn claim_withdrawal_pays_when_the_eras_are_over() {
	ExtBuilder::default().vault(VaultKind::Shared, 2).build_and_execute(|| {
		// given
		assert_ok!(deposit(0, ALICE, 100));
		assert_ok!(withdraw(0, ALICE, 30));
		let before = Balances::balance(&ALICE);
		pass_eras(2);
		assert_noop!(claim(0, ALICE, 0), Error::<Test>::NotRipe);
		pass_eras(1);
		events_since_last_call();

		// when
		assert_ok!(claim(0, ALICE, 0));

		// then
		let expected = Event::WithdrawalClaimed { vault: 0, who: ALICE, era: Era(0), amount: Stake(30), to: ALICE };
		assert_eq!(events_since_last_call(), vec![expected]);
		assert_eq!(Balances::balance(&ALICE), before + 30);
		assert!(Unbonding::<Test>::get(0).is_empty());
		assert_noop!(claim(0, ALICE, 0), Error::<Test>::NothingToClaim);
	});
}

#[test]
fn claim_withdrawal_forgets_the_position_when_nothing_is_left() {
	ExtBuilder::default().vault(VaultKind::Shared, 1).build_and_execute(|| {
		// given all of it asked for
		assert_ok!(deposit(0, ALICE, 100));
		assert_ok!(redeem(0, ALICE, 100));
		pass_eras(2);

		// when
		assert_ok!(claim(0, ALICE, 0));

		// then
		assert!(!Positions::<Test>::contains_key(0, ALICE));
		assert_noop!(claim(0, ALICE, 0), Error::<Test>::NoPosition);
	});
}

#[test]
fn claim_withdrawal_waits_when_an_overdue_cut_holds_it() {
	ExtBuilder::default().vault(VaultKind::Shared, 1).build_and_execute(|| {
		assert_ok!(deposit(0, ALICE, 100));
		assert_ok!(withdraw(0, ALICE, 30));
		pass_eras(2);
		ClaimsHeld::set(true);
		assert_noop!(claim(0, ALICE, 0), Error::<Test>::ClaimHeld);
		ClaimsHeld::set(false);
		assert_ok!(claim(0, ALICE, 0));
	});
}

#[test]
fn claim_withdrawal_stays_when_the_asset_cannot_be_paid() {
	ExtBuilder::default().build_and_execute(|| {
		// given a frozen vault account
		assert_ok!(Restaking::create_vault(
			RuntimeOrigin::signed(CURATOR),
			LOCAL,
			VaultKind::Exclusive,
			rampart_primitives::Eras(1),
			rampart_primitives::Eras(1),
			None,
		));
		assert_ok!(deposit(0, ALICE, 100));
		assert_ok!(withdraw(0, ALICE, 30));
		pass_eras(2);
		let account = vault_account(0);
		assert_ok!(Assets::freeze(RuntimeOrigin::signed(CURATOR), LOCAL_ID, account));

		// then nothing is lost by trying
		assert_noop!(claim(0, ALICE, 0), TokenError::Frozen);
		assert_ok!(Assets::thaw(RuntimeOrigin::signed(CURATOR), LOCAL_ID, account));
		assert_ok!(claim(0, ALICE, 0));
	});
}

#[test]
fn position_summary_tells_worth_and_dates() {
	ExtBuilder::default().vault(VaultKind::Shared, 2).build_and_execute(|| {
		// given
		assert_ok!(deposit(0, ALICE, 100));
		assert_ok!(withdraw(0, ALICE, 30));

		// then
		let summary = Restaking::position_summary(0, ALICE).expect("the position exists");
		assert_eq!((summary.shares, summary.active), (Shares(70), Stake(70)));
		let tranche = crate::TrancheSummary { era: Era(0), assets: Stake(30), claimable: Era(3) };
		assert_eq!(summary.unbonding, vec![tranche]);
		assert_eq!(summary.closed, None);
		let vault = Restaking::vault_summary(0).expect("the vault exists");
		assert_eq!((vault.active, vault.shares, vault.checkpoint), (Stake(70), Shares(70), Stake(0)));
	});
}
