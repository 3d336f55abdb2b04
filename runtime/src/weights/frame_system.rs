// SPDX-License-Identifier: Apache-2.0

//! Weights of `frame_system`. This file is generated; the next run overwrites what is changed by hand.
//!
//! Made by `cargo harness weights --pallet frame_system`: template `benchmarking/templates/pallet.hbs`, steps 20, repeat 20,
//! benchmarking command 64.0.0, 2026-11-26, on Intel(R) Xeon(R) Processor. Times are picoseconds. The proof is the larger of what was measured and what is estimated from
//! the greatest encoded lengths in maps of a million entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::cast_lossless, clippy::unnecessary_cast, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of `frame_system` in this runtime.
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> frame_system::WeightInfo for WeightInfo<T> {
	/// Storage: `System::AuthorizedUpgrade` (r:1 w:1)
	/// Proof: `System::AuthorizedUpgrade` (`max_values`: Some(1), `max_size`: Some(33), added: 528, mode: `MaxEncodedLen`)
	/// Storage: `Migrations::Cursor` (r:1 w:0)
	/// Proof: `Migrations::Cursor` (`max_values`: Some(1), `max_size`: Some(65550), added: 66045, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::UpgradeRestrictionSignal` (r:1 w:0)
	/// Proof: `ParachainSystem::UpgradeRestrictionSignal` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::PendingValidationCode` (r:1 w:1)
	/// Proof: `ParachainSystem::PendingValidationCode` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::HostConfiguration` (r:1 w:0)
	/// Proof: `ParachainSystem::HostConfiguration` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::NewValidationCode` (r:0 w:1)
	/// Proof: `ParachainSystem::NewValidationCode` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::DidSetValidationCode` (r:0 w:1)
	/// Proof: `ParachainSystem::DidSetValidationCode` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn apply_authorized_upgrade() -> Weight {
		// Proof in bytes: measured 77; estimated 67_035.
		// Quickest execution: 142_395_030 nanoseconds.
		Weight::from_parts(150_914_653_000, 67_035)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `System::AuthorizedUpgrade` (r:0 w:1)
	/// Proof: `System::AuthorizedUpgrade` (`max_values`: Some(1), `max_size`: Some(33), added: 528, mode: `MaxEncodedLen`)
	fn authorize_upgrade() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 23_434 nanoseconds.
		Weight::from_parts(33_381_000, 0)
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Skipped::Metadata` (r:0 w:0)
	/// Proof: `Skipped::Metadata` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Component `p`: 0 to 1000.
	fn kill_prefix(p: u32) -> Weight {
		// Proof in bytes: measured 18 + p * 69; estimated 35 + p * 70.
		// Quickest execution: 5_328 nanoseconds.
		Weight::from_parts(8_895_000, 39)
			.saturating_add(Weight::from_parts(1_479_763, 70).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(p.into())))
	}
	/// Storage: `Skipped::Metadata` (r:0 w:0)
	/// Proof: `Skipped::Metadata` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Component `i`: 0 to 1000.
	fn kill_storage(i: u32) -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 3_208 nanoseconds.
		Weight::from_parts(5_015_000, 0)
			.saturating_add(Weight::from_parts(644_473, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(i.into())))
	}
	/// Component `b`: 0 to 3932160.
	fn remark(b: u32) -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 3_274 nanoseconds.
		Weight::from_parts(43_685_290, 0)
			.saturating_add(Weight::from_parts(336, 0).saturating_mul(b.into()))
	}
	/// Component `b`: 0 to 3932160.
	fn remark_with_event(b: u32) -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 7_590 nanoseconds.
		Weight::from_parts(11_985_000, 0)
			.saturating_add(Weight::from_parts(1_717, 0).saturating_mul(b.into()))
	}
	/// Storage: `Migrations::Cursor` (r:1 w:0)
	/// Proof: `Migrations::Cursor` (`max_values`: Some(1), `max_size`: Some(65550), added: 66045, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::ValidationData` (r:1 w:0)
	/// Proof: `ParachainSystem::ValidationData` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::UpgradeRestrictionSignal` (r:1 w:0)
	/// Proof: `ParachainSystem::UpgradeRestrictionSignal` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::PendingValidationCode` (r:1 w:1)
	/// Proof: `ParachainSystem::PendingValidationCode` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::HostConfiguration` (r:1 w:0)
	/// Proof: `ParachainSystem::HostConfiguration` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::NewValidationCode` (r:0 w:1)
	/// Proof: `ParachainSystem::NewValidationCode` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `ParachainSystem::DidSetValidationCode` (r:0 w:1)
	/// Proof: `ParachainSystem::DidSetValidationCode` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn set_code() -> Weight {
		// Proof in bytes: measured 55; estimated 67_035.
		// Quickest execution: 139_872_356 nanoseconds.
		Weight::from_parts(146_717_262_000, 67_035)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	/// Storage: UNKNOWN KEY `0x3a686561707061676573` (r:0 w:1)
	/// Proof: UNKNOWN KEY `0x3a686561707061676573` (r:0 w:1)
	fn set_heap_pages() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 6_208 nanoseconds.
		Weight::from_parts(10_630_000, 0)
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Skipped::Metadata` (r:0 w:0)
	/// Proof: `Skipped::Metadata` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Component `i`: 0 to 1000.
	fn set_storage(i: u32) -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 3_059 nanoseconds.
		Weight::from_parts(3_561_000, 0)
			.saturating_add(Weight::from_parts(925_309, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(i.into())))
	}
}
