// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_restaking`. This file is generated; the next run overwrites what is changed by hand.
//!
//! Made by `cargo harness weights --pallet pallet_restaking`: template `benchmarking/templates/pallet.hbs`, steps 20, repeat 20,
//! benchmarking command 64.0.0, 2026-11-26, on Intel(R) Xeon(R) Processor. Times are picoseconds. The proof is the larger of what was measured and what is estimated from
//! the greatest encoded lengths in maps of a million entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::cast_lossless, clippy::unnecessary_cast, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of `pallet_restaking` in this runtime.
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> pallet_restaking::WeightInfo for WeightInfo<T> {
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::AcceptedFrom` (r:1 w:1)
	/// Proof: `Restaking::AcceptedFrom` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn accept_from() -> Weight {
		// Proof in bytes: measured 323; estimated 4_112.
		// Quickest execution: 108_528 nanoseconds.
		Weight::from_parts(120_551_000, 4_112)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Acceptances` (r:1 w:1)
	/// Proof: `Restaking::Acceptances` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn accept_vault() -> Weight {
		// Proof in bytes: measured 276; estimated 3_774.
		// Quickest execution: 111_538 nanoseconds.
		Weight::from_parts(117_345_000, 3_774)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1590), added: 4065, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::OperatorVaults` (r:1 w:1)
	/// Proof: `Restaking::OperatorVaults` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	fn accept_vault_offer() -> Weight {
		// Proof in bytes: measured 552; estimated 5_055.
		// Quickest execution: 53_464 nanoseconds.
		Weight::from_parts(61_093_000, 5_055)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Accruals` (r:1 w:0)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2289), added: 4764, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Positions` (r:1 w:1)
	/// Proof: `Restaking::Positions` (`max_values`: None, `max_size`: Some(721), added: 3196, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Unbonding` (r:1 w:1)
	/// Proof: `Restaking::Unbonding` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::LastRelayChainBlockNumber` (r:1 w:0)
	/// Proof: `ParachainSystem::LastRelayChainBlockNumber` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Rewards::Earnings` (r:1 w:1)
	/// Proof: `Rewards::Earnings` (`max_values`: None, `max_size`: Some(1174), added: 3649, mode: `MaxEncodedLen`)
	fn cancel_withdrawal() -> Weight {
		// Proof in bytes: measured 2_523; estimated 5_754.
		// Quickest execution: 75_086 nanoseconds.
		Weight::from_parts(91_125_000, 5_754)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Accruals` (r:2 w:0)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2289), added: 4764, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Positions` (r:1 w:1)
	/// Proof: `Restaking::Positions` (`max_values`: None, `max_size`: Some(721), added: 3196, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Closed` (r:1 w:1)
	/// Proof: `Restaking::Closed` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::PendingOf` (r:1 w:0)
	/// Proof: `Slashing::PendingOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Holdings` (r:1 w:1)
	/// Proof: `Restaking::Holdings` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::LastRelayChainBlockNumber` (r:1 w:0)
	/// Proof: `ParachainSystem::LastRelayChainBlockNumber` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Rewards::Earnings` (r:1 w:1)
	/// Proof: `Rewards::Earnings` (`max_values`: None, `max_size`: Some(1174), added: 3649, mode: `MaxEncodedLen`)
	fn claim_closed() -> Weight {
		// Proof in bytes: measured 1_625; estimated 10_518.
		// Quickest execution: 194_007 nanoseconds.
		Weight::from_parts(205_580_000, 10_518)
			.saturating_add(T::DbWeight::get().reads(15))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Positions` (r:1 w:1)
	/// Proof: `Restaking::Positions` (`max_values`: None, `max_size`: Some(721), added: 3196, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::PendingOf` (r:1 w:0)
	/// Proof: `Slashing::PendingOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Unbonding` (r:1 w:1)
	/// Proof: `Restaking::Unbonding` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Matured` (r:32 w:32)
	/// Proof: `Restaking::Matured` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Holdings` (r:1 w:1)
	/// Proof: `Restaking::Holdings` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Component `n`: 1 to 32.
	fn claim_due(n: u32) -> Weight {
		// Proof in bytes: measured 2_592 + n * 67; estimated 7_404 + n * 2_547.
		// Quickest execution: 177_707 nanoseconds.
		Weight::from_parts(151_084_405, 7_404)
			.saturating_add(Weight::from_parts(21_093_566, 2_547).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(8))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(n.into())))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Positions` (r:1 w:1)
	/// Proof: `Restaking::Positions` (`max_values`: None, `max_size`: Some(721), added: 3196, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::PendingOf` (r:1 w:0)
	/// Proof: `Slashing::PendingOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Unbonding` (r:1 w:1)
	/// Proof: `Restaking::Unbonding` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Matured` (r:1 w:1)
	/// Proof: `Restaking::Matured` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Holdings` (r:1 w:1)
	/// Proof: `Restaking::Holdings` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn claim_withdrawal() -> Weight {
		// Proof in bytes: measured 3_076; estimated 7_404.
		// Quickest execution: 166_836 nanoseconds.
		Weight::from_parts(182_440_000, 7_404)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	fn close_vault() -> Weight {
		// Proof in bytes: measured 283; estimated 3_774.
		// Quickest execution: 24_905 nanoseconds.
		Weight::from_parts(31_492_000, 3_774)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Holdings` (r:1 w:1)
	/// Proof: `Restaking::Holdings` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn compound() -> Weight {
		// Proof in bytes: measured 1_007; estimated 7_404.
		// Quickest execution: 137_398 nanoseconds.
		Weight::from_parts(147_021_000, 7_404)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: `Restaking::Stop` (r:1 w:0)
	/// Proof: `Restaking::Stop` (`max_values`: Some(1), `max_size`: Some(2), added: 497, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::NextVault` (r:1 w:1)
	/// Proof: `Restaking::NextVault` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `System::ParentHash` (r:1 w:0)
	/// Proof: `System::ParentHash` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Vaults` (r:0 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:0 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1590), added: 4065, mode: `MaxEncodedLen`)
	fn create_vault() -> Weight {
		// Proof in bytes: measured 705; estimated 7_404.
		// Quickest execution: 195_757 nanoseconds.
		Weight::from_parts(210_635_000, 7_404)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Backing` (r:1 w:1)
	/// Proof: `Restaking::Backing` (`max_values`: None, `max_size`: Some(1849), added: 4324, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Unbonding` (r:1 w:1)
	/// Proof: `Restaking::Unbonding` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Cuts` (r:1 w:1)
	/// Proof: `Restaking::Cuts` (`max_values`: None, `max_size`: Some(649), added: 3124, mode: `MaxEncodedLen`)
	fn cut() -> Weight {
		// Proof in bytes: measured 3_260; estimated 5_314.
		// Quickest execution: 75_614 nanoseconds.
		Weight::from_parts(82_922_000, 5_314)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `Restaking::Closed` (r:1 w:1)
	/// Proof: `Restaking::Closed` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn cut_closed() -> Weight {
		// Proof in bytes: measured 82; estimated 3_557.
		// Quickest execution: 71_728 nanoseconds.
		Weight::from_parts(79_806_000, 3_557)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Backing` (r:1 w:1)
	/// Proof: `Restaking::Backing` (`max_values`: None, `max_size`: Some(1849), added: 4324, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Unbonding` (r:1 w:1)
	/// Proof: `Restaking::Unbonding` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Cuts` (r:1 w:1)
	/// Proof: `Restaking::Cuts` (`max_values`: None, `max_size`: Some(649), added: 3124, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1590), added: 4065, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Closed` (r:1 w:2)
	/// Proof: `Restaking::Closed` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Accruals` (r:1 w:0)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2289), added: 4764, mode: `MaxEncodedLen`)
	fn cut_last() -> Weight {
		// Proof in bytes: measured 3_576; estimated 5_754.
		// Quickest execution: 119_805 nanoseconds.
		Weight::from_parts(125_265_000, 5_754)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1590), added: 4065, mode: `MaxEncodedLen`)
	fn cut_released() -> Weight {
		// Proof in bytes: measured 1_224; estimated 5_055.
		// Quickest execution: 13_697 nanoseconds.
		Weight::from_parts(19_667_000, 5_055)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Vaults` (r:16 w:16)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Backing` (r:1 w:1)
	/// Proof: `Restaking::Backing` (`max_values`: None, `max_size`: Some(1849), added: 4324, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Unbonding` (r:16 w:16)
	/// Proof: `Restaking::Unbonding` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Cuts` (r:16 w:16)
	/// Proof: `Restaking::Cuts` (`max_values`: None, `max_size`: Some(649), added: 3124, mode: `MaxEncodedLen`)
	/// Component `n`: 1 to 16.
	fn cuts(n: u32) -> Weight {
		// Proof in bytes: measured 2_767 + n * 506; estimated 5_314 + n * 3_996.
		// Quickest execution: 72_360 nanoseconds.
		Weight::from_parts(77_031_000, 5_314)
			.saturating_add(Weight::from_parts(67_120_805, 3_996).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes(3_u64.saturating_mul(n.into())))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Accruals` (r:1 w:0)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2289), added: 4764, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Stop` (r:1 w:0)
	/// Proof: `Restaking::Stop` (`max_values`: Some(1), `max_size`: Some(2), added: 497, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Allowed` (r:1 w:0)
	/// Proof: `Restaking::Allowed` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::PendingOf` (r:1 w:0)
	/// Proof: `Slashing::PendingOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Positions` (r:1 w:1)
	/// Proof: `Restaking::Positions` (`max_values`: None, `max_size`: Some(721), added: 3196, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Unbonding` (r:1 w:0)
	/// Proof: `Restaking::Unbonding` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::LastRelayChainBlockNumber` (r:1 w:0)
	/// Proof: `ParachainSystem::LastRelayChainBlockNumber` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Rewards::Earnings` (r:1 w:1)
	/// Proof: `Rewards::Earnings` (`max_values`: None, `max_size`: Some(1174), added: 3649, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Holdings` (r:1 w:1)
	/// Proof: `Restaking::Holdings` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn deposit() -> Weight {
		// Proof in bytes: measured 3_308; estimated 7_404.
		// Quickest execution: 195_018 nanoseconds.
		Weight::from_parts(214_073_000, 7_404)
			.saturating_add(T::DbWeight::get().reads(16))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	/// Storage: `Restaking::Acceptances` (r:1 w:1)
	/// Proof: `Restaking::Acceptances` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn end_acceptance() -> Weight {
		// Proof in bytes: measured 334; estimated 3_730.
		// Quickest execution: 84_854 nanoseconds.
		Weight::from_parts(100_048_000, 3_730)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Restaking::Backing` (r:1 w:1)
	/// Proof: `Restaking::Backing` (`max_values`: None, `max_size`: Some(1849), added: 4324, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1590), added: 4065, mode: `MaxEncodedLen`)
	/// Storage: `Services::Memberships` (r:1 w:0)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	fn end_backing() -> Weight {
		// Proof in bytes: measured 2_507; estimated 5_314.
		// Quickest execution: 73_185 nanoseconds.
		Weight::from_parts(84_353_000, 5_314)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Restaking::Vaults` (r:2 w:2)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Accruals` (r:1 w:0)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2289), added: 4764, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Positions` (r:2 w:2)
	/// Proof: `Restaking::Positions` (`max_values`: None, `max_size`: Some(721), added: 3196, mode: `MaxEncodedLen`)
	/// Storage: `Slashing::PendingOf` (r:2 w:0)
	/// Proof: `Slashing::PendingOf` (`max_values`: None, `max_size`: Some(20), added: 2495, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Unbonding` (r:2 w:1)
	/// Proof: `Restaking::Unbonding` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Matured` (r:1 w:1)
	/// Proof: `Restaking::Matured` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Holdings` (r:1 w:1)
	/// Proof: `Restaking::Holdings` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Stop` (r:1 w:0)
	/// Proof: `Restaking::Stop` (`max_values`: Some(1), `max_size`: Some(2), added: 497, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Allowed` (r:1 w:0)
	/// Proof: `Restaking::Allowed` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::LastRelayChainBlockNumber` (r:1 w:0)
	/// Proof: `ParachainSystem::LastRelayChainBlockNumber` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Rewards::Earnings` (r:1 w:1)
	/// Proof: `Rewards::Earnings` (`max_values`: None, `max_size`: Some(1174), added: 3649, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	fn move_withdrawal() -> Weight {
		// Proof in bytes: measured 3_865; estimated 8_982.
		// Quickest execution: 242_359 nanoseconds.
		Weight::from_parts(275_326_000, 8_982)
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().writes(11))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:1 w:0)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	fn note_impairment() -> Weight {
		// Proof in bytes: measured 572; estimated 4_197.
		// Quickest execution: 43_822 nanoseconds.
		Weight::from_parts(52_575_000, 4_197)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1590), added: 4065, mode: `MaxEncodedLen`)
	fn offer_vault() -> Weight {
		// Proof in bytes: measured 367; estimated 5_055.
		// Quickest execution: 31_871 nanoseconds.
		Weight::from_parts(41_098_000, 5_055)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::OperatorVaults` (r:1 w:1)
	/// Proof: `Restaking::OperatorVaults` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Stop` (r:1 w:0)
	/// Proof: `Restaking::Stop` (`max_values`: Some(1), `max_size`: Some(2), added: 497, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::NextVault` (r:1 w:1)
	/// Proof: `Restaking::NextVault` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `System::ParentHash` (r:1 w:0)
	/// Proof: `System::ParentHash` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Vaults` (r:0 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:0 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1590), added: 4065, mode: `MaxEncodedLen`)
	fn open_operator_vault() -> Weight {
		// Proof in bytes: measured 787; estimated 7_404.
		// Quickest execution: 229_688 nanoseconds.
		Weight::from_parts(244_282_000, 7_404)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(10))
	}
	/// Storage: `Migrations::Cursor` (r:1 w:0)
	/// Proof: `Migrations::Cursor` (`max_values`: Some(1), `max_size`: Some(65550), added: 66045, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::LastRelayChainBlockNumber` (r:1 w:0)
	/// Proof: `ParachainSystem::LastRelayChainBlockNumber` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn pass_block() -> Weight {
		// Proof in bytes: measured 4; estimated 67_035.
		// Quickest execution: 8_225 nanoseconds.
		Weight::from_parts(10_714_000, 67_035)
			.saturating_add(T::DbWeight::get().reads(3))
	}
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn pay() -> Weight {
		// Proof in bytes: measured 670; estimated 7_404.
		// Quickest execution: 108_612 nanoseconds.
		Weight::from_parts(115_970_000, 7_404)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn pay_from_pot() -> Weight {
		// Proof in bytes: measured 526; estimated 7_404.
		// Quickest execution: 80_688 nanoseconds.
		Weight::from_parts(95_070_000, 7_404)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `Restaking::AssetIds` (r:1 w:1)
	/// Proof: `Restaking::AssetIds` (`max_values`: None, `max_size`: Some(622), added: 3097, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::NextAsset` (r:1 w:1)
	/// Proof: `Restaking::NextAsset` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:0 w:1)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	fn register_asset() -> Weight {
		// Proof in bytes: measured 10; estimated 4_087.
		// Quickest execution: 27_110 nanoseconds.
		Weight::from_parts(34_925_000, 4_087)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1590), added: 4065, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Backing` (r:1 w:1)
	/// Proof: `Restaking::Backing` (`max_values`: None, `max_size`: Some(1849), added: 4324, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Allocations` (r:1 w:1)
	/// Proof: `Restaking::Allocations` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Cuts` (r:0 w:1)
	/// Proof: `Restaking::Cuts` (`max_values`: None, `max_size`: Some(649), added: 3124, mode: `MaxEncodedLen`)
	fn remove_allocation() -> Weight {
		// Proof in bytes: measured 2_902; estimated 5_314.
		// Quickest execution: 130_904 nanoseconds.
		Weight::from_parts(145_121_000, 5_314)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1590), added: 4065, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Unbonding` (r:1 w:1)
	/// Proof: `Restaking::Unbonding` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Matured` (r:1 w:0)
	/// Proof: `Restaking::Matured` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Allowed` (r:1 w:0)
	/// Proof: `Restaking::Allowed` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Closed` (r:5 w:4)
	/// Proof: `Restaking::Closed` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Holdings` (r:1 w:1)
	/// Proof: `Restaking::Holdings` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::OperatorVaults` (r:1 w:1)
	/// Proof: `Restaking::OperatorVaults` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultMetadata` (r:0 w:1)
	/// Proof: `Restaking::VaultMetadata` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	fn remove_vault() -> Weight {
		// Proof in bytes: measured 1_778; estimated 13_825.
		// Quickest execution: 350_849 nanoseconds.
		Weight::from_parts(365_021_000, 13_825)
			.saturating_add(T::DbWeight::get().reads(19))
			.saturating_add(T::DbWeight::get().writes(16))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Accruals` (r:1 w:0)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2289), added: 4764, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Positions` (r:1 w:1)
	/// Proof: `Restaking::Positions` (`max_values`: None, `max_size`: Some(721), added: 3196, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Unbonding` (r:1 w:1)
	/// Proof: `Restaking::Unbonding` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::LastRelayChainBlockNumber` (r:1 w:0)
	/// Proof: `ParachainSystem::LastRelayChainBlockNumber` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Rewards::Earnings` (r:1 w:1)
	/// Proof: `Rewards::Earnings` (`max_values`: None, `max_size`: Some(1174), added: 3649, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Closed` (r:1 w:2)
	/// Proof: `Restaking::Closed` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1590), added: 4065, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Matured` (r:0 w:1)
	/// Proof: `Restaking::Matured` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	fn request_withdrawal() -> Weight {
		// Proof in bytes: measured 2_689; estimated 5_754.
		// Quickest execution: 100_140 nanoseconds.
		Weight::from_parts(110_979_000, 5_754)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1590), added: 4065, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Backing` (r:1 w:1)
	/// Proof: `Restaking::Backing` (`max_values`: None, `max_size`: Some(1849), added: 4324, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Stop` (r:1 w:0)
	/// Proof: `Restaking::Stop` (`max_values`: Some(1), `max_size`: Some(2), added: 497, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:1 w:0)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Acceptances` (r:1 w:0)
	/// Proof: `Restaking::Acceptances` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::AcceptedFrom` (r:1 w:0)
	/// Proof: `Restaking::AcceptedFrom` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Allocations` (r:0 w:1)
	/// Proof: `Restaking::Allocations` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	fn set_allocation() -> Weight {
		// Proof in bytes: measured 3_136; estimated 5_314.
		// Quickest execution: 163_227 nanoseconds.
		Weight::from_parts(176_616_000, 5_314)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1590), added: 4065, mode: `MaxEncodedLen`)
	fn set_allocation_delay() -> Weight {
		// Proof in bytes: measured 655; estimated 5_055.
		// Quickest execution: 36_647 nanoseconds.
		Weight::from_parts(45_521_000, 5_055)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:0)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1590), added: 4065, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Allowed` (r:1 w:1)
	/// Proof: `Restaking::Allowed` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn set_allowed() -> Weight {
		// Proof in bytes: measured 849; estimated 5_055.
		// Quickest execution: 120_944 nanoseconds.
		Weight::from_parts(130_875_000, 5_055)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Restaking::Assets` (r:1 w:1)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	fn set_asset_terms() -> Weight {
		// Proof in bytes: measured 62; estimated 4_112.
		// Quickest execution: 22_995 nanoseconds.
		Weight::from_parts(32_453_000, 4_112)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1590), added: 4065, mode: `MaxEncodedLen`)
	fn set_delegate() -> Weight {
		// Proof in bytes: measured 619; estimated 5_055.
		// Quickest execution: 31_761 nanoseconds.
		Weight::from_parts(40_133_000, 5_055)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:0)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1590), added: 4065, mode: `MaxEncodedLen`)
	fn set_deposit_cap() -> Weight {
		// Proof in bytes: measured 655; estimated 5_055.
		// Quickest execution: 33_306 nanoseconds.
		Weight::from_parts(43_252_000, 5_055)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:0)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1590), added: 4065, mode: `MaxEncodedLen`)
	fn set_deposits() -> Weight {
		// Proof in bytes: measured 655; estimated 5_055.
		// Quickest execution: 33_310 nanoseconds.
		Weight::from_parts(42_939_000, 5_055)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Stop` (r:1 w:1)
	/// Proof: `Restaking::Stop` (`max_values`: Some(1), `max_size`: Some(2), added: 497, mode: `MaxEncodedLen`)
	fn set_emergency_stop() -> Weight {
		// Proof in bytes: measured 0; estimated 1_487.
		// Quickest execution: 15_202 nanoseconds.
		Weight::from_parts(15_816_000, 1_487)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn set_era_length() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 13_532 nanoseconds.
		Weight::from_parts(14_466_000, 0)
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1590), added: 4065, mode: `MaxEncodedLen`)
	fn set_fee() -> Weight {
		// Proof in bytes: measured 655; estimated 5_055.
		// Quickest execution: 36_931 nanoseconds.
		Weight::from_parts(49_915_000, 5_055)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1590), added: 4065, mode: `MaxEncodedLen`)
	fn set_limit() -> Weight {
		// Proof in bytes: measured 1_775; estimated 5_055.
		// Quickest execution: 42_693 nanoseconds.
		Weight::from_parts(54_283_000, 5_055)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultMetadata` (r:0 w:1)
	/// Proof: `Restaking::VaultMetadata` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	fn set_metadata() -> Weight {
		// Proof in bytes: measured 283; estimated 3_774.
		// Quickest execution: 27_070 nanoseconds.
		Weight::from_parts(36_446_000, 3_774)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Holdings` (r:1 w:1)
	/// Proof: `Restaking::Holdings` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	fn settle() -> Weight {
		// Proof in bytes: measured 791; estimated 7_404.
		// Quickest execution: 175_648 nanoseconds.
		Weight::from_parts(194_650_000, 7_404)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn sweep_surplus() -> Weight {
		// Proof in bytes: measured 776; estimated 7_404.
		// Quickest execution: 112_263 nanoseconds.
		Weight::from_parts(117_643_000, 7_404)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Rewards::Accruals` (r:1 w:0)
	/// Proof: `Rewards::Accruals` (`max_values`: None, `max_size`: Some(2289), added: 4764, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Allowed` (r:1 w:0)
	/// Proof: `Restaking::Allowed` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Positions` (r:2 w:2)
	/// Proof: `Restaking::Positions` (`max_values`: None, `max_size`: Some(721), added: 3196, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::LastRelayChainBlockNumber` (r:1 w:0)
	/// Proof: `ParachainSystem::LastRelayChainBlockNumber` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Rewards::Earnings` (r:2 w:2)
	/// Proof: `Rewards::Earnings` (`max_values`: None, `max_size`: Some(1174), added: 3649, mode: `MaxEncodedLen`)
	fn transfer_shares() -> Weight {
		// Proof in bytes: measured 1_206; estimated 8_288.
		// Quickest execution: 108_077 nanoseconds.
		Weight::from_parts(117_687_000, 8_288)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `Migrations::Cursor` (r:1 w:0)
	/// Proof: `Migrations::Cursor` (`max_values`: Some(1), `max_size`: Some(65550), added: 66045, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn turn_era() -> Weight {
		// Proof in bytes: measured 33; estimated 67_035.
		// Quickest execution: 13_354 nanoseconds.
		Weight::from_parts(17_569_000, 67_035)
			.saturating_add(T::DbWeight::get().reads(2))
	}
}
