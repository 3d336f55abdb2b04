//! What each kind of proxy may do.

use super::account;
use crate::{configs::tools::ProxyType, AccountId, RuntimeCall};
use frame_support::traits::InstanceFilter;
use rampart_primitives::OperatorSet;
use sp_keyring::Sr25519Keyring::Bob;

const SET: OperatorSet = OperatorSet { service: 1, set: 0 };

fn transfer() -> RuntimeCall {
	pallet_balances::Call::transfer_keep_alive { dest: account(Bob).into(), value: 1 }.into()
}

fn remark() -> RuntimeCall {
	frame_system::Call::remark { remark: vec![] }.into()
}

fn batch() -> RuntimeCall {
	pallet_utility::Call::batch { calls: vec![transfer()] }.into()
}

fn purge_keys() -> RuntimeCall {
	pallet_session::Call::purge_keys {}.into()
}

fn asset_transfer() -> RuntimeCall {
	RuntimeCall::Assets(pallet_assets::Call::transfer { id: 1.into(), target: account(Bob).into(), amount: 1 })
}

fn reject() -> RuntimeCall {
	pallet_proxy::Call::reject_announcement { delegate: account(Bob).into(), call_hash: Default::default() }.into()
}

fn sudo() -> RuntimeCall {
	pallet_sudo::Call::sudo { call: Box::new(transfer()) }.into()
}

fn vault_deposit() -> RuntimeCall {
	let amount = rampart_primitives::Stake(1);
	let min_shares = rampart_primitives::Shares(0);
	pallet_restaking::Call::deposit { vault: 0, amount, min_shares, accept_pending_cuts: 0 }.into()
}

fn claim_to(to: Option<AccountId>) -> RuntimeCall {
	let (era, min_assets) = (rampart_primitives::Era(0), rampart_primitives::Stake(0));
	pallet_restaking::Call::claim_withdrawal { vault: 0, era, part: None, min_assets, to }.into()
}

fn claim() -> RuntimeCall {
	claim_to(None)
}

#[test]
fn a_proxy_of_stake_claims_for_its_principal_alone() {
	let handing_over = [
		claim_to(Some(account(Bob))),
		pallet_restaking::Call::claim_due {
			vault: 0,
			min_assets: rampart_primitives::Stake(0),
			to: Some(account(Bob)),
		}
		.into(),
		pallet_restaking::Call::claim_closed {
			vault: 0,
			part: None,
			min_assets: rampart_primitives::Stake(0),
			to: Some(account(Bob)),
		}
		.into(),
		pallet_restaking::Call::transfer_shares { vault: 0, to: account(Bob), shares: rampart_primitives::Shares(1) }
			.into(),
		pallet_restaking::Call::offer_vault { vault: 0, heir: Some(account(Bob)) }.into(),
	];
	assert!(handing_over.iter().all(|call| !ProxyType::NonTransfer.filter(call)));
	assert!(handing_over.iter().all(|call| !ProxyType::Security.filter(call)));
	assert!(ProxyType::NonTransfer.filter(
		&pallet_restaking::Call::claim_due { vault: 0, min_assets: rampart_primitives::Stake(0), to: None }.into()
	));
}

#[test]
fn a_proxy_claims_rewards_and_gives_none_away() {
	let claims: [RuntimeCall; 3] = [
		pallet_rewards::Call::claim { vault: 0, asset: None }.into(),
		pallet_rewards::Call::claim_owed { who: account(Bob), asset: 0 }.into(),
		pallet_rewards::Call::end_budget { budget: 0 }.into(),
	];
	let params = pallet_rewards::BudgetParams {
		asset: 0,
		amount: rampart_primitives::Stake(1),
		first: rampart_primitives::Era(1),
		eras: rampart_primitives::Eras(1),
		split: rampart_primitives::Split::Stake,
		weights: Default::default(),
	};
	let gifts: [RuntimeCall; 3] = [
		pallet_rewards::Call::fund { set: SET, params }.into(),
		pallet_rewards::Call::top_up { budget: 0, amount: rampart_primitives::Stake(1) }.into(),
		pallet_rewards::Call::set_payee { payee: Some(account(Bob)) }.into(),
	];
	for proxy in [ProxyType::NonTransfer, ProxyType::Security] {
		assert!(claims.iter().all(|call| proxy.filter(call)));
		assert!(gifts.iter().all(|call| !proxy.filter(call)));
	}
}

#[test]
fn a_proxy_that_may_not_transfer_does_not_say_who_gets_rewards() {
	let terms = pallet_rewards::TermsOfSet { accepts: Default::default(), reporter: Some(account(Bob)) };
	let points = vec![(account(Bob), 1)].try_into().expect("one fits");
	let says: [RuntimeCall; 2] = [
		pallet_rewards::Call::set_reward_terms { set: SET, terms }.into(),
		pallet_rewards::Call::report_points { set: SET, era: rampart_primitives::Era(1), points }.into(),
	];
	assert!(says.iter().all(|call| !ProxyType::NonTransfer.filter(call)));
	// It is what a service does.
	assert!(says.iter().all(|call| ProxyType::Security.filter(call)));
}

#[test]
fn a_proxy_that_may_not_transfer_pledges_nothing() {
	let pledge: RuntimeCall = pallet_restaking::Call::set_allocation {
		vault: 0,
		set: SET,
		operator: account(Bob),
		magnitude: rampart_primitives::FULL,
		cap: None,
	}
	.into();
	assert!(!ProxyType::NonTransfer.filter(&pledge));
	assert!(ProxyType::Security.filter(&pledge));
}

#[test]
fn proxies_may_do_what_their_type_says() {
	let calls =
		[transfer(), asset_transfer(), sudo(), remark(), batch(), purge_keys(), reject(), vault_deposit(), claim()];
	let may = |proxy: ProxyType| calls.iter().map(|call| proxy.filter(call)).collect::<Vec<_>>();
	assert_eq!(may(ProxyType::Any), [true; 9]);
	assert_eq!(may(ProxyType::NonTransfer), [false, false, false, true, true, true, false, false, true]);
	assert_eq!(may(ProxyType::CancelProxy), [false, false, false, false, true, false, true, false, false]);
	assert_eq!(may(ProxyType::Collator), [false, false, false, false, true, true, false, false, false]);
	assert_eq!(may(ProxyType::Security), [false, false, false, false, true, false, false, true, true]);
}

#[test]
fn a_proxy_hands_on_no_more_than_it_has() {
	use ProxyType::*;
	let all = [Any, NonTransfer, CancelProxy, Collator, Security];
	for other in all {
		assert!(Any.is_superset(&other));
		assert_eq!(other.is_superset(&Any), other == Any);
		assert!(other.is_superset(&other));
	}
	assert!(NonTransfer.is_superset(&Collator));
	assert!(!Collator.is_superset(&NonTransfer));
	assert!(!NonTransfer.is_superset(&CancelProxy));
	assert!(!NonTransfer.is_superset(&Security));
}
