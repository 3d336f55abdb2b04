//! Claims: in part, for another account, many at once, of closed pools, and straight into another vault.

use frame_support::{
	assert_noop, assert_ok,
	dispatch::{DispatchResultWithPostInfo, GetDispatchInfo},
	traits::fungible::Inspect,
};
use rampart_primitives::{Era, Eras, Fraction, Generation, InspectStake, MutateStake, Shares, Stake, VaultKind, FULL};
use sp_runtime::{DispatchResult, Perbill, TokenError};

use crate::{
	mock::*,
	types::{DepositBounds, EmergencyStop},
	Closed, Error, Event, Holdings, Matured, Positions, Requests, Unbonding,
};

/// Claim with a part, a bound and a recipient.
fn claim_part(part: Option<u128>, min_assets: u128, to: Option<AccountId>) -> DispatchResult {
	let part = part.map(Shares);
	Restaking::claim_withdrawal(RuntimeOrigin::signed(ALICE), 0, Era(0), part, Stake(min_assets), to)
}

fn claim_due(to: Option<AccountId>) -> DispatchResultWithPostInfo {
	Restaking::claim_due(RuntimeOrigin::signed(ALICE), 0, Stake::ZERO, to)
}

/// Move what was asked for in era 0 from vault 0.
fn move_into(into: u32, part: Option<u128>, min_shares: u128, accepted_cuts: u32) -> DispatchResult {
	let bounds = DepositBounds { min_shares: Shares(min_shares), accept_pending_cuts: accepted_cuts };
	done(Restaking::move_withdrawal(RuntimeOrigin::signed(ALICE), 0, Era(0), part.map(Shares), into, bounds))
}

/// A vault of the local asset.
fn create_local() {
	let curator = RuntimeOrigin::signed(CURATOR);
	assert_ok!(Restaking::create_vault(curator, LOCAL, VaultKind::Exclusive, Eras(1), Eras(1), None));
}

/// What a staker asked for and has not claimed.
fn requests(who: AccountId) -> Vec<(u32, u128)> {
	let position = Positions::<Test>::get(0, who).unwrap_or_default();
	position.unbonding.iter().map(|(era, shares)| (era.0, shares.0)).collect()
}

/// 30 of 100 that Alice asked for in era 0, and that are due.
fn due(test: impl FnOnce()) {
	ExtBuilder::default().vault(VaultKind::Shared, 1).vault(VaultKind::Exclusive, 1).build_and_execute(|| {
		assert_ok!(deposit(0, ALICE, 100));
		assert_ok!(withdraw(0, ALICE, 30));
		pass_eras(2);
		events_since_last_call();
		told_since_last_call();
		test();
	});
}

#[test]
fn claim_withdrawal_pays_a_part_to_another_account_when_told() {
	due(|| {
		// when
		let before = Balances::balance(&CHARLIE);
		assert_ok!(claim_part(Some(10), 10, Some(CHARLIE)));

		// then
		let expected = Event::WithdrawalClaimed { vault: 0, who: ALICE, era: Era(0), amount: Stake(10), to: CHARLIE };
		assert_eq!(events_since_last_call(), vec![expected]);
		assert_eq!(Balances::balance(&CHARLIE), before + 10);
		assert_eq!(requests(ALICE), vec![(0, 20)]);
		// No share of the pool has changed.
		assert_eq!(told_since_last_call(), vec![]);

		// when the rest is claimed
		assert_ok!(claim_part(None, 20, None));

		// then
		let expected = Event::WithdrawalClaimed { vault: 0, who: ALICE, era: Era(0), amount: Stake(20), to: ALICE };
		assert_eq!(events_since_last_call(), vec![expected]);
		assert_eq!(requests(ALICE), vec![]);
		assert_eq!(Holdings::<Test>::get(NATIVE), Stake(70));
	});
}

#[test]
fn claim_withdrawal_fails_when_a_bound_is_broken() {
	due(|| {
		assert_noop!(claim(7, ALICE, 0), Error::<Test>::UnknownVault);
		assert_noop!(claim(0, BOB, 0), Error::<Test>::NoPosition);
		assert_noop!(claim(0, ALICE, 1), Error::<Test>::NothingToClaim);
		assert_noop!(claim_part(Some(0), 0, None), Error::<Test>::NothingToClaim);
		assert_noop!(claim_part(Some(31), 0, None), Error::<Test>::InsufficientShares);
		assert_noop!(claim_part(Some(10), 11, None), Error::<Test>::PriceMoved);
		assert_noop!(claim_part(None, 31, None), Error::<Test>::PriceMoved);
	});
}

#[test]
fn claim_withdrawal_pays_what_a_cut_left_when_the_bound_allows() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 1).build_and_execute(|| {
		// given 400 asked for in era 1, of which a cut for that era leaves half
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(allocate(0, 0, FULL, None));
		pass_eras(1);
		assert_ok!(withdraw(0, ALICE, 400));
		let captured = Restaking::captured(0, &member(0), now()).expect("the vault backs the member");
		let receipt = Restaking::cut(0, &member(0), &captured, Fraction::from_percent(50)).expect("it is live");
		assert_ok!(Restaking::settle(receipt, &[], Stake(500)));
		pass_eras(2);
		let claim = |part: Option<Shares>, min_assets| {
			Restaking::claim_withdrawal(RuntimeOrigin::signed(ALICE), 0, Era(1), part, Stake(min_assets), None)
		};

		// then parts are rounded down, and the last takes what is left
		assert_noop!(claim(None, 201), Error::<Test>::PriceMoved);
		events_since_last_call();
		assert_ok!(claim(Some(Shares(101)), 50));
		assert_ok!(claim(None, 150));
		let claimed =
			|amount| Event::WithdrawalClaimed { vault: 0, who: ALICE, era: Era(1), amount: Stake(amount), to: ALICE };
		assert_eq!(events_since_last_call(), vec![claimed(50), claimed(150)]);
	});
}

#[test]
fn claim_withdrawal_stays_and_goes_elsewhere_when_the_staker_cannot_be_paid() {
	ExtBuilder::default().build_and_execute(|| {
		// given a staker whom the asset's issuer blocked
		create_local();
		assert_ok!(deposit(0, ALICE, 100));
		assert_ok!(deposit(0, BOB, 100));
		assert_ok!(withdraw(0, ALICE, 30));
		assert_ok!(withdraw(0, BOB, 30));
		pass_eras(2);
		assert_ok!(Assets::block(RuntimeOrigin::signed(CURATOR), LOCAL_ID, ALICE));
		events_since_last_call();

		// then he cannot be paid, and loses nothing by trying; others are paid
		assert_noop!(claim_part(None, 0, None), TokenError::Blocked);
		assert_noop!(claim_due(None), TokenError::Blocked);
		assert_ok!(claim(0, BOB, 0));
		assert_eq!(requests(ALICE), vec![(0, 30)]);
		events_since_last_call();

		// when he names another account
		assert_ok!(claim_part(Some(10), 10, Some(CHARLIE)));
		assert_ok!(claim_due(Some(CHARLIE)));

		// then
		let claimed =
			|amount| Event::WithdrawalClaimed { vault: 0, who: ALICE, era: Era(0), amount: Stake(amount), to: CHARLIE };
		assert_eq!(events_since_last_call(), vec![claimed(10), claimed(20)]);
		assert_eq!(Assets::balance(LOCAL_ID, CHARLIE), FUNDS + 30);
	});
}

#[test]
fn claim_withdrawal_stays_when_the_named_account_cannot_hold_the_asset() {
	ExtBuilder::default().build_and_execute(|| {
		// given an account that does not exist, which only an asset of its own right could make
		const NOBODY: AccountId = 99;
		create_local();
		assert_ok!(deposit(0, ALICE, 100));
		assert_ok!(withdraw(0, ALICE, 30));
		pass_eras(2);

		// then
		assert_noop!(claim_part(None, 0, Some(NOBODY)), TokenError::CannotCreate);
		assert_noop!(claim_due(Some(NOBODY)), TokenError::CannotCreate);
		assert_ok!(claim_part(None, 30, None));
	});
}

#[test]
fn claim_withdrawal_pays_when_the_rest_is_of_a_generation_that_ended() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		// given 300 that left before the era whose stake was lost
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(withdraw(0, ALICE, 300));
		assert_ok!(allocate(0, 0, FULL, None));
		pass_eras(1);
		let captured = Restaking::captured(0, &member(0), now()).expect("the vault backs the member");
		let receipt = Restaking::cut(0, &member(0), &captured, Fraction::one()).expect("it is live");
		assert_ok!(Restaking::settle(receipt, &[], Stake(700)));
		assert!(Closed::<Test>::contains_key(0, Generation(0)));
		pass_eras(2);

		// then they are whole, and need not wait for the rest
		assert_noop!(claim_closed(0, ALICE), Error::<Test>::NotRipe);
		assert_ok!(claim_part(None, 300, None));
	});
}

#[test]
fn claim_withdrawal_of_other_assets_pays_when_one_is_frozen() {
	due(|| {
		// given a due claim in a vault of the local asset, which is frozen as a whole
		create_local();
		assert_ok!(deposit(2, ALICE, 100));
		assert_ok!(redeem(2, ALICE, 100));
		pass_eras(2);
		assert_ok!(Assets::freeze_asset(RuntimeOrigin::signed(CURATOR), LOCAL_ID));

		// then only that vault waits
		assert_noop!(claim(2, ALICE, 2), TokenError::Frozen);
		assert_ok!(claim(0, ALICE, 0));
		assert_ok!(deposit(0, ALICE, 1));
		assert_ok!(Assets::thaw_asset(RuntimeOrigin::signed(CURATOR), LOCAL_ID));
		assert_ok!(claim(2, ALICE, 2));
	});
}

/// Stake asked for in eras 0, 1 and 2, of a vault with one unbonding era, in era 2.
fn asked_in_three_eras(test: impl FnOnce()) {
	ExtBuilder::default().vault(VaultKind::Shared, 1).build_and_execute(|| {
		assert_ok!(deposit(0, ALICE, 100));
		for amount in [10, 20, 30] {
			assert_ok!(withdraw(0, ALICE, amount));
			pass_eras(1);
		}
		events_since_last_call();
		test();
	});
}

#[test]
fn claim_due_takes_what_is_due_and_names_what_is_not() {
	asked_in_three_eras(|| {
		// when in era 3: what was asked for in era 2 is not due
		let before = Balances::balance(&ALICE);
		let info = claim_due(None).expect("two are due");

		// then
		let claimed = |era, amount| Event::WithdrawalClaimed {
			vault: 0,
			who: ALICE,
			era: Era(era),
			amount: Stake(amount),
			to: ALICE,
		};
		let eras = Requests::truncate_from(vec![Era(2)]);
		let skipped = Event::ClaimsSkipped { vault: 0, who: ALICE, eras };
		assert_eq!(events_since_last_call(), vec![claimed(0, 10), claimed(1, 20), skipped]);
		assert_eq!(Balances::balance(&ALICE), before + 30);
		assert_eq!(requests(ALICE), vec![(2, 30)]);
		// Two were taken, and all that fit were paid for in advance.
		let call = crate::Call::<Test>::claim_due { vault: 0, min_assets: Stake::ZERO, to: None };
		let declared = call.get_dispatch_info().call_weight;
		assert!(info.actual_weight.expect("the weight is known").all_lt(declared));
	});
}

#[test]
fn claim_due_leaves_what_is_held_and_takes_the_rest() {
	asked_in_three_eras(|| {
		// given that an overdue cut could touch what was asked for in era 0
		HeldEra::set(Some(Era(0)));

		// when
		assert_ok!(claim_due(None));

		// then
		let claimed = Event::WithdrawalClaimed { vault: 0, who: ALICE, era: Era(1), amount: Stake(20), to: ALICE };
		let eras = Requests::truncate_from(vec![Era(0), Era(2)]);
		let skipped = Event::ClaimsSkipped { vault: 0, who: ALICE, eras };
		assert_eq!(events_since_last_call(), vec![claimed, skipped]);

		// when it is done
		HeldEra::set(None);
		assert_ok!(claim_due(None));
		assert_eq!(requests(ALICE), vec![(2, 30)]);
	});
}

#[test]
fn claim_due_fails_when_it_would_pay_less_than_wanted() {
	asked_in_three_eras(|| {
		let claim = |least| Restaking::claim_due(RuntimeOrigin::signed(ALICE), 0, Stake(least), None);
		assert_noop!(claim(31), Error::<Test>::PriceMoved);
		assert_ok!(claim(30));
	});
}

#[test]
fn claim_due_pays_another_account_when_told() {
	asked_in_three_eras(|| {
		// given that all is due, of which two tranches have matured
		pass_eras(1);
		assert_ok!(withdraw(0, ALICE, 5));
		pass_eras(2);
		assert_eq!(Matured::<Test>::iter_prefix(0).count(), 2);
		let before = (Balances::balance(&ALICE), Balances::balance(&CHARLIE));
		events_since_last_call();

		// when
		assert_ok!(claim_due(Some(CHARLIE)));

		// then nothing is skipped and nothing stays
		let claimed = |(era, amount)| Event::WithdrawalClaimed {
			vault: 0,
			who: ALICE,
			era: Era(era),
			amount: Stake(amount),
			to: CHARLIE,
		};
		let expected: Vec<_> = [(0, 10), (1, 20), (2, 30), (4, 5)].map(claimed).into();
		assert_eq!(events_since_last_call(), expected);
		assert_eq!((Balances::balance(&ALICE), Balances::balance(&CHARLIE)), (before.0, before.1 + 65));
		assert!(Unbonding::<Test>::get(0).is_empty());
		assert_eq!(Matured::<Test>::iter_prefix(0).count(), 0);
		assert_noop!(claim_due(None), Error::<Test>::NotRipe);
	});
}

#[test]
fn claim_due_fails_when_none_is_due() {
	ExtBuilder::default().vault(VaultKind::Shared, 1).build_and_execute(|| {
		assert_noop!(claim_due(None), Error::<Test>::NoPosition);
		assert_noop!(
			Restaking::claim_due(RuntimeOrigin::signed(ALICE), 7, Stake::ZERO, None),
			Error::<Test>::UnknownVault
		);
		assert_ok!(deposit(0, ALICE, 100));
		assert_noop!(claim_due(None), Error::<Test>::NotRipe);
		assert_ok!(withdraw(0, ALICE, 30));
		pass_eras(1);
		assert_noop!(claim_due(None), Error::<Test>::NotRipe);
		pass_eras(1);
		ClaimsHeld::set(true);
		assert_noop!(claim_due(None), Error::<Test>::NotRipe);
		ClaimsHeld::set(false);
		assert_ok!(claim_due(None));
	});
}

#[test]
fn move_withdrawal_deposits_what_is_due_without_paying_it_out() {
	due(|| {
		// given
		let before = Balances::balance(&ALICE);

		// when
		assert_ok!(move_into(1, Some(20), 20, 0));

		// then
		let expected = Event::WithdrawalMoved {
			vault: 0,
			who: ALICE,
			era: Era(0),
			amount: Stake(20),
			into: 1,
			shares: Shares(20),
		};
		assert_eq!(events_since_last_call(), vec![expected]);
		let told = Told::Changed(1, Generation(0), ALICE, Shares(0), Shares(20), Shares(0));
		assert_eq!(told_since_last_call(), vec![told]);
		assert_eq!(requests(ALICE), vec![(0, 10)]);
		assert_eq!(Balances::balance(&ALICE), before);
		let held = |vault| Balances::balance(&vault_account(vault));
		assert_eq!((held(0), held(1)), (81, 21));
		assert_eq!(Holdings::<Test>::get(NATIVE), Stake(100));

		// when the rest follows
		assert_ok!(move_into(1, None, 10, 0));

		// then
		let told = Told::Changed(1, Generation(0), ALICE, Shares(20), Shares(30), Shares(20));
		assert_eq!(told_since_last_call(), vec![told]);
		assert_noop!(move_into(1, None, 0, 0), Error::<Test>::NothingToClaim);
	});
}

#[test]
fn move_withdrawal_fails_when_it_is_not_due_or_held() {
	ExtBuilder::default().vault(VaultKind::Shared, 1).vault(VaultKind::Exclusive, 1).build_and_execute(|| {
		assert_noop!(move_into(1, None, 0, 0), Error::<Test>::NoPosition);
		assert_ok!(deposit(0, ALICE, 100));
		assert_ok!(withdraw(0, ALICE, 30));
		pass_eras(1);
		assert_noop!(move_into(1, None, 0, 0), Error::<Test>::NotRipe);
		pass_eras(1);
		assert_noop!(move_into(1, Some(31), 0, 0), Error::<Test>::InsufficientShares);
		ClaimsHeld::set(true);
		assert_noop!(move_into(1, None, 0, 0), Error::<Test>::ClaimHeld);
	});
}

#[test]
fn move_withdrawal_fails_when_the_vaults_do_not_go_together() {
	due(|| {
		create_local();
		assert_noop!(move_into(0, None, 0, 0), Error::<Test>::SameAccount);
		assert_noop!(move_into(2, None, 0, 0), Error::<Test>::AssetsDiffer);
		assert_noop!(move_into(3, None, 0, 0), Error::<Test>::UnknownVault);
	});
}

#[test]
fn move_withdrawal_fails_when_the_target_takes_no_deposit_and_the_claim_stays() {
	due(|| {
		let curator = || RuntimeOrigin::signed(CURATOR);
		let gate = |paused, listed| {
			assert_ok!(Restaking::set_deposits(curator(), 1, paused, listed));
		};
		assert_noop!(move_into(1, None, 31, 0), Error::<Test>::PriceMoved);
		PendingCuts::set(2);
		assert_noop!(move_into(1, None, 0, 1), Error::<Test>::PendingCuts);
		PendingCuts::set(0);
		gate(true, false);
		assert_noop!(move_into(1, None, 0, 0), Error::<Test>::DepositsPaused);
		gate(false, true);
		assert_noop!(move_into(1, None, 0, 0), Error::<Test>::NotAllowListed);
		gate(false, false);
		assert_ok!(Restaking::set_deposit_cap(curator(), 1, Some(Stake(29))));
		assert_noop!(move_into(1, None, 0, 0), Error::<Test>::CapExceeded);
		assert_ok!(Restaking::set_deposit_cap(curator(), 1, None));
		let stop = |deposits| {
			let stop = EmergencyStop { deposits, allocations: false };
			assert_ok!(Restaking::set_emergency_stop(RuntimeOrigin::root(), stop));
		};
		stop(true);
		assert_noop!(move_into(1, None, 0, 0), Error::<Test>::EmergencyStopped);
		stop(false);
		assert_ok!(Restaking::set_asset_terms(RuntimeOrigin::root(), NATIVE, Stake(31), None));
		assert_noop!(move_into(1, None, 0, 0), Error::<Test>::DepositTooSmall);
		assert_ok!(Restaking::close_vault(curator(), 1));
		assert_noop!(move_into(1, None, 0, 0), Error::<Test>::VaultClosing);
		assert_ok!(claim(0, ALICE, 0));
	});
}

#[test]
fn move_withdrawal_succeeds_when_the_asset_is_at_its_cap() {
	due(|| {
		// given that vaults hold as much as they may: a move brings nothing new
		assert_ok!(Restaking::set_asset_terms(RuntimeOrigin::root(), NATIVE, Stake(1), Some(Stake(100))));
		assert_noop!(deposit(1, BOB, 1), Error::<Test>::CapExceeded);

		// then
		assert_ok!(move_into(1, None, 30, 0));
	});
}

/// Alice's 6 and Bob's 3 parts of a generation whose survival is spent in era 2, with something left of it.
fn spent(test: impl FnOnce(Stake)) {
	ExtBuilder::default().vault(VaultKind::Exclusive, 1).build_and_execute(|| {
		assert_ok!(deposit(0, ALICE, FUNDS / 10 * 6));
		assert_ok!(deposit(0, BOB, FUNDS / 10 * 3));
		assert_ok!(allocate(0, 0, FULL, None));
		for _ in 0..2 {
			pass_eras(1);
			let captured = Restaking::captured(0, &member(0), now()).expect("the vault backs the member");
			let almost = Fraction(Perbill::from_parts(999_999_999));
			let receipt = Restaking::cut(0, &member(0), &captured, almost).expect("it is live");
			let total = receipt.total;
			assert_ok!(Restaking::settle(receipt, &[], total));
		}
		let pool = Closed::<Test>::get(0, Generation(0)).expect("the generation closed");
		assert!(pool.tranche.assets > Stake(1_000_000));
		test(pool.tranche.assets);
	});
}

#[test]
fn claim_closed_pays_a_part_to_another_account_when_told() {
	spent(|left| {
		// given
		pass_eras(2);
		let half = Shares(FUNDS / 10 * 3);
		let claim = |who, part, to| Restaking::claim_closed(RuntimeOrigin::signed(who), 0, part, Stake::ZERO, to);
		let before = [ALICE, BOB, CHARLIE].map(|who| Balances::balance(&who));
		events_since_last_call();
		told_since_last_call();

		// when
		assert_ok!(claim(ALICE, Some(half), Some(CHARLIE)));

		// then a third of what is left is his
		let third = Stake(left.0 / 3);
		let expected =
			Event::ClosedPoolClaimed { vault: 0, who: ALICE, generation: Generation(0), amount: third, to: CHARLIE };
		assert_eq!(events_since_last_call(), vec![expected]);
		let (all, total) = (Shares(half.0 * 2), Shares(half.0 * 3));
		assert_eq!(told_since_last_call(), vec![Told::Changed(0, Generation(0), ALICE, all, half, total)]);

		// when all is claimed
		assert_ok!(claim(ALICE, None, None));
		assert_ok!(claim(BOB, None, None));

		// then nothing is left, and nothing is lost
		let after = [ALICE, BOB, CHARLIE].map(|who| Balances::balance(&who));
		let paid: u128 = after.iter().zip(before).map(|(after, before)| after - before).sum();
		assert_eq!(paid, left.0);
		assert!(!Closed::<Test>::contains_key(0, Generation(0)));
		assert_eq!(Holdings::<Test>::get(NATIVE), Stake::ZERO);
	});
}

#[test]
fn claim_closed_fails_when_a_bound_is_broken() {
	spent(|_| {
		let claim =
			|part| Restaking::claim_closed(RuntimeOrigin::signed(ALICE), 0, Some(Shares(part)), Stake::ZERO, None);
		assert_noop!(claim(1), Error::<Test>::NotRipe);
		pass_eras(2);
		assert_noop!(claim(0), Error::<Test>::NothingToClaim);
		assert_noop!(claim(FUNDS), Error::<Test>::InsufficientShares);
		let all = |least| Restaking::claim_closed(RuntimeOrigin::signed(ALICE), 0, None, Stake(least), None);
		assert_noop!(all(FUNDS), Error::<Test>::PriceMoved);
		ClaimsHeld::set(true);
		assert_noop!(claim(1), Error::<Test>::ClaimHeld);
	});
}
