//! Vaults that close, and what comes back when they are gone.

use frame_support::{
	assert_noop, assert_ok,
	traits::{
		fungible::{Inspect, InspectHold, Mutate},
		tokens::Preservation::Preserve,
	},
};
use rampart_primitives::{
	Eras, Fraction, InspectStake, Magnitude, MutateStake, Receipt, Shares, Stake, VaultKind, FULL,
};
use sp_runtime::DispatchResult;

use crate::{
	mock::*, types::Permissions, Closed, Error, Event, Holdings, Matured, Metadata, OperatorVaults, Unbonding,
	VaultInfos, VaultMetadata, Vaults,
};

fn close() -> DispatchResult {
	Restaking::close_vault(RuntimeOrigin::signed(CURATOR), 0)
}

/// Anyone may.
fn remove() -> DispatchResult {
	Restaking::remove_vault(RuntimeOrigin::signed(CHARLIE), 0)
}

/// Cut all that set 0 has now.
fn cut_all() -> Receipt {
	let captured = Restaking::captured(0, &member(0), now()).expect("the vault backs the member");
	Restaking::cut(0, &member(0), &captured, Fraction::one()).expect("it is live")
}

fn burn(receipt: Receipt) {
	let total = receipt.total;
	assert_ok!(Restaking::settle(receipt, &[], total));
}

/// End the pledge to set 0 that counts, and remove it when its promise is over.
fn end_pledge() {
	assert_ok!(allocate(0, 0, Magnitude::ZERO, None));
	pass_eras(2);
	assert_ok!(allocate(0, 0, Magnitude::ZERO, None));
}

/// A closing vault, with one unbonding era, that cannot be removed for one reason, and can when that is cleared.
fn stays(reason: impl FnOnce(), clear: impl FnOnce()) {
	ExtBuilder::default().vault(VaultKind::Exclusive, 1).build_and_execute(|| {
		reason();
		assert_ok!(close());
		assert_noop!(remove(), Error::<Test>::VaultNotEmpty);
		clear();
		assert_ok!(remove());
		assert!(!Vaults::<Test>::contains_key(0) && !VaultInfos::<Test>::contains_key(0));
		assert!(!Unbonding::<Test>::contains_key(0));
		assert!(!Holdings::<Test>::contains_key(NATIVE));
	});
}

#[test]
fn close_vault_stops_deposits_and_pledges_and_no_withdrawal() {
	ExtBuilder::default().vault(VaultKind::Shared, 1).build_and_execute(|| {
		// given
		assert_ok!(deposit(0, ALICE, 100));
		assert_ok!(allocate(0, 0, permille(500), Some(40)));
		assert_ok!(withdraw(0, ALICE, 10));
		pass_eras(2);
		events_since_last_call();

		// when
		assert_ok!(close());

		// then
		assert_eq!(events_since_last_call(), vec![Event::VaultClosing { vault: 0 }]);
		assert_noop!(close(), Error::<Test>::VaultClosing);
		assert_noop!(deposit(0, ALICE, 1), Error::<Test>::VaultClosing);
		assert_noop!(allocate(0, 0, permille(501), Some(40)), Error::<Test>::VaultClosing);
		assert_noop!(allocate(0, 0, permille(500), None), Error::<Test>::VaultClosing);
		assert_noop!(allocate(0, 1, permille(1), None), Error::<Test>::VaultClosing);
		assert_ok!(allocate(0, 0, permille(400), Some(30)));
		assert_ok!(claim(0, ALICE, 0));
		assert_ok!(withdraw(0, ALICE, 10));
		assert_ok!(Restaking::cancel_withdrawal(RuntimeOrigin::signed(ALICE), 0, None, Shares::ZERO));
		assert_ok!(Restaking::transfer_shares(RuntimeOrigin::signed(ALICE), 0, BOB, Shares(10)));
		burn(cut_all());
	});
}

#[test]
fn close_vault_fails_when_the_caller_is_not_the_curator() {
	ExtBuilder::default().vault(VaultKind::Shared, 1).build_and_execute(|| {
		let all = Permissions { allocate: true, set_limits: true, set_fee: true, admit: true };
		assert_ok!(Restaking::set_delegate(RuntimeOrigin::signed(CURATOR), 0, BOB, all));
		let by = |who| Restaking::close_vault(RuntimeOrigin::signed(who), 0);
		assert_noop!(by(ALICE), Error::<Test>::NotCurator);
		assert_noop!(by(BOB), Error::<Test>::NotCurator);
	});
}

#[test]
fn remove_vault_gives_all_that_it_cost_back_to_its_creator() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 1).build_and_execute(|| {
		// given a vault that another runs now, to whose account somebody gave 1 000
		let before = Balances::balance(&CURATOR);
		let account = vault_account(0);
		assert_ok!(Balances::transfer(&CHARLIE, &account, 1_000, Preserve));
		assert_ok!(Restaking::offer_vault(RuntimeOrigin::signed(CURATOR), 0, Some(BOB)));
		assert_ok!(Restaking::accept_vault_offer(RuntimeOrigin::signed(BOB), 0));
		let metadata = Metadata::truncate_from(b"vault".to_vec());
		assert_ok!(Restaking::set_metadata(RuntimeOrigin::signed(BOB), 0, metadata));
		assert_ok!(Restaking::close_vault(RuntimeOrigin::signed(BOB), 0));
		events_since_last_call();

		// when
		assert_ok!(remove());

		// then the deposit of 10, the endowment of 1 and the gift are the creator's
		let expected = Event::VaultRemoved { vault: 0, creator: CURATOR, returned: Stake(1_001) };
		assert_eq!(events_since_last_call(), vec![expected]);
		assert_eq!(Balances::balance(&CURATOR), before + 1_011);
		assert_eq!(Balances::balance_on_hold(&VaultHold::get(), &CURATOR), 0);
		assert!(!System::account_exists(&account));
		assert!(!VaultMetadata::<Test>::contains_key(0));

		// and its index is not used again
		assert_noop!(remove(), Error::<Test>::UnknownVault);
		assert_noop!(deposit(0, ALICE, 1), Error::<Test>::UnknownVault);
		assert_ok!(Restaking::open_operator_vault(RuntimeOrigin::signed(OPERATOR), NATIVE, Eras(1)));
		assert_eq!(OperatorVaults::<Test>::get(OPERATOR, NATIVE), Some(1));
	});
}

#[test]
fn remove_vault_gives_the_minimum_balance_of_its_asset_back() {
	ExtBuilder::default().build_and_execute(|| {
		// given a vault of the local asset, whose minimum balance is 5
		let curator = RuntimeOrigin::signed(CURATOR);
		assert_ok!(Restaking::create_vault(curator, LOCAL, VaultKind::Exclusive, Eras(1), Eras(1), None));
		assert_eq!(Assets::balance(LOCAL_ID, CURATOR), FUNDS - 5);
		let account = vault_account(0);
		assert_ok!(close());

		// when
		assert_ok!(remove());

		// then
		assert_eq!((Assets::balance(LOCAL_ID, CURATOR), Balances::balance(&CURATOR)), (FUNDS, FUNDS));
		assert!(!System::account_exists(&account));
	});
}

#[test]
fn remove_vault_gives_its_creator_what_an_issuer_made_good_too_late() {
	ExtBuilder::default().build_and_execute(|| {
		// given a staker who claimed nothing, since the asset's issuer had destroyed all, and gave it back afterwards
		let issuer = || RuntimeOrigin::signed(CURATOR);
		assert_ok!(Restaking::create_vault(issuer(), LOCAL, VaultKind::Exclusive, Eras(1), Eras(1), None));
		assert_ok!(deposit(0, ALICE, 100));
		assert_ok!(redeem(0, ALICE, 100));
		pass_eras(2);
		assert_ok!(Assets::burn(issuer(), LOCAL_ID, vault_account(0), 100));
		assert_ok!(claim(0, ALICE, 0));
		assert_ok!(Assets::mint(issuer(), LOCAL_ID, vault_account(0), 100));
		assert_noop!(Restaking::sweep_surplus(issuer(), 0), Error::<Test>::NothingChanges);
		assert_ok!(close());
		events_since_last_call();

		// when
		assert_ok!(remove());

		// then
		let expected = Event::VaultRemoved { vault: 0, creator: CURATOR, returned: Stake(105) };
		assert_eq!(events_since_last_call(), vec![expected]);
	});
}

#[test]
fn remove_vault_succeeds_when_another_asset_was_given_to_its_account() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 1).build_and_execute(|| {
		// given an asset that the vault does not hold, in its account: anybody can put it there
		let account = vault_account(0);
		assert_ok!(Assets::transfer(RuntimeOrigin::signed(CHARLIE), LOCAL_ID, account, 5));
		assert_ok!(close());

		// then nobody can keep the creator from what is his
		assert_ok!(remove());
		assert_eq!(Balances::balance(&CURATOR), FUNDS);
	});
}

#[test]
fn remove_vault_forgets_an_operator_s_own() {
	ExtBuilder::default().build_and_execute(|| {
		// given
		let open = || Restaking::open_operator_vault(RuntimeOrigin::signed(CURATOR), NATIVE, Eras(1));
		assert_ok!(open());
		assert_noop!(open(), Error::<Test>::OperatorVaultExists);
		assert_ok!(close());

		// when
		assert_ok!(remove());

		// then he can open another
		assert_eq!(OperatorVaults::<Test>::iter().count(), 0);
		assert_ok!(open());
	});
}

#[test]
fn remove_vault_fails_when_it_is_not_closing() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 1).build_and_execute(|| {
		assert_noop!(remove(), Error::<Test>::VaultNotEmpty);
	});
}

#[test]
fn remove_vault_fails_when_it_has_stake() {
	let withdraw_all = || {
		assert_ok!(redeem(0, ALICE, 100));
		pass_eras(2);
		assert_ok!(claim(0, ALICE, 0));
	};
	let bring = || {
		assert_ok!(deposit(0, ALICE, 100));
	};
	stays(bring, withdraw_all);
}

#[test]
fn remove_vault_fails_when_stake_unbonds() {
	let unbond = || {
		assert_ok!(deposit(0, ALICE, 100));
		assert_ok!(redeem(0, ALICE, 100));
	};
	let claim_it = || {
		pass_eras(2);
		assert_noop!(remove(), Error::<Test>::VaultNotEmpty);
		assert_ok!(claim(0, ALICE, 0));
	};
	stays(unbond, claim_it);
}

#[test]
fn remove_vault_fails_when_a_tranche_has_matured_and_was_not_claimed() {
	let mature = || {
		assert_ok!(deposit(0, ALICE, 100));
		assert_ok!(withdraw(0, ALICE, 50));
		pass_eras(2);
		assert_ok!(redeem(0, ALICE, 50));
		pass_eras(2);
		assert_ok!(claim(0, ALICE, 2));
		assert!(Unbonding::<Test>::get(0).is_empty());
		assert_eq!(Matured::<Test>::iter_prefix(0).count(), 1);
	};
	let claim_it = || {
		assert_ok!(claim(0, ALICE, 0));
	};
	stays(mature, claim_it);
}

#[test]
fn remove_vault_fails_when_it_has_a_pledge() {
	let clear = || {
		// Lowered at once, and promised until it is over.
		pass_eras(1);
		assert_ok!(allocate(0, 0, Magnitude::ZERO, None));
		pass_eras(1);
		assert_noop!(remove(), Error::<Test>::VaultNotEmpty);
		pass_eras(1);
		assert_ok!(allocate(0, 0, Magnitude::ZERO, None));
	};
	let pledge = || {
		assert_ok!(allocate(0, 0, FULL, None));
	};
	stays(pledge, clear);
}

#[test]
fn remove_vault_fails_when_a_cut_is_not_settled() {
	let escrow = core::cell::RefCell::new(None);
	let cut_and_leave = || {
		assert_ok!(deposit(0, ALICE, 100));
		assert_ok!(allocate(0, 0, permille(500), None));
		pass_eras(1);
		*escrow.borrow_mut() = Some(cut_all());
		assert_ok!(redeem(0, ALICE, 100));
		pass_eras(2);
		assert_ok!(claim(0, ALICE, 1));
		assert_ok!(allocate(0, 0, Magnitude::ZERO, None));
		assert_eq!(VaultInfos::<Test>::get(0).map(|info| info.allocations), Some(0));
	};
	let settle = || burn(escrow.borrow_mut().take().expect("it was cut"));
	stays(cut_and_leave, settle);
}

#[test]
fn remove_vault_fails_when_somebody_is_on_its_allow_list() {
	let allow = |allowed| {
		assert_ok!(Restaking::set_allowed(RuntimeOrigin::signed(CURATOR), 0, ALICE, allowed));
	};
	stays(|| allow(true), || allow(false));
}

#[test]
fn remove_vault_fails_when_a_closed_pool_has_holders() {
	let lose = || {
		assert_ok!(deposit(0, ALICE, 100));
		assert_ok!(allocate(0, 0, FULL, None));
		pass_eras(1);
		burn(cut_all());
		// The pledge ended with its generation, and is over when its promise is.
		pass_eras(2);
		assert_ok!(allocate(0, 0, Magnitude::ZERO, None));
		assert_eq!(Closed::<Test>::iter_prefix(0).count(), 1);
	};
	let claim_it = || {
		assert_ok!(claim_closed(0, ALICE));
	};
	stays(lose, claim_it);
}

#[test]
fn remove_vault_is_called_again_when_many_closed_pools_have_no_holder() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 28).build_and_execute(|| {
		// given five generations that ended without a holder: all had left before the cut
		for _ in 0..5 {
			assert_ok!(deposit(0, ALICE, 100));
			assert_ok!(allocate(0, 0, FULL, None));
			pass_eras(1);
			let captured = Restaking::captured(0, &member(0), now()).expect("the vault backs the member");
			assert_ok!(redeem(0, ALICE, 100));
			burn(Restaking::cut(0, &member(0), &captured, Fraction::one()).expect("it is live"));
			pass_eras(1);
		}
		assert_eq!(Closed::<Test>::iter_prefix(0).count(), 5);
		pass_eras(28);
		assert_ok!(Restaking::claim_due(RuntimeOrigin::signed(ALICE), 0, Stake::ZERO, None));
		assert_ok!(allocate(0, 0, Magnitude::ZERO, None));
		assert_ok!(close());
		events_since_last_call();

		// when
		assert_ok!(remove());

		// then a few are gone, and the vault is not
		assert_eq!(events_since_last_call(), vec![Event::ClosedPoolsForgotten { vault: 0 }]);
		assert_eq!(Closed::<Test>::iter_prefix(0).count(), 1);
		assert!(Vaults::<Test>::contains_key(0));

		// when called again
		assert_ok!(remove());

		// then
		let expected = Event::VaultRemoved { vault: 0, creator: CURATOR, returned: Stake(1) };
		assert_eq!(events_since_last_call(), vec![expected]);
		assert_eq!(Closed::<Test>::iter_prefix(0).count(), 0);
	});
}

#[test]
fn remove_vault_lets_an_operator_end_his_acceptance_when_it_is_gone() {
	ExtBuilder::default().vault(VaultKind::Exclusive, 1).build_and_execute(|| {
		// given
		let held = || Balances::balance_on_hold(&AllocationHold::get(), &BOB);
		assert_ok!(Restaking::accept_vault(RuntimeOrigin::signed(BOB), 0));
		assert_eq!(held(), 5);
		assert_ok!(close());
		assert_ok!(remove());

		// then
		assert_ok!(Restaking::end_acceptance(RuntimeOrigin::signed(BOB), 0));
		assert_eq!(held(), 0);
	});
}

#[test]
fn remove_vault_ends_a_story_with_a_pledge_that_counted() {
	ExtBuilder::default().vault(VaultKind::Shared, 1).build_and_execute(|| {
		// given stake that was pledged and cut in part
		assert_ok!(deposit(0, ALICE, 1_000));
		assert_ok!(allocate(0, 0, permille(300), None));
		pass_eras(1);
		burn(cut_all());
		assert_ok!(close());

		// when all leave
		assert_ok!(redeem(0, ALICE, 1_000));
		end_pledge();
		assert_ok!(Restaking::claim_due(RuntimeOrigin::signed(ALICE), 0, Stake::ZERO, None));

		// then
		assert_ok!(remove());
		assert_eq!(Balances::balance(&ALICE), FUNDS - 300);
		assert_eq!(Balances::balance(&CURATOR), FUNDS);
	});
}
