//! Money: the native token, fees, local and foreign assets, exchange rates.

use crate::{
	configs::{xcm::LocationToAccountId, DepositPerByte, TreasuryAccount},
	constants::{
		currency::{deposit, EXISTENTIAL_DEPOSIT},
		fee::{WeightToFee, OPERATIONAL_FEE_MULTIPLIER, TRANSACTION_BYTE_FEE},
	},
	weights, AccountId, Balance, Balances, ParachainInfo, Runtime, RuntimeEvent, RuntimeFreezeReason,
	RuntimeHoldReason, RuntimeOrigin, System,
};
use codec::Compact;
use frame_support::{
	parameter_types,
	traits::{
		tokens::imbalance::ResolveTo, AsEnsureOriginWithArg, ConstU32, ConstU8, EnsureOriginWithArg, OriginTrait,
	},
	weights::ConstantMultiplier,
};
use frame_system::{EnsureRoot, EnsureSigned};
use polkadot_runtime_common::SlowAdjustingFeeUpdate;
use xcm::v5::{Junction::Parachain, Location};
use xcm_executor::traits::ConvertLocation;

/// Any asset of this chain, by where it is from here: the native token is [`Location::here`], a local asset
/// `PalletInstance(12)/GeneralIndex(id)`, a foreign one its own place. The version is fixed, because it is in storage keys.
pub type AssetKind = Location;

/// The instance of `pallet_assets` that holds assets made here.
pub type LocalAssetsInstance = pallet_assets::Instance1;
/// The instance of `pallet_assets` that holds assets of other chains.
pub type ForeignAssetsInstance = pallet_assets::Instance2;

parameter_types! {
	/// The least balance of an account.
	pub const ExistentialDeposit: Balance = EXISTENTIAL_DEPOSIT;
}

impl pallet_balances::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type AccountStore = System;
	type Balance = Balance;
	type DoneSlashHandler = ();
	type DustRemoval = ResolveTo<TreasuryAccount, Balances>;
	type ExistentialDeposit = ExistentialDeposit;
	/// Nothing freezes balances here: pledged stake is moved or held.
	type FreezeIdentifier = ();
	type MaxFreezes = ConstU32<0>;
	type MaxLocks = ConstU32<50>;
	type MaxReserves = ConstU32<50>;
	type ReserveIdentifier = [u8; 8];
	type RuntimeFreezeReason = RuntimeFreezeReason;
	type RuntimeHoldReason = RuntimeHoldReason;
	type WeightInfo = weights::pallet_balances::WeightInfo<Runtime>;
}

parameter_types! {
	/// Fee for a byte of an extrinsic.
	pub const TransactionByteFee: Balance = TRANSACTION_BYTE_FEE;
}

impl pallet_transaction_payment::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	/// Slow enough that nobody can make fees jump within an hour. Source: Polkadot's parameters.
	type FeeMultiplierUpdate = SlowAdjustingFeeUpdate<Self>;
	type LengthToFee = ConstantMultiplier<Balance, TransactionByteFee>;
	/// Fees and tips go to the treasury: see [`TreasuryAccount`].
	type OnChargeTransaction =
		pallet_transaction_payment::FungibleAdapter<Balances, ResolveTo<TreasuryAccount, Balances>>;
	type OperationalFeeMultiplier = ConstU8<OPERATIONAL_FEE_MULTIPLIER>;
	type WeightInfo = weights::pallet_transaction_payment::WeightInfo<Runtime>;
	type WeightToFee = WeightToFee;
}

parameter_types! {
	/// Deposit of whoever creates an asset: one entry of about 190 bytes, and a hundredfold of its price, because each
	/// asset is one more thing that every wallet and explorer of the chain has to list.
	pub const AssetDeposit: Balance = 100 * deposit(1, 190);
	/// Deposit of who holds a non-sufficient asset's account through `touch`.
	pub const AssetAccountDeposit: Balance = deposit(1, 16);
	/// Deposit for an allowance.
	pub const ApprovalDeposit: Balance = deposit(1, 32);
	/// Deposit for an asset's name and symbol, without their bytes.
	pub const MetadataDepositBase: Balance = deposit(1, 68);
	/// As many bytes as a name or a symbol may have.
	pub const AssetsStringLimit: u32 = 50;
}

/// Assets that are made here: anyone may, for a deposit. Ids are given out one after the other, so nobody can squat one.
impl pallet_assets::Config<LocalAssetsInstance> for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type ApprovalDeposit = ApprovalDeposit;
	type AssetAccountDeposit = AssetAccountDeposit;
	type AssetDeposit = AssetDeposit;
	type AssetId = u32;
	type AssetIdAllocator = pallet_assets::AutoIncAssetId<Runtime, LocalAssetsInstance>;
	type AssetIdParameter = Compact<u32>;
	type Balance = Balance;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
	type CallbackHandle = ();
	type CreateOrigin = AsEnsureOriginWithArg<EnsureSigned<AccountId>>;
	type Currency = Balances;
	type Extra = ();
	type ForceOrigin = EnsureRoot<AccountId>;
	type Freezer = ();
	type Holder = ();
	type MetadataDepositBase = MetadataDepositBase;
	type MetadataDepositPerByte = DepositPerByte;
	type RemoveItemsLimit = ConstU32<1000>;
	type ReserveData = ();
	type StringLimit = AssetsStringLimit;
	type WeightInfo = weights::pallet_assets_local::WeightInfo<Runtime>;
}

/// Assets of other chains, under the place where they are at home. Their chain creates them here by a message, or root
/// does (`force_create`).
impl pallet_assets::Config<ForeignAssetsInstance> for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type ApprovalDeposit = ApprovalDeposit;
	type AssetAccountDeposit = AssetAccountDeposit;
	type AssetDeposit = AssetDeposit;
	type AssetId = AssetKind;
	type AssetIdAllocator = ();
	type AssetIdParameter = AssetKind;
	type Balance = Balance;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::ForeignAssetFactory;
	type CallbackHandle = ();
	type CreateOrigin = SiblingForItsAssets;
	type Currency = Balances;
	type Extra = ();
	type ForceOrigin = EnsureRoot<AccountId>;
	type Freezer = ();
	type Holder = ();
	type MetadataDepositBase = MetadataDepositBase;
	type MetadataDepositPerByte = DepositPerByte;
	type RemoveItemsLimit = ConstU32<1000>;
	type ReserveData = ();
	type StringLimit = AssetsStringLimit;
	type WeightInfo = weights::pallet_assets_foreign::WeightInfo<Runtime>;
}

/// The sibling chain that an asset is at home on, if it is at home on a sibling.
pub fn home_of(asset: &AssetKind) -> Option<Location> {
	match (asset.parent_count(), asset.first_interior()) {
		(1, Some(Parachain(id))) if *id != u32::from(ParachainInfo::parachain_id()) => {
			Some(Location::new(1, [Parachain(*id)]))
		},
		_ => None,
	}
}

/// A sibling chain, or something on it, for the assets that are inside of it. What it creates belongs to the account
/// that it has here, which also pays the deposit.
pub struct SiblingForItsAssets;

impl EnsureOriginWithArg<RuntimeOrigin, AssetKind> for SiblingForItsAssets {
	type Success = AccountId;

	fn try_origin(origin: RuntimeOrigin, asset: &AssetKind) -> Result<AccountId, RuntimeOrigin> {
		let creator = match origin.caller() {
			crate::OriginCaller::PolkadotXcm(pallet_xcm::Origin::Xcm(creator)) => creator,
			_ => return Err(origin),
		};
		// The relay chain's place begins every sibling's: the creator must be the home, or inside of it.
		let home = home_of(asset);
		let at_home = home.is_some_and(|home| creator.starts_with(&home)) && asset.starts_with(creator);
		if !at_home {
			return Err(origin);
		}
		LocationToAccountId::convert_location(creator).ok_or(origin)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin(asset: &AssetKind) -> Result<RuntimeOrigin, ()> {
		home_of(asset).map(|home| pallet_xcm::Origin::Xcm(home).into()).ok_or(())
	}
}

/// What one unit of an asset is worth in the native token, as root says. Known from the start by [`crate::seed`].
impl pallet_asset_rate::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type AssetKind = AssetKind;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::ForeignAssetFactory;
	type CreateOrigin = EnsureRoot<AccountId>;
	type Currency = Balances;
	type RemoveOrigin = EnsureRoot<AccountId>;
	type UpdateOrigin = EnsureRoot<AccountId>;
	type WeightInfo = weights::pallet_asset_rate::WeightInfo<Runtime>;
}

impl crate::seed::Config for Runtime {}
