// SPDX-License-Identifier: Apache-2.0

//! Weights of `pallet_multisig`. This file is generated; the next run overwrites what is changed by hand.
//!
//! Made by `cargo harness weights --pallet pallet_multisig`: steps 20, repeat 20, benchmarking command 64.0.0,
//! 2026-11-25, on AMD EPYC. Times are picoseconds. The proof is the larger of what was measured and what is estimated from
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
		// Quickest execution: 28_423 nanoseconds.
		Weight::from_parts(29_768_823, 6_811)
			.saturating_add(Weight::from_parts(385_646, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Multisig::Multisigs` (r:1 w:1)
	/// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	/// Component `s`: 2 to 100.
	fn approve_as_multi_create(s: u32) -> Weight {
		// Proof in bytes: measured 76; estimated 6_811.
		// Quickest execution: 53_220 nanoseconds.
		Weight::from_parts(55_542_049, 6_811)
			.saturating_add(Weight::from_parts(430_447, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Multisig::Multisigs` (r:1 w:1)
	/// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	/// Component `s`: 3 to 100.
	/// Component `z`: 0 to 10000.
	fn as_multi_approve(s: u32, z: u32) -> Weight {
		// Proof in bytes: measured 282; estimated 6_811.
		// Quickest execution: 65_808 nanoseconds.
		Weight::from_parts(40_162_585, 6_811)
			.saturating_add(Weight::from_parts(361_294, 0).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(6_219, 0).saturating_mul(z.into()))
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
		// Quickest execution: 125_177 nanoseconds.
		Weight::from_parts(60_404_275, 6_811)
			.saturating_add(Weight::from_parts(705_747, 33).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(8_015, 0).saturating_mul(z.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	/// Storage: `Multisig::Multisigs` (r:1 w:1)
	/// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	/// Component `s`: 2 to 100.
	/// Component `z`: 0 to 10000.
	fn as_multi_create(s: u32, z: u32) -> Weight {
		// Proof in bytes: measured 76; estimated 6_811.
		// Quickest execution: 101_521 nanoseconds.
		Weight::from_parts(59_251_227, 6_811)
			.saturating_add(Weight::from_parts(549_697, 0).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(6_358, 0).saturating_mul(z.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Component `z`: 0 to 10000.
	fn as_multi_threshold_1(z: u32) -> Weight {
		// Proof in bytes: measured 0; estimated 0.
		// Quickest execution: 58_868 nanoseconds.
		Weight::from_parts(69_759_031, 0)
			.saturating_add(Weight::from_parts(7_104, 0).saturating_mul(z.into()))
	}
	/// Storage: `Multisig::Multisigs` (r:1 w:1)
	/// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	/// Component `s`: 2 to 100.
	fn cancel_as_multi(s: u32) -> Weight {
		// Proof in bytes: measured 282; estimated 6_811.
		// Quickest execution: 52_148 nanoseconds.
		Weight::from_parts(52_463_345, 6_811)
			.saturating_add(Weight::from_parts(396_188, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	/// Storage: `Multisig::Multisigs` (r:1 w:1)
	/// Proof: `Multisig::Multisigs` (`max_values`: None, `max_size`: Some(3346), added: 5821, mode: `MaxEncodedLen`)
	/// Component `s`: 2 to 100.
	fn poke_deposit(s: u32) -> Weight {
		// Proof in bytes: measured 282; estimated 6_811.
		// Quickest execution: 48_462 nanoseconds.
		Weight::from_parts(49_975_840, 6_811)
			.saturating_add(Weight::from_parts(380_978, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}
