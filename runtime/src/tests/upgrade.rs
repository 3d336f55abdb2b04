//! Upgrades, in process, with the checks of `try-runtime`. The end-to-end test does the same on a running node.

use super::{chain, events};
use crate::{
	configs::assets::AssetKind,
	genesis_config_presets::{preset_names, DEMO},
	migrations::rates_v2::{v2, AsAsked, Convert, ForgetUnit, GoWrong, InitialRates, MigrateToV2, ToUnits},
	seed, *,
};
use frame_support::traits::{
	GetStorageVersion, OnRuntimeUpgrade, PalletsInfoAccess, StorageVersion, UpgradeCheckSelect,
};
use sp_runtime::FixedU128;

/// All pallets but `Seed`. The upgrade that is tested here brings its storage to a version that is not that of the code
/// in this build, so its checks would find what they are there to find. What the migration did is checked by itself.
type PalletsButSeed = (
	System,
	ParachainSystem,
	Timestamp,
	ParachainInfo,
	WeightReclaim,
	Migrations,
	Balances,
	TransactionPayment,
	Assets,
	ForeignAssets,
	AssetRate,
	Authorship,
	Collators,
	Session,
	Aura,
	AuraExt,
	XcmpQueue,
	PolkadotXcm,
	CumulusXcm,
	MessageQueue,
	Utility,
	Multisig,
	Proxy,
	Preimage,
	Scheduler,
	Restaking,
	Services,
	Slashing,
	Rewards,
	Equivocation,
	Sudo,
);

/// The next runtime, which migrates by `C`.
type Next<C> = frame_executive::Executive<
	Runtime,
	Block,
	frame_system::ChainContext<Runtime>,
	Runtime,
	PalletsButSeed,
	MigrateToV2<C>,
>;

fn version() -> StorageVersion {
	Seed::on_chain_storage_version()
}

/// The initial rates as version 1 has them.
fn old_rates() -> Vec<(AssetKind, u64)> {
	let mut rates: Vec<_> = InitialRates::iter().collect();
	rates.sort();
	rates
}

#[test]
fn pallets_but_seed_are_all_pallets_but_seed() {
	let ours = <PalletsButSeed as PalletsInfoAccess>::infos().len();
	assert_eq!(AllPalletsWithSystem::infos().len(), ours + 1);
}

#[test]
fn upgrade_to_this_runtime_passes_all_checks() {
	for preset in preset_names() {
		chain(preset.as_ref()).execute_with(|| {
			Executive::try_runtime_upgrade(UpgradeCheckSelect::All).expect("nothing is left to migrate");
		});
	}
}

#[test]
fn migration_converts_every_rate_and_keeps_its_worth() {
	chain(DEMO).execute_with(|| {
		// given
		assert_eq!(version(), StorageVersion::new(1));
		let old = old_rates();
		assert_eq!(old.iter().map(|(_, permille)| *permille).sum::<u64>(), 25_000);
		// when
		let weight = Next::<ToUnits>::try_runtime_upgrade(UpgradeCheckSelect::All).expect("the migration is right");
		// then
		assert_eq!(version(), StorageVersion::new(2));
		for (asset, permille) in old {
			assert_eq!(v2::InitialRates::get(asset), Some(FixedU128::from_rational(permille.into(), 1_000)));
		}
		assert_eq!(v2::InitialRates::iter().count(), 3);
		assert!(events().contains(&seed::Event::Migrated { from: 1, to: 2, items: 3 }.into()));
		assert!(weight.proof_size() > 0);
	});
}

#[test]
fn migration_does_nothing_when_it_was_done() {
	chain(DEMO).execute_with(|| {
		MigrateToV2::<ToUnits>::on_runtime_upgrade();
		let (rates, _) = (v2::InitialRates::iter().collect::<Vec<_>>(), events());
		// when
		MigrateToV2::<ToUnits>::on_runtime_upgrade();
		// then
		assert_eq!(v2::InitialRates::iter().collect::<Vec<_>>(), rates);
		assert_eq!(events(), []);
	});
}

#[test]
fn migration_keeps_nothing_and_says_so_when_it_goes_wrong() {
	chain(DEMO).execute_with(|| {
		// given
		let old = old_rates();
		// when: the checks of `try-runtime` refuse it
		let result = Next::<ForgetUnit>::try_runtime_upgrade(UpgradeCheckSelect::All);
		// then
		assert_eq!(result, Err("the storage version is not the new one".into()));
		assert_eq!(version(), StorageVersion::new(1));
		assert_eq!(old_rates(), old);
		assert!(events().contains(&seed::Event::MigrationFailed { from: 1, to: 2 }.into()));
	});
}

#[test]
fn migration_of_the_upgrade_test_goes_wrong_when_it_is_asked_to() {
	for (asked, reached) in [(false, 2), (true, 1)] {
		chain(DEMO).execute_with(|| {
			if asked {
				GoWrong::put(());
			}
			let old = old_rates();
			MigrateToV2::<AsAsked>::on_runtime_upgrade();
			assert_eq!(version(), StorageVersion::new(reached));
			assert_eq!(old_rates() == old, asked);
		});
	}
}

/// A conversion that goes wrong in one entry only.
struct LoseTheLarge;
impl Convert for LoseTheLarge {
	fn convert(permille: u64) -> FixedU128 {
		ToUnits::convert(permille.min(4_000))
	}
}

#[test]
fn migration_keeps_nothing_when_one_entry_goes_wrong() {
	chain(DEMO).execute_with(|| {
		let old = old_rates();
		MigrateToV2::<LoseTheLarge>::on_runtime_upgrade();
		assert_eq!(version(), StorageVersion::new(1));
		assert_eq!(old_rates(), old);
	});
}

#[test]
fn checks_see_what_a_migration_without_its_own_check_would_leave() {
	chain(DEMO).execute_with(|| {
		// given
		let before = MigrateToV2::<ToUnits>::pre_upgrade().expect("the old rates can be read");
		MigrateToV2::<ToUnits>::on_runtime_upgrade();
		MigrateToV2::<ToUnits>::post_upgrade(before.clone()).expect("the migration is right");
		let asset = AssetKind::here();
		// when, then: a wrong rate, a lost one, one from nowhere
		v2::InitialRates::insert(&asset, FixedU128::from_u32(2));
		let wrong = MigrateToV2::<ToUnits>::post_upgrade(before.clone());
		assert_eq!(wrong, Err("a rate is not worth what it was".into()));
		v2::InitialRates::remove(&asset);
		let lost = MigrateToV2::<ToUnits>::post_upgrade(before.clone());
		assert_eq!(lost, Err("a rate was lost or came from nowhere".into()));
	});
}

#[test]
fn try_state_sees_a_rate_of_zero() {
	chain(DEMO).execute_with(|| {
		seed::InitialRates::<Runtime>::insert(AssetKind::here(), seed::StoredRate::default());
		let result = <Seed as frame_support::traits::TryState<BlockNumber>>::try_state(
			1,
			frame_support::traits::TryStateSelect::All,
		);
		assert_eq!(result, Err("Y1: an initial rate is zero".into()));
	});
}
