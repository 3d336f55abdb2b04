// SPDX-License-Identifier: Apache-2.0

//! Weights of `frame_system_extensions`. This file is generated; the next run overwrites what is changed by hand.
//!
//! Made by `cargo harness weights --pallet frame_system_extensions`: template `benchmarking/templates/pallet.hbs`, steps 20, repeat 20,
//! benchmarking command 64.0.0, 2026-11-26, on Intel(R) Xeon(R) Processor. Times are picoseconds. The proof is the larger of what was measured and what is estimated from
//! the greatest encoded lengths in maps of a million entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::cast_lossless, clippy::unnecessary_cast, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of `frame_system_extensions` in this runtime.
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> frame_system::ExtensionsWeightInfo for WeightInfo<T> {
	fn check_genesis() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 5_803 nanoseconds.
		Weight::from_parts(6_166_000, 0)
	}
	fn check_mortality_immortal_transaction() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 9_613 nanoseconds.
		Weight::from_parts(9_931_000, 0)
	}
	fn check_mortality_mortal_transaction() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 9_553 nanoseconds.
		Weight::from_parts(9_986_000, 0)
	}
	fn check_non_zero_sender() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 1_298 nanoseconds.
		Weight::from_parts(1_478_000, 0)
	}
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn check_nonce() -> Weight {
		// Proof in bytes: measured 51; estimated 3_593.
		// Quickest execution: 15_909 nanoseconds.
		Weight::from_parts(16_884_000, 3_593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn check_spec_version() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 1_009 nanoseconds.
		Weight::from_parts(1_209_000, 0)
	}
	fn check_tx_version() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 1_082 nanoseconds.
		Weight::from_parts(1_204_000, 0)
	}
	fn check_weight() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 9_878 nanoseconds.
		Weight::from_parts(10_849_000, 0)
	}
	fn weight_reclaim() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 6_691 nanoseconds.
		Weight::from_parts(7_230_000, 0)
	}
}
