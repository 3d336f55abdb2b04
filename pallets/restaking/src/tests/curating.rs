//! What a curator sets, whom he lets act for him, and from when it acts.

use frame_support::{
	assert_noop, assert_ok,
	traits::fungible::{Inspect, InspectHold},
};
use rampart_primitives::{Era, Eras, Fraction, Magnitude, Stake, VaultKind, FULL};
use sp_runtime::DispatchResult;

use crate::{
	mock::*,
	types::{Gate, Permissions, MAX_DELEGATES},
	Error, Event, Metadata, OperatorVaults, VaultInfos, VaultMetadata, Vaults,
};

type Origin = RuntimeOrigin;

/// A call on vault 0 that its curator may make.
type Act = fn(AccountId) -> DispatchResult;

/// All calls that a delegate may be permitted, each with what permits it.
const DELEGATED: [(Permissions, Act); 7] = [
	(Permissions::ALLOCATE, |who| Restaking::set_allocation(Origin::signed(who), 0, set(0), OPERATOR, FULL, None)),
	(Permissions::SET_LIMITS, |who| Restaking::set_limit(Origin::signed(who), 0, FULL)),
	(Permissions::SET_LIMITS, |who| Restaking::set_allocation_delay(Origin::signed(who), 0, Eras(2))),
	(Permissions::SET_LIMITS, |who| Restaking::set_deposit_cap(Origin::signed(who), 0, Some(Stake(9)))),
	(Permissions::SET_FEE, |who| Restaking::set_fee(Origin::signed(who), 0, Fraction::from_percent(1))),
	(Permissions::ADMIT, |who| Restaking::set_deposits(Origin::signed(who), 0, true, true)),
	(Permissions::ADMIT, |who| Restaking::set_allowed(Origin::signed(who), 0, ALICE, true)),
];

/// All calls that nobody can make for the curator.
const OWN: [Act; 5] = [
	|who| Restaking::set_delegate(Origin::signed(who), 0, CHARLIE, Permissions::ALLOCATE),
	|who| Restaking::offer_vault(Origin::signed(who), 0, Some(CHARLIE)),
	|who| Restaking::set_metadata(Origin::signed(who), 0, Metadata::truncate_from(b"vault".to_vec())),
	|who| Restaking::sweep_surplus(Origin::signed(who), 0),
	|who| Restaking::close_vault(Origin::signed(who), 0),
];

fn permit(delegate: AccountId, permissions: Permissions) -> DispatchResult {
	Restaking::set_delegate(Origin::signed(CURATOR), 0, delegate, permissions)
}

fn offer(heir: Option<AccountId>) -> DispatchResult {
	Restaking::offer_vault(Origin::signed(CURATOR), 0, heir)
}

fn accept(who: AccountId) -> DispatchResult {
	Restaking::accept_vault_offer(Origin::signed(who), 0)
}

fn set_deposits(paused: bool, allow_listed: bool) -> DispatchResult {
	Restaking::set_deposits(Origin::signed(CURATOR), 0, paused, allow_listed)
}

fn set_limit(limit: u128) -> DispatchResult {
	Restaking::set_limit(Origin::signed(CURATOR), 0, Magnitude(limit))
}

fn set_delay(delay: u32) -> DispatchResult {
	Restaking::set_allocation_delay(Origin::signed(CURATOR), 0, Eras(delay))
}

fn set_fee(percent: u32) -> DispatchResult {
	Restaking::set_fee(Origin::signed(CURATOR), 0, Fraction::from_percent(percent))
}

/// Limit in times the whole, delay and fee in percent that hold now.
fn terms() -> (u128, u32, u32) {
	let info = VaultInfos::<Test>::get(0).expect("the vault exists");
	let fee = info.fee.at(now()).0.deconstruct() / Fraction::from_percent(1).0.deconstruct();
	(info.limit.at(now()).0 / FULL.0, info.allocation_delay.at(now()).0, fee)
}

/// A shared vault with two unbonding eras, a limit of ten times the whole and a delay of one era.
fn shared(test: impl FnOnce()) {
	ExtBuilder::default().vault(VaultKind::Shared, 2).build_and_execute(test);
}

#[test]
fn set_delegate_permits_and_takes_away() {
	shared(|| {
		// when
		assert_ok!(permit(BOB, Permissions::ALLOCATE));
		let both = Permissions { allocate: true, set_fee: true, ..Permissions::NONE };
		assert_ok!(permit(BOB, both));
		assert_ok!(permit(BOB, Permissions::NONE));

		// then
		let set = |permissions| Event::DelegateSet { vault: 0, delegate: BOB, permissions };
		let expected: Vec<_> = [Permissions::ALLOCATE, both, Permissions::NONE].map(set).into();
		assert_eq!(events_since_last_call(), expected);
		assert!(VaultInfos::<Test>::get(0).expect("the vault exists").delegates.is_empty());
	});
}

#[test]
fn set_delegate_lets_exactly_the_calls_of_each_permission_through() {
	let kinds = [Permissions::ALLOCATE, Permissions::SET_LIMITS, Permissions::SET_FEE, Permissions::ADMIT];
	for permitted in kinds {
		shared(|| {
			assert_ok!(permit(BOB, permitted));
			for (needed, act) in DELEGATED {
				if needed == permitted {
					assert_ok!(act(BOB));
				} else {
					assert_noop!(act(BOB), Error::<Test>::NotCurator);
				}
			}
			for act in OWN {
				assert_noop!(act(BOB), Error::<Test>::NotCurator);
			}
		});
	}
}

#[test]
fn set_delegate_lets_a_delegate_pledge_at_the_curator_s_cost() {
	shared(|| {
		assert_ok!(permit(BOB, Permissions::ALLOCATE));
		let by_bob = |magnitude| Restaking::set_allocation(Origin::signed(BOB), 0, set(0), OPERATOR, magnitude, None);
		assert_ok!(by_bob(FULL));
		let held = |who| Balances::balance_on_hold(&AllocationHold::get(), &who);
		assert_eq!((held(CURATOR), held(BOB)), (5, 0));
		pass_eras(1);
		assert_ok!(by_bob(permille(400)));
	});
}

#[test]
fn set_delegate_ends_what_a_delegate_may_do_when_nothing_is_left() {
	shared(|| {
		let all = Permissions { allocate: true, set_limits: true, set_fee: true, admit: true };
		assert_ok!(permit(BOB, all));
		assert_ok!(permit(BOB, Permissions::NONE));
		for (_, act) in DELEGATED {
			assert_noop!(act(BOB), Error::<Test>::NotCurator);
			assert_ok!(act(CURATOR));
		}
	});
}

#[test]
fn set_delegate_fails_when_it_changes_nothing_or_too_many_are_there() {
	shared(|| {
		assert_noop!(permit(CURATOR, Permissions::ADMIT), Error::<Test>::SameAccount);
		assert_noop!(permit(BOB, Permissions::NONE), Error::<Test>::NothingChanges);
		for n in 0..MAX_DELEGATES {
			assert_ok!(permit(100 + u128::from(n), Permissions::ADMIT));
		}
		assert_noop!(permit(100, Permissions::ADMIT), Error::<Test>::NothingChanges);
		assert_noop!(permit(BOB, Permissions::ADMIT), Error::<Test>::TooManyDelegates);
		// One who is there can be permitted more, and his place can be given to another.
		assert_ok!(permit(100, Permissions::ALLOCATE));
		assert_ok!(permit(100, Permissions::NONE));
		assert_ok!(permit(BOB, Permissions::ADMIT));
	});
}

#[test]
fn curating_fails_when_the_vault_is_unknown() {
	ExtBuilder::default().build_and_execute(|| {
		for act in DELEGATED.map(|(_, act)| act).into_iter().chain(OWN) {
			assert_noop!(act(CURATOR), Error::<Test>::UnknownVault);
		}
		assert_noop!(accept(BOB), Error::<Test>::UnknownVault);
	});
}

#[test]
fn accept_vault_offer_makes_a_curator_of_the_heir() {
	shared(|| {
		// given an offer, which changes nothing yet
		assert_ok!(permit(CHARLIE, Permissions::SET_FEE));
		events_since_last_call();
		assert_ok!(offer(Some(BOB)));
		assert_eq!(events_since_last_call(), vec![Event::VaultOffered { vault: 0, heir: Some(BOB) }]);
		assert_noop!(Restaking::close_vault(Origin::signed(BOB), 0), Error::<Test>::NotCurator);

		// when
		assert_ok!(accept(BOB));

		// then
		assert_eq!(events_since_last_call(), vec![Event::VaultHandedOver { vault: 0, from: CURATOR, to: BOB }]);
		for act in DELEGATED.map(|(_, act)| act).into_iter().chain(OWN) {
			assert_noop!(act(CURATOR), Error::<Test>::NotCurator);
		}
		let by_delegate = Restaking::set_fee(Origin::signed(CHARLIE), 0, Fraction::from_percent(1));
		assert_eq!(by_delegate, Err(Error::<Test>::NotCurator.into()));
		assert_ok!(Restaking::set_fee(Origin::signed(BOB), 0, Fraction::from_percent(1)));
		assert_noop!(accept(BOB), Error::<Test>::NotHeir);
	});
}

#[test]
fn accept_vault_offer_fails_when_it_was_not_made_or_was_taken_back() {
	shared(|| {
		assert_noop!(accept(BOB), Error::<Test>::NotHeir);
		assert_noop!(offer(Some(CURATOR)), Error::<Test>::SameAccount);
		assert_noop!(offer(None), Error::<Test>::NothingChanges);
		assert_ok!(offer(Some(BOB)));
		assert_noop!(offer(Some(BOB)), Error::<Test>::NothingChanges);
		assert_noop!(accept(CHARLIE), Error::<Test>::NotHeir);
		assert_ok!(offer(None));
		assert_noop!(accept(BOB), Error::<Test>::NotHeir);
	});
}

#[test]
fn accept_vault_offer_leaves_deposits_with_those_who_paid_them() {
	shared(|| {
		// given a pledge and an entry of the allow-list, which the old curator paid for
		assert_ok!(allocate(0, 0, FULL, None));
		assert_ok!(Restaking::set_allowed(Origin::signed(CURATOR), 0, ALICE, true));
		let held = |who| {
			let vault = Balances::balance_on_hold(&VaultHold::get(), &who);
			(vault, Balances::balance_on_hold(&AllocationHold::get(), &who))
		};
		assert_ok!(offer(Some(BOB)));
		assert_ok!(accept(BOB));
		assert_eq!((held(CURATOR), held(BOB)), ((20, 5), (0, 0)));

		// when the new one ends the pledge and makes another, and strikes the entry
		let pledge =
			|n, magnitude| Restaking::set_allocation(Origin::signed(BOB), 0, set(n), OPERATOR, magnitude, None);
		assert_ok!(pledge(0, Magnitude::ZERO));
		pass_eras(3);
		assert_ok!(pledge(0, Magnitude::ZERO));
		assert_ok!(pledge(1, FULL));
		assert_ok!(Restaking::set_allowed(Origin::signed(BOB), 0, ALICE, false));

		// then each has paid for his own; the vault's deposit is its creator's
		assert_eq!((held(CURATOR), held(BOB)), ((10, 0), (0, 5)));
	});
}

#[test]
fn accept_vault_offer_ends_that_it_is_an_operator_s_own() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Restaking::open_operator_vault(Origin::signed(CURATOR), NATIVE, Eras(2)));
		assert_eq!(OperatorVaults::<Test>::get(CURATOR, NATIVE), Some(0));
		assert_ok!(offer(Some(BOB)));
		assert_ok!(accept(BOB));
		assert_eq!(OperatorVaults::<Test>::iter().count(), 0);
	});
}

#[test]
fn set_metadata_says_what_the_vault_is_until_nothing_is_said() {
	shared(|| {
		let set = |metadata: &[u8]| {
			let metadata = Metadata::truncate_from(metadata.to_vec());
			assert_ok!(Restaking::set_metadata(Origin::signed(CURATOR), 0, metadata.clone()));
			assert_eq!(events_since_last_call(), vec![Event::MetadataSet { vault: 0, metadata }]);
		};
		set(b"Carol's vault");
		assert_eq!(VaultMetadata::<Test>::get(0).map(|text| text.to_vec()), Some(b"Carol's vault".to_vec()));
		set(b"");
		assert!(!VaultMetadata::<Test>::contains_key(0));
	});
}

#[test]
fn set_deposit_cap_bounds_the_active_pool() {
	shared(|| {
		// given a pool that holds more than the cap to be
		let set_cap = |cap: Option<u128>| Restaking::set_deposit_cap(Origin::signed(CURATOR), 0, cap.map(Stake));
		assert_noop!(set_cap(None), Error::<Test>::NothingChanges);
		assert_ok!(deposit(0, ALICE, 100));
		events_since_last_call();

		// when
		assert_ok!(set_cap(Some(80)));

		// then what is there stays, and what unbonds makes room when it cannot come back any more
		assert_eq!(events_since_last_call(), vec![Event::DepositCapSet { vault: 0, cap: Some(Stake(80)) }]);
		assert_noop!(set_cap(Some(80)), Error::<Test>::NothingChanges);
		assert_noop!(deposit(0, BOB, 1), Error::<Test>::CapExceeded);
		assert_ok!(withdraw(0, ALICE, 30));
		assert_noop!(deposit(0, BOB, 1), Error::<Test>::CapExceeded);
		pass_eras(1);
		assert_noop!(deposit(0, BOB, 11), Error::<Test>::CapExceeded);
		assert_ok!(deposit(0, BOB, 10));
		assert_ok!(set_cap(None));
		assert_ok!(deposit(0, BOB, 1_000));
	});
}

#[test]
fn set_deposits_pauses_deposits_and_never_a_withdrawal() {
	shared(|| {
		// given
		assert_noop!(set_deposits(false, false), Error::<Test>::NothingChanges);
		assert_ok!(deposit(0, ALICE, 100));
		assert_ok!(withdraw(0, ALICE, 30));
		pass_eras(3);
		events_since_last_call();

		// when
		assert_ok!(set_deposits(true, true));

		// then
		let expected = Event::DepositsSet { vault: 0, paused: true, allow_listed: true };
		assert_eq!(events_since_last_call(), vec![expected]);
		let gate = Gate { paused: true, allow_listed: true, ..Gate::default() };
		assert_eq!(Vaults::<Test>::get(0).map(|vault| vault.gate), Some(gate));
		assert_noop!(set_deposits(true, true), Error::<Test>::NothingChanges);
		assert_noop!(deposit(0, ALICE, 1), Error::<Test>::DepositsPaused);
		assert_ok!(claim(0, ALICE, 0));
		assert_ok!(withdraw(0, ALICE, 30));
		assert_ok!(Restaking::cancel_withdrawal(Origin::signed(ALICE), 0, None, rampart_primitives::Shares::ZERO));
		assert_ok!(redeem(0, ALICE, 70));
		pass_eras(3);
		assert_ok!(Restaking::claim_due(Origin::signed(ALICE), 0, Stake::ZERO, None));
	});
}

#[test]
fn set_allowed_lets_an_account_in_for_a_deposit() {
	shared(|| {
		// given
		let allow = |who, allowed| Restaking::set_allowed(Origin::signed(who), 0, ALICE, allowed);
		assert_ok!(permit(BOB, Permissions::ADMIT));
		assert_ok!(set_deposits(false, true));
		assert_noop!(deposit(0, ALICE, 1), Error::<Test>::NotAllowListed);
		assert_noop!(allow(CURATOR, false), Error::<Test>::NothingChanges);
		events_since_last_call();

		// when a delegate puts her on the list
		let before = Balances::balance(&BOB);
		assert_ok!(allow(BOB, true));

		// then he pays, and she may deposit
		assert_eq!(events_since_last_call(), vec![Event::AllowedSet { vault: 0, staker: ALICE, allowed: true }]);
		assert_eq!(Balances::balance(&BOB), before - 10);
		assert_eq!(VaultInfos::<Test>::get(0).unwrap().listed, 1);
		assert_noop!(allow(CURATOR, true), Error::<Test>::NothingChanges);
		assert_ok!(deposit(0, ALICE, 100));

		// when the curator strikes her
		assert_ok!(allow(CURATOR, false));
		assert_eq!(VaultInfos::<Test>::get(0).unwrap().listed, 0);

		// then the deposit goes to who paid it, and she keeps what she has
		assert_eq!(Balances::balance(&BOB), before);
		assert_noop!(deposit(0, ALICE, 1), Error::<Test>::NotAllowListed);
		assert_ok!(redeem(0, ALICE, 100));
	});
}

#[test]
fn set_limit_falls_from_the_next_era_and_rises_after_the_unbonding_eras() {
	shared(|| {
		// when lowered in era 0
		assert_ok!(set_limit(FULL.0 * 4));
		let set = |times: u128, from| Event::LimitSet { vault: 0, limit: Magnitude(FULL.0 * times), from: Era(from) };
		assert_eq!(events_since_last_call(), vec![set(4, 1)]);
		assert_eq!(terms().0, 10);
		pass_eras(1);
		assert_eq!(terms().0, 4);
		events_since_last_call();

		// when raised in era 1, and again to something else in era 2
		assert_ok!(set_limit(FULL.0 * 6));
		assert_noop!(set_limit(FULL.0 * 6), Error::<Test>::NothingChanges);
		assert_eq!(events_since_last_call(), vec![set(6, 4)]);
		pass_eras(1);
		events_since_last_call();
		assert_ok!(set_limit(FULL.0 * 5));

		// then the first raise is replaced, and the second waits anew
		assert_eq!(events_since_last_call(), vec![set(5, 5)]);
		pass_eras(2);
		assert_eq!(terms().0, 4);
		pass_eras(1);
		assert_eq!(terms().0, 5);
		assert_noop!(set_limit(FULL.0 * 5), Error::<Test>::NothingChanges);
	});
}

#[test]
fn set_limit_bounds_raises_at_once_when_a_lower_one_waits() {
	shared(|| {
		// given one pledge of the whole, under a limit of ten times as much
		assert_ok!(allocate(0, 0, FULL, None));

		// when a lower limit waits
		assert_ok!(set_limit(FULL.0 * 2));

		// then it bounds what is pledged from now on
		assert_ok!(allocate(0, 1, FULL, None));
		assert_noop!(allocate(0, 2, Magnitude(1), None), Error::<Test>::OverAllocated);

		// when a higher one waits, it allows nothing before its date
		pass_eras(1);
		assert_ok!(set_limit(FULL.0 * 3));
		pass_eras(2);
		assert_noop!(allocate(0, 2, Magnitude(1), None), Error::<Test>::OverAllocated);
		pass_eras(1);
		assert_ok!(allocate(0, 2, FULL, None));
	});
}

#[test]
fn set_limit_fails_when_it_is_out_of_bounds_or_below_what_is_encumbered() {
	ExtBuilder::default().vault(VaultKind::Shared, 2).vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		assert_noop!(set_limit(0), Error::<Test>::WrongLimit);
		assert_noop!(set_limit(FULL.0 * 64 + 1), Error::<Test>::WrongLimit);
		let exclusive = Restaking::set_limit(Origin::signed(CURATOR), 1, FULL);
		assert_eq!(exclusive, Err(Error::<Test>::WrongLimit.into()));

		// given a pledge that was lowered and is promised through era 3
		assert_ok!(allocate(0, 0, FULL, None));
		pass_eras(1);
		assert_ok!(allocate(0, 0, permille(400), None));
		assert_noop!(set_limit(FULL.0 - 1), Error::<Test>::OverAllocated);
		pass_eras(2);
		assert_noop!(set_limit(FULL.0 - 1), Error::<Test>::OverAllocated);
		pass_eras(1);
		assert_noop!(set_limit(permille(400).0 - 1), Error::<Test>::OverAllocated);
		assert_ok!(set_limit(permille(400).0));
	});
}

#[test]
fn set_allocation_delay_grows_from_the_next_era_and_shrinks_after_the_unbonding_eras() {
	shared(|| {
		// when longer in era 0
		assert_ok!(set_delay(3));
		let set = |delay, from| Event::AllocationDelaySet { vault: 0, delay: Eras(delay), from: Era(from) };
		let raised = |n, magnitude, from| Event::AllocationRaised {
			vault: 0,
			at: member(n),
			magnitude,
			cap: None,
			from: Era(from),
		};
		assert_ok!(allocate(0, 0, FULL, None));
		assert_eq!(events_since_last_call(), vec![set(3, 1), raised(0, FULL, 1)]);
		pass_eras(1);
		events_since_last_call();
		assert_ok!(allocate(0, 1, FULL, None));
		assert_eq!(events_since_last_call(), vec![raised(1, FULL, 4)]);

		// when shorter in era 1, replaced in the same era
		assert_ok!(set_delay(1));
		assert_ok!(set_delay(2));
		assert_noop!(set_delay(2), Error::<Test>::NothingChanges);
		assert_eq!(events_since_last_call(), vec![set(1, 4), set(2, 4)]);
		pass_eras(2);
		assert_eq!(terms().1, 3);
		pass_eras(1);
		assert_eq!(terms().1, 2);
	});
}

#[test]
fn set_allocation_delay_fails_when_it_is_out_of_bounds() {
	shared(|| {
		assert_noop!(set_delay(0), Error::<Test>::ErasOutOfBounds);
		assert_noop!(set_delay(29), Error::<Test>::ErasOutOfBounds);
		assert_noop!(set_delay(1), Error::<Test>::NothingChanges);
		assert_ok!(set_delay(28));
	});
}

#[test]
fn set_fee_rises_after_the_unbonding_eras_and_falls_from_the_next_era() {
	shared(|| {
		// when raised in era 0, and to less in era 1
		let set = |percent, from| Event::FeeSet { vault: 0, fee: Fraction::from_percent(percent), from: Era(from) };
		assert_ok!(set_fee(10));
		assert_noop!(set_fee(10), Error::<Test>::NothingChanges);
		assert_eq!(events_since_last_call(), vec![set(10, 3)]);
		pass_eras(1);
		events_since_last_call();
		assert_ok!(set_fee(8));

		// then it waits anew
		assert_eq!(events_since_last_call(), vec![set(8, 4)]);
		pass_eras(2);
		assert_eq!(terms().2, 0);
		pass_eras(1);
		assert_eq!(terms().2, 8);

		// when it is to rise and then to fall instead, in era 4
		events_since_last_call();
		assert_ok!(set_fee(9));
		assert_ok!(set_fee(5));

		// then only the fall comes
		assert_eq!(events_since_last_call(), vec![set(9, 7), set(5, 5)]);
		pass_eras(1);
		assert_eq!(terms().2, 5);
		pass_eras(5);
		assert_eq!(terms().2, 5);
	});
}

#[test]
fn set_fee_fails_when_it_rises_too_far_or_above_the_highest() {
	shared(|| {
		assert_noop!(set_fee(0), Error::<Test>::NothingChanges);
		for percent in [10, 20, 30, 40, 50] {
			assert_noop!(set_fee(percent + 1), Error::<Test>::FeeOutOfBounds);
			assert_ok!(set_fee(percent));
			// What waits is no step from which to rise further.
			assert_noop!(set_fee(percent + 1), Error::<Test>::FeeOutOfBounds);
			pass_eras(3);
			assert_eq!(terms().2, percent);
		}
		assert_noop!(set_fee(51), Error::<Test>::FeeOutOfBounds);
		assert_ok!(set_fee(0));
	});
}
