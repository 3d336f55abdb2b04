//! Stake behind members of operator sets, for the benchmarks of what reads it: made by the calls that make it on a chain, but for
//! the end of a generation after as many cuts as a pledge keeps account of, which would take the calls of thirty eras.

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
use pallet_restaking::{
	types::{Checkpoint, ClosedPool, Tranche, MAX_UNBONDING},
	AssetIds, Assets, Backing, Clock, Closed, CutTotals, Cuts, NextVault, Vaults,
};
use rampart_primitives::{
	AssetId, Era, Eras, Magnitude, SetMember, Shares, Stake, VaultId, VaultKind, FULL, MAX_UNBONDING_ERAS,
};
use sp_runtime::FixedU128;

/// What each vault holds, in the smallest units: a million tokens of 18 decimals, since wide numbers cost more to divide.
const POOL: u128 = 1_000_000_000_000_000_000_000_000;

/// What each vault pledges: a third, so that no division is even.
const PLEDGED: Magnitude = Magnitude(FULL.0 / 3);

/// The longest, so that the most eras can have totals of cuts of their own.
const UNBONDING: Eras = Eras(MAX_UNBONDING_ERAS);

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

/// End a vault's generation in `now`, as restaking does it: its pool of the era's start, all but whole, moves aside. Its pledge to
/// the member was cut differently for each era that stake may be unbonding from, so its list of totals is full, with this era last.
fn end_generation(vault: VaultId, at: &SetMember<AccountId>, now: Era) {
	Vaults::<Runtime>::mutate(vault, |record| {
		let record = record.as_mut().expect("it was created; qed");
		let tranche = Tranche { survival: Magnitude(FULL.0 - 1), ..record.active };
		let pool = ClosedPool { era: now, checkpoint: Stake(POOL), tranche };
		Closed::<Runtime>::insert(vault, record.generation, pool);
		record.generation = record.generation.next();
		record.opens = now.next();
		record.active = Tranche::empty(FULL);
		record.checkpoint = Checkpoint { era: now, assets: Stake::ZERO };
		record.encumbered = Magnitude::ZERO;
		// Not that it matters any more: the record is longer with it.
		record.gate.cap = Some(Stake(POOL));
	});
	let total = |back: u32| (Era(now.0.saturating_sub(back)), Magnitude(u128::from(back) + 1));
	let totals: Vec<_> = (0..MAX_UNBONDING).rev().map(total).collect();
	Cuts::<Runtime>::insert(vault, at, CutTotals::truncate_from(totals));
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
			let cap = Some(Stake(POOL));
			let by = || RuntimeOrigin::signed(curator.clone());
			let vault = NextVault::<Runtime>::get();
			assert_ok!(Restaking::create_vault(by(), *asset, VaultKind::Exclusive, UNBONDING, Eras(1), None));
			assert_ok!(Restaking::deposit(by(), vault, Stake(POOL), Shares::ZERO, 0));
			assert_ok!(Restaking::accept_vault(RuntimeOrigin::signed(at.operator.clone()), vault));
			assert_ok!(Restaking::set_allocation(by(), vault, at.set, at.operator.clone(), PLEDGED, cap));
		}
	}

	/// The costliest is a pledge of a generation that ended in this era. It counts still, and besides the vault its closed pool and
	/// the pledge's totals of cuts are read. A pledge of the present generation reads the vault alone, however often it was cut;
	/// one of a generation that ended before reads the pool and does not count. Tranches that unbond are read by none.
	///
	/// On a chain: a pool of which a part was cut is asked back to its last unit, and what was asked back is cut again.
	fn burden(at: &SetMember<AccountId>) {
		let now = Clock::<Runtime>::get().era;
		let mut backing = Backing::<Runtime>::get(at.set, &at.operator);
		if backing.is_empty() {
			return;
		}
		for entry in backing.iter_mut() {
			// What counts is the cap of the raise, which is on record until the next change. The entry is longer with both.
			entry.cap = Some(Stake(POOL));
			end_generation(entry.vault, at, now);
		}
		Backing::<Runtime>::insert(at.set, &at.operator, backing);
	}

	fn turn_era() {
		Clock::<Runtime>::mutate(|clock| clock.era = clock.era.next());
	}
}
