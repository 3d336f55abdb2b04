//! Cuts, escrow and settlement.

use frame_support::{assert_ok, assert_storage_noop, traits::fungible::Inspect, weights::Weight};
use rampart_primitives::{
	Captured, Era, Eras, Fraction, InspectStake, Magnitude, MutateStake, Receipt, Shares, Stake, TrancheId, VaultKind,
	FULL,
};
use sp_runtime::{DispatchError, TokenError};

use crate::{mock::*, types::Loss, Cuts, Error, Event, Losses, Unbonding, VaultInfos, Vaults, WeightInfo};

fn capture(n: u32) -> Captured {
	Restaking::captured(0, &member(n), now()).expect("the vault backs the member")
}

fn cut(n: u32, captured: &Captured, percent: u32) -> Result<Receipt, DispatchError> {
	Restaking::cut(0, &member(n), captured, Fraction::from_percent(percent))
}

/// Cut and burn; gives what was taken from each tranche.
fn cut_and_burn(n: u32, captured: &Captured, percent: u32) -> Vec<(TrancheId, u128)> {
	let receipt = cut(n, captured, percent).expect("the capture is live");
	let parts = receipt.parts.iter().map(|(tranche, part)| (*tranche, part.0)).collect();
	let total = receipt.total;
	assert_ok!(Restaking::settle(receipt, &[], total));
	parts
}

fn pledged(kind: VaultKind, k: u32, test: impl FnOnce()) {
	ExtBuilder::default().vault(kind, k).build_and_execute(|| {
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(allocate(0, 0, FULL, None));
		pass_eras(1);
		events_since_last_call();
		test();
	});
}

#[test]
fn cut_takes_a_fraction_of_the_pool_and_escrows_it() {
	pledged(VaultKind::Exclusive, 2, || {
		// when
		let captured = capture(0);
		let receipt = cut(0, &captured, 10).expect("the capture is live");

		// then
		assert_eq!((receipt.vault, receipt.asset, receipt.total), (0, NATIVE, Stake(100)));
		assert_eq!(receipt.parts.to_vec(), vec![(TrancheId::Active, Stake(100))]);
		let record = Vaults::<Test>::get(0).expect("the vault exists");
		assert_eq!((record.active.assets, record.active.shares), (Stake(900), Shares(1_000)));
		assert_eq!((record.escrowed, record.encumbered), (Stake(100), permille(900)));
		assert_eq!(Balances::balance(&vault_account(0)), 1_001);
		let loss = Loss { tranche: TrancheId::Active, amount: Stake(100), magnitude: permille(100) };
		let losses = Losses::truncate_from(vec![loss]);
		let expected = Event::VaultCut { vault: 0, at: member(0), total: Stake(100), losses };
		assert_eq!(events_since_last_call(), vec![expected]);

		// when settled to a recipient and by burning
		let issuance = Balances::total_issuance();
		let before = Balances::balance(&CHARLIE);
		assert_ok!(Restaking::settle(receipt, &[(CHARLIE, Stake(60))], Stake(40)));

		// then
		assert_eq!(Balances::balance(&CHARLIE), before + 60);
		assert_eq!(Balances::total_issuance(), issuance - 40);
		let settled = Event::CutSettled { vault: 0, paid: Stake(60), burned: Stake(40), lost: Stake::ZERO };
		assert_eq!(events_since_last_call(), vec![settled]);
	});
}

#[test]
fn cut_hits_what_was_there_at_the_capture_and_spares_what_had_left() {
	pledged(VaultKind::Exclusive, 3, || {
		// given 200 asked for in era 1, 300 in era 2
		assert_ok!(withdraw(0, ALICE, 200));
		pass_eras(1);
		let second = capture(0);
		assert_ok!(withdraw(0, ALICE, 300));
		pass_eras(1);

		// when a cut for era 2 comes in era 3
		let parts = cut_and_burn(0, &second, 50);

		// then the first request is whole
		assert_eq!(parts, vec![(TrancheId::Unbonding(Era(2)), 150), (TrancheId::Active, 250)]);
		let tranches: Vec<_> = Unbonding::<Test>::get(0).iter().map(|(era, t)| (era.0, t.assets.0)).collect();
		assert_eq!(tranches, vec![(1, 200), (2, 150)]);
		assert_eq!(Cuts::<Test>::get(0, member(0)).to_vec(), vec![(Era(1), Magnitude::ZERO)]);
	});
}

#[test]
fn cut_commutes_when_two_captures_are_cut_in_either_order() {
	let run = |order: [usize; 2]| {
		let mut left = None;
		pledged(VaultKind::Exclusive, 3, || {
			let first = capture(0);
			assert_ok!(withdraw(0, ALICE, 200));
			pass_eras(1);
			let second = capture(0);
			pass_eras(1);
			let captures = [first, second];
			for index in order {
				cut_and_burn(0, &captures[index], 30);
			}
			let record = Vaults::<Test>::get(0).expect("the vault exists");
			left = Some((record.active.assets, Unbonding::<Test>::get(0).to_vec()));
		});
		left
	};
	assert_eq!(run([0, 1]), run([1, 0]));
}

#[test]
fn cut_leaves_the_pledges_of_others_when_exclusive() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		// given
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(allocate(0, 0, permille(600), None));
		assert_ok!(allocate(0, 1, permille(400), None));
		pass_eras(1);
		assert_eq!(capture(1).stake, Stake(400));

		// when all that set 0 has is taken
		let captured = capture(0);
		assert_eq!(cut_and_burn(0, &captured, 100), vec![(TrancheId::Active, 600)]);

		// then
		assert_eq!((capture(0).stake, capture(1).stake), (Stake(0), Stake(400)));
		assert_eq!(Vaults::<Test>::get(0).map(|vault| vault.encumbered), Some(permille(400)));
	});
}

#[test]
fn cut_takes_no_more_than_is_left_when_shared_stake_is_wanted_twice() {
	ExtBuilder::default().vault(VaultKind::Shared, 2).build_and_execute(|| {
		// given 90 of 100 wanted by two sets
		assert_ok!(deposit(0, ALICE, 100));
		assert_ok!(allocate(0, 0, permille(900), None));
		assert_ok!(allocate(0, 1, permille(900), None));
		pass_eras(1);
		let (first, second) = (capture(0), capture(1));

		// when one is cut, a newcomer deposits, and the other is cut
		let a: u128 = cut_and_burn(0, &first, 100).iter().map(|(_, part)| part).sum();
		assert_ok!(deposit(0, BOB, 1_000));
		let b: u128 = cut_and_burn(1, &second, 100).iter().map(|(_, part)| part).sum();

		// then both together took no more than was captured, though there is more in the pool
		assert_eq!((a, b), (90, 10));
		assert_eq!(Vaults::<Test>::get(0).map(|vault| vault.active.assets), Some(Stake(1_000)));
	});
}

#[test]
fn cut_stops_at_what_was_captured_when_fractions_sum_up() {
	pledged(VaultKind::Exclusive, 2, || {
		let captured = capture(0);
		assert_eq!(cut_and_burn(0, &captured, 60), vec![(TrancheId::Active, 600)]);
		assert_eq!(cut_and_burn(0, &captured, 60), vec![(TrancheId::Active, 400)]);
	});
}

#[test]
fn cut_lowers_a_finite_cap_by_what_it_took() {
	ExtBuilder::default().vault(VaultKind::Shared, 2).build_and_execute(|| {
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(allocate(0, 0, FULL, Some(400)));
		pass_eras(1);
		let captured = capture(0);
		assert_eq!(cut_and_burn(0, &captured, 25), vec![(TrancheId::Active, 100)]);
		assert_eq!(capture(0).stake, Stake(300));
	});
}

#[test]
fn cut_scales_a_lowering_that_waits_and_leaves_a_raise_alone() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 2).build_and_execute(|| {
		// given a pledge of 600 of which 300 are to go, and one of 100 that is to be 200
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(allocate(0, 0, permille(600), None));
		assert_ok!(allocate(0, 1, permille(100), None));
		pass_eras(1);
		assert_ok!(allocate(0, 0, permille(300), None));
		assert_ok!(allocate(0, 1, permille(200), None));

		// when half of each is cut
		let (first, second) = (capture(0), capture(1));
		cut_and_burn(0, &first, 50);
		cut_and_burn(1, &second, 50);

		// then
		let record = Vaults::<Test>::get(0).expect("the vault exists");
		assert_eq!((record.active.survival, record.encumbered), (permille(650), permille(450)));
		let releases = VaultInfos::<Test>::get(0).expect("the vault exists").releases;
		assert_eq!(releases.to_vec(), vec![(Era(3), permille(150))]);
		pass_eras(1);
		assert_eq!((capture(0).magnitude, capture(1).magnitude), (permille(150), permille(150)));
	});
}

#[test]
fn cut_of_a_pledge_that_was_lowered_takes_its_release() {
	pledged(VaultKind::Exclusive, 3, || {
		// given a pledge of all, ended after its capture, and a new one that waits for it to be over
		let captured = capture(0);
		assert_ok!(allocate(0, 0, permille(250), None));
		pass_eras(1);

		// when more is cut than is pledged still
		cut_and_burn(0, &captured, 50);

		// then the rest comes off what was released, and the vault is not encumbered for more than it has
		let record = Vaults::<Test>::get(0).expect("the vault exists");
		assert_eq!((record.active.survival, record.encumbered), (permille(500), permille(500)));
		assert_eq!(capture(0).magnitude, Magnitude::ZERO);
	});
}

#[test]
fn cut_costs_more_when_it_hits_what_was_lowered() {
	pledged(VaultKind::Exclusive, 3, || {
		let captured = capture(0);
		// Gives what the cut cost more, and whether the releases changed.
		let cut = |percent| {
			let releases = || VaultInfos::<Test>::get(0).expect("the vault exists").releases;
			let before = releases();
			let done = Restaking::cut_weighed(0, &member(0), &captured, Fraction::from_percent(percent));
			let (_, extra) = done.expect("the capture is live");
			(extra, releases() != before)
		};
		let released = <() as WeightInfo>::cut_released();

		// when nothing was lowered
		assert_eq!(cut(10), (Weight::zero(), false));

		// when a lowering waits
		assert_ok!(allocate(0, 0, permille(250), None));
		assert_eq!(cut(10), (released, true));

		// when it has come, and no more is cut than is pledged; and more
		pass_eras(1);
		assert_eq!(cut(10), (Weight::zero(), false));
		assert_eq!(cut(50), (released, true));
		assert!(released.all_lte(Restaking::cut_extra_weight()));
	});
}

#[test]
fn cut_fails_when_the_capture_is_too_old_or_nothing_backs() {
	pledged(VaultKind::Exclusive, 2, || {
		let captured = capture(0);
		pass_eras(2);
		assert_ok!(cut(0, &captured, 10)
			.and_then(|receipt| { Restaking::settle(receipt, &[], Stake(100)).map_err(|(_, error)| error) }));
		pass_eras(1);
		assert_storage_noop!(assert_eq!(cut(0, &captured, 10), Err(Error::<Test>::CaptureExpired.into())));
		let live = capture(0);
		assert_storage_noop!(assert_eq!(cut(1, &live, 10), Err(Error::<Test>::NotBacking.into())));
	});
}

#[test]
fn settle_gives_the_receipt_back_when_it_cannot_pay() {
	ExtBuilder::default().build_and_execute(|| {
		// given a cut in a vault whose account is frozen
		assert_ok!(Restaking::create_vault(
			RuntimeOrigin::signed(CURATOR),
			LOCAL,
			VaultKind::Exclusive,
			Eras(2),
			Eras(1),
			None,
		));
		assert_ok!(Restaking::accept_vault(RuntimeOrigin::signed(OPERATOR), 0));
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(allocate(0, 0, FULL, None));
		pass_eras(1);
		let account = vault_account(0);
		assert_ok!(Assets::freeze(RuntimeOrigin::signed(CURATOR), LOCAL_ID, account));
		let captured = capture(0);
		let receipt = cut(0, &captured, 10).expect("a cut moves no token");

		// when
		let failed = Restaking::settle(receipt, &[(CHARLIE, Stake(100))], Stake::ZERO);

		// then nothing has moved, and it can be tried again
		let (receipt, error) = failed.expect_err("the account is frozen");
		assert_eq!(error, TokenError::Frozen.into());
		assert_eq!(Vaults::<Test>::get(0).map(|vault| vault.escrowed), Some(Stake(100)));
		assert_ok!(Assets::thaw(RuntimeOrigin::signed(CURATOR), LOCAL_ID, account));
		assert_ok!(Restaking::settle(receipt, &[(CHARLIE, Stake(100))], Stake::ZERO));
		assert_eq!(Assets::balance(LOCAL_ID, CHARLIE), FUNDS + 100);
	});
}

#[test]
fn settle_gives_the_receipt_back_when_its_parts_do_not_sum_up() {
	pledged(VaultKind::Exclusive, 2, || {
		let captured = capture(0);
		let receipt = cut(0, &captured, 10).expect("the capture is live");
		let (receipt, error) = Restaking::settle(receipt, &[], Stake(99)).expect_err("a unit is missing");
		assert_eq!(error, DispatchError::Corruption);
		assert_ok!(Restaking::settle(receipt, &[], Stake(100)));
	});
}
