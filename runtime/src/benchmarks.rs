//! The benchmarks of all pallets, and what they need to know of this runtime.
//!
//! The names in brackets are those of the weight files: two instances of a pallet get the name after the comma at the end
//! (`pallet_assets_local.rs`), `::` becomes `_`.

#![warn(missing_docs)]

use crate::{
	configs::{
		assets::{AssetKind, ExistentialDeposit, ForeignAssetsInstance, LocalAssetsInstance},
		xcm::{
			Here, LocalAssetId, LocationToAccountId, MaxAssetsIntoHolding, PriceForParentDelivery,
			PriceForSiblingDelivery, XcmConfig, ASSET_HUB_ID,
		},
		TreasuryAccount,
	},
	constants::currency::UNITS,
	AccountId, AllPalletsWithSystem, AssetRate, Assets, Balances, Equivocation, ForeignAssets, MessageQueue,
	Migrations, Multisig, ParachainSystem, Preimage, Proxy, Restaking, Rewards, Runtime, RuntimeCall, RuntimeOrigin,
	Scheduler, Services, SessionKeys, Slashing, Sudo, System, Timestamp, TransactionPayment, Utility, WeightReclaim,
	XcmpQueue,
};
use alloc::{boxed::Box, string::String, vec, vec::Vec};
use codec::Encode;
use cumulus_pallet_session_benchmarking::Pallet as SessionBench;
use cumulus_primitives_core::ParaId;
use frame_benchmarking::{whitelisted_caller, BenchmarkBatch, BenchmarkConfig, BenchmarkError, BenchmarkList};
use frame_support::{
	assert_ok, parameter_types,
	traits::{
		fungible::{Inspect, Mutate},
		StorageInfo, StorageInfoTrait, WhitelistedStorageKeys,
	},
	weights::Weight,
};
use frame_system_benchmarking::{extensions::Pallet as SystemExtensionsBench, Pallet as SystemBench};
use pallet_xcm::benchmarking::Pallet as PalletXcmBench;
use pallet_xcm_benchmarks::{asset_instance_from, MockCredit};
use sp_runtime::traits::MaybeEquivalence;
use xcm::latest::prelude::{Assets as XcmAssets, *};
use xcm_executor::AssetsInHolding;

mod stake;

pub use stake::StakeFactory;

type Local = pallet_assets::Pallet<Runtime, LocalAssetsInstance>;
type Foreign = pallet_assets::Pallet<Runtime, ForeignAssetsInstance>;
type XcmFungible = pallet_xcm_benchmarks::fungible::Pallet<Runtime>;
type XcmGeneric = pallet_xcm_benchmarks::generic::Pallet<Runtime>;

frame_benchmarking::define_benchmarks!(
	[frame_system, SystemBench::<Runtime>]
	[frame_system_extensions, SystemExtensionsBench::<Runtime>]
	[cumulus_pallet_parachain_system, ParachainSystem]
	[cumulus_pallet_weight_reclaim, WeightReclaim]
	[cumulus_pallet_xcmp_queue, XcmpQueue]
	[pallet_asset_rate, AssetRate]
	[pallet_assets, Local]
	[pallet_assets, Foreign]
	[pallet_balances, Balances]
	[pallet_equivocation, Equivocation]
	[pallet_message_queue, MessageQueue]
	[pallet_migrations, Migrations]
	[pallet_multisig, Multisig]
	[pallet_preimage, Preimage]
	[pallet_proxy, Proxy]
	[pallet_restaking, Restaking]
	[pallet_rewards, Rewards]
	[pallet_scheduler, Scheduler]
	[pallet_services, Services]
	[pallet_session, SessionBench::<Runtime>]
	[pallet_slashing, Slashing]
	[pallet_sudo, Sudo]
	[pallet_timestamp, Timestamp]
	[pallet_transaction_payment, TransactionPayment]
	[pallet_utility, Utility]
	[pallet_xcm, PalletXcmBench::<Runtime>]
	[pallet_xcm_benchmarks::fungible, XcmFungible]
	[pallet_xcm_benchmarks::generic, XcmGeneric]
);

/// The benchmarks there are, and the storage they may touch.
pub fn metadata(extra: bool) -> (Vec<BenchmarkList>, Vec<StorageInfo>) {
	let mut list = Vec::<BenchmarkList>::new();
	list_benchmarks!(list, extra);
	(list, AllPalletsWithSystem::storage_info())
}

/// Runs the benchmarks that `config` selects.
pub fn dispatch(config: BenchmarkConfig) -> Result<Vec<BenchmarkBatch>, String> {
	let whitelist = AllPalletsWithSystem::whitelisted_storage_keys();
	let mut batches = Vec::<BenchmarkBatch>::new();
	let params = (&config, &whitelist);
	add_benchmarks!(params, batches);
	Ok(batches)
}

/// Foreign assets to measure with: one for each sibling chain. Siblings from 10 000 up, so none is this chain.
pub struct ForeignAssetFactory;

impl ForeignAssetFactory {
	fn asset(seed: u32) -> AssetKind {
		AssetKind::new(1, [Parachain(10_000 + seed), GeneralIndex(seed.into())])
	}
}

impl pallet_assets::BenchmarkHelper<AssetKind, ()> for ForeignAssetFactory {
	fn create_asset_id_parameter(id: u32) -> AssetKind {
		Self::asset(id)
	}

	fn create_reserve_id_parameter(_: u32) {}
}

impl pallet_asset_rate::AssetKindFactory<AssetKind> for ForeignAssetFactory {
	fn create_asset_kind(seed: u32) -> AssetKind {
		Self::asset(seed)
	}
}

/// Vaults are measured with a foreign asset: its key is the longest, and its transfer costs most.
impl pallet_restaking::BenchmarkHelper<AssetKind, AccountId> for ForeignAssetFactory {
	fn asset() -> AssetKind {
		let asset = Self::asset(77);
		if !<ForeignAssets as frame_support::traits::fungibles::Inspect<AccountId>>::asset_exists(asset.clone()) {
			let owner = TreasuryAccount::get();
			assert_ok!(ForeignAssets::force_create(RuntimeOrigin::root(), asset.clone(), owner.into(), true, 1));
		}
		asset
	}

	fn fund(asset: &AssetKind, who: &AccountId, amount: u128) {
		use frame_support::traits::fungibles::Mutate as _;
		assert_ok!(<Balances as Mutate<_>>::mint_into(who, 1_000_000 * UNITS));
		assert_ok!(ForeignAssets::mint_into(asset.clone(), who, amount));
	}
}

impl frame_system_benchmarking::Config for Runtime {
	fn setup_set_code_requirements(code: &Vec<u8>) -> Result<(), BenchmarkError> {
		let length = code.len().try_into().map_err(|_| BenchmarkError::Stop("no code is that long"))?;
		ParachainSystem::initialize_for_set_code_benchmark(length);
		Ok(())
	}

	fn verify_set_code() {
		System::assert_last_event(cumulus_pallet_parachain_system::Event::<Runtime>::ValidationFunctionStored.into());
	}
}

impl cumulus_pallet_session_benchmarking::Config for Runtime {
	fn generate_session_keys_and_proof(owner: AccountId) -> (SessionKeys, Vec<u8>) {
		let keys = SessionKeys::generate(&owner.encode(), None);
		(keys.keys, keys.proof.encode())
	}
}

impl pallet_transaction_payment::BenchmarkConfig for Runtime {}

parameter_types! {
	/// Enough of the native token for an account to exist.
	pub ExistentialDepositAsset: Option<Asset> = Some((Here::get(), ExistentialDeposit::get()).into());
	/// The chain that messages go to.
	pub const DestinationId: ParaId = ParaId::new(ASSET_HUB_ID);
	/// Where that is.
	pub Destination: Location = Location::new(1, [Parachain(ASSET_HUB_ID)]);
}

/// Opens the way for messages: to the relay chain and to a sibling.
type DeliveryHelper = (
	cumulus_primitives_utility::ToParentDeliveryHelper<XcmConfig, ExistentialDepositAsset, PriceForParentDelivery>,
	polkadot_runtime_common::xcm_sender::ToParachainDeliveryHelper<
		XcmConfig,
		ExistentialDepositAsset,
		PriceForSiblingDelivery,
		DestinationId,
		ParachainSystem,
	>,
);

/// Gives `who` what it needs to hold anything.
fn endow(who: &AccountId, amount: u128) {
	assert_ok!(<Balances as Mutate<_>>::mint_into(who, amount));
}

/// Makes a local asset that `owner` may mint, and says where it is.
fn local_asset(id: u32, owner: &AccountId) -> Location {
	assert_ok!(Assets::force_create(RuntimeOrigin::root(), id.into(), owner.clone().into(), true, 1));
	LocalAssetId::convert_back(&id).expect("the pallet's index is an u8; qed")
}

/// Makes a foreign asset that `owner` may mint, and says where it is.
fn foreign_asset(seed: u32, owner: &AccountId) -> Location {
	let location = ForeignAssetFactory::asset(seed);
	assert_ok!(ForeignAssets::force_create(RuntimeOrigin::root(), location.clone(), owner.clone().into(), true, 1));
	location
}

/// Makes the dearest kind of asset: a foreign one, whose key is a whole location, matched last of all.
fn worst_case_asset(seed: u32, amount: u128) -> Asset {
	let (owner, _) = pallet_xcm_benchmarks::account_and_location::<Runtime>(1);
	endow(&owner, <Balances as Inspect<_>>::minimum_balance());
	(foreign_asset(seed, &owner), amount).into()
}

impl pallet_xcm::benchmarking::Config for Runtime {
	type DeliveryHelper = DeliveryHelper;

	fn reachable_dest() -> Option<Location> {
		Some(Destination::get())
	}

	// Nothing is teleported: that call gets the weight of a whole block and more.
	fn teleportable_asset_and_dest() -> Option<(Asset, Location)> {
		None
	}

	fn reserve_transferable_asset_and_dest() -> Option<(Asset, Location)> {
		let caller: AccountId = whitelisted_caller();
		endow(&caller, ExistentialDeposit::get() + 1_000 * UNITS);
		let asset = local_asset(1_984, &caller);
		Some(((asset, ExistentialDeposit::get()).into(), Destination::get()))
	}

	fn set_up_complex_asset_transfer() -> Option<(XcmAssets, u32, Location, Box<dyn FnOnce()>)> {
		let caller: AccountId = whitelisted_caller();
		let fee: Asset = (Here::get(), UNITS).into();
		let funds = 1_000 * UNITS;
		endow(&caller, funds);
		let before = Balances::free_balance(&caller);
		let minted = 1_000u128;
		let (id, _, _) =
			pallet_assets::benchmarking::create_default_minted_asset::<Runtime, LocalAssetsInstance>(true, minted);
		let moved = 10u128;
		let transfer: Asset = (LocalAssetId::convert_back(&id.0)?, moved).into();
		// In the order of locations, which `Here` is the first of.
		let assets: XcmAssets = vec![fee.clone(), transfer].into();
		let fee_index = assets.inner().iter().position(|asset| *asset == fee)?.try_into().ok()?;
		let verify = Box::new(move || {
			assert!(Balances::free_balance(&caller) <= before - UNITS);
			assert_eq!(Assets::balance(id.0, &caller), minted - moved);
		});
		Some((assets, fee_index, Destination::get(), verify))
	}

	fn get_asset() -> Asset {
		let caller: AccountId = whitelisted_caller();
		endow(&caller, <Balances as Inspect<_>>::minimum_balance());
		(foreign_asset(1_984, &caller), 1_000_000u128).into()
	}

	fn get_assets(count: u32) -> XcmAssets {
		let caller: AccountId = whitelisted_caller();
		endow(&caller, <Balances as Inspect<_>>::minimum_balance());
		let assets: Vec<Asset> = (0..count).map(|i| (foreign_asset(i, &caller), 1_000_000u128).into()).collect();
		assets.into()
	}

	fn batch_call(calls: Vec<RuntimeCall>) -> Option<RuntimeCall> {
		Some(RuntimeCall::Utility(pallet_utility::Call::batch { calls }))
	}
}

impl pallet_xcm_benchmarks::Config for Runtime {
	type AccountIdConverter = LocationToAccountId;
	type DeliveryHelper = DeliveryHelper;
	type XcmConfig = XcmConfig;

	fn valid_destination() -> Result<Location, BenchmarkError> {
		Ok(Destination::get())
	}

	fn worst_case_holding(depositable_count: u32) -> AssetsInHolding {
		let non_fungibles = MaxAssetsIntoHolding::get() / 2 - depositable_count;
		let mut holding = AssetsInHolding::new();
		// One less, for the native token below.
		for i in 0..non_fungibles - 1 {
			let amount = 100 * u128::from(i + 1);
			holding.fungible.insert(AssetId(GeneralIndex(i.into()).into()), Box::new(MockCredit(amount)));
		}
		holding.fungible.insert(AssetId(Here::get()), Box::new(MockCredit(u128::MAX)));
		for i in 0..non_fungibles {
			holding.non_fungible.insert((AssetId(GeneralIndex(i.into()).into()), asset_instance_from(i)));
		}
		holding
	}
}

parameter_types! {
	/// Nothing is teleported, so nothing is counted.
	pub const CheckedAccount: Option<(AccountId, xcm_builder::MintLocation)> = None;
	/// Nobody is trusted with teleports.
	pub const TrustedTeleporter: Option<(Location, Asset)> = None;
	/// A sibling and an asset that is at home there.
	pub TrustedReserve: Option<(Location, Asset)> = {
		let asset = worst_case_asset(1, UNITS);
		crate::configs::assets::home_of(&asset.id.0).map(|home| (home, asset))
	};
}

impl pallet_xcm_benchmarks::fungible::Config for Runtime {
	type CheckedAccount = CheckedAccount;
	type TransactAsset = Balances;
	type TrustedReserve = TrustedReserve;
	type TrustedTeleporter = TrustedTeleporter;

	fn get_asset() -> Asset {
		worst_case_asset(2, 1_000_000)
	}
}

impl pallet_xcm_benchmarks::generic::Config for Runtime {
	type RuntimeCall = RuntimeCall;
	type TransactAsset = Balances;

	fn worst_case_response() -> (u64, Response) {
		(0, Response::Version(Default::default()))
	}

	fn worst_case_asset_exchange() -> Result<(XcmAssets, XcmAssets), BenchmarkError> {
		Err(BenchmarkError::Skip)
	}

	fn universal_alias() -> Result<(Location, Junction), BenchmarkError> {
		Err(BenchmarkError::Skip)
	}

	fn transact_origin_and_runtime_call() -> Result<(Location, RuntimeCall), BenchmarkError> {
		Ok((Destination::get(), frame_system::Call::remark_with_event { remark: vec![] }.into()))
	}

	fn subscribe_origin() -> Result<Location, BenchmarkError> {
		Ok(Destination::get())
	}

	fn claimable_asset() -> Result<(Location, Location, XcmAssets), BenchmarkError> {
		let assets: XcmAssets = (Here::get(), 1_000 * UNITS).into();
		Ok((Destination::get(), Location::here(), assets))
	}

	fn worst_case_for_trader() -> Result<(Asset, WeightLimit), BenchmarkError> {
		let fee = (Here::get(), 1_000_000 * UNITS).into();
		Ok((fee, WeightLimit::Limited(Weight::from_parts(5_000, 5_000))))
	}

	fn unlockable_asset() -> Result<(Location, Location, Asset), BenchmarkError> {
		Err(BenchmarkError::Skip)
	}

	fn export_message_origin_and_destination() -> Result<(Location, NetworkId, InteriorLocation), BenchmarkError> {
		Err(BenchmarkError::Skip)
	}

	fn alias_origin() -> Result<(Location, Location), BenchmarkError> {
		// The last of our filters, and a full list: leave that was given in storage.
		Ok(parachains_common::benchmarking::set_up_worst_case_authorized_alias::<Runtime>())
	}
}
