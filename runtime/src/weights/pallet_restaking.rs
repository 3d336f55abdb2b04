// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_restaking`. This file is generated; the next run overwrites what is changed by hand.
//!
//! Made by `cargo harness weights --pallet pallet_restaking`: steps 20, repeat 20, benchmarking command 64.0.0,
//! 2026-11-25, on Intel(R) Xeon(R) Processor. Times are picoseconds. The proof is the larger of what was measured and what is estimated from
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	fn accept_from() -> Weight {
		// Proof in bytes: measured 273; estimated 4_112.
		// Quickest execution: 79_963 nanoseconds.
		Weight::from_parts(98_303_000, 4_112)
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	fn accept_vault() -> Weight {
		// Proof in bytes: measured 226; estimated 3_774.
		// Quickest execution: 81_212 nanoseconds.
		Weight::from_parts(98_045_000, 3_774)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1030), added: 3505, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::OperatorVaults` (r:1 w:1)
	/// Proof: `Restaking::OperatorVaults` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	fn accept_vault_offer() -> Weight {
		// Proof in bytes: measured 552; estimated 4_495.
		// Quickest execution: 41_390 nanoseconds.
		Weight::from_parts(52_367_000, 4_495)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Positions` (r:1 w:1)
	/// Proof: `Restaking::Positions` (`max_values`: None, `max_size`: Some(721), added: 3196, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Unbonding` (r:1 w:1)
	/// Proof: `Restaking::Unbonding` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
	fn cancel_withdrawal() -> Weight {
		// Proof in bytes: measured 2_447; estimated 4_986.
		// Quickest execution: 39_070 nanoseconds.
		Weight::from_parts(49_757_000, 4_986)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Positions` (r:1 w:1)
	/// Proof: `Restaking::Positions` (`max_values`: None, `max_size`: Some(721), added: 3196, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Closed` (r:1 w:1)
	/// Proof: `Restaking::Closed` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Holdings` (r:1 w:1)
	/// Proof: `Restaking::Holdings` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn claim_closed() -> Weight {
		// Proof in bytes: measured 1_546; estimated 7_404.
		// Quickest execution: 149_298 nanoseconds.
		Weight::from_parts(156_343_000, 7_404)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Positions` (r:1 w:1)
	/// Proof: `Restaking::Positions` (`max_values`: None, `max_size`: Some(721), added: 3196, mode: `MaxEncodedLen`)
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
		// Proof in bytes: measured 2_589 + n * 67; estimated 7_404 + n * 2_547.
		// Quickest execution: 146_726 nanoseconds.
		Weight::from_parts(163_989_713, 7_404)
			.saturating_add(Weight::from_parts(13_970_583, 2_547).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(9))
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
		// Proof in bytes: measured 3_073; estimated 7_404.
		// Quickest execution: 150_693 nanoseconds.
		Weight::from_parts(166_328_000, 7_404)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	fn close_vault() -> Weight {
		// Proof in bytes: measured 283; estimated 3_774.
		// Quickest execution: 21_767 nanoseconds.
		Weight::from_parts(25_891_000, 3_774)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Vaults` (r:0 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:0 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1030), added: 3505, mode: `MaxEncodedLen`)
	fn create_vault() -> Weight {
		// Proof in bytes: measured 667; estimated 7_404.
		// Quickest execution: 175_823 nanoseconds.
		Weight::from_parts(197_697_000, 7_404)
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
		// Quickest execution: 67_500 nanoseconds.
		Weight::from_parts(77_421_000, 5_314)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
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
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1030), added: 3505, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Closed` (r:1 w:2)
	/// Proof: `Restaking::Closed` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn cut_last() -> Weight {
		// Proof in bytes: measured 3_500; estimated 5_314.
		// Quickest execution: 96_897 nanoseconds.
		Weight::from_parts(116_674_000, 5_314)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Stop` (r:1 w:0)
	/// Proof: `Restaking::Stop` (`max_values`: Some(1), `max_size`: Some(2), added: 497, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Allowed` (r:1 w:0)
	/// Proof: `Restaking::Allowed` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Positions` (r:1 w:1)
	/// Proof: `Restaking::Positions` (`max_values`: None, `max_size`: Some(721), added: 3196, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Holdings` (r:1 w:1)
	/// Proof: `Restaking::Holdings` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn deposit() -> Weight {
		// Proof in bytes: measured 1_702; estimated 7_404.
		// Quickest execution: 145_747 nanoseconds.
		Weight::from_parts(165_237_000, 7_404)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	/// Storage: `Restaking::Acceptances` (r:1 w:1)
	/// Proof: `Restaking::Acceptances` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	fn end_acceptance() -> Weight {
		// Proof in bytes: measured 297; estimated 3_694.
		// Quickest execution: 70_086 nanoseconds.
		Weight::from_parts(81_416_000, 3_694)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Restaking::Backing` (r:1 w:1)
	/// Proof: `Restaking::Backing` (`max_values`: None, `max_size`: Some(1849), added: 4324, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1030), added: 3505, mode: `MaxEncodedLen`)
	fn end_backing() -> Weight {
		// Proof in bytes: measured 1_716; estimated 5_314.
		// Quickest execution: 41_095 nanoseconds.
		Weight::from_parts(53_121_000, 5_314)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Restaking::Vaults` (r:2 w:2)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Positions` (r:2 w:2)
	/// Proof: `Restaking::Positions` (`max_values`: None, `max_size`: Some(721), added: 3196, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Unbonding` (r:1 w:1)
	/// Proof: `Restaking::Unbonding` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Matured` (r:1 w:1)
	/// Proof: `Restaking::Matured` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Stop` (r:1 w:0)
	/// Proof: `Restaking::Stop` (`max_values`: Some(1), `max_size`: Some(2), added: 497, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Allowed` (r:1 w:0)
	/// Proof: `Restaking::Allowed` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	fn move_withdrawal() -> Weight {
		// Proof in bytes: measured 3_551; estimated 7_404.
		// Quickest execution: 171_618 nanoseconds.
		Weight::from_parts(187_048_000, 7_404)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Account` (r:1 w:0)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	fn note_impairment() -> Weight {
		// Proof in bytes: measured 572; estimated 4_197.
		// Quickest execution: 40_327 nanoseconds.
		Weight::from_parts(51_615_000, 4_197)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1030), added: 3505, mode: `MaxEncodedLen`)
	fn offer_vault() -> Weight {
		// Proof in bytes: measured 367; estimated 4_495.
		// Quickest execution: 23_971 nanoseconds.
		Weight::from_parts(29_960_000, 4_495)
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Vaults` (r:0 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:0 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1030), added: 3505, mode: `MaxEncodedLen`)
	fn open_operator_vault() -> Weight {
		// Proof in bytes: measured 737; estimated 7_404.
		// Quickest execution: 174_612 nanoseconds.
		Weight::from_parts(207_429_000, 7_404)
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
		// Quickest execution: 6_915 nanoseconds.
		Weight::from_parts(10_443_000, 67_035)
			.saturating_add(T::DbWeight::get().reads(3))
	}
	/// Storage: `Restaking::AssetIds` (r:1 w:1)
	/// Proof: `Restaking::AssetIds` (`max_values`: None, `max_size`: Some(622), added: 3097, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::NextAsset` (r:1 w:1)
	/// Proof: `Restaking::NextAsset` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:0 w:1)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	fn register_asset() -> Weight {
		// Proof in bytes: measured 10; estimated 4_087.
		// Quickest execution: 25_756 nanoseconds.
		Weight::from_parts(28_297_000, 4_087)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1030), added: 3505, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Backing` (r:1 w:1)
	/// Proof: `Restaking::Backing` (`max_values`: None, `max_size`: Some(1849), added: 4324, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Allocations` (r:1 w:1)
	/// Proof: `Restaking::Allocations` (`max_values`: None, `max_size`: Some(116), added: 2591, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Cuts` (r:0 w:1)
	/// Proof: `Restaking::Cuts` (`max_values`: None, `max_size`: Some(649), added: 3124, mode: `MaxEncodedLen`)
	fn remove_allocation() -> Weight {
		// Proof in bytes: measured 2_342; estimated 5_314.
		// Quickest execution: 125_057 nanoseconds.
		Weight::from_parts(138_405_000, 5_314)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1030), added: 3505, mode: `MaxEncodedLen`)
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
	/// Storage: `ForeignAssets::Account` (r:2 w:2)
	/// Proof: `ForeignAssets::Account` (`max_values`: None, `max_size`: Some(732), added: 3207, mode: `MaxEncodedLen`)
	/// Storage: `ForeignAssets::Asset` (r:1 w:1)
	/// Proof: `ForeignAssets::Asset` (`max_values`: None, `max_size`: Some(808), added: 3283, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::OperatorVaults` (r:1 w:1)
	/// Proof: `Restaking::OperatorVaults` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultMetadata` (r:0 w:1)
	/// Proof: `Restaking::VaultMetadata` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	fn remove_vault() -> Weight {
		// Proof in bytes: measured 1_797; estimated 13_825.
		// Quickest execution: 267_664 nanoseconds.
		Weight::from_parts(305_527_000, 13_825)
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().writes(15))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Positions` (r:1 w:1)
	/// Proof: `Restaking::Positions` (`max_values`: None, `max_size`: Some(721), added: 3196, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Unbonding` (r:1 w:1)
	/// Proof: `Restaking::Unbonding` (`max_values`: None, `max_size`: Some(1521), added: 3996, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Closed` (r:1 w:2)
	/// Proof: `Restaking::Closed` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1030), added: 3505, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Matured` (r:0 w:1)
	/// Proof: `Restaking::Matured` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	fn request_withdrawal() -> Weight {
		// Proof in bytes: measured 2_613; estimated 4_986.
		// Quickest execution: 71_465 nanoseconds.
		Weight::from_parts(80_974_000, 4_986)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1030), added: 3505, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Backing` (r:1 w:1)
	/// Proof: `Restaking::Backing` (`max_values`: None, `max_size`: Some(1849), added: 4324, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
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
		// Proof in bytes: measured 2_576; estimated 5_314.
		// Quickest execution: 150_966 nanoseconds.
		Weight::from_parts(162_598_000, 5_314)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1030), added: 3505, mode: `MaxEncodedLen`)
	fn set_allocation_delay() -> Weight {
		// Proof in bytes: measured 655; estimated 4_495.
		// Quickest execution: 27_223 nanoseconds.
		Weight::from_parts(38_782_000, 4_495)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:0)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1030), added: 3505, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Allowed` (r:1 w:1)
	/// Proof: `Restaking::Allowed` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	fn set_allowed() -> Weight {
		// Proof in bytes: measured 850; estimated 4_495.
		// Quickest execution: 84_544 nanoseconds.
		Weight::from_parts(110_100_000, 4_495)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Restaking::Assets` (r:1 w:1)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	fn set_asset_terms() -> Weight {
		// Proof in bytes: measured 62; estimated 4_112.
		// Quickest execution: 20_847 nanoseconds.
		Weight::from_parts(28_175_000, 4_112)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1030), added: 3505, mode: `MaxEncodedLen`)
	fn set_delegate() -> Weight {
		// Proof in bytes: measured 619; estimated 4_495.
		// Quickest execution: 24_462 nanoseconds.
		Weight::from_parts(34_968_000, 4_495)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:0)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1030), added: 3505, mode: `MaxEncodedLen`)
	fn set_deposit_cap() -> Weight {
		// Proof in bytes: measured 655; estimated 4_495.
		// Quickest execution: 24_262 nanoseconds.
		Weight::from_parts(34_600_000, 4_495)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:0)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1030), added: 3505, mode: `MaxEncodedLen`)
	fn set_deposits() -> Weight {
		// Proof in bytes: measured 655; estimated 4_495.
		// Quickest execution: 23_986 nanoseconds.
		Weight::from_parts(35_300_000, 4_495)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Stop` (r:1 w:1)
	/// Proof: `Restaking::Stop` (`max_values`: Some(1), `max_size`: Some(2), added: 497, mode: `MaxEncodedLen`)
	fn set_emergency_stop() -> Weight {
		// Proof in bytes: measured 0; estimated 1_487.
		// Quickest execution: 12_403 nanoseconds.
		Weight::from_parts(18_208_000, 1_487)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn set_era_length() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 11_480 nanoseconds.
		Weight::from_parts(13_567_000, 0)
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1030), added: 3505, mode: `MaxEncodedLen`)
	fn set_fee() -> Weight {
		// Proof in bytes: measured 655; estimated 4_495.
		// Quickest execution: 30_903 nanoseconds.
		Weight::from_parts(34_990_000, 4_495)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:1)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultInfos` (r:1 w:1)
	/// Proof: `Restaking::VaultInfos` (`max_values`: None, `max_size`: Some(1030), added: 3505, mode: `MaxEncodedLen`)
	fn set_limit() -> Weight {
		// Proof in bytes: measured 1_215; estimated 4_495.
		// Quickest execution: 34_520 nanoseconds.
		Weight::from_parts(44_638_000, 4_495)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::VaultMetadata` (r:0 w:1)
	/// Proof: `Restaking::VaultMetadata` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	fn set_metadata() -> Weight {
		// Proof in bytes: measured 283; estimated 3_774.
		// Quickest execution: 19_683 nanoseconds.
		Weight::from_parts(30_852_000, 3_774)
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
		// Quickest execution: 144_476 nanoseconds.
		Weight::from_parts(168_772_000, 7_404)
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
	fn sweep_surplus() -> Weight {
		// Proof in bytes: measured 815; estimated 7_404.
		// Quickest execution: 80_480 nanoseconds.
		Weight::from_parts(104_723_000, 7_404)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Restaking::Vaults` (r:1 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Allowed` (r:1 w:0)
	/// Proof: `Restaking::Allowed` (`max_values`: None, `max_size`: Some(108), added: 2583, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Positions` (r:2 w:2)
	/// Proof: `Restaking::Positions` (`max_values`: None, `max_size`: Some(721), added: 3196, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `MaxEncodedLen`)
	fn transfer_shares() -> Weight {
		// Proof in bytes: measured 1_114; estimated 7_382.
		// Quickest execution: 51_125 nanoseconds.
		Weight::from_parts(66_117_000, 7_382)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Migrations::Cursor` (r:1 w:0)
	/// Proof: `Migrations::Cursor` (`max_values`: Some(1), `max_size`: Some(65550), added: 66045, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn turn_era() -> Weight {
		// Proof in bytes: measured 33; estimated 67_035.
		// Quickest execution: 12_011 nanoseconds.
		Weight::from_parts(17_145_000, 67_035)
			.saturating_add(T::DbWeight::get().reads(2))
	}
}
