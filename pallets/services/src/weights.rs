// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_services`. This file is generated; the next run overwrites what is changed by hand.
//!
//! Made by `cargo harness weights --pallet pallet_services`: template `benchmarking/templates/own_pallet.hbs`, steps 20, repeat 20,
//! benchmarking command 64.0.0, 2026-11-26, on Intel(R) Xeon(R) Processor. Times are picoseconds. The proof is the larger of what was measured and what is estimated from
//! the greatest encoded lengths in maps of a million entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::cast_lossless, clippy::unnecessary_cast, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions of `pallet_services`.
pub trait WeightInfo {
	/// Weight of the benchmark `accept_service`.
	fn accept_service() -> Weight;
	/// Weight of the benchmark `acknowledge_release`.
	fn acknowledge_release() -> Weight;
	/// Weight of the benchmark `admit`.
	fn admit() -> Weight;
	/// Weight of the benchmark `advance`.
	fn advance() -> Weight;
	/// Weight of the benchmark `close_operator_set`.
	fn close_operator_set() -> Weight;
	/// Weight of the benchmark `close_service`.
	fn close_service() -> Weight;
	/// Weight of the benchmark `create_operator_set`.
	fn create_operator_set() -> Weight;
	/// Weight of the benchmark `deregister_operator`.
	fn deregister_operator() -> Weight;
	/// Weight of the benchmark `ensure_can_back`.
	fn ensure_can_back() -> Weight;
	/// Weight of the benchmark `inspect_page`.
	fn inspect_page(n: u32) -> Weight;
	/// Weight of the benchmark `inspect_set`.
	fn inspect_set() -> Weight;
	/// Weight of the benchmark `inspect_table`.
	fn inspect_table() -> Weight;
	/// Weight of the benchmark `is_member`.
	fn is_member() -> Weight;
	/// Weight of the benchmark `join`.
	fn join() -> Weight;
	/// Weight of the benchmark `key_owner`.
	fn key_owner() -> Weight;
	/// Weight of the benchmark `leave`.
	fn leave() -> Weight;
	/// Weight of the benchmark `oblige`.
	fn oblige() -> Weight;
	/// Weight of the benchmark `offer_service`.
	fn offer_service() -> Weight;
	/// Weight of the benchmark `outbid`.
	fn outbid() -> Weight;
	/// Weight of the benchmark `prune_key`.
	fn prune_key() -> Weight;
	/// Weight of the benchmark `publish_release`.
	fn publish_release() -> Weight;
	/// Weight of the benchmark `reap_membership`.
	fn reap_membership() -> Weight;
	/// Weight of the benchmark `register_operator`.
	fn register_operator() -> Weight;
	/// Weight of the benchmark `register_service`.
	fn register_service() -> Weight;
	/// Weight of the benchmark `remove_member`.
	fn remove_member() -> Weight;
	/// Weight of the benchmark `remove_operator_set`.
	fn remove_operator_set() -> Weight;
	/// Weight of the benchmark `remove_service`.
	fn remove_service() -> Weight;
	/// Weight of the benchmark `retire_key`.
	fn retire_key() -> Weight;
	/// Weight of the benchmark `set_assets`.
	fn set_assets() -> Weight;
	/// Weight of the benchmark `set_delegate`.
	fn set_delegate() -> Weight;
	/// Weight of the benchmark `set_key`.
	fn set_key() -> Weight;
	/// Weight of the benchmark `set_operator_metadata`.
	fn set_operator_metadata() -> Weight;
	/// Weight of the benchmark `set_policy`.
	fn set_policy() -> Weight;
	/// Weight of the benchmark `set_service_metadata`.
	fn set_service_metadata() -> Weight;
	/// Weight of the benchmark `set_terms`.
	fn set_terms() -> Weight;
	/// Weight of the benchmark `table_begin`.
	fn table_begin(a: u32) -> Weight;
	/// Weight of the benchmark `table_clear`.
	fn table_clear() -> Weight;
	/// Weight of the benchmark `table_complete`.
	fn table_complete() -> Weight;
	/// Weight of the benchmark `table_member`.
	fn table_member(b: u32) -> Weight;
	/// Weight of the benchmark `table_poll`.
	fn table_poll() -> Weight;
	/// Weight of the benchmark `table_price`.
	fn table_price() -> Weight;
	/// Weight of the benchmark `table_prune`.
	fn table_prune() -> Weight;
	/// Weight of the benchmark `wind_up`.
	fn wind_up() -> Weight;
	/// Weight of the benchmark `withdraw_release`.
	fn withdraw_release() -> Weight;
}

/// Weights of `pallet_services`, measured in the runtime of this repository.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceInfos` (r:1 w:1)
	/// Proof: `Services::ServiceInfos` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceMetadata` (r:1 w:0)
	/// Proof: `Services::ServiceMetadata` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn accept_service() -> Weight {
		// Proof in bytes: measured 1_282; estimated 6_470.
		// Quickest execution: 169_431 nanoseconds.
		Weight::from_parts(183_795_000, 6_470)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: `Services::Memberships` (r:1 w:1)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	/// Storage: `Services::Releases` (r:1 w:0)
	/// Proof: `Services::Releases` (`max_values`: None, `max_size`: Some(374), added: 2849, mode: `MaxEncodedLen`)
	fn acknowledge_release() -> Weight {
		// Proof in bytes: measured 530; estimated 3_839.
		// Quickest execution: 41_618 nanoseconds.
		Weight::from_parts(54_050_000, 3_839)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Services::Services` (r:1 w:0)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceInfos` (r:1 w:0)
	/// Proof: `Services::ServiceInfos` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(1382), added: 3857, mode: `MaxEncodedLen`)
	/// Storage: `Services::Operators` (r:1 w:1)
	/// Proof: `Services::Operators` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Services::Memberships` (r:1 w:1)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn admit() -> Weight {
		// Proof in bytes: measured 1_855; estimated 4_847.
		// Quickest execution: 167_330 nanoseconds.
		Weight::from_parts(189_310_000, 4_847)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `Services::Cursor` (r:1 w:1)
	/// Proof: `Services::Cursor` (`max_values`: Some(1), `max_size`: Some(519), added: 1014, mode: `Measured`)
	/// Storage: `Restaking::NextAsset` (r:1 w:0)
	/// Proof: `Restaking::NextAsset` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `Measured`)
	/// Storage: `Restaking::Assets` (r:1 w:0)
	/// Proof: `Restaking::Assets` (`max_values`: None, `max_size`: Some(647), added: 3122, mode: `Measured`)
	/// Storage: `AssetRate::ConversionRateToNative` (r:1 w:0)
	/// Proof: `AssetRate::ConversionRateToNative` (`max_values`: None, `max_size`: Some(634), added: 3109, mode: `Measured`)
	/// Storage: `Services::Prices` (r:0 w:1)
	/// Proof: `Services::Prices` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `Measured`)
	fn advance() -> Weight {
		// Proof in bytes: measured 1_241; estimated 4_706.
		// Quickest execution: 93_902 nanoseconds.
		Weight::from_parts(103_426_000, 4_706)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Services::Services` (r:1 w:0)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(1382), added: 3857, mode: `MaxEncodedLen`)
	fn close_operator_set() -> Weight {
		// Proof in bytes: measured 1_114; estimated 4_847.
		// Quickest execution: 38_005 nanoseconds.
		Weight::from_parts(49_092_000, 4_847)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	fn close_service() -> Weight {
		// Proof in bytes: measured 346; estimated 3_534.
		// Quickest execution: 27_327 nanoseconds.
		Weight::from_parts(36_843_000, 3_534)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Services::SetAssets` (r:0 w:1)
	/// Proof: `Services::SetAssets` (`max_values`: None, `max_size`: Some(407), added: 2882, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:0 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(1382), added: 3857, mode: `MaxEncodedLen`)
	fn create_operator_set() -> Weight {
		// Proof in bytes: measured 542; estimated 3_730.
		// Quickest execution: 124_033 nanoseconds.
		Weight::from_parts(138_888_000, 3_730)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `Services::Operators` (r:1 w:1)
	/// Proof: `Services::Operators` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorMetadata` (r:0 w:1)
	/// Proof: `Services::OperatorMetadata` (`max_values`: None, `max_size`: Some(306), added: 2781, mode: `MaxEncodedLen`)
	fn deregister_operator() -> Weight {
		// Proof in bytes: measured 567; estimated 3_730.
		// Quickest execution: 87_104 nanoseconds.
		Weight::from_parts(101_447_000, 3_730)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `Services::OperatorSets` (r:1 w:0)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(1382), added: 3857, mode: `MaxEncodedLen`)
	/// Storage: `Services::Operators` (r:1 w:0)
	/// Proof: `Services::Operators` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	fn ensure_can_back() -> Weight {
		// Proof in bytes: measured 1_142; estimated 4_847.
		// Quickest execution: 20_312 nanoseconds.
		Weight::from_parts(33_278_000, 4_847)
			.saturating_add(T::DbWeight::get().reads(2))
	}
	/// Storage: `Services::Tables` (r:1 w:0)
	/// Proof: `Services::Tables` (`max_values`: None, `max_size`: Some(737), added: 3212, mode: `Measured`)
	/// Storage: `Services::TableMembers` (r:513 w:0)
	/// Proof: `Services::TableMembers` (`max_values`: None, `max_size`: Some(1881), added: 4356, mode: `Measured`)
	/// Component `n`: 0 to 512.
	fn inspect_page(n: u32) -> Weight {
		// Proof in bytes: measured 1_669 + n * 1_869; estimated 5_177 + n * 4_344.
		// Quickest execution: 29_814 nanoseconds.
		Weight::from_parts(18_599_155, 5_177)
			.saturating_add(Weight::from_parts(18_433_269, 4_344).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(n.into())))
	}
	/// Storage: `Services::OperatorSets` (r:1 w:0)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(1382), added: 3857, mode: `MaxEncodedLen`)
	fn inspect_set() -> Weight {
		// Proof in bytes: measured 1_019; estimated 4_847.
		// Quickest execution: 19_008 nanoseconds.
		Weight::from_parts(21_093_000, 4_847)
			.saturating_add(T::DbWeight::get().reads(1))
	}
	/// Storage: `Services::TableEras` (r:1 w:0)
	/// Proof: `Services::TableEras` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `Measured`)
	/// Storage: `Services::Tables` (r:1 w:0)
	/// Proof: `Services::Tables` (`max_values`: None, `max_size`: Some(737), added: 3212, mode: `Measured`)
	/// Storage: `Services::TableMembers` (r:1 w:0)
	/// Proof: `Services::TableMembers` (`max_values`: None, `max_size`: Some(1881), added: 4356, mode: `Measured`)
	fn inspect_table() -> Weight {
		// Proof in bytes: measured 4_831; estimated 8_296.
		// Quickest execution: 78_593 nanoseconds.
		Weight::from_parts(89_479_000, 8_296)
			.saturating_add(T::DbWeight::get().reads(3))
	}
	/// Storage: `Services::Memberships` (r:1 w:0)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	fn is_member() -> Weight {
		// Proof in bytes: measured 449; estimated 3_608.
		// Quickest execution: 15_836 nanoseconds.
		Weight::from_parts(19_070_000, 3_608)
			.saturating_add(T::DbWeight::get().reads(1))
	}
	/// Storage: `Services::Operators` (r:1 w:1)
	/// Proof: `Services::Operators` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(1382), added: 3857, mode: `MaxEncodedLen`)
	/// Storage: `Services::Memberships` (r:1 w:1)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Services::Roster` (r:0 w:1)
	/// Proof: `Services::Roster` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	fn join() -> Weight {
		// Proof in bytes: measured 1_439; estimated 4_847.
		// Quickest execution: 165_770 nanoseconds.
		Weight::from_parts(176_700_000, 4_847)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: `Services::Keys` (r:1 w:0)
	/// Proof: `Services::Keys` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	fn key_owner() -> Weight {
		// Proof in bytes: measured 476; estimated 3_616.
		// Quickest execution: 18_834 nanoseconds.
		Weight::from_parts(21_463_000, 3_616)
			.saturating_add(T::DbWeight::get().reads(1))
	}
	/// Storage: `Services::Memberships` (r:1 w:1)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(1382), added: 3857, mode: `MaxEncodedLen`)
	/// Storage: `Services::Operators` (r:1 w:1)
	/// Proof: `Services::Operators` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Services::Roster` (r:0 w:1)
	/// Proof: `Services::Roster` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	fn leave() -> Weight {
		// Proof in bytes: measured 1_601; estimated 4_847.
		// Quickest execution: 145_544 nanoseconds.
		Weight::from_parts(157_840_000, 4_847)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: `Services::Services` (r:1 w:0)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceInfos` (r:1 w:0)
	/// Proof: `Services::ServiceInfos` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:0)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(1382), added: 3857, mode: `MaxEncodedLen`)
	/// Storage: `Services::Memberships` (r:1 w:1)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	/// Storage: `Services::SetAssets` (r:1 w:0)
	/// Proof: `Services::SetAssets` (`max_values`: None, `max_size`: Some(407), added: 2882, mode: `MaxEncodedLen`)
	fn oblige() -> Weight {
		// Proof in bytes: measured 1_970; estimated 4_847.
		// Quickest execution: 73_207 nanoseconds.
		Weight::from_parts(86_263_000, 4_847)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Services::Services` (r:1 w:0)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceInfos` (r:1 w:1)
	/// Proof: `Services::ServiceInfos` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	fn offer_service() -> Weight {
		// Proof in bytes: measured 692; estimated 3_799.
		// Quickest execution: 39_100 nanoseconds.
		Weight::from_parts(50_544_000, 3_799)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Services::TableEras` (r:1 w:0)
	/// Proof: `Services::TableEras` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `Measured`)
	/// Storage: `Services::Tables` (r:1 w:0)
	/// Proof: `Services::Tables` (`max_values`: None, `max_size`: Some(737), added: 3212, mode: `Measured`)
	/// Storage: `Services::Memberships` (r:1 w:1)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `Measured`)
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(1382), added: 3857, mode: `Measured`)
	/// Storage: `Services::SetAssets` (r:1 w:0)
	/// Proof: `Services::SetAssets` (`max_values`: None, `max_size`: Some(407), added: 2882, mode: `Measured`)
	/// Storage: `Services::Prices` (r:16 w:0)
	/// Proof: `Services::Prices` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `Measured`)
	/// Storage: `Restaking::Backing` (r:1 w:0)
	/// Proof: `Restaking::Backing` (`max_values`: None, `max_size`: Some(1849), added: 4324, mode: `Measured`)
	/// Storage: `Restaking::Vaults` (r:16 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `Measured`)
	/// Storage: `Restaking::Closed` (r:16 w:0)
	/// Proof: `Restaking::Closed` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `Measured`)
	/// Storage: `Restaking::Cuts` (r:16 w:0)
	/// Proof: `Restaking::Cuts` (`max_values`: None, `max_size`: Some(649), added: 3124, mode: `Measured`)
	fn outbid() -> Weight {
		// Proof in bytes: measured 16_199; estimated 56_789.
		// Quickest execution: 549_454 nanoseconds.
		Weight::from_parts(694_852_000, 56_789)
			.saturating_add(T::DbWeight::get().reads(70))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Services::Keys` (r:1 w:1)
	/// Proof: `Services::Keys` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(1382), added: 3857, mode: `MaxEncodedLen`)
	/// Storage: `Services::KeysOf` (r:1 w:1)
	/// Proof: `Services::KeysOf` (`max_values`: None, `max_size`: Some(614), added: 3089, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn prune_key() -> Weight {
		// Proof in bytes: measured 2_237; estimated 4_847.
		// Quickest execution: 138_678 nanoseconds.
		Weight::from_parts(149_214_000, 4_847)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `Services::Services` (r:1 w:0)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceInfos` (r:1 w:0)
	/// Proof: `Services::ServiceInfos` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(1382), added: 3857, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Services::Releases` (r:0 w:1)
	/// Proof: `Services::Releases` (`max_values`: None, `max_size`: Some(374), added: 2849, mode: `MaxEncodedLen`)
	fn publish_release() -> Weight {
		// Proof in bytes: measured 1_705; estimated 4_847.
		// Quickest execution: 140_130 nanoseconds.
		Weight::from_parts(151_361_000, 4_847)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `Services::Memberships` (r:1 w:1)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(1382), added: 3857, mode: `MaxEncodedLen`)
	/// Storage: `Services::Operators` (r:1 w:1)
	/// Proof: `Services::Operators` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Services::Roster` (r:0 w:1)
	/// Proof: `Services::Roster` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	fn reap_membership() -> Weight {
		// Proof in bytes: measured 1_607; estimated 4_847.
		// Quickest execution: 142_366 nanoseconds.
		Weight::from_parts(157_347_000, 4_847)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: `Services::Operators` (r:1 w:1)
	/// Proof: `Services::Operators` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorMetadata` (r:0 w:1)
	/// Proof: `Services::OperatorMetadata` (`max_values`: None, `max_size`: Some(306), added: 2781, mode: `MaxEncodedLen`)
	fn register_operator() -> Weight {
		// Proof in bytes: measured 419; estimated 3_730.
		// Quickest execution: 103_671 nanoseconds.
		Weight::from_parts(113_944_000, 3_730)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `Services::NextService` (r:1 w:1)
	/// Proof: `Services::NextService` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceMetadata` (r:0 w:1)
	/// Proof: `Services::ServiceMetadata` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Services::Services` (r:0 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceInfos` (r:0 w:1)
	/// Proof: `Services::ServiceInfos` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	fn register_service() -> Weight {
		// Proof in bytes: measured 401; estimated 3_730.
		// Quickest execution: 105_545 nanoseconds.
		Weight::from_parts(118_130_000, 3_730)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: `Services::Services` (r:1 w:0)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceInfos` (r:1 w:0)
	/// Proof: `Services::ServiceInfos` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	/// Storage: `Services::Memberships` (r:1 w:1)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(1382), added: 3857, mode: `MaxEncodedLen`)
	/// Storage: `Services::Operators` (r:1 w:1)
	/// Proof: `Services::Operators` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Services::Roster` (r:0 w:1)
	/// Proof: `Services::Roster` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	fn remove_member() -> Weight {
		// Proof in bytes: measured 2_079; estimated 4_847.
		// Quickest execution: 156_883 nanoseconds.
		Weight::from_parts(172_831_000, 4_847)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(1382), added: 3857, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Services::SetAssets` (r:0 w:1)
	/// Proof: `Services::SetAssets` (`max_values`: None, `max_size`: Some(407), added: 2882, mode: `MaxEncodedLen`)
	fn remove_operator_set() -> Weight {
		// Proof in bytes: measured 1_329; estimated 4_847.
		// Quickest execution: 113_412 nanoseconds.
		Weight::from_parts(121_067_000, 4_847)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceMetadata` (r:0 w:1)
	/// Proof: `Services::ServiceMetadata` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceInfos` (r:0 w:1)
	/// Proof: `Services::ServiceInfos` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	fn remove_service() -> Weight {
		// Proof in bytes: measured 542; estimated 3_730.
		// Quickest execution: 88_816 nanoseconds.
		Weight::from_parts(98_993_000, 3_730)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(1382), added: 3857, mode: `MaxEncodedLen`)
	/// Storage: `Services::Keys` (r:1 w:1)
	/// Proof: `Services::Keys` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	/// Storage: `Services::Memberships` (r:1 w:0)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	/// Storage: `Services::KeysOf` (r:1 w:1)
	/// Proof: `Services::KeysOf` (`max_values`: None, `max_size`: Some(614), added: 3089, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn retire_key() -> Weight {
		// Proof in bytes: measured 2_212; estimated 4_847.
		// Quickest execution: 150_317 nanoseconds.
		Weight::from_parts(165_532_000, 4_847)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	/// Storage: `Services::Services` (r:1 w:0)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceInfos` (r:1 w:0)
	/// Proof: `Services::ServiceInfos` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:0)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(1382), added: 3857, mode: `MaxEncodedLen`)
	/// Storage: `Services::SetAssets` (r:1 w:1)
	/// Proof: `Services::SetAssets` (`max_values`: None, `max_size`: Some(407), added: 2882, mode: `MaxEncodedLen`)
	fn set_assets() -> Weight {
		// Proof in bytes: measured 1_921; estimated 4_847.
		// Quickest execution: 61_343 nanoseconds.
		Weight::from_parts(67_875_000, 4_847)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Services::Services` (r:1 w:0)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceInfos` (r:1 w:1)
	/// Proof: `Services::ServiceInfos` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	fn set_delegate() -> Weight {
		// Proof in bytes: measured 692; estimated 3_799.
		// Quickest execution: 36_216 nanoseconds.
		Weight::from_parts(47_016_000, 3_799)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Services::Operators` (r:1 w:0)
	/// Proof: `Services::Operators` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(1382), added: 3857, mode: `MaxEncodedLen`)
	/// Storage: `Services::Memberships` (r:1 w:0)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Services::KeyClaims` (r:1 w:1)
	/// Proof: `Services::KeyClaims` (`max_values`: None, `max_size`: Some(98), added: 2573, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Services::KeysOf` (r:1 w:1)
	/// Proof: `Services::KeysOf` (`max_values`: None, `max_size`: Some(614), added: 3089, mode: `MaxEncodedLen`)
	/// Storage: `Services::Keys` (r:1 w:1)
	/// Proof: `Services::Keys` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	fn set_key() -> Weight {
		// Proof in bytes: measured 2_452; estimated 4_847.
		// Quickest execution: 269_394 nanoseconds.
		Weight::from_parts(287_172_000, 4_847)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: `Services::Operators` (r:1 w:1)
	/// Proof: `Services::Operators` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorMetadata` (r:0 w:1)
	/// Proof: `Services::OperatorMetadata` (`max_values`: None, `max_size`: Some(306), added: 2781, mode: `MaxEncodedLen`)
	fn set_operator_metadata() -> Weight {
		// Proof in bytes: measured 567; estimated 3_730.
		// Quickest execution: 104_700 nanoseconds.
		Weight::from_parts(112_522_000, 3_730)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `Services::Services` (r:1 w:0)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceInfos` (r:1 w:0)
	/// Proof: `Services::ServiceInfos` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(1382), added: 3857, mode: `MaxEncodedLen`)
	fn set_policy() -> Weight {
		// Proof in bytes: measured 2_064; estimated 4_847.
		// Quickest execution: 48_301 nanoseconds.
		Weight::from_parts(58_800_000, 4_847)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Services::Services` (r:1 w:1)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceMetadata` (r:0 w:1)
	/// Proof: `Services::ServiceMetadata` (`max_values`: None, `max_size`: Some(270), added: 2745, mode: `MaxEncodedLen`)
	fn set_service_metadata() -> Weight {
		// Proof in bytes: measured 542; estimated 3_730.
		// Quickest execution: 108_185 nanoseconds.
		Weight::from_parts(119_523_000, 3_730)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `Services::Services` (r:1 w:0)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceInfos` (r:1 w:0)
	/// Proof: `Services::ServiceInfos` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(1382), added: 3857, mode: `MaxEncodedLen`)
	fn set_terms() -> Weight {
		// Proof in bytes: measured 1_497; estimated 4_847.
		// Quickest execution: 45_955 nanoseconds.
		Weight::from_parts(55_987_000, 4_847)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Services::TableEras` (r:1 w:0)
	/// Proof: `Services::TableEras` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `Measured`)
	/// Storage: `Services::OperatorSets` (r:1 w:0)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(1382), added: 3857, mode: `Measured`)
	/// Storage: `Services::Roster` (r:1 w:0)
	/// Proof: `Services::Roster` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `Measured`)
	/// Storage: `Services::Tables` (r:1 w:0)
	/// Proof: `Services::Tables` (`max_values`: None, `max_size`: Some(737), added: 3212, mode: `Measured`)
	/// Storage: `Services::SetAssets` (r:1 w:0)
	/// Proof: `Services::SetAssets` (`max_values`: None, `max_size`: Some(407), added: 2882, mode: `Measured`)
	/// Storage: `Services::Prices` (r:16 w:0)
	/// Proof: `Services::Prices` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `Measured`)
	/// Component `a`: 1 to 16.
	fn table_begin(a: u32) -> Weight {
		// Proof in bytes: measured 3_428 + a * 44; estimated 6_893 + a * 2_519.
		// Quickest execution: 85_670 nanoseconds.
		Weight::from_parts(96_376_076, 6_893)
			.saturating_add(Weight::from_parts(4_719_801, 2_519).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(a.into())))
	}
	/// Storage: `Services::TableMembers` (r:1 w:1)
	/// Proof: `Services::TableMembers` (`max_values`: None, `max_size`: Some(1881), added: 4356, mode: `Measured`)
	fn table_clear() -> Weight {
		// Proof in bytes: measured 1_340; estimated 4_805.
		// Quickest execution: 35_868 nanoseconds.
		Weight::from_parts(44_230_000, 4_805)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Services::TableEras` (r:1 w:1)
	/// Proof: `Services::TableEras` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `Measured`)
	/// Storage: `Services::Tables` (r:1 w:1)
	/// Proof: `Services::Tables` (`max_values`: None, `max_size`: Some(737), added: 3212, mode: `Measured`)
	/// Storage: `Services::OperatorSets` (r:1 w:0)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(1382), added: 3857, mode: `Measured`)
	fn table_complete() -> Weight {
		// Proof in bytes: measured 1_917; estimated 5_382.
		// Quickest execution: 125_164 nanoseconds.
		Weight::from_parts(140_275_000, 5_382)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Services::Roster` (r:1 w:0)
	/// Proof: `Services::Roster` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `Measured`)
	/// Storage: `Services::Memberships` (r:1 w:0)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `Measured`)
	/// Storage: `Restaking::Backing` (r:1 w:0)
	/// Proof: `Restaking::Backing` (`max_values`: None, `max_size`: Some(1849), added: 4324, mode: `Measured`)
	/// Storage: `Restaking::Vaults` (r:16 w:0)
	/// Proof: `Restaking::Vaults` (`max_values`: None, `max_size`: Some(309), added: 2784, mode: `Measured`)
	/// Storage: `Restaking::Closed` (r:16 w:0)
	/// Proof: `Restaking::Closed` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `Measured`)
	/// Storage: `Restaking::Cuts` (r:16 w:0)
	/// Proof: `Restaking::Cuts` (`max_values`: None, `max_size`: Some(649), added: 3124, mode: `Measured`)
	/// Storage: `Services::TableMembers` (r:0 w:1)
	/// Proof: `Services::TableMembers` (`max_values`: None, `max_size`: Some(1881), added: 4356, mode: `Measured`)
	/// Component `b`: 0 to 16.
	fn table_member(b: u32) -> Weight {
		// Proof in bytes: measured 1_206 + b * 593; estimated 4_453 + b * 3_069.
		// Quickest execution: 53_099 nanoseconds.
		Weight::from_parts(77_832_904, 4_453)
			.saturating_add(Weight::from_parts(25_299_589, 3_069).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Services::Cursor` (r:1 w:1)
	/// Proof: `Services::Cursor` (`max_values`: Some(1), `max_size`: Some(519), added: 1014, mode: `Measured`)
	fn table_poll() -> Weight {
		// Proof in bytes: measured 720; estimated 2_205.
		// Quickest execution: 56_234 nanoseconds.
		Weight::from_parts(71_221_000, 2_205)
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
		// Quickest execution: 44_059 nanoseconds.
		Weight::from_parts(53_260_000, 4_386)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Services::TableEras` (r:2 w:1)
	/// Proof: `Services::TableEras` (`max_values`: None, `max_size`: Some(145), added: 2620, mode: `Measured`)
	/// Storage: `Services::OperatorSets` (r:1 w:0)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(1382), added: 3857, mode: `Measured`)
	/// Storage: `Services::SetAssets` (r:1 w:0)
	/// Proof: `Services::SetAssets` (`max_values`: None, `max_size`: Some(407), added: 2882, mode: `Measured`)
	/// Storage: `Services::Tables` (r:1 w:1)
	/// Proof: `Services::Tables` (`max_values`: None, `max_size`: Some(737), added: 3212, mode: `Measured`)
	fn table_prune() -> Weight {
		// Proof in bytes: measured 3_059; estimated 8_999.
		// Quickest execution: 93_881 nanoseconds.
		Weight::from_parts(101_349_000, 8_999)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(1382), added: 3857, mode: `MaxEncodedLen`)
	/// Storage: `Services::Memberships` (r:1 w:1)
	/// Proof: `Services::Memberships` (`max_values`: None, `max_size`: Some(143), added: 2618, mode: `MaxEncodedLen`)
	/// Storage: `Services::Operators` (r:1 w:1)
	/// Proof: `Services::Operators` (`max_values`: None, `max_size`: Some(68), added: 2543, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Services::Roster` (r:0 w:1)
	/// Proof: `Services::Roster` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	fn wind_up() -> Weight {
		// Proof in bytes: measured 1_601; estimated 4_847.
		// Quickest execution: 130_930 nanoseconds.
		Weight::from_parts(150_214_000, 4_847)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	/// Storage: `Services::OperatorSets` (r:1 w:1)
	/// Proof: `Services::OperatorSets` (`max_values`: None, `max_size`: Some(1382), added: 3857, mode: `MaxEncodedLen`)
	/// Storage: `Services::Services` (r:1 w:0)
	/// Proof: `Services::Services` (`max_values`: None, `max_size`: Some(69), added: 2544, mode: `MaxEncodedLen`)
	/// Storage: `Services::ServiceInfos` (r:1 w:0)
	/// Proof: `Services::ServiceInfos` (`max_values`: None, `max_size`: Some(334), added: 2809, mode: `MaxEncodedLen`)
	/// Storage: `Services::Releases` (r:1 w:1)
	/// Proof: `Services::Releases` (`max_values`: None, `max_size`: Some(374), added: 2849, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn withdraw_release() -> Weight {
		// Proof in bytes: measured 2_073; estimated 4_847.
		// Quickest execution: 135_768 nanoseconds.
		Weight::from_parts(143_545_000, 4_847)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
}

// For mocks only: a runtime has its own.
impl WeightInfo for () {
	fn accept_service() -> Weight {
		Weight::from_parts(183_795_000, 6_470)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn acknowledge_release() -> Weight {
		Weight::from_parts(54_050_000, 3_839)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn admit() -> Weight {
		Weight::from_parts(189_310_000, 4_847)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn advance() -> Weight {
		Weight::from_parts(103_426_000, 4_706)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn close_operator_set() -> Weight {
		Weight::from_parts(49_092_000, 4_847)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn close_service() -> Weight {
		Weight::from_parts(36_843_000, 3_534)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn create_operator_set() -> Weight {
		Weight::from_parts(138_888_000, 3_730)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn deregister_operator() -> Weight {
		Weight::from_parts(101_447_000, 3_730)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn ensure_can_back() -> Weight {
		Weight::from_parts(33_278_000, 4_847)
			.saturating_add(RocksDbWeight::get().reads(2))
	}
	fn inspect_page(n: u32) -> Weight {
		Weight::from_parts(18_599_155, 5_177)
			.saturating_add(Weight::from_parts(18_433_269, 4_344).saturating_mul(n.into()))
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(n.into())))
	}
	fn inspect_set() -> Weight {
		Weight::from_parts(21_093_000, 4_847)
			.saturating_add(RocksDbWeight::get().reads(1))
	}
	fn inspect_table() -> Weight {
		Weight::from_parts(89_479_000, 8_296)
			.saturating_add(RocksDbWeight::get().reads(3))
	}
	fn is_member() -> Weight {
		Weight::from_parts(19_070_000, 3_608)
			.saturating_add(RocksDbWeight::get().reads(1))
	}
	fn join() -> Weight {
		Weight::from_parts(176_700_000, 4_847)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn key_owner() -> Weight {
		Weight::from_parts(21_463_000, 3_616)
			.saturating_add(RocksDbWeight::get().reads(1))
	}
	fn leave() -> Weight {
		Weight::from_parts(157_840_000, 4_847)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn oblige() -> Weight {
		Weight::from_parts(86_263_000, 4_847)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn offer_service() -> Weight {
		Weight::from_parts(50_544_000, 3_799)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn outbid() -> Weight {
		Weight::from_parts(694_852_000, 56_789)
			.saturating_add(RocksDbWeight::get().reads(70))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn prune_key() -> Weight {
		Weight::from_parts(149_214_000, 4_847)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn publish_release() -> Weight {
		Weight::from_parts(151_361_000, 4_847)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn reap_membership() -> Weight {
		Weight::from_parts(157_347_000, 4_847)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn register_operator() -> Weight {
		Weight::from_parts(113_944_000, 3_730)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn register_service() -> Weight {
		Weight::from_parts(118_130_000, 3_730)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn remove_member() -> Weight {
		Weight::from_parts(172_831_000, 4_847)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn remove_operator_set() -> Weight {
		Weight::from_parts(121_067_000, 4_847)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn remove_service() -> Weight {
		Weight::from_parts(98_993_000, 3_730)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn retire_key() -> Weight {
		Weight::from_parts(165_532_000, 4_847)
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn set_assets() -> Weight {
		Weight::from_parts(67_875_000, 4_847)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn set_delegate() -> Weight {
		Weight::from_parts(47_016_000, 3_799)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn set_key() -> Weight {
		Weight::from_parts(287_172_000, 4_847)
			.saturating_add(RocksDbWeight::get().reads(9))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn set_operator_metadata() -> Weight {
		Weight::from_parts(112_522_000, 3_730)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn set_policy() -> Weight {
		Weight::from_parts(58_800_000, 4_847)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn set_service_metadata() -> Weight {
		Weight::from_parts(119_523_000, 3_730)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn set_terms() -> Weight {
		Weight::from_parts(55_987_000, 4_847)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn table_begin(a: u32) -> Weight {
		Weight::from_parts(96_376_076, 6_893)
			.saturating_add(Weight::from_parts(4_719_801, 2_519).saturating_mul(a.into()))
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(a.into())))
	}
	fn table_clear() -> Weight {
		Weight::from_parts(44_230_000, 4_805)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn table_complete() -> Weight {
		Weight::from_parts(140_275_000, 5_382)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn table_member(b: u32) -> Weight {
		Weight::from_parts(77_832_904, 4_453)
			.saturating_add(Weight::from_parts(25_299_589, 3_069).saturating_mul(b.into()))
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().reads(3_u64.saturating_mul(b.into())))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn table_poll() -> Weight {
		Weight::from_parts(71_221_000, 2_205)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn table_price() -> Weight {
		Weight::from_parts(53_260_000, 4_386)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn table_prune() -> Weight {
		Weight::from_parts(101_349_000, 8_999)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn wind_up() -> Weight {
		Weight::from_parts(150_214_000, 4_847)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn withdraw_release() -> Weight {
		Weight::from_parts(143_545_000, 4_847)
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
}
