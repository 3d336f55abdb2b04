// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_restaking`. This file is generated; the next run overwrites what is changed by hand.
//!
//! Made by `cargo harness weights --pallet pallet_restaking`: steps 20, repeat 20, benchmarking command 64.0.0,
//! 2026-11-25, on AMD EPYC. Times are picoseconds. The proof is the larger of what was measured and what is estimated from
//! the greatest encoded lengths in maps of a million entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::cast_lossless, clippy::unnecessary_cast, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of `pallet_restaking` in this runtime.
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> pallet_restaking::WeightInfo for WeightInfo<T> {
	/// Storage: `Restaking::Clock` (r:1 w:0)
	/// Proof: `Restaking::Clock` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Positions` (r:1 w:1)
	/// Proof: `Restaking::Positions` (`max_values`: None, `max_size`: Some(721), added: 3196, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Closed` (r:1 w:1)
	/// Proof: `Restaking::Closed` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(630), added: 3105, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	fn claim_closed() -> Weight {
		// Proof in bytes: measured 1_907; estimated 7_404.
		// Quickest execution: 140_309 nanoseconds.
		Weight::from_parts(143_304_000, 7_404)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: `Restaking::Clock` (r:1 w:0)
	/// Proof: `Restaking::Clock` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Positions` (r:1 w:1)
	/// Proof: `Restaking::Positions` (`max_values`: None, `max_size`: Some(721), added: 3196, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Unbonding` (r:1 w:1)
	/// Proof: `Restaking::Unbonding` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Matured` (r:1 w:1)
	/// Proof: `Restaking::Matured` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(630), added: 3105, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	fn claim_withdrawal() -> Weight {
		// Proof in bytes: measured 3_397; estimated 7_404.
		// Quickest execution: 140_450 nanoseconds.
		Weight::from_parts(144_115_000, 7_404)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(630), added: 3105, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::NextVault` (r:1 w:1)
	/// Proof: `Restaking::NextVault` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Vaults` (r:0 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:0 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(681), added: 3156, mode: `MaxEncodedLen`)
	fn create_vault() -> Weight {
		// Proof in bytes: measured 1_011; estimated 7_404.
		// Quickest execution: 204_856 nanoseconds.
		Weight::from_parts(210_504_000, 7_404)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	/// Storage: `Restaking::Clock` (r:1 w:0)
	/// Proof: `Restaking::Clock` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Backing` (r:1 w:1)
	/// Proof: `Restaking::Backing` (`max_values`: None, `max_size`: Some(1833), added: 4308, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Unbonding` (r:1 w:1)
	/// Proof: `Restaking::Unbonding` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Cuts` (r:1 w:1)
	/// Proof: `Restaking::Cuts` (`max_values`: None, `max_size`: Some(649), added: 3124, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(681), added: 3156, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Closed` (r:1 w:2)
	/// Proof: `Restaking::Closed` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn cut() -> Weight {
		// Proof in bytes: measured 3_862; estimated 5_298.
		// Quickest execution: 230_793 nanoseconds.
		Weight::from_parts(239_907_000, 5_298)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	/// Storage: `Restaking::Clock` (r:1 w:0)
	/// Proof: `Restaking::Clock` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(630), added: 3105, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Positions` (r:1 w:1)
	/// Proof: `Restaking::Positions` (`max_values`: None, `max_size`: Some(721), added: 3196, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	fn deposit() -> Weight {
		// Proof in bytes: measured 1_768; estimated 7_404.
		// Quickest execution: 133_369 nanoseconds.
		Weight::from_parts(138_877_000, 7_404)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `Migrations::Cursor` (r:1 w:0)
	/// Proof: `Migrations::Cursor` (`max_values`: Some(1), `max_size`: Some(65550), added: 66045, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Clock` (r:1 w:1)
	/// Proof: `Restaking::Clock` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::LastRelayChainBlockNumber` (r:1 w:0)
	/// Proof: `ParachainSystem::LastRelayChainBlockNumber` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn pass_block() -> Weight {
		// Proof in bytes: measured 247; estimated 67_035.
		// Quickest execution: 10_966 nanoseconds.
		Weight::from_parts(11_297_000, 67_035)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::AssetIds` (r:1 w:1)
	/// Proof: `Restaking::AssetIds` (`max_values`: None, `max_size`: Some(622), added: 3097, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::NextAsset` (r:1 w:1)
	/// Proof: `Restaking::NextAsset` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:0 w:1)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(630), added: 3105, mode: `MaxEncodedLen`)
	fn register_asset() -> Weight {
		// Proof in bytes: measured 246; estimated 4_087.
		// Quickest execution: 26_370 nanoseconds.
		Weight::from_parts(27_251_000, 4_087)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Restaking::Clock` (r:1 w:0)
	/// Proof: `Restaking::Clock` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Positions` (r:1 w:1)
	/// Proof: `Restaking::Positions` (`max_values`: None, `max_size`: Some(721), added: 3196, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Unbonding` (r:1 w:1)
	/// Proof: `Restaking::Unbonding` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Closed` (r:1 w:2)
	/// Proof: `Restaking::Closed` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(681), added: 3156, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Matured` (r:0 w:1)
	/// Proof: `Restaking::Matured` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	fn request_withdrawal() -> Weight {
		// Proof in bytes: measured 2_958; estimated 4_986.
		// Quickest execution: 78_598 nanoseconds.
		Weight::from_parts(81_942_000, 4_986)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Clock` (r:1 w:0)
	/// Proof: `Restaking::Clock` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(681), added: 3156, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Backing` (r:1 w:1)
	/// Proof: `Restaking::Backing` (`max_values`: None, `max_size`: Some(1833), added: 4308, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Allocations` (r:0 w:1)
	/// Proof: `Restaking::Allocations` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	fn set_allocation() -> Weight {
		// Proof in bytes: measured 2_095; estimated 5_298.
		// Quickest execution: 133_709 nanoseconds.
		Weight::from_parts(135_702_000, 5_298)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: `Restaking::Clock` (r:1 w:1)
	/// Proof: `Restaking::Clock` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	fn set_era_length() -> Weight {
		// Proof in bytes: measured 243; estimated 1_505.
		// Quickest execution: 15_793 nanoseconds.
		Weight::from_parts(16_494_000, 1_505)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(630), added: 3105, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(209), added: 2684, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	fn settle() -> Weight {
		// Proof in bytes: measured 1_174; estimated 7_404.
		// Quickest execution: 156_202 nanoseconds.
		Weight::from_parts(159_037_000, 7_404)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `Migrations::Cursor` (r:1 w:0)
	/// Proof: `Migrations::Cursor` (`max_values`: Some(1), `max_size`: Some(65550), added: 66045, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Clock` (r:1 w:1)
	/// Proof: `Restaking::Clock` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn turn_era() -> Weight {
		// Proof in bytes: measured 276; estimated 67_035.
		// Quickest execution: 15_824 nanoseconds.
		Weight::from_parts(16_605_000, 67_035)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}
