//! Messages to and from other chains.
//!
//! What is where, as seen from here:
//!
//! | asset | location | reserve |
//! |---|---|---|
//! | RAMP | `Here` | this chain |
//! | a local asset | `PalletInstance(12)/GeneralIndex(id)` | this chain |
//! | a sibling's asset | `../Parachain(id)/..` | the sibling that it is at home on |
//! | the relay chain's token | `..` | Asset Hub: the one place where the relay chain's token is kept for others, so that all of it that is here lies in one account there |
//!
//! Nothing is teleported. A message pays for its execution in RAMP, or in a foreign asset that has an exchange rate; what
//! it pays goes to the treasury. No other chain is root here, the relay chain included.

use crate::{
	configs::{
		assets::{home_of, AssetKind, ForeignAssetsInstance, TransactionByteFee},
		system::RuntimeBlockWeights,
		DepositPerByte, DepositPerItem, TreasuryAccount,
	},
	constants::{currency::MILLI, fee::WeightToFee},
	weights, AccountId, AllPalletsWithSystem, AssetRate, Assets, Balance, Balances, ForeignAssets, MessageQueue,
	ParachainInfo, ParachainSystem, PolkadotXcm, Runtime, RuntimeCall, RuntimeEvent, RuntimeHoldReason, RuntimeOrigin,
	XcmpQueue,
};
use alloc::{vec, vec::Vec};
use cumulus_primitives_core::{AggregateMessageOrigin, ParaId};
use cumulus_primitives_utility::{ParentAsUmp, TakeFirstAssetTrader};
use frame_support::{
	parameter_types,
	traits::{
		fungible::HoldConsideration,
		tokens::imbalance::{ResolveAssetTo, ResolveTo},
		ConstU32, Contains, ContainsPair, Equals, Everything, LinearStoragePrice, Nothing, PalletInfoAccess,
		TransformOrigin,
	},
	weights::Weight,
};
use frame_system::{EnsureRoot, EnsureRootWithSuccess};
use pallet_xcm::{AuthorizedAliasers, XcmPassthrough};
use parachains_common::{
	message_queue::{NarrowOriginToSibling, ParaIdToSibling},
	xcm_config::{AssetFeeAsExistentialDepositMultiplier, ParentRelayOrSiblingParachains},
};
use polkadot_parachain_primitives::primitives::Sibling;
use polkadot_runtime_common::xcm_sender::ExponentialPrice;
use sp_runtime::{
	traits::{MaybeEquivalence, TryConvertInto},
	Perbill,
};
use xcm::latest::{prelude::*, WESTEND_GENESIS_HASH};
use xcm_builder::{
	AccountId32Aliases, AliasChildLocation, AllowHrmpNotificationsFromRelayChain, AllowKnownQueryResponses,
	AllowSubscriptionsFrom, AllowTopLevelPaidExecutionFrom, DenyRecursively, DenyReserveTransferToRelayChain,
	DenyThenTry, DescribeAllTerminal, DescribeFamily, EnsureXcmOrigin, FrameTransactionalProcessor, FungibleAdapter,
	FungiblesAdapter, HashedDescription, IsConcrete, MatchedConvertedConcreteId, NoChecking, ParentIsPreset,
	RelayChainAsNative, SendXcmFeeToAccount, SiblingParachainAsNative, SiblingParachainConvertsVia,
	SignedAccountId32AsNative, SignedToAccountId32, SovereignSignedViaLocation, TakeWeightCredit, TrailingSetTopicAsId,
	UsingComponents, WeightInfoBounds, WithComputedOrigin, WithLatestLocationConverter, WithUniqueTopic,
	XcmFeeManagerFromComponents,
};
use xcm_executor::XcmExecutor;

/// The relay chain whose network this chain belongs to. Accounts and the universal location name it. Westend, the
/// SDK's test network; for another one this is the line to change.
pub const RELAY_NETWORK: NetworkId = NetworkId::ByGenesis(WESTEND_GENESIS_HASH);
/// The para id of Asset Hub, on every relay chain that has one.
pub const ASSET_HUB_ID: u32 = 1_000;

parameter_types! {
	/// The native token, and this chain as the origin of its own messages.
	pub const Here: Location = Location::here();
	/// [`RELAY_NETWORK`].
	pub const RelayNetwork: Option<NetworkId> = Some(RELAY_NETWORK);
	/// The relay chain's origin for calls.
	pub RelayChainOrigin: RuntimeOrigin = cumulus_pallet_xcm::Origin::Relay.into();
	/// Where messages from the relay chain come from.
	pub const RelayOrigin: AggregateMessageOrigin = AggregateMessageOrigin::Parent;
	/// Where this chain is in the world.
	pub UniversalLocation: InteriorLocation =
		[GlobalConsensus(RELAY_NETWORK), Parachain(ParachainInfo::parachain_id().into())].into();
	/// Instructions that a message may have. Source: the SDK's system chains.
	pub const MaxInstructions: u32 = 100;
	/// Assets that a message may hold at a time. Source: the SDK's system chains.
	pub const MaxAssetsIntoHolding: u32 = 64;
	/// Would hold what is teleported; nothing is.
	pub CheckingAccount: AccountId = PolkadotXcm::check_account();
}

/// The account that someone elsewhere has here.
pub type LocationToAccountId = (
	// The relay chain.
	ParentIsPreset<AccountId>,
	// A sibling chain.
	SiblingParachainConvertsVia<Sibling, AccountId>,
	// An account of this chain.
	AccountId32Aliases<RelayNetwork, AccountId>,
	// Anyone else, by the hash of where they are.
	HashedDescription<AccountId, DescribeFamily<DescribeAllTerminal>>,
);

/// A local asset's id from and to its location. Only the exact location is the asset, not what lies inside of it.
pub struct LocalAssetId;

impl LocalAssetId {
	fn pallet() -> Option<u8> {
		u8::try_from(<Assets as PalletInfoAccess>::index()).ok()
	}
}

impl MaybeEquivalence<Location, u32> for LocalAssetId {
	fn convert(location: &Location) -> Option<u32> {
		match location.unpack() {
			(0, [PalletInstance(pallet), GeneralIndex(id)]) if Some(*pallet) == Self::pallet() => (*id).try_into().ok(),
			_ => None,
		}
	}

	fn convert_back(id: &u32) -> Option<Location> {
		Self::pallet().map(|pallet| Location::new(0, [PalletInstance(pallet), GeneralIndex((*id).into())]))
	}
}

/// The locations of local assets.
pub struct IsLocalAsset;
impl Contains<Location> for IsLocalAsset {
	fn contains(location: &Location) -> bool {
		LocalAssetId::convert(location).is_some()
	}
}

/// The locations of what is not on this chain.
pub struct IsElsewhere;
impl Contains<Location> for IsElsewhere {
	fn contains(location: &Location) -> bool {
		location.parent_count() > 0
	}
}

/// From an asset in a message to an id and an amount of [`Assets`].
pub type LocalAssetsMatcher = MatchedConvertedConcreteId<u32, Balance, IsLocalAsset, LocalAssetId, TryConvertInto>;

/// From an asset in a message to an id and an amount of [`ForeignAssets`].
pub type ForeignAssetsMatcher =
	MatchedConvertedConcreteId<AssetKind, Balance, IsElsewhere, WithLatestLocationConverter<AssetKind>, TryConvertInto>;

/// Moves assets for messages: the native token, then local, then foreign ones.
pub type AssetTransactors = (
	FungibleAdapter<Balances, IsConcrete<Here>, LocationToAccountId, AccountId, ()>,
	FungiblesAdapter<Assets, LocalAssetsMatcher, LocationToAccountId, AccountId, NoChecking, CheckingAccount>,
	FungiblesAdapter<ForeignAssets, ForeignAssetsMatcher, LocationToAccountId, AccountId, NoChecking, CheckingAccount>,
);

/// With which origin a call in a message is made.
pub type XcmOriginToTransactDispatchOrigin = (
	// As the account that the sender has here.
	SovereignSignedViaLocation<LocationToAccountId, RuntimeOrigin>,
	// As the relay chain.
	RelayChainAsNative<RelayChainOrigin, RuntimeOrigin>,
	// As a sibling chain.
	SiblingParachainAsNative<cumulus_pallet_xcm::Origin, RuntimeOrigin>,
	// As an account of this chain, in a message that it runs itself.
	SignedAccountId32AsNative<RelayNetwork, RuntimeOrigin>,
	// As a place in the world.
	XcmPassthrough<RuntimeOrigin>,
);

/// Which messages are run at all.
pub type Barrier = TrailingSetTopicAsId<
	DenyThenTry<
		// The relay chain is no reserve: what is sent to it that way would be stuck.
		DenyRecursively<DenyReserveTransferToRelayChain>,
		(
			// What a local account runs, it has paid for.
			TakeWeightCredit,
			// Answers to our own questions.
			AllowKnownQueryResponses<PolkadotXcm>,
			WithComputedOrigin<
				(
					// Whoever pays.
					AllowTopLevelPaidExecutionFrom<Everything>,
					// Questions of neighbours for our version.
					AllowSubscriptionsFrom<ParentRelayOrSiblingParachains>,
					// The relay chain's notes about channels.
					AllowHrmpNotificationsFromRelayChain,
				),
				UniversalLocation,
				ConstU32<8>,
			>,
		),
	>,
>;

/// Whose word is enough that an asset lies in reserve with them: see the table of this module.
pub struct TrustedReserves;
impl ContainsPair<Asset, Location> for TrustedReserves {
	fn contains(asset: &Asset, origin: &Location) -> bool {
		let reserve = if asset.id.0 == Location::parent() {
			Some(Location::new(1, [Parachain(ASSET_HUB_ID)]))
		} else {
			home_of(&asset.id.0)
		};
		reserve.as_ref() == Some(origin)
	}
}

/// How a message pays: in the native token, or in a foreign asset by its exchange rate.
pub type Traders = (
	UsingComponents<WeightToFee, Here, AccountId, Balances, ResolveTo<TreasuryAccount, Balances>>,
	TakeFirstAssetTrader<
		AccountId,
		AssetFeeAsExistentialDepositMultiplier<Runtime, WeightToFee, AssetRate, ForeignAssetsInstance>,
		ForeignAssetsMatcher,
		ForeignAssets,
		ResolveAssetTo<TreasuryAccount, ForeignAssets>,
	>,
);

/// Measures messages by the weights of their instructions.
pub type Weigher = WeightInfoBounds<weights::xcm::XcmWeight<RuntimeCall>, RuntimeCall, MaxInstructions>;

/// What runs messages.
pub struct XcmConfig;
impl xcm_executor::Config for XcmConfig {
	/// Who may act as whom: a place as what is inside of it, and whoever was given leave in storage.
	type Aliasers = (AliasChildLocation, AuthorizedAliasers<Runtime>);
	type AssetExchanger = ();
	type AssetLocker = ();
	type AssetTransactor = AssetTransactors;
	type AssetTrap = PolkadotXcm;
	type Barrier = Barrier;
	type CallDispatcher = RuntimeCall;
	/// This chain itself pays nothing; what others pay goes to the treasury.
	type FeeManager =
		XcmFeeManagerFromComponents<Equals<Here>, SendXcmFeeToAccount<Self::AssetTransactor, TreasuryAccount>>;
	type HrmpChannelAcceptedHandler = ();
	type HrmpChannelClosingHandler = ();
	type HrmpNewChannelOpenRequestHandler = ();
	type IsReserve = TrustedReserves;
	type IsTeleporter = ();
	type MaxAssetsIntoHolding = MaxAssetsIntoHolding;
	type MessageExporter = ();
	type OriginConverter = XcmOriginToTransactDispatchOrigin;
	type PalletInstancesInfo = AllPalletsWithSystem;
	type ResponseHandler = PolkadotXcm;
	type RuntimeCall = RuntimeCall;
	type SafeCallFilter = Everything;
	type SubscriptionService = PolkadotXcm;
	type Trader = Traders;
	type TransactionalProcessor = FrameTransactionalProcessor;
	type UniversalAliases = Nothing;
	type UniversalLocation = UniversalLocation;
	type Weigher = Weigher;
	type XcmEventEmitter = PolkadotXcm;
	type XcmRecorder = PolkadotXcm;
	type XcmSender = XcmRouter;
}

parameter_types! {
	/// The asset that delivery is paid in.
	pub FeeAssetId: AssetId = AssetId(Here::get());
	/// Fee for the delivery of a message, before its bytes. A message goes through the relay chain's storage or through
	/// a channel that has room for few: about thirty times a transfer.
	pub const BaseDeliveryFee: Balance = 30 * MILLI;
	/// The hold that keeps the deposit for leave to act as someone.
	pub const AuthorizeAliasHoldReason: RuntimeHoldReason =
		RuntimeHoldReason::PolkadotXcm(pallet_xcm::HoldReason::AuthorizeAlias);
}

/// Price of a message to the relay chain: rises while its queue is full.
pub type PriceForParentDelivery = ExponentialPrice<FeeAssetId, BaseDeliveryFee, TransactionByteFee, ParachainSystem>;
/// Price of a message to a sibling: rises while its channel is full.
pub type PriceForSiblingDelivery = ExponentialPrice<FeeAssetId, BaseDeliveryFee, TransactionByteFee, XcmpQueue>;

/// Sends messages: up to the relay chain, or over to a sibling.
pub type XcmRouter = WithUniqueTopic<(ParentAsUmp<ParachainSystem, PolkadotXcm, PriceForParentDelivery>, XcmpQueue)>;

/// Where a local account is.
pub type LocalOriginToLocation = SignedToAccountId32<RuntimeOrigin, AccountId, RelayNetwork>;

impl pallet_xcm::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type AdminOrigin = EnsureRoot<AccountId>;
	type AdvertisedXcmVersion = pallet_xcm::CurrentXcmVersion;
	type AuthorizedAliasConsideration = HoldConsideration<
		AccountId,
		Balances,
		AuthorizeAliasHoldReason,
		LinearStoragePrice<DepositPerItem, DepositPerByte, Balance>,
	>;
	type Currency = Balances;
	type CurrencyMatcher = ();
	type ExecuteXcmOrigin = EnsureXcmOrigin<RuntimeOrigin, LocalOriginToLocation>;
	type MaxLockers = ConstU32<8>;
	type MaxRemoteLockConsumers = ConstU32<0>;
	type RemoteLockConsumerIdentifier = ();
	type RuntimeCall = RuntimeCall;
	type RuntimeOrigin = RuntimeOrigin;
	/// Only root sends programs of its own making, as this chain: to ask the relay chain for channels, for instance.
	type SendXcmOrigin = EnsureRootWithSuccess<AccountId, Here>;
	type SovereignAccountOf = LocationToAccountId;
	type TrustedLockers = ();
	type UniversalLocation = UniversalLocation;
	type Weigher = Weigher;
	type WeightInfo = weights::pallet_xcm::WeightInfo<Runtime>;
	type XcmExecuteFilter = Everything;
	type XcmExecutor = XcmExecutor<XcmConfig>;
	type XcmReserveTransferFilter = Everything;
	type XcmRouter = XcmRouter;
	type XcmTeleportFilter = Nothing;

	const VERSION_DISCOVERY_QUEUE_SIZE: u32 = 100;
}

impl cumulus_pallet_xcm::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type XcmExecutor = XcmExecutor<XcmConfig>;
}

impl cumulus_pallet_xcmp_queue::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type ChannelInfo = ParachainSystem;
	type ControllerOrigin = EnsureRoot<AccountId>;
	type ControllerOriginConverter = XcmOriginToTransactDispatchOrigin;
	type MaxActiveOutboundChannels = ConstU32<128>;
	type MaxInboundSuspended = ConstU32<1_000>;
	/// Channels carry messages of up to 102 400 bytes; a page holds one.
	type MaxPageSize = ConstU32<{ 103 * 1024 }>;
	type PriceForSiblingDelivery = PriceForSiblingDelivery;
	type VersionWrapper = PolkadotXcm;
	type WeightInfo = weights::cumulus_pallet_xcmp_queue::WeightInfo<Runtime>;
	type XcmpQueue = TransformOrigin<MessageQueue, AggregateMessageOrigin, ParaId, ParaIdToSibling>;
}

parameter_types! {
	/// What queued messages may take of a block.
	pub MessageQueueServiceWeight: Weight = Perbill::from_percent(35) * RuntimeBlockWeights::get().max_block;
}

impl pallet_message_queue::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type HeapSize = ConstU32<{ 103 * 1024 }>;
	type IdleMaxServiceWeight = MessageQueueServiceWeight;
	type MaxStale = ConstU32<8>;
	#[cfg(not(feature = "runtime-benchmarks"))]
	type MessageProcessor = xcm_builder::ProcessXcmMessage<AggregateMessageOrigin, XcmExecutor<XcmConfig>, RuntimeCall>;
	/// The benchmarks measure the queue, not what is in it.
	#[cfg(feature = "runtime-benchmarks")]
	type MessageProcessor = pallet_message_queue::mock_helpers::NoopMessageProcessor<AggregateMessageOrigin>;
	type QueueChangeHandler = NarrowOriginToSibling<XcmpQueue>;
	type QueuePausedQuery = NarrowOriginToSibling<XcmpQueue>;
	type ServiceWeight = MessageQueueServiceWeight;
	type Size = u32;
	type WeightInfo = weights::pallet_message_queue::WeightInfo<Runtime>;
}

/// What messages can pay in: the native token, and every foreign asset that has an exchange rate.
pub fn payment_assets() -> Vec<AssetId> {
	let rated = pallet_asset_rate::ConversionRateToNative::<Runtime>::iter_keys().filter(IsElsewhere::contains);
	vec![Here::get()].into_iter().chain(rated).map(AssetId).collect()
}
