// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_utility`. This file is generated; the next run overwrites what is changed by hand.
//!
//! Made by `cargo harness weights --pallet pallet_utility`: steps 20, repeat 20, benchmarking command 64.0.0,
//! 2026-11-25, on AMD EPYC. Times are picoseconds. The proof is the larger of what was measured and what is estimated from
//! the greatest encoded lengths in maps of a million entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::cast_lossless, clippy::unnecessary_cast, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of `pallet_utility` in this runtime.
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> pallet_utility::WeightInfo for WeightInfo<T> {
	fn as_derivative() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 9_454 nanoseconds.
		Weight::from_parts(10_075_000, 0)
	}
	/// Component `c`: 0 to 1000.
	fn batch(c: u32) -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 9_574 nanoseconds.
		Weight::from_parts(3_219_183, 0)
			.saturating_add(Weight::from_parts(6_091_141, 0).saturating_mul(c.into()))
	}
	/// Component `c`: 0 to 1000.
	fn batch_all(c: u32) -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 9_615 nanoseconds.
		Weight::from_parts(7_724_128, 0)
			.saturating_add(Weight::from_parts(6_639_198, 0).saturating_mul(c.into()))
	}
	fn dispatch_as() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 13_641 nanoseconds.
		Weight::from_parts(14_201_000, 0)
	}
	fn dispatch_as_fallible() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 13_740 nanoseconds.
		Weight::from_parts(14_311_000, 0)
	}
	/// Component `c`: 0 to 1000.
	fn force_batch(c: u32) -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 9_534 nanoseconds.
		Weight::from_parts(9_764_000, 0)
			.saturating_add(Weight::from_parts(6_091_580, 0).saturating_mul(c.into()))
	}
	fn if_else() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 16_584 nanoseconds.
		Weight::from_parts(17_556_000, 0)
	}
}
