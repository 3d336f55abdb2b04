//! Shared security: the parameters of our own pallets, and the adapters between their seams.
//!
//! Room for restaking (index 50), services (51), slashing (52), rewards (53), risk (54) and equivocation (55). Each gives and asks through
//! the traits of `rampart-primitives`; what one asks of another is joined here and nowhere else, so no pallet names a
//! sibling, and no pallet knows of XCM or of how an asset is held.

use crate::{
	collators::{self, COLLATORS, IN_FORCE_ERAS},
	configs::{
		assets::AssetKind,
		valuation::Rates,
		xcm::{Here, LocalAssetId},
		DepositPerByte, DepositPerItem, TreasuryAccount,
	},
	weights, AccountId, Assets, AuraId, Balance, Balances, ForeignAssets, Restaking, Rewards, Runtime,
	RuntimeHoldReason, Services, Slashing,
};
use cumulus_pallet_parachain_system::RelaychainDataProvider;
use frame_support::{
	parameter_types,
	traits::{
		fungible::{self, HoldConsideration},
		fungibles, ConstU32, EitherOf, LinearStoragePrice,
	},
	weights::Weight,
	PalletId,
};
use frame_system::{EnsureRoot, EnsureRootWithSuccess, EnsureSigned};
use rampart_primitives::{
	AssetId, BlockShare, Era, Eras, GuardStake, OperatorSet, SetMember, VaultId, MAX_UNBONDING_ERAS,
};
use sp_runtime::{
	traits::{Convert, MaybeEquivalence},
	DispatchResult, Either, Perbill,
};

/// Which of the assets that are not native: a local one by its id, any other by its place.
pub struct LocalOrForeign;
impl Convert<AssetKind, Either<u32, AssetKind>> for LocalOrForeign {
	fn convert(asset: AssetKind) -> Either<u32, AssetKind> {
		LocalAssetId::convert(&asset).map_or(Either::Right(asset), Either::Left)
	}
}

/// The native token, or any other asset.
pub struct NativeOrOther;
impl Convert<AssetKind, Either<(), AssetKind>> for NativeOrOther {
	fn convert(asset: AssetKind) -> Either<(), AssetKind> {
		if asset == Here::get() {
			Either::Left(())
		} else {
			Either::Right(asset)
		}
	}
}

/// Local and foreign assets behind one interface.
pub type LocalAndForeign = fungibles::UnionOf<Assets, ForeignAssets, LocalOrForeign, AssetKind, AccountId>;
/// Everything that can be collateral.
pub type Collateral = fungible::UnionOf<Balances, LocalAndForeign, NativeOrOther, AssetKind, AccountId>;

/// The deposit for something that is kept in the state, held for the reason `R`.
pub type StorageDeposit<R> =
	HoldConsideration<AccountId, Balances, R, LinearStoragePrice<DepositPerItem, DepositPerByte, Balance>>;

parameter_types! {
	/// Vault accounts are derived from it.
	pub const RestakingPalletId: PalletId = PalletId(*b"rampvalt");
	/// Why the deposit for a vault is held.
	pub const VaultHold: RuntimeHoldReason = RuntimeHoldReason::Restaking(pallet_restaking::HoldReason::Vault);
	/// Why the deposit for an allocation is held.
	pub const AllocationHold: RuntimeHoldReason =
		RuntimeHoldReason::Restaking(pallet_restaking::HoldReason::Allocation);
	/// Why an operator's deposit is held.
	pub const OperatorHold: RuntimeHoldReason = RuntimeHoldReason::Services(pallet_services::HoldReason::Operator);
	/// Why a service's deposit is held.
	pub const ServiceHold: RuntimeHoldReason = RuntimeHoldReason::Services(pallet_services::HoldReason::Service);
	/// Why an operator set's deposit is held.
	pub const SetHold: RuntimeHoldReason = RuntimeHoldReason::Services(pallet_services::HoldReason::OperatorSet);
	/// Why a membership's deposit is held.
	pub const MembershipHold: RuntimeHoldReason = RuntimeHoldReason::Services(pallet_services::HoldReason::Membership);
	/// Why a key's deposit is held.
	pub const KeyHold: RuntimeHoldReason = RuntimeHoldReason::Services(pallet_services::HoldReason::Key);
	/// Why a report's deposit is held.
	pub const ReportHold: RuntimeHoldReason = RuntimeHoldReason::Slashing(pallet_slashing::HoldReason::Report);
	/// Why deposits for records of rewards are held: for budgets, commissions and payees.
	pub const RewardHold: RuntimeHoldReason = RuntimeHoldReason::Rewards(pallet_rewards::HoldReason::Budget);
	/// The pots of rewards are derived from it, one for each asset.
	pub const RewardsPalletId: PalletId = PalletId(*b"ramprwrd");
	/// Nothing is minted for this chain's own set: a chain that wants that names the set and the asset here.
	pub const Subsidised: Option<(OperatorSet, AssetId)> = None;
	/// The pots of slashing are derived from it: insurance, and compensation.
	pub const SlashingPalletId: PalletId = PalletId(*b"rampslsh");
	/// A slash stays on record for as long as any stake of its capture era can be cut.
	pub const SlashHistoryEras: Eras = Eras(MAX_UNBONDING_ERAS);
	/// A slash that is due is executed in that era or the next one. Each era of lag is one that all backers are bound longer.
	pub const MaxLag: Eras = Eras(1);
	/// For how many whole eras what was cut lies in escrow, so that governance can see it and turn it into a compensation.
	pub const ReviewEras: Eras = Eras(1);
}

/// How much of a block the walk that makes stake tables may take, and how much the queue of slashes: a fifth each. Source:
/// DESIGN 5.
pub struct Fifth;
impl BlockShare for Fifth {
	fn share() -> Perbill {
		Perbill::from_percent(20)
	}

	/// As the weight reclaim of extrinsics has it: who builds, checks and imports a block records its proof.
	fn proof_size() -> Option<u64> {
		cumulus_primitives_storage_weight_reclaim::get_proof_size()
	}
}

/// How much of a block the walk that pays rewards may take: three twentieths. Together our hooks may take 55 % of a
/// block, and the rest is for transactions. Source: DESIGN 5.
pub struct ThreeTwentieths;
impl BlockShare for ThreeTwentieths {
	fn share() -> Perbill {
		Perbill::from_percent(15)
	}

	/// As [`Fifth`] has it.
	fn proof_size() -> Option<u64> {
		Fifth::proof_size()
	}
}

/// What services and slashing object to, as one. Services knows the sets, slashing what is about to be cut.
pub struct Guard;
impl GuardStake<AccountId> for Guard {
	fn ensure_can_back(vault: VaultId, unbonding_eras: Eras, at: &SetMember<AccountId>) -> DispatchResult {
		Services::ensure_can_back(vault, unbonding_eras, at)?;
		Slashing::ensure_can_back(vault, unbonding_eras, at)
	}

	fn pending_cuts(vault: VaultId) -> u32 {
		Services::pending_cuts(vault).saturating_add(Slashing::pending_cuts(vault))
	}

	fn claims_held(vault: VaultId, tranche: Era) -> bool {
		Services::claims_held(vault, tranche) || Slashing::claims_held(vault, tranche)
	}

	fn obliged_until(at: &SetMember<AccountId>) -> Option<Era> {
		let services = <Services as GuardStake<AccountId>>::obliged_until(at);
		services.max(<Slashing as GuardStake<AccountId>>::obliged_until(at))
	}

	/// Both are asked.
	fn weight() -> Weight {
		<Services as GuardStake<AccountId>>::weight().saturating_add(<Slashing as GuardStake<AccountId>>::weight())
	}
}

/// How many vaults may back one member of a set. Source: DESIGN 9.
pub type MaxBackers = ConstU32<16>;

impl pallet_restaking::Config for Runtime {
	type AdminOrigin = EnsureRoot<AccountId>;
	type AllocationDeposit = StorageDeposit<AllocationHold>;
	type AssetKind = AssetKind;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::ForeignAssetFactory;
	type Collateral = Collateral;
	type Guard = Guard;
	/// Rewards, which settle what shares have earned before they change.
	type Listener = Rewards;
	/// Source: DESIGN 9.
	type MaxAllocations = ConstU32<64>;
	type MaxBackers = MaxBackers;
	/// Three blocks are the least in which somebody can see an era begin, act, and be answered.
	type MinEraBlocks = ConstU32<3>;
	/// One era more than the one in which the request was made.
	type MinUnbondingEras = ConstU32<1>;
	type NativeAsset = Here;
	type PalletId = RestakingPalletId;
	type RelayBlocks = RelaychainDataProvider<Runtime>;
	type VaultDeposit = StorageDeposit<VaultHold>;
	type WeightInfo = weights::pallet_restaking::WeightInfo<Runtime>;
}

/// Any account that can sign: a multisig, a proxied account and another chain's account on this one among them. Root speaks for
/// the treasury, which owns service 0, reports the faults of its collators, and pays them.
type AnyAccount = EitherOf<EnsureSigned<AccountId>, EnsureRootWithSuccess<AccountId, TreasuryAccount>>;

impl pallet_services::Config for Runtime {
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::StakeFactory;
	type Clock = Restaking;
	/// As long as stake of an era can be cut.
	type HistoryEras = SlashHistoryEras;
	type KeyConsideration = StorageDeposit<KeyHold>;
	type MaxLag = MaxLag;
	/// Two for each curve that is on its way in or out, and two to spare.
	type MaxKeysPerMember = ConstU32<8>;
	/// Source: DESIGN 9.
	type MaxMembersPerSet = ConstU32<512>;
	/// Room for a name and a link.
	type MaxMetadataLen = ConstU32<256>;
	/// Source: DESIGN 9.
	type MaxSetsPerService = ConstU32<32>;
	type MembershipConsideration = StorageDeposit<MembershipHold>;
	type OperatorConsideration = StorageDeposit<OperatorHold>;
	type OwnerOrigin = AnyAccount;
	type ServiceConsideration = StorageDeposit<ServiceHold>;
	type SetConsideration = StorageDeposit<SetHold>;
	type Stake = Restaking;
	type TableShare = Fifth;
	type Valuation = Rates;
	type WeightInfo = weights::pallet_services::WeightInfo<Runtime>;
}

impl pallet_slashing::Config for Runtime {
	type Clock = Restaking;
	type Consideration = StorageDeposit<ReportHold>;
	type HistoryEras = SlashHistoryEras;
	type MaxLag = MaxLag;
	/// Source: DESIGN 9.
	type MaxPending = ConstU32<32>;
	type PalletId = SlashingPalletId;
	type Pay = Restaking;
	type ReporterOrigin = AnyAccount;
	type ReviewEras = ReviewEras;
	type ReviewOrigin = EnsureRoot<AccountId>;
	type Sets = Services;
	type SlashShare = Fifth;
	type Stake = Restaking;
	type Treasury = TreasuryAccount;
	type WeightInfo = weights::pallet_slashing::WeightInfo<Runtime>;
}

impl pallet_rewards::Config for Runtime {
	type AccountOrigin = AnyAccount;
	type Clock = Restaking;
	type Consideration = StorageDeposit<RewardHold>;
	type PalletId = RewardsPalletId;
	type Pay = Restaking;
	type RelayClock = RelaychainDataProvider<Runtime>;
	type RewardShare = ThreeTwentieths;
	type Sets = Services;
	type Stake = Restaking;
	type Subsidised = Subsidised;
	type Treasury = TreasuryAccount;
	type WeightInfo = weights::pallet_rewards::WeightInfo<Runtime>;
}

parameter_types! {
	/// Whose members make the blocks.
	pub const CollatorSet: OperatorSet = COLLATORS;
	/// A table plans a session one era later, which makes blocks into the second one after that; and one era more, for when the
	/// table was late.
	pub const PlanningEras: Eras = Eras(IN_FORCE_ERAS + 2);
}

/// The keys of collators, as their sessions were planned with them.
pub struct PlannedKeys;
impl pallet_equivocation::SealOwner<AccountId> for PlannedKeys {
	fn seal_owner(authority: &AuraId, era: Era) -> Option<AccountId> {
		collators::seal_owner(authority, era)
	}

	fn weight() -> Weight {
		collators::seal_owner_weight()
	}
}

impl pallet_equivocation::Config for Runtime {
	type Clock = Restaking;
	type CollatorSet = CollatorSet;
	type Faults = Slashing;
	type HistoryEras = SlashHistoryEras;
	type PlanningEras = PlanningEras;
	type SealOwner = PlannedKeys;
	type Sets = Services;
	type WeightInfo = weights::pallet_equivocation::WeightInfo<Runtime>;
}
