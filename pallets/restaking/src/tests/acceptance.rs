//! Whom operators let back them, and the vaults that they run themselves.

use frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold};
use rampart_primitives::{Era, Eras, InspectStake, Magnitude, Stake, VaultKind, FULL};
use sp_runtime::DispatchResult;

use crate::{mock::*, Acceptances, AcceptedFrom, Error, Event, OperatorVaults};

/// What an acceptance or a pledge holds.
const DEPOSIT: u128 = 5;

fn operator() -> RuntimeOrigin {
	RuntimeOrigin::signed(OPERATOR)
}

fn held(who: AccountId) -> u128 {
	Balances::balance_on_hold(&AllocationHold::get(), &who)
}

fn end_backing(vault: u32) -> DispatchResult {
	Restaking::end_backing(operator(), vault, set(0))
}

/// A vault of 1 000 with two unbonding eras, and an operator who has accepted nothing.
fn unaccepted(test: impl FnOnce()) {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		assert_ok!(Restaking::accept_from(operator(), NATIVE, None));
		assert_ok!(deposit(0, ALICE, 1_000));
		events_since_last_call();
		test();
	});
}

/// The same, with 300 thousandths that the operator accepted and that count.
fn backed(test: impl FnOnce()) {
	unaccepted(|| {
		assert_ok!(Restaking::accept_vault(operator(), 0));
		assert_ok!(allocate(0, 0, permille(300), None));
		pass_eras(1);
		events_since_last_call();
		test();
	});
}

#[test]
fn set_allocation_fails_when_the_operator_has_not_accepted_the_vault() {
	unaccepted(|| {
		assert_noop!(allocate(0, 0, permille(300), None), Error::<Test>::NotAccepted);
		assert_eq!(held(CURATOR), 0);
	});
}

#[test]
fn accept_vault_lets_one_vault_pledge() {
	unaccepted(|| {
		// when
		assert_ok!(Restaking::accept_vault(operator(), 0));

		// then
		let expected = Event::VaultAccepted { vault: 0, operator: OPERATOR };
		assert_eq!(events_since_last_call(), vec![expected]);
		assert_eq!(held(OPERATOR), DEPOSIT);
		assert_ok!(allocate(0, 0, permille(300), None));
		assert_noop!(Restaking::accept_vault(operator(), 0), Error::<Test>::NothingChanges);
		assert_noop!(Restaking::accept_vault(operator(), 1), Error::<Test>::UnknownVault);
	});
}

#[test]
fn end_acceptance_stops_raises_and_leaves_what_is_pledged() {
	backed(|| {
		// when
		assert_ok!(Restaking::end_acceptance(operator(), 0));

		// then
		let expected = Event::AcceptanceEnded { vault: 0, operator: OPERATOR };
		assert_eq!(events_since_last_call(), vec![expected]);
		assert_eq!(held(OPERATOR), 0);
		assert!(!Acceptances::<Test>::contains_key(OPERATOR, 0));
		assert_noop!(Restaking::end_acceptance(operator(), 0), Error::<Test>::NotAccepted);
		assert_noop!(allocate(0, 0, permille(400), None), Error::<Test>::NotAccepted);
		assert_eq!(Restaking::captured(0, &member(0), now()).map(|captured| captured.stake), Ok(Stake(300)));
		assert_ok!(allocate(0, 0, permille(200), None));
	});
}

#[test]
fn accept_from_lets_any_vault_pledge_that_holds_enough() {
	unaccepted(|| {
		// when
		assert_ok!(Restaking::accept_from(operator(), NATIVE, Some(Stake(1_001))));

		// then
		let set = |minimum| Event::AcceptedFromSet { operator: OPERATOR, asset: NATIVE, minimum };
		assert_eq!(events_since_last_call(), vec![set(Some(Stake(1_001)))]);
		assert_noop!(allocate(0, 0, permille(300), None), Error::<Test>::NotAccepted);
		assert_ok!(deposit(0, BOB, 1));
		assert_ok!(allocate(0, 0, permille(300), None));

		// the minimum is asked for when a pledge is raised, of the active pool
		pass_eras(1);
		assert_ok!(withdraw(0, BOB, 1));
		assert_noop!(allocate(0, 0, permille(400), None), Error::<Test>::NotAccepted);
		assert_noop!(Restaking::accept_from(operator(), NATIVE, Some(Stake(1_001))), Error::<Test>::NothingChanges);
		events_since_last_call();
		assert_ok!(Restaking::accept_from(operator(), NATIVE, Some(Stake(1_000))));
		assert_eq!(events_since_last_call(), vec![set(Some(Stake(1_000)))]);
		assert_eq!(held(OPERATOR), DEPOSIT);
		assert_ok!(allocate(0, 0, permille(400), None));

		// when it ends
		assert_ok!(Restaking::accept_from(operator(), NATIVE, None));
		assert_eq!(events_since_last_call().last(), Some(&set(None)));
		assert_eq!((held(OPERATOR), AcceptedFrom::<Test>::contains_key(OPERATOR, NATIVE)), (0, false));
		assert_noop!(Restaking::accept_from(operator(), NATIVE, None), Error::<Test>::NothingChanges);
		assert_noop!(Restaking::accept_from(operator(), 9, Some(Stake(1))), Error::<Test>::UnknownAsset);
	});
}

#[test]
fn accept_from_says_nothing_of_other_assets() {
	unaccepted(|| {
		assert_ok!(Restaking::accept_from(operator(), LOCAL, Some(Stake::ZERO)));
		assert_noop!(allocate(0, 0, permille(300), None), Error::<Test>::NotAccepted);
	});
}

#[test]
fn curator_needs_no_acceptance_when_the_operator_is_the_curator() {
	unaccepted(|| {
		assert_ok!(Restaking::open_operator_vault(operator(), NATIVE, Eras(2)));
		assert_ok!(Restaking::set_allocation(operator(), 1, set(0), OPERATOR, FULL, None));
		// Of another operator it does.
		let to_bob = Restaking::set_allocation(operator(), 1, set(0), BOB, FULL, None);
		assert_eq!(to_bob, Err(Error::<Test>::NotAccepted.into()));
	});
}

#[test]
fn end_backing_lowers_and_removes_when_it_is_over() {
	backed(|| {
		// given a vault that has changed hands since its curator paid
		assert_ok!(Restaking::offer_vault(RuntimeOrigin::signed(CURATOR), 0, Some(BOB)));
		assert_ok!(Restaking::accept_vault_offer(RuntimeOrigin::signed(BOB), 0));
		assert_eq!((held(CURATOR), held(BOB)), (DEPOSIT, 0));
		events_since_last_call();

		// when
		assert_ok!(end_backing(0));

		// then as if the curator had lowered it to nothing
		let lowered = Event::AllocationLowered {
			vault: 0,
			at: member(0),
			magnitude: Magnitude::ZERO,
			cap: None,
			from: Era(2),
			released: Era(3),
		};
		assert_eq!(events_since_last_call(), vec![lowered]);
		assert_noop!(end_backing(0), Error::<Test>::ChangePending);
		assert_eq!(Restaking::captured(0, &member(0), now()).map(|captured| captured.stake), Ok(Stake(300)));
		pass_eras(2);
		assert_eq!(Restaking::captured(0, &member(0), now()).map(|captured| captured.stake), Ok(Stake(0)));
		assert_noop!(end_backing(0), Error::<Test>::AmbiguousChange);

		// when the promise is over
		pass_eras(1);
		events_since_last_call();
		assert_ok!(end_backing(0));

		// then the place is free, and who paid has it back
		assert_eq!(events_since_last_call(), vec![Event::AllocationRemoved { vault: 0, at: member(0) }]);
		assert_eq!(Restaking::backers(&member(0)), Vec::<u32>::new());
		assert_eq!((held(CURATOR), held(BOB)), (0, 0));
		assert_noop!(end_backing(0), Error::<Test>::NotBacking);
	});
}

#[test]
fn end_backing_takes_back_a_raise_that_waits() {
	unaccepted(|| {
		// given a pledge that has not counted yet
		assert_ok!(Restaking::accept_vault(operator(), 0));
		assert_ok!(allocate(0, 0, permille(300), None));
		events_since_last_call();

		// when
		assert_ok!(end_backing(0));

		// then
		let expected = Event::RaiseCancelled { vault: 0, at: member(0), magnitude: permille(300) };
		assert_eq!(events_since_last_call(), vec![expected]);
		pass_eras(3);
		assert_ok!(end_backing(0));
		assert_eq!(held(CURATOR), 0);
	});
}

#[test]
fn end_backing_takes_back_a_raise_and_lowers_the_rest() {
	backed(|| {
		assert_ok!(allocate(0, 0, permille(500), None));
		events_since_last_call();
		assert_ok!(end_backing(0));
		let events = events_since_last_call();
		let cancelled = Event::RaiseCancelled { vault: 0, at: member(0), magnitude: permille(200) };
		assert_eq!((events.len(), events.first()), (2, Some(&cancelled)));
		assert!(matches!(events.last(), Some(Event::AllocationLowered { magnitude: Magnitude::ZERO, .. })));
	});
}

#[test]
fn end_backing_fails_when_nothing_backs_the_caller() {
	backed(|| {
		let by_bob = Restaking::end_backing(RuntimeOrigin::signed(BOB), 0, set(0));
		assert_eq!(by_bob, Err(Error::<Test>::NotBacking.into()));
		assert_noop!(Restaking::end_backing(operator(), 0, set(1)), Error::<Test>::NotBacking);
		assert_noop!(Restaking::end_backing(operator(), 9, set(0)), Error::<Test>::NotBacking);
	});
}

#[test]
fn places_of_a_member_are_freed_by_the_operator_when_squatted() {
	let builder = (0..17).fold(ExtBuilder::default(), |builder, _| builder.vault(VaultKind::Exclusive, 1));
	builder.build_and_execute(|| {
		// given an operator who accepts any vault, and sixteen empty ones that take all his places
		for vault in 0..16 {
			assert_ok!(allocate(vault, 0, Magnitude(1), None));
		}
		assert_ok!(deposit(16, ALICE, 1_000));
		assert_noop!(allocate(16, 0, FULL, None), Error::<Test>::TooManyAllocations);

		// when he takes only the one that he wants, and ends the others
		assert_ok!(Restaking::accept_from(operator(), NATIVE, None));
		assert_ok!(Restaking::accept_vault(operator(), 16));
		pass_eras(1);
		for vault in 0..16 {
			assert_ok!(end_backing(vault));
			assert_noop!(allocate(vault, 0, Magnitude(2), None), Error::<Test>::NotAccepted);
		}
		pass_eras(1);
		assert_noop!(allocate(0, 0, Magnitude(1), None), Error::<Test>::NotAccepted);
		pass_eras(1);
		for vault in 0..16 {
			assert_ok!(end_backing(vault));
		}

		// then
		assert_ok!(allocate(16, 0, FULL, None));
		assert_noop!(allocate(0, 0, Magnitude(1), None), Error::<Test>::NotAccepted);
		pass_eras(1);
		assert_eq!(Restaking::backers(&member(0)), vec![16]);
		assert_eq!(held(CURATOR), DEPOSIT);
	});
}

#[test]
fn open_operator_vault_makes_the_vault_where_to_delegate() {
	unaccepted(|| {
		// when
		assert_ok!(Restaking::open_operator_vault(operator(), NATIVE, Eras(2)));

		// then
		let kind = VaultKind::Exclusive;
		let created = Event::VaultCreated { vault: 1, curator: OPERATOR, asset: NATIVE, kind };
		let opened = Event::OperatorVaultOpened { vault: 1, operator: OPERATOR, asset: NATIVE };
		assert_eq!(events_since_last_call(), vec![created, opened]);
		assert_eq!(OperatorVaults::<Test>::get(OPERATOR, NATIVE), Some(1));
		let found = Restaking::operator_vault(OPERATOR, NATIVE).expect("he has one");
		assert_ok!(deposit(found, ALICE, 100));
		let again = Restaking::open_operator_vault(operator(), NATIVE, Eras(3));
		assert_eq!(again, Err(Error::<Test>::OperatorVaultExists.into()));
		assert_noop!(Restaking::open_operator_vault(operator(), 9, Eras(2)), Error::<Test>::UnknownAsset);
		assert_ok!(Restaking::open_operator_vault(operator(), LOCAL, Eras(2)));
		assert_eq!(Restaking::operator_vault(OPERATOR, LOCAL), Some(2));
		assert_eq!(Restaking::operator_vault(BOB, NATIVE), None);
	});
}

#[test]
fn operator_vault_is_forgotten_when_it_is_handed_over_or_removed() {
	unaccepted(|| {
		// given
		assert_ok!(Restaking::open_operator_vault(operator(), NATIVE, Eras(2)));
		assert_ok!(Restaking::open_operator_vault(operator(), LOCAL, Eras(2)));

		// when one is handed over
		assert_ok!(Restaking::offer_vault(operator(), 1, Some(BOB)));
		assert_eq!(Restaking::operator_vault(OPERATOR, NATIVE), Some(1));
		assert_ok!(Restaking::accept_vault_offer(RuntimeOrigin::signed(BOB), 1));

		// then it is nobody's own, and the operator may open another one
		assert_eq!(Restaking::operator_vault(OPERATOR, NATIVE), None);
		assert_eq!(Restaking::operator_vault(BOB, NATIVE), None);
		assert_ok!(Restaking::open_operator_vault(operator(), NATIVE, Eras(2)));

		// when the other is removed
		assert_ok!(Restaking::close_vault(operator(), 2));
		assert_ok!(Restaking::remove_vault(RuntimeOrigin::signed(CHARLIE), 2));
		assert_eq!(Restaking::operator_vault(OPERATOR, LOCAL), None);
	});
}
