// SPDX-License-Identifier: Apache-2.0

//! Weights of `cumulus_pallet_weight_reclaim`. This file is generated; the next run overwrites what is changed by hand.
//!
//! Made by `cargo harness weights --pallet cumulus_pallet_weight_reclaim`: template `benchmarking/templates/pallet.hbs`, steps 20, repeat 20,
//! benchmarking command 64.0.0, 2026-11-26, on Intel(R) Xeon(R) Processor. Times are picoseconds. The proof is the larger of what was measured and what is estimated from
//! the greatest encoded lengths in maps of a million entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::cast_lossless, clippy::unnecessary_cast, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of `cumulus_pallet_weight_reclaim` in this runtime.
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> cumulus_pallet_weight_reclaim::WeightInfo for WeightInfo<T> {
	fn storage_weight_reclaim() -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 7_707 nanoseconds.
		Weight::from_parts(8_210_000, 0)
	}
}
