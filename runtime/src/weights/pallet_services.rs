// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_services`. This file is generated; the next run overwrites what is changed by hand.
//!
//! Made by `cargo harness weights --pallet pallet_services`: steps 20, repeat 20, benchmarking command 64.0.0,
//! 2026-11-25, on AMD EPYC. Times are picoseconds. The proof is the larger of what was measured and what is estimated from
//! the greatest encoded lengths in maps of a million entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::cast_lossless, clippy::unnecessary_cast, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of `pallet_services` in this runtime.
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> pallet_services::WeightInfo for WeightInfo<T> {
	/// Storage: `Services::Services` (r:1 w:0)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(95), added: 2570, mode: `MaxEncodedLen`)
	/// Storage: `Services::Operators` (r:1 w:1)
	/// Proof: `Services::Operators` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Services::Memberships` (r:1 w:1)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(123), added: 2598, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Clock` (r:1 w:0)
	/// Proof: `Restaking::Clock` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	fn admit() -> Weight {
		// Proof in bytes: measured 790; estimated 3_694.
		// Quickest execution: 139_798 nanoseconds.
		Weight::from_parts(141_541_000, 3_694)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:0 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(95), added: 2570, mode: `MaxEncodedLen`)
	fn create_operator_set() -> Weight {
		// Proof in bytes: measured 245; estimated 3_694.
		// Quickest execution: 103_444 nanoseconds.
		Weight::from_parts(105_898_000, 3_694)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Services::OperatorSets` (r:1 w:0)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(95), added: 2570, mode: `MaxEncodedLen`)
	/// Storage: `Services::Operators` (r:1 w:0)
	/// Proof: `Services::Operators` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	fn ensure_can_back() -> Weight {
		// Proof in bytes: measured 392; estimated 3_560.
		// Quickest execution: 15_313 nanoseconds.
		Weight::from_parts(16_635_000, 3_560)
			.saturating_add(T::DbWeight::get().reads(2))
	}
	/// Storage: `Services::OperatorSets` (r:1 w:0)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(95), added: 2570, mode: `MaxEncodedLen`)
	fn inspect_set() -> Weight {
		// Proof in bytes: measured 259; estimated 3_560.
		// Quickest execution: 10_085 nanoseconds.
		Weight::from_parts(10_426_000, 3_560)
			.saturating_add(T::DbWeight::get().reads(1))
	}
	/// Storage: `Services::Memberships` (r:1 w:0)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(123), added: 2598, mode: `MaxEncodedLen`)
	fn is_member() -> Weight {
		// Proof in bytes: measured 346; estimated 3_588.
		// Quickest execution: 11_788 nanoseconds.
		Weight::from_parts(12_458_000, 3_588)
			.saturating_add(T::DbWeight::get().reads(1))
	}
	/// Storage: `Services::Operators` (r:1 w:1)
	/// Proof: `Services::Operators` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(95), added: 2570, mode: `MaxEncodedLen`)
	/// Storage: `Services::Memberships` (r:1 w:1)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(123), added: 2598, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Clock` (r:1 w:0)
	/// Proof: `Restaking::Clock` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	fn join() -> Weight {
		// Proof in bytes: measured 858; estimated 3_694.
		// Quickest execution: 137_585 nanoseconds.
		Weight::from_parts(141_521_000, 3_694)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `Restaking::Clock` (r:1 w:0)
	/// Proof: `Restaking::Clock` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Services::Memberships` (r:1 w:1)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(123), added: 2598, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(95), added: 2570, mode: `MaxEncodedLen`)
	/// Storage: `Services::Operators` (r:1 w:1)
	/// Proof: `Services::Operators` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	fn leave() -> Weight {
		// Proof in bytes: measured 1_021; estimated 3_694.
		// Quickest execution: 120_480 nanoseconds.
		Weight::from_parts(122_662_000, 3_694)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `Services::Memberships` (r:1 w:1)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(123), added: 2598, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Clock` (r:1 w:0)
	/// Proof: `Restaking::Clock` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(95), added: 2570, mode: `MaxEncodedLen`)
	/// Storage: `Services::Operators` (r:1 w:1)
	/// Proof: `Services::Operators` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	fn reap_membership() -> Weight {
		// Proof in bytes: measured 1_026; estimated 3_694.
		// Quickest execution: 121_882 nanoseconds.
		Weight::from_parts(125_327_000, 3_694)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `Services::Operators` (r:1 w:1)
	/// Proof: `Services::Operators` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorMetadata` (r:0 w:1)
	/// Proof: `Services::OperatorMetadata` (`max_values`: None, `max_size`: Some(306), added: 2781, mode: `MaxEncodedLen`)
	fn register_operator() -> Weight {
		// Proof in bytes: measured 42; estimated 3_694.
		// Quickest execution: 98_286 nanoseconds.
		Weight::from_parts(100_580_000, 3_694)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: `Services::NextService` (r:1 w:1)
	/// Proof: `Services::NextService` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceMetadata` (r:0 w:1)
	/// Proof: `Services::ServiceMetadata` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Services::Services` (r:0 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	fn register_service() -> Weight {
		// Proof in bytes: measured 42; estimated 3_694.
		// Quickest execution: 96_253 nanoseconds.
		Weight::from_parts(98_117_000, 3_694)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `Services::Services` (r:1 w:0)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Restaking::Clock` (r:1 w:0)
	/// Proof: `Restaking::Clock` (`max_values`: Some(1), `max_size`: Some(20), added: 515, mode: `MaxEncodedLen`)
	/// Storage: `Services::Memberships` (r:1 w:1)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(123), added: 2598, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(95), added: 2570, mode: `MaxEncodedLen`)
	/// Storage: `Services::Operators` (r:1 w:1)
	/// Proof: `Services::Operators` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(229), added: 2704, mode: `MaxEncodedLen`)
	fn remove_member() -> Weight {
		// Proof in bytes: measured 1_073; estimated 3_694.
		// Quickest execution: 125_557 nanoseconds.
		Weight::from_parts(130_995_000, 3_694)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	fn advance() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(20_000_000, 0)
	}
	fn inspect_page(n: u32, ) -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(10_000_000, 1_000)
			.saturating_add(Weight::from_parts(5_000_000, 2_200).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
	}
	fn inspect_table() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(20_000_000, 5_000)
			.saturating_add(T::DbWeight::get().reads(2))
	}
	fn table_begin(a: u32, ) -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(30_000_000, 6_000)
			.saturating_add(Weight::from_parts(2_000_000, 100).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(a.into())))
	}
	fn table_clear() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(20_000_000, 2_500)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn table_complete() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(60_000_000, 1_500)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn table_member(b: u32, ) -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(60_000_000, 3_500)
			.saturating_add(Weight::from_parts(15_000_000, 600).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn table_poll() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(20_000_000, 3_000)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn table_price() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(15_000_000, 3_700)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn table_prune() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(30_000_000, 4_000)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	fn set_operator_metadata() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(80_000_000, 3_694)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn deregister_operator() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(75_000_000, 3_694)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn set_service_metadata() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(80_000_000, 3_694)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn offer_service() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(25_000_000, 3_900)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn accept_service() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(140_000_000, 6_300)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	fn set_delegate() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(30_000_000, 3_900)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn close_service() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(20_000_000, 3_600)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn remove_service() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(80_000_000, 3_694)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn set_policy() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(35_000_000, 3_700)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn set_assets() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(35_000_000, 3_950)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn set_terms() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(35_000_000, 3_700)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn close_operator_set() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(30_000_000, 3_700)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn wind_up() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(110_000_000, 3_694)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn remove_operator_set() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(90_000_000, 3_694)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn oblige() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(40_000_000, 3_700)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn set_key() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(260_000_000, 3_900)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	fn retire_key() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(45_000_000, 3_900)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	fn prune_key() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(110_000_000, 3_900)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn publish_release() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(95_000_000, 3_900)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn withdraw_release() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(85_000_000, 3_900)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	fn acknowledge_release() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(35_000_000, 3_700)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn key_owner() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(15_000_000, 3_700)
			.saturating_add(T::DbWeight::get().reads(1))
	}
	fn outbid() -> Weight {
		// A placeholder, to be measured.
		Weight::from_parts(160_000_000, 9_000)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(5))
	}
}
