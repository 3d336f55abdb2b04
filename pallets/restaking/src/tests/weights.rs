//! What calls that change shares are charged: their own weight, what they ask the guard, and what the listener spent.

use frame_support::{assert_ok, dispatch::GetDispatchInfo, traits::UnfilteredDispatchable, weights::Weight};
use rampart_primitives::{
	Era, Fraction, Generation, InspectStake, MutateStake, OnShares, Shares, Stake, VaultKind, FULL,
};
use sp_runtime::Perbill;

use crate::{
	mock::*,
	types::{DepositBounds, Withdrawal, MAX_REQUESTS},
	Call, Closed, WeightInfo,
};

/// What a call of Alice's costs beyond `own`, which is no more than is declared.
fn told(own: Weight, call: Call<Test>) -> Weight {
	let declared = call.get_dispatch_info().call_weight;
	let info = call.dispatch_bypass_filter(RuntimeOrigin::signed(ALICE)).expect("the call succeeds");
	let actual = info.actual_weight.expect("the weight is known");
	assert!(actual.all_lte(declared));
	actual - own
}

fn comes(amount: u128) -> Weight {
	let call = Call::deposit { vault: 0, amount: Stake(amount), min_shares: Shares(0), accept_pending_cuts: 0 };
	told(<() as WeightInfo>::deposit() + GUARD, call)
}

fn asks(shares: u128) -> Weight {
	let withdrawal = Withdrawal::Shares { amount: Shares(shares), min_assets: Stake(0) };
	told(<() as WeightInfo>::request_withdrawal(), Call::request_withdrawal { vault: 0, withdrawal })
}

fn takes_back() -> Weight {
	let call = Call::cancel_withdrawal { vault: 0, part: Some(Shares(10)), min_shares: Shares(0) };
	told(<() as WeightInfo>::cancel_withdrawal(), call)
}

fn gives(to: AccountId) -> Weight {
	told(<() as WeightInfo>::transfer_shares(), Call::transfer_shares { vault: 0, to, shares: Shares(10) })
}

fn moves() -> Weight {
	let (part, bounds) = (Some(Shares(10)), DepositBounds::default());
	let call = Call::move_withdrawal { vault: 0, era: Era(0), part, into: 1, bounds };
	told(<() as WeightInfo>::move_withdrawal() + GUARD + GUARD, call)
}

fn claims_closed(shares: u128) -> Weight {
	let call = Call::claim_closed { vault: 0, part: Some(Shares(shares)), min_assets: Stake(0), to: None };
	told(<() as WeightInfo>::claim_closed() + GUARD, call)
}

/// Two vaults.
fn vaults(test: impl FnOnce()) {
	ExtBuilder::default().vault(VaultKind::Exclusive, 1).vault(VaultKind::Exclusive, 1).build_and_execute(test);
}

/// Cut and burn a part of vault 0.
fn lose(fraction: Fraction) {
	let captured = Restaking::captured(0, &member(0), now()).expect("the vault backs the member");
	let receipt = Restaking::cut(0, &member(0), &captured, fraction).expect("it is live");
	let total = receipt.total;
	assert_ok!(Restaking::settle(receipt, &[], total));
}

#[test]
fn calls_are_charged_what_the_listener_spent_when_it_brings_nothing_in() {
	vaults(|| {
		assert_eq!(comes(1_000), CHANGING + JOINED);
		assert_eq!(comes(1_000), CHANGING + CHANGED);
		assert_ok!(allocate(0, 0, FULL, None));
		assert_eq!(asks(300), CHANGING + CHANGED);
		assert_eq!(takes_back(), CHANGING + CHANGED);
		assert_eq!(gives(BOB), CHANGING + CHANGED + JOINED);
		assert_eq!(gives(BOB), CHANGING + CHANGED + CHANGED);
		pass_eras(2);
		assert_eq!(moves(), CHANGING + JOINED);
		assert_eq!(moves(), CHANGING + CHANGED);
		lose(Fraction::from_percent(100));
		pass_eras(2);
		assert_eq!(claims_closed(100), CHANGING + CHANGED);
	});
}

#[test]
fn calls_are_charged_the_payment_when_the_listener_brings_something_in() {
	vaults(|| {
		assert_eq!(comes(1_000), CHANGING + JOINED);
		assert_ok!(deposit(1, BOB, 1_000));
		Reward::set(Some(Stake(100)));
		assert_eq!(comes(1_000), CHANGING + PAYING + CHANGED);
		assert_eq!(asks(300), CHANGING + PAYING + CHANGED);
		assert_eq!(takes_back(), CHANGING + PAYING + CHANGED);
		assert_eq!(gives(BOB), CHANGING + PAYING + CHANGED + JOINED);
		pass_eras(2);
		assert_eq!(moves(), CHANGING + PAYING + JOINED);
	});
}

#[test]
fn request_withdrawal_is_charged_the_generation_s_end_when_it_brings_it_about() {
	vaults(|| {
		// given a unit, of which a withdrawal takes all and leaves shares behind
		assert_eq!(comes(1_000), CHANGING + JOINED);
		assert_ok!(allocate(0, 0, FULL, None));
		pass_eras(2);
		lose(Fraction(Perbill::from_parts(999_000_000)));

		// when
		let withdrawal = Withdrawal::Assets { amount: Stake(1), max_shares: Shares(1_000) };
		let spent = told(<() as WeightInfo>::request_withdrawal(), Call::request_withdrawal { vault: 0, withdrawal });

		// then
		assert!(Closed::<Test>::contains_key(0, Generation(0)));
		assert_eq!(spent, CHANGING + CHANGED + CLOSED);
	});
}

#[test]
fn claim_due_is_charged_all_that_it_may_ask_the_guard() {
	vaults(|| {
		assert_eq!(comes(1_000), CHANGING + JOINED);
		assert_eq!(asks(300), CHANGING + CHANGED);
		pass_eras(10);
		let asked = GUARD.saturating_mul(u64::from(MAX_REQUESTS));
		let call = Call::claim_due { vault: 0, min_assets: Stake(0), to: None };
		assert_eq!(told(<() as WeightInfo>::claim_due(1), call), asked);
	});
}

#[test]
fn calls_are_charged_all_that_is_declared_when_they_fail() {
	vaults(|| {
		assert_ok!(deposit(0, ALICE, 1_000));
		let call = Call::<Test>::transfer_shares { vault: 0, to: BOB, shares: Shares(1_001) };
		let refused = call.dispatch_bypass_filter(RuntimeOrigin::signed(ALICE)).expect_err("she has less");
		assert_eq!(refused.post_info.actual_weight, None);
	});
}

#[test]
fn two_listeners_spend_what_each_does() {
	vaults(|| {
		type Both = (Recorder, Recorder);
		let change = || <Both as OnShares<_>>::changed(0, Generation(0), &ALICE, Shares(1), Shares(2), Shares(1));
		assert_eq!(<Both as OnShares<AccountId>>::changing(0), CHANGING + CHANGING);
		assert_eq!(change(), CHANGED + CHANGED);
		assert_eq!(<Both as OnShares<AccountId>>::generation_closed(0, Generation(0), Shares(1)), CLOSED + CLOSED);
		assert_eq!(<Both as OnShares<AccountId>>::changing_weight(), CHANGING + PAYING + CHANGING + PAYING);
		assert_eq!(<Both as OnShares<AccountId>>::changed_weight(), JOINED + JOINED);
		assert_eq!(<Both as OnShares<AccountId>>::closed_weight(), CLOSED + CLOSED);
	});
}
