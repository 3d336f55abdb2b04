// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_equivocation`. This file is generated; the next run overwrites what is changed by hand.
//!
//! Times are picoseconds. The proof is the larger of what was measured and what is estimated from
//! the greatest encoded lengths in maps of a million entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::cast_lossless, clippy::unnecessary_cast, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of `pallet_equivocation` in this runtime.
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> pallet_equivocation::WeightInfo for WeightInfo<T> {
	/// Storage: `Equivocation::Remembered` (r:1 w:1)
	/// Storage: `Equivocation::EraStarts` (r:0 w:3)
	fn begin_era() -> Weight {
		Weight::from_parts(15_000_000, 1_493)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	/// Storage: `Equivocation::Remembered` (r:1 w:0)
	fn pass_block() -> Weight {
		Weight::from_parts(5_000_000, 1_493)
			.saturating_add(T::DbWeight::get().reads(1))
	}
	/// Storage: `Equivocation::Remembered` (r:1 w:0)
	/// Storage: `Equivocation::EraStarts` (r:6 w:0)
	fn report_block_equivocation() -> Weight {
		Weight::from_parts(250_000_000, 16_000)
			.saturating_add(T::DbWeight::get().reads(7))
	}
	/// Storage: `System::BlockHash` (r:1 w:0)
	fn report_equivocation() -> Weight {
		Weight::from_parts(200_000_000, 3_509)
			.saturating_add(T::DbWeight::get().reads(1))
	}
}
