//! The presets build, and hold what they say.

use super::{account, chain, genesis};
use crate::{
	configs::{
		assets::AssetKind,
		xcm::{LocalAssetId, LocationToAccountId},
		TreasuryAccount,
	},
	constants::{
		consensus::PARA_ID,
		currency::{EXISTENTIAL_DEPOSIT, UNITS},
	},
	genesis_config_presets::{
		get_preset, preset_names, staked_relay, DEMO, EMPTY, LIQUID_STAKING_PARA, LOCAL, TREASURY_FUNDS, USDX,
	},
	AssetRate, Assets, Aura, Balances, ForeignAssets, ParachainInfo, Session, System,
};
use frame_support::traits::{
	fungible::Inspect as _,
	fungibles::{metadata::Inspect as _, roles, Inspect as _},
	tokens::ConversionFromAssetBalance,
	GetStorageVersion, StorageVersion,
};
use sp_genesis_builder::{DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};
use sp_keyring::Sr25519Keyring::{self, Alice, Bob, Charlie, Dave, Eve, Ferdie};
use sp_runtime::traits::MaybeEquivalence;
use xcm::latest::prelude::Parachain;
use xcm_executor::traits::ConvertLocation;

const PEOPLE: [Sr25519Keyring; 6] = [Alice, Bob, Charlie, Dave, Eve, Ferdie];

#[test]
fn every_preset_builds_and_passes_its_checks() {
	let names = [EMPTY, DEMO, LOCAL, DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET];
	assert_eq!(preset_names(), names.map(sp_genesis_builder::PresetId::from));
	for preset in preset_names() {
		chain(preset.as_ref()).execute_with(|| {
			assert_eq!(ParachainInfo::parachain_id(), PARA_ID.into());
			assert_eq!(pallet_sudo::Key::<crate::Runtime>::get(), Some(account(Alice)));
			assert!(Balances::balance(&TreasuryAccount::get()) >= EXISTENTIAL_DEPOSIT);
			#[cfg(feature = "try-runtime")]
			<crate::AllPalletsWithSystem as frame_support::traits::TryState<_>>::try_state(
				System::block_number(),
				frame_support::traits::TryStateSelect::All,
			)
			.expect("the invariants hold at genesis");
		});
	}
	assert_eq!(get_preset(&"mainnet".into()), None);
}

#[test]
fn names_of_the_tools_are_answered() {
	assert_eq!(genesis(DEV_RUNTIME_PRESET), genesis(DEMO));
	assert_eq!(genesis(LOCAL_TESTNET_RUNTIME_PRESET), genesis(LOCAL));
}

#[test]
fn collators_are_those_of_the_preset() {
	for (preset, collators) in [(EMPTY, &[Alice][..]), (DEMO, &[Alice]), (LOCAL, &[Alice, Bob])] {
		chain(preset).execute_with(|| {
			let accounts: Vec<_> = collators.iter().map(|key| account(*key)).collect();
			assert_eq!(Session::validators(), accounts);
			assert_eq!(crate::collators::Floor::<crate::Runtime>::get().into_inner(), accounts);
			assert_eq!(pallet_aura::Authorities::<crate::Runtime>::get().len(), accounts.len());
		});
	}
}

#[test]
fn empty_has_nothing_but_alice() {
	chain(EMPTY).execute_with(|| {
		assert_eq!(Balances::balance(&account(Alice)), 1_000 * UNITS);
		assert_eq!(Balances::total_issuance(), 1_000 * UNITS + TREASURY_FUNDS);
		assert!(!Assets::asset_exists(USDX));
		assert_eq!(pallet_asset_rate::ConversionRateToNative::<crate::Runtime>::iter().count(), 0);
		// The first asset that is made here gets the id that the demo's has.
		assert_eq!(pallet_assets::NextAssetId::<crate::Runtime, pallet_assets::Instance1>::get(), Some(USDX));
	});
}

#[test]
fn demo_has_three_assets_that_everyone_holds() {
	chain(DEMO).execute_with(|| {
		// A million of each for everyone, part of which lies in vaults and deposits.
		for who in PEOPLE.map(account) {
			assert!(Balances::balance(&who) > 800_000 * UNITS);
			assert!(Assets::balance(USDX, &who) > 900_000 * 1_000_000);
			assert!(ForeignAssets::balance(staked_relay(), &who) > 900_000 * 10_000_000_000);
		}
		assert_eq!(Balances::total_issuance(), 6_000_000 * UNITS + TREASURY_FUNDS);
		// The treasury has the least that an account can have.
		assert_eq!(Assets::total_issuance(USDX), 6_000_000 * 1_000_000 + 10_000);
		assert_eq!(ForeignAssets::total_issuance(staked_relay()), 6_000_000 * 10_000_000_000 + 10_000_000);
		assert_eq!(<Assets as frame_support::traits::fungibles::metadata::Inspect<_>>::symbol(USDX), b"USDX");
		assert_eq!(Assets::decimals(USDX), 6);
		assert_eq!(ForeignAssets::decimals(staked_relay()), 10);
		// The foreign asset belongs to the sibling that it is at home on.
		let sibling = AssetKind::new(1, [Parachain(LIQUID_STAKING_PARA)]);
		let sovereign = LocationToAccountId::convert_location(&sibling);
		assert_eq!(<ForeignAssets as roles::Inspect<_>>::owner(staked_relay()), sovereign);
	});
}

#[test]
fn demo_rates_are_those_of_whole_units() {
	chain(DEMO).execute_with(|| {
		let in_ramp = |amount, asset| AssetRate::from_asset_balance(amount, asset).ok();
		let usdx = LocalAssetId::convert_back(&USDX).expect("the pallet has an index");
		assert_eq!(in_ramp(5 * UNITS, AssetKind::here()), Some(5 * UNITS));
		assert_eq!(in_ramp(1_000_000, usdx), Some(4 * UNITS));
		assert_eq!(in_ramp(10_000_000_000, staked_relay()), Some(20 * UNITS));
	});
}

#[test]
fn our_storage_has_a_version_from_the_start() {
	chain(EMPTY).execute_with(|| {
		let expected = StorageVersion::new(if cfg!(feature = "upgrade-test") { 2 } else { 1 });
		assert_eq!(crate::Seed::on_chain_storage_version(), expected);
		assert_eq!(crate::Seed::in_code_storage_version(), expected);
	});
}

#[test]
fn slots_are_those_of_the_constants() {
	chain(DEMO).execute_with(|| {
		assert_eq!(Aura::slot_duration(), crate::constants::consensus::SLOT_DURATION);
	});
}
