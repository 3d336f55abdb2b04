//! The Rampart runtime: a parachain whose one job is shared security.
//!
//! This crate puts the pallets together; it holds no rules of its own beyond their parameters.
//!
//! | where | what |
//! |---|---|
//! | [`constants`] | amounts, fees, times |
//! | [`configs`] | the parameters of each pallet, by topic |
//! | [`apis`] | what nodes and clients can ask |
//! | [`genesis_config_presets`] | the chains one can start: `empty`, `demo`, `local` |
//! | [`seed`] | the exchange rates that a chain is born with |
//! | [`collators`] | who makes the blocks: the operators of service 0 |
//! | [`migrations`] | what an upgrade does to the storage |
//! | [`weights`] | measured weights; generated, not written |

#![cfg_attr(not(feature = "std"), no_std)]
#![recursion_limit = "512"]

extern crate alloc;

pub mod apis;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarks;
pub mod collators;
pub mod configs;
pub mod constants;
pub mod genesis_config_presets;
pub mod migrations;
pub mod seed;
#[cfg(test)]
mod tests;
// Generated files: their style is the generator's.
#[allow(clippy::cast_lossless, clippy::unnecessary_cast)]
pub mod weights;

use alloc::{borrow::Cow, vec::Vec};
use sp_runtime::{generic, impl_opaque_keys, MultiAddress};
use sp_version::RuntimeVersion;

pub use parachains_common::{AccountId, AuraId, Balance, BlockNumber, Hash, Header, Nonce, Signature};

/// How an account is named in a call: by its id. There are no indices.
pub type Address = MultiAddress<AccountId, ()>;

/// A block of this chain.
pub type Block = generic::Block<Header, UncheckedExtrinsic>;

/// What is checked of an extrinsic, and charged for it, before its call runs. All of it is wrapped by the reclaim of
/// proof size that was declared and not used.
pub type TxExtension = cumulus_pallet_weight_reclaim::StorageWeightReclaim<
	Runtime,
	(
		frame_system::AuthorizeCall<Runtime>,
		frame_system::CheckNonZeroSender<Runtime>,
		frame_system::CheckSpecVersion<Runtime>,
		frame_system::CheckTxVersion<Runtime>,
		frame_system::CheckGenesis<Runtime>,
		frame_system::CheckMortality<Runtime>,
		frame_system::CheckNonce<Runtime>,
		frame_system::CheckWeight<Runtime>,
		pallet_transaction_payment::ChargeTransactionPayment<Runtime>,
		frame_metadata_hash_extension::CheckMetadataHash<Runtime>,
	),
>;

/// An extrinsic as it comes from outside.
pub type UncheckedExtrinsic = generic::UncheckedExtrinsic<Address, RuntimeCall, Signature, TxExtension>;

/// Runs blocks and extrinsics through the pallets.
pub type Executive =
	frame_executive::Executive<Runtime, Block, frame_system::ChainContext<Runtime>, Runtime, AllPalletsWithSystem>;

impl_opaque_keys! {
	/// The keys with which a collator takes part in consensus.
	pub struct SessionKeys {
		/// Signs blocks.
		pub aura: Aura,
	}
}

/// The version of the runtime.
///
/// * `spec_version` is a counter: it rises by one with each runtime that is released, and each has its heading in
///   `CHANGELOG.md`. An upgrade is checked against it.
/// * `transaction_version` rises only when an extrinsic that was signed for the last runtime would mean something else
///   in this one: a call, its arguments or the extensions changed their encoding.
/// * `impl_version` stays 0: there is no native runtime that could differ from the wasm.
#[cfg(not(feature = "upgrade-test"))]
#[sp_version::runtime_version]
pub const VERSION: RuntimeVersion = RuntimeVersion {
	spec_name: Cow::Borrowed("rampart"),
	impl_name: Cow::Borrowed("rampart"),
	authoring_version: 1,
	spec_version: 1,
	impl_version: 0,
	apis: apis::RUNTIME_API_VERSIONS,
	transaction_version: 1,
	system_version: 1,
};

/// The version of the runtime that the upgrade test upgrades to: the same but for `spec_version`. In full, because
/// `runtime_version` wants literals.
#[cfg(feature = "upgrade-test")]
#[sp_version::runtime_version]
pub const VERSION: RuntimeVersion = RuntimeVersion {
	spec_name: Cow::Borrowed("rampart"),
	impl_name: Cow::Borrowed("rampart"),
	authoring_version: 1,
	spec_version: 2,
	impl_version: 0,
	apis: apis::RUNTIME_API_VERSIONS,
	transaction_version: 1,
	system_version: 1,
};

/// The pallets, each at a fixed index. Indices are part of every call's encoding and of storage formats: they never
/// change and are never used again. Gaps leave room for each topic to grow.
#[frame_support::runtime]
mod runtime {
	/// The runtime.
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Runtime;

	// 0..=9: the chain itself.
	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type ParachainSystem = cumulus_pallet_parachain_system;
	#[runtime::pallet_index(2)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(3)]
	pub type ParachainInfo = parachain_info;
	#[runtime::pallet_index(4)]
	pub type WeightReclaim = cumulus_pallet_weight_reclaim;
	#[runtime::pallet_index(5)]
	pub type Migrations = pallet_migrations;

	// 10..=19: money.
	#[runtime::pallet_index(10)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(11)]
	pub type TransactionPayment = pallet_transaction_payment;
	#[runtime::pallet_index(12)]
	pub type Assets = pallet_assets<Instance1>;
	#[runtime::pallet_index(13)]
	pub type ForeignAssets = pallet_assets<Instance2>;
	#[runtime::pallet_index(14)]
	pub type AssetRate = pallet_asset_rate;
	#[runtime::pallet_index(15)]
	pub type Seed = crate::seed;

	// 20..=29: who makes the blocks. Geneses and hooks run in the order of the indices, and that of these five matters: a
	// session is set up from the front to the back, the floor of collators before the session that is planned with it.
	#[runtime::pallet_index(20)]
	pub type Authorship = pallet_authorship;
	#[runtime::pallet_index(21)]
	pub type Collators = crate::collators;
	#[runtime::pallet_index(22)]
	pub type Session = pallet_session;
	#[runtime::pallet_index(23)]
	pub type Aura = pallet_aura;
	#[runtime::pallet_index(24)]
	pub type AuraExt = cumulus_pallet_aura_ext;

	// 30..=39: messages to and from other chains.
	#[runtime::pallet_index(30)]
	pub type XcmpQueue = cumulus_pallet_xcmp_queue;
	#[runtime::pallet_index(31)]
	pub type PolkadotXcm = pallet_xcm;
	#[runtime::pallet_index(32)]
	pub type CumulusXcm = cumulus_pallet_xcm;
	#[runtime::pallet_index(33)]
	pub type MessageQueue = pallet_message_queue;

	// 40..=49: tools.
	#[runtime::pallet_index(40)]
	pub type Utility = pallet_utility;
	#[runtime::pallet_index(41)]
	pub type Multisig = pallet_multisig;
	#[runtime::pallet_index(42)]
	pub type Proxy = pallet_proxy;
	#[runtime::pallet_index(43)]
	pub type Preimage = pallet_preimage;
	#[runtime::pallet_index(44)]
	pub type Scheduler = pallet_scheduler;

	// 50..=59: shared security, our own pallets. Room is kept for risk (54).
	#[runtime::pallet_index(50)]
	pub type Restaking = pallet_restaking;
	#[runtime::pallet_index(51)]
	pub type Services = pallet_services;
	#[runtime::pallet_index(52)]
	pub type Slashing = pallet_slashing;
	#[runtime::pallet_index(53)]
	pub type Rewards = pallet_rewards;
	// After the clock, which restaking turns.
	#[runtime::pallet_index(55)]
	pub type Equivocation = pallet_equivocation;

	// 100: who rules while the chain is young.
	#[runtime::pallet_index(100)]
	pub type Sudo = pallet_sudo;
}

cumulus_pallet_parachain_system::register_validate_block! {
	Runtime = Runtime,
	BlockExecutor = cumulus_pallet_aura_ext::BlockExecutor::<Runtime, Executive>,
}
