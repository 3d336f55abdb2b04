// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_equivocation`. This file is generated; the next run overwrites what is changed by hand.
//!
//! Made by `cargo harness weights --pallet pallet_equivocation`: template `benchmarking/templates/own_pallet.hbs`, steps 20, repeat 20,
//! benchmarking command 64.0.0, 2026-11-26, on Intel(R) Xeon(R) Processor. Times are picoseconds. The proof is the larger of what was measured and what is estimated from
//! the greatest encoded lengths in maps of a million entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::cast_lossless, clippy::unnecessary_cast, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::RocksDbWeight, Weight}};

/// Weight functions of `pallet_equivocation`.
pub trait WeightInfo {
	/// Weight of the benchmark `begin_era`.
	fn begin_era() -> Weight;
	/// Weight of the benchmark `pass_block`.
	fn pass_block() -> Weight;
	/// Weight of the benchmark `report_block_equivocation`.
	fn report_block_equivocation() -> Weight;
	/// Weight of the benchmark `report_equivocation`.
	fn report_equivocation() -> Weight;
}

/// Weights of `pallet_equivocation`, measured in the runtime of this repository.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Equivocation::Remembered` (r:1 w:1)
	/// Proof: `Equivocation::Remembered` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Equivocation::EraStarts` (r:0 w:3)
	/// Proof: `Equivocation::EraStarts` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn begin_era() -> Weight {
		// Proof in bytes: measured 69; estimated 1_493.
		// Quickest execution: 14_448 nanoseconds.
		Weight::from_parts(16_462_000, 1_493)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `Equivocation::Remembered` (r:1 w:0)
	/// Proof: `Equivocation::Remembered` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn pass_block() -> Weight {
		// Proof in bytes: measured 69; estimated 1_493.
		// Quickest execution: 5_125 nanoseconds.
		Weight::from_parts(8_584_000, 1_493)
			.saturating_add(T::DbWeight::get().reads(1))
	}
	/// Storage: `Equivocation::Remembered` (r:1 w:0)
	/// Proof: `Equivocation::Remembered` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Equivocation::EraStarts` (r:6 w:0)
	/// Proof: `Equivocation::EraStarts` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	fn report_block_equivocation() -> Weight {
		// Proof in bytes: measured 559; estimated 15_936.
		// Quickest execution: 182_198 nanoseconds.
		Weight::from_parts(203_104_000, 15_936)
			.saturating_add(T::DbWeight::get().reads(7))
	}
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn report_equivocation() -> Weight {
		// Proof in bytes: measured 54; estimated 3_509.
		// Quickest execution: 106_540 nanoseconds.
		Weight::from_parts(114_622_000, 3_509)
			.saturating_add(T::DbWeight::get().reads(1))
	}
}

// For mocks only: a runtime has its own.
impl WeightInfo for () {
	fn begin_era() -> Weight {
		Weight::from_parts(16_462_000, 1_493)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn pass_block() -> Weight {
		Weight::from_parts(8_584_000, 1_493)
			.saturating_add(RocksDbWeight::get().reads(1))
	}
	fn report_block_equivocation() -> Weight {
		Weight::from_parts(203_104_000, 15_936)
			.saturating_add(RocksDbWeight::get().reads(7))
	}
	fn report_equivocation() -> Weight {
		Weight::from_parts(114_622_000, 3_509)
			.saturating_add(RocksDbWeight::get().reads(1))
	}
}
