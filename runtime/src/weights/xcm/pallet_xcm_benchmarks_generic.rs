// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_xcm_benchmarks::generic`. This file is generated; the next run overwrites what is changed by hand.
//!
//! Made by `cargo harness weights --pallet pallet_xcm_benchmarks::generic`: template `benchmarking/templates/xcm.hbs`, steps 20, repeat 20,
//! benchmarking command 64.0.0, 2026-11-26, on Intel(R) Xeon(R) Processor. Times are picoseconds. The proof is the larger of what was measured and what is estimated from
//! the greatest encoded lengths in maps of a million entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::cast_lossless, clippy::unnecessary_cast, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of `pallet_xcm_benchmarks::generic` in this runtime, for its XCM weigher.
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo<T> {
	/// Storage: `PolkadotXcm::AuthorizedAliases` (r:1 w:0)
	/// Proof: `PolkadotXcm::AuthorizedAliases` (`max_values`: None, `max_size`: None, mode: `Measured`)
	pub fn alias_origin() -> Weight {
		// Proof in bytes: measured 450; estimated 3_915.
		// Quickest execution: 26_267 nanoseconds.
		Weight::from_parts(35_191_000, 3_915)
			.saturating_add(T::DbWeight::get().reads(1))
	}
	pub fn asset_claimer() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 1_707 nanoseconds.
		Weight::from_parts(1_997_000, 0)
	}
	pub fn burn_asset() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 38_739 nanoseconds.
		Weight::from_parts(45_088_000, 0)
	}
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	pub fn buy_execution() -> Weight {
		// Proof in bytes: measured 0; estimated 3_593.
		// Quickest execution: 22_846 nanoseconds.
		Weight::from_parts(30_055_000, 3_593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `PolkadotXcm::AssetTraps` (r:1 w:1)
	/// Proof: `PolkadotXcm::AssetTraps` (`max_values`: None, `max_size`: None, mode: `Measured`)
	pub fn claim_asset() -> Weight {
		// Proof in bytes: measured 24; estimated 3_489.
		// Quickest execution: 31_954 nanoseconds.
		Weight::from_parts(40_100_000, 3_489)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	pub fn clear_error() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 1_704 nanoseconds.
		Weight::from_parts(1_928_000, 0)
	}
	pub fn clear_origin() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 1_950 nanoseconds.
		Weight::from_parts(2_051_000, 0)
	}
	pub fn clear_topic() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 1_639 nanoseconds.
		Weight::from_parts(1_898_000, 0)
	}
	pub fn clear_transact_status() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 1_746 nanoseconds.
		Weight::from_parts(2_031_000, 0)
	}
	pub fn descend_origin() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 1_789 nanoseconds.
		Weight::from_parts(1_979_000, 0)
	}
	/// Storage: `Benchmark::Override` (r:0 w:0)
	/// Proof: `Benchmark::Override` (`max_values`: None, `max_size`: None, mode: `Measured`)
	pub fn execute_with_origin() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 18_446_744_073_709_551 nanoseconds.
		Weight::from_parts(18_446_744_073_709_551_000, 0)
	}
	pub fn expect_asset() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 6_195 nanoseconds.
		Weight::from_parts(6_597_000, 0)
	}
	pub fn expect_error() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 9_638 nanoseconds.
		Weight::from_parts(9_888_000, 0)
	}
	pub fn expect_origin() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 8_223 nanoseconds.
		Weight::from_parts(10_192_000, 0)
	}
	pub fn expect_pallet() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 9_712 nanoseconds.
		Weight::from_parts(9_920_000, 0)
	}
	pub fn expect_transact_status() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 1_783 nanoseconds.
		Weight::from_parts(2_073_000, 0)
	}
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	pub fn pay_fees() -> Weight {
		// Proof in bytes: measured 0; estimated 3_593.
		// Quickest execution: 22_657 nanoseconds.
		Weight::from_parts(30_694_000, 3_593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `ParachainInfo::ParachainId` (r:1 w:0)
	/// Proof: `ParachainInfo::ParachainId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `XcmpQueue::DeliveryFeeFactor` (r:1 w:0)
	/// Proof: `XcmpQueue::DeliveryFeeFactor` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `PolkadotXcm::SupportedVersion` (r:1 w:0)
	/// Proof: `PolkadotXcm::SupportedVersion` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `XcmpQueue::OutboundXcmpStatus` (r:1 w:1)
	/// Proof: `XcmpQueue::OutboundXcmpStatus` (`max_values`: Some(1), `max_size`: Some(2306), added: 2801, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::RelevantMessagingState` (r:1 w:0)
	/// Proof: `ParachainSystem::RelevantMessagingState` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `XcmpQueue::OutboundXcmpMessages` (r:0 w:1)
	/// Proof: `XcmpQueue::OutboundXcmpMessages` (`max_values`: None, `max_size`: Some(105506), added: 107981, mode: `MaxEncodedLen`)
	pub fn query_pallet() -> Weight {
		// Proof in bytes: measured 316; estimated 6_196.
		// Quickest execution: 147_207 nanoseconds.
		Weight::from_parts(159_328_000, 6_196)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `PolkadotXcm::Queries` (r:1 w:0)
	/// Proof: `PolkadotXcm::Queries` (`max_values`: None, `max_size`: None, mode: `Measured`)
	pub fn query_response() -> Weight {
		// Proof in bytes: measured 0; estimated 3_465.
		// Quickest execution: 13_417 nanoseconds.
		Weight::from_parts(20_127_000, 3_465)
			.saturating_add(T::DbWeight::get().reads(1))
	}
	pub fn refund_surplus() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 2_928 nanoseconds.
		Weight::from_parts(3_243_000, 0)
	}
	/// Storage: `ParachainInfo::ParachainId` (r:1 w:0)
	/// Proof: `ParachainInfo::ParachainId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `XcmpQueue::DeliveryFeeFactor` (r:1 w:0)
	/// Proof: `XcmpQueue::DeliveryFeeFactor` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `PolkadotXcm::SupportedVersion` (r:1 w:0)
	/// Proof: `PolkadotXcm::SupportedVersion` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `XcmpQueue::OutboundXcmpStatus` (r:1 w:1)
	/// Proof: `XcmpQueue::OutboundXcmpStatus` (`max_values`: Some(1), `max_size`: Some(2306), added: 2801, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::RelevantMessagingState` (r:1 w:0)
	/// Proof: `ParachainSystem::RelevantMessagingState` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `XcmpQueue::OutboundXcmpMessages` (r:0 w:1)
	/// Proof: `XcmpQueue::OutboundXcmpMessages` (`max_values`: None, `max_size`: Some(105506), added: 107981, mode: `MaxEncodedLen`)
	pub fn report_error() -> Weight {
		// Proof in bytes: measured 316; estimated 6_196.
		// Quickest execution: 138_014 nanoseconds.
		Weight::from_parts(152_845_000, 6_196)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `ParachainInfo::ParachainId` (r:1 w:0)
	/// Proof: `ParachainInfo::ParachainId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `XcmpQueue::DeliveryFeeFactor` (r:1 w:0)
	/// Proof: `XcmpQueue::DeliveryFeeFactor` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `PolkadotXcm::SupportedVersion` (r:1 w:0)
	/// Proof: `PolkadotXcm::SupportedVersion` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `XcmpQueue::OutboundXcmpStatus` (r:1 w:1)
	/// Proof: `XcmpQueue::OutboundXcmpStatus` (`max_values`: Some(1), `max_size`: Some(2306), added: 2801, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::RelevantMessagingState` (r:1 w:0)
	/// Proof: `ParachainSystem::RelevantMessagingState` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `XcmpQueue::OutboundXcmpMessages` (r:0 w:1)
	/// Proof: `XcmpQueue::OutboundXcmpMessages` (`max_values`: None, `max_size`: Some(105506), added: 107981, mode: `MaxEncodedLen`)
	pub fn report_holding() -> Weight {
		// Proof in bytes: measured 316; estimated 6_196.
		// Quickest execution: 178_931 nanoseconds.
		Weight::from_parts(204_855_000, 6_196)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `ParachainInfo::ParachainId` (r:1 w:0)
	/// Proof: `ParachainInfo::ParachainId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `XcmpQueue::DeliveryFeeFactor` (r:1 w:0)
	/// Proof: `XcmpQueue::DeliveryFeeFactor` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `PolkadotXcm::SupportedVersion` (r:1 w:0)
	/// Proof: `PolkadotXcm::SupportedVersion` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `XcmpQueue::OutboundXcmpStatus` (r:1 w:1)
	/// Proof: `XcmpQueue::OutboundXcmpStatus` (`max_values`: Some(1), `max_size`: Some(2306), added: 2801, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::RelevantMessagingState` (r:1 w:0)
	/// Proof: `ParachainSystem::RelevantMessagingState` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `XcmpQueue::OutboundXcmpMessages` (r:0 w:1)
	/// Proof: `XcmpQueue::OutboundXcmpMessages` (`max_values`: None, `max_size`: Some(105506), added: 107981, mode: `MaxEncodedLen`)
	pub fn report_transact_status() -> Weight {
		// Proof in bytes: measured 316; estimated 6_196.
		// Quickest execution: 131_285 nanoseconds.
		Weight::from_parts(149_134_000, 6_196)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	pub fn set_appendix() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 1_711 nanoseconds.
		Weight::from_parts(1_943_000, 0)
	}
	pub fn set_error_handler() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 1_802 nanoseconds.
		Weight::from_parts(1_983_000, 0)
	}
	pub fn set_fees_mode() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 1_606 nanoseconds.
		Weight::from_parts(1_909_000, 0)
	}
	pub fn set_topic() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 1_674 nanoseconds.
		Weight::from_parts(1_907_000, 0)
	}
	/// Storage: `PolkadotXcm::VersionNotifyTargets` (r:1 w:1)
	/// Proof: `PolkadotXcm::VersionNotifyTargets` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `XcmpQueue::DeliveryFeeFactor` (r:1 w:0)
	/// Proof: `XcmpQueue::DeliveryFeeFactor` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `PolkadotXcm::SupportedVersion` (r:1 w:0)
	/// Proof: `PolkadotXcm::SupportedVersion` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `XcmpQueue::OutboundXcmpStatus` (r:1 w:1)
	/// Proof: `XcmpQueue::OutboundXcmpStatus` (`max_values`: Some(1), `max_size`: Some(2306), added: 2801, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::RelevantMessagingState` (r:1 w:0)
	/// Proof: `ParachainSystem::RelevantMessagingState` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `XcmpQueue::OutboundXcmpMessages` (r:0 w:1)
	/// Proof: `XcmpQueue::OutboundXcmpMessages` (`max_values`: None, `max_size`: Some(105506), added: 107981, mode: `MaxEncodedLen`)
	pub fn subscribe_version() -> Weight {
		// Proof in bytes: measured 132; estimated 3_791.
		// Quickest execution: 59_389 nanoseconds.
		Weight::from_parts(76_328_000, 3_791)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	pub fn transact() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 18_704 nanoseconds.
		Weight::from_parts(25_998_000, 0)
	}
	pub fn trap() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 9_768 nanoseconds.
		Weight::from_parts(10_297_000, 0)
	}
	pub fn unpaid_execution() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 1_685 nanoseconds.
		Weight::from_parts(1_913_000, 0)
	}
	/// Storage: `PolkadotXcm::VersionNotifyTargets` (r:0 w:1)
	/// Proof: `PolkadotXcm::VersionNotifyTargets` (`max_values`: None, `max_size`: None, mode: `Measured`)
	pub fn unsubscribe_version() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 7_622 nanoseconds.
		Weight::from_parts(8_617_000, 0)
			.saturating_add(T::DbWeight::get().writes(1))
	}
}
