//! Tests of how the pallets are put together. What each pallet does is tested with it.

mod blocks;
mod collators;
mod constants;
mod fees;
mod interleavings;
mod listening;
mod migrating;
mod owners;
mod pallets;
mod presets;
mod proxies;
mod rewards;
mod scenarios;
mod security;
mod seed;
mod slash_orders;
mod stage;
mod tables;
mod tables_properties;
#[cfg(feature = "try-runtime")]
mod upgrade;
mod views;
mod xcm;

use crate::{genesis_config_presets as presets_of, AccountId, Runtime, RuntimeGenesisConfig, System};
use frame_support::genesis_builder_helper::{build_state, get_preset};
use serde_json::Value;
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring;

/// The whole genesis of a preset, as a node makes it: the defaults, with the preset's patch over them.
fn genesis(preset: &str) -> Value {
	let json = |id| {
		let bytes = get_preset::<RuntimeGenesisConfig>(&id, presets_of::get_preset).expect("the preset exists");
		serde_json::from_slice::<Value>(&bytes).expect("a preset is JSON")
	};
	let mut genesis = json(None);
	presets_of::merge(&mut genesis, json(Some(preset.into())));
	genesis
}

/// A chain that was born from `preset`, in its first block.
fn chain(preset: &str) -> TestExternalities {
	chain_of(&genesis(preset))
}

/// The same, of any genesis.
fn chain_of(genesis: &Value) -> TestExternalities {
	let mut chain = TestExternalities::default();
	chain.execute_with(|| {
		build_state::<RuntimeGenesisConfig>(genesis.to_string().into_bytes()).expect("the genesis builds");
		System::set_block_number(1);
	});
	chain
}

fn account(who: Sr25519Keyring) -> AccountId {
	who.to_account_id()
}

/// The events since the last call.
fn events() -> Vec<crate::RuntimeEvent> {
	let events = System::events().into_iter().map(|record| record.event).collect();
	frame_system::Pallet::<Runtime>::reset_events();
	events
}
