//! Stake behind members of operator sets, for the benchmarks of what reads it: made by the calls that make it on a chain.

use super::ForeignAssetFactory;
use crate::{
	configs::TreasuryAccount, constants::currency::UNITS, AccountId, Balances, ForeignAssets, Restaking, Runtime,
	RuntimeOrigin,
};
use alloc::vec::Vec;
use frame_benchmarking::v2::account;
use frame_support::{
	assert_ok,
	traits::{
		fungible::Mutate as _,
		fungibles::{Inspect as _, Mutate as _},
	},
};
use pallet_asset_rate::ConversionRateToNative;
use pallet_restaking::{AssetIds, Assets, Clock, NextVault};
use rampart_primitives::{AssetId, Eras, SetMember, Shares, Stake, VaultKind, FULL};
use sp_runtime::FixedU128;

/// What each vault holds, in the smallest units.
const POOL: u128 = 1_000_000_000_000;

/// Eras in which the stake of each vault can be cut: enough for a set whose slashes are due in the era after the report.
const UNBONDING: Eras = Eras(2);

/// Assets with rates, and vaults of them that pledge. Foreign assets, since their keys are the longest.
pub struct StakeFactory;

fn register(seed: u32) -> AssetId {
	let kind = ForeignAssetFactory::asset(1_000 + seed);
	if !ForeignAssets::asset_exists(kind.clone()) {
		let owner = TreasuryAccount::get();
		assert_ok!(ForeignAssets::force_create(RuntimeOrigin::root(), kind.clone(), owner.into(), true, 1));
		assert_ok!(Restaking::register_asset(RuntimeOrigin::root(), kind.clone(), Stake(1)));
	}
	ConversionRateToNative::<Runtime>::insert(&kind, FixedU128::from_rational(3, 2));
	AssetIds::<Runtime>::get(kind).expect("it was registered; qed")
}

impl pallet_services::BenchmarkHelper<AccountId> for StakeFactory {
	fn assets(count: u32) -> Vec<AssetId> {
		(0..count).map(register).collect()
	}

	fn back(at: &SetMember<AccountId>, assets: &[AssetId], vaults: u32) {
		assert_ok!(Balances::mint_into(&at.operator, 1_000_000 * UNITS));
		for (index, asset) in (0..vaults).zip(assets.iter().cycle()) {
			let curator: AccountId = account("curator", index, 0);
			let kind = Assets::<Runtime>::get(asset).expect("it was registered; qed").kind;
			assert_ok!(Balances::mint_into(&curator, 1_000_000 * UNITS));
			assert_ok!(ForeignAssets::mint_into(kind, &curator, 2 * POOL));
			let by = || RuntimeOrigin::signed(curator.clone());
			let vault = NextVault::<Runtime>::get();
			assert_ok!(Restaking::create_vault(by(), *asset, VaultKind::Exclusive, UNBONDING, Eras(1), None));
			assert_ok!(Restaking::deposit(by(), vault, Stake(POOL), Shares::ZERO, 0));
			assert_ok!(Restaking::accept_vault(RuntimeOrigin::signed(at.operator.clone()), vault));
			assert_ok!(Restaking::set_allocation(by(), vault, at.set, at.operator.clone(), FULL, None));
		}
	}

	fn turn_era() {
		Clock::<Runtime>::mutate(|clock| clock.era = clock.era.next());
	}
}
