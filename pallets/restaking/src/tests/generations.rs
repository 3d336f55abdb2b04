//! Total losses, and what comes after them.

use frame_support::{assert_noop, assert_ok, traits::fungible::Inspect, weights::Weight};
use rampart_primitives::{
	Captured, Era, Fraction, Generation, InspectStake, Magnitude, MutateStake, Shares, Stake, TrancheId, VaultKind,
	FULL,
};

use crate::{mock::*, Closed, Error, Event, Positions, Vaults, WeightInfo};

/// Cut and burn `percent` of what set 0 has now; gives what was taken.
fn cut_now(percent: u32) -> u128 {
	let captured = Restaking::captured(0, &member(0), now()).expect("the vault backs the member");
	let receipt = Restaking::cut(0, &member(0), &captured, Fraction::from_percent(percent)).expect("it is live");
	let total = receipt.total;
	assert_ok!(Restaking::settle(receipt, &[], total));
	total.0
}

/// A vault that lost everything in era 1.
fn lost(test: impl FnOnce()) {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(allocate(0, 0, FULL, None));
		pass_eras(1);
		events_since_last_call();
		told_since_last_call();
		assert_eq!(cut_now(100), 1_000);
		test();
	});
}

#[test]
fn generation_closes_when_all_is_cut() {
	lost(|| {
		// then
		let expected = Event::GenerationClosed { vault: 0, generation: Generation(0), left: Stake(0), opens: Era(2) };
		assert!(events_since_last_call().contains(&expected));
		assert_eq!(told_since_last_call(), vec![Told::Closed(0, Generation(0), Shares(1_000))]);
		let record = Vaults::<Test>::get(0).expect("the vault exists");
		assert_eq!((record.generation, record.encumbered), (Generation(1), Magnitude::ZERO));
		assert_eq!((record.active.shares, record.active.survival), (Shares(0), FULL));
	});
}

#[test]
fn next_generation_opens_with_the_next_era_and_owes_nothing() {
	lost(|| {
		// given
		assert_noop!(deposit(0, BOB, 500), Error::<Test>::GenerationNotOpen);
		assert_noop!(allocate(0, 0, FULL, None), Error::<Test>::GenerationNotOpen);
		pass_eras(1);

		// when
		assert_ok!(deposit(0, BOB, 500));
		assert_noop!(deposit(0, ALICE, 500), Error::<Test>::ClosedSharesUnclaimed);
		assert_noop!(withdraw(0, ALICE, 1), Error::<Test>::ClosedSharesUnclaimed);

		// then the old pledge does not count
		pass_eras(1);
		assert!(Restaking::captured(0, &member(0), now()).is_err());
		assert_ok!(allocate(0, 0, FULL, None));
		pass_eras(1);
		assert_eq!(cut_now(10), 50);
		assert_eq!(Positions::<Test>::get(0, BOB).map(|p| p.shares), Some(Shares(500)));
	});
}

#[test]
fn claim_closed_pays_what_is_left_when_its_eras_are_over() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		// given a pool so deep in cuts that its survival is spent, with something left
		assert_ok!(deposit(0, ALICE, 10_000_000_000_000_000));
		assert_ok!(deposit(0, BOB, 10_000_000_000_000_000));
		assert_ok!(allocate(0, 0, FULL, None));
		pass_eras(1);
		let captured = Restaking::captured(0, &member(0), now()).expect("the vault backs the member");
		let almost = Fraction(sp_runtime::Perbill::from_parts(999_999_999));
		let mut captured = captured;
		for _ in 0..2 {
			let receipt = Restaking::cut(0, &member(0), &captured, almost).expect("it is live");
			let total = receipt.total;
			assert_ok!(Restaking::settle(receipt, &[], total));
			pass_eras(1);
			if let Ok(next) = Restaking::captured(0, &member(0), now()) {
				captured = next;
			}
		}
		let pool = Closed::<Test>::get(0, Generation(0)).expect("the generation closed");
		assert_eq!((pool.era, pool.tranche.assets), (Era(2), Stake(0)));

		// then
		assert_noop!(claim_closed(0, ALICE), Error::<Test>::NotRipe);
		pass_eras(2);
		let before = Balances::balance(&ALICE);
		assert_ok!(claim_closed(0, ALICE));
		assert_ok!(claim_closed(0, BOB));
		assert_eq!(Balances::balance(&ALICE), before);
		assert!(!Closed::<Test>::contains_key(0, Generation(0)));
		assert_noop!(claim_closed(0, BOB), Error::<Test>::NoPosition);
	});
}

#[test]
fn claim_closed_fails_when_no_generation_is_over() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_noop!(claim_closed(0, ALICE), Error::<Test>::NothingToClaim);
		assert_noop!(claim_closed(3, ALICE), Error::<Test>::UnknownVault);
	});
}

#[test]
fn cut_for_an_era_before_the_loss_reaches_what_left_and_spares_the_next_generation() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 3).build_and_execute(|| {
		// given two sets; 400 asked for in era 1; set 1 takes all of the rest in era 2
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(allocate(0, 0, permille(500), None));
		assert_ok!(allocate(0, 1, permille(500), None));
		pass_eras(1);
		let first = Restaking::captured(0, &member(0), now()).expect("the vault backs the member");
		assert_ok!(withdraw(0, ALICE, 400));
		pass_eras(1);
		for n in [0, 1] {
			let captured = Restaking::captured(0, &member(n), now()).expect("the vault backs the member");
			let receipt = Restaking::cut(0, &member(n), &captured, Fraction::one()).expect("it is live");
			let total = receipt.total;
			assert_eq!(total, Stake(300));
			assert_ok!(Restaking::settle(receipt, &[], total));
		}
		pass_eras(1);
		assert_ok!(deposit(0, BOB, 777));

		// when the capture of era 1 is cut in era 3
		let receipt = Restaking::cut(0, &member(0), &first, Fraction::one()).expect("it is live");

		// then half of the request is gone, and the newcomer is whole
		let parts: Vec<_> = receipt.parts.iter().map(|(tranche, part)| (*tranche, part.0)).collect();
		let expected = vec![(TrancheId::Unbonding(Era(1)), 200), (TrancheId::Closed(Generation(0)), 0)];
		assert_eq!(parts, expected);
		let total = receipt.total;
		assert_ok!(Restaking::settle(receipt, &[], total));
		assert_eq!(Vaults::<Test>::get(0).map(|vault| vault.active.assets), Some(Stake(777)));
	});
}

#[test]
fn cut_costs_more_when_it_ends_a_generation_or_is_of_one_that_is_over() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 3).build_and_execute(|| {
		// given
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(allocate(0, 0, permille(500), None));
		assert_ok!(allocate(0, 1, permille(500), None));
		pass_eras(1);
		let first = Restaking::captured(0, &member(0), now()).expect("the vault backs the member");
		pass_eras(1);
		let second = Restaking::captured(0, &member(1), now()).expect("the vault backs the member");
		let third = Restaking::captured(0, &member(0), now()).expect("the vault backs the member");
		let cut = |n: u32, captured: &Captured, percent: u32| {
			let done = Restaking::cut_weighed(0, &member(n), captured, Fraction::from_percent(percent));
			done.expect("the capture is live").1
		};

		// when the vault loses a part, and all
		assert_eq!(cut(0, &first, 10), Weight::zero());
		assert_eq!(cut(1, &second, 100), Weight::zero());
		assert_eq!(cut(0, &third, 90), <() as WeightInfo>::cut_last() + CLOSED);
		assert_eq!(Vaults::<Test>::get(0).map(|vault| vault.generation), Some(Generation(1)));

		// when more is cut for a capture before
		assert_eq!(cut(0, &first, 10), <() as WeightInfo>::cut_closed());

		// then none costs more than was foreseen
		for extra in [<() as WeightInfo>::cut_last(), <() as WeightInfo>::cut_closed()] {
			assert!(extra.all_lte(Restaking::cut_extra_weight()));
		}
	});
}
