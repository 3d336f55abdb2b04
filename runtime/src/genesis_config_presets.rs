//! The chains that one can start from this runtime.
//!
//! | preset | for | collators | what is there |
//! |---|---|---|---|
//! | `empty` | one's own start | Alice | Alice with some RAMP; nothing else |
//! | `demo` | looking around, tests | Alice | three assets with rates, six people who hold each of them, and [`security`] |
//! | `local` | a relay chain on the same machine | Alice, Bob | as `demo` |
//!
//! Alice is sudo in all of them. The names that tools of the SDK ask for are answered too: `development` is `demo`,
//! `local_testnet` is `local`. Amounts stay under 2^64: the JSON of chain specs ends there.

#![warn(missing_docs)]

pub mod security;

use crate::{
	configs::{
		assets::AssetKind,
		xcm::{LocalAssetId, LocationToAccountId},
		TreasuryAccount,
	},
	constants::{
		consensus::PARA_ID,
		currency::{TOKEN_DECIMALS, UNITS},
	},
	AccountId, AssetsConfig, Balance, BalancesConfig, CollatorsConfig, ForeignAssetsConfig, ParachainInfoConfig,
	PolkadotXcmConfig, RuntimeGenesisConfig, SeedConfig, SessionConfig, SessionKeys, SudoConfig,
};
use alloc::{vec, vec::Vec};
use frame_support::build_struct_json_patch;
use serde_json::Value;
use sp_genesis_builder::{PresetId, DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};
use sp_keyring::Sr25519Keyring;
use sp_runtime::traits::MaybeEquivalence;
use xcm::latest::prelude::{GeneralIndex, Parachain, XCM_VERSION};
use xcm_executor::traits::ConvertLocation;

/// Name of the preset with nothing in it.
pub const EMPTY: &str = "empty";
/// Name of the preset to look around in.
pub const DEMO: &str = "demo";
/// Name of the preset for a relay chain on the same machine.
pub const LOCAL: &str = "local";

/// The local asset of the demo: a currency, one of which is worth a dollar in the story.
pub const USDX: u32 = 1;
/// Decimals of [`USDX`].
pub const USDX_DECIMALS: u8 = 6;
/// The sibling chain that the demo's foreign asset is at home on.
pub const LIQUID_STAKING_PARA: u32 = 2_000;
/// Decimals of [`staked_relay`].
pub const STAKED_RELAY_DECIMALS: u8 = 10;

/// RAMP of each person of the demo.
const FUNDS: Balance = 1_000_000 * UNITS;
/// RAMP of Alice where nothing else is: enough for the fees of years.
const MINIMAL_FUNDS: Balance = 1_000 * UNITS;
/// RAMP of the treasury: it owns service 0, and pays the deposits for it and for its set of collators. What is left is more than
/// the least balance, so that it can take fees of any size.
pub const TREASURY_FUNDS: Balance = 2 * UNITS;
/// Whole units of each other asset, for each person of the demo.
const OTHER_FUNDS: Balance = 1_000_000;

/// The demo's foreign asset: a token for stake on the relay chain, of a sibling that issues such tokens.
pub fn staked_relay() -> AssetKind {
	AssetKind::new(1, [Parachain(LIQUID_STAKING_PARA), GeneralIndex(1)])
}

/// The people of the demo.
fn people() -> Vec<AccountId> {
	[
		Sr25519Keyring::Alice,
		Sr25519Keyring::Bob,
		Sr25519Keyring::Charlie,
		Sr25519Keyring::Dave,
		Sr25519Keyring::Eve,
		Sr25519Keyring::Ferdie,
	]
	.map(|key| key.to_account_id())
	.to_vec()
}

/// What every chain of ours begins with.
fn basics(collators: &[Sr25519Keyring], endowed: Vec<(AccountId, Balance)>) -> Value {
	let accounts: Vec<AccountId> = collators.iter().map(|key| key.to_account_id()).collect();
	let keys = collators
		.iter()
		.map(|key| {
			let account = key.to_account_id();
			(account.clone(), account, SessionKeys { aura: key.public().into() })
		})
		.collect();
	let balances = endowed.into_iter().chain([(TreasuryAccount::get(), TREASURY_FUNDS)]).collect();
	build_struct_json_patch!(RuntimeGenesisConfig {
		balances: BalancesConfig { balances },
		parachain_info: ParachainInfoConfig { parachain_id: PARA_ID.into() },
		assets: AssetsConfig { next_asset_id: Some(USDX) },
		collators: CollatorsConfig { floor: accounts },
		session: SessionConfig { keys },
		polkadot_xcm: PolkadotXcmConfig { safe_xcm_version: Some(XCM_VERSION) },
		sudo: SudoConfig { key: Some(Sr25519Keyring::Alice.to_account_id()) },
	})
}

/// The assets of the demo, their rates and who holds them.
fn demo_assets() -> Value {
	let usdx_unit = 10u128.pow(USDX_DECIMALS.into());
	let staked_relay_unit = 10u128.pow(STAKED_RELAY_DECIMALS.into());
	let sibling = AssetKind::new(1, [Parachain(LIQUID_STAKING_PARA)]);
	let sovereign = LocationToAccountId::convert_location(&sibling).expect("a sibling chain has an account here; qed");
	let usdx_kind = LocalAssetId::convert_back(&USDX).expect("the pallet's index is an u8; qed");
	build_struct_json_patch!(RuntimeGenesisConfig {
		assets: AssetsConfig {
			// Sufficient: an account can hold it without any RAMP. The least balance is a cent.
			assets: vec![(USDX, Sr25519Keyring::Alice.to_account_id(), true, usdx_unit / 100)],
			metadata: vec![(USDX, b"Demo Dollar".to_vec(), b"USDX".to_vec(), USDX_DECIMALS)],
			// The treasury's least balance is there from the start, so that it can take cuts of any size.
			accounts: people()
				.into_iter()
				.map(|who| (USDX, who, OTHER_FUNDS * usdx_unit))
				.chain([(USDX, TreasuryAccount::get(), usdx_unit / 100)])
				.collect(),
			next_asset_id: Some(USDX + 1),
		},
		foreign_assets: ForeignAssetsConfig {
			// Of the sibling's account here, as if it had created it by a message.
			assets: vec![(staked_relay(), sovereign, true, staked_relay_unit / 1_000)],
			metadata: vec![(staked_relay(), b"Staked Relay Token".to_vec(), b"stREL".to_vec(), STAKED_RELAY_DECIMALS)],
			accounts: people()
				.into_iter()
				.map(|who| (staked_relay(), who, OTHER_FUNDS * staked_relay_unit))
				.chain([(staked_relay(), TreasuryAccount::get(), staked_relay_unit / 1_000)])
				.collect(),
		},
		seed: SeedConfig {
			// RAMP itself, 4 RAMP for a dollar, 20 RAMP for a staked relay token: 1, 4 and 20 times 1000 thousandths.
			rates: vec![
				(AssetKind::here(), 1_000, TOKEN_DECIMALS),
				(usdx_kind, 4_000, USDX_DECIMALS),
				(staked_relay(), 20_000, STAKED_RELAY_DECIMALS),
			],
		},
	})
}

/// Puts `patch` over `base`.
pub(crate) fn merge(base: &mut Value, patch: Value) {
	match (base, patch) {
		(Value::Object(base), Value::Object(patch)) => {
			for (key, value) in patch {
				merge(base.entry(key).or_insert(Value::Null), value);
			}
		},
		(base, patch) => *base = patch,
	}
}

fn empty() -> Value {
	let mut genesis = basics(&[Sr25519Keyring::Alice], vec![(Sr25519Keyring::Alice.to_account_id(), MINIMAL_FUNDS)]);
	merge(&mut genesis, security::empty());
	genesis
}

fn demo(collators: &[Sr25519Keyring]) -> Value {
	let mut genesis = basics(collators, people().into_iter().map(|who| (who, FUNDS)).collect());
	merge(&mut genesis, demo_assets());
	merge(&mut genesis, security::demo());
	genesis
}

/// The preset of that name, as a JSON patch on the default genesis.
pub fn get_preset(id: &PresetId) -> Option<Vec<u8>> {
	let patch = match id.as_ref() {
		EMPTY => empty(),
		DEMO | DEV_RUNTIME_PRESET => demo(&[Sr25519Keyring::Alice]),
		LOCAL | LOCAL_TESTNET_RUNTIME_PRESET => demo(&[Sr25519Keyring::Alice, Sr25519Keyring::Bob]),
		_ => return None,
	};
	serde_json::to_vec(&patch).ok()
}

/// The names of all presets.
pub fn preset_names() -> Vec<PresetId> {
	[EMPTY, DEMO, LOCAL, DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET].map(PresetId::from).to_vec()
}
