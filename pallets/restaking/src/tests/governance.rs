//! What the chain's governance can do, and what it cannot: no withdrawal is stopped, and no collateral moved.

use frame_support::{
	assert_noop, assert_ok,
	traits::fungible::{Inspect, NativeOrWithId},
};
use rampart_primitives::{Era, Eras, Fraction, InspectStake, Magnitude, MutateStake, Shares, Stake, VaultKind};
use sp_runtime::{DispatchError, DispatchResult};

use crate::{
	mock::*,
	types::{DepositBounds, EmergencyStop},
	Error, Event, Holdings, Stop,
};

const NOTHING: EmergencyStop = EmergencyStop { deposits: false, allocations: false };
const DEPOSITS: EmergencyStop = EmergencyStop { deposits: true, allocations: false };
const ALLOCATIONS: EmergencyStop = EmergencyStop { deposits: false, allocations: true };
const ALL: EmergencyStop = EmergencyStop { deposits: true, allocations: true };

fn stop(what: EmergencyStop) -> DispatchResult {
	Restaking::set_emergency_stop(RuntimeOrigin::root(), what)
}

fn set_terms(minimum: u128, cap: Option<u128>) -> DispatchResult {
	Restaking::set_asset_terms(RuntimeOrigin::root(), NATIVE, Stake(minimum), cap.map(Stake))
}

fn create(who: AccountId) -> DispatchResult {
	Restaking::create_vault(RuntimeOrigin::signed(who), NATIVE, VaultKind::Exclusive, Eras(1), Eras(1), None)
}

fn open_own() -> DispatchResult {
	Restaking::open_operator_vault(RuntimeOrigin::signed(OPERATOR), NATIVE, Eras(1))
}

/// Move what Alice asked for in era 0.
fn move_due(into: u32) -> DispatchResult {
	done(Restaking::move_withdrawal(RuntimeOrigin::signed(ALICE), 0, Era(0), None, into, DepositBounds::default()))
}

#[test]
fn admin_calls_fail_when_the_origin_is_not_the_admin() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 1).build_and_execute(|| {
		for origin in [RuntimeOrigin::signed(CURATOR), RuntimeOrigin::none()] {
			let kind = NativeOrWithId::WithId(8);
			assert_noop!(Restaking::register_asset(origin.clone(), kind, Stake(1)), DispatchError::BadOrigin);
			assert_noop!(Restaking::set_era_length(origin.clone(), 20), DispatchError::BadOrigin);
			let terms = Restaking::set_asset_terms(origin.clone(), NATIVE, Stake(1), None);
			assert_eq!(terms, Err(DispatchError::BadOrigin));
			assert_noop!(Restaking::set_emergency_stop(origin, ALL), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn calls_of_accounts_fail_when_the_origin_is_the_admin() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 1).build_and_execute(|| {
		// given stake that governance could want
		assert_ok!(deposit(0, ALICE, 100));
		let root = RuntimeOrigin::root;

		// then
		let shares = Shares(10);
		assert_noop!(Restaking::deposit(root(), 0, Stake(1), Shares::ZERO, 0), DispatchError::BadOrigin);
		assert_noop!(Restaking::transfer_shares(root(), 0, BOB, shares), DispatchError::BadOrigin);
		assert_noop!(Restaking::claim_due(root(), 0, Stake::ZERO, None), DispatchError::BadOrigin);
		assert_noop!(Restaking::set_deposits(root(), 0, true, true), DispatchError::BadOrigin);
		assert_noop!(Restaking::offer_vault(root(), 0, Some(BOB)), DispatchError::BadOrigin);
		assert_noop!(Restaking::sweep_surplus(root(), 0), DispatchError::BadOrigin);
		assert_noop!(Restaking::close_vault(root(), 0), DispatchError::BadOrigin);
		assert_noop!(Restaking::remove_vault(root(), 0), DispatchError::BadOrigin);
		assert_noop!(Restaking::note_impairment(root(), 0), DispatchError::BadOrigin);
	});
}

#[test]
fn set_asset_terms_bounds_what_all_vaults_hold_together() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 1).vault(VaultKind::Shared, 1).build_and_execute(|| {
		// when
		assert_ok!(set_terms(1, Some(150)));

		// then
		let expected = Event::AssetTermsSet { asset: NATIVE, minimum_deposit: Stake(1), cap: Some(Stake(150)) };
		assert_eq!(events_since_last_call(), vec![expected]);
		assert_ok!(deposit(0, ALICE, 100));
		assert_noop!(deposit(1, ALICE, 51), Error::<Test>::CapExceeded);
		assert_ok!(deposit(1, ALICE, 50));
		assert_noop!(deposit(0, BOB, 1), Error::<Test>::CapExceeded);

		// and what unbonds is held still, until it is claimed
		assert_ok!(withdraw(0, ALICE, 30));
		assert_noop!(deposit(0, BOB, 1), Error::<Test>::CapExceeded);
		pass_eras(2);
		assert_ok!(claim(0, ALICE, 0));
		assert_noop!(deposit(1, BOB, 31), Error::<Test>::CapExceeded);
		assert_ok!(deposit(1, BOB, 30));
		assert_eq!(Holdings::<Test>::get(NATIVE), Stake(150));
	});
}

#[test]
fn set_asset_terms_counts_what_was_cut_until_it_is_settled() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 1).build_and_execute(|| {
		// given
		assert_ok!(set_terms(1, Some(100)));
		assert_ok!(deposit(0, ALICE, 100));
		assert_ok!(allocate(0, 0, permille(500), None));
		pass_eras(1);

		// when
		let captured = Restaking::captured(0, &member(0), now()).expect("the vault backs the member");
		let receipt = Restaking::cut(0, &member(0), &captured, Fraction::one()).expect("it is live");
		assert_noop!(deposit(0, BOB, 1), Error::<Test>::CapExceeded);
		assert_ok!(Restaking::settle(receipt, &[(CHARLIE, Stake(20))], Stake(30)));

		// then
		assert_noop!(deposit(0, BOB, 51), Error::<Test>::CapExceeded);
		assert_ok!(deposit(0, BOB, 50));
	});
}

#[test]
fn set_asset_terms_leaves_what_is_there_when_it_asks_for_more() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 1).build_and_execute(|| {
		// given
		assert_ok!(deposit(0, ALICE, 100));

		// when the minimum is more, and the cap less, than what is there
		assert_ok!(set_terms(200, Some(10)));

		// then nobody can come, and who is there can leave
		assert_noop!(deposit(0, BOB, 199), Error::<Test>::DepositTooSmall);
		assert_noop!(deposit(0, BOB, 200), Error::<Test>::CapExceeded);
		assert_ok!(withdraw(0, ALICE, 40));
		pass_eras(2);
		assert_ok!(claim(0, ALICE, 0));
		assert_ok!(redeem(0, ALICE, 60));
	});
}

#[test]
fn set_asset_terms_fails_when_the_asset_is_unknown() {
	ExtBuilder::default().build_and_execute(|| {
		let unknown = Restaking::set_asset_terms(RuntimeOrigin::root(), 9, Stake(1), None);
		assert_eq!(unknown, Err(Error::<Test>::UnknownAsset.into()));
	});
}

#[test]
fn set_emergency_stop_is_stored_while_it_lasts() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(stop(NOTHING), Error::<Test>::NothingChanges);
		assert_ok!(stop(ALL));
		assert_noop!(stop(ALL), Error::<Test>::NothingChanges);
		assert_ok!(stop(DEPOSITS));
		assert_ok!(stop(NOTHING));
		let set =
			|stop: EmergencyStop| Event::EmergencyStopSet { deposits: stop.deposits, allocations: stop.allocations };
		assert_eq!(events_since_last_call(), vec![set(ALL), set(DEPOSITS), set(NOTHING)]);
		assert!(!Stop::<Test>::exists());
	});
}

#[test]
fn set_emergency_stop_stops_what_it_names_and_nothing_else() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 1).vault(VaultKind::Shared, 1).build_and_execute(|| {
		// given a withdrawal that is due
		assert_ok!(deposit(0, ALICE, 100));
		assert_ok!(withdraw(0, ALICE, 10));
		pass_eras(2);

		// when deposits are stopped
		assert_ok!(stop(DEPOSITS));
		assert_noop!(deposit(0, ALICE, 1), Error::<Test>::EmergencyStopped);
		assert_noop!(move_due(1), Error::<Test>::EmergencyStopped);
		assert_ok!(create(BOB));
		assert_ok!(allocate(0, 0, permille(500), Some(40)));
		pass_eras(1);

		// when vaults and pledges are
		assert_ok!(stop(ALLOCATIONS));
		assert_noop!(create(BOB), Error::<Test>::EmergencyStopped);
		assert_noop!(open_own(), Error::<Test>::EmergencyStopped);
		assert_noop!(allocate(0, 0, permille(501), Some(40)), Error::<Test>::EmergencyStopped);
		assert_noop!(allocate(0, 0, permille(500), None), Error::<Test>::EmergencyStopped);
		assert_noop!(allocate(0, 1, permille(1), None), Error::<Test>::EmergencyStopped);
		assert_ok!(deposit(0, ALICE, 1));

		// when it is over
		assert_ok!(stop(NOTHING));
		assert_ok!(open_own());
		assert_ok!(allocate(0, 0, permille(501), None));
	});
}

#[test]
fn set_emergency_stop_stops_no_way_out_and_no_cut() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 1).build_and_execute(|| {
		// given stake that is pledged, a raise that waits, and withdrawals that are due
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(allocate(0, 0, permille(500), None));
		assert_ok!(withdraw(0, ALICE, 100));
		pass_eras(1);
		assert_ok!(withdraw(0, ALICE, 100));
		pass_eras(2);
		assert_ok!(allocate(0, 1, permille(100), None));

		// when
		assert_ok!(stop(ALL));

		// then a staker can do all but bring more
		assert_ok!(claim(0, ALICE, 0));
		assert_ok!(Restaking::claim_due(RuntimeOrigin::signed(ALICE), 0, Stake::ZERO, Some(BOB)));
		assert_ok!(withdraw(0, ALICE, 100));
		assert_ok!(Restaking::cancel_withdrawal(RuntimeOrigin::signed(ALICE), 0, None, Shares::ZERO));
		assert_ok!(Restaking::transfer_shares(RuntimeOrigin::signed(ALICE), 0, BOB, Shares(100)));
		// A curator can pledge less, and take a raise back.
		assert_ok!(allocate(0, 1, Magnitude::ZERO, None));
		assert_ok!(allocate(0, 0, permille(400), None));
		// A fault is cut, all the same.
		let captured = Restaking::captured(0, &member(0), now()).expect("the vault backs the member");
		let receipt = Restaking::cut(0, &member(0), &captured, Fraction::one()).expect("it is live");
		let (before, total) = (Balances::balance(&CHARLIE), receipt.total);
		assert_ok!(Restaking::settle(receipt, &[(CHARLIE, total)], Stake::ZERO));
		assert_eq!(Balances::balance(&CHARLIE), before + 400);
		// And all can leave, and the vault go.
		assert_ok!(redeem(0, ALICE, 700));
		assert_ok!(Restaking::close_vault(RuntimeOrigin::signed(CURATOR), 0));
		let fee = Fraction::from_percent(1);
		assert_ok!(Restaking::set_fee(RuntimeOrigin::signed(CURATOR), 0, fee));
	});
}
