//! Rewards that come into the pool: the price of a share rises, and nothing that was captured.

use frame_support::{
	assert_noop, assert_ok, assert_storage_noop,
	traits::{fungible::Inspect, fungibles},
};
use rampart_primitives::{
	AssetId, Dated, Era, Eras, Fraction, Generation, InspectStake, MutateStake, Pay, Shares, Stake, TrancheId,
	Upcoming, VaultId, VaultKind, FULL,
};
use sp_runtime::{DispatchResult, TokenError};

use crate::{
	mock::*,
	types::{DepositBounds, EmergencyStop},
	Error, Event, Holdings, Unbonding, Vaults,
};

fn compound(vault: VaultId, amount: u128) -> DispatchResult {
	Restaking::compound(vault, &CHARLIE, Stake(amount))
}

/// What a staker's shares of the pool are worth.
fn worth(who: AccountId) -> u128 {
	Restaking::position_summary(0, who).map_or(0, |position| position.active.0)
}

fn captured() -> Stake {
	Restaking::captured(0, &member(0), now()).expect("the vault backs the member").stake
}

/// Cut and burn `percent` of what set 0 had at this era's start; gives what was taken.
fn cut(percent: u32) -> u128 {
	let captured = Restaking::captured(0, &member(0), now()).expect("the vault backs the member");
	let receipt = Restaking::cut(0, &member(0), &captured, Fraction::from_percent(percent)).expect("it is live");
	let total = receipt.total;
	assert_ok!(Restaking::settle(receipt, &[], total));
	total.0
}

/// 1 000 of Alice's and 500 of Bob's in a vault that is pledged in whole, in era 1.
fn pledged(kind: VaultKind, test: impl FnOnce()) {
	ExtBuilder::default().vault(kind, 2).build_and_execute(|| {
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(deposit(0, BOB, 500));
		assert_ok!(allocate(0, 0, FULL, None));
		pass_eras(1);
		events_since_last_call();
		told_since_last_call();
		changing_since_last_call();
		test();
	});
}

#[test]
fn compound_raises_the_price_and_mints_no_share() {
	pledged(VaultKind::Exclusive, || {
		// when
		assert_ok!(compound(0, 150));

		// then
		assert_eq!(events_since_last_call(), vec![Event::RewardCompounded { vault: 0, amount: Stake(150) }]);
		let record = Vaults::<Test>::get(0).expect("the vault exists");
		assert_eq!((record.active.assets, record.active.shares), (Stake(1_650), Shares(1_500)));
		assert_eq!((record.flows.deposited, Holdings::<Test>::get(NATIVE)), (Stake(1_650), Stake(1_650)));
		assert_eq!(Balances::balance(&vault_account(0)), 1_651);
		assert_eq!(Balances::balance(&CHARLIE), FUNDS - 150);
		// Each gets his part; what the virtual share would get stays in the pool.
		assert_eq!((worth(ALICE), worth(BOB)), (1_099, 549));
		// No shares changed.
		assert_eq!((told_since_last_call(), changing_since_last_call()), (vec![], vec![]));

		// when somebody comes, he pays the price
		assert_ok!(deposit(0, CHARLIE, 1_100));

		// then
		assert_eq!(Restaking::shares(0, &CHARLIE), Some((Generation(0), Shares(1_000))));
		assert_eq!([ALICE, BOB, CHARLIE].map(worth), [1_099, 549, 1_099]);
	});
}

#[test]
fn compound_counts_from_the_next_era() {
	for kind in [VaultKind::Exclusive, VaultKind::Shared] {
		pledged(kind, || {
			// when
			assert_ok!(compound(0, 100));
			assert_ok!(compound(0, 50));

			// then this era's tables say what was there at its start
			let record = Vaults::<Test>::get(0).expect("the vault exists");
			assert_eq!((record.checkpoint.era, record.checkpoint.assets), (Era(1), Stake(1_500)));
			assert_eq!(captured(), Stake(1_500));

			// and the next one's what there is then
			pass_eras(1);
			assert_eq!(captured(), Stake(1_650));
		});
	}
}

#[test]
fn compound_is_not_for_stake_that_unbonds() {
	pledged(VaultKind::Exclusive, || {
		// given
		assert_ok!(withdraw(0, ALICE, 600));

		// when the pool doubles
		assert_ok!(compound(0, 900));

		// then
		assert_eq!((worth(ALICE), worth(BOB)), (799, 999));
		let unbonding = || Unbonding::<Test>::get(0).iter().map(|(_, tranche)| tranche.assets.0).sum::<u128>();
		assert_eq!(unbonding(), 600);

		// and what goes back into the pool in the same era pays the price
		assert_ok!(Restaking::cancel_withdrawal(RuntimeOrigin::signed(ALICE), 0, Some(Shares(200)), Shares(100)));
		assert_eq!((worth(ALICE), unbonding()), (999, 400));
		pass_eras(3);
		let before = Balances::balance(&ALICE);
		assert_ok!(claim(0, ALICE, 1));
		assert_eq!(Balances::balance(&ALICE), before + 400);
	});
}

#[test]
fn cut_after_a_reward_takes_what_was_captured_and_no_more() {
	for kind in [VaultKind::Exclusive, VaultKind::Shared] {
		pledged(kind, || {
			// given a reward as large as the pool, and stake that left before it
			assert_ok!(withdraw(0, BOB, 500));
			assert_ok!(compound(0, 1_000));

			// when a half of what was captured is cut
			let before = (worth(ALICE), Unbonding::<Test>::get(0)[0].1.assets.0);
			assert_eq!(cut(50), 750);

			// then the pool pays by what it holds now, the reward included, and Bob by what he took along
			let record = Vaults::<Test>::get(0).expect("the vault exists");
			let (pool, left) = (record.active.assets.0, Unbonding::<Test>::get(0)[0].1.assets.0);
			assert_eq!((before, pool, left), ((1_999, 500), 1_400, 350));
			assert_eq!(record.active.survival, permille(700));
		});
	}
}

#[test]
fn reward_stays_when_all_that_was_captured_is_cut() {
	pledged(VaultKind::Exclusive, || {
		// given
		assert_ok!(compound(0, 1_500));
		let capture = Restaking::captured(0, &member(0), now()).expect("the vault backs the member");

		// when all of it is cut, half by half
		let parts: Vec<_> = [50, 50]
			.map(|percent| {
				Restaking::cut(0, &member(0), &capture, Fraction::from_percent(percent)).expect("it is live")
			})
			.into_iter()
			.collect();
		let taken: Vec<_> = parts.iter().map(|receipt| (receipt.parts[0].0, receipt.total)).collect();
		assert_eq!(taken, vec![(TrancheId::Active, Stake(750)), (TrancheId::Active, Stake(750))]);
		for receipt in parts {
			let total = receipt.total;
			assert_ok!(Restaking::settle(receipt, &[], total));
		}

		// then the generation goes on with what came in the era
		let record = Vaults::<Test>::get(0).expect("the vault exists");
		assert_eq!((record.generation, record.active.assets), (Generation(0), Stake(1_500)));
	});
}

#[test]
fn compound_fails_when_nobody_holds_the_pool() {
	pledged(VaultKind::Exclusive, || {
		assert_noop!(compound(7, 10), Error::<Test>::UnknownVault);

		// when all have left
		assert_ok!(redeem(0, ALICE, 1_000));
		assert_ok!(redeem(0, BOB, 500));
		assert_noop!(compound(0, 10), Error::<Test>::NobodyHolds);

		// when all is lost
		pass_eras(1);
		assert_ok!(deposit(0, ALICE, 1_000));
		pass_eras(1);
		assert_eq!(cut(100), 1_000);
		assert_noop!(compound(0, 10), Error::<Test>::NobodyHolds);

		// then it comes in when there is somebody in the next generation
		pass_eras(1);
		assert_noop!(compound(0, 10), Error::<Test>::NobodyHolds);
		assert_ok!(deposit(0, BOB, 1_000));
		assert_ok!(compound(0, 10));
		assert_eq!(worth(BOB), 1_009);
	});
}

#[test]
fn compound_fails_when_it_cannot_be_paid_and_changes_nothing() {
	pledged(VaultKind::Exclusive, || {
		assert_noop!(compound(0, FUNDS + 1), TokenError::FundsUnavailable);
		assert_noop!(compound(0, u128::MAX), sp_runtime::ArithmeticError::Overflow);
		assert_storage_noop!(assert_ok!(compound(0, 0)));
	});
}

#[test]
fn compound_fails_when_the_issuer_destroyed_a_part() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let curator = RuntimeOrigin::signed(CURATOR);
		assert_ok!(Restaking::create_vault(curator.clone(), LOCAL, VaultKind::Exclusive, Eras(2), Eras(1), None));
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(Assets::burn(curator.clone(), LOCAL_ID, vault_account(0), 100));

		// then a reward does not pay for it, noted or not
		assert_noop!(compound(0, 10), Error::<Test>::VaultImpaired);

		// when it is made good
		assert_ok!(Assets::mint(curator, LOCAL_ID, vault_account(0), 100));
		assert_ok!(compound(0, 10));
		assert_eq!(<Assets as fungibles::Inspect<AccountId>>::balance(LOCAL_ID, &vault_account(0)), 1_015);
	});
}

#[test]
fn compound_is_kept_out_by_nothing_that_keeps_deposits_out() {
	pledged(VaultKind::Exclusive, || {
		// given caps that are reached, an allow-list, a pause, a stop, and a vault that closes
		let curator = || RuntimeOrigin::signed(CURATOR);
		assert_ok!(Restaking::set_asset_terms(RuntimeOrigin::root(), NATIVE, Stake(1), Some(Stake(1_500))));
		assert_ok!(Restaking::set_deposit_cap(curator(), 0, Some(Stake(1_500))));
		assert_ok!(Restaking::set_deposits(curator(), 0, true, true));
		let stop = EmergencyStop { deposits: true, allocations: true };
		assert_ok!(Restaking::set_emergency_stop(RuntimeOrigin::root(), stop));
		assert_ok!(Restaking::close_vault(curator(), 0));
		assert!(deposit(0, ALICE, 1).is_err());

		// when, then
		assert_ok!(compound(0, 150));
		assert_eq!(worth(ALICE), 1_099);
	});
}

#[test]
fn listener_brings_rewards_before_a_price_is_made() {
	pledged(VaultKind::Exclusive, || {
		Reward::set(Some(Stake(1_500)));
		// when a newcomer comes, the pool doubles before
		assert_ok!(deposit(0, CHARLIE, 1_000));
		assert_eq!(changing_since_last_call(), vec![0]);
		assert_eq!(Restaking::shares(0, &CHARLIE).map(|(_, shares)| shares.0), Some(500));
		let told = Told::Changed(0, Generation(0), CHARLIE, Shares(0), Shares(500), Shares(1_500));
		assert_eq!(told_since_last_call(), vec![told]);

		// when somebody leaves, he takes his part of it along, though the tables of the era do not count it
		Reward::set(Some(Stake(4_000)));
		assert_ok!(redeem(0, BOB, 500));
		assert_eq!(Unbonding::<Test>::get(0)[0].1.assets, Stake(1_999));
		assert_eq!((changing_since_last_call(), captured()), (vec![0], Stake(1_500)));

		// when a call fails, nothing of it has happened
		let alice = RuntimeOrigin::signed(ALICE);
		assert_noop!(Restaking::transfer_shares(alice, 0, BOB, Shares(1_001)), Error::<Test>::InsufficientShares);
		assert_eq!(changing_since_last_call(), vec![0]);
	});
}

#[test]
fn listener_is_told_once_in_each_call_that_changes_shares() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 1).vault(VaultKind::Exclusive, 1).build_and_execute(|| {
		let told = |call: DispatchResult| {
			assert_ok!(call);
			(changing_since_last_call(), told_since_last_call().len())
		};
		let alice = || RuntimeOrigin::signed(ALICE);
		assert_eq!(told(deposit(0, ALICE, 1_000)), (vec![0], 1));
		assert_ok!(allocate(0, 0, FULL, None));
		assert_eq!(told(withdraw(0, ALICE, 300)), (vec![0], 1));
		assert_eq!(told(done(Restaking::cancel_withdrawal(alice(), 0, Some(Shares(100)), Shares(0)))), (vec![0], 1));
		assert_eq!(told(done(Restaking::transfer_shares(alice(), 0, BOB, Shares(100)))), (vec![0], 2));
		pass_eras(2);
		let moved = Restaking::move_withdrawal(alice(), 0, Era(0), Some(Shares(50)), 1, DepositBounds::default());
		assert_eq!(told(done(moved)), (vec![1], 1));
		// What is claimed of a withdrawal changes no shares of the pool.
		assert_eq!(told(claim(0, ALICE, 0)), (vec![], 0));
		assert_eq!(cut(100), 800);
		told_since_last_call();
		pass_eras(2);
		assert_eq!(told(claim_closed(0, ALICE)), (vec![0], 1));
	});
}

#[test]
fn seam_tells_shares_curators_and_least_balances() {
	pledged(VaultKind::Exclusive, || {
		// shares of the pool, with their generation
		assert_eq!(Restaking::shares(0, &ALICE), Some((Generation(0), Shares(1_000))));
		assert_eq!((Restaking::shares(0, &CHARLIE), Restaking::shares(1, &ALICE)), (None, None));
		// none where all unbonds, and those of a generation that ended until they are claimed
		assert_ok!(withdraw(0, BOB, 500));
		assert_eq!(Restaking::shares(0, &BOB), Some((Generation(0), Shares(0))));
		assert_eq!(cut(100), 1_500);
		assert_eq!(Restaking::shares(0, &ALICE), Some((Generation(0), Shares(1_000))));

		// the fee that is in force now: a rise waits for the unbonding eras
		assert_ok!(Restaking::set_fee(RuntimeOrigin::signed(CURATOR), 0, Fraction::from_percent(10)));
		assert_eq!(<Restaking as InspectStake<_>>::curator(0), Some((CURATOR, Fraction::default())));
		let next = Some(Upcoming { from: Era(now().0 + 3), value: Fraction::from_percent(10) });
		assert_eq!(<Restaking as InspectStake<_>>::fee(0), Some(Dated { now: Fraction::default(), next }));
		assert_eq!(<Restaking as InspectStake<_>>::fee(9), None);
		pass_eras(3);
		assert_eq!(<Restaking as InspectStake<_>>::curator(0), Some((CURATOR, Fraction::from_percent(10))));
		assert_eq!(<Restaking as InspectStake<_>>::curator(1), None);

		// an asset's minimum balance
		let minimum = |asset: AssetId| <Restaking as Pay<AccountId>>::minimum(asset);
		assert_eq!([NATIVE, LOCAL, 9].map(minimum), [Stake(1), Stake(5), Stake(0)]);
	});
}
