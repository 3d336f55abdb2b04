// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_utility`. This file is generated; the next run overwrites what is changed by hand.
//!
//! Made by `cargo harness weights --pallet pallet_utility`: template `benchmarking/templates/pallet.hbs`, steps 20, repeat 20,
//! benchmarking command 64.0.0, 2026-11-26, on Intel(R) Xeon(R) Processor. Times are picoseconds. The proof is the larger of what was measured and what is estimated from
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
		// Quickest execution: 12_517 nanoseconds.
		Weight::from_parts(13_552_000, 0)
	}
	/// Component `c`: 0 to 1000.
	fn batch(c: u32) -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 10_398 nanoseconds.
		Weight::from_parts(13_078_000, 0)
			.saturating_add(Weight::from_parts(5_633_692, 0).saturating_mul(c.into()))
	}
	/// Component `c`: 0 to 1000.
	fn batch_all(c: u32) -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 12_804 nanoseconds.
		Weight::from_parts(85_165_886, 0)
			.saturating_add(Weight::from_parts(5_754_139, 0).saturating_mul(c.into()))
	}
	fn dispatch_as() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 15_533 nanoseconds.
		Weight::from_parts(17_039_000, 0)
	}
	fn dispatch_as_fallible() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 16_629 nanoseconds.
		Weight::from_parts(17_843_000, 0)
	}
	/// Component `c`: 0 to 1000.
	fn force_batch(c: u32) -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 12_847 nanoseconds.
		Weight::from_parts(13_222_000, 0)
			.saturating_add(Weight::from_parts(5_492_792, 0).saturating_mul(c.into()))
	}
	fn if_else() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 19_716 nanoseconds.
		Weight::from_parts(24_752_000, 0)
	}
}
