//! What restaking's calls cost that change shares, with rewards as the listener: no more than they declare, and more where there
//! is more to do.

use super::stage::{
	begin_era, deposit, execute_due, join, make_tables, member, now, open_set, open_vault, pay_rewards, pledge, policy,
	signed, stage, OWNER, RAMP, SET,
};
use crate::{
	constants::currency::UNITS, genesis_config_presets::security::TESTNET_ERA, AccountId, Restaking, Rewards, Runtime,
	RuntimeEvent, System,
};
use cumulus_pallet_parachain_system::RelaychainDataProvider;
use frame_support::{assert_ok, dispatch::GetDispatchInfo, traits::UnfilteredDispatchable, weights::Weight};
use pallet_restaking::{types::Withdrawal, Call};
use pallet_rewards::{Accruals, BudgetParams};
use rampart_primitives::{Eras, Generation, InspectStake, Shares, Split, Stake, VaultId, VaultKind};
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve};
use sp_runtime::traits::BlockNumberProvider;

/// So many relay-chain blocks pass.
fn pass(blocks: u32) {
	let block = RelaychainDataProvider::<Runtime>::current_block_number();
	RelaychainDataProvider::<Runtime>::set_block_number(block + blocks);
}

/// The next era begins, with all of its work.
fn turn() {
	pass(TESTNET_ERA);
	begin_era();
	execute_due();
	make_tables();
	pay_rewards();
}

fn fund(amount: u128) {
	let params = BudgetParams {
		asset: RAMP,
		amount: Stake(amount),
		first: now(),
		eras: Eras(1),
		split: Split::Stake,
		weights: Default::default(),
	};
	assert_ok!(Rewards::fund(signed(OWNER), SET, params));
}

/// A vault that Alice and Bob have, of whose reward a part has dripped.
fn paid(compounds: bool) -> VaultId {
	RelaychainDataProvider::<Runtime>::set_block_number(1_000);
	let unbonding = open_set(policy(1, 0));
	let vault = open_vault(Dave, VaultKind::Exclusive, unbonding);
	let accepts = vec![RAMP].try_into().expect("a vault can take an asset");
	assert_ok!(Rewards::set_vault_terms(signed(Dave), vault, accepts, compounds));
	for who in [Alice, Bob] {
		assert_ok!(deposit(vault, who, 1_000 * UNITS, 0));
	}
	join(&member(SET, Dave));
	assert_ok!(pledge(vault, &member(SET, Dave), 500));
	for _ in 0..unbonding.0 + 2 {
		turn();
	}
	fund(3 * UNITS);
	turn();
	assert!(!Accruals::<Runtime>::get(vault, Generation(0)).is_empty());
	pass(TESTNET_ERA / 4);
	vault
}

/// The call succeeds, and costs what it declares or less. Gives what it costs.
fn costs_no_more(who: Sr25519Keyring, call: Call<Runtime>) -> Weight {
	let declared = call.get_dispatch_info().call_weight;
	let done = call.dispatch_bypass_filter(signed(who)).expect("the call succeeds");
	let actual = done.actual_weight.expect("it says what it cost");
	assert!(actual.all_lte(declared), "{actual:?} of {declared:?}");
	// The next one has something to bring in, too.
	pass(1);
	actual
}

fn has_compounded() -> bool {
	let compounded = |event| matches!(event, RuntimeEvent::Restaking(pallet_restaking::Event::RewardCompounded { .. }));
	System::events().into_iter().any(|record| compounded(record.event))
}

#[test]
fn a_deposit_costs_more_where_the_listener_has_more_to_do() {
	let cost = |vault_of: fn() -> VaultId| {
		let mut cost = Weight::zero();
		stage(|| {
			let vault = vault_of();
			let amount = Stake(10 * UNITS);
			let call = Call::deposit { vault, amount, min_shares: Shares::ZERO, accept_pending_cuts: 0 };
			cost = costs_no_more(Alice, call);
		});
		cost
	};
	let unpaid = cost(|| {
		RelaychainDataProvider::<Runtime>::set_block_number(1_000);
		let unbonding = open_set(policy(1, 0));
		open_vault(Dave, VaultKind::Exclusive, unbonding)
	});
	let paid_out = cost(|| paid(false));
	let compounded = cost(|| paid(true));
	// A vault that was paid has its own record and the holder's: both are read and written. What is compounded is a payment.
	let access =
		|reads, writes| <Runtime as frame_system::Config>::DbWeight::get().reads_writes(reads, writes).ref_time();
	assert!(paid_out.ref_time() >= unpaid.ref_time() + access(2, 2), "{paid_out:?} {unpaid:?}");
	assert!(compounded.ref_time() >= paid_out.ref_time() + access(2, 2), "{compounded:?} {paid_out:?}");
}

#[test]
fn calls_that_change_shares_cost_no_more_than_declared_when_the_vault_is_paid() {
	for compounds in [false, true] {
		stage(|| {
			let vault = paid(compounds);
			let comes =
				|| Call::deposit { vault, amount: Stake(10 * UNITS), min_shares: Shares::ZERO, accept_pending_cuts: 0 };

			// Somebody who has no shares yet, and who has earned.
			costs_no_more(Eve, comes());
			costs_no_more(Alice, comes());
			assert_eq!(has_compounded(), compounds);

			// Some of what one has.
			let withdrawal = Withdrawal::Assets { amount: Stake(UNITS), max_shares: Shares(u128::MAX) };
			costs_no_more(Bob, Call::request_withdrawal { vault, withdrawal });

			// Some of them to one who has none, and to one who has some.
			for to in [Charlie, Bob] {
				let (to, shares) = (to.to_account_id(), Shares(UNITS));
				costs_no_more(Alice, Call::transfer_shares { vault, to, shares });
			}

			// All of them, those that are fresh and those that are not.
			let (_, shares) =
				<Restaking as InspectStake<AccountId>>::shares(vault, &Alice.to_account_id()).expect("she has some");
			let withdrawal = Withdrawal::Shares { amount: shares, min_assets: Stake::ZERO };
			costs_no_more(Alice, Call::request_withdrawal { vault, withdrawal });
		});
	}
}
