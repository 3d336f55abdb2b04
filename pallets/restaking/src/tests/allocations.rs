//! Pledges: raises, lowerings, caps, releases.

use frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold};
use rampart_primitives::{Era, Eras, Generation, InspectStake, Magnitude, Stake, StakeError, VaultKind, FULL};
use sp_runtime::DispatchError;

use crate::{mock::*, types::Allocation, Backing, Error, Event, VaultInfos, Vaults};

fn encumbered(vault: u32) -> Magnitude {
	Vaults::<Test>::get(vault).expect("the vault exists").encumbered
}

/// The stake that counts for set `n` now.
fn stake(n: u32) -> Result<u128, StakeError> {
	Restaking::captured(0, &member(n), now()).map(|captured| captured.stake.0)
}

#[test]
fn set_allocation_encumbers_at_once_and_counts_after_the_delay() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		// given
		assert_ok!(deposit(0, ALICE, 1_000));
		events_since_last_call();

		// when
		assert_ok!(allocate(0, 0, permille(300), None));

		// then
		let expected =
			Event::AllocationRaised { vault: 0, at: member(0), magnitude: permille(300), cap: None, from: Era(1) };
		assert_eq!(events_since_last_call(), vec![expected]);
		assert_eq!(Balances::balance_on_hold(&AllocationHold::get(), &CURATOR), 5);
		assert_eq!((encumbered(0), stake(0)), (permille(300), Ok(0)));
		pass_eras(1);
		assert_eq!(stake(0), Ok(300));
		assert_eq!(Restaking::backers(&member(0)), vec![0]);
	});
}

#[test]
fn set_allocation_counts_a_share_of_what_there_is_when_shared() {
	ExtBuilder::default().vault(VaultKind::Shared, 2).build_and_execute(|| {
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(allocate(0, 0, FULL, None));
		assert_ok!(allocate(0, 1, FULL, Some(250)));
		pass_eras(1);
		assert_eq!((stake(0), stake(1)), (Ok(1_000), Ok(250)));
		assert_eq!(encumbered(0), Magnitude(FULL.0 * 2));
	});
}

#[test]
fn set_allocation_fails_when_it_would_exceed_the_whole_or_the_limit() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).vault(VaultKind::Shared, 2).build_and_execute(|| {
		assert_ok!(allocate(0, 0, permille(600), None));
		assert_noop!(allocate(0, 1, permille(401), None), Error::<Test>::OverAllocated);
		assert_ok!(allocate(0, 1, permille(400), None));

		assert_noop!(allocate(1, 0, Magnitude(FULL.0 + 1), None), Error::<Test>::OverAllocated);
		for n in 0..10 {
			assert_ok!(allocate(1, n, FULL, None));
		}
		assert_noop!(allocate(1, 10, Magnitude(1), None), Error::<Test>::OverAllocated);
	});
}

#[test]
fn set_allocation_fails_when_the_caller_or_the_member_is_wrong() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		let by_alice = Restaking::set_allocation(RuntimeOrigin::signed(ALICE), 0, set(0), OPERATOR, FULL, None);
		assert_eq!(by_alice, Err(Error::<Test>::NotCurator.into()));
		assert_noop!(allocate(5, 0, FULL, None), Error::<Test>::UnknownVault);
		assert_noop!(allocate(0, 0, Magnitude::ZERO, None), Error::<Test>::AmbiguousChange);
		Refused::set(Some(DispatchError::Other("no such set")));
		assert_noop!(allocate(0, 0, FULL, None), DispatchError::Other("no such set"));
	});
}

#[test]
fn set_allocation_keeps_a_lowering_encumbered_until_its_promise_is_over() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		// given
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(allocate(0, 0, permille(600), None));
		pass_eras(1);
		events_since_last_call();

		// when in era 1
		assert_ok!(allocate(0, 0, permille(200), None));

		// then it counts less from era 2 on, and is released after era 3
		let expected = Event::AllocationLowered {
			vault: 0,
			at: member(0),
			magnitude: permille(200),
			cap: None,
			from: Era(2),
			released: Era(3),
		};
		assert_eq!(events_since_last_call(), vec![expected]);
		assert_eq!((stake(0), encumbered(0)), (Ok(600), permille(600)));
		assert_noop!(allocate(0, 0, permille(100), None), Error::<Test>::ChangePending);
		pass_eras(1);
		assert_eq!(stake(0), Ok(200));
		assert_noop!(allocate(0, 1, permille(401), None), Error::<Test>::OverAllocated);
		pass_eras(1);
		assert_noop!(allocate(0, 1, permille(401), None), Error::<Test>::OverAllocated);
		pass_eras(1);
		assert_ok!(allocate(0, 1, permille(800), None));
		assert_eq!(encumbered(0), FULL);
	});
}

#[test]
fn lowering_counts_from_the_end_of_an_obligation_when_the_member_owes_work() {
	let by_the_curator = || allocate(0, 0, permille(200), None);
	let by_the_operator = || Restaking::end_backing(RuntimeOrigin::signed(OPERATOR), 0, set(0));
	let ways: [(&dyn Fn() -> sp_runtime::DispatchResult, u128); 2] = [(&by_the_curator, 200), (&by_the_operator, 0)];
	for (lower, left) in ways {
		ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
			// given work that is promised to the end of era 4
			assert_ok!(deposit(0, ALICE, 1_000));
			assert_ok!(allocate(0, 0, permille(600), None));
			pass_eras(1);
			ObligedUntil::set(Some(Era(4)));
			events_since_last_call();

			// when in era 1
			assert_ok!(lower());

			// then it counts in full in eras 1 to 4, and what they promised can be cut for two eras more
			let magnitude = permille(left);
			let (from, released) = (Era(5), Era(6));
			let expected = Event::AllocationLowered { vault: 0, at: member(0), magnitude, cap: None, from, released };
			assert_eq!(events_since_last_call(), vec![expected]);
			ObligedUntil::set(None);
			for _ in 1..5 {
				assert_eq!((stake(0), encumbered(0)), (Ok(600), permille(600)));
				assert_noop!(lower(), Error::<Test>::ChangePending);
				pass_eras(1);
			}
			assert_eq!(stake(0), Ok(left));
			pass_eras(1);
			assert_noop!(allocate(0, 1, permille(401), None), Error::<Test>::OverAllocated);
			pass_eras(1);
			assert_ok!(allocate(0, 1, permille(800), None));
		});
	}
}

#[test]
fn obligation_binds_no_pledge_for_longer_than_stake_can_be_slashable() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(allocate(0, 0, permille(600), None));
		pass_eras(1);
		// One that is over does not matter, and one without an end has one.
		ObligedUntil::set(Some(Era(0)));
		assert_ok!(allocate(0, 0, permille(500), None));
		let next = || Restaking::backing_summary(member(0))[0].next.as_ref().map(|next| (next.from, next.magnitude));
		assert_eq!(next(), Some((Era(2), permille(500))));
		pass_eras(1);
		ObligedUntil::set(Some(Era(u32::MAX)));
		assert_ok!(allocate(0, 0, permille(400), None));
		assert_eq!(next(), Some((Era(31), permille(400))));
		ObligedUntil::set(None);
	});
}

#[test]
fn set_allocation_takes_a_waiting_raise_back_when_lowered() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		// given 300 that count and 200 that wait
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(allocate(0, 0, permille(300), None));
		pass_eras(1);
		assert_ok!(allocate(0, 0, permille(500), None));
		assert_noop!(allocate(0, 0, permille(600), None), Error::<Test>::ChangePending);
		events_since_last_call();

		// when
		assert_ok!(allocate(0, 0, permille(300), None));

		// then
		let expected = Event::RaiseCancelled { vault: 0, at: member(0), magnitude: permille(200) };
		assert_eq!(events_since_last_call(), vec![expected]);
		assert_eq!(encumbered(0), permille(300));
		assert_noop!(allocate(0, 0, permille(300), None), Error::<Test>::AmbiguousChange);
	});
}

#[test]
fn set_allocation_cap_falls_at_once_and_rises_late() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 3).build_and_execute(|| {
		// given
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(allocate(0, 0, permille(500), Some(400)));
		pass_eras(1);
		assert_eq!(stake(0), Ok(400));

		// when lowered: from the next era, and not to be taken back
		assert_ok!(allocate(0, 0, permille(500), Some(100)));
		assert_noop!(allocate(0, 0, permille(500), Some(400)), Error::<Test>::AmbiguousChange);
		assert_noop!(allocate(0, 0, permille(500), Some(50)), Error::<Test>::ChangePending);
		pass_eras(1);
		assert_eq!(stake(0), Ok(100));

		// when raised: after the unbonding eras
		assert_ok!(allocate(0, 0, permille(500), None));
		pass_eras(2);
		assert_eq!(stake(0), Ok(100));
		pass_eras(1);
		assert_eq!(stake(0), Ok(500));

		// when both go against each other
		assert_noop!(allocate(0, 0, permille(600), Some(1)), Error::<Test>::AmbiguousChange);
	});
}

#[test]
fn set_allocation_removes_a_pledge_when_it_is_over() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		// given a pledge that ended in era 2 and is promised through era 3
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(allocate(0, 0, FULL, None));
		pass_eras(1);
		assert_ok!(allocate(0, 0, Magnitude::ZERO, None));
		pass_eras(2);
		assert_noop!(allocate(0, 0, Magnitude::ZERO, None), Error::<Test>::AmbiguousChange);
		pass_eras(1);
		events_since_last_call();

		// when
		assert_ok!(allocate(0, 0, Magnitude::ZERO, None));

		// then
		let expected = Event::AllocationRemoved { vault: 0, at: member(0) };
		assert_eq!(events_since_last_call(), vec![expected]);
		assert!(!Backing::<Test>::contains_key(set(0), OPERATOR));
		assert_eq!(Balances::balance_on_hold(&AllocationHold::get(), &CURATOR), 0);
		assert_eq!(VaultInfos::<Test>::get(0).map(|info| info.allocations), Some(0));
	});
}

#[test]
fn set_allocation_fails_when_there_are_as_many_as_fit() {
	ExtBuilder::default().vault(VaultKind::Shared, 2).vault(VaultKind::Shared, 2).build_and_execute(|| {
		// given a full vault
		for n in 0..64 {
			assert_ok!(allocate(0, n, Magnitude(1), None));
		}
		assert_noop!(allocate(0, 64, Magnitude(1), None), Error::<Test>::TooManyAllocations);

		// given a full member
		Backing::<Test>::mutate(set(99), OPERATOR, |backing| {
			for n in 0..16 {
				backing.force_push(Allocation::none(100 + n, Generation(0)));
			}
		});
		assert_noop!(allocate(1, 99, Magnitude(1), None), Error::<Test>::TooManyAllocations);
		Backing::<Test>::remove(set(99), OPERATOR);
	});
}

#[test]
fn captured_fails_when_the_era_is_not_the_current_one() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		assert_ok!(allocate(0, 0, FULL, None));
		pass_eras(2);
		let at = |era| Restaking::captured(0, &member(0), Era(era));
		assert_eq!(at(1), Err(StakeError::Passed));
		assert_eq!(at(3), Err(StakeError::NotYet));
		assert_eq!(Restaking::captured(3, &member(0), Era(2)), Err(StakeError::UnknownVault));
		assert_eq!(Restaking::captured(0, &member(1), Era(2)), Err(StakeError::NotBacking));
		assert!(at(2).is_ok());
	});
}

#[test]
fn captured_is_the_stake_of_the_start_of_the_era_when_stake_moves_in_it() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(allocate(0, 0, FULL, None));
		pass_eras(1);
		assert_ok!(withdraw(0, ALICE, 600));
		assert_ok!(deposit(0, BOB, 5_000));
		assert_eq!(stake(0), Ok(1_000));
		pass_eras(1);
		assert_eq!(stake(0), Ok(5_400));
	});
}

#[test]
fn backing_summary_tells_what_counts_and_what_comes() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(allocate(0, 0, permille(500), Some(400)));
		let expected = |stake, magnitude, next| crate::AllocationSummary {
			vault: 0,
			stake: Stake(stake),
			magnitude,
			cap: if stake == 0 { None } else { Some(Stake(400)) },
			next,
		};
		let change = crate::PledgeChange { from: Era(1), magnitude: permille(500), cap: Some(Stake(400)) };
		let waiting = expected(0, Magnitude::ZERO, Some(change));
		assert_eq!(Restaking::backing_summary(member(0)), vec![waiting]);
		pass_eras(1);
		assert_eq!(Restaking::backing_summary(member(0)), vec![expected(400, permille(500), None)]);
	});
}

#[test]
fn delay_of_two_spares_a_staker_who_leaves_at_once() {
	ExtBuilder::default().build_and_execute(|| {
		// given a vault with a delay of 2
		assert_ok!(Restaking::create_vault(
			RuntimeOrigin::signed(CURATOR),
			NATIVE,
			VaultKind::Exclusive,
			Eras(2),
			Eras(2),
			None,
		));
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(allocate(0, 0, FULL, None));

		// when
		pass_eras(1);
		assert_eq!(stake(0), Ok(0));
		assert_ok!(redeem(0, ALICE, 1_000));
		pass_eras(1);

		// then nothing of it counts
		assert_eq!(stake(0), Ok(0));
	});
}

#[test]
fn pledges_are_the_captures_of_all_that_backs_a_member() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).vault(VaultKind::Shared, 2).build_and_execute(|| {
		// given
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(deposit(1, BOB, 600));
		assert_ok!(allocate(0, 0, permille(300), None));
		assert_ok!(allocate(1, 0, FULL, Some(500)));
		pass_eras(1);
		assert_ok!(withdraw(0, ALICE, 600));

		// when
		let pledges = Restaking::pledges(&member(0), now());

		// then they are what was there at the era's start, each as it is asked for alone
		let stakes: Vec<_> = pledges.iter().map(|pledge| (pledge.vault, pledge.captured.stake)).collect();
		assert_eq!(stakes, vec![(0, Stake(300)), (1, Stake(500))]);
		for pledge in &pledges {
			assert_eq!(Restaking::captured(pledge.vault, &member(0), now()), Ok(pledge.captured));
			assert_eq!(Restaking::vault(pledge.vault).map(|vault| vault.asset), Some(pledge.asset));
		}

		// and of no other era, and of nobody else
		assert_eq!(Restaking::pledges(&member(0), now().next()), vec![]);
		assert_eq!(Restaking::pledges(&member(1), now()), vec![]);
	});
}
