//! The harness on the real runtime. Skipped, with the reason, where no wasm was built.

use frame_support::traits::fungible::Inspect;
use rampart_benchmarking::{
	chain::{account, measure_all, Chain, Sampling},
	paths,
};
use rampart_runtime::{Balances, Runtime, RuntimeCall};
use sp_keyring::Sr25519Keyring::{Alice, Bob};

/// A chain of the preset `demo`, or nothing where there is no runtime.
fn demo() -> Option<Chain> {
	match paths::runtime_wasm(None) {
		Ok(_) => Some(Chain::from_preset("demo").expect("the runtime builds its preset")),
		Err(reason) => {
			eprintln!("skipped: {reason}");
			None
		},
	}
}

fn transfer(value: u128) -> RuntimeCall {
	let dest = account(&Bob.pair()).into();
	pallet_balances::Call::<Runtime>::transfer_keep_alive { dest, value }.into()
}

fn balance_of_bob(chain: &Chain) -> u128 {
	chain.inspect(|| Balances::balance(&account(&Bob.pair())))
}

const VALUE: u128 = 5_000_000_000_000;

#[test]
fn a_submitted_call_changes_the_state_and_costs() {
	let Some(mut chain) = demo() else { return };
	let before = balance_of_bob(&chain);

	let cost = chain.submit(transfer(VALUE), &Alice.pair()).unwrap();

	assert_eq!(balance_of_bob(&chain), before + VALUE);
	assert_eq!(chain.block_number(), 1);
	// Both accounts, at the least.
	assert!(cost.keys_read >= 2 && cost.keys_written >= 2, "{cost:?}");
	assert!(cost.reads >= cost.keys_read && cost.writes >= cost.keys_written, "{cost:?}");
	assert!(cost.proof_bytes > 100 && cost.extrinsic_bytes > 100, "{cost:?}");
}

#[test]
fn measuring_leaves_the_state_and_agrees_with_submitting() {
	let Some(mut chain) = demo() else { return };
	let root = *chain.state().root();

	let sampling = Sampling { warmup: 2, samples: 11 };
	let measured = chain.measure(transfer(VALUE), &Alice.pair(), sampling).unwrap();

	assert_eq!(*chain.state().root(), root);
	assert_eq!(measured.time.count, 11);
	assert!(measured.time.lower > 0.0);
	assert_eq!(chain.submit(transfer(VALUE), &Alice.pair()).unwrap(), measured.cost);
}

#[test]
fn the_accounts_of_a_transfer_are_among_the_keys() {
	let Some(chain) = demo() else { return };
	let accesses = chain.probe(transfer(VALUE), &Alice.pair()).unwrap().accesses().unwrap();
	for who in [Alice, Bob] {
		let key = frame_system::Account::<Runtime>::hashed_key_for(account(&who.pair()));
		assert!(accesses.read_keys().any(|read| read == key));
		assert!(accesses.written_keys().any(|written| written == key));
	}
}

#[test]
fn a_call_that_fails_is_an_error() {
	let Some(mut chain) = demo() else { return };
	let error = chain.submit(transfer(u128::MAX), &Alice.pair()).unwrap_err().to_string();
	assert!(error.contains("the call failed"), "{error}");
	assert_eq!(chain.block_number(), 0);
	let sampling = Sampling { warmup: 0, samples: 1 };
	assert!(chain.measure(transfer(u128::MAX), &Alice.pair(), sampling).is_err());
}

#[test]
fn blocks_follow_each_other_as_fast_as_one_likes() {
	let Some(mut chain) = demo() else { return };
	let relay_block = chain.relay_block();
	chain.next_block().unwrap();
	chain.next_block_after(100).unwrap();
	for _ in 0..5 {
		chain.next_block().unwrap();
	}
	assert_eq!(chain.block_number(), 7);
	assert_eq!(chain.relay_block(), relay_block + 106);
	assert_eq!(chain.inspect(frame_system::Pallet::<Runtime>::block_number), 7);
	let seen = chain.inspect(cumulus_pallet_parachain_system::LastRelayChainBlockNumber::<Runtime>::get);
	assert_eq!(seen, chain.relay_block());
}

#[test]
fn native_code_can_prepare_the_state() {
	let Some(mut chain) = demo() else { return };
	chain
		.with_storage(|| {
			frame_system::Account::<Runtime>::mutate(account(&Bob.pair()), |bob| bob.data.free = VALUE * 10);
		})
		.unwrap();
	assert_eq!(balance_of_bob(&chain), VALUE * 10);
	// It is the state that the wasm sees.
	let dest = account(&Alice.pair()).into();
	let back = pallet_balances::Call::<Runtime>::transfer_keep_alive { dest, value: VALUE * 9 };
	chain.submit(back.into(), &Bob.pair()).unwrap();
	assert!(balance_of_bob(&chain) < VALUE);
}

#[test]
fn several_probes_are_measured_in_turn() {
	let Some(chain) = demo() else { return };
	let frame = chain.open_block().unwrap();
	let small = chain.probe_in(frame.clone(), transfer(VALUE), &Alice.pair()).unwrap();
	let same = chain.probe_in(frame, transfer(VALUE), &Alice.pair()).unwrap();
	let mut rounds = 0;
	let sampling = Sampling { warmup: 3, samples: 20 };
	let measured = measure_all(&[&small, &same], sampling, || rounds += 1).unwrap();
	assert_eq!(rounds, sampling.rounds());
	assert_eq!(measured[0].cost, measured[1].cost);
}

#[test]
fn a_block_is_measured_and_leaves_the_state() {
	let Some(mut chain) = demo() else { return };
	chain.next_block().unwrap();
	let root = *chain.state().root();

	let block = chain.probe_block().unwrap();
	let bytes = block.proof_bytes().unwrap();

	assert!(bytes > 1_000, "{bytes}");
	assert_eq!(block.proof_bytes().unwrap(), bytes);
	assert!(!block.time().unwrap().is_zero());
	assert_eq!(*chain.state().root(), root);
	// It is the block that comes.
	chain.next_block().unwrap();
	assert_eq!(chain.block_number(), 2);
}

#[test]
fn an_unknown_preset_is_an_error() {
	if demo().is_some() {
		let error = Chain::from_preset("nothing").err().unwrap().to_string();
		assert!(error.contains("no preset `nothing`"), "{error}");
	}
}
