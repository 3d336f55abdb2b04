// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_equivocation`. This file is generated; the next run overwrites what is changed by hand.
//!
//! Made by `cargo harness weights --pallet pallet_equivocation`: template `benchmarking/templates/pallet.hbs`, steps 20, repeat 20,
//! benchmarking command 64.0.0, 2026-11-26, on Intel(R) Xeon(R) Processor. Times are picoseconds. The proof is the larger of what was measured and what is estimated from
//! the greatest encoded lengths in maps of a million entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::cast_lossless, clippy::unnecessary_cast, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of `pallet_equivocation` in this runtime.
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> pallet_equivocation::WeightInfo for WeightInfo<T> {
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
