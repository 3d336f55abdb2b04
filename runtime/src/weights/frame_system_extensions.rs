// SPDX-License-Identifier: Apache-2.0

//! Weights of `frame_system_extensions`. This file is generated; the next run overwrites what is changed by hand.
//!
//! Made by `cargo harness weights --pallet frame_system_extensions`: steps 20, repeat 20, benchmarking command 64.0.0,
//! 2026-11-25, on AMD EPYC. Times are picoseconds. The proof is the larger of what was measured and what is estimated from
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
		// Quickest execution: 3_766 nanoseconds.
		Weight::from_parts(3_996_000, 0)
	}
	fn check_mortality_immortal_transaction() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 7_591 nanoseconds.
		Weight::from_parts(7_822_000, 0)
	}
	fn check_mortality_mortal_transaction() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 7_592 nanoseconds.
		Weight::from_parts(7_871_000, 0)
	}
	fn check_non_zero_sender() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 1_182 nanoseconds.
		Weight::from_parts(1_292_000, 0)
	}
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn check_nonce() -> Weight {
		// Proof in bytes: measured 51; estimated 3_593.
		// Quickest execution: 13_000 nanoseconds.
		Weight::from_parts(13_410_000, 3_593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn check_spec_version() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 891 nanoseconds.
		Weight::from_parts(1_002_000, 0)
	}
	fn check_tx_version() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 931 nanoseconds.
		Weight::from_parts(992_000, 0)
	}
	fn check_weight() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 7_171 nanoseconds.
		Weight::from_parts(7_531_000, 0)
	}
	fn weight_reclaim() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 4_087 nanoseconds.
		Weight::from_parts(4_327_000, 0)
	}
}
