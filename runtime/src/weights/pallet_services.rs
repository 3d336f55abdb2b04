// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_services`. This file is generated; the next run overwrites what is changed by hand.
//!
//! Made by `cargo harness weights --pallet pallet_services`: steps 20, repeat 20, benchmarking command 64.0.0,
//! 2026-11-25, on Intel(R) Xeon(R) Processor. Times are picoseconds. The proof is the larger of what was measured and what is estimated from
//! the greatest encoded lengths in maps of a million entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::cast_lossless, clippy::unnecessary_cast, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of `pallet_services` in this runtime.
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> pallet_services::WeightInfo for WeightInfo<T> {
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceInfos` (r:1 w:1)
	/// Proof: `Services::ServiceInfos` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceMetadata` (r:1 w:0)
	/// Proof: `Services::ServiceMetadata` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn accept_service() -> Weight {
		// Proof in bytes: measured 1_179; estimated 6_434.
		// Quickest execution: 125_648 nanoseconds.
		Weight::from_parts(147_623_000, 6_434)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `Services::Memberships` (r:1 w:1)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	/// Storage: `Services::Releases` (r:1 w:0)
	/// Proof: `Services::Releases` (`max_values`: None, `max_size`: Some(374), added: 2849, mode: `MaxEncodedLen`)
	fn acknowledge_release() -> Weight {
		// Proof in bytes: measured 530; estimated 3_839.
		// Quickest execution: 25_233 nanoseconds.
		Weight::from_parts(36_343_000, 3_839)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Services::Services` (r:1 w:0)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `MaxEncodedLen`)
	/// Storage: `Services::Operators` (r:1 w:1)
	/// Proof: `Services::Operators` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Services::Memberships` (r:1 w:1)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	fn admit() -> Weight {
		// Proof in bytes: measured 808; estimated 3_716.
		// Quickest execution: 103_428 nanoseconds.
		Weight::from_parts(129_439_000, 3_716)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `Services::Cursor` (r:1 w:1)
	/// Proof: `Services::Cursor` (`max_values`: Some(1), `max_size`: Some(468), added: 963, mode: `Measured`)
	/// Storage: `Restaking::NextAsset` (r:1 w:0)
	/// Proof: `Restaking::NextAsset` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `Measured`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `Measured`)
	/// Storage: `AssetRate::ConversionRateToNative` (r:1 w:0)
	/// Proof: `AssetRate::ConversionRateToNative` (`max_values`: None, `max_size`: Some(634), added: 3109, mode: `Measured`)
	/// Storage: `Services::Prices` (r:0 w:1)
	/// Proof: `Services::Prices` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `Measured`)
	fn advance() -> Weight {
		// Proof in bytes: measured 1_239; estimated 4_704.
		// Quickest execution: 67_778 nanoseconds.
		Weight::from_parts(87_039_000, 4_704)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Services::Services` (r:1 w:0)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `MaxEncodedLen`)
	fn close_operator_set() -> Weight {
		// Proof in bytes: measured 546; estimated 3_716.
		// Quickest execution: 25_573 nanoseconds.
		Weight::from_parts(36_021_000, 3_716)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	fn close_service() -> Weight {
		// Proof in bytes: measured 346; estimated 3_534.
		// Quickest execution: 17_133 nanoseconds.
		Weight::from_parts(23_916_000, 3_534)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Services::SetAssets` (r:0 w:1)
	/// Proof: `Services::SetAssets` (`max_values`: None, `max_size`: Some(407), added: 2882, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:0 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `MaxEncodedLen`)
	fn create_operator_set() -> Weight {
		// Proof in bytes: measured 439; estimated 3_712.
		// Quickest execution: 78_655 nanoseconds.
		Weight::from_parts(97_753_000, 3_712)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `Services::Operators` (r:1 w:1)
	/// Proof: `Services::Operators` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorMetadata` (r:0 w:1)
	/// Proof: `Services::OperatorMetadata` (`max_values`: None, `max_size`: Some(306), added: 2781, mode: `MaxEncodedLen`)
	fn deregister_operator() -> Weight {
		// Proof in bytes: measured 567; estimated 3_712.
		// Quickest execution: 59_789 nanoseconds.
		Weight::from_parts(71_832_000, 3_712)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `Services::OperatorSets` (r:1 w:0)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `MaxEncodedLen`)
	/// Storage: `Services::Operators` (r:1 w:0)
	/// Proof: `Services::Operators` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	fn ensure_can_back() -> Weight {
		// Proof in bytes: measured 574; estimated 3_716.
		// Quickest execution: 16_381 nanoseconds.
		Weight::from_parts(20_497_000, 3_716)
			.saturating_add(T::DbWeight::get().reads(2))
	}
	/// Storage: `Services::Tables` (r:1 w:0)
	/// Proof: `Services::Tables` (`max_values`: None, `max_size`: Some(174), added: 2649, mode: `Measured`)
	/// Storage: `Services::TableMembers` (r:513 w:0)
	/// Proof: `Services::TableMembers` (`max_values`: None, `max_size`: Some(1881), added: 4356, mode: `Measured`)
	/// Component `n`: 0 to 512.
	fn inspect_page(n: u32) -> Weight {
		// Proof in bytes: measured 1_669 + n * 1_869; estimated 5_177 + n * 4_344.
		// Quickest execution: 25_766 nanoseconds.
		Weight::from_parts(157_706_950, 5_177)
			.saturating_add(Weight::from_parts(12_835_433, 4_344).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(n.into())))
	}
	/// Storage: `Services::OperatorSets` (r:1 w:0)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `MaxEncodedLen`)
	fn inspect_set() -> Weight {
		// Proof in bytes: measured 451; estimated 3_716.
		// Quickest execution: 11_610 nanoseconds.
		Weight::from_parts(15_868_000, 3_716)
			.saturating_add(T::DbWeight::get().reads(1))
	}
	/// Storage: `Services::TableEras` (r:1 w:0)
	/// Proof: `Services::TableEras` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `Measured`)
	/// Storage: `Services::Tables` (r:1 w:0)
	/// Proof: `Services::Tables` (`max_values`: None, `max_size`: Some(174), added: 2649, mode: `Measured`)
	/// Storage: `Services::TableMembers` (r:1 w:0)
	/// Proof: `Services::TableMembers` (`max_values`: None, `max_size`: Some(1881), added: 4356, mode: `Measured`)
	fn inspect_table() -> Weight {
		// Proof in bytes: measured 4_268; estimated 7_733.
		// Quickest execution: 58_496 nanoseconds.
		Weight::from_parts(77_918_000, 7_733)
			.saturating_add(T::DbWeight::get().reads(3))
	}
	/// Storage: `Services::Memberships` (r:1 w:0)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	fn is_member() -> Weight {
		// Proof in bytes: measured 449; estimated 3_608.
		// Quickest execution: 11_497 nanoseconds.
		Weight::from_parts(15_773_000, 3_608)
			.saturating_add(T::DbWeight::get().reads(1))
	}
	/// Storage: `Services::Operators` (r:1 w:1)
	/// Proof: `Services::Operators` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `MaxEncodedLen`)
	/// Storage: `Services::Memberships` (r:1 w:1)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	fn join() -> Weight {
		// Proof in bytes: measured 871; estimated 3_716.
		// Quickest execution: 107_158 nanoseconds.
		Weight::from_parts(129_786_000, 3_716)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `Services::Keys` (r:1 w:0)
	/// Proof: `Services::Keys` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	fn key_owner() -> Weight {
		// Proof in bytes: measured 467; estimated 3_616.
		// Quickest execution: 10_893 nanoseconds.
		Weight::from_parts(13_116_000, 3_616)
			.saturating_add(T::DbWeight::get().reads(1))
	}
	/// Storage: `Services::Memberships` (r:1 w:1)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `MaxEncodedLen`)
	/// Storage: `Services::Operators` (r:1 w:1)
	/// Proof: `Services::Operators` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	fn leave() -> Weight {
		// Proof in bytes: measured 1_033; estimated 3_716.
		// Quickest execution: 89_007 nanoseconds.
		Weight::from_parts(110_530_000, 3_716)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `Services::Services` (r:1 w:0)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceInfos` (r:1 w:0)
	/// Proof: `Services::ServiceInfos` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:0)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `MaxEncodedLen`)
	/// Storage: `Services::Memberships` (r:1 w:1)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	fn oblige() -> Weight {
		// Proof in bytes: measured 1_128; estimated 3_799.
		// Quickest execution: 42_862 nanoseconds.
		Weight::from_parts(58_147_000, 3_799)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Services::Services` (r:1 w:0)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceInfos` (r:1 w:1)
	/// Proof: `Services::ServiceInfos` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	fn offer_service() -> Weight {
		// Proof in bytes: measured 692; estimated 3_799.
		// Quickest execution: 24_654 nanoseconds.
		Weight::from_parts(33_160_000, 3_799)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Services::TableEras` (r:1 w:0)
	/// Proof: `Services::TableEras` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `Measured`)
	/// Storage: `Services::Tables` (r:1 w:0)
	/// Proof: `Services::Tables` (`max_values`: None, `max_size`: Some(174), added: 2649, mode: `Measured`)
	/// Storage: `Services::Memberships` (r:1 w:1)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `Measured`)
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `Measured`)
	/// Storage: `Services::SetAssets` (r:1 w:0)
	/// Proof: `Services::SetAssets` (`max_values`: None, `max_size`: Some(407), added: 2882, mode: `Measured`)
	/// Storage: `Services::Prices` (r:16 w:0)
	/// Proof: `Services::Prices` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `Measured`)
	/// Storage: `Restaking::Backing` (r:1 w:0)
	/// Proof: `Restaking::Backing` (`max_values`: None, `max_size`: Some(1849), added: 4324, mode: `Measured`)
	/// Storage: `Restaking::Vaults` (r:16 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `Measured`)
	fn outbid() -> Weight {
		// Proof in bytes: measured 9_054; estimated 49_644.
		// Quickest execution: 228_004 nanoseconds.
		Weight::from_parts(255_630_000, 49_644)
			.saturating_add(T::DbWeight::get().reads(38))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Services::Keys` (r:1 w:1)
	/// Proof: `Services::Keys` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `MaxEncodedLen`)
	/// Storage: `Services::KeysOf` (r:1 w:1)
	/// Proof: `Services::KeysOf` (`max_values`: None, `max_size`: Some(614), added: 3089, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	fn prune_key() -> Weight {
		// Proof in bytes: measured 1_660; estimated 4_079.
		// Quickest execution: 95_614 nanoseconds.
		Weight::from_parts(109_451_000, 4_079)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `Services::Services` (r:1 w:0)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceInfos` (r:1 w:0)
	/// Proof: `Services::ServiceInfos` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Services::Releases` (r:0 w:1)
	/// Proof: `Services::Releases` (`max_values`: None, `max_size`: Some(374), added: 2849, mode: `MaxEncodedLen`)
	fn publish_release() -> Weight {
		// Proof in bytes: measured 1_137; estimated 3_799.
		// Quickest execution: 92_271 nanoseconds.
		Weight::from_parts(109_467_000, 3_799)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `Services::Memberships` (r:1 w:1)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `MaxEncodedLen`)
	/// Storage: `Services::Operators` (r:1 w:1)
	/// Proof: `Services::Operators` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	fn reap_membership() -> Weight {
		// Proof in bytes: measured 1_039; estimated 3_716.
		// Quickest execution: 92_506 nanoseconds.
		Weight::from_parts(117_822_000, 3_716)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `Services::Operators` (r:1 w:1)
	/// Proof: `Services::Operators` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorMetadata` (r:0 w:1)
	/// Proof: `Services::OperatorMetadata` (`max_values`: None, `max_size`: Some(306), added: 2781, mode: `MaxEncodedLen`)
	fn register_operator() -> Weight {
		// Proof in bytes: measured 280; estimated 3_712.
		// Quickest execution: 66_490 nanoseconds.
		Weight::from_parts(84_975_000, 3_712)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Services::NextService` (r:1 w:1)
	/// Proof: `Services::NextService` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceMetadata` (r:0 w:1)
	/// Proof: `Services::ServiceMetadata` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Services::Services` (r:0 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceInfos` (r:0 w:1)
	/// Proof: `Services::ServiceInfos` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	fn register_service() -> Weight {
		// Proof in bytes: measured 298; estimated 3_712.
		// Quickest execution: 67_428 nanoseconds.
		Weight::from_parts(88_170_000, 3_712)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `Services::Services` (r:1 w:0)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Services::Memberships` (r:1 w:1)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `MaxEncodedLen`)
	/// Storage: `Services::Operators` (r:1 w:1)
	/// Proof: `Services::Operators` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	fn remove_member() -> Weight {
		// Proof in bytes: measured 1_127; estimated 3_716.
		// Quickest execution: 104_589 nanoseconds.
		Weight::from_parts(123_135_000, 3_716)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Services::SetAssets` (r:0 w:1)
	/// Proof: `Services::SetAssets` (`max_values`: None, `max_size`: Some(407), added: 2882, mode: `MaxEncodedLen`)
	fn remove_operator_set() -> Weight {
		// Proof in bytes: measured 761; estimated 3_716.
		// Quickest execution: 75_874 nanoseconds.
		Weight::from_parts(92_705_000, 3_716)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceMetadata` (r:0 w:1)
	/// Proof: `Services::ServiceMetadata` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceInfos` (r:0 w:1)
	/// Proof: `Services::ServiceInfos` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	fn remove_service() -> Weight {
		// Proof in bytes: measured 542; estimated 3_712.
		// Quickest execution: 65_034 nanoseconds.
		Weight::from_parts(78_471_000, 3_712)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `Services::OperatorSets` (r:1 w:0)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `MaxEncodedLen`)
	/// Storage: `Services::Keys` (r:1 w:1)
	/// Proof: `Services::Keys` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	/// Storage: `Services::KeysOf` (r:1 w:1)
	/// Proof: `Services::KeysOf` (`max_values`: None, `max_size`: Some(614), added: 3089, mode: `MaxEncodedLen`)
	fn retire_key() -> Weight {
		// Proof in bytes: measured 1_367; estimated 4_079.
		// Quickest execution: 39_728 nanoseconds.
		Weight::from_parts(48_832_000, 4_079)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Services::Services` (r:1 w:0)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceInfos` (r:1 w:0)
	/// Proof: `Services::ServiceInfos` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:0)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `MaxEncodedLen`)
	/// Storage: `Services::SetAssets` (r:1 w:1)
	/// Proof: `Services::SetAssets` (`max_values`: None, `max_size`: Some(407), added: 2882, mode: `MaxEncodedLen`)
	fn set_assets() -> Weight {
		// Proof in bytes: measured 1_353; estimated 3_872.
		// Quickest execution: 41_845 nanoseconds.
		Weight::from_parts(50_719_000, 3_872)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Services::Services` (r:1 w:0)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceInfos` (r:1 w:1)
	/// Proof: `Services::ServiceInfos` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	fn set_delegate() -> Weight {
		// Proof in bytes: measured 692; estimated 3_799.
		// Quickest execution: 30_064 nanoseconds.
		Weight::from_parts(35_514_000, 3_799)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Services::Operators` (r:1 w:0)
	/// Proof: `Services::Operators` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Services::KeyClaims` (r:1 w:1)
	/// Proof: `Services::KeyClaims` (`max_values`: None, `max_size`: Some(98), added: 2573, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Services::KeysOf` (r:1 w:1)
	/// Proof: `Services::KeysOf` (`max_values`: None, `max_size`: Some(614), added: 3089, mode: `MaxEncodedLen`)
	/// Storage: `Services::Keys` (r:1 w:1)
	/// Proof: `Services::Keys` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	fn set_key() -> Weight {
		// Proof in bytes: measured 1_723; estimated 4_079.
		// Quickest execution: 187_093 nanoseconds.
		Weight::from_parts(204_184_000, 4_079)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: `Services::Operators` (r:1 w:1)
	/// Proof: `Services::Operators` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorMetadata` (r:0 w:1)
	/// Proof: `Services::OperatorMetadata` (`max_values`: None, `max_size`: Some(306), added: 2781, mode: `MaxEncodedLen`)
	fn set_operator_metadata() -> Weight {
		// Proof in bytes: measured 429; estimated 3_712.
		// Quickest execution: 76_192 nanoseconds.
		Weight::from_parts(86_287_000, 3_712)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Services::Services` (r:1 w:0)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceInfos` (r:1 w:0)
	/// Proof: `Services::ServiceInfos` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `MaxEncodedLen`)
	fn set_policy() -> Weight {
		// Proof in bytes: measured 933; estimated 3_799.
		// Quickest execution: 34_958 nanoseconds.
		Weight::from_parts(45_421_000, 3_799)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceMetadata` (r:0 w:1)
	/// Proof: `Services::ServiceMetadata` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	fn set_service_metadata() -> Weight {
		// Proof in bytes: measured 439; estimated 3_712.
		// Quickest execution: 71_184 nanoseconds.
		Weight::from_parts(88_821_000, 3_712)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Services::Services` (r:1 w:0)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceInfos` (r:1 w:0)
	/// Proof: `Services::ServiceInfos` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `MaxEncodedLen`)
	fn set_terms() -> Weight {
		// Proof in bytes: measured 929; estimated 3_799.
		// Quickest execution: 34_846 nanoseconds.
		Weight::from_parts(40_257_000, 3_799)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Services::NextService` (r:1 w:0)
	/// Proof: `Services::NextService` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `Measured`)
	/// Storage: `Services::Services` (r:1 w:0)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `Measured`)
	/// Storage: `Services::OperatorSets` (r:1 w:0)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `Measured`)
	/// Storage: `Services::SetAssets` (r:1 w:0)
	/// Proof: `Services::SetAssets` (`max_values`: None, `max_size`: Some(407), added: 2882, mode: `Measured`)
	/// Storage: `Services::Prices` (r:16 w:0)
	/// Proof: `Services::Prices` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `Measured`)
	/// Storage: `Services::TableEras` (r:1 w:0)
	/// Proof: `Services::TableEras` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `Measured`)
	/// Component `a`: 1 to 16.
	fn table_begin(a: u32) -> Weight {
		// Proof in bytes: measured 934 + a * 44; estimated 4_398 + a * 2_519.
		// Quickest execution: 42_406 nanoseconds.
		Weight::from_parts(43_896_553, 4_398)
			.saturating_add(Weight::from_parts(3_842_576, 2_519).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(a.into())))
	}
	/// Storage: `Services::TableMembers` (r:1 w:1)
	/// Proof: `Services::TableMembers` (`max_values`: None, `max_size`: Some(1881), added: 4356, mode: `Measured`)
	fn table_clear() -> Weight {
		// Proof in bytes: measured 1_340; estimated 4_805.
		// Quickest execution: 30_812 nanoseconds.
		Weight::from_parts(37_794_000, 4_805)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Services::TableEras` (r:1 w:1)
	/// Proof: `Services::TableEras` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `Measured`)
	/// Storage: `Services::Tables` (r:0 w:1)
	/// Proof: `Services::Tables` (`max_values`: None, `max_size`: Some(174), added: 2649, mode: `Measured`)
	fn table_complete() -> Weight {
		// Proof in bytes: measured 507; estimated 3_972.
		// Quickest execution: 50_546 nanoseconds.
		Weight::from_parts(62_516_000, 3_972)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Services::Memberships` (r:2 w:0)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `Measured`)
	/// Storage: `Restaking::Backing` (r:1 w:0)
	/// Proof: `Restaking::Backing` (`max_values`: None, `max_size`: Some(1849), added: 4324, mode: `Measured`)
	/// Storage: `Restaking::Vaults` (r:16 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `Measured`)
	/// Storage: `Services::TableMembers` (r:0 w:1)
	/// Proof: `Services::TableMembers` (`max_values`: None, `max_size`: Some(1881), added: 4356, mode: `Measured`)
	/// Component `b`: 0 to 16.
	fn table_member(b: u32) -> Weight {
		// Proof in bytes: measured 498 + b * 379; estimated 6_422 + b * 2_855.
		// Quickest execution: 37_225 nanoseconds.
		Weight::from_parts(50_850_303, 6_422)
			.saturating_add(Weight::from_parts(6_630_310, 2_855).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Services::Cursor` (r:1 w:1)
	/// Proof: `Services::Cursor` (`max_values`: Some(1), `max_size`: Some(468), added: 963, mode: `Measured`)
	fn table_poll() -> Weight {
		// Proof in bytes: measured 718; estimated 2_203.
		// Quickest execution: 16_283 nanoseconds.
		Weight::from_parts(20_450_000, 2_203)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Restaking::NextAsset` (r:1 w:0)
	/// Proof: `Restaking::NextAsset` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `Measured`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `Measured`)
	/// Storage: `AssetRate::ConversionRateToNative` (r:1 w:0)
	/// Proof: `AssetRate::ConversionRateToNative` (`max_values`: None, `max_size`: Some(634), added: 3109, mode: `Measured`)
	/// Storage: `Services::Prices` (r:0 w:1)
	/// Proof: `Services::Prices` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `Measured`)
	fn table_price() -> Weight {
		// Proof in bytes: measured 921; estimated 4_386.
		// Quickest execution: 32_746 nanoseconds.
		Weight::from_parts(38_832_000, 4_386)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Services::TableEras` (r:2 w:1)
	/// Proof: `Services::TableEras` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `Measured`)
	/// Storage: `Services::Tables` (r:1 w:1)
	/// Proof: `Services::Tables` (`max_values`: None, `max_size`: Some(174), added: 2649, mode: `Measured`)
	fn table_prune() -> Weight {
		// Proof in bytes: measured 1_351; estimated 7_291.
		// Quickest execution: 49_268 nanoseconds.
		Weight::from_parts(57_457_000, 7_291)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `MaxEncodedLen`)
	/// Storage: `Services::Memberships` (r:1 w:1)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	/// Storage: `Services::Operators` (r:1 w:1)
	/// Proof: `Services::Operators` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	fn wind_up() -> Weight {
		// Proof in bytes: measured 1_033; estimated 3_716.
		// Quickest execution: 90_524 nanoseconds.
		Weight::from_parts(107_850_000, 3_716)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(251), added: 2726, mode: `MaxEncodedLen`)
	/// Storage: `Services::Services` (r:1 w:0)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceInfos` (r:1 w:0)
	/// Proof: `Services::ServiceInfos` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	/// Storage: `Services::Releases` (r:1 w:1)
	/// Proof: `Services::Releases` (`max_values`: None, `max_size`: Some(374), added: 2849, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(247), added: 2722, mode: `MaxEncodedLen`)
	fn withdraw_release() -> Weight {
		// Proof in bytes: measured 1_505; estimated 3_839.
		// Quickest execution: 84_292 nanoseconds.
		Weight::from_parts(97_135_000, 3_839)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
}
