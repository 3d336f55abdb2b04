// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_multisig`. This file is generated; the next run overwrites what is changed by hand.
//!
//! Made by `cargo harness weights --pallet pallet_multisig`: template `benchmarking/templates/pallet.hbs`, steps 20, repeat 20,
//! benchmarking command 64.0.0, 2026-11-26, on Intel(R) Xeon(R) Processor. Times are picoseconds. The proof is the larger of what was measured and what is estimated from
//! the greatest encoded lengths in maps of a million entries.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(clippy::cast_lossless, clippy::unnecessary_cast, missing_docs, unused_imports, unused_parens)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of `pallet_multisig` in this runtime.
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> pallet_multisig::WeightInfo for WeightInfo<T> {
	/// Storage: `Multisig::Multisigs` (r:1 w:1)
	/// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	/// Component `s`: 2 to 100.
	fn approve_as_multi_approve(s: u32) -> Weight {
		// Proof in bytes: measured 282; estimated 6_811.
		// Quickest execution: 30_434 nanoseconds.
		Weight::from_parts(38_807_079, 6_811)
			.saturating_add(Weight::from_parts(238_546, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Multisig::Multisigs` (r:1 w:1)
	/// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	/// Component `s`: 2 to 100.
	fn approve_as_multi_create(s: u32) -> Weight {
		// Proof in bytes: measured 76; estimated 6_811.
		// Quickest execution: 47_905 nanoseconds.
		Weight::from_parts(59_858_776, 6_811)
			.saturating_add(Weight::from_parts(269_645, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Multisig::Multisigs` (r:1 w:1)
	/// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	/// Component `s`: 3 to 100.
	/// Component `z`: 0 to 10000.
	fn as_multi_approve(s: u32, z: u32) -> Weight {
		// Proof in bytes: measured 282; estimated 6_811.
		// Quickest execution: 52_439 nanoseconds.
		Weight::from_parts(47_709_832, 6_811)
			.saturating_add(Weight::from_parts(256_816, 0).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(2_105, 0).saturating_mul(z.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Multisig::Multisigs` (r:1 w:1)
	/// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Component `s`: 2 to 100.
	/// Component `z`: 0 to 10000.
	fn as_multi_complete(s: u32, z: u32) -> Weight {
		// Proof in bytes: measured 387 + s * 33; estimated 6_811.
		// Quickest execution: 88_314 nanoseconds.
		Weight::from_parts(63_400_073, 6_811)
			.saturating_add(Weight::from_parts(557_116, 33).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(3_678, 0).saturating_mul(z.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Multisig::Multisigs` (r:1 w:1)
	/// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	/// Component `s`: 2 to 100.
	/// Component `z`: 0 to 10000.
	fn as_multi_create(s: u32, z: u32) -> Weight {
		// Proof in bytes: measured 76; estimated 6_811.
		// Quickest execution: 75_102 nanoseconds.
		Weight::from_parts(62_055_471, 6_811)
			.saturating_add(Weight::from_parts(275_942, 0).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(2_589, 0).saturating_mul(z.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Component `z`: 0 to 10000.
	fn as_multi_threshold_1(z: u32) -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 44_041 nanoseconds.
		Weight::from_parts(58_702_163, 0)
			.saturating_add(Weight::from_parts(2_010, 0).saturating_mul(z.into()))
	}
	/// Storage: `Multisig::Multisigs` (r:1 w:1)
	/// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	/// Component `s`: 2 to 100.
	fn cancel_as_multi(s: u32) -> Weight {
		// Proof in bytes: measured 282; estimated 6_811.
		// Quickest execution: 46_362 nanoseconds.
		Weight::from_parts(57_874_492, 6_811)
			.saturating_add(Weight::from_parts(273_083, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Multisig::Multisigs` (r:1 w:1)
	/// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	/// Component `s`: 2 to 100.
	fn poke_deposit(s: u32) -> Weight {
		// Proof in bytes: measured 282; estimated 6_811.
		// Quickest execution: 42_548 nanoseconds.
		Weight::from_parts(53_947_422, 6_811)
			.saturating_add(Weight::from_parts(280_111, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}
